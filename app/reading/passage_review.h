#pragma once

#include "app/models/record_list.h"
#include "app/session/follow.h"

namespace assay::window {

/// The passages that a new text of their source left without a place: ambiguous (they stand in several) or
/// lost. They are counted; where somebody looks at them (`hasPlaces`), each comes with where it is found or
/// nearly found. None of these places is ever taken by itself.
class PassageReview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    /// uid, quote, state, document, title, places: maps of start, end (code points of the document), text
    /// (the words there, or what is different in them) and isNear (the words are not quite the same).
    Q_PROPERTY(assay::window::RecordList* passages READ passages CONSTANT)
    /// How many there are; no more than kMost stand in `passages`.
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isLooking READ isLooking NOTIFY changed)
    /// Whether the passages and their places are looked for: the whole text of each source is gone through.
    Q_PROPERTY(bool hasPlaces READ hasPlaces WRITE setHasPlaces NOTIFY hasPlacesChanged)

public:
    static constexpr size_t kMost = 100;
    explicit PassageReview(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    RecordList* passages() { return &m_passages; }
    int count() const { return m_count; }
    bool isLooking() const { return m_isLooking; }
    bool hasPlaces() const { return m_hasPlaces; }
    void setHasPlaces(bool wanted);

signals:
    void sessionChanged();
    void hasPlacesChanged();
    void changed();

private:
    struct Found
    {
        int count = 0;
        std::vector<RowValues> rows;
    };
    static Result<Found> find(store::Database& database, bool withPlaces, Progress& progress);
    void ask();

    QPointer<Session> m_session;
    Freshness m_freshness{{Kind::Document, Kind::TextVersion, Kind::Passage}, [this] { ask(); }, this};
    RecordList m_passages;
    int m_count = 0;
    bool m_isLooking = false, m_hasPlaces = false;
    QPointer<Job> m_job;
};

} // namespace assay::window
