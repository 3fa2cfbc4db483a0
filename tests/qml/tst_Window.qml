import QtQuick
import QtTest
import Assay
import Assay.Tests

TestCase {
    id: test

    name: "Window"
    when: windowShown
    width: 100
    height: 100

    property var window: null

    function init() {
        // Qt itself warns of its timer when something that moves began and ended within one turn of the loop.
        failOnWarning(/^(?!QUnifiedTimer::stopAnimationDriver)/)
    }
    // The window goes before the session does, as it does in the program.
    function cleanup() {
        window.destroy()
        wait(0)
    }

    Component {
        id: projects

        TestProject {}
    }
    Component {
        id: windows

        Main {}
    }

    function make(title, statements) {
        const project = createTemporaryObject(projects, test)
        window = windows.createObject(null, { session: project.session })
        if (title.length > 0) {
            project.make(title, statements)
            tryCompare(project.session, "claims", statements.length, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
        }
        window.requestActivate()
        tryVerify(() => window.active)
        return { project, window, session: project.session }
    }

    function test_withoutAProjectItWelcomes() {
        const it = make("", [])
        compare(it.window.title, "Assay")
        keyClick(Qt.Key_N, Qt.ControlModifier)
        keyClick(Qt.Key_Escape)
    }

    // With large text the last button was cut.
    function test_theButtonsOfTheWelcomeFitWithLargeText() {
        const it = make("", [])
        it.window.width = 1024
        it.window.height = 640
        it.session.settings.textScale = 2
        const fits = button => button.mapToItem(it.window.contentItem, button.width, 0).x <= it.window.contentItem.width
        for (const text of ["New project", "Open a project"]) {
            const button = find(at => at.text === text && at.keys !== undefined)
            verify(button, text)
            tryVerify(() => fits(button) && button.width >= button.implicitWidth)
            verify(button.parent.width <= it.window.contentItem.width)
        }
        it.session.settings.textScale = 1
    }

    // Undo worked on what stood behind a report.
    function test_noKeysOfTheWindowWorkBehindADialog() {
        const it = make("The bridge", ["The bridge was mined."])
        compare(it.session.claims, 1)
        keyClick(Qt.Key_Comma, Qt.ControlModifier)
        const settings = Array.from(it.window.openables).find(one => one.name === "settings")
        tryVerify(() => settings.isOpen)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        keyClick(Qt.Key_2, Qt.ControlModifier)
        wait(100)
        tryCompare(it.session.jobs, "isBusy", false, 30000)
        compare(it.session.claims, 1)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !settings.isOpen)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryCompare(it.session, "claims", 0, 30000)
    }

    function test_theKeysOpenTheWorkspaces() {
        const it = make("The bridge", ["The bridge was mined."])
        compare(it.window.title, "The bridge")
        for (let row = 3; row >= 0; --row) {
            keyClick(Qt.Key_1 + row, Qt.ControlModifier)
            tryVerify(() => it.window.openables[7 + row].isOpen)
        }
        keyClick(Qt.Key_2, Qt.ControlModifier)
        compare(it.session.place("workspace", 0), 1)
    }

    // The key was lost where it was quicker than the project.
    function test_aWorkspaceAskedForWhileAProjectOpensIsShown() {
        const it = make("", [])
        it.project.make("The bridge", ["The bridge was mined."])
        verify(!it.session.isOpen)
        keyClick(Qt.Key_2, Qt.ControlModifier)
        tryCompare(it.session, "claims", 1, 30000)
        tryVerify(() => it.window.openables[8].isOpen)
        compare(it.session.place("workspace", 0), 1)
    }

    function test_undoAndRedoByKeys() {
        const it = make("The bridge", ["The bridge was mined.", "The bridge stood."])
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        tryCompare(it.session, "claims", 0)
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
        tryCompare(it.session, "claims", 2)
    }

    function test_thePaletteGoesToAClaim() {
        const it = make("The bridge", ["The bridge was mined.", "The dam stood."])
        keyClick(Qt.Key_1, Qt.ControlModifier)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => it.window.openables[2].isOpen)
        for (const key of "dam")
            keyClick(key)
        tryCompare(it.session.jobs, "isBusy", false)
        keyClick(Qt.Key_Return)
        tryVerify(() => !it.window.openables[2].isOpen)
        tryVerify(() => it.window.openables[8].isOpen)
    }

    function test_thePaletteDoesWhatIsTyped() {
        const it = make("The bridge", ["The bridge was mined."])
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => it.window.openables[2].isOpen)
        for (const key of "undo")
            keyClick(key)
        tryCompare(it.session.jobs, "isBusy", false)
        keyClick(Qt.Key_Return)
        tryCompare(it.session, "claims", 0)
    }

    /// The first item that fits, looked for in all that is shown.
    function find(fits, from) {
        const at = from ?? window.contentItem.parent
        if (at.visible === false)
            return null
        if (fits(at))
            return at
        for (const child of Array.from(at.children ?? [])) {
            const found = find(fits, child)
            if (found)
                return found
        }
        return null
    }
    function idle(it) {
        tryCompare(it.session.jobs, "isBusy", false, 30000)
        wait(20)
    }

    /// The texts of an open dialog that begin so.
    function said(words) {
        return find(item => typeof item.text === "string" && item.text.startsWith(words), window.contentItem.parent)
    }

    // Closing over an act that is under way asks first, and names what is awaited: not what is merely read.
    function test_closingOverWorkThatIsAwaitedAsks() {
        const it = make("The bridge", ["The bridge was mined."])
        const quitting = Array.from(it.window.openables).find(one => one.name === "quitting")
        it.project.hold()
        tryCompare(it.session.jobs, "isAwaited", true)
        compare(it.session.jobs.running.length, 2)
        it.window.close()
        tryVerify(() => quitting.isOpen)
        verify(it.window.visible)
        verify(said("Holding"))
        const overlay = find(item => item.text === "Quit now")
        let up = overlay
        while (up.parent && !find(item => item.text === "Holding", up))
            up = up.parent
        compare(find(item => item.text === "Looking around", up), null)
        keyClick(Qt.Key_Escape) // stays
        tryVerify(() => !quitting.isOpen)
        verify(it.window.visible)
        it.window.close()
        tryVerify(() => quitting.isOpen)
        keyClick(Qt.Key_Return) // quits all the same
        tryCompare(it.window, "visible", false)
        it.project.release()
        idle(it)
        compare(it.session.undoText.length > 0, true)
    }
    function test_closingOverNothingAsksNothing() {
        const it = make("The bridge", ["The bridge was mined."])
        it.window.close()
        tryCompare(it.window, "visible", false)
    }

    // Keys of a workspace worked wherever one was, and what several had worked nowhere.
    function test_keysOfAWorkspaceWorkThereAlone() {
        const it = make("The bridge", ["The bridge was mined.", "The bridge stood."])
        keyClick(Qt.Key_2, Qt.ControlModifier)
        tryVerify(() => it.window.openables[8].isOpen)
        idle(it)
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        verify(find(at => at.chosen === 2 && at.found === 2) !== null)
        keyClick(Qt.Key_3, Qt.ControlModifier)
        tryVerify(() => it.window.openables[9].isOpen)
        keyClick(Qt.Key_T, Qt.ControlModifier)
        keyClick(Qt.Key_E, Qt.ControlModifier)
        wait(50)
        verify(find(at => at.placeholderText === "Name of the tag") === null)
        verify(find(at => at.placeholderText === "Title of the table") === null)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        compare(it.window.activeFocusItem.placeholderText, "Name, in any script")
        keyClick(Qt.Key_4, Qt.ControlModifier)
        tryVerify(() => it.window.openables[10].isOpen)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        compare(it.window.activeFocusItem.placeholderText, "What was done, or by whom")
        keyClick(Qt.Key_2, Qt.ControlModifier)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        compare(it.window.activeFocusItem.placeholderText, "Filter, like speaker:Asgarov stance:denies")
        idle(it)
    }

    // J did nothing before one had clicked into the text.
    function test_theKeysOfReadingWorkAtOnce() {
        const it = make("The bridge", ["The bridge was mined."])
        tryVerify(() => find(at => at.suggestions !== undefined && at.suggestions !== null && at.suggestions.count === 1) !== null, 10000)
        idle(it)
        const reader = find(at => at.annotationWanted !== undefined && at.showSuggestion !== undefined)
        keyClick(Qt.Key_J)
        compare(reader.suggestions.current, 0)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_3, Qt.ControlModifier)
        tryVerify(() => it.window.openables[9].isOpen)
        keyClick(Qt.Key_1, Qt.ControlModifier)
        keyClick(Qt.Key_J)
        compare(reader.suggestions.current, 0)
    }

    function test_thePaletteHasTheCommandsOfEveryWorkspace() {
        const it = make("The bridge", ["The bridge was mined."])
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => it.window.openables[2].isOpen)
        for (const key of "verify")
            keyClick(key)
        tryVerify(() => find(at => at.title === "Verify the project…" && at.trailing === "History") !== null, 10000)
        idle(it)
        keyClick(Qt.Key_Return)
        tryVerify(() => it.window.openables[10].isOpen)
        tryVerify(() => find(at => at.text === "No fault was found.") !== null, 10000)
        idle(it)
        keyClick(Qt.Key_Escape)
    }

    function test_thePaletteHasTheCommandsOfTheClaimShown() {
        const it = make("The bridge", ["The bridge was mined."])
        keyClick(Qt.Key_2, Qt.ControlModifier)
        tryVerify(() => it.window.openables[8].isOpen)
        idle(it)
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_Space)
        idle(it)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => it.window.openables[2].isOpen)
        for (const key of "claim reword")
            keyClick(key)
        idle(it)
        keyClick(Qt.Key_Return)
        tryVerify(() => find(at => at.text === "Reword the claim") !== null)
        keyClick(Qt.Key_Escape)
        idle(it)
        // Other words lead there too, and what the card shows in a menu has its own command.
        for (const [typed, title] of [["edit statement", "Reword the claim…"], ["status", "Status of the claim…"], ["date", "When it happened…"]]) {
            keyClick(Qt.Key_K, Qt.ControlModifier)
            tryVerify(() => it.window.openables[2].isOpen)
            for (const key of typed)
                keyClick(key)
            tryVerify(() => find(at => at.title === title && at.trailing === "Claim") !== null, 10000, title)
            keyClick(Qt.Key_Escape)
            idle(it)
        }
    }

    // The arrows threw the focus from the rail into the workspace.
    function test_theArrowsStayOnTheRail() {
        const it = make("The bridge", ["The bridge was mined."])
        const tab = find(at => at.text === "Read" && at.isCurrent === true)
        tab.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Down)
        tryVerify(() => it.window.openables[8].isOpen)
        compare(it.window.activeFocusItem.text, "Claims")
        keyClick(Qt.Key_Down)
        compare(it.window.activeFocusItem.text, "Actors")
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        compare(it.window.activeFocusItem.text, "Read")
        idle(it)
    }

    // Names and titles made of markup, very long or odd ones change nothing but their own look.
    function test_hostileNames() {
        const it = make("<img src=x>", ["<img src=\"http://127.0.0.1/x.png\">", "<b>bold</b>", "x".repeat(10000), "كان الجسر ملغوما", "‮ reversed"])
        for (let row = 0; row < 4; ++row) {
            keyClick(Qt.Key_1 + row, Qt.ControlModifier)
            tryVerify(() => it.window.openables[7 + row].isOpen)
            tryCompare(it.session.jobs, "isBusy", false, 30000)
            wait(50)
        }
    }
}
