#include "core/query/selection.h"

#include "core/query/nearest.h"
#include "core/query/selection_parts.h"
#include "core/store/read_transaction.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>

namespace assay::query {

Selection::Selection(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Selection::Selection(Selection&&) noexcept = default;
Selection& Selection::operator=(Selection&&) noexcept = default;
Selection::~Selection() = default;

RowKind Selection::kind() const
{
    return m_parts->kind;
}

bool Selection::isEverything() const
{
    return m_parts->plan.isEverything && !m_parts->only;
}

const std::vector<std::string>& Selection::notes() const
{
    return m_parts->notes;
}

Sql Selection::sql() const
{
    return m_parts->rows();
}

uint64_t Selection::count() const
{
    return store::guarded("counting the rows of a filter", [&] {
        const Sql whole = Sql("SELECT count(*) FROM (") + sql() + ")";
        Kept::Run statement = Kept::of(m_parts->database).run(whole);
        statement->executeStep();
        return static_cast<uint64_t>(statement->getColumn(0).getInt64());
    });
}

std::vector<int64_t> Selection::ids(size_t limit) const
{
    return store::guarded("finding the rows of a filter", [&] {
        std::vector<int64_t> ids;
        const store::ReadTransaction oneState(m_parts->database);
        if (limit > 0)
            m_parts->each(std::nullopt, limit, [&](int64_t id) {
                ids.push_back(id);
                return true;
            });
        return ids;
    });
}

std::vector<int64_t> Selection::idsAfter(int64_t last, size_t limit) const
{
    return store::guarded("finding the rows of a filter", [&] {
        std::vector<int64_t> ids;
        const store::ReadTransaction oneState(m_parts->database);
        if (limit > 0)
            m_parts->each(last, limit, [&](int64_t id) {
                ids.push_back(id);
                return true;
            });
        return ids;
    });
}

void Selection::forEachId(const std::function<bool(int64_t)>& f) const
{
    store::guarded("finding the rows of a filter", [&] { m_parts->each(std::nullopt, SIZE_MAX, f); });
}

bool Selection::contains(int64_t id) const
{
    return store::guarded("testing a row by a filter", [&] {
        if (m_parts->plan.groups.empty())
            return false;
        const auto& only = m_parts->only;
        if (only && std::find(only->begin(), only->end(), id) == only->end())
            return false;
        bool found = false;
        m_parts->run(Sql(fmt::format("SELECT r.id FROM {} r WHERE r.id = ", tableOf(m_parts->kind))) +
                         Sql::bound(id) + " AND " + m_parts->condition(true),
                     [&](int64_t) { return found = true; });
        return found;
    });
}

namespace {

bool hasWord(const Node& node)
{
    return node.type == Node::Type::Word || std::any_of(node.children.begin(), node.children.end(), hasWord);
}

} // namespace

Result<Selection> select(store::Database& database, RowKind kind, std::string_view filter,
                         const std::vector<OrderTerm>& order, const Options& options)
{
    const Result<Filter> parsed = parse(filter);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return select(database, kind, *parsed, order, options);
}

Result<Selection> select(store::Database& database, RowKind kind, const Filter& filter,
                         const std::vector<OrderTerm>& order, const Options& options)
{
    const auto known = orderKeys(kind);
    for (const OrderTerm& term : order)
        if (std::find(known.begin(), known.end(), term.key) == known.end())
            return tl::make_unexpected(parseOrder(kind, term.key).error());
    const RowKind inBrackets = kind == RowKind::Attributions ? RowKind::Claims : kind;
    const Result<Question> question = questionOf(
        filter, [&](const Node& node, bool bracketed) { return isOwn(bracketed ? inBrackets : kind, node); });
    if (!question)
        return tl::make_unexpected(question.error());
    return store::guarded("reading the project for a filter", [&]() -> Result<Selection> {
        Lookup lookup(database, options.includeInternal);
        Terms terms(lookup);
        Result<Plan> plan = planOf(terms, kind, *question);
        if (!plan)
            return tl::make_unexpected(plan.error());
        std::optional<Plan> byText;
        if (hasWord(filter.root)) {
            Terms texts(lookup, true);
            if (Result<Plan> made = planOf(texts, kind, *question))
                byText = std::move(*made);
        }
        std::vector<OrderTerm> keys = order;
        // "created" ends an order: no two rows share a uid.
        const auto byUid =
            std::find_if(keys.begin(), keys.end(), [](const auto& key) { return key.key == "created"; });
        if (byUid != keys.end())
            keys.erase(byUid->descending ? byUid + 1 : byUid, keys.end());
        return Selection(std::unique_ptr<Selection::Parts>(
            new Selection::Parts{database, kind, std::move(*plan), std::move(byText),
                                 visibleRows(lookup, kind), std::move(keys), options.only, lookup.notes()}));
    });
}

} // namespace assay::query
