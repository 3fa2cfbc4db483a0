#include "core/text/names_internal.h"

#include <algorithm>
#include <cstddef>

// Legal forms and other words of organisations that are several words.
namespace assay::names {
namespace {

struct Phrase
{
    std::vector<std::string_view> words;
    const char* canonical;
    Role role = Role::LegalForm;
};

const std::vector<Phrase>& phrases()
{
    static const std::vector<Phrase> list = {
        {{"open", "joint", "stock", "company"}, "jsc"},
        {{"public", "joint", "stock", "company"}, "jsc"},
        {{"closed", "joint", "stock", "company"}, "jsc"},
        {{"joint", "stock", "company"}, "jsc"},
        {{"joint", "stock"}, "jsc"},
        {{"otkrytoe", "aktsionernoe", "obshchestvo"}, "jsc"},
        {{"publichnoe", "aktsionernoe", "obshchestvo"}, "jsc"},
        {{"zakrytoe", "aktsionernoe", "obshchestvo"}, "jsc"},
        {{"aktsionernoe", "obshchestvo"}, "jsc"},
        {{"obshchestvo", "s", "ogranichennoy", "otvetstvennostyu"}, "llc"},
        {{"limited", "liability", "company"}, "llc"},
        {{"limited", "liability", "partnership"}, "lp"},
        {{"limited", "partnership"}, "lp"},
        {{"public", "limited", "company"}, "plc"},
        {{"private", "limited"}, "ltd"},
        {{"company", "limited"}, "ltd"},
        {{"co", "limited"}, "ltd"},
        {{"co", "ltd"}, "ltd"},
        {{"gesellschaft", "mit", "beschrankter", "haftung"}, "gmbh"},
        {{"societatea", "cu", "raspundere", "limitata"}, "srl"},
        {{"societe", "a", "responsabilite", "limitee"}, "srl"},
        {{"societa", "a", "responsabilita", "limitata"}, "srl"},
        {{"societa", "per", "azioni"}, "spa"},
        {{"societe", "anonyme"}, "sa"},
        {{"sociedad", "anonima"}, "sa"},
        {{"naamloze", "vennootschap"}, "nv"},
        {{"besloten", "vennootschap"}, "bv"},
        {{"sa", "de", "cv"}, "sa"},
        {{"l", "l", "c"}, "llc"},
        {{"n", "a"}, "na"},
        {{"united", "states", "of", "america"}, "america", Role::Place},
        {{"united", "states"}, "america", Role::Place},
        {{"united", "kingdom"}, "britain", Role::Place},
        {{"great", "britain"}, "britain", Role::Place},
        {{"european", "union"}, "eu", Role::Plain},
        {{"united", "nations"}, "un", Role::Plain},
        {{"foreign", "affairs"}, "foreign", Role::Plain},
        {{"internal", "affairs"}, "interior", Role::Plain},
        {{"inostrannykh", "del"}, "foreign", Role::Plain},
        {{"xarici", "islar"}, "foreign", Role::Plain},
        {{"artakin", "gortseri"}, "foreign", Role::Plain},
        {{"vnutrennikh", "del"}, "interior", Role::Plain},
        {{"daxili", "islar"}, "interior", Role::Plain},
        {{"national", "security"}, "security", Role::Plain},
    };
    return list;
}

} // namespace

size_t findPhrase(const std::vector<std::string>& words, size_t at, const char** canonical, Role* role)
{
    for (const Phrase& phrase : phrases()) {
        if (at + phrase.words.size() > words.size())
            continue;
        if (std::equal(phrase.words.begin(), phrase.words.end(),
                       words.begin() + static_cast<std::ptrdiff_t>(at))) {
            *canonical = phrase.canonical;
            *role = phrase.role;
            return phrase.words.size();
        }
    }
    return 0;
}

} // namespace assay::names
