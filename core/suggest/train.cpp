#include "core/suggest/train.h"

#include "core/suggest/grammar.h"
#include "core/suggest/labeller.h"
#include "core/suggest/tagger.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace assay::suggest {

namespace {

/// One sentence with the right tags.
struct Example
{
    std::vector<Token> tokens;
    std::vector<Tag> right;
};

/// A document cut into blocks as the engine cuts it, with the right tag of each token (None where not known).
struct Prepared
{
    std::vector<std::string> blocks;
    std::vector<Analysis> analyses;
    std::vector<std::vector<Tag>> right;
    std::vector<size_t> offsets;
};

Prepared prepare(const TrainingDocument& document, const Lexicon& lexicon, const Model* model)
{
    Prepared p;
    size_t at = 0;
    size_t points = 0;
    size_t next = 0;
    while (at < document.text.size()) {
        const size_t end = blockEnd(document.text, at);
        p.blocks.push_back(document.text.substr(at, end - at));
        p.offsets.push_back(points);
        for (const char c : p.blocks.back())
            points += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        at = end;
    }
    p.analyses.resize(p.blocks.size());
    for (size_t b = 0; b < p.blocks.size(); ++b) {
        Analysis& a = p.analyses[b];
        analyse(p.blocks[b], lexicon, model, a);
        std::vector<Tag> right(a.tokens.size(), Tag::None);
        for (size_t i = 0; i < a.tokens.size(); ++i) {
            const size_t start = p.offsets[b] + a.tokens[i].start;
            const size_t stop = p.offsets[b] + a.tokens[i].end;
            // A token of several tagged words takes the last one's tag: "all-girl" is what "girl" is.
            while (next < document.tags.size() && document.tags[next].range.end() <= start)
                ++next;
            size_t k = next;
            while (k < document.tags.size() && document.tags[k].range.start() < stop) {
                const Tag tag = tagFromName(document.tags[k].tag);
                if (tag != Tag::Other && !isPunctuation(tag))
                    right[i] = tag;
                ++k;
            }
            if (!a.tokens[i].has(WordLike))
                right[i] = a.tokens[i].tag == Tag::None ? plainTag(a.tokens[i], nullptr) : a.tokens[i].tag;
        }
        p.right.push_back(std::move(right));
    }
    return p;
}

/// A fixed shuffle, the same everywhere.
void shuffle(std::vector<size_t>& order, uint64_t seed)
{
    for (size_t i = order.size(); i > 1; --i) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(seed >> 33) % i]);
    }
}

struct Place
{
    size_t document;
    size_t block;
    size_t sentence;
};

std::vector<Place> places(const std::vector<Prepared>& prepared)
{
    std::vector<Place> all;
    for (size_t d = 0; d < prepared.size(); ++d)
        for (size_t b = 0; b < prepared[d].analyses.size(); ++b)
            for (size_t s = 0; s < prepared[d].analyses[b].sentences.size(); ++s)
                all.push_back({d, b, s});
    return all;
}

void trainTagger(std::vector<Prepared>& prepared, const Lexicon& lexicon, const TrainingOptions& options,
                 Model& model)
{
    // Words that bear one tag only, often enough to trust it.
    std::map<uint32_t, std::map<Tag, int>> seen;
    for (const Prepared& p : prepared)
        for (size_t b = 0; b < p.analyses.size(); ++b)
            for (size_t i = 0; i < p.analyses[b].tokens.size(); ++i)
                if (p.right[b][i] != Tag::None && p.analyses[b].tokens[i].has(WordLike))
                    ++seen[static_cast<uint32_t>(p.analyses[b].tokens[i].hash)][p.right[b][i]];
    for (const auto& [word, tags] : seen)
        if (tags.size() == 1 && tags.begin()->second >= 20)
            model.dictionary[word] = static_cast<uint8_t>(tags.begin()->first);

    Perceptron perceptron(static_cast<size_t>(Tag::Count));
    std::vector<Place> all = places(prepared);
    std::vector<size_t> order(all.size());
    std::iota(order.begin(), order.end(), size_t{0});
    TagFeatures features{};
    LinearModel::Scores scores{};
    for (int round = 0; round < options.tagRounds; ++round) {
        shuffle(order, static_cast<uint64_t>(round) + 1);
        for (const size_t o : order) {
            const Place& place = all[o];
            Prepared& p = prepared[place.document];
            Analysis& a = p.analyses[place.block];
            const Span s = a.sentences[place.sentence];
            for (int i = s.begin; i < s.end; ++i) {
                Token& t = a.tokens[static_cast<size_t>(i)];
                const Tag right = p.right[place.block][static_cast<size_t>(i)];
                t.tag = plainTag(t, &model);
                if (t.tag != Tag::None)
                    continue;
                const size_t count = tagFeatures(a.block, a.tokens, s.begin, s.end, i, lexicon, features);
                perceptron.score(features.data(), count, scores);
                size_t best = 1;
                for (size_t l = 2; l < static_cast<size_t>(Tag::Count); ++l)
                    if (scores[l] > scores[best])
                        best = l;
                if (right != Tag::None)
                    perceptron.update(features.data(), count, static_cast<size_t>(right), best);
                perceptron.tick();
                t.tag = static_cast<Tag>(best);
            }
        }
    }
    model.tagger = perceptron.average(100.0, 6);
}

} // namespace

Result<std::string> train(const std::vector<TrainingDocument>& documents,
                          const std::filesystem::path& dataFolder, const std::string& language,
                          const TrainingOptions& options)
{
    std::vector<Mistake> problems;
    const Lexicon lexicon = Lexicon::load(dataFolder / "lexicons" / language, problems);
    if (lexicon.empty())
        return mistake("There is no word list to train with; give the data folder that holds the lexicons.");
    Model model;
    std::vector<TrainingDocument> tagged;
    for (const TrainingDocument& d : documents)
        if (!d.tags.empty())
            tagged.push_back(d);
    {
        std::vector<Prepared> prepared;
        prepared.reserve(tagged.size());
        for (const TrainingDocument& d : tagged)
            prepared.push_back(prepare(d, lexicon, nullptr));
        trainTagger(prepared, lexicon, options, model);
    }
    trainLabeller(documents, lexicon, options, model);
    return model.write();
}

double tagAccuracy(const std::vector<TrainingDocument>& documents, const std::filesystem::path& dataFolder,
                   const std::string& modelBytes, const std::string& language)
{
    std::vector<Mistake> problems;
    const Lexicon lexicon = Lexicon::load(dataFolder / "lexicons" / language, problems);
    const auto model = Model::read(modelBytes);
    if (!model)
        return 0;
    size_t right = 0;
    size_t all = 0;
    for (const TrainingDocument& d : documents) {
        if (d.tags.empty())
            continue;
        const Prepared p = prepare(d, lexicon, &*model);
        for (size_t b = 0; b < p.analyses.size(); ++b)
            for (size_t i = 0; i < p.analyses[b].tokens.size(); ++i)
                if (p.right[b][i] != Tag::None && p.analyses[b].tokens[i].has(WordLike)) {
                    ++all;
                    right += p.right[b][i] == p.analyses[b].tokens[i].tag;
                }
    }
    return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all);
}

} // namespace assay::suggest
