internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckReaders
internal import DeckSource

struct Settings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what holds for a deck, and which line or option says so.",
    discussion: """
      EXAMPLES
        deckc settings deck.csv
        deckc settings --ignore text decks/new.txt     with options as check takes them
        deckc settings --output-format json deck.csv
      """)

  @Argument(help: "The deck; it need not exist.", completion: .file())
  var file: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var words: WordOptions
  @OptionGroup var failure: FailureOptions
  @OptionGroup var known: KnownFindingOptions

  @Option(help: "How to write the settings.")
  var outputFormat: ListFormat = .table

  func run() throws {
    var overrides = try reading.overrides()
    overrides.rules = try rules.layer()
    overrides.failOn = failure.threshold
    words.add(to: &overrides)
    known.add(to: &overrides)
    var reader = try overrides.reader()
    let settings = try reader.followed(forDeckAt: file)
    switch outputFormat {
    case .table:
      let rows = rows(settings).map { [$0.name, $0.values.joined(separator: ", "), $0.origin] }
      let decisions = settings.selection.decisions.map {
        [$0.rule.name, $0.severity?.rawValue ?? "off", $0.origin]
      }
      try Terminal.write(
        Table.render(["SETTING", "VALUE", "SAID BY"], rows) + "\n"
          + Table.render(["RULE", "SEVERITY", "SAID BY"], decisions))
    case .json: try Terminal.write(json(settings))
    }
  }

  /// A setting with its values, and where it was said.
  private struct Row {
    var name: String
    var values: [String]
    var origin: String
    var isList = false
  }

  private func rows(_ settings: DeckSettings) -> [Row] {
    var rows = [Row(name: "language", values: [settings.language.content], origin: settings.language.origin)]
    rows += lists("words", settings.words) + lists("word-lists", settings.wordLists)
    if let format = settings.format {
      rows.append(Row(name: "format", values: [format.content.name], origin: format.origin))
    }
    for (name, value) in [
      ("media", settings.media), ("suppressions", settings.suppressions), ("baseline", settings.baseline),
    ] {
      guard let value else { continue }
      rows.append(Row(name: name, values: [value.content], origin: value.origin))
    }
    let failOn = settings.failOn
    rows.append(Row(name: "fail-on", values: [failOn.content.rawValue], origin: failOn.origin))
    if let origin = settings.exclusion {
      rows.append(Row(name: "exclude", values: ["passed over in folders"], origin: origin))
    }
    for choice in settings.choices {
      let name = "rules.\(choice.rule).\(choice.option)"
      switch choice.value.content {
      case .number(let number):
        rows.append(Row(name: name, values: [String(number)], origin: choice.value.origin))
      case .texts(let texts):
        rows.append(Row(name: name, values: texts, origin: choice.value.origin, isList: true))
      }
    }
    return rows
  }

  /// One row for the values of a list that were said at one place.
  private func lists(_ name: String, _ values: [DeckSettings.Value<String>]) -> [Row] {
    var rows: [Row] = []
    for value in values {
      if rows.last?.origin == value.origin {
        rows[rows.count - 1].values.append(value.content)
      } else {
        rows.append(Row(name: name, values: [value.content], origin: value.origin, isList: true))
      }
    }
    return rows
  }

  private func json(_ settings: DeckSettings) -> String {
    let rows = rows(settings).map { row in
      let values = row.values.map(JSONText.string)
      return JSONText.object([
        ("name", JSONText.string(row.name)),
        ("value", row.isList ? "[\(values.joined(separator: ","))]" : values.joined()),
        ("origin", JSONText.string(row.origin)),
      ])
    }
    let rules = settings.selection.decisions.map { decision in
      JSONText.object([
        ("name", JSONText.string(decision.rule.name)),
        ("severity", decision.severity.map { JSONText.string($0.rawValue) } ?? "null"),
        ("origin", JSONText.string(decision.origin)),
      ])
    }
    let members = [
      "\"version\":1", "\"file\":\(JSONText.string(file))",
      "\"configuration\":\(settings.configuration.map(JSONText.string) ?? "null")",
      "\"settings\":[\n\(rows.joined(separator: ",\n"))\n]",
      "\"rules\":[\n\(rules.joined(separator: ",\n"))\n]",
    ]
    return "{\(members.joined(separator: ",\n"))}\n"
  }
}
