// What the Claims workspace asks of a project: bench_claims_window PROJECT. Milliseconds, the median of five.
// A page of rows is read on the window's thread and must fit into a frame; all else runs in jobs.

#include "app/models/claims_model.h"
#include "app/models/claims_question.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace assay;
using namespace assay::window;

namespace {

double milliseconds(const std::function<void()>& work, int runs = 5)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::vector<std::string> columns()
{
    std::vector<std::string> tokens;
    for (const QString& token : ClaimsModel::standardColumns())
        tokens.push_back(token.toStdString());
    return tokens;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("bench_claims_window PROJECT\n", stderr);
        return 2;
    }
    const auto database = store::Database::open(argv[1], store::Access::Read);
    Progress progress;
    RowKeys all;
    for (const char* filter : {"", "stance:denies", "contested:yes", "topic:killing stance:denies"}) {
        table::TableRequest request;
        request.filter = filter;
        const ClaimsQuestion question(request, columns());
        RowKeys keys;
        const double time = milliseconds([&] { keys = *question.keys(*database, progress); });
        std::printf("rows of %-30s %9.1f ms  %zu\n", *filter ? filter : "everything", time, keys.ids.size());
        if (all.ids.empty())
            all = std::move(keys);
    }
    for (const auto& shown : {std::vector<std::string>{"claim"},
                              std::vector<std::string>{"claim", "said", "confidence-tag"}, columns()}) {
        const ClaimsQuestion question({}, shown);
        const auto reader = question.reader(*database);
        std::mt19937 random(1);
        std::vector<double> times;
        for (int i = 0; i < 200; ++i) {
            const size_t first = random() % (all.ids.size() - std::min<size_t>(64, all.ids.size() - 1));
            const std::vector<int64_t> page(all.ids.begin() + static_cast<ptrdiff_t>(first),
                                            all.ids.begin() +
                                                static_cast<ptrdiff_t>(std::min(first + 64, all.ids.size())));
            times.push_back(milliseconds([&] { reader->read(page, [](size_t, RowValues) {}); }, 1));
        }
        std::sort(times.begin(), times.end());
        std::printf("a page of 64 rows anywhere, %zu columns: median %.1f ms, 99 %% %.1f ms, most %.1f ms\n",
                    shown.size(), times[100], times[197], times[199]);
    }
    for (const std::string filter : {"", "topic:killing"}) {
        using F = query::Field;
        double sum = 0;
        for (const F field : {F::Side, F::Stance, F::Topic, F::Speaker, F::Via, F::About, F::Doc, F::Tag,
                              F::Basis, F::Type, F::Status}) {
            const double time = milliseconds(
                [&] {
                    (void)query::facet(*database, query::RowKind::Claims, filter, field, 8, {true, {}});
                },
                3);
            std::printf("facet of %-20s %-18s %9.1f ms\n", std::string(query::infoOf(field).name).c_str(),
                        filter.c_str(), time);
            sum += time;
        }
        for (const F field :
             {F::Contested, F::Unanswered, F::SecondHand, F::SelfContradicted, F::AgainstOwnSide}) {
            const std::string name(query::infoOf(field).name);
            const double time = milliseconds(
                [&] {
                    (void)query::select(*database, query::RowKind::Claims,
                                        filter + " " + name + (field == F::SecondHand ? ":only" : ":yes"), {},
                                        {true, {}})
                        ->count();
                },
                3);
            std::printf("count of %-20s %-18s %9.1f ms\n", name.c_str(), filter.c_str(), time);
            sum += time;
        }
        std::printf("all numbers beside the table %-18s %9.1f ms\n", filter.c_str(), sum);
    }
    return 0;
}
