#include <gtest/gtest.h>

#include <QGuiApplication>

int main(int count, char** words)
{
    // These tests need no display, also while their names are asked for.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&count, words);
    QGuiApplication program(count, words);
    return RUN_ALL_TESTS();
}
