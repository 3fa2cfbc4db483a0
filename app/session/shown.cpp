#include "app/session/shown.h"

#include "core/text/display.h"

#include <QCoreApplication>

namespace assay::window {

QString shown(std::string_view text)
{
    return QString::fromStdString(visible(text));
}

QString shownLines(std::string_view text)
{
    return QString::fromStdString(visible(text, true));
}

QString shownName(std::string_view name)
{
    return QString::fromStdString(isolated(visible(name)));
}

QString sentenceOf(const Mistake& mistake)
{
    QString sentence = shown(mistake.message);
    if (!mistake.suggestion.empty() && !sentence.contains(QStringLiteral("did you mean")))
        sentence += u' ' + QCoreApplication::translate("assay::window::Session", "Did you mean “%1”?")
                               .arg(shown(mistake.suggestion));
    return sentence;
}

} // namespace assay::window
