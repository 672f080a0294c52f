public import DeckSource

/// Taking cards out of a source, so that the rest stays as it is, byte for byte.
extension Deck {
  /// Whether cards can be taken out of the source at all.
  public var canDeleteCards: Bool {
    switch escape {
    case .plain, .json, .jsonMarkup, .quotedField, .quotedMarkup, .xml: true
    case .none: false
    }
  }

  /// The edit that takes the card at `span` out of the source, or nil where that wouldn't leave a good source.
  ///
  /// Complexity: O(1), and the white space around the card.
  public func deletion(of span: Span) -> TextEdit? {
    switch escape {
    case .plain, .quotedField, .quotedMarkup: TextEdit(span, "")
    case .json: format == "jsonl" ? TextEdit(span, "") : deletionOfElement(span)
    case .jsonMarkup: deletionOfElement(span)
    case .xml: deletionOfTag(span)
    case .none: nil
    }
  }

  /// An element of a JSON array goes with the comma before it; the first one with that behind it.
  private func deletionOfElement(_ span: Span) -> TextEdit? {
    let bytes = source.bytes
    let before = startOfSpace(before: Int(span.start))
    guard before > 0 else { return nil }
    if bytes[before - 1] == UInt8(ascii: ",") { return TextEdit(Span(before - 1, Int(span.end)), "") }
    guard bytes[before - 1] == UInt8(ascii: "[") else { return nil }
    let behind = endOfSpace(behind: Int(span.end))
    guard behind < bytes.count, bytes[behind] == UInt8(ascii: ",") else { return TextEdit(span, "") }
    return TextEdit(Span(Int(span.start), endOfSpace(behind: behind + 1)), "")
  }

  /// An element of XML goes with the white space before it.
  private func deletionOfTag(_ span: Span) -> TextEdit? {
    let bytes = source.bytes
    guard span.count > 1, bytes[Int(span.start)] == UInt8(ascii: "<"),
      bytes[Int(span.end) - 1] == UInt8(ascii: ">")
    else { return nil }
    return TextEdit(Span(startOfSpace(before: Int(span.start)), Int(span.end)), "")
  }

  private func startOfSpace(before offset: Int) -> Int {
    var start = offset
    while start > 0, Self.isSpace(source.bytes[start - 1]) { start -= 1 }
    return start
  }

  private func endOfSpace(behind offset: Int) -> Int {
    var end = offset
    while end < source.bytes.count, Self.isSpace(source.bytes[end]) { end += 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
