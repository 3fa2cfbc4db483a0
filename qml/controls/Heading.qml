import QtQuick
import Assay
import Assay.App

// A small heading over a group.
Words {
    color: Theme.muted
    font.pixelSize: Theme.tinySize
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
