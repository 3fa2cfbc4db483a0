#include "app/cli/session.h"

#include "app/cli/output.h"
#include "core/text/fuzzy_date.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <pwd.h>
#include <unistd.h>

namespace assay::cli {
namespace {

std::atomic<Progress*> g_progress{nullptr};
volatile std::sig_atomic_t g_signal = 0;
int g_wake[2] = {-1, -1}; ///< a pipe: a byte in it wakes whoever waits for input, on whatever thread

/// The first signal asks the work to end; the handler is gone then, so a second one ends the program.
void onSignal(int number)
{
    const int error = errno;
    g_signal = number;
    if (Progress* progress = g_progress.load())
        progress->stop();
    if (g_wake[1] >= 0 && write(g_wake[1], "!", 1) < 0)
        g_signal = number; // nobody waits then
    errno = error;
}

std::atomic<bool> g_changeMade = false;

void noteCommit(const store::Committed& committed)
{
    if (committed.sequence != 0)
        Session::noteChange();
}

void listen(int number)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigaction(number, &action, nullptr);
}

/// How far the work is, on one line of a terminal, at most ten times a second.
class Bar
{
public:
    void show(const std::string& what, uint64_t done, uint64_t total)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(100);
        std::string line = "\r" + what + ": " + std::to_string(done);
        if (total > 0) {
            const size_t filled = static_cast<size_t>(20 * std::min(done, total) / total);
            line = "\r" + what + " [" + std::string(filled, '#') + std::string(20 - filled, '.') + "] " +
                   std::to_string(100 * std::min(done, total) / total) + " %";
        }
        std::fputs((line + "\x1b[K").c_str(), stderr);
        std::fflush(stderr);
        m_shown = true;
    }
    void clear()
    {
        if (m_shown)
            std::fputs("\r\x1b[K", stderr);
        m_shown = false;
    }

private:
    std::chrono::steady_clock::time_point m_next = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    bool m_shown = false;
};
Bar g_bar;

std::string trimmed(const std::string& text)
{
    const size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string::npos)
        return {};
    return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

/// `reviewer = NAME` in the configuration file; # begins a comment line.
std::string configuredReviewer()
{
    std::filesystem::path folder;
    if (const char* set = std::getenv("XDG_CONFIG_HOME"); set && *set)
        folder = set;
    else if (const char* home = std::getenv("HOME"); home && *home)
        folder = std::filesystem::path(home) / ".config";
    else
        return {};
    std::ifstream file(folder / "assay" / "config");
    std::string line;
    while (std::getline(file, line)) {
        const size_t equals = line.find('=');
        if (equals != std::string::npos && trimmed(line.substr(0, equals)) == "reviewer")
            return trimmed(line.substr(equals + 1));
    }
    return {};
}

std::string loginName()
{
    if (const passwd* entry = getpwuid(getuid()))
        return entry->pw_name;
    const char* name = std::getenv("LOGNAME");
    return name && *name ? name : "somebody";
}

/// "2026-01-01T00:00:00Z" in milliseconds since 1970.
int64_t parseClock(const std::string& text)
{
    std::tm parts = {};
    const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (!end || *end != '\0')
        throw Failure(kUsage, "The clock '" + text + "' is no time like 2026-01-01T00:00:00Z.");
    return static_cast<int64_t>(timegm(&parts)) * 1000;
}

/// The message, with what was perhaps meant unless it says so itself.
std::string sentence(const Mistake& mistake)
{
    if (mistake.suggestion.empty() || mistake.message.find("did you mean") != std::string::npos)
        return mistake.message;
    return mistake.message + " Did you mean '" + mistake.suggestion + "'?";
}

} // namespace

Failure::Failure(int code, const Mistake& mistake) : std::runtime_error(sentence(mistake)), m_code(code) {}

Session::Session()
    : m_progress([](const std::string& what, uint64_t done, uint64_t total) {
          if (isTerminal(2))
              g_bar.show(what, done, total);
      })
{
    g_progress = &m_progress;
    if (pipe2(g_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        g_wake[0] = g_wake[1] = -1;
    listen(SIGINT);
    listen(SIGTERM);
}

Session::~Session()
{
    g_bar.clear();
    g_progress = nullptr;
}

void Session::waitFor(int descriptor)
{
    pollfd wanted[2] = {{descriptor, POLLIN, 0}, {g_wake[0], POLLIN, 0}};
    while (!m_progress.stopped() && poll(wanted, 2, -1) < 0 && errno == EINTR) {
    }
    if (m_progress.stopped())
        throw Error(ErrorKind::Cancelled, "Stopped before the work was done; nothing was changed.");
}

int Session::signalSeen()
{
    return g_signal;
}

bool Session::changeMade()
{
    return g_changeMade;
}

void Session::noteChange()
{
    g_changeMade = true;
}

std::string Session::reviewerName() const
{
    if (!trimmed(reviewer).empty())
        return trimmed(reviewer);
    const std::string configured = configuredReviewer();
    return configured.empty() ? loginName() : configured;
}

Project::Options Session::options() const
{
    Project::Options options;
    options.reviewer = reviewerName();
    if (!clock.empty())
        options.clock = std::make_shared<SteppingClock>(parseClock(clock));
    if (!uidSeed.empty()) {
        if (uidSeed.find_first_not_of("0123456789") != std::string::npos || uidSeed.size() > 5 ||
            std::stoul(uidSeed) > 65535)
            throw Failure(kUsage, "The uid seed '" + uidSeed + "' is no whole number from 0 to 65535.");
        options.uids = std::make_shared<CountingUids>(static_cast<uint32_t>(std::stoul(uidSeed)));
    }
    return options;
}

std::unique_ptr<Project> Session::create(const std::string& file, const std::string& title)
{
    auto project = Project::create(file, title, options());
    noteChange();
    project->listen(noteCommit);
    return project;
}

std::unique_ptr<Project> Session::open(const std::string& file)
{
    auto project = Project::open(file, options());
    if (project->isReadOnly())
        throw Error(ErrorKind::Project, project->readOnlyReason());
    project->listen(noteCommit);
    return project;
}

std::unique_ptr<store::Database> Session::reader(const std::string& file) const
{
    return store::Database::open(file, store::Access::Read);
}

store::Committed edit(Project& project, const std::string& action, int code,
                      const std::function<Result<std::string>(Edit&)>& f)
{
    return orFail(project.edit(action, f), code);
}

} // namespace assay::cli
