#include "app/program/stage.h"
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QGuiApplication>
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
    Stage stage(session);
    ASSERT_TRUE(stage.show());
    QObject* window = stage.window();
    const QQmlListReference openables(window, "openables");
    ASSERT_GT(openables.count(), 4);
    int controls = 0;
    for (qsizetype i = 0; i < openables.count(); ++i) {
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
        QMetaObject::invokeMethod(openable, "close");
        QTest::qWait(20);
    }
    EXPECT_GT(controls, 100);
}

} // namespace
} // namespace assay::window
