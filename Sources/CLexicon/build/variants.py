"""British spellings of American words, by the rules that medicine and its neighbours follow."""
import re

TO_BRITISH = [(re.compile(a), b) for a, b in (
    (r"^hem(?=ato|angi|ops|osta|oly|orrh|odia|odyn|oglob|ophil|opo|oth|osid|ocyt|atem|atur|aturia)", "haem"),
    (r"(?<=[^ad])emi(?=a$|as$|c$|cs$)", "aemi"), (r"(?<=[a-z])edem(?=a|at)", "oedem"), (r"^edem", "oedem"), (r"esoph", "oesoph"),
    (r"^estr(?=[aiou][dgol])", "oestr"), (r"^pediatr", "paediatr"), (r"gynec", "gynaec"), (r"rrhea", "rrhoea"), (r"pnea", "pnoea"),
    (r"tumor(?!ous|i)", "tumour"), (r"ization", "isation"), (r"izing$", "ising"), (r"ize(?=[drs]?$)", "ise"), (r"yz(?=e[drs]?$|ing$)", "ys"),
    (r"sulf", "sulph"), (r"etiolog", "aetiolog"), (r"anesth", "anaesth"), (r"leukocyt", "leucocyt"), (r"paleo", "palaeo"),
    (r"orthoped", "orthopaed"),
)]
# What only looks like one of the above.
NOT = re.compile(r"academ|bohem|epidem|endem|pandem|polem|system|totem|chemi|semi|premi|^size|prize|seize|capsize|pnea$")


def british(word):
    """The British spelling of an American word of medicine or science, or None."""
    if NOT.search(word) and not word.endswith(("chemia", "chemic", "pnea")):
        return None
    out = word
    for pattern, to in TO_BRITISH:
        out = pattern.sub(to, out)
    return out if out != word else None
