#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, title, language, note;
};

int work(Session& session, const Arguments& given)
{
    const std::string title =
        given.title.empty() ? std::filesystem::path(given.file).stem().string() : given.title;
    const auto project = session.create(given.file, title);
    if (!given.language.empty() || !given.note.empty())
        edit(*project, "project", kUsage, [&](Edit& edit) -> Result<std::string> {
            const auto uid = store::projectUid(edit.database());
            auto record = store::loadHeld<ProjectRecord>(edit.database(), *uid);
            record.language = given.language;
            record.note = given.note;
            if (auto done = edit.update(record); !done)
                return tl::make_unexpected(done.error());
            return "Said what the project is";
        });
    printLine("Made the project '" + shown(title) + "' in " + given.file + ".");
    return kDone;
}

} // namespace

Run addNew(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("--title", given->title, "What the project is called; else the file's name")
        ->type_name("TEXT");
    app.add_option("--language", given->language, "Of the tables that go out (BCP 47); else English")
        ->type_name("CODE");
    app.add_option("--note", given->note, "An internal note")->type_name("TEXT");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
