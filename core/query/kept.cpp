#include "core/query/kept.h"

#include "core/query/key_set.h"
#include "core/query/word_function.h"
#include "core/store/derived.h"
#include "core/store/lookup.h"
#include "core/store/withheld.h"

#include <sqlite3.h>

#include <algorithm>

namespace assay::query {

namespace {

std::shared_ptr<const Kept::Facts> factsOf(store::Database& database)
{
    const auto made = std::make_shared<Kept::Facts>();
    Kept::Facts& facts = *made;
    SQLite::Statement& merges =
        database.prepared("SELECT id, merged_into_id FROM actor WHERE merged_into_id IS NOT NULL");
    while (merges.executeStep())
        facts.mergedInto[merges.getColumn(0).getInt64()] = merges.getColumn(1).getInt64();
    for (const auto& [id, into] : facts.mergedInto) {
        size_t steps = 0;
        int64_t root = id;
        for (auto next = facts.mergedInto.find(root);
             next != facts.mergedInto.end() && steps < store::kLongestMerge; ++steps) {
            root = next->second;
            next = facts.mergedInto.find(root);
        }
        facts.mergeDepth = std::max(facts.mergeDepth, steps);
        facts.merged[root].push_back(id);
    }
    SQLite::Statement& internal =
        database.prepared("SELECT 1 FROM document WHERE visibility = 'internal' LIMIT 1");
    facts.hasInternalDocuments = internal.executeStep();
    internal.reset();
    if (store::hasInternalActors(database)) {
        SQLite::Statement& naming = database.prepared("SELECT DISTINCT mention_id FROM (SELECT * FROM " +
                                                      store::kPassagesNamingInternal + ")");
        while (naming.executeStep())
            facts.passagesNamingInternal.push_back(naming.getColumn(0).getInt64());
        naming.reset();
    }
    SQLite::Statement& sides = database.prepared(
        "SELECT EXISTS (SELECT 1 FROM actor_part) OR EXISTS (SELECT 1 FROM actor_affiliation), EXISTS "
        "(SELECT "
        "1 FROM actor_side WHERE period_earliest IS NOT NULL OR period_latest IS NOT NULL), EXISTS (SELECT 1 "
        "FROM assessment WHERE actor_id IS NOT NULL)");
    sides.executeStep();
    facts.hasWholes = sides.getColumn(0).getInt() != 0;
    facts.hasPeriods = sides.getColumn(1).getInt() != 0;
    facts.hasAssessedActors = sides.getColumn(2).getInt() != 0;
    sides.reset();
    facts.searchWorks = store::Derived::areKeysCurrent(database);
    return made;
}

} // namespace

Kept& Kept::of(store::Database& database)
{
    auto& attachment = database.attachment();
    if (!attachment)
        attachment.reset(new Kept(database));
    return static_cast<Kept&>(*attachment);
}

Kept::Kept(store::Database& database) : m_database(database)
{
    addWordFunction(database);
    addKeyFunction(database);
}

Kept::Run Kept::run(const Sql& sql)
{
    std::unique_ptr<SQLite::Statement> statement;
    if (const auto known = m_byText.find(sql.text()); known != m_byText.end()) {
        const auto at = known->second;
        m_byText.erase(known);
        statement = std::move(at->second);
        m_statements.erase(at);
    } else {
        statement = std::make_unique<SQLite::Statement>(m_database.handle(), sql.text());
    }
    Run run(*this, sql.text(), std::move(statement));
    sql.bindTo(*run);
    return run;
}

Kept::Run::~Run()
{
    if (m_statement)
        m_kept.take(std::move(m_text), std::move(m_statement));
}

void Kept::take(std::string text, std::unique_ptr<SQLite::Statement> statement)
{
    // The result of reset() is that of the last step, which its caller has dealt with.
    statement->tryReset();
    if (m_byText.contains(text))
        return;
    statement->clearBindings();
    m_statements.emplace_front(std::move(text), std::move(statement));
    m_byText.emplace(m_statements.front().first, m_statements.begin());
    if (m_statements.size() > kMostStatements) {
        m_byText.erase(m_statements.back().first);
        m_statements.pop_back();
    }
}

void Kept::forget()
{
    m_facts.reset();
    m_found = {};
    m_sizes.clear();
    m_rows = {};
}

std::shared_ptr<const Kept::Facts> Kept::facts()
{
    sqlite3* raw = m_database.raw();
    m_keeps = m_database.access() == store::Access::Read || sqlite3_get_autocommit(raw) != 0;
    if (!m_keeps) {
        m_state = {-1, -1};
        forget();
        return factsOf(m_database);
    }
    // The pragma tells of the commits of others only.
    SQLite::Statement& version = m_database.prepared("PRAGMA data_version");
    version.executeStep();
    const std::pair<int64_t, int64_t> state = {version.getColumn(0).getInt64(), sqlite3_total_changes64(raw)};
    version.reset();
    if (state != m_state) {
        forget();
        m_state = state;
    }
    if (!m_facts)
        m_facts = factsOf(m_database);
    return m_facts;
}

} // namespace assay::query
