#include "app/models/bulk_change.h"

#include "core/claim/vocabulary.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay::window {
namespace {

constexpr uint64_t kTick = 64;

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string counted(uint64_t count)
{
    return std::to_string(count) + (count == 1 ? " claim" : " claims");
}

std::vector<std::string> tagNames(store::Database& database, const Claim& claim)
{
    std::vector<std::string> names;
    for (const TagId tag : claim.tags)
        names.push_back(store::describe(database, Kind::Tag, tag.uid));
    std::sort(names.begin(), names.end());
    return names;
}

/// A list and the word put to it or taken from it; nothing where it is so already.
std::optional<BulkEffect> effectOnList(const std::vector<std::string>& words, const BulkChange& change)
{
    const auto at = std::find(words.begin(), words.end(), change.name);
    if ((at == words.end()) == change.isTaken)
        return std::nullopt;
    return BulkEffect{joined(words), (change.isTaken ? "− " : "+ ") + change.name};
}

std::string valuesText(const std::vector<AssessedValue>& values)
{
    std::string text;
    for (const AssessedValue& value : values)
        text += (text.empty() ? "" : ", ") + value.axis + " " + value.token;
    return text;
}

std::optional<Assessment> adoptedOf(store::Database& database, ClaimId claim, const std::string& scheme)
{
    const auto known = store::named(database, Kind::Scheme, scheme);
    if (known.empty())
        return std::nullopt;
    Assessment like;
    like.claim = claim;
    like.scheme = SchemeId(known.front());
    const auto held = store::adoptedAssessment(database, like);
    return held ? store::load<Assessment>(database, *held) : std::nullopt;
}

/// Calls f for each claim that is there still.
template<class F>
Result<void> forEachClaim(store::Database& database, const std::vector<int64_t>& ids, const char* what,
                          Progress& progress, F&& f)
{
    for (uint64_t i = 0; i < ids.size(); ++i) {
        if (i % kTick == 0)
            progress.tick(what, i, ids.size());
        if (auto claim = store::loadById<Claim>(database, ids[i]))
            if (auto done = f(*claim); !done)
                return done;
    }
    return {};
}

Result<TagId> tagNamed(Edit& edit, const BulkChange& change)
{
    const auto known = store::named(edit.database(), Kind::Tag, change.name);
    if (!known.empty())
        return TagId(known.front());
    if (change.isTaken)
        return mistake("There is no tag '" + change.name + "'.");
    Tag tag;
    tag.name = change.name;
    return edit.add(tag);
}

Result<uint64_t> tagAll(Edit& edit, const std::vector<int64_t>& claims, const BulkChange& change,
                        Progress& progress)
{
    const auto tag = tagNamed(edit, change);
    if (!tag)
        return tl::make_unexpected(tag.error());
    std::vector<Uid> uids;
    for (uint64_t i = 0; i < claims.size(); ++i) {
        if (i % kTick == 0)
            progress.tick("Looking", i, claims.size());
        if (const auto uid = edit.database().uidOf(Kind::Claim, claims[i]))
            uids.push_back(*uid);
    }
    // In portions, so that it can be stopped in between.
    uint64_t changed = 0;
    constexpr size_t kPortion = 500;
    for (size_t first = 0; first < uids.size(); first += kPortion) {
        progress.tick("Tagging", first, uids.size());
        const std::vector<Uid> portion(uids.begin() + static_cast<ptrdiff_t>(first),
                                       uids.begin() +
                                           static_cast<ptrdiff_t>(std::min(first + kPortion, uids.size())));
        const auto done = edit.tag(*tag, Kind::Claim, portion, !change.isTaken);
        if (!done)
            return tl::make_unexpected(done.error());
        changed += *done;
    }
    return changed;
}

Result<uint64_t> judgeAll(Edit& edit, const std::vector<int64_t>& claims, const BulkChange& change,
                          Progress& progress)
{
    const auto scheme = edit.scheme(change.scheme);
    if (!scheme)
        return tl::make_unexpected(scheme.error());
    uint64_t changed = 0;
    const auto done =
        forEachClaim(edit.database(), claims, "Judging", progress, [&](const Claim& claim) -> Result<void> {
            Assessment assessment;
            assessment.claim = claim.id;
            assessment.scheme = *scheme;
            assessment.values = change.values;
            assessment.reason = change.reason;
            if (const auto judged = edit.judge(std::move(assessment), true); !judged)
                return tl::make_unexpected(judged.error());
            ++changed;
            return {};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return changed;
}

void change(Claim& claim, const BulkChange& change)
{
    if (change.what == BulkChange::What::Status)
        claim.status = change.status;
    else if (change.isTaken)
        claim.topics.erase(std::remove(claim.topics.begin(), claim.topics.end(), change.name),
                           claim.topics.end());
    else
        claim.topics.push_back(change.name);
}

std::string summaryOf(const BulkChange& change, uint64_t changed)
{
    switch (change.what) {
    case BulkChange::What::Tag:
        return (change.isTaken ? "Took the tag '" + change.name + "' off "
                               : "Put the tag '" + change.name + "' on ") +
               counted(changed);
    case BulkChange::What::Topic:
        return (change.isTaken ? "Took the topic '" + change.name + "' off "
                               : "Gave the topic '" + change.name + "' to ") +
               counted(changed);
    case BulkChange::What::Status:
        return "Set the status of " + counted(changed) + " to " + worded(tokenOf(change.status));
    case BulkChange::What::Judge:
        return "Judged " + counted(changed) + ": " + valuesText(change.values);
    }
    return {};
}

std::optional<Mistake> flaw(const BulkChange& change)
{
    if ((change.what == BulkChange::What::Tag || change.what == BulkChange::What::Topic) &&
        change.name.empty())
        return Mistake{"Say which.", 0, 0, {}};
    if (change.what == BulkChange::What::Judge && change.values.empty())
        return Mistake{"Choose at least one value.", 0, 0, {}};
    return std::nullopt;
}

} // namespace

std::optional<BulkEffect> effectOn(store::Database& database, const Claim& claim, const BulkChange& change)
{
    switch (change.what) {
    case BulkChange::What::Tag:
        return effectOnList(tagNames(database, claim), change);
    case BulkChange::What::Topic:
        return effectOnList(claim.topics, change);
    case BulkChange::What::Status:
        if (claim.status == change.status)
            return std::nullopt;
        return BulkEffect{worded(tokenOf(claim.status)), worded(tokenOf(change.status))};
    case BulkChange::What::Judge: {
        const auto held = adoptedOf(database, claim.id, change.scheme);
        return BulkEffect{held ? valuesText(held->values) : "not judged", valuesText(change.values)};
    }
    }
    return std::nullopt;
}

BulkPreview previewOf(store::Database& database, const std::vector<int64_t>& claims, const BulkChange& change,
                      size_t rows, Progress& progress)
{
    BulkPreview preview;
    if (const auto wrong = flaw(change)) {
        preview.unchanged = claims.size();
        return preview;
    }
    if (change.what == BulkChange::What::Tag && store::named(database, Kind::Tag, change.name).empty())
        preview.remark =
            change.isTaken ? "There is no such tag." : "There is no such tag yet; it will be made.";
    (void)forEachClaim(database, claims, "Looking", progress, [&](const Claim& claim) -> Result<void> {
        auto effect = effectOn(database, claim, change);
        if (!effect) {
            ++preview.unchanged;
            return {};
        }
        ++preview.changed;
        if (preview.rows.size() < rows)
            preview.rows.push_back({claim.statement, std::move(*effect)});
        return {};
    });
    return preview;
}

Result<std::string> apply(Edit& edit, const std::vector<int64_t>& claims, const BulkChange& wanted,
                          Progress& progress)
{
    if (const auto wrong = flaw(wanted))
        return tl::make_unexpected(*wrong);
    Result<uint64_t> changed = 0;
    if (wanted.what == BulkChange::What::Tag) {
        changed = tagAll(edit, claims, wanted, progress);
    } else if (wanted.what == BulkChange::What::Judge) {
        changed = judgeAll(edit, claims, wanted, progress);
    } else {
        const auto done =
            forEachClaim(edit.database(), claims, "Changing", progress, [&](Claim& claim) -> Result<void> {
                if (!effectOn(edit.database(), claim, wanted))
                    return {};
                change(claim, wanted);
                ++*changed;
                return edit.update(claim);
            });
        if (!done)
            return tl::make_unexpected(done.error());
    }
    if (!changed)
        return tl::make_unexpected(changed.error());
    if (*changed == 0)
        return mistake("All of them are like that already.");
    return summaryOf(wanted, *changed);
}

} // namespace assay::window
