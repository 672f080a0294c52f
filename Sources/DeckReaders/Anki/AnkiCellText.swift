internal import DeckSource

/// The text of a cell, or of a string, with the way back to its place in the source.
struct AnkiCellText {
  /// The text; valid as long as the source and this value.
  let bytes: ByteView
  /// Where runs of the text stand: offsets in the text and in the source, in order.
  private let runs: [(text: Int, source: Int)]
  private let storage: ByteStorage?
  /// The place of the whole text.
  private let span: Span

  /// The text of `cell`. Complexity: O(bytes of the cell), O(1) when its text stands in the source as it is.
  init(_ cell: AnkiCell, _ source: ByteView) {
    span = cell.shown
    if let plain = cell.plain {
      bytes = source[plain]
      runs = [(0, Int(plain.start))]
      storage = nil
      return
    }
    var text: [UInt8] = []
    var runs = [(text: 0, source: Int(cell.extent.start) + 1)]
    var index = Int(cell.extent.start) + 1
    let end = Int(cell.extent.end)
    while let found = source[index..<end].firstIndex(of: UInt8(ascii: "\"")) {
      let quote = index + found
      text.append(contentsOf: source[index..<quote])
      index = quote + 1
      let isDoubled = index < end && source[index] == UInt8(ascii: "\"")
      if isDoubled {
        text.append(UInt8(ascii: "\""))
        index += 1
      }
      runs.append((text.count, index))
      // What stands behind the closing quote is text as it is.
      if !isDoubled { break }
    }
    text.append(contentsOf: source[index..<end])
    let storage = ByteStorage(copying: text)
    self.storage = storage
    self.runs = runs
    bytes = storage.view
  }

  /// A text that stands in the source as it is, from `start` on.
  init(_ text: ByteView, at start: Int) {
    bytes = text
    span = Span(start, start + text.count)
    runs = [(0, start)]
    storage = nil
  }

  /// The text of a string of JSON.
  init(_ string: JSONString, _ source: ByteView) {
    span = string.span
    guard string.hasEscapes else {
      bytes = source[string.span]
      runs = [(0, Int(string.span.start))]
      storage = nil
      return
    }
    var text: [UInt8] = []
    JSONText.decode(source[string.span], into: &text)
    let storage = ByteStorage(copying: text)
    self.storage = storage
    runs = []
    bytes = storage.view
  }

  /// The text, with U+FFFD for bytes that aren't UTF-8.
  var string: String { withExtendedLifetime(storage) { bytes.string } }

  /// The place in the source of a range of the text, and whether the bytes there are that text.
  ///
  /// Complexity: O(log runs).
  func place(_ range: Range<Int>) -> (span: Span, isVerbatim: Bool) {
    // Behind escapes of JSON, only the whole has a place.
    if runs.isEmpty { return (span, false) }
    let first = runs[run(at: range.lowerBound)]
    let start = first.source + range.lowerBound - first.text
    guard !range.isEmpty else { return (Span(start, start), true) }
    let last = runs[run(at: range.upperBound - 1)]
    return (Span(start, last.source + range.upperBound - last.text), first.text == last.text)
  }

  /// The last run that begins at or before `offset`.
  private func run(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
