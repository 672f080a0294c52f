internal import DeckSource

/// Takes the numbers that authors give their cards off the fronts.
enum QuizletNumbers {
  /// Makes `12.` and `12)` at the start of fronts the numbers of their cards, when nearly all fronts begin so and the
  /// numbers grow.
  static func take(_ draft: inout QuizletDraft, _ bytes: ByteView) {
    var numbers: [(piece: Int, number: Span, text: UInt32)] = []
    var isGrowing = true
    var last = -1
    for index in draft.cards.indices {
      guard let piece = draft.pieces(of: index).indices.first, draft.pieces[piece].kind == .front,
        let found = number(draft.pieces[piece].span, bytes)
      else { continue }
      isGrowing = isGrowing && found.value > last
      last = found.value
      numbers.append((piece, found.span, found.text))
    }
    guard isGrowing, numbers.count >= 3, numbers.count * 10 >= draft.cards.count * 9 else { return }
    var next = numbers[...]
    draft.rewrite { pieces in
      guard let found = next.first, found.piece == pieces.startIndex else { return nil }
      next.removeFirst()
      var front = pieces[pieces.startIndex]
      front.span.start = found.text
      return [QuizletPiece(span: found.number, kind: .number), front] + pieces.dropFirst()
    }
  }

  private static func number(_ front: Span, _ bytes: ByteView) -> (value: Int, span: Span, text: UInt32)? {
    let text = bytes[front]
    let count = text.prefix(6).prefix(while: isDigit).count
    guard count > 0, count < 6, count + 1 < text.count,
      text[count] == UInt8(ascii: ".") || text[count] == UInt8(ascii: ")"),
      text[count + 1] == 0x20
    else { return nil }
    var start = count + 1
    while start < text.count, text[start] == 0x20 { start += 1 }
    guard start < text.count else { return nil }
    let value = text[0..<count].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (value, Span(Int(front.start), Int(front.start) + count), front.start + UInt32(start))
  }
}
