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

  /// A rule that is on.
  public struct Entry: Sendable {
    /// The rule.
    public let rule: Rule
    /// How much its findings matter.
    public let severity: Severity
    /// Whether the user said so; then findings that the rule holds to matter more are no more than that.
    public let isChosen: Bool

    /// The severity of a finding, which may have one of its own.
    func severity(of finding: Finding) -> Severity {
      let own = finding.severity ?? severity
      return isChosen ? min(own, severity) : own
    }
  }

  /// What was decided about a rule, on or off.
  public struct Decision: Sendable {
    /// The rule.
    public let rule: Rule
    /// How much its findings matter; nil when it is off.
    public let severity: Severity?
    /// Where that was said: `default`, an option, or a file with a line.
    public let origin: String
  }

  /// The rules that are on, in name order.
  public let rules: [Entry]
  /// What was decided about every rule, in name order.
  public let decisions: [Decision]

  /// The origin of what nobody said.
  static let standardOrigin = "default"

  /// What is on by default.
  public static let standard = RuleSelection([] as [RuleLayer])

  /// The rules whose findings readers make while they read.
  public static let reading = RuleSelection(standard, keeping: \.isReading)

  /// What is on after `layers` were put on the defaults, one on the other. Rules that are off by default become `info`
  /// when they are chosen without a severity.
  public init(_ layers: [RuleLayer]) {
    var rules: [Entry] = []
    var decisions: [Decision] = []
    for rule in Rule.all {
      var state = RuleLayer.State(isOn: rule.severity != nil)
      for layer in layers { layer.apply(to: &state, of: rule) }
      let severity = state.isOn ? state.severity ?? rule.severity ?? .info : nil
      decisions.append(Decision(rule: rule, severity: severity, origin: state.origin))
      guard let severity else { continue }
      rules.append(Entry(rule: rule, severity: severity, isChosen: state.severity != nil))
    }
    (self.rules, self.decisions) = (rules, decisions)
  }

  private init(_ other: RuleSelection, keeping isKept: (Rule.Check) -> Bool) {
    rules = other.rules.filter { isKept($0.rule.check) }
    decisions = other.decisions
  }

  /// The rules that are on in any of some selections, with the severities of the first that has them on.
  public init(union selections: [RuleSelection]) {
    let entries = selections.flatMap(\.rules)
    rules = Rule.all.compactMap { rule in entries.first { $0.rule.name == rule.name } }
    decisions = selections.first?.decisions ?? []
  }

  /// Those of some findings whose rules are on, with the severities of this selection.
  public func chosen(of found: DeckFindings) -> DeckFindings {
    var chosen = found
    (chosen.diagnostics, chosen.keys) = ([], [])
    for (index, diagnostic) in found.diagnostics.enumerated() {
      guard let entry = rules.first(where: { $0.rule.name == diagnostic.rule }) else { continue }
      var diagnostic = diagnostic
      diagnostic.severity = entry.severity(of: diagnostic.finding)
      chosen.diagnostics.append(diagnostic)
      if found.keys.indices.contains(index) { chosen.keys.append(found.keys[index]) }
    }
    return chosen
  }

  /// The same severities, but only for the rules whose findings readers make while they read.
  public var ofReading: RuleSelection { RuleSelection(self, keeping: \.isReading) }

  /// The rules that selectors choose: `select` replaces the defaults, `extendSelect` adds to them, `ignore`
  /// takes away.
  public init(select: [String], extendSelect: [String], ignore: [String]) throws(UnknownSelector) {
    self.init([try RuleLayer(select: select, extendSelect: extendSelect, ignore: ignore)])
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

  /// Every name that a selector may have.
  public static let selectors = Rule.all.map(\.name) + Category.allCases.map(\.rawValue) + ["all"]

  static func check(_ name: String) throws(UnknownSelector) {
    guard !selectors.contains(name) else { return }
    throw UnknownSelector(name: name, suggestion: closest(to: name, in: selectors))
  }
}

extension Rule.Check {
  /// Whether readers find what the rule is about.
  fileprivate var isReading: Bool {
    switch self {
    case .reading: true
    case .card, .prose, .proseAndVocabulary, .vocabulary, .deck, .set: false
    }
  }
}

/// The candidate that `name` is most likely a slip for, or nil when none is near.
public func closest(to name: String, in candidates: [String]) -> String? {
  let ranked = candidates.map { (name: $0, distance: editDistance(name, $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(2, name.count / 3)
  else {
    return candidates.first { $0.hasPrefix(name) || $0.hasSuffix(name) }
  }
  // Whoever writes `anki` means `anki-text` rather than `apkg`.
  return best.distance > 1 ? candidates.first { $0.hasPrefix(name + "-") } ?? best.name : best.name
}

/// The number of single-character edits between two words (Levenshtein's distance), by dynamic programming over
/// one row. Complexity: O(a·b).
func editDistance(_ a: String, _ b: String) -> Int {
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
