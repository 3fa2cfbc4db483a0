#include "core/exchange/annotator.h"

#include "core/exchange/dump.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/script.h"
#include "core/text/utf8.h"

#include <array>

namespace assay {
namespace {

template<class T>
tl::unexpected<Mistake> passOn(const Result<T>& failed)
{
    return tl::make_unexpected(failed.error());
}

std::optional<std::string_view> textIn(const JsonNode& line, std::string_view name)
{
    const JsonNode* node = line.find(name);
    return node && node->isText() ? std::optional(node->text) : std::nullopt;
}

/// A passage pointed at by its words alone; one with a home is written as it is.
bool isQuoteLine(const JsonNode& line, Kind kind)
{
    return kind == Kind::Passage && !line.find("home");
}

constexpr std::array kEarly = {Kind::Project,     Kind::Reviewer, Kind::Scheme, Kind::Side,
                               Kind::Tag,         Kind::Place,    Kind::Actor,  Kind::Document,
                               Kind::TextVersion, Kind::Passage};

} // namespace

Result<Kind> kindIn(const JsonNode& line)
{
    const auto text = textIn(line, "kind");
    if (!text)
        return mistake("A line needs a 'kind'.");
    if (const auto kind = kindFromToken(*text))
        return *kind;
    return mistake("'" + std::string(text->substr(0, 80)) + "' is no kind of line.",
                   query::nearest(*text, std::span<const std::string_view>(kKindTokens)));
}

std::vector<std::string> namesIn(const JsonNode& line, Kind kind)
{
    std::vector<std::string> names;
    const auto add = [&](const char* field) {
        if (auto text = textIn(line, field); text && !text->empty())
            names.emplace_back(*text);
    };
    switch (kind) {
    case Kind::Actor:
    case Kind::Place:
        add("name");
        if (const JsonNode* list = line.find("names")) {
            for (const auto& item : list->items) {
                if (auto text = item.isText() ? std::optional(item.text) : textIn(item, "text"))
                    names.emplace_back(*text);
            }
        }
        break;
    case Kind::Side:
    case Kind::Tag:
    case Kind::Reviewer:
    case Kind::View:
        add("name");
        break;
    case Kind::Scheme:
        add("key");
        break;
    case Kind::Document:
    case Kind::Exhibit:
        add("title");
        break;
    case Kind::Claim:
        add("statement");
        break;
    default:
        break;
    }
    return names;
}

bool Annotator::comesFirst(const JsonNode& line)
{
    const auto kind = kindIn(line);
    return !kind || std::find(kEarly.begin(), kEarly.end(), *kind) != kEarly.end();
}

Result<void> Annotator::declare(const JsonNode& line, size_t number)
{
    const auto kind = kindIn(line);
    // Content lines and lines of no known kind have nothing to declare; apply() judges them.
    if (!kind || *kind == Kind::Project || isQuoteLine(line, *kind))
        return {};
    const auto uid = uidFor(line, *kind, false);
    if (!uid)
        return passOn(uid);
    m_declared[number] = *uid;
    return {};
}

Result<Uid> Annotator::uidFor(const JsonNode& line, Kind kind, bool streams)
{
    Uid uid;
    const auto handle = kind == Kind::Scheme ? std::nullopt : textIn(line, "key");
    std::vector<std::string> names;
    // A claim that is applied at once is found in the project; to hold the statements of all would be to hold
    // most of the file.
    if (streams)
        m_references.setStreams();
    if (!streams || kind != Kind::Claim || !line.find("uid"))
        names = namesIn(line, kind);
    if (const auto text = textIn(line, "uid")) {
        const auto parsed = Uid::parse(*text);
        if (!parsed)
            return mistake("'" + std::string(text->substr(0, 80)) + "' is no uid.");
        uid = *parsed;
    } else if (!names.empty()) {
        auto known = store::named(m_edit.database(), kind, names.front());
        // A line with a key of its own is a thing of its own, though another line has the same name.
        if (known.empty() && !handle)
            known = m_references.declared(kind, names.front());
        if (known.size() > 1)
            return mistake("'" + names.front() + "' is the name of " + std::to_string(known.size()) + " " +
                           std::string(token(kind)) + "s; say which by its uid.");
        if (!known.empty())
            uid = known.front();
    }
    if (uid.isNull())
        uid = m_edit.act().newUid();
    for (const auto& name : names)
        m_references.declareName(kind, name, uid);
    if (handle)
        if (auto done = m_references.declareHandle(std::string(*handle), kind, uid); !done)
            return passOn(done);
    return uid;
}

Result<void> Annotator::apply(const JsonNode& line, size_t number)
{
    m_document = DocumentId();
    const auto word = textIn(line, "kind");
    if (word == "format") {
        const JsonNode* version = line.find("version");
        if (textIn(line, "name") != "assay-dump" || !version || version->type != JsonNode::Type::Integer)
            return mistake("The format line does not say that this is an Assay dump.");
        if (version->integer > kDumpVersion)
            return mistake("This dump has version " + std::to_string(version->integer) +
                           " of the format; this program knows " + std::to_string(kDumpVersion) + ".");
        return {};
    }
    if (word == "bytes")
        return m_content.bytes(line);
    if (word == "text")
        return m_content.text(line);
    const auto kind = kindIn(line);
    if (!kind)
        return passOn(kind);
    if (isQuoteLine(line, *kind))
        return passageLine(line);
    Uid uid;
    if (*kind == Kind::Project) {
        if (line.find("uid"))
            return mistake("The project's own identity is not part of these lines.");
        uid = store::projectUid(m_edit.database()).value_or(Uid());
    } else if (const auto declared = m_declared.find(number); declared != m_declared.end()) {
        uid = declared->second;
    } else {
        const auto made = uidFor(line, *kind, true);
        if (!made)
            return passOn(made);
        uid = *made;
    }
    const auto made = inlineFact(*kind, line, uid);
    return made ? Result<void>() : passOn(made);
}

Result<void> Annotator::finish()
{
    return m_content.finish();
}

Result<Uid> Annotator::inlineFact(Kind kind, const JsonNode& node, Uid uid)
{
    using Read = Result<Uid> (Annotator::*)(const JsonNode&, Uid);
    static const auto kReads = [] {
        std::array<Read, kKindTokens.size()> all{};
        forEachKind([&](const auto& sample) {
            using T = std::decay_t<decltype(sample)>;
            all[static_cast<size_t>(T::kKind)] = &Annotator::fact<T>;
        });
        return all;
    }();
    return (this->*kReads[static_cast<size_t>(kind)])(node, uid);
}

template<class T>
Result<Uid> Annotator::fact(const JsonNode& line, Uid uid)
{
    // A new uid cannot be known yet; a given one is asked for.
    std::optional<T> held;
    if (m_edit.act().records().idOf(T::kKind, uid) != 0)
        held = store::load<T>(m_edit.database(), uid);
    T value;
    if (held)
        value = *held;
    value.id.uid = uid;
    if constexpr (T::kKind == Kind::Document)
        if (!held && !line.find("voice"))
            return mistake("There is no document titled '" + std::string(textIn(line, "title").value_or("")) +
                           "'; import it first.");
    FieldReader reader(line, *this);
    for (const char* common : {"kind", "uid", "key"})
        reader.allow(common);
    if (auto done = complete(value, line, reader, held.has_value()); !done)
        return passOn(done);
    T::fields(value, reader);
    if constexpr (T::kKind == Kind::Attribution)
        if (!reader.mistakeFound())
            if (auto done = readChain(value, line, reader, held.has_value()); !done)
                return passOn(done);
    reader.finish();
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    static const T kNothing{};
    if (auto done = after(std::move(value), held ? *held : kNothing, line, held.has_value()); !done)
        return passOn(done);
    return uid;
}

Result<PassageId> Annotator::passageFrom(const JsonNode& node)
{
    TextQuote quote;
    DocumentId document = m_document;
    if (node.isText()) {
        quote.quote = node.text;
    } else {
        FieldReader reader(node, *this);
        reader("quote", quote.quote);
        reader("prefix", quote.prefix);
        reader("suffix", quote.suffix);
        reader("document", document);
        reader.finish();
        if (reader.mistakeFound())
            return tl::make_unexpected(*reader.mistakeFound());
    }
    if (quote.quote.empty())
        return mistake("A passage needs its words, in 'quote'.");
    if (document.isNull())
        return mistake("Say in which document the words '" + std::string(utf8::slice(quote.quote, 0, 60)) +
                       "' stand: {\"quote\": ..., \"document\": ...}.");
    return m_edit.passage(document, quote);
}

Result<void> Annotator::passageLine(const JsonNode& line)
{
    Passage given;
    FieldReader reader(line, *this);
    for (const char* own : {"kind", "key", "quote", "prefix", "suffix", "document"})
        reader.skip(own);
    reader("visibility", given.visibility);
    reader.finish();
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    std::vector<JsonMember> words(line.members.begin(), line.members.end());
    std::erase_if(words, [](const JsonMember& member) {
        return member.name == "kind" || member.name == "key" || member.name == "visibility";
    });
    JsonNode place = line;
    place.members = {words.data(), words.size()};
    const auto made = passageFrom(place);
    if (!made)
        return passOn(made);
    auto passage = *store::load<Passage>(m_edit.database(), made->uid);
    if (line.find("visibility") && passage.visibility != given.visibility) {
        passage.visibility = given.visibility;
        if (auto done = m_edit.update(passage); !done)
            return done;
    }
    if (const auto handle = textIn(line, "key"))
        return m_references.declareHandle(std::string(*handle), Kind::Passage, made->uid);
    return {};
}

Result<Uid> Annotator::reference(Kind kind, const JsonNode& node)
{
    const auto isPointer = [&] {
        return node.isText() && (Uid::parse(node.text) || (node.text.size() > 1 && node.text[0] == '@'));
    };
    if (kind == Kind::Passage && !isPointer() && (node.isText() || node.isObject())) {
        const auto passage = passageFrom(node);
        return passage ? Result<Uid>(passage->uid) : Result<Uid>(passOn(passage));
    }
    if (node.isText())
        return m_references.resolve(kind, node.text);
    if (node.isObject() && (kind == Kind::Claim || kind == Kind::Occasion)) {
        if (node.find("uid"))
            return mistake("An object that stands inside another line makes something new and has no uid.");
        Uid uid = m_edit.act().newUid();
        if (kind == Kind::Claim)
            if (const auto statement = textIn(node, "statement")) {
                // What this file made a line before is not found in the project yet.
                const std::string words(*statement);
                auto known = m_references.declared(kind, words);
                if (known.empty())
                    known = m_references.known(kind, words);
                if (known.size() == 1)
                    uid = known.front();
                m_references.declareName(kind, words, uid);
            }
        if (const auto handle = textIn(node, "key"))
            if (auto done = m_references.declareHandle(std::string(*handle), kind, uid); !done)
                return passOn(done);
        return inlineFact(kind, node, uid);
    }
    return mistake(std::string("here stands ") + typeName(node.type) + " where a " +
                   std::string(token(kind)) + " is pointed at.");
}

Result<OccasionId> Annotator::voiceOf(DocumentId document)
{
    const auto known = m_voices.find(document.uid);
    if (known != m_voices.end())
        return known->second;
    const auto voice = m_edit.voiceOf(document);
    if (voice)
        m_voices.emplace(document.uid, *voice);
    return voice;
}

Result<OccasionId> Annotator::occasionOfSpeaker(const JsonNode&, FieldReader& reader)
{
    Occasion occasion;
    reader.list("speaker", "", occasion.actors);
    if (reader.has("speakers"))
        reader.list("speakers", "", occasion.actors);
    reader("how", occasion.how);
    reader("said", occasion.said);
    reader("venue", occasion.venue);
    reader("jointly", occasion.jointly);
    reader.set("circumstances", "", "", occasion.circumstances);
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    occasion.id.uid = m_edit.act().newUid();
    ++m_report.added;
    return m_edit.add(occasion);
}

Result<Link> Annotator::link(const JsonNode& node)
{
    Link link;
    FieldReader reader(node, *this);
    bool ownVoice = false;
    reader("own_voice", ownVoice);
    if (ownVoice)
        link.mode = Mode::OwnVoice;
    Link::fields(link, reader);
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    const bool speaks = reader.has("speaker") || reader.has("speakers");
    if (ownVoice + speaks + !link.occasion.isNull() != 1)
        return mistake("A link needs one of 'occasion', 'speaker' and 'own_voice'.");
    if (ownVoice) {
        if (m_document.isNull())
            return mistake("The document's own voice needs a document.");
        const auto voice = voiceOf(m_document);
        if (!voice)
            return passOn(voice);
        link.occasion = *voice;
    } else if (speaks) {
        const auto occasion = occasionOfSpeaker(node, reader);
        if (!occasion)
            return passOn(occasion);
        link.occasion = *occasion;
    }
    reader.finish();
    if (reader.mistakeFound())
        return tl::make_unexpected(*reader.mistakeFound());
    return link;
}

Result<void> Annotator::readChain(Attribution& attribution, const JsonNode& line, FieldReader& reader,
                                  bool known)
{
    const bool chain = reader.has("chain");
    const bool speaks = reader.has("speaker") || reader.has("speakers");
    if (chain && speaks)
        return mistake("Give 'chain' or 'speaker', not both.");
    if (known && !chain && !speaks)
        return {};
    const auto voice = voiceOf(attribution.document);
    if (!voice)
        return passOn(voice);
    Link own;
    own.occasion = *voice;
    own.mode = Mode::OwnVoice;
    if (!chain) {
        // The fields of the one link stand in the attribution itself.
        Link link;
        link.mode = speaks ? Mode::Reported : Mode::OwnVoice;
        link.occasion = *voice;
        reader("mention", link.mention);
        reader("cue", link.cue);
        reader("mode", link.mode);
        reader("hedge", link.hedge);
        reader("hedge_passage", link.hedgePassage);
        if (reader.mistakeFound())
            return tl::make_unexpected(*reader.mistakeFound());
        attribution.chain = {link};
        if (speaks) {
            const auto occasion = occasionOfSpeaker(line, reader);
            if (!occasion)
                return passOn(occasion);
            attribution.chain.front().occasion = *occasion;
        }
    }
    if (attribution.chain.empty() || attribution.chain.front().occasion != *voice)
        attribution.chain.insert(attribution.chain.begin(), own);
    return {};
}

// What hand-written lines may hold besides the fields
// --------------------------------------------------------------

template<class T>
Result<void> Annotator::complete(T& value, const JsonNode& line, FieldReader& reader, bool known)
{
    (void)known;
    (void)line;
    (void)value;
    if constexpr (T::kKind == Kind::Actor || T::kKind == Kind::Place) {
        reader.skip("name");
        reader.skip("names");
    } else if constexpr (T::kKind == Kind::Occasion) {
        reader.list("actor", "", value.actors);
    } else if constexpr (T::kKind == Kind::Attribution) {
        // The document first: the quotes that follow stand in it.
        reader("document", value.document);
        if (reader.mistakeFound())
            return tl::make_unexpected(*reader.mistakeFound());
        if (value.document.isNull())
            return mistake("An attribution needs the 'document' that reports it.");
        m_document = value.document;
        reader.list("quote", "", value.content);
    } else if constexpr (T::kKind == Kind::Assessment) {
        // {"axis": "token"} for the list that a dump writes.
        if (const JsonNode* values = line.find("values"); values && values->isObject()) {
            reader.skip("values");
            value.values.clear();
            for (const auto& [axis, item] : values->members) {
                if (!item.isText())
                    return mistake("In 'values': the value of '" + std::string(axis) + "' must be a text.");
                value.values.push_back({std::string(axis), std::string(item.text)});
            }
        }
    }
    return {};
}

template<class T>
Result<void> Annotator::after(T value, const T& before, const JsonNode& line, bool known)
{
    const auto id = value.id;
    bool adopt = false;
    if constexpr (T::kKind == Kind::Assessment) {
        if (value.time.empty())
            value.time = isoTime(m_edit.act().ledger().clock().nowMilliseconds());
        if (value.reviewer.isNull()) {
            const auto reviewer = m_edit.reviewer(m_edit.act().reviewer());
            if (!reviewer)
                return passOn(reviewer);
            value.reviewer = *reviewer;
        }
        if (value.scheme.isNull())
            return mistake("An assessment needs a 'scheme'.");
        if (value.adopted && !before.adopted && store::adoptedAssessment(m_edit.database(), value)) {
            adopt = true;
            value.adopted = false;
        }
    } else if constexpr (T::kKind == Kind::Name) {
        if (value.script.empty())
            value.script = scriptOf(value.text);
        if (value.printed && !before.printed && !known) {
            const auto siblings = value.actor.isNull() ? store::namesOfPlace(m_edit.database(), value.place)
                                                       : store::namesOf(m_edit.database(), value.actor);
            adopt = !siblings.empty();
            value.printed = siblings.empty();
        }
    } else if constexpr (T::kKind == Kind::TextVersion) {
        if (!known && (!store::hasBytes(m_edit.database(), value.original.value) ||
                       !store::hasBody(m_edit.database(), value.body.value)))
            return mistake("The bytes or the text of this version are not among the lines before it.");
    } else if constexpr (T::kKind == Kind::Exhibit) {
        if (!value.file.value.empty() && !store::hasBytes(m_edit.database(), value.file.value))
            return mistake("The bytes of the exhibit's file are not among the lines before it.");
    } else if constexpr (T::kKind == Kind::Passage) {
        if (auto done = checkAnchors(value); !done)
            return done;
    }
    if (known) {
        ++m_report.updated;
        if (auto done = m_edit.update(value); !done)
            return done;
    } else {
        ++m_report.added;
        if (auto done = m_edit.add(std::move(value), Edit::Fresh::Sure); !done)
            return passOn(done);
    }
    if constexpr (T::kKind == Kind::Assessment) {
        if (adopt)
            return m_edit.adopt(id);
    } else if constexpr (T::kKind == Kind::Name) {
        if (adopt)
            return m_edit.choosePrinted(id);
    } else if constexpr (T::kKind == Kind::Actor) {
        return addNames(line, id, PlaceId());
    } else if constexpr (T::kKind == Kind::Place) {
        return addNames(line, ActorId(), id);
    } else if constexpr (T::kKind == Kind::Document) {
        // The document speaks when it is published; the occasion of its own voice follows, unless it was set
        // by hand.
        if (known && !(before.published == value.published))
            if (const auto uid = store::voiceOccasion(m_edit.database(), id)) {
                auto occasion = *store::load<Occasion>(m_edit.database(), *uid);
                if (occasion.said == before.published) {
                    occasion.said = value.published;
                    return m_edit.update(occasion);
                }
            }
    }
    return {};
}

Result<void> Annotator::addNames(const JsonNode& line, ActorId actor, PlaceId place)
{
    std::vector<std::pair<JsonNode, bool>> given; ///< and whether it is the printed one
    if (const JsonNode* name = line.find("name"))
        given.emplace_back(*name, true);
    if (const JsonNode* names = line.find("names")) {
        if (!names->isList())
            return mistake("In 'names': a list is wanted.");
        for (const auto& item : names->items)
            given.emplace_back(item, false);
    }
    for (const auto& [node, printed] : given) {
        Name name;
        name.printed = printed;
        FieldReader reader(node, *this, "names");
        if (node.isText()) {
            name.text = node.text;
        } else if (node.isObject()) {
            for (const char* own : {"actor", "place"})
                if (node.find(own))
                    return mistake("In 'names': a name inside an actor or a place belongs to it.");
            Name::fields(name, reader);
            reader.finish();
            if (reader.mistakeFound())
                return tl::make_unexpected(*reader.mistakeFound());
        } else {
            return mistake("In 'names': a text or an object is wanted.");
        }
        name.actor = actor;
        name.place = place;
        if (name.script.empty())
            name.script = scriptOf(name.text);
        const auto held = actor.isNull() ? store::namesOfPlace(m_edit.database(), place)
                                         : store::namesOf(m_edit.database(), actor);
        NameId same;
        for (const Uid& uid : held)
            if (store::load<Name>(m_edit.database(), uid)->text == name.text)
                same = NameId(uid);
        const bool choose = name.printed;
        name.printed = false;
        if (same.isNull()) {
            const auto added = m_edit.add(name);
            if (!added)
                return passOn(added);
            ++m_report.added;
            same = *added;
        } else if (node.isObject()) {
            name.id = same;
            name.printed = store::load<Name>(m_edit.database(), same.uid)->printed;
            if (auto done = m_edit.update(name); !done)
                return done;
        }
        if (choose)
            if (auto done = m_edit.choosePrinted(same); !done)
                return done;
    }
    return {};
}

/// An anchor that says "exact" or "moved" must stand where the words are: no file may make an anchor lie.
Result<void> Annotator::checkAnchors(const Passage& passage)
{
    for (const auto& anchor : passage.anchors) {
        if (!anchor.start || !anchor.end)
            continue;
        if (m_textOf != anchor.version.uid) {
            const auto version = store::load<TextVersion>(m_edit.database(), anchor.version.uid);
            if (!version)
                return mistake("The text version " + anchor.version.uid.text() +
                               " of an anchor is not known.");
            m_index.reset();
            m_text = store::textOf(m_edit.database(), version->body.value);
            m_index.emplace(m_text);
            m_textOf = anchor.version.uid;
        }
        const auto start = static_cast<size_t>(*anchor.start);
        const auto end = static_cast<size_t>(*anchor.end);
        if (*anchor.start < 0 || *anchor.end <= *anchor.start || end > m_index->codePoints() ||
            m_index->slice(CodePointRange(start, end)) != passage.quote)
            return mistake("The words of the passage " + passage.id.uid.text() + " do not stand at " +
                           std::to_string(*anchor.start) + "-" + std::to_string(*anchor.end) +
                           " of its text.");
    }
    return {};
}

} // namespace assay
