pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// One actor: names, sides, ties and reliability on the left; what it says and what is said of it on the right.
FocusScope {
    id: page

    required property Session session
    property string uid
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    readonly property alias actor: actor
    readonly property alias openables: dialogs.openables
    readonly property bool isEditable: actor.isHere && !session.isReadOnly
    readonly property bool isWide: width > 190 * Theme.space * Theme.textScale

    onUidChanged: scroller.contentY = 0

    ActorCardModel {
        id: actor

        session: page.session
        uid: page.uid
    }
    ActorDialogs {
        id: dialogs

        session: page.session
        actor: actor
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !actor.isHere
        iconName: "actors"
        title: qsTr("Who speaks, and who is spoken of")
        explanation: qsTr("Choose an actor. They appear here as they are named in claims.")
    }
    Flickable {
        id: scroller

        anchors.fill: parent
        visible: actor.isHere
        clip: true
        contentWidth: width
        contentHeight: Math.max(left.y + left.height, right.y + right.height) + 6 * Theme.space
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: head

            x: 6 * Theme.space
            y: 5 * Theme.space
            width: scroller.width - 12 * Theme.space
            spacing: Theme.space

            Title {
                width: parent.width
                font.pixelSize: Theme.largeSize + 3
                text: actor.name
            }
            TextLink {
                id: kind

                enabled: page.isEditable
                text: actor.kind.replace(/-/g, " ") + (actor.isInternal ? ", " + qsTr("internal: the name never leaves the project") : "")
                ink: Theme.muted
                tip: qsTr("Change what it is")
                onClicked: dialogs.openKinds(kind)
            }
        }
        Column {
            id: left

            x: head.x
            anchors.top: head.bottom
            anchors.topMargin: 2 * Theme.space
            width: page.isWide ? Math.round((head.width - 8 * Theme.space) * 0.42) : head.width
            spacing: 2 * Theme.space

            CardSection {
                title: qsTr("Names on record")
                addText: page.isEditable ? qsTr("Add a name") : ""
                onAddWanted: dialogs.addName()

                Repeater {
                    model: actor.names

                    delegate: LinkLine {
                        id: written

                        required property string uid
                        required property bool isPrinted
                        required property var model

                        iconName: isPrinted ? "tick" : ""
                        iconColor: Theme.accent
                        text: model.text
                        detail: model.detail + (isPrinted ? ", " + qsTr("printed") : "")
                        isRemovable: page.isEditable && actor.names.count > 1
                        removeText: qsTr("Remove this name")
                        onRemoved: dialogs.acts.removeName(uid)
                        onClicked: if (page.isEditable && !isPrinted) dialogs.acts.choosePrinted(uid)
                        Accessible.description: isPrinted ? "" : qsTr("Makes it the name that is printed")

                        Hint {
                            text: qsTr("Print this name")
                            visible: page.isEditable && !written.isPrinted && written.hovered
                        }
                    }
                }
            }
            CardSection {
                title: qsTr("Sides")
                addText: page.isEditable ? qsTr("Add a side") : ""
                onAddWanted: dialogs.addSide()

                Repeater {
                    model: actor.sides

                    delegate: LinkLine {
                        required property int place
                        required property string name
                        required property string period

                        text: name
                        detail: period
                        isRemovable: page.isEditable
                        removeText: qsTr("Take this side off")
                        onRemoved: dialogs.acts.removeSide(place)
                        onClicked: page.placeWanted({ kind: "filter", text: "side:\"" + name.replace(/"/g, "") + "\"" })
                    }
                }
                Words {
                    visible: actor.sides.count === 0
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: qsTr("None of its own; that of the bodies it belongs to counts.")
                    color: Theme.muted
                }
            }
            CardSection {
                title: qsTr("Affiliations and bodies")
                addText: page.isEditable ? qsTr("Add a tie to another actor") : ""
                onAddWanted: dialogs.addTie()

                Repeater {
                    model: actor.ties

                    delegate: LinkLine {
                        required property string list
                        required property int place
                        required property string uid
                        required property string name
                        required property var model

                        text: name
                        detail: model.detail
                        isRemovable: page.isEditable
                        removeText: qsTr("Take this tie off")
                        onRemoved: dialogs.acts.removeTie(list, place)
                        onClicked: page.placeWanted({ kind: "actor", uid: uid })
                    }
                }
            }
            CardSection {
                title: qsTr("Reliability as a source")
                addText: page.isEditable ? qsTr("Judge how reliable it is") : ""
                onAddWanted: dialogs.judge()

                Repeater {
                    model: actor.reliability

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
                addText: page.isEditable ? qsTr("Merge another actor into this one") : ""
                onAddWanted: dialogs.mergeAnother()

                Repeater {
                    model: actor.merged

                    delegate: LinkLine {
                        required property string uid
                        required property string name

                        label: qsTr("Merged into this one")
                        text: name
                        isRemovable: page.isEditable
                        removeText: qsTr("Part them again")
                        onRemoved: dialogs.acts.part(uid)
                    }
                }
                Button {
                    visible: !actor.hasLookalikes
                    isQuiet: true
                    iconName: "find"
                    text: qsTr("Look for names that could be taken for it")
                    onClicked: actor.hasLookalikes = true
                }
                Words {
                    visible: actor.hasLookalikes && actor.lookalikes.count === 0
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: qsTr("No other name is like it.")
                    color: Theme.muted
                }
                Repeater {
                    model: actor.lookalikes

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
                            onClicked: page.placeWanted({ kind: "actor", uid: alike.uid })
                        }
                        Button {
                            visible: page.isEditable
                            isQuiet: true
                            text: qsTr("They are one: merge")
                            Accessible.description: alike.name
                            onClicked: dialogs.acts.mergeIn(alike.uid)
                        }
                    }
                }
            }
        }
        Column {
            id: right

            x: page.isWide ? left.x + left.width + 8 * Theme.space : head.x
            y: page.isWide ? left.y : left.y + left.height + 2 * Theme.space
            width: page.isWide ? head.width - left.width - 8 * Theme.space : head.width
            spacing: 2 * Theme.space

            CardSection {
                title: qsTr("What this actor says")

                Flow {
                    width: parent.width
                    spacing: Theme.space + 2

                    Repeater {
                        model: actor.stances

                        delegate: Chip {
                            required property string stance
                            required property int number
                            required property string filter
                            required property var model

                            text: model.text + "  " + number
                            iconName: Theme.stanceIcon(stance)
                            iconColor: Theme.stanceColor(stance)
                            Accessible.description: qsTr("Shows these claims")
                            onClicked: page.placeWanted({ kind: "filter", text: filter })
                        }
                    }
                }
                Words {
                    visible: actor.says.count === 0
                    text: qsTr("Nothing on record.")
                    color: Theme.muted
                }
                Repeater {
                    model: actor.says

                    delegate: LinkLine {
                        required property string claim
                        required property string stance
                        required property string statement
                        required property var model

                        iconName: Theme.stanceIcon(stance)
                        iconColor: Theme.stanceColor(stance)
                        text: statement
                        detail: model.detail
                        onClicked: page.placeWanted({ kind: "claim", uid: claim })
                    }
                }
                Button {
                    visible: actor.says.count > 0
                    text: qsTr("All of it in Claims")
                    onClicked: page.placeWanted({ kind: "filter", text: actor.saysFilter })
                }
            }
            CardSection {
                title: qsTr("What is said of this actor")

                Words {
                    visible: actor.about.count === 0
                    text: qsTr("Nothing on record.")
                    color: Theme.muted
                }
                Repeater {
                    model: actor.about

                    delegate: LinkLine {
                        required property string claim
                        required property string role
                        required property string statement

                        text: statement
                        detail: role
                        onClicked: page.placeWanted({ kind: "claim", uid: claim })
                    }
                }
                Button {
                    visible: actor.about.count > 0
                    text: qsTr("All of it in Claims")
                    onClicked: page.placeWanted({ kind: "filter", text: actor.aboutFilter })
                }
            }
        }
    }
}
