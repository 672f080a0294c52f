import DeckModel
import DeckSource
import DeckTestSupport

/// Cards with every kind of block and inline, and with text that Markdown trips over, made from a seed.
struct RandomCards {
  private var random: SplitMix64
  private var builder: CardBatchBuilder

  private static let nowhere = Span(0, 0)

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    builder = CardBatchBuilder(
      source: SourceFile(name: "", text: ""), firstIndex: 0, cardCount: 0, nodeCount: 64)
  }

  private static let pieces = [
    "Q:", "A:", "C:", "Q1:", "Question:", "Field \"x\":", "---", "***", "___", "+++", "#", "# ", "## b", "*",
    "**",
    "_", "__", "\\", "\\\\", "<!--", "-->", "<!-- id: x -->", "|", "| a |", "|-|", "$", "$$", "$x$", "`",
    "```",
    "~~~", "~~", " ", "  ", "   ", "\t", "1. ", "12) ", "1.", "- ", "-", "+ ", "+", "=", "==", "===", ">",
    "> ",
    "[", "]", "](", "(", ")", "[a](b)", "![", "!", "<", "<b>", "</b>", "<br>", "&", "&amp;", "&#32;",
    "&#x41;",
    "{{c1::", "{{", "}}", "}", "{", "::", ":", ":::", "?", "??", "%", "\n", "\r\n", "http://a.example/b",
    "https://", "x", "word", "and more", "snake_case", "é", "שלום", "👩‍💻", "\u{200B}", "\u{A0}", "\u{2028}",
    "0", "1",
    "[ ] ", "[x] ", "[^1]", "\\(", "\\)", "\\[a\\]", "<p></p>", "<code>", "</code>", "\"", "'", ";", ",",
    "--", "^",
    "\u{1}", "\u{7F}", "mailto:a@b", "<http://x.example>", "math",
  ]

  private mutating func string(_ limit: Int = 5) -> String {
    (0..<1 + random.below(limit)).map { _ in random.pick(Self.pieces) }.joined()
  }

  private mutating func add(
    _ kind: NodeKind, flags: Node.Flags = [], value: UInt16 = 0, text: String = "",
    _ inside: (inout Self) -> Void = { _ in }
  ) {
    let place = builder.decode(text.utf8)
    let node = builder.open(kind, flags: flags.union(.decoded), value: value, span: Self.nowhere, text: place)
    inside(&self)
    builder.close(node)
  }

  /// A batch of `count` cards.
  static func batch(seed: UInt64, count: Int) -> CardBatch {
    var cards = RandomCards(seed: seed)
    for index in 0..<count { cards.card(index) }
    return cards.builder.finish()
  }

  private mutating func card(_ index: Int) {
    let number =
      random.chance(50) ? random.pick(["1", "1a", "\"", "; x", "a, b", "--", "-->", "é", " 7 "]) : ""
    let confidence: UInt16 = random.chance(20) ? UInt16(random.below(1000)) : 1000
    add(.card, value: confidence, text: number) {
      let mark = $0.random.pick(["", ";", "\"", ">", " ", "-", "é"])
      $0.add(.identifier, text: "id\(index)\(mark)")
      if $0.random.chance(20) {
        $0.add(.property, value: 0, text: $0.random.pick(["A::B c", "x;y", "D\"--"]))
      }
      if $0.random.chance(20) { $0.add(.property, value: 1, text: $0.random.pick(["Basic (x)", "C\\"])) }
      for tag in 0..<$0.random.below(3) {
        let suffix = $0.random.pick(["", "::a", " b", "\"", ",;", "é", "-->"])
        $0.add(.tag, text: "t\(tag)\(suffix)")
      }
      $0.add(.field, value: 0) { $0.blocks(2, 0) }
      $0.add(.field, value: 1) { $0.blocks(3, 0) }
      for name in 0..<($0.random.chance(20) ? 2 : 0) {
        let suffix = $0.random.pick(["", " b", "\"", ":", "\n", "é", "\\"])
        $0.add(.field, value: 2, text: "f\(name)\(suffix)") { $0.blocks(2, 0) }
      }
    }
  }

  // MARK: Blocks

  private mutating func blocks(_ limit: Int, _ depth: Int) {
    for _ in 0..<random.below(limit + 1) { block(depth) }
  }

  private mutating func block(_ depth: Int) {
    switch random.below(depth > 3 ? 6 : 12) {
    case 0:
      add(.codeBlock, text: string(6)) {
        if $0.random.chance(50) {
          $0.add(.text, text: $0.random.pick(["swift", "math", "c++ x", "`", " a", "&amp;"]))
        }
      }
    case 1: add(.mathBlock, text: string(4))
    case 2:
      add(.imageBlock, text: string(3)) {
        if $0.random.chance(50) { $0.add(.text, text: $0.string(3)) }
      }
    case 3: table()
    case 6...8: list(depth)
    default: add(.paragraph) { $0.inlines(4, 0) }
    }
  }

  private mutating func list(_ depth: Int) {
    let isOrdered = random.chance(40)
    let isChoice = random.chance(20)
    let flags: Node.Flags = isOrdered ? [.ordered] : []
    let start = UInt16(isOrdered ? random.pick([0, 1, 1, 1, 9, 65535]) : 0)
    add(.list, flags: isChoice ? flags.union(.choice) : flags, value: start) {
      for _ in 0..<1 + $0.random.below(3) {
        $0.add(.listItem, flags: isChoice && $0.random.chance(50) ? .choice : []) { $0.blocks(2, depth + 1) }
      }
    }
  }

  private mutating func table() {
    let width = 1 + random.below(3)
    let hasNames = random.chance(50)
    add(.table) {
      for row in 0..<$0.random.below(4) {
        $0.add(.tableRow, flags: hasNames && row == 0 ? .header : []) {
          let count = row > 0 && $0.random.chance(10) ? $0.random.below(4) : width
          for _ in 0..<count { $0.add(.tableCell) { $0.inlines(2, 0) } }
        }
      }
    }
  }

  // MARK: Inlines

  private mutating func inlines(_ limit: Int, _ depth: Int) {
    for _ in 0..<random.below(limit + 1) { inline(depth) }
  }

  private mutating func inline(_ depth: Int) {
    switch random.below(depth > 3 ? 12 : 20) {
    case 0: add(.code, text: string(3))
    case 1:
      add(.math, value: UInt16(random.below(4)), text: random.pick([string(3), "x^2", "a_1", "y", "5"]))
    case 2:
      add(.image, text: string(2)) {
        if $0.random.chance(50) { $0.add(.text, text: $0.string(3)) }
      }
    case 3: add(.lineBreak)
    case 4:
      add(
        .markup,
        text: random.pick([
          "<u>", "</u>", "<span class=\"x\">", "</span>", "<!-- c -->", "\n", "<p>",
          "<div class=\"a b\">",
        ]))
    case 5:
      let target = random.pick([
        "https://a.example/b?c=d&e", "http://é.example/x_y*z", "ftp://host.example/a,",
      ])
      add(.link, text: target) { $0.add(.text, text: target) }
    case 12, 13: add(.emphasis) { $0.inlines(3, depth + 1) }
    case 14, 15: add(.strong) { $0.inlines(3, depth + 1) }
    case 16: add(.link, text: string(2)) { $0.inlines(2, depth + 1) }
    case 17:
      add(.cloze, value: UInt16(1 + random.below(500)), text: random.chance(50) ? string(2) : "") {
        $0.inlines(2, depth + 1)
      }
    case 18: add(.emphasis) { $0.add(.text, text: "plain words") }
    case 19: add(.strong) { $0.add(.text, text: "word") }
    default: add(.text, text: string())
    }
  }
}
