#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/query/nearest.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <clocale>
#include <iostream>
#include <new>

#ifndef ASSAY_VERSION
#define ASSAY_VERSION "unknown"
#endif

namespace assay::cli {
namespace {

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return kUsage;
    case ErrorKind::Input:
        return kBadInput;
    case ErrorKind::Project:
    case ErrorKind::Corruption:
        return kNoProject;
    case ErrorKind::Machine:
    case ErrorKind::DiskFull:
        return kMachine;
    case ErrorKind::Cancelled:
        return 128 + (Session::signalSeen() != 0 ? Session::signalSeen() : 2);
    }
    return kMachine;
}

int fail(int code, const std::string& what)
{
    message("assay-cli: " + what);
    return code;
}

/// What became of the project when a verb failed, where that is not plain.
int failed(int code, const std::string& what)
{
    if (!Session::changeMade())
        return fail(code, what);
    return fail(code,
                what + "\nThe change had been made before and is kept; see history. undo takes it back.");
}

/// The option a mistyped one was perhaps meant to be.
std::string optionNear(const CLI::App& app, const std::string& typed)
{
    std::vector<std::string> known;
    for (const CLI::App* at = &app; at; at = at->get_parent())
        for (const CLI::Option* option : at->get_options())
            for (const auto& name : option->get_lnames())
                known.push_back("--" + name);
    return query::nearest(typed, known);
}

const CLI::App& deepest(const CLI::App& app)
{
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : deepest(*chosen.front());
}

std::string pathOf(const CLI::App& app)
{
    return app.get_parent() ? pathOf(*app.get_parent()) + " " + app.get_name() : app.get_name();
}

int wrongUsage(const CLI::App& app, const CLI::ParseError& error)
{
    const CLI::App& verb = deepest(app);
    std::string what = error.what();
    if (dynamic_cast<const CLI::RequiredError*>(&error) && !verb.get_parent())
        what = "Say what is to be done: a verb is missing.";
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const auto extras = app.remaining(true);
        if (!extras.empty()) {
            what = "'" + extras.front() + "' was not expected here.";
            if (const auto near = optionNear(verb, extras.front()); !near.empty() && extras.front()[0] == '-')
                what += " Did you mean '" + near + "'?";
        }
    }
    if (!what.empty() && what.back() != '.' && what.back() != '?')
        what += '.';
    return fail(kUsage, what + "\nSee: " + pathOf(verb) + " --help");
}

/// A first word that is no verb, before anything else is looked at.
std::optional<std::string> unknownVerb(int count, char** words)
{
    if (count < 2 || words[1][0] == '-')
        return std::nullopt;
    std::vector<std::string> names;
    for (const Verb& verb : verbs())
        names.emplace_back(verb.name);
    if (std::find(names.begin(), names.end(), words[1]) != names.end())
        return std::nullopt;
    const std::string near = query::nearest(words[1], names);
    return "There is no verb '" + std::string(words[1]) + "'." +
           (near.empty() ? "" : " Did you mean '" + near + "'?") + "\nSee: assay-cli --help";
}

int run(int count, char** words)
{
    Session session;
    CLI::App app("Assay keeps who said what, through whom, and what speaks for and against it.", "assay-cli");
    app.set_version_flag("--version", "assay-cli " ASSAY_VERSION);
    app.require_subcommand(1);
    app.add_option("--reviewer", session.reviewer, "Who works; stands in the history")
        ->envname("ASSAY_REVIEWER")
        ->type_name("NAME");
    app.add_option("--clock", session.clock)->envname("ASSAY_CLOCK")->group("");
    app.add_option("--uid-seed", session.uidSeed)->envname("ASSAY_UID_SEED")->group("");
    app.get_formatter()->column_width(28);
    app.footer(
        "Each verb has its own --help with an example. Results go to stdout, messages to stderr.\n"
        "Exit codes: 0 done, 1 a fault was found (verify), 2 wrong usage, 3 bad input, 4 the project\n"
        "cannot be opened, 5 the machine failed, 130 or 143 interrupted. Then nothing was changed, unless\n"
        "stderr says that the change had been made before.");
    std::vector<std::pair<CLI::App*, Run>> known;
    for (const Verb& verb : verbs()) {
        CLI::App* sub = app.add_subcommand(verb.name, verb.summary);
        sub->fallthrough();
        sub->footer(std::string("Example:\n") + verb.example);
        known.emplace_back(sub, verb.add(*sub));
    }
    if (const auto unknown = unknownVerb(count, words))
        return fail(kUsage, *unknown);
    try {
        app.parse(count, words);
    } catch (const CLI::Success& wanted) {
        return app.exit(wanted, std::cout, std::cerr); // --help, --version
    } catch (const CLI::ParseError& error) {
        return wrongUsage(app, error);
    }
    for (const auto& [sub, work] : known)
        if (sub->parsed()) {
            const int code = work(session);
            flushOutput();
            return code;
        }
    return kUsage;
}

int guardedRun(int count, char** words)
{
    try {
        try {
            return run(count, words);
        } catch (const SQLite::Exception& exception) {
            store::rethrow(exception, "the project");
        }
    } catch (const Failure& failure) {
        return failed(failure.code(), failure.what());
    } catch (const Error& error) {
        const bool late = error.kind() == ErrorKind::Cancelled && Session::changeMade();
        return failed(exitCodeOf(error.kind()), late ? "Stopped." : error.what());
    } catch (const std::bad_alloc&) {
        return failed(kMachine, "There is not enough memory for this.");
    } catch (const std::exception& exception) {
        return failed(kMachine, std::string("Something failed that should not: ") + exception.what());
    }
}

} // namespace
} // namespace assay::cli

int main(int count, char** words)
{
    return assay::cli::guardedRun(count, words);
}
