import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 420
    height: 800

    CardCase {
        name: "ClaimCard"
        root: root

        function test_everyDialogOpens() {
            const card = make()
            for (let i = 0; i < card.openables.length; ++i) {
                card.openables[i].open()
                tryVerify(() => card.openables[i].isOpen, 5000, card.openables[i].name)
                card.openables[i].close()
                tryVerify(() => !card.openables[i].isOpen)
            }
        }

        function named(item, text) {
            if (item.text === text && item instanceof Button)
                return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = named(item.children[i], text)
                if (found)
                    return found
            }
            return null
        }

        // In a low window with large letters three rows of buttons left nothing of the card.
        function test_theButtonsLeaveTheCardItsRoom() {
            const card = make()
            verify(named(card, "Judge").visible)
            root.width = 220
            verify(named(card, "Judge").visible, "there is height enough")
            root.height = 260
            verify(!named(card, "Judge").visible)
            verify(!named(card, "Add an exhibit").visible)
            verify(named(card, "Add an answer").visible)
            root.width = 420
            verify(named(card, "Judge").visible)
            root.height = 800
        }

        function test_theWordingIsChangedAndUndone() {
            const card = make()
            card.commands[3].trigger()
            tryVerify(() => openable(card, "reword").isOpen)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of "Mined it was.")
                keyClick(key)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(card.claim, "statement", "Mined it was.")
            settled(card)
            card.session.undo()
            tryCompare(card.claim, "statement", "The bridge was mined.")
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
            const card = make([raw])
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
