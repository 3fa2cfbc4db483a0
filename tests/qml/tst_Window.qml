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
        failOnWarning(/./)
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
