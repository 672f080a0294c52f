/// A made-up deck in the layouts of a Brainscape page, with known defects.
///
/// Blocks of 1,000 cards are expanded and thin in turn. Of the cards 2 % repeat an earlier one, 2 % nearly do,
/// 1 % have no answer; 1 % of the words are misspelt. The same seed gives the same bytes on every machine.
struct Corpus {
  /// What was planted.
  struct Plan {
    var exactDuplicates = 0
    var nearDuplicates = 0
    var missingAnswers = 0
    var misspeltWords = 0
    var words = 0
  }

  /// Changes whenever the same seed would give other bytes.
  static let revision = 3

  private static let blockCount = 1000
  /// Earlier cards from which duplicates are drawn.
  private static let memoryCount = 20_000

  private let words = WordList()
  private var random: Random
  private var earlier: [MadeCard] = []
  private(set) var plan = Plan()

  init(seed: UInt64) { random = Random(seed: seed) }

  /// Hands `cardCount` cards to `sink`, about a megabyte at a time.
  mutating func write(cardCount: Int, to sink: ([UInt8]) throws -> Void) rethrows {
    var output: [UInt8] = []
    output.reserveCapacity(1 << 20 + 1 << 16)
    output += Array("Benchmark Corpus Flashcards\n\n(\(cardCount) cards)\n\n".utf8)
    for index in 0..<cardCount {
      let card = nextCard()
      if index / Self.blockCount % 2 == 0 {
        writeExpanded(card, number: index + 1, to: &output)
      } else {
        writeThin(card, number: index + 1, to: &output)
      }
      if output.count >= 1 << 20 {
        try sink(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try sink(output)
  }

  // MARK: Cards

  /// A word and what was done to it.
  private struct Token {
    var word: Int
    /// 0 for the word as it is, else what chooses the misspelling.
    var misspelling: UInt32 = 0
  }

  private struct MadeCard {
    var front: [Token]
    var items: [(level: Int, tokens: [Token])]
  }

  private mutating func nextCard() -> MadeCard {
    let chance = random.below(1000)
    if chance < 40, !earlier.isEmpty {
      var card = earlier[random.below(earlier.count)]
      if chance < 20 {
        plan.exactDuplicates += 1
      } else {
        plan.nearDuplicates += 1
        for _ in 0...random.below(3) { changeToken(&card) }
      }
      return card
    }
    var card = MadeCard(front: tokens(1 + random.below(5)), items: [])
    if chance >= 990 {
      plan.missingAnswers += 1
      return card
    }
    var level = 0
    for _ in 0...(2 + random.below(6)) {
      card.items.append((level, tokens(2 + random.below(8))))
      level = max(0, min(level + [-1, 0, 0, 0, 0, 1][random.below(6)], 3))
    }
    if earlier.count < Self.memoryCount {
      earlier.append(card)
    } else {
      earlier[random.below(earlier.count)] = card
    }
    return card
  }

  /// Words as people put them: none twice in a row, and none at the end that can't end a phrase.
  private mutating func tokens(_ count: Int) -> [Token] {
    var tokens: [Token] = []
    while tokens.count < count {
      let token = token()
      let repeats = tokens.last.map { words.isSame(token.word, $0.word) } ?? false
      if repeats || tokens.count == count - 1 && words.leavesOpen(token.word) {
        plan.words -= 1
        plan.misspeltWords -= token.misspelling == 0 ? 0 : 1
        continue
      }
      tokens.append(token)
    }
    return tokens
  }

  private mutating func token() -> Token {
    plan.words += 1
    var token = Token(word: words.draw(&random))
    if random.below(100) == 0, words[token.word].count > 2 {
      plan.misspeltWords += 1
      token.misspelling = UInt32(truncatingIfNeeded: random.next()) | 1
    }
    return token
  }

  /// Replaces, adds or removes one word of the back.
  private mutating func changeToken(_ card: inout MadeCard) {
    guard !card.items.isEmpty else { return card.front.append(token()) }
    let item = random.below(card.items.count)
    let place = random.below(card.items[item].tokens.count)
    switch random.below(3) {
    case 0: card.items[item].tokens[place] = token()
    case 1: card.items[item].tokens.insert(token(), at: place)
    default: if card.items[item].tokens.count > 1 { card.items[item].tokens.remove(at: place) }
    }
  }

  // MARK: Layouts

  private static let rating = Array(
    "How well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n".utf8)

  private func writeExpanded(_ card: MadeCard, number: Int, to output: inout [UInt8]) {
    output += String(number).utf8
    output += "\nQ\n\n".utf8
    write(card.front, to: &output)
    output += "\n\nA\n".utf8
    for item in card.items {
      for _ in 0...item.level { output += "  ".utf8 }
      output += "• ".utf8
      write(item.tokens, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
    output += Self.rating
  }

  private func writeThin(_ card: MadeCard, number: Int, to output: inout [UInt8]) {
    output += String(number).utf8
    output.append(UInt8(ascii: "\n"))
    write(card.front, to: &output)
    output.append(UInt8(ascii: "\n"))
    guard !card.items.isEmpty else { return }
    for (index, item) in card.items.enumerated() {
      output += (index == 0 ? "- " : " - ").utf8
      write(item.tokens, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Writes words with spaces between them, the first with a capital.
  private func write(_ tokens: [Token], to output: inout [UInt8]) {
    let start = output.count
    for (index, token) in tokens.enumerated() {
      if index > 0 { output.append(UInt8(ascii: " ")) }
      let wordStart = output.count
      output += words[token.word]
      if token.misspelling != 0 { misspell(token.misspelling, from: wordStart, in: &output) }
    }
    if output[start] >= UInt8(ascii: "a") && output[start] <= UInt8(ascii: "z") { output[start] &= 0xDF }
  }

  /// One edit of the word at the end of `output`: a letter dropped, doubled, swapped or replaced. Only ASCII
  /// letters are touched, so the text stays UTF-8.
  private func misspell(_ choice: UInt32, from start: Int, in output: inout [UInt8]) {
    let count = output.count - start
    let place = start + 1 + Int(choice >> 8) % (count - 1)
    guard output[place] < 0x80, output[place - 1] < 0x80 else { return }
    switch choice >> 1 & 3 {
    case 0: output.remove(at: place)
    case 1: output.insert(output[place], at: place)
    case 2: output.swapAt(place, place - 1)
    default: output[place] = UInt8(ascii: "a") + UInt8(choice >> 3 & 15)
    }
  }
}
