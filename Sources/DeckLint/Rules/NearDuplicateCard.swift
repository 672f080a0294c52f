internal import DeckDiagnostics
internal import DeckSimilarity
internal import DeckSource

extension Rule {
  static let nearDuplicateCard = Rule(
    "near-duplicate-card", .duplicates, .warning, fixes: [.unsafe],
    summary: "Finds cards that say what another card says in nearly the same words.",
    reason: "A learner would be asked the same thing twice, and misses it in one wording or the other.",
    advice: "Keep the better one of the two.",
    details: """
      Cards with similar words are compared word by word: a slip of the pen, another form of a word, little words and \
      another order don't make another card; another number, unit, sign, picture or piece of code, an opposite, a \
      negation, or another telling word in the same sentence do. Of several cards that are alike the fullest is kept, \
      and each of the others is reported. A card whose answer holds the answer of another one to the same question is \
      only a hint. The fix deletes the card that says less, or the later one, and is unsafe.
      """,
    options: [.minimumConfidence],
    examples: [
      .wrong(
        """
        1
        What does a load balancer do?
        It distributes incoming traffic across several servers so that none of them is overloaded
        2
        What does a load-balancer do?
        It distributes incomming traffic across several servers, so that none of them is overloaded.
        3
        Deepest lake
        Baikal

        """, marks: ["What does a load-balancer do?"],
        fixed: """
          1
          What does a load balancer do?
          It distributes incoming traffic across several servers so that none of them is overloaded
          3
          Deepest lake
          Baikal

          """),
      .right(
        """
        1
        When was the first version of the protocol published?
        The first version of the protocol was published in 1996
        2
        When was the second version of the protocol published?
        The second version of the protocol was published in 1999

        """),
    ],
    check: .set(searches: true, lint))
}

@Sendable
private func lint(_ context: inout DeckSetContext) {
  for cluster in context.duplicates.clusters { report(cluster, &context) }
  let clusters = context.duplicates.clusterNumbers
  var last: Int?
  for pair in DifferentAnswers(context).contained where pair.second != last {
    if let cluster = clusters[pair.first], cluster == clusters[pair.second] { continue }
    last = pair.second
    let difference = WordDifference(pair.verdict, of: pair.second, and: pair.first)
    context.report(
      pair.second, because: pair.first, "asked here too",
      message: { "this card says nearly the same as \($0): \(difference)" }
    ) { $0.severity = .info }
  }
}

/// Reports each card of a cluster but the first. Copies are those of another rule.
private func report(_ cluster: DuplicateCluster, _ context: inout DeckSetContext) {
  let set = context.set
  var keys: Set<CardKey> = []
  let members = [DuplicateCluster.Member(card: cluster.kept, verdict: nil)] + cluster.members
  let cards = members.sorted { $0.card < $1.card }.filter { member in
    let facts = set.facts(member.card)
    return !facts.has(.emptyFront) && keys.insert(CardKey(front: facts.front, back: facts.back)).inserted
  }
  guard let first = cards.first else { return }
  for member in cards.dropFirst() {
    let card = member.card
    let isKept = card == cluster.kept
    let other = isKept ? first.card : cluster.kept
    let verdict = isKept ? first.verdict : member.verdict
    guard (verdict?.confidence ?? 1) * 100 >= Double(context.choices.number(.minimumConfidence)) else {
      continue
    }
    let difference = verdict.map { WordDifference($0, of: card, and: other).description }
    let fix = fix(deleting: isKept ? other : card, besides: card, set)
    context.report(
      card, because: other, isKept ? "this one says less" : "the one to keep",
      message: { name in
        difference.map { "this card says nearly the same as \(name): \($0)" }
          ?? "this card differs from \(name) in punctuation only"
      }
    ) { finding in
      finding.confidence = verdict?.confidence ?? 1
      finding.fixIt = fix
    }
  }
}

private func fix(deleting card: Int, besides reported: Int, _ set: DeckSet) -> FixIt? {
  guard !set.isReference(card), set.locate(card).deck == set.locate(reported).deck,
    let edit = set.deletion(card)
  else { return nil }
  let message = card == reported ? "delete this card" : "delete the other card, which says less"
  return FixIt(.unsafe, message, edits: [edit])
}
