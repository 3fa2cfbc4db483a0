#include "core/suggest/training_data.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace assay::suggest {

namespace {

tl::unexpected<Mistake> wrong(const std::filesystem::path& path, size_t line, const std::string& what)
{
    return tl::make_unexpected(Mistake{fmt::format("{}, line {}: {}.", path.string(), line, what), line, 0});
}

struct Open
{
    char kind = 0;
    size_t number = 0;
    HedgeKind hedge = HedgeKind::Hearsay;
    size_t start = 0;
};

/// "[S1 ": what the mark is and how many bytes its head has; 0 when it is none.
size_t readHead(std::string_view line, size_t at, Open& open)
{
    const size_t space = line.find(' ', at);
    if (space == std::string_view::npos || space < at + 3)
        return 0;
    open.kind = line[at + 1];
    size_t i = at + 2;
    open.number = 0;
    while (i < space && line[i] >= '0' && line[i] <= '9')
        open.number = open.number * 10 + static_cast<size_t>(line[i++] - '0');
    if (open.kind == 'h') {
        if (i >= space || line[i] != ':')
            return 0;
        const auto kind = fromToken<HedgeKind>(line.substr(i + 1, space - i - 1));
        if (!kind)
            return 0;
        open.hedge = *kind;
    } else if (i != space || (open.kind != 'S' && open.kind != 'C' && open.kind != 'X'))
        return 0;
    return open.number == 0 || open.number > 1000 ? 0 : space + 1 - at;
}

/// The text without its marks; false when they do not fit together.
bool readText(std::string_view line, MarkedText& out)
{
    size_t points = utf8::length(out.text);
    std::vector<Open> stack;
    for (size_t at = 0; at < line.size();) {
        if (line[at] == '[') {
            Open open;
            const size_t head = readHead(line, at, open);
            if (head == 0)
                return false;
            open.start = points;
            stack.push_back(open);
            at += head;
            continue;
        }
        if (line[at] == ']') {
            if (stack.empty())
                return false;
            const Open open = stack.back();
            stack.pop_back();
            if (out.attributions.size() < open.number)
                out.attributions.resize(open.number);
            auto& a = out.attributions[open.number - 1];
            const CodePointRange range(open.start, points);
            if (open.kind == 'h')
                a.hedges.emplace_back(range, open.hedge);
            else
                (open.kind == 'S' ? a.source : open.kind == 'C' ? a.cue : a.content).push_back(range);
            ++at;
            continue;
        }
        utf8::append(out.text, utf8::next(line, at));
        ++points;
    }
    return stack.empty();
}

/// "@1 denies Ann Smith > Bob Stone"
bool readNote(std::string_view line, MarkedText& out)
{
    size_t i = 1;
    size_t number = 0;
    while (i < line.size() && line[i] >= '0' && line[i] <= '9')
        number = number * 10 + static_cast<size_t>(line[i++] - '0');
    if (number == 0 || number > out.attributions.size() || i >= line.size() || line[i] != ' ')
        return false;
    const size_t space = std::min(line.find(' ', i + 1), line.size());
    const auto stance = fromToken<Stance>(line.substr(i + 1, space - i - 1));
    if (!stance)
        return false;
    auto& a = out.attributions[number - 1];
    a.stance = *stance;
    std::string_view chain = space < line.size() ? line.substr(space + 1) : std::string_view{};
    while (!chain.empty() && chain != "-") {
        const size_t cut = chain.find(" > ");
        a.chain.emplace_back(chain.substr(0, cut));
        chain = cut == std::string_view::npos ? std::string_view{} : chain.substr(cut + 3);
    }
    return true;
}

} // namespace

Result<std::vector<MarkedText>> readMarkedTexts(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return mistake(fmt::format("The file {} cannot be read.", path.string()));
    std::vector<MarkedText> texts;
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
        if (line.empty())
            continue;
        if (line.compare(0, 3, "== ") == 0) {
            MarkedText text;
            const size_t bracket = line.find(" (");
            text.name = line.substr(3, bracket == std::string::npos ? bracket : bracket - 3);
            if (bracket != std::string::npos && line.back() == ')')
                text.kind = line.substr(bracket + 2, line.size() - bracket - 3);
            texts.push_back(std::move(text));
            continue;
        }
        if (texts.empty())
            return wrong(path, number, "a text must begin with a line \"== name (kind)\"");
        if (line[0] == '@') {
            if (!readNote(line, texts.back()))
                return wrong(path, number, "a note reads \"@1 stance name > name\"");
            continue;
        }
        if (!texts.back().text.empty())
            texts.back().text += '\n';
        if (!readText(line, texts.back()))
            return wrong(
                path, number,
                "the marks do not fit together; they read [S1 ...], [C1 ...], [X1 ...] or [h1:kind ...]");
    }
    return texts;
}

TrainingDocument toTraining(const MarkedText& marked)
{
    TrainingDocument d;
    d.text = marked.text;
    for (const auto& a : marked.attributions)
        d.attributions.push_back({a.source, a.cue, a.content});
    return d;
}

} // namespace assay::suggest
