import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 420
    height: 800

    CardCase {
        name: "Attributions"
        root: root

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

        function test_severalSpeakOnANewOccasionWithKeys() {
            const card = make()
            open(card, "answer")
            choose(card, "report")
            keyClick(Qt.Key_Tab)
            type("the bridge had been mined")
            keyClick(Qt.Key_Tab)
            type("Weir")
            settled(card)
            tabTo("More")
            keyClick(Qt.Key_Return)
            tabTo("Somebody else who spoke")
            type("Lindqvist")
            settled(card)
            keyClick(Qt.Key_Return)
            compare(focused().text, "")
            type("Okafor") // and not taken by Return
            settled(card)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(card.claim.attributions, "count", 1)
            settled(card)
            compare(card.claim.attributions.value(0, "speaker"), "Weir, Lindqvist, Okafor")
            // Nothing of it stands there the next time.
            open(card, "answer")
            tabTo("More")
            keyClick(Qt.Key_Return)
            tabTo("Somebody else who spoke")
            compare(focused().text, "")
            compare(nameOf(focused().nextItemInFocusChain(false)) === "Okafor", false)
            keyClick(Qt.Key_Escape)
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

        // What another act came to was taken for what the dialog had asked for: it did not open again.
        function test_aDialogHearsOfItsOwnActOnly() {
            const card = make()
            answer(card)
            open(card, "quote")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("no such words")
            card.acts.setStatus("done")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            settled(card)
            tryVerify(() => openable(card, "quote").isOpen)
            compare(focused().text, "no such words")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !openable(card, "quote").isOpen)
            card.acts.setStatus("no such status")
            settled(card)
            verify(!openable(card, "quote").isOpen)
        }

        // It opened over the claim that the card showed by then, and what was sent again went there.
        function test_aRefusedDialogDoesNotOpenOverAnotherClaim() {
            const card = make()
            answer(card)
            const uid = card.acts.uid
            open(card, "quote")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("no such words")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            card.claim.uid = ""
            settled(card)
            wait(20)
            verify(!openable(card, "quote").isOpen)
            card.claim.uid = uid
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

        // In the menu of what somebody says.
        function chooseInMenu(card, speaker, name) {
            card.forceActiveFocus()
            for (let i = 0; i < 60 && focused().speaker !== speaker; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Menu)
            wait(50)
            for (let i = 0; i < 20 && nameOf(focused()) !== name; ++i)
                keyClick(Qt.Key_Down)
            compare(nameOf(focused()), name)
            keyClick(Qt.Key_Return)
        }

        function test_whatAnAnswerAnswersAndCitesIsChangedWithKeys() {
            const card = make()
            answer(card)
            // Weir's denial is what Okafor answers.
            open(card, "answer")
            choose(card, "report")
            tabTo("Speaker")
            type("Okafor")
            settled(card)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(card.claim.attributions, "count", 2)
            settled(card)
            const row = Array.from([0, 1]).find(row => card.claim.attributions.value(row, "speaker") === "Okafor")
            chooseInMenu(card, "Okafor", "What it answers, whom it cites…")
            tryVerify(() => openable(card, "context").isOpen)
            compare(nameOf(focused()), "What it answers")
            compare(focused().text, "Nothing on record")
            keyClick(Qt.Key_Down)
            verify(focused().text.startsWith("Weir denies: “the bridge"), focused().text)
            keyClick(Qt.Key_Tab)
            compare(nameOf(focused()), "Whom it cites")
            type("The Red Cross")
            settled(card)
            keyClick(Qt.Key_Return)
            type("The ministry") // not added with Return, and meant too
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.attributions.value(row, "answers").startsWith("Answers Weir"))
            verify(card.claim.attributions.value(row, "foot").endsWith("cites The Red Cross, The ministry"), card.claim.attributions.value(row, "foot"))
            settled(card)
            // It stands there when it is opened again; one is taken off.
            chooseInMenu(card, "Okafor", "What it answers, whom it cites…")
            tryVerify(() => openable(card, "context").isOpen)
            verify(focused().text.startsWith("Weir denies"))
            tabTo("The Red Cross")
            keyClick(Qt.Key_Delete)
            compare(nameOf(focused()), "Whom it cites")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.attributions.value(row, "foot").endsWith("cites The ministry"))
            settled(card)
            compare(card.session.undoText, "Changed whom Okafor cites on 'The bridge was mined.'")
            card.session.undo()
            settled(card)
            card.session.undo()
            tryCompare(card.claim.attributions, "count", 2)
            tryVerify(() => card.claim.attributions.value(row, "answers") === "")
        }

        function test_severalSpeakOnOneOccasionWithKeys() {
            const card = make()
            answer(card)
            chooseInMenu(card, "Weir", "Who spoke, when and where…")
            tryVerify(() => openable(card, "occasion").isOpen)
            for (let i = 0; i < 20 && nameOf(focused()) !== "Somebody else who spoke"; ++i)
                keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            compare(nameOf(focused()), "Somebody else who spoke")
            type("Okafor")
            settled(card)
            keyClick(Qt.Key_Return)
            compare(focused().text, "")
            tabTo("One statement of them all, not one of each")
            keyClick(Qt.Key_Space)
            tabTo("Save")
            keyClick(Qt.Key_Return)
            tryVerify(() => card.claim.attributions.value(0, "speaker") === "Weir, Okafor jointly")
            settled(card)
            verify(card.session.undoText.startsWith("Corrected who spoke: Weir and Okafor, of"), card.session.undoText)
            // Nobody is left: it cannot be saved.
            open(card, "occasion")
            for (const name of ["Okafor", "Weir"]) {
                tabTo(name)
                keyClick(Qt.Key_Delete)
            }
            for (let i = 0; i < 20 && nameOf(focused()) !== "Cancel"; ++i)
                keyClick(Qt.Key_Tab)
            compare(nameOf(focused()), "Cancel")
            keyClick(Qt.Key_Return)
            card.session.undo()
            tryVerify(() => card.claim.attributions.value(0, "speaker") === "Weir")
        }

        function test_wordsAreTranslatedIntoSeveralLanguagesWithKeys() {
            const card = make()
            answer(card)
            chooseInMenu(card, "Weir", "Words and translations…")
            tryVerify(() => openable(card, "quote").isOpen)
            tabTo("The translation")
            type("Die Bruecke")
            tabTo("Language of the translation")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("de")
            tabTo("Add another language")
            keyClick(Qt.Key_Return)
            compare(nameOf(focused()), "Translation 2")
            type("Le pont")
            keyClick(Qt.Key_Tab)
            type("fr")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.attributions.value(0, "translation") === "“Die Bruecke” (de)\n“Le pont” (fr)", 5000, card.claim.attributions.value(0, "translation"))
            settled(card)
            verify(card.session.undoText.startsWith("Translated the words of Weir on"), card.session.undoText)
            // The first goes, the other one is changed.
            open(card, "quote")
            tabTo("Remove this translation")
            keyClick(Qt.Key_Return)
            compare(nameOf(focused()), "The translation")
            compare(focused().text, "Le pont")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("Ce pont")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => card.claim.attributions.value(0, "translation") === "“Ce pont” (fr)")
            settled(card)
            card.session.undo()
            tryVerify(() => card.claim.attributions.value(0, "translation") === "“Die Bruecke” (de)\n“Le pont” (fr)")
        }
    }
}
