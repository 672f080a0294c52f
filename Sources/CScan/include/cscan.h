// Byte scanning that Swift cannot yet express at full speed. Header only, so that the importer inlines
// it into Swift. Every function is total: it reads only [p, p + n) and never fails.
#ifndef DECKC_CSCAN_H
#define DECKC_CSCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#define CSCAN_INLINE static inline __attribute__((always_inline))

/// Bit i is set when p[i] == byte, for the 64 bytes at p.
CSCAN_INLINE uint64_t cscan_mask64(const uint8_t *_Nonnull p, uint8_t byte) {
#if defined(__SSE2__)
  const __m128i needle = _mm_set1_epi8((char)byte);
  const __m128i *v = (const __m128i *)p;
  uint64_t a = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v), needle));
  uint64_t b = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v + 1), needle));
  uint64_t c = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v + 2), needle));
  uint64_t d = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(v + 3), needle));
  return a | b << 16 | c << 32 | d << 48;
#elif defined(__ARM_NEON)
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t w = vld1q_u8(weights), needle = vdupq_n_u8(byte);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    uint8x16_t hit = vandq_u8(vceqq_u8(vld1q_u8(p + 16 * i), needle), w);
    uint64_t low = vaddv_u8(vget_low_u8(hit)), high = vaddv_u8(vget_high_u8(hit));
    mask |= (low | high << 8) << (16 * i);
  }
  return mask;
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(p[i] == byte) << i;
  return mask;
#endif
}

/// Asks the processor to have the byte at p at hand soon.
CSCAN_INLINE void cscan_prefetch(const void *_Nonnull p) { __builtin_prefetch(p); }

/// How many of the n bytes at p equal byte.
static inline size_t cscan_count(const uint8_t *_Nonnull p, size_t n, uint8_t byte) {
  size_t total = 0, i = 0;
  for (; i + 64 <= n; i += 64) total += (size_t)__builtin_popcountll(cscan_mask64(p + i, byte));
  for (; i < n; i++) total += p[i] == byte;
  return total;
}

/// A bit for each of 64 bytes that is no ASCII letter and no part of a longer character.
CSCAN_INLINE uint64_t cscan_mask64_no_letters(const uint8_t *_Nonnull p) {
  uint64_t mask = 0;
#if defined(__SSE2__)
  const __m128i small = _mm_set1_epi8(0x20), first = _mm_set1_epi8('a'), count = _mm_set1_epi8(26);
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)p + i);
    const __m128i letter = _mm_sub_epi8(_mm_or_si128(v, small), first);
    const __m128i none = _mm_cmpeq_epi8(_mm_max_epu8(letter, count), letter);
    mask |= (uint64_t)(uint32_t)(_mm_movemask_epi8(none) & ~_mm_movemask_epi8(v)) << (16 * i);
  }
#else
  for (int i = 0; i < 64; i++) mask |= (uint64_t)((uint8_t)((p[i] | 0x20) - 'a') >= 26 && p[i] < 0x80) << i;
#endif
  return mask;
}

/// Whether two spaces stand in a row.
static inline _Bool cscan_has_two_spaces(const uint8_t *_Nonnull p, size_t n) {
  size_t i = 0;
  uint64_t last = 0;
  for (; i + 64 <= n; i += 64) {
    uint64_t mask = cscan_mask64(p + i, ' ');
    if (mask & (mask << 1 | last)) return 1;
    last = mask >> 63;
  }
  for (; i < n; i++) {
    if (p[i] == ' ' && last) return 1;
    last = p[i] == ' ';
  }
  return 0;
}

/// The first index whose byte is `byte`, or n.
static inline size_t cscan_find(const uint8_t *_Nonnull p, size_t n, uint8_t byte) {
  const void *hit = n ? memchr(p, byte, n) : NULL;
  return hit ? (size_t)((const uint8_t *)hit - p) : n;
}

/// The first index at which the m bytes of the needle stand, or n.
static inline size_t cscan_find_text(const uint8_t *_Nonnull p, size_t n, const uint8_t *_Nonnull needle,
                                     size_t m) {
  if (m == 0) return 0;
  for (size_t i = 0; i + m <= n; i++) {
    i += cscan_find(p + i, n - m + 1 - i, needle[0]);
    if (i + m > n) return n;
    if (memcmp(p + i, needle, m) == 0) return i;
  }
  return n;
}

/// Whether the bytes are equal.
CSCAN_INLINE int cscan_equal(const uint8_t *_Nonnull a, const uint8_t *_Nonnull b, size_t n) {
  return memcmp(a, b, n) == 0;
}

CSCAN_INLINE void cscan_copy(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n) {
  memcpy(to, from, n);
}

/// Copies between ranges that may overlap.
CSCAN_INLINE void cscan_move(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n) {
  memmove(to, from, n);
}

/// The length of the ASCII run at the start.
static inline size_t cscan_ascii_prefix(const uint8_t *_Nonnull p, size_t n) {
  size_t i = 0;
#if defined(__SSE2__)
  for (; i + 64 <= n; i += 64) {
    const __m128i *v = (const __m128i *)(p + i);
    __m128i any = _mm_or_si128(_mm_or_si128(_mm_loadu_si128(v), _mm_loadu_si128(v + 1)),
                               _mm_or_si128(_mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3)));
    if (_mm_movemask_epi8(any)) break;
  }
  for (; i + 16 <= n; i += 16) {
    unsigned high = (unsigned)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(p + i)));
    if (high) return i + (size_t)__builtin_ctz(high);
  }
#else
  for (; i + 8 <= n; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, 8);
    if (word & 0x8080808080808080u) break;
  }
#endif
  while (i < n && p[i] < 0x80) i++;
  return i;
}

/// The length in bytes of the well-formed UTF-8 scalar at p, or 0 (Unicode 15, table 3-7).
static inline size_t cscan_scalar_length(const uint8_t *_Nonnull p, size_t n) {
  if (n == 0) return 0;
  uint8_t a = p[0];
  if (a < 0x80) return 1;
  if (a < 0xC2 || a > 0xF4 || n < 2) return 0;
  uint8_t b = p[1];
  if (a < 0xE0) return (b & 0xC0) == 0x80 ? 2 : 0;
  uint8_t low = a == 0xE0 ? 0xA0 : a == 0xF0 ? 0x90 : 0x80;
  uint8_t high = a == 0xED ? 0x9F : a == 0xF4 ? 0x8F : 0xBF;
  if (b < low || b > high || n < 3 || (p[2] & 0xC0) != 0x80) return 0;
  if (a < 0xF0) return 3;
  return n >= 4 && (p[3] & 0xC0) == 0x80 ? 4 : 0;
}

/// The length of the longest prefix that is well-formed UTF-8.
static inline size_t cscan_utf8_prefix(const uint8_t *_Nonnull p, size_t n) {
  size_t i = 0;
  while (i < n) {
    i += cscan_ascii_prefix(p + i, n - i);
    while (i < n && p[i] >= 0x80) {
      size_t length = cscan_scalar_length(p + i, n - i);
      if (length == 0) return i;
      i += length;
    }
  }
  return n;
}

/// Bits of the classes that cscan_classes tells of by itself.
enum { CSCAN_SPACE_BEFORE_PUNCTUATION = 1 };

/// The union of table[byte] over the bytes, with bit 0 when a space stands directly before one of . , ; : ! ?
/// The table must be 0 for letters, digits, spaces and , - . / which are skipped sixteen at a time.
static inline uint32_t cscan_classes(const uint8_t *_Nonnull p, size_t n, const uint8_t *_Nonnull table) {
  uint32_t all = 0;
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i bit = _mm_set1_epi8(0x20), beforeA = _mm_set1_epi8('a' - 1), afterZ = _mm_set1_epi8('z' + 1),
                beforeComma = _mm_set1_epi8(','  - 1), afterNine = _mm_set1_epi8('9' + 1), space = _mm_set1_epi8(' '),
                comma = _mm_set1_epi8(','), stop = _mm_set1_epi8('.');
  while (n >= 16 && i < n) {
    // The last block overlaps the one before, so that no byte is left over.
    if (i + 16 > n) i = n - 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i lower = _mm_or_si128(v, bit);
    __m128i letter = _mm_and_si128(_mm_cmpgt_epi8(lower, beforeA), _mm_cmplt_epi8(lower, afterZ));
    __m128i low = _mm_and_si128(_mm_cmpgt_epi8(v, beforeComma), _mm_cmplt_epi8(v, afterNine));
    __m128i isSpace = _mm_cmpeq_epi8(v, space);
    unsigned plain = (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letter, low), isSpace));
    unsigned points = (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(v, comma), _mm_cmpeq_epi8(v, stop)));
    for (; points; points &= points - 1) {
      size_t at = i + (size_t)__builtin_ctz(points);
      if (at > 0 && p[at - 1] == ' ') all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
    }
    for (unsigned odd = plain ^ 0xFFFFu; odd; odd &= odd - 1) {
      size_t at = i + (size_t)__builtin_ctz(odd);
      uint8_t byte = p[at];
      all |= table[byte];
      if (at > 0 && p[at - 1] == ' ' && (byte == ';' || byte == ':' || byte == '!' || byte == '?'))
        all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
    }
    i += 16;
  }
#endif
  for (; i < n; i++) {
    uint8_t byte = p[i];
    all |= table[byte];
    if (i > 0 && p[i - 1] == ' ' &&
        (byte == ',' || byte == '.' || byte == ';' || byte == ':' || byte == '!' || byte == '?'))
      all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
  }
  return all;
}

/// Copies n bytes, few as a rule: without a call up to 64 of them. `to` must have room for n + 64 bytes.
CSCAN_INLINE void cscan_copy_short(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n) {
  if (n <= 16) {
    if (n >= 8) {
      uint64_t head, tail;
      memcpy(&head, from, 8);
      memcpy(&tail, from + n - 8, 8);
      memcpy(to, &head, 8);
      memcpy(to + n - 8, &tail, 8);
    } else if (n >= 4) {
      uint32_t head, tail;
      memcpy(&head, from, 4);
      memcpy(&tail, from + n - 4, 4);
      memcpy(to, &head, 4);
      memcpy(to + n - 4, &tail, 4);
    } else {
      for (size_t i = 0; i < n; i++) to[i] = from[i];
    }
  } else if (n <= 32) {
    memcpy(to, from, 16);
    memcpy(to + n - 16, from + n - 16, 16);
  } else if (n <= 64) {
    memcpy(to, from, 32);
    memcpy(to + n - 32, from + n - 32, 32);
  } else {
    memcpy(to, from, n);
  }
}

/// Writes the decimal digits of a number, at most 20, and returns how many.
static inline size_t cscan_write_decimal(uint8_t *_Nonnull to, uint64_t number) {
  static const char pairs[] =
      "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354"
      "555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
  uint8_t digits[20];
  size_t place = 20;
  for (; number >= 100; number /= 100) memcpy(digits + (place -= 2), pairs + 2 * (number % 100), 2);
  if (number >= 10) memcpy(digits + (place -= 2), pairs + 2 * number, 2);
  else digits[--place] = (uint8_t)('0' + number);
  memcpy(to, digits + place, 20 - place);
  return 20 - place;
}

#if defined(__SSE2__)
/// Bit i is set when byte i of v is below 0x20, DEL, or one of the four given.
CSCAN_INLINE unsigned cscan_special_mask(__m128i v, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  __m128i hit = _mm_or_si128(
      _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)a)), _mm_cmpeq_epi8(v, _mm_set1_epi8((char)b))),
      _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)c)), _mm_cmpeq_epi8(v, _mm_set1_epi8((char)d))));
  hit = _mm_or_si128(hit, _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v));
  hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F)));
  return (unsigned)_mm_movemask_epi8(hit);
}
#endif

/// Copies bytes until one that is below 0x20, DEL, or one of the four given, and returns how many it copied.
/// `to` must have room for n + 16 bytes: whole vectors are stored.
CSCAN_INLINE size_t cscan_copy_plain(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n, uint8_t a,
                                     uint8_t b, uint8_t c, uint8_t d) {
  size_t i = 0;
#if defined(__SSE2__)
  for (; i + 16 <= n; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(from + i));
    unsigned mask = cscan_special_mask(v, a, b, c, d);
    _mm_storeu_si128((__m128i *)(to + i), v);
    if (mask) return i + (size_t)__builtin_ctz(mask);
  }
  if (i == n) return n;
  if (n >= 16) {
    // The last vector overlaps the one before, which holds nothing special.
    __m128i v = _mm_loadu_si128((const __m128i *)(from + n - 16));
    unsigned mask = cscan_special_mask(v, a, b, c, d);
    _mm_storeu_si128((__m128i *)(to + n - 16), v);
    return mask ? n - 16 + (size_t)__builtin_ctz(mask) : n;
  }
  if (n >= 8) {
    // Two overlapping words side by side.
    __m128i head = _mm_loadl_epi64((const __m128i *)from), tail = _mm_loadl_epi64((const __m128i *)(from + n - 8));
    unsigned mask = cscan_special_mask(_mm_unpacklo_epi64(head, tail), a, b, c, d);
    _mm_storel_epi64((__m128i *)to, head);
    _mm_storel_epi64((__m128i *)(to + n - 8), tail);
    if (mask == 0) return n;
    unsigned place = (unsigned)__builtin_ctz(mask);
    return place < 8 ? place : n - 16 + place;
  }
#endif
  for (; i < n; i++) {
    uint8_t v = from[i];
    if (v < 0x20 || v == 0x7F || v == a || v == b || v == c || v == d) return i;
    to[i] = v;
  }
  return n;
}

/// The first index of a byte that is below 0x20 or one of the three given, or n.
static inline size_t cscan_find_special(const uint8_t *_Nonnull p, size_t n, uint8_t a, uint8_t b, uint8_t c) {
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c),
                control = _mm_set1_epi8(0x1F);
  for (; i + 16 <= n; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_or_si128(_mm_cmpeq_epi8(v, vb), _mm_cmpeq_epi8(v, vc)));
    hit = _mm_or_si128(hit, _mm_cmpeq_epi8(_mm_min_epu8(v, control), v));
    unsigned mask = (unsigned)_mm_movemask_epi8(hit);
    if (mask) return i + (size_t)__builtin_ctz(mask);
  }
#endif
  for (; i < n; i++)
    if (p[i] < 0x20 || p[i] == a || p[i] == b || p[i] == c) return i;
  return n;
}

/// Whether any of the n bytes is one of the four given.
static inline _Bool cscan_has_any(const uint8_t *_Nonnull p, size_t n, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c),
                vd = _mm_set1_epi8((char)d);
  for (; i + 16 <= n; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_cmpeq_epi8(v, vb)),
                               _mm_or_si128(_mm_cmpeq_epi8(v, vc), _mm_cmpeq_epi8(v, vd)));
    if (_mm_movemask_epi8(hit)) return 1;
    // The last vector overlaps the one before.
    if (i + 32 > n && i + 16 < n) i = n - 32;
  }
#endif
  for (; i < n; i++)
    if (p[i] == a || p[i] == b || p[i] == c || p[i] == d) return 1;
  return 0;
}

/// Whether the bytes may hold code, math, a cloze deletion or a link: one of ` $ \ { or the text "://".
static inline _Bool cscan_may_hold_markup(const uint8_t *_Nonnull p, size_t n) {
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i tick = _mm_set1_epi8('`'), dollar = _mm_set1_epi8('$'), slash = _mm_set1_epi8('\\'),
                brace = _mm_set1_epi8('{'), colon = _mm_set1_epi8(':');
  while (n >= 16 && i < n) {
    if (i + 16 > n) i = n - 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, tick), _mm_cmpeq_epi8(v, dollar)),
                               _mm_or_si128(_mm_cmpeq_epi8(v, slash), _mm_cmpeq_epi8(v, brace)));
    if (_mm_movemask_epi8(hit)) return 1;
    for (unsigned c = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, colon)); c; c &= c - 1) {
      size_t at = i + (size_t)__builtin_ctz(c);
      if (at + 2 < n && p[at + 1] == '/' && p[at + 2] == '/') return 1;
    }
    i += 16;
  }
#endif
  for (; i < n; i++) {
    uint8_t v = p[i];
    if (v == '`' || v == '$' || v == '\\' || v == '{') return 1;
    if (v == ':' && i + 2 < n && p[i + 1] == '/' && p[i + 2] == '/') return 1;
  }
  return 0;
}

/// Copies ASCII with capitals made small, until a byte that is not ASCII, is a control character, or is the
/// second of two spaces. Returns how many bytes it copied. `to` must have room for n + 16 bytes.
static inline size_t cscan_copy_lowercase(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n) {
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i space = _mm_set1_epi8(' '), control = _mm_set1_epi8(0x1F), beforeA = _mm_set1_epi8('A' - 1),
                afterZ = _mm_set1_epi8('Z' + 1), bit = _mm_set1_epi8(0x20);
  while (n >= 16 && i < n) {
    // The last block overlaps the one before, so that no byte is left over.
    if (i + 16 > n) i = n - 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(from + i));
    __m128i before = i ? _mm_loadu_si128((const __m128i *)(from + i - 1)) : _mm_slli_si128(v, 1);
    __m128i capital = _mm_and_si128(_mm_cmpgt_epi8(v, beforeA), _mm_cmplt_epi8(v, afterZ));
    _mm_storeu_si128((__m128i *)(to + i), _mm_or_si128(v, _mm_and_si128(capital, bit)));
    // Signed comparison: bytes from 0x80 count as negative, so "not greater than 0x1F" catches both.
    unsigned odd = (unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(v, control)) ^ 0xFFFFu;
    odd |= (unsigned)_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(v, space), _mm_cmpeq_epi8(before, space)));
    if (odd) return i + (size_t)__builtin_ctz(odd);
    i += 16;
  }
#endif
  for (; i < n; i++) {
    uint8_t v = from[i];
    if (v < 0x20 || v >= 0x80 || (v == ' ' && i > 0 && from[i - 1] == ' ')) return i;
    to[i] = v >= 'A' && v <= 'Z' ? v | 0x20 : v;
  }
  return n;
}

/// Does cscan_copy_lowercase and cscan_classes at once, for a text that is ASCII without control characters and
/// without two spaces in a row. Returns 0, with nothing to be relied on, for any other text.
static inline _Bool cscan_copy_lowercase_classes(uint8_t *_Nonnull to, const uint8_t *_Nonnull from, size_t n,
                                                 const uint8_t *_Nonnull table, uint32_t *_Nonnull classes) {
  uint32_t all = 0;
  size_t i = 0;
#if defined(__SSE2__)
  const __m128i space = _mm_set1_epi8(' '), control = _mm_set1_epi8(0x1F), bit = _mm_set1_epi8(0x20),
                beforeA = _mm_set1_epi8('a' - 1), afterZ = _mm_set1_epi8('z' + 1), beforeComma = _mm_set1_epi8(',' - 1),
                afterNine = _mm_set1_epi8('9' + 1), comma = _mm_set1_epi8(','), stop = _mm_set1_epi8('.');
  while (n >= 16 && i < n) {
    if (i + 16 > n) i = n - 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(from + i));
    __m128i before = i ? _mm_loadu_si128((const __m128i *)(from + i - 1)) : _mm_slli_si128(v, 1);
    __m128i lower = _mm_or_si128(v, bit), isSpace = _mm_cmpeq_epi8(v, space);
    __m128i letter = _mm_and_si128(_mm_cmpgt_epi8(lower, beforeA), _mm_cmplt_epi8(lower, afterZ));
    __m128i low = _mm_and_si128(_mm_cmpgt_epi8(v, beforeComma), _mm_cmplt_epi8(v, afterNine));
    __m128i wasSpace = _mm_cmpeq_epi8(before, space);
    __m128i point = _mm_or_si128(_mm_cmpeq_epi8(v, comma), _mm_cmpeq_epi8(v, stop));
    // Letters take the bit of small ones, everything else stays.
    _mm_storeu_si128((__m128i *)(to + i), _mm_or_si128(v, _mm_and_si128(letter, bit)));
    if ((_mm_movemask_epi8(_mm_cmpgt_epi8(v, control)) ^ 0xFFFF) |
        _mm_movemask_epi8(_mm_and_si128(isSpace, wasSpace)))
      return 0;
    if (_mm_movemask_epi8(_mm_and_si128(point, wasSpace))) all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
    unsigned odd = (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letter, low), isSpace)) ^ 0xFFFFu;
    for (; odd; odd &= odd - 1) {
      size_t at = i + (size_t)__builtin_ctz(odd);
      uint8_t byte = from[at];
      all |= table[byte];
      if (at > 0 && from[at - 1] == ' ' && (byte == ';' || byte == ':' || byte == '!' || byte == '?'))
        all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
    }
    i += 16;
  }
#endif
  for (; i < n; i++) {
    uint8_t byte = from[i], last = i ? from[i - 1] : 0;
    if (byte < 0x20 || byte >= 0x80 || (byte == ' ' && last == ' ')) return 0;
    to[i] = byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
    all |= table[byte];
    if (last == ' ' &&
        (byte == ',' || byte == '.' || byte == ';' || byte == ':' || byte == '!' || byte == '?'))
      all |= CSCAN_SPACE_BEFORE_PUNCTUATION;
  }
  *classes = all;
  return 1;
}

/// Where words that repeat the one before them may begin: two runs of letters, one space apart, the second beginning
/// with all of the first but for ASCII case, and not going on with a letter. Writes up to `room`
/// offsets and returns how many there are in all.
size_t cscan_repeated_words(const uint8_t *_Nonnull p, size_t n, uint32_t *_Nonnull out,
                                          size_t room);

/// Folds the 128-bit product of two words into 64 bits (the mixing step of the multiply-fold hashes).
CSCAN_INLINE uint64_t cscan_mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// The little-endian number in the 4 or 8 bytes at p.
CSCAN_INLINE uint64_t cscan_load(const uint8_t *_Nonnull p, size_t size) {
  uint64_t value = 0;
  memcpy(&value, p, size);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

/// A 64-bit hash of bytes that never changes between versions or machines.
static inline uint64_t cscan_hash(const uint8_t *_Nonnull p, size_t n, uint64_t seed) {
  const uint64_t k0 = 0x9E3779B97F4A7C15u, k1 = 0xD6E8FEB86659FD93u, k2 = 0xA0761D6478BD642Fu;
  uint64_t h = seed ^ cscan_mix(k0 ^ (uint64_t)n, k1), a = 0, b = 0;
  if (n > 16) {
    for (size_t i = 0; i + 16 < n; i += 16)
      h = cscan_mix(cscan_load(p + i, 8) ^ k1 ^ h, cscan_load(p + i + 8, 8) ^ k2) ^ cscan_mix(h, k0);
    a = cscan_load(p + n - 16, 8);
    b = cscan_load(p + n - 8, 8);
  } else if (n >= 8) {
    a = cscan_load(p, 8);
    b = cscan_load(p + n - 8, 8);
  } else if (n >= 4) {
    a = cscan_load(p, 4);
    b = cscan_load(p + n - 4, 4);
  } else if (n > 0) {
    a = (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
  }
  h = cscan_mix(a ^ k1 ^ h, b ^ k2) ^ cscan_mix(h, k0);
  return cscan_mix(h ^ k2, k1);
}

#endif
