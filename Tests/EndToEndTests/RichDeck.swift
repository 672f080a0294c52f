import DeckModel
import DeckSource

/// A deck of one card for each kind of block, inline and property, built from the model, so that no reader has had a say.
struct RichDeck {
  private var builder = CardBatchBuilder(
    source: SourceFile(name: "rich", text: ""), firstIndex: 0, cardCount: 32, nodeCount: 512)
  private var count = 0

  /// The deck, whose cards are called by what they hold.
  static func make() -> Deck {
    var rich = RichDeck()
    rich.addInlines()
    rich.addBlocks()
    rich.addParts()
    rich.addTexts()
    var deck = Deck(
      source: SourceFile(name: "rich", text: ""), format: "model", title: "Everything",
      batches: [rich.builder.finish()], escape: .none, hasPositions: false)
    deck.holdsForeignParts = true
    return deck
  }

  private mutating func addInlines() {
    card("emphasis") {
      $0.paragraph {
        $0.text("a "); $0.inline(.emphasis, "b"); $0.text(" c")
      }
    }
    card("strong") {
      $0.paragraph {
        $0.text("a "); $0.inline(.strong, "b"); $0.text(" c")
      }
    }
    card("strong emphasis") {
      $0.paragraph {
        $0.text("a ");
        $0.node(.strong) {
          $0.inline(.emphasis, "b"); $0.text(" c")
        }
      }
    }
    card("code") {
      $0.paragraph {
        $0.text("call "); $0.leaf(.code, "f(x) -> <y>"); $0.text(" now")
      }
    }
    card("link") {
      $0.paragraph {
        $0.text("see "); $0.node(.link, "https://example.org/a?b=c") { $0.text("the place") }
      }
    }
    card("bare link") {
      $0.paragraph {
        $0.text("see ")
        $0.node(.link, "https://example.org/", flags: .bare) { $0.text("https://example.org/") }
      }
    }
    card("image") {
      $0.paragraph {
        $0.text("see "); $0.node(.image, "map.png") { $0.text("a map") }; $0.text(" here")
      }
    }
    for delimiter in MathDelimiter.allCases {
      card("math \(delimiter)") {
        $0.paragraph {
          $0.text("so "); $0.leaf(.math, "x_1 < \\frac{a}{b}", value: delimiter.rawValue); $0.text(" is")
        }
      }
    }
    card("line break") {
      $0.paragraph {
        $0.text("one"); $0.leaf(.lineBreak, ""); $0.text("two")
      }
    }
    card("markup") {
      $0.paragraph {
        $0.text("a "); $0.leaf(.markup, "<u>"); $0.text("b"); $0.leaf(.markup, "</u>"); $0.text(" c")
      }
    }
  }

  private mutating func addBlocks() {
    card("paragraphs") {
      $0.paragraph("one"); $0.paragraph("two")
    }
    card("list") { $0.list(["one", "two"]) }
    card("ordered list") { $0.list(["one", "two"], flags: .ordered, value: 1) }
    card("list from three") { $0.list(["three", "four"], flags: .ordered, value: 3) }
    card("nested list") {
      $0.node(.list) {
        $0.node(.listItem) {
          $0.paragraph("one"); $0.list(["deep", "deeper"])
        }
        $0.node(.listItem) { $0.paragraph("two") }
      }
    }
    card("list behind a paragraph") {
      $0.paragraph("some:"); $0.list(["one", "two"]); $0.paragraph("end")
    }
    card("item of two paragraphs") {
      $0.node(.list) {
        $0.node(.listItem) {
          $0.paragraph("one"); $0.paragraph("more")
        }
      }
    }
    card("code block") { $0.leaf(.codeBlock, "if x < 1 {\n  return\n}") }
    card("code block in Swift") { $0.node(.codeBlock, "let x = \"y\"") { $0.text("swift") } }
    card("table") {
      $0.node(.table) {
        $0.node(.tableRow, flags: .header) {
          $0.cell("river"); $0.cell("length")
        }
        $0.node(.tableRow) {
          $0.cell("Nile"); $0.cell("6,650 km")
        }
      }
    }
    card("image block") { $0.node(.imageBlock, "map.png") { $0.text("a map") } }
    card("math block") { $0.leaf(.mathBlock, "\\sum_{i=1}^n i") }
  }

  private mutating func addParts() {
    add(front: {
      $0.paragraph {
        $0.text("the deepest lake is "); $0.node(.cloze, "a lake", value: 1) { $0.text("Baikal") }
      }
    })
    card("empty back") { _ in }
    add(front: { _ in }, back: { $0.paragraph("an empty front") })
    add(identifier: "my-own-id", front: { $0.paragraph("an id of its own") }, back: { $0.paragraph("yes") })
    add(tags: ["rivers", "Africa::north"], front: { $0.paragraph("tags") }, back: { $0.paragraph("yes") })
    add(front: { $0.paragraph("further fields") }, back: { $0.paragraph("yes") }) {
      $0.field("Hint") { $0.paragraph("think") }
      $0.field("Notes") {
        $0.paragraph("one"); $0.list(["two"])
      }
    }
    add(
      front: {
        $0.paragraph("which is a river?"); $0.choice(["Baikal", "Nile"], right: 1)
      },
      back: { $0.paragraph("Nile") })
    add(
      deck: "Everything::Deeper", front: { $0.paragraph("a deck of its own") }, back: { $0.paragraph("yes") })
    add(
      noteType: "Basic (and reversed card)", front: { $0.paragraph("a note type") },
      back: { $0.paragraph("both ways") })
  }

  private mutating func addTexts() {
    let texts = [
      "a, b; c | d", "\"quoted\" and 'so'", "#hash", "x < y && z > w &amp;", "=1+1", "- no list",
      "1. no list",
      "2) no list", "* star *", "*stars* and _lines_ and `ticks`", "a :: b", "a: b = c", "> quote",
      "# heading",
      "{{c1::no cloze}}", "{curly} [square] (round)", "$5 and $6", "\\( and \\[", "~tilde~ ^caret^",
      "עברית and عربي",
      "👩‍👩‍👧 emoji", "naïve café", "Q: what", "A: that", "%comment", "---", "[x](y)", "![x](y)", "<b>bold</b>",
      "C:\\path\\n",
    ]
    for text in texts { add(front: { $0.paragraph(text) }, back: { $0.paragraph(text) }) }
  }

  // MARK: Cards

  private mutating func card(_ name: String, _ back: (inout Writer) -> Void) {
    add(front: { $0.paragraph(name) }, back: back)
  }

  private mutating func add(
    identifier: String? = nil, tags: [String] = [], deck: String? = nil, noteType: String? = nil,
    front: (inout Writer) -> Void, back: (inout Writer) -> Void = { _ in },
    others: (inout Writer) -> Void = { _ in }
  ) {
    count += 1
    var writer = Writer(builder: builder)
    writer.node(.card, "\(count)", value: 1000) {
      if let identifier { $0.leaf(.identifier, identifier) }
      for tag in tags { $0.leaf(.tag, tag) }
      if let deck { $0.leaf(.property, deck, value: CardProperty.deck.rawValue) }
      if let noteType { $0.leaf(.property, noteType, value: CardProperty.noteType.rawValue) }
      $0.node(.field, value: FieldRole.front.rawValue, front)
      $0.node(.field, value: FieldRole.back.rawValue, back)
      others(&$0)
    }
    builder = writer.builder
  }

  /// Adds nodes whose texts stand in no source.
  struct Writer {
    var builder: CardBatchBuilder
    private let place = Span(0, 0)

    init(builder: CardBatchBuilder) { self.builder = builder }

    mutating func node(
      _ kind: NodeKind, _ text: String = "", flags: Node.Flags = [], value: UInt16 = 0,
      _ content: (inout Writer) -> Void
    ) {
      let text = builder.decode(text.utf8)
      let node = builder.open(kind, flags: flags.union(.decoded), value: value, span: place, text: text)
      content(&self)
      builder.close(node)
    }

    mutating func leaf(_ kind: NodeKind, _ text: String, value: UInt16 = 0) {
      node(kind, text, value: value) { _ in }
    }

    mutating func text(_ text: String) { leaf(.text, text) }
    mutating func inline(_ kind: NodeKind, _ text: String) { node(kind) { $0.text(text) } }
    mutating func paragraph(_ text: String) { node(.paragraph) { $0.text(text) } }
    mutating func paragraph(_ content: (inout Writer) -> Void) { node(.paragraph) { content(&$0) } }
    mutating func cell(_ text: String) { node(.tableCell) { $0.text(text) } }

    mutating func list(_ items: [String], flags: Node.Flags = [], value: UInt16 = 0) {
      node(.list, flags: flags, value: value) { list in
        for item in items { list.node(.listItem) { $0.paragraph(item) } }
      }
    }

    mutating func choice(_ items: [String], right: Int) {
      node(.list, flags: .choice) { list in
        for (place, item) in items.enumerated() {
          list.node(.listItem, flags: place == right ? .choice : []) { $0.paragraph(item) }
        }
      }
    }

    mutating func field(_ name: String, _ content: (inout Writer) -> Void) {
      node(.field, name, value: FieldRole.named.rawValue, content)
    }
  }
}
