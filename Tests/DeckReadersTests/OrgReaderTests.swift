import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

/// Notes of anki-editor and items of org-drill.
@Suite struct OrgReaderTests {
  private func read(_ text: String) -> Reading {
    let reading = Reading(.org, text, name: "deck.org")
    reading.checkLaws()
    return reading
  }

  @Test func notesOfAnkiEditor() {
    let reading = read(
      """
      #+TITLE: Rivers
      #+FILETAGS: :water:
      #+PROPERTY: ANKI_DECK World
      Some prose.

      * Europe                                            :eu:
        :PROPERTIES:
        :ANKI_DECK: World::Europe
        :END:
      ** TODO Longest                                     :long:export:
        :PROPERTIES:
        :ANKI_NOTE_TYPE: Basic (and reversed card)
        :ANKI_NOTE_ID: 1583
        :ANKI_TAGS: x y
        :END:
      *** Front
          The *longest* river of /Europe/,
          in =code= and ~more~?
      *** Back
          The Volga \\\\
          with 3530 km
      **** Where
           Russia
      * Mouth of the Danube
        :PROPERTIES:
        :ANKI_NOTE_TYPE: Basic
        :END:
      - the [[https://sea.example][Black Sea]]
        - [[file:delta.png]]
      * Short
      :PROPERTIES:
      :ANKI_NOTE_TYPE: Basic
      :END:
      ** Back
      only the title asks
      * Cloze
      :PROPERTIES:
      :ANKI_NOTE_TYPE: Cloze
      :END:
      ** Text
      It is {{c1::Oslo::a town}}.
      ** Back Extra
      # raw
      <b>bold</b><br>line
      * Three
      :PROPERTIES:
      :ANKI_NOTE_TYPE: Place
      :ANKI_FIELD_HINT: from a property
      :END:
      ** Name
      a
      ** Land
      b
      """)
    #expect(reading.result.deck.title == "Rivers")
    #expect(
      reading.texts == [
        [
          "The **longest** river of *Europe*, in `code` and `more`?",
          "The Volga\nwith 3530 km\n\n**Where**\n\nRussia",
        ], ["Mouth of the Danube", "- the [Black Sea](https://sea.example)\n  - ![](delta.png)"],
        ["Short", "only the title asks"], ["It is {{c1::Oslo::a town}}.", "**bold**\nline"],
        ["a", "b"],
      ])
    let cards = reading.cards
    #expect(
      cards.map { $0.property(.deck) } == ["World::Europe", "World", "World", "World", "World"])
    #expect(cards[0].tags == ["water", "eu", "long", "x", "y"])
    #expect(cards[0].sourceIdentifier == "1583")
    #expect(cards[4].fields.map(\.name) == ["front", "back", "HINT"])
    #expect(cards.map { $0.property(.noteType) } == ["Basic (and reversed card)", nil, nil, nil, "Place"])
    #expect(reading.findings == ["unrecognized-text: this text belongs to no card: Some prose."])
  }

  @Test func itemsOfOrgDrill() {
    let reading = read(
      """
      * Towns
      ** Item :drill:
      SCHEDULED: <2024-01-01 Mon>
      :PROPERTIES:
      :ID: abc-1
      :DRILL_LAST_INTERVAL: 4.2
      :END:
      :LOGBOOK:
      - State "DONE"
      :END:
      What is the capital of Estonia?
      *** Answer
      Tallinn, _not_ +Riga+
      ** Latvia :drill:geo:
      The capital is [Riga||a town], at the [Daugava] [1] [[https://x.example]].
      ** Apple :drill:
      :PROPERTIES:
      :DRILL_CARD_TYPE: twosided
      :END:
      A fruit.
      *** English
      apple
      *** Estonian
      õun
      ** Capital of Lithuania :drill:
      Vilnius
      ** Formulas :drill:
      Which?
      *** First
      \\begin{align}
      x &= 1
      \\end{align}
      *** Second
      #+begin_src python -n
        if a:
          ,* b
      #+end_src
      | a | b |
      |---+---|
      | 1 | 2 |
      : fixed
      """)
    #expect(
      reading.texts == [
        ["What is the capital of Estonia?", "Tallinn, <u>not</u> <s>Riga</s>"],
        [
          "The capital is {{c1::Riga::a town}}, at the {{c2::Daugava}} {{c3::1}} https://x.example.", "",
        ], ["apple", "õun"], ["Capital of Lithuania", "Vilnius"],
        [
          "Which?",
          "**First**\n\n$$\\begin{align}\nx &= 1\n\\end{align}$$\n\n**Second**\n\n```python\nif a:\n  * b\n```\n\n"
            + "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```\nfixed\n```",
        ],
      ])
    let cards = reading.cards
    #expect(cards[0].sourceIdentifier == "abc-1")
    #expect(cards[1].tags == ["geo"])
    #expect(cards[2].property(.noteType) == "Basic (and reversed card)")
    #expect(cards[1].fields.map(\.name) == ["front", "back", "heading"])
    #expect(cards[2].fields.map(\.name) == ["front", "back", "context", "heading"])
    #expect(reading.findings.count == 1)
    #expect(reading.findings[0].hasPrefix("lossy-output: 1 card has a review schedule, which is not read"))
  }

  @Test func outlinesWithoutCardsSaySo() {
    let reading = read("* Heading\ntext\n")
    #expect(reading.cards.isEmpty)
    #expect(reading.findings.count == 1 && reading.findings[0].contains("no heading has the property"))
  }

  @Test func everyTruncationParses() {
    let text = """
      #+TITLE: T
      * A :drill:x:
      :PROPERTIES:
      :ID: a
      :END:
      q [a||b] *b* /i/ =c= [[file:a.png][b]] $x$ {{c1::y}} \\(z\\)
      - a
        1. b
      #+begin_src c
      x
      #+end_src
      | a | b |
      |---+---|
      \\begin{x}
      \\end{x}
      ** B
      : f
      * C
      :PROPERTIES:
      :ANKI_NOTE_TYPE: Basic
      :END:
      """
    let bytes = Array(text.utf8)
    for end in 0...bytes.count { Reading(.org, bytes: Array(bytes.prefix(end)), name: "a.org").checkLaws() }
  }

  @Test func depthCostsNoStack() {
    let depth = 2000
    let nested = (1...depth).map { String(repeating: "*", count: $0) + " h :drill:\nt\n" }.joined()
    #expect(read(nested).cards.count == depth)
    for piece in [
      "*a ", "/", "[[", "[", "=a ", "{{c1::", "- ", "#+begin_src\n", "| ", ":a:\n", "\\begin{a}\n",
    ] {
      #expect(read("* h :drill:\n\(String(repeating: piece, count: 5000))\n").cards.count == 1)
    }
  }
}
