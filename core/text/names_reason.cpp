#include "core/text/names_internal.h"

#include <algorithm>

// Why two names were or were not taken for one, in words for a reader.
namespace assay::names {

namespace {

/// The words of a pair as they stand in the name.
std::string quoted(const Key& key, size_t first, size_t count)
{
    const Part& from = key.parts[first];
    const Part& to = key.parts[first + count - 1];
    std::string word;
    if (from.size && to.size && to.at + to.size <= key.written.size() && to.at >= from.at)
        word = key.written.substr(from.at, static_cast<size_t>(to.at + to.size - from.at));
    else
        word = from.latin;
    return "'" + word + "'";
}

class Reasons
{
public:
    void add(std::string sentence)
    {
        if (std::find(m_list.begin(), m_list.end(), sentence) == m_list.end())
            m_list.push_back(std::move(sentence));
    }

    std::string text() const
    {
        std::string out;
        for (const std::string& sentence : m_list) {
            if (!out.empty())
                out += "; ";
            out += sentence;
        }
        return out;
    }

private:
    std::vector<std::string> m_list;
};

/// What the words that were paired have in common.
struct Common
{
    bool across = false; ///< different scripts
    bool exact = true;   ///< equal plain Latin forms
    std::string equal;   ///< the words that are the same in both
    std::string near;    ///< the pairs that are alike only
};

void list(std::string& words, const std::string& word)
{
    words += (words.empty() ? "" : ", ") + word;
}

void addForced(Reasons& reasons, const Part& a, const Part& b, const std::string& both)
{
    if (a.role == Role::Patronymic && b.role == Role::Patronymic)
        reasons.add("the patronymics differ: " + both);
    else if (a.initial || b.initial)
        reasons.add("the initial does not fit: " + both);
    else if (a.role == Role::Number || b.role == Role::Number)
        reasons.add("the numbers differ: " + both);
    else
        reasons.add("different words: " + both);
}

void addPairs(Reasons& reasons, Common& common, const Key& left, const Key& right, const Alignment& alignment)
{
    constexpr float kBySound = 0.85F; // less alike than this is more than another convention
    for (size_t p = 0; p < alignment.count; ++p) {
        const WordPair& pair = alignment.pairs[p];
        const Part& a = left.parts[pair.left];
        const Part& b = right.parts[pair.right];
        if (a.weak || b.weak)
            continue;
        const std::string wordA = quoted(left, pair.left, pair.leftCount);
        const std::string wordB = quoted(right, pair.right, pair.rightCount);
        const std::string both = wordA + " and " + wordB;
        if (pair.forced) {
            addForced(reasons, a, b, both);
            continue;
        }
        if (pair.initial) {
            if (a.initial != b.initial)
                reasons.add("given name abbreviated");
            continue;
        }
        common.across = common.across || a.script != b.script;
        if (pair.nickname && a.latin != b.latin) {
            reasons.add(both + " are forms of one given name");
            continue;
        }
        if (pair.leftCount + pair.rightCount > 2)
            reasons.add(both + ": written together in one of them");
        else
            common.exact = common.exact && a.latin == b.latin;
        if (pair.likeness < kBySound)
            list(common.near, both);
        else
            list(common.equal, wordA);
    }
}

std::string freeWords(const Key& key, uint32_t used, Role role)
{
    std::string words;
    for (size_t i = 0; i < std::min(key.parts.size(), Alignment::kMaxParts); ++i) {
        const Part& part = key.parts[i];
        if (used >> i & 1U || part.role == Role::Particle ||
            (part.role == Role::Patronymic) != (role == Role::Patronymic) ||
            (part.role == Role::Title) != (role == Role::Title) ||
            (part.role == Role::LegalForm) != (role == Role::LegalForm))
            continue;
        words += (words.empty() ? "" : ", ") + quoted(key, i, 1);
    }
    return words;
}

bool isSwapped(const Key& left, const Key& right, const Alignment& alignment)
{
    for (size_t p = 0; p < alignment.count; ++p)
        for (size_t q = 0; q < p; ++q) {
            const WordPair& x = alignment.pairs[p];
            const WordPair& y = alignment.pairs[q];
            const bool strong = !left.parts[x.left].weak && !left.parts[y.left].weak &&
                                !right.parts[x.right].weak && !right.parts[y.right].weak && !x.forced &&
                                !y.forced;
            if (strong && (x.left < y.left) != (x.right < y.right))
                return true;
        }
    return false;
}

} // namespace

std::string reasonFor(const Key& left, const Key& right, bool same)
{
    if (left.parts.empty() || right.parts.empty())
        return "no words to compare";
    if (left.folded == right.folded)
        return left.written == right.written ? "written the same" : "same but for capitals, accents or marks";
    const bool organisation = left.kind == Kind::Organisation || right.kind == Kind::Organisation;
    if (organisation && (isAcronymOf(left, right) || isAcronymOf(right, left)))
        return "one is made of the first letters of the other";
    if (left.kind == Kind::Organisation && right.kind != Kind::Organisation)
        return reasonFor(left, makeKey(right.written, Kind::Organisation), same);
    if (right.kind == Kind::Organisation && left.kind != Kind::Organisation)
        return reasonFor(makeKey(left.written, Kind::Organisation), right, same);
    const Alignment alignment = align(left, right);
    Reasons details;
    Common common;
    addPairs(details, common, left, right, alignment);
    Reasons reasons;
    if (!same) {
        if (!common.equal.empty())
            reasons.add("in both: " + common.equal);
        else if (common.near.empty())
            reasons.add("no word in common");
        if (!common.near.empty())
            reasons.add("alike, but not enough: " + common.near);
    } else if (!common.near.empty()) {
        reasons.add("nearly the same: " + common.near);
    } else if (common.across) {
        reasons.add(common.exact ? "same after transliteration" : "same by sound after transliteration");
    } else if (!common.equal.empty()) {
        reasons.add(common.exact ? "same words" : "same by sound, spelt by another convention");
    }
    if (isSwapped(left, right, alignment))
        reasons.add("in another order");
    if (const std::string text = details.text(); !text.empty())
        reasons.add(text);
    const auto either = [&](Role role) {
        std::string words = freeWords(left, alignment.leftUsed, role);
        const std::string more = freeWords(right, alignment.rightUsed, role);
        words += (words.empty() || more.empty() ? "" : ", ") + more;
        return words;
    };
    if (const std::string words = either(Role::Plain); !words.empty())
        reasons.add("only in one of them: " + words);
    if (!either(Role::Patronymic).empty())
        reasons.add("patronymic in one of them only");
    if (!either(Role::Title).empty())
        reasons.add("title in one of them only");
    if (!either(Role::LegalForm).empty())
        reasons.add("legal form differs");
    return reasons.text();
}

} // namespace assay::names
