pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What words are in other languages: each translation with its language, and room for one more.
Field {
    id: list

    /// Uids of those that were taken out.
    property var removed: []

    function begin(given) {
        removed = []
        rows.clear()
        for (const one of Array.from(given ?? []))
            rows.append({ uid: one.uid, language: one.language, words: one.text })
        if (rows.count === 0)
            rows.append({ uid: "", language: "en", words: "" })
    }
    /// Maps of uid, language and text; one without a text is to be removed.
    function all() {
        const now = removed.map(uid => ({ uid, language: "", text: "" }))
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.get(i)
            now.push({ uid: row.uid, language: row.language, text: row.words })
        }
        return now
    }
    function add() {
        rows.append({ uid: "", language: "", words: "" })
        focusWords(rows.count - 1)
    }
    function takeOut(index) {
        const uid = rows.get(index).uid
        if (uid.length > 0)
            removed = removed.concat(uid)
        rows.remove(index)
        if (rows.count > 0)
            focusWords(Math.min(index, rows.count - 1))
        else
            more.forceActiveFocus(Qt.TabFocusReason)
    }
    function focusWords(row) {
        const entry = entries.itemAt(row)
        entry?.focusWords()
    }

    label: qsTr("In other words, and in which language")

    ListModel {
        id: rows
    }
    Column {
        width: parent.width
        spacing: 2 * Theme.space

        Repeater {
            id: entries

            model: rows

            delegate: TranslationEntry {
                width: parent ? parent.width : 0
                onWordsEdited: text => rows.setProperty(index, "words", text)
                onLanguageEdited: text => rows.setProperty(index, "language", text)
                onTakenOut: list.takeOut(index)
            }
        }
        Button {
            id: more

            isQuiet: true
            iconName: "plus"
            text: qsTr("Add another language")
            onClicked: list.add()
        }
    }
}
