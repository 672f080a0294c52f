internal import DeckSource

/// Finds the cards in text that was copied from Knowt: pages with their marks (K1), pages that lost them (K2), and notes
/// with `Front:` and `Back:` (K3).
struct KnowtParser {
  private let lines: SiteLines
  private var outline: SiteOutline

  /// What the text shows.
  static func parse(_ source: SourceFile) -> SiteOutline {
    var parser = KnowtParser(source)
    parser.parse()
    return parser.outline
  }

  private init(_ source: SourceFile) {
    lines = SiteLines(source)
    outline = SiteOutline(source, format: "knowt")
    outline.hasDoubledFormulas = true
  }

  private mutating func parse() {
    let lines = lines
    if let notes = KnowtNote.cards(lines) {
      outline.cards = notes.cards
      outline.addPreamble(lines, 0..<notes.start) { KnowtFurniture.contains(lines.small($0)) }
      for range in notes.others {
        outline.addUnrecognized(lines.span(range), "this text of the note belongs to no card")
      }
    } else if let head = (0..<lines.count).first(where: { isHead($0) }) {
      parseMarked(from: head)
    } else {
      parseStripped()
    }
    if outline.cards.isEmpty {
      outline.refuse("this text has none of the layouts of Knowt's pages and notes")
    }
  }

  /// Whether a number and the name of a group stand at line `index`.
  private func isHead(_ index: Int) -> Bool {
    guard index + 1 < lines.count, lines.text(index).wholeNumber != nil else { return false }
    return KnowtFurniture.isGroup(lines.small(index + 1))
  }

  /// Explains what stands before the cards, and finds the number that the page gives.
  private mutating func addPreamble(_ range: Range<Int>) {
    let lines = lines
    for index in range where outline.declaredCount == nil {
      let small = lines.small(index)
      guard let count = KnowtFurniture.termCount(small) else { continue }
      outline.declaredCount = (count, lines.span(index))
    }
    for index in range where outline.declaredCount == nil {
      guard let count = KnowtFurniture.total(lines.text(index)) else { continue }
      outline.declaredCount = (count, lines.span(index))
    }
    outline.addPreamble(lines, range) { index in
      let small = lines.small(index)
      return KnowtFurniture.contains(small) || KnowtFurniture.termCount(small) != nil
        || lines.text(index).wholeNumber != nil
    }
  }

  /// Takes the site's own lines away from the end.
  private mutating func takeFoot(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var foot: [Int] = []
    while end > range.lowerBound {
      if lines.isBlank(end - 1) {
        end -= 1
        continue
      }
      let small = lines.small(end - 1)
      // Words such as `match` may be an answer: only sentences and counters end a page surely.
      guard KnowtFurniture.contains(small), small.utf8.count > 12 || !foot.isEmpty else { break }
      foot.append(end - 1)
      end -= 1
    }
    for index in foot.reversed() { outline.add(.furniture, lines.span(index)) }
    return range.lowerBound..<end
  }

  // MARK: Pages with their marks

  private mutating func parseMarked(from first: Int) {
    addPreamble(0..<first)
    let body = takeFoot(first..<lines.count)
    var heads = body.filter { isHead($0) }
    let numbers = heads.compactMap { lines.text($0).wholeNumber }
    let isCounted = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    heads.append(body.upperBound)
    let segments = zip(heads, heads.dropFirst()).map { head, next in
      (head: head, blocks: lines.blocks(head + 2..<next))
    }
    // The number before the name counts the cards of the group, unless every card has such a head.
    let isCardByCard = isCounted && (numbers.count > 1 || segments.allSatisfy { $0.blocks.count <= 2 })
    var uncertain = 0
    for (segment, number) in zip(segments, numbers) {
      if isCardByCard {
        addCard(segment.head, segment.blocks)
      } else {
        outline.add(.furniture, lines.span(segment.head..<segment.head + 2))
        if addPairs(segment.blocks, wanted: number) > 0.4 { uncertain += 1 }
      }
    }
    if uncertain > 0 {
      outline.addUncertainty("cards whose parts are blocks between blank lines were paired by their number")
    }
  }

  private mutating func addCard(_ head: Int, _ blocks: [SiteLines.Block]) {
    guard let first = blocks.first, let last = blocks.last else {
      return outline.add(.furniture, lines.span(head..<head + 2))
    }
    var front = first.lines
    var back = (blocks.count > 1 ? blocks[1].lines.lowerBound : front.upperBound)..<last.lines.upperBound
    if blocks.count == 1 && front.count > 1 {
      back = front.lowerBound + 1..<front.upperBound
      front = front.lowerBound..<front.lowerBound + 1
    }
    outline.cards.append(
      SiteCard(
        span: lines.span(head..<last.lines.upperBound), number: lines.span(head), front: lines.span(front),
        back: back.isEmpty ? end(of: front) : lines.span(back)))
  }

  private func end(of range: Range<Int>) -> Span {
    let end = lines.span(range).end
    return Span(start: end, end: end)
  }

  /// Pairs blocks, and returns what that cost per card.
  private mutating func addPairs(_ blocks: [SiteLines.Block], wanted: Int) -> Double {
    let pairing = BlockPairing(count: blocks.count, wanted: wanted) { index in
      var choices = [
        BlockPairing.Choice(shape: .pair, count: 2, cost: 0),
        BlockPairing.Choice(shape: .frontOnly, count: 1, cost: 4),
        BlockPairing.Choice(shape: .pair, count: 3, cost: 3),
      ]
      if blocks[index].lines.count > 1 {
        choices.append(BlockPairing.Choice(shape: .whole, count: 1, cost: 3))
      }
      return choices
    }
    let confidence = UInt16(max(300, 950 - 400 * pairing.cost))
    for card in pairing.cards {
      let range =
        blocks[card.units.lowerBound].lines.lowerBound..<blocks[card.units.upperBound - 1].lines.upperBound
      var front = blocks[card.units.lowerBound].lines
      if card.shape == .whole { front = front.lowerBound..<front.lowerBound + 1 }
      let back = front.upperBound..<range.upperBound
      outline.cards.append(
        SiteCard(
          span: lines.span(range), front: lines.span(front),
          back: back.isEmpty ? end(of: front) : lines.span(back), confidence: confidence))
    }
    return pairing.cost
  }

  // MARK: Pages that lost their marks

  private mutating func parseStripped() {
    // The cards begin behind the last line of the page's own in its beginning.
    let limit = min(lines.count, 60)
    guard let last = (0..<limit).last(where: { isTableMark($0) }) else { return }
    addPreamble(0..<last + 1)
    let body = takeFoot(last + 1..<lines.count)
    let content = body.filter { !lines.isBlank($0) }
    let pairing = BlockPairing(count: content.count, wanted: outline.declaredCount?.count) { index in
      [
        BlockPairing.Choice(shape: .pair, count: 2, cost: 0),
        BlockPairing.Choice(shape: .pair, count: 3, cost: secondLineCost(content, index + 2)),
        BlockPairing.Choice(shape: .frontOnly, count: 1, cost: 5),
      ]
    }
    let found = pairing.cards.count
    let isCertain = found * 2 == content.count && outline.declaredCount?.count == found
    let confidence = isCertain ? 950 : UInt16(max(300, 800 - 300 * pairing.cost))
    for card in pairing.cards {
      let units = card.units.map { content[$0] }
      let back =
        units.count > 1 ? lines.span(units[1]..<units[units.count - 1] + 1) : end(of: units[0]..<units[0] + 1)
      outline.cards.append(
        SiteCard(
          span: lines.span(units[0]..<units[units.count - 1] + 1), front: lines.span(units[0]), back: back,
          confidence: confidence))
    }
    if !isCertain {
      outline.addUncertainty("\(found) cards without marks were paired line by line")
    }
  }

  /// Whether a line is one that Knowt writes behind the description.
  private func isTableMark(_ index: Int) -> Bool {
    let small = lines.small(index)
    return small.hasPrefix("name | mastery") || small == "no study sessions yet."
      || small.utf8.count >= 4 && small.utf8.allSatisfy { "-| ".utf8.contains($0) } && small.contains("|")
  }

  /// What it costs to take a line for the second of a back: little when it goes on with the line before.
  private func secondLineCost(_ content: [Int], _ place: Int) -> Double {
    guard place < content.count else { return 6 }
    let text = lines.text(content[place])
    guard let first = text.first else { return 6 }
    if "-*(,;".utf8.contains(first) || text.hasPrefix("•") { return 0.5 }
    let before = lines.text(content[place - 1]).last ?? 0
    if before == UInt8(ascii: ",") || before == UInt8(ascii: ":") || before == UInt8(ascii: ";") {
      return 0.7
    }
    return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") ? 1.2 : 2.5
  }
}
