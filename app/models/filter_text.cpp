#include "app/models/filter_text.h"

#include "app/session/shown.h"
#include "core/query/filter.h"

namespace assay::window {
namespace {

/// Code points counted in UTF-16 units.
int unitsOf(const QString& text, qsizetype codePoints)
{
    qsizetype at = 0;
    for (; codePoints > 0 && at < text.size(); --codePoints)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return static_cast<int>(at);
}

} // namespace

void FilterText::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_terms.clear();
    m_mistake.clear();
    m_suggestion.clear();
    m_start = m_end = 0;
    const auto filter = query::parse(text.toStdString());
    if (filter) {
        for (const query::Node& term : filter->root.children)
            m_terms.append(shown(query::print(term)));
    } else {
        m_mistake = shown(filter.error().message);
        m_suggestion = QString::fromStdString(filter.error().suggestion);
        const QVariantMap word = wordAt(text, static_cast<int>(filter.error().column));
        m_start = word["start"].toInt();
        m_end = word["end"].toInt();
    }
    emit changed();
}

QVariantMap FilterText::wordAt(const QString& text, int column)
{
    const int start = column < 1 ? 0 : unitsOf(text, column - 1);
    int end = start;
    const bool isQuoted = start < text.size() && text[start] == u'"';
    while (end < text.size()) {
        const QChar c = text[end];
        if (end > start && (isQuoted ? c == u'"' : c.isSpace() || c == u':' || c == u',' || c == u')'))
            break;
        ++end;
    }
    if (isQuoted && end < text.size())
        ++end;
    return {{"start", start}, {"end", end}};
}

QString FilterText::without(int term) const
{
    auto filter = query::parse(m_text.toStdString());
    if (!filter || term < 0 || static_cast<size_t>(term) >= filter->root.children.size())
        return m_text;
    filter->root.children.erase(filter->root.children.begin() + term);
    return QString::fromStdString(query::print(*filter));
}

QString FilterText::mended() const
{
    QString text = m_text;
    return m_suggestion.isEmpty() ? text : text.replace(m_start, m_end - m_start, m_suggestion);
}

} // namespace assay::window
