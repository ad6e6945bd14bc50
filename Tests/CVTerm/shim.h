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

/* Writes the scalars of a cell, 0 for an empty one; returns how many. */
static inline int cv_text(const VTermScreen *screen, int row, int column,
                          uint32_t text[VTERM_MAX_CHARS_PER_CELL]) {
  VTermScreenCell cell = cv_cell(screen, row, column);
  int count = 0;
  while (count < VTERM_MAX_CHARS_PER_CELL && cell.chars[count]) {
    text[count] = cell.chars[count];
    count++;
  }
  return count;
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

/* glibc declares this one for _GNU_SOURCE only, which Swift's module of it was built without. */
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
static inline int cv_start_in(posix_spawn_file_actions_t *actions, const char *directory) {
  return posix_spawn_file_actions_addchdir_np(actions, directory);
}

/* What a program made of the terminal. */
typedef struct {
  int cursor_visible, alternate_screen, reverse_screen, mouse;
  int titles, bells, cursor_row, cursor_column;
  /* Rows that moved up or down, and lines that left the screen at its top. */
  int scrolls, pushed_lines;
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

static inline int cv_on_move(VTermRect to, VTermRect from, void *user) {
  if (to.start_row != from.start_row) ((cv_state *)user)->scrolls++;
  return 1;
}

static inline int cv_on_push(int columns, const VTermScreenCell *cells, void *user) {
  (void)columns;
  (void)cells;
  ((cv_state *)user)->pushed_lines++;
  return 1;
}

/* Has the state kept from now on; it must outlive the screen. */
static inline void cv_watch(VTermScreen *screen, cv_state *state) {
  static const VTermScreenCallbacks callbacks = {
      .moverect = cv_on_move,
      .movecursor = cv_on_cursor,
      .settermprop = cv_on_property,
      .bell = cv_on_bell,
      .sb_pushline = cv_on_push};
  state->cursor_visible = 1;
  vterm_screen_set_callbacks(screen, &callbacks, state);
}

#endif
