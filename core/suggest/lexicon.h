#pragma once

#include "core/base/result.h"
#include "core/suggest/suggest.h"
#include "core/suggest/token.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::suggest {

/// Classes of function words and of nouns that the grammar asks for; data/lexicons/LANGUAGE/words.tsv fills
/// them.
enum class WordClass : uint8_t
{
    Be,
    Have,
    Do,
    Modal,
    Negation,
    That,
    Relative,
    Question,
    SubjectPronoun,
    ObjectPronoun,
    Possessive,
    And,
    But,
    Subordinator,
    Preposition,
    Adverb,
    Weekday,
    Month,
    TimeNoun,
    TimeAdverb,
    Title,
    Role,
    Body,
    Kin,
    Media,
    Abbreviation,
    To,
    By,
    Of,
    As,
    About,
    Male,
    Female,
    Plural,
    Neuter,
    Determiner,
    Both,
    Statement,
    VenueHead,
    In,
    Chainer,
    Person,
    Vague,
    Group,
    ThingSource,
    If,
    Not,
    SupportVerb,
    Response,
    Claim,
    Contrast,
    TimeLead,
    Like,
    Part,
    FirstPerson,
    With,
    Neither,
    Emerge,
    ClosingAbbreviation, ///< may end a sentence: "Inc."
    Function,            ///< other words of closed classes
    Poll,
    PostAdjective, ///< stands behind its noun: "people familiar with it"
    Count
};

/// What may follow a reporting word.
enum Frame : uint16_t
{
    Clause = 1,     ///< "said (that) ..." and a quotation
    Quoted = 2,     ///< a quotation only: "laughed"
    Object = 4,     ///< a noun phrase: "praised the plan"
    ToVerb = 8,     ///< "vowed to ...", "wants him to ..."
    Addressee = 16, ///< the person spoken to comes first: "told them ..."
    Seem = 32,      ///< nobody speaks: "seems to ..."
    Gerund = 64,    ///< "denied doing"
    Weak = 128,     ///< counts only with "that", a question word or a quotation
    Passive = 256,  ///< "is expected to ..." without anybody named counts
    Inner = 512,    ///< the verb after "to" belongs to the cue: "went on to say"
    NoObject = 1024,
    Blow = 2048, ///< of people and things a deed; of words, or with "as", a judgement: "attacked the plan as
                 ///< ..."
};

enum FormBit : uint8_t
{
    BaseForm = 1,
    PresentForm = 2,
    PastForm = 4,
    ParticipleForm = 8,
    GerundForm = 16
};

struct VerbEntry
{
    std::string lemma;
    uint16_t frames = 0;
    Stance stance = Stance::Asserts;
    std::optional<Stance> negated; ///< the stance of "did not ...", where it is another
    How how = How::Says;
    bool belief = false;
    uint8_t strength = 5;            ///< 1..9: how surely the word reports speech or thought
    std::vector<uint64_t> particles; ///< "point out": the words after the head
};

struct VerbForm
{
    uint16_t entry = 0;
    uint8_t forms = 0;
};

struct NounEntry
{
    std::string lemma;
    std::vector<uint64_t> prepositions; ///< "criticism of"
    bool that = false;
    Stance stance = Stance::Asserts;
    How how = How::Says;
    bool belief = false;
    uint8_t strength = 5;
};

enum class PhraseKind : uint8_t
{
    According,
    Hedge,
    Venue,
    Denial,
    Refusal,
    Evasion,
    Attached
};

struct Phrase
{
    PhraseKind kind = PhraseKind::Hedge;
    std::vector<uint64_t> words;
    HedgeKind hedge = HedgeKind::Hearsay;
    bool cue = false; ///< reports by itself: "reportedly"
    std::string text;
};

struct WordInfo
{
    uint64_t classes = 0;
    std::vector<VerbForm> verbs;
    std::vector<uint16_t> nouns;
    std::vector<uint16_t> phrases; ///< phrases that begin with the word
    std::vector<uint16_t> topics;
};

/// A language: word classes, reporting verbs and nouns, hedges, phrases, topics. Every file is a table of
/// columns parted by tabs; what is wrong is left out and told with file and line.
class Lexicon
{
public:
    static Lexicon load(const std::filesystem::path& folder, std::vector<Mistake>& problems);

    /// Number of a word, 0 when it is not known.
    uint32_t find(uint64_t hash) const;
    const WordInfo& info(uint32_t word) const { return m_words[word]; }
    bool is(uint32_t word, WordClass c) const
    {
        return ((m_words[word].classes >> static_cast<unsigned>(c)) & 1U) != 0;
    }
    const VerbEntry& verb(size_t entry) const { return m_verbs[entry]; }
    const NounEntry& noun(size_t entry) const { return m_nouns[entry]; }
    const Phrase& phrase(size_t i) const { return m_phrases[i]; }
    const std::vector<std::string>& topics() const { return m_topics; }
    struct TopicPrefix
    {
        std::string prefix;
        uint16_t topic = 0;
    };
    const std::vector<TopicPrefix>& topicPrefixes() const { return m_topicPrefixes; }
    bool empty() const { return m_verbs.empty(); }

private:
    friend class LexiconReader;
    uint32_t add(uint64_t hash);
    void grow();

    std::vector<uint64_t> m_hashes = std::vector<uint64_t>(1024, 0);
    std::vector<uint32_t> m_slots = std::vector<uint32_t>(1024, 0);
    std::vector<WordInfo> m_words = std::vector<WordInfo>(1);
    std::vector<VerbEntry> m_verbs;
    std::vector<NounEntry> m_nouns;
    std::vector<Phrase> m_phrases;
    std::vector<std::string> m_topics;
    std::vector<TopicPrefix> m_topicPrefixes;
};

} // namespace assay::suggest
