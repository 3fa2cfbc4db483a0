#include "core/store/labels.h"

#include "core/text/fold.h"

namespace assay::store {
namespace {

struct Label
{
    std::optional<std::string> text;
    std::optional<std::string> publicText;

    /// The best come first.
    void offer(const std::string& name, bool isPublic)
    {
        if (!text)
            text = name;
        if (isPublic && !publicText)
            publicText = name;
    }
};

/// Rows of (text, visibility) in the order of preference.
void offerRows(Label& label, SQLite::Statement& rows, int64_t id)
{
    rows.bind(1, id);
    while (rows.executeStep())
        label.offer(rows.getColumn(0).getString(), rows.getColumn(1).getString() == "public");
}

void write(SQLite::Statement& put, int64_t id, const Label& label)
{
    const std::string text = label.text.value_or(std::string());
    const std::string key = sortKey(text);
    put.bind(1, id);
    put.bindNoCopy(2, text);
    if (label.publicText)
        put.bindNoCopy(3, *label.publicText);
    else
        put.bind(3);
    put.bindNoCopy(4, key.data(), static_cast<int>(key.size()));
    put.exec();
}

} // namespace

void writeActorLabel(Database& database, int64_t actor)
{
    SQLite::Statement& row = database.prepared("SELECT type, visibility FROM actor WHERE id = ?");
    row.bind(1, actor);
    if (!row.executeStep()) {
        SQLite::Statement& erase = database.prepared("DELETE FROM actor_label WHERE actor_id = ?");
        erase.bind(1, actor);
        erase.exec();
        return;
    }
    const bool isVoice = row.getColumn(0).getString() == "own-voice";
    const bool isPublic = row.getColumn(1).getString() == "public";
    row.reset();

    Label label;
    offerRows(label,
              database.prepared("SELECT text, visibility FROM name WHERE actor_id = ? "
                                "ORDER BY printed DESC, type <> 'full', id"),
              actor);
    if (!label.text && isVoice)
        offerRows(label,
                  database.prepared("SELECT title, visibility FROM document WHERE voice_id = ? ORDER BY id"),
                  actor);
    if (!isPublic)
        label.publicText.reset();
    write(database.prepared("INSERT OR REPLACE INTO actor_label (actor_id, text, text_public, sort_key) "
                            "VALUES (?, ?, ?, ?)"),
          actor, label);
}

void writePlaceLabel(Database& database, int64_t place)
{
    SQLite::Statement& row = database.prepared("SELECT 1 FROM place WHERE id = ?");
    row.bind(1, place);
    if (!row.executeStep()) {
        SQLite::Statement& erase = database.prepared("DELETE FROM place_label WHERE place_id = ?");
        erase.bind(1, place);
        erase.exec();
        return;
    }
    row.reset();
    Label label;
    offerRows(label,
              database.prepared("SELECT text, visibility FROM name WHERE place_id = ? "
                                "ORDER BY printed DESC, type <> 'full', id"),
              place);
    write(database.prepared("INSERT OR REPLACE INTO place_label (place_id, text, text_public, sort_key) "
                            "VALUES (?, ?, ?, ?)"),
          place, label);
}

} // namespace assay::store
