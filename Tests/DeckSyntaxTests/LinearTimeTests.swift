import DeckModel
import DeckSource
import DeckSyntax
import Testing

/// Pages that would take quadratic time, or a deep stack, if anything looked back too often.
@Suite(.serialized) struct LinearTimeTests {
  /// A text that is repeated, with what stands before and behind.
  struct Hostile: CustomTestStringConvertible {
    var name: String
    var head = ""
    var unit: String
    var tail = ""
    var testDescription: String { name }

    func bytes(_ count: Int) -> [UInt8] {
      Array(head.utf8) + Array(String(repeating: unit, count: count / unit.utf8.count).utf8)
        + Array(tail.utf8)
    }
  }

  private static let texts: [Hostile] = [
    Hostile(name: "Q lines", unit: "Q\n"),
    Hostile(name: "A lines", unit: "A\n"),
    Hostile(name: "A lines in a card", head: "1\nQ\n", unit: "A\n"),
    Hostile(
      name: "blank lines before A lines", head: "1\nQ\n" + String(repeating: "\n", count: 20_000), unit: "A\n"
    ),
    Hostile(name: "paragraphs of A", head: "1\nQ\n\nx\n\n", unit: "A\n\n"),
    Hostile(name: "starts of cards", unit: "1\nQ\n"),
    Hostile(name: "starts with answers", unit: "1\nQ\nA\n"),
    Hostile(name: "thin cards of marks", unit: "1\nQ\nA\n2\nQ\nx\n"),
    Hostile(name: "numbers", unit: "7\n"),
    Hostile(name: "numbers and text", head: "X Flashcards\n\n", unit: "99\ntext\n"),
    Hostile(name: "prompts", head: "1\nQ\n", unit: "How well did you know this?\n"),
    Hostile(name: "ratings", unit: "How well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"),
    Hostile(name: "labels", unit: "Perfectly\nNot at all\n"),
    Hostile(name: "titles", unit: "X Flashcards\n\n"),
    Hostile(name: "counts", unit: "(3 cards)\n"),
    Hostile(name: "blank lines", head: "1\nQ\n", unit: "\n", tail: "A"),
    Hostile(name: "blank lines and numbers", head: String(repeating: "\n", count: 20_000), unit: "9\n\n"),
    Hostile(name: "carriage returns", head: "1\rQ\r", unit: "x\r"),
    Hostile(name: "carriage returns behind the last line feed", head: "1\nQ\n", unit: "x\r"),
    Hostile(name: "one long line", unit: "x"),
    Hostile(name: "one long indentation", head: "1\nQ\n", unit: " ", tail: "x"),
    Hostile(name: "backticks", head: "1\nQ\n", unit: "`"),
    Hostile(name: "backticks apart", head: "1\nQ\n", unit: "` `` "),
    Hostile(name: "dollars", head: "1\nQ\n", unit: "$x "),
    Hostile(name: "double dollars", head: "1\nQ\n", unit: "$$ $"),
    Hostile(name: "open clozes", head: "1\nQ\n", unit: "{{c1::"),
    Hostile(name: "open formulas", head: "1\nQ\n", unit: "\\("),
    Hostile(name: "mixed formulas", head: "1\nQ\n", unit: "\\[\\(\\)$`{{c1::x"),
    Hostile(name: "links", head: "1\nQ\n", unit: "https://"),
    Hostile(name: "dashes in a thin back", head: "1\nx\n- x", unit: " - x"),
    Hostile(name: "hyphens in a thin back", head: "1\nx\n- x", unit: "-"),
    Hostile(name: "dash lines in a thin back", head: "1\nx\n", unit: "- x\n"),
    Hostile(name: "wrapped item", head: "1\nQ\nx\nA\n  • x\n", unit: "    y\n"),
    Hostile(name: "stripped", head: "X Flashcards\n(7 cards)\n", unit: "What?\n- that\n"),
    Hostile(name: "legacy", unit: "a\n\nb\n\n\n"),
    Hostile(name: "furniture", head: "X Flashcards\n1\nx\ny\n", unit: "About us\n"),
    Hostile(name: "broken bytes", unit: "\u{FEFF}1\nQ\n\u{A0}\n"),
  ]

  /// Four times the text takes about four times as long, up to a generous factor: only quadratic time, sixteen
  /// times as long, is too much, and only when it also takes seconds.
  @Test(arguments: texts) func timeIsLinear(text: Hostile) {
    let small = time(text.bytes(50_000))
    let large = time(text.bytes(200_000))
    #expect(large < .seconds(2) || large < small * 12, "\(small) became \(large)")
  }

  /// The smallest sizes at which a million lines stand.
  @Test(arguments: ["Q\n", "A\n", "1\nQ\n", "7\n", "\n"]) func aMillionLines(unit: String) {
    let lineCount = unit.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let bytes = Array(String(repeating: unit, count: 1_000_000 / lineCount).utf8)
    #expect(time(bytes) < .seconds(120))
  }

  @Test func deepLists() {
    let depth = 10_000
    var text = "1\nQ\n\nx\n\nA\n"
    text.reserveCapacity(depth * (depth / 2 + 8))
    for level in 0..<depth {
      text += String(repeating: " ", count: level) + "• y\n"
    }
    let page = ParsedPage(text + "How well did you know this?\n1\n")
    let batch = page.deck.batch(0)
    #expect(page.deck.count == 1)
    #expect(batch.nodes.count { $0.kind == .list } == depth)
    #expect(batch[0].back?.text.isEmpty == false)
    #expect(TreeDump.tree(page.tree, page.deck).isEmpty == false)
  }

  private func time(_ bytes: [UInt8]) -> Duration {
    ContinuousClock().measure {
      let page = ParsedPage(bytes)
      for batch in page.deck.batches { precondition(batch.count > 0) }
    }
  }
}
