import QtQuick
import QtTest
import Assay
import Assay.Tests

// The history: what was done is found, gone back to, done again, and verified.
Item {
    id: room

    width: 1200
    height: 700

    TestCase {
        id: test

        name: "History"
        when: windowShown

        property HistoryWorkspace workspace: null

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
        Component {
            id: workspaces

            HistoryWorkspace {
                width: 1200
                height: 700
            }
        }

        function find(fits, from) {
            const at = from ?? room.parent
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
        function row(text) {
            return find(at => at.mark !== undefined && at.text === text)
        }
        function idle() {
            tryCompare(workspace.session.jobs, "isBusy", false, 30000)
            wait(20)
        }
        function make() {
            const project = createTemporaryObject(projects, test)
            project.make("The bridge", ["The bridge was mined."])
            tryCompare(project.session, "claims", 1, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            workspace = workspaces.createObject(room, { session: project.session })
            workspace.forceActiveFocus()
            tryVerify(() => row("Added a source and its claims") !== null, 10000)
            idle()
            return project
        }

        function test_wordsFindAnAct() {
            make()
            const all = workspace.history.count
            verify(all > 1)
            workspace.allCommands().find(command => command.shortcut === "Ctrl+L").trigger()
            for (const key of "source")
                keyClick(key)
            tryVerify(() => workspace.history.count < all && !workspace.history.isLoading)
            compare(workspace.history.count, 1)
            tryVerify(() => row("Added a source and its claims") !== null) // rows are made with the next frame
            for (const key of "xyz")
                keyClick(key)
            tryCompare(workspace.history, "count", 0)
            tryVerify(() => find(at => at.text === "Nothing of that kind was done.") !== null)
            idle()
        }

        function test_undoToHereAndDoAgain() {
            const project = make()
            const last = row("Added a source and its claims")
            compare(last.mark, "now")
            // By keys: the act before.
            workspace.list.forceActiveFocus()
            keyClick(Qt.Key_Home)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(project.session, "claims", 0, 10000)
            idle()
            tryVerify(() => row("Added a source and its claims").mark === "undone")
            // With the mouse: what was undone.
            const undone = row("Added a source and its claims")
            mouseClick(undone, 200, undone.height / 2)
            const again = find(at => at.text === "Do again up to here")
            verify(again !== null)
            mouseClick(again)
            tryCompare(project.session, "claims", 1, 10000)
            idle()
            tryVerify(() => row("Added a source and its claims").mark === "now")
        }

        function test_verifySaysWhatItProved() {
            make()
            const dialog = workspace.openables[0]
            mouseClick(find(at => at.text === "Verify" && at.clicked !== undefined))
            tryVerify(() => dialog.isOpen)
            tryVerify(() => find(at => at.text === "No fault was found.") !== null, 10000)
            verify(find(at => at.text === "Proved") !== null)
            verify(find(at => at.text === "Not proved") !== null)
            idle()
            keyClick(Qt.Key_Escape)
            tryVerify(() => !dialog.isOpen)
        }

        // Return looked at everything again.
        function test_closeIsWhatReturnDoesOnceAllIsVerified() {
            make()
            const dialog = workspace.openables[0]
            mouseClick(find(at => at.text === "Verify" && at.clicked !== undefined))
            tryVerify(() => dialog.isOpen)
            tryVerify(() => find(at => at.text === "No fault was found.") !== null, 10000)
            idle()
            compare(find(at => at.text === "Close" && at.clicked !== undefined).isPrimary, true)
            compare(find(at => at.text === "Verify again" && at.clicked !== undefined).isPrimary, false)
            keyClick(Qt.Key_Return)
            tryVerify(() => !dialog.isOpen)
        }
    }
}
