#include "app/cli/files.h"

#include "core/project/project_files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;
constexpr size_t kBlock = 1 << 16;

} // namespace

InputBuffer::InputBuffer(const std::string& name, const std::string& project, Session& session)
    : m_session(session), m_label(name == "-" ? "stdin" : name), m_block(kBlock)
{
    struct stat info = {};
    if (name == "-") {
        m_descriptor = STDIN_FILENO;
        m_isRegular = fstat(m_descriptor, &info) == 0 && S_ISREG(info.st_mode);
        return;
    }
    if (isOfProject(name, project))
        throw Failure(kBadInput, name + " is the project itself; it cannot be read into itself.");
    // A pipe opens at once, whoever writes into it; fill() waits where a signal can wake it.
    m_descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0 || fstat(m_descriptor, &info) != 0)
        throw Failure(kBadInput, name + " cannot be read: " + std::strerror(errno) + ".");
    if (S_ISDIR(info.st_mode)) {
        ::close(m_descriptor);
        m_descriptor = -1;
        throw Failure(kBadInput, name + " is a folder; name the files in it.");
    }
    m_isRegular = S_ISREG(info.st_mode);
}

InputBuffer::~InputBuffer()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

size_t InputBuffer::fill()
{
    while (true) {
        m_session.waitFor(m_descriptor);
        const ssize_t size = ::read(m_descriptor, m_block.data(), m_block.size());
        if (size >= 0) {
            m_read += size;
            return static_cast<size_t>(size);
        }
        if (errno != EINTR && errno != EAGAIN)
            throw Failure(kBadInput, m_label + " cannot be read: " + std::strerror(errno) + ".");
    }
}

InputBuffer::int_type InputBuffer::underflow()
{
    const size_t size = fill();
    if (size == 0)
        return traits_type::eof();
    setg(m_block.data(), m_block.data(), m_block.data() + size);
    return traits_type::to_int_type(*gptr());
}

InputBuffer::pos_type InputBuffer::seekoff(off_type offset, std::ios_base::seekdir from,
                                           std::ios_base::openmode which)
{
    if (!m_isRegular || offset != 0 || from != std::ios_base::cur || !(which & std::ios_base::in))
        return pos_type(off_type(-1));
    return pos_type(m_read - (egptr() - gptr()));
}

std::string InputBuffer::all()
{
    std::string bytes(gptr(), egptr());
    setg(m_block.data(), m_block.data(), m_block.data());
    while (const size_t size = fill())
        bytes.append(m_block.data(), size);
    return bytes;
}

OutputFile::OutputFile(const std::string& name, const std::string& project) : m_name(name)
{
    if (isOfProject(name, project))
        throw Failure(kUsage, name + " is the project itself; write to another file.");
    if (name == "-") {
        const int descriptor = dup(STDOUT_FILENO);
        m_file = descriptor < 0 ? nullptr : fdopen(descriptor, "wb");
        if (!m_file)
            failed();
        return;
    }
    if (isOfDatabase(name))
        throw Failure(kUsage, name +
                                  " belongs to a project or another database, which is never written over; "
                                  "write to another file.");
    struct stat info = {};
    const bool exists = stat(name.c_str(), &info) == 0;
    if (exists && S_ISDIR(info.st_mode))
        throw Failure(kUsage, name + " is a folder; name a file in it.");
    if (exists && !S_ISREG(info.st_mode)) {
        m_file = std::fopen(name.c_str(), "wb");
        if (!m_file)
            failed();
        return;
    }
    // A link stays a link: what it leads to is replaced.
    std::error_code error;
    if (const fs::path real = fs::weakly_canonical(m_name, error); !error)
        m_name = real;
    std::string pattern = m_name.string() + ".part-XXXXXX";
    const int descriptor = mkstemp(pattern.data());
    if (descriptor < 0)
        failed();
    m_temporary = pattern;
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, exists ? info.st_mode & 0777 : 0666 & ~mask);
    m_file = fdopen(descriptor, "wb");
}

OutputFile::~OutputFile()
{
    if (m_file)
        std::fclose(m_file);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

void OutputFile::failed()
{
    throw Error(ErrorKind::Machine, m_name.string() + " cannot be written: " + std::strerror(errno) + ".");
}

void OutputFile::write(std::string_view bytes)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size())
        failed();
}

void OutputFile::finish()
{
    if (std::fflush(m_file) != 0 || (!m_temporary.empty() && fsync(fileno(m_file)) != 0))
        failed();
    std::FILE* file = std::exchange(m_file, nullptr);
    if (std::fclose(file) != 0)
        failed();
    if (!m_temporary.empty() && std::rename(m_temporary.c_str(), m_name.c_str()) != 0)
        failed();
    m_temporary.clear();
}

} // namespace assay::cli
