#pragma once

#include "core/suggest/rules.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::suggest {

/// Who is meant: keeps the names of a document as they come and finds the bearer of "he", "Asgarov", "the
/// prosecutor".
class Resolver
{
public:
    explicit Resolver(const Lexicon& lexicon) : m_lexicon(lexicon) {}

    /// Goes through a block's names and subjects; resolve() then answers for it. Who is spoken of in reported
    /// words is less in view than who speaks.
    void enter(const Analysis& analysis, const std::vector<SentenceGrammar>& grammars,
               const std::vector<Candidate>& candidates);

    struct Answer
    {
        std::string name;               ///< empty when nobody is named
        std::vector<std::string> names; ///< one each of "X and Y"
        bool person = false;
        bool body = false;
    };
    /// The bearer of a mention; `outer` is the speaker whose words it stands in, for "I" and "we".
    Answer resolve(const Analysis& analysis, Span mention, std::string_view outer);

    /// The words that name somebody in a noun phrase with appositions and titles: "Nayil Hasanov" of "his
    /// brother, Nayil Hasanov,".
    static Span nameIn(const Analysis& analysis, Span mention);

private:
    struct Entity
    {
        std::string name;
        int8_t gender = 0; ///< 1 male, 2 female, 3 plural, 4 neuter, 0 not known
        bool person = true;
    };
    struct Event
    {
        int token = 0;
        int entity = -1;
        bool subject = false;
    };

    int entityOf(const Analysis& analysis, Span name);
    void advance(int token);
    Answer single(const Analysis& analysis, Span mention, std::string_view outer);
    int antecedent(int8_t gender) const;
    int8_t genderOf(const Analysis& analysis, Span mention) const;

    const Lexicon& m_lexicon;
    std::vector<Entity> m_entities;
    std::unordered_map<uint64_t, int> m_byLast; ///< the last word of a name, to its latest bearer
    std::unordered_map<uint64_t, int> m_byRole; ///< "prosecutor", to who was introduced so
    std::vector<Event> m_events;
    size_t m_nextEvent = 0;
    std::vector<int> m_subjects; ///< entities in the order in which they were last the subject
};

} // namespace assay::suggest
