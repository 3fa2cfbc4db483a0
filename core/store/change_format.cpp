#include "core/store/change_format.h"

#include <algorithm>

namespace assay::store {
namespace {

constexpr char kVersion = 1;

enum class Tag : char
{
    Null = 0,
    Integer = 1,
    Text = 2,
    Blob = 3,
    Reference = 4
};

void putVarint(std::string& out, uint64_t value)
{
    while (value >= 0x80) {
        out += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    out += static_cast<char>(value);
}

void putText(std::string& out, std::string_view text)
{
    putVarint(out, text.size());
    out.append(text);
}

void putValue(std::string& out, const Value& value)
{
    if (const auto* number = std::get_if<int64_t>(&value)) {
        out += static_cast<char>(Tag::Integer);
        const auto bits = static_cast<uint64_t>(*number);
        putVarint(out, bits << 1 ^ (*number < 0 ? ~uint64_t{0} : 0));
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        out += static_cast<char>(Tag::Text);
        putText(out, *text);
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
        out += static_cast<char>(Tag::Blob);
        putText(out, blob->bytes);
    } else if (const auto* uid = std::get_if<Uid>(&value)) {
        out += static_cast<char>(Tag::Reference);
        out.append(reinterpret_cast<const char*>(uid->bytes().data()), 16);
    } else {
        out += static_cast<char>(Tag::Null);
    }
}

/// Takes bytes off the front, and says so when there are none left.
class Source
{
public:
    explicit Source(std::string_view bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_bytes.empty(); }

    std::string_view take(uint64_t size)
    {
        if (size > m_bytes.size())
            fail("ends too early");
        const auto piece = m_bytes.substr(0, static_cast<size_t>(size));
        m_bytes.remove_prefix(static_cast<size_t>(size));
        return piece;
    }
    char byte() { return take(1)[0]; }
    uint64_t varint()
    {
        uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto next = static_cast<uint8_t>(byte());
            value |= static_cast<uint64_t>(next & 0x7F) << shift;
            if ((next & 0x80) == 0)
                return value;
        }
        fail("holds a number that is too long");
    }
    std::string_view text() { return take(varint()); }
    Value value()
    {
        switch (static_cast<Tag>(byte())) {
        case Tag::Null:
            return {};
        case Tag::Integer: {
            const uint64_t bits = varint();
            return static_cast<int64_t>(bits >> 1 ^ (~(bits & 1) + 1));
        }
        case Tag::Text:
            return text();
        case Tag::Blob:
            return Blob{text()};
        case Tag::Reference: {
            const auto bytes = take(16);
            return *Uid::fromBytes(bytes.data(), bytes.size());
        }
        }
        fail("holds a value of an unknown type");
    }
    [[noreturn]] static void fail(const std::string& why)
    {
        throw Error(ErrorKind::Corruption, "A part of the journal " + why + ".", "journal_change");
    }

private:
    std::string_view m_bytes;
};

/// A table as a part names it: where its columns stand in the schema of today.
struct NamedTable
{
    int table = -1;
    std::vector<size_t> columns; ///< index into the values of a RowChange
};

NamedTable readTable(const FactTables& tables, Source& source)
{
    NamedTable named;
    const std::string name(source.text());
    named.table = tables.indexOf(name);
    if (named.table < 0)
        Source::fail("names the table '" + name + "', which this version does not have");
    const auto& columns = tables.at(named.table).columns;
    const uint64_t count = source.varint();
    if (count > 256)
        Source::fail("names too many columns");
    for (uint64_t i = 0; i < count; ++i) {
        const auto column = source.text();
        const auto found =
            std::find_if(columns.begin() + 1, columns.end(), [&](const auto& c) { return c.name == column; });
        if (found == columns.end())
            Source::fail("names the column '" + std::string(column) + "' of '" + name +
                         "', which this version does not have");
        named.columns.push_back(static_cast<size_t>(found - columns.begin()) - 1);
    }
    return named;
}

} // namespace

ChangeWriter::ChangeWriter(const FactTables& tables) : m_tables(tables)
{
    begin();
}

void ChangeWriter::begin()
{
    m_bytes.assign(1, kVersion);
    m_number.assign(m_tables.all().size(), -1);
    m_named = 0;
    m_count = 0;
}

void ChangeWriter::add(const RowChange& change)
{
    const auto& table = m_tables.at(change.table);
    int& number = m_number[static_cast<size_t>(change.table)];
    if (number < 0) {
        number = m_named++;
        m_bytes += 'T';
        putText(m_bytes, table.name);
        putVarint(m_bytes, table.columns.size() - 1);
        for (size_t i = 1; i < table.columns.size(); ++i)
            putText(m_bytes, table.columns[i].name);
    }
    m_bytes += static_cast<char>(change.operation);
    putVarint(m_bytes, static_cast<uint64_t>(number));
    if (change.operation != Operation::Update) {
        for (const auto& value : change.operation == Operation::Insert ? change.after : change.before)
            putValue(m_bytes, value);
    } else {
        for (size_t i = 1; i < table.columns.size(); ++i)
            if (table.columns[i].isKey)
                putValue(m_bytes, change.before[i - 1]);
        std::vector<size_t> changed;
        for (size_t i = 0; i < change.before.size(); ++i)
            if (change.before[i] != change.after[i])
                changed.push_back(i);
        putVarint(m_bytes, changed.size());
        for (const size_t i : changed) {
            putVarint(m_bytes, i);
            putValue(m_bytes, change.before[i]);
            putValue(m_bytes, change.after[i]);
        }
    }
    ++m_count;
}

std::string ChangeWriter::take()
{
    std::string part = std::move(m_bytes);
    begin();
    return part;
}

std::vector<RowChange> readChanges(const FactTables& tables, std::string_view part)
{
    Source source(part);
    if (source.byte() != kVersion)
        Source::fail("is of another version");
    std::vector<NamedTable> named;
    std::vector<RowChange> changes;
    const auto values = [&](const NamedTable& table) {
        std::vector<Value> out(tables.at(table.table).columns.size() - 1);
        for (const size_t column : table.columns)
            out[column] = source.value();
        return out;
    };
    while (!source.atEnd()) {
        const char what = source.byte();
        if (what == 'T') {
            if (named.size() >= 256)
                Source::fail("names too many tables");
            named.push_back(readTable(tables, source));
            continue;
        }
        const uint64_t number = source.varint();
        if (number >= named.size())
            Source::fail("uses a table that it does not name");
        const auto& table = named[static_cast<size_t>(number)];
        RowChange change;
        change.table = table.table;
        change.operation = static_cast<Operation>(what);
        if (what == static_cast<char>(Operation::Insert)) {
            change.after = values(table);
        } else if (what == static_cast<char>(Operation::Delete)) {
            change.before = values(table);
        } else if (what == static_cast<char>(Operation::Update)) {
            // Only the key and what changed are held; the rest stays empty on both sides.
            const auto& info = tables.at(table.table);
            change.before.resize(info.columns.size() - 1);
            for (const size_t column : table.columns)
                if (info.columns[column + 1].isKey)
                    change.before[column] = source.value();
            change.after = change.before;
            const uint64_t count = source.varint();
            if (count > table.columns.size())
                Source::fail("changes more columns than there are");
            for (uint64_t i = 0; i < count; ++i) {
                const uint64_t column = source.varint();
                if (column >= table.columns.size())
                    Source::fail("changes a column that it does not name");
                const size_t at = table.columns[static_cast<size_t>(column)];
                change.before[at] = source.value();
                change.after[at] = source.value();
            }
        } else {
            Source::fail("holds an unknown operation");
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace assay::store
