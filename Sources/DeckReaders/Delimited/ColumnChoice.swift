/// What the user says of the columns of a table, as `--columns` takes it.
///
/// Either what each column holds, in order: `front,back,tags,-,hint`; or where each part of a card is, by the name of a
/// column or its number: `front=Word,back=3`. `-` leaves a column out.
public struct ColumnChoice: Hashable, Sendable {
  /// What a column holds.
  public enum Part: Hashable, Sendable {
    case front, back, tags, number, identifier
    /// A field of its own, of that name.
    case field(String)
    /// Nothing that is wanted.
    case skipped

    init(_ text: String) {
      switch text.lowercased() {
      case "front", "question", "term": self = .front
      case "back", "answer", "definition": self = .back
      case "tags", "tag": self = .tags
      case "number": self = .number
      case "id", "guid": self = .identifier
      case "-", "": self = .skipped
      default: self = .field(text)
      }
    }
  }

  /// What is wrong with a choice, as a phrase.
  public struct Problem: Error, Hashable, Sendable {
    /// The phrase.
    public let message: String
  }

  /// Where a part is.
  enum Column: Hashable, Sendable {
    case position(Int)
    case name(String)
  }

  /// Each part and where it is.
  let parts: [(part: Part, column: Column)]
  /// Whether columns that aren't named keep what was found out about them.
  let isPartial: Bool

  /// The choice that `text` says.
  public init(_ text: String) throws(Problem) {
    var parts: [(Part, Column)] = []
    let entries = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    isPartial = entries.contains { $0.contains("=") }
    for (index, entry) in entries.enumerated() {
      guard let equals = entry.firstIndex(of: "=") else {
        if isPartial {
          throw Problem(message: "'\(entry)' says no column: write '\(entry)=' and its name or number")
        }
        parts.append((Part(entry), .position(index)))
        continue
      }
      let column = Self.trimmed(entry[entry.index(after: equals)...])
      let part = Part(Self.trimmed(entry[..<equals]))
      if column.isEmpty { throw Problem(message: "'\(entry)' says no column behind the '='") }
      if let number = Int(column) {
        if number < 1 { throw Problem(message: "columns are counted from 1: there is no column \(number)") }
        parts.append((part, .position(number - 1)))
      } else {
        parts.append((part, .name(column)))
      }
    }
    self.parts = parts
    try check()
  }

  private func check() throws(Problem) {
    let single: [(Part, String)] = [
      (.front, "front"), (.back, "back"), (.number, "number"), (.identifier, "id"),
    ]
    for (part, name) in single where parts.count(where: { $0.part == part }) > 1 {
      throw Problem(message: "the columns name '\(name)' twice")
    }
    guard !parts.contains(where: { $0.part == .front }), !isPartial else { return }
    let names = parts.compactMap { part, _ in if case .field(let name) = part { name } else { nil } }
    let meant = names.first { name in Self.isSlip(name, of: "front") }
    let hint = meant.map { " (did you mean 'front' by '\($0)'?)" } ?? ""
    throw Problem(
      message: "no column is the front\(hint): write, for example, 'front,back,tags', or 'front=2,back=3'")
  }

  /// Whether the letters are those of `name` but for one or two.
  private static func isSlip(_ text: String, of name: String) -> Bool {
    let (a, b) = (Array(text.lowercased()), Array(name))
    guard abs(a.count - b.count) <= 1, a.count >= 3 else { return false }
    var counts: [Character: Int] = [:]
    for character in a { counts[character, default: 0] += 1 }
    for character in b { counts[character, default: 0] -= 1 }
    return counts.values.reduce(0) { $0 + abs($1) } <= 2
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether two say the same.
  public static func == (one: ColumnChoice, two: ColumnChoice) -> Bool {
    one.isPartial == two.isPartial && one.parts.map(\.part) == two.parts.map(\.part)
      && one.parts.map(\.column) == two.parts.map(\.column)
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isPartial)
    for (part, column) in parts {
      hasher.combine(part)
      hasher.combine(column)
    }
  }
}
