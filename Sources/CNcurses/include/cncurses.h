/* What Swift cannot import from <ncurses.h>, and what must be C because it runs in a signal
 * handler. Only TermUI imports this. */
#ifndef CNCURSES_H
#define CNCURSES_H

/* A Clang module does not see the -D flags of pkg-config, so the wide API is asked for here. */
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <wchar.h>

/* Macros Swift does not import, as constants of the right type. */
static const attr_t CN_A_NORMAL = A_NORMAL, CN_A_BOLD = A_BOLD, CN_A_DIM = A_DIM,
                    CN_A_REVERSE = A_REVERSE, CN_A_UNDERLINE = A_UNDERLINE;
#ifndef BUTTON5_PRESSED /* the mouse interface of an old macOS has no fifth button */
#define BUTTON5_PRESSED 0
#endif
static const mmask_t CN_CLICK = BUTTON1_PRESSED, CN_WHEEL_UP = BUTTON4_PRESSED,
                     CN_WHEEL_DOWN = BUTTON5_PRESSED;
static inline int cn_key_f(int number) { return KEY_F(number); }

/* Globals Swift refuses as shared mutable state. */
static inline WINDOW *cn_window(void) { return stdscr; }
static inline WINDOW *cn_current_screen(void) { return curscr; }
static inline FILE *cn_stdin(void) { return stdin; }
static inline FILE *cn_stdout(void) { return stdout; }
static inline int cn_colors(void) { return COLORS; }

/* TERM=dumb opens well, but cannot move its cursor. */
int cn_can_address(void);
/* The value of a terminfo capability, or NULL where it is absent or cancelled. */
const char *cn_capability(const char *name);
/* One glyph: `count` scalars, at most five, the first one spacing. ERR where ncurses refuses. */
int cn_glyph(
  cchar_t *glyph, const uint32_t *scalars, int count, attr_t attributes, int pair);
/* Neighbouring glyphs of one row. */
int cn_put(int y, int x, const cchar_t *glyphs, int count);
/* Keys that ncurses would read as line editing or flow control become ordinary keys. */
void cn_free_control_keys(int tty);

/* Columns of a scalar in glibc's table, which ncurses itself uses; -1 where unprintable. Always
 * that of a UTF-8 locale, whatever the process's own is, and without touching that. */
int cn_wcwidth(uint32_t scalar);
/* cn_wcwidth of `count` scalars from `first` on. */
void cn_wcwidths(uint32_t first, int count, int8_t *widths);

/* 1 where nobody else holds the terminal, until cn_release. */
int cn_claim(void);
void cn_release(void);

/* Signals arrive as bytes in a pipe. Returns its read end, or -1. A signal the process was told
 * to ignore (nohup) stays ignored. */
int cn_signals_install(void);
/* The handlers as they were before. */
void cn_signals_remove(void);
/* Stops the whole job as the terminal's suspend key does, and returns once it is continued. */
void cn_stop_self(void);

/* The terminal's modes as they are now are what a crash goes back to. Before newterm. */
void cn_remember_modes(int tty);
/* Puts the remembered modes back. */
void cn_restore_modes(int tty);
/* From here on a crash, and an exit(), write `restore` to the terminal, put its modes back and
 * copy the parked standard error (`parked`, or -1) to `standard_error`. */
void cn_crash_arm(int tty, const char *restore, int standard_error, int parked);
void cn_crash_disarm(void);

/* Writes everything, whatever interrupts it; 0, or -1 with errno. */
int cn_write_all(int descriptor, const char *bytes, size_t count);
/* An open file that has no name, or -1. */
int cn_nameless_file(void);
/* Rows and columns as the kernel knows them; 0 on success. */
int cn_window_size(int tty, int *rows, int *columns);
/* 1 where a read would give the end of the input rather than bytes. */
int cn_at_end(int tty);

#endif
