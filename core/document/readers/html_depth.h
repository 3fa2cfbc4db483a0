#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay::readers::html {

/// What a tag is to the shape of a page.
enum class Part
{
    None,    ///< nothing: left out, its words stay
    Void,    ///< br, hr: has no inside
    Block,   ///< div, section, ul ...
    Para,    ///< p
    Heading, ///< h1 to h6
    Item,    ///< li, dt, dd
    Table,
    Rows, ///< tbody, thead, tfoot, caption
    Row,
    Cell,   ///< td, th
    Inline, ///< span and elements of the page's own
};

Part partOf(std::string_view tag);

/// Follows a parser's stack of open elements by the tree construction rules of the HTML standard, for the
/// tags that partOf knows, in a page without a document type.
class Depth
{
public:
    /// False when a parser takes no notice of the tag (a cell outside a table).
    bool start(const std::string& tag, Part part);
    /// False when there is nothing that the tag could close.
    bool end(const std::string& tag, Part part);

    size_t deepest() const { return m_deepest; }

private:
    struct Open
    {
        std::string tag;
        Part part;
    };
    static constexpr size_t kNone = static_cast<size_t>(-1);

    void push(const std::string& tag, Part part);
    void closePara();
    void closeItem(const std::string& tag);
    size_t nearestTable() const;

    std::vector<Open> m_open;
    size_t m_paras = 0; ///< open ones of these kinds, so that nothing is looked for in vain
    size_t m_tables = 0;
    size_t m_deepest = 0;
    void cut(size_t size);
};

} // namespace assay::readers::html
