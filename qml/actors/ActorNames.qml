pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Who an actor is: names, sides, ties, reliability, and who is the same or could be taken for it.
Column {
    id: column

    required property ActorCardModel actor
    required property ActorDialogs dialogs
    property bool isEditable: false
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    spacing: 2 * Theme.space

    CardSection {
        title: qsTr("Names on record")
        addText: column.isEditable ? qsTr("Add a name") : ""
        onAddWanted: column.dialogs.addName()

        Repeater {
            model: column.actor.names

            delegate: LinkLine {
                id: written

                required property string uid
                required property bool isPrinted
                required property var model

                iconName: isPrinted ? "tick" : ""
                iconColor: Theme.accent
                text: model.text
                detail: model.detail + (isPrinted ? ", " + qsTr("printed") : "")
                isRemovable: column.isEditable && column.actor.names.count > 1
                removeText: qsTr("Remove this name")
                onRemoved: column.dialogs.acts.removeName(uid)
                onClicked: if (column.isEditable && !isPrinted) column.dialogs.acts.choosePrinted(uid)
                Accessible.description: isPrinted ? "" : qsTr("Makes it the name that is printed")

                Hint {
                    text: qsTr("Print this name")
                    visible: column.isEditable && !written.isPrinted && written.hovered
                }
            }
        }
    }
    CardSection {
        title: qsTr("Sides")
        addText: column.isEditable ? qsTr("Add a side") : ""
        onAddWanted: column.dialogs.addSide()

        Repeater {
            model: column.actor.sides

            delegate: LinkLine {
                required property int place
                required property string name
                required property string period

                text: name
                detail: period
                isRemovable: column.isEditable
                removeText: qsTr("Take this side off")
                onRemoved: column.dialogs.acts.removeSide(place)
                onClicked: column.placeWanted({ kind: "filter", text: "side:\"" + name.replace(/"/g, "") + "\"" })
            }
        }
        Words {
            visible: column.actor.sides.count === 0
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("None of its own; that of the bodies it belongs to counts.")
            color: Theme.muted
        }
    }
    CardSection {
        title: qsTr("Affiliations and bodies")
        addText: column.isEditable ? qsTr("Add a tie to another actor") : ""
        onAddWanted: column.dialogs.addTie()

        Repeater {
            model: column.actor.ties

            delegate: LinkLine {
                required property string list
                required property int place
                required property string uid
                required property string name
                required property var model

                text: name
                detail: model.detail
                isRemovable: column.isEditable
                removeText: qsTr("Take this tie off")
                onRemoved: column.dialogs.acts.removeTie(list, place)
                onClicked: column.placeWanted({ kind: "actor", uid: uid })
            }
        }
    }
    CardSection {
        title: qsTr("Reliability as a source")
        addText: column.isEditable ? qsTr("Judge how reliable it is") : ""
        onAddWanted: column.dialogs.judge()

        Repeater {
            model: column.actor.reliability

            delegate: CardLine {
                required property var model

                label: model.isAdopted ? qsTr("Adopted") : qsTr("Other view")
                text: model.label + "\n" + Array.from([model.reviewer, model.reason]).filter(piece => piece.length > 0).join(": ")
                tip: model.meaning
                isStrong: false
            }
        }
    }
    CardSection {
        title: qsTr("The same, and lookalikes")
        addText: column.isEditable ? qsTr("Merge another actor into this one") : ""
        onAddWanted: column.dialogs.mergeAnother()

        Repeater {
            model: column.actor.merged

            delegate: LinkLine {
                required property string uid
                required property string name

                label: qsTr("Merged into this one")
                text: name
                isRemovable: column.isEditable
                removeText: qsTr("Part them again")
                onRemoved: column.dialogs.acts.part(uid)
            }
        }
        Repeater {
            model: column.actor.distinct

            delegate: LinkLine {
                required property string uid
                required property string name

                label: qsTr("Not the same as")
                text: name
                isRemovable: column.isEditable
                removeText: qsTr("Take back that they are two")
                onRemoved: column.dialogs.acts.untellApart(uid)
                onClicked: column.placeWanted({ kind: "actor", uid: uid })
            }
        }
        Button {
            visible: !column.actor.hasLookalikes
            isQuiet: true
            iconName: "find"
            text: qsTr("Look for names that could be taken for it")
            onClicked: column.actor.hasLookalikes = true
        }
        Words {
            visible: column.actor.hasLookalikes && column.actor.lookalikes.count === 0
            width: parent.width
            wrapMode: Text.Wrap
            text: column.actor.distinct.count > 0 ? qsTr("No other name is like it, but for those told apart.") : qsTr("No other name is like it.")
            color: Theme.muted
        }
        Repeater {
            model: column.actor.lookalikes

            delegate: Column {
                id: alike

                required property string uid
                required property string name
                required property string reason
                required property bool mayBeOne

                width: parent.width

                LinkLine {
                    text: alike.name
                    detail: alike.reason
                    iconName: alike.mayBeOne ? "warning" : ""
                    iconColor: Theme.warning
                    onClicked: column.placeWanted({ kind: "actor", uid: alike.uid })
                }
                Flow {
                    width: parent.width
                    visible: column.isEditable

                    Button {
                        isQuiet: true
                        text: qsTr("They are one: merge")
                        Accessible.description: alike.name
                        onClicked: column.dialogs.acts.mergeIn(alike.uid)
                    }
                    Button {
                        isQuiet: true
                        text: qsTr("They are two")
                        Accessible.description: alike.name
                        onClicked: column.dialogs.acts.tellApart(alike.uid)
                    }
                }
            }
        }
    }
}
