#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// What the window keeps between its runs, in one file: how it looks, who works, what was open, and where one
/// was in each project. Nothing of it belongs to a project.
class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has them")
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY changed) ///< "system", "light", "dark"
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed) ///< 0.8 to 2
    Q_PROPERTY(QString readingFont READ readingFont WRITE setReadingFont NOTIFY changed)
    Q_PROPERTY(int readingWidth READ readingWidth WRITE setReadingWidth NOTIFY changed) ///< px at scale 1
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(QString reviewer READ reviewer WRITE setReviewer NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed) ///< empty: the system's
    Q_PROPERTY(QVariantList recent READ recent NOTIFY recentChanged)

public:
    /// In the user's configuration folder.
    static QString defaultFile();
    explicit Settings(const QString& file, QObject* parent = nullptr);

    QString scheme() const;
    void setScheme(const QString& scheme);
    double textScale() const;
    void setTextScale(double scale);
    QString readingFont() const;
    void setReadingFont(const QString& family);
    int readingWidth() const;
    void setReadingWidth(int pixels);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    /// Who works: ASSAY_REVIEWER, else what was set here, else the login name.
    QString reviewer() const;
    void setReviewer(const QString& name);
    QString language() const;
    void setLanguage(const QString& code);

    /// Projects opened before that are still there, newest first: maps of path, folder and title.
    QVariantList recent() const;
    void addRecent(const QString& path, const QString& title);
    Q_INVOKABLE void forgetRecent(const QString& path);

    /// Where one was, by project (its path, or empty: the window itself) and key.
    Q_INVOKABLE QVariant place(const QString& project, const QString& key, const QVariant& fallback) const;
    Q_INVOKABLE void setPlace(const QString& project, const QString& key, const QVariant& value);

signals:
    void changed();
    void recentChanged();

private:
    void set(const QString& key, const QVariant& value);
    QSettings m_settings;
};

} // namespace assay::window
