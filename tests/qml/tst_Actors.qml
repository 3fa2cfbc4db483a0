import QtQuick
import QtTest
import Assay
import Assay.Tests

// The actors: found, opened, named, put on a side, merged and parted.
Item {
    id: room

    width: 1300
    height: 900

    TestCase {
        id: test

        name: "Actors"
        when: windowShown

        property ActorsWorkspace workspace: null
        property TestProject project: null
        /// Also whoever the source brought along.
        property int everybody: 0

        function init() {
            failOnWarning(/./)
            project = createTemporaryObject(projects, test)
            project.make("The bridge", ["The bridge was mined."])
            tryCompare(project.session, "claims", 1, 30000)
            acts.session = project.session
            acts.uid = project.uidOf("claim", "The bridge was mined.")
            for (const name of ["Okafor", "Okaforr", "Weir"]) {
                acts.addAbout("", name, "accused")
                tryCompare(project.session.jobs, "isBusy", false, 30000)
            }
            workspace = workspaces.createObject(room, { session: project.session })
            workspace.forceActiveFocus()
            tryVerify(() => workspace.actors.count > 2, 10000)
            idle()
            everybody = workspace.actors.count
        }
        // The workspace goes before the session does, as it does in the program.
        function cleanup() {
            workspace.destroy()
            acts.session = null
            wait(0)
        }

        Component {
            id: projects

            TestProject {}
        }
        Component {
            id: workspaces

            ActorsWorkspace {
                width: 1300
                height: 900
            }
        }
        ClaimActs {
            id: acts
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
        function button(text) {
            const found = find(at => at.text === text && at.clicked !== undefined)
            verify(found, text)
            return found
        }
        function openable(name) {
            return workspace.allOpenables().find(one => one.name === name)
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function idle() {
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            wait(20)
        }
        function choose(name) {
            const row = find(at => at.sides !== undefined && at.name === name && at.clicked !== undefined)
            verify(row, name)
            mouseClick(row)
            tryCompare(workspace.page.actor, "name", name)
            idle()
        }

        // The field lost its ring, no row was marked, and the page kept showing the actor from before.
        function test_downFromTheFieldGoesToWhatWasFound() {
            choose("Weir")
            keyClick(Qt.Key_L, Qt.ControlModifier)
            type("okafor")
            keyClick(Qt.Key_Down)
            tryCompare(workspace.actors, "count", 2, 10000)
            tryCompare(workspace.page.actor, "name", "Okafor")
            idle()
            keyClick(Qt.Key_Down)
            tryCompare(workspace.page.actor, "name", "Okaforr")
            idle()
        }

        // The row stayed the first one, and so nothing was told.
        function test_whoIsFoundInTheSameRowOpens() {
            choose("Okafor")
            const field = find(at => at.placeholderText === "Name, in any script")
            field.forceActiveFocus()
            type("weir")
            tryCompare(workspace.actors, "count", 1)
            idle()
            compare(workspace.page.actor.name, "Okafor")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            tryCompare(workspace.page.actor, "name", "Weir")
            field.clear()
            tryCompare(workspace.actors, "count", everybody)
            idle()
            compare(workspace.page.actor.name, "Weir")
        }

        function test_aNameIsAddedAndPrinted() {
            choose("Okafor")
            mouseClick(button("Add a name"))
            tryVerify(() => openable("name").isOpen)
            type("Ada Okafor")
            keyClick(Qt.Key_Return)
            tryVerify(() => !openable("name").isOpen)
            tryCompare(workspace.page.actor.names, "count", 2, 10000)
            idle()
            compare(project.session.undoText.length > 0, true)
            mouseClick(find(at => at.text === "Ada Okafor" && at.isPrinted === false))
            tryCompare(workspace.page.actor, "name", "Ada Okafor", 10000)
            idle()
            project.session.undo()
            tryCompare(workspace.page.actor, "name", "Okafor", 10000)
            idle()
        }

        function test_aSideIsPutOnAndTakenOff() {
            choose("Okafor")
            mouseClick(button("Add a side"))
            tryVerify(() => openable("side").isOpen)
            type("North")
            keyClick(Qt.Key_Tab)
            type("since 2014")
            keyClick(Qt.Key_Return)
            tryCompare(workspace.page.actor.sides, "count", 1, 10000)
            compare(workspace.page.actor.sides.value(0, "name"), "North")
            idle()
            mouseClick(button("Take this side off"))
            tryCompare(workspace.page.actor.sides, "count", 0, 10000)
            idle()
        }

        function test_mergedAndParted() {
            choose("Okafor")
            mouseClick(button("Merge another actor into this one"))
            tryVerify(() => openable("merge").isOpen)
            type("weir")
            tryVerify(() => find(at => at.title === "Weir" && at.isSelected === true) !== null, 10000)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            tryVerify(() => !openable("merge").isOpen)
            tryCompare(workspace.page.actor.merged, "count", 1, 10000)
            tryCompare(workspace.actors, "count", everybody - 1, 10000)
            idle()
            mouseClick(button("Part them again"))
            tryCompare(workspace.page.actor.merged, "count", 0, 10000)
            tryCompare(workspace.actors, "count", everybody, 10000)
            idle()
        }

        // With the keys: told apart, told so by both, not merged, taken back, undone.
        function test_whoCouldBeTakenForItIsToldApart() {
            choose("Okafor")
            mouseClick(button("Look for names that could be taken for it"))
            tryCompare(workspace.page.actor.lookalikes, "count", 1, 10000)
            idle()
            button("They are two").forceActiveFocus()
            keyClick(Qt.Key_Return)
            tryCompare(workspace.page.actor.distinct, "count", 1, 10000)
            compare(workspace.page.actor.distinct.value(0, "name"), "Okaforr")
            tryCompare(workspace.page.actor.lookalikes, "count", 0, 10000)
            idle()
            compare(project.session.undoText, "Told 'Okafor' and 'Okaforr' apart")
            verify(find(at => at.label === "Not the same as" && at.text === "Okaforr" && at.Accessible.name === "Not the same as: Okaforr"))
            choose("Okaforr")
            compare(workspace.page.actor.distinct.value(0, "name"), "Okafor")
            // Who is two is not offered as one.
            openable("merge").open()
            tryVerify(() => openable("merge").isOpen)
            type("okafor")
            tryVerify(() => find(at => at.title === "Okafor" && at.isSelected === true) !== null, 10000)
            keyClick(Qt.Key_Return)
            verify(find(at => at.text !== undefined && (at.text + "").startsWith("They are told apart.")))
            verify(!button("Merge").enabled)
            openable("merge").close()
            tryVerify(() => !openable("merge").isOpen)
            const line = find(at => at.label === "Not the same as" && at.text === "Okafor")
            line.forceActiveFocus()
            keyClick(Qt.Key_Delete)
            tryCompare(workspace.page.actor.distinct, "count", 0, 10000)
            idle()
            compare(project.session.undoText, "Took back that 'Okaforr' and 'Okafor' are two")
            project.session.undo()
            tryCompare(workspace.page.actor.distinct, "count", 1, 10000)
            idle()
        }

        // Also who does not look like it, from the palette.
        function test_anybodyIsToldApart() {
            choose("Okafor")
            workspace.allCommands().find(one => one.text === "Tell this actor apart from another…").trigger()
            tryVerify(() => openable("apart").isOpen)
            type("weir")
            tryVerify(() => find(at => at.title === "Weir" && at.isSelected === true) !== null, 10000)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            tryVerify(() => !openable("apart").isOpen)
            tryCompare(workspace.page.actor.distinct, "count", 1, 10000)
            compare(workspace.page.actor.distinct.value(0, "name"), "Weir")
            idle()
            mouseClick(button("Take back that they are two"))
            tryCompare(workspace.page.actor.distinct, "count", 0, 10000)
            idle()
        }

        function test_whoCouldBeTakenForItIsToldAndMerged() {
            choose("Okafor")
            mouseClick(button("Look for names that could be taken for it"))
            tryCompare(workspace.page.actor.lookalikes, "count", 1, 10000)
            compare(workspace.page.actor.lookalikes.value(0, "name"), "Okaforr")
            idle()
            mouseClick(button("They are one: merge"))
            tryCompare(workspace.page.actor.merged, "count", 1, 10000)
            tryCompare(workspace.page.actor.lookalikes, "count", 0, 10000)
            idle()
        }
    }
}
