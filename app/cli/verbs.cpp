#include "app/cli/verbs.h"

namespace assay::cli {
namespace {

constexpr Verb kVerbs[] = {
    {"new", "Make a project", "  assay-cli new harbour.assay --title \"The harbour fire\"", addNew},
    {"import", "Read documents into a project",
     "  assay-cli import harbour.assay report.html notes.md\n"
     "  assay-cli import harbour.assay report-v2.html --version-of \"Port report\"",
     addImport},
    {"suggest", "Propose who says what: for documents, or inside a project",
     "  assay-cli suggest report.html notes.md\n"
     "  assay-cli suggest corpus.jsonl --format jsonl\n"
     "  assay-cli suggest harbour.assay --review\n"
     "  assay-cli suggest harbour.assay --take-above 0.9 --dry-run",
     addSuggest},
    {"annotate", "Apply lines of claims, attributions and the rest (docs/annotate-format.md)",
     "  assay-cli annotate harbour.assay claims.jsonl", addAnnotate},
    {"list", "Filter and show the rows of a project",
     "  assay-cli list harbour.assay claims --filter 'speaker:\"Port authority\" contested:yes'\n"
     "  assay-cli list harbour.assay attributions --columns who-says,stance,claim --order -said\n"
     "  assay-cli list harbour.assay claims --filter topic:fire --count",
     addList},
    {"show", "Show one thing whole",
     "  assay-cli show harbour.assay \"Port report\" --text\n"
     "  assay-cli show harbour.assay 0193a6f2",
     addShow},
    {"export", "Write a table to a file",
     "  assay-cli export harbour.assay -o table.html --template fact-check\n"
     "  assay-cli export harbour.assay -o denied.csv --filter stance:denies",
     addExport},
    {"views", "Saved questions: list, save, show, remove",
     "  assay-cli views harbour.assay save \"To check\" --filter 'assessed:no' --order happened", addViews},
    {"actors", "Actors: list, lookalikes, merge, unmerge, apart, unapart, printed",
     "  assay-cli actors harbour.assay lookalikes\n"
     "  assay-cli actors harbour.assay merge \"D. Askerov\" \"Dilgam Asgarov\"\n"
     "  assay-cli actors harbour.assay apart \"Ali Hasanov\" \"Hasan Hasanov\"",
     addActors},
    {"names", "Judge whether two written names are of one bearer", "  assay-cli names --pairs pairs.tsv",
     addNames},
    {"tags", "Tags: list, add, rename, recolour, merge, remove, put, take",
     "  assay-cli tags harbour.assay put \"Check first\" claims --filter 'sources:1 contested:yes'", addTags},
    {"history", "Every state of the project, and which one it is in", "  assay-cli history harbour.assay",
     addHistory},
    {"undo", "Take the last act back", "  assay-cli undo harbour.assay", addUndo},
    {"redo", "Do again what was undone, or go to a state of the history",
     "  assay-cli redo harbour.assay\n  assay-cli redo harbour.assay 7", addRedo},
    {"verify", "Check a project whole: history, hashes, quotes, search", "  assay-cli verify harbour.assay",
     addVerify},
    {"compact", "Make the file smaller by giving up what no undo needs", "  assay-cli compact harbour.assay",
     addCompact},
    {"stats", "Count everything, and what is still thin", "  assay-cli stats harbour.assay", addStats},
    {"dump", "Write every fact as JSON Lines (docs/annotate-format.md)",
     "  assay-cli dump harbour.assay -o harbour.jsonl", addDump},
    {"train", "Make the model of a language for suggestions",
     "  assay-cli train --gum gum tests/fixtures/attributions/open.txt -o data/models/en.model", addTrain},
};

} // namespace

std::span<const Verb> verbs()
{
    return kVerbs;
}

Run oneOf(CLI::App& app, std::vector<std::pair<CLI::App*, Run>> actions, Run otherwise)
{
    app.require_subcommand(0, 1);
    for (auto& [sub, run] : actions)
        sub->fallthrough();
    return [actions = std::move(actions), otherwise = std::move(otherwise)](Session& session) {
        for (const auto& [sub, run] : actions)
            if (sub->parsed())
                return run(session);
        return otherwise(session);
    };
}

} // namespace assay::cli
