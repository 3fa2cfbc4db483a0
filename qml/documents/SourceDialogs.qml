import QtQuick
import Assay
import Assay.App

// What is done with a source as a whole: a newer text of it, and the passages which that left without a place.
Item {
    id: dialogs

    required property Session session
    /// The source at hand and what it is called.
    property string document
    property string title
    readonly property int lost: review.count
    signal placeWanted(var place)

    readonly property list<Command> commands: [
        Command {
            text: qsTr("Import a newer text of this source…")
            section: qsTr("Read")
            isPossible: dialogs.document.length > 0 && !dialogs.session.isReadOnly
            onTriggered: dialogs.importNewer()
        },
        Command {
            text: qsTr("Passages to look at…")
            section: qsTr("Read")
            onTriggered: dialogs.look()
        }
    ]
    readonly property list<Openable> openables: [
        Openable {
            name: "newer text"
            isOpen: file.opened
            onOpen: file.open()
            onClose: file.close()
        },
        Openable {
            name: "passages"
            isOpen: passages.opened
            onOpen: passages.open()
            onClose: passages.close()
        }
    ]

    function importNewer() {
        file.open()
    }
    function look() {
        passages.open()
    }

    PassageReview {
        id: review

        session: dialogs.session
        freshness.isWanted: dialogs.visible
        hasPlaces: passages.visible
    }
    FileDialog {
        id: file

        title: qsTr("Newer text of “%1”").arg(dialogs.title)
        acceptText: qsTr("Import")
        onAboutToShow: folder = dialogs.session.place("import/folder", folder)
        onChosen: paths => {
            dialogs.session.setPlace("import/folder", folder)
            dialogs.session.importVersion(dialogs.document, paths[0])
        }
    }
    PassagesDialog {
        id: passages

        review: review
        onPlaceWanted: place => dialogs.placeWanted(place)
    }
}
