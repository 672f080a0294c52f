public import DeckDiagnostics

/// The rules that are on, each with its severity.
public struct RuleSelection: Sendable {
  /// A selector that names no rule and no category.
  public struct UnknownSelector: Error, Sendable {
    /// What was asked for.
    public let name: String
    /// The rule or category that was meant, perhaps.
    public let suggestion: String?
  }

  /// The rules that are on, in name order.
  public let rules: [(rule: Rule, severity: Severity)]

  /// What is on by default.
  public static let standard = RuleSelection(
    rules: Rule.all.compactMap { rule in rule.severity.map { (rule, $0) } })

  /// The rules whose findings readers make while they read.
  public static let reading = RuleSelection(
    rules: standard.rules.filter { entry in
      switch entry.rule.check {
      case .reading: true
      case .card, .prose, .proseAndVocabulary, .vocabulary, .deck, .set: false
      }
    })

  init(rules: [(rule: Rule, severity: Severity)]) { self.rules = rules }

  /// The rules that selectors choose: `select` replaces the defaults, `extendSelect` adds to them, `ignore`
  /// takes away. A selector is a rule, a category or `all`; a rule's own name counts more than its category,
  /// whichever list it stands in. Rules that are off by default become `info` when chosen.
  public init(select: [String], extendSelect: [String], ignore: [String]) throws(UnknownSelector) {
    for name in select + extendSelect + ignore { try Self.check(name) }
    rules = Rule.all.compactMap { rule in
      let isDefault = select.isEmpty && rule.severity != nil
      let chosen = max(Self.weight(rule, select), Self.weight(rule, extendSelect))
      let isChosen = chosen > 0 || isDefault
      guard isChosen, Self.weight(rule, ignore) < max(chosen, 1) || Self.weight(rule, ignore) == 0 else {
        return nil
      }
      return (rule, rule.severity ?? .info)
    }
  }

  /// Whether a rule looks at the words of whole decks.
  var looksAtVocabulary: Bool {
    rules.contains { entry in
      switch entry.rule.check {
      case .vocabulary, .proseAndVocabulary: true
      case .reading, .card, .prose, .deck, .set: false
      }
    }
  }

  /// The severity of a rule that is on.
  public func severity(of name: String) -> Severity? { rules.first { $0.rule.name == name }?.severity }

  /// How precisely selectors name a rule: 3 by name, 2 by category, 1 by `all`, 0 not at all.
  private static func weight(_ rule: Rule, _ selectors: [String]) -> Int {
    if selectors.contains(rule.name) { return 3 }
    if selectors.contains(rule.category.rawValue) { return 2 }
    return selectors.contains("all") ? 1 : 0
  }

  private static func check(_ name: String) throws(UnknownSelector) {
    let names = Rule.all.map(\.name) + Category.allCases.map(\.rawValue) + ["all"]
    guard !names.contains(name) else { return }
    throw UnknownSelector(name: name, suggestion: closest(to: name, in: names))
  }
}

/// The candidate that `name` is most likely a slip for, or nil when none is near.
public func closest(to name: String, in candidates: [String]) -> String? {
  let ranked = candidates.map { (name: $0, distance: editDistance(name, $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(2, name.count / 3)
  else {
    return candidates.first { $0.hasPrefix(name) || $0.hasSuffix(name) }
  }
  return best.name
}

/// The number of single-character edits between two words (Levenshtein's distance), by dynamic programming over
/// one row. Complexity: O(a·b).
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substitution = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j + 1] + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
