// The cards of everything else.

#include "app/cli/card.h"
#include "app/cli/output.h"
#include "core/document/anchor.h"
#include "core/exchange/field_writer.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"

namespace assay::cli {

void Card::names(const std::vector<Uid>& names)
{
    for (const Uid& uid : visible(Kind::Name, names)) {
        const auto name = store::loadHeld<Name>(m_database, uid);
        std::string more = std::string(tokenOf(name.kind));
        for (const auto& piece : {name.language, name.script})
            more += piece.empty() ? "" : ", " + piece;
        if (!name.side.isNull())
            more += ", used by " + m_wording.titleOf(Kind::Side, name.side.uid);
        if (name.printed)
            more += ", printed";
        field("name", name.text + " (" + more + ")");
    }
}

void Card::actor(const Actor& actor)
{
    head(Kind::Actor, m_wording.nameOf(actor.id), actor.id.uid);
    if (!actor.mergedInto.isNull())
        field("is", m_wording.nameOf(actor.mergedInto) + ", into which it was merged");
    if (m_wording.hides(Kind::Actor, actor.id.uid)) {
        if (!actor.mergedInto.isNull())
            m_wording.withhold(); // else its name was, which counts
        return;
    }
    field("type", worded(tokenOf(actor.kind)));
    names(store::namesOf(m_database, actor.id));
    for (const Uid& uid : store::mergedInto(m_database, actor.id)) {
        field("merged", uid.text());
        names(store::namesOf(m_database, ActorId(uid)));
    }
    for (const ActorId& other : store::distinctFrom(m_database, actor.id))
        field("is not", m_wording.nameOf(other));
    const auto dated = [&](const std::string& text, const FuzzyDate& period) {
        return text + (period.isEmpty() ? "" : ", " + m_wording.when(period));
    };
    for (const auto& side : actor.sides)
        field("side", dated(m_wording.titleOf(Kind::Side, side.side.uid), side.period));
    for (const auto& part : actor.partOf)
        field("part of", dated(m_wording.nameOf(part.whole), part.period));
    for (const auto& tie : actor.affiliations)
        field("with",
              dated(m_wording.nameOf(tie.with) + (tie.role.empty() ? "" : " as " + tie.role), tie.period));
    tags(actor.tags);
    note(actor.note, actor.noteVisibility);
    assessments("actor_id", Kind::Actor, actor.id.uid);
    replies("actor_id", Kind::Actor, actor.id.uid);
    const auto spoke =
        store::pointingAt(m_database, Kind::Occasion, "occasion_actor.actor_id", Kind::Actor, actor.id.uid);
    if (!spoke.empty())
        section("Spoke on");
    for (const Uid& uid : spoke) {
        const auto occasion = store::loadHeld<Occasion>(m_database, uid);
        std::string words(tokenOf(occasion.how));
        for (const auto& piece : {m_wording.when(occasion.said), occasion.venue})
            words += piece.empty() ? "" : ", " + piece;
        printLine("- " + shown(words) + "  " + uid.text());
    }
    const auto about =
        store::pointingAt(m_database, Kind::Claim, "claim_about.actor_id", Kind::Actor, actor.id.uid);
    if (!about.empty())
        section("Spoken of in");
    for (const Uid& uid : about)
        printLine("- " + shown(m_wording.titleOf(Kind::Claim, uid)));
}

void Card::place(const Place& place)
{
    head(Kind::Place, m_wording.nameOf(place.id), place.id.uid);
    names(store::namesOfPlace(m_database, place.id));
    field("part of", m_wording.nameOf(place.partOf));
    note(place.note, place.noteVisibility);
    const auto claims = store::pointingAt(m_database, Kind::Claim, "place_id", Kind::Place, place.id.uid);
    if (!claims.empty())
        section("What happened there");
    for (const Uid& uid : claims)
        printLine("- " + shown(m_wording.titleOf(Kind::Claim, uid)));
}

void Card::document(const Document& document)
{
    head(Kind::Document, m_wording.titleOf(document.id), document.id.uid);
    if (m_wording.hides(Kind::Document, document.id.uid))
        return;
    field("type", worded(tokenOf(document.kind)));
    field("publisher", m_wording.nameOf(document.publisher));
    std::string authors;
    for (const auto& author : document.authors)
        authors += (authors.empty() ? "" : ", ") + author;
    field("authors", authors);
    field("language", document.language);
    field("url", document.url);
    field("archived", document.archiveUrl);
    field("published", m_wording.when(document.published));
    field("accessed", m_wording.when(document.accessed));
    field("witness", document.witness ? "its own voice saw the events itself" : "");
    tags(document.tags);
    note(document.note, document.noteVisibility);
    section("Text versions");
    for (const auto& version : store::versionsOf(m_database, document.id)) {
        printLine("- version " + std::to_string(version.number) + ", " +
                  counted(static_cast<uint64_t>(version.length), "character") + "  " + version.id.uid.text());
        field("file", version.fileName);
        field("read as", version.reader + " (reader version " + std::to_string(version.readerVersion) + ")" +
                             (version.encoding.empty() ? "" : ", " + version.encoding));
        field("imported", version.imported);
        field("SHA-256", hex(version.original.value));
    }
    section("In it");
    field("attributions", std::to_string(store::pointingAt(m_database, Kind::Attribution, "document_id",
                                                           Kind::Document, document.id.uid)
                                             .size()));
    field("passages", std::to_string(store::passagesOf(m_database, document.id).size()));
}

void Card::passage(const Passage& passage)
{
    head(Kind::Passage, m_wording.quoteOf(passage.id), passage.id.uid);
    if (m_wording.hides(Kind::Passage, passage.id.uid))
        return;
    field("in", m_wording.titleOf(passage.document));
    field("before", "…" + m_wording.cut(passage.prefix));
    field("after", m_wording.cut(passage.suffix) + "…");
    for (const auto& anchor : passage.anchors) {
        const auto version = store::load<TextVersion>(m_database, anchor.version.uid);
        std::string place = std::string(token(anchor.state));
        if (anchor.start)
            place += " at characters " + std::to_string(*anchor.start) + "-" + std::to_string(*anchor.end);
        field(("version " + std::to_string(version ? version->number : 0)).c_str(), place);
    }
    for (const Uid& uid :
         store::pointingAt(m_database, Kind::Translation, "passage_id", Kind::Passage, passage.id.uid)) {
        const auto translation = store::loadHeld<Translation>(m_database, uid);
        field(("in " + translation.language).c_str(),
              m_wording.cut(translation.text) +
                  (translation.translator.empty() ? "" : " (" + translation.translator + ")"));
    }
    const auto newest = store::newestVersion(m_database, passage.document);
    if (newest && !passage.anchors.empty() && !passage.anchors.back().start)
        whereItMayStand(passage, *newest);
    const auto uses = store::pointingAt(m_database, Kind::Attribution, "attribution_content.passage_id",
                                        Kind::Passage, passage.id.uid);
    if (!uses.empty())
        section("Quoted for");
    for (const Uid& uid : uses)
        printLine("- " + shown(m_wording.titleOf(Kind::Attribution, uid)) + "  " + uid.text());
}

/// A passage that was lost, or stands in several places: what a person has to choose from.
void Card::whereItMayStand(const Passage& passage, const TextVersion& newest)
{
    const std::string text = store::textOf(m_database, newest.body.value);
    const OffsetIndex index(text);
    const auto found = findQuote(index, {passage.quote, passage.prefix, passage.suffix}, std::nullopt);
    if (!found.places.empty()) {
        section("Where it stands in the newest text; none was chosen");
        for (const auto& place : found.places) {
            const size_t start = place.start() > 40 ? place.start() - 40 : 0;
            const size_t end = std::min(place.end() + 40, index.codePoints());
            printLine("- characters " + std::to_string(place.start()) + "-" + std::to_string(place.end()) +
                      ": …" + shown(m_wording.cut(index.slice({start, end}))) + "…");
        }
    }
    if (!found.candidates.empty()) {
        section("What is nearly the same in the newest text; none was taken");
        for (const auto& candidate : found.candidates)
            printLine("- characters " + std::to_string(candidate.range.start()) + "-" +
                      std::to_string(candidate.range.end()) + ": " +
                      shown(m_wording.cut(candidate.difference)));
    }
}

void Card::exhibit(const Exhibit& exhibit)
{
    head(Kind::Exhibit, exhibit.title, exhibit.id.uid);
    field("type", std::string(tokenOf(exhibit.kind)) +
                      (exhibit.seen == Seen::ByUs ? ", seen by us" : ", only described"));
    if (!exhibit.offeredOn.isNull()) {
        const auto occasion = store::loadHeld<Occasion>(m_database, exhibit.offeredOn.uid);
        field("offered by", m_wording.speakers(occasion) +
                                (occasion.said.isEmpty() ? "" : ", " + m_wording.when(occasion.said)));
    }
    field("described in", m_wording.quoteOf(exhibit.passage));
    field("file", exhibit.fileName);
    field("SHA-256", hex(exhibit.file.value));
    note(exhibit.note, exhibit.noteVisibility);
    bearings("exhibit_id", Kind::Exhibit, exhibit.id.uid);
}

void Card::scheme(const Scheme& scheme)
{
    head(Kind::Scheme, scheme.title, scheme.id.uid);
    field("key", scheme.key);
    field("source", scheme.source);
    std::string axis;
    for (const auto& value : scheme.values) {
        if (value.axis != axis)
            section(axis = value.axis);
        field(value.token.c_str(), value.label + (value.meaning.empty() ? "" : ": " + value.meaning));
    }
}

/// Prints the fields of a value.
class Card::Lines
{
public:
    Lines(Card& card, Visibility ofNote) : m_card(card), m_ofNote(ofNote) {}
    void operator()(const char* name, const std::string& value)
    {
        if (name == std::string_view("note"))
            m_card.note(value, m_ofNote);
        else
            m_card.field(name, value);
    }
    void operator()(const char* name, bool value) { m_card.field(name, value ? "yes" : "no"); }
    void operator()(const char* name, int64_t value) { m_card.field(name, std::to_string(value)); }
    void operator()(const char* name, const Bytes& value) { m_card.field(name, hex(value.value)); }
    void operator()(const char* name, const FuzzyDate& value)
    {
        m_card.field(name, table::Wording::when(value));
    }
    void operator()(const char* name, const ActorId& value)
    {
        m_card.field(name, m_card.m_wording.nameOf(value));
    }
    void operator()(const char* name, const PlaceId& value)
    {
        m_card.field(name, m_card.m_wording.nameOf(value));
    }
    void operator()(const char* name, const PassageId& value)
    {
        m_card.field(name, m_card.m_wording.quoteOf(value));
    }
    template<class T>
    void operator()(const char* name, const Id<T>& value)
    {
        m_card.field(name, m_card.m_wording.titleOf(kKindOf<T>, value.uid));
    }
    template<class T>
    void operator()(const char* name, const std::optional<T>& value)
    {
        if (value)
            (*this)(name, *value);
    }
    template<class T>
    void operator()(const char* name, const T& value)
    {
        if constexpr (std::is_enum_v<T>)
            if (name != std::string_view("note_visibility"))
                m_card.field(name, worded(tokenOf(value)));
    }
    template<class T>
    void list(const char* name, const char*, const std::vector<T>& values)
    {
        for (const auto& value : values)
            (*this)(name, value);
    }
    template<class T>
    void set(const char* name, const char* table, const char*, const std::vector<T>& values)
    {
        list(name, table, values);
    }

private:
    Card& m_card;
    Visibility m_ofNote;
};

/// Kinds with little to say: their fields, with what they point at by name.
void Card::other(Kind kind, Uid uid)
{
    head(kind, m_wording.titleOf(kind, uid), uid);
    if (m_wording.hides(kind, uid))
        return;
    forEachKind([&](const auto& sample) {
        using T = std::decay_t<decltype(sample)>;
        if (T::kKind != kind)
            return;
        const auto value = store::loadHeld<T>(m_database, uid);
        Visibility ofNote = Visibility::Public;
        if constexpr (requires { value.noteVisibility; })
            ofNote = value.noteVisibility;
        Lines lines(*this, ofNote);
        T::fields(value, lines);
    });
}

} // namespace assay::cli
