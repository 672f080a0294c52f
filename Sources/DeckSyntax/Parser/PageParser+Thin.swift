internal import DeckModel
internal import DeckSource

/// Cards of one line a side (layout B7).
extension PageParser {
  /// Takes a thin card that begins at the current line.
  mutating func parseThinCard() -> Bool {
    let first = line
    guard let next = endOfThinCard(first), isPlausibleNumber(first, next: next) else { return false }
    addCard(
      .thin, first: first, front: span(first + 1, min(first + 2, next)), back: span(first + 2, next), next: next)
    return true
  }

  /// Whether the lines from `first` read better as a thin card than as an expanded one.
  func looksThin(_ first: Int) -> Bool {
    guard hasText(first + 1), hasText(first + 2) else { return false }
    let next = first + 3
    if next >= lines.count { return !at(first + 2, .answerMarker) }
    return at(next, .number) && lines.number(next) == lines.number(first) + 1
  }

  private func hasText(_ index: Int) -> Bool { index < lines.count && lines.kinds[index] != .blank }

  /// The line behind the thin card at `first`, or nil when no card can stand there.
  private func endOfThinCard(_ first: Int) -> Int? {
    guard hasText(first + 1) else { return nil }
    let back = first + 2
    guard hasText(back) else { return back }
    if at(back, .number) && !isNumericBack(back, number: lines.number(first)) { return back }
    return endOfBack(back, number: lines.number(first))
  }

  /// Whether a line of digits where a back is expected is the back, and not the number of the next card.
  private func isNumericBack(_ back: Int, number: Int) -> Bool {
    let value = lines.number(back)
    guard value == number + 1 else { return true }
    guard at(back + 1, .number) else {
      // `62 NL front NL 63` at the end of the page, or a lost back before card 63.
      return back + 1 >= lines.count
    }
    let following = lines.number(back + 1)
    if following == number + 1 { return true }
    // `25, front, 26, 27, x, y`: two readings; where the next number stands decides.
    return !at(back + 3, .number)
  }

  /// The line behind a back that begins at `back`. It is one line; further ones belong to it when they go on
  /// with its list, or when the next card's number comes right behind them.
  private func endOfBack(_ back: Int, number: Int) -> Int {
    var end = back + 1
    if lines.kinds[back] == .dashItem {
      while at(end, .dashItem) || at(end, .indentedText) { end += 1 }
      return end
    }
    guard hasText(end), !at(end, .number), !at(end, .title) else { return end }
    // A few lines more, up to the next number.
    var index = end
    while index < lines.count, index < end + 40, lines.kinds[index] != .number, lines.kinds[index] != .blank {
      index += 1
    }
    return at(index, .number) && lines.number(index) == number + 1 ? index : end
  }

  /// Whether the number at `first` can be a card's: it goes on from the last card's, or the next goes on from
  /// it, or nothing contradicts it.
  private func isPlausibleNumber(_ first: Int, next: Int) -> Bool {
    let number = lines.number(first)
    let following = skipBlanks(next)
    let followingNumber = at(following, .number) ? lines.number(following) : nil
    if let previous = previousNumber {
      if number == previous + 1 || number == previous { return true }
      if followingNumber != nil || following >= lines.count { return true }
      return lines.kinds[following] == .title
    }
    if let followingNumber { return followingNumber == number + 1 || followingNumber == number || number == 1 }
    return (following >= lines.count || at(following, .title)) && skipBlanks(gapStart) >= first
      || number == 1 && at(skipBlanks(gapStart), .title) && following >= lines.count
  }

  /// The number of the last card, when it has one.
  private var previousNumber: Int? {
    guard let card = cards.last, card.numberCount > 0 else { return nil }
    return source.bytes[card.number].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
