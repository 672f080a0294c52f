import DeckDiagnostics
import DeckModel
import DeckSource
import DeckSyntax
import DeckTestSupport
import Foundation
import Testing

@testable import DeckReaders

/// Every page and export in `Fixtures/Quizlet` against the tree beside it.
@Suite struct QuizletReaderTests {
  static let names = (try? Fixture.names(in: "Quizlet", suffix: ".txt")) ?? []

  @Test func everyLayoutHasAFixture() {
    for layout in 1...12 {
      #expect(Self.names.contains { $0.hasPrefix("q\(layout)-") }, "layout Q\(layout)")
    }
  }

  @Test(arguments: names) func treeIsAsExpected(name: String) throws {
    let reading = Reading(.quizlet, bytes: try Fixture.bytes("Quizlet/\(name)"), name: name)
    reading.checkLaws()
    #expect(lostText(reading.source) == nil)
    let path = "Quizlet/\(name.dropLast(3))tree"
    #expect(try Fixture.difference(dump(reading), from: path) == nil)
  }

  @Test(arguments: names) func everyTruncationIsRead(name: String) throws {
    let bytes = try Fixture.bytes("Quizlet/\(name)")
    for count in 0..<bytes.count {
      let reading = Reading(.quizlet, bytes: Array(bytes[..<count]))
      reading.checkLaws()
      // This reads everything once more.
      if count % 7 == 0 { #expect(lostText(reading.source) == nil, "cut at \(count)") }
    }
  }

  /// What the page says beside its cards is read alike, however lines end and text is encoded.
  @Test(arguments: names) func lineEndsDontMatter(name: String) throws {
    let text = String(decoding: try Fixture.bytes("Quizlet/\(name)"), as: UTF8.self)
      .replacingOccurrences(of: "\u{FEFF}", with: "")
    let windows = Reading(.quizlet, text.replacingOccurrences(of: "\n", with: "\r\n"))
    windows.checkLaws()
    #expect(windows.texts == Reading(.quizlet, text).texts)
    let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Reading(.quizlet, bytes: [0xFF, 0xFE] + units).texts == Reading(.quizlet, text).texts)
  }

  /// Lines of all fixtures thrown together: nothing is lost, whatever they are taken for.
  @Test func mixedLinesAreRead() throws {
    let lines = try Self.names.flatMap { name in
      String(decoding: try Fixture.bytes("Quizlet/\(name)"), as: UTF8.self)
        .replacingOccurrences(of: "\u{FEFF}", with: "").components(separatedBy: "\n")
    }
    var random = SplitMix64(seed: 12)
    for _ in 0..<400 {
      var text = ""
      while random.next() % 12 != 0 {
        let start = Int(random.next() % UInt64(lines.count))
        let count = Int(random.next() % 9)
        text += lines[start..<min(start + count, lines.count)].map { "\($0)\n" }.joined()
        if random.next() % 5 == 0 { text += "\n\n" }
      }
      let reading = Reading(.quizlet, text)
      reading.checkLaws()
      #expect(lostText(reading.source) == nil, "in \(text.debugDescription)")
    }
  }

  @Test func theUserSaysWhatPartsSides() {
    var options = ReaderOptions()
    options.separator = " is "
    let source = SourceFile(name: "deck", text: "A fir is green, and it is tall\nSnow is white\n")
    let cards = Reader.quizlet.read(source, options).deck.batches.flatMap { Array($0.cards) }
    #expect(cards.map { $0.front?.text } == ["A fir", "Snow"])
    #expect(cards.map { $0.back?.text } == ["green, and it is tall", "white"])
    (options.separator, options.rowSeparator) = ("comma", "\\n\\n")
    let blocks = SourceFile(name: "deck", text: "fir,green\nand tall\n\nsnow,white\n")
    let texts = Reader.quizlet.read(blocks, options).deck.batches.flatMap { $0.cards.map { $0.back?.text } }
    #expect(texts == ["green\nand tall", "white"])
  }

  /// Words of menus are an author's when nothing of the page is near.
  @Test func menuWordsMayBeAnAuthors() {
    let reading = Reading(.quizlet, "lernen\nlearn\nzuordnen\nmatch\nHaus\nhouse\n1/2\na half\n")
    #expect(reading.texts.count == 4)
    #expect(reading.texts.first == ["lernen", "learn"])
    #expect(reading.texts.last == ["1/2", "a half"])
  }

  @Test func manyCardsTakeLinearTime() {
    let page = (0..<20_000).map { "Which is number \($0)?\na. one\nb. two\nb\n\n\n" }.joined()
    #expect(Reading(.quizlet, page).result.deck.count == 20_000)
    let export = (0..<50_000).map { "term \($0)---definition \($0)\n" }.joined()
    let deck = Reading(.quizlet, export).result.deck
    #expect(deck.count == 50_000 && deck.batchCount > 1)
    #expect(deck.card(49_999).back?.text == "definition 49999")
  }

  /// Tree, title, count and findings.
  private func dump(_ reading: Reading) -> String {
    let deck = reading.result.deck
    var output = TreeDump.page(QuizletOutline(reading.source).parts, deck) { _ in "quizlet" }
    for section in deck.sections {
      let declared = section.declaredCount.map { ", declares \($0.count)" } ?? ""
      output += "section \(section.title.debugDescription)\(declared)\n"
    }
    for finding in reading.result.findings {
      let span = finding.finding.span.map { "\($0.start)..<\($0.end)" } ?? "nowhere"
      output += "finding \(finding.rule) \(span) \(finding.finding.message)\n"
    }
    return output
  }

  /// Text that is in no card and no part of the page, or nil.
  private func lostText(_ source: SourceFile) -> String? {
    let outline = QuizletOutline(source)
    var spans = outline.parts.map(\.span) + outline.draft.cards.map(\.span)
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var end = UInt32(source.byteOrderMarkCount)
    func lost(upTo start: UInt32) -> String? {
      guard start > end else { return nil }
      let text = source.text(Span(start: end, end: start))
      return text.unicodeScalars.contains { !$0.properties.isWhitespace } ? text : nil
    }
    for span in spans {
      if let text = lost(upTo: span.start) { return text }
      end = max(end, span.end)
    }
    return lost(upTo: UInt32(source.bytes.count))
  }
}
