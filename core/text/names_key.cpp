#include "core/text/names_internal.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
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

bool isCo(std::string_view word)
{
    return word == "Co" || word == "co" || word == "CO";
}

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

} // namespace

Part partOf(const Word& word)
{
    Part part;
    part.latin = word.latin;
    part.sound = word.sound;
    part.letters = word.letters;
    part.mass[0] = word.mass[0];
    part.mass[1] = word.mass[1];
    part.script = word.script;
    part.ending = word.ending;
    part.given = word.given;
    part.suffix = word.suffix;
    part.suffixLetters = word.suffixLetters;
    part.suffixMass = word.suffixMass;
    part.abjad = word.abjad;
    part.article = word.article;
    return part;
}

namespace {

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

/// Latvian and Lithuanian give every man's name an ending in s, foreign ones too ("Turguts Ezals").
void markBalticEndings(std::vector<Part>& parts)
{
    size_t count = 0;
    for (const Part& part : parts) {
        if (part.weak || part.initial)
            continue;
        if (part.script != USCRIPT_LATIN || part.latin.size() < 4 || part.latin.back() != 's')
            return;
        ++count;
    }
    if (count < 2)
        return;
    for (Part& part : parts)
        if (!part.weak && !part.initial) {
            const char before = part.latin[part.latin.size() - 2];
            part.ending =
                std::max<uint8_t>(part.ending, before == 'a' || before == 'i' || before == 'u' ? 2 : 1);
        }
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
        static constexpr WordEntry kHonourable{Role::Title, nullptr};
        if (part.script == USCRIPT_DEVANAGARI && part.latin == "ma")
            entry = &kHonourable;
        if (entry && entry->role == Role::Particle && part.latin.size() <= 2 && !token.hyphen &&
            token.capitals && anyMixed)
            entry = nullptr;
        if (entry && i == 0 && (part.latin == "ben" || part.latin == "den") && parts.size() > 1)
            entry = nullptr; // Benjamin's or Daniel's short form; "ben", son of, has a name before it
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
    markBalticEndings(parts);
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

/// L.L.C. and U.S. are one word each.
void joinInitials(Key& key, const std::vector<Token>& tokens, const std::vector<size_t>& tokenOf)
{
    const auto isLetter = [&](size_t i) { return i < key.parts.size() && key.parts[i].latin.size() == 1; };
    std::vector<Part> parts;
    for (size_t i = 0; i < key.parts.size();) {
        size_t end = i;
        while (isLetter(end) && tokens[tokenOf[end]].dot && (end == i || !tokens[tokenOf[end]].comma))
            ++end;
        if (end > i && isLetter(end) && !tokens[tokenOf[end]].comma)
            ++end;
        if (end - i >= 2) {
            std::string word;
            for (size_t k = i; k < end; ++k)
                word += key.parts[k].latin;
            parts.push_back(partOf(readWord(word)));
            const Part& last = key.parts[end - 1];
            parts.back().at = key.parts[i].at;
            parts.back().size = static_cast<uint16_t>(last.at + last.size - key.parts[i].at);
            i = end;
        } else {
            parts.push_back(std::move(key.parts[i]));
            parts.back().initial = false;
            ++i;
        }
    }
    key.parts = std::move(parts);
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
    key.written = name;
    const std::vector<Token> tokens = split(name);
    std::vector<size_t> tokenOf;
    key.parts.reserve(tokens.size());
    for (size_t t = 0; t < tokens.size(); ++t) {
        const Token& token = tokens[t];
        // "Co-operation" is one word, and its "Co" no company.
        if (token.hyphen && t > 0 && kind != Kind::Person && isCo(tokens[t - 1].text) && !key.parts.empty()) {
            const Part& co = key.parts.back();
            Part whole = partOf(readWord("co" + readWord(token.text).latin));
            whole.at = co.at;
            whole.size = static_cast<uint16_t>(co.size + 1 + token.text.size());
            key.folded += readWord(token.text).folded;
            key.parts.back() = std::move(whole);
            continue;
        }
        const Word& word = readWord(token.text);
        if (word.letters.empty() && word.latin.empty())
            continue;
        if (!key.folded.empty())
            key.folded += ' ';
        key.folded += word.folded;
        key.parts.push_back(partOf(word));
        Part& part = key.parts.back();
        part.initial = !word.digits && tokens.size() > 1 && word.script != USCRIPT_HAN && !word.hangul &&
                       (word.length == 1 || (token.dot && word.length <= 3 && t + 1 < tokens.size() &&
                                             !findWord(word.latin, false)));
        if (token.text.data() >= name.data() && token.text.data() < name.data() + name.size()) {
            constexpr size_t kFurthest = 0xFFFF;
            part.at = static_cast<uint16_t>(
                std::min(static_cast<size_t>(token.text.data() - name.data()), kFurthest));
            part.size = static_cast<uint16_t>(std::min(token.text.size(), kFurthest - part.at));
        }
        tokenOf.push_back(t);
    }
    if (kind == Kind::Unknown) {
        kind = guessKind(key.parts);
        key.guessed = true;
    }
    key.kind = kind;
    if (kind == Kind::Organisation) {
        joinInitials(key, tokens, tokenOf);
        key.plain = key.parts;
        setOrganisationRoles(key);
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
