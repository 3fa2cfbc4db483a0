#include "app/models/quote_highlighter.h"

namespace assay::window {

QuoteHighlighter::QuoteHighlighter(QObject* parent) : QSyntaxHighlighter(parent)
{
    connect(this, &QuoteHighlighter::changed, this, &QSyntaxHighlighter::rehighlight, Qt::QueuedConnection);
}

void QuoteHighlighter::setTextDocument(QQuickTextDocument* document)
{
    if (m_textDocument == document)
        return;
    m_textDocument = document;
    setDocument(document ? document->textDocument() : nullptr);
    emit changed();
}

void QuoteHighlighter::highlightBlock(const QString& text)
{
    const int length = qMin(m_length, static_cast<int>(text.size()) - m_start);
    if (m_start >= 0 && length > 0)
        setFormat(m_start, length, m_color);
}

} // namespace assay::window
