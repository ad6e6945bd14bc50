/* libvterm for Swift: bit fields and colour unions flattened, and what a program did to the
 * terminal beside drawing, which a test of hostile text wants to see. */
#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#include <spawn.h>
#include <string.h>
#include <vterm.h>

/* A cell's look. Colours: -1 the terminal's own, 0 to 255 of its palette, else 0x1rrggbb. */
typedef struct {
  int bold, underline, reverse, italic, blink, strike;
  int foreground, background;
  int width;
} cv_style;

static inline int cv_colour(const VTermColor *colour, int is_default) {
  if (is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return 0x1000000 | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

static inline VTermScreenCell cv_cell(const VTermScreen *screen, int row, int column) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  memset(&cell, 0, sizeof cell);
  vterm_screen_get_cell(screen, position, &cell);
  return cell;
}

static inline cv_style cv_style_at(const VTermScreen *screen, int row, int column) {
  VTermScreenCell cell = cv_cell(screen, row, column);
  cv_style style = {
      .bold = cell.attrs.bold,
      .underline = cell.attrs.underline,
      .reverse = cell.attrs.reverse,
      .italic = cell.attrs.italic,
      .blink = cell.attrs.blink,
      .strike = cell.attrs.strike,
      .foreground = cv_colour(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
      .background = cv_colour(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)),
      .width = cell.width,
  };
  return style;
}

/* Writes the scalars of a row, a space for each empty cell; returns how many. There is room for
 * VTERM_MAX_CHARS_PER_CELL in each column. */
static inline int cv_line(const VTermScreen *screen, int row, int columns, uint32_t *text) {
  int count = 0;
  for (int column = 0; column < columns;) {
    VTermScreenCell cell = cv_cell(screen, row, column);
    if (!cell.chars[0]) text[count++] = ' ';
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
      text[count++] = cell.chars[i];
    column += cell.width > 1 ? cell.width : 1;
  }
  return count;
}

/* A number that changes with any text or look of an area; for comparing many cells quickly. */
static inline uint64_t cv_fingerprint(const VTermScreen *screen, int column, int row, int columns,
                                      int rows) {
  uint64_t hash = 0xcbf29ce484222325u; /* FNV-1a, by values instead of bytes */
  for (int y = row; y < row + rows; y++)
    for (int x = column; x < column + columns; x++) {
      VTermScreenCell cell = cv_cell(screen, y, x);
      /* a cell never written to is as blank as a space, which shows no more than its ground */
      if (!cell.chars[0]) cell.chars[0] = ' ';
      if (cell.chars[0] == ' ' && !cell.chars[1]) {
        cell.attrs.bold = cell.attrs.italic = cell.attrs.blink = 0;
        if (!cell.attrs.reverse) cell.fg = cell.bg;
      }
      const uint64_t looks[] = {
          cell.attrs.bold | cell.attrs.underline << 1 | cell.attrs.reverse << 3 |
              cell.attrs.italic << 4 | cell.attrs.blink << 5 | cell.attrs.strike << 6,
          (uint64_t)cv_colour(&cell.fg, cell.fg.type & VTERM_COLOR_DEFAULT_MASK),
          (uint64_t)cv_colour(&cell.bg, cell.bg.type & VTERM_COLOR_DEFAULT_MASK)};
      for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
        hash = (hash ^ cell.chars[i]) * 0x100000001b3u;
      for (int i = 0; i < 3; i++) hash = (hash ^ looks[i]) * 0x100000001b3u;
      /* the right half of a wide one keeps the look that the cell had before */
      if (cell.width > 1) x += cell.width - 1;
    }
  return hash;
}

/* glibc declares this one for _GNU_SOURCE only, which Swift's module of it was built without. */
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
static inline int cv_start_in(posix_spawn_file_actions_t *actions, const char *directory) {
  return posix_spawn_file_actions_addchdir_np(actions, directory);
}

/* What a program made of the terminal. */
typedef struct {
  int cursor_visible, alternate_screen, reverse_screen, mouse;
  int titles, bells, cursor_row, cursor_column;
} cv_state;

static inline int cv_on_property(VTermProp property, VTermValue *value, void *user) {
  cv_state *state = (cv_state *)user;
  switch (property) {
    case VTERM_PROP_CURSORVISIBLE: state->cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: state->alternate_screen = value->boolean; break;
    case VTERM_PROP_REVERSE: state->reverse_screen = value->boolean; break;
    case VTERM_PROP_MOUSE: state->mouse = value->number; break;
    case VTERM_PROP_TITLE:
    case VTERM_PROP_ICONNAME: state->titles++; break;
    default: break;
  }
  return 1;
}

static inline int cv_on_bell(void *user) {
  ((cv_state *)user)->bells++;
  return 1;
}

static inline int cv_on_cursor(VTermPos position, VTermPos before, int visible, void *user) {
  (void)before;
  (void)visible;
  ((cv_state *)user)->cursor_row = position.row;
  ((cv_state *)user)->cursor_column = position.col;
  return 1;
}

/* Has the state kept from now on; it must outlive the screen. */
static inline void cv_watch(VTermScreen *screen, cv_state *state) {
  static const VTermScreenCallbacks callbacks = {
      .movecursor = cv_on_cursor,
      .settermprop = cv_on_property,
      .bell = cv_on_bell};
  state->cursor_visible = 1;
  vterm_screen_set_callbacks(screen, &callbacks, state);
}

#endif
