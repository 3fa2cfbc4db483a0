#include "core/document/candidates.h"

#include "core/document/alignment.h"
#include "core/document/occurrences.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace assay {

namespace {

constexpr size_t kMostWords = 300;      ///< of a quote that are compared
constexpr size_t kMostHits = 1'000'000; ///< words of the text that are also the quote's
constexpr size_t kMostWindows = 12;     ///< compared closely
constexpr size_t kMostCandidates = 5;
constexpr size_t kSeedContext = 16; ///< code points of prefix and suffix looked for
constexpr double kLeastShare = 0.5; ///< of the quote's words in a window
constexpr double kLeastLikeness = 0.5;
constexpr double kLeastInContext = 0.3; ///< where the old context stands on both sides

/// A word of the text that the quote also has.
struct Hit
{
    size_t byte;
    uint32_t chunk; ///< number of the word in the text
    uint32_t word;  ///< number of the word in the quote
};

struct Window
{
    size_t from = 0;
    size_t to = 0;
    size_t score = 0;
};

constexpr bool isTrail(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

class Search
{
public:
    Search(const OffsetIndex& index, const TextQuote& quote)
        : m_index(index), m_text(index.text()), m_quote(quote), m_chunks(chunksOf(quote.quote, kMostWords))
    {
    }

    std::vector<Candidate> run()
    {
        if (!m_chunks.empty()) {
            for (const Window& window : likelyWindows())
                compare(window);
            fromContext();
        }
        return best();
    }

private:
    /// Numbers the quote's words; short ones are left out where there are others, they stand everywhere.
    void countWords()
    {
        for (const bool shortOnes : {false, true}) {
            for (const Chunk& chunk : m_chunks)
                if (!chunk.core.empty() && (chunk.core.size() > 3 || shortOnes)) {
                    const auto [at, isNew] = m_words.try_emplace(chunk.core, m_counts.size());
                    if (isNew)
                        m_counts.push_back(0);
                    ++m_counts[at->second];
                    ++m_total;
                }
            if (m_total > 0)
                return;
        }
    }

    std::vector<Hit> findHits() const
    {
        bool lengths[64] = {};
        for (const auto& [word, number] : m_words)
            lengths[std::min<size_t>(word.size(), 63)] = true;
        std::vector<Hit> hits;
        uint32_t number = 0;
        for (size_t at = 0; hits.size() < kMostHits; ++number) {
            const Chunk chunk = nextChunk(m_text, at);
            if (chunk.text.empty())
                break;
            if (!lengths[std::min<size_t>(chunk.core.size(), 63)])
                continue;
            const auto found = m_words.find(chunk.core);
            if (found != m_words.end())
                hits.push_back({at - chunk.text.size(), number, static_cast<uint32_t>(found->second)});
        }
        return hits;
    }

    /// Stretches as long as the quote that share most words with it, by one pass of a sliding window.
    std::vector<Window> likelyWindows()
    {
        countWords();
        std::vector<Window> windows;
        if (m_total == 0)
            return windows;
        const std::vector<Hit> hits = findHits();
        const auto length = static_cast<uint32_t>(m_chunks.size());
        std::vector<size_t> inside(m_counts.size(), 0);
        size_t score = 0;
        size_t first = 0;
        uint32_t lastBucket = UINT32_MAX;
        for (size_t last = 0; last < hits.size(); ++last) {
            if (++inside[hits[last].word] <= m_counts[hits[last].word])
                ++score;
            for (; hits[first].chunk + length <= hits[last].chunk; ++first)
                if (inside[hits[first].word]-- <= m_counts[hits[first].word])
                    --score;
            if (static_cast<double>(score) < kLeastShare * static_cast<double>(m_total))
                continue;
            // Of neighbours only the best.
            const uint32_t bucket = hits[last].chunk / length;
            const Window window{hits[first].byte, hits[last].byte, score};
            if (bucket == lastBucket) {
                if (score > windows.back().score)
                    windows.back() = window;
            } else {
                windows.push_back(window);
            }
            lastBucket = bucket;
        }
        const size_t kept = std::min(windows.size(), kMostWindows);
        std::partial_sort(windows.begin(), windows.begin() + static_cast<std::ptrdiff_t>(kept), windows.end(),
                          [](const Window& left, const Window& right) {
                              return left.score != right.score ? left.score > right.score
                                                               : left.from < right.from;
                          });
        windows.resize(kept);
        return windows;
    }

    void compare(const Window& window)
    {
        const size_t around = m_quote.quote.size() / 2 + 64;
        size_t from = window.from > around ? window.from - around : 0;
        while (from < window.from && isTrail(m_text[from]))
            ++from;
        // Not from the middle of a word, where there are spaces at all.
        if (from > 0) {
            const size_t space = m_text.find_first_of(" \n\t", from);
            from = space < window.from ? space : from;
        }
        const std::vector<Chunk> chunks = chunksOf(m_text.substr(from), 3 * m_chunks.size() + 40);
        size_t end = 0;
        const size_t to = std::min(m_text.size(), window.to + around);
        while (end < chunks.size() && byteOf(chunks[end]) < to)
            ++end;
        const std::vector<Chunk> near(chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t>(end));
        const Alignment found = align(m_chunks, near, false);
        if (found.end == found.start || found.likeness < kLeastLikeness)
            return;
        const Chunk& last = near[found.end - 1];
        add(byteOf(near[found.start]), byteOf(last) + last.text.size(), found.likeness, found.difference);
    }

    /// What stands where the quote's old prefix and suffix still stand.
    void fromContext()
    {
        const size_t prefixLength = utf8::length(m_quote.prefix);
        const std::string_view prefix =
            utf8::slice(m_quote.prefix, prefixLength - std::min(prefixLength, kSeedContext), prefixLength);
        const std::string_view suffix = utf8::slice(m_quote.suffix, 0, kSeedContext);
        if (utf8::length(prefix) < kSeedContext / 2 || utf8::length(suffix) < kSeedContext / 2)
            return;
        const size_t reach = 3 * m_quote.quote.size() + 200;
        for (const size_t hit : occurrences(m_text, prefix, kMostWindows)) {
            const size_t from = hit + prefix.size();
            const size_t size = m_text.substr(from, reach).find(suffix);
            if (size == std::string_view::npos || size == 0)
                continue;
            const std::vector<Chunk> between = chunksOf(m_text.substr(from, size), 3 * kMostWords);
            const Alignment found = align(m_chunks, between, true);
            if (!between.empty() && found.likeness >= kLeastInContext)
                add(byteOf(between.front()), byteOf(between.back()) + between.back().text.size(),
                    found.likeness, found.difference);
        }
    }

    size_t byteOf(const Chunk& chunk) const { return static_cast<size_t>(chunk.text.data() - m_text.data()); }

    void add(size_t from, size_t to, double likeness, std::string difference)
    {
        m_found.push_back({{m_index.codePointOfByte(from), m_index.codePointOfByte(to)},
                           std::string(m_text.substr(from, to - from)),
                           likeness,
                           std::move(difference)});
    }

    std::vector<Candidate> best()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Candidate& left, const Candidate& right) {
            return left.likeness != right.likeness ? left.likeness > right.likeness
                                                   : left.range.start() < right.range.start();
        });
        std::vector<Candidate> kept;
        for (Candidate& candidate : m_found) {
            const bool isNew = std::none_of(kept.begin(), kept.end(), [&](const Candidate& other) {
                return other.range.overlaps(candidate.range);
            });
            if (isNew && kept.size() < kMostCandidates)
                kept.push_back(std::move(candidate));
        }
        return kept;
    }

    const OffsetIndex& m_index;
    std::string_view m_text;
    const TextQuote& m_quote;
    std::vector<Chunk> m_chunks;
    std::unordered_map<std::string_view, size_t> m_words;
    std::vector<size_t> m_counts;
    size_t m_total = 0;
    std::vector<Candidate> m_found;
};

} // namespace

std::vector<Candidate> nearEqual(const OffsetIndex& text, const TextQuote& quote)
{
    return Search(text, quote).run();
}

std::string wordDifference(std::string_view before, std::string_view after)
{
    return align(chunksOf(before, kMostWords), chunksOf(after, 3 * kMostWords), true).difference;
}

} // namespace assay
