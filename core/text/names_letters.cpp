#include "core/text/names_internal.h"

#include <algorithm>
#include <cstring>

namespace assay::names {

// Each row is a letter, or letters that are read together: as written, its plain Latin form, and the sounds
// that it may stand for. A digit after a sound is a penalty (in twentieths) for the less usual reading.
// Sounds:
//   a e i o u vowels; j as in yes; w v f b p m n l r t d k g; x Scottish loch; G its voiced partner; h;
//   s z; S as in she; Z as in measure; C as in church; J as in judge; T as in cats; X as in box.
const std::vector<LetterRule>& letterRules()
{
    static const std::vector<LetterRule> rules = {
        // Latin, single
        {"a", "a", "ae2"},
        {"b", "b", "bv7"},
        {"c", "c", "kJ3s1T2C3"},
        {"d", "d", "d"},
        {"e", "e", "ei2a3"},
        {"f", "f", "f"},
        {"g", "g", "gJ2h3G1k3"},
        {"h", "h", "hx1", 45, 30},
        {"i", "i", "ij1e2"},
        {"j", "j", "JjZ1h3x3"},
        {"k", "k", "k"},
        {"l", "l", "l"},
        {"m", "m", "m"},
        {"n", "n", "n"},
        {"o", "o", "ou2a3"},
        {"p", "p", "p"},
        {"q", "q", "kg1"},
        {"r", "r", "r"},
        {"s", "s", "sz2S2"},
        {"t", "t", "t"},
        {"u", "u", "uo2v4i4"},
        {"v", "v", "vf2wb7"},
        {"w", "w", "wvu1"},
        {"x", "x", "Xx2s4S4h4"},
        {"y", "y", "ji1u4"},
        {"z", "z", "zT1s2"},
        // Latin, read together
        {"sh", "sh", "S"},
        {"sch", "sch", "SX6"},
        {"tch", "tch", "C"},
        {"tsch", "tsch", "C"},
        {"tsh", "tsh", "C"},
        {"ch", "ch", "CSkx"},
        {"cz", "cz", "CT2"},
        {"cs", "cs", "C"},
        {"sz", "sz", "Ss1"},
        {"rz", "rz", "Zr2"},
        {"kh", "kh", "xk2"},
        {"gh", "gh", "Gg1x3h4"},
        {"zh", "zh", "ZJ2"},
        {"dzh", "dzh", "J"},
        {"dj", "dj", "JZ3"},
        {"dsch", "dsch", "J"},
        {"dż", "dz", "JZ3"},
        {"dž", "dz", "JZ3"},
        {"dz", "dz", "zJ2T3"},
        {"ph", "ph", "fp4"},
        {"th", "th", "ts3"},
        {"ts", "ts", "Ts4"},
        {"tz", "tz", "Tz4s4"},
        {"ck", "ck", "k"},
        {"qu", "qu", "k"},
        {"ou", "ou", "uo1"},
        {"oo", "oo", "uo1"},
        {"ee", "ee", "ie1"},
        {"ks", "ks", "X"},
        // Latin with marks whose sound is not that of the bare letter
        {"ə", "a", "ae"},
        {"ı", "i", "ia4"},
        {"ş", "s", "Ss"},
        {"ș", "s", "Ss"},
        {"š", "s", "Ss"},
        {"ś", "s", "Ss"},
        {"ç", "c", "Cs2J4"},
        {"č", "c", "C"},
        {"ć", "c", "CT2"},
        {"ž", "z", "Zz1J3"},
        {"ż", "z", "Zz1J3"},
        {"ź", "z", "zZ"},
        {"ğ", "g", "Ggj2v2", 20, 20},
        {"ö", "o", "oe2u3"},
        {"ø", "o", "oe2u3"},
        {"œ", "oe", "oe1"},
        {"ü", "u", "ui1j3"},
        {"ä", "a", "ea"},
        {"æ", "ae", "ea"},
        {"å", "a", "oa"},
        {"ł", "l", "lv4"},
        {"ř", "r", "rZ"},
        {"đ", "d", "dJ1"},
        {"ð", "d", "d"},
        {"þ", "th", "t"},
        {"ţ", "t", "Tt"},
        {"ț", "t", "Tt"},
        {"ß", "ss", "s"},
        {"ñ", "n", "n"},
        {"ń", "n", "n"},
        // Cyrillic
        {"а", "a", "a"},
        {"б", "b", "b"},
        {"в", "v", "vwf2"},
        {"г", "g", "gh1G1"},
        {"ґ", "g", "g"},
        {"д", "d", "d"},
        {"е", "e", "e"},
        {"ё", "yo", "oe"},
        {"ж", "zh", "ZJ1"},
        {"з", "z", "z"},
        {"и", "i", "ij1"},
        {"й", "y", "ji", 15, 10},
        {"к", "k", "k"},
        {"л", "l", "l"},
        {"м", "m", "m"},
        {"н", "n", "n"},
        {"о", "o", "oa2"},
        {"п", "p", "p"},
        {"р", "r", "r"},
        {"с", "s", "s"},
        {"т", "t", "t"},
        {"у", "u", "uw1v3"},
        {"ф", "f", "ft4"},
        {"х", "kh", "xhk2"},
        {"ц", "ts", "Ts2z2C2"},
        {"ч", "ch", "C"},
        {"ш", "sh", "S"},
        {"щ", "shch", "SC3"},
        {"ъ", "a", "aou", 5, 5},
        {"ы", "y", "i"},
        {"ь", "", "i", 3, 3},
        {"э", "e", "ea2"},
        {"ю", "yu", "u"},
        {"я", "ya", "a"},
        {"і", "i", "ij1"},
        {"ї", "yi", "i"},
        {"є", "ye", "e"},
        {"ў", "u", "uwv"},
        {"ј", "j", "j", 20, 15},
        {"љ", "lj", "l"},
        {"њ", "nj", "n"},
        {"ћ", "c", "CT1"},
        {"ђ", "dj", "Jd2"},
        {"џ", "dz", "J"},
        {"ѓ", "g", "gJ1"},
        {"ќ", "k", "kC1"},
        {"ѕ", "dz", "z"},
        {"ҹ", "j", "J"},
        {"ҷ", "j", "J"},
        {"ғ", "gh", "Gg"},
        {"ҝ", "g", "gk2"},
        {"қ", "q", "k"},
        {"ҡ", "q", "k"},
        {"ҳ", "h", "hx"},
        {"һ", "h", "hx"},
        {"ә", "a", "ae"},
        {"ө", "o", "oe2"},
        {"ү", "u", "u"},
        {"ұ", "u", "u"},
        {"ӣ", "i", "i"},
        {"ӯ", "u", "uo2"},
        {"ң", "ng", "n"},
        {"ҙ", "z", "zd"},
        {"ҫ", "s", "s"},
        {"дж", "j", "J"},
        {"дз", "dz", "zJ2T2"},
        {"кс", "ks", "X"},
        {"тс", "ts", "Ts4"},
        {"оу", "ou", "ou1"},
        // Arabic script
        {"ا", "a", "aeoui", 12, 12},
        {"أ", "a", "aeoui", 12, 12},
        {"إ", "i", "iea2", 12, 12},
        {"آ", "a", "a", 30, 20},
        {"ٱ", "a", "aei", 12, 12},
        {"ء", "", "ai", 5, 5},
        {"ؤ", "u", "uoa", 15, 12},
        {"ئ", "i", "iej", 12, 12},
        {"ب", "b", "bp1v3"},
        {"ت", "t", "t"},
        {"ث", "th", "ts1"},
        {"ج", "j", "JgZ1"},
        {"ح", "h", "hx1"},
        {"خ", "kh", "xk2h2"},
        {"د", "d", "d"},
        {"ذ", "dh", "zd"},
        {"ر", "r", "r"},
        {"ز", "z", "z"},
        {"س", "s", "s"},
        {"ش", "sh", "SC2"},
        {"ص", "s", "s"},
        {"ض", "d", "dz"},
        {"ط", "t", "t"},
        {"ظ", "z", "zd"},
        {"ع", "a", "aeioj4", 10, 10},
        {"غ", "gh", "Gg"},
        {"ف", "f", "fv1p3"},
        {"ق", "q", "kg1"},
        {"ك", "k", "kg2"},
        {"ل", "l", "l"},
        {"م", "m", "m"},
        {"ن", "n", "n"},
        {"ه", "h", "ha3e3", 20, 20},
        {"و", "w", "wuov1", 30, 20},
        {"ي", "y", "jie", 30, 20},
        {"ى", "a", "aij", 20, 15},
        {"ة", "a", "aet2", 10, 10},
        {"پ", "p", "p"},
        {"چ", "ch", "C"},
        {"ژ", "zh", "Z"},
        {"گ", "g", "g"},
        {"ک", "k", "k"},
        {"ی", "y", "jie", 30, 20},
        {"ے", "e", "eij", 20, 15},
        {"ھ", "h", "h", 15, 15},
        {"ہ", "h", "ha2", 15, 15},
        {"ں", "n", "n"},
        {"ٹ", "t", "t"},
        {"ڈ", "d", "d"},
        {"ڑ", "r", "r"},
        {"ۆ", "o", "ou", 25, 20},
        {"ۇ", "u", "uo", 25, 20},
        {"ې", "e", "ei", 25, 20},
        {"ە", "e", "ea", 20, 15},
        {"ڭ", "ng", "n"},
        {"ۋ", "v", "vw"},
        {"ڤ", "v", "v"},
        {"تش", "ch", "C"},
        {"كس", "ks", "X"},
        {"کس", "ks", "X"},
        // Hebrew
        {"א", "a", "aeoiu", 10, 10},
        {"ב", "b", "bv"},
        {"ג", "g", "g"},
        {"ג'", "j", "JZ2"},
        {"ד", "d", "d"},
        {"ה", "h", "ha2e3", 20, 20},
        {"ו", "v", "vuow", 30, 20},
        {"וו", "v", "vw", 60, 60},
        {"ז", "z", "z"},
        {"ז'", "zh", "ZJ"},
        {"ח", "h", "xh"},
        {"ח'", "kh", "x"},
        {"ט", "t", "t"},
        {"י", "y", "jie", 30, 20},
        {"יי", "y", "jie", 30, 20},
        {"כ", "k", "kx"},
        {"ך", "kh", "xk1"},
        {"ל", "l", "l"},
        {"מ", "m", "m"},
        {"ם", "m", "m"},
        {"נ", "n", "n"},
        {"ן", "n", "n"},
        {"ס", "s", "s"},
        {"ע", "a", "aeo", 10, 10},
        {"פ", "p", "pf"},
        {"ף", "f", "fp1"},
        {"צ", "ts", "Tz1s3"},
        {"ץ", "ts", "Tz1s2"},
        {"צ'", "ch", "C"},
        {"ץ'", "ch", "C"},
        {"ק", "k", "k"},
        {"קס", "ks", "X"},
        {"ר", "r", "r"},
        {"ש", "sh", "Ss"},
        {"ת", "t", "t"},
        {"ת'", "th", "ts2"},
        // The inherent vowel of Indic scripts
        {"\u1EA1", "a", "aeo", 6, 6},
        // Korean: first consonants, vowels, last consonants
        {"\u1100", "g", "kg"},
        {"\u1101", "kk", "k"},
        {"\u1102", "n", "n"},
        {"\u1103", "d", "td"},
        {"\u1104", "tt", "td2"},
        {"\u1105", "r", "lr"},
        {"\u1106", "m", "m"},
        {"\u1107", "b", "bpv"},
        {"\u1108", "pp", "pb"},
        {"\u1109", "s", "sSz3"},
        {"\u110A", "ss", "sz2"},
        {"\u110C", "j", "JzCZT2"},
        {"\u110D", "jj", "JTC"},
        {"\u110E", "ch", "CT"},
        {"\u110F", "k", "k"},
        {"\u1110", "t", "t"},
        {"\u1111", "p", "pfv3"},
        {"\u1112", "h", "hxf2", 40, 40},
        {"\u1161", "a", "aeo3"},
        {"\u1162", "ae", "ea"},
        {"\u1163", "ya", "a"},
        {"\u1165", "eo", "oeua2"},
        {"\u1166", "e", "e"},
        {"\u1167", "yeo", "oeu"},
        {"\u1168", "ye", "e"},
        {"\u1169", "o", "ou2"},
        {"\u116A", "wa", "ao"},
        {"\u116B", "wae", "e"},
        {"\u116C", "oe", "oe"},
        {"\u116D", "yo", "o"},
        {"\u116E", "u", "uw"},
        {"\u116F", "wo", "o"},
        {"\u1170", "we", "e"},
        {"\u1171", "wi", "iu"},
        {"\u1172", "yu", "u"},
        {"\u1173", "eu", "ueoi", 8, 8},
        {"\u1174", "ui", "ie"},
        {"\u1175", "i", "ij"},
        {"\u11A8", "k", "kg"},
        {"\u11AB", "n", "n"},
        {"\u11AE", "t", "tds"},
        {"\u11AF", "l", "lr"},
        {"\u11B7", "m", "m"},
        {"\u11B8", "p", "pb"},
        {"\u11BA", "t", "ts"},
        {"\u11BC", "n", "n"},
        {"\u11F0", "g", "gk", 8, 8},
    };
    return rules;
}

namespace {

constexpr int kUnrelated = 100;

struct Sound
{
    char phone;
    int penalty; ///< hundredths
};

std::vector<Sound> soundsOf(const LetterRule& rule)
{
    std::vector<Sound> sounds;
    for (const char* at = rule.phones; *at; ++at) {
        if (*at >= '0' && *at <= '9')
            sounds.back().penalty = (*at - '0') * 5;
        else
            sounds.push_back({*at, 0});
    }
    return sounds;
}

bool isVowel(char phone)
{
    return std::strchr("aeiou", phone) != nullptr;
}

/// Cost of one sound for another, in hundredths.
int phoneChange(char a, char b)
{
    if (a == b)
        return 0;
    struct Near
    {
        const char* pair;
        int cost;
    };
    static constexpr Near kNear[] = {
        {"bp", 35}, {"vf", 35}, {"vw", 10}, {"bv", 45}, {"wu", 15}, {"wo", 35}, {"vu", 45}, {"wb", 60},
        {"pf", 55}, {"dt", 35}, {"gk", 35}, {"zs", 30}, {"SZ", 40}, {"CJ", 40}, {"ZJ", 25}, {"sS", 35},
        {"zZ", 35}, {"CS", 35}, {"TC", 45}, {"Ts", 35}, {"Tz", 40}, {"JS", 55}, {"Jz", 55}, {"Cs", 60},
        {"CT", 45}, {"Jj", 50}, {"Jg", 55}, {"Zj", 60}, {"xh", 10}, {"xk", 35}, {"hk", 60}, {"Gg", 12},
        {"Gk", 40}, {"Gx", 35}, {"Gh", 45}, {"hg", 55}, {"ji", 10}, {"je", 35}, {"Xk", 45}, {"Xs", 55},
        {"Xz", 60}, {"Xx", 60}, {"mn", 60}, {"lr", 90}, {"Td", 80}, {"Tt", 60}, {"Xg", 60}, {"ae", 25},
        {"ai", 40}, {"ao", 30}, {"au", 40}, {"ei", 20}, {"eo", 35}, {"eu", 40}, {"io", 45}, {"iu", 35},
        {"ou", 20},
    };
    for (const Near& near : kNear)
        if ((near.pair[0] == a && near.pair[1] == b) || (near.pair[0] == b && near.pair[1] == a))
            return near.cost;
    return isVowel(a) == isVowel(b) ? kUnrelated : 120;
}

int phoneGap(char phone, bool abjad)
{
    if (isVowel(phone))
        return abjad ? 10 : (phone == 'o' || phone == 'u' ? 50 : 40);
    switch (phone) {
    case 'j':
        return abjad ? 20 : 25;
    case 'h':
        return 30;
    case 'w':
        return abjad ? 40 : 60;
    case 'G':
    case 'n':
    case 'r':
        return 70;
    default:
        return 85;
    }
}

} // namespace

void LetterCosts::setChange(Code left, Code right, int cost)
{
    const auto value = static_cast<uint8_t>(std::clamp(cost, 0, 255));
    m_change[left * kCodes + right] = value;
    m_change[right * kCodes + left] = value;
}

void LetterCosts::setGap(Code letter, bool abjad, int cost)
{
    m_gap[abjad][letter] = static_cast<uint8_t>(std::clamp(cost, 0, 255));
}

const std::vector<uint8_t>& letterCodes()
{
    static const auto codes = [] {
        const auto& rules = letterRules();
        std::vector<uint8_t> out(rules.size());
        unsigned next = 1;
        for (size_t i = 0; i < rules.size(); ++i) {
            for (size_t j = 0; j < i && !out[i]; ++j)
                if (std::strcmp(rules[i].phones, rules[j].phones) == 0 && rules[i].gap == rules[j].gap &&
                    rules[i].gapAbjad == rules[j].gapAbjad)
                    out[i] = out[j];
            if (!out[i])
                out[i] = static_cast<uint8_t>(next++);
        }
        return out;
    }();
    return codes;
}

LetterCosts::LetterCosts()
{
    const auto& rules = letterRules();
    const auto& codes = letterCodes();
    // One rule for each code; the others sound the same.
    std::vector<size_t> chosen;
    std::vector<std::vector<Sound>> sounds;
    for (size_t i = 0; i < rules.size(); ++i)
        if (codes[i] > chosen.size()) {
            chosen.push_back(i);
            sounds.push_back(soundsOf(rules[i]));
        }
    std::array<std::array<uint8_t, 128>, 128> change;
    const std::string_view phones = "aeioujwvfbpmnlrtdkgxGhszSZCJTX";
    for (const char a : phones)
        for (const char b : phones)
            change[static_cast<size_t>(a)][static_cast<size_t>(b)] = static_cast<uint8_t>(phoneChange(a, b));
    for (size_t i = 0; i < chosen.size(); ++i) {
        const LetterRule& rule = rules[chosen[i]];
        const Code code = codes[chosen[i]];
        const char first = sounds[i].front().phone;
        setGap(code, false, rule.gap >= 0 ? rule.gap : phoneGap(first, false));
        setGap(code, true, rule.gapAbjad >= 0 ? rule.gapAbjad : phoneGap(first, true));
        for (size_t j = 0; j <= i; ++j) {
            int best = 255;
            for (const Sound& a : sounds[i])
                for (const Sound& b : sounds[j])
                    best = std::min(best, change[static_cast<size_t>(a.phone)][static_cast<size_t>(b.phone)] +
                                              a.penalty + b.penalty);
            setChange(code, codes[chosen[j]], i == j ? 0 : best);
        }
    }
}

const LetterCosts& LetterCosts::instance()
{
    static const LetterCosts costs;
    return costs;
}

} // namespace assay::names
