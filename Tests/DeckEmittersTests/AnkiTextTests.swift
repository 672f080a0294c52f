import DeckEmitters
import DeckModel
import DeckSource
import DeckSyntax
import Testing

@Suite struct AnkiTextTests {
  /// The cell of the back of a basic card.
  private func back(_ build: (TestDeck) -> Void) -> String {
    let row = deck(back: build).emit("anki-text").cards
    guard row.hasPrefix("i\tBasic\tf\t"), row.hasSuffix("\t\n") else { return row }
    return String(row.dropFirst("i\tBasic\tf\t".count).dropLast(2))
  }

  /// The row of a card with this front, without its id.
  private func row(_ build: (TestDeck) -> Void) -> String {
    let deck = TestDeck()
    deck.card(id: "i") { deck.front { build(deck) } }
    return String(deck.emit("anki-text").cards.dropFirst(2))
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "1", id: "#a", tags: ["x", "y z\u{3000}ä", "\"q"]) {
      deck.front { deck.paragraph("#F") }
      deck.back { deck.paragraph("B") }
      deck.named("hint") { deck.paragraph("h") }
    }
    deck.card(id: "b\tc") {}
    let result = deck.emit("anki-text", title: " A: b :: \n::C:")
    #expect(
      result.whole == """
        #separator:tab
        #html:true
        #notetype:Basic
        #deck:A: b::C
        #columns:GUID\tNote Type\tFront\tBack\tTags
        #guid column:1
        #notetype column:2
        #tags column:5
        "#a"\tBasic\t"#F"\tB\t"x y_z_ä ""q"
        "b\tc"\tBasic\t&nbsp;\t\t

        """)
    #expect(
      result.losses == [Loss("spaces inside tags", card: 0), Loss("fields beyond front and back", card: 0)])
  }

  @Test(arguments: [("", "Imported deck"), (" : :: ", "Imported deck"), ("A::B", "A::B"), ("A:::B", "A::B")])
  func deckNames(title: String, name: String) {
    #expect(TestDeck().emit("anki-text", title: title).whole.contains("#deck:\(name)\n"))
  }

  @Test func escapes() {
    #expect(back { $0.paragraph("<b>&amp; a > b 😀 שלום") } == "&lt;b&gt;&amp;amp; a &gt; b 😀 שלום")
    #expect(back { $0.paragraph("say \"x\"") } == "\"say \"\"x\"\"\"")
    #expect(back { $0.paragraph("a\tb\r\nc") } == "\"a\tb<br>c\"")
    #expect(back { $0.paragraph("{{c1::x}}") } == "{{c1::x}}")
  }

  @Test func controlCharacters() {
    let result = deck(back: { $0.paragraph("a\u{0}b\u{1B}\u{7F}\u{85}") }).emit("anki-text")
    #expect(result.cards == "i\tBasic\tf\tab\u{85}\t\n")
    #expect(result.losses == [Loss("control characters", card: 0)])
  }

  @Test func blocks() {
    let all = back { deck in
      deck.paragraph("p")
      deck.paragraph("q")
      deck.add(.mathBlock, "x<2")
      deck.add(.list) {
        deck.item("a") { deck.add(.list, flags: .ordered, value: 3) { deck.item("b") } }
        deck.add(.listItem)
      }
      deck.paragraph("r")
      deck.add(.list, flags: .ordered, value: 1) { deck.item("c") { deck.paragraph("d") } }
      deck.add(.codeBlock, "x\n  y")
      deck.add(.table) {
        deck.add(.tableRow, flags: .header) { deck.add(.tableCell) { deck.add(.text, "h") } }
        deck.add(.tableRow) { deck.add(.tableCell) }
      }
      deck.paragraph("s")
    }
    #expect(
      all == "p<br><br>q<br><br>\\[x&lt;2\\]<ul><li>a<ol start=3><li>b</li></ol></li><li></li></ul>r"
        + "<ol><li>c<br><br>d</li></ol><pre><code>x<br>  y</code></pre>"
        + "<table><tr><th>h</th></tr><tr><td></td></tr></table>s")
  }

  @Test func attributesAreQuoted() {
    let all = back { deck in
      deck.add(.imageBlock, "a\".png") { deck.add(.text, "<") }
      deck.paragraph {
        deck.add(.link, "u&\"") { deck.add(.text, "l") }
        deck.add(.image, "s")
      }
      deck.add(.codeBlock, "x") { deck.add(.text, "c") }
    }
    #expect(
      all == #""<img src=""a&quot;.png"" alt=""&lt;""><br><br><a href=""u&amp;&quot;"">l</a><img src=""s"">"#
        + #"<pre><code class=""language-c"">x</code></pre>""#)
  }

  @Test func inlines() {
    let all = back { deck in
      deck.paragraph {
        deck.add(.emphasis) { deck.add(.strong) { deck.add(.text, "b") } }
        deck.add(.code, "<d>")
        deck.add(.lineBreak)
        deck.add(.math, "a", value: MathDelimiter.dollar.rawValue)
        deck.add(.math, "b", value: MathDelimiter.parenthesis.rawValue)
        deck.add(.math, "c", value: MathDelimiter.doubleDollar.rawValue)
        deck.add(.math, "d", value: MathDelimiter.bracket.rawValue)
      }
    }
    #expect(all == "<i><b>b</b></i><code>&lt;d&gt;</code><br>\\(a\\)\\(b\\)\\[c\\]\\[d\\]")
  }

  @Test func clozes() {
    #expect(
      row { deck in
        deck.paragraph {
          deck.add(.text, "a ")
          deck.add(.cloze, "<?", value: 1) { deck.add(.text, "b") }
          deck.add(.cloze, value: 12) {
            deck.add(.cloze, value: 2) { deck.add(.strong) { deck.add(.text, "c") } }
          }
        }
      } == "Cloze\ta {{c1::b::&lt;?}}{{c12::{{c2::<b>c</b>}}}}\t\t\n")
  }

  @Test func whatOnlyLooksLikeADeletionIsBrokenUp() {
    #expect(
      row { deck in
        deck.paragraph {
          deck.add(.text, "{{c3::x}}")
          deck.add(.cloze, "h}}", value: 1) {
            deck.add(.text, "::}}:")
          }
          deck.add(.cloze, value: 1) {
            deck.add(.math, "\\frac{{a}}{b}", value: MathDelimiter.parenthesis.rawValue)
            deck.add(.text, "{z}")
          }
        }
      }
        == "Cloze\t{<!-- -->{c3::x}}{{c1:::<!-- -->:}<!-- -->}:<!-- -->::h}<!-- -->}<!-- -->}}"
        + "{{c1::\\(\\frac{ {a} }{b}\\){z}<!-- -->}}\t\t\n")
  }

  @Test func deletionsOutsideTheFront() {
    let result = deck(back: { deck in deck.paragraph { deck.add(.cloze, value: 1) { deck.add(.text, "x") } } }
    )
    .emit("anki-text")
    #expect(result.cards == "i\tBasic\tf\tx\t\n")
    #expect(result.losses == [Loss("cloze deletions outside the front", card: 0)])
  }

  @Test(arguments: [
    ("{{c1::a {{c2::b::h}} c}} d", "{{c1::a {{c2::b::h}} c}} d"),
    ("{{c1::$x^2$ `y`}} e", "{{c1::\\(x^2\\) <code>y</code>}} e"),
    ("`}}` {{c1::a}}", "<code>}}</code> {{c1::a}}"),
    ("{{c1::a {{c2::b}}", "{{c1::a {<!-- -->{c2::b}}"),
    ("{{c1::x `a}}b` c", "{{c1::x `a}}b` c"), ("{{c1::a}}}", "{{c1::a}}}"), ("{{c1::}}", "{{c1::}}"),
  ])
  func deletionsOfPages(text: String, front: String) {
    let source = SourceFile(name: "page.txt", text: "1\nQ\n\n\(text)\n\nA\n\nb\n")
    let deck = PageLowering.lower(PageParser.parse(source), format: "brainscape")
    var output = EmitterOutput(
      deck: EmittedDeck(title: "", fileName: nil, format: nil), lineIndex: nil, indexOffset: 0, capacity: 64)
    for batch in deck.batches { Emitter.named("anki-text")?.emit(batch, &output) }
    #expect(output.writer.string.dropFirst(CardIdentity.textCount) == "\tCloze\t\(front)\tb\t\n")
  }
}
