import QtQuick.Templates as T

// Something that can be done, by name: it stands in the command palette and may have keys. `section` says where
// it belongs.
T.Action {
    property string section
}
