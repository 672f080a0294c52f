public import DeckLint
public import DeckSource

/// The findings that were there at one time, deck by deck, so that only new ones are reported. They are known by their
/// rules and cards, never by lines.
public struct Baseline: Hashable, Sendable {
  /// The known findings of decks by their paths, which are relative to the folder of the file.
  public private(set) var decks: [String: [FindingKey: Int]] = [:]

  /// A baseline in which nothing is known.
  public init() {}

  /// Reads the text of the baseline called `name`.
  public init(_ text: ByteView, name: String) throws(ConfigurationError) {
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ConfigurationError(line: 1, column: 1, message: "the file is not UTF-8")
    }
    guard let root = try ConfigurationValue.parse(text, name: name) else {
      throw ConfigurationError(line: 1, column: 1, message: "it is no baseline: the file is empty")
    }
    let members = try root.settings(of: "a baseline", example: "\"version\": 1")
    guard let version = members.first(where: { $0.name.text == "version" })?.value else {
      throw root.error("it is no baseline: it has no 'version'")
    }
    guard try version.number("version", in: 1...Int.max) == 1 else {
      throw version.error("the baseline is of a later deckc: write it anew, or take that one")
    }
    for (name, value) in members where name.text == "decks" {
      for (deck, value) in try value.settings(of: "decks", example: "\"a.csv\": []") {
        var counts: [FindingKey: Int] = [:]
        for item in try value.items(of: deck.text ?? "", example: "{\"rule\": \"missing-answer\"}") {
          let (key, count) = try Self.entry(item)
          counts[key, default: 0] += count
        }
        decks[deck.text ?? ""] = counts
      }
    }
  }

  private static func entry(
    _ value: ConfigurationValue
  ) throws(ConfigurationError) -> (FindingKey, Int) {
    var texts: [String: String] = [:]
    var count = 1
    for (name, value) in try value.settings(of: "a finding", example: "\"rule\": \"missing-answer\"") {
      switch name.text ?? "" {
      case "count": count = try value.number("count", in: 1...Int.max)
      case let name where ["rule", "card", "front", "text"].contains(name):
        texts[name] = try value.string(name, example: "…")
      case let other: throw name.error("a finding of a baseline has no '\(other)'")
      }
    }
    guard let rule = texts["rule"], let text = texts["text"] else {
      throw value.error("a finding of a baseline must have 'rule' and 'text'")
    }
    return (FindingKey(rule: rule, card: texts["card"], field: nil, front: texts["front"], text: text), count)
  }

  /// What is known of a deck, as linters take it, in a fixed order.
  public func known(ofDeckAt path: String) -> [KnownFinding] {
    Self.ordered(decks[path] ?? [:]).map { key, count in
      KnownFinding(
        rule: key.rule, card: key.card, front: key.front, text: key.text, isTextExact: key.card == nil,
        count: count)
    }
  }

  /// Says anew what is known of a deck. What rules find that `isKept` says nothing of.
  public mutating func set(
    _ keys: [FindingKey], ofDeckAt path: String, keeping isKept: (String) -> Bool = { _ in false }
  ) {
    var counts = (decks[path] ?? [:]).filter { isKept($0.key.rule) }
    for key in keys {
      let key = FindingKey(rule: key.rule, card: key.card, field: nil, front: key.front, text: key.text)
      counts[key, default: 0] += 1
    }
    decks[path] = counts.isEmpty ? nil : counts
  }

  /// Forgets a deck.
  public mutating func remove(deckAt path: String) { decks[path] = nil }

  /// How many findings are known.
  public var count: Int { decks.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// The text of the file: the same for the same findings, one finding a line.
  public var text: String {
    let decks = decks.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
      .map { path, counts in
        let lines = Self.ordered(counts).map { "      \(Self.line($0, $1))" }
        return "    \(JSONTree.quoted(path)): [\n\(lines.joined(separator: ",\n"))\n    ]"
      }
    let body = decks.isEmpty ? "{}" : "{\n\(decks.joined(separator: ",\n"))\n  }"
    return "{\n  \"version\": 1,\n  \"decks\": \(body)\n}\n"
  }

  private static func line(_ key: FindingKey, _ count: Int) -> String {
    var members = ["\"rule\": \(JSONTree.quoted(key.rule))"]
    if let card = key.card { members.append("\"card\": \(JSONTree.quoted(card))") }
    if let front = key.front { members.append("\"front\": \(JSONTree.quoted(front))") }
    members.append("\"text\": \(JSONTree.quoted(key.text))")
    if count > 1 { members.append("\"count\": \(count)") }
    return "{\(members.joined(separator: ", "))}"
  }

  private static func ordered(_ counts: [FindingKey: Int]) -> [(key: FindingKey, value: Int)] {
    counts.sorted { a, b in
      let (a, b) = (a.key, b.key)
      for (x, y) in [
        (a.rule, b.rule), (a.card ?? "", b.card ?? ""), (a.text, b.text), (a.front ?? "", b.front ?? ""),
      ] where x != y {
        return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
      }
      return false
    }
  }
}
