import DeckModel
import DeckSource
import DeckSyntax

/// What must hold of every page.
enum PageLaws {
  /// What does not hold of `page`, or nil.
  static func violation(_ page: ParsedPage) -> String? {
    tokens(page) ?? coverage(page) ?? nodes(page)
  }

  private static func tokens(_ page: ParsedPage) -> String? {
    let lines = Lexer.lex(page.source)
    var end: UInt32 = 0
    for index in 0..<lines.count {
      let span = lines.span(index)
      if span.start != end || span.isEmpty { return "line \(index) at \(span) doesn't follow \(end)" }
      end = span.end
    }
    return Int(end) == page.source.bytes.count ? nil : "the lines end at \(end)"
  }

  /// Cards and parts follow each other, and between them is only white space.
  private static func coverage(_ page: ParsedPage) -> String? {
    var parts = page.tree.parts[...]
    var end: UInt32 = UInt32(page.source.byteOrderMarkCount)
    func violation(_ span: Span, _ what: String) -> String? {
      if span.start < end && !(end <= 3 && span.start == 0) {
        return "\(what) at \(span) begins before \(end)"
      }
      if span.end < span.start || Int(span.end) > page.source.bytes.count {
        return "\(what) \(span) out of bounds"
      }
      if !isWhiteSpace(page, Span(start: min(end, span.start), end: span.start)) {
        return "text before \(what) at \(span) is lost"
      }
      if !isBoundary(page, span.start) || !isBoundary(page, span.end) {
        return "\(what) \(span) cuts a scalar"
      }
      end = span.end
      return nil
    }
    for (index, card) in page.tree.cards.enumerated() {
      while let part = parts.first, part.span.start < card.start {
        if let found = violation(part.span, part.kind.rawValue) { return found }
        parts.removeFirst()
      }
      if let found = violation(card.span, "card \(index)") { return found }
      if !card.span.contains(card.front) || !card.span.contains(card.back) || card.back.start < card.front.end
      {
        return "a face of card \(index) lies outside"
      }
    }
    for part in parts { if let found = violation(part.span, part.kind.rawValue) { return found } }
    let rest = Span(start: end, end: UInt32(page.source.bytes.count))
    return isWhiteSpace(page, rest) ? nil : "text behind \(end) is lost"
  }

  private static func isWhiteSpace(_ page: ParsedPage, _ span: Span) -> Bool {
    page.source.text(span).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
  }

  private static func isBoundary(_ page: ParsedPage, _ offset: UInt32) -> Bool {
    guard page.source.firstInvalidOffset == nil, Int(offset) < page.source.bytes.count else { return true }
    return page.source.bytes[Int(offset)] & 0xC0 != 0x80
  }

  /// Every node lies in bounds, on scalar boundaries and within its parent.
  private static func nodes(_ page: ParsedPage) -> String? {
    var cardCount = 0
    for batch in page.deck.batches {
      var open: [(end: UInt32, span: Span)] = []
      for (index, node) in batch.nodes.enumerated() {
        while let last = open.last, UInt32(index) >= last.end { open.removeLast() }
        if node.end <= UInt32(index) || node.end > open.last?.end ?? UInt32(batch.nodes.count) {
          return "\(node.kind) \(index) ends at node \(node.end)"
        }
        if node.span.end < node.span.start || Int(node.span.end) > page.source.bytes.count {
          return "\(node.kind) \(node.span) out of bounds"
        }
        if let parent = open.last?.span, !parent.contains(node.span) {
          return "\(node.kind) \(node.span) lies outside its parent \(parent)"
        }
        if !isBoundary(page, node.span.start) || !isBoundary(page, node.span.end) {
          return "\(node.kind) \(node.span) cuts a scalar"
        }
        if node.kind == .card { cardCount += 1 }
        open.append((node.end, node.span))
      }
    }
    return cardCount == page.tree.cards.count ? nil : "\(cardCount) cards were lowered"
  }
}
