#pragma once

#include "core/claim/vocabulary.h"

#include <QDateTime>
#include <QStringList>
#include <QVariant>
#include <string>
#include <string_view>
#include <vector>

namespace assay::window {

/// A token of a vocabulary as words: "was-told" is "was told".
QString worded(std::string_view token);

/// The same with a capital: "Was told".
QString titled(std::string_view token);

/// Every token of a vocabulary as titled() has it, in its order.
template<class E>
QStringList titles()
{
    QStringList all;
    for (const std::string_view token : tokens<E>())
        all.append(titled(token));
    return all;
}

/// Those that are not empty, with commas between.
QString joined(const QStringList& pieces);

/// The texts of a list that came from QML.
std::vector<std::string> textsOf(const QVariant& list);

/// When something was done, short and in the user's own time: "12 Nov 2026, 14:03".
QString shownTime(const QDateTime& time);

} // namespace assay::window
