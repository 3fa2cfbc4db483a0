#include "core/text/fuzzy_date_points.h"

namespace assay::fuzzy {
namespace {

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

/// Reads clauses: the words around dates.
class Parser : private PointReader
{
public:
    Parser(std::vector<Token> tokens, std::string_view locale) : PointReader(std::move(tokens), locale)
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
};

} // namespace

Result<std::vector<Clause>> clauses(const std::vector<Token>& tokens, std::string_view locale)
{
    return Parser(tokens, locale).run();
}

} // namespace assay::fuzzy
