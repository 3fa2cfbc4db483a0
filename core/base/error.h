#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace assay {

/// What went wrong, for the two places that catch an Error (the job runner and the command line's main).
/// What a user can cause while editing comes back as a value instead (see result.h).
enum class ErrorKind
{
    Usage,      ///< a call that cannot be meant: unknown option, bad filter (exit code 2)
    Input,      ///< the bytes or values given are bad (exit code 3)
    Project,    ///< the project cannot be opened or is of the wrong kind (exit code 4)
    Machine,    ///< I/O, out of memory (exit code 5)
    DiskFull,   ///< no room for the change (exit code 5)
    Cancelled,  ///< the user or a signal stopped the work; nothing was changed
    Corruption, ///< the project contradicts itself (exit code 4)
};

/// The one exception of core. `what()` is a whole English sentence for a person: what, where, what to do.
class Error : public std::runtime_error
{
public:
    Error(ErrorKind kind, const std::string& message, std::string context = {})
        : std::runtime_error(message), m_kind(kind), m_context(std::move(context))
    {
    }
    ErrorKind kind() const noexcept { return m_kind; }
    /// Where it happened: a file name, a table, a statement. May be empty.
    const std::string& context() const noexcept { return m_context; }

private:
    ErrorKind m_kind;
    std::string m_context;
};

} // namespace assay
