#pragma once

#include <QDateTime>
#include <QString>
#include <string_view>

namespace assay::window {

/// A token of a vocabulary as words: "was-told" is "was told".
QString worded(std::string_view token);

/// The same with a capital: "Was told".
QString titled(std::string_view token);

/// When something was done, short and in the user's own time: "12 Nov 2026, 14:03".
QString shownTime(const QDateTime& time);

} // namespace assay::window
