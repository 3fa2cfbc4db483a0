#include "app/cli/output.h"

#include "core/base/error.h"
#include "core/text/display.h"
#include "core/text/utf8.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace assay::cli {
namespace {

[[noreturn]] void outputFailed()
{
    throw Error(ErrorKind::Machine,
                std::string("The output could not be written to its end: ") + std::strerror(errno) + ".");
}

} // namespace

bool isTerminal(int descriptor)
{
    return isatty(descriptor) == 1;
}

size_t terminalWidth()
{
    if (!isTerminal(1))
        return 0;
    winsize size = {};
    if (ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

void print(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        outputFailed();
}

void printLine(std::string_view text)
{
    print(text);
    print("\n");
}

void printJson(const Json& value)
{
    printLine(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

void flushOutput()
{
    if (std::fflush(stdout) != 0)
        outputFailed();
}

void message(std::string_view text)
{
    // What was said on stdout before stands before it where both go to one place.
    std::fflush(stdout);
    std::fprintf(stderr, "%.*s\n", static_cast<int>(text.size()), text.data());
}

std::string shown(std::string_view text)
{
    return visible(text);
}

std::string counted(uint64_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many.empty() ? one + "s" : many);
}

std::string caretUnder(const std::string& filter, const Mistake& mistake)
{
    if (mistake.column == 0 || mistake.column > utf8::length(filter) + 1)
        return {};
    const auto before = utf8::slice(filter, 0, mistake.column - 1);
    return "\n  " + visible(filter) + "\n  " + std::string(displayWidth(visible(before)), ' ') + "^";
}

} // namespace assay::cli
