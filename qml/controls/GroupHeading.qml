import QtQuick
import Assay
import Assay.App

// The heading of a group of rows in a long list.
Rectangle {
    // The list uses headings again and then sets this, but not a required property.
    readonly property string title: section // qmllint disable unqualified
    readonly property GroupedView view: ListView.view as GroupedView
    readonly property int number: view && view.groupCounts[title] ? view.groupCounts[title] : 0

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: Theme.control + 2
    color: Theme.sunken
    Accessible.role: Accessible.Heading
    Accessible.name: number > 0 ? qsTr("%1 (%L2)").arg(title).arg(number) : title

    Words {
        x: 2.5 * Theme.space
        width: parent.width - 2 * x
        height: parent.height
        text: parent.Accessible.name
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Line {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
