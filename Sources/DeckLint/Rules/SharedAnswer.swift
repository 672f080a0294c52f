internal import DeckDiagnostics
internal import DeckModel
internal import DeckSimilarity

extension Rule {
  static let sharedAnswer = Rule(
    "shared-answer", .duplicates, nil,
    summary: "Finds cards that answer what an earlier card answers, to another question.",
    reason: "Two questions for one answer may be one question, and a deck that is reversed would ask both.",
    advice: "Look whether the two ask the same; if they do, keep the better one.",
    details: """
      Backs are compared as for `duplicate-card`. An answer that five cards or more have is a common one, such as \
      'yes', and is not reported; cards that say nearly the same are found by `near-duplicate-card`.
      """,
    options: [commonAnswer],
    examples: [
      .wrong("1\nLongest river\nThe Nile\n2\nRiver of Cairo\nthe Nile\n", marks: ["River of Cairo"]),
      .right("1\nLongest river\nThe Nile\n2\nDeepest lake\nBaikal\n"),
    ],
    check: .set(searches: true) { context in
      let set = context.set
      let clusters = context.duplicates.clusterNumbers
      for group in set.equalBacks.groups {
        var first = FirstWithBack()
        let different = group.filter { member in
          first.earlier(than: member) == nil && !set.facts(member.card).has(.emptyFront)
        }
        guard different.count > 1, different.count < context.choices.number(commonAnswer) else { continue }
        for (place, member) in different.enumerated() {
          let other = different[..<place].first { earlier in
            clusters[earlier.card].map { $0 != clusters[member.card] } ?? true
          }
          guard let other = other?.card else { continue }
          context.report(member.card, because: other, "first answered here") {
            "\($0) has the same answer to another question"
          }
        }
      }
    })
}

private let commonAnswer = RuleOption.number(
  "common-answer", "An answer that so many cards have is a common one.", standard: 5, in: 2...1000)
