#include "core/store/removal.h"

#include "core/store/lookup.h"
#include "core/store/uid_rows.h"

#include <array>
#include <set>

namespace assay::store {
namespace {

enum class Rule
{
    Cascade,   ///< the row that points goes too
    Clear,     ///< the pointer is emptied
    RemoveRow, ///< the row of the list goes, its owner stays
};

struct Pointer
{
    const char* table;
    const char* column;
    Rule rule;
};

// Everything that is not named here refuses the removal. The lists of a thing itself always go with it.
constexpr std::array kRules = {
    Pointer{"attribution", "claim_id", Rule::Cascade},
    Pointer{"attribution", "document_id", Rule::Cascade},
    Pointer{"attribution", "answers_claim_id", Rule::Clear},
    Pointer{"attribution", "answers_occasion_id", Rule::Clear},
    Pointer{"relation", "from_id", Rule::Cascade},
    Pointer{"relation", "to_id", Rule::Cascade},
    Pointer{"bearing", "claim_id", Rule::Cascade},
    Pointer{"bearing", "exhibit_id", Rule::Cascade},
    Pointer{"assessment", "claim_id", Rule::Cascade},
    Pointer{"assessment", "actor_id", Rule::Cascade},
    Pointer{"assessment", "attribution_id", Rule::Cascade},
    Pointer{"reply", "claim_id", Rule::Cascade},
    Pointer{"reply", "answer_id", Rule::Clear},
    Pointer{"text_version", "document_id", Rule::Cascade},
    Pointer{"passage", "document_id", Rule::Cascade},
    Pointer{"passage", "home_id", Rule::Cascade},
    Pointer{"anchor", "version_id", Rule::RemoveRow},
    Pointer{"dismissal", "document_id", Rule::Cascade},
    Pointer{"translation", "passage_id", Rule::Cascade},
    Pointer{"name", "actor_id", Rule::Cascade},
    Pointer{"name", "place_id", Rule::Cascade},
    Pointer{"name", "passage_id", Rule::Clear},
    Pointer{"name", "side_id", Rule::Clear},
    Pointer{"exhibit", "passage_id", Rule::Clear},
    Pointer{"exhibit", "offered_on_id", Rule::Clear},
    Pointer{"place", "part_of_id", Rule::Clear},
    Pointer{"tag", "parent_id", Rule::Clear},
    Pointer{"claim_tag", "tag_id", Rule::RemoveRow},
    Pointer{"document_tag", "tag_id", Rule::RemoveRow},
    Pointer{"actor_tag", "tag_id", Rule::RemoveRow},
    Pointer{"actor_distinct", "other_id", Rule::RemoveRow},
};

const Pointer* ruleFor(const std::string& table, const std::string& column)
{
    for (const auto& rule : kRules)
        if (table == rule.table && column == rule.column)
            return &rule;
    return nullptr;
}

class Remover
{
public:
    explicit Remover(Act& act) : m_act(act), m_database(act.database()), m_tables(act.ledger().tables()) {}

    Result<void> remove(Kind kind, Uid uid)
    {
        if (!m_going.insert(uid).second)
            return {};
        const int self = m_tables.indexOf(token(kind));
        const int64_t id = m_database.idOf(kind, uid);
        if (id == 0)
            return mistake("There is no " + std::string(token(kind)) + " " + uid.text() + ".");
        if (auto done = beforehand(kind, uid); !done)
            return done;
        for (const auto& table : m_tables.all())
            for (size_t i = 1; i < table.columns.size(); ++i)
                if (table.columns[i].target == self && !isOwnList(table, self, static_cast<int>(i)))
                    if (auto done = follow(table, table.columns[i].name, kind, uid, id); !done)
                        return done;
        m_act.records().erase(kind, uid);
        m_act.pump();
        return afterwards(kind);
    }

private:
    static bool isOwnList(const TableInfo& table, int self, int column)
    {
        return !table.isEntity() && table.ownerColumn == column &&
               table.columns[static_cast<size_t>(column)].target == self;
    }

    /// A document's own voice goes with it: its occasion before, its actor after.
    Result<void> beforehand(Kind kind, Uid uid)
    {
        if (kind != Kind::Document)
            return {};
        if (const auto document = load<Document>(m_database, uid))
            m_voice = document->voice.uid;
        // The attributions of the document must go first: their chains begin at its own voice.
        if (auto done = follow(m_tables.at(m_tables.indexOf("attribution")), "document_id", kind, uid,
                               m_database.idOf(Kind::Document, uid));
            !done)
            return done;
        if (const auto occasion = voiceOccasion(m_database, DocumentId(uid)))
            if (auto done = remove(Kind::Occasion, *occasion); !done)
                return done;
        for (const Uid& other : rows("occasion", "document_id", m_database.idOf(Kind::Document, uid)))
            clear("occasion", "document_id", other);
        return {};
    }
    Result<void> afterwards(Kind kind)
    {
        if (kind != Kind::Document || m_voice.isNull())
            return {};
        const Uid voice = std::exchange(m_voice, Uid());
        const auto actor = load<Actor>(m_database, voice);
        return actor && actor->kind == ActorKind::OwnVoice ? remove(Kind::Actor, voice) : Result<void>();
    }

    Result<void> follow(const TableInfo& table, const std::string& column, Kind kind, Uid uid, int64_t id)
    {
        const Pointer* rule = ruleFor(table.name, column);
        if (!rule) {
            const int64_t count =
                number("SELECT count(*) FROM " + table.name + " WHERE \"" + column + "\" = ?1", id);
            if (count == 0)
                return {};
            const auto& owner =
                table.isEntity() ? table
                                 : m_tables.at(table.columns[static_cast<size_t>(table.ownerColumn)].target);
            return mistake("The " + std::string(token(kind)) + " '" + describe(m_database, kind, uid) +
                           "' cannot be removed: " + std::to_string(count) + " " + owner.name +
                           (count == 1 ? "" : "s") + " still use" + (count == 1 ? "s" : "") +
                           " it. Remove or change " + (count == 1 ? "it" : "them") + " first.");
        }
        switch (rule->rule) {
        case Rule::Cascade:
            for (const Uid& other : rows(table.name, column, id))
                if (auto done = remove(*kindFromToken(table.name), other); !done)
                    return done;
            break;
        case Rule::Clear:
            for (const Uid& other : rows(table.name, column, id))
                clear(table.name, column, other);
            break;
        case Rule::RemoveRow: {
            auto& statement =
                m_database.prepared("DELETE FROM " + table.name + " WHERE \"" + column + "\" = ?1");
            statement.bind(1, id);
            statement.exec();
            statement.reset();
            break;
        }
        }
        return {};
    }

    std::vector<Uid> rows(const std::string& table, const std::string& column, int64_t id)
    {
        auto& statement =
            m_database.prepared("SELECT uid FROM " + table + " WHERE \"" + column + "\" = ?1 ORDER BY id");
        statement.bind(1, id);
        std::vector<Uid> found;
        while (statement.executeStep())
            found.push_back(uidAt(statement));
        statement.reset();
        return found;
    }
    void clear(const std::string& table, const std::string& column, const Uid& uid)
    {
        auto& statement =
            m_database.prepared("UPDATE " + table + " SET \"" + column + "\" = NULL WHERE uid = ?1");
        statement.bind(1, uid.bytes().data(), 16);
        statement.exec();
        statement.reset();
        m_act.pump();
    }
    int64_t number(const std::string& sql, int64_t id)
    {
        auto& statement = m_database.prepared(sql);
        statement.bind(1, id);
        statement.executeStep();
        const int64_t value = statement.getColumn(0).getInt64();
        statement.reset();
        return value;
    }

    Act& m_act;
    Database& m_database;
    const FactTables& m_tables;
    std::set<Uid> m_going;
    Uid m_voice;
};

void bindTwo(SQLite::Statement& statement, int64_t first, int64_t second)
{
    statement.bind(1, first);
    statement.bind(2, second);
}

} // namespace

Result<void> removeWithDependents(Act& act, Kind kind, Uid uid)
{
    return guarded(act.database().path().string(), [&] { return Remover(act).remove(kind, uid); });
}

size_t setTag(Act& act, TagId tag, Kind kind, const std::vector<Uid>& things, bool on)
{
    auto& database = act.database();
    return guarded(database.path().string(), [&] {
        const std::string owner(token(kind));
        const int64_t tagKey = database.idOf(Kind::Tag, tag.uid);
        const std::string sql =
            on ? "INSERT OR IGNORE INTO " + owner + "_tag (" + owner + "_id, tag_id) VALUES (?1, ?2)"
               : "DELETE FROM " + owner + "_tag WHERE " + owner + "_id = ?1 AND tag_id = ?2";
        size_t changed = 0;
        for (const Uid& thing : things) {
            auto& statement = database.prepared(sql);
            bindTwo(statement, database.idOf(kind, thing), tagKey);
            changed += static_cast<size_t>(statement.exec());
            statement.reset();
            act.pump();
        }
        return changed;
    });
}

void moveTag(Act& act, TagId from, TagId into)
{
    auto& database = act.database();
    guarded(database.path().string(), [&] {
        const int64_t source = database.idOf(Kind::Tag, from.uid);
        const int64_t target = database.idOf(Kind::Tag, into.uid);
        for (const std::string owner : {"claim", "document", "actor"}) {
            const std::string table = owner + "_tag";
            // Only what does not bear the target already; what is left goes with the old tag.
            auto& move = database.prepared("UPDATE " + table +
                                           " SET tag_id = ?2 WHERE tag_id = ?1 AND NOT EXISTS "
                                           "(SELECT 1 FROM " +
                                           table + " o WHERE o.tag_id = ?2 AND o." + owner +
                                           "_id = " + table + "." + owner + "_id)");
            bindTwo(move, source, target);
            move.exec();
            move.reset();
            act.pump();
        }
        auto& children = database.prepared("UPDATE tag SET parent_id = ?2 WHERE parent_id = ?1 AND id <> ?2");
        bindTwo(children, source, target);
        children.exec();
        children.reset();
    });
}

} // namespace assay::store
