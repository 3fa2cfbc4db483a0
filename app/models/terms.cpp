#include "app/models/terms.h"

#include <QLocale>

namespace assay::window {

QString worded(std::string_view token)
{
    QString words = QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
    return words.replace(u'-', u' ').replace(u'_', u' ');
}

QString titled(std::string_view token)
{
    QString words = worded(token);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString joined(const QStringList& pieces)
{
    QStringList some;
    for (const QString& piece : pieces)
        if (!piece.isEmpty())
            some.append(piece);
    return some.join(QStringLiteral(", "));
}

std::vector<std::string> textsOf(const QVariant& list)
{
    std::vector<std::string> all;
    for (const QString& one : list.toStringList())
        all.push_back(one.toStdString());
    return all;
}

QString shownTime(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
}

} // namespace assay::window
