#include "app/reading/text_selection.h"

#include "app/session/follow.h"
#include "core/text/breaks.h"
#include "core/text/utf8.h"

#include <QTextBoundaryFinder>

namespace assay::window {

TextSelection::TextSelection(QObject* parent) : QObject(parent) {}

void TextSelection::setModel(ReadingModel* model)
{
    if (!hold(m_model, model, this))
        return;
    if (model) {
        connect(model, &ReadingModel::modelReset, this, [this] { select(0, 0); });
    }
    select(0, 0);
    emit modelChanged();
}

void TextSelection::select(int anchor, int caret)
{
    const int length = m_model ? m_model->length() : 0;
    anchor = std::clamp(anchor, 0, length);
    caret = std::clamp(caret, 0, length);
    if (anchor == m_anchor && caret == m_caret)
        return;
    m_anchor = anchor;
    m_caret = caret;
    emit changed();
}

void TextSelection::moveTo(int position, bool extend)
{
    select(extend ? m_anchor : position, position);
}

void TextSelection::move(Step step, bool isForward, bool extend)
{
    if (!m_model || m_model->count() == 0)
        return;
    if (!extend && !isEmpty() && step == Letter) { // as in every editor: to the end one goes towards
        moveTo(isForward ? end() : start());
        return;
    }
    int to = m_caret;
    const int row = m_model->rowAt(m_caret);
    switch (step) {
    case Letter:
        to = nextLetter(m_caret, isForward);
        break;
    case Word:
        to = nextWord(m_caret, isForward);
        break;
    case Segment:
        if (isForward)
            to = row + 1 < m_model->count() ? m_model->startOf(row + 1) : m_model->length();
        else
            to = m_model->startOf(m_caret > m_model->startOf(row) ? row : std::max(0, row - 1));
        break;
    case Text:
        to = isForward ? m_model->length() : 0;
        break;
    }
    moveTo(to, extend);
}

int TextSelection::nextLetter(int position, bool isForward) const
{
    int row = m_model->rowAt(position);
    const ReadingModel::Segment* segment = m_model->segment(row);
    if (!segment)
        return position;
    const int unit = segment->shown.unitOf(position - segment->start);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, segment->shown.text());
    finder.setPosition(unit);
    const qsizetype next = isForward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (next < 0 || next == unit) {
        if (isForward)
            return row + 1 < m_model->count() ? m_model->startOf(row + 1) : m_model->length();
        segment = m_model->segment(row - 1);
        return segment ? segment->start +
                             segment->shown.codePointOf(static_cast<int>(segment->shown.text().size()))
                       : 0;
    }
    const int to = segment->start + segment->shown.codePointOf(static_cast<int>(next));
    // A token stands for one code point: one goes over it whole.
    return isForward && to <= position ? position + 1 : to;
}

int TextSelection::nextWord(int position, bool isForward) const
{
    int row = m_model->rowAt(isForward ? position : std::max(0, position - 1));
    const ReadingModel::Segment* segment = m_model->segment(row);
    if (!segment)
        return position;
    const auto all = words(segment->source);
    const int at = position - segment->start;
    if (isForward) {
        for (const CodePointRange& word : all)
            if (static_cast<int>(word.end()) > at)
                return segment->start + static_cast<int>(word.end());
        return segment->end;
    }
    for (auto word = all.rbegin(); word != all.rend(); ++word)
        if (static_cast<int>(word->start()) < at)
            return segment->start + static_cast<int>(word->start());
    return segment->start;
}

void TextSelection::selectWord(int position)
{
    const ReadingModel::Segment* segment = m_model ? m_model->segment(m_model->rowAt(position)) : nullptr;
    if (!segment)
        return;
    for (const CodePointRange& word : words(segment->source)) {
        const int start = segment->start + static_cast<int>(word.start());
        const int end = segment->start + static_cast<int>(word.end());
        if (position >= start && position <= end) {
            select(start, end);
            return;
        }
    }
    moveTo(position);
}

void TextSelection::selectSegment(int position)
{
    const ReadingModel::Segment* segment = m_model ? m_model->segment(m_model->rowAt(position)) : nullptr;
    if (segment)
        select(segment->start,
               segment->start + segment->shown.codePointOf(static_cast<int>(segment->shown.text().size())));
}

bool TextSelection::trim()
{
    if (!m_model || isEmpty())
        return false;
    // Only blanks at the ends are looked for, so a stretch of each end is enough.
    constexpr int kStretch = 4096;
    const auto isBlank = [](char32_t c) { return QChar::isSpace(c); };
    int from = start(), to = end();
    const auto head = m_model->words(from, std::min(to, from + kStretch)).toUcs4();
    for (qsizetype i = 0; i < head.size() && isBlank(head[i]); ++i)
        ++from;
    const auto tail = m_model->words(std::max(from, to - kStretch), to).toUcs4();
    for (qsizetype i = tail.size(); i > 0 && isBlank(tail[i - 1]); --i)
        --to;
    if (from >= to)
        return false;
    if (m_caret >= m_anchor)
        select(from, to);
    else
        select(to, from);
    return true;
}

} // namespace assay::window
