#pragma once

#include "app/reading/reading_model.h"

#include <QPointer>

namespace assay::window {

/// Finds words in the text of a reading model, whatever the case of their letters: a job goes through it and
/// gives all places. Positions are code points of the document.
class TextFinder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::ReadingModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(int current READ current NOTIFY currentChanged) ///< from 0; -1: none
    Q_PROPERTY(int currentStart READ currentStart NOTIFY currentChanged)
    Q_PROPERTY(int currentEnd READ currentEnd NOTIFY currentChanged)
    Q_PROPERTY(bool isLooking READ isLooking NOTIFY found)

public:
    static constexpr size_t kMostHits = 100'000;
    explicit TextFinder(QObject* parent = nullptr);

    ReadingModel* model() const { return m_model; }
    void setModel(ReadingModel* model);
    QString text() const { return m_text; }
    void setText(const QString& text);
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current; }
    int currentStart() const { return m_current < 0 ? -1 : m_hits[static_cast<size_t>(m_current)].first; }
    int currentEnd() const { return m_current < 0 ? -1 : m_hits[static_cast<size_t>(m_current)].second; }
    bool isLooking() const { return m_isLooking; }

    /// The first place that is shown of words looked for from now on is the next from here.
    Q_INVOKABLE void startFrom(int position) { m_from = position; }
    /// Goes to the next place, or the one before; from the last to the first.
    Q_INVOKABLE void step(bool isForward);
    /// Places that touch [start, end).
    std::vector<std::pair<int, int>> in(int start, int end) const;

signals:
    void modelChanged();
    void textChanged();
    void found();
    void currentChanged();

private:
    using Hits = std::vector<std::pair<int, int>>;
    void look();
    void endLooking();
    void take(Hits hits);
    void setCurrent(int index);

    QPointer<ReadingModel> m_model;
    QString m_text;
    Hits m_hits;
    int m_current = -1;
    int m_from = 0;
    bool m_isLooking = false;
    QPointer<Job> m_job;
};

} // namespace assay::window
