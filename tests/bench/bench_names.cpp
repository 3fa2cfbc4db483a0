#include "core/text/names.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

// What a name costs: a key made of words never seen, of words seen before, and a comparison of two keys.
namespace {

using namespace assay::names;

struct Pair
{
    std::string_view left, right;
};

constexpr std::array<Pair, 12> kPersons = {{
    {"Dilgam Asgarov", "Дильгам Аскеров"},
    {"Şahbaz Quliyev", "Shahbaz Guliyev"},
    {"Гасанов, Гасан Азиз оглы", "Həsən Həsənov"},
    {"Khosrov Harutyunyan", "Խոսրով Հարությունյան"},
    {"Hans Joachim Friedrich", "H. J. Friedrich"},
    {"Mohammed bin Salman Al Saud", "محمد بن سلمان آل سعود"},
    {"Benjamin Netanyahu", "בנימין נתניהו"},
    {"Zurab Zviadauri", "ზურაბ ზვიადაური"},
    {"Sergey Viktorovich Lavrov", "Сергей Викторович Лавров"},
    {"Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"},
    {"Ali Hasanov", "Nayil Hasanov"},
    {"Mehriban Arif qızı Əliyeva", "Mehriban Alieva"},
}};

constexpr std::array<Pair, 4> kBodies = {{
    {"Ministry of Defence of Azerbaijan", "Azerbaijan's defence ministry"},
    {"Open Joint Stock Company Gazprom", "OAO Gazprom"},
    {"European Court of Human Rights", "ECHR"},
    {"Armenian authorities", "Azerbaijani authorities"},
}};

void makeKnown(benchmark::State& state)
{
    size_t i = 0;
    for (auto _ : state) {
        const Pair& pair = kPersons[i / 2 % kPersons.size()];
        benchmark::DoNotOptimize(makeKey(i % 2 ? pair.right : pair.left, Kind::Person));
        ++i;
    }
}
BENCHMARK(makeKnown);

/// Every word is new to the cache: the names are made unlike by letters that change from round to round.
void makeFresh(benchmark::State& state)
{
    std::vector<std::string> names;
    const std::array<std::string_view, 8> letters = {"a", "o", "i", "an", "ar", "in", "el", "us"};
    const std::array<std::string_view, 8> cyrillic = {"а", "о", "и", "ан", "ар", "ин", "ел", "ус"};
    for (size_t n = 0; n < 4096; ++n) {
        const auto& set = n % 2 ? cyrillic : letters;
        std::string name = n % 2 ? "Асгар" : "Asgar";
        for (size_t digits = n; digits; digits /= 8)
            name += set[digits % 8];
        name += n % 2 ? " Гул" : " Gul";
        for (size_t digits = n * 7 + 5; digits; digits /= 8)
            name += set[digits % 8];
        names.push_back(std::move(name));
    }
    size_t i = 0;
    for (auto _ : state) {
        // The second round over the names has other words again.
        const char* ending = i / names.size() % 2 ? "e" : "";
        benchmark::DoNotOptimize(makeKey(names[i % names.size()] + ending, Kind::Person));
        ++i;
    }
}
BENCHMARK(makeFresh)->Iterations(8192);

template<size_t N>
void compareAll(benchmark::State& state, const std::array<Pair, N>& pairs, Kind kind)
{
    std::vector<Key> keys;
    for (const Pair& pair : pairs) {
        keys.push_back(makeKey(pair.left, kind));
        keys.push_back(makeKey(pair.right, kind));
    }
    size_t i = 0;
    for (auto _ : state) {
        const Key& left = keys[2 * (i % N)];
        const Key& right = keys[2 * (i % N) + 1];
        const double likeness = score(left, right);
        benchmark::DoNotOptimize(isSame(left, right, likeness));
        ++i;
    }
}

void scorePersons(benchmark::State& state)
{
    compareAll(state, kPersons, Kind::Person);
}
BENCHMARK(scorePersons);

void scoreBodies(benchmark::State& state)
{
    compareAll(state, kBodies, Kind::Organisation);
}
BENCHMARK(scoreBodies);

void compareWithReason(benchmark::State& state)
{
    const Key left = makeKey("Dilgam Asgarov", Kind::Person);
    const Key right = makeKey("Д. Аскеров", Kind::Person);
    for (auto _ : state)
        benchmark::DoNotOptimize(compare(left, right));
}
BENCHMARK(compareWithReason);

void answersFilter(benchmark::State& state)
{
    const Key typed = makeKey("Asgarov");
    std::vector<Key> keys;
    for (const Pair& pair : kPersons)
        keys.push_back(makeKey(pair.right, Kind::Person));
    size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(answers(typed, keys[i++ % keys.size()]));
}
BENCHMARK(answersFilter);

} // namespace

BENCHMARK_MAIN();
