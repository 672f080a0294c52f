internal import DeckSource
internal import DeckSyntax

/// What a column of a table holds, by what stands in it.
struct ColumnContent {
  /// Kinds of content, from what no card asks for to what cards are made of.
  enum Kind: Int, Comparable {
    /// Nothing, counting numbers, or identifiers.
    case empty, counter, identifier
    /// A few values that repeat, dates, codes, numbers.
    case category, date, number, code
    case text

    static func < (one: Kind, two: Kind) -> Bool { one.rawValue < two.rawValue }
  }

  /// What most cells are.
  private(set) var kind = Kind.empty
  /// The share of cells that hold something.
  private(set) var filledShare = 0.0
  /// Whether all cells that hold something are of a kind that a name is not: numbers, dates, identifiers, pictures.
  private(set) var isUnlikeNames = false

  /// The content of `cells`: the texts of one column, without its name.
  init(_ cells: [ByteView]) {
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return }
    filledShare = Double(filled.count) / Double(cells.count)
    let numbers = filled.count(where: Self.isNumber)
    let dates = filled.count(where: Self.isDate)
    let identifiers = filled.count(where: Self.isIdentifier)
    let pictures = filled.count { $0.first == UInt8(ascii: "<") || $0.hasPrefix("http") }
    let distinct = Set(filled.map(\.string)).count
    isUnlikeNames = filled.count >= 3 && max(numbers, dates, identifiers, pictures) == filled.count
    let most = filled.count * 9 / 10 + 1
    if numbers >= most {
      kind = Self.areCounting(filled) ? .counter : .number
    } else if dates >= most {
      kind = .date
    } else if identifiers >= most && distinct == filled.count {
      kind = .identifier
    } else if filled.count >= 8 && distinct * 3 <= filled.count {
      kind = .category
    } else if filled.count(where: Self.isCode) >= most {
      kind = .code
    } else {
      kind = .text
    }
  }

  private static func isNumber(_ cell: ByteView) -> Bool {
    cell.count <= 16 && cell.contains(where: isDigit)
      && cell.allSatisfy { isDigit($0) || ".,-+% ".utf8.contains($0) }
  }

  /// Whether the numbers go up one by one, or nearly so.
  private static func areCounting(_ cells: [ByteView]) -> Bool {
    let values = cells.map { cell in cell.filter(isDigit).prefix(9).reduce(0) { $0 * 10 + Int($1 & 0xF) } }
    let steps = zip(values, values.dropFirst()).count { $1 == $0 + 1 }
    return cells.count >= 2 && steps * 10 >= (cells.count - 1) * 8
  }

  /// `2024-03-09`, `9.3.24`, `3/9/2024 10:15`
  private static func isDate(_ cell: ByteView) -> Bool {
    guard cell.count >= 6, cell.count <= 30, let first = cell.first, isDigit(first) else { return false }
    let marks = cell.prefix(10).count { "-/.".utf8.contains($0) }
    return marks == 2 && cell.count(where: isDigit) >= 4
      && cell.allSatisfy { isDigit($0) || "-/.: TZ+APMapm".utf8.contains($0) }
  }

  /// UUIDs, the ids of Anki and of this program: letters, digits and signs without a space or a pattern of words.
  private static func isIdentifier(_ cell: ByteView) -> Bool {
    guard cell.isASCII, cell.count >= 10, cell.count <= 44, !cell.contains(0x20),
      !isNumber(cell) || cell.count >= 13
    else { return false }
    if cell.count == 36, cell.count(where: { $0 == UInt8(ascii: "-") }) == 4 { return true }
    let digits = cell.count(where: isDigit)
    let changes = zip(cell, cell.dropFirst()).count { kindOf($0) != kindOf($1) }
    return digits > 0 && changes >= 4 || cell.count == 10 && changes >= 4
  }

  private static func kindOf(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: 0
    case 0x41...0x5A: 1
    case 0x61...0x7A: 2
    default: 3
    }
  }

  /// A few capitals, as in codes of countries.
  private static func isCode(_ cell: ByteView) -> Bool {
    cell.count <= 4 && cell.allSatisfy { kindOf($0) == 1 || isDigit($0) || $0 == UInt8(ascii: "-") }
  }
}
