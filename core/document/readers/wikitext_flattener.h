#pragma once

#include "core/document/readers/blocks.h"
#include "core/document/readers/wikitext_parts.h"

namespace assay::readers::wiki {

/// Flattens the markup within lines in one pass. What is open is kept on a stack, with its words at the end
/// of the output; when it is closed, its words are taken out and put back as a reader sees them. What is
/// never closed therefore stays where it is, marks and all.
class Flattener
{
public:
    Flattener(std::string_view text, Progress* progress);
    Flat run();

private:
    enum class Kind
    {
        Template,
        Parameter,
        Link,
        Address,
        Reference
    };

    /// Something open: where its words begin in the output, marks included, and its first | in m_pipes.
    struct Frame
    {
        Kind kind;
        size_t start;
        size_t firstPipe;
    };

    void step();
    std::string& out() { return m_flat.lines; }
    size_t runOf(char c) const;
    void keep(size_t bytes); ///< as they are

    bool push(Kind kind); ///< false when too much is open already
    void drop();
    void abandon(); ///< takes the marks of the innermost open thing for plain characters
    bool isOpen(Kind kind) const;
    /// Takes the innermost frame's words out of the output, without the opening mark.
    std::string take(size_t mark, std::vector<size_t>& pipes);
    void add(TemplateWords words);
    void leaveOut(std::string_view name);

    /// Nothing in wiki text goes on past a heading; links and addresses do not go on past a blank line
    /// either.
    void lineStarts();
    void openBraces();
    void closeBraces();
    void closeTemplate();
    void closeParameter();
    void openBracket();
    void closeBracket();
    void pipe();
    void apostrophes();
    void entity();
    void magicWord();

    void tag();
    void comment();
    /// Acts on a tag whose end is `end`; false when it is none that wiki text knows.
    bool known(const std::string& name, bool closes, bool isEmpty, size_t end);
    NextOne* literalEnd(const std::string& name);
    /// What is inside these tags is no markup.
    void literal(const std::string& name, NextOne& ending, size_t start);
    void captions(std::string_view inside);
    void openReference();
    void closeReference();

    std::string_view m_text;
    Progress* m_progress;
    size_t m_at = 0;
    Flat m_flat;
    std::vector<Frame> m_frames;
    std::vector<size_t> m_pipes; ///< in the output, of all that is open
    size_t m_tooDeep = 0;        ///< opening braces left as they are, past the deepest frame
    NextOne m_commentEnd, m_nowikiEnd, m_preEnd, m_mathEnd, m_galleryEnd, m_codeEnd, m_sourceEnd,
        m_timelineEnd;
};

} // namespace assay::readers::wiki
