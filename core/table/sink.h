#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace assay::table {

/// Where the bytes of a table go.
class Sink
{
public:
    virtual ~Sink() = default;
    /// Throws Error(Machine) when the bytes cannot be kept.
    virtual void write(std::string_view bytes) = 0;
};

class StreamSink : public Sink
{
public:
    /// `name` is what a message calls it. The stream must outlive the sink.
    explicit StreamSink(std::ostream& stream, std::string name = "the output");
    void write(std::string_view bytes) override;

private:
    std::ostream& m_stream;
    std::string m_name;
};

class StringSink : public Sink
{
public:
    void write(std::string_view bytes) override { m_bytes.append(bytes); }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

class CallbackSink : public Sink
{
public:
    explicit CallbackSink(std::function<void(std::string_view)> callback) : m_callback(std::move(callback)) {}
    void write(std::string_view bytes) override { m_callback(bytes); }

private:
    std::function<void(std::string_view)> m_callback;
};

/// Collects small pieces and hands them on in blocks of about 64 KiB. Writers append to `buffer()` and call
/// `pass()` after each row; `finish()` hands on the rest.
class Buffer
{
public:
    explicit Buffer(Sink& sink) : m_sink(sink) {}
    std::string& text() { return m_text; }
    Buffer& operator<<(std::string_view piece)
    {
        m_text.append(piece);
        return *this;
    }
    void pass()
    {
        if (m_text.size() >= kBlock)
            finish();
    }
    void finish()
    {
        if (!m_text.empty())
            m_sink.write(m_text);
        m_text.clear();
    }

private:
    static constexpr size_t kBlock = 64 * 1024;
    Sink& m_sink;
    std::string m_text;
};

} // namespace assay::table
