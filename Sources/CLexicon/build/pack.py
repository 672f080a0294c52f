"""The layout of lexicon.bin: see README.md in this folder.

Everything is little-endian. `hash_bytes` and `hash_pair` are repeated in Sources/DeckLexicon/LexiconHash.swift.
"""
import math
import struct

MASK = (1 << 64) - 1
K1 = 0x9E3779B97F4A7C15
K2 = 0xD6E8FEB86659FD93
MAGIC = 0x314C4B44  # "DKL1"
HEADER_WORDS = 40
LONGEST = 32
ZIPF_STEP = 25  # parts of a unit of zipf
RARE_BITS, RARE_BUCKETS = 25, 13
BIGRAM_STEP = 0.35  # log10 units a level of a bigram


def hash_bytes(word):
    n = len(word)
    h = (n * K2) & MASK
    at = 0
    while n - at > 8:
        h = ((h ^ int.from_bytes(word[at:at + 8], "little")) * K1) & MASK
        h ^= h >> 32
        at += 8
    if n >= 8:
        last = int.from_bytes(word[n - 8:], "little")
    elif n >= 4:
        last = int.from_bytes(word[:4], "little") | int.from_bytes(word[n - 4:], "little") << 32
    elif n:
        last = word[0] | word[n // 2] << 8 | word[n - 1] << 16
    else:
        last = 0
    h = ((h ^ last) * K1) & MASK
    h ^= h >> 32
    h = (h * K2) & MASK
    return h ^ (h >> 29)


def hash_pair(first, second):
    h = ((first << 32 | second) * K1) & MASK
    h ^= h >> 32
    h = (h * K2) & MASK
    return h ^ (h >> 29)


def automaton(words):
    """The minimal acyclic automaton of sorted byte strings, as packed edges in breadth-first order."""
    register = {}
    nodes = []  # each a tuple of (byte, final, target)

    def freeze(edges):
        key = tuple(map(tuple, edges))
        if not key:
            return -1
        at = register.get(key)
        if at is None:
            at = register[key] = len(nodes)
            nodes.append(key)
        return at

    path = [[]]  # open nodes: lists of [byte, final, target]
    previous = b""
    for word in words:
        common = 0
        while common < len(previous) and common < len(word) and previous[common] == word[common]:
            common += 1
        while len(path) - 1 > common:
            edges = path.pop()
            path[-1][-1][2] = freeze(edges)
        for byte in word[common:]:
            path[-1].append([byte, 0, -1])
            path.append([])
        path[-2][-1][1] = 1
        previous = word
    while len(path) > 1:
        edges = path.pop()
        path[-1][-1][2] = freeze(edges)
    root = freeze(path[0])

    place = {root: 1}
    order = [root]
    size = 1 + len(nodes[root])
    for node in order:
        for _, _, target in nodes[node]:
            if target >= 0 and target not in place:
                place[target] = size
                size += len(nodes[target])
                order.append(target)
    edges = [0]
    for node in order:
        for byte, final, target in nodes[node]:
            last = byte == nodes[node][-1][0]
            edges.append(byte | final << 8 | last << 9 | (place[target] if target >= 0 else 0) << 10)
    return edges


def fingerprints(rows, bits):
    """Rows of (hash, payload) as a table of 2^bits buckets: starts, fingerprints and payloads."""
    rows = sorted(rows, key=lambda row: (row[0] >> (64 - bits), row[0] & 0xFFFF, row[0]))
    starts = bytearray()
    at = 0
    for bucket in range((1 << bits) + 1):
        while at < len(rows) and rows[at][0] >> (64 - bits) < bucket:
            at += 1
        starts += at.to_bytes(3, "little")
    prints = struct.pack(f"<{len(rows)}H", *(row[0] & 0xFFFF for row in rows))
    return bytes(starts), prints, [row[1] for row in rows]


def filter_of(words):
    """The words as the gaps between RARE_BITS bits of their hashes, in 2^RARE_BUCKETS buckets.

    A gap is one byte, after as many bytes 255 as 255 goes into it.
    """
    low = RARE_BITS - RARE_BUCKETS
    values = sorted({hash_bytes(w.encode()) >> (64 - RARE_BITS) for w in words})
    starts, gaps, at = bytearray(), bytearray(), 0
    for bucket in range((1 << RARE_BUCKETS) + 1):
        starts += len(gaps).to_bytes(3, "little")
        last = -1
        while at < len(values) and values[at] >> low == bucket:
            value = values[at] & (1 << low) - 1
            gap = value - last - 1
            gaps += b"\xff" * (gap // 255) + bytes([gap % 255])
            last = value
            at += 1
    return bytes(starts), bytes(gaps)


def table_bits(count, each):
    return max(1, round(math.log2(max(count, 2) / each)))


def form_mask(word, form):
    """Which scalars of the form are capitals, as bits; None if the form isn't the word in other case."""
    if form.lower() != word or len(form) != len(word) or len(form) > 32:
        return None
    return sum(1 << i for i, c in enumerate(form) if c != word[i])


def pack(words, bigrams, misspellings, rare):
    """The table.

    words: {word: (flags, zipf, form)}, candidates and valid words; bigrams: {(word, word): log10 P};
    misspellings: {word: [corrections]}; rare: words that only huge lists have.
    Returns (bytes, sizes of the sections).
    """
    encoded = sorted((hash_bytes(w.encode()), w.encode(), w) for w in words if len(w.encode()) <= LONGEST)
    count = len(encoded)
    bits = table_bits(count, 6)
    ids = {row[2]: i for i, row in enumerate(encoded)}

    text = bytearray()
    buckets = bytearray()
    at = 0
    for bucket in range((1 << bits) + 1):
        first = at
        while at < count and encoded[at][0] >> (64 - bits) < bucket:
            at += 1
        text += bytes((row[0] & 7) << 5 | len(row[1]) - 1 for row in encoded[first:at])
        text += b"".join(row[1] for row in encoded[first:at])
        assert len(text) < 1 << 22 and at < 1 << 18
        buckets += (len(text) | at << 22).to_bytes(5, "little")

    palette = {}
    classes, zipfs, forms = [], bytearray(), []
    for i, (_, _, word) in enumerate(encoded):
        flags, zipf, form = words[word]
        if form is not None:
            forms.append((i, form_mask(word, form)))
        classes.append(palette.setdefault(flags, len(palette)))
        zipfs.append(max(0, min(255, round(zipf * ZIPF_STEP))))

    edges = automaton(sorted(row[1] for row in encoded))

    levels = []
    for (first, second), value in bigrams.items():
        if first in ids and second in ids:
            levels.append((hash_pair(ids[first], ids[second]), max(0, min(15, int(-value / BIGRAM_STEP)))))
    bigram_bits = table_bits(len(levels), 8)
    bigram_starts, bigram_prints, levels = fingerprints(levels, bigram_bits)
    nibbles = bytes(a | b << 4 for a, b in zip(levels[::2], levels[1::2] + [0]))

    rows = []
    for word, corrections in misspellings.items():
        known = [ids[c] for c in corrections if c in ids]
        if known:
            rows.append((hash_bytes(word.encode()), known))
    miss_bits = table_bits(len(rows), 8)
    flat = [(h, c) for h, known in rows for c in known]
    miss_starts, miss_prints, payload = fingerprints(flat, miss_bits)
    corrections = b"".join(c.to_bytes(3, "little") for c in payload)

    rare_starts, rare_gaps = filter_of(rare)

    header = [0] * HEADER_WORDS
    header[0:3] = [MAGIC, count, bits]
    blob = bytearray(HEADER_WORDS * 4)
    sizes = {}

    def add(slot, name, data):
        while len(blob) % 4:
            blob.append(0)
        header[slot] = len(blob)
        sizes[name] = len(data)
        blob.extend(data)

    add(3, "buckets", buckets)
    add(4, "words", text)
    add(5, "zipf", zipfs)
    add(6, "classes", struct.pack(f"<{count}H", *classes))
    add(7, "palette", struct.pack(f"<{len(palette)}I", *palette))
    header[8] = len(palette)
    add(9, "forms", struct.pack(f"<{2 * len(forms)}I", *(f[0] for f in forms), *(f[1] for f in forms)))
    header[10] = len(forms)
    add(11, "edges", struct.pack(f"<{len(edges)}I", *edges))
    header[12] = len(edges)
    header[13] = bigram_bits
    add(14, "bigram starts", bigram_starts)
    add(15, "bigram fingerprints", bigram_prints)
    add(16, "bigram levels", nibbles)
    header[17] = len(levels)
    header[18] = miss_bits
    add(19, "misspelling starts", miss_starts)
    add(20, "misspelling fingerprints", miss_prints)
    add(21, "corrections", corrections)
    header[22] = len(flat)
    add(23, "rare starts", rare_starts)
    add(24, "rare gaps", rare_gaps)
    header[25] = len(rare)
    blob.extend(bytes(8 + -len(blob) % 8))  # loads of eight bytes may pass the last word
    header[26] = len(blob)
    blob[:HEADER_WORDS * 4] = struct.pack(f"<{HEADER_WORDS}I", *header)
    return bytes(blob), sizes
