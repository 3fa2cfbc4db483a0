#include "core/suggest/tagger.h"

#include <algorithm>

namespace assay::suggest {

namespace {

inline uint32_t feature(uint32_t kind, uint64_t a, uint64_t b = 0)
{
    uint64_t h = (a + 0x9E3779B97F4A7C15ULL * (kind + 1)) * 0xBF58476D1CE4E5B9ULL;
    h ^= h >> 29;
    h = (h + b) * 0x94D049BB133111EBULL;
    h ^= h >> 32;
    return static_cast<uint32_t>(h) | 1U;
}

inline uint64_t suffixHash(std::string_view block, const Token& t, uint32_t letters)
{
    const uint32_t size = t.byteEnd - t.byte;
    const uint32_t n = std::min(size, letters);
    uint64_t h = 1469598103934665603ULL + n;
    for (uint32_t i = t.byteEnd - n; i < t.byteEnd; ++i) {
        const auto c = static_cast<unsigned char>(block[i]);
        h = (h ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * 1099511628211ULL;
    }
    return h;
}

inline uint64_t shape(const Token& t, bool first)
{
    return (t.has(Capital) ? 1U : 0U) | (t.has(AllCapitals) ? 2U : 0U) | (t.has(Digits) ? 4U : 0U) |
           (t.has(Hyphen) ? 8U : 0U) | (first ? 16U : 0U) | (t.has(WordLike) ? 32U : 0U);
}

inline uint64_t lexicalBits(const Token& t, const Lexicon& lexicon)
{
    if (t.word == 0)
        return 0;
    uint64_t bits = 1;
    for (const VerbForm& form : lexicon.info(t.word).verbs)
        bits |= uint64_t{form.forms} << 1;
    return bits;
}

Tag markTag(const Token& t)
{
    switch (t.mark) {
    case ',':
        return Tag::Comma;
    case '.':
    case '?':
    case '!':
        return Tag::Stop;
    case ':':
    case ';':
    case '~':
        return Tag::Colon;
    case '(':
    case '[':
    case '{':
        return Tag::Open;
    case ')':
    case ']':
    case '}':
        return Tag::Close;
    case '"':
    case '\'':
        return Tag::Quote;
    case '-':
        return Tag::Dash;
    case '&':
        return Tag::CC;
    case '$':
    case '#':
    case '%':
        return Tag::SYM;
    default:
        return Tag::Other;
    }
}

// Without a model: the classes of the lexicon, then endings.
Tag guess(std::string_view block, const std::vector<Token>& tokens, int begin, int i, const Lexicon& lexicon)
{
    const Token& t = tokens[static_cast<size_t>(i)];
    const auto is = [&](WordClass c) { return lexicon.is(t.word, c); };
    const std::string_view w = block.substr(t.byte, t.byteEnd - t.byte);
    if (t.has(Digits))
        return Tag::CD;
    if (t.word != 0) {
        if (is(WordClass::To))
            return Tag::TO;
        if (is(WordClass::Modal))
            return Tag::MD;
        if (is(WordClass::Possessive) && w.find('\'') == std::string_view::npos)
            return Tag::PRPS;
        if (is(WordClass::SubjectPronoun) || is(WordClass::ObjectPronoun))
            return is(WordClass::Relative) ? Tag::WP : Tag::PRP;
        if (is(WordClass::Relative))
            return Tag::WDT;
        if (is(WordClass::Determiner))
            return Tag::DT;
        if (is(WordClass::And) || is(WordClass::But))
            return Tag::CC;
        if (is(WordClass::Preposition) || is(WordClass::Subordinator))
            return Tag::IN;
        if (is(WordClass::Be) || is(WordClass::Have) || is(WordClass::Do))
            return Tag::VBZ;
        if (is(WordClass::Negation) || is(WordClass::Adverb))
            return Tag::RB;
        const auto& verbs = lexicon.info(t.word).verbs;
        if (!verbs.empty() && !(t.has(Capital) && i != begin)) {
            const uint8_t forms = verbs.front().forms;
            if ((forms & PastForm) != 0)
                return Tag::VBD;
            if ((forms & GerundForm) != 0)
                return Tag::VBG;
            if ((forms & PresentForm) != 0)
                return Tag::VBZ;
            return Tag::VB;
        }
    }
    if (w == "'s" || w == "\xE2\x80\x99s")
        return Tag::POS;
    if (t.has(Capital))
        return Tag::NNP;
    if (w.size() > 3 && w.substr(w.size() - 2) == "ly")
        return Tag::RB;
    return Tag::NN;
}

} // namespace

size_t tagFeatures(std::string_view block, const std::vector<Token>& tokens, int begin, int end, int i,
                   const Lexicon& lexicon, TagFeatures& out)
{
    const auto at = [&](int k) -> const Token& { return tokens[static_cast<size_t>(k)]; };
    const Token& t = at(i);
    const uint64_t before = i > begin ? at(i - 1).hash : 11;
    const uint64_t before2 = i > begin + 1 ? at(i - 2).hash : 12;
    const uint64_t after = i + 1 < end ? at(i + 1).hash : 13;
    const uint64_t after2 = i + 2 < end ? at(i + 2).hash : 14;
    const auto tag1 = static_cast<uint64_t>(i > begin ? at(i - 1).tag : Tag::Count);
    const auto tag2 = static_cast<uint64_t>(i > begin + 1 ? at(i - 2).tag : Tag::Count);
    const uint64_t suffix3 = suffixHash(block, t, 3);
    const uint64_t looks = shape(t, i == begin);
    out[0] = feature(0, t.hash);
    out[1] = feature(1, suffix3);
    out[2] = feature(2, suffixHash(block, t, 2), looks);
    out[3] = feature(3, tag1);
    out[4] = feature(4, tag1 * 64 + tag2);
    out[5] = feature(5, t.hash, tag1);
    out[6] = feature(6, before);
    out[7] = feature(7, after);
    out[8] = feature(8, looks, tag1);
    out[9] = feature(9, i + 1 < end ? suffixHash(block, at(i + 1), 3) : 0);
    out[10] = feature(10, suffix3, tag1);
    out[11] = feature(11, before2);
    out[12] = feature(12, after2);
    out[13] = feature(13, t.hash, after);
    out[14] = feature(14, lexicalBits(t, lexicon), tag1);
    out[15] = feature(15, static_cast<unsigned char>(block[t.byte]), looks);
    out[16] = feature(16, suffixHash(block, t, 4));
    out[17] = feature(17, 0);
    return kTagFeatures;
}

Tag plainTag(const Token& t, const Model* model)
{
    if (!t.has(WordLike))
        return markTag(t);
    if (model == nullptr)
        return Tag::None;
    const auto it = model->dictionary.find(static_cast<uint32_t>(t.hash));
    return it == model->dictionary.end() ? Tag::None : static_cast<Tag>(it->second);
}

void tagSentence(std::string_view block, std::vector<Token>& tokens, int begin, int end,
                 const Lexicon& lexicon, const Model* model)
{
    TagFeatures features{};
    LinearModel::Scores scores{};
    for (int i = begin; i < end; ++i) {
        Token& t = tokens[static_cast<size_t>(i)];
        t.tag = plainTag(t, model);
        // "the dockers' union"
        if (t.mark == '\'' && t.quote < 0 && i > begin &&
            tokens[static_cast<size_t>(i) - 1].byteEnd == t.byte && i + 1 < end &&
            tokens[static_cast<size_t>(i) + 1].has(WordLike))
            t.tag = Tag::POS;
        if (t.tag != Tag::None)
            continue;
        if (model == nullptr || model->tagger.empty()) {
            t.tag = guess(block, tokens, begin, i, lexicon);
            continue;
        }
        const size_t count = tagFeatures(block, tokens, begin, end, i, lexicon, features);
        scores.fill(0);
        for (size_t f = 0; f < count; ++f)
            model->tagger.addTo(features[f], scores);
        size_t best = 1;
        for (size_t l = 2; l < model->tagger.labels(); ++l)
            if (scores[l] > scores[best])
                best = l;
        t.tag = static_cast<Tag>(best);
    }
}

} // namespace assay::suggest
