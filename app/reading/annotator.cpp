#include "app/reading/annotator.h"

#include "app/models/edit_parts.h"
#include "app/models/terms.h"
#include "app/session/follow.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/display.h"

namespace assay::window {
namespace {

std::string summaryOf(Edit& edit, const Name& name)
{
    return "Recorded '" + elided(name.text, 40) + "' as a name of " +
           elided(store::describe(edit.database(), Kind::Actor, name.actor.uid), 40);
}

Uid uidOf(const QString& text)
{
    return Uid::parse(text.toStdString()).value_or(Uid());
}

} // namespace

void Annotator::setModel(ReadingModel* model)
{
    if (!hold(m_model, model, this))
        return;
    emit modelChanged();
}

QStringList Annotator::exhibitKinds() const
{
    return titles<ExhibitKind>();
}

QStringList Annotator::nameKinds() const
{
    return titles<NameKind>();
}

void Annotator::act(const std::string& action, const QString& title, int start, int end, Work work)
{
    if (!m_model || !m_model->session() || start < 0 || start >= end)
        return;
    m_model->session()->act(action, title,
                            [version = m_model->versionId(),
                             range = CodePointRange(static_cast<size_t>(start), static_cast<size_t>(end)),
                             work = std::move(work)](Edit& edit, Progress&) -> Result<std::string> {
                                const auto passage = edit.passageAt(version, range);
                                if (!passage)
                                    return tl::make_unexpected(passage.error());
                                return work(edit, *passage);
                            });
}

void Annotator::addExhibit(int start, int end, const QString& title, int kind, const QString& claim,
                           bool supports)
{
    Exhibit exhibit;
    exhibit.title = title.trimmed().toStdString();
    exhibit.kind = static_cast<ExhibitKind>(std::max(0, kind));
    act("exhibit", tr("Adding an exhibit"), start, end,
        [exhibit, claim = ClaimId(uidOf(claim)), supports](Edit& edit,
                                                           PassageId passage) -> Result<std::string> {
            Exhibit made = exhibit;
            made.passage = passage;
            const auto added = edit.add(made);
            if (!added)
                return tl::make_unexpected(added.error());
            if (!claim.isNull()) {
                Bearing bearing;
                bearing.exhibit = *added;
                bearing.claim = claim;
                bearing.effect = supports ? Effect::Supports : Effect::Undermines;
                if (const auto bears = addBearing(edit, bearing); !bears)
                    return tl::make_unexpected(bears.error());
            }
            return "Added the exhibit '" + elided(made.title, 60) + "'";
        });
}

void Annotator::addName(int start, int end, const QString& actor, const QString& name, int kind)
{
    act("name", tr("Adding a name"), start, end,
        [actor = ActorId(uidOf(actor)), name = name.trimmed().toStdString(),
         kind = static_cast<NameKind>(std::max(0, kind))](Edit& edit,
                                                          PassageId passage) -> Result<std::string> {
            const auto words = store::load<Passage>(edit.database(), passage.uid);
            Name written;
            written.actor = actor;
            written.text = visible(words->quote);
            written.kind = kind;
            written.passage = passage;
            if (actor.isNull()) {
                const auto bearer = actorFor(edit, {}, name.empty() ? written.text : name);
                if (!bearer)
                    return tl::make_unexpected(bearer.error());
                written.actor = *bearer;
            }
            // A name that the actor has already is not entered twice.
            for (const Uid& known : store::namesOf(edit.database(), written.actor))
                if (auto held = store::load<Name>(edit.database(), known); held->text == written.text) {
                    if (held->passage.isNull()) {
                        held->passage = passage;
                        if (const auto done = edit.update(*held); !done)
                            return tl::make_unexpected(done.error());
                    }
                    return summaryOf(edit, written);
                }
            if (const auto done = edit.add(written); !done)
                return tl::make_unexpected(done.error());
            return summaryOf(edit, written);
        });
}

void Annotator::addTranslation(int start, int end, const QString& language, const QString& text)
{
    Translation translation;
    translation.language = language.trimmed().toStdString();
    translation.text = text.trimmed().toStdString();
    act("translation", tr("Adding a translation"), start, end,
        [translation](Edit& edit, PassageId passage) -> Result<std::string> {
            Translation made = translation;
            made.passage = passage;
            if (const auto done = edit.add(made); !done)
                return tl::make_unexpected(done.error());
            return "Added a translation (" + made.language + ")";
        });
}

} // namespace assay::window
