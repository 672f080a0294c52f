// The lexicon as one table, laid out by build/build.py; build/README.md describes the layout.
#ifndef DECKC_CLEXICON_H
#define DECKC_CLEXICON_H

#include <stddef.h>
#include <stdint.h>

extern const uint8_t clexicon_bytes[];
extern const size_t clexicon_size;

static inline const uint8_t *_Nonnull clexicon_start(void) { return clexicon_bytes; }
static inline size_t clexicon_count(void) { return clexicon_size; }

#endif
