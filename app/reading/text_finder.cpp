#include "app/reading/text_finder.h"

#include "app/session/follow.h"
#include "core/store/content.h"
#include "core/store/records.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::window {

TextFinder::TextFinder(QObject* parent) : QObject(parent) {}

void TextFinder::setModel(ReadingModel* model)
{
    if (!hold(m_model, model, this))
        return;
    if (model)
        connect(model, &ReadingModel::loaded, this, &TextFinder::look);
    emit modelChanged();
    look();
}

void TextFinder::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    emit textChanged();
    look();
}

void TextFinder::look()
{
    if (m_job)
        m_job->drop();
    m_job.clear();
    if (!m_model || !m_model->session() || m_text.isEmpty() || m_model->versionId().isNull()) {
        take({});
        endLooking();
        return;
    }
    m_isLooking = true;
    emit found();
    m_job = m_model->session()->read(
        {tr("Looking through the text"), false}, this,
        [version = m_model->versionId(), needle = m_text](store::Database& database,
                                                          Progress& progress) -> Result<Hits> {
            Hits hits;
            const auto text = store::load<TextVersion>(database, version.uid);
            if (!text)
                return hits;
            store::forEachSegment(database, text->body.value, [&](const store::StoredSegment& stored) {
                const QString words = QString::fromStdString(stored.text);
                const int start = static_cast<int>(stored.segment.range.start());
                int codePoint = 0;
                qsizetype counted = 0; // units up to which code points were counted
                for (qsizetype at = 0;
                     (at = words.indexOf(needle, at, Qt::CaseInsensitive)) >= 0 && hits.size() < kMostHits;
                     at += needle.size()) {
                    const auto codePoints = [&](qsizetype to) {
                        for (; counted < to; ++counted)
                            codePoint += words[counted].isLowSurrogate() ? 0 : 1;
                        return start + codePoint;
                    };
                    const int from = codePoints(at);
                    hits.emplace_back(from, codePoints(at + needle.size()));
                }
                progress.tick("Looking", stored.segment.range.end(), static_cast<size_t>(text->length));
                return hits.size() < kMostHits;
            });
            return hits;
        },
        [this](Hits hits) { take(std::move(hits)); });
    atEnd(m_job, this, [this] { endLooking(); });
}

/// Tells that the places are those of the words by now, whatever came of the look.
void TextFinder::endLooking()
{
    m_isLooking = false;
    emit found();
}

void TextFinder::take(Hits hits)
{
    m_hits = std::move(hits);
    m_current = -1;
    if (m_hits.empty()) {
        emit currentChanged();
    } else { // the first one from where the last was
        const auto next = std::lower_bound(m_hits.begin(), m_hits.end(), std::pair(m_from, 0));
        setCurrent(next == m_hits.end() ? 0 : static_cast<int>(next - m_hits.begin()));
    }
}

void TextFinder::setCurrent(int index)
{
    m_current = index;
    emit currentChanged();
}

void TextFinder::step(bool isForward)
{
    const int count = this->count();
    if (count == 0)
        return;
    setCurrent(m_current < 0 ? 0 : (m_current + (isForward ? 1 : count - 1)) % count);
    m_from = currentStart();
}

std::vector<std::pair<int, int>> TextFinder::in(int start, int end) const
{
    auto from = std::lower_bound(m_hits.begin(), m_hits.end(), std::pair(start, 0));
    if (from != m_hits.begin() && std::prev(from)->second > start)
        --from;
    Hits found;
    for (; from != m_hits.end() && from->first < end; ++from)
        found.push_back(*from);
    return found;
}

} // namespace assay::window
