import DeckDiagnostics
import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

@Suite struct GiftReaderTests {
  private func read(_ text: String) -> Reading {
    let reading = Reading(.gift, text, name: "questions.gift")
    reading.checkLaws()
    return reading
  }

  /// Front, back and other fields of the only card.
  private func card(_ text: String) -> [String] {
    let reading = read(text)
    #expect(reading.findings == [])
    guard reading.cards.count == 1 else { return ["\(reading.cards.count) cards"] }
    return reading.cards[0].fields.map { $0.role == .named ? "\($0.name)=\($0.text)" : $0.text }
  }

  @Test func readsAFile() throws {
    let reading = Reading(.gift, bytes: try Fixture.bytes("Conversion/moodle/input.gift"))
    reading.checkLaws()
    #expect(reading.result.deck.title == "Rivers and lakes")
    #expect(
      reading.findings == [
        "unrecognized-text: this text asks for no answer: it has no '{…}': Rivers are described below.",
        "malformed-record: the answers are never closed by '}': An answer that is never closed {=a",
      ])
    #expect(reading.cards[0].sourceIdentifier == "r1")
    #expect(reading.cards[0].tags == ["africa", "long ] one"])
    #expect(
      reading.texts == [
        ["Which are rivers: the long ones?\n\n- Alps\n- Nile\n- Amazon", "Nile"],
        ["Who wrote of rivers?", "- no one\n- nobody"],
        ["Rivers _____ downhill.\n\n- rise\n- flow\n- stand", "flow"],
        ["A lake is a river.", "False"], ["When was the canal opened?", "1869 ± 1"],
        ["Match the capitals.\n\n- Canada\n- Italy", "| Canada | Ottawa |\n| Italy | Rome |\n|  | Oslo |"],
        ["Write about a river.", ""], ["What is a **delta**?\n\n- a mouth", "many arms"],
        ["Which give points\n\ntogether?\nChoose two.\n\n- Nile\n- Amazon\n- Alps", "- Nile\n- Amazon"],
      ])
  }

  @Test(arguments: [
    ("Q {=a#yes =%50%b}", ["Q", "- a\n- b", "feedback=a: yes", "weights=50%: b"]),
    (
      "::T::Q {~a#no =b ####all\\nof it}",
      ["Q\n\n- a\n- b", "b", "title=T", "feedback=a: no", "general feedback=all\nof it"]
    ),
    ("Q {T}", ["Q", "True"]), ("Q {TRUE#w#r}", ["Q", "True", "wrong feedback=w", "right feedback=r"]),
    ("Q {true}", ["Q", "true"]), ("Q {#3}", ["Q", "3"]), ("Q {#1..5}", ["Q", "1..5"]),
    (
      "Q {#=3:0.5#ok =%50%3:1 ~#no}",
      ["Q", "- 3 ± 0.5\n- 3 ± 1", "feedback=3:0.5: ok\n\nno", "weights=50%: 3:1"]
    ),
    ("a \\{b\\} \\~ \\\\ c\\:d {=\\=x\\#}", ["a {b} ~ \\ c:d", "=x#"]),
    ("[plain]<b>x</b> {=y}", ["<b>x</b>", "y"]), ("[markdown]- x\\n- y {=z}", ["- x\n- y", "z"]),
    ("one\ntwo<br>three {=z}", ["one\ntwo\nthree", "z"]), ("Q {=[html]<i>x</i>}", ["Q", "*x*"]),
    ("$x^2$ and $$y$$ {=z}", ["$x^2$ and $$y$$", "z"]),
    ("Q {~%100%a ~%0%b}", ["Q\n\n- a\n- b", "a"]),
    ("Q {~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}", ["Q\n\n- a\n- b\n- c\n- d", "- a\n- b\n- c"]),
    ("{=a} is first.", ["_____ is first.", "a"]),
  ])
  func readsQuestions(text: String, fields: [String]) {
    #expect(card(text) == fields)
  }

  @Test func keepsWhatIsRight() {
    let reading = read("Q {~a =b ~c}")
    let choices = reading.cards[0].batch.nodes.filter { $0.flags.contains(.choice) }
    #expect(choices.map { reading.source.text($0.span) } == ["a =b ~c", "b"])
  }

  @Test func keepsPlaces() {
    let reading = read("\nWhat is it? {=this one}\n")
    let texts = reading.cards[0].batch.nodes.filter { $0.kind == .text && !$0.flags.contains(.decoded) }
    #expect(texts.map { reading.source.text($0.span) } == ["What is it?", "this one"])
    #expect(reading.source.text(reading.cards[0].span) == "What is it? {=this one}")
  }

  @Test func categoriesAreDecks() {
    let reading = read("a {=1}\n\n$CATEGORY: $system$/top/Water/A//B\n\nb {=2}\n\n$CATEGORY:Land\nc {=3}\n")
    #expect(reading.cards.map { $0.property(.deck) } == [nil, "Water::A/B", "Land"])
    #expect(reading.result.deck.title == "")
    #expect(reading.texts == [["a", "1"], ["b", "2"], ["c", "3"]])
  }

  @Test func everyTruncationIsRead() throws {
    let bytes = try Fixture.bytes("Conversion/moodle/input.gift")
    for count in 0...bytes.count { Reading(.gift, bytes: Array(bytes[..<count])).checkLaws() }
    for count in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[count] = 0xFF
      Reading(.gift, bytes: broken).checkLaws()
    }
  }

  @Test func crowdedTextsTakeLinearTime() {
    for piece in [
      "{", "}", "~", "=", "#", "::", "\\", "//\n", "%", "=a->", "####", "$CATEGORY:a\n\n", "a{=b}\n\n",
    ] {
      let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
      Reading(.gift, text).checkLaws()
      Reading(.gift, "Q {" + text + "}").checkLaws()
      _ = Reader.gift.resemblance(SourceFile(name: "x", text: text))
    }
  }
}
