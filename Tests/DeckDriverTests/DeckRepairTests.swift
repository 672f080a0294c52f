import DeckDiagnostics
import DeckDriver
import DeckEmitters
import DeckLint
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Foundation
import Testing

/// Fixes of decks whose sources have no text that can be edited.
struct DeckRepairTests {
  private static func checker(_ format: String) throws -> Checker {
    let reader: Reader = try #require(Reader.named(format))
    return Checker(
      Linter(try RuleSelection(select: ["all"], extendSelect: [], ignore: [])), reader: reader,
      reading: ReaderOptions(tasks: 1))
  }

  private static func emit(_ deck: Deck, _ format: String) async throws -> [UInt8] {
    let emitter = try #require(Emitter.named(format))
    var output: [UInt8] = []
    _ = try await Converter(emitter, tasks: 1).convert([deck]) { bytes throws(DriverError) in
      unsafe output.append(contentsOf: UnsafeBufferPointer(start: bytes.base, count: bytes.count))
    }
    return output
  }

  private static func cleaned(
    _ bytes: [UInt8], _ format: String, _ applicability: FixIt.Applicability = .safe
  ) async throws -> Checker.Outcome {
    await (try checker(format)).clean(SourceFile(name: "deck", bytes: bytes), applicability)
  }

  private static func fields(_ deck: Deck) -> [[String]] {
    deck.batches.flatMap { $0.cards.map { $0.fields.map(\.text) } }
  }

  private static func ids(_ deck: Deck) -> [String?] {
    deck.batches.flatMap { $0.cards.map(\.sourceIdentifier) }
  }

  private static let csv = """
    front,back,tags
    Longest river,"The the Nile, ""by far"" the the longest",geo
    Deepest lake,Bai\u{200B}kal,
    Longest river,"The the Nile, ""by far"" the the longest",geo
    What is R&amp;D?,Research and developement of new things,

    """

  private static let expected = [
    ["Longest river", "The Nile, \"by far\" the longest"], ["Deepest lake", "Baikal"],
    ["What is R&D?", "Research and development of new things"],
  ]

  @Test(arguments: ["apkg", "xml", "json", "crowdanki", "csv", "anki-text"])
  func decksAreMendedInEveryFormat(_ format: String) async throws {
    let source = SourceFile(name: "deck.csv", text: Self.csv)
    let bytes = try await Self.emit(try #require(Reader.named("csv")).read(source).deck, format)
    let before = try Self.checker(format).read(SourceFile(name: "deck", bytes: bytes)).deck
    let outcome = try await Self.cleaned(bytes, format)
    #expect(Self.fields(outcome.deck) == Self.expected)
    #expect(outcome.fixedCount >= 5)
    let (old, new) = (Self.ids(before), Self.ids(outcome.deck))
    #expect(new == [old[0], old[1], old[3]])
    #expect(!outcome.diagnostics.contains { $0.rule == "repeated-word" || $0.rule == "duplicate-card" })
  }

  /// A package is as it was but for what is mended: fields that nothing is wrong with keep their HTML.
  @Test func whatIsRightStaysAsItIs() async throws {
    let markup = "<span style=\"color: red\">The Nile</span><br>by <u>far</u>"
    let text = "#separator:tab\n#html:true\nLongest river\t\(markup)\nThe the lake\t\(markup)\n"
    let bytes = Array(text.utf8)
    let deck = try Self.checker("anki-text").read(SourceFile(name: "deck", bytes: bytes)).deck
    let package = try await Self.emit(deck, "apkg")
    let outcome = try await Self.cleaned(package, "apkg")
    let written = String(decoding: try await Self.emit(outcome.deck, "anki-text"), as: UTF8.self)
    #expect(written.components(separatedBy: markup.replacing("\"", with: "\"\"")).count == 3)
    #expect(written.contains("\tThe lake\t"))
  }

  @Test func commentsAndListsHold() async throws {
    let deck = """
      <deck xmlns="urn:deckc:deck:1" version="1" title="t">
      <!-- deckc: ignore repeated-word: it is a title -->
      <card><front><paragraph>the the</paragraph></front><back><paragraph>a</paragraph></back></card>
      <card><front><paragraph>the the one</paragraph></front><back><paragraph>b</paragraph></back></card>
      </deck>
      """
    let outcome = try await Self.cleaned(Array(deck.utf8), "xml")
    #expect(Self.fields(outcome.deck).map(\.[0]) == ["the the", "the one"])
    #expect(!outcome.diagnostics.contains { $0.rule == "unused-suppression" })
  }

  /// What is emptied goes with what held it.
  @Test func emptiedTextGoes() async throws {
    let deck = """
      <deck xmlns="urn:deckc:deck:1" version="1" title="t"><card><front><paragraph>a</paragraph></front><back>
      <list><item><paragraph>b</paragraph></item><item><paragraph><strong>Not studied (3)</strong></paragraph></item>
      </list></back></card></deck>
      """
    let outcome = try await Self.cleaned(Array(deck.utf8), "xml")
    #expect(Self.fields(outcome.deck) == [["a", "- b"]])
  }

  private static let decks: [(bytes: [UInt8], format: String)] =
    Rule.all.flatMap(\.examples).map { (Array($0.deck.utf8), $0.format) } + DamagedDeck.structured

  /// Damaged decks in XML: nothing that may be mended is left, no card is lost but by fixes, and ids stay.
  @Test(arguments: 0..<4)
  func fixesOfDamagedDecksConverge(_ part: Int) async throws {
    var random = SplitMix64(seed: UInt64(500 + part))
    let texts = Self.decks.map(\.bytes)
    for _ in 0..<40 {
      let deck = random.pick(Self.decks)
      let bytes = DamagedDeck.mutate(deck.bytes, texts, &random)
      let source = SourceFile(name: "deck", bytes: bytes)
      let xml = try await Self.emit(try Self.checker(deck.format).read(source).deck, "xml")
      let before = try Self.checker("xml").read(SourceFile(name: "deck", bytes: xml)).deck
      let outcome = try await Self.cleaned(xml, "xml", random.chance(50) ? .safe : .unsafe)
      let lost = before.count - outcome.deck.count
      #expect(lost >= 0 && lost <= outcome.fixedCount)
      let ids = Self.ids(before)
      #expect(Self.ids(outcome.deck).allSatisfy(ids.contains))
      let again = try await Self.cleaned(try await Self.emit(outcome.deck, "xml"), "xml")
      if again.fixedCount > 0 {
        Issue.record("a second run mends more: \(String(decoding: xml, as: UTF8.self).debugDescription)")
        return
      }
    }
  }
}
