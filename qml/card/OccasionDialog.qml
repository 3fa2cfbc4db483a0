import QtQuick
import Assay
import Assay.App

// Who spoke, how, when and where. It is one occasion wherever it is spoken of.
AskingDialog {
    id: dialog

    required property Session session
    property string occasion
    property int uses: 0

    function begin(uid) {
        const held = Object.assign({}, acts.occasion(uid))
        occasion = held.who !== undefined ? uid : ""
        who.begin(held.actors)
        together.checked = held.jointly ?? false
        uses = held.uses ?? 0
        how.terms = acts.vocabulary("how")
        how.set(held.how ?? "says")
        said.text = held.said ?? ""
        venue.text = held.venue ?? ""
        circumstances.terms = acts.vocabulary("circumstance")
        circumstances.chosen = Array.from(held.circumstances ?? [])
        ask()
    }

    title: qsTr("Who spoke, when and where")
    acceptText: qsTr("Save")
    canAccept: occasion.length > 0 && (who.actors.length > 0 || who.isNaming) && acts.isDate(said.text)
    preferredWidth: 140 * Theme.space
    onOpened: said.forceActiveFocus()
    onSending: acts.setOccasion(occasion, {
        how: how.token,
        said: said.text,
        venue: venue.text,
        circumstances: circumstances.chosen,
        actors: who.all(),
        jointly: together.checked
    })

    ActorList {
        id: who

        width: parent.width
        session: dialog.session
        label: qsTr("Who spoke")
        name: qsTr("Somebody else who spoke")
        hint: qsTr("Somebody else who spoke, in any script")
    }
    CheckBox {
        id: together

        width: parent.width
        visible: who.actors.length > 1
        text: qsTr("One statement of them all, not one of each")
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) * 0.4
            label: qsTr("When it was said")

            TextField {
                id: said

                width: parent.width
                isWrong: !dialog.acts.isDate(text)
                placeholderText: qsTr("18 May 2022")
            }
        }
        Field {
            width: (parent.width - parent.spacing) * 0.6
            label: qsTr("Where, to whom")

            TextField {
                id: venue

                width: parent.width
                placeholderText: qsTr("Al Jazeera")
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("How")

        TermChoice {
            id: how

            width: Math.min(parent.width, 60 * Theme.space * Math.max(1, Theme.textScale))
            name: qsTr("How")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Circumstances")

        ManyChoice {
            id: circumstances

            width: parent.width
            name: qsTr("Circumstances")
            onToggled: token => {
                const now = Array.from(chosen)
                chosen = now.includes(token) ? now.filter(one => one !== token) : now.concat(token)
            }
        }
    }
    Words {
        width: parent.width
        visible: dialog.uses > 1
        wrapMode: Text.Wrap
        text: qsTr("%Ln attributions speak of this occasion; it changes for all of them. To say that these words come from another one, change the attribution.", "", dialog.uses)
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
}
