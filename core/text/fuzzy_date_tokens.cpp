#include "core/text/fold.h"
#include "core/text/fuzzy_date_parts.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>

namespace assay::fuzzy {
namespace {

struct Word
{
    Meaning meaning;
    int value;
};
using Words = std::map<std::string, Word, std::less<>>;

const Words& english()
{
    static const Words words = [] {
        Words out;
        const auto add = [&out](Meaning meaning, std::initializer_list<const char*> list, int value = 0) {
            for (const char* word : list)
                out[word] = {meaning, value};
        };
        add(Meaning::Noise,
            {"on",   "in",      "at",    "the",   "of",   "during", "sometime", "some",  "time",  "day",
             "days", "date",    "dated", "month", "year", "years",  "a",        "local", "hours", "h",
             "hrs",  "o'clock", "utc",   "gmt",   "that", "same",   "t",        "z"});
        add(Meaning::Time,
            {"night", "nights", "morning", "evening", "afternoon", "noon", "midday", "midnight", "dawn",
             "dusk", "daybreak", "overnight", "nightfall", "daytime", "am", "pm"});
        add(Meaning::About,
            {"circa", "about", "around", "approximately", "approx", "roughly", "c", "ca", "near"});
        add(Meaning::Early, {"early", "beginning", "start"});
        add(Meaning::Mid, {"mid", "middle"});
        add(Meaning::Late, {"late", "end"});
        add(Meaning::Season, {"spring"}, 1);
        add(Meaning::Season, {"summer"}, 2);
        add(Meaning::Season, {"autumn", "fall"}, 3);
        add(Meaning::Season, {"winter"}, 4);
        add(Meaning::Ordinal, {"first"}, 1);
        add(Meaning::Ordinal, {"second"}, 2);
        add(Meaning::Ordinal, {"third"}, 3);
        add(Meaning::Ordinal, {"fourth"}, 4);
        add(Meaning::Ordinal, {"last"}, -1);
        add(Meaning::Half, {"half"});
        add(Meaning::Quarter, {"quarter", "q"});
        add(Meaning::Quarter, {"q1"}, 1);
        add(Meaning::Century, {"century"});
        add(Meaning::And, {"and"});
        add(Meaning::Or, {"or"});
        add(Meaning::But, {"but"});
        add(Meaning::To, {"to", "through", "thru", "until", "till"});
        add(Meaning::By, {"by"});
        add(Meaning::Before, {"before"});
        add(Meaning::Since, {"since", "starting"});
        add(Meaning::After, {"after"});
        add(Meaning::From, {"from"});
        add(Meaning::Between, {"between"});
        add(Meaning::Later, {"later", "onward", "onwards"});
        add(Meaning::Earlier, {"earlier"});
        return out;
    }();
    return words;
}

void addSymbols(Words& words, const icu::UnicodeString* names, int32_t count, int firstMonth)
{
    for (int32_t i = 0; i < count; ++i) {
        std::string name;
        names[i].toUTF8String(name);
        name = caseFold(name);
        while (!name.empty() && name.back() == '.')
            name.pop_back();
        // Some languages number their months; single letters would be guesses.
        if (utf8::length(name) < 3 || (name[0] >= '0' && name[0] <= '9'))
            continue;
        words.emplace(name, firstMonth == 0 ? Word{Meaning::Noise, 0} : Word{Meaning::Month, firstMonth + i});
    }
}

void addLocale(Words& words, const char* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale), status);
    if (U_FAILURE(status))
        return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            int32_t count = 0;
            const icu::UnicodeString* months = symbols.getMonths(count, context, width);
            addSymbols(words, months, std::min(count, 12), 1);
            const icu::UnicodeString* weekdays = symbols.getWeekdays(count, context, width);
            addSymbols(words, weekdays, count, 0);
        }
}

const Words& wordsOf(std::string_view locale)
{
    static constexpr size_t kKept = 32;
    thread_local std::map<std::string, Words, std::less<>> held;
    if (const auto found = held.find(locale); found != held.end())
        return found->second;
    Words words = english();
    addLocale(words, "en");
    words["sept"] = {Meaning::Month, 9};
    if (!locale.empty())
        addLocale(words, std::string(locale).c_str());
    if (held.size() >= kKept)
        held.clear();
    return held.emplace(std::string(locale), std::move(words)).first->second;
}

bool isDash(char32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

class Lexer
{
public:
    Lexer(std::string_view text, std::string_view locale)
        : m_points(utf8::toUtf32(text)), m_words(wordsOf(locale))
    {
    }

    Result<std::vector<Token>> run()
    {
        while (m_at < m_points.size()) {
            const size_t start = m_at;
            const char32_t c = m_points[m_at];
            if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
                ++m_at;
                continue;
            }
            Token token;
            if (digit(m_at) >= 0) {
                if (auto wrong = number(token); !wrong)
                    return tl::make_unexpected(wrong.error());
            } else if (u_isalpha(static_cast<UChar32>(c))) {
                word(token);
            } else if (!sign(token)) {
                return mistakeAt(start + 1, fmt::format("\u201C{}\u201D stands in no date that can be read.",
                                                        utf8::fromUtf32(std::u32string_view(&c, 1))));
            }
            token.text = utf8::fromUtf32(std::u32string_view(m_points).substr(start, m_at - start));
            token.column = start + 1;
            if (token.sign != Sign::End) // a full stop behind a word or a day says nothing
                m_tokens.push_back(std::move(token));
        }
        Token end;
        end.column = m_points.size() + 1;
        m_tokens.push_back(std::move(end));
        return std::move(m_tokens);
    }

private:
    int digit(size_t at) const
    {
        return at < m_points.size() ? u_charDigitValue(static_cast<UChar32>(m_points[at])) : -1;
    }

    char32_t peek(size_t at) const { return at < m_points.size() ? m_points[at] : 0; }

    /// The number at `at`, if it has between `least` and `most` digits; moves `at` behind it.
    std::optional<int> plain(size_t& at, size_t least, size_t most) const
    {
        int value = 0;
        size_t end = at;
        while (digit(end) >= 0 && end - at <= most)
            value = value * 10 + digit(end++);
        if (end - at < least || end - at > most)
            return std::nullopt;
        at = end;
        return value;
    }

    void word(Token& token)
    {
        const size_t start = m_at;
        while (m_at < m_points.size() &&
               (u_isalpha(static_cast<UChar32>(m_points[m_at])) || m_points[m_at] == '\'' ||
                m_points[m_at] == 0x2019 ||
                (U_GET_GC_MASK(static_cast<UChar32>(m_points[m_at])) & U_GC_M_MASK) != 0))
            ++m_at;
        token.folded = caseFold(utf8::fromUtf32(std::u32string_view(m_points).substr(start, m_at - start)));
        // "a.m." and "p.m."
        if ((token.folded == "a" || token.folded == "p") && peek(m_at) == '.' &&
            (peek(m_at + 1) | 0x20) == 'm') {
            token.folded += 'm';
            m_at += 2;
        }
        token.sign = Sign::Word;
        if (const auto found = m_words.find(token.folded); found != m_words.end()) {
            token.meaning = found->second.meaning;
            token.value = found->second.value;
        }
    }

    /// A number, or a whole date in figures: 2014-07-03, 2014-07, 2014/07/03, 03.07.2014.
    Result<bool> number(Token& token)
    {
        const size_t start = m_at;
        token.sign = Sign::Number;
        if (auto slashed = dateWithSlashes(token); !slashed || *slashed)
            return slashed;
        if (dateInFigures(token)) {
            if (token.iso->month < 1 || token.iso->month > 12)
                return mistakeAt(start + 1, fmt::format("There is no month {}; months run from 01 to 12.",
                                                        token.iso->month));
            return true;
        }
        while (digit(m_at) >= 0) {
            if (++token.digits <= 6)
                token.value = token.value * 10 + digit(m_at);
            ++m_at;
        }
        const size_t suffix = m_at;
        if ((peek(m_at) == '\'' || peek(m_at) == 0x2019) && peek(m_at + 1) == 's')
            ++m_at;
        const size_t letters = m_at;
        while (m_at < m_points.size() && u_isalpha(static_cast<UChar32>(m_points[m_at])))
            ++m_at;
        token.folded =
            caseFold(utf8::fromUtf32(std::u32string_view(m_points).substr(letters, m_at - letters)));
        if (token.folded == "t" || token.folded == "z")
            m_at = suffix;
        return true;
    }

    /// 31/12/2014 can be read in one way only; 07/03/2014 cannot.
    Result<bool> dateWithSlashes(Token& token)
    {
        size_t at = m_at;
        const auto first = plain(at, 1, 2);
        if (!first || peek(at) != '/')
            return false;
        ++at;
        const auto second = plain(at, 1, 2);
        if (!second || peek(at) != '/')
            return false;
        ++at;
        const auto year = plain(at, 4, 4);
        if (!year || digit(at) >= 0)
            return false;
        if (*first <= 12 && *second <= 12 && *first != *second)
            return mistakeAt(m_at + 1, "Day and month cannot be told apart here.",
                             fmt::format("{:04}-{:02}-{:02} or {:04}-{:02}-{:02}", *year, *first, *second,
                                         *year, *second, *first));
        const int month = *first <= 12 ? *first : *second;
        if (month < 1 || month > 12)
            return mistakeAt(m_at + 1, "Neither number is a month.");
        const int day = *first <= 12 ? *second : *first;
        token.iso = Day{*year, month, day == 0 ? 32 : day};
        token.value = *year;
        token.digits = 4;
        m_at = at;
        return true;
    }

    bool dateInFigures(Token& token)
    {
        size_t at = m_at;
        const auto take = [&](int year, int month, int day) {
            token.iso = Day{year, month, day};
            token.value = year;
            token.digits = 4;
            m_at = at;
            return true;
        };
        if (const auto year = plain(at, 4, 4)) {
            const char32_t joint = peek(at);
            if (joint != '-' && joint != 0x2011 && joint != '/')
                return false;
            ++at;
            // "2014-7-3" is as clear as "2014-07-03"; of two numbers both digits of the month have to stand.
            size_t behind = at;
            if (const auto month = plain(behind, 1, 2); month && peek(behind) == joint) {
                ++behind;
                if (const auto day = plain(behind, 1, 2)) {
                    at = behind;
                    // A day 0 would read as a whole month: 32 is refused later, where all days are looked at.
                    return take(*year, *month, *day == 0 ? 32 : *day);
                }
            }
            const auto month = plain(at, 2, 2);
            if (!month)
                return false;
            // "2014-15" are two years; so is "2014/15", which no one writes for a month.
            const bool years = *month > 12 && *month > *year % 100;
            return joint != '/' && !years && take(*year, *month, 0);
        }
        at = m_at;
        const auto day = plain(at, 1, 2);
        if (!day || peek(at) != '.')
            return false;
        ++at;
        const auto month = plain(at, 1, 2);
        if (!month || peek(at) != '.')
            return false;
        ++at;
        const auto year = plain(at, 4, 4);
        return year && take(*year, *month, *day == 0 ? 32 : *day);
    }

    bool sign(Token& token)
    {
        const char32_t c = m_points[m_at++];
        if (isDash(c)) {
            token.sign = Sign::Dash;
        } else if (c == 0x2026 || (c == '.' && peek(m_at) == '.')) {
            token.sign = Sign::Dots;
            while (peek(m_at) == '.')
                ++m_at;
        } else if (c == ',') {
            token.sign = Sign::Comma;
        } else if (c == '/') {
            token.sign = Sign::Slash;
        } else if (c == '~' || c == '?') {
            token.sign = Sign::About;
        } else if (c == ':') {
            token.sign = Sign::Other;
        } else if (c == '+') { // a time's distance from Greenwich
            token.sign = Sign::Word;
            token.meaning = Meaning::Noise;
        } else if (c == '&') {
            token.sign = Sign::Word;
            token.meaning = Meaning::And;
        } else {
            return c == '.';
        }
        return true;
    }

    std::u32string m_points;
    const Words& m_words;
    size_t m_at = 0;
    std::vector<Token> m_tokens;
};

size_t distance(const std::u32string& left, const std::u32string& right)
{
    std::vector<size_t> row(right.size() + 1);
    for (size_t j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (size_t i = 1; i <= left.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= right.size(); ++j) {
            const size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

Result<std::vector<Token>> tokens(std::string_view text, std::string_view locale)
{
    return Lexer(text, locale).run();
}

std::string nearest(std::string_view word, std::string_view locale)
{
    const std::u32string wanted = utf8::toUtf32(word);
    std::string best;
    size_t bestDistance = wanted.size() < 5 ? 2 : 3; // must be less
    if (wanted.size() < 3 || wanted.size() > 20)
        return best;
    for (const auto& [known, meaning] : wordsOf(locale)) {
        const size_t far = utf8::length(known) < 3 ? 9 : distance(wanted, utf8::toUtf32(known));
        if (far < bestDistance) {
            bestDistance = far;
            best = known;
        }
    }
    return best;
}

} // namespace assay::fuzzy
