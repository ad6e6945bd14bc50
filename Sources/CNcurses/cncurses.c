#define _GNU_SOURCE 1
#include "cncurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int cn_glyph(
  cchar_t *glyph, const uint32_t *scalars, int count, attr_t attributes, int pair) {
  wchar_t text[6];
  if (count < 1 || count > 5) return ERR;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  return setcchar(glyph, text, attributes, (short)pair, NULL);
}

int cn_put(int y, int x, const cchar_t *glyphs, int count) {
  /* Not wadd_wch: that one moves the cursor, and wraps or scrolls at the right edge. */
  return mvwadd_wchnstr(stdscr, y, x, glyphs, count);
}

void cn_free_control_keys(int tty) {
  struct termios modes;
  if (tcgetattr(tty, &modes)) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  modes.c_cc[VQUIT] = _POSIX_VDISABLE;
  tcsetattr(tty, TCSADRAIN, &modes);
  def_prog_mode();
}

int cn_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      if (errno == EAGAIN) {
        struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
        poll(&wait, 1, 100);
        continue;
      }
      return -1;
    }
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

int cn_nameless_file(void) {
  const char *folder = getenv("TMPDIR");
  char path[4096];
  if (!folder || !*folder) folder = "/tmp";
  if (snprintf(path, sizeof path, "%s/blindrank-XXXXXX", folder) >= (int)sizeof path) return -1;
  int file = mkstemp(path);
  if (file < 0) return -1;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

int cn_window_size(int tty, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(tty, TIOCGWINSZ, &size)) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int cn_at_end(int tty) {
  struct pollfd ready = {.fd = tty, .events = POLLIN};
  int waiting = 0;
  if (poll(&ready, 1, 0) <= 0) return 0;
  if (ready.revents & (POLLHUP | POLLERR | POLLNVAL)) return 1;
  return ioctl(tty, FIONREAD, &waiting) != 0 || waiting == 0;
}

static atomic_flag claimed = ATOMIC_FLAG_INIT;
int cn_claim(void) { return !atomic_flag_test_and_set(&claimed); }
void cn_release(void) { atomic_flag_clear(&claimed); }
