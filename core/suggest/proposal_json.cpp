#include "core/suggest/proposal_json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace assay::suggest {
namespace {

using Json = nlohmann::ordered_json;

Json rangeJson(const CodePointRange& range)
{
    return Json::array({range.start(), range.end()});
}

Json rangesJson(const std::vector<CodePointRange>& ranges)
{
    Json all = Json::array();
    for (const auto& range : ranges)
        all.push_back(rangeJson(range));
    return all;
}

Json idJson(const std::optional<size_t>& index)
{
    return index ? Json("p" + std::to_string(*index + 1)) : Json();
}

Json objectFor(const Proposal& p, size_t number)
{
    Json object;
    object["id"] = "p" + std::to_string(number);
    object["source"] = rangesJson(p.source);
    object["cue"] = rangesJson(p.cue);
    object["content"] = rangesJson(p.content);
    object["stance"] = tokenOf(p.stance);
    object["mode"] = tokenOf(p.mode);
    object["how"] = tokenOf(p.how);
    object["hedges"] = Json::array();
    for (const Hedge& hedge : p.hedges)
        object["hedges"].push_back({{"span", rangeJson(hedge.range)},
                                    {"kind", tokenOf(hedge.kind)},
                                    {"scope", rangeJson(hedge.scope)}});
    object["speaker"] = p.speaker;
    if (p.speakers.size() > 1)
        object["speakers"] = p.speakers;
    object["chain"] = Json::array();
    for (const Link& link : p.chain)
        object["chain"].push_back(
            {{"name", link.name}, {"mention", rangeJson(link.mention)}, {"cue", rangeJson(link.cue)}});
    object["answers"] = idJson(p.answers);
    object["cites"] = p.cites;
    object["topics"] = p.topics;
    if (!p.dateWords.empty()) {
        object["date"]["words"] = p.dateWords;
        object["date"]["earliest"] = p.date.earliest ? Json(p.date.earliest->iso()) : Json();
        object["date"]["latest"] = p.date.latest ? Json(p.date.latest->iso()) : Json();
    }
    if (!p.venue.empty())
        object["venue"] = p.venue;
    if (p.belief)
        object["belief"] = true;
    if (p.within)
        object["within"] = idJson(p.within);
    object["confidence"] = std::round(p.confidence * 1000) / 1000;
    object["why"] = p.why;
    return object;
}

std::string dumped(const Json& json)
{
    // Mentions are cut out of the text as it stands; bytes that are no UTF-8 are shown as such.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

CodePointRange rangeFrom(const Json& json)
{
    return {json.at(0).get<size_t>(), json.at(1).get<size_t>()};
}

std::vector<CodePointRange> rangesFrom(const Json& json)
{
    std::vector<CodePointRange> ranges;
    for (const Json& range : json)
        ranges.push_back(rangeFrom(range));
    return ranges;
}

std::optional<size_t> indexFrom(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return std::nullopt;
    const size_t number = std::stoull(found->get<std::string>().substr(1));
    if (number == 0)
        throw std::out_of_range("a proposal counts from 1");
    return number - 1;
}

template<class E>
E tokenFrom(const Json& json)
{
    const auto word = json.get<std::string>();
    if (const auto value = fromToken<E>(word))
        return *value;
    throw std::invalid_argument("an unknown word: " + word);
}

std::optional<Day> dayFrom(const Json& json)
{
    return json.is_null() ? std::nullopt : Day::fromIso(json.get<std::string>());
}

Proposal proposalFrom(const Json& object)
{
    Proposal p;
    p.source = rangesFrom(object.at("source"));
    p.cue = rangesFrom(object.at("cue"));
    p.content = rangesFrom(object.at("content"));
    p.stance = tokenFrom<Stance>(object.at("stance"));
    p.mode = tokenFrom<Mode>(object.at("mode"));
    p.how = tokenFrom<How>(object.at("how"));
    for (const Json& hedge : object.at("hedges"))
        p.hedges.push_back({rangeFrom(hedge.at("span")), tokenFrom<HedgeKind>(hedge.at("kind")),
                            rangeFrom(hedge.at("scope"))});
    p.speaker = object.at("speaker").get<std::string>();
    if (const auto speakers = object.find("speakers"); speakers != object.end())
        p.speakers = speakers->get<std::vector<std::string>>();
    for (const Json& link : object.at("chain"))
        p.chain.push_back(
            {link.at("name").get<std::string>(), rangeFrom(link.at("mention")), rangeFrom(link.at("cue"))});
    p.answers = indexFrom(object, "answers");
    p.cites = object.at("cites").get<std::vector<std::string>>();
    p.topics = object.at("topics").get<std::vector<std::string>>();
    if (const auto date = object.find("date"); date != object.end()) {
        p.dateWords = date->at("words").get<std::string>();
        p.date.earliest = dayFrom(date->at("earliest"));
        p.date.latest = dayFrom(date->at("latest"));
        if (p.date.earliest || p.date.latest)
            p.date.words = p.dateWords;
    }
    p.venue = object.value("venue", "");
    p.belief = object.value("belief", false);
    p.within = indexFrom(object, "within");
    p.confidence = object.at("confidence").get<double>();
    p.why = object.at("why").get<std::string>();
    return p;
}

} // namespace

std::string toJson(const Proposal& proposal, size_t number)
{
    return dumped(objectFor(proposal, number));
}

Result<Proposal> proposalFromJson(std::string_view json)
{
    try {
        return proposalFrom(Json::parse(json));
    } catch (const std::exception& bad) {
        return mistake(std::string("This is no proposal as this program writes them: ") + bad.what());
    }
}

std::string toJson(std::string_view documentName, const Proposals& proposals)
{
    Json object;
    object["doc_id"] = documentName;
    object["attributions"] = Json::array();
    for (size_t i = 0; i < proposals.size(); ++i)
        object["attributions"].push_back(objectFor(proposals[i], i + 1));
    return dumped(object);
}

} // namespace assay::suggest
