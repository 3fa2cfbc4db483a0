pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// One reviewer's judgement by one scheme: each axis in the scheme's wording, by whom, why.
Column {
    id: entry

    required property string uid
    required property string scheme
    required property bool isAdopted
    required property string reviewer
    required property string time
    required property var values
    required property string reason
    required property string note
    required property bool isStale
    property bool isEditable: false
    signal adopted
    signal removed

    width: parent ? parent.width : 0
    spacing: Theme.space

    Repeater {
        model: entry.values

        delegate: CardLine {
            required property var modelData

            label: modelData.axis
            text: modelData.label
            tip: modelData.meaning
            isStrong: entry.isAdopted
        }
    }
    CardLine {
        label: entry.isAdopted ? qsTr("Adopted from") : qsTr("Other view")
        text: qsTr("%1, %2").arg(entry.reviewer).arg(entry.time) + (entry.scheme.length > 0 ? "\n" + entry.scheme : "")
    }
    CardLine {
        label: qsTr("Reason")
        text: entry.reason
    }
    CardLine {
        label: qsTr("Internal note")
        text: entry.note
    }
    CardLine {
        label: qsTr("Stale")
        visible: entry.isStale
        isWarning: true
        text: qsTr("What it rests on is newer than this judgement.")
    }
    Row {
        visible: entry.isEditable
        spacing: 2 * Theme.space

        Button {
            visible: !entry.isAdopted
            isQuiet: true
            text: qsTr("Adopt this view")
            onClicked: entry.adopted()
        }
        Button {
            isQuiet: true
            text: qsTr("Remove")
            Accessible.description: qsTr("Removes the judgement of %1").arg(entry.reviewer)
            onClicked: entry.removed()
        }
    }
}
