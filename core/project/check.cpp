#include "core/project/edit.h"

namespace assay {
namespace {

std::optional<Mistake> bad(std::string message)
{
    return Mistake{std::move(message)};
}

std::optional<Mistake> checkDate(const FuzzyDate& date, const char* field)
{
    if (date.earliest && date.latest && *date.latest < *date.earliest)
        return bad(std::string("The date '") + date.words + "' in '" + field + "' ends before it begins.");
    for (const auto& day : {date.earliest, date.latest})
        if (day && !day->isValid())
            return bad(std::string("The day ") + day->iso() + " in '" + field + "' does not exist.");
    return std::nullopt;
}

/// Checks what every kind shares: dates that run forwards, and text without NUL.
class CommonVisitor
{
public:
    std::optional<Mistake> mistake;
    template<class T>
    void operator()(const char* name, const T& value)
    {
        if (mistake)
            return;
        if constexpr (std::is_same_v<T, FuzzyDate>)
            mistake = checkDate(value, name);
        else if constexpr (std::is_same_v<T, std::string>)
            if (value.find('\0') != std::string::npos)
                mistake = Mistake{std::string("The text in '") + name + "' holds a NUL character."};
    }
    template<class T>
    void list(const char* name, const char*, const std::vector<T>& values)
    {
        for (const auto& value : values)
            if constexpr (requires { T::fields(value, *this); })
                T::fields(value, *this);
            else
                (*this)(name, value);
    }
    template<class T>
    void set(const char* name, const char* table, const char*, const std::vector<T>& values)
    {
        list(name, table, values);
    }
};

std::optional<Mistake> check(const Claim& claim)
{
    if (isOnlySpace(claim.statement))
        return bad("A claim needs a statement.");
    for (const auto& topic : claim.topics)
        if (topic.empty())
            return bad("A topic of the claim '" + claim.statement + "' is empty.");
    return std::nullopt;
}
std::optional<Mistake> check(const Name& name)
{
    if (name.actor.isNull() == name.place.isNull())
        return bad("The name '" + name.text + "' must belong to one actor or one place.");
    return std::nullopt;
}
std::optional<Mistake> check(const Actor& actor)
{
    for (const ActorId& other : actor.distinctFrom) {
        if (other == actor.id)
            return bad("An actor cannot be told apart from itself.");
        if (other < actor.id)
            return bad("Two actors are told apart at the one with the smaller uid.");
        if (other == actor.mergedInto)
            return bad("An actor cannot be merged with one that it is told apart from.");
    }
    return std::nullopt;
}
std::optional<Mistake> check(const Assessment& assessment)
{
    const int targets =
        !assessment.claim.isNull() + !assessment.actor.isNull() + !assessment.attribution.isNull();
    if (targets != 1)
        return bad("An assessment needs exactly one of claim, actor and attribution.");
    if (assessment.values.empty())
        return bad("An assessment needs at least one value.");
    return std::nullopt;
}
std::optional<Mistake> check(const Relation& relation)
{
    if (relation.from == relation.to)
        return bad("A relation ties two different claims.");
    return std::nullopt;
}
std::optional<Mistake> check(const Attribution& attribution)
{
    if (attribution.chain.empty())
        return bad("An attribution needs a chain of at least one link, the document's own voice.");
    if (!attribution.answersClaim.isNull() && !attribution.answersOccasion.isNull())
        return bad("An attribution answers an occasion or a claim, not both.");
    if (!attribution.scope.empty() && attribution.stance != Stance::DeniesInPart)
        return bad("Only a denial in part has a scope.");
    return std::nullopt;
}
std::optional<Mistake> check(const Occasion& occasion)
{
    if (occasion.actors.empty())
        return bad("An occasion needs at least one actor.");
    if (occasion.ownVoice && occasion.document.isNull())
        return bad("The occasion of a document's own voice needs its document.");
    return std::nullopt;
}
std::optional<Mistake> check(const Exhibit& exhibit)
{
    return exhibit.title.empty() ? bad("An exhibit needs a title.") : std::nullopt;
}
std::optional<Mistake> check(const ProjectRecord& project)
{
    for (const auto& known : project.topicWords)
        if (known.topic.empty() || known.word.empty() || known.word == "*")
            return bad("A topic word needs a topic and a word.");
    return std::nullopt;
}
std::optional<Mistake> check(const Dismissal& dismissal)
{
    if (dismissal.document.isNull())
        return bad("A dismissal needs its document.");
    return dismissal.quote.empty() ? bad("A dismissal needs the words that were proposed.") : std::nullopt;
}
std::optional<Mistake> check(const Passage& passage)
{
    return passage.quote.empty() ? bad("A passage needs words.") : std::nullopt;
}
template<class T>
std::optional<Mistake> checkNamed(const T& value, const char* what)
{
    return value.name.empty() ? bad(std::string("A ") + what + " needs a name.") : std::nullopt;
}
std::optional<Mistake> check(const Side& side)
{
    return checkNamed(side, "side");
}
std::optional<Mistake> check(const Tag& tag)
{
    if (!tag.id.isNull() && tag.parent == tag.id)
        return bad("The tag '" + tag.name + "' cannot be its own parent.");
    return checkNamed(tag, "tag");
}
std::optional<Mistake> check(const Reviewer& reviewer)
{
    return checkNamed(reviewer, "reviewer");
}
std::optional<Mistake> check(const View& view)
{
    return checkNamed(view, "view");
}
std::optional<Mistake> check(const Scheme& scheme)
{
    if (scheme.key.empty() || scheme.values.empty())
        return bad("A scheme needs a key and at least one value.");
    for (size_t i = 0; i < scheme.values.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            if (scheme.values[i].axis == scheme.values[j].axis &&
                scheme.values[i].token == scheme.values[j].token)
                return bad("The scheme '" + scheme.key + "' has the value '" + scheme.values[i].token +
                           "' twice on the axis '" + scheme.values[i].axis + "'.");
    return std::nullopt;
}
template<class T>
std::optional<Mistake> check(const T&)
{
    return std::nullopt;
}

} // namespace

bool isOnlySpace(const std::string& text)
{
    return text.find_first_not_of(" \t\n\r") == std::string::npos;
}

std::optional<Mistake> checkLanguage(const std::string& tag)
{
    bool good = true;
    size_t length = 0, parts = 0;
    const auto part = [&] {
        good = good && (parts++ == 0 ? length == 2 || length == 3 : length >= 1 && length <= 8);
        length = 0;
    };
    for (const char c : tag) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-')
            part();
        else if (isLetter || (parts > 0 && c >= '0' && c <= '9'))
            ++length;
        else
            good = false;
    }
    part();
    if (good || tag.empty())
        return std::nullopt;
    return bad("'" + tag + "' is no language; write its BCP 47 tag, as in en, az or hy-Latn.");
}

template<class T>
std::optional<Mistake> checkValue(const T& value)
{
    CommonVisitor common;
    T::fields(value, common);
    return common.mistake ? common.mistake : check(value);
}

template std::optional<Mistake> checkValue(const ProjectRecord&);
template std::optional<Mistake> checkValue(const Reviewer&);
template std::optional<Mistake> checkValue(const Scheme&);
template std::optional<Mistake> checkValue(const Side&);
template std::optional<Mistake> checkValue(const Tag&);
template std::optional<Mistake> checkValue(const Place&);
template std::optional<Mistake> checkValue(const Actor&);
template std::optional<Mistake> checkValue(const Document&);
template std::optional<Mistake> checkValue(const TextVersion&);
template std::optional<Mistake> checkValue(const Passage&);
template std::optional<Mistake> checkValue(const Translation&);
template std::optional<Mistake> checkValue(const Name&);
template std::optional<Mistake> checkValue(const Occasion&);
template std::optional<Mistake> checkValue(const Claim&);
template std::optional<Mistake> checkValue(const Attribution&);
template std::optional<Mistake> checkValue(const Relation&);
template std::optional<Mistake> checkValue(const Exhibit&);
template std::optional<Mistake> checkValue(const Bearing&);
template std::optional<Mistake> checkValue(const Assessment&);
template std::optional<Mistake> checkValue(const Reply&);
template std::optional<Mistake> checkValue(const View&);
template std::optional<Mistake> checkValue(const Dismissal&);

} // namespace assay
