#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/exchange/dump.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file, target;
};

int work(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    if (given.target.empty() || given.target == "-") {
        dump(
            *database, [](std::string_view line) { print(line); }, &session.progress());
        return kDone;
    }
    OutputFile output(given.target, given.file);
    dump(
        *database, [&](std::string_view line) { output.write(line); }, &session.progress());
    output.finish();
    return kDone;
}

} // namespace

Run addDump(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("-o,--output", given->target, "The file to write; else stdout")->type_name("FILE");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
