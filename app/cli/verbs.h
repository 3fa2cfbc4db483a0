#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <functional>
#include <span>
#include <string>

// The verbs of assay-cli: one file each, one line each in verbs.cpp.
namespace assay::cli {

/// What a verb does once its arguments are read; returns the exit code.
using Run = std::function<int(Session&)>;

struct Verb
{
    const char* name;
    const char* summary;       ///< one line for --help
    const char* example;       ///< lines that can be typed as they stand
    Run (*add)(CLI::App& app); ///< gives the verb its options
};

/// In the order of the manual.
std::span<const Verb> verbs();

Run addNew(CLI::App& app);
Run addImport(CLI::App& app);
Run addSuggest(CLI::App& app);
Run addAnnotate(CLI::App& app);
Run addList(CLI::App& app);
Run addShow(CLI::App& app);
Run addExport(CLI::App& app);
Run addViews(CLI::App& app);
Run addActors(CLI::App& app);
Run addTags(CLI::App& app);
Run addNames(CLI::App& app);
Run addHistory(CLI::App& app);
Run addUndo(CLI::App& app);
Run addRedo(CLI::App& app);
Run addVerify(CLI::App& app);
Run addCompact(CLI::App& app);
Run addStats(CLI::App& app);
Run addDump(CLI::App& app);
Run addTrain(CLI::App& app);

/// The one argument nearly every verb begins with.
inline CLI::Option* addProject(CLI::App& app, std::string& file)
{
    return app.add_option("PROJECT", file, "The project file (NAME.assay)")->required();
}

/// Takes whole numbers from `least` to one that any machine counts to.
inline CLI::Validator wholeNumber(int64_t least)
{
    return CLI::Validator(
        [least](const std::string& text) {
            int64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
            const bool isWhole = error == std::errc() && end == text.data() + text.size();
            return isWhole && value >= least ? std::string()
                                             : "'" + text + "' is no whole number from " +
                                                   std::to_string(least) + " to " + std::to_string(INT64_MAX);
        },
        "", "");
}

/// Runs the subcommand that was given, else `otherwise`.
Run oneOf(CLI::App& app, std::vector<std::pair<CLI::App*, Run>> actions, Run otherwise);

} // namespace assay::cli
