#pragma once

#include <QAbstractListModel>
#include <QFileInfoList>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// What lies in a folder of the disk: folders first, then files that fit one of the patterns.
class FolderModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY folderChanged)
    Q_PROPERTY(
        QString narrow READ narrow WRITE setNarrow NOTIFY narrowChanged) ///< names that hold this alone
    Q_PROPERTY(int count READ rows NOTIFY listed)
    Q_PROPERTY(QStringList patterns READ patterns WRITE setPatterns NOTIFY patternsChanged) ///< "*.assay"

public:
    enum Roles
    {
        NameRole = Qt::UserRole + 1,
        PathRole,
        IsFolderRole,
        DetailRole, ///< size and day
    };

    explicit FolderModel(QObject* parent = nullptr);

    QString folder() const { return m_folder; }
    /// A folder that cannot be read is shown empty; what is no folder is not taken.
    void setFolder(const QString& folder);
    QStringList patterns() const { return m_patterns; }
    void setPatterns(const QStringList& patterns);

    QString narrow() const { return m_narrow; }
    void setNarrow(const QString& narrow);
    int rows() const { return static_cast<int>(m_files.size()); }

    /// Looks again at what lies in the folder.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void up();
    /// A path as typed: "~" is the home folder, and it may stand below the folder shown.
    Q_INVOKABLE QString resolved(const QString& typed) const;
    Q_INVOKABLE bool isFolder(const QString& path) const;
    Q_INVOKABLE bool isFile(const QString& path) const;
    Q_INVOKABLE QString pathAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void folderChanged();
    void patternsChanged();
    void narrowChanged();
    void listed();

private:
    void list();
    QString m_folder;
    QStringList m_patterns;
    QString m_narrow;
    QFileInfoList m_all; ///< of the folder
    QFileInfoList m_files;
};

} // namespace assay::window
