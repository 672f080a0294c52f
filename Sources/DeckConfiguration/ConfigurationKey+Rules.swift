internal import DeckDiagnostics
internal import DeckLint

extension ConfigurationKey {
  /// The settings about rules.
  static let ruleKeys: [ConfigurationKey] = [
    ConfigurationKey(
      name: "select", summary: "Run only these rules: names and categories, or all.",
      example: "[all]", schema: .reference("selectors"),
      place: .section { value, section throws(ConfigurationError) in
        section.rules.select = try selectors(value, "select")
        section.rules.selectOrigin = value.origin
      }),
    ConfigurationKey(
      name: "extend-select", summary: "Run these rules too.", example: "[shared-answer]",
      schema: .reference("selectors"),
      place: .section { value, section throws(ConfigurationError) in
        section.rules.extendSelect = try selectors(value, "extend-select")
      }),
    ConfigurationKey(
      name: "ignore", summary: "Don't run these rules.", example: "[skipped-number]",
      schema: .reference("selectors"),
      place: .section { value, section throws(ConfigurationError) in
        section.rules.ignore = try selectors(value, "ignore")
      }),
    ConfigurationKey(
      name: "severity", summary: "How much findings matter: error, warning, info or off.",
      example: "\n  duplicate-card: error\n  typography: info",
      schema: .object([
        ("type", .string("object")), ("propertyNames", .reference("selector")),
        ("additionalProperties", .choice(severities)),
      ]),
      place: .section { value, section throws(ConfigurationError) in
        for (name, value) in try value.settings(of: "severity", example: "duplicate-card: error") {
          let severity = try value.choice("severity", of: severities)
          section.rules.severities.append(
            RuleLayer.SeverityChoice(try selector(name), Severity(rawValue: severity)))
        }
      }),
    ConfigurationKey(
      name: "rules", summary: "Options of rules; `deckc explain RULE` shows what there is.",
      example: "\n  placeholder-answer:\n    placeholders: [ask Kim]",
      schema: .reference("rules"),
      place: .section { value, section throws(ConfigurationError) in
        for (name, value) in try value.settings(of: "rules", example: "shared-answer: {common-answer: 9}") {
          try readOptions(of: name, value, &section)
        }
      }),
  ]

  /// What a severity may be.
  private static let severities = Severity.allCases.reversed().map(\.rawValue) + ["off"]

  private static func selectors(
    _ value: ConfigurationValue, _ name: String
  ) throws(ConfigurationError) -> [RuleLayer.Selector] {
    var selectors: [RuleLayer.Selector] = []
    for item in try value.items(of: name, example: "duplicate-card") { selectors.append(try selector(item)) }
    return selectors
  }

  /// The rule or category that a value names.
  private static func selector(_ value: ConfigurationValue) throws(ConfigurationError) -> RuleLayer.Selector {
    let name = try value.string("rule", example: "duplicate-card")
    do throws(RuleSelection.UnknownSelector) {
      return try RuleLayer.Selector(name, origin: value.origin)
    } catch {
      let hint = error.suggestion.map { " (did you mean '\($0)'?)" } ?? ""
      throw value.error("there is no rule or category '\(name)'\(hint); 'deckc rules' lists them")
    }
  }

  private static func readOptions(
    of name: ConfigurationValue, _ value: ConfigurationValue, _ section: inout ConfigurationSection
  ) throws(ConfigurationError) {
    let text = name.text ?? ""
    guard let rule = Rule.named(text) else {
      let hint = closest(to: text, in: Rule.all.map(\.name)).map { " (did you mean '\($0)'?)" } ?? ""
      throw name.error("there is no rule '\(text)'\(hint); 'deckc rules' lists them")
    }
    guard let first = rule.options.first else { throw name.error("'\(rule.name)' has no options") }
    for (name, value) in try value.settings(of: rule.name, example: first.example) {
      guard let option = rule.options.first(where: { $0.name == name.text }) else {
        let names = rule.options.map(\.name)
        let hint = closest(to: name.text ?? "", in: names).map { " (did you mean '\($0)'?)" } ?? ""
        throw name.error(
          "'\(rule.name)' has no option '\(name.text ?? "")'\(hint); it has \(names.joined(separator: ", "))")
      }
      section.choices.append(
        ConfigurationSection.OptionChoice(
          rule: rule.name, option: option.name,
          value: Setting(try option.read(value), origin: value.origin)))
    }
  }
}

extension RuleOption {
  /// The option as one would write it.
  fileprivate var example: String {
    switch kind {
    case .number(let standard, _): "\(name): \(standard)"
    case .texts(let example): "\(name): [\(example)]"
    }
  }

  fileprivate func read(_ value: ConfigurationValue) throws(ConfigurationError) -> RuleOptionValue {
    switch kind {
    case .number(_, let range): .number(try value.number(name, in: range))
    case .texts(let example): .texts(try value.strings(name, example: example))
    }
  }
}
