#include "app/session/shown.h"

#include "core/text/display.h"

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

} // namespace assay::window
