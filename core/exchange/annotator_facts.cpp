#include "core/exchange/annotator.h"
#include "core/exchange/annotator_parts.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/text/script.h"

#include <array>

// A line made into a fact, and what hand-written lines may hold besides the fields.
namespace assay {

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
    } else if constexpr (T::kKind == Kind::Actor) {
        // A person names the others at either of the two; a line that names itself is judged by the edit.
        std::erase_if(value.distinctFrom, [&](const ActorId& other) {
            if (other < id)
                m_apart.push_back({id, other, m_line});
            return other < id;
        });
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
                auto occasion = store::loadHeld<Occasion>(m_edit.database(), *uid);
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
            if (store::loadHeld<Name>(m_edit.database(), uid).text == name.text)
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
            name.printed = store::loadHeld<Name>(m_edit.database(), same.uid).printed;
            if (auto done = m_edit.update(name); !done)
                return done;
        }
        if (choose)
            if (auto done = m_edit.choosePrinted(same); !done)
                return done;
    }
    return {};
}

} // namespace assay
