import DeckEmitters
import DeckModel
import Testing

@Suite struct DelimitedTests {
  /// The cell of the back.
  private func cell(
    _ format: String, neutralizesFormulas: Bool = false, _ build: (TestDeck) -> Void
  ) -> String {
    let row = deck(back: build).emit(format, neutralizesFormulas: neutralizesFormulas).cards
    let delimiter = format == "csv" ? "," : "\t"
    return String(
      row.dropFirst("\(delimiter)f\(delimiter)".count).dropLast("\(delimiter)\(delimiter)i\n".count))
  }

  private func cell(_ text: String, _ format: String = "csv", neutralizesFormulas: Bool = false) -> String {
    cell(format, neutralizesFormulas: neutralizesFormulas) { $0.paragraph(text) }
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "1", id: "a", tags: ["x", "y z"]) {
      deck.front { deck.paragraph("F, G") }
      deck.back { deck.paragraph("B") }
      deck.named("hint") { deck.paragraph("h") }
    }
    deck.card(id: "b") { deck.front {} }
    let csv = deck.emit("csv")
    #expect(csv.whole == "number,front,back,tags,id\n1,\"F, G\",B,x y_z,a\n,,,,b\n")
    #expect(
      csv.losses == [Loss("spaces inside tags", card: 0), Loss("fields beyond front and back", card: 0)])
    let tsv = deck.emit("tsv")
    #expect(tsv.whole == "number\tfront\tback\ttags\tid\n1\tF, G\tB\tx y_z\ta\n\t\t\t\tb\n")
    #expect(tsv.losses == csv.losses)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), (" ", "\" \""), ("a\tb", "a\tb"), ("#a", "#a"),
    ("=1+1", "=1+1"), ("\"\",\"\"", "\"\"\"\"\",\"\"\"\"\""),
  ])
  func quotes(text: String, expected: String) { #expect(cell(text) == expected) }

  @Test(arguments: [("a,b", "a,b"), ("a\tb", "\"a\tb\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\"")])
  func quotesBetweenTabs(text: String, expected: String) { #expect(cell(text, "tsv") == expected) }

  @Test(arguments: 1..<70) func quotesAtEveryPlace(length: Int) {
    let text = String(repeating: "x", count: length)
    #expect(cell(text) == text)
    #expect(cell(text + ",") == "\"\(text),\"")
    #expect(cell("\"" + text) == "\"\"\"\(text)\"")
  }

  @Test(arguments: ["=", "+", "-", "@", "\t", "\r"]) func formulas(sign: String) {
    let quoted = sign == "\r" ? "\"'\ra\"" : "'\(sign)a"
    #expect(cell(sign + "a", neutralizesFormulas: true) == quoted)
    #expect(cell("a" + sign, neutralizesFormulas: true).hasPrefix(sign == "\r" ? "\"a" : "a"))
  }

  @Test func listsBeginWithAFormulaSign() {
    let build = { (deck: TestDeck) in
      deck.add(.list) {
        deck.item("a")
        deck.item("b")
      }
    }
    #expect(cell("csv", build) == "\"- a\n- b\"")
    #expect(cell("csv", neutralizesFormulas: true, build) == "\"'- a\n- b\"")
  }

  @Test func everyBlock() {
    let text = cell("csv") { deck in
      deck.paragraph {
        deck.add(.text, "t")
        deck.add(.emphasis) { deck.add(.text, "e") }
        deck.add(.strong) { deck.add(.text, "s") }
        deck.add(.code, "c`d")
        deck.add(.lineBreak)
        deck.add(.link, "u") { deck.add(.text, "l") }
        deck.add(.link, "u", flags: .bare) { deck.add(.text, "u") }
        deck.add(.image, "i") { deck.add(.text, "a") }
        deck.add(.math, "m", value: MathDelimiter.bracket.rawValue)
        deck.add(.cloze, "?", value: 1) { deck.add(.text, "x") }
        deck.add(.cloze, value: 2) { deck.add(.text, "y") }
      }
      deck.add(.list, flags: .ordered, value: 9) {
        deck.item("a") {
          deck.add(.list) {
            deck.item("b")
            deck.add(.listItem)
          }
          deck.paragraph("p")
        }
        deck.item("c") { deck.add(.codeBlock, "x\n\ny") { deck.add(.text, "c") } }
      }
      deck.add(.mathBlock, "z")
      deck.add(.imageBlock, "j") { deck.add(.text, "b") }
      deck.add(.table) {
        deck.add(.tableRow, flags: .header) {
          deck.add(.tableCell) { deck.add(.text, "h") }
          deck.add(.tableCell)
        }
        deck.add(.tableRow) { deck.add(.tableCell) { deck.add(.strong) { deck.add(.text, "v") } } }
      }
    }
    let expected = [
      "t*e***s**``c`d``", "[l](u)u![a](i)\\[m\\]{{c1::x::?}}{{c2::y}}", "", "9. a", "  - b", "  - ", "",
      "  p", "10. c", "", "  ```c", "  x", "  ", "  y", "  ```", "", "$$z$$", "", "![b](j)", "", "| h |  |",
      "| --- | --- |", "| **v** |",
    ]
    #expect(text == "\"" + expected.joined(separator: "\n") + "\"")
  }
}
