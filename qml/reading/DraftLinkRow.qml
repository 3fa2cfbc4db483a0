import QtQuick
import Assay
import Assay.App

// One link of a chain that is being edited: who, how their words came, and on which occasion.
Rectangle {
    id: link

    required property int index
    required property string name
    required property string uid
    required property int occasion
    required property var occasions
    required property int mode
    required property string said
    required property string venue
    required property Session session
    required property ChainModel chain

    /// Return in a field whose actor was chosen already.
    signal finished

    function focusActor() {
        actor.forceActiveFocus()
    }

    height: content.implicitHeight + 4 * Theme.space
    radius: Theme.cardRadius
    color: Theme.ground
    border.color: Theme.line

    Column {
        id: content

        x: 2 * Theme.space
        y: 2 * Theme.space
        width: parent.width - 2 * x
        spacing: 2 * Theme.space

        Row {
            width: parent.width
            spacing: 2 * Theme.space

            FindField {
                id: actor

                width: parent.width - mode.width - remove.width - 2 * parent.spacing
                session: link.session
                kind: "actor"
                placeholderText: qsTr("Who says it, in any script")
                Accessible.name: link.index + 1 === link.chain.links ? qsTr("Speaker") : qsTr("Link %1").arg(link.index + 1)
                onChosen: (uid, text) => {
                    if (uid === link.uid && text === link.name)
                        link.finished()
                    else
                        link.chain.setActor(link.index, uid, text)
                }
                onTextEdited: link.chain.setActor(link.index, "", text)
                Component.onCompleted: set(link.uid, link.name)
            }
            Choice {
                id: mode

                width: Math.min(30 * Theme.space * Math.max(1, Theme.textScale), Math.round(parent.width * 0.35))
                name: qsTr("How their words stand there")
                options: link.chain.modes
                current: link.mode
                onChosen: index => link.chain.setMode(link.index, index)
            }
            IconButton {
                id: remove

                iconName: "close"
                text: qsTr("Take this link out")
                onClicked: link.chain.removeLink(link.index)
            }
        }
        Row {
            width: parent.width
            spacing: 2 * Theme.space

            Choice {
                id: occasion

                width: link.occasion > 0 ? parent.width : Math.round(parent.width * 0.4)
                name: qsTr("Occasion")
                options: link.occasions
                current: link.occasion
                onChosen: index => link.chain.setOccasion(link.index, index)
            }
            TextField {
                visible: link.occasion === 0
                width: Math.round((parent.width - occasion.width - 2 * parent.spacing) / 2)
                placeholderText: qsTr("When, like May 2022")
                isWrong: !link.chain.isDate(text)
                text: link.said
                onTextEdited: link.chain.setSaid(link.index, text)
            }
            TextField {
                visible: link.occasion === 0
                width: Math.round((parent.width - occasion.width - 2 * parent.spacing) / 2)
                placeholderText: qsTr("Where, to whom")
                text: link.venue
                onTextEdited: link.chain.setVenue(link.index, text)
            }
        }
    }
}
