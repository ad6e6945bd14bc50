#include "csimdjson.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>
#include <vector>

using namespace simdjson;

// An element is a pointer to its document and a place on the tape; csj_field carries it as two
// plain words so that the header stays C.
static_assert(sizeof(dom::element) == sizeof(csj_field::place), "an element is two words");
static_assert(CSJ_PADDING >= SIMDJSON_PADDING, "records need simdjson's padding");

struct csj_parser {
  dom::parser parser;
  std::vector<csj_field> members;
  std::vector<csj_field> children;
};

namespace {

csj_status status(error_code error) {
  switch (error) {
    case SUCCESS: return CSJ_OK;
    case STRING_ERROR: return CSJ_BAD_STRING;
    case UTF8_ERROR: return CSJ_BAD_UTF8;
    case UNESCAPED_CHARS: return CSJ_CONTROL;
    case UNCLOSED_STRING: return CSJ_UNCLOSED;
    case NUMBER_ERROR:
    case NUMBER_OUT_OF_RANGE: return CSJ_BAD_NUMBER;
    case DEPTH_ERROR: return CSJ_TOO_DEEP;
    case MEMALLOC:
    case CAPACITY: return CSJ_NO_MEMORY;
    default: return CSJ_MALFORMED;
  }
}

// Sets a field that is all zeros.
void set(csj_field &field, const dom::element &element) {
  std::memcpy(field.place, &element, sizeof field.place);
  switch (element.type()) {
    case dom::element_type::NULL_VALUE:
      field.type = CSJ_NULL;
      break;
    case dom::element_type::BOOL:
      field.type = CSJ_BOOL;
      field.integer = element.get_bool().value_unsafe() ? 1 : 0;
      break;
    case dom::element_type::INT64:
      field.type = CSJ_INTEGER;
      field.integer = element.get_int64().value_unsafe();
      break;
    case dom::element_type::UINT64:
      field.type = CSJ_LARGE_INTEGER;
      break;
    case dom::element_type::DOUBLE:
      field.type = CSJ_DOUBLE;
      field.number = element.get_double().value_unsafe();
      break;
    case dom::element_type::STRING: {
      const std::string_view text = element.get_string().value_unsafe();
      field.type = CSJ_TEXT;
      field.text = text.data();
      field.text_length = text.size();
      break;
    }
    case dom::element_type::ARRAY:
      field.type = CSJ_LIST;
      break;
    case dom::element_type::OBJECT:
      field.type = CSJ_OBJECT;
      break;
  }
}

// Fills `children` with what a list or an object holds.
void collect(const csj_field &value, std::vector<csj_field> &children) {
  children.clear();
  if (value.type != CSJ_LIST && value.type != CSJ_OBJECT) return;
  dom::element element;
  std::memcpy(static_cast<void *>(&element), value.place, sizeof element);
  if (value.type == CSJ_LIST) {
    for (const dom::element child : element.get_array().value_unsafe()) {
      set(children.emplace_back(), child);
    }
    return;
  }
  for (const dom::key_value_pair pair : element.get_object().value_unsafe()) {
    csj_field &child = children.emplace_back();
    child.key = pair.key.data();
    child.key_length = pair.key.size();
    set(child, pair.value);
  }
}

}  // namespace

csj_parser *csj_new(void) { return new (std::nothrow) csj_parser; }

void csj_free(csj_parser *parser) { delete parser; }

csj_status csj_parse(
    csj_parser *parser, const uint8_t *bytes, size_t length, csj_field *root) {
  dom::element element;
  const error_code error = parser->parser.parse(bytes, length, false).get(element);
  if (error != SUCCESS) return status(error);
  *root = csj_field{};
  set(*root, element);
  return CSJ_OK;
}

size_t csj_members(csj_parser *parser, const csj_field *root, const csj_field **members) {
  collect(*root, parser->members);
  *members = parser->members.data();
  return parser->members.size();
}

size_t csj_children(csj_parser *parser, const csj_field *value, const csj_field **children) {
  collect(*value, parser->children);
  *children = parser->children.data();
  return parser->children.size();
}

bool csj_is_utf8(const uint8_t *bytes, size_t length) {
  return validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
