import QtQuick
import QtTest
import Assay
import Assay.App
import Assay.Tests

// The way through a source with keys alone, and with the mouse.
Item {
    id: room

    width: 1300
    height: 800

    TestCase {
        id: test

        name: "Read"
        when: windowShown

        readonly property string said: "the bridge had been mined"
        property ReadWorkspace workspace: null

        function init() {
            failOnWarning(/./)
        }
        // The workspace goes before the session does, as it does in the program.
        function cleanup() {
            workspace.destroy()
            wait(0)
        }

        Component {
            id: projects

            TestProject {}
        }
        Annotator {
            id: annotator
        }
        Component {
            id: workspaces

            ReadWorkspace {
                width: 1300
                height: 800
            }
        }

        function make() {
            const project = createTemporaryObject(projects, test)
            project.make("The bridge", ["The bridge was mined."])
            tryCompare(project.session, "claims", 1, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            workspace = workspaces.createObject(room, { session: project.session })
            workspace.forceActiveFocus()
            tryVerify(() => workspace.reading.count === 2, 30000)
            tryCompare(workspace.suggestions, "count", 1, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            return { workspace, project, session: project.session, uid: workspace.document }
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function openable(workspace, name) {
            return workspace.allOpenables().find(one => one.name === name) ?? null
        }
        function startOf(workspace, words) {
            const all = workspace.reading.words(0, 1000)
            return all.indexOf(words)
        }

        function test_takesASuggestionAndGoesBackByUndo() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            keyClick(Qt.Key_J)
            compare(it.workspace.suggestions.current, 0)
            compare(it.workspace.suggestions.row, 1)
            keyClick(Qt.Key_Return)
            tryCompare(it.session, "attributions", 1, 10000)
            tryCompare(it.workspace.suggestions, "count", 0)
            it.session.undo()
            tryCompare(it.session, "attributions", 0, 10000)
            tryCompare(it.workspace.suggestions, "count", 1)
        }

        // What a newer text of the source has no more is listed; Return goes to where it may stand.
        // A reader heard nothing when the caret moved or another suggestion was shown.
        function test_whatStandsAtTheCaretIsTold() {
            const it = make()
            const start = startOf(it.workspace, said)
            it.workspace.goTo({ kind: "passage", uid: it.uid, start: start, end: start + said.length })
            const told = () => room.Window.activeFocusItem.Accessible.description
            tryVerify(() => told().includes(said), 5000, told())
            verify(!told().startsWith("Selected"))
            keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier)
            verify(told().startsWith("Selected: "), told())
            keyClick(Qt.Key_Home, Qt.ControlModifier)
            keyClick(Qt.Key_J)
            verify(told().startsWith("Suggestion 1 of 1. "), told())
        }
        function test_aNewerTextAndThePassageThatItLost() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_Return)
            tryCompare(it.session, "attributions", 1, 10000)
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            const sources = openable(it.workspace, "passages")
            compare(it.workspace.lost, 0)
            const path = it.project.touch("newer.txt", "The report\n\nNobody came.\n\nOkafor said that the bridge had once been mined.\n")
            it.session.importVersion(it.uid, path)
            tryCompare(it.workspace, "lost", 1, 10000)
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            tryVerify(() => it.workspace.reading.version === 2, 10000)
            sources.open()
            tryVerify(() => sources.isOpen)
            // Tab comes to the place.
            for (let i = 0; i < 6 && !room.Window.activeFocusItem.text.includes("once"); ++i) {
                wait(20) // rows are made with the next frame
                keyClick(Qt.Key_Tab)
            }
            verify(room.Window.activeFocusItem.text.includes("once"))
            keyClick(Qt.Key_Return)
            tryVerify(() => !sources.isOpen)
            tryVerify(() => it.workspace.selection.caret === startOf(it.workspace, "that the bridge"))
            it.session.undo()
            tryCompare(it.workspace, "lost", 0, 10000)
        }

        function test_aNewClaimWithKeysAlone() {
            const it = make()
            const start = startOf(it.workspace, said)
            it.workspace.goTo({ kind: "passage", uid: it.uid, start: start, end: start + said.length })
            compare(it.workspace.selection.caret, start)
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier)
            compare(it.workspace.reading.words(it.workspace.selection.start, it.workspace.selection.end), said)
            keyClick(Qt.Key_N)
            tryVerify(() => openable(it.workspace, "annotation").isOpen)
            compare(it.workspace.draft.statement, "The bridge had been mined.")
            type("mines lay there") // over what was proposed
            compare(it.workspace.draft.statement, "mines lay there")
            keyClick(Qt.Key_Return) // on to the speaker
            type("okafor")
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            compare(it.workspace.draft.data(it.workspace.draft.index(0, 0), Qt.UserRole), "okafor")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(it.session, "claims", 2, 10000)
            tryVerify(() => it.workspace.claim.length > 0)
            tryVerify(() => it.workspace.reading.claimAt(start + 3) === it.workspace.claim)
            verify(it.workspace.selection.isEmpty)
            openable(it.workspace, "annotation").close()
        }

        function focused() {
            return room.Window.window.activeFocusItem
        }
        function nameOf(item) {
            return item?.Accessible?.name ?? item?.text ?? ""
        }
        function tabTo(name) {
            for (let i = 0; i < 60 && nameOf(focused()) !== name; ++i) {
                keyClick(Qt.Key_Tab)
                wait(0)
            }
            compare(nameOf(focused()), name)
        }

        // What is seldom needed stands folded; keys alone come to all of it.
        function test_whomItIsAboutWhereAndHowWithKeysAlone() {
            const it = make()
            const start = startOf(it.workspace, said)
            it.workspace.goTo({ kind: "passage", uid: it.uid, start: start, end: start + said.length })
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier)
            keyClick(Qt.Key_N)
            tryVerify(() => openable(it.workspace, "annotation").isOpen)
            tabTo("Speaker")
            type("Okafor")
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            tabTo("More")
            keyClick(Qt.Key_Return)
            tabTo("Role")
            keyClick(Qt.Key_Down) // harmed
            keyClick(Qt.Key_Tab)
            type("the town")
            keyClick(Qt.Key_Return)
            compare(it.workspace.draft.about.length, 1)
            compare(it.workspace.draft.about[0].role, "harmed")
            compare(focused().text, "")
            type("Weir") // and on without Return: it is meant too
            tabTo("Name of a place, in any script")
            type("Kalbajar")
            tabTo("July 2014")
            type("late 2014")
            tabTo("under oath")
            keyClick(Qt.Key_Space)
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(it.session, "claims", 2, 10000)
            tryVerify(() => it.workspace.claim.length > 0)
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            verify(it.project.uidOf("place", "Kalbajar").length > 0)
            verify(it.project.uidOf("actor", "the town").length > 0)
            verify(it.project.uidOf("actor", "Weir").length > 0)
            openable(it.workspace, "annotation").close()
            it.session.undo()
            tryCompare(it.session, "claims", 1, 10000)
            compare(it.project.uidOf("place", "Kalbajar"), "")
        }

        function test_aTranslationOfSeveralLinesWithKeysAlone() {
            const it = make()
            const start = startOf(it.workspace, said)
            it.workspace.goTo({ kind: "passage", uid: it.uid, start: start, end: start + said.length })
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier)
            keyClick(Qt.Key_T)
            tryVerify(() => openable(it.workspace, "translation").isOpen)
            type("Eine")
            keyClick(Qt.Key_Return)
            type("Zeile")
            compare(focused().text, "Eine\nZeile")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => it.session.undoText === "Added a translation (en)")
            tryCompare(it.session.jobs, "isBusy", false, 10000)
            it.session.undo()
            tryVerify(() => it.session.undoText !== "Added a translation (en)")
        }

        /// Where a position of the text stands, in the middle of its line.
        function pointOf(workspace, position) {
            const place = workspace.view.itemOf(workspace.reading.rowAt(position))
            const caret = place.segment.caretAt(position)
            return place.segment.mapToItem(workspace, caret.x, caret.y + caret.height / 2)
        }
        function selected(workspace) {
            return workspace.reading.words(workspace.selection.start, workspace.selection.end)
        }

        function test_theMouseSelectsAndTheCardFollows() {
            const it = make()
            const start = startOf(it.workspace, said)
            it.workspace.goTo({ kind: "passage", uid: it.uid, start: start, end: start + said.length })
            const from = pointOf(it.workspace, start)
            const to = pointOf(it.workspace, start + said.length)
            verify(to.x > from.x + 40)
            // A stretch by dragging.
            mousePress(it.workspace, from.x, from.y)
            mouseMove(it.workspace, (from.x + to.x) / 2, from.y)
            mouseMove(it.workspace, to.x, to.y)
            mouseRelease(it.workspace, to.x, to.y)
            compare(selected(it.workspace), said)
            keyClick(Qt.Key_Escape)
            verify(it.workspace.selection.isEmpty)
            // A claim of these words; a click on them elsewhere shows it again.
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_Return)
            tryCompare(it.session, "attributions", 1, 10000)
            idle(it)
            const claim = it.workspace.reading.claimAt(start + 3)
            verify(claim.length > 0)
            it.workspace.claim = ""
            wait(600)
            const mark = pointOf(it.workspace, start + 3)
            mouseClick(it.workspace, mark.x, mark.y)
            compare(it.workspace.claim, claim)
            idle(it)
        }
        function idle(it) {
            tryCompare(it.session.jobs, "isBusy", false, 30000)
            wait(20)
        }

        // What an exhibit, a name or a translation rests on says so, and leads there: by a click and by Return.
        function test_whatRestsOnWordsLeadsThere() {
            const it = make()
            annotator.model = it.workspace.reading
            it.workspace.goTo({ kind: "document", uid: it.uid })
            const claim = it.project.uidOf("claim", "The bridge was mined.")
            const name = startOf(it.workspace, "Okafor")
            const mined = startOf(it.workspace, "been mined")
            annotator.addName(name, name + 6, "", "Ada Okafor", 0)
            annotator.addExhibit(mined, mined + 10, "A photograph", 1, claim, true)
            tryVerify(() => it.workspace.reading.quoted.length === 2, 10000)
            idle(it)
            let went = null
            it.workspace.wanted.connect(place => went = place)
            // The mouse over it: a hint, and a click leads there.
            const over = pointOf(it.workspace, name + 2)
            mouseMove(it.workspace, over.x, over.y)
            tryVerify(() => it.workspace.view.hint === "Name of Ada Okafor", 5000)
            mouseClick(it.workspace, over.x, over.y)
            verify(went !== null)
            compare(went.kind, "actor")
            const aside = pointOf(it.workspace, startOf(it.workspace, "bridge"))
            mouseMove(it.workspace, aside.x, aside.y)
            tryVerify(() => it.workspace.view.hint === "", 5000)
            // The caret in it: Return opens its claim, at the exhibit.
            it.workspace.view.forceActiveFocus()
            it.workspace.claim = ""
            it.workspace.selection.moveTo(mined + 2)
            keyClick(Qt.Key_Return)
            compare(it.workspace.claim, claim)
            tryVerify(() => room.Window.activeFocusItem && room.Window.activeFocusItem.text === "A photograph", 10000)
            idle(it)
            annotator.model = null
        }

        function test_findsWords() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            openable(it.workspace, "find in text").open()
            type("BRIDGE")
            tryCompare(it.workspace.finder, "count", 1, 10000)
            compare(it.workspace.finder.currentStart, startOf(it.workspace, "bridge"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !openable(it.workspace, "find in text").isOpen)
        }

        // It stood where it had been, and keys quoted words elsewhere.
        function test_whatWasFoundIsSelectedWhenFindingIsLeft() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            openable(it.workspace, "find in text").open()
            type("bridge")
            tryCompare(it.workspace.finder, "count", 1, 10000)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Escape)
            tryVerify(() => selected(it.workspace) === "bridge")
            keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier)
            compare(selected(it.workspace), "bridge had")
            keyClick(Qt.Key_N)
            tryVerify(() => openable(it.workspace, "annotation").isOpen)
            openable(it.workspace, "annotation").close()
            idle(it)
        }

        // The place of the letters before was selected: "bridg".
        function test_escapeRightBehindTheLastLetterWaitsForIt() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            openable(it.workspace, "find in text").open()
            type("bridg")
            tryCompare(it.workspace.finder, "count", 1, 10000)
            tryCompare(it.workspace.finder, "isLooking", false, 10000)
            type("e")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !openable(it.workspace, "find in text").isOpen)
            compare(selected(it.workspace), "bridge")
        }

        // It began at the place found last.
        function test_findingBeginsAtTheCaret() {
            const it = make()
            it.workspace.goTo({ kind: "document", uid: it.uid })
            const all = it.workspace.reading.words(0, 1000)
            const first = all.indexOf("e")
            const last = all.lastIndexOf("e")
            verify(first < last)
            for (const place of [last, first]) {
                it.workspace.selection.moveTo(place)
                openable(it.workspace, "find in text").open()
                keyClick(Qt.Key_A, Qt.ControlModifier)
                type("e")
                tryVerify(() => it.workspace.finder.count > 1 && it.workspace.finder.currentStart === place, 10000)
                keyClick(Qt.Key_Escape)
            }
            idle(it)
        }

        // They stand on the bar and on the card, and did nothing unless the text had the focus.
        function test_theKeysOfSuggestionsWorkBesideTheText() {
            const it = make()
            const list = it.workspace.side
            list.forceActiveFocus()
            verify(!it.workspace.view.activeFocus)
            keyClick(Qt.Key_J)
            compare(it.workspace.suggestions.current, 0)
            verify(it.workspace.view.hasKeys)
            list.forceActiveFocus()
            keyClick(Qt.Key_E)
            tryVerify(() => openable(it.workspace, "annotation").isOpen, 10000)
            openable(it.workspace, "annotation").close()
            tryVerify(() => !openable(it.workspace, "annotation").isOpen)
            idle(it)
        }

        // What a suggestion would write is read beside the window: the key went nowhere until that was there.
        function test_aSuggestionIsChangedAtOnce() {
            const it = make()
            it.workspace.suggestions.step(true, 0)
            it.workspace.view.changeWanted()
            verify(!openable(it.workspace, "annotation").isOpen)
            it.workspace.suggestions.step(true, 0)
            idle(it)
            verify(!openable(it.workspace, "annotation").isOpen, "another one was asked for")
            it.workspace.suggestions.step(true, 0)
            it.workspace.view.changeWanted()
            tryVerify(() => openable(it.workspace, "annotation").isOpen, 10000)
            openable(it.workspace, "annotation").close()
            tryVerify(() => !openable(it.workspace, "annotation").isOpen)
            idle(it)
        }

        function test_aLetterIsWrittenWhereThereIsAField() {
            const it = make()
            openable(it.workspace, "find in text").open()
            type("jke")
            compare(it.workspace.suggestions.current, -1)
            keyClick(Qt.Key_Escape)
            idle(it)
        }

        // Between paragraphs and beside the column it went nowhere.
        function test_aPressAnywhereInThePageGivesTheTextTheKeys() {
            const it = make()
            it.workspace.side.forceActiveFocus()
            verify(!it.workspace.view.hasKeys)
            const below = it.workspace.view.mapToItem(it.workspace, it.workspace.view.width / 2, it.workspace.view.height - 20)
            mouseClick(it.workspace, below.x, below.y)
            verify(it.workspace.view.hasKeys)
            idle(it)
        }

        // The keys of the workspace led to whatever had the focus before.
        function test_toEnterGivesTheTextTheKeys() {
            const it = make()
            it.workspace.side.forceActiveFocus()
            it.workspace.enter()
            verify(it.workspace.view.hasKeys)
            idle(it)
        }

        // Without a source there was nothing to press.
        function test_importingHasButtons() {
            const project = createTemporaryObject(projects, test)
            project.session.create(project.folder + "/empty.assay", "Empty", [], [])
            tryCompare(project.session, "isOpen", true, 30000)
            workspace = workspaces.createObject(room, { session: project.session })
            let asked = 0
            workspace.importWanted.connect(() => ++asked)
            workspace.enter()
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            wait(20)
            tabTo("Import sources")
            keyClick(Qt.Key_Return)
            compare(asked, 1)
            tabTo("Import sources…")
            keyClick(Qt.Key_Space)
            compare(asked, 2)
        }

        function test_everythingOpens() {
            const it = make()
            for (const one of it.workspace.allOpenables()) {
                one.open()
                tryVerify(() => one.isOpen, 5000, one.name)
                wait(20)
                one.close()
                tryVerify(() => !one.isOpen, 5000, one.name)
            }
        }
    }
}
