#include "app/cli/suggest_review.h"

#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/suggest_show.h"
#include "core/store/lookup.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <istream>

namespace assay::cli {
namespace {

constexpr const char* kHelp =
    "t take, c change, d drop, s skip, u undo the last take or drop, q quit\n"
    "c alone asks for changes, one a line, until an empty one; 'c stance denies' is "
    "one at once. What can be changed:\n";

class Review
{
public:
    Review(Session& session, Project& project, double min)
        : m_project(project), m_min(min), m_buffer("-", project.path().string(), session), m_input(&m_buffer)
    {
        m_input.exceptions(std::ios::badbit);
    }

    void walk(const std::vector<DocumentId>& documents)
    {
        for (const DocumentId document : documents) {
            const auto reader = m_project.openReader();
            const auto open = openProposals(*reader, document, m_min);
            for (size_t i = 0; i < open.size() && !m_quit; ++i) {
                // Taking one may settle the next, and undoing opens one that lies behind.
                const auto held = proposal(*reader, open[i].key);
                if (held && held->state == ProposalState::Open)
                    one(*reader, *held, i + 1, open.size());
            }
            if (m_quit)
                break;
        }
        printLine(fmt::format("{} taken, {} dropped, {} skipped.", m_taken, m_dropped, m_skipped));
    }

private:
    std::string ask(const char* prompt)
    {
        print(prompt);
        flushOutput();
        std::string line;
        if (!std::getline(m_input, line)) {
            printLine("");
            m_quit = true;
            return "q";
        }
        if (!isTerminal(0))
            printLine(shown(line));
        line.erase(0, line.find_first_not_of(" \t"));
        line.erase(line.find_last_not_of(" \t\r") + 1);
        return line;
    }

    void one(store::Database& reader, const HeldProposal& held, size_t number, size_t count)
    {
        auto draft = orFail(draftOf(reader, held.key), kUsage);
        printLine(fmt::format("[{}/{}] {}, {:.2f}", number, count,
                              shown(store::describe(reader, Kind::Document, held.document.uid)),
                              held.proposal.confidence));
        showDraft(reader, held, draft);
        while (!m_quit) {
            const std::string answer = ask("take, change, drop, skip, undo, quit, ? > ");
            const char letter = answer.empty() ? '\0' : answer[0];
            if (letter == 't' && act("take", "take", [&](Edit& edit) -> Result<std::string> {
                    if (const auto taken = take(edit, draft); !taken)
                        return tl::make_unexpected(taken.error());
                    return "Took '" + words(held) + "'";
                })) {
                ++m_taken;
                return;
            }
            if (letter == 'd' && act("drop", "drop", [&](Edit& edit) -> Result<std::string> {
                    if (const auto dropped = drop(edit, held.key); !dropped)
                        return tl::make_unexpected(dropped.error());
                    return "Dropped '" + words(held) + "'";
                })) {
                ++m_dropped;
                return;
            }
            if (letter == 's') {
                ++m_skipped;
                return;
            }
            if (letter == 'c')
                change(reader, held, draft, answer);
            else if (letter == 'u')
                undo();
            else if (letter == 'q')
                m_quit = true;
            else if (letter != 't' && letter != 'd')
                printLine(std::string(kHelp) + kDraftFields);
        }
    }

    void change(store::Database& reader, const HeldProposal& held, Draft& draft, const std::string& answer)
    {
        const size_t space = answer.find(' ');
        const auto apply = [&](const std::string& words) {
            if (const auto done = changeDraft(reader, draft, words); !done)
                printLine(done.error().message);
        };
        if (space != std::string::npos)
            apply(answer.substr(space + 1));
        else
            for (std::string line = ask("change > "); !line.empty() && !m_quit; line = ask("change > "))
                apply(line);
        if (!m_quit)
            showDraft(reader, held, draft);
    }

    bool act(const char* action, const char* what, const std::function<Result<std::string>(Edit&)>& f)
    {
        const auto done = m_project.edit(action, f);
        if (!done) {
            printLine(std::string("Could not ") + what + " it: " + done.error().message);
            return false;
        }
        m_acts.push_back(action);
        return true;
    }

    /// Acts of this review only: what was done before it is for the verb undo.
    void undo()
    {
        if (m_acts.empty()) {
            printLine("Nothing was taken or dropped in this review.");
            return;
        }
        m_project.undo();
        --(m_acts.back() == "take" ? m_taken : m_dropped);
        printLine("Undid the last " + m_acts.back() + "; it is proposed again in the next review.");
        m_acts.pop_back();
    }

    static std::string words(const HeldProposal& held)
    {
        return held.quote.size() <= 60 ? held.quote : std::string(utf8::slice(held.quote, 0, 57)) + "...";
    }

    Project& m_project;
    double m_min;
    InputBuffer m_buffer;
    std::istream m_input;
    bool m_quit = false;
    int m_taken = 0, m_dropped = 0, m_skipped = 0;
    std::vector<std::string> m_acts;
};

} // namespace

int reviewProposals(Session& session, Project& project, const std::vector<DocumentId>& documents,
                    double minConfidence)
{
    Review(session, project, minConfidence).walk(documents);
    return kDone;
}

} // namespace assay::cli
