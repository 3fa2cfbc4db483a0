#pragma once

#include "app/reading/reading_model.h"
#include "core/project/draft.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {

inline constexpr const char* kText = "The report\n\n"
                                     "Okafor said that the bridge had been mined. The town was quiet.\n\n"
                                     "Nobody crossed it on Monday.\n\n"
                                     "Lindqvist denied that his men had mined the bridge.\n";

class Reading : public WindowFixture
{
protected:
    QString import(const std::string& text)
    {
        auto uid = std::make_shared<Uid>();
        session.act("import", "Importing", [uid, text](Edit& edit, Progress&) -> Result<std::string> {
            ImportOptions options;
            options.fileName = "report.txt";
            const auto report = edit.importDocument(text, options, nullptr);
            if (!report)
                return tl::make_unexpected(report.error());
            *uid = report->document.uid;
            return "Imported";
        });
        settle();
        return QString::fromStdString(uid->text());
    }
    /// Where words stand in kText, which is ASCII.
    static CodePointRange at(const std::string& words)
    {
        const size_t start = std::string(kText).find(words);
        return {start, start + words.size()};
    }
    void show(const std::string& text)
    {
        model.setSession(&session);
        model.setDocument(import(text));
        settle();
    }
    void annotate(const std::string& words, Stance stance)
    {
        Draft draft;
        draft.document = DocumentId(*Uid::parse(model.document().toStdString()));
        draft.version = model.versionId();
        draft.content = {at(words)};
        draft.statement = "Said: " + words;
        draft.stance = stance;
        session.act("take", "Annotating", [draft](Edit& edit, Progress&) -> Result<std::string> {
            if (const auto taken = take(edit, draft); !taken)
                return tl::make_unexpected(taken.error());
            return "Annotated";
        });
        settle();
    }

    ReadingModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace assay::window
