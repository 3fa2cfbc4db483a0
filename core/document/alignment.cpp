#include "core/document/alignment.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cstdint>

namespace assay {

namespace {

// Costs of a change, in hundredths of a word.
constexpr uint32_t kWord = 100;       ///< left out or put in
constexpr uint32_t kPunctuation = 10; ///< the same word in other punctuation
constexpr uint32_t kOther = 95;       ///< another word in its place, less for letters in common
constexpr uint32_t kLetters = 45;     ///< how much less, at most

constexpr size_t kCompany = 3; ///< equal words shown beside a change

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isUnspaced(char32_t c)
{
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
           (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool isPunctuation(char32_t c)
{
    if (c < 0x80)
        return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    return c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x205E) || (c >= 0x3001 && c <= 0x3011);
}

uint32_t changeCost(const Chunk& left, const Chunk& right)
{
    if (left.text == right.text)
        return 0;
    if (!left.core.empty() && left.core == right.core)
        return kPunctuation;
    const size_t most = std::max(left.core.size(), right.core.size());
    if (left.core.empty() || right.core.empty())
        return kOther;
    size_t common = 0;
    const size_t least = std::min(left.core.size(), right.core.size());
    while (common < least && left.core[common] == right.core[common])
        ++common;
    size_t ending = 0;
    while (ending < least - common &&
           left.core[left.core.size() - 1 - ending] == right.core[right.core.size() - 1 - ending])
        ++ending;
    return kOther - static_cast<uint32_t>(kLetters * (common + ending) / most);
}

enum class Step : uint8_t
{
    None,
    Keep,
    Change,
    Drop,
    Insert
};

/// The text from the first chunk to the last, as it stands.
std::string stretch(const std::vector<Chunk>& chunks, size_t from, size_t to)
{
    std::string out;
    for (size_t i = from; i < to; ++i) {
        // Chunks of one text know from their places whether white space parts them.
        if (i > from && chunks[i - 1].text.data() + chunks[i - 1].text.size() != chunks[i].text.data())
            out += ' ';
        out += chunks[i].text;
    }
    return out;
}

/// Writes the difference along the steps, which run from the first chunk to the last.
std::string describe(const std::vector<Chunk>& words, const std::vector<Chunk>& other, size_t start,
                     const std::vector<Step>& steps)
{
    std::string out;
    size_t i = 0;
    size_t j = start;
    const auto addPiece = [&](const std::string& piece) {
        if (!out.empty() && !piece.empty())
            out += ' ';
        out += piece;
    };
    for (size_t at = 0; at < steps.size();) {
        const bool keep = steps[at] == Step::Keep;
        const size_t fromWord = i;
        const size_t fromOther = j;
        const bool first = at == 0;
        for (; at < steps.size() && (steps[at] == Step::Keep) == keep; ++at) {
            i += steps[at] != Step::Insert;
            j += steps[at] != Step::Drop;
        }
        const bool last = at == steps.size();
        if (!keep) {
            std::string piece;
            if (i > fromWord)
                piece += "[-" + stretch(words, fromWord, i) + "-]";
            if (j > fromOther)
                piece += "{+" + stretch(other, fromOther, j) + "+}";
            addPiece(piece);
        } else if (i - fromWord <= 2 * kCompany + 1) {
            addPiece(stretch(words, fromWord, i));
        } else {
            addPiece(first ? "" : stretch(words, fromWord, fromWord + kCompany));
            addPiece("\u2026");
            addPiece(last ? "" : stretch(words, i - kCompany, i));
        }
    }
    return out;
}

} // namespace

Chunk nextChunk(std::string_view text, size_t& at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    const size_t start = at;
    size_t coreStart = std::string_view::npos;
    size_t coreEnd = start;
    while (at < text.size() && !isSpace(text[at])) {
        const size_t before = at;
        const char32_t c = utf8::next(text, at);
        if (isUnspaced(c)) {
            if (before > start)
                at = before;
            else if (!isPunctuation(c))
                coreStart = start, coreEnd = at;
            break;
        }
        if (!isPunctuation(c)) {
            coreStart = std::min(coreStart, before);
            coreEnd = at;
        }
    }
    const std::string_view chunk = text.substr(start, at - start);
    if (coreStart == std::string_view::npos)
        return {chunk, chunk.substr(0, 0)};
    return {chunk, text.substr(coreStart, coreEnd - coreStart)};
}

std::vector<Chunk> chunksOf(std::string_view text, size_t most)
{
    std::vector<Chunk> chunks;
    for (size_t at = 0; chunks.size() < most;) {
        const Chunk chunk = nextChunk(text, at);
        if (chunk.text.empty())
            break;
        chunks.push_back(chunk);
    }
    return chunks;
}

Alignment align(const std::vector<Chunk>& words, const std::vector<Chunk>& other, bool whole)
{
    const size_t rows = words.size();
    const size_t columns = other.size();
    std::vector<uint32_t> above(columns + 1, 0);
    std::vector<uint32_t> row(columns + 1, 0);
    std::vector<Step> steps((rows + 1) * (columns + 1), Step::None);
    for (size_t j = 1; whole && j <= columns; ++j) {
        above[j] = static_cast<uint32_t>(j) * kWord;
        steps[j] = Step::Insert;
    }
    for (size_t i = 1; i <= rows; ++i) {
        row[0] = static_cast<uint32_t>(i) * kWord;
        steps[i * (columns + 1)] = Step::Drop;
        for (size_t j = 1; j <= columns; ++j) {
            const uint32_t change = changeCost(words[i - 1], other[j - 1]);
            uint32_t best = above[j - 1] + change;
            Step step = change == 0 ? Step::Keep : Step::Change;
            if (above[j] + kWord < best)
                best = above[j] + kWord, step = Step::Drop;
            if (row[j - 1] + kWord < best)
                best = row[j - 1] + kWord, step = Step::Insert;
            row[j] = best;
            steps[i * (columns + 1) + j] = step;
        }
        std::swap(above, row);
    }

    Alignment result;
    result.end = columns;
    if (!whole)
        result.end = static_cast<size_t>(std::min_element(above.begin(), above.end()) - above.begin());
    std::vector<Step> path;
    size_t i = rows;
    size_t j = result.end;
    while (i > 0 || (whole && j > 0)) {
        const Step step = steps[i * (columns + 1) + j];
        path.push_back(step);
        i -= step != Step::Insert;
        j -= step != Step::Drop;
    }
    std::reverse(path.begin(), path.end());
    result.start = j;
    const size_t most = std::max<size_t>(1, std::max(rows, result.end - result.start));
    result.likeness = std::max(0.0, 1.0 - above[result.end] / (static_cast<double>(kWord) * most));
    result.difference = describe(words, other, result.start, path);
    return result;
}

} // namespace assay
