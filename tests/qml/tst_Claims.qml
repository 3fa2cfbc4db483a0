import QtQuick
import QtTest
import Assay
import Assay.App
import Assay.Tests

TestCase {
    id: test

    name: "Claims"
    when: windowShown
    width: 100
    height: 100

    property var window: null
    property var project: null
    readonly property Session session: project ? project.session : null

    Component {
        id: projects

        TestProject {}
    }
    Component {
        id: windows

        Main {}
    }

    function init() {
        failOnWarning(/./)
        project = createTemporaryObject(projects, test)
        project.make("The bridge", ["The bridge was mined.", "The bridge stood.", "Nobody crossed."])
        tryCompare(project.session, "claims", 3, 30000)
        window = windows.createObject(null, { session: project.session, width: 1200, height: 760 })
        window.requestActivate()
        tryVerify(() => window.active)
        keyClick(Qt.Key_2, Qt.ControlModifier)
        tryVerify(() => find(it => it.placeholderText === "Filter, like speaker:Asgarov stance:denies") !== null)
        idle()
    }
    function cleanup() {
        window.destroy()
        window = null
        wait(0)
    }
    function idle() {
        tryVerify(() => !test.session.jobs.isBusy, 30000)
        wait(20)
    }
    /// The first item that fits, looked for in all that is shown.
    function find(fits, from) {
        const at = from ?? window.contentItem
        if (at.visible === false)
            return null
        if (fits(at))
            return at
        const children = at.children ?? []
        for (let i = 0; i < children.length; ++i) {
            const found = find(fits, children[i])
            if (found)
                return found
        }
        return null
    }
    function findInAll(fits) {
        return find(fits) ?? find(fits, window.contentItem.parent)
    }
    function button(text) {
        const found = findInAll(it => it.text === text && it.clicked !== undefined)
        verify(found, text)
        return found
    }
    function table() {
        return find(it => it.chosenWidths !== undefined)
    }
    function line() {
        return find(it => it.chips !== undefined && it.field !== undefined)
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter)
    }

    function test_filterByTypingAndByTakingAChipOut() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("sta")
        tryCompare(line().popup, "opened", true)
        keyClick(Qt.Key_Tab)
        compare(line().field.text, "stance:")
        line().field.clear()
        type("nobody")
        tryCompare(table().model, "count", 1, 5000)
        compare(test.session.place("claims/filter", ""), "nobody")
        keyClick(Qt.Key_Escape)
        tryCompare(line().popup, "opened", false)
        const chip = find(it => it.isRemovable === true)
        compare(chip.text, "nobody")
        chip.removed()
        tryCompare(table().model, "count", 3, 5000)
        compare(line().field.text, "")
    }

    function test_whereNothingIsFoundAllAreOneClickAway() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("zebra")
        tryCompare(table().model, "count", 0, 5000)
        keyClick(Qt.Key_Escape)
        idle()
        button("Show all claims").clicked()
        tryCompare(table().model, "count", 3, 5000)
        compare(line().field.text, "")
        compare(find(it => it.text === "Show all claims" && it.clicked !== undefined), null)
    }

    function test_whatIsWrongIsToldAndTheRowsStay() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("stanse:denies")
        keyClick(Qt.Key_Return)
        verify(line().mistake.length > 0)
        compare(line().wrongPlace.start, 0)
        compare(line().wrongPlace.end, 6)
        compare(table().model.count, 3)
    }

    function test_rowsAreChosenTaggedAndUndone() {
        const claims = table()
        claims.list.forceActiveFocus()
        keyClick(Qt.Key_Home)
        compare(claims.selection.count, 1)
        keyClick(Qt.Key_Down, Qt.ShiftModifier)
        compare(claims.selection.count, 2)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        compare(claims.selection.count, 3)
        keyClick(Qt.Key_T, Qt.ControlModifier)
        const dialog = () => window.contentItem.parent
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the tag") !== null)
        const name = findInAll(it => it.placeholderText === "Name of the tag")
        tryCompare(name, "activeFocus", true)
        type("thin")
        tryVerify(() => findInAll(it => it.text && it.clicked && it.isPrimary === true && it.enabled && it.text.startsWith("Change 3")) !== null, 5000)
        keyClick(Qt.Key_Return)
        tryCompare(test.session, "undoText", "Put the tag 'thin' on 3 claims", 5000)
        idle()
        test.session.undo()
        tryVerify(() => test.session.undoText.indexOf("thin") < 0, 5000)
    }

    function test_rowsAreChosenWithTheMouse() {
        const claims = table()
        const row = at => claims.list.view.itemAtIndex(at)
        tryVerify(() => row(2) !== null)
        mouseClick(row(0), 40, 10)
        compare(claims.selection.count, 1)
        mouseClick(row(2), 40, 10, Qt.LeftButton, Qt.ShiftModifier)
        compare(claims.selection.count, 3)
        mouseClick(row(1), 40, 10, Qt.LeftButton, Qt.ControlModifier)
        compare(claims.selection.count, 2)
        verify(!row(1).isChosen)
        verify(row(0).isChosen)
    }

    function test_theCardOpensAndFollows() {
        const claims = table()
        claims.list.forceActiveFocus()
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_Space)
        const card = () => find(it => it.isEditable !== undefined && it.uid !== undefined && it.placeWanted !== undefined)
        tryVerify(() => card() !== null)
        compare(card().uid, claims.model.value(0, "uid"))
        keyClick(Qt.Key_Down)
        compare(card().uid, claims.model.value(1, "uid"))
        idle()
        keyClick(Qt.Key_Escape)
        tryVerify(() => card() === null)
        compare(test.session.place("claims/current", ""), claims.model.value(1, "uid"))
    }

    // Ordered anew, the card showed another claim than the one chosen.
    function test_theCardStaysWithItsClaimWhenTheOrderChanges() {
        const claims = table()
        claims.list.forceActiveFocus()
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_Space)
        const card = () => find(it => it.isEditable !== undefined && it.uid !== undefined && it.placeWanted !== undefined)
        tryVerify(() => card() !== null)
        const uid = card().uid
        claims.model.order = ["statement"]
        idle()
        claims.model.order = ["-statement"]
        idle()
        compare(card().uid, uid)
        compare(claims.currentRow, claims.model.rowOf(uid))
        verify(claims.selection.isSelected(claims.currentRow))
        // Somebody else's commit puts a row before it.
        card().acts.addTopic("river")
        idle()
        compare(card().uid, uid)
        setFilter(claims, "-topic:river")
        compare(claims.currentRow, -1)
        compare(card().uid, "")
        idle()
    }
    function setFilter(claims, text) {
        line().filterWanted(text)
        tryCompare(claims.model, "filter", text)
        idle()
    }

    function test_headingsOrderMoveAndResize() {
        const model = table().model
        const heading = text => find(it => it.canOrder !== undefined && it.text === text)
        mouseClick(heading("Claim"))
        compare(model.order.join(), "statement")
        mouseClick(heading("Said"), 20, 10, Qt.LeftButton, Qt.ShiftModifier)
        compare(model.order.join(), "statement,said")
        heading("Claim").forceActiveFocus()
        keyClick(Qt.Key_Return)
        compare(model.order.join(), "-statement")
        keyClick(Qt.Key_Right, Qt.ControlModifier)
        compare(model.columns[1], "claim")
        compare(test.session.place("claims/columns", ""), model.columns.join())
        const before = heading("Claim").width
        keyClick(Qt.Key_Right, Qt.AltModifier)
        compare(heading("Claim").width, before + 16)
        heading("Claim").dropped(-500)
        compare(model.columns[0], "claim")
        // Dragged with the mouse it goes where it is let go of.
        tryVerify(() => heading("Said").x > 500) // the row places its headings a little later
        const from = heading("Said").mapToItem(window.contentItem, 20, 10)
        mousePress(window.contentItem, from.x, from.y)
        for (let by = 0; by >= -420; by -= 42)
            mouseMove(window.contentItem, from.x + by, from.y, 10, Qt.LeftButton)
        mouseRelease(window.contentItem, from.x - 420, from.y)
        compare(model.columns.indexOf("said"), 1)
    }

    function test_aViewIsSavedAndShown() {
        const model = table().model
        table().model.toggleColumn("status")
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("mined")
        keyClick(Qt.Key_Return)
        tryCompare(model, "count", 1, 5000)
        keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the view") !== null)
        tryCompare(findInAll(it => it.placeholderText === "Name of the view"), "activeFocus", true)
        type("Mines")
        keyClick(Qt.Key_Return)
        tryVerify(() => find(it => it.text === "Mines" && it.isShown === true) !== null, 5000)
        keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier)
        model.toggleColumn("status")
        tryCompare(model, "count", 3, 5000)
        const view = find(it => it.text === "Mines" && it.isShown === false)
        mouseClick(view)
        tryCompare(model, "count", 1, 5000)
        verify(model.columns.indexOf("status") >= 0)
    }

    // The keys went with the row that was read anew.
    function test_theKeysStayInTheListOfViews() {
        for (const name of ["Bridges", "Dams"]) {
            keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier)
            tryVerify(() => findInAll(it => it.placeholderText === "Name of the view") !== null)
            tryCompare(findInAll(it => it.placeholderText === "Name of the view"), "activeFocus", true)
            type(name)
            keyClick(Qt.Key_Return)
            idle()
        }
        const row = name => find(it => it.renameWanted !== undefined && it.text === name)
        tryVerify(() => row("Bridges") !== null && row("Dams") !== null)
        row("Bridges").forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_F2)
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the view")?.activeFocus === true)
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("Towers") // now the second
        keyClick(Qt.Key_Return)
        tryVerify(() => row("Towers")?.activeFocus === true)
        keyClick(Qt.Key_Delete)
        tryVerify(() => row("Towers") === null && row("Dams")?.activeFocus === true)
    }

    // The palette took no more of a view than its filter.
    function test_aViewOpensWholeFromThePalette() {
        const model = table().model
        model.toggleColumn("status")
        model.grouping = ["status"]
        model.order = ["statement"]
        const columns = Array.from(model.columns).join()
        keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the view") !== null)
        tryCompare(findInAll(it => it.placeholderText === "Name of the view"), "activeFocus", true)
        type("Mines")
        keyClick(Qt.Key_Return)
        tryVerify(() => find(it => it.text === "Mines" && it.isShown === true) !== null, 5000)
        idle()
        model.toggleColumn("status")
        model.grouping = []
        model.order = []
        idle()
        keyClick(Qt.Key_3, Qt.ControlModifier)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        type("mines")
        tryVerify(() => findInAll(it => it.title === "Mines" && it.isSelected === true) !== null, 10000)
        idle()
        keyClick(Qt.Key_Return)
        tryVerify(() => table() !== null)
        compare(Array.from(table().model.columns).join(), columns)
        compare(Array.from(table().model.grouping), ["status"])
        compare(Array.from(table().model.order), ["statement"])
        idle()
    }

    // Measured against the button that opens it, the list had room for less than one row.
    function test_theColumnsOfAnExportHaveRoom() {
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Title of the table" || it.placeholderText === "Claims") !== null)
        idle()
        const opener = find(it => it.iconName === "columns" && it.clicked !== undefined && it.text !== "Columns", window.contentItem.parent)
        verify(opener)
        opener.clicked()
        tryVerify(() => findInAll(it => it.placeholderText === "Find a column") !== null)
        const list = findInAll(it => it.toString().startsWith("QQuickListView") && it.Accessible.name === "Columns")
        verify(list)
        tryVerify(() => list.height > 300)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Escape)
        idle()
    }

    // It was called "Claims" where the command line calls it as the view.
    function test_anExportOfASavedViewIsCalledAsTheView() {
        keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the view") !== null)
        tryCompare(findInAll(it => it.placeholderText === "Name of the view"), "activeFocus", true)
        type("Mines")
        keyClick(Qt.Key_Return)
        tryVerify(() => find(it => it.text === "Mines" && it.isShown === true) !== null, 5000)
        idle()
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Mines") !== null)
        idle()
        keyClick(Qt.Key_Escape)
        table().model.toggleColumn("status")
        idle()
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Claims") !== null)
        idle()
        keyClick(Qt.Key_Escape)
    }

    // The half of a handle that lies over the next heading moved the next column.
    function test_anEdgeResizesFromEitherSide() {
        const model = table().model
        const heading = text => find(it => it.canOrder !== undefined && it.text === text)
        tryVerify(() => heading("Said").x > 300)
        const columns = model.columns.join()
        for (const aside of [-3, 3]) {
            const before = heading("Claim").width
            const from = heading("Claim").mapToItem(window.contentItem, before + aside, 10)
            mousePress(window.contentItem, from.x, from.y)
            for (let by = 0; by <= 40; by += 8)
                mouseMove(window.contentItem, from.x + by, from.y, 10, Qt.LeftButton)
            mouseRelease(window.contentItem, from.x + 40, from.y)
            tryVerify(() => heading("Claim").width >= before + 30)
            compare(model.columns.join(), columns)
            compare(model.order.join(), "")
        }
    }

    // Columns were squeezed until their headings were cut.
    function test_columnsKeepALeastWidthAndTheTableScrolls() {
        window.width = 820
        tryVerify(() => table().width < 700)
        for (const width of table().widths)
            verify(width >= table().leastShared, width)
        verify(table().mostShift > 0)
        window.width = 1600
        tryVerify(() => table().mostShift === 0)
    }

    // The list of fields came back over the rows once a value was taken.
    function test_noListStandsOpenAfterAValueWasTaken() {
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("status:op")
        tryCompare(line().popup, "opened", true)
        idle()
        keyClick(Qt.Key_Tab)
        compare(line().field.text, "status:open ")
        tryCompare(line().popup, "opened", false)
        tryCompare(table().model, "filter", "status:open ", 5000)
        idle()
        compare(line().popup.opened, false)
        keyClick(Qt.Key_Down)
        tryCompare(line().popup, "opened", true)
        keyClick(Qt.Key_Escape)
    }

    // The rows stood there as if they were what was asked for.
    function test_rowsOfTheFilterBeforeAreToldAsSuch() {
        compare(table().isOfAnotherFilter, false)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        type("stanse:denies")
        keyClick(Qt.Key_Return)
        tryVerify(() => table().isOfAnotherFilter)
        verify(find(it => it.text && ("" + it.text).endsWith("The rows are still those of the filter before.")))
    }

    // Only who knew the name of a command found it.
    function test_aCommandIsFoundByOtherWords() {
        table().list.forceActiveFocus()
        keyClick(Qt.Key_Home)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        type("assessment")
        tryVerify(() => findInAll(it => it.title === "Judge the claims chosen…") !== null)
        type("xyz")
        idle()
        tryVerify(() => findInAll(it => it.text && ("" + it.text).startsWith("Nothing is called that. Look for")) !== null)
        keyClick(Qt.Key_Escape)
    }

    function test_anExportByKeysAlone() {
        table().list.forceActiveFocus()
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => findInAll(it => it.placeholderText === "Title of the table" || it.placeholderText === "Claims") !== null)
        idle()
        const accept = button("Export…")
        tryCompare(accept, "enabled", true)
        accept.clicked()
        tryVerify(() => findInAll(it => it.placeholderText === "Name of the file") !== null)
        const name = findInAll(it => it.placeholderText === "Name of the file")
        tryCompare(name, "activeFocus", true)
        name.text = project.folder + "/mines"
        keyClick(Qt.Key_Return)
        tryVerify(() => test.session.status.indexOf("mines.xlsx") > 0, 10000)
        idle()
    }
}
