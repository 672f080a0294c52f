// What Unicode scalars become when two texts are compared; the data is made by generate.py.
#ifndef DECKC_CUNICODEDATA_H
#define DECKC_CUNICODEDATA_H

#include <stdint.h>

extern const uint16_t cunicode_index[];
extern const uint16_t cunicode_blocks[];
extern const uint32_t cunicode_entries[];
extern const uint8_t cunicode_pool[];

/// The entry of a scalar: bits 0 to 7 its canonical combining class, bits 8 to 13 the length of its folding
/// in bytes, bits 14 and up where the folding stands in the pool. 0 means that the scalar stays as it is.
static inline uint32_t cunicode_entry(uint32_t scalar) {
  return cunicode_entries[cunicode_blocks[(uint32_t)cunicode_index[scalar >> 7] * 128 + (scalar & 127)]];
}

static inline const uint8_t *_Nonnull cunicode_text(uint32_t entry) { return cunicode_pool + (entry >> 14); }

#endif
