import DeckEmitters
import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

/// Fields of HTML: what they become, and that writing them again loses nothing.
@Suite struct HTMLFieldTests {
  /// The tree of a back, without what is above its blocks, in one line.
  private func blocks(_ html: String, noteType: String = "Basic") -> String {
    let reading = read([html], noteType: noteType)
    let lines = reading.tree.split(separator: "\n").map(String.init)
    guard let back = lines.firstIndex(where: { $0.contains("back") }) else { return reading.tree }
    return lines[(back + 1)...].map { String($0.drop(while: { $0 == " " })) }.joined(separator: " | ")
  }

  private func read(_ backs: [String], noteType: String = "Basic") -> Reading {
    let rows = backs.map { "\(noteType)\tf\t\"\($0.replacing("\"", with: "\"\""))\"\n" }
    return Reading(
      .ankiText, "#separator:tab\n#html:true\n#notetype column:1\n" + rows.joined())
  }

  /// The backs as our writer writes them.
  private func written(_ reading: Reading) -> [String] {
    var output = EmitterOutput(
      deck: EmittedDeck(title: "", fileName: nil, format: nil), lineIndex: nil, indexOffset: 0, capacity: 64)
    for batch in reading.result.deck.batches { Emitter.named("anki-text")?.emit(batch, &output) }
    let source = SourceFile(name: "", bytes: Array(output.writer.view))
    var parser = AnkiRecordParser(source.bytes, delimiter: 0x09, from: 0)
    var backs: [String] = []
    while parser.next() != nil { backs.append(AnkiCellText(parser.cells[3], source.bytes).string) }
    return backs
  }

  @Test(arguments: [
    ("a<br>b", "a\nb"), ("a<br><br>b", "a\n\nb"), ("a<div>b</div><div>c</div>", "a\nb\nc"),
    ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"), ("<p>a</p><p>b</p>", "a\n\nb"),
    ("<div>a</div>\n<div>b</div>\n", "a\nb"),
    ("<ul><li>a</li>\n<li>b<ol start=\"3\"><li>c</li></ol></li></ul>d", "- a\n- b\n  3. c\n\nd"),
    ("<STRONG>a</STRONG> <em>b</em> <code>c &lt; d</code>", "**a** *b* `c < d`"),
    ("R&amp;D &lt;x&gt; caf&eacute; &#8364; &bogus;", "R&D <x> café € &bogus;"),
    ("a&nbsp b&#8364 &lt &copy", "a\u{A0} b€ < ©"),
    ("?a=1&copy=2&notin &ltx &alpha", "?a=1&copy=2&notin &ltx &alpha"),
    ("<a href='u?a&amp;b'>x</a> <img alt=y src=z.png>", "[x](u?a&b) ![y](z.png)"),
    ("<a href=\"https://a.b\">https://a.b</a>", "https://a.b"),
    ("<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>", "| a |\n| --- |\n| b |"),
    ("<pre><code class=\"language-c\">a<br>  b</code></pre>", "```c\na\n  b\n```"),
    ("\\(a &lt; b\\) \\[c\\]", "\\(a < b\\) \\[c\\]"), ("H<sub>2</sub>O", "H<sub>2</sub>O"),
    ("a\r\nb", "a\nb"), ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
  ])
  func becomes(html: String, text: String) {
    #expect(read([html]).texts == [["f", text]])
  }

  @Test func markupStaysMarkup() {
    let reading = read(["<span style=\"x\">a</span>"])
    let nodes = reading.result.deck.batch(0).nodes
    #expect(nodes.filter { $0.kind == .markup }.count == 2)
    #expect(written(reading) == ["<span style=\"x\">a</span>"])
  }

  @Test func brokenMarksStayBroken() {
    let fields = ["{<!-- -->{c1::x}}", "{{c1::a}<!-- -->}b::h:<!-- -->:i}}"]
    #expect(written(read(fields, noteType: "My cloze")) == fields)
  }

  private static let pieces = [
    "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>",
    "<br>",
    "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<pre>", "</pre>", "<u>", "</u>",
    "<span a=\"b>\">",
    "</span>", "<div class=x>", "<img src=\"a.png\">", "<a href=\"u\">", "</a>", "<script>a<b</script>",
    "<!--x-->",
    "<li class=y>", "</li>", "x", "y", "\"", "&amp;", "&lt;", "\\(z\\)", "\\[z\\]", "\\(", "\n", "é", "\t",
    "<ul><li>a</li><li>b</li></ul>", "<pre><code>k</code></pre>", "<th>", "</th>", "{{c1::", "}}", "::",
    "{{c2::h::i}}",
    "{{c3,4::k}}", "<sub>",
  ]

  @Test(arguments: ["Basic", "My cloze"])
  func writingAgainLosesNothing(noteType: String) {
    var random = SplitMix64(seed: 7)
    let fields = (0..<4000).map { _ in
      (0..<1 + random.below(12)).map { _ in random.pick(Self.pieces) }.joined()
    }
    let reading = read(fields, noteType: noteType)
    reading.checkLaws()
    let backs = written(reading)
    #expect(backs.count == fields.count)
    var differences = 0
    for (field, back) in zip(fields, backs) where !isSame(field, back) {
      differences += 1
      if differences < 8 { Issue.record("\(field.debugDescription) became \(back.debugDescription)") }
    }
    #expect(differences == 0)
  }

  /// Equal but for what nobody sees: line ends of the source between blocks, and empty comments in marks.
  private func isSame(_ a: String, _ b: String) -> Bool {
    func core(_ text: String) -> String {
      text.replacing("<!-- -->", with: "").replacing("\n", with: "").replacing("\t", with: "")
    }
    return core(a) == core(b)
  }

  /// Text that would make a careless parser quadratic or deep.
  @Test(arguments: [
    "<", "<b>", "<a \"", "<!--", "<script>", "{{c1::", "\\(", "\\(<", "</", "<ul><li>", "<div>", "&",
    "<b><ul>", "}}",
  ])
  func longNonsenseIsReadInLinearTime(piece: String) {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for noteType in ["Basic", "Cloze"] {
        let reading = Reading(
          .ankiText,
          "#separator:tab\n#html:true\n#notetype:\(noteType)\n" + String(repeating: piece, count: 100_000)
            + "\ty\n")
        #expect(reading.cards.count == 1)
      }
    }
    #expect(elapsed < .seconds(20), "\(elapsed)")
  }
}
