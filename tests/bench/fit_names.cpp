#include "core/text/names_internal.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

// Fits the weights of names_compare.cpp: logistic regression (RMSProp, L2) on personFeatures(), with the
// signs of the weights held, cross-validated over two halves. Not part of any test.
//   fit_names FILE.tsv:WEIGHT ...     columns label, name1, name2, kind; rows of persons are used
namespace {

using namespace assay::names;

using Weights = std::array<double, kPersonFeatures>;

struct Row
{
    PersonFeatures features;
    bool same;
    double weight;
    int file;
    int half;
};

/// Unlikeness never speaks for two names, and likeness never against them, whatever a file's accidents say.
constexpr double kFree = 1e9;

std::pair<double, double> boundsOf(int feature)
{
    switch (feature) {
    case kBias:
        return {-kFree, kFree};
    case kMatched:
    case kPatronymicSame:
        return {0, kFree};
    case kCovered:
        return {0, 0.6};
    case kLossSame:
        return {-kFree, -2};
    case kLossAcross:
        return {-kFree, -0.5};
    case kInitialConflict:
        return {-kFree, -4};
    case kEdits:
        return {-kFree, -2};
    default:
        return {-kFree, 0};
    }
}

double probability(const Weights& weights, const PersonFeatures& features)
{
    double sum = 0;
    for (size_t k = 0; k < weights.size(); ++k)
        sum += weights[k] * static_cast<double>(features[k]);
    return 1 / (1 + std::exp(-sum));
}

Weights fit(const std::vector<Row>& rows, int leaveOut)
{
    constexpr int kRounds = 3000;
    constexpr double kPenalty = 0.0003;
    Weights weights{};
    Weights squares{};
    for (int round = 0; round < kRounds; ++round) {
        Weights gradient{};
        double total = 0;
        for (const Row& row : rows) {
            if (row.half == leaveOut || row.features[kMatched] <= 0)
                continue;
            const double error = (probability(weights, row.features) - row.same) * row.weight;
            total += row.weight;
            for (size_t k = 0; k < weights.size(); ++k)
                gradient[k] += error * static_cast<double>(row.features[k]);
        }
        const double step = round < kRounds * 2 / 3 ? 0.02 : 0.002;
        for (size_t k = 0; k < weights.size(); ++k) {
            const double slope = gradient[k] / total + (k == kBias ? 0 : kPenalty * weights[k]);
            squares[k] = 0.95 * squares[k] + 0.05 * slope * slope;
            const auto [low, high] = boundsOf(static_cast<int>(k));
            weights[k] =
                std::min(high, std::max(low, weights[k] - step * slope / (std::sqrt(squares[k]) + 1e-6)));
        }
    }
    return weights;
}

void report(const std::vector<Row>& rows, int file, const Weights& first, const Weights& second)
{
    for (const double threshold : {0.4, 0.5, 0.6, 0.7}) {
        double hits = 0;
        double wrong = 0;
        double missed = 0;
        for (const Row& row : rows) {
            if (row.file != file)
                continue;
            const bool said = row.features[kMatched] > 0 &&
                              probability(row.half == 0 ? first : second, row.features) >= threshold;
            hits += said && row.same;
            wrong += said && !row.same;
            missed += !said && row.same;
        }
        const double precision = hits / std::max(1.0, hits + wrong);
        const double recall = hits / std::max(1.0, hits + missed);
        std::cout << "file " << file + 1 << " at " << threshold << ": P " << precision << " R " << recall
                  << " F1 " << 2 * precision * recall / std::max(1e-9, precision + recall) << '\n';
    }
}

} // namespace

int main(int count, char** arguments)
{
    std::vector<Row> rows;
    for (int file = 1; file < count; ++file) {
        const std::string argument = arguments[file];
        const size_t colon = argument.rfind(':');
        std::ifstream in(argument.substr(0, colon));
        if (!in || colon == std::string::npos) {
            std::cerr << "cannot read " << argument << ": give FILE.tsv:WEIGHT\n";
            return EXIT_FAILURE;
        }
        const double weight = std::atof(argument.c_str() + colon + 1);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            std::istringstream columns(line);
            std::array<std::string, 4> fields;
            for (std::string& field : fields)
                std::getline(columns, field, '\t');
            if (kindOf(fields[3]) != Kind::Person)
                continue;
            const Key left = makeKey(fields[1], Kind::Person);
            const Key right = makeKey(fields[2], Kind::Person);
            // Halves by the right name, so that the same pair does not stand on both sides.
            const auto half = static_cast<int>(std::hash<std::string>()(right.folded) % 2);
            rows.push_back(
                {personFeatures(left, right, align(left, right)), fields[0] == "1", weight, file - 1, half});
        }
    }
    const Weights first = fit(rows, 0);
    const Weights second = fit(rows, 1);
    for (int file = 0; file + 1 < count; ++file)
        report(rows, file, first, second);
    for (const double weight : fit(rows, -1))
        std::cout << std::round(weight * 100) / 100 << "F, ";
    std::cout << '\n';
    return EXIT_SUCCESS;
}
