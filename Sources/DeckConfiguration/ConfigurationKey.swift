internal import DeckLint

/// One setting of a configuration file: its name and how its value is read.
struct ConfigurationKey: Sendable {
  let name: String
  let read: @Sendable (ConfigurationValue, inout Configuration) throws(ConfigurationError) -> Void

  /// Every setting there is, in name order.
  static let all = [
    ConfigurationKey(name: "language") { value, configuration throws(ConfigurationError) in
      configuration.language = try value.string("language", example: "en")
    },
    ConfigurationKey(name: "word-lists") { value, configuration throws(ConfigurationError) in
      configuration.wordLists = try value.strings("word-lists", example: "words.txt")
    },
    ConfigurationKey(name: "words") { value, configuration throws(ConfigurationError) in
      configuration.words = try value.strings("words", example: "Kubernetes")
    },
  ]

  /// The error for a setting that doesn't exist.
  static func unknown(_ name: ConfigurationValue) -> ConfigurationError {
    let names = all.map(\.name)
    let hint = closest(to: name.text ?? "", in: names).map { " (did you mean '\($0)'?)" } ?? ""
    return name.error(
      "there is no setting '\(name.text ?? "")'\(hint); the settings are \(names.joined(separator: ", "))")
  }
}
