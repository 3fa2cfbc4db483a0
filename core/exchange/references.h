#pragma once

#include "core/base/result.h"
#include "core/project/edit.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace assay {

/// What the texts of a file point at: a uid, "@handle", or a natural name of something in the file or the
/// project.
class References
{
public:
    explicit References(Edit& edit) : m_edit(edit) {}

    Result<Uid> resolve(Kind kind, std::string_view text);

    /// Lines of the file declare what they will make.
    Result<void> declareHandle(const std::string& handle, Kind kind, Uid uid);
    void declareName(Kind kind, const std::string& name, Uid uid);
    /// What the project knows under a name, else what lines of this file declared under it. What this act
    /// wrote counts, though the derived data that leads to it by its name may have to catch up first.
    std::vector<Uid> known(Kind kind, const std::string& name);
    /// Whether things of a kind can be pointed at by what people call them.
    static bool naturalNamed(Kind kind);

private:
    Result<Uid> byName(Kind kind, const std::string& name);
    std::vector<Uid> declared(Kind kind, const std::string& name) const;
    Edit& m_edit;
    struct Handle
    {
        Kind kind;
        Uid uid;
    };
    std::unordered_map<std::string, Handle> m_handles;
    std::map<std::pair<Kind, std::string>, std::vector<Uid>> m_names;
};

} // namespace assay
