import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

/// The dialects of Markdown in which people write cards.
@Suite struct MarkdownReaderTests {
  private func read(_ text: String) -> Reading {
    let reading = Reading(.markdown, text, name: "deck.md")
    reading.checkLaws()
    return reading
  }

  // MARK: Labels

  @Test func labelsAsHashcardsHasThem() {
    let reading = read(
      """
      ---
      name = "Cells"
      ---
      # Organelles

      Q: What makes energy?
      Name *one*.
      A: The mitochondrion:

      - it has two membranes
        - folded
      ---
      C: [DNA] is in the [nucleus], \\[sic\\].

      Q: Code?
      A:
      ```python
      Q: no question
      ```
      """)
    #expect(reading.result.deck.title == "Cells")
    #expect(
      reading.texts == [
        ["What makes energy?\nName *one*.", "The mitochondrion:\n\n- it has two membranes\n  - folded"],
        ["{{c1::DNA}} is in the {{c2::nucleus}}, [sic].", ""], ["Code?", "```python\nQ: no question\n```"],
      ])
    #expect(reading.cards.map(\.kind) == [.basic, .cloze, .basic])
    #expect(reading.findings.isEmpty)
  }

  @Test func otherLabelsAndNumbers() {
    let reading = read(
      """
      ## Part one

      **Q1:** first?
      **A1:** one

      ## Part two

      Question 2: second?
      Answer: two
      ### a heading of the answer
      and more

      Q: no answer
      Q: last
      A: a
      A: b
      """)
    #expect(
      reading.texts == [
        ["first?", "one"], ["second?", "two\n\n**a heading of the answer**\n\nand more"], ["no answer", ""],
        ["last", "a\nA: b"],
      ])
    #expect(reading.cards.map(\.number) == ["1", "2", nil, nil])
    #expect(reading.findings == ["malformed-record: a second answer stands here: A: b"])
  }

  @Test func whatStandsBeforeTheFirstCardIsReported() {
    let reading = read("Some words.\nMore.\n\nQ: a\nA: b\n---\nleft over\n")
    #expect(reading.texts == [["a", "b"]])
    #expect(
      reading.findings == [
        "unrecognized-text: this text belongs to no card: Some words.\nMore.",
        "unrecognized-text: this text belongs to no card: left over",
      ])
  }

  @Test func commentsForThisProgramAreNoText() {
    let reading = read("<!-- deckc: ignore -->\nQ: a\nA: b\n<!-- deckc: ignore x -- why -->\nQ: c\nA: d\n")
    #expect(reading.texts == [["a", "b"], ["c", "d"]])
    #expect(reading.findings.isEmpty)
  }

  // MARK: Obsidian

  @Test func separatorsAsSpacedRepetitionHasThem() {
    let reading = read(
      """
      ---
      tags: [flashcards/geo/rivers, Water]
      ---
      # Rivers

      Some prose about rivers.

      Longest :: The **Nile** <!--SR:!2024-08-16,51,230-->
      - sea of the Danube:::Black Sea
      <!--SR:!2024-08-16,51,230!2024-08-17,2,210-->

      `a::b` is code

      What is
      a delta?
      ?
      A fan of land
      - at the sea
      <!--SR:!2024-08-16,51,230-->

      mouth
      ??
      end

      #flashcards/lakes
      Deepest is ==Baikal==^[in Asia], largest the ==Caspian==[^7].
      #flashcards/own Highest::Titicaca
      """)
    #expect(reading.result.deck.title == "Rivers")
    #expect(
      reading.texts == [
        ["Longest", "The **Nile**"], ["sea of the Danube", "Black Sea"],
        ["What is\na delta?", "A fan of land\n\n- at the sea"], ["mouth", "end"],
        ["Highest", "Titicaca"],
      ])
    #expect(
      reading.cards.map { $0.property(.noteType) } == [
        nil, "Basic (and reversed card)", nil, "Basic (and reversed card)", nil,
      ])
    #expect(reading.cards.map { $0.property(.deck) } == Array(repeating: "geo::rivers", count: 4) + ["own"])
    #expect(reading.cards[0].tags == ["Water"])
    #expect(
      reading.findings == [
        "unrecognized-text: this text belongs to no card: Some prose about rivers.",
        "unrecognized-text: this text belongs to no card: `a::b` is code",
        "unrecognized-text: this text belongs to no card: Deepest is ==Baikal==^[in Asia], "
          + "largest the ==Caspian==[^7].",
        "lossy-output: 3 cards have a review schedule, which is not read: <!--SR:!2024-08-16,51,230-->",
      ])
  }

  @Test func highlightsAreDeletions() {
    let reading = read("#flashcards/lakes\nDeepest is ==Baikal==^[in Asia],\nlargest the ==Caspian==[^7].\n")
    #expect(
      reading.texts == [["Deepest is {{c1::Baikal::in Asia}},\nlargest the {{c7::Caspian}}.", ""]])
    #expect(reading.cards[0].property(.deck) == "lakes")
  }

  @Test func answersMayHoldBlankLines() {
    let reading = read("q\n?\none\n\ntwo\n+++\n\nr\n?\n```\n\nx\n```\n+++\n")
    #expect(reading.texts == [["q", "one\n\ntwo"], ["r", "```\n\nx\n```"]])
  }

  // MARK: Headings

  @Test func notesOfKi() {
    let reading = read(
      """
      # Note
      ```
      guid: n1"x
      notetype: Basic
      ```

      ### Tags
      ```
      geo
      two
      ```

      ## Front
      Longest river?

      ## Back
      The Nile

      # Note
      ```
      guid: n2
      notetype: Place
      ```

      ## Name
      a
      ## Land
      b
      ## Hint
      - c
      """)
    #expect(reading.texts == [["Longest river?", "The Nile"], ["a", "b"]])
    #expect(reading.cards.map(\.sourceIdentifier) == ["n1\"x", "n2"])
    #expect(reading.cards[0].tags == ["geo", "two"])
    #expect(reading.cards[1].fields.map(\.name) == ["front", "back", "Hint"])
    #expect(reading.cards[1].property(.noteType) == "Place")
  }

  @Test func boldQuestionsWithOptions() {
    let reading = read(
      """
      ### 1 - Widgets
      https://cards.example/flashcards/1

      **Which are widgets?** (Multiple choice)

          a. √ bolt
          b. sky
          c. √ nut

      **Explain gizmo**: a small widget
      with two parts

      **Gadget:** a gizmo
      """)
    #expect(
      reading.texts == [
        ["Which are widgets?\n\n(Multiple choice)\n\n- bolt\n- sky\n- nut", "- bolt\n- nut"],
        ["Explain gizmo", "a small widget\nwith two parts"], ["Gadget", "a gizmo"],
      ])
    guard let front = reading.cards[0].front, case .list(let list, _) = Array(front.blocks)[2] else {
      Issue.record("no list")
      return
    }
    #expect(list.isChoice && list.rightItems == [0, 2])
    #expect(reading.findings.isEmpty)
  }

  @Test func headingsAndText() {
    let reading = read(
      """
      # Rivers
      Of the world.

      ## Longest?

      The Nile
      ```
      # no heading
      ```
      ## Empty
      ### Below
      yes
      ## Split
      question
      %
      answer
      """)
    #expect(reading.result.deck.title == "Rivers")
    #expect(reading.result.deck.description == "Of the world.")
    #expect(
      reading.texts == [
        ["Longest?", "The Nile\n\n```\n# no heading\n```"], ["Below", "yes"], ["Split\nquestion", "answer"],
      ])
  }

  // MARK: Blocks and inlines

  @Test func blocksAndInlines() {
    let reading = read(
      """
      Q: a _b_ **c `d*`** ***e*** f_g_h 2*3*4 [l](http://x.example "t") ![i](j.png) <b>k</b> &auml; \\*
      A:
      1) one
         two

         three
      2) - four
      \t- five

      | a | b |
      |---|:-:|
      | `x\\|y` | $z$ |

      $$
      x^2
      $$

      ![alt](big.png)

      costs $5 and $6, \\[1\\] \\(x^2\\)
      """)
    #expect(
      reading.tree.split(separator: "\n").map { $0.drop { $0 == " " } }.contains {
        $0.hasPrefix("image-block")
      }
        || reading.tree.contains("imageBlock") || reading.tree.contains("image"))
    #expect(
      reading.texts == [
        [
          "a *b* **c `d*`** ***e*** f_g_h 2*3*4 [l](http://x.example) ![i](j.png) **k** ä *",
          "1. one\n  two\n\n  three\n2. - four\n  - five\n\n| a | b |\n| --- | --- |\n| `x|y` | $z$ |\n\n$$x^2$$"
            + "\n\n![alt](big.png)\n\ncosts $5 and $6, [1] \\(x^2\\)",
        ]
      ])
  }

  @Test func marksWithoutEndAreText() {
    let text = "a * b ** c _ d [ e ]( ![ `f $g {{c1::h <b i <!-- j &k; ``"
    #expect(read("Q: \(text)\nA: b").texts == [[text, "b"]])
  }

  @Test func depthCostsNoStack() {
    for piece in ["- ", "[", "*a ", "{{c1::", "> ", "<b>", "(", "![", "`", "``` ", "_", "$"] {
      let text = "Q: \(String(repeating: piece, count: 20_000))\nA: }}"
      #expect(read(text).cards.count == 1)
    }
  }

  @Test func everyTruncationParses() {
    let text = """
      ---
      title: "T
      ---
      # H
      Q: a [b](<c> "d") `e` $f$ <code data-math="$">g</code>
      A: | a | b |
      | --- | --- |
      | c |
      Field "x\\u0041": {{c1::a::b}} <!--SR:x-->
      <!-- id: "a"; tags: b, c -->
      """
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      Reading(.markdown, bytes: Array(bytes.prefix(end)), name: "a.md").checkLaws()
    }
  }

  @Test func brokenBytesAreRepaired() {
    let reading = Reading(
      .markdown,
      bytes: Array("Q: a \\* ".utf8) + [0xFF, 0x0A] + Array("A: `".utf8) + [0xC3] + Array("`\n".utf8),
      name: "a.md")
    reading.checkLaws()
    #expect(reading.texts == [["a * \u{FFFD}", "`\u{FFFD}`"]])
  }
}
