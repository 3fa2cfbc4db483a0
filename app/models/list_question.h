#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <QStringList>
#include <QVariant>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace assay::window {

/// Which rows a list has, in their order.
struct RowKeys
{
    std::vector<int64_t> ids;
    /// Where rows stand under headings: which, for each; a row may stand under several. Empty: none.
    std::vector<uint32_t> groupOf;
    QStringList groups;
    QStringList notices; ///< what a person should know about the question
};

/// The values of one row: one for each role of its model, in their order.
using RowValues = std::vector<QVariant>;

/// Reads rows on one connection; statements may stay prepared. One thread at a time.
class RowReader
{
public:
    virtual ~RowReader() = default;
    /// Calls f for each row that is there, at the index that it has in `ids`; each id is given once.
    virtual void read(std::span<const int64_t> ids,
                      const std::function<void(size_t index, RowValues values)>& f) = 0;
};

/// What a list shows, as a value that never changes: asked on any thread, with the connection of that thread.
class ListQuestion
{
public:
    virtual ~ListQuestion() = default;
    virtual Result<RowKeys> keys(store::Database& database, Progress& progress) const = 0;
    virtual std::unique_ptr<RowReader> reader(store::Database& database) const = 0;
};

} // namespace assay::window
