internal import DeckModel
internal import DeckSource

/// The cloze deletions of one text: `{{c1::hidden}}` or `{{c1::hidden::hint}}`, as Anki reads them. There is no
/// white space in their marks, ordinals go from 1 to 500, and any `}}` ends the innermost open one.
///
/// A deletion is begun only when there is an end left for it, so none stays open.
struct ClozeDeletions {
  /// What stands before a deletion's text.
  struct Start {
    var ordinal: UInt16
    /// The offset behind it.
    var end: Int
  }

  /// The nodes of the deletions that are open.
  private var open: [Int] = []
  /// Where `}}` stands, and which of these is next.
  private var ends: [Int] = []
  private var next = 0

  /// Whether no deletion is open.
  var isEmpty: Bool { open.isEmpty }

  /// Where the innermost open deletion ends.
  var nextEnd: Int { ends[next] }

  /// Goes to the text `span`.
  mutating func begin(_ bytes: ByteView, _ span: Span) {
    open.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    next = 0
    let text = bytes[0..<Int(span.end)]
    guard var from = text.firstIndex(of: "{{c", from: Int(span.start)) else { return }
    while let end = text.firstIndex(of: "}}", from: from) {
      ends.append(end)
      from = end + 2
    }
  }

  /// What begins a deletion at `index`, if there is an end for it before or at `limit` or behind it.
  mutating func start(_ bytes: ByteView, _ index: Int, _ limit: Int) -> Start? {
    guard bytes[index..<limit].hasPrefix("{{c") else { return nil }
    var end = index + 3
    var ordinal = 0
    while end < limit && end < index + 7 && isDigit(bytes[end]) {
      ordinal = ordinal * 10 + Int(bytes[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard end > index + 3, (1...500).contains(ordinal), bytes[end..<limit].hasPrefix("::") else { return nil }
    skip(to: end + 2)
    guard ends.count - next > open.count else { return nil }
    return Start(ordinal: UInt16(ordinal), end: end + 2)
  }

  /// Forgets ends before `index`, which stand in code or formulas.
  mutating func skip(to index: Int) {
    while next < ends.count && ends[next] < index { next += 1 }
  }

  /// Adds the node of a deletion that begins at `index`.
  mutating func open(_ start: Start, at index: Int, _ builder: inout CardBatchBuilder) {
    open.append(builder.open(.cloze, value: start.ordinal, span: Span(index, start.end)))
  }

  /// Ends the innermost deletion.
  mutating func close(hint: Span?, _ builder: inout CardBatchBuilder) {
    guard let node = open.popLast() else { return }
    if let hint {
      let own = builder.repaired(hint)
      builder.update(node) {
        $0.text = own.text
        $0.flags.formUnion(own.flags)
      }
    }
    builder.close(node, spanEnd: UInt32(truncatingIfNeeded: nextEnd + 2))
    next += 1
  }
}
