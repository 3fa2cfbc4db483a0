#include "core/text/names_internal.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

// A written name into words with roles.
namespace assay::names {

namespace {

struct Token
{
    std::string_view text;
    bool capitals = false; ///< has letters, and all of them are capitals
    bool dot = false;      ///< a full stop follows
    bool comma = false;    ///< a comma stands before it
    bool hyphen = false;   ///< joined to the word before
    bool possessive = false;
};

bool isInside(UChar32 c)
{
    // Apostrophes, geresh, zero-width joiners and modifier letters belong to the word.
    return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || (c >= 0x2B9 && c <= 0x2BF) || c == 0x5F3 ||
           c == 0x5F4 || c == 0x200C || c == 0x200D || c == 0x2032;
}

std::vector<Token> split(std::string_view name)
{
    std::vector<Token> tokens;
    const char* bytes = name.data();
    const auto size = static_cast<int32_t>(name.size());
    bool comma = false;
    bool hyphen = false;
    for (int32_t at = 0; at < size;) {
        int32_t start = at;
        UChar32 c;
        U8_NEXT(bytes, at, size, c);
        if (c < 0 || !(u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK))) {
            if (c == ',' || c == 0x60C || c == 0x3001 || c == 0xFF0C)
                comma = !tokens.empty();
            else if (c == '.' && !tokens.empty() &&
                     tokens.back().text.data() + tokens.back().text.size() == bytes + start)
                tokens.back().dot = true;
            hyphen = c == '-' || c == 0x2010 || c == 0x2011;
            if (c == '&' || c == '+')
                tokens.push_back({std::string_view("and"), false, false, false, false, false});
            continue;
        }
        bool anyLower = false;
        bool anyUpper = false;
        const bool digits = u_isdigit(c);
        int32_t end = at;
        int32_t letters = 0;
        at = start;
        while (at < size) {
            const int32_t before = at;
            U8_NEXT(bytes, at, size, c);
            const bool inside = c >= 0 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK));
            if (!inside && !(c >= 0 && isInside(c))) {
                at = before;
                break;
            }
            if (inside) {
                end = at;
                ++letters;
            } else if (c >= 0x5F3) {
                end = at; // a geresh at the end of a word counts
            } else if (c == '\'' && letters && (static_cast<unsigned char>(bytes[before - 1]) & 0x80)) {
                end = at;
            }
            anyLower = anyLower || (c >= 0 && u_islower(c));
            anyUpper = anyUpper || (c >= 0 && u_isupper(c));
        }
        Token token{name.substr(static_cast<size_t>(start), static_cast<size_t>(end - start))};
        token.capitals = anyUpper && !anyLower && !digits;
        token.comma = comma;
        token.hyphen = hyphen;
        const size_t length = token.text.size();
        if (length > 3 && (token.text.ends_with("'s") || token.text.ends_with("'S"))) {
            token.text.remove_suffix(2);
            token.possessive = true;
        } else if (length > 5 && token.text.ends_with("\xE2\x80\x99s")) {
            token.text.remove_suffix(4);
            token.possessive = true;
        }
        comma = hyphen = false;
        tokens.push_back(token);
    }
    return tokens;
}

Part partOf(const Word& word)
{
    Part part;
    part.latin = word.latin;
    part.sound = word.sound;
    part.letters = word.letters;
    part.mass[0] = word.mass[0];
    part.mass[1] = word.mass[1];
    part.abjad = word.abjad;
    part.article = word.article;
    return part;
}

Part partOfLatin(std::string_view latin)
{
    Part part = partOf(readWord(latin));
    return part;
}

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

bool looksPatronymic(const Part& part)
{
    return part.latin.size() > 5 &&
           endsWithAny(part.latin,
                       {"ovich", "evich", "ovych", "evych", "iovych", "yovych", "ovitch", "evitch", "ovic",
                        "ovna", "evna", "ivna", "yivna", "inichna", "ilich", "ilyich", "owicz", "ovitsch"});
}

/// Sets role and weight of every part of a person's name.
void setPersonRoles(Key& key, const std::vector<Token>& tokens, const std::vector<size_t>& tokenOf)
{
    auto& parts = key.parts;
    const bool anyMixed =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return !t.capitals; });
    size_t strong = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        Part& part = parts[i];
        const Token& token = tokens[tokenOf[i]];
        if (part.initial) {
            part.weight = 0.4F;
            continue;
        }
        const WordEntry* entry = findWord(part.latin, false);
        if (entry && entry->role == Role::Particle && part.latin.size() <= 2 && !token.hyphen &&
            token.capitals && anyMixed)
            entry = nullptr;
        if (entry) {
            part.role = entry->role;
            part.weak = part.role != Role::Number;
            part.weight = part.weak ? 0.1F : 0.5F;
            if (entry->canonical && part.role == Role::Particle && i > 0 && !parts[i - 1].weak) {
                parts[i - 1].role = Role::Patronymic; // the word before oglu
                parts[i - 1].weight = 0.4F;
            }
            continue;
        }
        ++strong;
    }
    if (strong == 0) {
        // A name made of such words only is made of names after all ("Prince", "Abu Bin").
        for (Part& part : parts) {
            part.weak = false;
            part.weight = 1;
            part.role = Role::Plain;
        }
        return;
    }
    size_t plain = 0;
    for (const Part& part : parts)
        plain += part.role == Role::Plain && !part.initial;
    for (size_t i = 0; i < parts.size(); ++i) {
        Part& part = parts[i];
        if (part.role != Role::Plain || part.initial)
            continue;
        if (plain >= 3 && i > 0 && looksPatronymic(part)) {
            part.role = Role::Patronymic;
            part.weight = 0.5F;
        } else {
            part.weight = commonness(part);
        }
    }
    // What stands before the comma, or in capitals among words that are not, is the surname.
    const auto comma = std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.comma; });
    if (comma != tokens.end()) {
        const auto before = static_cast<size_t>(comma - tokens.begin());
        for (size_t i = 0; i < parts.size() && tokenOf[i] < before; ++i)
            if (parts[i].role == Role::Plain && before <= 2)
                parts[i].role = Role::Surname;
    } else if (anyMixed) {
        for (size_t i = 0; i < parts.size(); ++i)
            if (parts[i].role == Role::Plain && !parts[i].initial && tokens[tokenOf[i]].capitals &&
                parts[i].latin.size() > 2)
                parts[i].role = Role::Surname;
    }
}

void setOrganisationRoles(Key& key)
{
    auto& parts = key.parts;
    size_t strong = 0;
    for (Part& part : parts) {
        const WordEntry* entry = findWord(part.latin, true);
        if (!entry && !part.latin.empty() && part.latin[0] >= '0' && part.latin[0] <= '9') {
            part.role = Role::Number;
            part.weight = 0.7F;
            continue;
        }
        if (part.role == Role::LegalForm)
            continue;
        if (entry) {
            part.role = entry->role;
            switch (entry->role) {
            case Role::Particle:
                part.weak = true;
                part.weight = 0.02F;
                break;
            case Role::LegalForm:
                part.weak = true;
                part.weight = 0.15F;
                part.latin = entry->canonical;
                break;
            case Role::Title:
            case Role::Generic:
                part.weak = true;
                part.weight = 0.3F;
                break;
            case Role::Number:
                part.weight = 0.7F;
                part = partOfLatin(entry->canonical);
                part.role = Role::Number;
                part.weight = 0.7F;
                break;
            case Role::Place: {
                const std::string_view row(entry->canonical);
                part = partOfLatin(row.substr(0, row.find(' ')));
                part.role = Role::Place;
                part.weight = 0.8F;
                break;
            }
            default:
                break;
            }
        }
        strong += !part.weak;
    }
    if (strong == 0)
        for (Part& part : parts)
            if (part.role != Role::Particle) {
                part.weak = false;
                part.weight = 1;
            }
}

/// Folds legal forms of several words into one part.
void foldPhrases(std::vector<Part>& parts)
{
    std::vector<std::string> words;
    for (const Part& part : parts)
        words.push_back(part.latin);
    std::vector<Part> out;
    for (size_t i = 0; i < parts.size();) {
        const char* canonical = nullptr;
        const size_t taken = findPhrase(words, i, &canonical);
        if (taken && (i > 0 || taken < parts.size())) {
            Part part;
            part.latin = canonical;
            part.role = Role::LegalForm;
            part.weak = true;
            part.weight = 0.15F;
            out.push_back(std::move(part));
            i += taken;
        } else {
            out.push_back(std::move(parts[i]));
            ++i;
        }
    }
    parts = std::move(out);
}

Kind guessKind(const std::vector<Part>& parts)
{
    for (const Part& part : parts) {
        if (isOrganisationWord(part.latin))
            return Kind::Organisation;
        const WordEntry* entry = findWord(part.latin, true);
        if (entry && entry->role == Role::LegalForm && part.latin.size() > 2 && part.latin != "ooo")
            return Kind::Organisation;
    }
    return Kind::Person;
}

} // namespace

Key makeKey(std::string_view name, Kind kind)
{
    Key key;
    const std::vector<Token> tokens = split(name);
    std::vector<size_t> tokenOf;
    key.parts.reserve(tokens.size());
    for (size_t t = 0; t < tokens.size(); ++t) {
        const Token& token = tokens[t];
        const Word& word = readWord(token.text);
        if (word.letters.empty() && word.latin.empty())
            continue;
        if (!key.folded.empty())
            key.folded += ' ';
        key.folded += word.folded;
        key.parts.push_back(partOf(word));
        Part& part = key.parts.back();
        part.initial = word.length == 1 && !word.digits && tokens.size() > 1 && !word.hangul;
        tokenOf.push_back(t);
    }
    if (kind == Kind::Unknown)
        kind = guessKind(key.parts);
    key.kind = kind;
    if (kind == Kind::Organisation) {
        // L.L.C. and U.S. are one word each.
        std::vector<Part> parts;
        for (size_t i = 0; i < key.parts.size();) {
            size_t end = i;
            while (end < key.parts.size() && key.parts[end].latin.size() == 1 && tokens[tokenOf[end]].dot &&
                   (end == i || !tokens[tokenOf[end]].comma))
                ++end;
            if (end > i && end < key.parts.size() && key.parts[end].latin.size() == 1 &&
                !tokens[tokenOf[end]].comma)
                ++end;
            if (end - i >= 2) {
                std::string word;
                for (size_t k = i; k < end; ++k)
                    word += key.parts[k].latin;
                parts.push_back(partOfLatin(word));
                i = end;
            } else {
                parts.push_back(std::move(key.parts[i]));
                parts.back().initial = false;
                ++i;
            }
        }
        key.parts = std::move(parts);
        foldPhrases(key.parts);
        setOrganisationRoles(key);
        for (const Part& part : key.parts)
            if (part.role != Role::Particle && part.role != Role::LegalForm && !part.latin.empty())
                key.acronym += part.latin[0];
        if (key.acronym.size() < 2)
            key.acronym.clear();
    } else if (kind == Kind::Person) {
        setPersonRoles(key, tokens, tokenOf);
    }
    return key;
}

Kind kindOf(std::string_view word)
{
    std::string small;
    for (const char c : word)
        small += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (small == "person")
        return Kind::Person;
    if (small == "token")
        return Kind::Token;
    if (small == "organisation" || small == "organization" || small == "company" || small == "vessel" ||
        small == "org")
        return Kind::Organisation;
    return Kind::Unknown;
}

} // namespace assay::names
