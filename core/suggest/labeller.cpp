#include "core/suggest/labeller.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace assay::suggest {

namespace {

constexpr size_t kFeatures = 18;
constexpr size_t kOther = 0;
constexpr size_t kCue = 1;
using Features = std::array<uint32_t, kFeatures>;

inline uint32_t feature(uint32_t kind, uint64_t a, uint64_t b = 0)
{
    uint64_t h = (a + 0xA24BAED4963EE407ULL * (kind + 1)) * 0x9FB21C651E98DF25ULL;
    h ^= h >> 31;
    h = (h + b) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
    return static_cast<uint32_t>(h) | 1U;
}

/// What the lexicon knows of a word, without the word: so that rare verbs share what common ones teach.
uint64_t lexical(const Analysis& a, int i)
{
    const Token& t = a.at(i);
    if (t.word == 0)
        return 0;
    uint64_t bits = 0;
    for (const VerbForm& form : a.lexicon->info(t.word).verbs) {
        const VerbEntry& e = a.lexicon->verb(form.entry);
        bits = std::max<uint64_t>(bits, (uint64_t{e.strength} << 8) | (e.frames & 0xFFU));
    }
    if (!a.lexicon->info(t.word).nouns.empty())
        bits |= 1U << 20;
    return bits;
}

void featuresOf(const Analysis& a, Span s, int i, size_t before, Features& out)
{
    const auto tag = [&](int k) {
        return static_cast<uint64_t>(k >= s.begin && k < s.end ? a.tag(k) : Tag::Count);
    };
    const auto word = [&](int k) { return k >= s.begin && k < s.end ? a.at(k).hash : uint64_t{5}; };
    const Token& t = a.at(i);
    const uint64_t known = lexical(a, i);
    const uint64_t tag0 = tag(i);
    const bool nextQuote = i + 1 < s.end && a.at(i + 1).has(QuoteMark);
    const bool nextThat = i + 1 < s.end && a.is(i + 1, WordClass::That);
    const bool afterQuote = i > s.begin && a.at(i - 1).has(QuoteMark);
    bool quoted = false;
    for (int k = std::max(s.begin, i - 6); k < std::min(s.end, i + 6); ++k)
        quoted = quoted || a.at(k).has(QuoteMark);
    out[0] = feature(0, 0);
    out[1] = feature(1, t.hash);
    out[2] = feature(2, known);
    out[3] = feature(3, tag0);
    out[4] = feature(4, known, tag0);
    out[5] = feature(5, tag(i - 1), tag0);
    out[6] = feature(6, tag(i + 1), tag0);
    out[7] = feature(7, word(i - 1));
    out[8] = feature(8, word(i + 1));
    out[9] = feature(9, known, tag(i + 1));
    out[10] = feature(10, known, (nextQuote ? 1U : 0U) | (nextThat ? 2U : 0U) | (afterQuote ? 4U : 0U));
    out[11] = feature(11, before, tag0);
    out[12] = feature(12, known, quoted ? 1 : 0);
    out[13] = feature(13, tag(i + 1) * 64 + tag(i + 2), tag0);
    out[14] = feature(14, tag(i - 1) * 64 + tag(i - 2), tag0);
    out[15] = feature(15, a.inSpeech(i) ? 1 : 0, tag0);
    out[16] = feature(16, before, known);
    out[17] = feature(17, t.hash, tag(i + 1));
}

struct Sentence
{
    size_t document;
    size_t block;
    Span span;
};

} // namespace

void labelSentence(const Analysis& a, Span s, const LinearModel& labeller, std::vector<int32_t>& margins)
{
    Features features{};
    LinearModel::Scores scores{};
    size_t before = 2;
    for (int i = s.begin; i < s.end; ++i) {
        featuresOf(a, s, i, before, features);
        scores.fill(0);
        for (const uint32_t f : features)
            labeller.addTo(f, scores);
        margins.push_back(scores[kCue] - scores[kOther]);
        before = scores[kCue] > scores[kOther] ? kCue : kOther;
    }
}

void trainLabeller(const std::vector<TrainingDocument>& documents, const Lexicon& lexicon,
                   const TrainingOptions& options, Model& model)
{
    std::vector<std::vector<Analysis>> analyses(documents.size());
    std::vector<std::vector<std::string>> blocks(documents.size());
    std::vector<std::vector<std::vector<bool>>> cues(documents.size());
    std::vector<Sentence> sentences;
    size_t skipped = 0;
    for (size_t d = 0; d < documents.size(); ++d) {
        const TrainingDocument& document = documents[d];
        if (document.attributions.empty() && !document.complete)
            continue;
        for (size_t at = 0; at < document.text.size();) {
            const size_t end = blockEnd(document.text, at);
            blocks[d].push_back(document.text.substr(at, end - at));
            at = end;
        }
        analyses[d].resize(blocks[d].size());
        size_t points = 0;
        for (size_t b = 0; b < blocks[d].size(); ++b) {
            Analysis& a = analyses[d][b];
            const size_t length = analyse(blocks[d][b], lexicon, &model, a);
            std::vector<bool> cue(a.tokens.size(), false);
            for (size_t i = 0; i < a.tokens.size(); ++i)
                for (const auto& attribution : document.attributions)
                    for (const CodePointRange& r : attribution.cue)
                        if (r.overlaps({points + a.tokens[i].start, points + a.tokens[i].end}))
                            cue[i] = true;
            for (const Span& s : a.sentences) {
                const bool marked =
                    std::find(cue.begin() + s.begin, cue.begin() + s.end, true) != cue.begin() + s.end;
                // Where not everything is marked, a sentence without a mark teaches little: one in ten is
                // kept.
                if (!marked && !document.complete && ++skipped % 10 != 0)
                    continue;
                sentences.push_back({d, b, s});
            }
            cues[d].push_back(std::move(cue));
            points += length;
        }
    }
    Perceptron perceptron(2);
    Features features{};
    LinearModel::Scores scores{};
    std::vector<size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), size_t{0});
    for (int round = 0; round < options.labelRounds; ++round) {
        uint64_t seed = static_cast<uint64_t>(round) + 77;
        for (size_t i = order.size(); i > 1; --i) {
            seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
            std::swap(order[i - 1], order[(seed >> 33) % i]);
        }
        for (const size_t o : order) {
            const Sentence& s = sentences[o];
            const Analysis& a = analyses[s.document][s.block];
            size_t before = 2;
            for (int i = s.span.begin; i < s.span.end; ++i) {
                featuresOf(a, s.span, i, before, features);
                perceptron.score(features.data(), features.size(), scores);
                const size_t guess = scores[kCue] > scores[kOther] ? kCue : kOther;
                const size_t right = cues[s.document][s.block][static_cast<size_t>(i)] ? kCue : kOther;
                perceptron.update(features.data(), features.size(), right, guess);
                perceptron.tick();
                before = guess;
            }
        }
    }
    model.labeller = perceptron.average(100.0, 4);
}

} // namespace assay::suggest
