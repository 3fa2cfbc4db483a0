#include "core/suggest/resolve.h"

#include "core/suggest/attributes.h"

#include <algorithm>

namespace assay::suggest {

namespace {

constexpr size_t kMostEntities = 20000;
constexpr size_t kMostSubjects = 12;

std::string words(const Analysis& a, Span s)
{
    std::string out;
    for (int i = s.begin; i < s.end; ++i) {
        if (i > s.begin && a.at(i).byte > a.at(i - 1).byteEnd)
            out += ' ';
        out += a.text(i);
    }
    return out;
}

bool named(const Analysis& a, int i)
{
    return a.at(i).has(WordLike) && a.at(i).has(Capital) &&
           (isProper(a.tag(i)) ||
            (a.tag(i) != Tag::PRP && a.tag(i) != Tag::DT && a.tag(i) != Tag::IN && !isVerb(a.tag(i)) &&
             a.tag(i) != Tag::PRPS && a.tag(i) != Tag::RB && a.tag(i) != Tag::WP && a.tag(i) != Tag::CC &&
             a.tag(i) != Tag::WRB && a.tag(i) != Tag::MD && a.tag(i) != Tag::JJ && a.tag(i) != Tag::CD));
}

/// A run of words that are a proper name and nothing else.
bool allNamed(const Analysis& a, Span s)
{
    if (s.empty() || s.end - s.begin > 5)
        return false;
    for (int i = s.begin; i < s.end; ++i)
        if (!named(a, i))
            return false;
    return true;
}

std::vector<Span> splitAtCommas(const Analysis& a, Span s)
{
    std::vector<Span> parts;
    int from = s.begin;
    for (int i = s.begin; i <= s.end; ++i)
        if (i == s.end || a.mark(i) == ',' || a.mark(i) == '-' || a.mark(i) == '(') {
            if (i > from)
                parts.push_back({from, i});
            from = i + 1;
        }
    return parts;
}

} // namespace

Span Resolver::nameIn(const Analysis& a, Span mention)
{
    const std::vector<Span> parts = splitAtCommas(a, mention);
    if (parts.empty())
        return mention;
    Span head = parts.front();
    const Tag first = a.tag(head.begin);
    const bool described = first == Tag::DT || first == Tag::PRPS || !isProper(a.tag(head.end - 1));
    // "his brother, Nayil Hasanov,": the name follows the description.
    if (described)
        for (size_t i = 1; i < parts.size(); ++i)
            if (allNamed(a, parts[i]) && parts[i].end - parts[i].begin >= 1) {
                Span part = parts[i];
                while (part.end - part.begin > 1 &&
                       (a.is(part.begin, WordClass::Title) || a.is(part.begin, WordClass::Role)))
                    ++part.begin;
                return part;
            }
    if (a.at(head.begin).has(WordLike) && (first == Tag::PRP || first == Tag::PRPS)) {
        if (head.end - head.begin == 1)
            return head;
    }
    // "the Post's senior editor Steven Ginsberg", "Senator John Smith": the name is the last run behind title
    // or noun.
    if (!a.at(head.end - 1).has(WordLike))
        return head;
    int begin = head.end;
    while (begin > head.begin && named(a, begin - 1) && !a.is(begin - 1, WordClass::Title) &&
           !a.is(begin - 1, WordClass::Role) && !a.is(begin - 1, WordClass::Weekday))
        --begin;
    const int length = head.end - begin;
    if (length >= 1 && begin > head.begin) {
        const int before = begin - 1;
        const bool title =
            a.is(before, WordClass::Title) || a.is(before, WordClass::Role) || a.is(before, WordClass::Kin);
        const bool noun = a.tag(before) == Tag::NN && length >= 2;
        const bool owner = a.tag(before) == Tag::POS && length >= 2;
        if (title || noun || owner)
            return {begin, head.end};
    }
    return head;
}

int8_t Resolver::genderOf(const Analysis& a, Span mention) const
{
    for (int i = mention.begin; i < mention.end; ++i) {
        if (a.is(i, WordClass::Male))
            return 1;
        if (a.is(i, WordClass::Female))
            return 2;
    }
    return 0;
}

int Resolver::entityOf(const Analysis& a, Span name)
{
    const uint64_t last = a.at(name.end - 1).hash;
    const auto known = m_byLast.find(last);
    if (name.end - name.begin == 1) {
        if (known != m_byLast.end())
            return known->second;
    }
    const std::string full = words(a, name);
    if (known != m_byLast.end()) {
        const std::string& old = m_entities[static_cast<size_t>(known->second)].name;
        if (old == full)
            return known->second;
        // A longer form of a name that stood alone before.
        if (old.find(' ') == std::string::npos && full.size() > old.size()) {
            m_entities[static_cast<size_t>(known->second)].name = full;
            return known->second;
        }
        for (size_t e = m_entities.size(); e-- > 0 && e + 200 > m_entities.size();)
            if (m_entities[e].name == full) {
                m_byLast[last] = static_cast<int>(e);
                return static_cast<int>(e);
            }
    }
    if (m_entities.size() >= kMostEntities)
        return -1;
    Entity entity;
    entity.name = full;
    for (int i = name.begin; i < name.end; ++i)
        if (a.is(i, WordClass::Body) || a.is(i, WordClass::Media) || a.is(i, WordClass::Month) ||
            (a.at(i).has(AllCapitals) && name.end - name.begin == 1))
            entity.person = false;
    if (name.begin > 0 && a.tag(name.begin - 1) == Tag::DT)
        entity.person = false;
    m_entities.push_back(std::move(entity));
    m_byLast[last] = static_cast<int>(m_entities.size()) - 1;
    return static_cast<int>(m_entities.size()) - 1;
}

void Resolver::enter(const Analysis& a, const std::vector<SentenceGrammar>& grammars,
                     const std::vector<Candidate>& candidates)
{
    std::vector<bool> reported(a.tokens.size(), false);
    for (const Candidate& c : candidates)
        if (c.outer < 0 && c.rule != Rule::Adverb && c.rule != Rule::Seem)
            for (const Span& piece : c.content)
                std::fill(reported.begin() + piece.begin, reported.begin() + piece.end, true);
    m_events.clear();
    m_nextEvent = 0;
    const int count = static_cast<int>(a.tokens.size());
    for (int i = 0; i < count;) {
        if (!named(a, i) || a.is(i, WordClass::Weekday) || a.is(i, WordClass::Month)) {
            ++i;
            continue;
        }
        int end = i + 1;
        while (end < count && named(a, end) && end - i < 6 && a.at(end).byte - a.at(end - 1).byteEnd <= 1 &&
               !a.is(end, WordClass::Weekday))
            ++end;
        int begin = i;
        while (begin + 1 < end && (a.is(begin, WordClass::Title) || a.is(begin, WordClass::Role)))
            ++begin;
        const int entity = entityOf(a, {begin, end});
        if (entity >= 0) {
            Entity& e = m_entities[static_cast<size_t>(entity)];
            const int8_t gender = genderOf(a, {i, begin});
            if (gender != 0 && e.gender == 0)
                e.gender = gender;
            // "the prosecutor, Ann Smith" and "Ann Smith, the prosecutor": the role is hers from now on.
            if (begin > i)
                m_byRole[a.at(begin - 1).hash] = entity;
            else if (begin > 0 && a.is(begin - 1, WordClass::Role))
                m_byRole[a.at(begin - 1).hash] = entity;
            else if (begin > 1 && a.mark(begin - 1) == ',' &&
                     (a.is(begin - 2, WordClass::Role) || a.is(begin - 2, WordClass::Kin)))
                m_byRole[a.at(begin - 2).hash] = entity;
            if (end + 2 < count && a.mark(end) == ',' && a.tag(end + 1) == Tag::DT)
                for (int k = end + 2; k < std::min(count, end + 6) && a.mark(k) == 0; ++k)
                    if (a.is(k, WordClass::Role))
                        m_byRole[a.at(k).hash] = entity;
            m_events.push_back({begin, entity, false});
        }
        i = end;
    }
    for (const SentenceGrammar& g : grammars)
        for (const VerbGroup& v : g.groups()) {
            if (v.subject.empty() || v.subjectKind != SubjectKind::Direct || a.inSpeech(v.head) ||
                reported[static_cast<size_t>(v.head)])
                continue;
            const Span name = nameIn(a, v.subject);
            if (!allNamed(a, name))
                continue;
            const int entity = entityOf(a, name);
            if (entity >= 0)
                m_events.push_back({v.subject.begin, entity, true});
        }
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event& x, const Event& y) { return x.token < y.token; });
}

void Resolver::advance(int token)
{
    for (; m_nextEvent < m_events.size() && m_events[m_nextEvent].token < token; ++m_nextEvent) {
        const Event& e = m_events[m_nextEvent];
        if (!e.subject)
            continue;
        const auto it = std::find(m_subjects.begin(), m_subjects.end(), e.entity);
        if (it != m_subjects.end())
            m_subjects.erase(it);
        m_subjects.push_back(e.entity);
        if (m_subjects.size() > kMostSubjects)
            m_subjects.erase(m_subjects.begin());
    }
}

int Resolver::antecedent(int8_t gender) const
{
    for (size_t i = m_subjects.size(); i-- > 0;) {
        const Entity& e = m_entities[static_cast<size_t>(m_subjects[i])];
        if (gender == 4 ? e.person : !e.person)
            continue;
        if (gender < 3 && e.gender != 0 && e.gender != gender)
            continue;
        return m_subjects[i];
    }
    return -1;
}

Resolver::Answer Resolver::resolve(const Analysis& a, Span mention, std::string_view outer)
{
    if (mention.empty() || isConclusion(a, mention))
        return {};
    advance(mention.begin);
    // "X and Y", each a name: two actors of one occasion.
    Span core = mention;
    while (!core.empty() && a.mark(core.end - 1) == ',')
        --core.end;
    if (!core.empty() && a.is(core.end - 1, WordClass::Both))
        --core.end;
    for (int i = core.begin + 1; i + 1 < core.end; ++i)
        if (a.is(i, WordClass::And) && a.tag(i) == Tag::CC) {
            const Span left{core.begin, i};
            const Span right{i + 1, core.end};
            std::vector<Span> names = splitAtCommas(a, left);
            names.push_back(right);
            const bool all = std::all_of(names.begin(), names.end(), [&](const Span& n) {
                return allNamed(a, n) || allNamed(a, nameIn(a, n)) || a.tag(n.begin) == Tag::PRP;
            });
            if (!all)
                break;
            Answer both;
            for (const Span& n : names) {
                both.names.push_back(single(a, n, outer).name);
                if (!both.name.empty())
                    both.name += &n == &names.back() ? " and " : ", ";
                both.name += both.names.back();
            }
            both.person = true;
            return both;
        }
    Answer answer = single(a, core, outer);
    if (!answer.name.empty())
        answer.names.push_back(answer.name);
    return answer;
}

Resolver::Answer Resolver::single(const Analysis& a, Span mention, std::string_view outer)
{
    Answer answer;
    if (mention.empty())
        return answer;
    const int first = mention.begin;
    const bool alone = mention.end - first == 1;
    const auto take = [&](int entity) {
        const Entity& e = m_entities[static_cast<size_t>(entity)];
        answer.name = e.name;
        answer.person = e.person;
        answer.body = !e.person;
    };
    if (alone &&
        (a.tag(first) == Tag::PRP || a.tag(first) == Tag::PRPS || a.is(first, WordClass::SubjectPronoun))) {
        const std::string_view w = a.text(first);
        const bool speaker = a.is(first, WordClass::FirstPerson);
        if (speaker && !outer.empty()) {
            answer.name = outer;
            answer.person = true;
            return answer;
        }
        const int8_t gender = a.is(first, WordClass::Male)     ? int8_t{1}
                              : a.is(first, WordClass::Female) ? int8_t{2}
                              : a.is(first, WordClass::Neuter) ? int8_t{4}
                                                               : int8_t{3};
        if (gender == 3 || speaker) {
            answer.name = w;
            return answer;
        }
        const int entity = antecedent(gender);
        if (entity < 0) {
            answer.name = w;
            return answer;
        }
        if (m_entities[static_cast<size_t>(entity)].gender == 0 && gender < 3)
            m_entities[static_cast<size_t>(entity)].gender = gender;
        take(entity);
        return answer;
    }
    if (alone && a.is(first, WordClass::Relative) && first > 0) {
        // "who": the noun phrase before it.
        int end = first;
        if (a.mark(end - 1) == ',')
            --end;
        int begin = end;
        while (begin > 0 &&
               (isNoun(a.tag(begin - 1)) || isAdjective(a.tag(begin - 1)) || a.tag(begin - 1) == Tag::CD))
            --begin;
        if (begin > 0 && (a.tag(begin - 1) == Tag::DT || a.tag(begin - 1) == Tag::PRPS))
            --begin;
        if (begin < end)
            return single(a, {begin, end}, outer);
    }
    const Span name = nameIn(a, mention);
    if (allNamed(a, name)) {
        const int entity = entityOf(a, name);
        if (entity >= 0) {
            take(entity);
            return answer;
        }
    }
    // A role that somebody was introduced with.
    if (name.end - name.begin <= 3 && (a.tag(name.begin) == Tag::DT || a.tag(name.begin) == Tag::PRPS)) {
        const auto role = m_byRole.find(a.at(name.end - 1).hash);
        if (role != m_byRole.end()) {
            take(role->second);
            return answer;
        }
    }
    Span plain = name;
    for (int i = plain.begin; i < plain.end; ++i)
        answer.body = answer.body || a.is(i, WordClass::Body) || a.at(i).has(AllCapitals);
    // Neither articles nor doubts are part of a name: "the so-called Free Command".
    const auto weak = [&](int i) {
        if (a.tag(i) == Tag::DT && !a.is(i, WordClass::Part) && !a.is(i, WordClass::Vague) &&
            !a.is(i, WordClass::That))
            return true;
        if (a.at(i).word != 0)
            for (const uint16_t number : m_lexicon.info(a.at(i).word).phrases) {
                const Phrase& p = m_lexicon.phrase(number);
                if (p.kind == PhraseKind::Hedge && p.hedge == HedgeKind::Doubt && p.words.size() == 1)
                    return true;
            }
        return false;
    };
    while (plain.end - plain.begin > 1 && weak(plain.begin))
        ++plain.begin;
    answer.name = words(a, plain);
    if (a.tag(plain.begin) == Tag::PRPS && answer.name[0] >= 'A' && answer.name[0] <= 'Z')
        answer.name[0] = static_cast<char>(answer.name[0] | 0x20);
    // "she" may take it up in the next sentence.
    bool person = false;
    for (int i = plain.begin; i < plain.end; ++i)
        person = person || a.is(i, WordClass::Person) || a.is(i, WordClass::Role) || a.is(i, WordClass::Kin);
    if (m_entities.size() < kMostEntities && !a.inSpeech(plain.begin)) {
        Entity entity;
        entity.name = answer.name;
        entity.person = person && !answer.body;
        entity.gender =
            a.tag(plain.end - 1) == Tag::NNS ? int8_t{3} : genderOf(a, {plain.end - 1, plain.end});
        m_entities.push_back(std::move(entity));
        m_subjects.push_back(static_cast<int>(m_entities.size()) - 1);
        if (m_subjects.size() > kMostSubjects)
            m_subjects.erase(m_subjects.begin());
    }
    return answer;
}

} // namespace assay::suggest
