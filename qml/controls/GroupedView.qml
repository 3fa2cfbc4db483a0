import QtQuick

// A view whose headings say how many rows stand under them.
ListView {
    property var groupCounts: ({})
}
