internal import DeckLint

/// The JSON Schema of `.deckc.yml`, made of the settings and the rules.
public enum ConfigurationSchema {
  /// The schema, ending in a line feed.
  public static var text: String {
    JSONTree.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:deckc:schema:configuration")),
      ("title", .string("Configuration of deckc")),
      ("description", .string("What a `.deckc.yml` may say. Made of the settings and the rules.")),
      ("type", .array([.string("object"), .string("null")])),
      ("properties", .object(ConfigurationKey.all.map(property))),
      ("additionalProperties", .bool(false)),
      (
        "$defs",
        .object([
          ("selector", .choice(RuleSelection.selectors)),
          (
            "selectors",
            .object([
              ("type", .array([.string("array"), .string("null")])), ("items", .reference("selector")),
            ])
          ),
          ("rules", rules),
        ])
      ),
    ]).rendered() + "\n"
  }

  /// The schema of the overrides. Made when it is asked for, since it holds those of other settings.
  static var overrides: JSONTree {
    let files = JSONTree.object([
      ("description", .string("Patterns of the decks.")), ("type", .string("array")), ("items", .text),
      ("minItems", .number(1)),
    ])
    return .object([
      ("type", .array([.string("array"), .string("null")])),
      (
        "items",
        .object([
          ("type", .string("object")),
          (
            "properties",
            .object([("files", files)] + (ConfigurationKey.ruleKeys + [.language]).map(property))
          ),
          ("required", .array([.string("files")])), ("additionalProperties", .bool(false)),
        ])
      ),
    ])
  }

  private static func property(_ key: ConfigurationKey) -> (String, JSONTree) {
    guard case .object(let members) = key.schema else { return (key.name, key.schema) }
    return (key.name, .object([("description", .string(key.summary))] + members))
  }

  private static var rules: JSONTree {
    let rules = Rule.all.filter { !$0.options.isEmpty }.map { rule in
      let options = rule.options.map { option -> (String, JSONTree) in
        var members: [(String, JSONTree)] = [("description", .string(option.summary))]
        switch option.kind {
        case .number(let standard, let range):
          members += [
            ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
            ("maximum", .number(range.upperBound)), ("default", .number(standard)),
          ]
        case .texts:
          members += [("type", .array([.string("array"), .string("null")])), ("items", .text)]
        }
        return (option.name, .object(members))
      }
      return (
        rule.name,
        JSONTree.object([
          ("type", .string("object")), ("properties", .object(options)),
          ("additionalProperties", .bool(false)),
        ])
      )
    }
    return .object([
      ("type", .string("object")), ("properties", .object(rules)), ("additionalProperties", .bool(false)),
    ])
  }
}
