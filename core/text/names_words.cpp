#include "core/text/names_internal.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <unordered_map>

// Words that are no names but come with them, and given names that stand for one another. All folded and
// transliterated; Cyrillic forms are given as the table of letters spells them.
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
        "azerbaijan azerbaijani azeri azerbaijans azerbayjana azerbayjan azerbayjanskoy azarbaycan "
        "azerbaycan adrbejani adrbejan",
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

const std::vector<std::string_view>& givenNameGroups()
{
    static const std::vector<std::string_view> groups = {
        "alexander alexandr alex aleksandr sasha sandy alec alessandro alejandro alexandre oleksandr "
        "iskander alistair "
        "alasdair",
        "andrew andy andrei andrey andreas andre andres andrea drew anders andrzej ondrej",
        "anthony tony antonio anton antoine antonius toni",
        "benjamin ben benny bibi binyamin",
        "barack barry",
        "william bill billy will willy liam wilhelm guillaume willem bil",
        "robert bob bobby rob roberto robbie bert robertus",
        "richard dick rick ricky rich ricardo richie riccardo",
        "james jim jimmy jamie jacobus jacob jacques",
        "john johnny jack juan johannes jean ivan giovanni jan jon hans johan ioannes ian yannis ioannis "
        "sean jonny ion "
        "joao",
        "joseph joe josef jose giuseppe yosef yusuf joey iosif jozef",
        "thomas tom tommy tomas tomasz",
        "michael mike mick michel miguel mikhail mihail michal mickey michele mikael",
        "charles charlie chuck carlos carl karl carlo charley karel carolus",
        "edward ed eddie ted edouard eduard eduardo edvard ned edwardus",
        "theodore ted fyodor feodor teodor todor",
        "david dave davey dawid davit",
        "daniel dan danny daniil",
        "donald don donny",
        "ronald ron ronnie",
        "kenneth ken kenny",
        "steven stephen steve stefan stephan esteban stepan etienne stefano stevie stephanus",
        "peter pete pyotr petr petar pedro pierre pietro petros petrus",
        "paul pablo pavel paulo paolo pawel pal paulus",
        "philip phil philippe felipe filip phillip",
        "patrick pat paddy patricio patricius",
        "patricia pat patty trish",
        "matthew matt mateo matthieu matteo matvei mateusz matthias matthaeus",
        "mark marc marco marcus markus marek",
        "george jorge giorgio georgi georgy yuri georges jerzy jiri georg giorgi gheorghe georgios georgius",
        "gregory greg grigory gregor gregorio grzegorz",
        "frederick fred freddie freddy friedrich frederic frederik federico fredrik",
        "francis frank francois francisco francesco franz frans frantisek fran franciszek franciscus",
        "gerald gerry jerry gerard geraldus",
        "henry harry hank henri heinrich enrique enrico hendrik henryk henricus henrik",
        "lawrence larry laurence laurent lorenzo lars laurentius",
        "leonard len lenny leonardo",
        "louis lou luis ludwig luigi lewis ludovic louie",
        "nicholas nick nikolai nicolas nikolay nicola nico nikolaos nikola mykola mikolaj miklos nicolae "
        "nicolaus",
        "samuel sam sammy",
        "samantha sam",
        "timothy tim timmy",
        "vincent vince vincenzo vicente",
        "walter walt wally",
        "christopher chris kit cristobal kristof christoph christophe christophorus",
        "christian chris kristian cristian christianus",
        "christine chris christina cristina tina kristina kristine",
        "elizabeth liz beth betty lizzie eliza bess elisabeth elizaveta isabel ilse elisabetta lisa libby "
        "elspeth elizabetha",
        "katherine kate kathy cathy catherine katie ekaterina yekaterina katarina caterina karin kathleen "
        "katrin "
        "catharina",
        "margaret maggie meg peggy margarita marguerite margot greta margarete",
        "mary maria marie mariya miriam molly mary",
        "anne ann anna annie hannah ana anja",
        "helen elena helena yelena olena eleni ellen helene",
        "susan sue susie suzanne susanna suzan susanne",
        "deborah debbie deb debra",
        "barbara barb barbie",
        "jennifer jen jenny",
        "jessica jess jessie",
        "judith judy",
        "sarah sara sally",
        "victoria vicky viktoria",
        "victor viktor vic vittorio",
        "vladimir volodymyr vova uladzimir",
        "sergei sergey serhiy serge sergio siarhei serghei",
        "dmitri dmitry dmytro dimitri dimitar dimitrios demetrius",
        "yevgeny evgeny eugene yevhen evgeni eugenio gene eugen",
        "alexei alexey oleksiy alexis aleksei alexius",
        "mikhail michael mykhailo misha",
        "konstantin constantin costas kostas constantine constantinos kostyantyn",
        "vasily vasil basil vasyl vasile vassilis",
        "ilya elijah elias ilia illia",
        "simon semyon simeon shimon symon",
        "stanislav stanislaw stan stanley",
        "raymond ray ramon",
        "arthur art artur arturo",
        "albert al alberto bert",
        "alfred alf fred alfredo",
        "abraham abe avraham ibrahim",
        "isaac ike yitzhak ishaq",
        "solomon suleiman shlomo salomon",
        "jeffrey jeff geoffrey geoff",
        "gabriel gabe gavriil",
        "rebecca becky",
        "pamela pam",
        "cynthia cindy",
        "dorothy dot dolly",
        "eleanor ellie nora",
        "florence flo",
        "abigail abby",
        "amanda mandy",
        "angela angie",
        "zachary zach",
        "nathaniel nathan nat",
        "joshua josh",
        "jonathan jon jonny yonatan",
        "martin marty martinus",
        "maximilian max maxim",
        "oliver ollie olivier",
        "oscar oskar",
        "wolfgang wolf",
        "hubert bert huberto",
        "bernard bernie bernhard bernardo",
        "augustus gus august auguste",
        "leo lev leon leonid",
        "luke luca lucas lukas",
        "ralph rafael raphael rafe raf",
        "rudolf rudy rodolfo",
        "ulrich uli",
        "norbert norbertus",
        "douglas doug",
        "harold harry hal harald",
        "clifford cliff",
        "stuart stewart stu",
        "alan allan allen al",
        "adrian hadrian",
        "denis dennis denys",
        "melvin mel",
        "roger rodger ruggero",
        "russell russ",
        "terence terry terrence",
        "winifred winnie winfred",
        "gerhard gerd gerhardus",
        "heinz heinrich henricus heiner hinrich",
        "horst horatius",
        "rudolf rolf rudolphus",
        "louise luise luisa ludovica lou",
        "dieter dietrich theodoricus",
        "vladimir vlad",
        "johann jo johannes hans",
        "rosa rosaria rosy rosie",
        "john ioannes ivan iwan ian",
        "jane joan janet jeanne",
        "laura laurie",
        "nadezhda nadia nadya",
        "aleksandra alexandra sandra sasha",
        "natalia natasha natalie nataliya",
        "tatiana tanya tatyana",
        "irina irene ira",
        "abd abdul abdel abdal abdur abder abdu abdoul",
        "muhammad mohammed mohamed mehmet mohammad mohamad muhammed mahomed mamed magomed mohd md",
        "ahmad ahmed ahmet akhmed akhmet",
        "hassan hasan hassane",
        "hussein huseyn husein hossein hussain husain",
        "usama osama",
        "yaqub jacob yakub jakob yakov yaakov",
        "ismail ishmael",
        "daud dawud david",
        "yahya john",
    };
    return groups;
}

/// Name -> numbers of its groups, from 1.
const std::unordered_map<std::string_view, std::array<uint16_t, 3>>& givenNames()
{
    static const auto map = [] {
        std::unordered_map<std::string_view, std::array<uint16_t, 3>> out;
        const auto& groups = givenNameGroups();
        for (size_t g = 0; g < groups.size(); ++g) {
            const std::string_view words = groups[g];
            for (size_t at = 0; at < words.size();) {
                const size_t end = std::min(words.find(' ', at), words.size());
                auto& numbers = out[words.substr(at, end - at)];
                if (auto* free = std::find(numbers.begin(), numbers.end(), 0); free != numbers.end())
                    *free = static_cast<uint16_t>(g + 1);
                at = end + 1;
            }
        }
        return out;
    }();
    return map;
}

} // namespace

const WordEntry* findWord(std::string_view latin, bool organisation)
{
    const Table& table = organisation ? organisationWords() : personWords();
    const auto found = table.find(latin);
    return found == table.end() ? nullptr : &found->second;
}

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

std::array<uint16_t, 3> givenGroups(const Word& word)
{
    const auto& names = givenNames();
    if (const auto found = names.find(word.latin); found != names.end())
        return found->second;
    if (word.script == USCRIPT_LATIN || word.letters.size() < 2)
        return {};
    // The same by ear: the name in the list that the word is a spelling of.
    constexpr double kByEar = 0.86;
    static const auto bySound = [] {
        std::unordered_multimap<std::string, std::pair<Part, std::array<uint16_t, 3>>> out;
        for (const auto& [latin, groups] : givenNames()) {
            Word spelled;
            spelled.latin = latin;
            fillFromLatin(spelled);
            Part part;
            part.latin = spelled.latin;
            part.letters = spelled.letters;
            std::copy(std::begin(spelled.mass), std::end(spelled.mass), std::begin(part.mass));
            out.emplace(spelled.sound, std::pair(std::move(part), groups));
        }
        return out;
    }();
    Part part;
    part.latin = word.latin;
    part.letters = word.letters;
    part.abjad = word.abjad;
    std::copy(std::begin(word.mass), std::end(word.mass), std::begin(part.mass));
    double best = kByEar;
    std::array<uint16_t, 3> groups{};
    const auto [first, last] = bySound.equal_range(word.sound);
    for (auto it = first; it != last; ++it)
        if (const double likeness = wordLikeness(part, it->second.first); likeness > best) {
            best = likeness;
            groups = it->second.second;
        }
    return groups;
}

bool isSameGivenName(const Part& left, const Part& right)
{
    for (const uint16_t a : left.given)
        for (const uint16_t b : right.given)
            if (a && a == b)
                return true;
    return false;
}

float commonness(const Part& part)
{
    static const Table table = [] {
        Table words;
        add(words,
            "muhammad mohammed mohamed mehmet mohammad mohamad muhammed ahmad ahmed ahmet ali hassan hasan "
            "hussein huseyin "
            "husein hussain mustafa abdul abdel abd abdullah mahmud mahmoud ibrahim ismail yusuf omar umar "
            "osman khan shah "
            "ivan ivanov georgi georgiev dimitar dimitrov petar petrov nikolay nikolov stoyan hristo todor "
            "john david michael james robert maria jose juan jean kumar singh lal kim lee li park mary peter "
            "paul",
            Role::Plain);
        return words;
    }();
    return table.contains(part.latin) ? 0.7F : 1.0F;
}

} // namespace assay::names
