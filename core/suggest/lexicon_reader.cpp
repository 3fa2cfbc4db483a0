#include "core/suggest/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <functional>
#include <optional>

namespace assay::suggest {

namespace {

/// The names of WordClass in its order.
constexpr std::string_view kClassNames =
    "be have do modal negation that relative question subject-pronoun object-pronoun possessive "
    "and but subordinator preposition adverb weekday month time-noun time-adverb title role body "
    "kin media abbreviation to by of as about male female plural neuter determiner both statement "
    "venue-head in chainer person vague group thing-source if not support-verb response claim "
    "contrast time-lead like part first-person with neither emerge "
    "closing-abbreviation function poll post-adjective";

constexpr std::array<std::pair<std::string_view, uint16_t>, 12> kFrameNames{{{"clause", Clause},
                                                                             {"quoted", Quoted},
                                                                             {"object", Object},
                                                                             {"to", ToVerb},
                                                                             {"addressee", Addressee},
                                                                             {"seem", Seem},
                                                                             {"gerund", Gerund},
                                                                             {"weak", Weak},
                                                                             {"passive", Passive},
                                                                             {"inner", Inner},
                                                                             {"no-object", NoObject},
                                                                             {"blow", Blow}}};

std::vector<std::string_view> split(std::string_view text, char by)
{
    std::vector<std::string_view> parts;
    size_t from = 0;
    while (from <= text.size()) {
        const size_t to = std::min(text.find(by, from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (const std::string_view part : split(text, ' '))
        if (!part.empty())
            parts.push_back(part);
    return parts;
}

/// How regular forms are made: morphology.tsv.
struct FormRule
{
    std::string ending;
    size_t strip = 0;
    std::string present;
    std::string past;
    std::string participle;
    std::string gerund;
};

} // namespace

class LexiconReader
{
public:
    LexiconReader(Lexicon& lexicon, std::filesystem::path folder, std::vector<Mistake>& problems)
        : m_lexicon(lexicon), m_folder(std::move(folder)), m_problems(problems)
    {
    }

    void read()
    {
        table("words.tsv", 2, [this](const auto& row) { return wordClass(row); });
        table("morphology.tsv", 6, [this](const auto& row) { return formRule(row); });
        table("verbs.tsv", 7, [this](const auto& row) { return verb(row); });
        table("nouns.tsv", 6, [this](const auto& row) { return noun(row); });
        table("phrases.tsv", 2, [this](const auto& row) { return phrase(row); });
        table("hedges.tsv", 2, [this](const auto& row) { return hedge(row); });
        table("topics.tsv", 2, [this](const auto& row) { return topic(row); });
    }

private:
    using Row = std::vector<std::string_view>;
    using Fault = std::optional<std::string>;

    void table(const std::string& name, size_t columns, const std::function<Fault(const Row&)>& take)
    {
        const std::filesystem::path path = m_folder / name;
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            m_problems.push_back(
                {fmt::format("The word list {} cannot be read; suggestions do without it.", path.string())});
            return;
        }
        std::string line;
        size_t number = 0;
        while (std::getline(in, line)) {
            ++number;
            if (!line.empty() && line.back() == '\r')
                line.pop_back();
            if (line.empty() || line[0] == '#')
                continue;
            const Row row = split(line, '\t');
            Fault fault;
            if (row.size() < columns)
                fault = fmt::format("has {} columns where {} are wanted", row.size(), columns);
            else
                fault = take(row);
            if (fault)
                m_problems.push_back(
                    {fmt::format("{}, line {}: {}; the line is left out.", path.string(), number, *fault),
                     number, 0});
        }
    }

    WordInfo& word(std::string_view text) { return m_lexicon.m_words[m_lexicon.add(hashOf(text))]; }

    Fault wordClass(const Row& row)
    {
        const auto it = std::find(m_classNames.begin(), m_classNames.end(), row[0]);
        if (it == m_classNames.end())
            return fmt::format("there is no word class \"{}\"", row[0]);
        const auto bit = static_cast<unsigned>(it - m_classNames.begin());
        const bool abbreviation = row[0].find("abbreviation") != std::string_view::npos || row[0] == "title";
        for (std::string_view w : words(row[1])) {
            word(w).classes |= uint64_t{1} << bit;
            // The full stop of an abbreviation is a token of its own at first.
            if (abbreviation && w.back() == '.' && w.find('.') + 1 == w.size())
                word(w.substr(0, w.size() - 1)).classes |= uint64_t{1} << bit;
        }
        return {};
    }

    Fault formRule(const Row& row)
    {
        FormRule rule;
        rule.ending = row[0];
        if (std::from_chars(row[1].data(), row[1].data() + row[1].size(), rule.strip).ec != std::errc{} ||
            rule.strip > rule.ending.size())
            return fmt::format("\"{}\" is no number of letters to take off", row[1]);
        rule.present = row[2];
        rule.past = row[3];
        rule.participle = row[4];
        rule.gerund = row[5];
        m_rules.push_back(std::move(rule));
        return {};
    }

    Fault readStance(std::string_view text, Stance& stance, bool& belief)
    {
        if (text.empty())
            return {};
        for (const std::string_view part : split(text, ',')) {
            if (part == "belief")
                belief = true;
            else if (const auto s = fromToken<Stance>(part))
                stance = *s;
            else
                return fmt::format("\"{}\" is no stance", part);
        }
        return {};
    }

    static Fault readStrength(std::string_view text, uint8_t& strength)
    {
        if (text.size() != 1 || text[0] < '1' || text[0] > '9')
            return fmt::format("\"{}\" is no strength from 1 to 9", text);
        strength = static_cast<uint8_t>(text[0] - '0');
        return {};
    }

    // lemma, irregular forms, frames, stance, how, strength, stance when negated
    Fault verb(const Row& row)
    {
        VerbEntry entry;
        const auto parts = words(row[0]);
        if (parts.empty())
            return "the verb is missing";
        entry.lemma = row[0];
        for (size_t i = 1; i < parts.size(); ++i)
            entry.particles.push_back(hashOf(parts[i]));
        for (const std::string_view name : split(row[2], ',')) {
            const auto it = std::find_if(kFrameNames.begin(), kFrameNames.end(),
                                         [&](const auto& f) { return f.first == name; });
            if (it == kFrameNames.end())
                return fmt::format("there is no frame \"{}\"", name);
            entry.frames |= it->second;
        }
        if (Fault f = readStance(row[3], entry.stance, entry.belief))
            return f;
        if (const auto how = fromToken<How>(row[4]))
            entry.how = *how;
        else
            return fmt::format("\"{}\" is no way of speaking", row[4]);
        if (Fault f = readStrength(row[5], entry.strength))
            return f;
        if (!row[6].empty()) {
            entry.negated = fromToken<Stance>(row[6]);
            if (!entry.negated)
                return fmt::format("\"{}\" is no stance", row[6]);
        }
        const auto forms = formsOf(parts[0], row[1]);
        if (!forms)
            return fmt::format("\"{}\" must be four forms (says, said, said, saying) or empty", row[1]);
        const auto number = static_cast<uint16_t>(m_lexicon.m_verbs.size());
        m_lexicon.m_verbs.push_back(std::move(entry));
        for (size_t f = 0; f < 5; ++f) {
            auto& verbs = word((*forms)[f]).verbs;
            const auto bit = static_cast<uint8_t>(1U << f);
            const auto it = std::find_if(verbs.begin(), verbs.end(),
                                         [&](const VerbForm& v) { return v.entry == number; });
            if (it == verbs.end())
                verbs.push_back({number, bit});
            else
                it->forms |= bit;
        }
        return {};
    }

    std::optional<std::array<std::string, 5>> formsOf(std::string_view lemma, std::string_view given) const
    {
        std::array<std::string, 5> forms;
        forms[0] = lemma;
        if (!given.empty()) {
            const auto parts = words(given);
            if (parts.size() != 4)
                return {};
            for (size_t i = 0; i < 4; ++i)
                forms[i + 1] = parts[i];
            return forms;
        }
        for (const FormRule& rule : m_rules)
            if (lemma.size() >= rule.ending.size() &&
                lemma.substr(lemma.size() - rule.ending.size()) == rule.ending) {
                const std::string stem(lemma.substr(0, lemma.size() - rule.strip));
                forms[1] = stem + rule.present;
                forms[2] = stem + rule.past;
                forms[3] = stem + rule.participle;
                forms[4] = stem + rule.gerund;
                return forms;
            }
        for (size_t i = 1; i < 5; ++i)
            forms[i] = lemma;
        return forms;
    }

    // forms, complements, stance, how, strength, note
    Fault noun(const Row& row)
    {
        NounEntry entry;
        const auto forms = words(row[0]);
        if (forms.empty())
            return "the noun is missing";
        entry.lemma = forms[0];
        for (const std::string_view c : words(row[1]))
            if (c == "that")
                entry.that = true;
            else
                entry.prepositions.push_back(hashOf(c));
        if (Fault f = readStance(row[2], entry.stance, entry.belief))
            return f;
        if (const auto how = fromToken<How>(row[3]))
            entry.how = *how;
        else
            return fmt::format("\"{}\" is no way of speaking", row[3]);
        if (Fault f = readStrength(row[4], entry.strength))
            return f;
        const auto number = static_cast<uint16_t>(m_lexicon.m_nouns.size());
        m_lexicon.m_nouns.push_back(std::move(entry));
        for (const std::string_view form : forms)
            word(form).nouns.push_back(number);
        return {};
    }

    void addPhrase(Phrase phrase, std::string_view text)
    {
        const auto parts = words(text);
        phrase.text = text;
        for (const std::string_view w : parts)
            phrase.words.push_back(hashOf(w));
        const auto number = static_cast<uint16_t>(m_lexicon.m_phrases.size());
        m_lexicon.m_phrases.push_back(std::move(phrase));
        word(parts[0]).phrases.push_back(number);
        for (const std::string_view w : parts)
            word(w); // known, so that it can be compared
    }

    Fault phrase(const Row& row)
    {
        constexpr std::array<std::pair<std::string_view, PhraseKind>, 6> kinds{
            {{"according", PhraseKind::According},
             {"venue", PhraseKind::Venue},
             {"denial", PhraseKind::Denial},
             {"refusal", PhraseKind::Refusal},
             {"evasion", PhraseKind::Evasion},
             {"attached", PhraseKind::Attached}}};
        const auto it =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == row[0]; });
        if (it == kinds.end())
            return fmt::format("there is no kind of phrase \"{}\"", row[0]);
        if (words(row[1]).empty())
            return "the phrase is missing";
        Phrase phrase;
        phrase.kind = it->second;
        addPhrase(std::move(phrase), row[1]);
        return {};
    }

    // kind, phrase, "cue" when it reports by itself
    Fault hedge(const Row& row)
    {
        Phrase phrase;
        const auto kind = fromToken<HedgeKind>(row[0]);
        if (!kind)
            return fmt::format("there is no kind of hedge \"{}\"", row[0]);
        if (words(row[1]).empty())
            return "the hedge is missing";
        phrase.hedge = *kind;
        phrase.cue = row.size() > 2 && row[2] == "cue";
        addPhrase(std::move(phrase), row[1]);
        return {};
    }

    Fault topic(const Row& row)
    {
        if (row[0].empty() || words(row[1]).empty())
            return "a topic and its words are wanted";
        auto& topics = m_lexicon.m_topics;
        auto it = std::find(topics.begin(), topics.end(), row[0]);
        if (it == topics.end())
            it = topics.insert(topics.end(), std::string(row[0]));
        const auto number = static_cast<uint16_t>(it - topics.begin());
        for (const std::string_view w : words(row[1]))
            if (w.back() == '*')
                m_lexicon.m_topicPrefixes.push_back({std::string(w.substr(0, w.size() - 1)), number});
            else
                word(w).topics.push_back(number);
        return {};
    }

    const std::vector<std::string_view> m_classNames = words(kClassNames);
    Lexicon& m_lexicon;
    std::filesystem::path m_folder;
    std::vector<Mistake>& m_problems;
    std::vector<FormRule> m_rules;
};

Lexicon Lexicon::load(const std::filesystem::path& folder, std::vector<Mistake>& problems)
{
    Lexicon lexicon;
    LexiconReader(lexicon, folder, problems).read();
    std::sort(lexicon.m_topicPrefixes.begin(), lexicon.m_topicPrefixes.end(),
              [](const TopicPrefix& a, const TopicPrefix& b) { return a.prefix < b.prefix; });
    return lexicon;
}

} // namespace assay::suggest
