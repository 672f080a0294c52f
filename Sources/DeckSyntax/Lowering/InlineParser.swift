internal import CScan
public import DeckModel
public import DeckSource

/// Finds code, math, links and cloze deletions in plain text. Everything else, asterisks and underscores
/// included, is text: scraped pages have lost their emphasis, so such characters are the author's own.
///
/// An opening mark without its closing one is text. Every mark is looked for at most once behind each opening
/// one of its kind, so the time is linear.
public struct InlineParser {
  private let source: SourceFile
  /// Marks that were looked for in vain: from here on there is none of them.
  private var missing: Set<UInt8> = []
  /// The same up to the end of the open deletion.
  private var missingInDeletion: Set<UInt8> = []
  private var deletions = ClozeDeletions()

  /// A parser of texts of `source`.
  public init(_ source: SourceFile) {
    self.source = source
  }

  /// Whether `bytes` may hold anything but text.
  @inline(__always)
  public static func mayHoldMarkup(_ bytes: ByteView) -> Bool {
    unsafe cscan_may_hold_markup(bytes.base, bytes.count)
  }

  /// Adds the inlines of `span` to `builder`.
  public mutating func parse(_ span: Span, into builder: inout CardBatchBuilder) {
    let bytes = source.bytes
    missing.removeAll(keepingCapacity: true)
    deletions.begin(bytes, span)
    let end = Int(span.end)
    var textStart = Int(span.start)
    var index = textStart
    while index < end {
      // Within a deletion, nothing reaches behind its end.
      let limit = deletions.isEmpty ? end : deletions.nextEnd
      if index == limit {
        addText(textStart, index, &builder)
        deletions.close(hint: nil, &builder)
        index += 2
        textStart = index
        missingInDeletion.removeAll(keepingCapacity: true)
      } else if bytes[index] == UInt8(ascii: "{"), let start = deletions.start(bytes, index, limit) {
        addText(textStart, index, &builder)
        if deletions.isEmpty { missingInDeletion.removeAll(keepingCapacity: true) }
        deletions.open(start, at: index, &builder)
        index = start.end
        textStart = index
      } else if !deletions.isEmpty, index + 2 < limit, bytes[index..<limit].hasPrefix("::") {
        addText(textStart, index, &builder)
        deletions.close(hint: Span(index + 2, limit), &builder)
        index = limit + 2
        textStart = index
        missingInDeletion.removeAll(keepingCapacity: true)
      } else if let found = node(bytes, index, limit) {
        addText(textStart, found.start, &builder)
        add(found, to: &builder)
        index = found.end
        textStart = index
        deletions.skip(to: index)
      } else {
        index += 1
      }
    }
    addText(textStart, end, &builder)
  }

  @inline(__always)
  private func addText(_ start: Int, _ end: Int, _ builder: inout CardBatchBuilder) {
    if start < end { builder.text(Span(start, end)) }
  }

  private struct Found {
    var kind: NodeKind
    var start: Int
    var end: Int
    /// The code, formula or target.
    var inner: Span
    var value: UInt16 = 0
  }

  private func add(_ found: Found, to builder: inout CardBatchBuilder) {
    let span = Span(found.start, found.end)
    let own = builder.repaired(found.inner)
    if found.kind == .link {
      let node = builder.open(.link, flags: own.flags.union(.bare), span: span, text: own.text)
      builder.text(found.inner)
      builder.close(node)
    } else {
      builder.leaf(found.kind, flags: own.flags, value: found.value, span: span, text: own.text)
    }
  }

  private mutating func node(_ bytes: ByteView, _ index: Int, _ end: Int) -> Found? {
    switch bytes[index] {
    case UInt8(ascii: "`"): code(bytes, index, end)
    case UInt8(ascii: "$"): dollarMath(bytes, index, end)
    case UInt8(ascii: "\\"): backslashMath(bytes, index, end)
    case UInt8(ascii: "h"), UInt8(ascii: "f"): link(bytes, index, end)
    default: nil
    }
  }

  /// Where `mark` stands behind `start`, looking only once in vain for each `key`.
  private mutating func find(_ mark: StaticString, _ key: UInt8, _ bytes: ByteView, _ start: Int, _ end: Int)
    -> Int?
  {
    let isInDeletion = !deletions.isEmpty
    guard !(isInDeletion ? missingInDeletion : missing).contains(key), start <= end else { return nil }
    if let found = bytes[0..<end].firstIndex(of: mark, from: start) { return found }
    if isInDeletion { missingInDeletion.insert(key) } else { missing.insert(key) }
    return nil
  }

  private mutating func code(_ bytes: ByteView, _ start: Int, _ end: Int) -> Found? {
    if start + 1 < end && bytes[start + 1] == UInt8(ascii: "`") { return nil }
    guard let close = find("`", 0, bytes, start + 1, end), close > start + 1 else { return nil }
    return Found(kind: .code, start: start, end: close + 1, inner: Span(start + 1, close))
  }

  private mutating func dollarMath(_ bytes: ByteView, _ start: Int, _ end: Int) -> Found? {
    if start + 1 < end && bytes[start + 1] == UInt8(ascii: "$") {
      guard let close = find("$$", 1, bytes, start + 2, end), close > start + 2 else { return nil }
      return Found(
        kind: .math, start: start, end: close + 2, inner: Span(start + 2, close),
        value: MathDelimiter.doubleDollar.rawValue)
    }
    guard let close = find("$", 2, bytes, start + 1, end), close > start + 1,
      isFormula(bytes, start + 1, close), close + 1 >= end || !isDigit(bytes[close + 1])
    else { return nil }
    return Found(
      kind: .math, start: start, end: close + 1, inner: Span(start + 1, close),
      value: MathDelimiter.dollar.rawValue)
  }

  /// Whether what stands between dollars is a formula and no sum of money.
  private func isFormula(_ bytes: ByteView, _ start: Int, _ end: Int) -> Bool {
    let inner = bytes[start..<end]
    guard inner.first != 0x20, inner.last != 0x20 else { return false }
    return inner.contains {
      $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "=")
    }
  }

  private mutating func backslashMath(_ bytes: ByteView, _ start: Int, _ end: Int) -> Found? {
    guard start + 1 < end else { return nil }
    let close: Int?
    let delimiter: MathDelimiter
    switch bytes[start + 1] {
    case UInt8(ascii: "("): (delimiter, close) = (.parenthesis, find("\\)", 3, bytes, start + 2, end))
    case UInt8(ascii: "["): (delimiter, close) = (.bracket, find("\\]", 4, bytes, start + 2, end))
    default: return nil
    }
    guard let close, close > start + 2 else { return nil }
    return Found(
      kind: .math, start: start, end: close + 2, inner: Span(start + 2, close), value: delimiter.rawValue)
  }

  private func link(_ bytes: ByteView, _ start: Int, _ end: Int) -> Found? {
    guard let stop = Self.addressEnd(bytes, start, end) else { return nil }
    return Found(kind: .link, start: start, end: stop, inner: Span(start, stop))
  }

  /// Where the address of a page ends that stands at `start` and ends no later than at `end`; nil when none does.
  ///
  /// Complexity: O(bytes of the address).
  public static func addressEnd(_ bytes: ByteView, _ start: Int, _ end: Int) -> Int? {
    let rest = bytes[start..<end]
    guard rest.hasPrefix("http://") || rest.hasPrefix("https://") || rest.hasPrefix("ftp://") else {
      return nil
    }
    if start > 0, isWordByte(bytes[start - 1]) { return nil }
    var stop = start
    while stop < end, isLinkByte(bytes[stop]) { stop += 1 }
    // Punctuation at the end belongs to the sentence.
    while stop > start, ".,;:!?)'\"]}".utf8.contains(bytes[stop - 1]) { stop -= 1 }
    return stop - start > 8 ? stop : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }

  private static func isLinkByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
      && byte != UInt8(ascii: "`")
  }
}
