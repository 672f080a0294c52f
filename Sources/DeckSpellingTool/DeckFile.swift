internal import DeckSource
internal import DeckSpelling
internal import DeckToolSupport

/// A deck of plain text: each line is a paragraph of one card.
struct DeckFile {
  let name: String
  let path: String
  private let storage: ByteStorage
  private let lines: [Range<Int>]

  init(path: String) throws {
    self.path = path
    name = Self.name(of: path)
    let bytes = try InputFile.read(path)
    storage = ByteStorage(copying: bytes)
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  /// The name of a deck: that of its file, without folders and ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".txt") ? file.dropLast(4) : file)
  }

  /// The words of the deck.
  func vocabulary() -> DeckVocabulary { DeckVocabulary(text: storage.view) }

  /// Calls `body` with each line and what the gate says of its words.
  func forEachParagraph(_ body: (borrowing Paragraph, borrowing LanguageGate) -> Void) {
    var gate = LanguageGate()
    storage.view.forEachParagraph { _, _, paragraph in
      _ = gate.assess(paragraph)
      body(paragraph, gate)
    }
  }

  /// Where a place stands: the line, and the columns in characters from 1.
  func place(of occurrence: WordTable.Occurrence) -> (line: Labels.Line, columns: Range<Int>) {
    let number = Int(occurrence.card)
    let start = lines[number].lowerBound
    let first = 1 + Self.scalars(storage.view[start..<Int(occurrence.span.start)])
    let count = Self.scalars(storage.view[occurrence.span.range])
    return (Labels.Line(deck: name, number: number + 1), first..<(first + max(count, 1)))
  }

  private static func scalars(_ bytes: ByteView) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
