import DeckEmitters
import DeckModel
import DeckSource
import Testing

@Suite struct GiftTests {
  /// What stands behind the comment of a card.
  private func question(_ build: (TestDeck) -> Void) -> String {
    let deck = TestDeck()
    deck.card(id: "i") { build(deck) }
    let cards = deck.emit("gift").cards
    return cards.hasPrefix("// [id:i]\n") ? String(cards.dropFirst("// [id:i]\n".count)) : cards
  }

  private func answer(_ build: (TestDeck) -> Void) -> String {
    question { deck in
      deck.front { deck.paragraph("Q") }
      deck.back { build(deck) }
    }
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "7", id: "a]", tags: ["t", "two words"], confidence: 500) {
      deck.front { deck.paragraph("f") }
      deck.named("title") { deck.paragraph("T: 1") }
      deck.named("general feedback") { deck.paragraph("see") }
      deck.named("hint") { deck.paragraph("h") }
      deck.back { deck.paragraph("b") }
    }
    let result = deck.emit("gift", title: "A::B / C")
    #expect(
      result.whole == """
        // Written by deckc.

        $CATEGORY: A/B // C

        // [id:a\\]] [number:7] [tag:t] [tag:two words]
        ::T\\: 1::f {=b
        ####see
        }


        """)
    #expect(
      result.losses == [
        Loss("fields beyond front and back", card: 0), Loss("how sure the reader was of a card", card: 0),
      ])
  }

  @Test func answers() {
    #expect(answer { $0.paragraph("x = y} ~ #1: z") } == "Q {=x \\= y\\} \\~ \\#1\\: z}\n\n")
    #expect(answer { $0.paragraph("True") } == "Q {TRUE}\n\n")
    #expect(answer { $0.paragraph("TRUE") } == "Q {####TRUE}\n\n")
    #expect(answer { $0.paragraph("3 ± 0.5") } == "Q {#3:0.5}\n\n")
    #expect(answer { _ in } == "Q {}\n\n")
    #expect(answer { $0.paragraph("a -> b") } == "Q {####[html]<p>a -&gt; b</p>}\n\n")
    #expect(
      answer { deck in
        deck.add(.list) {
          deck.item("a"); deck.item("b")
        }
      } == "Q {\n=a\n=b\n}\n\n")
    #expect(
      answer { deck in deck.add(.list) { deck.item("a") } } == "Q {####[html]<ul><li><p>a</p></li></ul>}\n\n")
  }

  @Test func plainAnswersOfQuestionsInHTMLSaySo() {
    let text = question { deck in
      deck.front { deck.paragraph("<b>") }
      deck.back { deck.paragraph("b") }
    }
    #expect(text == "[html]<p>&lt;b&gt;</p> {=[moodle]b}\n\n")
  }

  @Test func choices() {
    func choices(_ right: Set<Int>) -> String {
      question { deck in
        deck.front {
          deck.paragraph("Q")
          deck.add(.list, flags: .choice) {
            for index in 0..<4 {
              deck.add(.listItem, flags: right.contains(index) ? .choice : []) { deck.paragraph("\(index)<") }
            }
          }
        }
      }
    }
    #expect(choices([2]).hasPrefix("Q {\n~[html]<p>0&lt;</p>\n~[html]<p>1&lt;</p>\n=[html]<p>2&lt;</p>\n~"))
    #expect(choices([0, 1, 2]).hasPrefix("Q {\n~%33.33333%[html]<p>0&lt;</p>\n~%33.33333%"))
    #expect(choices([]).hasPrefix("Q {\n~[html]"))
  }

  @Test func textThatLooksLikeMarksIsHTML() {
    for text in [
      "- a", "1. a", "[html]x", "//x", "<b>", "a\nb", " a", "`c`", "$x$", "https://example.org", "%50%",
    ] {
      #expect(answer { $0.paragraph(text) }.hasPrefix("Q {####[html]<p>"), "\(text)")
    }
  }
}
