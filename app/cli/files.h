#pragma once

#include "app/cli/session.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// A file, or stdin for "-", read piece by piece. A signal ends the reading with Error(Cancelled).
class InputBuffer : public std::streambuf
{
public:
    /// `project` is open in this process: reading it (or its -wal) by hand would drop SQLite's locks, so it
    /// is refused. Throws Failure(kBadInput) when the file cannot be read.
    InputBuffer(const std::string& name, const std::string& project, Session& session);
    ~InputBuffer() override;
    InputBuffer(const InputBuffer&) = delete;
    InputBuffer& operator=(const InputBuffer&) = delete;

    /// All that is left.
    std::string all();
    /// What a message calls it.
    const std::string& label() const { return m_label; }

protected:
    int_type underflow() override;
    /// Only tells where the reading stands, and only of a regular file: of what may keep its reader waiting
    /// it tells nothing, so that nobody reads ahead of it (LineReader).
    pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode which) override;

private:
    size_t fill();
    Session& m_session;
    std::string m_label;
    int m_descriptor = -1;
    bool m_isRegular = false;
    off_type m_read = 0; ///< bytes taken from the descriptor
    std::vector<char> m_block;
};

/// A file that gets its name only once it is whole: it is written beside and renamed by finish(). Left
/// without that, nothing stays behind and what stood there before stands there still.
class OutputFile
{
public:
    /// "-" is the standard output. `project` must not be written over, nor any other database.
    OutputFile(const std::string& name, const std::string& project);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    void finish();

private:
    [[noreturn]] void failed();
    std::filesystem::path m_name;
    std::string m_temporary; ///< empty where the file is no ordinary one and is written in place
    std::FILE* m_file = nullptr;
};

} // namespace assay::cli
