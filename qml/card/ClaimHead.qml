pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Statement, topics, tags and what is derived of a claim, whom it is about and when it happened.
Column {
    id: head

    required property ClaimCardModel claim
    required property CardDialogs dialogs
    property bool isEditable: false
    signal placeWanted(var place)

    function find(filter) {
        placeWanted({ kind: "filter", text: filter })
    }

    width: parent ? parent.width : 0
    spacing: 2 * Theme.space

    Item {
        width: parent.width
        height: Math.max(number.implicitHeight, status.implicitHeight)

        Heading {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Claim %1").arg(head.claim.number) + (head.claim.type === "fact" ? "" : " · " + head.claim.typeText)
        }
        TextLink {
            id: status

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            enabled: head.isEditable
            text: head.claim.statusText
            ink: Theme.muted
            tip: qsTr("Change the status")
            Accessible.name: qsTr("Status: %1").arg(text)
            onClicked: head.dialogs.wording.openStatus(status)
        }
    }
    Title {
        width: parent.width
        maximumLineCount: 12
        text: head.claim.statement
    }
    Flow {
        width: parent.width
        spacing: Theme.space + 2
        Repeater {
            model: head.claim.topics

            delegate: Chip {
                required property string modelData

                text: modelData
                isRemovable: head.isEditable
                onRemoved: head.dialogs.acts.removeTopic(modelData)
                Accessible.description: qsTr("Topic. Shows all claims of it.")
                onClicked: head.find(head.claim.filterFor("topic", modelData))
            }
        }
        Repeater {
            model: head.claim.tags

            delegate: Chip {
                required property string uid
                required property string name

                text: "#" + name
                ink: Theme.accent
                isRemovable: head.isEditable
                onRemoved: head.dialogs.acts.removeTag(uid)
                Accessible.description: qsTr("Tag. Shows all claims that bear it.")
                onClicked: head.find(head.claim.filterFor("tag", name))
            }
        }
        IconButton {
            visible: head.isEditable
            width: 2 * Theme.chipRadius
            height: width
            iconName: "plus"
            text: qsTr("Add a topic or a tag")
            onClicked: head.dialogs.wording.addTopic()
        }
        Repeater {
            model: head.claim.standings

            delegate: Chip {
                required property string filter
                required property var model

                text: model.text
                ink: Theme.warning
                edge: Theme.warning
                Accessible.description: qsTr("Derived from who says what. Shows all such claims.")
                onClicked: head.find(filter)
            }
        }
    }
    CardLine {
        label: qsTr("About")
        visible: head.claim.about.count > 0

        Column {
            width: parent.width

            Repeater {
                model: head.claim.about

                delegate: Item {
                    id: entry

                    required property string uid
                    required property string name
                    required property string role
                    required property string roleText

                    width: parent.width
                    height: who.implicitHeight

                    TextLink {
                        id: who

                        width: Math.min(implicitWidth, parent.width - (off.visible ? off.width : 0))
                        text: qsTr("%1 (%2)").arg(entry.name).arg(entry.roleText)
                        tip: qsTr("Shows the actor")
                        onClicked: head.placeWanted({ kind: "actor", uid: entry.uid })
                    }
                    IconButton {
                        id: off

                        anchors.left: who.right
                        anchors.verticalCenter: who.verticalCenter
                        width: Theme.control - 8
                        height: width
                        visible: head.isEditable
                        opacity: who.hovered || hovered || activeFocus || who.activeFocus ? 1 : 0
                        iconName: "close"
                        text: qsTr("Remove %1 from the claim").arg(entry.name)
                        onClicked: head.dialogs.acts.removeAbout(entry.uid, entry.role)
                    }
                }
            }
        }
    }
    CardLine {
        label: qsTr("Happened")
        text: head.claim.happened
        tip: head.claim.happenedDays
    }
    CardLine {
        label: qsTr("Where")
        text: head.claim.place
    }
    CardLine {
        label: qsTr("Sources")
        text: head.claim.sources === "0" ? "" : head.claim.sources
    }
    CardLine {
        label: head.claim.isNoteInternal ? qsTr("Internal note") : qsTr("Note")
        text: head.claim.note
    }
}
