import QtQuick
import Assay
import Assay.App

// What can be done with one attribution of the card.
Menu {
    id: menu

    required property ClaimCardModel claim
    required property ClaimActs acts
    property int row: -1
    readonly property RecordList list: claim.attributions
    readonly property string uid: text("uid")
    signal placeWanted(var place)
    signal stanceWanted(Item from)
    /// Something of it is to be changed: the chain, what it answers and cites, the words, the occasion.
    signal chainWanted(string attribution)
    signal contextWanted(string attribution)
    signal quoteWanted(string attribution)
    signal occasionWanted(string occasion)

    function text(role) {
        return list.value(row, role) ?? ""
    }

    MenuItem {
        text: qsTr("Go to the place in the source")
        onTriggered: menu.placeWanted(menu.list.value(menu.row, "place"))
    }
    MenuItem {
        text: qsTr("Show the speaker")
        enabled: menu.text("speakerUid").length > 0
        onTriggered: menu.placeWanted({ kind: "actor", uid: menu.text("speakerUid") })
    }
    MenuItem {
        text: qsTr("All that they say")
        onTriggered: menu.placeWanted({ kind: "filter", text: menu.claim.filterFor("speaker", menu.text("speaker")) })
    }
    MenuItem {
        text: qsTr("Change the stance…")
        onTriggered: menu.stanceWanted(menu.parent)
    }
    MenuItem {
        text: qsTr("Who says it, and how…")
        onTriggered: menu.chainWanted(menu.uid)
    }
    MenuItem {
        text: qsTr("What it answers, whom it cites…")
        onTriggered: menu.contextWanted(menu.uid)
    }
    MenuItem {
        text: qsTr("Words and translations…")
        onTriggered: menu.quoteWanted(menu.uid)
    }
    MenuItem {
        text: qsTr("Who spoke, when and where…")
        enabled: menu.text("speakerUid").length > 0
        onTriggered: menu.occasionWanted(menu.text("occasion"))
    }
    MenuItem {
        text: qsTr("Remove the attribution")
        onTriggered: menu.acts.removeAttribution(menu.uid)
    }
}
