internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let duplicateCard = Rule(
    "duplicate-card", .duplicates, .warning, fixes: [.safe],
    summary: "Finds cards with the front and back of an earlier card.",
    reason: "A learner would be asked the same thing twice.",
    advice: "Delete one of the two.",
    details: """
      Front and back are compared after Unicode, case, space and markup normalisation and without punctuation at the
      edges of a paragraph or list item, save for signs such as those of `n!` and `f'`; code and formulas are compared as
      they are. The fix deletes the later card and is safe: nothing is lost that the first card doesn't hold.
      """,
    examples: [
      .wrong(
        "1\nLongest river\nThe Nile\n2\nlongest  river\nthe Nile.\n3\nDeepest lake\nBaikal\n",
        marks: ["longest  river"],
        fixed: "1\nLongest river\nThe Nile\n3\nDeepest lake\nBaikal\n"),
      .right("1\nUnary plus\n`+x`\n2\nUnary minus\n`-x`\n"),
    ],
    check: .set(searches: false) { context in
      let set = context.set
      for group in set.equalFronts.groups {
        var first = FirstWithBack()
        for member in group {
          guard let earlier = first.earlier(than: member) else { continue }
          context.report(
            member.card, because: earlier, "first given here",
            message: { "this card is the same as \($0 == "an earlier card" ? "an earlier one" : $0)" }
          ) { finding in
            if let edit = set.deletion(member.card) {
              finding.fixIt = FixIt(.safe, "delete this card", edits: [edit])
            }
          }
        }
      }
    })
}
