#define _GNU_SOURCE
#include "csystem.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

int csystem_processor_count(void) {
#if defined(__linux__)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int)count : 1;
}

static void explain(int signal) {
  (void)signal;
  static const char message[] = "deckc: error: a file was cut short while it was read; run deckc again\n";
  // Nothing can be done if this fails: the process ends.
  ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
  (void)written;
  _exit(2);
}

void csystem_explain_bus_errors(void) {
  struct sigaction action = {.sa_handler = explain};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, 0);
}

static void leave(int signal) { _exit(128 + signal); }

void csystem_exit_on_interrupt(void) {
  struct sigaction action = {.sa_handler = leave};
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, 0);
}

void csystem_keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

int csystem_open_unnamed(const char *folder, unsigned mode) {
#if defined(O_TMPFILE)
  // Without /proc the file could get no name later.
  if (access("/proc/self/fd", X_OK) != 0) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, (mode_t)mode);
#else
  (void)folder, (void)mode;
  errno = EOPNOTSUPP;
  return -1;
#endif
}

int csystem_name(int descriptor, const char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  return linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

int csystem_remove_abandoned(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return -1;
  struct stat held, named;
  int result = -1;
  // Whoever still writes it holds a lock, which ends with the process. The name may belong to another file by now.
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &held) == 0 && S_ISREG(held.st_mode) &&
      lstat(path, &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino)
    result = unlink(path);
  close(descriptor);
  return result;
}
