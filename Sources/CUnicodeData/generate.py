#!/usr/bin/env python3
"""Writes cunicodedata.c: what every Unicode scalar becomes when two texts are compared.

    python3 Sources/CUnicodeData/generate.py > Sources/CUnicodeData/cunicodedata.c

The folding of a scalar is NFKD(casefold(NFKD(c))) with spaces made U+0020, typographic quotes and dashes made
ASCII, and scalars that show nothing removed. Superscripts
and subscripts stay: 10 squared is not 102. Hangul syllables are left out: they decompose by arithmetic.
The data comes from Python's unicodedata, which is the Unicode Character Database.
"""
import sys
import unicodedata

BLOCK = 128
QUOTES = {0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x02BC: "'",
          0x201C: '"', 0x201D: '"', 0x201E: '"', 0x201F: '"', 0x2033: '"', 0x00AB: '"', 0x00BB: '"'}
DASHES = {c: "-" for c in (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212)}


def shows_nothing(c):
    return (unicodedata.category(chr(c)) == "Cf" and c not in (0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD)
            or 0xFE00 <= c <= 0xFE0F or 0xE0100 <= c <= 0xE01EF or c in (0x034F, 0x115F, 0x1160, 0x3164))


def casefold(text):
    # The subscript iota stays a mark: as a letter it would keep marks behind it from being ordered.
    return "".join(x if x == "\u0345" else x.casefold() for x in text)


def fold(c):
    if c in QUOTES:
        return QUOTES[c]
    if c in DASHES:
        return DASHES[c]
    if shows_nothing(c):
        return ""
    if unicodedata.decomposition(chr(c)).startswith(("<super>", "<sub>")):
        return chr(c)
    text = unicodedata.normalize("NFKD", casefold(unicodedata.normalize("NFKD", chr(c))))
    return "".join(" " if unicodedata.category(x) == "Zs" else x for x in text)


# No entry but the first may be all zero, so what folds to nothing stands at 1.
entries, numbers, pool, places = [(0, 0, 0)], {}, bytearray(), {b"": 1}
blocks, block_numbers, index = [], {}, []
for start in range(0, 0x110000, BLOCK):
    block = []
    for c in range(start, start + BLOCK):
        number = 0
        if c >= 0x80 and not 0xD800 <= c <= 0xDFFF and not 0xAC00 <= c <= 0xD7A3:
            text, order = fold(c), unicodedata.combining(chr(c))
            if text != chr(c) or order:
                data = text.encode()
                if data not in places:
                    at = pool.find(data)
                    if at < 0:
                        at = len(pool)
                        pool += data
                    places[data] = at
                entry = (places[data], len(data), order)
                if entry not in numbers:
                    numbers[entry] = len(entries)
                    entries.append(entry)
                number = numbers[entry]
        block.append(number)
    block = tuple(block)
    if block not in block_numbers:
        block_numbers[block] = len(blocks)
        blocks.append(block)
    index.append(block_numbers[block])


def rows(values, per_row=24):
    values = [str(v) for v in values]
    return ",\n".join(",".join(values[i:i + per_row]) for i in range(0, len(values), per_row))


out = sys.stdout
out.write(f"// Made by generate.py from Unicode {unicodedata.unidata_version}. Do not edit.\n")
out.write('#include "cunicodedata.h"\n\n')
out.write(f"const uint16_t cunicode_index[{len(index)}] = {{\n{rows(index)}}};\n\n")
flat = [n for block in blocks for n in block]
out.write(f"const uint16_t cunicode_blocks[{len(flat)}] = {{\n{rows(flat)}}};\n\n")
assert max(length for _, length, _ in entries) < 64 and len(pool) < 1 << 17
packed = [offset << 14 | length << 8 | order for offset, length, order in entries]
out.write(f"const uint32_t cunicode_entries[{len(packed)}] = {{\n{rows(packed, 14)}}};\n\n")
out.write(f"const uint8_t cunicode_pool[{len(pool)}] = {{\n{rows(pool, 28)}}};\n")
sys.stderr.write(f"{len(blocks)} blocks, {len(entries)} entries, {len(pool)} bytes of text\n")
