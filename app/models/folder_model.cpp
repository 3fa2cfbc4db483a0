#include "app/models/folder_model.h"

#include "app/session/shown.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

namespace assay::window {

FolderModel::FolderModel(QObject* parent)
    : QAbstractListModel(parent), m_folder(QStandardPaths::writableLocation(QStandardPaths::HomeLocation))
{
}

void FolderModel::setFolder(const QString& folder)
{
    const QString path = QDir::cleanPath(folder);
    if (!QFileInfo(path).isDir() || (path == m_folder && !m_all.isEmpty()))
        return;
    m_folder = path;
    refresh();
    emit folderChanged();
}

void FolderModel::setPatterns(const QStringList& patterns)
{
    if (m_patterns == patterns)
        return;
    m_patterns = patterns;
    refresh();
    emit patternsChanged();
}

void FolderModel::setNarrow(const QString& narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    list();
    emit narrowChanged();
}

void FolderModel::refresh()
{
    m_all = QDir(m_folder).entryInfoList(m_patterns, QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot,
                                         QDir::DirsFirst | QDir::Name | QDir::IgnoreCase | QDir::LocaleAware);
    list();
}

void FolderModel::list()
{
    beginResetModel();
    m_files = m_all;
    if (!m_narrow.isEmpty())
        m_files.removeIf([this](const QFileInfo& file) {
            return !file.fileName().contains(m_narrow, Qt::CaseInsensitive);
        });
    endResetModel();
    emit listed();
}

void FolderModel::up()
{
    setFolder(QFileInfo(m_folder).absolutePath());
}

QString FolderModel::resolved(const QString& typed) const
{
    if (typed == u'~' || typed.startsWith(QStringLiteral("~/")))
        return QDir::cleanPath(QDir::homePath() + typed.mid(1));
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(typed));
}

bool FolderModel::isFolder(const QString& path) const
{
    return QFileInfo(path).isDir();
}

bool FolderModel::isFile(const QString& path) const
{
    return QFileInfo(path).isFile();
}

QString FolderModel::pathAt(int row) const
{
    return row >= 0 && row < m_files.size() ? m_files[row].absoluteFilePath() : QString();
}

int FolderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant FolderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QFileInfo& file = m_files[index.row()];
    switch (role) {
    case NameRole:
        return shown(file.fileName().toStdString());
    case PathRole:
        return file.absoluteFilePath();
    case IsFolderRole:
        return file.isDir();
    case DetailRole:
        return file.isDir() ? QString()
                            : QLocale().formattedDataSize(file.size()) + QStringLiteral(", ") +
                                  QLocale().toString(file.lastModified().date(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    return {{NameRole, "name"}, {PathRole, "path"}, {IsFolderRole, "isFolder"}, {DetailRole, "detail"}};
}

} // namespace assay::window
