#pragma once

class QString;

namespace assay::window {

/// A list whose rows are found by the "uid" of what stands in them.
class RowsByUid
{
public:
    virtual ~RowsByUid() = default;
    /// -1 where it is in no row.
    virtual int rowOf(const QString& uid) const = 0;
};

} // namespace assay::window
