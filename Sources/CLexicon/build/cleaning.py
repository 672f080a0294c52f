"""Attested is not valid: finding the misspellings in lists that hold real ones."""
import collections

# One-edit differences that are two spellings of a word, or two forms of it, and no misspelling.
_PAIRS = (("ae", "e"), ("oe", "e"), ("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("ll", "l"), ("ph", "f"))


def _related(word, other):
    if any(word + end == other or other + end == word for end in ("s", "d", "r", "n", "y", "a")):
        return True
    return any(word.replace(a, b) == other or other.replace(a, b) == word for a, b in _PAIRS)


def _deletes(word):
    return {word[:i] + word[i + 1:] for i in range(len(word))}


def osa1(a, b):
    """Whether one insertion, deletion, substitution or exchange of neighbours makes b of a."""
    if len(a) == len(b):
        differ = [i for i in range(len(a)) if a[i] != b[i]]
        return len(differ) == 1 or (len(differ) == 2 and differ[1] == differ[0] + 1
                                    and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]])
    if len(a) > len(b):
        a, b = b, a
    return len(b) - len(a) == 1 and a in _deletes(b)


class Neighbours:
    """Words of good standing by what they are with one letter less."""

    def __init__(self, words):
        self.words = set(words)
        self.by_delete = collections.defaultdict(list)
        for word in sorted(self.words):
            for key in _deletes(word):
                self.by_delete[key].append(word)

    def near(self, word):
        keys = _deletes(word) | {word}
        found = {w for key in keys for w in self.by_delete.get(key, ())} | (keys & self.words)
        return sorted(w for w in found if w != word and osa1(w, word))


class Cleaner:
    """Tells words that look like misspellings of much commoner ones."""

    def __init__(self, good, zipf, misspelt):
        self.zipf = zipf
        self.misspelt = misspelt
        self.neighbours = Neighbours(w for w in good if zipf.get(w, 0) >= 2 and len(w) >= 4)

    def is_listed(self, word):
        return word in self.misspelt

    def looks_misspelt(self, word, gap):
        """Whether a good word one edit away is commoner by `gap` powers of ten."""
        if len(word) < 5:
            return False
        own = self.zipf.get(word, 0)
        return any(self.zipf.get(near, 0) - own >= gap and not _related(word, near)
                   for near in self.neighbours.near(word))

    def is_joined(self, word, common):
        """Whether it is two common words without their space: `atleast`, `ofthe`."""
        before = ("the", "of", "at", "and", "every", "that", "this", "with")
        after = ("the", "of", "and", "that", "this")
        return (any(word.startswith(w) and word[len(w):] in common and len(word) - len(w) > 2 for w in before)
                or any(word.endswith(w) and word[:-len(w)] in common for w in after))
