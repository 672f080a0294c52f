import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

@Suite struct JSONReaderTests {
  private func card(_ front: String, _ more: String = "") -> Reading {
    Reading(.json, "{\"version\":1,\"title\":\"T\",\"cards\":[\n{\"front\":\(front),\"back\":{}\(more)}\n]}")
  }

  @Test func readsTheDeckThatWeWrite() {
    let reading = Reading(
      .json,
      """
      {"version":1,"title":"Widgets","source":{"file":"a.txt","format":"brainscape"},"cards":[
      {"id":"abc","index":0,"number":"7","kind":"basic","tags":["x","y z"],"confidence":0.62,\
      "front":{"text":"A?","blocks":[{"type":"paragraph","inlines":[{"type":"text","text":"A?"}]}]},\
      "back":{"text":"","blocks":[]},"fields":{"hint":{"text":"h","blocks":[]}},"range":null}
      ]}
      """)
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(reading.result.deck.title == "Widgets")
    let card = reading.cards[0]
    #expect(card.sourceIdentifier == "abc")
    #expect(card.number == "7")
    #expect(card.tags == ["x", "y z"])
    #expect(card.confidence == 0.62)
    #expect(card.fields.map(\.name) == ["front", "back", "hint"])
    #expect(card.fields.map(\.text) == ["A?", "", "h"])
    #expect(
      reading.source.text(card.span).hasPrefix("{\"id\"") && reading.source.text(card.span).hasSuffix("}"))
  }

  @Test func readsEveryBlockAndInline() {
    let reading = card(
      """
      {"blocks":[
      {"type":"paragraph","inlines":[{"type":"text","text":"a"},{"type":"line-break"},
      {"type":"emphasis","inlines":[{"type":"strong","inlines":[{"type":"text","text":"b"}]}]},
      {"type":"code","text":"c"},{"type":"link","target":"http://u","inlines":[{"type":"text","text":"v"}]},
      {"type":"image","source":"i.png","alternative":"alt"},{"type":"math","text":"x","delimiter":"\\\\("},
      {"type":"cloze","ordinal":2,"hint":"h","inlines":[{"type":"text","text":"d"}]}]},
      {"type":"list","ordered":true,"start":3,"items":[{"blocks":[{"type":"paragraph","inlines":[]}]}]},
      {"type":"code","language":"swift","text":"let a"},
      {"type":"table","rows":[{"header":true,"cells":[{"inlines":[{"type":"text","text":"t"}]}]}]},
      {"type":"image","source":"j.png","alternative":""},{"type":"math","text":"y"}]}
      """)
    reading.checkLaws()
    #expect(
      reading.texts[0][0] == """
        a
        ***b***`c`[v](http://u)![alt](i.png)\\(x\\){{c2::d::h}}

        3. \n
        ```swift
        let a
        ```

        | t |
        | --- |

        ![](j.png)

        $$y$$
        """)
  }

  @Test func keysMayStandInAnyOrder() {
    let reading = card(
      """
      {"blocks":[{"items":[{"blocks":[{"inlines":[{"text":"a","type":"text"},
      {"inlines":[{"text":"b","type":"text"}],"type":"strong"}],"type":"paragraph"}]}],
      "start":2,"ordered":true,"type":"list"}],"text":"ignored"}
      """)
    #expect(reading.texts[0][0] == "2. a**b**")
  }

  @Test func aLinkThatShowsItsTargetIsBare() {
    let link =
      "{\"type\":\"link\",\"target\":\"http://u.v/w\",\"inlines\":[{\"type\":\"text\",\"text\":\"http://u.v/w\"}]}"
    let reading = card("{\"blocks\":[{\"type\":\"paragraph\",\"inlines\":[\(link)]}]}")
    #expect(reading.texts[0][0] == "http://u.v/w")
  }

  @Test func textWithoutEscapesStandsInTheSource() {
    let reading = card("{\"text\":\"one\\ntwo\\n\\n- \\\"x\\\"\\n  - y\"}")
    reading.checkLaws()
    #expect(reading.texts[0][0] == "one\ntwo\n\n- \"x\"\n  - y")
    let batch = reading.result.deck.batch(0)
    let texts = batch.nodes.indices.map { batch.nodes[$0] }.filter { $0.kind == .text }
    #expect(texts.map { $0.flags.contains(.decoded) } == [false, false, true, false])
    #expect(texts.map { reading.source.text($0.span) } == ["one", "two", "\\\"x\\\"", "y"])
  }

  @Test(arguments: [
    (#"a\"\\\/\b\f\n\r\tz"#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#"\u0041\u00e9\u20AC"#, "Aé€"),
    (#"\ud83d\ude00"#, "😀"), (#"\ud83dx\ude00"#, "\u{FFFD}x\u{FFFD}"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
    (#"\ud83d"#, "\u{FFFD}"), (#"\u0000"#, "\0"),
  ])
  func decodesEscapes(written: String, text: String) {
    var output: [UInt8] = []
    let storage = ByteStorage(copying: written.utf8)
    withExtendedLifetime(storage) { JSONText.decode(storage.view, into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == text)
  }

  @Test func readsDecksOfOtherPrograms() {
    let reading = Reading(
      .json,
      """
      {"deck_name": "Birds", "entries": [
        {"id": "0001", "Question": "Red?", "answer": "Robin", "notes": "", "source": "Book", "tags": ["a", ""]},
        {"id": "x-2", "term": "Blue?", "definition": 42, "hint": "one\\ntwo"}
      ]}
      """)
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(reading.result.deck.title == "Birds")
    #expect(reading.texts == [["Red?", "Robin"], ["Blue?", "42"]])
    #expect(reading.cards.map(\.number) == ["0001", nil])
    #expect(reading.cards.map(\.sourceIdentifier) == [nil, "x-2"])
    #expect(reading.cards.map(\.tags) == [["a"], []])
    #expect(reading.cards.map { $0.fields.dropFirst(2).map(\.name) } == [["source"], ["hint"]])
  }

  @Test func readsAPlainList() {
    #expect(Reading(.json, "[{\"q\":\"a\",\"a\":[\"b\",\"c\"]}]").texts == [["a", "- b\n- c"]])
  }

  @Test(arguments: [
    ("[1,2]", "no list of objects with a front and a back was found in the JSON text: ["),
    ("{\"cards\":[{\"x\":1}]}", "this object of the list 'cards' has neither a front nor a back: {"),
    ("", "the text ends where a value is expected: "), ("{\"a\" 1}", "'1' stands where ':' is expected: 1"),
    ("[1 2]", "'2' stands where ',' or ']' is expected: 2"),
    ("{\"a\":1 \"b\"", "'\"' stands where ',' or '}' is expected: \""),
    ("[01]", "'01' is no number: 01"), ("[tru]", "'tru' stands where a value or ']' is expected: tru"),
    ("[\"a\\x\"]", "'\\x' is no escape: \\x"), ("[\"a", "a string begins here and is not closed: \""),
    ("[\"\\u12\"]", "'\\u' is not followed by four hexadecimal digits: \\u12"),
    ("[] []", "'[' stands behind the end of the value: ["),
    ("{,}", "',' stands where a key in quotes or '}' is expected: ,"),
    ("[\"a\tb\"]", "a string holds the control character U+0009, which must be escaped: \t"),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    let reading = Reading(.json, text)
    reading.checkLaws()
    #expect(reading.findings == ["malformed-record: \(finding)"])
    #expect(reading.cards.isEmpty)
  }

  @Test func whatStandsBeforeAnErrorIsKept() {
    let reading = Reading(.json, "[{\"q\":\"1\",\"a\":\"2\"},{\"q\":\"3\",,}]")
    #expect(reading.texts == [["1", "2"]])
    #expect(reading.findings == ["malformed-record: ',' stands where a key in quotes is expected: ,"])
  }

  @Test func readsDeepNesting() {
    let depth = 100_000
    let opening = String(
      repeating: "{\"type\":\"list\",\"ordered\":false,\"items\":[{\"blocks\":[", count: depth)
    let closing = String(repeating: "]}]}", count: depth)
    let reading = card("{\"blocks\":[\(opening)\(closing)]}")
    #expect(reading.findings == [])
    #expect(reading.result.deck.batch(0).nodes.count == 2 * depth + 3)
    let brackets = Reading(.json, String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    #expect(brackets.findings.count == 1)
  }

  @Test func readsLines() {
    let reading = Reading(
      .jsonl,
      """
      {"deck":"A","front":{"text":"1"},"back":{"text":"2"}}
      {"deck":"A","front":{"text":"3"}

      {"deck":"B","front":{"text":"5"},"back":{"text":"6"}}\r
      [1]
      """)
    reading.checkLaws()
    #expect(reading.texts == [["1", "2"], ["5", "6"]])
    #expect(
      reading.findings == [
        "malformed-record: the text ends where ',' or '}' is expected: ",
        "malformed-record: this line is no JSON object: [1]",
      ])
    #expect(reading.result.deck.sections.map(\.title) == ["A", "B"])
    #expect(reading.result.deck.sections.map(\.firstCard) == [0, 1])
    #expect(reading.source.text(reading.cards[0].span).hasSuffix("}}\n"))
  }

  @Test func everyTruncationIsRead() {
    let text = Array(
      """
      {"title":"Té","cards":[{"id":"a","number":1,"tags":["x"],"confidence":0.5,"front":{"text":"a\\n\\u00e9",\
      "blocks":[{"type":"list","items":[{"blocks":[{"type":"paragraph","inlines":[{"type":"text","text":"é"}]}]}]}]},\
      "back":"`c` $x^2$","fields":{"n":{"text":"{{c1::y}}"}}}]}
      """.utf8)
    for count in 0...text.count {
      for reader in [Reader.json, .jsonl] { Reading(reader, bytes: Array(text[..<count])).checkLaws() }
    }
  }

  @Test func brokenBytesAreRepaired() {
    let reading = Reading(.json, bytes: Array("[{\"q\":\"a".utf8) + [0xFF] + Array("\",\"a\":\"b\"}]".utf8))
    reading.checkLaws()
    #expect(reading.texts == [["a\u{FFFD}", "b"]])
  }
}
