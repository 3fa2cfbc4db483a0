pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 420
    height: 800

    TestCase {
        id: test

        name: "ClaimCard"

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

        function make() {
            const project = createTemporaryObject(projects, root)
            project.make("The bridge", ["The bridge was mined.", "The dam stood."])
            tryCompare(project.session, "claims", 2, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            card = cards.createObject(root, { session: project.session, uid: project.uidOf("claim", "The bridge was mined.") })
            card.project = project
            tryCompare(card.claim, "isHere", true)
            return card
        }
        function settled(card) {
            tryCompare(card.session.jobs, "isBusy", false, 30000)
        }

        function test_everyDialogOpens() {
            const card = make()
            for (let i = 0; i < card.openables.length; ++i) {
                card.openables[i].open()
                tryVerify(() => card.openables[i].isOpen, 5000, card.openables[i].name)
                card.openables[i].close()
                tryVerify(() => !card.openables[i].isOpen)
            }
        }

        function test_theWordingIsChangedAndUndone() {
            const card = make()
            card.commands[3].trigger()
            tryVerify(() => card.openables[6].isOpen)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of "Mined it was.")
                keyClick(key)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(card.claim, "statement", "Mined it was.")
            settled(card)
            card.session.undo()
            tryCompare(card.claim, "statement", "The bridge was mined.")
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
        function test_anAnswerBySomebodyNew() {
            const card = make()
            answer(card)
            compare(card.claim.attributions.value(0, "speaker"), "Weir")
            compare(card.claim.attributions.value(0, "quote"), "the bridge had been mined")
            compare(card.claim.attributions.value(0, "chain").length, 2)
            verify(card.claim.attributions.value(0, "detail").includes("May 2019"))
            tryVerify(() => card.session.undoText.startsWith("Noted that Weir denies"))
            card.forceActiveFocus()
            for (let i = 0; i < 40 && focused().quote === undefined; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            compare(card.places.length, 1)
            compare(card.places[0].kind, "passage")
            // The steps of the chain come next; each leads to its bearer.
            for (let i = 0; i < 6 && focused().text !== "\u2068Weir\u2069"; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            compare(card.places.length, 2)
            compare(card.places[1].kind, "actor")
            card.session.undo()
            tryCompare(card.claim.attributions, "count", 0)
        }

        function test_theChainOfAnAttributionIsChangedWithKeys() {
            const card = make()
            answer(card)
            open(card, "attribution")
            compare(nameOf(focused()), "Speaker")
            compare(focused().text, "Weir")
            tabTo("Add somebody through whom it came")
            keyClick(Qt.Key_Return)
            wait(20)
            // The new link stands before the speaker.
            for (let i = 0; i < 20 && nameOf(focused()) !== "Link 1"; ++i)
                keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            compare(nameOf(focused()), "Link 1")
            type("Reuters")
            tabTo("More")
            keyClick(Qt.Key_Return)
            tabTo("under oath")
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => (card.claim.attributions.value(0, "chain") ?? []).length === 3)
            compare(card.claim.attributions.value(0, "chain")[1].name, "\u2068Reuters\u2069")
            settled(card)
            compare(card.session.undoText, "Changed how it came from Weir: 'The bridge was mined.'")
            card.session.undo()
            tryVerify(() => card.claim.attributions.value(0, "chain").length === 2)
        }

        function test_theWordsAndTheirTranslationAreChangedWithKeys() {
            const card = make()
            answer(card)
            open(card, "quote")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("no such words")
            keyClick(Qt.Key_Tab)
            type("Eine")
            keyClick(Qt.Key_Return)
            type("Zeile")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            // What is refused opens again, with all that was typed.
            settled(card)
            tryVerify(() => openable(card, "quote").isOpen)
            compare(focused().text, "no such words")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("bridge had")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.attributions.value(0, "quote") === "bridge had")
            compare(card.claim.attributions.value(0, "translation"), "“Eine\nZeile” (en)")
            settled(card)
            verify(!openable(card, "quote").isOpen)
            card.session.undo()
            tryVerify(() => card.claim.attributions.value(0, "quote") === "the bridge had been mined")
            compare(card.claim.attributions.value(0, "translation"), "")
        }

        function test_anOccasionIsCorrectedWithKeys() {
            const card = make()
            answer(card)
            open(card, "occasion")
            compare(focused().text, "May 2019")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("June 2019")
            keyClick(Qt.Key_Tab)
            type("on the radio")
            tabTo("on air")
            keyClick(Qt.Key_Space)
            tabTo("Cancel")
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            tryVerify(() => card.claim.attributions.value(0, "detail").includes("on the radio, June 2019, on air"), 5000, card.claim.attributions.value(0, "detail"))
            settled(card)
            card.session.undo()
            tryVerify(() => card.claim.attributions.value(0, "detail").includes("May 2019"))
        }

        function test_thePlaceIsSetAndTakenOffWithKeys() {
            const card = make()
            open(card, "place")
            type("Kalbajar")
            keyClick(Qt.Key_Return)
            tryCompare(card.claim, "place", "Kalbajar")
            settled(card)
            compare(card.session.undoText, "Placed at Kalbajar: 'The bridge was mined.'")
            open(card, "place")
            keyClick(Qt.Key_Delete)
            tabTo("Save")
            keyClick(Qt.Key_Return)
            tryCompare(card.claim, "place", "")
            settled(card)
            card.session.undo()
            tryCompare(card.claim, "place", "Kalbajar")
        }

        function test_repliesComeChangeAndGoWithKeys() {
            const card = make()
            card.acts.addAbout("", "Weir", "accused")
            tryCompare(card.claim.about, "count", 1)
            settled(card)
            open(card, "reply")
            // Whom it accuses is meant.
            compare(nameOf(focused()), "18 May 2022")
            type("2 June 2022")
            keyClick(Qt.Key_Tab)
            type("by letter")
            keyClick(Qt.Key_Tab)
            type("9 June 2022")
            keyClick(Qt.Key_Return)
            tryCompare(card.claim.replies, "count", 1)
            compare(card.claim.replies.value(0, "actor"), "Weir")
            verify(card.claim.replies.value(0, "words").includes("by letter"))
            settled(card)
            // The menu of the reply: change it.
            card.forceActiveFocus()
            tabTo("Right of reply: Weir: " + card.claim.replies.value(0, "words"))
            keyClick(Qt.Key_Menu)
            wait(50)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => openable(card, "reply").isOpen)
            tabTo("What came of it")
            keyClick(Qt.Key_Up)
            tabTo("Save")
            keyClick(Qt.Key_Return)
            tryVerify(() => card.claim.replies.value(0, "words").includes("declined"))
            settled(card)
            card.forceActiveFocus()
            tabTo("Right of reply: Weir: " + card.claim.replies.value(0, "words"))
            keyClick(Qt.Key_Delete)
            tryCompare(card.claim.replies, "count", 0)
            settled(card)
            compare(card.session.undoText, "Removed that Weir was asked about 'The bridge was mined.'")
            card.session.undo()
            tryCompare(card.claim.replies, "count", 1)
        }

        // What is on record is what is changed: no sign that stands for something unseen becomes part of it.
        function test_rewordingBeginsWithTheWordsOnRecord() {
            const raw = "The bri\u200bdge \u202estood\u202c."
            const project = createTemporaryObject(projects, root)
            project.make("The bridge", [raw])
            tryCompare(project.session, "claims", 1, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            card = cards.createObject(root, { session: project.session, uid: project.uidOf("claim", raw) })
            card.project = project
            tryCompare(card.claim, "isHere", true)
            verify(card.claim.statement !== raw)
            open(card, "reword")
            compare(focused().text, raw)
            keyClick(Qt.Key_End, Qt.ControlModifier)
            type("!")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.written("statement") === raw + "!")
            settled(card)
        }

        function test_topicsTagsAndWhomItIsAbout() {
            const card = make()
            card.acts.addTopic("river")
            tryCompare(card.claim, "topics", ["bridge", "river"])
            card.acts.addTag("ask again")
            tryCompare(card.claim.tags, "count", 1)
            card.acts.addAbout("", "Okafor", "accused")
            tryCompare(card.claim.about, "count", 1)
            card.acts.removeTag(card.claim.tags.value(0, "uid"))
            tryCompare(card.claim.tags, "count", 0)
            settled(card)
            card.session.undo()
            tryCompare(card.claim.tags, "count", 1)
        }

        function test_aJudgementHasTheWordingOfItsScheme() {
            const card = make()
            const schemes = card.acts.schemes()
            const verdict = schemes.find(scheme => scheme.key === "verdict")
            verify(verdict.axes[0].levels.length > 3)
            card.acts.judge("verdict", { verdict: "unproven" }, "Nobody looked.", "", true)
            tryCompare(card.claim.assessments, "count", 1)
            compare(card.claim.assessments.value(0, "isAdopted"), true)
            settled(card)
            card.acts.judge("verdict", { verdict: "true" }, "Somebody looked.", "", true)
            tryVerify(() => card.claim.assessments.value(0, "reason") === "Somebody looked.")
            compare(card.claim.assessments.count, 1)
        }

        function test_exhibitsAndRelationsComeAndGo() {
            const card = make()
            card.acts.addExhibit({ title: "A photograph", kind: "photograph", effect: "undermines", isSeen: true })
            tryCompare(card.claim.exhibits, "count", 1)
            compare(card.claim.exhibits.value(0, "effect"), "undermines")
            card.acts.addRelation(card.project.uidOf("claim", "The dam stood."), "qualifies", "the same night")
            tryCompare(card.claim.relations, "count", 1)
            compare(card.claim.relations.value(0, "words"), "Qualifies")
            card.acts.removeRelation(card.claim.relations.value(0, "uid"))
            tryCompare(card.claim.relations, "count", 0)
        }

        function test_aDateSaysWhatItIsUnderstoodAs() {
            const card = make()
            compare(card.acts.understood("July 2014"), "from 2014-07-01 to 2014-07-31")
            verify(!card.acts.isDate("someday 99"))
            card.acts.setHappened("July 2014")
            tryCompare(card.claim, "happened", "July 2014")
        }
    }
}
