#include "core/suggest/model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>

namespace assay::suggest {

namespace {

constexpr std::string_view kMagic = "assay-model 1\n";

void putInt(std::string& out, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

uint64_t checksum(std::string_view bytes)
{
    uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : bytes)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return h;
}

struct Cursor
{
    std::string_view bytes;
    size_t at = 0;
    bool failed = false;

    uint64_t take(int count)
    {
        if (bytes.size() - at < static_cast<size_t>(count)) {
            failed = true;
            return 0;
        }
        uint64_t value = 0;
        for (int i = 0; i < count; ++i)
            value |= uint64_t{static_cast<unsigned char>(bytes[at + static_cast<size_t>(i)])} << (8 * i);
        at += static_cast<size_t>(count);
        return value;
    }
};

Result<LinearModel> readLinear(Cursor& cursor)
{
    const size_t labels = cursor.take(4);
    const size_t rows = cursor.take(4);
    if (cursor.failed || labels > LinearModel::kMaxLabels || rows > cursor.bytes.size())
        return mistake(fmt::format("a table of weights at byte {} has impossible counts", cursor.at));
    LinearModel model(labels);
    for (size_t r = 0; r < rows; ++r) {
        const auto key = static_cast<uint32_t>(cursor.take(4));
        const size_t cells = cursor.take(1);
        for (size_t c = 0; c < cells; ++c) {
            const size_t label = cursor.take(1);
            const auto weight = static_cast<int16_t>(cursor.take(2));
            if (cursor.failed || label >= labels)
                return mistake(fmt::format("a weight at byte {} is broken", cursor.at));
            model.add(key, label, weight);
        }
    }
    return model;
}

} // namespace

LinearModel::LinearModel(size_t labels) : m_labels(labels), m_stride((labels + 7) / 8 * 8) {}

size_t LinearModel::slot(uint32_t feature)
{
    if (m_rows * 2 >= m_keys.size()) {
        const auto keys = std::move(m_keys);
        const auto slots = std::move(m_slots);
        m_keys.assign(keys.size() * 2, 0);
        m_slots.assign(keys.size() * 2, 0);
        const size_t mask = m_keys.size() - 1;
        for (size_t k = 0; k < keys.size(); ++k) {
            if (slots[k] == 0)
                continue;
            size_t i = keys[k] & mask;
            while (m_slots[i] != 0)
                i = (i + 1) & mask;
            m_keys[i] = keys[k];
            m_slots[i] = slots[k];
        }
    }
    const size_t mask = m_keys.size() - 1;
    size_t i = feature & mask;
    while (m_slots[i] != 0 && m_keys[i] != feature)
        i = (i + 1) & mask;
    if (m_slots[i] == 0) {
        m_keys[i] = feature;
        m_slots[i] = static_cast<uint32_t>(++m_rows);
        m_weights.resize(m_rows * m_stride, 0);
    }
    return m_slots[i] - 1;
}

void LinearModel::add(uint32_t feature, size_t label, int16_t weight)
{
    const size_t row = slot(feature);
    m_weights[row * m_stride + label] = weight;
}

void LinearModel::write(std::string& out) const
{
    std::map<uint32_t, size_t> ordered;
    for (size_t i = 0; i < m_keys.size(); ++i)
        if (m_slots[i] != 0)
            ordered[m_keys[i]] = m_slots[i] - 1;
    putInt(out, m_labels, 4);
    putInt(out, ordered.size(), 4);
    for (const auto& [key, row] : ordered) {
        putInt(out, key, 4);
        const auto* cells = &m_weights[row * m_stride];
        putInt(
            out,
            static_cast<uint64_t>(std::count_if(cells, cells + m_labels, [](int16_t w) { return w != 0; })),
            1);
        for (size_t l = 0; l < m_labels; ++l)
            if (cells[l] != 0) {
                putInt(out, l, 1);
                putInt(out, static_cast<uint16_t>(cells[l]), 2);
            }
    }
}

void Perceptron::score(const uint32_t* features, size_t count, LinearModel::Scores& scores) const
{
    scores.fill(0);
    for (size_t f = 0; f < count; ++f) {
        const auto it = m_rows.find(features[f]);
        if (it == m_rows.end())
            continue;
        for (size_t l = 0; l < m_labels; ++l)
            scores[l] += it->second[l].weight;
    }
}

void Perceptron::update(const uint32_t* features, size_t count, size_t right, size_t wrong)
{
    if (right == wrong)
        return;
    const auto change = [this](Cell& cell, int32_t by) {
        cell.sum += (m_clock - cell.last) * cell.weight;
        cell.last = m_clock;
        cell.weight += by;
    };
    for (size_t f = 0; f < count; ++f) {
        auto& row = m_rows[features[f]];
        if (row.empty())
            row.resize(m_labels);
        change(row[right], 1);
        change(row[wrong], -1);
    }
}

LinearModel Perceptron::average(double scale, int16_t smallest) const
{
    LinearModel model(m_labels);
    std::vector<uint32_t> keys;
    keys.reserve(m_rows.size());
    for (const auto& [key, row] : m_rows)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    for (const uint32_t key : keys) {
        const auto& row = m_rows.at(key);
        for (size_t l = 0; l < m_labels; ++l) {
            const int64_t sum = row[l].sum + (m_clock - row[l].last) * row[l].weight;
            const double value = std::round(static_cast<double>(sum) / static_cast<double>(m_clock) * scale);
            const auto weight = static_cast<int16_t>(std::clamp(value, -32000.0, 32000.0));
            if (std::abs(weight) >= smallest)
                model.add(key, l, weight);
        }
    }
    return model;
}

std::string Model::write() const
{
    std::string out(kMagic);
    tagger.write(out);
    labeller.write(out);
    const std::map<uint32_t, uint8_t> ordered(dictionary.begin(), dictionary.end());
    putInt(out, ordered.size(), 4);
    for (const auto& [word, tag] : ordered) {
        putInt(out, word, 4);
        putInt(out, tag, 1);
    }
    putInt(out, checksum(out), 8);
    return out;
}

Result<Model> Model::read(std::string_view bytes)
{
    if (bytes.substr(0, kMagic.size()) != kMagic)
        return mistake("it does not begin like a model of this version (line 1)");
    if (bytes.size() < kMagic.size() + 8)
        return mistake("it is cut short");
    const std::string_view body = bytes.substr(0, bytes.size() - 8);
    Cursor tail{bytes, body.size()};
    if (tail.take(8) != checksum(body))
        return mistake(
            fmt::format("its checksum at byte {} does not fit: it was cut short or altered", body.size()));
    Cursor cursor{body, kMagic.size()};
    Model model;
    auto tagger = readLinear(cursor);
    if (!tagger)
        return tl::make_unexpected(tagger.error());
    auto labeller = readLinear(cursor);
    if (!labeller)
        return tl::make_unexpected(labeller.error());
    model.tagger = std::move(*tagger);
    model.labeller = std::move(*labeller);
    const size_t words = cursor.take(4);
    for (size_t i = 0; i < words && !cursor.failed; ++i) {
        const auto word = static_cast<uint32_t>(cursor.take(4));
        model.dictionary[word] = static_cast<uint8_t>(cursor.take(1));
    }
    if (cursor.failed || cursor.at != body.size())
        return mistake(fmt::format("its word list ends at byte {}, not where it should", cursor.at));
    return model;
}

Result<Model> Model::load(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return mistake(
            fmt::format("The model {} cannot be read; suggestions go by the rules alone.", path.string()));
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    auto model = read(bytes);
    if (!model)
        return mistake(fmt::format("The model {} is wrong: {}; suggestions go by the rules alone.",
                                   path.string(), model.error().message));
    return model;
}

} // namespace assay::suggest
