#define _GNU_SOURCE
#include "csystem.h"

#include <sched.h>
#include <signal.h>
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

void csystem_keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}
