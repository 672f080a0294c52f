"""Parts of speech and forms, from WordNet and from the inflections of the SPECIALIST lexicon."""
import collections
import gzip
import os

from flags import BIT
from sources import WORD

FUNCTION = """
a an the this that these those my your his her its our their whose which what who whom whoever whatever whichever
i you he she it we they me him us them mine yours hers ours theirs myself yourself himself herself itself ourselves
yourselves themselves one's each every either neither some any no none both all few many much more most several such
another other others enough
of in to for with on at from by about as into like through after over between out against during without before under
around among within along across behind beyond up down off above near since until till upon onto toward towards per via
throughout despite except beside besides below beneath inside outside amid amongst versus than
and or but nor so yet if because although though while whereas unless whether when where why how once lest
be am is are was were been being have has had having do does did doing done can could may might must shall should will
would ought need dare cannot
isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't haven't hasn't hadn't
i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll they'll
i'd you'd he'd she'd we'd they'd that's there's who's what's let's
not there then thus too very also only just even
""".split()
SAME_PLURAL = """sheep deer fish series species aircraft spacecraft offspring salmon trout moose bison shrimp swine
means headquarters crossroads barracks chassis corps data people police cattle""".split()
AUXILIARY = {
    "is": "third_person", "has": "third_person", "does": "third_person", "was": "past", "were": "past", "had": "past participle",
    "did": "past", "been": "participle", "done": "participle", "be": "base", "have": "base", "do": "base", "am": "",
    "are": "", "being": "gerund", "having": "gerund", "doing": "gerund",
}
PARTS = {"noun": "noun", "verb": "verb base", "adj": "adjective", "adv": "adverb"}


def _bits(names):
    return sum(BIT[name] for name in names.split())


def _plural(noun):
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _verb_forms(verb):
    """Regular forms: third person, past, gerund; both where the last letter may double."""
    third = _plural(verb)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return third, (verb + "d",), (verb[:-1] + "ing",)
    if verb.endswith(("ee", "oe", "ye")):
        return third, (verb + "d",), (verb + "ing",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return third, (verb[:-1] + "ied",), (verb + "ing",)
    doubled = verb + verb[-1]
    if len(verb) > 2 and verb[-1] in "bdfgklmnprstvz" and verb[-2] in "aeiou":
        return third, (verb + "ed", doubled + "ed"), (verb + "ing", doubled + "ing")
    return third, (verb + "ed",), (verb + "ing",)


def read(place, synsets, words):
    """{word: grammar bits} for the given words: forms are only told where the word itself is there."""
    found = collections.Counter()
    irregular_pasts = set()

    def tell(word, names):
        if word in words:
            found[word] |= _bits(names)

    lemmas = {"noun": set(), "verb": set(), "adj": set(), "adv": set()}
    for part, _, names in synsets:
        lemmas[part].update(name.lower() for name in names if WORD.fullmatch(name))
    irregular = collections.defaultdict(set)
    for part in lemmas:
        with open(os.path.join(place.wordnet, part + ".exc")) as f:
            for line in f:
                form, *bases = line.split()
                irregular[part].update((base, form) for base in bases)
    with gzip.open(os.path.join(place.site, "lemminflect/resources/infl_lu.csv.gz"), "rt") as f:
        for line in f:
            lemma, part, *forms = line.strip().split(",")
            if not WORD.fullmatch(lemma):
                continue
            lemma = lemma.lower()
            lemmas[part].add(lemma)
            columns = [column.lower().split("/") for column in forms]
            if part == "verb" and len(columns) == 4:
                if lemma in words:
                    irregular_pasts.add(lemma)
                past, participle, gerund, third = columns
                for form in past:
                    tell(form, "verb past" if any(participle) else "verb past participle")
                for names, column in (("verb participle", participle), ("verb gerund", gerund),
                                      ("verb third_person", third)):
                    for form in column:
                        tell(form, names)
            elif part == "noun" and columns:
                for form in columns[0]:
                    tell(form, "noun" if form == lemma else "plural")
            elif columns and columns[0] != [""]:
                for names, column in zip(("comparative", "superlative"), columns):
                    for form in column:
                        tell(form, names)
    for part, names in PARTS.items():
        for lemma in sorted(lemmas[part]):
            tell(lemma, names)
    for base, form in irregular["noun"]:
        tell(form, "plural")
    for base, form in irregular["adj"]:
        tell(form, "superlative" if form.endswith("st") else "comparative")
    for base, form in irregular["verb"]:
        if form.endswith("ing"):
            tell(form, "verb gerund")
        elif form.endswith("s"):
            tell(form, "verb third_person")
        elif base not in irregular_pasts:
            tell(form, "verb past participle")
    plurals = {base for base, _ in irregular["noun"]}
    for noun in sorted(lemmas["noun"] - plurals):
        tell(_plural(noun), "plural")
    pasts = {base for base, form in irregular["verb"] if not form.endswith(("ing", "s"))} | irregular_pasts
    for verb in sorted(lemmas["verb"]):
        third, past, gerund = _verb_forms(verb)
        tell(third, "verb third_person")
        for form in gerund:
            tell(form, "verb gerund")
        if verb not in pasts:
            for form in past:
                tell(form, "verb past participle")
    for word in SAME_PLURAL:
        tell(word, "noun plural")
    for word in FUNCTION:
        tell(word, "function")
    for word, names in AUXILIARY.items():
        tell(word, "verb " + names)
    return found
