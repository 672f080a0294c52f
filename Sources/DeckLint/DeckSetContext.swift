internal import DeckDiagnostics
public import DeckSimilarity

/// What a rule works with that looks at the cards of several decks, and where its findings go.
public struct DeckSetContext {
  /// The decks.
  public let set: DeckSet
  /// Which cards are alike; nothing when no rule wants to know.
  public let duplicates: Duplicates
  /// What the user chose for the options of the rule that is at work.
  var choices = RuleChoices()
  private var reports: [Report] = []

  /// What is said of a card. Where the card and the other one stand is found out at the end, for all in one pass.
  private struct Report {
    var card: Int
    var other: Int
    var note: String
    var message: (String) -> String
    var change: (inout Finding) -> Void
  }

  init(_ set: DeckSet, _ duplicates: Duplicates) {
    self.set = set
    self.duplicates = duplicates
  }

  /// Reports a card because of another one, which `note` describes. `message` gets what to call the other one, such as
  /// `card 3`; `change` adds what else is known. Cards of decks that are only compared with are passed over.
  mutating func report(
    _ card: Int, because other: Int, _ note: String, message: @escaping (String) -> String,
    change: @escaping (inout Finding) -> Void = { _ in }
  ) {
    guard !set.isReference(card) else { return }
    reports.append(Report(card: card, other: other, note: note, message: message, change: change))
  }

  /// What was reported, each finding with its deck. Complexity: O(reports · log reports + cards).
  func findings() -> [(deck: Int, finding: Finding)] {
    let places = DeckSetPlaces(set, reports.flatMap { [$0.card, $0.other] })
    return reports.map { report in
      let name = places.name(report.other, besides: report.card)
      var finding = places.finding(report.message(name), report.card)
      finding.related = [places.related(report.note, report.other, besides: report.card)]
      report.change(&finding)
      return (set.locate(report.card).deck, finding)
    }
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
