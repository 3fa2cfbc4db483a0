#pragma once

#include "core/base/result.h"
#include "core/exchange/json.h"

#include <cstddef>
#include <istream>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Some lines of JSON, parsed; the nodes stand in the batch. When it ends with a mistake, the lines before
/// that one are whole.
class LineBatch
{
public:
    struct Line
    {
        size_t number = 0;
        JsonNode node;
    };
    LineBatch();
    const std::vector<Line>& lines() const { return m_lines; }
    const std::optional<Mistake>& mistake() const { return m_mistake; }

private:
    friend class LineReader;
    std::unique_ptr<std::byte[]> m_room;
    std::pmr::monotonic_buffer_resource m_memory;
    std::vector<Line> m_lines;
    std::optional<Mistake> m_mistake;
};

/// Reads JSON Lines, and knows their numbers. Empty ones are passed over. A stream that is a file (tellg()
/// says where it stands) is read and parsed some batches ahead, on a thread of its own; one that may keep a
/// reader waiting is not, so that nobody waits for it in vain.
class LineReader
{
public:
    explicit LineReader(std::istream& input); ///< which must outlive the reader
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// The next lines; null at the end, and after a mistake. Throws Error(Machine) when the stream fails.
    std::unique_ptr<LineBatch> next();
    /// Whether the stream is a file, whose lines are read ahead.
    bool readsAhead() const { return m_ahead != nullptr; }
    /// Gives back a batch that nobody looks at any more, so that its memory is used again.
    void giveBack(std::unique_ptr<LineBatch> batch);

private:
    struct Ahead;
    bool fill(LineBatch& batch);
    bool readLine(LineBatch& batch, size_t& bytes);
    void run();

    std::istream& m_input;
    std::string m_text; ///< of one line
    size_t m_number = 0;
    bool m_atEnd = false;
    std::unique_ptr<LineBatch> m_spare;
    std::unique_ptr<Ahead> m_ahead;
};

} // namespace assay
