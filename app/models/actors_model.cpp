#include "app/models/actors_model.h"

#include "app/models/table_question.h"
#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/query/find.h"

namespace assay::window {

namespace {

/// The words of what was typed, without the signs that mean something in a filter.
std::string wordsOf(const QString& text)
{
    QString words = text.toLower();
    for (QChar& c : words)
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = u' ';
    return words.simplified().toStdString();
}

} // namespace

ActorsModel::ActorsModel(QObject* parent)
    : PagedModel({"uid", "name", "kind", "sides", "attributions", "about"}, Kind::Actor,
                 kindsBut({Kind::View, Kind::Dismissal}), parent)
{
}

void ActorsModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit textChanged();
    ask();
}

std::shared_ptr<const ListQuestion> ActorsModel::question() const
{
    table::TableRequest request;
    request.filter = query::print(query::filterFor(query::RowKind::Actors, wordsOf(m_text)));
    request.order = {"name"};
    return std::make_shared<TableQuestion>(
        std::move(request), query::RowKind::Actors,
        std::vector<std::string>{"actor", "type", "sides", "attributions", "about"},
        [](const table::Row& row, RowValues& values) {
            values.emplace_back(shown(row.cells[0].text()));
            values.emplace_back(titled(row.cells[1].text()));
            values.emplace_back(shown(row.cells[2].text()));
            for (size_t i = 3; i < 5; ++i)
                values.emplace_back(QString::fromStdString(row.cells[i].text()).toInt());
        });
}

} // namespace assay::window
