#include "core/text/names_internal.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

// Given names that stand for one another, and those that say little because so many bear them. Common
// knowledge, written down by hand; docs/names.md says how to add to it.
namespace assay::names {

namespace {

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

void add(std::unordered_set<std::string_view>& set, std::string_view words)
{
    for (size_t at = 0; at < words.size();) {
        const size_t end = std::min(words.find(' ', at), words.size());
        set.insert(words.substr(at, end - at));
        at = end + 1;
    }
}

} // namespace

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

std::pair<uint8_t, size_t> surnameSuffix(std::string_view latin)
{
    struct Suffix
    {
        std::string_view spelled;
        uint8_t kind;
    };
    static const std::vector<Suffix> suffixes = [] {
        // One row is one ending in its many spellings.
        static constexpr const char* kRows[] = {
            "ov ev yev iev iyev ijev off eff ieff ow ew jew iew ijew yov",
            "ova eva yeva ieva iyeva ijeva owa ewa jewa iewa ijewa",
            "li ly",
            "yan ian jan ean yants iants yantz ianc",
            "shvili schwili szwili svili chvili shwili swili",
            "dze dse dzhe",
            "zade zadeh sade zada zadah",
            "oglu oglou oghlu oglo",
            "vich vic vitch vych wicz witsch witch",
            "ski sky skiy skyy skij skyi skii",
            "ska skaya skaja skaia",
            "enko ienko",
            "sson son sen",
            "ullah ulla allah",
        };
        std::vector<Suffix> out;
        uint8_t kind = 0;
        for (const std::string_view row : kRows) {
            ++kind;
            for (size_t at = 0; at < row.size();) {
                const size_t end = std::min(row.find(' ', at), row.size());
                out.push_back({row.substr(at, end - at), kind});
                at = end + 1;
            }
        }
        std::stable_sort(out.begin(), out.end(), [](const Suffix& a, const Suffix& b) {
            return a.spelled.size() > b.spelled.size();
        });
        return out;
    }();
    constexpr size_t kStem = 2; // letters that must be left
    constexpr size_t kStemOfLi = 4;
    for (const Suffix& suffix : suffixes)
        if (latin.size() >= suffix.spelled.size() + kStem && latin.ends_with(suffix.spelled) &&
            (suffix.kind != kSuffixLi || latin.size() >= suffix.spelled.size() + kStemOfLi))
            return {suffix.kind, suffix.spelled.size()};
    return {};
}

float commonness(const Part& part)
{
    static const auto table = [] {
        std::unordered_set<std::string_view> words;
        add(words,
            "muhammad mohammed mohamed mehmet mohammad mohamad muhammed ahmad ahmed ahmet ali hassan hasan "
            "hussein huseyin "
            "husein hussain mustafa abdul abdel abd abdullah mahmud mahmoud ibrahim ismail yusuf omar umar "
            "osman khan shah "
            "ivan ivanov georgi georgiev dimitar dimitrov petar petrov nikolay nikolov stoyan hristo todor "
            "john david michael james robert maria jose juan jean kumar singh lal kim lee li park mary peter "
            "paul");
        return words;
    }();
    return table.contains(part.latin) ? 0.7F : 1.0F;
}

} // namespace assay::names
