internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Takes out of the findings of a deck those that are known.
struct KnownFindingFilter {
  private let survey: DeckSurvey
  private let selection: RuleSelection
  private let entries: [KnownFinding]
  private let ids: [Int: String]
  /// How many findings each entry may still take; nil for any number.
  private var left: [Int?]
  /// What was known.
  private(set) var known: [(entry: Int, key: FindingKey)] = []
  private var allIDs: Set<String>?

  /// Where entries are found: by rule and card, by rule alone when they name no card.
  private struct Place: Hashable {
    let rule: String
    let card: String?
  }

  private let places: [Place: [Int]]

  /// A filter of what `entries` know of the deck of `survey`, in which `found` was found.
  init(_ entries: [KnownFinding], _ survey: DeckSurvey, _ selection: RuleSelection, _ found: [FoundFinding]) {
    self.entries = entries
    self.survey = survey
    self.selection = selection
    var cards: Set<Int> = []
    for entry in found {
      if let card = entry.finding.card { cards.insert(card.index) }
      cards.formUnion(Self.related(entry, selection))
    }
    ids = CardNames.ids(of: cards, in: survey)
    left = entries.map(\.count)
    places = Dictionary(grouping: entries.indices) { Place(rule: entries[$0].rule, card: entries[$0].card) }
  }

  /// The cards of the same deck that a finding about several cards is about besides its own.
  private static func related(_ found: FoundFinding, _ selection: RuleSelection) -> [Int] {
    guard case .set = selection.rules[found.rule].rule.check else { return [] }
    return found.finding.related.filter { $0.source == nil }.compactMap(\.card?.index)
  }

  /// What a finding is called.
  func key(_ found: FoundFinding) -> FindingKey {
    let finding = found.finding
    var text = finding.message
    if survey.deck.hasPositions, survey.deck.source.hasPlaces, let span = finding.span {
      text = Self.shortened(survey.deck.source.text(span))
    }
    return FindingKey(
      rule: selection.rules[found.rule].rule.name, card: finding.card.flatMap { ids[$0.index] },
      field: finding.card?.field, front: finding.card.flatMap { front($0.index) }, text: text)
  }

  /// The beginning of the front of a card.
  private func front(_ card: Int) -> String? {
    survey.facts.indices.contains(card) ? survey.card(card).front.map { Self.shortened($0.text) } ?? "" : nil
  }

  /// Whether two fronts are likely those of one card, before and after an edit.
  private static func areAlike(_ a: String, _ b: String) -> Bool {
    a == b || editDistance(a, b) <= min(a.unicodeScalars.count, b.unicodeScalars.count) / 4
  }

  /// The beginning of a text on one line.
  private static func shortened(_ text: String) -> String {
    var short = ""
    var isBehindSpace = true
    for character in text.prefix(400) {
      if character.isWhitespace {
        isBehindSpace = true
        continue
      }
      if isBehindSpace, !short.isEmpty { short.append(" ") }
      isBehindSpace = false
      short.append(character)
      if short.unicodeScalars.count >= 60 { return short + "…" }
    }
    return short
  }

  /// `found` without what is known, in the same order.
  ///
  /// Complexity: O(findings + entries); when a card of an entry is gone, that of reading the deck.
  mutating func unknown(of found: [FoundFinding]) -> [FoundFinding] {
    guard !entries.isEmpty else { return found }
    let keys = found.map(key)
    var isKnown = [Bool](repeating: false, count: found.count)
    for index in found.indices { isKnown[index] = take(keys[index], at: keys[index].card) }
    for index in found.indices where !isKnown[index] { isKnown[index] = takeOfSameCard(keys[index]) }
    takeOfSameCluster(found, keys, &isKnown)
    takeOfGoneCards(keys, &isKnown)
    return found.indices.filter { !isKnown[$0] }.map { found[$0] }
  }

  /// Lets an entry take a finding, as one of `card`.
  private mutating func take(_ key: FindingKey, at card: String?) -> Bool {
    for card in card.map({ [$0, nil] }) ?? [nil] {
      for entry in places[Place(rule: key.rule, card: card)] ?? [] where take(key, by: entry) { return true }
    }
    return false
  }

  /// Lets an entry of the same card take a finding, whatever its text is.
  private mutating func takeOfSameCard(_ key: FindingKey) -> Bool {
    guard let card = key.card else { return false }
    for entry in places[Place(rule: key.rule, card: card)] ?? []
    where !entries[entry].isTextExact && left[entry] != 0 {
      left[entry] = left[entry].map { $0 - 1 }
      known.append((entry, key))
      return true
    }
    return false
  }

  private mutating func take(_ key: FindingKey, by entry: Int) -> Bool {
    guard left[entry] != 0, entries[entry].concerns(key) else { return false }
    left[entry] = left[entry].map { $0 - 1 }
    known.append((entry, key))
    return true
  }

  /// What several cards have in common is found at the later ones, so when cards move, it moves to another of them:
  /// entries of any of the cards may take it.
  private mutating func takeOfSameCluster(
    _ found: [FoundFinding], _ keys: [FindingKey], _ isKnown: inout [Bool]
  ) {
    var clusters: [String: CardClusters] = [:]
    for (index, entry) in found.enumerated() {
      let related = Self.related(entry, selection)
      guard let card = entry.finding.card?.index, !related.isEmpty else { continue }
      for other in related { clusters[keys[index].rule, default: CardClusters()].join(card, other) }
    }
    for (index, entry) in found.enumerated() where !isKnown[index] {
      guard let card = entry.finding.card?.index else { continue }
      for other in clusters[keys[index].rule]?.members(with: card) ?? [] where !isKnown[index] {
        for entry in places[Place(rule: keys[index].rule, card: ids[other])] ?? [] {
          guard left[entry] != 0, entries[entry].card != nil else { continue }
          left[entry] = left[entry].map { $0 - 1 }
          known.append((entry, keys[index]))
          isKnown[index] = true
          break
        }
      }
    }
  }

  /// A card that was edited has another id: entries of cards that are gone take what has their text in a card whose
  /// front is much the same.
  private mutating func takeOfGoneCards(_ keys: [FindingKey], _ isKnown: inout [Bool]) {
    struct Text: Hashable {
      let rule: String
      let text: String
    }
    let unknown = keys.indices.filter { !isKnown[$0] }
    let waiting = entries.indices.filter {
      entries[$0].card != nil && entries[$0].text != nil && entries[$0].front != nil && left[$0] != 0
    }
    guard !unknown.isEmpty, !waiting.isEmpty else { return }
    let rules = Set(unknown.map { keys[$0].rule })
    guard waiting.contains(where: { rules.contains(entries[$0].rule) }) else { return }
    let all = CardNames.all(in: survey)
    allIDs = all
    let gone = Dictionary(grouping: waiting.filter { entries[$0].card.map { !all.contains($0) } ?? false }) {
      Text(rule: entries[$0].rule, text: entries[$0].text ?? "")
    }
    for index in unknown {
      for entry in gone[Text(rule: keys[index].rule, text: keys[index].text)] ?? [] {
        guard let old = entries[entry].front, let new = keys[index].front, Self.areAlike(old, new),
          take(keys[index], by: entry)
        else { continue }
        isKnown[index] = true
        break
      }
    }
  }

  /// For each entry, whether its card is in the deck; nobody looks when all of those that aren't counted were of use.
  /// Complexity: that of reading the deck.
  mutating func cardsThere() -> [Bool?] {
    let used = Set(known.map(\.entry))
    let asked = entries.indices.contains {
      entries[$0].card != nil && entries[$0].count == nil && !used.contains($0)
    }
    guard asked else { return entries.map { _ in nil } }
    let all = allIDs ?? CardNames.all(in: survey)
    return entries.map { $0.card.map(all.contains) }
  }
}

/// Cards that findings have brought together.
private struct CardClusters {
  private var parents: [Int: Int] = [:]
  private var membersOfRoots: [Int: [Int]] = [:]

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    guard a != b else { return }
    let (large, small) = count(a) < count(b) ? (b, a) : (a, b)
    parents[small] = large
    membersOfRoots[large] = (membersOfRoots[large] ?? [large]) + (membersOfRoots[small] ?? [small])
    membersOfRoots[small] = nil
  }

  /// The cards that were joined with `card`, itself included.
  func members(with card: Int) -> [Int] { membersOfRoots[root(card)] ?? [] }

  private func count(_ root: Int) -> Int { membersOfRoots[root]?.count ?? 1 }

  private func root(_ card: Int) -> Int {
    var card = card
    while let parent = parents[card] { card = parent }
    return card
  }
}
