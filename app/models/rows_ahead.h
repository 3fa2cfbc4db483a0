#pragma once

#include <QObject>
#include <functional>

namespace assay::window {

/// A list that can read the values of rows on another thread before a view asks for them.
class RowsAhead
{
public:
    virtual ~RowsAhead() = default;
    /// Whether the rows from `first` to `last` can be shown with nothing to be read; rows that are not there
    /// do not count.
    virtual bool areAtHand(int first, int last) const = 0;
    /// Reads those that are not, then calls done() on this thread as long as `context` lives, whatever came
    /// of it: where the list became another meanwhile, the rows may not be at hand.
    virtual void readAhead(int first, int last, QObject* context, std::function<void()> done) = 0;
};

} // namespace assay::window
