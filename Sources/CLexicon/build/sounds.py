"""Which words take `a` and which `an`: counts from documentation first, then rules of pronunciation."""
import re

CONSONANT = re.compile(
    r"u(?:ni(?:[cvqxo]|f[oiy]|t(?!em)|lat|lin|pol|son|sex|dir|dim|bod|cel|mod|ax|$)|na(?:ry|nim)|s[aeiu]|t[aei]|top"
    r"|ra[nl]|rin|rol|reth|bi|ku|lu|vul|k$|g[ao]|kr|rug)|eu(?!ler)|ew|o(?:nce|ne(?:$|s|-|self|ness))|ouija|ufo")
VOWEL = re.compile(r"h(?:our|onest|onou?r|eir)")
# Two consonants that no word begins with, so that a form in capitals with them is read letter by letter.
ONSETS = "bl br ch cl cr dr dw fl fr gl gn gr kl kn kr ph pl pr ps rh sc sh sk sl sm sn sp sq st sw th tr tw wh wr".split()
KNOWN = dict.fromkeys("euler hiv mri mris fbi nba nfl hr mba msc mp mps rsa lcd".split(), "an") | dict.fromkeys(
    "nato nasa utopia utopian unanimous unanimously unanimity ukraine ukrainian uganda ugandan uruguay uruguayan".split(),
    "a") | dict.fromkeys("led herb herbs faq sql historic historical hotel".split(), "both")
LETTERS = set("aefhilmnorsx")  # whose names begin with a vowel


def by_rule(word):
    """"a", "an" or None for a word that is read as one."""
    if VOWEL.match(word):
        return "an"
    if CONSONANT.match(word):
        return "a"
    if word[0] in "aeiou":
        return "an"
    return "a" if "a" <= word[0] <= "z" else None


def spelling(form):
    """The same for a form that is read letter by letter."""
    return "an" if form[0].lower() in LETTERS else "a"


def is_spelt(form):
    """Whether a form in capitals can only be read letter by letter."""
    letters = form.lower()
    if re.fullmatch(r"[a-z]{1,2}[DR]NA", form):
        return True
    return form.isupper() and (len(form) <= 2 or not re.search(r"[aeiouy]", letters)
                               or re.match(r"[bcdfghjklmnpqrstvwxz]{3}", letters) is not None
                               or re.match(r"[bcdfghjklmnpqrstvwxz]{2}", letters) is not None and letters[:2] not in ONSETS)


class Articles:
    def __init__(self, rows):
        self.counts = {}
        for written, before_a, before_an in rows:
            self.counts[written] = (int(before_a), int(before_an))

    def sound(self, word, form, ordinary):
        """"a", "an", "both" or None, for a word and its usual form.

        The counts hold pieces of other languages, so ordinary words and names follow the rules.
        """
        if word in KNOWN:
            return KNOWN[word]
        if ordinary or form == word.capitalize():
            return by_rule(word)
        a, an = self.counts.get(form, (0, 0))
        if a + an >= 5:
            if a >= 9 * an:
                return "a"
            if an >= 9 * a:
                return "an"
            rule = spelling(form) if is_spelt(form) else None if form.isupper() else by_rule(word)
            if rule is not None and (a, an)[rule == "an"] >= 2 * (a, an)[rule == "a"]:
                return rule
            return "both" if min(a, an) >= 3 else None
        if is_spelt(form):
            return spelling(form)
        if form.isupper() and len(form) > 1:
            # Read as a word or letter by letter: only where both begin alike is the article sure.
            return spelling(form) if spelling(form) == by_rule(word) else None
        return by_rule(word)
