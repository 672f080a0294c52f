#!/usr/bin/env python3
"""Builds lexicon.bin."""
import os
import sys

import pack
import sources
from flags import BIT, bits

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    place = sources.Place(sys.argv[1])
    zipf = sources.frequencies(place)
    bad = sources.misspellings(place)
    words = {}

    def add(written, names):
        word = written.lower().replace("’", "'")
        if (len(word) > 1 or word in "aio") and not word.endswith("'s") and sources.WORD.fullmatch(word):
            flags, form = words.get(word, (0, None))
            words[word] = (flags | bits(names), form)

    for written, (size, categories, regions) in sources.scowl(place).items():
        if size <= 70:
            add(written, ["valid", "common"] if size <= 50 else ["valid"])
    for written in sources.harper(place):
        add(written, ["valid"])
    for word, form in sources.terms(HERE):
        add(word, ["term"])
        if word in words and pack.form_mask(word, form) not in (None, 0, 1):
            flags, _ = words[word]
            words[word] = (flags | BIT["has_form"], form)
    table = {w: (flags, zipf.get(w, zipf.get(w.replace("'", ""), 0)), form) for w, (flags, form) in words.items()}
    data, sizes = pack.pack(table, sources.bigrams(place), bad, [])
    with open(os.path.join(HERE, "../lexicon.bin"), "wb") as f:
        f.write(data)
    print(len(table), len(bad), len(data), sizes)


main()
