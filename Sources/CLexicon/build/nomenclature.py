"""Names of simple organic compounds, made by the rules of nomenclature."""

CHAINS = "meth eth prop but pent hex hept oct non dec undec dodec".split()
ENDINGS = """ane anes anol anols anal anone anoic anoate anoates anoyl anamide anamine anenitrile anedioic anedioate
anediol anethiol yl yls oxy oxide ylamine""".split()
UNSATURATED = "ene enes enoic enoate enol enal yne ynes ynoic adiene adienes enyl".split()
GROUPS = """fluoro chloro bromo iodo nitro amino hydroxy methyl ethyl propyl butyl phenyl methoxy ethoxy oxo keto cyano
mercapto sulfo carboxy acetyl benzyl""".split()
OFTEN = "fluoro chloro bromo iodo nitro amino hydroxy methyl ethyl oxo".split()
MULTIPLES = ("", "di", "tri")
PARENTS = """methane ethane propane butane pentane hexane heptane octane ethene propene butene pentene hexene benzene
phenol aniline toluene pyridine naphthalene benzoic benzoate ethanoic propanoic butanoic pentanoic ethanoate propanoate
butanoate ethanol propanol butanol pentanol hexanol propanone butanone pentanone butanal propanal acetic acetate
propionic propionate cyclohexane cyclopentane cyclohexanol cyclohexanone silane glutarate succinate""".split()
RINGS = "prop but pent hex hept oct".split()


def compounds():
    words = set()
    for chain in CHAINS:
        words.update(chain + ending for ending in ENDINGS)
        if chain != "meth":
            words.update(chain + ending for ending in UNSATURATED)
    for ring in RINGS:
        words.update("cyclo" + ring + ending for ending in ("ane", "anes", "ene", "anol", "anone", "yl", "adiene"))
    for group in GROUPS:
        for multiple in MULTIPLES if group in OFTEN else ("",):
            words.update(multiple + group + parent for parent in PARENTS)
    return words
