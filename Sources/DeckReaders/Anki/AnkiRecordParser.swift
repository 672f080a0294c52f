internal import CScan
internal import DeckSource

/// One cell of a record of Anki's text import.
struct AnkiCell {
  /// The bytes of the source from the beginning of the cell to its end, quotes included.
  var extent: Span
  /// The bytes of the text, when the text stands in the source as it is.
  var plain: Span?

  /// Whether the cell holds no text.
  var isEmpty: Bool { plain?.isEmpty ?? false }

  /// The bytes that a diagnostic about the text shows.
  var shown: Span { plain ?? extent }
}

/// Something about a record that Anki passes over in silence.
struct AnkiRecordProblem {
  enum Kind {
    /// A quote that opens a cell is never closed: the rest of the file is one cell.
    case unclosedQuote
    /// Text stands behind the quote that closes a cell, and is joined to it.
    case textBehindQuote
  }

  var kind: Kind
  /// The opening quote, or the text.
  var span: Span
}

/// Cuts the text behind the headers into records and cells as Anki does: records end at LF, CRLF or CR; a cell is
/// quoted only if a quote is its first byte; a record that begins with `#` is a comment up to the next LF; nothing is
/// trimmed.
///
/// Complexity: O(bytes) for the whole file.
struct AnkiRecordParser {
  private let bytes: ByteView
  private let delimiter: UInt8
  /// The offset behind the last record.
  private(set) var offset: Int
  /// The cells of the last record.
  private(set) var cells: [AnkiCell] = []
  /// The comments before the last record; behind the last one, those at the end of the file.
  private(set) var comments: [Span] = []
  /// What is odd about the last record.
  private(set) var problems: [AnkiRecordProblem] = []

  init(_ bytes: ByteView, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    offset = start
  }

  /// Reads the next record and returns its bytes with its end, or nil at the end of the file.
  mutating func next() -> Span? {
    cells.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    skipBlanksAndComments()
    guard offset < bytes.count else { return nil }
    let start = offset
    while true {
      offset = cell(offset)
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    return Span(start, offset)
  }

  private mutating func skipBlanksAndComments() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "#"):
        let end = bytes[offset..<bytes.count].firstIndex(of: 0x0A).map { offset + $0 } ?? bytes.count
        comments.append(Span(offset, end > offset && bytes[end - 1] == 0x0D ? end - 1 : end))
        offset = end
      default: return
      }
    }
  }

  /// Reads the cell at `start` and returns where it ends.
  private mutating func cell(_ start: Int) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      let end = plainEnd(start)
      cells.append(AnkiCell(extent: Span(start, end), plain: Span(start, end)))
      return end
    }
    var index = start + 1
    var isDoubled = false
    while let quote = bytes[index..<bytes.count].firstIndex(of: UInt8(ascii: "\"")) {
      index += quote
      if index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\"") {
        isDoubled = true
        index += 2
        continue
      }
      let end = plainEnd(index + 1)
      let isJoined = end > index + 1
      if isJoined {
        problems.append(AnkiRecordProblem(kind: .textBehindQuote, span: Span(index + 1, end)))
      }
      let plain = isDoubled || isJoined ? nil : Span(start + 1, index)
      cells.append(AnkiCell(extent: Span(start, end), plain: plain))
      return end
    }
    problems.append(AnkiRecordProblem(kind: .unclosedQuote, span: Span(start, start + 1)))
    cells.append(
      AnkiCell(extent: Span(start, bytes.count), plain: isDoubled ? nil : Span(start + 1, bytes.count)))
    return bytes.count
  }

  /// Where a cell without quotes ends that reaches to `start` at least.
  private func plainEnd(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let rest = bytes[index..<bytes.count]
      index += unsafe cscan_find_special(rest.base, rest.count, delimiter, delimiter, delimiter)
      guard index < bytes.count else { break }
      if bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
      index += 1
    }
    return bytes.count
  }
}
