#include "core/table/pages.h"

#include "core/table/source.h"
#include "core/table/voices.h"

namespace assay::table {

struct PageReader::Parts
{
    std::unique_ptr<ProjectRows> rows;
};

PageReader::PageReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader& PageReader::operator=(PageReader&&) noexcept = default;
PageReader::~PageReader() = default;

Result<PageReader> PageReader::open(store::Database& database, query::RowKind kind,
                                    const std::vector<std::string>& columns, bool withVoices)
{
    std::vector<const ColumnSpec*> specs;
    for (const std::string& token : columns) {
        const ColumnSpec* spec = findColumn(kind, token);
        if (!spec)
            return mistake("There is no column '" + token + "'.");
        specs.push_back(spec);
    }
    auto rows = std::make_unique<ProjectRows>(database, kind, std::move(specs), Rows{}, Reach{true, {}},
                                              false, languageOf(database));
    if (withVoices)
        rows->fetchAlso(kNeedsChain | kNeedsContent | kNeedsHedges);
    return PageReader(std::make_unique<Parts>(Parts{std::move(rows)}));
}

void PageReader::read(std::span<const int64_t> ids, const std::function<void(int64_t id, const Row& row)>& f)
{
    m_parts->rows->restart({ids.begin(), ids.end()});
    while (const Row* row = m_parts->rows->next())
        f(m_parts->rows->lastId(), *row);
}

std::vector<Voice> PageReader::voices()
{
    return voicesOf(m_parts->rows->context(), m_parts->rows->lastClaim());
}

} // namespace assay::table
