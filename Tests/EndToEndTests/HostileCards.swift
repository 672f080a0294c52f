import DeckTestSupport
import Foundation

/// Cards with text that formats trip over, made from a seed.
struct HostileCards {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "\"", "\"\"", "'", "\t", "\n", "\n\n", "\r\n", "#", "#separator:comma", "<", ">", "<b>", "</b>", "<br>",
    "<!-- c -->", "&", "&amp;", "&nbsp;", "&#39;", "{{c1::x}}", "{{c2::", "}}", "::", "{{", "\\(x^2\\)",
    "\\[",
    "\\]", "$y$", "[sound:a.mp3]", "[latex]x[/latex]", "👩‍💻", "🇨🇦", "e\u{301}", "Å", "שלום", "مرحبا", "\u{202E}",
    "\u{200B}", "\u{FEFF}", "\u{A0}", "\u{3000}", "\u{2028}", "\u{85}", "a\u{0}b", "a\u{1F}", "\u{7F}b", ";",
    ",", "|",
    ":", " ", "  ", "\\", "- ", "1. ", "*", "_", "`", "tags:x", "word", "and more", "=1+1", "0", "ﬁ",
  ]

  /// A card as our JSON has it.
  struct Card: Decodable {
    struct Field: Decodable { var text: String }
    var id: String
    var kind: String
    var tags: [String]
    var front: Field
    var back: Field
  }

  /// The cards of a deck of our JSON.
  static func read(_ file: URL) throws -> [Card] {
    struct Deck: Decodable { var cards: [Card] }
    return try JSONDecoder().decode(Deck.self, from: Data(contentsOf: file)).cards
  }

  /// Text as Anki keeps it: without control characters, in NFC; strings are compared so.
  static func kept(_ text: String) -> String {
    let text = text.replacingOccurrences(of: "\r\n", with: "\n")
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }))
  }

  /// `count` cards as objects of JSON; every fifth has a deletion in its front.
  mutating func cards(_ count: Int) -> [[String: Any]] {
    (0..<count).map { index in
      [
        "id": "id\(index)\(["", " x", "\"q", "#h", "<&"].randomElement(using: &random) ?? "")",
        "tags": tags(),
        "front": field(isCloze: index % 5 == 0), "back": field(isCloze: false), "fields": [String: Any](),
      ]
    }
  }

  private mutating func tags() -> [String] {
    (0..<Int.random(in: 0...3, using: &random)).map {
      "t\($0)" + (["", "::a", "\"", "#", ",;", "é"].randomElement(using: &random) ?? "")
    }
  }

  private mutating func text(_ limit: Int = 6, lines: Bool = true) -> String {
    let text = (0..<Int.random(in: 1...limit, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
    return lines ? text : text.filter { $0 != "\n" && $0 != "\r\n" } + "x"
  }

  private mutating func field(isCloze: Bool) -> [String: Any] {
    var blocks: [[String: Any]] = []
    for _ in 0..<Int.random(in: 1...2, using: &random) { blocks.append(block()) }
    if isCloze {
      var deletion: [String: Any] = ["type": "cloze", "ordinal": 1 + Int.random(in: 0...9, using: &random)]
      if Bool.random(using: &random) { deletion["hint"] = text(3, lines: false) }
      deletion["inlines"] = [["type": "text", "text": text()]]
      blocks.append(["type": "paragraph", "inlines": [["type": "text", "text": text()], deletion]])
    }
    return ["blocks": blocks]
  }

  private mutating func block() -> [String: Any] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let items = (0..<2).map { _ in ["blocks": [["type": "paragraph", "inlines": inlines(lines: false)]]] }
      return ["type": "list", "ordered": Bool.random(using: &random), "items": items]
    case 1: return ["type": "code", "text": text(4) + "x"]
    default: return ["type": "paragraph", "inlines": inlines()]
    }
  }

  /// Lines of an item would come back indented as Markdown has them.
  private mutating func inlines(lines: Bool = true) -> [[String: Any]] {
    let plain: [String: Any] = ["type": "text", "text": text(lines: lines)]
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return [plain, ["type": "strong", "inlines": [["type": "text", "text": text(lines: lines)]]]]
    case 1: return [["type": "emphasis", "inlines": [["type": "text", "text": text(lines: lines)]]], plain]
    case 2: return [plain, ["type": "code", "text": text(3, lines: false)]]
    case 3: return [["type": "link", "target": "https://example.com/?a=\"&b", "inlines": [plain]]]
    case 4: return [plain, ["type": "image", "source": "a b\".png", "alternative": text(3, lines: false)]]
    default: return [plain]
    }
  }

  private static let htmlPieces = [
    "<b>", "</b>", "<i>", "</i>", "<ul><li>a</li><li>b</li></ul>", "<br>", "<u>", "</u>",
    "<span style=\"x\">",
    "</span>", "<div class=x>", "</div>", "<img src=\"a.png\">", "&amp;", "&lt;", "x", "\"", "\t", ";", "é",
    "\\(z\\)",
    "{{c1::a::h}}", "<table><tr><td>k</td></tr></table>", "<pre><code>l</code></pre>", "[sound:a.mp3]",
    "שלום", "#",
  ]

  /// `count` notes for the real Anki, of all of its common types, in several decks.
  mutating func notes(_ count: Int) -> [[String: Any]] {
    let types: [(String, Int)] = [
      ("Basic", 2), ("Basic (and reversed card)", 2), ("Basic (optional reversed card)", 3), ("Cloze", 2),
    ]
    return (0..<count).map { index in
      let (type, fieldCount) = random.pick(types)
      let fields = (0..<fieldCount).map { field in
        (field == 0 ? (type == "Cloze" ? "{{c2::n}}" : "n\(index)") : "")
          + (0..<random.below(8)).map { _ in random.pick(Self.htmlPieces) }.joined()
      }
      return [
        "notetype": type, "deck": random.pick(["Default", "A", "A::B c", "É: 1"]), "tags": tags(),
        "guid": "g\(index)\"", "fields": fields,
      ]
    }
  }
}
