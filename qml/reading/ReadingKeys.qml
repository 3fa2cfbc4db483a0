import QtQuick
import Assay
import Assay.App

// The keys of a text: the arrows move the caret, letters go through suggestions while one is open and annotate while
// words are selected.
Item {
    id: pad

    required property ReadingPage page

    /// What an exhibit, a name or a translation at the caret is.
    readonly property string caretHint: page.quotedAt(page.selection.caret).hint ?? ""
    /// What a reader hears as the caret moves: the suggestion that is open, the words that are selected, or the
    /// paragraph and what stands at the caret.
    readonly property string atCaret: {
        const suggestions = page.suggestions
        const selection = page.selection
        if (suggestions.isOpen)
            return qsTr("Suggestion %1 of %2").arg(suggestions.current + 1).arg(suggestions.count) + ". " + suggestions.statement
        if (!selection.isEmpty)
            return qsTr("Selected: %1").arg(page.model.words(selection.start, Math.min(selection.end, selection.start + 300)))
        return caretHint.length > 0 ? qsTr("%1. Return goes there.").arg(caretHint) : paragraph
    }
    readonly property int caretRow: page.model.rowAt(page.selection.caret)
    readonly property string paragraph: (page.itemOf(caretRow) as SegmentDelegate)?.text ?? ""

    activeFocusOnTab: true
    Accessible.role: Accessible.Document
    Accessible.name: page.model.title
    Accessible.description: atCaret.length > 0 ? atCaret : qsTr("Arrows move the caret, with Shift they select. J and K go through suggestions.")

    /// What a letter does: whether it does anything.
    function letter(event) {
        const suggestions = page.suggestions
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false
        if (event.key === Qt.Key_J || event.key === Qt.Key_K)
            suggestions.step(event.key === Qt.Key_J, page.selection.caret)
        else if (page.isReadOnly)
            return false
        else if (!page.selection.isEmpty && event.text.length === 1 && "NAREMT".includes(event.text.toUpperCase()))
            page.annotationWanted(event.text.toUpperCase())
        else if (suggestions.isOpen && event.key === Qt.Key_X)
            suggestions.drop()
        else if (suggestions.isOpen && event.key === Qt.Key_E)
            page.changeWanted()
        else
            return false
        return true
    }
    Keys.onPressed: event => {
        const extend = (event.modifiers & Qt.ShiftModifier) !== 0
        const control = (event.modifiers & Qt.ControlModifier) !== 0
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Right: {
            pad.page.selection.move(control ? TextSelection.Word : TextSelection.Letter, event.key === Qt.Key_Right, extend)
            break
        }
        case Qt.Key_Up:
        case Qt.Key_Down:
            if (control)
                pad.page.selection.move(TextSelection.Segment, event.key === Qt.Key_Down, extend)
            else
                pad.page.moveLine(event.key === Qt.Key_Down, extend)
            break
        case Qt.Key_Home:
        case Qt.Key_End:
            pad.page.selection.move(control ? TextSelection.Text : TextSelection.Segment, event.key === Qt.Key_End, extend)
            break
        case Qt.Key_PageUp:
        case Qt.Key_PageDown: {
            const sign = event.key === Qt.Key_PageDown ? 1 : -1
            pad.page.list.scrollBy(sign * (pad.page.height - 12 * Theme.space))
            pad.page.list.measure()
            const position = pad.page.positionAt(pad.page.textX, pad.page.height * 0.3)
            if (position >= 0)
                pad.page.selection.moveTo(position, extend)
            break
        }
        default:
            event.accepted = false
        }
        if (event.accepted) {
            pad.page.afterKey()
            return
        }
        if (control || (event.modifiers & Qt.AltModifier))
            return
        event.accepted = true
        if (pad.letter(event)) {
            event.accepted = true
        } else if (event.key === Qt.Key_Escape && !pad.page.selection.isEmpty) {
            pad.page.selection.clear()
        } else if (event.key === Qt.Key_Escape && pad.page.suggestions.isOpen) {
            pad.page.suggestions.close()
        } else if (!pad.page.suggestions.isOpen && pad.page.selection.isEmpty && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && pad.page.openQuoted(pad.page.selection.caret)) {
            event.accepted = true
        } else if (pad.page.isReadOnly) {
            event.accepted = false
        } else if (pad.page.suggestions.isOpen && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            pad.page.suggestions.take()
        } else {
            event.accepted = false
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: pad.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: Theme.focusWidth
        Accessible.ignored: true
    }
}
