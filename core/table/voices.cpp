#include "core/table/voices.h"

#include <algorithm>

namespace assay::table {
namespace {

struct Key
{
    std::vector<int64_t> actors;
    std::string_view stance, scope;
    bool operator==(const Key&) const = default;
};

Key keyOf(const Context& context, const AttributionInfo& attribution)
{
    Key key{{}, attribution.stance, attribution.scope};
    const OccasionInfo& last = context.shelf.occasion(attribution.chain.back().occasion);
    for (const int64_t actor : last.actors)
        key.actors.push_back(context.shelf.actorNow(actor));
    if (key.actors.empty())
        key.actors.push_back(-last.document);
    return key;
}

/// From the document to the occasion of the last words; who spoke there is said beside it.
void printWay(Context& context, const AttributionInfo& attribution, Cell& cell)
{
    const size_t last = attribution.chain.size() - 1;
    if (last == 0)
        cell.add(SpanKind::Note, "own voice");
    printLinks(context, attribution, last, " › ", cell);
    const LinkInfo& link = attribution.chain[last];
    if (const std::string& venue = context.shelf.occasion(link.occasion).venue; !venue.empty())
        cell.add(", ").add(venue);
    printHedge(link, cell);
}

} // namespace

std::vector<Voice> voicesOf(Context& context, int64_t claim)
{
    std::vector<Voice> voices;
    std::vector<Key> keys;
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(claim)) {
        if (attribution->chain.empty())
            continue;
        Key key = keyOf(context, *attribution);
        const size_t at = static_cast<size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
        if (at == keys.size()) {
            keys.push_back(std::move(key));
            Voice& voice = voices.emplace_back();
            voice.stance = attribution->stance;
            voice.scope = attribution->scope;
            printOccasionActors(context, context.shelf.occasion(attribution->chain.back().occasion),
                                voice.speakers);
        }
        Voice& voice = voices[at];
        voice.ways.item();
        printWay(context, *attribution, voice.ways);
        voice.ways.dropRepeatedItem();
        if (!attribution->content.empty()) {
            voice.words.item("; ");
            printQuotes(context, *attribution, voice.words);
            voice.words.dropRepeatedItem();
        }
    }
    std::stable_partition(voices.begin(), voices.end(), [](const Voice& voice) { return voice.asserts(); });
    return voices;
}

} // namespace assay::table
