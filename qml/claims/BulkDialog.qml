pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Changes the claims chosen, all at once: says first how many would change and shows the first of them.
Dialog {
    id: dialog

    required property Session session
    required property RowSelection selection
    property string what: "tag"
    readonly property bool hasName: what === "tag" || what === "topic"
    readonly property var scheme: edit.schemes[schemeChoice.current] ?? null
    property var values: ({})

    function ask(what) {
        dialog.what = what
        name.clear()
        reason.clear()
        values = {}
        direction.current = 0
        status.current = -1
        schemeChoice.current = -1
        edit.begin()
        open()
    }
    function change() {
        return {
            "what": what, "name": name.text, "isTaken": direction.current === 1,
            "status": status.current >= 0 ? edit.statuses[status.current].token : "",
            "scheme": scheme ? scheme.key : "", "values": values, "reason": reason.text
        }
    }
    readonly property bool isComplete: hasName ? name.text.trim().length > 0 : what === "status" ? status.current >= 0 : Object.values(values).some(token => token.length > 0)
    function look() {
        if (isComplete)
            soon.restart()
    }

    preferredWidth: 150 * Theme.space
    title: what === "tag" ? qsTr("Tag %Ln claim(s)", "", selection.count)
         : what === "topic" ? qsTr("Topic of %Ln claim(s)", "", selection.count)
         : what === "status" ? qsTr("Status of %Ln claim(s)", "", selection.count) : qsTr("Judge %Ln claim(s)", "", selection.count)
    acceptText: edit.changed > 0 ? qsTr("Change %Ln claim(s)", "", edit.changed) : qsTr("Change")
    canAccept: isComplete && !edit.isLooking && !soon.running && edit.changed > 0
    onOpened: {
        if (hasName)
            name.forceActiveFocus()
        else if (what === "status")
            status.forceActiveFocus()
        else
            schemeChoice.forceActiveFocus()
    }
    onAccepted: edit.apply(change())
    onClosed: {
        soon.stop()
        edit.drop()
    }

    BulkEdit {
        id: edit

        session: dialog.session
        selection: dialog.selection
    }
    Timer {
        id: soon

        interval: 200
        onTriggered: edit.preview(dialog.change())
    }

    Segmented {
        id: direction

        visible: dialog.hasName
        name: qsTr("On or off")
        options: dialog.what === "tag" ? [qsTr("Put on"), qsTr("Take off")] : [qsTr("Give"), qsTr("Take away")]
        onChosen: index => {
            current = index
            dialog.look()
        }
    }
    Column {
        width: parent.width
        visible: dialog.hasName
        spacing: 2 * Theme.space

        TextField {
            id: name

            width: parent.width
            placeholderText: dialog.what === "tag" ? qsTr("Name of the tag") : qsTr("Name of the topic")
            onTextChanged: dialog.look()
        }
        Flow {
            width: parent.width
            height: Math.min(implicitHeight, 6 * Theme.chipRadius + 4 * Theme.space)
            clip: true
            spacing: Theme.space + 2

            Repeater {
                model: {
                    const typed = name.text.trim().toLowerCase()
                    const all = Array.from(dialog.what === "tag" ? edit.tags : edit.topics)
                    return all.filter(one => one.toLowerCase().includes(typed) && one !== name.text.trim()).slice(0, 24)
                }

                delegate: Chip {
                    required property string modelData

                    text: modelData
                    onClicked: name.text = modelData
                }
            }
        }
    }
    Field {
        width: parent.width
        visible: dialog.what === "status"
        label: qsTr("Status")

        Choice {
            id: status

            name: qsTr("Status")
            options: Array.from(edit.statuses).map(one => one.title)
            onChosen: index => {
                current = index
                dialog.look()
            }
        }
    }
    Field {
        width: parent.width
        visible: dialog.what === "judge"
        label: qsTr("Scheme")

        Choice {
            id: schemeChoice

            width: parent.width
            name: qsTr("Scheme")
            options: Array.from(edit.schemes).map(one => one.title)
            onChosen: index => {
                current = index
                dialog.values = {}
            }
        }
    }
    Repeater {
        model: dialog.what === "judge" && dialog.scheme ? dialog.scheme.axes : []

        delegate: Field {
            id: axis

            required property var modelData

            width: parent ? parent.width : 0
            label: modelData.axis.charAt(0).toUpperCase() + modelData.axis.slice(1)

            Choice {
                width: parent.width
                name: axis.modelData.axis
                nothing: qsTr("Not judged")
                current: axis.modelData.levels.findIndex(one => one.token === dialog.values[axis.modelData.axis])
                options: axis.modelData.levels.map(one => one.token.length <= 2 && one.label !== one.token ? qsTr("%1: %2").arg(one.token).arg(one.label) : one.label)
                onChosen: index => {
                    let values = Object.assign({}, dialog.values)
                    values[axis.modelData.axis] = axis.modelData.levels[index].token
                    dialog.values = values
                    dialog.look()
                }
            }
        }
    }
    Field {
        width: parent.width
        visible: dialog.what === "judge"
        label: qsTr("Reason, which may be published")

        TextField {
            id: reason

            width: parent.width
            placeholderText: qsTr("Why")
        }
    }
    Line {
        width: parent.width
    }
    Words {
        width: parent.width
        wrapMode: Text.Wrap
        color: edit.changed > 0 || !dialog.isComplete || edit.isLooking || soon.running ? Theme.muted : Theme.warning
        text: !dialog.isComplete ? qsTr("What will change is shown here first.")
            : edit.isLooking || soon.running ? qsTr("Looking at what would change…")
            : edit.changed === 0 ? qsTr("All of them are like that already.")
            : (edit.unchanged > 0 ? qsTr("%L1 will change, %L2 are like that already.").arg(edit.changed).arg(edit.unchanged) : qsTr("%Ln claim(s) will change.", "", edit.changed)) + (edit.remark.length > 0 ? " " + edit.remark : "")
    }
    Column {
        width: parent.width
        spacing: 2 * Theme.space
        visible: dialog.isComplete

        Repeater {
            model: edit.rows

            delegate: Item {
                id: row

                required property var modelData

                width: parent ? parent.width : 0
                height: Math.max(statement.implicitHeight, effect.implicitHeight)

                Words {
                    id: statement

                    anchors.left: parent.left
                    anchors.right: effect.left
                    anchors.rightMargin: 3 * Theme.space
                    text: row.modelData.statement
                    wrapMode: Text.Wrap
                    maximumLineCount: 1
                }
                Row {
                    id: effect

                    anchors.right: parent.right
                    spacing: 2 * Theme.space

                    Words {
                        width: Math.min(implicitWidth, row.width * 0.24)
                        visible: !dialog.hasName || row.modelData.before.length > 0
                        text: row.modelData.before.length > 0 ? row.modelData.before : qsTr("none")
                        color: Theme.muted
                    }
                    Icon {
                        visible: !dialog.hasName
                        anchors.verticalCenter: parent.verticalCenter
                        size: Math.round(Theme.icon * 0.75)
                        name: "right"
                        color: Theme.muted
                    }
                    Words {
                        width: Math.min(implicitWidth, row.width * 0.24)
                        text: row.modelData.after.length > 0 ? row.modelData.after : qsTr("none")
                        font.weight: Font.DemiBold
                    }
                }
            }
        }
    }
}
