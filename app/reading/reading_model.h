#pragma once

#include "app/reading/quoted_things.h"
#include "app/reading/shown_segment.h"
#include "app/reading/text_mark.h"
#include "app/session/follow.h"
#include "core/document/segment.h"
#include "core/store/content.h"

#include <QAbstractListModel>
#include <list>
#include <memory>
#include <unordered_map>

namespace assay::window {

/// The newest text of a document, segment by segment, with what is marked in it. It holds where the segments
/// begin and the marks, which a job finds, and reads the words of segments by the page when they are looked
/// at. After a commit the marks are found anew, and the rows told whose marks differ. Positions are code
/// points of the document. Roles: row, kind (token), level, continues, text, stances (a list of {stance,
/// count}), suggestions (how many begin in it), quoted (what exhibits, names and translations in it are, a
/// line each).
class ReadingModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    /// The uid of a document; empty shows nothing.
    Q_PROPERTY(QString document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QString title READ title NOTIFY loaded)
    Q_PROPERTY(QString kind READ kind NOTIFY loaded)
    Q_PROPERTY(int version READ version NOTIFY loaded) ///< its number; 0 while there is none
    Q_PROPERTY(int length READ length NOTIFY loaded)   ///< code points
    Q_PROPERTY(int count READ count NOTIFY loaded)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY loadingChanged)
    Q_PROPERTY(QStringList stances READ stances NOTIFY marksChanged) ///< that occur
    /// "exhibit", "name", "translation": of which there are marks.
    Q_PROPERTY(QStringList quoted READ quoted NOTIFY marksChanged)
    /// Content of this claim stands out.
    Q_PROPERTY(QString claim READ claim WRITE setClaim NOTIFY claimChanged)

public:
    enum Role
    {
        RowRole = Qt::UserRole,
        KindRole,
        LevelRole,
        ContinuesRole,
        TextRole,
        StancesRole,
        SuggestionsRole,
        QuotedRole
    };
    explicit ReadingModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    QString document() const { return m_document; }
    void setDocument(const QString& uid);
    QString title() const { return m_text.title; }
    QString kind() const { return m_text.kind; }
    int version() const { return m_text.number; }
    TextVersionId versionId() const { return m_text.version; }
    int length() const { return m_text.length; }
    int count() const { return static_cast<int>(m_text.starts.size()); }
    bool isLoading() const { return m_isLoading; }
    QStringList stances() const { return m_stances; }
    QStringList quoted() const { return m_quotedKinds; }
    QString claim() const { return m_claim; }
    void setClaim(const QString& uid);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    struct Segment
    {
        int start = 0, end = 0;
        SegmentKind kind = SegmentKind::Paragraph;
        int level = 0;
        bool continues = false;
        ShownSegment shown;
        std::string source;
    };
    /// Null where there is no such row. Good until the next call.
    const Segment* segment(int row) const;
    /// What is marked in [start, end), in the order of the beginnings.
    std::vector<TextMark> marksIn(int start, int end) const;
    bool isOfClaim(const TextMark& mark) const;
    /// Marks of what is proposed, beside those of the project.
    void setSuggested(TextMarks marks);
    const TextMarks& suggested() const { return m_suggested; }

    /// The row of a position, -1 where there is no text.
    Q_INVOKABLE int rowAt(int position) const;
    int startOf(int row) const;
    /// The claim whose content stands at a position, the closest around it; empty where there is none.
    Q_INVOKABLE QString claimAt(int position) const;
    /// What an exhibit, a name or a translation at a position is: a map of `hint` and `place` (as of
    /// QuotedThing), of the shortest one unless something shorter is said there; empty where there is none.
    Q_INVOKABLE QVariantMap quotedAt(int position) const;
    /// Where the next content of a stance, or the next "exhibit", "name" or "translation", begins behind a
    /// position, from the end on from the beginning; -1 where there is none.
    Q_INVOKABLE int nextOf(const QString& stance, int position) const;
    /// Words of the text as they stand in the source; at most 100,000 code points.
    Q_INVOKABLE QString words(int start, int end) const;

signals:
    void sessionChanged();
    void documentChanged();
    /// Another text is shown.
    void loaded();
    void loadingChanged();
    void marksChanged();
    void claimChanged();

private:
    static constexpr int kPage = 32; ///< segments read at once
    static constexpr size_t kKeptPages = 32;
    struct Text
    {
        TextVersionId version;
        int number = 0;
        QString title, kind;
        std::string body;
        int length = 0;
        std::vector<uint32_t> starts;
        TextMarks marks;
        QuotedThings things;
    };
    static Result<Text> read(store::Database& database, const Uid& document, TextVersionId known);
    void ask();
    void take(Text text);
    void tellDifference(const TextMarks& before, const TextMarks& now);
    void findStances();
    void clear();
    void setLoading(bool isLoading);
    int endOf(int row) const;
    void tell(const std::vector<TextMark>& marks);

    QPointer<Session> m_session;
    Freshness m_freshness{{Kind::Document, Kind::TextVersion, Kind::Passage, Kind::Attribution, Kind::Claim,
                           Kind::Exhibit, Kind::Bearing, Kind::Translation, Kind::Name, Kind::Actor},
                          [this] { ask(); },
                          this};
    QString m_document, m_claim;
    Uid m_claimUid;
    Text m_text;
    TextMarks m_own, m_suggested;
    QuotedThings m_things;
    QStringList m_stances, m_quotedKinds;
    QPointer<Job> m_job;
    bool m_isLoading = false;

    struct Page
    {
        std::vector<Segment> segments;
        std::list<int>::iterator use;
    };
    mutable std::unordered_map<int, Page> m_pages;
    mutable std::list<int> m_used; ///< pages, the last used first
};

} // namespace assay::window
