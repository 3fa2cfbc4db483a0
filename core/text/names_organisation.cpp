#include "core/text/names_internal.h"

#include <algorithm>
#include <cstdlib>

// Names of bodies: legal forms, numbers, places and acronyms.
namespace assay::names {

namespace {

constexpr float kParticle = 0.02F;
constexpr float kLegalForm = 0.15F;
constexpr float kGeneric = 0.3F;
constexpr float kNumber = 0.7F;
constexpr float kPlace = 0.8F;

/// Folds what is written in several words ("joint stock company", "United States") into one part.
void foldPhrases(std::vector<Part>& parts)
{
    std::vector<std::string> words;
    words.reserve(parts.size());
    for (const Part& part : parts)
        words.push_back(part.latin);
    std::vector<Part> out;
    out.reserve(parts.size());
    for (size_t i = 0; i < parts.size();) {
        Role role = Role::Plain;
        const char* canonical = nullptr;
        const size_t taken = findPhrase(words, i, &canonical, &role);
        if (taken && (i > 0 || taken < parts.size())) {
            Part part = partOf(readWord(canonical));
            part.at = parts[i].at;
            part.size =
                static_cast<uint16_t>(parts[i + taken - 1].at + parts[i + taken - 1].size - parts[i].at);
            part.role = role;
            part.weak = role == Role::LegalForm;
            part.weight = part.weak ? kLegalForm : role == Role::Place ? kPlace : 1;
            out.push_back(std::move(part));
            i += taken;
        } else {
            out.push_back(std::move(parts[i]));
            ++i;
        }
    }
    parts = std::move(out);
}

/// The canonical form of what stands at a place of the name.
Part partOfWord(std::string_view latin, const Part& written, Role role, float weight)
{
    Part part = partOf(readWord(latin));
    part.at = written.at;
    part.size = written.size;
    part.role = role;
    part.weight = weight;
    return part;
}

void setRole(Part& part)
{
    if (part.role == Role::LegalForm || part.role == Role::Place)
        return;
    const WordEntry* entry = findWord(part.latin, true);
    if (!entry) {
        if (!part.latin.empty() && part.latin[0] >= '0' && part.latin[0] <= '9') {
            const size_t digits = std::min(part.latin.find_first_not_of("0123456789"), part.latin.size());
            const std::string ending = part.latin.substr(digits);
            const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
            const std::string number = ordinal ? part.latin.substr(0, digits) : part.latin;
            part = partOfWord(number, part, Role::Number, kNumber);
        }
        return;
    }
    part.role = entry->role;
    switch (entry->role) {
    case Role::Particle:
        part.weak = true;
        part.weight = kParticle;
        break;
    case Role::LegalForm:
        part.weak = true;
        part.weight = kLegalForm;
        part.latin = entry->canonical;
        break;
    case Role::Title:
    case Role::Generic:
        part.weak = true;
        part.weight = kGeneric;
        break;
    case Role::Number:
        part = partOfWord(entry->canonical, part, Role::Number, kNumber);
        break;
    case Role::Place: {
        const std::string_view row(entry->canonical);
        part = partOfWord(row.substr(0, row.find(' ')), part, Role::Place, kPlace);
        break;
    }
    case Role::Plain:
        if (entry->canonical)
            part = partOfWord(entry->canonical, part, Role::Plain, 1);
        break;
    default:
        break;
    }
}

/// "Forty-four" is 44.
void joinNumbers(std::vector<Part>& parts)
{
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
        Part& tens = parts[i];
        const Part& ones = parts[i + 1];
        if (tens.role == Role::Number && ones.role == Role::Number && tens.latin.size() == 2 &&
            tens.latin[1] == '0' && ones.latin.size() == 1 && ones.latin[0] != '0') {
            tens = partOfWord(std::string{tens.latin[0], ones.latin[0]}, tens, Role::Number, kNumber);
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
}

} // namespace

void setOrganisationRoles(Key& key)
{
    auto& parts = key.parts;
    foldPhrases(parts);
    for (const Part& part : parts) {
        const WordEntry* entry = findWord(part.latin, true);
        const bool small = part.role == Role::LegalForm ||
                           (entry && (entry->role == Role::Particle || entry->role == Role::LegalForm));
        if (!small && !part.latin.empty())
            key.acronym += part.latin[0];
    }
    if (key.acronym.size() < 2)
        key.acronym.clear();
    for (Part& part : parts)
        setRole(part);
    joinNumbers(parts);
    if (std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.weak; }))
        for (Part& part : parts)
            if (part.role != Role::Particle) {
                part.weak = false;
                part.weight = 1;
            }
}

std::vector<std::string> acronymsOf(const Key& name)
{
    std::vector<std::string> all;
    // With and without the small words ("MoD", "OSCE"), with and without places ("MFA", "NKR").
    for (const bool particles : {false, true})
        for (const bool places : {false, true}) {
            std::string letters;
            for (const Part& part : name.plain) {
                const WordEntry* entry = findWord(part.latin, true);
                const Role role = entry ? entry->role : Role::Plain;
                if (part.latin.empty() || role == Role::LegalForm || (role == Role::Particle && !particles) ||
                    (role == Role::Place && !places))
                    continue;
                letters += part.latin[0];
            }
            // "Ministry of Defence of" has lost its place.
            while (particles && !places && !letters.empty() &&
                   (letters.back() == 'o' || letters.back() == 't'))
                letters.pop_back();
            if (letters.size() >= 2 && std::find(all.begin(), all.end(), letters) == all.end())
                all.push_back(std::move(letters));
        }
    return all;
}

bool isAcronymOf(const Key& shorter, const Key& longer)
{
    if (longer.plain.size() < 2)
        return false;
    const Part* word = nullptr;
    for (const Part& part : shorter.parts) {
        if (part.weak || part.role == Role::Place)
            continue;
        if (word)
            return false;
        word = &part;
    }
    if (!word || word->latin.size() < 2 || word->latin.size() > kMaxAcronym)
        return false;
    // Places of the shorter name must be the longer one's too.
    for (const Part& part : shorter.parts)
        if (part.role == Role::Place &&
            std::none_of(longer.parts.begin(), longer.parts.end(), [&](const Part& other) {
                return other.role == Role::Place && other.latin == part.latin;
            }))
            return false;
    const std::vector<std::string> acronyms = acronymsOf(longer);
    return std::find(acronyms.begin(), acronyms.end(), word->latin) != acronyms.end();
}

} // namespace assay::names
