/* Apart, because <term.h> defines `lines`, `columns` and hundreds more as macros. */
#include "cncurses.h"

#include <term.h>

const char *cn_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

int cn_can_address(void) { return cn_capability("cup") != NULL; }
