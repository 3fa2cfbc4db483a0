#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// Sets a stretch of a plain text apart by colour: a quote among the words around it.
class QuoteHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* textDocument READ textDocument WRITE setTextDocument NOTIFY changed)
    Q_PROPERTY(int start MEMBER m_start NOTIFY changed) ///< UTF-16, in the text's only paragraph
    Q_PROPERTY(int length MEMBER m_length NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)

public:
    explicit QuoteHighlighter(QObject* parent = nullptr);
    QQuickTextDocument* textDocument() const { return m_textDocument; }
    void setTextDocument(QQuickTextDocument* document);

signals:
    void changed();

protected:
    void highlightBlock(const QString& text) override;

private:
    QPointer<QQuickTextDocument> m_textDocument;
    int m_start = 0, m_length = 0;
    QColor m_color;
};

} // namespace assay::window
