#include "core/table/choice.h"

#include "core/query/nearest.h"
#include "core/table/templates.h"

#include <algorithm>

namespace assay::table {
namespace {

using query::RowKind;

struct View
{
    std::string rows, filter, grouping;
    std::vector<std::string> columns, order;
};

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string all;
    for (const std::string& part : parts)
        (all += all.empty() ? "" : separator) += part;
    return all;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

/// A column may be grouped by under its own name too.
std::string groupingToken(const std::string& given)
{
    static constexpr std::pair<std::string_view, std::string_view> kColumns[] = {{"topics", "topic"},
                                                                                 {"tags", "tag"},
                                                                                 {"sides", "side"},
                                                                                 {"who-says", "speaker"},
                                                                                 {"statement", "claim"}};
    for (const auto& [column, token] : kColumns)
        if (given == column)
            return std::string(token);
    return given;
}

template<class Words>
tl::unexpected<Mistake> unknown(const std::string& what, const std::string& typed, const Words& words,
                                const std::string& offered)
{
    const std::vector<std::string> candidates(words.begin(), words.end());
    const std::string meant = query::nearest(typed, candidates);
    return mistake("There is no " + what + " '" + typed + "'" +
                       (meant.empty() ? ". " : "; did you mean '" + meant + "'? ") + offered +
                       joined(candidates, ", ") + ".",
                   meant);
}

Result<std::optional<View>> readView(store::Database& database, const std::string& name)
{
    if (name.empty())
        return std::optional<View>();
    Query row(database, "SELECT id, rows, query, grouping FROM view WHERE name = :name");
    row.bind(":name", name);
    if (!row.step()) {
        std::vector<std::string> names;
        Query all(database, "SELECT name FROM view ORDER BY name");
        while (all.step())
            names.emplace_back(all.text(0));
        return unknown("saved view", name, names,
                       names.empty() ? "The project has none" : "The project has ");
    }
    View view{std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), {}, {}};
    const int64_t id = row.integer(0);
    Query columns(database, "SELECT text FROM view_column WHERE view_id = ?1 ORDER BY ord");
    for (columns.bind(1, id); columns.step();)
        view.columns.emplace_back(columns.text(0));
    Query order(database, "SELECT text FROM view_order WHERE view_id = ?1 ORDER BY ord");
    for (order.bind(1, id); order.step();)
        view.order.emplace_back(order.text(0));
    return std::optional<View>(std::move(view));
}

} // namespace

Result<Choice> choose(store::Database& database, const TableRequest& request)
{
    const Result<std::optional<View>> found = readView(database, request.view);
    if (!found)
        return tl::make_unexpected(found.error());
    const std::optional<View>& view = *found;
    const Template* shipped = nullptr;
    if (!request.templateName.empty()) {
        shipped = findTemplate(request.templateName);
        if (!shipped) {
            std::vector<std::string> keys;
            for (const Template& one : shippedTemplates())
                keys.emplace_back(one.key);
            return unknown("template", request.templateName, keys, "There are ");
        }
    }
    Choice choice;
    const std::optional<RowKind> ofView = view ? query::rowKindFromToken(view->rows) : std::nullopt;
    const RowKind otherwise = shipped ? shipped->rows : RowKind::Claims;
    choice.rows = request.rows.value_or(ofView.value_or(otherwise));
    if (shipped && shipped->rows != choice.rows)
        return mistake("The template \"" + std::string(shipped->title) + "\" has rows of " +
                       std::string(query::token(shipped->rows)) + ", not of " +
                       std::string(query::token(choice.rows)) + ". Leave one of the two out.");

    // Terms from all of them stand in one AND group, so that they speak of one attribution.
    for (const std::string_view text :
         {shipped ? shipped->filter : std::string_view(),
          view ? std::string_view(view->filter) : std::string_view(), std::string_view(request.filter)}) {
        const Result<query::Filter> filter = query::parse(text);
        if (!filter && view && text.data() == view->filter.data() && !text.empty())
            return mistake("The query of the view '" + request.view + "' has a mistake at character " +
                           std::to_string(filter.error().column) + ": " + filter.error().message);
        if (!filter)
            return tl::make_unexpected(filter.error());
        for (const query::Node& node : filter->root.children)
            choice.filter.root.children.push_back(node);
    }

    // A view of other rows than those asked for has columns of its own kind, which do not fit.
    const bool fits = view && (!ofView || *ofView == choice.rows);
    choice.columns = request.columns;
    if (choice.columns.empty() && fits)
        choice.columns = view->columns;
    if (choice.columns.empty() && shipped)
        choice.columns.assign(shipped->columns.begin(), shipped->columns.end());
    if (choice.columns.empty())
        for (const std::string_view token : defaultColumns(choice.rows))
            choice.columns.emplace_back(token);

    std::string order = joined(request.order, ",");
    if (order.empty() && fits)
        order = joined(view->order, ",");
    if (order.empty() && shipped)
        order = shipped->order;
    if (!order.empty()) {
        Result<std::vector<query::OrderTerm>> terms = query::parseOrder(choice.rows, order);
        if (!terms)
            return tl::make_unexpected(terms.error());
        choice.order = std::move(*terms);
    }

    std::vector<std::string> grouping = request.grouping;
    if (grouping.empty() && fits)
        grouping = split(view->grouping);
    const std::vector<GroupSpec> specs = groupSpecs(choice.rows);
    for (const std::string& given : grouping) {
        const std::string token = groupingToken(given);
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&token](const GroupSpec& one) { return one.token == token; });
        if (spec == specs.end())
            return unknown("grouping", token, groupingsOf(choice.rows),
                           "Rows of " + std::string(query::token(choice.rows)) + " can be grouped by ");
        choice.grouping.push_back(*spec);
    }

    choice.title = request.title;
    if (choice.title.empty() && view)
        choice.title = request.view;
    if (choice.title.empty() && shipped)
        choice.title = shipped->title;
    if (choice.title.empty()) {
        choice.title = query::token(choice.rows);
        choice.title[0] = static_cast<char>(choice.title[0] & ~0x20);
    }
    return choice;
}

Result<std::vector<const ColumnSpec*>> columnsOf(const Choice& choice)
{
    std::vector<const ColumnSpec*> columns;
    for (const std::string& token : choice.columns) {
        const ColumnSpec* column = findColumn(choice.rows, token);
        if (!column) {
            std::vector<std::string> tokens;
            for (const ColumnSpec& one : columnSpecs(choice.rows))
                tokens.emplace_back(one.token);
            return unknown("column", token, tokens,
                           "Rows of " + std::string(query::token(choice.rows)) + " have ");
        }
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            return mistake("The column '" + token + "' is named twice.");
        columns.push_back(column);
    }
    return columns;
}

} // namespace assay::table
