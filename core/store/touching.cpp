#include "core/store/touching.h"

namespace assay::store {

std::vector<Entry> entriesNaming(Database& database, Uid uid, size_t limit)
{
    return guarded(database.path().string(), [&] {
        std::vector<int64_t> sequences;
        // The changes name everything by the sixteen bytes of its uid.
        auto& statement = database.prepared("SELECT DISTINCT seq FROM journal_change WHERE instr(content, "
                                            "?1) > 0 ORDER BY seq DESC LIMIT ?2");
        statement.bind(1, uid.bytes().data(), 16);
        statement.bind(2, static_cast<int64_t>(limit));
        while (statement.executeStep())
            sequences.push_back(statement.getColumn(0).getInt64());
        statement.reset();
        std::vector<Entry> entries;
        for (const int64_t sequence : sequences)
            if (auto entry = entryAt(database, sequence))
                entries.push_back(std::move(*entry));
        return entries;
    });
}

} // namespace assay::store
