import QtQuick
import Assay
import Assay.App

// Where one was among the claims: columns, order, grouping and widths of the table, filter, card, current claim. They
// are kept as they change, once they were restored.
Item {
    id: place

    required property Session session
    required property ClaimsModel claims
    required property ClaimTable table
    property bool isRestored: false
    readonly property string currentUid: table.list.currentUid

    function keep(key, value) {
        if (isRestored)
            session.setPlace("claims/" + key, value)
    }
    function listOf(key) {
        return (session.place("claims/" + key, "") + "").split(",").filter(word => word.length > 0)
    }
    function restore() {
        const columns = listOf("columns")
        claims.columns = columns.length > 0 ? columns : claims.standardColumns
        claims.order = listOf("order")
        claims.grouping = listOf("grouping")
        let widths = {}
        listOf("widths").forEach(one => widths[one.split("=")[0]] = parseInt(one.split("=")[1]) || 0)
        table.chosenWidths = widths
    }
    function current() {
        return session.place("claims/current", "")
    }
    function filter() {
        return session.place("claims/filter", "")
    }
    function cardWasShown() {
        return session.place("claims/card", false) + "" === "true"
    }

    onCurrentUidChanged: if (currentUid.length > 0) keep("current", currentUid)

    Connections {
        target: place.claims

        function onColumnsChanged() {
            place.keep("columns", Array.from(place.claims.columns).join())
        }
        function onOrderChanged() {
            place.keep("order", Array.from(place.claims.order).join())
        }
        function onGroupingChanged() {
            place.keep("grouping", Array.from(place.claims.grouping).join())
        }
    }
    Connections {
        target: place.table

        function onChosenWidthsChanged() {
            place.keep("widths", Object.entries(place.table.chosenWidths).map(one => one.join("=")).join())
        }
    }
}
