import QtQuick
import Assay
import Assay.App

Words {
    font.pixelSize: Theme.largeSize
    font.weight: Font.DemiBold
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
}
