#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/store/database.h"

#include <memory>
#include <stdexcept>
#include <string>

namespace assay::cli {

/// What the program ends with; docs/command-line.md has the same list.
enum ExitCode
{
    kDone = 0,
    kFault = 1,     ///< the work found a fault (verify)
    kUsage = 2,     ///< wrong usage; a bad filter too
    kBadInput = 3,  ///< the bytes or lines given are bad
    kNoProject = 4, ///< the project cannot be opened
    kMachine = 5,   ///< disk full, I/O
};

/// Ends a verb with a sentence on stderr and an exit code. Caught in main.
class Failure : public std::runtime_error
{
public:
    Failure(int code, const std::string& message) : std::runtime_error(message), m_code(code) {}
    /// A mistake of core, with what was perhaps meant.
    Failure(int code, const Mistake& mistake);
    int code() const { return m_code; }

private:
    int m_code;
};

/// The value, or Failure with the mistake.
template<class T>
T orFail(Result<T> result, int code)
{
    if (!result)
        throw Failure(code, result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// One run of the program: who works, the clock, how far the work is and whether a signal wants it stopped.
class Session
{
public:
    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // As given on the command line or in the environment; empty: not given.
    std::string reviewer;
    std::string clock;   ///< a fixed time instead of the machine's: for builds that can be repeated
    std::string uidSeed; ///< a number instead of randomness: likewise

    Progress& progress() { return m_progress; }
    /// Waits until a descriptor can be read, on any thread; Error(Cancelled) when a signal comes first.
    void waitFor(int descriptor);
    /// The signal that asked for an end, 0 when none did.
    static int signalSeen();
    /// Whether this run has changed a project: what goes wrong afterwards takes nothing back.
    static bool changeMade();
    static void noteChange();

    /// Makes a project, or opens one for writing: Error(Project) where it can only be read.
    std::unique_ptr<Project> create(const std::string& file, const std::string& title);
    std::unique_ptr<Project> open(const std::string& file);
    /// Opens for reading alone.
    std::unique_ptr<store::Database> reader(const std::string& file) const;

    /// --reviewer, else ASSAY_REVIEWER (both in `reviewer`), else the configuration, else the login name.
    std::string reviewerName() const;

private:
    Project::Options options() const;
    Progress m_progress;
};

/// One project's edit as a verb makes it: a mistake ends the verb with `code`.
store::Committed edit(Project& project, const std::string& action, int code,
                      const std::function<Result<std::string>(Edit&)>& f);

} // namespace assay::cli
