/* Column widths. glibc has one width table for all its UTF-8 locales; a thread switches to one
 * for the moment of asking, so that the answer does not hang on the process's own locale. */
#define _GNU_SOURCE 1
#include "cncurses.h"

#include <pthread.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_locale(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (unsigned i = 0; !utf8 && i < sizeof names / sizeof *names; i++)
    utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
}

void cn_wcwidths(uint32_t first, int count, int8_t *widths) {
  pthread_once(&once, make_locale);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  for (int i = 0; i < count; i++) widths[i] = (int8_t)wcwidth((wchar_t)(first + (uint32_t)i));
  if (utf8) uselocale(before);
}

int cn_wcwidth(uint32_t scalar) {
  int8_t width;
  cn_wcwidths(scalar, 1, &width);
  return width;
}
