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

    function reveal(item) {
        if (!item || !scroller.contentItem)
            return
        let up = item
        while (up && up !== scroller.contentItem)
            up = up.parent
        if (!up)
            return
        const top = item.mapToItem(scroller.contentItem, 0, 0).y
        if (top < scroller.contentY)
            scroller.contentY = Math.max(0, top - 2 * Theme.space)
        else if (top + item.height > scroller.contentY + scroller.height)
            scroller.contentY = Math.max(0, Math.min(top - 2 * Theme.space, top + item.height + 2 * Theme.space - scroller.height))
    }

    onUidChanged: scroller.contentY = 0
    Accessible.role: Accessible.Pane
    Accessible.name: claim.isHere ? qsTr("Claim: %1").arg(claim.statement) : qsTr("No claim")

    ClaimCardModel {
        id: claim

        session: card.session
        uid: card.uid
    }
    Connections {
        target: card.Window.window

        function onActiveFocusItemChanged() {
            card.reveal(card.Window.window.activeFocusItem)
        }
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

        anchors.fill: parent
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
                        onClicked: card.placeWanted(place)
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
                        onClicked: card.placeWanted({ kind: "claim", uid: claim })
                    }
                }
                Repeater {
                    model: claim.replies

                    delegate: LinkLine {
                        required property string actor
                        required property string actorUid
                        required property string words

                        label: qsTr("Right of reply")
                        text: actor
                        detail: words
                        onClicked: card.placeWanted({ kind: "actor", uid: actorUid })
                    }
                }
            }
            CardSection {
                title: qsTr("Exhibits")
                isEmpty: claim.exhibits.count === 0

                Repeater {
                    model: claim.exhibits

                    delegate: LinkLine {
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
                        enabled: place.kind !== undefined
                        onClicked: card.placeWanted(place)
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

                    delegate: JudgementEntry {}
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
}
