#include "core/text/names_internal.h"

#include <algorithm>
#include <array>

// Keys under which an index finds every spelling of a name: the first consonants of each word, by class. A
// letter that may be read in several ways (the c of Latin, Arabic jim, Cyrillic g for h) gives several keys.
namespace assay::names {

namespace {

constexpr size_t kLength = 3;             ///< consonant classes in a key
constexpr size_t kWordsBesideAcronym = 3; ///< "MFA of Armenia"
constexpr size_t kVariants = 12;          ///< of one word; letters past that keep their first reading

/// Class of a sound; 0 for those that spellings drop.
char classOf(char phone)
{
    switch (phone) {
    case 'b':
    case 'p':
    case 'f':
    case 'v':
    case 'w':
        return 'p';
    case 'd':
    case 't':
        return 't';
    case 's':
    case 'z':
    case 'S':
    case 'Z':
    case 'C':
    case 'J':
    case 'T':
        return 's';
    case 'k':
    case 'g':
    case 'x':
    case 'G':
    case 'X':
        return 'k';
    case 'm':
    case 'n':
        return 'n';
    case 'l':
    case 'r':
        return phone;
    default:
        return 0;
    }
}

/// The classes that each letter code may stand for, the usual one first.
const std::array<std::string, 256>& readings()
{
    static const auto table = [] {
        std::array<std::string, 256> out;
        const auto& rules = letterRules();
        const auto& codes = letterCodes();
        for (size_t i = 0; i < rules.size(); ++i) {
            std::string& classes = out[codes[i]];
            if (!classes.empty())
                continue;
            for (const char* at = rules[i].phones; *at; ++at) {
                if (*at >= '0' && *at <= '9')
                    continue;
                if (at[1] > '2' && at[1] <= '9')
                    continue; // a rare reading
                const char sound = classOf(*at);
                if (classes.find(sound) == std::string::npos)
                    classes += sound;
            }
        }
        return out;
    }();
    return table;
}

void addKeys(std::vector<std::string>& keys, const std::string& letters)
{
    std::vector<std::string> variants(1);
    for (const char letter : letters) {
        const std::string& classes = readings()[static_cast<uint8_t>(letter)];
        if (classes.empty())
            continue;
        if (std::all_of(variants.begin(), variants.end(),
                        [](const std::string& v) { return v.size() >= kLength; }))
            break;
        const size_t before = variants.size();
        const size_t ways = before * classes.size() <= kVariants ? classes.size() : 1;
        for (size_t w = ways; w-- > 0;)
            for (size_t v = 0; v < before; ++v) {
                std::string longer = variants[v];
                const char sound = classes[w];
                if (sound == 's' && !longer.empty() && longer.back() == 't')
                    longer.back() = 's'; // "ts" may be one letter elsewhere
                if (sound && longer.size() < kLength && (longer.empty() || longer.back() != sound))
                    longer += sound;
                if (w == 0)
                    variants[v] = std::move(longer);
                else
                    variants.push_back(std::move(longer));
            }
    }
    for (std::string& variant : variants)
        if (!variant.empty())
            keys.push_back(std::move(variant));
}

} // namespace

std::vector<std::string> indexKeys(const Key& key)
{
    std::vector<std::string> keys;
    for (const Part& part : key.parts) {
        if (part.weak || part.initial)
            continue;
        if (part.letters.empty())
            keys.push_back(part.latin); // digits
        else
            addKeys(keys, part.letters);
        constexpr size_t kArticle = 2;
        if (part.article)
            addKeys(keys, part.letters.substr(kArticle));
        if (part.letters.size() && keys.empty())
            keys.push_back("-"); // vowels only
    }
    // An acronym has no sounds of the words that it stands for.
    for (const std::string& acronym : acronymsOf(key))
        keys.push_back("=" + acronym);
    for (const Part& part : key.parts)
        if (!part.weak && part.role != Role::Place && part.latin.size() >= 2 &&
            part.latin.size() <= kMaxAcronym && key.parts.size() <= kWordsBesideAcronym)
            keys.push_back("=" + part.latin);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace assay::names
