import DeckModel
import DeckSource
import DeckSyntax
import DeckTestSupport
import Testing

/// Pages that were cut off or damaged.
@Suite struct BrokenPageTests {
  /// Every cut parses and keeps the cards that were complete before it.
  @Test func seedCutAnywhere() throws {
    let bytes = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    checkCuts(bytes, stride(from: 0, through: bytes.count, by: 29), "seed")
    // Every byte is cut at in a window of a few cards: the whole page would take a hundred times as long.
    let starts = ParsedPage(bytes).tree.cards.map { Int($0.start) } + [bytes.count]
    for first in stride(from: 0, to: starts.count - 1, by: 3) {
      let window = Array(bytes[starts[first]..<starts[min(first + 5, starts.count - 1)]])
      checkCuts(window, stride(from: 0, through: window.count, by: 1), "seed from card \(first)")
    }
  }

  @Test(arguments: 0..<8) func generatedPagesCutAnywhere(seed: Int) {
    var generator = PageGenerator(seed: UInt64(seed))
    generator.numberedPage()
    var random = SplitMix64(seed: UInt64(seed))
    let encodings: [PageEncoding] = [.lineFeeds, .bothEnds, .byteOrderMark, .mixedEnds]
    let bytes = encodings[seed % 4].encode(generator.lines, random: &random)
    let count = min(bytes.count, 2500)
    checkCuts(Array(bytes[..<count]), stride(from: 0, through: count, by: 1), "page \(seed)")
  }

  @Test(arguments: 0..<4) func unnumberedPagesCutAnywhere(seed: Int) {
    var generator = PageGenerator(seed: UInt64(seed))
    if seed % 2 == 0 { generator.legacyPage() } else { generator.strippedPage() }
    let bytes = Array(generator.lines.joined(separator: "\n").utf8.prefix(1500))
    for count in 0...bytes.count {
      // Which of these lines belong together is decided by all of them, so cards may change.
      let violation = PageLaws.violation(ParsedPage(Array(bytes[..<count])))
      #expect(violation == nil, "page \(seed) cut at \(count)")
    }
  }

  private func checkCuts(_ bytes: [UInt8], _ cuts: StrideThrough<Int>, _ name: String) {
    let whole = ParsedPage(bytes)
    let cards = whole.cards
    var failures = 0
    for count in cuts where failures < 3 {
      let page = ParsedPage(Array(bytes[..<count]))
      var complete = whole.tree.cards.prefix { Int($0.end) <= count }
      // At the end of a page, the number behind a front without a back is read as the back.
      while let last = complete.last, last.layout == .thin, last.back.isEmpty { complete.removeLast() }
      let isKept =
        page.tree.cards.count >= complete.count
        && zip(complete, page.tree.cards).allSatisfy { $0.front == $1.front && $0.back == $1.back }
      let isChecked = count % 19 == 0 || bytes.count < 4000
      let violation = isChecked ? PageLaws.violation(page) : nil
      let isLowered = !isChecked || page.cards.prefix(complete.count) == cards.prefix(complete.count)
      if !isKept || !isLowered || violation != nil {
        failures += 1
        Issue.record(
          """
          \(name) cut at \(count): \(complete.count) complete, \(page.tree.cards.count) found, \(violation ?? "")
          \(TreeDump.tokens(page.source).suffix(1500))
          """)
      }
    }
  }

  /// Random damage: bytes and lines deleted, inserted, swapped, doubled.
  @Test(arguments: 0..<10) func damagedPages(run: Int) {
    var random = SplitMix64(seed: UInt64(run))
    let samples = Self.samples(seed: UInt64(run))
    for _ in 0..<1000 {
      var bytes = random.pick(samples)
      // Damage adds up, so that ten steps lead ever further from a page.
      for _ in 0..<10 {
        Self.damage(&bytes, &random)
        let page = ParsedPage(bytes)
        if let violation = PageLaws.violation(page) {
          Issue.record("run \(run): \(violation)\n\(TreeDump.tokens(page.source).prefix(3000))")
          return
        }
      }
    }
  }

  /// Small pages in every layout.
  private static func samples(seed: UInt64) -> [[UInt8]] {
    var samples: [[UInt8]] = []
    for index in 0..<12 {
      var generator = PageGenerator(seed: seed &* 100 &+ UInt64(index))
      switch index % 4 {
      case 0: generator.legacyPage()
      case 1: generator.strippedPage()
      default: generator.numberedPage()
      }
      var random = SplitMix64(seed: seed)
      let encoding = PageEncoding.allCases[index % PageEncoding.allCases.count]
      samples.append(Array(encoding.encode(generator.lines, random: &random).prefix(500)))
    }
    return samples
  }

  private static let marks: [[UInt8]] = [
    "\n1\nQ\n", "\nA\n", "\nQ\n", "\n", "\r", "\r\n", "\nHow well did you know this?\n1\n", "\nPerfectly\n",
    "  • ",
    "\n- a - b\n", "\n7\n", "\n\n\n", "\n(3 cards)\n", "\nX Flashcards\n", "\u{FEFF}", "\u{A0}", "{{c1::",
    "}}", "$", "`",
    "https://", "\\(", "\\)", "    ", "\t", "\0",
  ].map { Array($0.utf8) }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard bytes.count > 4 else { return bytes += Array("1\nQ\n\nx\n\nA\n".utf8) }
    let place = random.below(bytes.count)
    let length = 1 + random.below(min(40, bytes.count - place))
    switch random.below(8) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 2: bytes.swapAt(place, random.below(bytes.count))
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count))
    case 4: bytes.removeSubrange(place..<place + length)
    case 5...6: bytes.insert(contentsOf: random.pick(marks), at: place)
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let line = random.below(lines.count)
      switch random.below(3) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: random.below(lines.count))
      default: lines.swapAt(line, random.below(lines.count))
      }
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
}
