#include "core/suggest/suggest.h"
#include "core/suggest/training_data.h"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <sys/resource.h>
#include <vector>

// Documents of 3,000 characters through the whole engine, beside the time ICU takes to split the same text
// into words. The last two show that a line of fifty megabytes costs no more for each character than a short
// one.
namespace {

using namespace assay::suggest;

const Engine& engine()
{
    static const Engine e(ASSAY_SOURCE_DIR "/data");
    return e;
}

std::vector<std::string> documents(size_t count, size_t length)
{
    std::string all;
    for (const char* name : {"open.txt", "held.txt"})
        if (const auto texts =
                readMarkedTexts(std::string(ASSAY_SOURCE_DIR "/tests/fixtures/attributions/") + name))
            for (const auto& text : *texts)
                all += text.text + "\n\n";
    std::vector<std::string> out(count);
    size_t from = 0;
    for (std::string& d : out) {
        while (d.size() < length) {
            const size_t end = all.find("\n\n", from);
            d += all.substr(from, end + 2 - from);
            from = end + 2 >= all.size() ? 0 : end + 2;
        }
    }
    return out;
}

void report(benchmark::State& state, size_t characters)
{
    state.counters["chars/s"] =
        benchmark::Counter(static_cast<double>(characters), benchmark::Counter::kIsRate);
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    state.counters["peak MB"] = static_cast<double>(use.ru_maxrss) / 1024;
}

void suggestDocuments(benchmark::State& state)
{
    const auto texts = documents(300, 3000);
    engine();
    size_t characters = 0;
    for (auto _ : state)
        for (const std::string& text : texts) {
            benchmark::DoNotOptimize(engine().propose(text));
            characters += text.size();
        }
    report(state, characters);
}
BENCHMARK(suggestDocuments)->Unit(benchmark::kMillisecond)->ThreadRange(1, 2);

void icuWords(benchmark::State& state)
{
    const auto texts = documents(300, 3000);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    size_t characters = 0;
    size_t count = 0;
    for (auto _ : state)
        for (const std::string& text : texts) {
            const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
            words->setText(wide);
            while (words->next() != icu::BreakIterator::DONE)
                ++count;
            characters += text.size();
        }
    benchmark::DoNotOptimize(count);
    report(state, characters);
}
BENCHMARK(icuWords)->Unit(benchmark::kMillisecond);

void oneLine(benchmark::State& state)
{
    std::string line;
    const auto length = static_cast<size_t>(state.range(0));
    while (line.size() < length)
        line += "\"We warned them (twice), said Ann Weil, who denied that the gate ";
    size_t characters = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(engine().propose(line));
        characters += line.size();
    }
    report(state, characters);
}
BENCHMARK(oneLine)->Arg(1 << 16)->Arg(1 << 20)->Arg(50 << 20)->Unit(benchmark::kMillisecond)->Iterations(1);

void quotesNeverClosed(benchmark::State& state)
{
    std::string line;
    while (line.size() < static_cast<size_t>(state.range(0)))
        line += "“«„‘(\"“ no, she said to them, “";
    size_t characters = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(engine().propose(line));
        characters += line.size();
    }
    report(state, characters);
}
BENCHMARK(quotesNeverClosed)->Arg(1 << 20)->Arg(16 << 20)->Unit(benchmark::kMillisecond)->Iterations(1);

void noSpaces(benchmark::State& state)
{
    const std::string line(static_cast<size_t>(state.range(0)), 'x');
    size_t characters = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(engine().propose(line));
        characters += line.size();
    }
    report(state, characters);
}
BENCHMARK(noSpaces)->Arg(1 << 20)->Arg(50 << 20)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
