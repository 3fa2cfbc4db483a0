#pragma once

#include "app/reading/text_mark.h"
#include "core/store/database.h"

#include <QString>
#include <QVariantMap>
#include <map>

namespace assay::window {

/// What words belong to that an exhibit, a name or a translation rests on.
struct QuotedThing
{
    QString hint; ///< what it is, in a line
    QVariantMap
        place; ///< as of Workspace.wanted, of a claim with the uid of the exhibit as `exhibit`; empty: none
    bool operator==(const QuotedThing&) const = default;
};

/// By the uid of the exhibit, name or translation.
using QuotedThings = std::map<Uid, QuotedThing>;

/// Their marks, put to `marks`, and what they are; on the thread that asks.
QuotedThings readQuoted(store::Database& database, TextVersionId version, std::vector<TextMark>& marks);

/// "exhibit", "name", "translation"; empty for other forms.
QString quotedToken(TextMark::Form form);

} // namespace assay::window
