// Columns that speak of attributions. In a row of attributions, of that one; in a row of claims, of those
// that assert or concede the claim, each value once.

#include "core/table/column_spec.h"

#include <algorithm>

namespace assay::table {

namespace {

/// Calls f(attribution, cell) for each attribution as an item of its own and drops what comes again.
template<class F>
void each(const Subject& subject, Cell& cell, F&& f)
{
    for (const AttributionInfo* attribution : subject.shown) {
        cell.item();
        f(*attribution);
        cell.dropRepeatedItem();
        cell.dropEmptyItem();
    }
}

const OccasionInfo* last(const Context& context, const AttributionInfo& attribution)
{
    return attribution.chain.empty() ? nullptr : &context.shelf.occasion(attribution.chain.back().occasion);
}

void fillSpeaker(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) { printReport(context, attribution, cell); });
}

void fillChain(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) { printChain(context, attribution, cell); });
}

/// A claim row says who takes which stance, all of them.
void fillStance(Context& context, const Subject& subject, Cell& cell)
{
    if (subject.one) {
        printStance(*subject.one, cell);
        return;
    }
    for (const AttributionInfo* attribution : context.shelf.attributionsOf(subject.claim)) {
        cell.item();
        printSpeaker(context, *attribution, cell);
        cell.add(" ");
        cell.add(SpanKind::Stance, worded(attribution->stance));
        cell.dropRepeatedItem();
    }
}

void fillMode(Context&, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (!attribution.chain.empty())
            cell.add(worded(attribution.chain.back().mode));
    });
}

void fillHedge(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        bool first = true;
        for (const LinkInfo& link : attribution.chain) {
            if (link.hedge.empty())
                continue;
            cell.add(first ? "" : "; ").add(worded(link.hedge));
            first = false;
            if (link.hedgePassage != 0) {
                cell.add(" ");
                printQuote(context, link.hedgePassage, cell);
            }
        }
    });
}

void fillHow(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (const OccasionInfo* occasion = last(context, attribution))
            cell.add(worded(occasion->how));
    });
}

void fillVenue(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (const OccasionInfo* occasion = last(context, attribution))
            cell.add(occasion->venue);
    });
}

void fillCircumstances(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (const OccasionInfo* occasion = last(context, attribution))
            for (size_t i = 0; i < occasion->circumstances.size(); ++i)
                cell.add(i > 0 ? ", " : "").add(worded(occasion->circumstances[i]));
    });
}

void fillSaid(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (const OccasionInfo* occasion = last(context, attribution))
            cell.add(dateText(occasion->said));
    });
}

void fillBasis(Context&, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (attribution.basis != "unknown")
            cell.add(worded(attribution.basis));
    });
}

void fillCites(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell,
         [&](const AttributionInfo& attribution) { printNames(context, attribution.cites, cell); });
}

void fillQuote(Context& context, const Subject& subject, Cell& cell)
{
    // Whose words they are stands behind them only where it is not plain.
    const auto sameSpeaker = [&](const AttributionInfo* one) {
        return !one->chain.empty() && !subject.shown.front()->chain.empty() &&
               last(context, *one)->actors == last(context, *subject.shown.front())->actors;
    };
    const bool several = !std::all_of(subject.shown.begin(), subject.shown.end(), sameSpeaker);
    each(subject, cell, [&](const AttributionInfo& attribution) {
        printQuotes(context, attribution, cell);
        if (several && !attribution.content.empty() && !attribution.chain.empty()) {
            cell.add(SpanKind::Note, " (");
            printOccasionActors(context, *last(context, attribution), cell);
            cell.add(SpanKind::Note, ")");
        }
    });
}

void fillTranslation(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        bool first = true;
        for (const int64_t passage : attribution.content) {
            if (context.shelf.passage(passage).isHidden)
                continue;
            const TranslationInfo* best = nullptr;
            for (const TranslationInfo& translation : context.shelf.translations(passage))
                if (!best || (best->language != context.language && translation.language == context.language))
                    best = &translation;
            if (!best)
                continue;
            cell.add(first ? "" : " […] ").add(best->text);
            cell.add(SpanKind::Note, best->translator.empty()
                                         ? " (" + best->language + ")"
                                         : " (" + best->language + ", " + best->translator + ")");
            first = false;
        }
    });
}

void fillContext(Context& context, const Subject& subject, Cell& cell)
{
    constexpr size_t kAround = 160;
    each(subject, cell, [&](const AttributionInfo& attribution) {
        for (size_t i = 0; i < attribution.content.size(); ++i) {
            const PassageInfo& passage = context.shelf.passage(attribution.content[i]);
            cell.add(i > 0 ? " […] " : "");
            if (passage.isHidden) {
                printQuote(context, passage.id, cell);
                continue;
            }
            const Surrounding around = context.surroundings.of(passage.id, kAround);
            cell.add(around.before).add("[").add(passage.quote).add("]").add(around.after);
        }
    });
}

void fillDocument(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell,
         [&](const AttributionInfo& attribution) { printDocument(context, attribution.document, cell); });
}

void fillPlaceInDocument(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (attribution.content.empty() || context.shelf.passage(attribution.content.front()).isHidden)
            return;
        if (!subject.one && subject.shown.size() > 1) {
            printDocument(context, attribution.document, cell);
            cell.add(": ");
        }
        cell.add(context.surroundings.stand(attribution.content.front()).place);
    });
}

void fillPublished(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        cell.add(dateText(context.shelf.document(attribution.document).published));
    });
}

void fillPublisher(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        if (const int64_t publisher = context.shelf.document(attribution.document).publisher)
            printName(context, publisher, cell);
    });
}

void fillUrl(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        const std::string& url = context.shelf.document(attribution.document).url;
        if (!url.empty())
            cell.link(url, url);
    });
}

void fillLanguage(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        cell.add(context.shelf.document(attribution.document).language);
    });
}

void fillCitation(Context& context, const Subject& subject, Cell& cell)
{
    each(subject, cell, [&](const AttributionInfo& attribution) {
        printCitation(context, attribution.document, cell);
        if (attribution.content.empty() || context.shelf.passage(attribution.content.front()).isHidden)
            return;
        const std::string place = context.surroundings.stand(attribution.content.front()).place;
        if (!place.empty())
            cell.add(", " + place);
    });
}

} // namespace

std::vector<ColumnSpec> attributionColumns()
{
    return {
        filledColumn("who-says", "Who says", "The speakers, as reported by whom, and with what hedges",
                     Room::Medium, fillSpeaker, kNeedsHedges),
        filledColumn("chain", "Chain", "Every step from the document to the original speaker, with hedges",
                     Room::Medium, fillChain, kNeedsChain),
        filledColumn("stance", "Stance", "What the speaker does to the claim; in rows of claims, everybody's",
                     Room::Narrow, fillStance, kNeedsChain),
        filledColumn("mode", "Mode", "Direct, mixed, reported or the document's own voice", Room::Narrow,
                     fillMode, kNeedsChain),
        filledColumn("hedge", "Hedge", "Hearsay, doubt, possibility or appearance, with the words",
                     Room::Narrow, fillHedge, kNeedsHedges),
        filledColumn("how", "How", "Says, writes, testifies, finds ...", Room::Narrow, fillHow, kNeedsChain),
        filledColumn("venue", "Venue", "Where it was said", Room::Narrow, fillVenue, kNeedsChain),
        filledColumn("circumstances", "Circumstances", "In custody, under oath, on air ...", Room::Narrow,
                     fillCircumstances, kNeedsCircumstances),
        filledColumn("basis", "Basis", "How the speaker knows", Room::Narrow, fillBasis, kNeedsAttributions),
        filledColumn("cites", "Cites", "Actors whom the speaker merely invokes", Room::Narrow, fillCites,
                     kNeedsCites),
        filledColumn("quote", "Quote", "The words of the source", Room::Wide, fillQuote,
                     kNeedsContent | kNeedsChain),
        filledColumn("translation", "Translation", "The words in the table's language, else in any",
                     Room::Wide, fillTranslation, kNeedsTranslations),
        filledColumn("context", "Context", "The quote, in square brackets, among the words around it",
                     Room::Wide, fillContext, kNeedsContent),
        filledColumn("said", "Said", "When it was said", Room::Narrow, fillSaid, kNeedsChain),
        filledColumn("published", "Published", "When the document was published", Room::Narrow, fillPublished,
                     kNeedsDocuments),
        filledColumn("document", "Document", "The title of the source", Room::Medium, fillDocument,
                     kNeedsDocuments),
        filledColumn("place-in-document", "Place in the document", "Heading and paragraph", Room::Medium,
                     fillPlaceInDocument, kNeedsDocuments | kNeedsContent),
        filledColumn("publisher", "Publisher", "Who published the document", Room::Narrow, fillPublisher,
                     kNeedsDocuments),
        filledColumn("language", "Language", "Of the document", Room::Narrow, fillLanguage, kNeedsDocuments),
        filledColumn("url", "Address", "Where the document stands on the web", Room::Medium, fillUrl,
                     kNeedsDocuments),
        filledColumn("citation", "Citation", "Authors, title, publisher, date, address, place", Room::Wide,
                     fillCitation, kNeedsDocuments | kNeedsContent),
    };
}

} // namespace assay::table
