#include "core/exchange/annotate.h"

#include "core/exchange/annotator.h"
#include "core/text/utf8.h"

namespace assay {
namespace {

tl::unexpected<Mistake> atLine(Mistake mistake, size_t line)
{
    mistake.line = line;
    return tl::make_unexpected(std::move(mistake));
}

/// Reads lines, and knows their numbers. Empty ones are passed over.
class Lines
{
public:
    explicit Lines(std::istream& input) : m_input(input) {}

    /// False at the end.
    Result<bool> next(JsonNode& node, size_t& number)
    {
        while (std::getline(m_input, m_line)) {
            ++m_number;
            if (m_number == 1 && m_line.rfind("\xEF\xBB\xBF", 0) == 0)
                m_line.erase(0, 3);
            if (!m_line.empty() && m_line.back() == '\r')
                m_line.pop_back();
            if (m_line.find_first_not_of(" \t") == std::string::npos)
                continue;
            number = m_number;
            if (!utf8::isValid(m_line))
                return atLine(Mistake{"This line is not UTF-8."}, m_number);
            auto parsed = parseJson(m_line);
            if (!parsed)
                return atLine(parsed.error(), m_number);
            if (!parsed->isObject())
                return atLine(Mistake{std::string("Here stands ") + typeName(parsed->type) +
                                      " where an object is wanted."},
                              m_number);
            node = std::move(*parsed);
            return true;
        }
        if (m_input.bad())
            throw Error(ErrorKind::Machine, "The lines could not be read to their end.");
        return false;
    }

private:
    std::istream& m_input;
    std::string m_line;
    size_t m_number = 0;
};

bool isDumpHead(const JsonNode& line)
{
    const JsonNode* kind = line.find("kind");
    return kind && kind->isText() && kind->text == "format";
}

} // namespace

Result<AnnotateReport> annotate(Edit& edit, std::istream& input, Progress* progress)
{
    Annotator annotator(edit);
    Lines lines(input);
    JsonNode node;
    size_t number = 0;
    size_t count = 0;
    std::vector<std::pair<size_t, JsonNode>> held;
    bool streams = false;
    while (true) {
        const auto more = lines.next(node, number);
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            break;
        ++count;
        if (progress && count % 64 == 0)
            progress->tick("Reading lines", count, 0);
        if (count == 1)
            streams = isDumpHead(node);
        if (streams) {
            if (const auto done = annotator.apply(node, number); !done)
                return atLine(done.error(), number);
        } else {
            if (const auto done = annotator.declare(node, number); !done)
                return atLine(done.error(), number);
            held.emplace_back(number, std::move(node));
        }
    }
    for (const bool first : {true, false})
        for (const auto& [at, line] : held)
            if (Annotator::comesFirst(line) == first) {
                if (const auto done = annotator.apply(line, at); !done)
                    return atLine(done.error(), at);
                if (progress)
                    progress->tick("Annotating", at, count);
            }
    if (const auto done = annotator.finish(); !done)
        return tl::make_unexpected(done.error());
    AnnotateReport report = annotator.report();
    report.lines = count;
    return report;
}

} // namespace assay
