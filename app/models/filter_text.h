#pragma once

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// A filter as it is being typed: its terms, and what is wrong with it and where.
class FilterText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// One text for each term of the outermost level; empty while something is wrong.
    Q_PROPERTY(QStringList terms READ terms NOTIFY changed)
    Q_PROPERTY(QString mistake READ mistake NOTIFY changed)
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed)
    /// The stretch of the text that is wrong, in UTF-16 units as an input counts.
    Q_PROPERTY(int mistakeStart READ mistakeStart NOTIFY changed)
    Q_PROPERTY(int mistakeEnd READ mistakeEnd NOTIFY changed)

public:
    using QObject::QObject;

    QString text() const { return m_text; }
    void setText(const QString& text);
    QStringList terms() const { return m_terms; }
    QString mistake() const { return m_mistake; }
    QString suggestion() const { return m_suggestion; }
    int mistakeStart() const { return m_start; }
    int mistakeEnd() const { return m_end; }

    /// The filter without one of its terms.
    Q_INVOKABLE QString without(int term) const;
    /// The text with the suggestion in the place of what is wrong.
    Q_INVOKABLE QString mended() const;
    /// The stretch of a text from a column (code points from 1) to the end of the word there: `start`, `end`.
    Q_INVOKABLE static QVariantMap wordAt(const QString& text, int column);

signals:
    void changed();

private:
    QString m_text;
    QStringList m_terms;
    QString m_mistake, m_suggestion;
    int m_start = 0, m_end = 0;
};

} // namespace assay::window
