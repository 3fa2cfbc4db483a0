pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Statement, topics, tags and what is derived of a claim, whom it is about and when it happened.
Column {
    id: head

    required property ClaimCardModel claim
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
        Words {
            id: status

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: head.claim.statusText
            color: Theme.muted
            Accessible.name: qsTr("Status: %1").arg(text)
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
        visible: children.length > 3

        Repeater {
            model: head.claim.topics

            delegate: Chip {
                required property string modelData

                text: modelData
                Accessible.description: qsTr("Topic. Shows all claims of it.")
                onClicked: head.find(head.claim.filterFor("topic", modelData))
            }
        }
        Repeater {
            model: head.claim.tags

            delegate: Chip {
                required property string name

                text: "#" + name
                ink: Theme.accent
                Accessible.description: qsTr("Tag. Shows all claims that bear it.")
                onClicked: head.find(head.claim.filterFor("tag", name))
            }
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

                delegate: TextLink {
                    required property string uid
                    required property string name
                    required property string roleText

                    width: Math.min(implicitWidth, parent.width)
                    text: qsTr("%1 (%2)").arg(name).arg(roleText)
                    tip: qsTr("Shows the actor")
                    onClicked: head.placeWanted({ kind: "actor", uid: uid })
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
