#!/usr/bin/env python3
"""Learns the costs of spelling errors and writes ErrorModelCosts.swift.

    error_model.py PAIRS_SOURCE OUTPUT.swift
    error_model.py --held-out PAIRS_SOURCE OUTPUT.tsv

PAIRS_SOURCE is `crates/typos-dict/src/word_codegen.rs` of the source distribution of typos 1.52.0 (MIT or Apache-2.0).
A pair is used if its correction is a single word and the only one. The pairs are aligned under the costs of the round
before (Viterbi), the operations counted, and a cost is -log10 of (count + strength * prior) / (chances + strength),
where chances are the places in all corrections where the operation could have happened. Pairs whose correction falls
into the tenth that `held_out` takes are never learned from; `deckc-spelling search` ranks on them.
"""
import collections
import math
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROUNDS = 4
STRENGTH = 40
UNIT = 16
# Typists made most of the pairs; pupils, who write by ear, make more of the errors that sound alike.
BY_EAR = .25
BY_EAR_CHANCE = .02
KEYS = {}
for _row, _line in enumerate(["qwertyuiop", "asdfghjkl", "zxcvbnm"]):
    for _column, _key in enumerate(_line):
        KEYS[_key] = (_row, _column + (0, .25, .75)[_row])


def pairs(path):
    with open(path, encoding="utf8") as f:
        rows = re.findall(r'InsensitiveStr::Ascii\(\s*"([^"]*)",?\s*\),\s*&\[([^\]]*)\]', f.read())
    for written, fixes in rows:
        fixes = re.findall(r'"([^"]*)"', fixes)
        if len(fixes) == 1 and re.fullmatch("[a-z]+", written.lower()) and re.fullmatch("[a-z]+", fixes[0]):
            if abs(len(written) - len(fixes[0])) <= 3:
                yield written.lower(), fixes[0]


def held_out(meant):
    """Whether a correction is kept for measuring: by its first five letters, so that inflections stay together."""
    return sum(ord(c) * 31 ** i for i, c in enumerate(meant[:5])) % 10 == 0


def neighbours(a, b):
    if a not in KEYS or b not in KEYS:
        return False
    (r, c), (s, d) = KEYS[a], KEYS[b]
    return abs(r - s) <= 1 and abs(c - d) <= 1.1


def sounds():
    """Sorted unique (meant, written)."""
    rules = set()
    with open(os.path.join(HERE, "sounds.txt"), encoding="utf8") as f:
        for line in f:
            for item in line.split("#")[0].split():
                meant, way, written = re.fullmatch(r"([^=>]*)([=>])([^=>]*)", item).groups()
                rules.add((meant, written))
                if way == "=":
                    rules.add((written, meant))
    return sorted(rules)


def is_letter(rule):
    return rule[0] in LETTERS and rule[1] in LETTERS and len(rule[0]) == len(rule[1]) == 1


class Model:
    """Costs in -log10. Words are framed: `^word$`."""

    def __init__(self, rules):
        self.letters = {rule for rule in rules if is_letter(rule)}
        rules = self.rules = [rule for rule in rules if not is_letter(rule)]
        self.cost = {}
        self.by_last = collections.defaultdict(list)
        for rule in rules:
            meant, written = rule
            self.by_last[meant[-1:], written[-1:]].append(rule)
        self.learn(collections.Counter(), collections.Counter())

    def prior(self, op, a, b):
        if op == "T":
            return .012
        if op == "D":
            return .02 * (2 if a == b else 1)
        if op == "I":
            return .0008 * (6 if a == b else 1)
        return .0008 * (2.5 if neighbours(a, b) else 1) * (4 if a in "aeiouy" and b in "aeiouy" else 1)

    def learn(self, counts, chances):
        for op in "TDIS":
            for a in "^" + LETTERS:
                for b in LETTERS:
                    key = (op, a, b)
                    n = chances[op, a, b] if op in "TD" else chances[op, a]
                    p = (counts[key] + STRENGTH * self.prior(*key)) / (n + STRENGTH)
                    if op == "S" and (a, b) in self.letters:
                        p = (1 - BY_EAR) * p + BY_EAR * BY_EAR_CHANCE
                    self.cost[key] = -math.log10(min(p, 1))
        for rule in self.rules:
            p = (counts[rule] + STRENGTH * .012) / (chances[rule] + STRENGTH)
            self.cost[rule] = -math.log10((1 - BY_EAR) * p + BY_EAR * BY_EAR_CHANCE)

    def align(self, written, meant):
        """The cheapest operations that turn what was meant into what was written."""
        c, w = "^" + meant + "$", "^" + written + "$"
        n, m = len(c) - 1, len(w) - 1
        cost, far = self.cost, 1e9
        table = [[far] * (m + 1) for _ in range(n + 1)]
        back = [[None] * (m + 1) for _ in range(n + 1)]
        table[1][1] = 0
        for i in range(1, n + 1):
            ci, cp = c[i - 1], c[i - 2] if i > 1 else ""
            for j in range(max(1, i - 4), min(m, i + 4) + 1):
                best, how = table[i][j], back[i][j]
                wj = w[j - 1]
                if i > 1 and j > 1:
                    if ci == wj and table[i - 1][j - 1] <= best:
                        best, how = table[i - 1][j - 1], ("M",)
                    elif ci != wj:
                        x = table[i - 1][j - 1] + cost["S", ci, wj] + (.5 if i == 2 else 0)
                        if x < best:
                            best, how = x, ("S", ci, wj)
                    if i > 2 and j > 2 and ci == w[j - 2] and cp == wj and ci != cp:
                        x = table[i - 2][j - 2] + cost["T", cp, ci]
                        if x < best:
                            best, how = x, ("T", cp, ci)
                if i > 1:
                    key = ("D", ci, ci) if c[i] == ci else ("D", cp, ci)
                    x = table[i - 1][j] + cost[key] + (.6 if i == 2 else 0)
                    if x < best:
                        best, how = x, key
                if j > 1:
                    key = ("I", wj, wj) if c[i] == wj else ("I", ci, wj)
                    x = table[i][j - 1] + cost[key] + (1.3 if i == 1 else 0)
                    if x < best:
                        best, how = x, key
                ends = i == n and j == m
                lasts = [(ci, wj)] + ([("$", "$")] if ends else [])
                for last in lasts:
                    for rule in self.by_last.get(last, ()):
                        L, R = rule
                        e = 1 if last[0] == "$" else 0
                        if c.endswith(L, 0, i + e) and w.endswith(R, 0, j + e):
                            x = table[i + e - len(L)][j + e - len(R)] + cost[rule] if min(
                                i + e - len(L), j + e - len(R)) >= (0 if L[0] == "^" else 1) else far
                            if L[0] == "^":
                                x = cost[rule] if i == len(L) and j == len(R) else far
                            if x < best:
                                best, how = x, rule
                table[i][j], back[i][j] = best, how
        ops, i, j = [], n, m
        while (i, j) != (1, 1):
            how = back[i][j]
            if how is None:
                return far, []
            if len(how) == 2:
                ops.append(how)
                L, R = how[0].strip("$"), how[1].strip("$")
                i, j = i - len(L), j - len(R)
                if how[0][0] == "^":
                    break
                continue
            if how[0] != "M":
                ops.append(how)
            i -= {"M": 1, "S": 1, "T": 2, "D": 1, "I": 0}[how[0]]
            j -= {"M": 1, "S": 1, "T": 2, "D": 0, "I": 1}[how[0]]
        return table[n][m], ops


def chances_of(data, rules):
    chances = collections.Counter()
    lengths = {len(meant) for meant, _ in rules}
    by_meant = collections.defaultdict(list)
    for rule in rules:
        by_meant[rule[0]].append(rule)
    for _, meant in data:
        c = "^" + meant
        for a, b in zip(c, c[1:]):
            chances["T", a, b] += 1
            chances["D", a, b] += 1
        for a in c:
            chances["I", a] += 1
            chances["S", a] += 1
        c = "^" + meant + "$"
        for i in range(len(c)):
            for k in lengths:
                for rule in by_meant.get(c[i:i + k], ()) if i + k <= len(c) else ():
                    chances[rule] += 1
    return chances


def swift(model, total, learned):
    def cell(cost):
        return chr(35 + min(int(round(cost * UNIT)), 91)).replace("\\", "]")
    out = ["// Made by build/error_model.py; do not edit.",
           f"// Learned from {learned} of {total} pairs of the dictionary of typos 1.52.0 (MIT or Apache-2.0), see there.",
           "", "/// Costs of spelling errors as text: `#` is 0, each further character a sixteenth of a power of ten.",
           "enum ErrorModelCosts {"]
    names = {"S": ("substitutions", "A letter (row) written as another (column)."),
             "T": ("exchanges", "Two neighbours, the first (row) and the second (column), written the other way round."),
             "D": ("deletions", "A letter (column) left out after another (row); on the diagonal one of two."),
             "I": ("insertions", "A letter (column) added after another (row); on the diagonal one doubled.")}
    for op, (name, text) in names.items():
        out += ([""] if op != "S" else []) + [f"  /// {text}", "  /// The first row is the start of the word.", f'  static let {name}: StaticString = #"""']
        for a in "^" + LETTERS:
            out.append("    " + "".join(cell(model.cost[op, a, b]) for b in LETTERS))
        out.append('    """#')
    out += ["", "  /// What was meant, what was written, the cost: spellings that sound alike. `^` and `$` frame a word.",
            '  static let sounds: StaticString = #"""']
    line = "   "
    for rule in model.rules:
        item = f" {rule[0]}>{rule[1]}>{cell(model.cost[rule])}"
        if len(line) + len(item) > 108:
            out.append(line)
            line = "   "
        line += item
    out += [line, '    """#', "}", ""]
    return "\n".join(out)


def main():
    if sys.argv[1] == "--held-out":
        with open(sys.argv[3], "w", encoding="utf8") as f:
            f.writelines(f"{w}\t{c}\n" for w, c in sorted(set(pairs(sys.argv[2]))) if held_out(c))
        return
    source, output = sys.argv[1:]
    data = sorted(set(pairs(source)))
    learned = [p for p in data if not held_out(p[1])]
    rules = sounds()
    model = Model(rules)
    chances = chances_of(learned, model.rules)
    for _ in range(ROUNDS):
        counts = collections.Counter()
        total = 0
        for written, meant in learned:
            cost, ops = model.align(written, meant)
            if ops and len(ops) <= 3:
                counts.update(ops)
                total += cost
        print(len(learned), "pairs, mean cost", total / len(learned), file=sys.stderr)
        model.learn(counts, chances)
    for rule, count in sorted(((r, counts[r]) for r in model.rules), key=lambda x: -x[1])[:40]:
        print(rule, count, chances[rule], round(model.cost[rule], 2), file=sys.stderr)
    with open(output, "w", encoding="utf8") as f:
        f.write(swift(model, len(data), len(learned)))


if __name__ == "__main__":
    main()
