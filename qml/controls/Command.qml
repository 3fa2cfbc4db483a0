import QtQuick.Templates as T

// Something that can be done, by name: it stands in the command palette and may have keys. `section` says where
// it belongs. Its keys work while it can be done and the workspace that it belongs to is shown.
T.Action {
    property string section
    /// Other words that one may look for it by.
    property string words
    property bool isPossible: true
    property bool isAtHand: true

    enabled: isPossible && isAtHand
}
