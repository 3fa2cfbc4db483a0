import QtQuick
import Assay
import Assay.App

// How the window looks and who works. Everything takes effect at once and is kept; nothing of it belongs to a
// project.
Dialog {
    id: dialog

    required property Session session
    readonly property Settings settings: session.settings
    readonly property var schemes: ["system", "light", "dark"]
    readonly property var fonts: ["Noto Serif", "Noto Sans"]
    /// At 100 % of text size.
    readonly property var widths: [480, 600, 760]
    readonly property var languages: ["", "en"]

    gap: 4 * Theme.space
    title: qsTr("Settings")
    rejectText: ""
    acceptText: qsTr("Close")
    onAboutToShow: {
        motion.checked = settings.reducedMotion
        reviewer.text = settings.reviewer
        scheme.forceActiveFocus()
    }
    // What stands there may come from the environment: it is kept where somebody wrote something else.
    onClosed: if (reviewer.text.trim() !== settings.reviewer) settings.reviewer = reviewer.text

    Field {
        width: parent.width
        label: qsTr("Theme")

        Segmented {
            id: scheme

            name: qsTr("Theme")
            options: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            current: dialog.schemes.indexOf(dialog.settings.scheme)
            onChosen: index => dialog.settings.scheme = dialog.schemes[index]
        }
    }
    Field {
        width: parent.width
        label: qsTr("Size of text")

        Row {
            spacing: 2 * Theme.space

            Button {
                iconName: "minus"
                tip: qsTr("Smaller")
                Accessible.name: tip
                enabled: dialog.settings.textScale > 0.8
                onClicked: dialog.settings.textScale -= 0.1
            }
            Words {
                height: Theme.control
                width: Math.round(14 * Theme.space * Math.max(1, Theme.textScale))
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("%1 %").arg(Math.round(dialog.settings.textScale * 100))
            }
            Button {
                iconName: "plus"
                tip: qsTr("Larger")
                Accessible.name: tip
                enabled: dialog.settings.textScale < 2
                onClicked: dialog.settings.textScale += 0.1
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("Reading font")

        Segmented {
            id: font

            name: qsTr("Reading font")
            options: [qsTr("Serif"), qsTr("Sans")]
            current: Math.max(0, dialog.fonts.indexOf(dialog.settings.readingFont))
            onChosen: index => dialog.settings.readingFont = dialog.fonts[index]
        }
    }
    Field {
        width: parent.width
        label: qsTr("Width of what is read")

        Segmented {
            name: qsTr("Width of what is read")
            options: [qsTr("Narrow"), qsTr("Medium"), qsTr("Wide")]
            current: dialog.settings.readingWidth <= dialog.widths[0] ? 0 : dialog.settings.readingWidth <= dialog.widths[1] ? 1 : 2
            onChosen: index => dialog.settings.readingWidth = dialog.widths[index]
        }
    }
    Field {
        width: parent.width
        label: qsTr("Reviewer (used from the next project opened)")

        TextField {
            id: reviewer

            width: parent.width
            placeholderText: qsTr("Name of the reviewer")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Language")

        Segmented {
            id: language

            name: qsTr("Language")
            options: [qsTr("As the system"), "English"]
            current: Math.max(0, dialog.languages.indexOf(dialog.settings.language))
            onChosen: index => dialog.settings.language = dialog.languages[index]
        }
    }
    CheckBox {
        id: motion

        width: parent.width
        text: qsTr("Reduce motion")
        onToggled: dialog.settings.reducedMotion = checked
    }
}
