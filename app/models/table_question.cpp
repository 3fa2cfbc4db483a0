#include "app/models/table_question.h"

#include "app/session/shown.h"
#include "core/base/error.h"

#include <algorithm>

namespace assay::window {
namespace {

class TableReader : public RowReader
{
public:
    TableReader(table::PageReader pages, TableQuestion::Print print)
        : m_pages(std::move(pages)), m_print(std::move(print))
    {
    }

    void read(std::span<const int64_t> ids,
              const std::function<void(size_t index, RowValues values)>& f) override
    {
        size_t index = 0;
        m_pages.read(ids, [&](int64_t id, const table::Row& row) {
            while (ids[index] != id) // rows come in the order of the ids; some may be gone
                ++index;
            RowValues values{QString::fromStdString(row.uid.text())};
            m_print(row, values);
            f(index, std::move(values));
        });
    }

private:
    table::PageReader m_pages;
    TableQuestion::Print m_print;
};

} // namespace

TableQuestion::TableQuestion(table::TableRequest request, query::RowKind kind,
                             std::vector<std::string> columns, Print print)
    : m_request(std::move(request)), m_kind(kind), m_columns(std::move(columns)), m_print(std::move(print))
{
    m_request.rows = kind;
    m_request.includeInternal = true;
}

Result<RowKeys> TableQuestion::keys(store::Database& database, Progress& progress) const
{
    auto list = table::listRows(database, m_request, &progress);
    if (!list)
        return tl::make_unexpected(list.error());
    RowKeys keys;
    keys.ids = std::move(list->ids);
    keys.groupOf = std::move(list->groupOf);
    for (const auto& headings : list->groups) {
        QStringList words;
        for (const std::string& heading : headings)
            words.append(shown(heading));
        keys.groups.append(words.join(QStringLiteral(" › ")));
    }
    for (const std::string& notice : list->notices)
        keys.notices.append(shown(notice));
    return keys;
}

std::unique_ptr<RowReader> TableQuestion::reader(store::Database& database) const
{
    auto pages = table::PageReader::open(database, m_kind, m_columns);
    if (!pages) // the columns were checked when the question was made
        throw Error(ErrorKind::Usage, pages.error().message);
    return std::make_unique<TableReader>(std::move(*pages), m_print);
}

} // namespace assay::window
