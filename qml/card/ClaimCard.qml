pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// All about one claim: what it says, who says so and who answers, what speaks for and against it, and how far it is
// trusted.
FocusScope {
    id: card

    required property Session session
    property string uid
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    readonly property alias claim: claim
    readonly property bool isEditable: claim.isHere && !session.isReadOnly
    /// For the workspace that shows it.
    readonly property var openables: dialogs.openables
    readonly property ClaimActs acts: dialogs.acts
    readonly property alias commands: dialogs.commands

    /// An exhibit to be gone to, once it is read.
    property string awaitedExhibit
    function goToExhibit(exhibit) {
        awaitedExhibit = exhibit
        laidOut.restart()
    }
    function arriveAtExhibit() {
        for (let row = 0; awaitedExhibit.length > 0 && row < exhibits.count; ++row)
            if (claim.exhibits.value(row, "exhibit") === awaitedExhibit) {
                awaitedExhibit = ""
                exhibits.itemAt(row).forceActiveFocus(Qt.TabFocusReason)
            }
    }

    onUidChanged: scroller.contentY = 0
    Accessible.role: Accessible.Pane
    Accessible.name: claim.isHere ? qsTr("Claim: %1").arg(claim.statement) : qsTr("No claim")

    ClaimCardModel {
        id: claim

        session: card.session
        uid: card.uid
        freshness.isWanted: card.visible
    }
    Timer {
        id: laidOut

        interval: 0
        onTriggered: card.arriveAtExhibit()
    }
    Connections {
        target: claim

        function onChanged() {
            laidOut.restart()
        }
    }
    CardDialogs {
        id: dialogs

        session: card.session
        claim: claim
        isEditable: card.isEditable
        onPlaceWanted: place => card.placeWanted(place)
    }
    FocusFollower {
        view: scroller
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !claim.isHere
        iconName: "claims"
        title: card.uid.length > 0 ? qsTr("This claim is gone") : qsTr("No claim chosen")
        explanation: card.uid.length > 0 ? qsTr("It was removed, or the act that made it was undone.") : qsTr("Choose a claim, and everything about it stands here.")
    }
    Flickable {
        id: scroller

        anchors.top: parent.top
        anchors.bottom: footer.top
        width: parent.width
        visible: claim.isHere
        clip: true
        contentWidth: width
        contentHeight: body.height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: body

            x: 4 * Theme.space
            width: scroller.width - 8 * Theme.space
            topPadding: 4 * Theme.space
            bottomPadding: 6 * Theme.space
            spacing: 2 * Theme.space

            ClaimHead {
                claim: claim
                isEditable: card.isEditable
                dialogs: dialogs
                onPlaceWanted: place => card.placeWanted(place)
            }
            CardSection {
                title: qsTr("Who says so, who answers")

                Words {
                    width: parent.width
                    visible: claim.attributions.count === 0
                    wrapMode: Text.Wrap
                    text: qsTr("Nobody yet: in a source, select the words that say it and attribute them to this claim.")
                    color: Theme.muted
                }
                Repeater {
                    model: claim.attributions

                    delegate: AttributionCard {
                        width: parent.width
                        isEditable: card.isEditable
                        onClicked: card.placeWanted(place)
                        onMenuWanted: from => dialogs.attributions.openAttribution(index, from)
                        onPlaceWanted: place => card.placeWanted(place)
                    }
                }
            }
            CardSection {
                title: qsTr("Rebuttals, replies and other claims")
                isEmpty: claim.relations.count + claim.replies.count === 0

                Repeater {
                    model: claim.relations

                    delegate: LinkLine {
                        required property string uid
                        required property string words
                        required property string statement
                        required property string reason
                        required property string reviewer
                        required property string claim

                        label: words
                        text: statement
                        detail: Array.from([reason, reviewer]).filter(piece => piece.length > 0).join(" — ")
                        isRemovable: card.isEditable
                        removeText: qsTr("Remove this tie")
                        onRemoved: dialogs.acts.removeRelation(uid)
                        onClicked: card.placeWanted({ kind: "claim", uid: claim })
                    }
                }
                Repeater {
                    model: claim.replies

                    delegate: LinkLine {
                        required property string uid
                        required property string actor
                        required property string actorUid
                        required property string words
                        required property string answer

                        label: qsTr("Right of reply")
                        text: actor
                        detail: Array.from([words, answer]).filter(piece => piece.length > 0).join("\n")
                        isRemovable: card.isEditable
                        hasMenu: card.isEditable
                        menuText: qsTr("What to do with this right of reply")
                        onRemoved: dialogs.acts.removeReply(uid)
                        onMenuWanted: from => dialogs.openReply(uid, actorUid, from)
                        onClicked: card.placeWanted({ kind: "actor", uid: actorUid })
                    }
                }
            }
            CardSection {
                title: qsTr("Exhibits")
                isEmpty: claim.exhibits.count === 0

                Repeater {
                    id: exhibits

                    model: claim.exhibits

                    delegate: LinkLine {
                        required property string uid
                        required property string effect
                        required property string title
                        required property string words
                        required property string quote
                        required property string reason
                        required property string reviewer
                        required property var place

                        label: effect === "supports" ? qsTr("For") : qsTr("Against")
                        iconName: effect === "supports" ? "plus" : "minus"
                        text: title
                        detail: Array.from([words, quote.length > 0 ? "“" + quote + "”" : "", Array.from([reason, reviewer]).filter(piece => piece.length > 0).join(" — ")]).filter(piece => piece.length > 0).join("\n")
                        isRemovable: card.isEditable
                        removeText: qsTr("Take this exhibit off")
                        onRemoved: dialogs.acts.removeExhibit(uid)
                        onClicked: if (place.kind !== undefined) card.placeWanted(place)
                    }
                }
            }
            CardSection {
                title: qsTr("Judgement")
                isEmpty: claim.assessments.count === 0

                CardLine {
                    label: qsTr("Confidence tag")
                    text: claim.confidence
                    isStrong: true
                }
                Repeater {
                    model: claim.assessments

                    delegate: JudgementEntry {
                        isEditable: card.isEditable
                        onAdopted: dialogs.acts.adopt(uid)
                        onRemoved: dialogs.acts.removeAssessment(uid)
                    }
                }
            }
            CardSection {
                title: qsTr("History")

                Button {
                    visible: !claim.hasHistory
                    text: qsTr("Show what was done with it")
                    isQuiet: true
                    iconName: "history"
                    onClicked: claim.hasHistory = true
                }
                Repeater {
                    model: claim.acts

                    delegate: CardLine {
                        required property var model

                        label: model.time
                        text: qsTr("%1: %2").arg(model.reviewer).arg(model.text)
                    }
                }
            }
        }
    }
    Rectangle {
        id: footer

        /// Large letters in a low window: what the menu has too gives its room to the card.
        readonly property bool isFolded: card.height < 12 * Theme.control && buttons.width < answer.implicitWidth + exhibit.implicitWidth + judge.implicitWidth + more.implicitWidth + 3 * buttons.spacing

        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? buttons.height + 4 * Theme.space : 0
        visible: card.isEditable
        color: Theme.panel

        Line {
            width: parent.width
        }
        Flow {
            id: buttons

            x: 4 * Theme.space
            width: parent.width - 8 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Button {
                id: answer

                text: qsTr("Add an answer")
                onClicked: dialogs.attributions.addAnswer()
            }
            Button {
                id: exhibit

                visible: !footer.isFolded
                text: qsTr("Add an exhibit")
                onClicked: dialogs.addExhibit()
            }
            Button {
                id: judge

                visible: !footer.isFolded
                text: qsTr("Judge")
                onClicked: dialogs.judge()
            }
            IconButton {
                id: more

                iconName: "more"
                text: qsTr("More to do with this claim")
                onClicked: dialogs.openMore(more)
            }
        }
    }
}
