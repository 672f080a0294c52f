internal import DeckModel
internal import DeckSource

/// Cards of one line a side (layout B7).
///
/// Nothing but their numbers holds such cards together, so a reading is chosen by the number that stands behind
/// it: the next card's.
extension PageParser {
  /// The most lines that a back may be wrapped into.
  private static let maximumWrap = 40

  /// Takes a thin card that begins at the current line.
  mutating func parseThinCard() -> Bool {
    let first = line
    guard let next = endOfThinCard(first), isPlausibleNumber(first, next: next) else { return false }
    addCard(
      .thin, first: first, front: span(first + 1, min(first + 2, next)), back: span(first + 2, next),
      next: next)
    return true
  }

  /// Whether the lines from `first`, where a number and a `Q` stand, read better as a thin card than as an
  /// expanded one; `hasAnswer` tells whether an `A` comes before the next card.
  func looksThin(_ first: Int, hasAnswer: Bool) -> Bool {
    guard hasText(first + 1), hasText(first + 2) else { return false }
    let next = first + 3
    if !hasText(next) || isCutNumber(next) { return !hasAnswer || at(skipBlanks(next), .title) }
    return at(next, .number) && lines.number(next) == lines.number(first) + 1
  }

  private func hasText(_ index: Int) -> Bool { index < lines.count && lines.kinds[index] != .blank }

  /// Whether a number is the last line of the page, where it may have been cut: it tells nothing.
  private func isCutNumber(_ index: Int) -> Bool { index == lines.count - 1 && at(index, .number) }

  // MARK: Where it ends

  /// The line behind the thin card at `first`, or nil when no card can stand there.
  private func endOfThinCard(_ first: Int) -> Int? {
    guard hasText(first + 1) else { return nil }
    let number = lines.number(first)
    let back = first + 2
    let end = back + 1
    guard hasText(back) else { return back }
    if at(back, .title) && atSectionStart(back) && !(at(end, .number) && lines.number(end) == number + 1) {
      return back
    }
    if at(back, .number) && !isNumericBack(back, number: number) { return back }
    if !hasText(end) || isNextNumber(end, behind: number) { return end }
    return endOfWrappedBack(end, number: number) ?? endOfList(back)
  }

  /// Whether a line of digits where a back is expected is the back, and not the number of the next card.
  private func isNumericBack(_ back: Int, number: Int) -> Bool {
    let value = lines.number(back)
    guard at(back + 1, .number) else {
      // `62 NL front NL 63` at the end of the deck, or a lost back before card 63.
      if value == number + 1 { return !hasText(back + 1) }
      return value < number || !startsRun(back)
    }
    if value != number + 1 || lines.number(back + 1) == number + 1 { return true }
    // `25, front, 26, 27, x, y`: two readings; where the next number stands decides.
    return !at(back + 3, .number)
  }

  /// Whether the number at line `index` goes on from `number`: it is the next or the same, or it skips some and
  /// its own successor stands in its place.
  private func isNextNumber(_ index: Int, behind number: Int) -> Bool {
    guard at(index, .number) else { return false }
    let value = lines.number(index)
    return value == number + 1 || value == number || at(index + 1, .questionMarker) || startsRun(index)
  }

  /// Whether a card of three lines at `index` is followed by the next number, or by nothing.
  private func startsRun(_ index: Int) -> Bool {
    guard hasText(index + 1), hasText(index + 2) else { return false }
    let next = index + 3
    return !hasText(next) || at(next, .number) && lines.number(next) == lines.number(index) + 1
  }

  /// The line of the next card's number, when the lines from `start` up to there go on with a back.
  private func endOfWrappedBack(_ start: Int, number: Int) -> Int? {
    var index = start
    while !at(index, .number) || lines.number(index) != number + 1 {
      index += 1
      guard hasText(index), index < start + Self.maximumWrap else { return nil }
    }
    let holdsFurniture = (start..<index).contains { PageFurniture.contains(source.bytes[lines.content($0)]) }
    return holdsFurniture ? nil : index
  }

  /// The line behind the back at `back`: behind its items when each has a line of its own.
  private func endOfList(_ back: Int) -> Int {
    var end = back + 1
    guard at(back, .dashItem) else { return end }
    while at(end, .dashItem) || at(end, .indentedText) { end += 1 }
    return end
  }

  // MARK: Whether it is one

  /// Whether the number at `first` can be that of a card which ends at line `next`: it goes on from the last
  /// card's, or the next one's goes on from it, or nothing else is there.
  private func isPlausibleNumber(_ first: Int, next: Int) -> Bool {
    let number = lines.number(first)
    let following = skipBlanks(next)
    let isLast = following >= lines.count || isCutNumber(following) || at(following, .title)
    let followingNumber = at(following, .number) ? lines.number(following) : nil
    let isFollowed = followingNumber.map { $0 == number + 1 || $0 == number } ?? false
    if let previous = previousNumber {
      if number == previous + 1 || number == previous { return true }
      if number > previous { return gap.start == first || isLast || (followingNumber ?? 0) > number }
      return isFollowed
    }
    if gap.hasHeading && number == 1 { return true }
    if gap.hasHeading && gap.contentCount > 0 {
      // Numbers between the lines of a deck without markers are answers, unless they count on and on.
      return isFollowed && next == first + 3 && startsRun(next)
    }
    if isLast { return gap.contentCount == 0 }
    return isFollowed || followingNumber != nil && (number == 1 || startsRun(following))
  }

  /// The number of the last card, when it has one and no new deck was begun since.
  private var previousNumber: Int? {
    guard !gap.hasHeading, let card = cards.last, card.numberCount > 0 else { return nil }
    return source.bytes[card.number].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
