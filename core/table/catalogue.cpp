#include "core/table/column_spec.h"

#include <algorithm>

namespace assay::table {

namespace {

std::vector<ColumnSpec> build(query::RowKind rows)
{
    std::vector<ColumnSpec> all;
    const auto take = [&all](std::vector<ColumnSpec> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    if (rows == query::RowKind::Claims || rows == query::RowKind::Attributions) {
        take(claimColumns());
        take(attributionColumns());
        take(judgementColumns());
        for (ColumnSpec& column : all) {
            const std::vector<std::string_view> tokens = defaultColumns(rows);
            column.isDefault = std::find(tokens.begin(), tokens.end(), column.token) != tokens.end();
        }
    } else {
        take(sourceColumns(rows));
        take(projectColumns(rows));
    }
    ColumnSpec uid;
    uid.token = "uid";
    uid.title = "Identity";
    uid.meaning = "The uid, the same in every copy of the project";
    uid.value = Value::Uid;
    uid.main = rows == query::RowKind::Claims ? "c.uid" : "t.uid";
    all.push_back(uid);
    return all;
}

} // namespace

ColumnSpec noteColumn()
{
    return {.token = "note",
            .title = "Note",
            .meaning = "Where it is public",
            .room = Room::Wide,
            .value = Value::Note,
            .main = "CASE WHEN :internal OR t.note = '' OR t.note_visibility = 'public' THEN t.note END"};
}

ColumnSpec visibilityColumn()
{
    return {.token = "visibility",
            .title = "Visibility",
            .meaning = "Public or internal",
            .room = Room::Narrow,
            .main = "t.visibility"};
}

ColumnSpec tagsColumn(std::string_view meaning, std::string_view list)
{
    return {.token = "tags",
            .title = "Tags",
            .meaning = meaning,
            .room = Room::Narrow,
            .many = true,
            .list = list,
            .separator = ", "};
}

ColumnSpec filledColumn(std::string_view token, std::string_view title, std::string_view meaning, Room room,
                        Fill fill, unsigned needs, bool many)
{
    return {.token = token,
            .title = title,
            .meaning = meaning,
            .room = room,
            .many = many,
            .fill = fill,
            .needs = needs};
}

std::span<const ColumnSpec> columnSpecs(query::RowKind rows)
{
    static const auto kAll = [] {
        std::vector<std::vector<ColumnSpec>> all;
        for (size_t i = 0; i < query::rowKindTokens().size(); ++i)
            all.push_back(build(static_cast<query::RowKind>(i)));
        return all;
    }();
    return kAll[static_cast<size_t>(rows)];
}

const ColumnSpec* findColumn(query::RowKind rows, std::string_view token)
{
    for (const ColumnSpec& column : columnSpecs(rows))
        if (column.token == token)
            return &column;
    return nullptr;
}

std::vector<std::string_view> defaultColumns(query::RowKind rows)
{
    if (rows == query::RowKind::Claims)
        return {"claim", "topics", "who-says", "rebuttals", "confidence-tag", "status"};
    if (rows == query::RowKind::Attributions)
        return {"claim", "who-says", "stance", "said", "quote", "document"};
    std::vector<std::string_view> tokens;
    for (const ColumnSpec& column : columnSpecs(rows))
        if (column.isDefault)
            tokens.push_back(column.token);
    return tokens;
}

} // namespace assay::table
