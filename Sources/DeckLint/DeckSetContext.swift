public import DeckDiagnostics
public import DeckSimilarity

/// What a rule works with that looks at the cards of several decks, and where its findings go.
public struct DeckSetContext {
  /// The decks.
  public let set: DeckSet
  /// Which cards are alike; nothing when no rule wants to know.
  public let duplicates: Duplicates
  /// What rules found, each with its deck.
  public private(set) var findings: [(deck: Int, finding: Finding)] = []

  init(_ set: DeckSet, _ duplicates: Duplicates) {
    self.set = set
    self.duplicates = duplicates
  }

  /// Reports `message` about a card because of `other`, of which `note` says what it is; `change` adds what else is
  /// known. Cards of decks that are only compared with are passed over.
  mutating func report(
    _ message: String, _ card: Int, because other: Int, _ note: String,
    _ change: (inout Finding) -> Void = { _ in }
  ) {
    let place = set.locate(card)
    guard !set.isReference(card) else { return }
    let survey = set.surveys[place.deck]
    var finding = Finding(message, span: survey.shownSpan(place.index), card: survey.place(place.index))
    finding.related = [set.related(note, other, besides: card)]
    change(&finding)
    findings.append((place.deck, finding))
  }
}

extension Duplicates {
  /// What is alike among the cards of `set`, whose words `search` has.
  static func find(in set: DeckSet, _ search: consuming DuplicateSearch) -> Duplicates {
    search.find { cards in
      var reader = CardTextReader()
      return cards.map { reader.read(set.card($0)) }
    }
  }

  /// The cluster of each card that is in one.
  var clusterNumbers: [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (number, cluster) in clusters.enumerated() {
      numbers[cluster.kept] = number
      for member in cluster.members { numbers[member.card] = number }
    }
    return numbers
  }
}
