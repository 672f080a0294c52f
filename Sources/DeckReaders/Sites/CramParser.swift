internal import DeckSource

/// Finds the cards in text that was copied from a Cram page (C1): fronts and backs on lines of their own, some with
/// blank lines between, some without, perhaps with a third side.
struct CramParser {
  private let lines: SiteLines
  private var outline: SiteOutline
  private var hasThirdSide = false
  private var blocks: [SiteLines.Block] = []
  /// Whether two blank lines are rare, so that they tell of a front that was lost.
  private var widerGapsAreRare = false

  /// What the text shows.
  static func parse(_ source: SourceFile) -> SiteOutline {
    var parser = CramParser(source)
    parser.parse()
    return parser.outline
  }

  private init(_ source: SourceFile) {
    lines = SiteLines(source)
    outline = SiteOutline(source, format: "cram")
  }

  private mutating func parse() {
    let lines = lines
    guard let count = (0..<lines.count).first(where: { CramFurniture.isCount(lines.small($0)) }) else {
      return outline.refuse("this text lacks the line 'N Cards in this Set' of Cram's pages")
    }
    outline.addPreamble(lines, 0..<count) { CramFurniture.contains(Self.withoutBullet(lines.small($0))) }
    outline.declaredCount = lines.text(count).leadingNumber.map { ($0.value, lines.span(count)) }
    outline.add(.cardCount, lines.span(count))
    let body = takeEnds(count + 1..<lines.count)
    blocks = lines.blocks(body)
    let wide = blocks.dropFirst().count { $0.blanksBefore >= 2 }
    widerGapsAreRare = wide * 3 < blocks.count
    pair()
  }

  /// A line without the bullet before it.
  private static func withoutBullet(_ small: String) -> String {
    small.hasPrefix("•") ? String(small.dropFirst().drop { $0 == " " || $0 == "\t" }) : small
  }

  /// Takes the names of the sides from the beginning, and the site's own lines from the end.
  private mutating func takeEnds(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let line = Self.withoutBullet(lines.small(start))
      if !line.isEmpty {
        let isSide = line == "front" || line == "back" || line.hasPrefix("3rd side") || line == "hint"
        guard isSide || CramFurniture.contains(line) else { break }
        if line.hasPrefix("3rd side") || line == "hint" { hasThirdSide = true }
        outline.add(.furniture, lines.span(start))
      }
      start += 1
    }
    var end = range.upperBound
    var foot: [Int] = []
    while end > start {
      if !lines.isBlank(end - 1) {
        let line = Self.withoutBullet(lines.small(end - 1))
        // Short words such as `test` may be an answer.
        guard CramFurniture.contains(line), line.utf8.count > 12 || !foot.isEmpty else { break }
        foot.append(end - 1)
      }
      end -= 1
    }
    for index in foot.reversed() { outline.add(.furniture, lines.span(index)) }
    return start..<end
  }

  private func choices(_ index: Int) -> [BlockPairing.Choice] {
    let block = blocks[index]
    let lineCount = block.lines.count
    let isWide = index > 0 && block.blanksBefore >= 2 && widerGapsAreRare
    let lostFront = isWide ? 1.0 : 0
    var choices = [
      BlockPairing.Choice(shape: .backOnly, count: 1, cost: isWide ? 0.5 : 6),
      BlockPairing.Choice(shape: .frontOnly, count: 1, cost: 6 + lostFront),
    ]
    // A block of several lines holds front and back; a front of several lines is rare.
    if lineCount >= 2 {
      let cost = lostFront + 0.3 * Double(min(lineCount - 2, 6)) + (hasThirdSide ? 0.2 : 0)
      choices.append(BlockPairing.Choice(shape: .whole, count: 1, cost: cost))
      if hasThirdSide {
        choices.append(BlockPairing.Choice(shape: .wholeAndThird, count: 2, cost: cost + 0.2))
      }
    }
    guard index + 1 < blocks.count else { return choices }
    let gap = blocks[index + 1].blanksBefore >= 2 && widerGapsAreRare ? 3.0 : 0
    let pairCost =
      lostFront + gap + 2.0 * Double(min(lineCount - 1, 3))
      + 0.3 * Double(min(blocks[index + 1].lines.count - 1, 4))
    choices.append(BlockPairing.Choice(shape: .pair, count: 2, cost: pairCost + (hasThirdSide ? 0.4 : 0)))
    if hasThirdSide {
      choices.append(BlockPairing.Choice(shape: .triple, count: 3, cost: pairCost + 0.2))
    }
    return choices
  }

  private mutating func pair() {
    let declared = outline.declaredCount?.count
    let pairing = BlockPairing(count: blocks.count, wanted: declared, choices: choices)
    let cards = pairing.cards
    let triples = cards.count { $0.shape == .triple }
    let pairs = cards.count { $0.shape == .pair }
    if min(triples, pairs) * 5 > triples + pairs {
      return outline.refuse(
        "some cards have a third side and some have none, so that fronts and backs can't be told apart")
    }
    let isCertain = declared == cards.count && pairing.cost < 1
    let isGuess = !isCertain && pairing.cost > 0.6 || min(triples, pairs) > 0
    let confidence = isGuess ? UInt16(max(300, 800 - 200 * pairing.cost)) : isCertain ? 950 : 850
    for card in cards { add(card, confidence) }
    if isGuess {
      outline.addUncertainty(
        "\(cards.count) cards were paired by their lines and the blank lines between them")
    }
    if cards.isEmpty { outline.refuse("this page of Cram shows no cards") }
  }

  private mutating func add(_ card: BlockPairing.Card, _ confidence: UInt16) {
    let units = card.units.map { blocks[$0].lines }
    let first = units[0]
    let span = lines.span(first.lowerBound..<units[units.count - 1].upperBound)
    let start = Span(start: span.start, end: span.start)
    let end = Span(start: span.end, end: span.end)
    var new = SiteCard(span: span, front: start, back: end, confidence: confidence)
    switch card.shape {
    case .pair, .triple:
      new.front = lines.span(first)
      new.back = lines.span(units[1])
      if units.count > 2 { new.extras = [SiteCard.Extra(name: "hint", span: lines.span(units[2]))] }
    case .whole, .wholeAndThird:
      new.front = lines.span(first.lowerBound)
      new.back = lines.span(first.lowerBound + 1..<first.upperBound)
      if units.count > 1 { new.extras = [SiteCard.Extra(name: "hint", span: lines.span(units[1]))] }
    case .backOnly: new.back = span
    case .frontOnly: new.front = span
    }
    outline.cards.append(new)
  }
}
