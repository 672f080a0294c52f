internal import DeckSource

extension SiteOutline {
  /// Explains lines that stand before the cards: the site's own are furniture, the first other one is the title, the
  /// next few describe the deck.
  mutating func addPreamble(_ lines: SiteLines, _ range: Range<Int>, isFurniture: (Int) -> Bool) {
    var others: [Int] = []
    for index in range where !lines.isBlank(index) {
      if lines.span(index) == declaredCount?.span {
        add(.cardCount, lines.span(index))
      } else if isFurniture(index) {
        add(.furniture, lines.span(index))
      } else {
        others.append(index)
      }
    }
    guard let title = others.first else { return }
    if lines.text(title).count > 200 || others.count > Self.maximumPreambleCount {
      addUnrecognized(lines.span(title), "\(others.count) lines before the cards belong to none of them")
      for index in others.dropFirst() { add(.unrecognized, lines.span(index)) }
      return
    }
    add(.title, lines.span(title))
    for index in others.dropFirst() { add(.description, lines.span(index)) }
  }

  private static let maximumPreambleCount = 12
}
