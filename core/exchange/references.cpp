#include "core/exchange/references.h"

#include "core/query/nearest.h"
#include "core/store/lookup.h"

#include <algorithm>

namespace assay {

Result<void> References::declareHandle(const std::string& handle, Kind kind, Uid uid)
{
    if (!m_handles.emplace(handle, Handle{kind, uid}).second)
        return mistake("The key '" + handle + "' is given to two lines.");
    return {};
}

void References::declareName(Kind kind, const std::string& name, Uid uid)
{
    auto& uids = m_names[{kind, name}];
    if (std::find(uids.begin(), uids.end(), uid) == uids.end())
        uids.push_back(uid);
}

std::vector<Uid> References::declared(Kind kind, const std::string& name) const
{
    const auto found = m_names.find({kind, name});
    return found == m_names.end() ? std::vector<Uid>() : found->second;
}

std::vector<Uid> References::known(Kind kind, const std::string& name)
{
    auto found = store::named(m_edit.database(), kind, name);
    if (found.empty())
        found = declared(kind, name);
    if (found.empty() && (kind == Kind::Claim || kind == Kind::Actor)) {
        m_edit.act().settle();
        found = store::named(m_edit.database(), kind, name);
    }
    return found;
}

Result<Uid> References::resolve(Kind kind, std::string_view text)
{
    if (const auto uid = Uid::parse(text))
        return *uid;
    const std::string what(token(kind));
    if (text.size() > 1 && text[0] == '@') {
        const auto found = m_handles.find(std::string(text.substr(1)));
        if (found == m_handles.end()) {
            std::vector<std::string> known;
            for (const auto& [handle, target] : m_handles)
                if (target.kind == kind)
                    known.push_back(handle);
            const std::string near = query::nearest(text.substr(1), known);
            return mistake("No " + what + " line in this file has the key '" + std::string(text.substr(1)) +
                               "'.",
                           near.empty() ? "" : "@" + near);
        }
        if (found->second.kind != kind)
            return mistake("'" + std::string(text) + "' is a " + std::string(token(found->second.kind)) +
                           ", where a " + what + " is wanted.");
        return found->second.uid;
    }
    return byName(kind, std::string(text));
}

Result<Uid> References::byName(Kind kind, const std::string& name)
{
    const std::string what(token(kind));
    auto found = declared(kind, name);
    for (const Uid& uid : known(kind, name))
        if (std::find(found.begin(), found.end(), uid) == found.end())
            found.push_back(uid);
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1) {
        std::string list;
        for (const Uid& uid : found)
            list += (list.empty() ? "" : ", ") + uid.text();
        return mistake("'" + name + "' is the name of " + std::to_string(found.size()) + " " + what +
                       "s; point at one by its uid or by a key: " + list + ".");
    }
    if (kind == Kind::Scheme) {
        const auto scheme = m_edit.scheme(name);
        if (scheme)
            return scheme->uid;
        return tl::make_unexpected(scheme.error());
    }
    auto known = store::knownNames(m_edit.database(), kind, 20000);
    for (const auto& [declared, uids] : m_names)
        if (declared.first == kind)
            known.push_back(declared.second);
    if (known.empty() && naturalNamed(kind))
        return mistake("There is no " + what + " named '" + name + "'; this project has none yet.");
    if (!naturalNamed(kind))
        return mistake("A " + what + " is pointed at by its uid or by \"@key\", not by '" + name + "'.");
    return mistake("There is no " + what + " named '" + name + "'.", query::nearest(name, known));
}

bool References::naturalNamed(Kind kind)
{
    switch (kind) {
    case Kind::Reviewer:
    case Kind::Scheme:
    case Kind::Side:
    case Kind::Tag:
    case Kind::Place:
    case Kind::Actor:
    case Kind::Document:
    case Kind::Claim:
    case Kind::Exhibit:
    case Kind::View:
        return true;
    default:
        return false;
    }
}

} // namespace assay
