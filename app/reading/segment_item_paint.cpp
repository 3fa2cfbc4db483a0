// How a segment is drawn: what lies under its words, the marks, the words, the caret.

#include "app/reading/segment_item.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace assay::window {
namespace {

QString stanceToken(Stance stance)
{
    const std::string_view token = tokenOf(stance);
    return QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
}

void wave(QPainter& painter, double left, double right, double y, double size)
{
    QPainterPath path(QPointF(left, y));
    bool isUp = true;
    for (double x = left; x < right; x += 2 * size, isUp = !isUp)
        path.quadTo(x + size, y + (isUp ? -size : size) * 1.2, std::min(right, x + 2 * size), y);
    painter.drawPath(path);
}

} // namespace

template<class F>
void SegmentItem::forEachPiece(int start, int end, F&& f) const
{
    const int from = m_segment.shown.unitOf(start - m_segment.start);
    const int to = m_segment.shown.unitOf(end - m_segment.start);
    for (int i = 0; i < m_layout.lineCount() && from < to; ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int first = std::max(from, line.textStart());
        int last = std::min(to, line.textStart() + line.textLength());
        // A blank at the end of a line is not drawn, nor is what lies under it.
        while (last > first && m_segment.shown.text()[last - 1].isSpace() &&
               last == line.textStart() + line.textLength())
            --last;
        if (first >= last)
            continue;
        const double a = line.cursorToX(first), b = line.cursorToX(last);
        f(std::min(a, b), std::max(a, b), line);
    }
}

void SegmentItem::fill(QPainter& painter, int start, int end, const QColor& color) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    forEachPiece(start, end, [&](double left, double right, const QTextLine& line) {
        painter.drawRoundedRect(QRectF(left - 1, line.y() - 1, right - left + 2, line.height() + 3), 3, 3);
    });
}

void SegmentItem::underline(QPainter& painter, const TextMark& mark, int level) const
{
    QPen pen;
    pen.setCapStyle(Qt::FlatCap);
    if (mark.form == TextMark::Form::Suggestion) {
        pen.setColor(m_theme->muted());
        pen.setWidthF(1);
        pen.setDashPattern({1.5, 2.5});
    } else if (mark.form == TextMark::Form::Hedge) {
        pen.setColor(m_theme->stanceColor(QStringLiteral("denies-in-part")));
        pen.setWidthF(1.2);
    } else {
        pen.setColor(m_theme->stanceColor(stanceToken(mark.stance)));
        pen.setWidthF(2);
        switch (mark.stance) {
        case Stance::Denies:
            pen.setDashPattern({3, 1.5});
            break;
        case Stance::DeniesInPart:
            pen.setDashPattern({3, 1.2, 1, 1.2});
            break;
        case Stance::Questions:
            pen.setDashPattern({2, 1, 1, 1, 1, 1});
            break;
        case Stance::Retracts:
            pen.setDashPattern({6, 2});
            break;
        case Stance::Evades:
        case Stance::Declines:
            pen.setDashPattern({1, 1});
            break;
        case Stance::Concedes: // a double line
            pen.setWidthF(1);
            break;
        default:
            break;
        }
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    forEachPiece(mark.start, mark.end, [&](double left, double right, const QTextLine& line) {
        const double base = line.y() + line.ascent();
        const double y = std::round(base + 4) + 3 * level;
        if (mark.form == TextMark::Form::Hedge) {
            wave(painter, left, right, base + 4.5 + 3 * level, 2);
            return;
        }
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        if (mark.form == TextMark::Form::Content && mark.stance == Stance::Concedes)
            painter.drawLine(QPointF(left, y + 2), QPointF(right, y + 2));
    });
}

void SegmentItem::markQuoted(QPainter& painter, const TextMark& mark, int level) const
{
    QPen pen(m_theme->quoted(), 1.2);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (mark.form == TextMark::Form::Translation)
        pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const bool isRightToLeft = m_segment.shown.isRightToLeft();
    const bool beginsHere = mark.start >= m_segment.start, endsHere = mark.end <= m_segment.end;
    const double arm = std::round(0.28 * m_lineHeight);
    QRectF first, last;
    forEachPiece(mark.start, mark.end, [&](double left, double right, const QTextLine& line) {
        const double base = line.y() + line.ascent();
        // Above the letters, within the line.
        const double top =
            std::round(base - 0.91 * QFontMetricsF(m_layout.font()).ascent()) + 0.5 - 3 * level;
        last = QRectF(QPointF(left - 2, top - 1), QPointF(right + 2, std::round(base + 5) + 0.5));
        if (first.isNull())
            first = last;
        if (mark.form != TextMark::Form::Exhibit)
            painter.drawLine(QPointF(left, top), QPointF(right, top));
    });
    if (first.isNull() || mark.form == TextMark::Form::Translation)
        return;
    // Where it begins and where it ends: corners of an exhibit, short ends of the line over a name.
    const bool isExhibit = mark.form == TextMark::Form::Exhibit;
    const auto corner = [&](const QRectF& piece, bool isLeft, bool isTop) {
        const double x = (isLeft ? piece.left() : piece.right()) + (isExhibit ? 0 : isLeft ? 2 : -2);
        const double y = isTop ? piece.top() + (isExhibit ? 0 : 1) : piece.bottom();
        if (isExhibit)
            painter.drawLine(QPointF(x, y), QPointF(x + (isLeft ? arm : -arm), y));
        painter.drawLine(QPointF(x, y), QPointF(x, y + (isTop ? 1 : -1) * (isExhibit ? arm : 4)));
    };
    if (beginsHere)
        corner(first, !isRightToLeft, true);
    if (endsHere)
        corner(last, isRightToLeft, !isExhibit);
}

void SegmentItem::drawMarkup(QPainter& painter) const
{
    const bool isRightToLeft = m_segment.shown.isRightToLeft();
    painter.setPen(Qt::NoPen);
    if (m_segment.kind == SegmentKind::Quote) {
        painter.setBrush(m_theme->line());
        painter.drawRect(QRectF(isRightToLeft ? width() - 3 : 0, 2, 3, height() - 4));
    }
    // A point before each entry of a list, unless the source numbers them.
    const QString& text = m_segment.shown.text();
    if (m_segment.kind == SegmentKind::ListItem && !m_segment.continues && !text.isEmpty() &&
        text.front().isLetterOrNumber() && !text.front().isDigit()) {
        const double x = m_indent - 0.6 * m_theme->readingSize();
        painter.setBrush(m_theme->muted());
        painter.drawEllipse(QPointF(isRightToLeft ? width() - x : x, m_lineHeight / 2 + 1), 2.5, 2.5);
    }
}

void SegmentItem::paint(QPainter* painter)
{
    if (!m_theme || m_laidOutWidth < 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::TextAntialiasing);
    drawMarkup(*painter);
    if (m_lit.x() >= 0)
        fill(*painter, static_cast<int>(m_lit.x()), static_cast<int>(m_lit.y()), m_theme->accentGround());
    if (m_model)
        for (const TextMark& mark : m_marks)
            if (m_model->isOfClaim(mark))
                fill(*painter, mark.start, mark.end, m_theme->selection());
    if (m_finder && !m_finder->text().isEmpty())
        for (const auto& [from, to] : m_finder->in(m_segment.start, m_segment.end))
            fill(*painter, from, to,
                 from == m_finder->currentStart() ? Qt::GlobalColor::transparent : m_theme->warningGround());
    if (m_finder && m_finder->currentStart() >= 0 && m_finder->currentStart() < m_segment.end &&
        m_finder->currentEnd() > m_segment.start) {
        QColor strong = m_theme->warning();
        strong.setAlphaF(0.45F);
        fill(*painter, m_finder->currentStart(), m_finder->currentEnd(), strong);
    }
    if (m_flash.x() >= 0) {
        QColor strong = m_theme->accent();
        strong.setAlphaF(0.30F);
        fill(*painter, static_cast<int>(m_flash.x()), static_cast<int>(m_flash.y()), strong);
    }
    if (m_selection && !m_selection->isEmpty()) {
        QColor strong = m_theme->accent();
        strong.setAlphaF(0.26F);
        fill(*painter, m_selection->start(), m_selection->end(), strong);
    }
    // Underlines first, so that letters stand over them.
    for (size_t i = 0; i < m_marks.size(); ++i)
        if (isQuoted(m_marks[i]))
            markQuoted(*painter, m_marks[i], m_levels[i]);
        else if (m_marks[i].form != TextMark::Form::Speaker)
            underline(*painter, m_marks[i], m_levels[i]);
    m_layout.draw(painter, QPointF(0, 0));
    if (m_hasCaret && m_selection && m_selection->caret() >= m_segment.start &&
        (m_selection->caret() < m_segment.end || (m_model && m_row + 1 == m_model->count()))) {
        const QRectF caret = caretAt(m_selection->caret());
        painter->fillRect(QRectF(caret.x() - 0.5, caret.y() + 3, 2, caret.height() - 6), m_theme->accent());
    }
}

} // namespace assay::window
