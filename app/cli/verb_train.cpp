#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/suggest/training_data.h"

#include <fmt/format.h>

namespace assay::cli {
namespace {

struct Arguments
{
    std::string gum;
    std::vector<std::string> marked;
    std::string output;
    std::string language = "en";
    bool measure = false;
};

int work(Session& session, const Arguments& given)
{
    if (given.gum.empty() && given.marked.empty())
        throw Failure(kUsage, "Give --gum FOLDER, or files of marked texts, to learn from.");
    const auto data = findDataFolder();
    size_t all = 0;
    if (!given.gum.empty())
        for (const char* split : {"train", "dev"})
            all += orFail(suggest::readGum(given.gum, split, false), kBadInput).size();
    const std::vector<std::filesystem::path> marked(given.marked.begin(), given.marked.end());
    const auto documents = orFail(suggest::readTraining(given.gum, marked), kBadInput);
    size_t own = 0;
    for (const auto& file : marked)
        own += orFail(suggest::readMarkedTexts(file), kBadInput).size();
    if (!given.gum.empty())
        message(
            fmt::format("{} of {} documents of the corpus have a licence that lets a model learn from them.",
                        documents.size() - own, all));
    session.progress().tick("Training", 0, 0);
    const std::string model = orFail(suggest::train(documents, data, given.language), kUsage);
    OutputFile output(given.output, "");
    output.write(model);
    output.finish();
    printLine(fmt::format("Learned from {}; wrote {} ({} bytes).", counted(documents.size(), "document"),
                          shown(given.output), model.size()));
    if (given.measure) {
        const auto test = orFail(suggest::readGum(given.gum, "test", false), kBadInput);
        printLine(fmt::format("Parts of speech: {:.1f} % of words right on the test split.",
                              100 * suggest::tagAccuracy(test, data, model, given.language)));
    }
    return kDone;
}

} // namespace

Run addTrain(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    app.add_option("FILE", given->marked,
                   "Texts with attributions marked by hand (tests/fixtures/attributions)");
    app.add_option(
           "--gum", given->gum,
           "The folder of the GUM files. Only documents whose licence is not share-alike and rests on "
           "the publisher's own terms are learned from; data/CREDITS.md has the words of credit")
        ->type_name("FOLDER");
    app.add_option("-o,--output", given->output, "The model file")->required()->type_name("FILE");
    app.add_option("--language", given->language, "The language of the lexicon")->type_name("CODE");
    app.add_flag("--measure", given->measure, "Say how well it tags the test split of the corpus")
        ->needs("--gum");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
