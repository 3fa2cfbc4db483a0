#pragma once

#include "core/query/sql.h"
#include "core/store/database.h"

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace assay::query {

/// What is kept with a connection between questions: the functions that they call, statements, and who is
/// whom. One thread at a time, as the connection.
class Kept : public store::Database::Attachment
{
public:
    static Kept& of(store::Database& database);

    /// A statement with its values bound, for one run. Nobody else has it meanwhile, also where the same text
    /// is run again inside the loop over it. Afterwards it is kept.
    class Run
    {
    public:
        Run(Run&&) noexcept = default;
        Run& operator=(Run&&) = delete;
        ~Run();
        SQLite::Statement& operator*() { return *m_statement; }
        SQLite::Statement* operator->() { return m_statement.get(); }

    private:
        friend class Kept;
        Run(Kept& kept, std::string text, std::unique_ptr<SQLite::Statement> statement)
            : m_kept(kept), m_text(std::move(text)), m_statement(std::move(statement))
        {
        }
        Kept& m_kept;
        std::string m_text;
        std::unique_ptr<SQLite::Statement> m_statement;
    };
    Run run(const Sql& sql);

    /// Who was merged with whom, and which of the rarer things there are at all.
    struct Facts
    {
        std::unordered_map<int64_t, int64_t> mergedInto;
        std::unordered_map<int64_t, std::vector<int64_t>> merged; ///< by root
        size_t mergeDepth = 0;
        bool hasInternalDocuments = false;
        std::vector<int64_t> passagesNamingInternal;
        bool searchWorks = false;
        /// Somebody is part of something, or belongs to it; somebody's side has a period.
        bool hasWholes = false;
        bool hasPeriods = false;
        bool hasAssessedActors = false;
    };
    /// As the connection sees the project now. What was found before a change is forgotten; inside a
    /// transaction that writes nothing is kept, since it may be rolled back.
    std::shared_ptr<const Facts> facts();

    /// What a look-up found, by a text that tells it from all others; null when it is not known.
    template<class T>
    const std::vector<T>* known(const std::string& key) const
    {
        const auto& found = std::get<Found<T>>(m_found);
        const auto at = found.find(key);
        return at == found.end() ? nullptr : &at->second;
    }
    template<class T>
    void keep(const std::string& key, const std::vector<T>& values)
    {
        auto& found = std::get<Found<T>>(m_found);
        if (!m_keeps || values.size() > kLongestFound)
            return;
        if (found.size() >= kMostFound)
            found.clear();
        found.emplace(key, values);
    }

    /// How many rows a piece of SQL gives, as far as they were counted.
    struct Size
    {
        uint64_t atLeast = 0;
        bool isWhole = false;
    };
    Size sizeOf(const std::string& key) const
    {
        const auto known = m_sizes.find(key);
        return known == m_sizes.end() ? Size() : known->second;
    }
    void keepSize(const std::string& key, Size size)
    {
        if (!m_keeps)
            return;
        if (m_sizes.size() >= kMostFound)
            m_sizes.clear();
        m_sizes[key] = size;
    }

    /// The keys that the last filter found whose facets were counted, as a JSON array; one at a time.
    std::shared_ptr<const std::string> rows(const std::string& key) const
    {
        return key == m_rows.first ? m_rows.second : nullptr;
    }
    void keepRows(const std::string& key, std::shared_ptr<const std::string> rows)
    {
        if (m_keeps)
            m_rows = {key, std::move(rows)};
    }

private:
    explicit Kept(store::Database& database);
    void take(std::string text, std::unique_ptr<SQLite::Statement> statement);
    void forget();

    static constexpr size_t kMostStatements = 64;
    static constexpr size_t kMostFound = 512;
    static constexpr size_t kLongestFound = 10'000;
    template<class T>
    using Found = std::unordered_map<std::string, std::vector<T>>;

    store::Database& m_database;
    using Statements = std::list<std::pair<std::string, std::unique_ptr<SQLite::Statement>>>;
    Statements m_statements; ///< the last used first
    std::unordered_map<std::string_view, Statements::iterator> m_byText;
    std::pair<int64_t, int64_t> m_state = {-1, -1}; ///< what others and what this connection have changed
    bool m_keeps = false;
    std::shared_ptr<const Facts> m_facts;
    std::tuple<Found<int64_t>, Found<std::string>> m_found;
    std::unordered_map<std::string, Size> m_sizes;
    std::pair<std::string, std::shared_ptr<const std::string>> m_rows;
};

} // namespace assay::query
