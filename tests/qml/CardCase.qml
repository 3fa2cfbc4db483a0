pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.Tests

// What flows on the card of a claim share: a small project, its card, and hands on the keyboard.
TestCase {
    id: test

    required property Item root
    property var card: null

    when: windowShown

    function init() {
        failOnWarning(/./)
    }

    // The card goes before its session does.
    function cleanup() {
        card.destroy()
        wait(0)
    }

    Component {
        id: projects

        TestProject {}
    }

    Component {
        id: cards

        ClaimCard {
            property var places: []
            property TestProject project

            anchors.fill: parent
            onPlaceWanted: place => places.push(place)
        }
    }

    /// The card is that of the first claim.
    function make(statements = ["The bridge was mined.", "The dam stood."]) {
        const project = createTemporaryObject(projects, root)
        project.make("The bridge", statements)
        tryCompare(project.session, "claims", statements.length, 30000)
        tryCompare(project.session.jobs, "isBusy", false, 30000)
        card = cards.createObject(root, { session: project.session, uid: project.uidOf("claim", statements[0]) })
        card.project = project
        tryCompare(card.claim, "isHere", true)
        return card
    }

    function settled(card) {
        tryCompare(card.session.jobs, "isBusy", false, 30000)
    }

    function type(text) {
        for (const letter of text)
            keyClick(letter)
    }

    function openable(card, name) {
        return Array.from(card.openables).find(one => one.name === name)
    }

    function open(card, name) {
        openable(card, name).open()
        tryVerify(() => openable(card, name).isOpen, 5000, name)
    }

    function focused() {
        return root.Window.window.activeFocusItem
    }

    function nameOf(item) {
        return item?.Accessible?.name ?? item?.text ?? ""
    }

    /// Tab until what has that name has the focus.
    function tabTo(name) {
        for (let i = 0; i < 60 && nameOf(focused()) !== name; ++i) {
            keyClick(Qt.Key_Tab)
            wait(0)
        }
        compare(nameOf(focused()), name)
    }

    /// What is typed is found, and Return takes the first.
    function choose(card, text) {
        type(text)
        settled(card)
        tryVerify(() => focused().offered > 0)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        verify(focused().isChosen)
    }

    // An answer that came through somebody, with keys alone; then its chain, words, occasion, and back.
    function answer(card) {
        open(card, "answer")
        choose(card, "report") // the source
        keyClick(Qt.Key_Tab)
        type("the bridge had been mined")
        keyClick(Qt.Key_Tab)
        type("Weir")
        settled(card)
        tabTo("When, like May 2022")
        type("May 2019")
        tabTo("Add somebody through whom it came")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        tryCompare(card.claim.attributions, "count", 1)
        settled(card)
    }
}
