#include "app/models/quoted_words.h"

#include "core/store/lookup.h"
#include "core/store/records.h"

#include <QStringList>
#include <algorithm>
#include <optional>

namespace assay::window {
namespace {

/// The passage of words that were typed. What stands before and after them was typed without the blank that
/// parts it from them, or with no blank between.
Result<PassageId> passageOf(Edit& edit, DocumentId document, const std::string& words, const Given& given)
{
    const std::string before = given("before"), after = given("after");
    Result<PassageId> found = edit.passage(document, {words, before, after});
    for (const auto& [lead, trail] : {std::pair(" ", " "), std::pair("", " "), std::pair(" ", "")})
        if (!found)
            found = edit.passage(document, {words, before.empty() ? before : before + lead,
                                            after.empty() ? after : trail + after});
    return found;
}

template<class T>
Result<void> forgetting(const Result<T>& done)
{
    return done ? Result<void>() : tl::make_unexpected(done.error());
}

/// One that was typed, put on these words; `held` is what stands on record of it.
Result<void> write(Edit& edit, const TypedTranslation& typed, const std::optional<Translation>& held,
                   PassageId here)
{
    if (typed.language.empty())
        return mistake("A translation needs its language.");
    Translation made = held.value_or(Translation());
    made.passage = here;
    made.text = typed.text;
    made.language = typed.language;
    if (held && held->passage == here)
        return made == *held ? Result<void>() : edit.update(made);
    // What belongs to words that are quoted elsewhere too stays there.
    made.id = {};
    for (const Translation& other : translationsOf(edit.database(), {here}))
        if (other.language == made.language && other.text == made.text)
            return {};
    return forgetting(edit.add(made));
}

} // namespace

Result<std::vector<PassageId>> passagesOf(Edit& edit, const Attribution& attribution, const Given& given)
{
    std::vector<std::optional<Passage>> before;
    for (const PassageId& id : attribution.content)
        before.push_back(store::load<Passage>(edit.database(), id.uid));
    std::vector<PassageId> passages;
    for (const QString& piece : QString::fromStdString(given("quote"))
                                    .replace(QStringLiteral("[...]"), kBetweenPieces.toString())
                                    .split(kBetweenPieces.toString(), Qt::SkipEmptyParts)) {
        const std::string words = piece.trimmed().toStdString();
        if (words.empty())
            continue;
        const auto known = std::find_if(before.begin(), before.end(), [&](const auto& passage) {
            return passage && QString::fromStdString(passage->quote).trimmed() == piece.trimmed();
        });
        if (known != before.end() && given("before").empty() && given("after").empty()) {
            passages.push_back((*known)->id);
            continue;
        }
        const auto made = passageOf(edit, attribution.document, words, given);
        if (!made)
            return tl::make_unexpected(made.error());
        passages.push_back(*made);
    }
    return passages;
}

std::vector<TypedTranslation> translationsIn(const QVariant& list)
{
    std::vector<TypedTranslation> all;
    for (const QVariant& one : list.toList()) {
        const QVariantMap map = one.toMap();
        const auto text = [&map](const char* name) {
            return map.value(QLatin1String(name)).toString().trimmed().toStdString();
        };
        all.push_back({text("uid"), text("language"), text("text")});
    }
    return all;
}

std::vector<Translation> translationsOf(store::Database& database, const std::vector<PassageId>& content)
{
    std::vector<Translation> all;
    if (content.empty())
        return all;
    for (const Uid& uid :
         store::pointingAt(database, Kind::Translation, "passage_id", Kind::Passage, content.front().uid))
        if (auto one = store::load<Translation>(database, uid))
            all.push_back(std::move(*one));
    return all;
}

Result<void> setTranslations(Edit& edit, const std::vector<TypedTranslation>& typed,
                             const std::vector<PassageId>& before, const std::vector<PassageId>& now)
{
    const bool isAny =
        std::any_of(typed.begin(), typed.end(), [](const auto& one) { return !one.text.empty(); });
    if (now.empty())
        return isAny ? mistake("A translation needs the words that it translates.") : Result<void>();
    const PassageId here = now.front();
    std::vector<Translation> held = translationsOf(edit.database(), before);
    const bool isElsewhere = !before.empty() && before.front() != here;
    if (isElsewhere && store::pointingAt(edit.database(), Kind::Attribution, "attribution_content.passage_id",
                                         Kind::Passage, before.front().uid)
                           .empty())
        for (Translation& one : held) {
            one.passage = here;
            if (auto done = edit.update(one); !done)
                return done;
        }
    for (const TypedTranslation& one : typed) {
        const auto known = std::find_if(held.begin(), held.end(), [&](const Translation& translation) {
            return translation.id.uid.text() == one.uid;
        });
        const auto on = known == held.end() ? std::nullopt : std::optional(*known);
        if (!one.text.empty()) {
            if (auto done = write(edit, one, on, here); !done)
                return done;
        } else if (on && on->passage == here) {
            if (auto done = edit.remove(Kind::Translation, on->id.uid); !done)
                return done;
        }
    }
    return {};
}

} // namespace assay::window
