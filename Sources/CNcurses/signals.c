/* What runs in a signal handler: only functions POSIX calls async-signal-safe. */
#define _GNU_SOURCE 1
#include "cncurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const int handled[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP, SIGPIPE};
static struct sigaction before[COUNT(handled)];
static int wake[2] = {-1, -1};

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(wake[1], &byte, 1);
  errno = saved;
}

int cn_signals_install(void) {
  if (wake[0] < 0) {
    if (pipe(wake)) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
  }
  unsigned char old;
  while (read(wake[0], &old, 1) == 1) continue;
  for (unsigned i = 0; i < COUNT(handled); i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    /* no SA_RESTART: poll() must wake */
    action.sa_handler = handled[i] == SIGPIPE ? SIG_IGN : on_signal;
    sigfillset(&action.sa_mask);
    sigaction(handled[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(handled[i], &action, NULL);
  }
  return wake[0];
}

void cn_signals_remove(void) {
  for (unsigned i = 0; i < COUNT(handled); i++) sigaction(handled[i], &before[i], NULL);
}

void cn_stop_self(void) {
  struct sigaction standard, ours;
  sigset_t stop, mask;
  unsigned char byte;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  /* Another thread may have taken the signal: give the stop a moment to reach this one, and
   * swallow the SIGCONT that ends it. */
  struct pollfd continued = {.fd = wake[0], .events = POLLIN};
  if (poll(&continued, 1, 20) > 0) {
    while (read(wake[0], &byte, 1) == 1)
      if (byte != SIGCONT && byte != SIGTSTP && byte != SIGWINCH) {
        (void)!write(wake[1], &byte, 1);
        break;
      }
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
static struct sigaction fatal_before[COUNT(fatal)];
static char stack[64 * 1024];
static struct termios modes;
static int modes_known;
static struct {
  volatile sig_atomic_t armed;
  int tty, standard_error, parked;
  size_t length;
  char restore[512];
} crash;

void cn_remember_modes(int tty) { modes_known = tcgetattr(tty, &modes) == 0; }
void cn_restore_modes(int tty) {
  if (modes_known) tcsetattr(tty, TCSADRAIN, &modes);
}

static void put_back(void) {
  if (!crash.armed) return;
  crash.armed = 0;
  if (modes_known) tcsetattr(crash.tty, TCSANOW, &modes);
  (void)!write(crash.tty, crash.restore, crash.length);
  if (crash.parked >= 0) {
    char bytes[4096];
    ssize_t count;
    lseek(crash.parked, 0, SEEK_SET);
    while ((count = read(crash.parked, bytes, sizeof bytes)) > 0)
      (void)!write(crash.standard_error, bytes, (size_t)count);
    dup2(crash.standard_error, 2);
  }
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  put_back();
  /* whoever was here before, a backtracer perhaps, has the last word */
  for (unsigned i = 0; i < COUNT(fatal); i++)
    if (fatal[i] == number) sigaction(number, &fatal_before[i], NULL);
  /* the instruction that failed fails again, and is then where the backtracer looks */
  if (info->si_code > 0 && number != SIGQUIT) return;
  raise(number);
  signal(number, SIG_DFL);
  raise(number);
}

void cn_crash_arm(int tty, const char *restore, int standard_error, int parked) {
  static int registered;
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  crash.tty = tty;
  crash.standard_error = standard_error;
  crash.parked = parked;
  crash.length = strlen(restore);
  if (crash.length > sizeof crash.restore) crash.length = sizeof crash.restore;
  memcpy(crash.restore, restore, crash.length);
  for (unsigned i = 0; i < COUNT(fatal); i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_crash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_SIGINFO;
    sigaction(fatal[i], &action, &fatal_before[i]);
  }
  crash.armed = 1;
  if (!registered) registered = atexit(put_back) == 0;
}

void cn_crash_disarm(void) {
  crash.armed = 0;
  for (unsigned i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &fatal_before[i], NULL);
}
