#!/usr/bin/env python3
"""Builds lexicon.bin from the packages that fetch.py gets. README.md beside this file tells what and how.

    python3 Sources/CLexicon/build/build.py
"""
import hashlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "../../../.build-lexicon")


def main():
    python = os.path.join(ROOT, "venv/bin/python")
    if os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(ROOT, "venv")):
        import fetch
        fetch.fetch(ROOT)
        os.execv(python, [python, os.path.abspath(__file__)])
    import lexicon
    import pack
    import sources
    place = sources.Place(ROOT)
    builder = lexicon.Builder(place)
    builder.build()
    data, sizes = pack.pack(builder.table, sources.bigrams(place), builder.misspelt, builder.rare)
    with open(os.path.join(HERE, "../lexicon.bin"), "wb") as f:
        f.write(data)
    for source, count in builder.counts.items():
        print(f"{count:8} words first met in {source}")
    print(f"{len(builder.table):8} words, {len(builder.rare)} rare ones")
    for name, size in sizes.items():
        print(f"{size:8} bytes of {name}")
    print(f"{len(data):8} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
