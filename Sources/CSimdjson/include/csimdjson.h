#ifndef CSIMDJSON_H
#define CSIMDJSON_H

// One JSON record at a time through simdjson's DOM parser, as plain C that Swift can import.
// Everything a call answers points into the parser and lasts until its next csj_parse.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after the end of what is given to csj_parse; their values are
/// never looked at.
enum { CSJ_PADDING = 64 };

/// A parser with its buffers, which grow with the longest record.
typedef struct csj_parser csj_parser;

/// What a record turned out to be.
typedef enum csj_status {
  CSJ_OK = 0,
  CSJ_MALFORMED,      ///< not JSON
  CSJ_BAD_STRING,     ///< an escape that does not exist, or half a surrogate pair
  CSJ_BAD_UTF8,       ///< bytes that are not UTF-8
  CSJ_CONTROL,        ///< a raw control character inside a string
  CSJ_UNCLOSED,       ///< a string that never ends
  CSJ_BAD_NUMBER,     ///< not a number, or one too large
  CSJ_TOO_DEEP,       ///< nested deeper than the parser follows
  CSJ_NO_MEMORY       ///< no memory for a record of this length
} csj_status;

/// The type of a value.
typedef enum csj_type {
  CSJ_NULL = 0,
  CSJ_BOOL,
  CSJ_INTEGER,        ///< fits in 64 bits, signed
  CSJ_LARGE_INTEGER,  ///< fits in 64 bits only without a sign
  CSJ_DOUBLE,         ///< written with a point or an exponent
  CSJ_TEXT,
  CSJ_LIST,
  CSJ_OBJECT
} csj_type;

/// One value, with its key where it stands in an object.
typedef struct csj_field {
  const char *key;    ///< UTF-8, not zero-terminated; NULL in a list
  size_t key_length;
  csj_type type;
  const char *text;   ///< CSJ_TEXT: UTF-8, not zero-terminated, valid
  size_t text_length;
  int64_t integer;    ///< CSJ_INTEGER; CSJ_BOOL: 0 or 1
  double number;      ///< CSJ_DOUBLE
  uint64_t place[2];  ///< where csj_children finds the value again
} csj_field;

/// Makes a parser; NULL when there is no memory.
csj_parser *csj_new(void);
/// Frees a parser and everything it answered.
void csj_free(csj_parser *parser);

/// Parses one JSON value; `root` is set on CSJ_OK. `bytes` needs CSJ_PADDING readable bytes
/// after its end, but is neither changed nor kept.
csj_status csj_parse(
  csj_parser *parser, const uint8_t *bytes, size_t length, csj_field *root);

/// How many members the object `root` has, and in `*members` the members in the order of the
/// file; they last until the next csj_parse.
size_t csj_members(csj_parser *parser, const csj_field *root, const csj_field **members);

/// The same for a list or an object anywhere below; they last until the next csj_children.
size_t csj_children(csj_parser *parser, const csj_field *value, const csj_field **children);

/// Whether `bytes` are valid UTF-8.
bool csj_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
