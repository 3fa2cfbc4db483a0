#include "core/base/hash.h"
#include "core/project/edit.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay {
namespace {

Bytes asBytes(const Sha256& hash)
{
    return Bytes{std::string(reinterpret_cast<const char*>(hash.data()), hash.size())};
}

/// A title for a document that has none: its file's name without the ending, else its first words.
std::string titleFor(const ImportOptions& options, const ReadDocument& read)
{
    if (!options.title.empty())
        return options.title;
    if (!read.metadata.title.empty())
        return read.metadata.title;
    const std::string stem = std::filesystem::path(options.fileName).stem().string();
    if (!stem.empty())
        return stem;
    std::string first(utf8::slice(read.text, 0, 60));
    for (char& c : first)
        if (c == '\n')
            c = ' ';
    return first;
}

AnchorState countState(AnchorState state, ImportReport& report)
{
    switch (state) {
    case AnchorState::Exact:
        ++report.exact;
        break;
    case AnchorState::Moved:
        ++report.moved;
        break;
    case AnchorState::Ambiguous:
        ++report.ambiguous;
        break;
    case AnchorState::Lost:
        ++report.lost;
        break;
    }
    return state;
}

Anchor anchorFrom(TextVersionId version, const Anchoring& found)
{
    Anchor anchor;
    anchor.version = version;
    anchor.state = found.state;
    if (found.range) {
        anchor.start = static_cast<int64_t>(found.range->start());
        anchor.end = static_cast<int64_t>(found.range->end());
    }
    return anchor;
}

} // namespace

Result<ImportReport> Edit::importDocument(const std::string& bytes, const ImportOptions& options,
                                          Progress* progress)
{
    if (auto bad = checkLanguage(options.language))
        return tl::make_unexpected(*bad);
    auto& db = database();
    const auto hash = asBytes(sha256(bytes));
    ImportReport report;
    const bool chosen = !options.asVersionOf.isNull();
    for (const Uid& same : store::documentsWithBytes(db, hash.value)) {
        const auto newest = store::newestVersion(db, DocumentId(same));
        // Bytes that an older version had are a change when somebody asks for them as the next version.
        if (chosen && (options.asVersionOf.uid != same || newest->original != hash))
            continue;
        report.what = ImportReport::What::AlreadyHere;
        report.document = DocumentId(same);
        report.title = store::describe(db, Kind::Document, same);
        for (const auto& version : store::versionsOf(db, DocumentId(same)))
            if (version.original == hash) {
                report.version = version.id;
                report.versionNumber = version.number;
                report.length = version.length;
            }
        return report;
    }
    const Format format = options.format.value_or(guessFormat(options.fileName, bytes));
    auto read = assay::read(format, bytes, progress);
    if (!read)
        return tl::make_unexpected(read.error());
    report.warnings = read->warnings;
    report.segments = read->segments.size();

    std::optional<Document> held;
    if (chosen) {
        held = store::load<Document>(db, options.asVersionOf.uid);
        if (!held)
            return mistake("There is no document " + options.asVersionOf.uid.text() + ".");
    } else {
        const std::string url = options.url.empty() ? read->metadata.url : options.url;
        const auto same = store::documentsWithUrl(db, url);
        if (same.size() > 1)
            return mistake("Several documents have the address '" + url +
                           "'; say which one this is the next version of.");
        if (!same.empty())
            held = store::load<Document>(db, same.front());
    }
    if (held) {
        report.what = ImportReport::What::NewVersion;
        return importVersion(*held, bytes, std::move(*read), options, std::move(report), progress);
    }

    Document document;
    document.id.uid = m_act.newUid();
    document.title = titleFor(options, *read);
    document.kind = options.kind.value_or(DocumentKind::Article);
    document.authors = read->metadata.authors;
    document.language = options.language.empty() ? read->metadata.language : options.language;
    document.url = options.url.empty() ? read->metadata.url : options.url;
    document.published = options.published.value_or(read->metadata.published);
    document.witness = options.witness.value_or(false);
    const std::string publisher = options.publisher.empty() ? read->metadata.publisher : options.publisher;
    if (!publisher.empty()) {
        const auto known = store::named(db, Kind::Actor, publisher);
        if (known.size() > 1)
            return mistake("Several actors are named '" + publisher +
                           "'; say which one publishes by its uid.");
        if (!known.empty()) {
            document.publisher = ActorId(known.front());
        } else {
            Actor outlet;
            outlet.kind = ActorKind::Outlet;
            const auto added = add(outlet);
            if (!added)
                return tl::make_unexpected(added.error());
            document.publisher = *added;
            Name name;
            name.actor = document.publisher;
            name.text = publisher;
            name.printed = true;
            if (auto done = add(name); !done)
                return tl::make_unexpected(done.error());
        }
    }
    Actor voice;
    voice.kind = ActorKind::OwnVoice;
    const auto voiceId = add(voice);
    if (!voiceId)
        return tl::make_unexpected(voiceId.error());
    document.voice = *voiceId;
    report.what = ImportReport::What::New;
    auto done = importVersion(document, bytes, std::move(*read), options, std::move(report), progress);
    if (!done)
        return done;
    if (auto occasion = voiceOf(document.id); !occasion)
        return tl::make_unexpected(occasion.error());
    return done;
}

Result<ImportReport> Edit::importVersion(const Document& document, const std::string& bytes,
                                         ReadDocument read, const ImportOptions& options, ImportReport report,
                                         Progress* progress)
{
    auto& db = database();
    const auto before = store::newestVersion(db, document.id);
    TextVersion version;
    version.id.uid = m_act.newUid();
    version.document = document.id;
    version.number = before ? before->number + 1 : 1;
    version.original = asBytes(store::putBytes(db, bytes));
    version.body = asBytes(store::putBody(db, read.text, read.segments, progress));
    version.textHash = asBytes(sha256(read.text));
    version.length = static_cast<int64_t>(utf8::length(read.text));
    version.reader = read.reader;
    version.readerVersion = read.readerVersion;
    version.encoding = read.encoding;
    version.fileName = std::filesystem::path(options.fileName).filename().string();
    version.imported = isoTime(m_act.ledger().clock().nowMilliseconds());
    report.document = document.id;
    report.version = version.id;
    report.versionNumber = version.number;
    report.title = document.title;
    report.length = version.length;
    if (!before)
        if (auto added = add(document); !added)
            return tl::make_unexpected(added.error());
    if (auto added = add(version); !added)
        return tl::make_unexpected(added.error());
    if (before)
        if (auto done = anchorAll(document.id, version, read.text, report, progress); !done)
            return tl::make_unexpected(done.error());
    return report;
}

Result<void> Edit::anchorAll(DocumentId document, const TextVersion& version, const std::string& text,
                             ImportReport& report, Progress* progress)
{
    const OffsetIndex index(text);
    const auto passages = store::passagesOf(database(), document);
    uint64_t done = 0;
    for (const Uid& uid : passages) {
        auto passage = store::loadHeld<Passage>(database(), uid);
        std::optional<CodePointRange> expected;
        for (const auto& anchor : passage.anchors)
            if (anchor.start)
                expected =
                    CodePointRange(static_cast<size_t>(*anchor.start), static_cast<size_t>(*anchor.end));
        const auto found = findQuote(index, {passage.quote, passage.prefix, passage.suffix}, expected, false);
        countState(found.state, report);
        passage.anchors.push_back(anchorFrom(version.id, found));
        m_act.records().update(passage);
        m_act.pump();
        if (progress)
            progress->tick("Anchoring passages", ++done, passages.size());
    }
    return {};
}

const Edit::VersionText& Edit::textOf(const TextVersion& version)
{
    for (const auto& held : m_texts)
        if (held.version == version.id.uid)
            return held;
    if (m_texts.size() >= 4)
        m_texts.erase(m_texts.begin());
    VersionText loaded;
    loaded.version = version.id.uid;
    loaded.text = std::make_shared<const std::string>(store::textOf(database(), version.body.value));
    loaded.index = std::make_shared<OffsetIndex>(*loaded.text);
    m_texts.push_back(std::move(loaded));
    return m_texts.back();
}

Result<PassageId> Edit::passageAt(TextVersionId versionId, CodePointRange range)
{
    const auto home = store::load<TextVersion>(database(), versionId.uid);
    if (!home)
        return mistake("There is no text version " + versionId.uid.text() + ".");
    const auto& text = textOf(*home);
    if (range.empty() || range.end() > text.index->codePoints())
        return mistake("The place " + std::to_string(range.start()) + "-" + std::to_string(range.end()) +
                       " is empty or lies outside the text of '" +
                       store::describe(database(), Kind::Document, home->document.uid) + "'.");
    const auto taken = quoteAt(*text.index, range);
    if (const auto known = store::passageAt(database(), versionId, taken.range)) {
        // An anchor that moved holds other words than another passage's home: only a true match is shared.
        const auto passage = store::load<Passage>(database(), *known);
        if (passage && passage->quote == taken.quote.quote)
            return PassageId(*known);
    }
    Passage passage;
    passage.document = home->document;
    passage.home = versionId;
    passage.quote = taken.quote.quote;
    passage.prefix = taken.quote.prefix;
    passage.suffix = taken.quote.suffix;
    for (const auto& version : store::versionsOf(database(), home->document)) {
        if (version.id == versionId) {
            Anchor anchor;
            anchor.version = versionId;
            anchor.state = AnchorState::Exact;
            anchor.start = static_cast<int64_t>(taken.range.start());
            anchor.end = static_cast<int64_t>(taken.range.end());
            passage.anchors.push_back(anchor);
        } else {
            passage.anchors.push_back(
                anchorFrom(version.id, findQuote(*textOf(version).index, taken.quote, taken.range, false)));
        }
    }
    return add(passage);
}

namespace {

std::string theWords(const std::string& quote)
{
    return "The words '" + std::string(utf8::slice(quote, 0, 120)) + "'";
}

/// With what stands there that is most like them.
tl::unexpected<Mistake> doNotStand(const std::string& words, const std::string& title, const Anchoring& found)
{
    return mistake(theWords(words) + " do not stand in '" + title + "'.",
                   found.candidates.empty() ? std::string() : found.candidates.front().found);
}

} // namespace

Result<PassageId> Edit::passage(DocumentId document, const TextQuote& quote)
{
    const auto newest = store::newestVersion(database(), document);
    const std::string title = store::describe(database(), Kind::Document, document.uid);
    if (!newest)
        return mistake("The document '" + title + "' has no text.");
    const auto& text = textOf(*newest);
    const auto found = locate(*text.index, quote);
    if (found.range)
        return passageAt(newest->id, *found.range);
    if (found.state == AnchorState::Ambiguous)
        return mistake(theWords(quote.quote) + " stand " + std::to_string(found.places.size()) +
                       " times in '" + title + "'; give a prefix or a suffix that tells the places apart.");
    return doNotStand(quote.quote, title, found);
}

Result<PassageId> Edit::passageNear(TextVersionId version, const std::string& words, size_t place)
{
    const auto held = store::load<TextVersion>(database(), version.uid);
    if (!held)
        return mistake("There is no text version " + version.uid.text() + ".");
    const auto found = locate(*textOf(*held).index, TextQuote{words, {}, {}});
    if (found.range)
        return passageAt(version, *found.range);
    if (found.places.empty())
        return doNotStand(words, store::describe(database(), Kind::Document, held->document.uid), found);
    const auto distance = [place](const CodePointRange& range) {
        return range.start() > place ? range.start() - place : place - range.start();
    };
    return passageAt(
        version, *std::min_element(found.places.begin(), found.places.end(),
                                   [&](const auto& a, const auto& b) { return distance(a) < distance(b); }));
}

} // namespace assay
