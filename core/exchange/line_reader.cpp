#include "core/exchange/line_reader.h"

#include "core/base/error.h"

#include <condition_variable>
#include <cstring>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace assay {
namespace {

// Enough lines that handing them over costs nothing, few enough that they stay in a processor's cache.
constexpr size_t kMostLines = 128;
constexpr size_t kMostBytes = 256 * 1024;
constexpr size_t kRoom = 512 * 1024;
constexpr size_t kBatchesAhead = 3;

} // namespace

LineBatch::LineBatch() : m_room(new std::byte[kRoom]), m_memory(m_room.get(), kRoom)
{
    m_lines.reserve(kMostLines);
}

/// What the two threads share.
struct LineReader::Ahead
{
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::unique_ptr<LineBatch>> full;
    std::vector<std::unique_ptr<LineBatch>> empty;
    std::exception_ptr failed;
    bool done = false;
    bool quit = false;
    std::thread thread;
};

LineReader::LineReader(std::istream& input) : m_input(input)
{
    if (input.tellg() == std::istream::pos_type(-1))
        return;
    m_ahead = std::make_unique<Ahead>();
    m_ahead->thread = std::thread([this] { run(); });
}

LineReader::~LineReader()
{
    if (!m_ahead)
        return;
    {
        const std::lock_guard lock(m_ahead->mutex);
        m_ahead->quit = true;
    }
    m_ahead->wake.notify_all();
    m_ahead->thread.join();
}

void LineReader::run()
{
    Ahead& ahead = *m_ahead;
    bool more = true;
    while (more) {
        std::unique_ptr<LineBatch> batch;
        {
            std::unique_lock lock(ahead.mutex);
            ahead.wake.wait(lock, [&] { return ahead.quit || ahead.full.size() < kBatchesAhead; });
            if (ahead.quit)
                return;
            if (!ahead.empty.empty()) {
                batch = std::move(ahead.empty.back());
                ahead.empty.pop_back();
            }
        }
        std::exception_ptr failed;
        try {
            if (!batch)
                batch = std::make_unique<LineBatch>();
            more = fill(*batch);
        } catch (...) {
            failed = std::current_exception();
            more = false;
        }
        {
            const std::lock_guard lock(ahead.mutex);
            if (batch && (!batch->lines().empty() || batch->mistake()))
                ahead.full.push_back(std::move(batch));
            ahead.failed = failed;
            ahead.done = !more;
        }
        ahead.wake.notify_all();
    }
}

std::unique_ptr<LineBatch> LineReader::next()
{
    if (!m_ahead) {
        if (m_atEnd)
            return nullptr;
        auto batch = m_spare ? std::move(m_spare) : std::make_unique<LineBatch>();
        m_atEnd = !fill(*batch);
        return batch->lines().empty() && !batch->mistake() ? nullptr : std::move(batch);
    }
    std::unique_ptr<LineBatch> batch;
    {
        std::unique_lock lock(m_ahead->mutex);
        m_ahead->wake.wait(lock, [&] { return m_ahead->done || !m_ahead->full.empty(); });
        if (m_ahead->full.empty()) {
            // What was read before the failure comes first.
            if (m_ahead->failed)
                std::rethrow_exception(m_ahead->failed);
            return nullptr;
        }
        batch = std::move(m_ahead->full.front());
        m_ahead->full.pop_front();
    }
    m_ahead->wake.notify_all();
    return batch;
}

void LineReader::giveBack(std::unique_ptr<LineBatch> batch)
{
    if (!m_ahead) {
        m_spare = std::move(batch);
        return;
    }
    const std::lock_guard lock(m_ahead->mutex);
    m_ahead->empty.push_back(std::move(batch));
}

/// False when nothing can follow.
bool LineReader::fill(LineBatch& batch)
{
    batch.m_lines.clear();
    batch.m_mistake.reset();
    batch.m_memory.release();
    size_t bytes = 0;
    while (batch.m_lines.size() < kMostLines && bytes < kMostBytes)
        if (!readLine(batch, bytes))
            return false;
    return true;
}

bool LineReader::readLine(LineBatch& batch, size_t& bytes)
{
    if (!std::getline(m_input, m_text)) {
        if (m_input.bad())
            throw Error(ErrorKind::Machine, "The lines could not be read to their end.");
        return false;
    }
    ++m_number;
    if (m_number == 1 && m_text.rfind("\xEF\xBB\xBF", 0) == 0)
        m_text.erase(0, 3);
    if (!m_text.empty() && m_text.back() == '\r')
        m_text.pop_back();
    if (m_text.find_first_not_of(" \t") == std::string::npos)
        return true;
    auto* const place = static_cast<char*>(batch.m_memory.allocate(m_text.size(), 1));
    std::memcpy(place, m_text.data(), m_text.size());
    const std::string_view text(place, m_text.size());
    bytes += text.size();
    const auto parsed = parseJson(text, batch.m_memory);
    if (!parsed)
        batch.m_mistake = parsed.error();
    else if (!parsed->isObject())
        batch.m_mistake =
            Mistake{std::string("Here stands ") + typeName(parsed->type) + " where an object is wanted."};
    if (batch.m_mistake) {
        batch.m_mistake->line = m_number;
        return false;
    }
    batch.m_lines.push_back({m_number, *parsed});
    return true;
}

} // namespace assay
