#include "core/text/fuzzy_date_parts.h"

#include <fmt/format.h>

namespace assay::fuzzy {
namespace {

constexpr int kNoDay = 32; ///< stands for a day 0, which is refused with the days that do not exist

struct Phrase
{
    std::initializer_list<const char*> words;
    Kind kind;
};

// Longer ones first where they begin alike.
const Phrase kPhrases[] = {
    {{"no", "later", "than"}, Kind::By},
    {{"not", "later", "than"}, Kind::By},
    {{"on", "or", "before"}, Kind::By},
    {{"not", "after"}, Kind::By},
    {{"up", "to"}, Kind::By},
    {{"up", "until"}, Kind::By},
    {{"no", "earlier", "than"}, Kind::Since},
    {{"not", "earlier", "than"}, Kind::Since},
    {{"on", "or", "after"}, Kind::Since},
    {{"not", "before"}, Kind::Since},
    {{"as", "of"}, Kind::Since},
    {{"starting", "from"}, Kind::Since},
    {{"prior", "to"}, Kind::Before},
    {{"earlier", "than"}, Kind::Before},
    {{"later", "than"}, Kind::After},
};

class Parser
{
public:
    Parser(std::vector<Token> tokens, std::string_view locale) : m_tokens(std::move(tokens)), m_locale(locale)
    {
        writeYearsOut();
    }

    Result<std::vector<Clause>> run()
    {
        std::vector<Clause> out;
        do {
            auto next = clause();
            if (!next)
                return tl::make_unexpected(next.error());
            out.push_back(std::move(*next));
        } while (current().sign != Sign::End && startsClause(m_at));
        if (current().sign != Sign::End)
            return notADate(current());
        return out;
    }

private:
    const Token& token(size_t at) const { return m_tokens[std::min(at, m_tokens.size() - 1)]; }
    const Token& current() const { return token(m_at); }
    const Token& following() const { return token(m_at + 1); }
    bool isTime(size_t at) const
    {
        const std::string& behind = token(at).folded;
        return token(at).sign == Sign::Number && !token(at).iso &&
               (token(at + 1).sign == Sign::Other || behind == "am" || behind == "pm" || behind == "h" ||
                behind == "hrs");
    }

    /// "2014-15" and "2014/15": the second year in full.
    void writeYearsOut()
    {
        for (size_t i = 0; i + 2 < m_tokens.size(); ++i) {
            const Token& year = m_tokens[i];
            Token& second = m_tokens[i + 2];
            const Sign joint = m_tokens[i + 1].sign;
            if (year.digits == 4 && !year.iso && second.digits == 2 && second.folded.empty() &&
                (joint == Sign::Dash || joint == Sign::Slash) && second.column == year.column + 5 &&
                second.value > year.value % 100) {
                second.value += year.value / 100 * 100;
                second.digits = 4;
            }
        }
    }

    tl::unexpected<Mistake> notADate(const Token& token) const
    {
        if (token.sign == Sign::End)
            return mistakeAt(token.column, "A date is wanted here.");
        if (token.sign == Sign::Word && token.meaning == Meaning::None)
            return mistakeAt(token.column,
                             fmt::format("\u201C{}\u201D is no word that a date is made of.", token.text),
                             nearest(token.folded, m_locale));
        return mistakeAt(token.column,
                         fmt::format("\u201C{}\u201D does not fit into a date here.", token.text));
    }

    bool matches(size_t at, const Phrase& phrase) const
    {
        for (const char* word : phrase.words)
            if (token(at++).folded != word)
                return false;
        return true;
    }

    const Phrase* phraseAt(size_t at) const
    {
        for (const Phrase& phrase : kPhrases)
            if (matches(at, phrase))
                return &phrase;
        return nullptr;
    }

    bool startsClause(size_t at) const
    {
        const Meaning meaning = token(at).meaning;
        return phraseAt(at) != nullptr || (meaning >= Meaning::By && meaning <= Meaning::Between);
    }

    /// The words before the first date: "by", "no later than", "sometime between the".
    Meaning opening(Clause& clause)
    {
        for (;;) {
            if (const Phrase* phrase = phraseAt(m_at)) {
                clause.kind = phrase->kind;
                m_at += phrase->words.size();
                return Meaning::By;
            }
            const Meaning meaning = current().meaning;
            if (current().sign == Sign::Dots || meaning == Meaning::By || meaning == Meaning::To)
                clause.kind = Kind::By;
            else if (meaning == Meaning::Before)
                clause.kind = Kind::Before;
            else if (meaning == Meaning::Since)
                clause.kind = Kind::Since;
            else if (meaning == Meaning::After)
                clause.kind = Kind::After;
            else if (meaning == Meaning::Noise && !isAboutPhrase(m_at)) {
                ++m_at;
                continue;
            } else if (meaning != Meaning::From && meaning != Meaning::Between)
                return Meaning::None;
            ++m_at;
            if (meaning == Meaning::None && current().sign == Sign::Slash) // "../2015"
                ++m_at;
            return meaning;
        }
    }

    /// "on or about"
    bool isAboutPhrase(size_t at) const
    {
        return token(at).meaning == Meaning::Noise && token(at + 1).meaning == Meaning::Or &&
               token(at + 2).meaning == Meaning::About;
    }

    Result<Clause> clause()
    {
        Clause out;
        const size_t openingColumn = current().column;
        const Meaning opened = opening(out);
        for (;;) {
            auto next = point();
            if (!next)
                return tl::make_unexpected(next.error());
            if (!out.points.empty() && out.points.back().about)
                next->about = true; // "circa 1915-1917"
            out.points.push_back(*next);
            if (!goesOn(out, opened))
                break;
        }
        if (opened == Meaning::Between && (out.points.size() < 2 || !out.range))
            return mistakeAt(openingColumn,
                             "\u201CBetween\u201D wants two dates: \u201Cbetween July 3 and July 11, "
                             "2014\u201D.");
        if (opened == Meaning::From && !out.range && out.kind == Kind::Within)
            out.kind = Kind::Since;
        return out;
    }

    /// What stands behind a date: a joint and another date (true), or the end of the clause.
    bool goesOn(Clause& clause, Meaning opened)
    {
        const Token& joint = current();
        if (joint.sign == Sign::Dots || (joint.sign == Sign::Slash && following().sign == Sign::Dots)) {
            m_at += joint.sign == Sign::Dots ? 1 : 2;
            if (current().sign == Sign::End) {
                clause.kind = Kind::Since;
                return false;
            }
            return clause.range = true;
        }
        if (joint.meaning == Meaning::Later || joint.meaning == Meaning::Earlier) {
            clause.kind = joint.meaning == Meaning::Later ? Kind::Since : Kind::By;
            ++m_at;
            return false;
        }
        if (joint.meaning == Meaning::Or) {
            const Meaning next = following().meaning;
            const bool last = token(m_at + 2).sign == Sign::End;
            if (last && (next == Meaning::Later || next == Meaning::After))
                clause.kind = Kind::Since;
            else if (last && (next == Meaning::Earlier || next == Meaning::Before))
                clause.kind = Kind::By;
            else
                return ++m_at;
            m_at += 2;
            return false;
        }
        if (current().folded == "at" && following().folded == "the" && token(m_at + 2).folded == "latest") {
            clause.kind = Kind::By;
            m_at += 3;
            return false;
        }
        if (joint.sign == Sign::Dash || joint.sign == Sign::Slash || joint.meaning == Meaning::To) {
            ++m_at;
            return clause.range = true;
        }
        if (joint.sign != Sign::Comma && joint.meaning != Meaning::And && joint.meaning != Meaning::But)
            return false;
        ++m_at;
        const Meaning second = current().meaning;
        if (joint.sign == Sign::Comma &&
            (second == Meaning::And || second == Meaning::Or || second == Meaning::But))
            ++m_at;
        if (startsClause(m_at))
            return false;
        clause.range = clause.range || (opened == Meaning::Between && joint.meaning == Meaning::And);
        return true;
    }

    enum class Step
    {
        Taken,
        Skipped,
        Stop
    };

    Result<Point> point()
    {
        Point out;
        m_said = false;
        m_yearFirst = false;
        std::optional<size_t> comma; // with nothing of this date behind it yet
        while (current().sign != Sign::End) {
            if (current().sign == Sign::Comma && goesOnBehindComma(out)) {
                comma = comma ? comma : m_at;
                ++m_at;
                continue;
            }
            const auto step = take(out);
            if (!step)
                return tl::make_unexpected(step.error());
            if (*step == Step::Stop)
                break;
            if (*step == Step::Taken) {
                comma.reset();
                if (!m_said)
                    out.column = m_firstColumn;
                m_said = true;
            }
        }
        if (out.isEmpty() && out.part == Part::Whole)
            return notADate(current());
        if (comma && current().sign != Sign::End)
            m_at = *comma;
        return out;
    }

    bool goesOnBehindComma(const Point& point) const
    {
        const Token& next = following();
        if (point.isEmpty() || next.meaning == Meaning::Noise || next.meaning == Meaning::Time ||
            isTime(m_at + 1))
            return true;
        if (next.sign == Sign::Number && next.digits == 4 && !next.iso && next.folded.empty())
            return point.year == 0;
        return next.meaning == Meaning::Month && point.year != 0 && point.month == 0;
    }

    Result<Step> take(Point& out)
    {
        const Token& token = current();
        m_firstColumn = token.column;
        if (token.sign == Sign::Number)
            return takeNumber(out);
        if (token.sign == Sign::About) {
            out.about = true;
            ++m_at;
            return Step::Taken;
        }
        if (token.sign == Sign::Dash && isTime(m_at + 1) && !out.isEmpty()) { // 10:00-11:00
            ++m_at;
            return Step::Skipped;
        }
        if (isAboutPhrase(m_at)) {
            out.about = true;
            m_at += 3;
            return Step::Skipped;
        }
        switch (token.meaning) {
        case Meaning::Noise:
        case Meaning::Time:
            if (token.folded == "at" && following().folded == "the" &&
                this->token(m_at + 2).folded == "latest")
                return Step::Stop;
            ++m_at;
            return Step::Skipped;
        case Meaning::About:
            out.about = true;
            ++m_at;
            return Step::Skipped;
        case Meaning::Early:
        case Meaning::Mid:
        case Meaning::Late:
            return takePart(out);
        case Meaning::Month:
            if (out.month != 0 || out.season != 0)
                return Step::Stop;
            out.month = token.value;
            out.monthFirst = out.day == 0;
            break;
        case Meaning::Season:
            if (out.season != 0 || out.month != 0)
                return Step::Stop;
            out.season = token.value;
            break;
        case Meaning::Quarter: // Q3
            if (token.folded != "q" || following().digits != 1 || following().value < 1 ||
                following().value > 4)
                return Step::Stop;
            out.quarter = following().value;
            ++m_at;
            break;
        case Meaning::Ordinal:
            return takeOrdinal(out, token.value);
        default:
            return Step::Stop;
        }
        ++m_at;
        return Step::Taken;
    }

    Step takePart(Point& out)
    {
        const Meaning meaning = current().meaning;
        const size_t next = m_at + (following().sign == Sign::Dash ? 2 : 1);
        if (token(next).meaning == Meaning::Time || token(next).folded == "hours") { // the early morning
            m_at = next + 1;
            return Step::Skipped;
        }
        if (!out.isEmpty() || out.part != Part::Whole)
            return Step::Stop;
        out.part = meaning == Meaning::Early ? Part::Early : meaning == Meaning::Mid ? Part::Mid : Part::Late;
        m_at = next;
        return Step::Taken;
    }

    /// "third quarter", "19th century", "first half of"; or the day of "first of May".
    Step takeOrdinal(Point& out, int value)
    {
        const size_t next = m_at + (following().sign == Sign::Dash ? 2 : 1);
        const Meaning unit = token(next).meaning;
        if (unit == Meaning::Half && (value == 1 || value == 2 || value == -1) && out.isEmpty()) {
            out.part = value == 1 ? Part::FirstHalf : Part::SecondHalf;
        } else if (unit == Meaning::Quarter && value <= 4 && value != 0 && out.quarter == 0) {
            out.quarter = value == -1 ? 4 : value;
        } else if (unit == Meaning::Century && value >= 1 && value <= 99 && out.year == 0) {
            out.year = (value - 1) * 100 + 1;
            out.span = 100;
        } else {
            return value == -1 ? Step::Stop : takeDay(out, value);
        }
        m_at = next + 1;
        return Step::Taken;
    }

    Step takeDay(Point& out, int value)
    {
        const bool settled = out.year != 0 && !(m_yearFirst && out.month != 0);
        if (out.day != 0 || settled || out.season != 0)
            return Step::Stop;
        out.day = value == 0 ? kNoDay : value;
        out.dayColumn = current().column;
        ++m_at;
        return Step::Taken;
    }

    Result<Step> takeNumber(Point& out)
    {
        const Token& number = current();
        const std::string& behind = number.folded;
        if (isTime(m_at)) {
            ++m_at;
            while (current().sign == Sign::Other && following().sign == Sign::Number)
                m_at += 2;
            return Step::Skipped;
        }
        if (number.iso) {
            if (!out.isEmpty())
                return Step::Stop;
            out.year = number.iso->year;
            out.month = number.iso->month;
            out.day = number.iso->day;
            out.dayColumn = number.column;
        } else if (number.digits == 4 && behind == "s" && out.isEmpty()) {
            out.year = number.value;
            out.span = number.value % 100 == 0 && number.value < 2000 ? 100 : 10;
            if (number.value % 10 != 0 || number.value == 0)
                return mistakeAt(number.column, fmt::format("\u201C{}\u201D is no decade.", number.text));
        } else if (behind == "st" || behind == "nd" || behind == "rd" || behind == "th") {
            if (number.digits <= 2)
                return takeOrdinal(out, number.value);
            return notADate(number);
        } else if (number.digits == 4 && behind.empty()) {
            if (out.year != 0)
                return Step::Stop;
            if (number.value == 0)
                return mistakeAt(number.column, "There is no year 0.");
            out.year = number.value;
            m_yearFirst = out.month == 0;
            // "winter 2014-2015" is one winter.
            const Sign joint = following().sign;
            if (out.season == 4 && (joint == Sign::Dash || joint == Sign::Slash) &&
                token(m_at + 2).digits == 4 && token(m_at + 2).value == out.year + 1)
                m_at += 2;
        } else if (number.digits <= 2 && behind.empty()) {
            return takeDay(out, number.value);
        } else {
            return mistakeAt(number.column,
                             fmt::format("\u201C{}\u201D is neither a day nor a year; a year is written "
                                         "with four digits.",
                                         number.text));
        }
        ++m_at;
        return Step::Taken;
    }

    std::vector<Token> m_tokens;
    std::string m_locale;
    size_t m_at = 0;
    bool m_said = false;
    bool m_yearFirst = false;
    size_t m_firstColumn = 1;
};

} // namespace

Result<std::vector<Clause>> clauses(const std::vector<Token>& tokens, std::string_view locale)
{
    return Parser(tokens, locale).run();
}

} // namespace assay::fuzzy
