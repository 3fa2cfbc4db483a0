#include "core/table/printing.h"

#include "core/text/fuzzy_date.h"

#include <algorithm>
#include <utility>

namespace assay::table {

namespace {

bool isQuoted(std::string_view text)
{
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>("“", "”"), {"«", "»"}, {"„", "“"}, {"\"", "\""}})
        if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close) &&
            text.find(close, open.size()) == text.size() - close.size())
            return true;
    return false;
}

} // namespace

namespace {

void printList(Context& context, const std::vector<int64_t>& actors, bool marks, Cell& cell)
{
    for (size_t i = 0; i < actors.size(); ++i) {
        if (i > 0)
            cell.add(i + 1 == actors.size() ? " and " : ", ");
        printName(context, actors[i], cell);
        if (marks && context.shelf.actor(actors[i]).isUnnamed)
            cell.add(SpanKind::Note, " (unnamed source)");
    }
}

/// With a mark behind each unnamed source.
void printNamesMarked(Context& context, const std::vector<int64_t>& actors, Cell& cell)
{
    printList(context, actors, true, cell);
}

} // namespace

void printName(Context& context, int64_t actor, Cell& cell)
{
    const ActorInfo& info = context.shelf.actor(actor);
    if (info.isHidden) {
        context.tally.names.add(context.shelf.actorNow(actor));
        cell.add(SpanKind::Note, "(name withheld)");
    } else if (info.label.empty()) {
        cell.add(SpanKind::Note, "(no name on record)");
    } else {
        cell.add(SpanKind::Name, info.label);
    }
}

void printClaim(Context& context, int64_t claim, Cell& cell)
{
    if (const std::optional<std::string>& statement = context.shelf.claim(claim)) {
        cell.add(*statement);
        return;
    }
    context.tally.claims.add(claim);
    cell.add(SpanKind::Note, "(claim withheld)");
}

/// Two who spoke together are not one who quotes the other.
constexpr int64_t kNextLink = -1;

void printClaimAndSpeakers(Context& context, int64_t claim, Cell& cell)
{
    printClaim(context, claim, cell);
    if (!context.shelf.claim(claim))
        return;
    std::vector<std::vector<int64_t>> ways; // whom each of them passed, the speakers last
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(claim)) {
        if (!attribution->asserts() || attribution->chain.empty())
            continue;
        std::vector<int64_t> way;
        for (size_t i = std::min<size_t>(1, attribution->chain.size() - 1); i < attribution->chain.size();
             ++i) {
            for (const int64_t actor : context.shelf.occasion(attribution->chain[i].occasion).actors)
                way.push_back(context.shelf.actorNow(actor));
            way.push_back(kNextLink);
        }
        if (std::find(ways.begin(), ways.end(), way) != ways.end())
            continue;
        cell.add(ways.empty() ? " (" : "; ");
        ways.push_back(std::move(way));
        if (attribution->chain.size() == 1)
            printOccasionActors(context, context.shelf.occasion(attribution->chain.back().occasion), cell);
        else
            printSpeaker(context, *attribution, cell);
    }
    if (ways.empty())
        return;
    cell.add(")");
    const AttributionInfo* quoted = nullptr;
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(claim)) {
        const auto isShown = [&](int64_t passage) { return !context.shelf.passage(passage).isHidden; };
        if (!attribution->asserts() || attribution->content.empty())
            continue;
        if (!quoted)
            quoted = attribution;
        if (std::all_of(attribution->content.begin(), attribution->content.end(), isShown)) {
            quoted = attribution;
            break;
        }
    }
    if (!quoted)
        return;
    cell.add(": ");
    printQuotes(context, *quoted, cell);
    cell.add(" (");
    printDocument(context, quoted->document, cell);
    cell.add(")");
}

void printPlace(Context& context, int64_t place, Cell& cell)
{
    const std::optional<std::string>& label = context.shelf.place(place);
    if (label && !label->empty())
        cell.add(SpanKind::Name, *label);
    else
        cell.add(SpanKind::Note, label ? "(no name on record)" : "(name withheld)");
}

void printNames(Context& context, const std::vector<int64_t>& actors, Cell& cell)
{
    printList(context, actors, false, cell);
}

void printOccasionActors(Context& context, const OccasionInfo& occasion, Cell& cell)
{
    if (occasion.actors.empty() && occasion.document != 0)
        printDocument(context, occasion.document, cell);
    else if (occasion.actors.empty())
        cell.add(SpanKind::Note, "(nobody named)");
    else
        printNamesMarked(context, occasion.actors, cell);
    if (occasion.jointly && occasion.actors.size() > 1)
        cell.add(SpanKind::Note, " (jointly)");
}

namespace {

void printWordedHedge(Context& context, const LinkInfo& link, Cell& cell)
{
    if (link.hedge.empty())
        return;
    cell.add(SpanKind::Note, " [" + worded(link.hedge));
    const PassageInfo& words = context.shelf.passage(link.hedgePassage);
    if (link.hedgePassage != 0 && (words.isHidden || !words.quote.empty())) {
        cell.add(SpanKind::Note, ": ");
        printQuote(context, link.hedgePassage, cell);
    }
    cell.add(SpanKind::Note, "]");
}

void printSpeakerAndWay(Context& context, const AttributionInfo& attribution, bool hedges, Cell& cell)
{
    if (attribution.chain.empty())
        return;
    const auto link = [&](size_t i) {
        printOccasionActors(context, context.shelf.occasion(attribution.chain[i].occasion), cell);
    };
    const auto hedge = [&](size_t i) {
        if (hedges)
            printWordedHedge(context, attribution.chain[i], cell);
    };
    const size_t last = attribution.chain.size() - 1;
    link(last);
    if (last == 0)
        cell.add(SpanKind::Note, " (own voice)");
    hedge(last);
    for (size_t i = last; i-- > 1;) {
        cell.add(SpanKind::Note, ", as reported by ");
        link(i);
        hedge(i);
    }
    if (hedges && last > 0 && !attribution.chain.front().hedge.empty()) {
        cell.add(SpanKind::Note, ", as reported by the document");
        hedge(0);
    }
}

} // namespace

void printSpeaker(Context& context, const AttributionInfo& attribution, Cell& cell)
{
    printSpeakerAndWay(context, attribution, false, cell);
}

void printReport(Context& context, const AttributionInfo& attribution, Cell& cell)
{
    printSpeakerAndWay(context, attribution, true, cell);
}

void printStance(const AttributionInfo& attribution, Cell& cell)
{
    cell.add(SpanKind::Stance, worded(attribution.stance));
    if (!attribution.scope.empty())
        cell.add(" (").add(attribution.scope).add(")");
}

void printHedge(const LinkInfo& link, Cell& cell)
{
    if (!link.hedge.empty())
        cell.add(SpanKind::Note, " [" + worded(link.hedge) + "]");
}

void printLinks(Context& context, const AttributionInfo& attribution, size_t count,
                std::string_view separator, Cell& cell)
{
    for (size_t i = 0; i < count; ++i) {
        const LinkInfo& link = attribution.chain[i];
        if (i > 0)
            cell.add(separator);
        printOccasionActors(context, context.shelf.occasion(link.occasion), cell);
        printHedge(link, cell);
    }
}

void printChain(Context& context, const AttributionInfo& attribution, Cell& cell)
{
    printLinks(context, attribution, attribution.chain.size(), " → ", cell);
}

void printQuote(Context& context, int64_t passage, Cell& cell)
{
    const PassageInfo& info = context.shelf.passage(passage);
    if (info.isHidden) {
        context.tally.quotes.add(passage);
        cell.add(SpanKind::Note, "(quote withheld)");
        return;
    }
    context.tally.quotedPassages.add(passage);
    context.tally.quotedDocuments.add(info.document);
    // Words that bring their own quotation marks need no second pair.
    const bool marked = isQuoted(info.quote);
    cell.add(marked ? "" : "“");
    cell.quote(info.quote, info.uid, context.shelf.document(info.document).language);
    cell.add(marked ? "" : "”");
}

void printQuotes(Context& context, const AttributionInfo& attribution, Cell& cell)
{
    for (size_t i = 0; i < attribution.content.size(); ++i) {
        if (i > 0)
            cell.add(" […] ");
        printQuote(context, attribution.content[i], cell);
    }
}

void printAnswer(Context& context, const std::vector<const AttributionInfo*>& attributions, Cell& cell)
{
    const AttributionInfo& first = *attributions.front();
    printReport(context, first, cell);
    cell.add(" ");
    printStance(first, cell);
    bool any = false;
    for (const AttributionInfo* attribution : attributions) {
        if (attribution->content.empty())
            continue;
        cell.add(any ? "; " : ": ");
        printQuotes(context, *attribution, cell);
        any = true;
    }
}

std::string dateText(const DateInfo& date)
{
    if (date.words.empty()) {
        if (!date.isKnown())
            return {};
        return print(FuzzyDate{{}, Day::fromIso(date.earliest), Day::fromIso(date.latest)});
    }
    const std::string& day = date.earliest.empty() ? date.latest : date.earliest;
    bool hasYear = day.size() < 4;
    for (size_t i = 0; !hasYear && i + 4 <= date.words.size(); ++i)
        hasYear = date.words[i] >= '0' && date.words[i] <= '9' && date.words[i + 1] >= '0' &&
                  date.words[i + 1] <= '9' && date.words[i + 2] >= '0' && date.words[i + 2] <= '9' &&
                  date.words[i + 3] >= '0' && date.words[i + 3] <= '9';
    return hasYear ? date.words : date.words + " [" + day.substr(0, 4) + "]";
}

void printDocument(Context& context, int64_t document, Cell& cell)
{
    const DocumentInfo& info = context.shelf.document(document);
    if (info.isHidden)
        cell.add(SpanKind::Note, "(source withheld)");
    else if (info.url.empty())
        cell.add(SpanKind::Name, info.title);
    else
        cell.link(info.title, info.url);
}

void printCitation(Context& context, int64_t document, Cell& cell)
{
    const DocumentInfo& info = context.shelf.document(document);
    if (info.isHidden) {
        cell.add(SpanKind::Note, "(source withheld)");
        return;
    }
    bool first = true;
    const auto separate = [&] {
        cell.add(first ? "" : ", ");
        first = false;
    };
    for (const std::string& author : info.authors) {
        separate();
        cell.add(SpanKind::Name, author);
    }
    separate();
    cell.add("“");
    cell.add(SpanKind::Name, info.title);
    cell.add("”");
    if (info.publisher != 0) {
        separate();
        printName(context, info.publisher, cell);
    }
    if (info.published.isKnown()) {
        separate();
        cell.add(dateText(info.published));
    }
    if (!info.url.empty()) {
        separate();
        cell.link(info.url, info.url);
    }
    if (info.accessed.isKnown())
        cell.add(" (read " + dateText(info.accessed) + ")");
    if (!info.archiveUrl.empty()) {
        cell.add(", archived at ");
        cell.link(info.archiveUrl, info.archiveUrl);
    }
}

std::string lowered(std::string_view label)
{
    std::string out(label);
    if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z')
        out[0] = static_cast<char>(out[0] | 0x20);
    return out;
}

} // namespace assay::table
