// Undo, redo and going to any state of the history.

#include "app/session/session.h"
#include "app/session/shown.h"
#include "core/store/journal.h"

namespace assay::window {

void Session::undo()
{
    move(true);
}

void Session::redo()
{
    move(false);
}

void Session::goToState(qint64 state, const QString& words)
{
    if (!m_open || isReadOnly())
        return;
    m_jobs.start(
        Jobs::Lane::Act, {tr("Going to another state")}, this,
        [open = m_open, state](Progress& progress) -> Result<store::Committed> {
            return open->project().redo(state, &progress);
        },
        [this, words](const store::Committed&) {
            say(tr("The project is as it was after: %1 (nothing is lost; choose another state to go there)")
                    .arg(words));
        });
}

void Session::move(bool isUndo)
{
    if (!m_open || isReadOnly())
        return;
    // What there is to undo is known once the acts before have been done.
    m_jobs.start(
        Jobs::Lane::Act, {isUndo ? tr("Undoing") : tr("Redoing")}, this,
        [open = m_open, isUndo](Progress& progress) -> Result<QString> {
            QString what;
            {
                auto reader = open->reader();
                what = actToMove(reader.database(), isUndo);
            }
            if (what.isEmpty())
                return what;
            if (isUndo)
                open->project().undo(&progress);
            else
                open->project().redo(0, &progress);
            return what;
        },
        [this, isUndo](const QString& what) {
            if (what.isEmpty())
                say(isUndo ? tr("There is nothing to undo.") : tr("There is nothing to redo."));
            else
                say(isUndo ? tr("Undone: %1 (Ctrl Shift Z does it again)").arg(what)
                           : tr("Done again: %1 (Ctrl Z undoes it)").arg(what));
        });
}

QString Session::actToMove(store::Database& database, bool isUndo)
{
    int64_t state = store::currentState(database);
    if (isUndo) {
        const auto entry = store::entryAt(database, state);
        if (!entry || entry->barrier || !store::hasContent(database, state))
            return {};
    } else {
        const auto next = store::childrenOf(database, state);
        if (next.empty())
            return {};
        state = next.back();
    }
    const auto entry = store::entryAt(database, state);
    return entry && entry->summary ? shown(*entry->summary) : tr("the last act");
}

} // namespace assay::window
