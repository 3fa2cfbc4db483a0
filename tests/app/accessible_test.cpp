#include "app/program/stage.h"
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QFile>
#include <QGuiApplication>
#include <QJSValue>
#include <QQmlListReference>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

namespace assay::window {
namespace {

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::ProgressBar:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

struct Walk
{
    int controls = 0;
    QStringList nameless;

    void into(QAccessibleInterface* at, const QString& path)
    {
        if (!at || at->state().invisible)
            return;
        const QString here =
            path + u'/' + (at->object() ? QString::fromLatin1(at->object()->metaObject()->className()) : "?");
        // What can take the focus is a control, whatever it says that it is.
        if (isControl(at->role()) || at->state().focusable) {
            ++controls;
            if (at->text(QAccessible::Name).trimmed().isEmpty() && at->role() != QAccessible::NoRole &&
                at->role() != QAccessible::Client)
                nameless.append(here);
        }
        for (int i = 0; i < at->childCount(); ++i)
            into(at->child(i), here);
    }
};

class AccessibleTest : public WindowFixture
{
protected:
    static void SetUpTestSuite()
    {
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    }
};

TEST_F(AccessibleTest, EveryControlOfEverythingThatOpensHasAName)
{
    open();
    addClaims({"The bridge was mined.", "The bridge stood."});
    QFile report(folder.filePath("report.txt"));
    ASSERT_TRUE(report.open(QIODevice::WriteOnly));
    report.write("The report\n\nOkafor said that the bridge had been mined.\n");
    report.close();
    session.importFiles({report.fileName()});
    settle();
    Stage stage(session);
    ASSERT_TRUE(stage.show());
    QObject* window = stage.window();
    const QQmlListReference list(window, "openables");
    QObjectList openables;
    for (qsizetype i = 0; i < list.count(); ++i)
        openables.append(list.at(i));
    ASSERT_GT(openables.size(), 4);
    int controls = 0;
    for (qsizetype i = 0; i < openables.size(); ++i) {
        QObject* openable = openables.at(i);
        const std::string name = openable->property("name").toString().toStdString();
        QMetaObject::invokeMethod(openable, "open");
        EXPECT_TRUE(QTest::qWaitFor([openable] { return openable->property("isOpen").toBool(); })) << name;
        settle();
        Walk walk;
        walk.into(QAccessible::queryAccessibleInterface(window), {});
        EXPECT_GT(walk.controls, 3) << name;
        EXPECT_TRUE(walk.nameless.isEmpty()) << name << ":\n" << walk.nameless.join(u'\n').toStdString();
        controls += walk.controls;
        // What can be opened now that this is open.
        QVariant inner;
        QMetaObject::invokeMethod(openable, "inner", Q_RETURN_ARG(QVariant, inner));
        qsizetype at = i;
        for (const QVariant& one : inner.value<QJSValue>().toVariant().toList())
            openables.insert(++at, one.value<QObject*>());
        QMetaObject::invokeMethod(openable, "close");
        QTest::qWait(20);
    }
    EXPECT_GT(openables.size(), 30);
    EXPECT_GT(controls, 400);
}

/// How many things of a role one meets, by the start of their class.
int countOf(QAccessibleInterface* at, QAccessible::Role role, const char* type)
{
    if (!at || at->state().invisible)
        return 0;
    int count = at->role() == role && at->object() &&
                QByteArray(at->object()->metaObject()->className()).startsWith(type);
    for (int i = 0; i < at->childCount(); ++i)
        count += countOf(at->child(i), role, type);
    return count;
}

// Templates of Qt 6.4 put their own role before the one that is asked for: rows were fillers to a reader.
TEST_F(AccessibleTest, RowsAreRowsAndWorkspacesArePages)
{
    open();
    addClaims({"The bridge was mined.", "The bridge stood."}, "bridge");
    settle();
    Stage stage(session);
    ASSERT_TRUE(stage.show());
    auto* window = stage.window();
    const QQmlListReference list(window, "openables");
    for (qsizetype i = 0; i < list.count(); ++i)
        if (list.at(i)->property("name").toString() == "claims")
            QMetaObject::invokeMethod(list.at(i), "open");
    settle();
    auto* root = QAccessible::queryAccessibleInterface(window);
    EXPECT_TRUE(QTest::qWaitFor([&] { return countOf(root, QAccessible::ListItem, "ClaimDelegate") == 2; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return countOf(root, QAccessible::ListItem, "FacetDelegate") > 2; }));
    EXPECT_EQ(countOf(root, QAccessible::PageTab, ""), 4);
}

} // namespace
} // namespace assay::window
