# Writes OUTPUT, a C++ file that holds each of FILES (numbered .sql, separated by commas) as an array of bytes.
# Run at build time: cmake -DOUTPUT=... -DFILES=... -P embed.cmake
string(REPLACE "," ";" files "${FILES}")
set(arrays "")
set(rows "")
foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME_WE)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z_]+$")
        message(FATAL_ERROR "${file} is not named NNNN_words.sql")
    endif()
    set(digits "${CMAKE_MATCH_1}")
    string(REGEX REPLACE "^0+" "" number "${digits}")
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    string(APPEND arrays "const unsigned char kFile${digits}[] = {\n${bytes}};\n\n")
    string(APPEND rows "    {${number}, \"${name}\", kFile${digits}, sizeof kFile${digits}},\n")
endforeach()
file(WRITE "${OUTPUT}.new" "// Made from core/store/migrations by embed.cmake.
#include \"core/store/schema.h\"

namespace assay::store {
namespace {

${arrays}} // namespace

const EmbeddedMigration kEmbeddedMigrations[] = {
${rows}};
const size_t kEmbeddedMigrationCount = sizeof kEmbeddedMigrations / sizeof *kEmbeddedMigrations;

} // namespace assay::store
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
file(TOUCH_NOCREATE "${OUTPUT}")
