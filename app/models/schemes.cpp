#include "app/models/schemes.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/project/project.h"
#include "core/project/scheme_file.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

QVariantList axesOf(const Scheme& scheme, const std::function<bool(std::string_view axis)>& isWanted)
{
    QVariantList axes, levels;
    std::string axis;
    const auto close = [&] {
        if (!levels.isEmpty())
            axes.append(QVariantMap{{QStringLiteral("axis"), QString::fromStdString(axis)},
                                    {QStringLiteral("title"), titled(axis)},
                                    {QStringLiteral("levels"), levels}});
        levels.clear();
    };
    for (const SchemeValue& value : scheme.values) {
        if (isWanted && !isWanted(value.axis))
            continue;
        if (value.axis != axis)
            close();
        axis = value.axis;
        levels.append(QVariantMap{{QStringLiteral("token"), QString::fromStdString(value.token)},
                                  {QStringLiteral("label"), shown(value.label)},
                                  {QStringLiteral("meaning"), shown(value.meaning)}});
    }
    close();
    return axes;
}

} // namespace

QVariantList schemesIn(store::Database& database, const std::function<bool(std::string_view axis)>& isWanted)
{
    std::vector<Scheme> all;
    store::forEach<Scheme>(database, [&all](const Scheme& scheme) {
        all.push_back(scheme);
        return true;
    });
    const auto folder = findDataFolder();
    for (const std::string& key : shippedSchemes(folder))
        if (std::none_of(all.begin(), all.end(), [&](const Scheme& scheme) { return scheme.key == key; }))
            if (auto scheme = loadShippedScheme(folder, key))
                all.push_back(std::move(*scheme));
    QVariantList list;
    for (const Scheme& scheme : all)
        if (const QVariantList axes = axesOf(scheme, isWanted); !axes.isEmpty())
            list.append(QVariantMap{{QStringLiteral("key"), QString::fromStdString(scheme.key)},
                                    {QStringLiteral("title"), shown(scheme.title)},
                                    {QStringLiteral("axes"), axes}});
    return list;
}

} // namespace assay::window
