#include "app/reading/segment_item.h"

#include "app/session/follow.h"

#include <QFontMetricsF>
#include <QtQml/qqml.h>
#include <cmath>

namespace assay::window {
namespace {

constexpr double kLineHeight = 1.62;

} // namespace

SegmentItem::SegmentItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SegmentItem::setModel(ReadingModel* model)
{
    if (!hold(m_model, model, this))
        return;
    if (model) {
        connect(model, &ReadingModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex& last) {
                    if (m_row >= first.row() && m_row <= last.row())
                        read();
                });
    }
    emit modelChanged();
    read();
}

void SegmentItem::setSelection(TextSelection* selection)
{
    if (!hold(m_selection, selection, this))
        return;
    if (selection)
        connect(selection, &TextSelection::changed, this, &SegmentItem::updateIfTouched);
    emit selectionChanged();
    update();
}

void SegmentItem::setFinder(TextFinder* finder)
{
    if (!hold(m_finder, finder, this))
        return;
    if (finder) {
        connect(finder, &TextFinder::found, this, [this] { update(); });
        connect(finder, &TextFinder::currentChanged, this, [this] { update(); });
    }
    emit finderChanged();
    update();
}

void SegmentItem::setRow(int row)
{
    if (m_row == row)
        return;
    m_row = row;
    emit rowChanged();
    read();
}

void SegmentItem::setFlash(QPointF words)
{
    if (m_flash == words)
        return;
    m_flash = words;
    emit flashChanged();
    update();
}

void SegmentItem::setLit(QPointF words)
{
    if (m_lit == words)
        return;
    m_lit = words;
    emit litChanged();
    update();
}

void SegmentItem::setHasCaret(bool hasCaret)
{
    if (m_hasCaret == hasCaret)
        return;
    m_hasCaret = hasCaret;
    emit hasCaretChanged();
    update();
}

void SegmentItem::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    m_theme = Theme::of(qmlEngine(this));
    connect(m_theme, &Theme::changed, this, &SegmentItem::restyle);
    read();
}

void SegmentItem::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void SegmentItem::updateIfTouched()
{
    if (!m_selection)
        return;
    const int from = std::clamp(m_selection->start(), m_segment.start, m_segment.end);
    const int to = std::clamp(m_selection->end(), m_segment.start, m_segment.end);
    const int caret = m_selection->caret();
    const int drawn = caret >= m_segment.start && caret <= m_segment.end ? caret : -1;
    if (from == m_selectedFrom && to == m_selectedTo && drawn == m_caretDrawn)
        return;
    m_selectedFrom = from;
    m_selectedTo = to;
    m_caretDrawn = drawn;
    update();
}

void SegmentItem::read()
{
    const ReadingModel::Segment* const segment = m_model ? m_model->segment(m_row) : nullptr;
    m_segment = segment ? *segment : ReadingModel::Segment();
    m_marks = segment ? m_model->marksIn(segment->start, segment->end) : std::vector<TextMark>();
    // Underlines of the same words lie one below the other.
    m_levels.assign(m_marks.size(), 0);
    std::vector<int> reach;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].form == TextMark::Form::Speaker || m_marks[i].form == TextMark::Form::Hedge ||
            isQuoted(m_marks[i]))
            continue;
        bool isKnown = false; // the same stance to the same words is drawn once
        for (size_t j = i; j-- > 0 && m_marks[j].start == m_marks[i].start;)
            if (m_marks[j].end == m_marks[i].end && m_marks[j].form == m_marks[i].form &&
                m_marks[j].stance == m_marks[i].stance) {
                m_levels[i] = m_levels[j];
                isKnown = true;
            }
        if (isKnown)
            continue;
        size_t level = 0;
        while (level < reach.size() && reach[level] > m_marks[i].start)
            ++level;
        if (level == reach.size())
            reach.push_back(0);
        reach[level] = m_marks[i].end;
        m_levels[i] = static_cast<int>(std::min<size_t>(level, 2));
    }
    // A hedge waves below whatever runs under its words.
    for (size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].form != TextMark::Form::Hedge)
            continue;
        for (size_t j = 0; j < m_marks.size(); ++j)
            if ((m_marks[j].form == TextMark::Form::Content ||
                 m_marks[j].form == TextMark::Form::Suggestion) &&
                m_marks[j].start < m_marks[i].end && m_marks[j].end > m_marks[i].start)
                m_levels[i] = std::max(m_levels[i], m_levels[j] + 1);
    }
    // A translation has its line above that of a name.
    for (size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i].form == TextMark::Form::Translation)
            for (const TextMark& other : m_marks)
                if (other.form == TextMark::Form::Name && other.start < m_marks[i].end &&
                    other.end > m_marks[i].start)
                    m_levels[i] = 1;
    restyle();
}

void SegmentItem::restyle()
{
    if (!m_theme || !isComponentComplete())
        return;
    QFont font(m_theme->readingFamily());
    double size = m_theme->readingSize();
    switch (m_segment.kind) {
    case SegmentKind::Heading:
        font = QFont(m_theme->family());
        font.setWeight(QFont::DemiBold);
        size *= m_segment.level <= 1 ? 1.3 : m_segment.level == 2 ? 1.06 : 0.94;
        break;
    case SegmentKind::TableRow:
        font = QFont(m_theme->family());
        size *= 0.82;
        break;
    case SegmentKind::Note:
        size *= 0.88;
        break;
    default:
        break;
    }
    font.setPixelSize(static_cast<int>(std::lround(size)));
    font.setHintingPreference(QFont::PreferNoHinting);
    const double lineHeight =
        std::round(font.pixelSize() * (m_segment.kind == SegmentKind::Heading ? 1.35 : kLineHeight));
    if (m_lineHeight != lineHeight) {
        m_lineHeight = lineHeight;
        emit lineHeightChanged();
    }
    m_indent = m_segment.kind == SegmentKind::Quote ? 1.2 * m_theme->readingSize()
               : m_segment.kind == SegmentKind::ListItem
                   ? 1.2 * m_theme->readingSize() * std::max(1, m_segment.level)
                   : 0;
    m_layout.setFont(font);
    m_layout.setText(m_segment.shown.text());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_segment.shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(m_segment.shown.isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute
                                                        : Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTabStopDistance(size * 4);
    m_layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat plain;
    plain.setForeground(m_theme->text());
    formats.append({0, static_cast<int>(m_segment.shown.text().size()), plain});
    for (const TextMark& mark : m_marks) {
        if (mark.form != TextMark::Form::Speaker)
            continue;
        QTextLayout::FormatRange range;
        range.start = m_segment.shown.unitOf(mark.start - m_segment.start);
        range.length = m_segment.shown.unitOf(mark.end - m_segment.start) - range.start;
        range.format.setFontWeight(QFont::DemiBold);
        formats.append(range);
    }
    // The signs that made it a heading in the source are there and do not shout.
    if (m_segment.kind == SegmentKind::Heading) {
        const QString& text = m_segment.shown.text();
        int head = 0, tail = static_cast<int>(text.size());
        while (head < text.size() && (text[head] == u'=' || text[head] == u'#'))
            ++head;
        while (head > 0 && tail > head && (text[tail - 1] == u'=' || text[tail - 1] == u'#'))
            --tail;
        QTextCharFormat faint;
        faint.setForeground(m_theme->faint());
        faint.setFontWeight(QFont::Normal);
        formats.append({0, head, faint});
        formats.append({tail, static_cast<int>(text.size()) - tail, faint});
    }
    m_layout.setFormats(formats);
    m_laidOutWidth = -1;
    layOut();
}

void SegmentItem::layOut()
{
    if (!m_theme || width() <= 0 || m_laidOutWidth == width())
        return;
    m_laidOutWidth = width();
    const double room = std::max(40.0, width() - m_indent);
    const bool isRightToLeft = m_segment.shown.isRightToLeft();
    double y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(room);
        line.setPosition(
            QPointF(isRightToLeft ? 0 : m_indent, y + std::round((m_lineHeight - line.height()) / 2)));
        y += m_lineHeight;
    }
    m_layout.endLayout();
    setImplicitHeight(std::max(m_lineHeight, y) + 2);
    update();
}

int SegmentItem::positionAt(double x, double y) const
{
    if (m_layout.lineCount() == 0)
        return m_segment.start;
    const int number = std::clamp(static_cast<int>(y / m_lineHeight), 0, m_layout.lineCount() - 1);
    const int unit = m_layout.lineAt(number).xToCursor(x);
    return m_segment.start + m_segment.shown.codePointOf(unit);
}

QRectF SegmentItem::caretAt(int position) const
{
    const int unit = m_segment.shown.unitOf(position - m_segment.start);
    const QTextLine line = m_layout.lineForTextPosition(unit);
    if (!line.isValid())
        return {0, 0, 2, m_lineHeight};
    return {line.cursorToX(unit), line.lineNumber() * m_lineHeight, 2, m_lineHeight};
}

} // namespace assay::window
