#include <gtest/gtest.h>

#include <QGuiApplication>

int main(int count, char** words)
{
    testing::InitGoogleTest(&count, words);
    QGuiApplication program(count, words);
    return RUN_ALL_TESTS();
}
