#include "core/exchange/annotate.h"

#include "core/exchange/annotator.h"
#include "core/exchange/line_reader.h"

#include <memory>
#include <vector>

namespace assay {
namespace {

tl::unexpected<Mistake> atLine(Mistake mistake, size_t line)
{
    mistake.line = line;
    return tl::make_unexpected(std::move(mistake));
}

bool isDumpHead(const JsonNode& line)
{
    const JsonNode* kind = line.find("kind");
    return kind && kind->isText() && kind->text == "format";
}

} // namespace

Result<AnnotateReport> annotate(Edit& edit, std::istream& input, Progress* progress)
{
    Annotator annotator(edit);
    LineReader reader(input);
    std::vector<std::unique_ptr<LineBatch>> held;
    size_t count = 0;
    bool streams = false;
    while (auto batch = reader.next()) {
        for (const auto& line : batch->lines()) {
            ++count;
            if (progress && count % 64 == 0)
                progress->tick("Reading lines", count, 0);
            if (count == 1)
                streams = isDumpHead(line.node);
            const auto done =
                streams ? annotator.apply(line.node, line.number) : annotator.declare(line.node, line.number);
            if (!done)
                return atLine(done.error(), line.number);
        }
        if (batch->mistake())
            return tl::make_unexpected(*batch->mistake());
        if (streams)
            reader.giveBack(std::move(batch));
        else
            held.push_back(std::move(batch));
    }
    for (const bool first : {true, false})
        for (const auto& batch : held)
            for (const auto& line : batch->lines()) {
                if (Annotator::comesFirst(line.node) != first)
                    continue;
                if (const auto done = annotator.apply(line.node, line.number); !done)
                    return atLine(done.error(), line.number);
                if (progress)
                    progress->tick("Annotating", line.number, count);
            }
    if (const auto done = annotator.finish(); !done)
        return tl::make_unexpected(done.error());
    AnnotateReport report = annotator.report();
    report.lines = count;
    return report;
}

} // namespace assay
