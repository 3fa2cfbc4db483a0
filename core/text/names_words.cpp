#include "core/text/names_internal.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>

// Words that are no names but come with them: titles, particles, legal forms, numbers, places. All folded and
// transliterated; words of other scripts are given as the table of letters spells them.
namespace assay::names {

namespace {

using Table = std::unordered_map<std::string_view, WordEntry>;

/// "word word word" -> one entry each.
void add(Table& table, std::string_view words, Role role, const char* canonical = nullptr)
{
    for (size_t at = 0; at < words.size();) {
        const size_t end = std::min(words.find(' ', at), words.size());
        if (end > at)
            table[words.substr(at, end - at)] = {role, canonical};
        at = end + 1;
    }
}

void addNumbers(Table& table)
{
    struct Row
    {
        const char* value;
        const char* words;
    };
    static constexpr Row kRows[] = {
        {"1", "1st first one"},
        {"2", "2nd second two ii"},
        {"3", "3rd third three iii"},
        {"4", "4th fourth four iv"},
        {"5", "5th fifth five"},
        {"6", "6th sixth six vi"},
        {"7", "7th seventh seven vii"},
        {"8", "8th eighth eight viii"},
        {"9", "9th ninth nine ix"},
        {"10", "10th tenth ten"},
        {"11", "11th eleventh eleven xi"},
        {"12", "12th twelfth twelve xii"},
        {"13", "xiii thirteen"},
        {"14", "xiv fourteen"},
        {"15", "xv fifteen"},
        {"20", "20th twentieth twenty xx"},
        {"30", "30th thirty"},
        {"40", "40th forty fourty"},
        {"50", "50th fifty"},
        {"60", "sixty"},
        {"70", "seventy"},
        {"80", "eighty"},
        {"90", "ninety"},
        {"100", "hundred"},
    };
    for (const Row& row : kRows)
        add(table, row.words, Role::Number, row.value);
}

void addPlaces(Table& table)
{
    // Country and what belongs to it, so that "X's ministry", "X-ian ministry" and "ministry of X" are one.
    static constexpr const char* kRows[] = {
        "armenia armenian armenii armyanskoy armyanskie hayastani hayastan haykakan ermenistan ermanistan",
        "azerbaijan azerbaijani azeri azerbayjana azerbayjanskoy azarbaycan azerbaycan adrbejani",
        "georgia georgian gruzii gruziya gurcustan sakartvelos sakartvelo vrastani",
        "russia russian rossiya rossii rossiyskoy rossiyskaya rusiya rusastani",
        "turkey turkish turkiye turtsii turtsiya turkiya",
        "iran iranian",
        "iraq iraqi",
        "syria syrian",
        "lebanon lebanese",
        "israel israeli",
        "palestine palestinian",
        "jordan jordanian",
        "egypt egyptian",
        "libya libyan",
        "tunisia tunisian",
        "algeria algerian",
        "morocco moroccan",
        "sudan sudanese",
        "ethiopia ethiopian",
        "eritrea eritrean",
        "somalia somali",
        "kenya kenyan",
        "nigeria nigerian",
        "ghana ghanaian",
        "mali malian",
        "rwanda rwandan",
        "uganda ugandan",
        "tanzania tanzanian",
        "zimbabwe zimbabwean",
        "ukraine ukrainian",
        "belarus belarusian",
        "moldova moldovan",
        "poland polish",
        "germany german",
        "france french",
        "italy italian italia",
        "spain spanish espana",
        "portugal portuguese",
        "greece greek",
        "cyprus cypriot",
        "bulgaria bulgarian",
        "romania romanian",
        "serbia serbian",
        "croatia croatian",
        "bosnia bosnian",
        "kosovo kosovar",
        "albania albanian",
        "macedonia macedonian",
        "montenegro montenegrin",
        "slovenia slovenian",
        "slovakia slovak",
        "czechia czech",
        "hungary hungarian",
        "austria austrian",
        "switzerland swiss schweiz",
        "netherlands dutch nederland",
        "belgium belgian",
        "denmark danish",
        "norway norwegian norge",
        "sweden swedish",
        "finland finnish",
        "iceland icelandic",
        "ireland irish",
        "britain british uk",
        "scotland scottish",
        "wales welsh",
        "england english",
        "canada canadian",
        "america american usa us",
        "mexico mexican",
        "brazil brazilian brasil",
        "argentina argentine",
        "chile chilean",
        "peru peruvian",
        "colombia colombian",
        "venezuela venezuelan",
        "cuba cuban",
        "china chinese",
        "japan japanese",
        "korea korean",
        "taiwan taiwanese",
        "vietnam vietnamese",
        "thailand thai",
        "myanmar burmese",
        "indonesia indonesian",
        "malaysia malaysian",
        "philippines philippine",
        "india indian",
        "pakistan pakistani",
        "bangladesh bangladeshi",
        "afghanistan afghan",
        "kazakhstan kazakh",
        "uzbekistan uzbek",
        "turkmenistan turkmen",
        "kyrgyzstan kyrgyz",
        "tajikistan tajik",
        "mongolia mongolian",
        "yemen yemeni",
        "qatar qatari",
        "kuwait kuwaiti",
        "bahrain bahraini",
        "oman omani",
        "emirates emirati uae",
        "australia australian",
        "europe european",
        "africa african",
        "asia asian",
        "artsakh",
        "karabakh",
        "baku",
        "yerevan",
        "tbilisi",
        "moscow",
        "ankara",
        "tehran",
    };
    for (const char* row : kRows) {
        const std::string_view words(row);
        // The canonical form is the row's first word; the literal itself bounds it.
        add(table, words, Role::Place, row);
    }
}

Table makeCommon()
{
    Table table;
    addNumbers(table);
    return table;
}

Table makePersonWords()
{
    Table table = makeCommon();
    for (const char* roman : {"vi", "one", "ten", "six", "xi", "first", "second"})
        table.erase(roman);
    add(table,
        "al el ul ad ar as at az bin ibn ben bint bint abu van von der den ter ten de da do dos das del "
        "della delle di du "
        "la le las los lo y e i af av zu zum ould wa ap na u o ng",
        Role::Particle);
    table.erase("abu");
    add(table, "oglu ogly oglou oghlu qizi kizi kyzy gyzy gizi kyzi uulu ogli ugli", Role::Particle, "oglu");
    add(table,
        "mr mrs ms miss dr prof professor sir dame lord lady baron baroness viscount earl count countess "
        "prince princess "
        "king queen sheikh sheik shaykh seyh haji hajji haci hadji hon honourable honorable rt senator sen "
        "rep "
        "representative congressman president prasident prime minister chancellor general gen colonel col "
        "major maj "
        "captain capt lieutenant lt sergeant sgt admiral marshal judge justice rev reverend father pastor "
        "imam mullah "
        "maulana ayatollah sayyid syed bey bay beg pasha pasa pacha pascha aga agha efendi effendi khanum "
        "hanim jr sr junior senior md phd msc "
        "mp mep "
        "mla obe cbe mbe kbe qc esq ir drs ing engr advocate adv ambassador governor mayor deputy hrh h e s "
        "e mme "
        "monsieur herr frau senor senora don dona dipl mag shri shrimati smt gospodin freiherr graf furst "
        "comte",
        Role::Title);
    for (const char* letter : {"h", "e", "s", "i", "y", "o", "u"})
        table.erase(letter);
    return table;
}

Table makeOrganisationWords()
{
    Table table = makeCommon();
    addPlaces(table);
    add(table, "the of and for in on to a an at by und der die das de la le les des du et y i e del della di",
        Role::Particle);
    add(table, "ltd limited ltda pte pty", Role::LegalForm, "ltd");
    add(table, "llc ooo tov too mchj", Role::LegalForm, "llc");
    add(table, "inc incorporated corp corporation co company companies", Role::LegalForm, "inc");
    add(table, "plc", Role::LegalForm, "plc");
    add(table, "ag aktiengesellschaft aktiengeselschaft akg", Role::LegalForm, "ag");
    add(table, "gmbh ggmbh", Role::LegalForm, "gmbh");
    add(table, "kg", Role::LegalForm, "kg");
    add(table, "jsc ojsc oao pao pjsc zao cjsc ao qsc asc phbb bbc", Role::LegalForm, "jsc");
    add(table, "llp lp", Role::LegalForm, "lp");
    add(table, "sa sae saa sab", Role::LegalForm, "sa");
    add(table, "sas", Role::LegalForm, "sas");
    add(table, "sarl srl", Role::LegalForm, "srl");
    add(table, "spa", Role::LegalForm, "spa");
    add(table, "sl slu", Role::LegalForm, "sl");
    add(table, "se", Role::LegalForm, "se");
    add(table, "nv", Role::LegalForm, "nv");
    add(table, "bv bvba", Role::LegalForm, "bv");
    add(table, "ab", Role::LegalForm, "ab");
    add(table, "oy oyj", Role::LegalForm, "oy");
    add(table, "as", Role::LegalForm, "as");
    add(table, "doo", Role::LegalForm, "doo");
    add(table, "kft zrt", Role::LegalForm, "kft");
    add(table, "mv ss mt", Role::Title);
    add(table, "group holding holdings gruppe grup gruppa republic", Role::Generic);
    // Words that are written in more than one way.
    add(table, "intl", Role::Plain, "international");
    add(table, "natl", Role::Plain, "national");
    add(table, "govt gov", Role::Plain, "government");
    add(table, "dept dep", Role::Plain, "department");
    add(table, "defense defensive", Role::Plain, "defence");
    add(table, "min ministerstvo nazirlik nazirliyi bakanligi nakhararutyun nakhararutyuny", Role::Plain,
        "ministry");
    add(table, "oborony mudafia savunma pashtpanutyan", Role::Plain, "defence");
    add(table, "pravitelstvo hokumat hukumat karavarutyun", Role::Plain, "government");
    add(table, "respublika respubliki respublikasi cumhuriyeti hanrapetutyan hanrapetutyun", Role::Generic);
    add(table, "vlasti ishkhanutyunnery", Role::Plain, "authorities");
    add(table, "assn assoc", Role::Plain, "association");
    add(table, "univ", Role::Plain, "university");
    add(table, "bros", Role::Plain, "brothers");
    add(table, "labor", Role::Plain, "labour");
    add(table, "center", Role::Plain, "centre");
    add(table, "internal", Role::Plain, "interior");
    return table;
}

const Table& personWords()
{
    static const Table table = makePersonWords();
    return table;
}

const Table& organisationWords()
{
    static const Table table = makeOrganisationWords();
    return table;
}

} // namespace

const WordEntry* findWord(std::string_view latin, bool organisation)
{
    const Table& table = organisation ? organisationWords() : personWords();
    const auto found = table.find(latin);
    return found == table.end() ? nullptr : &found->second;
}

bool isOrganisationWord(std::string_view latin)
{
    static const Table table = [] {
        Table words;
        add(words,
            "ministry ministries department agency authority authorities government parliament assembly "
            "council committee "
            "commission court tribunal prosecutor office embassy army forces force guard police battalion "
            "brigade division "
            "regiment navy militia militants rebels troops union party front movement organisation "
            "organization foundation "
            "fund trust association society institute university academy school college hospital bank "
            "insurance company "
            "corporation group holding holdings ltd limited llc inc gmbh plc jsc oao ooo zao pao ojsc pjsc "
            "sarl aktiengesellschaft "
            "news agency television tv radio newspaper times post channel network service services centre "
            "center "
            "federation confederation league alliance club team media press ngo nations international "
            "national federal state "
            "republic administration directorate bureau secretariat mission delegation command headquarters "
            "staff "
            "solutions systems technologies industries enterprises partners capital investments trading "
            "obshchestvo ministerstvo komitet partiya bank gruppa",
            Role::Generic);
        return words;
    }();
    return table.contains(latin);
}

} // namespace assay::names
