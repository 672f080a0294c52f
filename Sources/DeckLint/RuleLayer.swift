public import DeckDiagnostics

/// What one place says about which rules run: the command line, or a part of a configuration.
public struct RuleLayer: Hashable, Sendable {
  /// The name of a rule, of a category, or `all`, and where it was said.
  public struct Selector: Hashable, Sendable {
    /// The name.
    public let name: String
    /// Where it was said: `--select`, or a file with a line.
    public let origin: String

    /// A selector of what is there; others are errors.
    public init(_ name: String, origin: String) throws(RuleSelection.UnknownSelector) {
      try RuleSelection.check(name)
      self.name = name
      self.origin = origin
    }
  }

  /// A severity for what a selector names; nil is off.
  public struct SeverityChoice: Hashable, Sendable {
    /// What it is for.
    public let selector: Selector
    /// The severity; nil is off.
    public let severity: Severity?

    /// A choice.
    public init(_ selector: Selector, _ severity: Severity?) {
      self.selector = selector
      self.severity = severity
    }
  }

  /// What runs in place of what ran before; nil when nothing is said.
  public var select: [Selector]?
  /// Where `select` was said.
  public var selectOrigin = ""
  /// What runs besides.
  public var extendSelect: [Selector] = []
  /// What doesn't run.
  public var ignore: [Selector] = []
  /// How much findings matter.
  public var severities: [SeverityChoice] = []

  /// A layer that says nothing.
  public init() {}

  /// What the options of the command line say.
  public init(
    select: [String], extendSelect: [String], ignore: [String]
  ) throws(RuleSelection.UnknownSelector) {
    if !select.isEmpty {
      self.select = try Self.selectors(select, "--select")
      selectOrigin = "--select"
    }
    self.extendSelect = try Self.selectors(extendSelect, "--extend-select")
    self.ignore = try Self.selectors(ignore, "--ignore")
  }

  private static func selectors(
    _ names: [String], _ origin: String
  ) throws(RuleSelection.UnknownSelector) -> [Selector] {
    var selectors: [Selector] = []
    for name in names { selectors.append(try Selector(name, origin: origin)) }
    return selectors
  }
}

extension RuleLayer {
  /// What is known of a rule while layers are put on each other.
  struct State {
    var isOn: Bool
    var severity: Severity?
    var origin = RuleSelection.standardOrigin
  }

  /// Changes what is known of `rule` by what this layer says. A rule's own name counts more than its category and
  /// that more than `all`, whichever list it stands in; of two that count the same, the one that turns off does.
  func apply(to state: inout State, of rule: Rule) {
    if select != nil { (state.isOn, state.origin) = (false, selectOrigin) }
    // A severity of a category is one for its rules that are on; that of a rule is worth nothing when the rule is off.
    let named = severities.filter { $0.severity != nil && $0.selector.name == rule.name }.map(\.selector)
    let chosen = Self.nearest(to: rule, (select ?? []) + extendSelect + named)
    let dropped = Self.nearest(
      to: rule, ignore + severities.filter { $0.severity == nil }.map(\.selector))
    if let chosen, chosen.weight > dropped?.weight ?? 0 {
      (state.isOn, state.origin) = (true, chosen.selector.origin)
    } else if let dropped {
      (state.isOn, state.origin) = (false, dropped.selector.origin)
    }
    let set = severities.filter { $0.severity != nil }
    guard let nearest = Self.nearest(to: rule, set.map(\.selector)),
      let choice = set.last(where: { $0.selector.name == nearest.selector.name })
    else { return }
    state.severity = choice.severity
    if state.isOn { state.origin = choice.selector.origin }
  }

  private static func nearest(
    to rule: Rule, _ selectors: [Selector]
  ) -> (selector: Selector, weight: Int)? {
    var best: (selector: Selector, weight: Int)?
    for selector in selectors {
      let weight = weight(rule, selector.name)
      if weight > best?.weight ?? 0 { best = (selector, weight) }
    }
    return best
  }

  /// How precisely a selector names a rule: 3 by name, 2 by category, 1 by `all`, 0 not at all.
  private static func weight(_ rule: Rule, _ name: String) -> Int {
    if name == rule.name { return 3 }
    if name == rule.category.rawValue { return 2 }
    return name == "all" ? 1 : 0
  }
}
