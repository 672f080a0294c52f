// libFuzzer's driver, for programs that have a main function of their own.
#ifndef DECKC_CFUZZ_H
#define DECKC_CFUZZ_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer as the arguments say; `callback` is called with each input and returns 0.
int LLVMFuzzerRunDriver(int *argument_count, char ***arguments, int (*callback)(const uint8_t *, size_t));

#endif
