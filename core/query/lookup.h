#pragma once

#include "core/query/filter.h"
#include "core/query/kept.h"
#include "core/query/sql.h"
#include "core/query/word_pattern.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace assay::query {

/// Who is whom in one project while a question is being made: what was typed becomes keys. Notes what was not
/// found.
class Lookup
{
public:
    Lookup(store::Database& database, bool includeInternal);

    /// Actors that a name points at, each with all that were merged with it. With `withParts`, what is part
    /// of them too, at any time.
    std::vector<int64_t> actors(const FieldInfo& info, const std::vector<Value>& values);
    /// The actors (with those merged) whose names hold the words; no notes.
    std::vector<int64_t> actorsWithWords(const WordPattern& pattern);
    std::vector<int64_t> places(const std::vector<Value>& values); ///< with what lies in them
    /// Whether "=name" means this actor or place, with who was merged into it, and nobody else.
    bool meansOnly(const FieldInfo& info, const std::string& name, int64_t key);
    /// A name, by its actor or place.
    struct Named
    {
        int64_t bearer;
        std::string text;
    };
    /// Names of places that answer to what was typed, in any script and spelling; no notes.
    std::vector<Named> placesAnswering(const std::string& typed);
    std::vector<int64_t> placesWithWords(const WordPattern& pattern);
    std::vector<int64_t> tags(const std::vector<Value>& values); ///< with those beneath them
    std::vector<int64_t> sides(const std::vector<Value>& values);
    std::vector<int64_t> reviewers(const std::vector<Value>& values);
    std::vector<int64_t> documents(const std::vector<Value>& values);
    /// Documents by address, hash or uid, not by title.
    std::vector<int64_t> documentsPointedAt(const std::string& text);
    std::vector<std::string> topics(const std::vector<Value>& values);
    std::vector<std::string> venues(const std::vector<Value>& values);
    /// Rows of "SELECT id, text ..." whose text holds the words.
    std::vector<int64_t> rowsWithWords(const std::string& sql, const WordPattern& pattern);

    /// Who may stand on one of some sides: those who always do, and those for whom it depends on the time.
    struct Members
    {
        std::vector<int64_t> always;
        std::vector<int64_t> sometimes;
    };
    Members membersOf(const std::vector<int64_t>& sides);

    /// The values of schemes that an axis term takes in, as a condition on assessment_value `v` and
    /// assessment `m`, and their tokens alone.
    struct AxisValues
    {
        Sql condition;
        std::vector<std::string> tokens;
    };
    Result<AxisValues> axis(const FieldInfo& info, const std::vector<Value>& values);
    std::vector<int64_t> schemesWithAxis(std::string_view axis);

    /// An expression for the actor that `actor` is by now.
    Sql resolved(std::string_view actor) const;
    /// "(...)", to stand behind IN: the keys of all who are the same actor as `actor` by now.
    Sql sameActors(std::string_view actor) const;
    /// The attributions that count: the table, or without those in internal documents.
    Sql attributions() const;
    /// Whether passage `p` may be seen: it is public, its document is, and it names nobody internal. To
    /// stand among what is joined by AND.
    Sql isShownPassage(std::string_view p) const;
    const Kept::Facts& facts() const { return *m_facts; }
    bool countsAllAttributions() const { return m_includeInternal || !m_facts->hasInternalDocuments; }
    bool includeInternal() const { return m_includeInternal; }
    /// Whether search words in this file were made by this program.
    bool searchWorks() const { return m_facts->searchWorks; }
    /// Says once that search is off when it is.
    void noteSearch();

    store::Database& database() { return m_database; }
    const std::vector<std::string>& notes() const { return m_notes; }
    void note(std::string text);

private:
    std::vector<int64_t> withMerged(const std::vector<int64_t>& actors) const;
    int64_t rootOf(int64_t actor) const;
    std::vector<Named> namesLike(const Value& value, std::string_view bearer);
    /// The own voices of documents with this whole title. A voice that has a name goes by it alone.
    std::vector<int64_t> voicesTitled(const std::string& title);
    std::vector<int64_t> bearers(const FieldInfo& info, const Value& value, std::string_view bearer);
    void noteUnknown(std::string_view what, const Value& value, const std::vector<std::string>& known);
    /// Rows of "SELECT id, name ..." by a name of the project: equal, else (unless exact) beginning so.
    std::vector<int64_t> byName(const std::string& sql, std::string_view what,
                                const std::vector<Value>& values);
    std::vector<int64_t> namedLike(const std::string& sql, std::string_view what, const Value& value);
    std::vector<std::string> distinct(const std::string& sql, std::string_view what,
                                      const std::vector<Value>& values, bool equalFirst);
    std::vector<std::string> distinctLike(const std::string& sql, std::string_view what, const Value& value,
                                          bool equalFirst);

    std::vector<int64_t> documentsNamed(const Value& value);
    /// What `look` finds, kept with the connection unless there was something to note.
    template<class T, class F>
    std::vector<T> remembered(std::string_view what, const Value& value, F&& look);

    store::Database& m_database;
    bool m_includeInternal;
    std::shared_ptr<const Kept::Facts> m_facts;
    size_t m_noted = 0; ///< so often there was something to note, also what had been noted already
    std::vector<std::string> m_notes;
};

template<class T, class F>
std::vector<T> Lookup::remembered(std::string_view what, const Value& value, F&& look)
{
    std::string key(what);
    key += m_includeInternal ? '\1' : '\2';
    key += value.comparison == Comparison::Match ? '\1' : '\2';
    key += value.text;
    Kept& kept = Kept::of(m_database);
    if (const std::vector<T>* known = kept.known<T>(key))
        return *known;
    const size_t noted = m_noted;
    std::vector<T> found = look();
    if (m_noted == noted)
        kept.keep(key, found);
    return found;
}

} // namespace assay::query
