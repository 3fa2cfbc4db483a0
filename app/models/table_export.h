#pragma once

#include "app/session/session.h"
#include "core/table/request.h"

namespace assay::window {

/// Writes a table to a file, with the same writer as the command line, and shows beforehand what it will
/// hold. A table is asked for by a map: `template`, `filter`, `columns`, `order`, `grouping`, `title`,
/// `format` and `internal`, as the options of `assay-cli export`.
class TableExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Maps of `key`, `title`, `meaning`, `rows`.
    Q_PROPERTY(QVariantList templates READ templates CONSTANT)
    /// Maps of `token`, `title`, `ending`.
    Q_PROPERTY(QVariantList formats READ formats CONSTANT)
    /// The first rows of the table last asked for: headings and tokens of its columns, and its
    /// rows: maps of `group`, the heading it stands under, and `cells`, texts.
    Q_PROPERTY(QStringList headings READ headings NOTIFY previewed)
    Q_PROPERTY(QStringList columns READ columns NOTIFY previewed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY previewed)
    Q_PROPERTY(QString title READ title NOTIFY previewed)
    /// What was left out of these rows because it is internal; what is wrong with the question.
    Q_PROPERTY(QString withheld READ withheld NOTIFY previewed)
    Q_PROPERTY(QString mistake READ mistake NOTIFY previewed)
    Q_PROPERTY(bool isLooking READ isLooking NOTIFY previewed)

public:
    static constexpr uint64_t kPreviewRows = 8;
    using QObject::QObject;

    Session* session() const { return m_session; }
    void setSession(Session* session);
    static QVariantList templates();
    static QVariantList formats();
    QStringList headings() const { return m_headings; }
    QStringList columns() const { return m_columns; }
    QVariantList rows() const { return m_rows; }
    QString title() const { return m_title; }
    QString withheld() const { return m_withheld; }
    QString mistake() const { return m_mistake; }
    bool isLooking() const { return m_isLooking; }

    Q_INVOKABLE void preview(const QVariantMap& table);
    /// Nobody wants the preview any more.
    Q_INVOKABLE void drop();
    /// Writes it; the file has its name only once it is whole. written() tells when it is there.
    Q_INVOKABLE void write(const QVariantMap& table, const QString& path);
    /// Every column that rows of the table's kind have: maps of `token`, `title`, `meaning`.
    Q_INVOKABLE static QVariantList columnsFor(const QString& templateKey);

signals:
    void sessionChanged();
    void previewed();
    void written(const QString& path, int rows);

private:
    struct Preview;
    static table::TableRequest requestFrom(const QVariantMap& table);
    void take(const Preview& preview);

    QPointer<Session> m_session;
    QStringList m_headings, m_columns;
    QVariantList m_rows;
    QString m_title, m_withheld, m_mistake;
    bool m_isLooking = false;
    QPointer<Job> m_job, m_writing;
};

} // namespace assay::window
