"""Decides for every word of every source what it counts for."""
import collections
import os

import cleaning
import fields
import grammar
import nomenclature
import sounds
import sources
import variants
from flags import BIT

HERE = os.path.dirname(os.path.abspath(__file__))
# WordNet's lexicographer files of things that are names when written with a capital.
WORDNET_FIELDS = {5: "biology", 8: "medicine", 15: "geography", 18: "history", 20: "biology", 27: "chemistry"}
NAME_FILES = {14, 15, 18}


def fold(written):
    return written.lower().replace("’", "'")


class Word:
    """What is known of a folded word: its flags, and how it was seen written by sources whose case means something."""
    __slots__ = ("flags", "forms", "sources")

    def __init__(self):
        self.flags = 0
        self.forms = collections.Counter()
        self.sources = set()


class Builder:
    def __init__(self, place):
        self.place = place
        self.words = collections.defaultdict(Word)
        self.zipf = sources.frequencies(place)
        self.misspelt = sources.misspellings(place)
        for word, correction in MISSPELT.items():
            self.misspelt.setdefault(word, [correction])
        self.rare = {}  # of SCOWL 80 and 95: whether the word is only written with a capital
        self.counts = collections.Counter()
        self.part_of_name = set()  # words that stand with a capital in names of several words
        self.common = set()

    # MARK: adding

    def add(self, written, flags, source, form=None):
        word = fold(written)
        if not sources.WORD.fullmatch(word) or word.endswith("'s") and word not in CONTRACTIONS or word in BLOCKED:
            return
        if len(word) == 1 and word not in "aio" or len(word.encode()) > 32:
            return
        entry = self.words[word]
        if not entry.sources:
            self.counts[source] += 1
        entry.flags |= flags
        entry.sources.add(source)
        if form is not None:
            entry.forms[form] += 1

    def is_valid(self, word):
        return word in self.words and self.words[word].flags & BIT["valid"] != 0

    def build(self):
        self.english()
        self.wordnet()
        self.hand()
        good = [w for w, e in self.words.items() if e.flags & BIT["valid"]]
        self.cleaner = cleaning.Cleaner(good, self.zipf, self.misspelt)
        self.specialist()
        self.medicine()
        self.terms()
        self.attested()
        self.names()
        self.british()
        self.huge()
        self.finish()

    # MARK: general English

    def english(self):
        regions = {}
        for written, (size, categories, where) in sources.scowl(self.place).items():
            word = fold(written)
            if size > 70:
                if sources.WORD.fullmatch(word) and not word.endswith("'s"):
                    self.rare[word] = self.rare.get(word, True) and written != word
                continue
            flags = BIT["valid"]
            if size <= 50 and categories & {"words", "contractions"}:
                flags |= BIT["common"]
                self.common.add(word)
            if size > 60 and word in self.misspelt and not written[0].isupper():
                flags = BIT["term"]
            self.add(written, flags, "scowl", None if written == word and size > 60 else written)
            if written == word.capitalize() and word in self.words:
                self.words[word].forms[written] += 3
            regions.setdefault(word, set()).update(where)
        abroad = {"british", "british_z", "canadian", "australian"}
        for word, where in regions.items():
            if word not in self.words or "english" in where or "special" in where:
                continue
            if where & abroad and "american" not in where:
                self.words[word].flags |= BIT["british"]
            if "american" in where and not where & abroad:
                self.words[word].flags |= BIT["american"]
        for written in sources.harper(self.place):
            word = fold(written)
            if word in self.misspelt and not written[0].isupper() and not self.is_valid(word):
                continue
            self.add(written, BIT["valid"], "harper", written)

    def wordnet(self):
        self.synsets = list(sources.wordnet(self.place))
        for part, file, names in self.synsets:
            for name in names:
                pieces = [p for p in name.replace("-", "_").replace("/", "_").split("_") if sources.WORD.fullmatch(p)]
                whole = len(pieces) == 1 and pieces[0] == name
                for piece in pieces:
                    word = fold(piece)
                    if len(word) < 3 and not whole or word in self.misspelt and not self.is_valid(word):
                        continue
                    flags = BIT["valid"]
                    capital = piece[0].isupper()
                    if part == "noun" and capital and file in NAME_FILES and not self.lower_is_known(word):
                        flags |= BIT["name"]
                    if part == "noun" and word not in self.common and file in WORDNET_FIELDS:
                        if file in (5, 8, 20, 27) or capital:
                            flags |= BIT[WORDNET_FIELDS[file]]
                    self.add(piece, flags, "wordnet", piece if whole else None)
                    if capital and not whole:
                        self.part_of_name.add(word)

    def lower_is_known(self, word):
        return self.words[word].forms[word] > 0 if word in self.words else False

    def hand(self):
        """Lists of our own: field, words as they are written."""
        folder = os.path.join(HERE, "words")
        for name in sorted(os.listdir(folder)):
            field = name.removesuffix(".txt")
            with open(os.path.join(folder, name), encoding="utf8") as f:
                for line in f:
                    if line.startswith("#"):
                        continue
                    for written in line.split():
                        if written[0].isupper() and fold(written) in self.common:
                            continue
                        flags = BIT["valid"]
                        if field in BIT:
                            flags |= BIT[field]
                        if written[0].isupper() and field in ("names", "history"):
                            flags |= BIT["name"] | BIT["history"]
                        self.add(written, flags, "own names" if field in ("names", "history") else "own lists", written)

    # MARK: fields of study

    def doubtful(self, word, count, gap, least=1):
        """Whether a word of an uncurated source is a misspelling as far as one can tell."""
        if self.is_valid(word):
            return False
        if word in self.misspelt or count < least:
            return True
        return self.cleaner.looks_misspelt(word, gap) or self.cleaner.is_joined(word, self.common)

    def specialist(self):
        """Inflections of the SPECIALIST lexicon whose base is valid; it holds misspelt ones too."""
        import gzip
        path = os.path.join(self.place.site, "lemminflect/resources/infl_lu.csv.gz")
        with gzip.open(path, "rt") as f:
            rows = [line.strip().split(",") for line in f]
        for lemma, part, *forms in rows:
            if not sources.WORD.fullmatch(lemma) or lemma[0].isupper():
                continue
            word = fold(lemma)
            if not self.is_valid(word):
                continue
            for column in forms:
                for form in column.split("/"):
                    if self.zipf.get(form, 0) > 0 and not form.endswith("nesses") and not self.doubtful(form, 1, 1.0):
                        self.add(form, BIT["valid"], "specialist")

    def medicine(self):
        drugs, brands = fields.drugs(self.place)
        genes = fields.genes(self.place)
        lists = (
            ("mesh", fields.diseases(self.place), "medicine", 1, 2.5),
            ("icd", fields.classification(self.place), "medicine", 1, 2.0),
            ("go", genes, "biology", 2, 2.0),
            ("drugs", drugs, "medicine", 1, 2.0),
            ("elements", fields.elements(self.place), "chemistry", 1, 9),
            ("places", fields.places(self.place), "geography", 1, 9),
        )
        for source, counts, field, least, gap in lists:
            lower = collections.Counter()
            for written, count in counts.items():
                lower[fold(written)] += count
            for written, count in sorted(counts.items()):
                word = fold(written)
                if len(word) < 4 or written.isupper() or not written[1:].islower():
                    continue
                if self.doubtful(word, lower[word], gap, least) or not word.isascii() and source != "places":
                    continue
                if source == "places" and not self.is_valid(word) and self.zipf.get(word, 0) < 1.5:
                    continue
                flags = BIT["valid"] | BIT[field]
                if source == "places":
                    flags |= BIT["name"]
                self.add(written, flags, source, written if source == "places" else None)
        self.weak = {"brands": (brands, "medicine"), "chemicals": (fields.chemicals(self.place), "chemistry")}
        self.genes = genes

        for word in sorted(nomenclature.compounds()):
            if word not in self.misspelt and not self.cleaner.looks_misspelt(word, 2.0):
                self.add(word, BIT["valid"] | BIT["chemistry"], "nomenclature")

    def terms(self):
        for word, form in sources.table("terms.tsv"):
            if word in self.misspelt and (form == word or len(word) > 4):
                continue
            if self.cleaner.is_joined(word, self.common) and not self.is_valid(word):
                continue
            if len(word) >= 13 and sum(c.isupper() for c in form[1:]) >= 2 and form != word.upper():
                continue  # an identifier
            self.add(word, BIT["term"] | BIT["computing"], "terms", None if self.is_valid(word) else form)
        texts = fields.documentation(self.place)
        lower = collections.Counter()
        for written, count in texts.items():
            lower[fold(written)] += count
        for word, count in sorted(lower.items()):
            if len(word) >= 4 and count >= 4 and not self.doubtful(word, count, 1.0) and not set(word) <= set("acgt"):
                if self.zipf.get(word, 0) > 0 or texts[word] >= 8:
                    self.add(word, BIT["term"] | (0 if self.is_valid(word) else BIT["biology"]), "documentation")

    def attested(self):
        """Words of large lists that the web's counts know too, and that don't look like misspellings."""
        place = self.place
        lists = [("scowl 80, 95", sorted(self.rare), 0, 1.5)]
        import pickle
        with open(os.path.join(place.site, "english_words/data/web2.pickle"), "rb") as f:
            web2 = sorted(fold(w) for w in pickle.load(f) if sources.WORD.fullmatch(w))
        self.web2 = web2
        lists.append(("web2", web2, 0, 1.5))
        for name, (counts, field) in self.weak.items():
            lists.append((name, sorted(fold(w) for w in counts if w[0].isalpha() and w.isascii()), BIT[field], 1.5))
        genera, epithets = fields.taxa(place)
        lists.append(("taxa", sorted(fold(g) for g, k in genera.items() if k >= 3), BIT["biology"], 1.5))
        lists.append(("taxa", sorted(e for e, k in epithets.items() if k >= 12), BIT["biology"], 1.5))
        lists.append(("courts", sorted(fold(w) for w in fields.courts(place)), BIT["law"], 1.5))
        genera = {fold(g) for g in genera}
        for source, words, field, gap in lists:
            for word in words:
                zipf = self.zipf.get(word, 0)
                if len(word) < 4 or zipf == 0 or self.is_valid(word) or not word.isascii():
                    continue
                if self.doubtful(word, 1, gap):
                    continue
                if source == "scowl 80, 95" and self.rare[word]:
                    self.add(word, BIT["name"], source, word.capitalize())
                elif self.is_plural(word):
                    self.add(word, BIT["valid"] | field, source)
                else:
                    form = word.capitalize() if word in genera and source == "taxa" else None
                    self.add(word, BIT["term"] | field, source, form)

    def is_plural(self, word):
        """Whether it is a long valid noun with -s."""
        return len(word) >= 7 and word[-1] == "s" and word[-2] not in "su" and self.is_valid(word[:-1])

    def names(self):
        place = self.place
        surnames = fields.surnames(place, 30000)
        surnames = surnames[:12000] + [name for name in surnames[12000:] if self.zipf.get(fold(name), 0) >= 1.6]
        lists = [("surnames", surnames, 0), ("given names", fields.given_names(place, 2500), 0)]
        cities = [w for w, size in fields.cities(place).items()
                  if size >= 100000 or self.zipf.get(fold(w), 0) >= 2 and size >= 15000]
        lists.append(("cities", sorted(cities), BIT["geography"]))
        for source, words, field in lists:
            for written in words:
                word = fold(written)
                if len(word) < 4 or not written[0].isupper():
                    continue
                if self.is_valid(word):
                    if not self.words[word].flags & BIT["common"]:
                        self.words[word].flags |= BIT["name"]
                    continue
                if word in self.misspelt or self.cleaner.looks_misspelt(word, 2.0):
                    continue
                self.add(written, BIT["name"] | field, source, written)

    def british(self):
        fields_of_science = BIT["medicine"] | BIT["biology"] | BIT["chemistry"]
        for word in sorted(self.words):
            entry = self.words[word]
            if not entry.flags & fields_of_science or not entry.flags & BIT["valid"]:
                continue
            variant = variants.british(word)
            if variant and variant not in self.misspelt and not self.is_valid(variant):
                self.add(variant, BIT["valid"] | BIT["british"] | entry.flags & fields_of_science, "british variants")

    def huge(self):
        """What remains of the largest lists: kept as fingerprints only."""
        pool = set(self.rare) | set(self.web2)
        pool |= {fold(w) for w in self.genes if w[1:].islower()}
        self.rare = {w for w in pool if len(w) >= 5 and w not in self.words and w not in self.misspelt and w not in BLOCKED
                     and w.isascii() and not self.cleaner.looks_misspelt(w, 3.0)}

    # MARK: what follows from all

    def finish(self):
        told = grammar.read(self.place, self.synsets, self.words)
        articles = sounds.Articles(sources.table("articles.tsv"))
        small = set(SMALL_BRANDS)
        self.table = {}
        for word, entry in self.words.items():
            form = self.case(word, entry, small)
            flags = entry.flags | told.get(word, 0)
            if flags & BIT["common"] or flags & BIT["valid"] and self.zipf.get(word, 0) >= 4:
                flags &= ~FIELDS
            sound = articles.sound(word, form or (word.capitalize() if flags & (BIT["capital_only"] | BIT["usual_capital"]) else word),
                                   bool(flags & BIT["common"]))
            if sound in ("an", "both"):
                flags |= BIT["vowel_sound"]
            if sound in ("a", "both"):
                flags |= BIT["consonant_sound"]
            self.table[word] = (flags, self.frequency(word), form)

    def case(self, word, entry, small):
        """Sets the case flags; the form, if it is neither small nor capitalised."""
        forms = entry.forms
        lower, capital = forms[word] > 0, forms[word.capitalize()] > 0
        if not lower and word in self.part_of_name:
            capital = True
        mixed = sorted((-k, f) for f, k in forms.items() if f not in (word, word.capitalize()) and fold(f) == word)
        curated = entry.sources & {"scowl", "wordnet", "own names", "places"}
        if word in CAPITAL_ONLY:
            lower, mixed, capital = False, [], True
        if word in small:
            capital, lower = False, False
            mixed = [row for row in mixed if row[1][0].islower()]
        if lower and (mixed or 6 * forms[word.capitalize()] >= forms[word]):
            entry.flags |= BIT["capital_too"]
        if lower or not (capital or mixed):
            return None
        if mixed and -mixed[0][0] >= forms[word.capitalize()]:
            entry.flags |= BIT["has_form"]
            return mixed[0][1]
        if not capital:
            return None
        if curated and len(word) > 2 and word not in EITHER_CASE:
            entry.flags |= BIT["capital_only"]
            return None
        entry.flags |= BIT["usual_capital"]
        return None

    def frequency(self, word):
        if word in CONTRACTIONS:
            return CONTRACTIONS[word]
        zipf = self.zipf.get(word)
        if zipf is None and "'" not in word:
            plain = word.translate(ACCENTS)
            zipf = self.zipf.get(plain, 0) - 1 if plain != word and plain in self.zipf else 0
        return zipf or 0


FIELDS = sum(BIT[name] for name in "computing medicine biology chemistry law geography history".split())
ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüñç", "aaaaaaeeeeiiiiooooouuuunc")

# Zipf frequencies of contractions, which the counts don't hold: rounded, from common knowledge of English prose.
CONTRACTIONS = {
    "don't": 6.3, "it's": 6.3, "i'm": 6.1, "that's": 6.0, "can't": 5.8, "didn't": 5.8, "you're": 5.8, "doesn't": 5.5,
    "i've": 5.5, "isn't": 5.4, "there's": 5.4, "he's": 5.5, "i'll": 5.5, "won't": 5.3, "we're": 5.3, "wasn't": 5.3,
    "they're": 5.3, "let's": 5.2, "what's": 5.3, "couldn't": 5.1, "wouldn't": 5.2, "i'd": 5.3, "she's": 5.2, "you'll": 5.1,
    "haven't": 5.0, "aren't": 4.9, "we'll": 5.0, "you've": 5.0, "we've": 4.9, "they've": 4.7, "who's": 4.8, "here's": 4.7,
    "shouldn't": 4.7, "weren't": 4.7, "hasn't": 4.7, "hadn't": 4.7, "you'd": 4.8, "he'd": 4.7, "they'll": 4.7, "it'll": 4.3,
    "he'll": 4.5, "she'll": 4.3, "she'd": 4.5, "they'd": 4.5, "we'd": 4.5, "it'd": 3.8, "ain't": 4.6, "where's": 4.3,
    "how's": 4.2, "when's": 3.4, "why's": 3.3, "mustn't": 3.6, "needn't": 3.7, "mightn't": 2.9, "one's": 4.5, "else's": 3.9,
    "o'clock": 4.3, "y'all": 3.6, "ma'am": 3.7, "that'll": 3.9, "who'd": 3.6, "who'll": 3.3, "could've": 3.5,
    "would've": 3.6, "should've": 3.5, "someone's": 4.0, "everyone's": 3.9, "today's": 4.5, "women's": 4.6, "men's": 4.5,
    "children's": 4.5, "people's": 4.5, "shan't": 3.0, "there'll": 3.4, "that'd": 3.4, "who've": 3.3, "daren't": 2.6,
    "what'll": 3.2, "what've": 2.8, "might've": 3.0, "must've": 3.3, "oughtn't": 2.2,
}
# Only ever written with a capital, whatever a list of all that was ever printed says.
CAPITAL_ONLY = set("""
monday tuesday wednesday thursday friday saturday sunday january february april june july september october november
december english british french german italian spanish portuguese russian greek latin japanese chinese korean arabic
hebrew dutch swedish norwegian danish irish scottish welsh american canadian mexican brazilian african asian european
australian indian egyptian persian mongol ottoman byzantine christian christianity muslim islam islamic jewish jew jews
buddhist buddhism hindu hinduism catholicism protestant protestantism judaism confucianism marxism marxist stalinism
nazi nazis victorian elizabethan renaissance europe asia africa america australia antarctica england britain france
germany italy spain portugal russia greece poland sweden norway denmark ireland scotland wales india egypt iran iraq
israel mexico canada brazil london paris berlin rome athens moscow christmas easter
""".split()) - {"renaissance"}
SMALL_BRANDS = """npm pnpm pip git grep pandas numpy scipy matplotlib seaborn iphone ipad ipod imac ios ebay curl bash zsh vim
emacs nginx systemd webpack eslint pytest tmux jq awk sed latex jquery node deno redis kubectl etcd helm adidas macos
""".split()

# Adjectives and things of a person's name that are often written small.
EITHER_CASE = set("""boolean gaussian bayesian abelian hermitian hessian jacobian lagrangian laplacian hamiltonian cartesian
markovian riemannian kafkaesque freudian platonic""".split())
# Misspellings that the list lacks, though some list or other has them as words.
MISSPELT = {"heterogenous": "heterogeneous", "themself": "themselves", "theirself": "themselves",
            "hisself": "himself", "allright": "alright", "comprize": "comprise", "comprized": "comprised"}
# Joined words and lost apostrophes that some list or other has as a name or a word.
BLOCKED = set("""withing dateset larges larvas calfs deffer stript parth massachusets tuscon thess beng colum lond heros
midwifes restauranteur restauranteurs afterwords thant nam womans doubleclick thirdparty afile ccompiler afterall
couldn shouldn wouldn doesn didn isn wasn weren hasn aren knowledgable craftmanship criterium whar alot abit heterogenous aswell infact ofcourse inorder incase eachother noone atleast everytime inspite highschool
eachother allright abouts aslong comprize comprized comprizes todays themself theirself theirselves hisself
""".split()) | {word.replace("'", "") for word in CONTRACTIONS} - set("""cant wont ill id hed shed wed shell well
were its lets whore hell ones oclock maam""".split())
