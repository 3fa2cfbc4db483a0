#include "core/exchange/json_mistake.h"

#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace assay {
namespace {

/// Follows the library's events up to the mistake.
class Follower
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    std::string problem;
    size_t problemByte = 0;

    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(number_integer_t) { return true; }
    bool number_unsigned(number_unsigned_t) { return true; }
    bool number_float(number_float_t, const string_t&) { return true; }
    bool string(string_t&) { return true; }
    bool binary(binary_t&) { return false; }
    bool start_object(size_t) { return open(); }
    bool start_array(size_t) { return open(); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(string_t& value)
    {
        if (m_open.back().insert(value).second)
            return true;
        problem = "The key '" + value + "' stands twice in one object.";
        return false;
    }
    bool parse_error(size_t position, const std::string& token, const nlohmann::detail::exception&)
    {
        // The library's sentence begins with its own error number; ours says what stands there, and the place
        // is where that begins.
        problemByte = position - std::min(position, token.size()) + 1;
        if (token.empty() || token == "<end of input>") {
            problem = "The line ends in the middle of the JSON.";
            problemByte = position;
        } else if (token[0] == '"' && (token.size() == 1 || token.back() != '"')) {
            problem = "This text is not closed, or holds something that JSON does not allow in a text.";
        } else {
            problem =
                "This is not well-formed JSON: '" + utf8::scrub(token.substr(0, 80)) + "' cannot stand here.";
        }
        return false;
    }

private:
    bool open()
    {
        if (m_open.size() >= kDeepestJson) {
            problem = "The JSON is nested more than " + std::to_string(kDeepestJson) + " deep.";
            return false;
        }
        m_open.emplace_back();
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    std::vector<std::unordered_set<std::string>> m_open; ///< the keys of each
};

} // namespace

Mistake findJsonMistake(std::string_view text)
{
    Follower follower;
    nlohmann::json::sax_parse(text.begin(), text.end(), &follower);
    Mistake bad;
    bad.message = follower.problem.empty() ? "This is not well-formed JSON." : follower.problem;
    if (follower.problemByte > 0) {
        const std::string before =
            utf8::scrub(text.substr(0, std::min(follower.problemByte - 1, text.size())));
        bad.column = utf8::length(before) + 1;
    }
    return bad;
}

} // namespace assay
