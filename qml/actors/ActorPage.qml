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

    function mergeAnother() {
        dialogs.mergeAnother()
    }

    function tellApart() {
        dialogs.tellApart()
    }

    onUidChanged: scroller.contentY = 0

    ActorCardModel {
        id: actor

        session: page.session
        uid: page.uid
        freshness.isWanted: page.visible
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
    FocusFollower {
        view: scroller
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
        ActorNames {
            id: left

            x: head.x
            anchors.top: head.bottom
            anchors.topMargin: 2 * Theme.space
            width: page.isWide ? Math.round((head.width - 8 * Theme.space) * 0.42) : head.width
            actor: actor
            dialogs: dialogs
            isEditable: page.isEditable
            onPlaceWanted: place => page.placeWanted(place)
        }
        ActorSayings {
            id: right

            x: page.isWide ? left.x + left.width + 8 * Theme.space : head.x
            y: page.isWide ? left.y : left.y + left.height + 2 * Theme.space
            width: page.isWide ? head.width - left.width - 8 * Theme.space : head.width
            actor: actor
            onPlaceWanted: place => page.placeWanted(place)
        }
    }
}
