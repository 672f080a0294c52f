internal import DeckDiagnostics
internal import DeckLint
internal import DeckReaders
internal import DeckSpelling

/// One setting of a configuration file: its name, what it is for, and how its value is read.
struct ConfigurationKey: Sendable {
  /// Where a setting may stand, and how it is read there.
  enum Place: Sendable {
    /// For all decks or for some.
    case section(
      @Sendable (ConfigurationValue, inout ConfigurationSection) throws(ConfigurationError) -> Void)
    /// For all decks only.
    case file(@Sendable (ConfigurationValue, inout Configuration) throws(ConfigurationError) -> Void)
  }

  let name: String
  /// What it is for, as one sentence.
  let summary: String
  /// A value as one would write it on a line, or on the lines below.
  let example: String
  /// What values it takes.
  let schema: JSONTree
  let place: Place

  /// The settings that may hold for some decks only.
  static let ofSections = all.filter { if case .section = $0.place { true } else { false } }

  /// Every setting there is, in the order in which they are shown.
  static let all: [ConfigurationKey] =
    ruleKeys + [
      ConfigurationKey(
        name: "overrides", summary: "What holds for some decks only; later ones win.",
        example: "\n  - files: [\"spanish/**\"]\n    language: none",
        schema: ConfigurationSchema.overrides,
        place: .file { value, configuration throws(ConfigurationError) in
          for item in try value.items(of: "overrides", example: "{files: [\"*.csv\"], ignore: [text]}") {
            configuration.overrides.append(try override(item))
          }
        }),
      language,
      ConfigurationKey(
        name: "words", summary: "Words that count as right.", example: "[kubectl, SageMaker]",
        schema: .texts,
        place: .file { value, configuration throws(ConfigurationError) in
          configuration.words = try value.strings("words", example: "Kubernetes")
        }),
      ConfigurationKey(
        name: "word-lists", summary: "Files of such words, one a line, beside this file.",
        example: "[terms.txt]", schema: .texts,
        place: .file { value, configuration throws(ConfigurationError) in
          configuration.wordLists = try value.strings("word-lists", example: "words.txt")
        }),
      ConfigurationKey(
        name: "formats", summary: "The formats of decks whose names and contents don't tell; later ones win.",
        example: "\n  \"*.txt\": anki-text",
        schema: .object([
          ("type", .string("object")), ("additionalProperties", .choice(Reader.all.map(\.name))),
        ]),
        place: .file { value, configuration throws(ConfigurationError) in
          for (name, format) in try value.settings(of: "formats", example: "\"*.txt\": anki-text") {
            let choice = try format.choice("formats", of: Reader.all.map(\.name))
            configuration.formats.append(
              Configuration.FormatChoice(
                files: try glob(name), format: Setting(choice, origin: format.origin)))
          }
        }),
      ConfigurationKey(
        name: "exclude", summary: "What is passed over in folders: files and folders that nobody names.",
        example: "[drafts/, \"*.old.csv\"]", schema: .texts,
        place: .file { value, configuration throws(ConfigurationError) in
          configuration.exclude = try globs(value, "exclude")
        }),
      ConfigurationKey(
        name: "media", summary: "The folder of the media files that cards show, as for `convert --media`.",
        example: "media", schema: .text,
        place: .file { value, configuration throws(ConfigurationError) in
          configuration.media = Setting(try value.string("media", example: "media"), origin: value.origin)
        }),
      ConfigurationKey(
        name: "fail-on", summary: "The least severity that makes the exit status 1.", example: "warning",
        schema: .choice(FailureThreshold.allCases.map(\.rawValue)),
        place: .file { value, configuration throws(ConfigurationError) in
          let text = try value.choice("fail-on", of: FailureThreshold.allCases.map(\.rawValue))
          configuration.failOn = FailureThreshold(rawValue: text).map { Setting($0, origin: value.origin) }
        }),
      ConfigurationKey(
        name: "suppressions", summary: "The file of findings that are meant to stay, each with its reason.",
        example: "deckc-suppressions.yml", schema: .text,
        place: .file { value, configuration throws(ConfigurationError) in
          let path = try value.string("suppressions", example: "deckc-suppressions.yml")
          configuration.suppressions = Setting(path, origin: value.origin)
        }),
      ConfigurationKey(
        name: "baseline",
        summary: "The file of findings that were there already: only new ones are reported.",
        example: "deckc-baseline.json", schema: .text,
        place: .file { value, configuration throws(ConfigurationError) in
          let path = try value.string("baseline", example: "deckc-baseline.json")
          configuration.baseline = Setting(path, origin: value.origin)
        }),
    ]

  /// The language of decks.
  static let language = ConfigurationKey(
    name: "language", summary: "The language to check: en, or none to leave words alone.", example: "en",
    schema: .choice(SpellingLanguage.codes),
    place: .section { value, section throws(ConfigurationError) in
      let code = try value.string("language", example: "en")
      guard SpellingLanguage.codes.contains(code) else {
        throw value.error(
          "there is no language '\(code)'; they are \(SpellingLanguage.codes.joined(separator: ", "))")
      }
      section.language = Setting(code, origin: value.origin)
    })

  /// The error for a setting that doesn't exist.
  static func unknown(_ name: ConfigurationValue, among keys: [ConfigurationKey]) -> ConfigurationError {
    let names = keys.map(\.name).sorted()
    let hint = closest(to: name.text ?? "", in: names).map { " (did you mean '\($0)'?)" } ?? ""
    return name.error(
      "there is no setting '\(name.text ?? "")'\(hint); the settings are \(names.joined(separator: ", "))")
  }

  private static func override(
    _ value: ConfigurationValue
  ) throws(ConfigurationError) -> Configuration.Override {
    var override = Configuration.Override()
    for (name, value) in try value.settings(of: "overrides", example: "files: [\"*.csv\"]") {
      if name.text == "files" {
        override.files = try globs(value, "files")
        continue
      }
      guard let key = ofSections.first(where: { $0.name == name.text }),
        case .section(let read) = key.place
      else {
        if let known = all.first(where: { $0.name == name.text }) {
          throw name.error("'\(known.name)' holds for all decks: it can't stand in an override")
        }
        throw unknown(name, among: ofSections)
      }
      try read(value, &override.section)
    }
    guard !override.files.isEmpty else {
      throw value.error("an override must say for which files it is, such as 'files: [\"*.csv\"]'")
    }
    return override
  }

  private static func globs(
    _ value: ConfigurationValue, _ name: String
  ) throws(ConfigurationError) -> [Glob] {
    var globs: [Glob] = []
    for item in try value.items(of: name, example: "\"*.csv\"") { globs.append(try glob(item)) }
    return globs
  }

  static func glob(_ value: ConfigurationValue) throws(ConfigurationError) -> Glob {
    let text = try value.string("files", example: "\"*.csv\"")
    do throws(Glob.Malformed) {
      return try Glob(text)
    } catch {
      throw value.error("'\(text)' is no pattern: \(error.message)")
    }
  }
}
