// What is called once for much text: compiled also for newer processors, which count and walk bits with single
// instructions; the loader chooses. Everything else is inline in the header.
#include "cscan.h"

#if defined(__x86_64__) && defined(__linux__)
#define CSCAN_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define CSCAN_CLONES
#endif

CSCAN_CLONES size_t cscan_repeated_words(const uint8_t *_Nonnull p, size_t n, uint32_t *_Nonnull out,
                                          size_t room) {
  enum { chunk = 2048 };
  uint16_t edges[chunk + 16];
  size_t found = 0, before = 0;
  for (size_t base = 0; base < n; base += chunk) {
    // First what parts words is gathered, twelve at a time whether there are as many or not; then words are compared.
    // Two loops that the processor can foresee are faster than one that it can't.
    size_t count = 0, end = base + chunk < n ? base + chunk : n;
    for (size_t block = base; block < end; block += 64) {
      uint64_t mask = 0;
      if (block + 64 <= n) mask = cscan_mask64_no_letters(p + block);
      else
        for (size_t i = block; i < n; i++)
          mask |= (uint64_t)((uint8_t)((p[i] | 0x20) - 'a') >= 26 && p[i] < 0x80) << (i - block);
      size_t next = count + (size_t)__builtin_popcountll(mask);
      for (; count < next; count += 12) {
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 12; i++) {
          edges[count + i] = (uint16_t)(block - base + (mask ? (size_t)__builtin_ctzll(mask) : 0));
          mask &= mask - 1;
        }
      }
      count = next;
    }
    for (size_t i = 0; i < count; i++) {
      size_t start = base + edges[i] + 1, first = before, length = start - 1 - first, same = 2;
      before = start;
      if (start + 4 > n) {
        if (length < 2 || start + length > n || p[start - 1] != ' ') continue;
        same = 0;
      } else {
        // Most words are told apart by their first letters. One test for all: each by itself would be a guess.
        static const uint32_t letters[] = {0, 0, 0xDFDF, 0xDFDFDF, 0xDFDFDFDF};
        uint32_t now, then;
        memcpy(&now, p + start, 4);
        memcpy(&then, p + first, 4);
        if (((now ^ then) & letters[length < 4 ? length : 4]) | (length < 2) | (start + length > n) |
            (p[start - 1] != ' '))
          continue;
      }
      while (same < length && ((p[start + same] ^ p[first + same]) & ~0x20) == 0) same++;
      if (same < length) continue;
      uint8_t next = start + length < n ? p[start + length] : ' ';
      if ((uint8_t)((next | 0x20) - 'a') < 26 || next >= 0x80) continue;
      if (found < room) out[found] = (uint32_t)start;
      found++;
    }
  }
  return found;
}
