internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let conflictingAnswers = Rule(
    "conflicting-answers", .duplicates, .info,
    summary: "Finds cards that ask what an earlier card asks and answer otherwise.",
    reason: "A learner can't tell which of the answers is wanted.",
    advice: "Say in the fronts what tells the cards apart, or merge them.",
    details: """
      Fronts are compared as for `duplicate-card`. It is only a hint, because words with several meanings repeat
      legitimately; a front that stands on five cards and more is a common instruction and is not reported.
      """,
    examples: [
      .wrong("1\nBank\nAn institution that keeps money\n2\nBank\nThe edge of a river\n", marks: ["Bank"]),
      .right("1\nBank (money)\nAn institution that keeps money\n2\nBank (river)\nThe edge of a river\n"),
    ],
    check: .set(searches: true, lint))
}

@Sendable
private func lint(_ context: inout DeckSetContext) {
  let set = context.set
  let clusters = context.duplicates.clusterNumbers
  let contained = ContainedAnswers(context)
  for group in set.equalFronts.groups {
    let different = differentAnswers(group, set)
    guard different.count > 1, different.count < commonInstruction else { continue }
    for (place, card) in different.enumerated() {
      // Answers that say nearly the same are those of near duplicates.
      let other = different[..<place].first { earlier in
        let isNear = clusters[earlier].map { $0 == clusters[card] } ?? false
        return !isNear && !contained.has(earlier, card)
      }
      guard let other else { continue }
      context.report(card, because: other, "first asked here") { "\($0) asks the same and has another answer" }
    }
  }
}

/// A front that stands on so many cards with different backs is a common instruction.
private let commonInstruction = 5

/// The first card of each back, missing ones left out; not more than it takes to know a common instruction.
private func differentAnswers(_ group: [EqualFronts.Member], _ set: DeckSet) -> [Int] {
  var first = FirstWithBack()
  var different: [Int] = []
  for member in group where first.earlier(than: member) == nil && !set.facts(member.card).has(.emptyBack) {
    different.append(member.card)
    if different.count == commonInstruction { break }
  }
  return different
}
