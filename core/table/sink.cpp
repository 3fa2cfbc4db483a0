#include "core/table/sink.h"

#include "core/base/error.h"

namespace assay::table {

StreamSink::StreamSink(std::ostream& stream, std::string name) : m_stream(stream), m_name(std::move(name)) {}

void StreamSink::write(std::string_view bytes)
{
    m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!m_stream)
        throw Error(ErrorKind::Machine,
                    "The table could not be written to " + m_name +
                        ": it is full or was closed. Make room and try again.",
                    m_name);
}

} // namespace assay::table
