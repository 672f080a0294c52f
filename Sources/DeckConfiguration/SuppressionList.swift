public import DeckLint
public import DeckSource

/// What a file of suppressions says: which findings are meant to stay, and why.
///
/// It is a list in YAML. Each entry names a rule, a file and a reason, and may name a card by its id, a field, and the
/// text that is marked.
public struct SuppressionList: Sendable {
  /// One entry.
  public struct Entry: Hashable, Sendable {
    /// The name of the rule.
    public var rule: String
    /// The file, or a pattern of files, relative to the folder of the list.
    public var file: String
    /// The id of the card; nil for all cards.
    public var card: String?
    /// The field of the card; nil for all.
    public var field: String?
    /// The beginning of the card's front, by which the card is known when it was edited.
    public var front: String?
    /// The text that is marked; nil for any.
    public var text: String?
    /// Why it is meant to stay.
    public var reason: String
    /// The line that the entry begins in, from 1; 0 when it is new.
    public var line = 0
    /// The pattern; nil when the entry names one file.
    let pattern: Glob?

    /// An entry for a finding in a file.
    public init(_ key: FindingKey, file: String, reason: String) {
      (rule, card, field, front, text) = (key.rule, key.card, key.field, key.front, key.text)
      (self.file, self.reason, pattern) = (file, reason, nil)
    }

    /// Whether the entry is for one file and no other.
    public var isForOneFile: Bool { pattern == nil }

    /// Whether the entry is for the file at a path that is relative to the folder of the list.
    public func concerns(_ path: String) -> Bool { pattern.map { $0.matches(path) } ?? (file == path) }
  }

  /// The entries in order.
  public private(set) var entries: [Entry] = []

  /// A list that says nothing.
  public init() {}

  /// Reads the text of the list called `name`.
  public init(_ text: ByteView, name: String) throws(ConfigurationError) {
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ConfigurationError(line: 1, column: 1, message: "the file is not UTF-8")
    }
    guard let root = try ConfigurationValue.parse(text, name: name) else { return }
    for item in try root.listItems() { entries.append(try Self.entry(item)) }
  }

  private static let settings = ["rule", "file", "card", "field", "front", "text", "reason"]

  private static func entry(_ value: ConfigurationValue) throws(ConfigurationError) -> Entry {
    var texts: [String: String] = [:]
    var pattern: Glob?
    for (name, value) in try value.settings(of: "a suppression", example: "rule: missing-answer") {
      let setting = name.text ?? ""
      guard settings.contains(setting) else {
        let hint = closest(to: setting, in: settings).map { " (did you mean '\($0)'?)" } ?? ""
        throw name.error(
          "a suppression has no '\(setting)'\(hint); it has \(settings.joined(separator: ", "))")
      }
      texts[setting] = try value.string(setting, example: "…")
      if setting == "file", texts[setting]?.contains(where: { "*?[\\".contains($0) }) ?? false {
        pattern = try ConfigurationKey.glob(value)
      }
    }
    for (name, example) in [
      ("rule", "missing-answer"), ("file", "decks/a.csv"), ("reason", "to be drawn by hand"),
    ] where (texts[name] ?? "").isEmpty {
      throw value.error("a suppression must have '\(name)', such as '\(name): \(example)'")
    }
    return Entry(
      texts, line: value.line, pattern: pattern)
  }

  /// The text of a list with `entries` added at its end; `text` is what it says so far.
  public static func adding(_ entries: [Entry], to text: String) -> String {
    var output =
      text.isEmpty
      ? "# Findings that are meant to stay, each with its reason. What isn't found any more is reported.\n"
      : text
    if !output.hasSuffix("\n") { output += "\n" }
    for entry in entries {
      var mark = "- "
      for (name, value) in [
        ("rule", entry.rule), ("file", entry.file), ("card", entry.card), ("field", entry.field),
        ("front", entry.front), ("text", entry.text), ("reason", entry.reason),
      ] {
        guard let value else { continue }
        output += "\(mark)\(name): \(scalar(value))\n"
        mark = "  "
      }
    }
    return output
  }

  /// A text as YAML reads it: in quotes unless it is plain beyond doubt.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: " "):
        true
      default: false
      }
    }
    let isSafe = text.first?.isLetter ?? false
    return isPlain && isSafe && text.last != " " ? text : JSONTree.quoted(text)
  }
}

extension SuppressionList.Entry {
  /// An entry as it was read.
  fileprivate init(_ texts: [String: String], line: Int, pattern: Glob?) {
    (rule, file, reason) = (texts["rule"] ?? "", texts["file"] ?? "", texts["reason"] ?? "")
    (card, field, front, text) = (texts["card"], texts["field"], texts["front"], texts["text"])
    (self.line, self.pattern) = (line, pattern)
  }
}
