"""The bits of Sources/DeckLexicon/WordFlags.swift."""
NAMES = (
    "valid common term name usual_capital capital_only capital_too has_form "
    "noun verb adjective adverb plural third_person past participle gerund base comparative superlative function "
    "vowel_sound consonant_sound british american "
    "computing medicine biology chemistry law geography history"
).split()
BIT = {name: 1 << i for i, name in enumerate(NAMES)}


def bits(names):
    return sum(BIT[name] for name in names)
