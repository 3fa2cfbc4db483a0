#include "app/cli/card.h"
#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/exchange/field_writer.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/read_transaction.h"
#include "core/store/records.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, thing;
    int64_t version = 0;
    bool text = false;
    bool bytes = false;
    bool json = false;
    bool internal = false;
};

/// The text version that a document, or the version itself, stands for.
TextVersion versionFor(store::Database& database, const Found& found, const Arguments& given)
{
    if (found.kind == Kind::TextVersion)
        return store::loadHeld<TextVersion>(database, found.uid);
    if (found.kind != Kind::Document)
        throw Failure(kUsage, "--text and --bytes are for documents and their versions; '" + given.thing +
                                  "' is of the kind " + worded(token(found.kind)) + ".");
    const auto versions = store::versionsOf(database, DocumentId(found.uid));
    for (const auto& version : versions)
        if (given.version == version.number)
            return version;
    if (given.version != 0)
        throw Failure(kUsage, "The document has no version " + std::to_string(given.version) + "; it has " +
                                  counted(versions.size(), "version") + ".");
    if (versions.empty())
        throw Failure(kUsage, "The document has no text.");
    return versions.back();
}

/// Takes out of a value what may not be shown.
template<class T>
void withhold(T& value, table::Wording& wording)
{
    if constexpr (requires { value.note; }) {
        bool isInternal = std::is_same_v<T, Assessment>;
        if constexpr (requires { value.noteVisibility; })
            isInternal = value.noteVisibility == Visibility::Internal;
        if (isInternal && !value.note.empty()) {
            value.note.clear();
            wording.withhold();
        }
    }
    const auto cut = [&](std::string& words) { words = wording.cut(words); };
    if constexpr (std::is_same_v<T, Passage>) {
        cut(value.prefix);
        cut(value.suffix);
    }
    if constexpr (std::is_same_v<T, Translation>)
        cut(value.text);
}

/// The line that dump writes; without `internal` as far as it may be shown.
void printFact(store::Database& database, const Found& found, table::Wording& wording)
{
    if (wording.hides(found.kind, found.uid)) {
        wording.withhold();
        printLine("{\"kind\":\"" + std::string(token(found.kind)) + "\",\"uid\":\"" + found.uid.text() +
                  "\",\"withheld\":true}");
        return;
    }
    forEachKind([&](const auto& sample) {
        using T = std::decay_t<decltype(sample)>;
        if (T::kKind != found.kind)
            return;
        T value = store::loadHeld<T>(database, found.uid);
        if (!wording.showsInternal())
            withhold(value, wording);
        printLine(factLine(value));
    });
}

int work(Session& session, const Arguments& given)
{
    if (given.version != 0 && !given.text && !given.bytes)
        throw Failure(kUsage, "--version says whose text or bytes to print; give --text or --bytes with it.");
    const auto database = session.reader(given.file);
    const store::ReadTransaction oneState(*database);
    Card card(*database, given.internal);
    const Found found = orFail(find(*database, given.thing, {}, &card.wording()), kUsage);
    if (given.text || given.bytes) {
        if (card.wording().hides(found.kind, found.uid))
            throw Failure(kUsage, "'" + given.thing + "' is marked internal; --internal shows it.");
        const auto version = versionFor(*database, found, given);
        if (given.text) {
            print(store::textOf(*database, version.body.value));
            return kDone;
        }
        const auto bytes = store::bytesOf(*database, version.original.value);
        if (!bytes)
            throw Error(ErrorKind::Corruption, "The bytes of this version are missing. Run verify.");
        print(*bytes);
        return kDone;
    }
    if (given.json)
        printFact(*database, found, card.wording());
    else
        card.show(found.kind, found.uid);
    flushOutput();
    if (card.withheld() > 0)
        message(counted(card.withheld(), "thing") + " marked internal left out; --internal shows all.");
    return kDone;
}

} // namespace

Run addShow(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("THING", given->thing,
                   "A uid, the beginning of one, or what it is called: a title, statement or name")
        ->required();
    app.add_flag("--text", given->text, "Of a document: its text, and nothing else");
    app.add_flag("--bytes", given->bytes, "Of a document: the bytes as they were imported");
    app.add_option("--version", given->version, "Which text version; else the newest")->type_name("N");
    app.add_flag("--json", given->json, "The line that dump writes for it, less what is internal");
    app.add_flag("--internal", given->internal, "What is marked internal too");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
