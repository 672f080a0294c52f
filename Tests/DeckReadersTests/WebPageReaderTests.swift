import DeckDiagnostics
import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

@Suite struct WebPageReaderTests {
  private func read(_ page: String) -> Reading {
    let reading = Reading(.html, page, name: "page.html")
    reading.checkLaws()
    return reading
  }

  private func fixture(_ name: String) throws -> Reading {
    Reading(.html, bytes: try Fixture.bytes("Conversion/\(name)/input.html"), name: "input.html")
  }

  private func script(_ json: String, _ attributes: String) -> String {
    "<html><body><h1>Page</h1><script \(attributes)>\(json)</script></body></html>"
  }

  // MARK: Brainscape

  @Test func readsBrainscape() throws {
    let reading = try fixture("saved-brainscape")
    reading.checkLaws()
    #expect(reading.findings == [])
    #expect(reading.result.deck.title == "Widget Basics Flashcards")
    let declared = try #require(reading.result.deck.sections[0].declaredCount)
    #expect(declared.count == 5)
    #expect(reading.source.text(declared.span) == "(5 cards)")
    #expect(reading.cards.map(\.number) == ["1", "2", "3", "4"])
    #expect(reading.cards[0].fields.map(\.name) == ["front", "back", "question footnote"])
    #expect(
      reading.texts == [
        [
          "What is a **widget**?",
          """
          - small\u{A0}part
            - usually *round*
          - cheap & light, from $1 to $2

          Made of `steel`.

          3. cut
          4. turn

          | size | mm |
          | --- | --- |
          | M3 | 3 |

          ```c
          turn(&widget);
          ```

          ![a widget](widget.png)
          """,
        ],
        ["Widget colours\n-used in figure 2", "red\n-also crimson\n\nor blue"],
        ["Area of a round widget?", "It is \\(\\pi r^2\\)."],
        ["Define gizmo.", "A small tool"],
      ])
  }

  @Test func keepsPlaces() throws {
    let reading = try fixture("saved-brainscape")
    let texts = reading.result.deck.batches.flatMap { batch in
      batch.nodes.filter { $0.kind == .text && !$0.flags.contains(.decoded) }.map {
        reading.source.text($0.span)
      }
    }
    #expect(texts.contains("Define gizmo."))
    #expect(texts.contains("What is a "))
    #expect(reading.source.text(reading.cards[3].span).hasPrefix("<div class=\"flashcard-row thin-card\">"))
    #expect(reading.source.text(reading.cards[3].span).hasSuffix("</div>"))
  }

  @Test func readsFacesInAnyBrainscapeRow() {
    let reading = read(
      "<div class='flashcard-row'><div class=scf-face>a</div><div class=scf-face>b</div></div>"
        + "<div class='flashcard-row ad'>buy</div>")
    #expect(reading.texts == [["a", "b"]])
  }

  // MARK: Quizlet

  @Test func readsShownTermsOfQuizlet() throws {
    let reading = try fixture("saved-quizlet")
    reading.checkLaws()
    #expect(reading.result.deck.title == "Widgets")
    #expect(reading.result.deck.sections[0].declaredCount?.count == 199)
    #expect(
      reading.texts == [
        ["bolt", "a threaded rod\nwith a head\n\n![Image: bolt](bolt.jpg)"],
        ["אום", "nut\n(goes on a bolt)"],
      ])
  }

  @Test func readsOlderPagesOfQuizlet() {
    #expect(
      read(
        "<div class=SetPageTerm-content><a class=SetPageTerm-wordText><span class=TermText>a</span></a>"
          + "<a class=SetPageTerm-definitionText><span class=TermText>b</span></a></div>"
      ).texts == [["a", "b"]])
    #expect(
      read("<div class=SetPage-term><span class=qWord>a</span><span class=qDef>b</span></div>").texts == [
        ["a", "b"]
      ])
    #expect(
      read("<p class=SetPageTerm-wordText>a</p><p class=SetPageTerm-definitionText>b</p>").texts == [
        ["a", "b"]
      ])
  }

  @Test(arguments: [
    ("Q1: Which?<br>A. bolt<br>B. sky", "A. bolt", "Q1: Which?\n\n- bolt\n- sky", "bolt"),
    ("Which?<br>a) x<br>b) y<br>c) z", "B, C", "Which?\n\n- x\n- y\n- z", "- y\n- z"),
    ("Which?<br>a) x<br>b) y", "<p>Y.</p>", "Which?\n\n- x\n- y", "y"),
    ("Which?<br>a) x<br>b) y", "neither", "Which?\na) x\nb) y", "neither"),
    ("Which?<br>a) x<br>c) y", "a", "Which?\na) x\nc) y", "a"),
    ("a) x<br>b) y", "a", "a) x\nb) y", "a"),
  ])
  func findsOptions(front: String, back: String, question: String, answer: String) {
    let reading = read(
      "<div class=SetPage-term><span class=qWord>\(front)</span><span class=qDef>\(back)</span></div>")
    #expect(reading.texts == [[question, answer]])
    let isChoice = reading.cards[0].batch.nodes.contains { $0.flags.contains(.choice) }
    #expect(isChoice == (question != front.replacing("<br>", with: "\n")))
  }

  private static let state = #"""
    {"setPage":{"set":{"title":"Widgets","numTerms":3,"description":"all of them"}},"studyModesCommon":{"studiableData":{
    "studiableItems":[{"id":11,"isDeleted":false,"cardSides":[{"label":"word","media":[{"type":1,"plainText":"<bolt> & $x$"}]},
    {"label":"definition","media":[{"type":1,"plainText":"x","richText":{"type":"doc","content":[{"type":"paragraph",
    "content":[{"type":"text","text":"a "},{"type":"text","text":"rod","marks":[{"type":"b"}]}]}]}},{"type":2,
    "url":"https://example.org/1.jpg"}]}]},{"id":12,"isDeleted":true,"cardSides":[]},{"id":13,"cardSides":[
    {"label":"word","media":[{"type":1,"plainText":"nut"}]},{"label":"definition","media":[{"type":1,
    "plainText":"one\ntwo\n\nthree"}]}]}]}}}
    """#

  @Test func readsTheDataOfQuizlet() {
    let quoted = Self.state.split(separator: "\n").joined().replacing("\\", with: "\\\\").replacing(
      "\"", with: "\\\"")
    for state in ["\"\(quoted)\"", Self.state] {
      let reading = read(
        script("{\"props\":{\"pageProps\":{\"dehydratedReduxStateKey\":\(state)}}}", "id=\"__NEXT_DATA__\""))
      #expect(
        reading.texts == [
          ["<bolt> & $x$", "a **rod**\n\n![](https://example.org/1.jpg)"], ["nut", "one\ntwo\n\nthree"],
        ])
      #expect(reading.cards.map(\.sourceIdentifier) == ["11", "13"])
      #expect(reading.result.deck.title == "Widgets")
      #expect(reading.result.deck.description == "all of them")
      #expect(reading.result.deck.sections[0].declaredCount?.count == 3)
    }
  }

  @Test func readsTheDataOfOlderPages() {
    let data =
      #"{"set":{"title":"Old"},"termIdToTermsMap":{"5":{"id":5,"word":"b","definition":"B","rank":1},"#
      + #""4":{"id":4,"word":"a","definition":"A","_imageUrl":"https://x/y.png","rank":0}}}"#
    let reading = read(
      script(
        "(function(){window.Quizlet[\"setPageData\"] = \(data); QLoad(\"Quizlet.setPageData\");}).call(this);",
        ""))
    #expect(reading.result.deck.title == "Old")
    #expect(reading.texts == [["a", "A\n\n![](https://x/y.png)"], ["b", "B"]])
  }

  // MARK: Other pages

  @Test func readsStructuredData() {
    let data = #"""
      [{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it free?",
      "acceptedAnswer":{"@type":"Answer","text":"No"}}]},{"@type":["Quiz"],"name":"Rivers","hasPart":[
      {"@type":"Question","eduQuestionType":"Flashcard","text":"Longest river?","acceptedAnswer":{"text":"The <b>Nile</b>"}},
      {"@type":"Question","text":"Rivers?","acceptedAnswer":[{"text":"Nile","position":1},{"text":"Amazon","position":3,
      "comment":{"text":"in Brazil"}}],"suggestedAnswer":{"text":"Alps","position":2}}]}]
      """#
    let reading = read(script(data, "type=\"application/ld+json\""))
    #expect(reading.result.deck.title == "Rivers")
    #expect(
      reading.texts == [
        ["Longest river?", "The **Nile**"], ["Rivers?\n\n- Nile\n- Alps\n- Amazon", "- Nile\n- Amazon"],
      ])
    #expect(
      reading.source.text(reading.cards[0].span).hasPrefix("{\"@type\":\"Question\",\"eduQuestionType\""))
    #expect(reading.cards[1].fields.last.map { [$0.name, $0.text] } == ["explanation", "in Brazil"])
    let choices = reading.cards[1].batch.nodes.filter { $0.flags.contains(.choice) }
    #expect(choices.map(\.kind) == [.list, .listItem, .listItem])
    #expect(reading.result.deck.holdsForeignParts)
  }

  @Test func readsListsOfTermsAndTables() {
    let reading = read(
      "<h1>Terms</h1><nav><dl><dt>x<dd>y</dl></nav><dl><dt>Nile<dd>a river<dd>in Africa<dt>Alps<dt>Andes<dd>mountains"
        + "</dl><table><tr><th>Word<th>Meaning<tr><td>cat<td>chat <i>m</i></table>"
        + "<table><tr><td>1<td>2<td>3</table><table><tr><td>a<td><table><tr><td>dog<td>chien</table></table>")
    #expect(
      reading.texts == [
        ["Nile", "a river\n\nin Africa"], ["Alps\n\nAndes", "mountains"], ["cat", "chat *m*"],
        ["dog", "chien"],
      ])
  }

  @Test(arguments: [
    ("<title>Just a moment...</title><p>x", "the site asked whether a human is there"),
    (
      "<meta name=description content='Study and memorize flashcards containing terms like A, B and more.'><p>x",
      "terms"
    ),
    ("<div id=root></div><script src=x></script>", "its scripts would show more"),
    ("<title>News</title><p>Rain.", "it has no cards of Brainscape or Quizlet"),
    ("just text", "it has no cards"),
  ])
  func refusesOtherPages(page: String, reason: String) {
    let reading = read(page)
    #expect(reading.cards.isEmpty)
    #expect(reading.findings.count == 1)
    #expect(reading.findings[0].hasPrefix("unrecognized-text: no cards are recognized in this page: "))
    #expect(reading.findings[0].contains(reason))
  }

  @Test func saysWhereReadingEnds() {
    let reading = read("<dl><dt>a<dd>b</dl>" + String(repeating: "<b>", count: 1000) + "x")
    #expect(reading.texts == [["a", "b"]])
    #expect(
      reading.findings.map { $0.prefix(90) }
        == [
          "unrecognized-text: the page is not read from here on: elements are nested deeper than 512: "
        ].map { $0.prefix(90) })
  }

  // MARK: Blocks and inlines

  private func back(_ html: String) -> String {
    read("<dl><dt>f</dt><dd>\(html)</dd></dl>").texts[0][1]
  }

  @Test(arguments: [
    ("<p>a</p>\n <p>b<br>c<br><br>d</p><br>", "a\n\nb\nc\n\nd"),
    ("a <b> b </b> c<i>d</i>e", "a **b** c*d*e"),
    ("<b><p>a</p><p>b</p></b>", "a\n\nb"),
    ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
    ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),
    ("<ul>x<li>a</li></ul>", "- x\n- a"),
    ("<li>a</li><li>b</li>", "a\n\nb"),
    ("<ol start=5><li><p>a</p><pre>x\n y\n</pre></li></ol>", "5. a\n\n  ```\n  x\n   y\n  ```"),
    (
      "<table><caption>c</caption><tr><td><p>a</p><p>b</p><ul><li>c</li></ul></td></tr></table>",
      "| c |\n| a\nb\nc |"
    ),
    (
      "<a href='https://example.org/'>x</a> <a href='javascript:y()'>y</a> <a href='#z'>z</a>",
      "[x](https://example.org/) y z"
    ),
    ("a<script>b</script><style>c</style><svg><text>d</text></svg><button>e</button>f", "af"),
    ("1 &lt; 2 &amp;&amp; &#x1F600;", "1 < 2 && 😀"),
    ("<script type='math/tex'>x^2</script> <span hidden>y</span>", "\\(x^2\\)"),
    ("H<sub>2</sub>O <u>u</u> <mark>m</mark>", "H2O u m"),
  ])
  func lowersElements(html: String, text: String) {
    #expect(back(html) == text)
  }

  @Test func saysWhatIsLeftOut() {
    let reading = read(
      "<div class=flashcard-row><div class=header>7</div><div class=question-content onclick=\"x()\">a<script>1</script>"
        + "</div><div class=answer-content>b<audio src=c.mp3></audio><script>2</script></div></div><script>3</script>"
    )
    #expect(reading.texts == [["a", "b"]])
    #expect(
      reading.findings.map { $0.prefix { $0 != "<" } } == [
        "active-content: the handler 'onclick' is left out: ", "active-content: a script is left out: ",
        "lossy-output: a sound or film is left out: ",
      ])
    #expect(
      reading.result.findings.allSatisfy { $0.finding.card?.number == "7" && $0.finding.severity == .info })
  }

  @Test func crowdedPagesTakeLinearTime() {
    let pieces = [
      "<div class=scf-face>a</div><div class=scf-footnote>b</div>",
      "<span class=TermText>a</span><img src=x>",
      "<table><tr><td>", "<dl><dt>a", "<b>a</b>", "<a href=x>a</a>", "&amp;", "<i><u>", "</p>",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
      Reading(.html, "<html>" + text).checkLaws()
      Reading(.html, "<div class=flashcard-row><div class=question-contents>\(text)").checkLaws()
      Reading(.html, "<div class=SetPage-term>\(text)").checkLaws()
    }
  }

  @Test func readsBrokenText() {
    let bytes = Array("<dl><dt>caf".utf8) + [0xE9] + Array(" a\u{0}b<dd>x y".utf8)
    let reading = Reading(.html, bytes: bytes)
    reading.checkLaws()
    #expect(reading.texts == [["caf\u{FFFD} a b", "x y"]])
    #expect(reading.cards[0].span.end == UInt32(bytes.count))
  }

  @Test(arguments: ["saved-brainscape", "saved-quizlet"])
  func everyTruncationIsRead(name: String) throws {
    let bytes = try Fixture.bytes("Conversion/\(name)/input.html")
    for count in stride(from: 0, through: bytes.count, by: 7) {
      Reading(.html, bytes: Array(bytes[..<count])).checkLaws()
    }
  }

  @Test func everyTruncationOfDataIsRead() {
    let page = script(
      "{\"props\":{\"pageProps\":{\"dehydratedReduxStateKey\":\(Self.state)}}}", "id=\"__NEXT_DATA__\"")
    for count in stride(from: 0, through: page.utf8.count, by: 5) {
      Reading(.html, bytes: Array(page.utf8.prefix(count))).checkLaws()
    }
  }
}
