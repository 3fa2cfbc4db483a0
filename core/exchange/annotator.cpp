#include "core/exchange/annotator.h"

#include "core/exchange/annotator_parts.h"
#include "core/exchange/dump.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"

#include <array>

// Which line makes what: kinds, names, keys and uids.
namespace assay {
namespace {

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
    if (!streams || kind != Kind::Claim || !line.find("uid"))
        names = namesIn(line, kind);
    if (const auto text = textIn(line, "uid")) {
        const auto parsed = Uid::parse(*text);
        if (!parsed)
            return mistake("'" + std::string(text->substr(0, 80)) + "' is no uid.");
        uid = *parsed;
    } else if (!names.empty()) {
        // A line with a key of its own is a thing of its own, though another line has the same name.
        const auto known = handle ? store::named(m_edit.database(), kind, names.front())
                                  : m_references.known(kind, names.front());
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
    m_line = number;
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
    for (const auto& [one, other, line] : m_apart)
        if (store::toldApart(m_edit.database(), one, other).empty())
            if (auto done = m_edit.tellApart(one, other); !done) {
                done.error().line = line;
                return done;
            }
    return m_content.finish();
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
                const std::string words(*statement);
                const auto known = m_references.known(kind, words);
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

} // namespace assay
