#include "core/suggest/training_data.h"

#include "core/text/utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace assay::suggest {

namespace {

using nlohmann::json;

std::vector<CodePointRange> ranges(const json& list)
{
    std::vector<CodePointRange> out;
    for (const json& pair : list)
        out.emplace_back(pair.at(0).get<size_t>(), pair.at(1).get<size_t>());
    return out;
}

bool licensed(const json& meta)
{
    const std::string licence = meta.at("licence");
    const std::string basis = meta.at("licence_basis");
    return licence.find("-SA") == std::string::npos && licence.find(" SA") == std::string::npos &&
           !basis.empty() && basis[0] == 'A';
}

/// Reads on in the tagged words as long as they follow the text.
bool readTags(std::ifstream& in, TrainingDocument& d)
{
    size_t byte = 0;
    size_t point = 0;
    std::string line;
    const auto skipSpace = [&] {
        while (byte < d.text.size()) {
            size_t next = byte;
            const char32_t c = utf8::next(d.text, next);
            if (c != ' ' && c != '\n' && c != '\t' && c != 0xA0 && !(c >= 0x2000 && c <= 0x200A))
                return;
            byte = next;
            ++point;
        }
    };
    for (skipSpace(); byte < d.text.size(); skipSpace()) {
        do
            if (!std::getline(in, line))
                return false;
        while (line.empty() || line == "\r");
        const size_t word = line.find('\t');
        const size_t upos = word == std::string::npos ? word : line.find('\t', word + 1);
        const size_t xpos = upos == std::string::npos ? upos : line.find('\t', upos + 1);
        if (xpos == std::string::npos || d.text.compare(byte, word, line, 0, word) != 0)
            return false;
        const size_t length = utf8::length(std::string_view(line).substr(0, word));
        d.tags.push_back({CodePointRange(point, point + length), line.substr(upos + 1, xpos - upos - 1)});
        byte += word;
        point += length;
    }
    return true;
}

} // namespace

Result<std::vector<TrainingDocument>> readGum(const std::filesystem::path& folder, const std::string& split,
                                              bool licensedOnly)
{
    const std::filesystem::path texts = folder / ("gum_attributions_" + split + ".jsonl");
    const std::filesystem::path words = folder / ("gum_pos_" + split + ".tsv");
    std::ifstream in(texts, std::ios::binary);
    std::ifstream tags(words, std::ios::binary);
    if (!in || !tags)
        return mistake(
            fmt::format("The files {} and {} cannot both be read.", texts.string(), words.string()));
    std::vector<TrainingDocument> out;
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
        TrainingDocument d;
        bool taken = true;
        try {
            const json j = json::parse(line);
            d.text = j.at("text");
            d.complete = false;
            taken = !licensedOnly || licensed(j.at("meta"));
            for (const json& a : j.at("attributions")) {
                const std::string sort = a.value("cue_class", "");
                if (sort == "speech" || sort == "thought")
                    d.attributions.push_back(
                        {ranges(a.at("source")), ranges(a.at("cue")), ranges(a.at("content"))});
            }
        } catch (const json::exception&) {
            return mistake(
                fmt::format("{}, line {}: this is no document of the corpus.", texts.string(), number));
        }
        if (!readTags(tags, d))
            return mistake(fmt::format("{}, line {}: its words are not those of {}.", texts.string(), number,
                                       words.string()));
        if (taken)
            out.push_back(std::move(d));
    }
    return out;
}

Result<std::vector<TrainingDocument>> readTraining(const std::filesystem::path& gumFolder,
                                                   const std::vector<std::filesystem::path>& markedFiles)
{
    std::vector<TrainingDocument> all;
    if (!gumFolder.empty())
        for (const char* split : {"train", "dev"}) {
            auto part = readGum(gumFolder, split);
            if (!part)
                return part;
            std::move(part->begin(), part->end(), std::back_inserter(all));
        }
    for (const std::filesystem::path& path : markedFiles) {
        const auto marked = readMarkedTexts(path);
        if (!marked)
            return tl::make_unexpected(marked.error());
        for (const MarkedText& m : *marked)
            all.push_back(toTraining(m));
    }
    return all;
}

} // namespace assay::suggest
