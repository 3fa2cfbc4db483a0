#include "app/cli/act.h"

#include "app/cli/output.h"

namespace assay::cli {

int act(Session& session, const std::string& file, const std::string& action, const Change& change)
{
    const auto project = session.open(file);
    std::string summary;
    edit(*project, action, kUsage, [&](Edit& edit) -> Result<std::string> {
        auto done = change(edit);
        if (done)
            summary = *done;
        return done;
    });
    printLine(shown(summary) + ".");
    return kDone;
}

Result<std::string> said(const Result<void>& done, const std::string& words)
{
    if (!done)
        return tl::make_unexpected(done.error());
    return words;
}

} // namespace assay::cli
