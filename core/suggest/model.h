#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace assay::suggest {

/// Weights of features for up to 48 labels, looked up by the feature's hash.
class LinearModel
{
public:
    static constexpr size_t kMaxLabels = 48;
    using Scores = std::array<int32_t, kMaxLabels>;

    LinearModel() = default;
    explicit LinearModel(size_t labels);

    size_t labels() const { return m_labels; }
    bool empty() const { return m_rows == 0; }
    void add(uint32_t feature, size_t label, int16_t weight);
    void addTo(uint32_t feature, Scores& scores) const
    {
        const size_t mask = m_keys.size() - 1;
        for (size_t i = feature & mask; m_slots[i] != 0; i = (i + 1) & mask) {
            if (m_keys[i] != feature)
                continue;
            const int16_t* row = &m_weights[(m_slots[i] - 1) * m_stride];
            for (size_t l = 0; l < m_stride; ++l)
                scores[l] += row[l];
            return;
        }
    }

    void write(std::string& out) const;

private:
    size_t slot(uint32_t feature);

    size_t m_labels = 0;
    size_t m_stride = 0;
    size_t m_rows = 0;
    std::vector<uint32_t> m_keys = std::vector<uint32_t>(1024, 0);
    std::vector<uint32_t> m_slots = std::vector<uint32_t>(1024, 0);
    std::vector<int16_t> m_weights;
};

/// An averaged perceptron being trained; whole numbers throughout, so that two runs give the same bytes.
class Perceptron
{
public:
    explicit Perceptron(size_t labels) : m_labels(labels) {}

    void score(const uint32_t* features, size_t count, LinearModel::Scores& scores) const;
    void update(const uint32_t* features, size_t count, size_t right, size_t wrong);
    void tick() { ++m_clock; }

    /// The averaged weights; those that round to nothing are left out.
    LinearModel average(double scale, int16_t smallest) const;

private:
    struct Cell
    {
        int32_t weight = 0;
        int64_t sum = 0;
        int64_t last = 0;
    };
    size_t m_labels;
    int64_t m_clock = 1;
    std::unordered_map<uint32_t, std::vector<Cell>> m_rows;
};

/// What one language has learned: a part-of-speech tagger and a labeller of cues, sources and contents.
struct Model
{
    LinearModel tagger;
    LinearModel labeller;
    std::unordered_map<uint32_t, uint8_t> dictionary; ///< words with one tag only

    std::string write() const;
    /// Says what is wrong with the bytes, and at which of them.
    static Result<Model> read(std::string_view bytes);
    static Result<Model> load(const std::filesystem::path& path);
};

} // namespace assay::suggest
