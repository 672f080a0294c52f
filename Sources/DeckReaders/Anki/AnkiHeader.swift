internal import DeckSource

/// The header lines at the top of Anki's text import: `#key:value`, and the old `tags:` line.
struct AnkiHeader {
  /// Something that a header line asks for and Anki does not do, or does otherwise than it looks.
  enum Problem {
    /// No key that Anki knows.
    case unknownKey(Span)
    /// A value that Anki does not take.
    case badValue(Span)
    /// A line without a colon: a comment.
    case comment(Span)
    /// `#columns` was read with another delimiter than the records.
    case earlyColumns(Span)
    /// A deck that a column takes the place of.
    case overruled(Span)
    /// The first line begins with `tags:` and is no card.
    case oldTags(Span)
    /// A line end that is a lone CR, which ends no header.
    case loneReturn(Span)
  }

  /// The delimiter that a header names.
  private(set) var delimiter: UInt8?
  /// Whether fields are HTML, when a header says so.
  private(set) var isHTML: Bool?
  /// Where tags of all notes stand.
  private(set) var globalTags: Span?
  /// The names of the columns, with their cells.
  private(set) var labels: [String]?
  /// The note type of all notes.
  private(set) var noteType: Span?
  /// The deck of all notes.
  private(set) var deck: Span?
  /// The columns of what is no field, from 0.
  private(set) var noteTypeColumn: Int?
  private(set) var deckColumn: Int?
  private(set) var tagsColumn: Int?
  private(set) var guidColumn: Int?
  /// Where the first record may begin.
  private(set) var end: Int
  /// The number of headers whose key Anki knows.
  private(set) var knownCount = 0
  /// What is odd.
  private(set) var problems: [Problem] = []
  private var columnsLine: (span: Span, value: Span, delimiter: UInt8)?
  private var deckLine: Span?

  /// The headers of a text. Complexity: O(bytes of the headers).
  init(_ bytes: ByteView, from start: Int) {
    end = start
    guard start < bytes.count else { return }
    if bytes[start..<bytes.count].hasPrefix("tags:") {
      let line = nextLine(bytes)
      globalTags = Span(start + 5, Int(line.end))
      problems.append(.oldTags(line))
    }
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { read(nextLine(bytes), bytes) }
    if let columnsLine, columnsLine.delimiter != delimiter ?? 0x09,
      bytes[columnsLine.value].contains(delimiter ?? 0x09)
    {
      problems.append(.earlyColumns(columnsLine.span))
    }
  }

  /// Takes the line at `end`, without its end.
  private mutating func nextLine(_ bytes: ByteView) -> Span {
    let start = end
    let lineFeed = bytes[start..<bytes.count].firstIndex(of: 0x0A).map { start + $0 }
    end = lineFeed.map { $0 + 1 } ?? bytes.count
    let stop = lineFeed ?? bytes.count
    let line = Span(start, stop > start && bytes[stop - 1] == 0x0D ? stop - 1 : stop)
    if let lone = bytes[line].firstIndex(of: 0x0D) {
      problems.append(.loneReturn(Span(start + lone, start + lone + 1)))
    }
    return line
  }

  private mutating func read(_ line: Span, _ bytes: ByteView) {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
      if line.count > 1 { problems.append(.comment(line)) }
      return
    }
    let key = bytes[Int(line.start) + 1..<Int(line.start) + colon].string.lowercased()
    let value = Span(Int(line.start) + colon + 1, Int(line.end))
    let text = bytes[value].string
    knownCount += 1
    switch String(key.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) {
    case "separator":
      if let named = Self.delimiter(Self.cut(text)) { delimiter = named } else { reject(line) }
    case "html":
      if let value = Bool(Self.cut(text).lowercased()) { isHTML = value } else { reject(line) }
    case "tags": globalTags = value
    case "columns": readColumns(line, value, bytes)
    case "notetype":
      noteType = value
      noteTypeColumn = nil
    case "deck":
      guard !value.isEmpty else { return reject(line) }
      deck = value
      deckColumn = nil
      deckLine = line
    case "notetype column":
      guard let column = column(text, line) else { return }
      (noteTypeColumn, noteType) = (column, nil)
    case "deck column":
      guard let column = column(text, line) else { return }
      if let deckLine { problems.append(.overruled(deckLine)) }
      deckLine = nil
      (deckColumn, deck) = (column, nil)
    case "tags column": tagsColumn = column(text, line) ?? tagsColumn
    case "guid column": guidColumn = column(text, line) ?? guidColumn
    case "if matches": if !["update current", "keep current", "keep both"].contains(text) { reject(line) }
    case "match scope": if !["notetype", "notetype + deck"].contains(text) { reject(line) }
    default:
      knownCount -= 1
      problems.append(.unknownKey(line))
    }
  }

  private mutating func reject(_ line: Span) { problems.append(.badValue(line)) }

  private mutating func column(_ text: String, _ line: Span) -> Int? {
    let digits = Self.cut(text).filter { !$0.isWhitespace }
    if let number = Int(digits), number > 0 { return number - 1 }
    reject(line)
    return nil
  }

  private mutating func readColumns(_ line: Span, _ value: Span, _ bytes: ByteView) {
    let delimiter = delimiter ?? 0x09
    columnsLine = (line, value, delimiter)
    guard !value.isEmpty else { return }
    var parser = AnkiRecordParser(bytes[0..<Int(value.end)], delimiter: delimiter, from: Int(value.start))
    guard parser.next() != nil else { return }
    labels = parser.cells.map { AnkiCellText($0, bytes).string }
  }

  /// `value` up to the first character behind the first that is neither a letter nor a digit.
  private static func cut(_ value: String) -> String {
    guard let first = value.first else { return "" }
    return String(first) + value.dropFirst().prefix { $0.isLetter || $0.isNumber }
  }

  private static func delimiter(_ value: String) -> UInt8? {
    let name = value.lowercased()
    for (delimiter, its) in names {
      if name.filter({ !$0.isWhitespace }) == its || Array(name.utf8) == [delimiter] { return delimiter }
    }
    return nil
  }

  /// The delimiters and their names, in the order in which Anki guesses them.
  static let names: [(delimiter: UInt8, name: String)] = [
    (0x09, "tab"), (UInt8(ascii: "|"), "pipe"), (UInt8(ascii: ";"), "semicolon"),
    (UInt8(ascii: ":"), "colon"), (UInt8(ascii: ","), "comma"), (0x20, "space"),
  ]
}
