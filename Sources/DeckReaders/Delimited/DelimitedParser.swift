internal import CScan
internal import DeckSource

/// One field of a row of a delimited file.
struct DelimitedField {
  /// The bytes of the text, without the quotes around it.
  var span: Span
  /// Whether quotes stand around it.
  var isQuoted: Bool
}

/// Something wrong in a row.
struct DelimitedProblem {
  enum Kind {
    /// A quote that opens a field is never closed.
    case unclosedQuote
    /// Text stands behind the quote that closes a field.
    case textBehindQuote
  }

  var kind: Kind
  /// The opening quote, or the text.
  var span: Span
}

/// Cuts a delimited file into rows and fields, as RFC 4180 says, and with tolerance: rows end in LF, CRLF or
/// CR, quotes inside a field without quotes around it are text, and spaces may stand around quotes.
///
/// Complexity: O(bytes) for the whole file.
struct DelimitedParser {
  private let bytes: ByteView
  private let delimiter: UInt8
  private let end: Int
  /// The offset behind the last row.
  private(set) var offset: Int
  /// The fields of the last row.
  private(set) var fields: [DelimitedField] = []
  /// What is wrong in the last row.
  private(set) var problems: [DelimitedProblem] = []
  /// From here on, quotes must be closed on the line on which they are opened: behind a quote that is never
  /// closed, quotes of the rest can't be trusted.
  var lineQuotesStart: Int

  private enum Quoted {
    case closed(next: Int)
    case followedByText(at: Int)
    case unclosed
  }

  init(_ bytes: ByteView, delimiter: UInt8, from start: Int, to end: Int, lineQuotesStart: Int = .max) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.end = end
    self.lineQuotesStart = lineQuotesStart
    offset = start
  }

  /// Reads the next row into `fields` and returns its bytes with its end, or nil at the end of the file.
  mutating func next() -> Span? {
    guard offset < end else { return nil }
    fields.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    let start = offset
    while true {
      offset = field(offset)
      guard offset < end, bytes[offset] == delimiter else { break }
      offset += 1
    }
    if offset < end {
      offset += bytes[offset] == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A ? 2 : 1
    }
    return Span(start, offset)
  }

  /// Whether nothing but white space is in the fields of the last row.
  var isBlank: Bool { fields.allSatisfy { bytes[$0.span].allSatisfy { $0 <= 0x20 } } }

  /// Reads the field at `start` and returns where it ends.
  private mutating func field(_ start: Int) -> Int {
    let opening = skipSpaces(start)
    guard opening < end, bytes[opening] == UInt8(ascii: "\"") else { return plainField(start) }
    // In a file with tabs, and behind a space, a quote may well be the author's own: it counts as one of ours
    // only when its partner ends the field.
    let isDoubtful = opening > start || delimiter == 0x09
    switch quoted(opening, withinLine: opening > start || opening >= lineQuotesStart) {
    case .closed(let next): return next
    case .followedByText(let text):
      if isDoubtful { return plainField(start) }
      let stop = plainEnd(text)
      problems.append(DelimitedProblem(kind: .textBehindQuote, span: Span(text, stop)))
      fields.append(DelimitedField(span: Span(opening + 1, stop), isQuoted: true))
      return stop
    case .unclosed:
      if opening > start { return plainField(start) }
      problems.append(DelimitedProblem(kind: .unclosedQuote, span: Span(opening, opening + 1)))
      lineQuotesStart = min(lineQuotesStart, opening)
      return plainField(start)
    }
  }

  /// Reads the quoted field that opens at `opening`, and adds it when it is closed as it should be.
  private mutating func quoted(_ opening: Int, withinLine: Bool) -> Quoted {
    var limit = end
    if withinLine {
      limit = opening
      while limit < end && bytes[limit] != 0x0A && bytes[limit] != 0x0D { limit += 1 }
    }
    var index = opening + 1
    while let quote = bytes[index..<limit].firstIndex(of: UInt8(ascii: "\"")) {
      index += quote
      if index + 1 < limit && bytes[index + 1] == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      let next = skipSpaces(index + 1)
      guard isEnd(next) else { return .followedByText(at: next) }
      fields.append(DelimitedField(span: Span(opening + 1, index), isQuoted: true))
      return .closed(next: next)
    }
    return .unclosed
  }

  private mutating func plainField(_ start: Int) -> Int {
    let stop = plainEnd(start)
    fields.append(DelimitedField(span: Span(start, stop), isQuoted: false))
    return stop
  }

  /// Where a field without quotes ends that reaches to `start` at least.
  private func plainEnd(_ start: Int) -> Int {
    var index = start
    while true {
      let rest = bytes[index..<end]
      index += unsafe cscan_find_special(rest.base, rest.count, delimiter, delimiter, delimiter)
      if isEnd(index) { return index }
      index += 1
    }
  }

  private func isEnd(_ index: Int) -> Bool {
    index >= end || bytes[index] == delimiter || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == 0x20 || (bytes[index] == 0x09 && delimiter != 0x09) { index += 1 }
    return index
  }
}
