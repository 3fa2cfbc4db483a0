#include "core/suggest/tagger.h"

#include <algorithm>
#include <iterator>

namespace assay::suggest {

namespace {

/// What the lexicon knows of a word as a verb.
struct Known
{
    uint8_t forms = 0;
    uint8_t strength = 0;
    uint64_t particles[4] = {}; ///< "call on", "call for"
    bool particle(const Token& next) const
    {
        return std::find(std::begin(particles), std::end(particles), next.hash) != std::end(particles);
    }
    bool past() const { return (forms & PastForm) != 0 && (forms & BaseForm) == 0; }
};

Known known(const Lexicon& lexicon, const Token& t)
{
    Known k;
    size_t count = 0;
    if (t.word != 0)
        for (const VerbForm& f : lexicon.info(t.word).verbs) {
            k.forms |= f.forms;
            if (!lexicon.verb(f.entry).particles.empty() && count < 4)
                k.particles[count++] = lexicon.verb(f.entry).particles.front();
            k.strength = std::max(k.strength, lexicon.verb(f.entry).strength);
        }
    return k;
}

} // namespace

void mendTags(std::vector<Token>& tokens, int begin, int end, const Lexicon& lexicon)
{
    const auto at = [&](int i) -> Token& { return tokens[static_cast<size_t>(i)]; };
    int words = 0;
    int capitals = 0;
    for (int i = begin; i < end; ++i) {
        words += at(i).has(WordLike) && at(i).end - at(i).start > 3;
        capitals += at(i).has(Capital) && at(i).end - at(i).start > 3;
    }
    const bool headline = words >= 4 && capitals * 10 >= words * 8;
    // A name that the tagger never saw is no number.
    for (int i = begin; i < end; ++i)
        if (at(i).tag == Tag::CD && !at(i).has(Digits) && at(i).has(Capital) && at(i).word == 0 &&
            at(i).end - at(i).start > 5)
            at(i).tag = Tag::NNP;
    for (int i = begin + 1; i + 1 < end; ++i) {
        Token& t = at(i);
        Token& next = at(i + 1);
        const Tag before = at(i - 1).tag;
        // "the claim", "his report"
        if ((t.tag == Tag::VB || t.tag == Tag::VBP) && (before == Tag::DT || before == Tag::PRPS) &&
            !lexicon.is(at(i - 1).word, WordClass::That))
            t.tag = Tag::NN;
        // "declined to comment"
        if (t.tag == Tag::IN && lexicon.is(t.word, WordClass::To) && isVerb(before) && isNoun(next.tag) &&
            (known(lexicon, next).forms & BaseForm) != 0) {
            t.tag = Tag::TO;
            next.tag = Tag::VB;
            continue;
        }
        if (t.word == 0 || !t.has(WordLike) || isVerb(t.tag) || t.tag == Tag::MD)
            continue;
        const Known k = known(lexicon, t);
        if (k.forms == 0 || k.strength < 6)
            continue;
        if (headline && t.has(Capital)) {
            if (!isNoun(t.tag))
                continue;
            if (k.past())
                t.tag = Tag::VBD;
            else if ((k.forms & GerundForm) != 0)
                t.tag = Tag::VBG;
            else if ((k.forms & PresentForm) != 0 && isNoun(before) && next.tag != Tag::POS)
                t.tag = Tag::VBZ;
            continue;
        }
        if (t.has(Capital))
            continue;
        const bool name =
            isProper(before) || (before == Tag::PRP && lexicon.is(at(i - 1).word, WordClass::SubjectPronoun));
        // "that" a little farther on makes "states in the video that" a verb.
        bool that = false;
        for (int far = i + 1;
             far < std::min(end, i + 7) && at(far).mark == 0 && !isVerb(at(far).tag) && !that; ++far)
            that = lexicon.is(at(far).word, WordClass::That);
        const bool nextThat = lexicon.is(next.word, WordClass::That);
        const bool object = next.tag == Tag::PRP || next.tag == Tag::DT || next.tag == Tag::PRPS ||
                            nextThat || next.has(OpensQuote) || (that && k.strength >= 8);
        if (isNoun(t.tag) && (k.forms & PresentForm) != 0 &&
            (((name || before == Tag::CC) && object) ||
             (nextThat && (isNoun(before) || before == Tag::JJ) && k.strength >= 6)))
            t.tag = Tag::VBZ;
        else if (k.past() && (isNoun(before) || before == Tag::PRP) && (object || next.tag == Tag::TO))
            t.tag = Tag::VBD;
    }
}

} // namespace assay::suggest
