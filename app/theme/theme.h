#pragma once

#include "app/theme/palette.h"

#include <QObject>
#include <QtQml/qqml.h>

class QQmlEngine;

namespace assay::window {

/// How everything looks: colours by role, sizes of type, spacing. Components read it as an attached property,
/// `color: Theme.muted`. There is one for each engine, and all of its items share it, so that reading it in a
/// delegate makes no object and no connection but the binding's own.
class Theme : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Read it as an attached property: Theme.text")
    QML_ATTACHED(assay::window::Theme)

    Q_PROPERTY(bool isDark READ isDark NOTIFY changed)
    Q_PROPERTY(QColor ground READ ground NOTIFY changed)
    Q_PROPERTY(QColor panel READ panel NOTIFY changed)
    Q_PROPERTY(QColor sunken READ sunken NOTIFY changed)
    Q_PROPERTY(QColor selection READ selection NOTIFY changed)
    Q_PROPERTY(QColor hover READ hover NOTIFY changed)
    Q_PROPERTY(QColor accentGround READ accentGround NOTIFY changed)
    Q_PROPERTY(QColor warningGround READ warningGround NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor shadow READ shadow NOTIFY changed)
    Q_PROPERTY(QColor veil READ veil NOTIFY changed) ///< over the window, under a dialog
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor muted READ muted NOTIFY changed)
    Q_PROPERTY(QColor faint READ faint NOTIFY changed) ///< decoration, never text
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor onAccent READ onAccent NOTIFY changed)
    Q_PROPERTY(QColor warning READ warning NOTIFY changed)
    Q_PROPERTY(QColor danger READ danger NOTIFY changed)
    Q_PROPERTY(QColor quoted READ quoted NOTIFY changed) ///< exhibits, names, translations in a text

    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(QString readingFamily READ readingFamily NOTIFY changed)
    /// Type in pixels, scaled by the text size chosen.
    Q_PROPERTY(int textSize READ textSize NOTIFY changed)
    Q_PROPERTY(int smallSize READ smallSize NOTIFY changed)
    Q_PROPERTY(int tinySize READ tinySize NOTIFY changed)   ///< small headings and keys
    Q_PROPERTY(int largeSize READ largeSize NOTIFY changed) ///< titles
    Q_PROPERTY(int hugeSize READ hugeSize NOTIFY changed)   ///< the name on the welcome page
    Q_PROPERTY(int readingSize READ readingSize NOTIFY changed)
    Q_PROPERTY(int readingWidth READ readingWidth NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale NOTIFY changed)

    /// Space in steps of 4 px; controls grow with the text.
    Q_PROPERTY(int space READ space CONSTANT)
    Q_PROPERTY(int control READ control NOTIFY changed)
    Q_PROPERTY(int icon READ icon NOTIFY changed)
    Q_PROPERTY(int controlRadius READ controlRadius CONSTANT)
    Q_PROPERTY(int cardRadius READ cardRadius CONSTANT)
    Q_PROPERTY(int chipRadius READ chipRadius NOTIFY changed)
    Q_PROPERTY(int focusWidth READ focusWidth CONSTANT)
    /// Milliseconds of a short movement; 0 where motion is reduced.
    Q_PROPERTY(int duration READ duration NOTIFY changed)

public:
    /// The engine's; made at its first use.
    static Theme* of(QQmlEngine* engine);
    static Theme* qmlAttachedProperties(QObject* object);

    struct Choice
    {
        bool isDark = false;
        double textScale = 1;
        QString readingFamily = QStringLiteral("Noto Serif");
        int readingWidth = 600;
        bool reducedMotion = false;
        bool operator==(const Choice&) const = default;
    };
    void choose(const Choice& choice);

    bool isDark() const { return m_choice.isDark; }
    QColor ground() const { return palette().ground; }
    QColor panel() const { return palette().panel; }
    QColor sunken() const { return palette().sunken; }
    QColor selection() const { return palette().selection; }
    QColor hover() const { return palette().hover; }
    QColor accentGround() const { return palette().accentGround; }
    QColor warningGround() const { return palette().warningGround; }
    QColor line() const { return palette().line; }
    QColor shadow() const { return palette().shadow; }
    QColor veil() const { return palette().veil; }
    QColor text() const { return palette().text; }
    QColor muted() const { return palette().muted; }
    QColor faint() const { return palette().faint; }
    QColor accent() const { return palette().accent; }
    QColor onAccent() const { return palette().onAccent; }
    QColor warning() const { return palette().warning; }
    QColor danger() const { return palette().danger; }
    QColor quoted() const { return palette().quoted; }

    QString family() const { return QStringLiteral("Noto Sans"); }
    QString readingFamily() const { return m_choice.readingFamily; }
    int textSize() const { return scaled(13); }
    int smallSize() const { return scaled(12); }
    int tinySize() const { return scaled(11); }
    int largeSize() const { return scaled(17); }
    int hugeSize() const { return scaled(26); }
    int readingSize() const { return scaled(17); }
    int readingWidth() const { return scaled(m_choice.readingWidth); }
    double textScale() const { return m_choice.textScale; }
    int space() const { return 4; }
    int control() const { return scaled(28); }
    int icon() const { return scaled(16); }
    int controlRadius() const { return 6; }
    int cardRadius() const { return 8; }
    int chipRadius() const { return scaled(11); }
    int focusWidth() const { return 2; }
    int duration() const { return m_choice.reducedMotion ? 0 : 120; }

    /// Colour and form of a stance (its token), which always stand together: colour alone says nothing.
    Q_INVOKABLE QColor stanceColor(const QString& stance) const;
    /// The name of its icon.
    Q_INVOKABLE QString stanceIcon(const QString& stance) const;

signals:
    void changed();

private:
    explicit Theme(QQmlEngine* engine);
    const Palette& palette() const { return m_choice.isDark ? Palette::dark() : Palette::light(); }
    int scaled(int pixels) const { return qRound(pixels * m_choice.textScale); }
    Choice m_choice;
};

} // namespace assay::window
