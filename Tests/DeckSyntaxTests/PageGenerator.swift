import DeckSyntax
import DeckTestSupport

/// Writes random pages in the layouts of Brainscape, and knows what is on them.
struct PageGenerator {
  var random: SplitMix64
  var hostile: HostileText
  var lines: [String] = []
  var cards: [ExpectedCard] = []
  /// The titles of the decks and their declared counts.
  var sections: [(title: String, declared: Int?)] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    hostile = HostileText(random: SplitMix64(seed: seed ^ 0xA5A5))
  }

  /// A page of numbered decks, whose cards come in runs of both layouts.
  mutating func numberedPage() {
    let deckCount = random.pick([1, 1, 1, 2, 3])
    for deck in 0..<deckCount {
      // A paste from the middle has no title and any first number; it must come first, as only titles divide.
      let hasTitle = deck > 0 || random.chance(80)
      if deck > 0 { lines.append("") }
      numberedDeck(hasTitle: hasTitle, count: 1 + random.below(20))
    }
  }

  private mutating func numberedDeck(hasTitle: Bool, count: Int) {
    let first = hasTitle ? 1 : 1 + random.below(60)
    if hasTitle { heading(count: count) }
    var isThin = random.chance(50)
    for index in 0..<count {
      if random.chance(20) { isThin.toggle() }
      let number = first + index
      if isThin {
        thinCard(number, isLast: index == count - 1)
      } else {
        expandedCard(number)
      }
    }
  }

  /// Title, and perhaps count, data, description and promotion (layouts B1 to B3).
  mutating func heading(count: Int, preamble: Bool = true) {
    if preamble && lines.isEmpty && random.chance(20) {
      lines += ["{ \"@context\": \"https://schema.org\", \"@type\": \"Organization\" }", ""]
    }
    let title = "\(random.pick(["Kettle", "Q", "5", "Café 茶", "Not at all"])) \(random.below(90)) Flashcards"
    let declares = random.chance(50)
    lines += [title, ""]
    if declares { lines += [count == 1 ? "(1 card)" : "(\(count) cards)", ""] }
    if preamble && random.chance(30) { lines += ["Invented notes about \(random.below(9)) kettles.", ""] }
    if preamble && random.chance(20) {
      lines.append("You may prefer our related Brainscape-certified flashcards:")
    }
    sections.append((title, declares ? count : nil))
  }

  // MARK: Expanded

  private static let rating = [
    "How well did you know this?", "1", "Not at all", "2", "3", "4", "5", "Perfectly",
  ]

  mutating func expandedCard(_ number: Int) {
    lines += ["\(number)", "Q"]
    // An image that was lost leaves one blank line (B5).
    let isImage = random.chance(4)
    if isImage { lines.append("") }
    let front = isImage ? [] : face(isFront: true, number: number, mayHoldAnswerMarks: true)
    lines.append("A")
    // Behind a front of nothing, an `A` in the back could as well be the mark.
    let back = random.chance(6) ? [] : face(isFront: false, number: number, mayHoldAnswerMarks: !isImage)
    lines += Self.rating
    cards.append(ExpectedCard(number: "\(number)", layout: .expanded, front: front, back: back))
  }

  /// The lines of one face: paragraphs with blank lines around them, a list or raw text without (B1, B4, B6).
  private mutating func face(isFront: Bool, number: Int, mayHoldAnswerMarks: Bool) -> [ExpectedBlock] {
    switch random.below(10) {
    case 0...4: paragraphs(isFront: isFront, number: number, mayHoldAnswerMarks: mayHoldAnswerMarks)
    case 5...6: [list()]
    case 7...8: raw(isFront: isFront, number: number, mayHoldAnswerMarks: mayHoldAnswerMarks)
    default: mixed()
    }
  }

  private mutating func paragraphs(isFront: Bool, number: Int, mayHoldAnswerMarks: Bool) -> [ExpectedBlock] {
    lines.append("")
    return (0...random.pick([0, 0, 0, 1, 2])).map { index in
      var text = hostile.line(next: number + 1)
      // `front, blank, A, blank, more` reads as the answer wherever an answer can begin.
      if mayHoldAnswerMarks && (!isFront || index == 0) && random.chance(5) { text = "A" }
      if !isFront && random.chance(2) { text = "How well did you know this?" }
      lines += [text, ""]
      return .paragraph(text)
    }
  }

  private mutating func raw(isFront: Bool, number: Int, mayHoldAnswerMarks: Bool) -> [ExpectedBlock] {
    var texts: [String] = []
    for index in 0...random.below(4) {
      var text = hostile.line(next: number + 1)
      if mayHoldAnswerMarks && (!isFront || index == 0) && random.chance(5) { text = "A" }
      if random.chance(15) { text = random.pick(["- ", "-", "* ", "1) "]) + "hand made" }
      // A number right before a `Q` is the beginning of a card.
      if text == "Q", Int(texts.last ?? "\(number)") != nil, index > 0 { text = "Q?" }
      texts.append(text)
    }
    lines += texts
    return [.paragraph(texts.joined(separator: "\n"))]
  }

  private mutating func mixed() -> [ExpectedBlock] {
    var blocks: [ExpectedBlock] = []
    let beginsWithList = random.chance(50)
    for index in 0...(1 + random.below(2)) {
      if (index % 2 == 0) == beginsWithList {
        if index > 0 && random.chance(30) { lines.removeLast() }
        blocks.append(list())
      } else {
        let text = hostile.phrase()
        lines += ["", text, ""]
        blocks.append(.paragraph(text))
      }
    }
    return blocks
  }

  // MARK: Lists

  /// A list with lists in it, two spaces a level; long items are wrapped.
  private mutating func list(level: Int = 1) -> ExpectedBlock {
    let indentation = String(repeating: "  ", count: level)
    let start = random.chance(25) ? 1 + random.below(12) : nil
    var items: [[ExpectedBlock]] = []
    for index in 0...random.below(4) {
      let marker = start.map { "\($0 + index). " } ?? "• "
      var text = hostile.line(next: index)
      lines.append(indentation + marker + text)
      if random.chance(15) {
        // A wrapped line that begins like an item would be one.
        let more = "wrapped \(hostile.phrase())"
        lines.append(indentation + "  " + (level == 1 || random.chance(50) ? "" : "  ") + more)
        if level == 1 { lines[lines.count - 1] = "    " + more }
        text += " " + more
      }
      var item: [ExpectedBlock] = [.paragraph(text)]
      if level < 6 && random.chance(level == 1 ? 25 : 40) { item.append(list(level: level + 1)) }
      items.append(item)
    }
    return .list(start: start, items: items)
  }

  // MARK: Thin

  /// A number, a front and a back on a line each (B7).
  mutating func thinCard(_ number: Int, isLast: Bool) {
    var front = hostile.line(next: number + 1)
    // A number in place of a lost back's successor would be read as the back.
    let follows = cards.last.map { $0.layout == .thin && $0.back.isEmpty } ?? false
    if follows && Int(front) != nil { front = "kettle" }
    lines += ["\(number)", front]
    let back = thinBack(number, front: front, isLast: isLast)
    cards.append(ExpectedCard(number: "\(number)", layout: .thin, front: [.paragraph(front)], back: back))
  }

  private mutating func thinBack(_ number: Int, front: String, isLast: Bool) -> [ExpectedBlock] {
    // A lost back can be told only when the next card's number stands there.
    if !isLast && front != "Q" && Int(front) == nil && random.chance(4) { return [] }
    if random.chance(60) {
      // ` - ` in an item divides it: the page lost the difference.
      let items = (0...random.below(6)).map { _ in
        hostile.phrase().replacing(" - ", with: ", ").replacing("-", with: "–")
      }
      lines.append("- " + items.joined(separator: " - "))
      return [.list(start: nil, items: items.map { [.paragraph($0)] })]
    }
    var back = hostile.line(next: number + 1)
    // `62, Q, A` at the end may be an empty expanded card as well.
    if !(front == "Q" && isLast) && random.chance(4) { back = "A" }
    lines.append(back)
    return [.paragraph(back)]
  }
}
