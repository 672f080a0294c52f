import DeckEmitters
import DeckModel
import DeckSource
import DeckSyntax
import Foundation
import Testing

@Suite struct EmitterTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  @Test func listIsTheFolderInNameOrder() throws {
    let names = Emitter.all.map(\.name)
    #expect(names == names.sorted())
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "Sources/DeckEmitters/Formats").path)
    let stems = names.map { $0.replacing("-", with: "") + ".swift" }
    #expect(Set(files.map { $0.lowercased() }) == Set(stems))
  }

  @Test func emittersByFileName() {
    #expect(Emitter.forFile("a/deck.JSON")?.name == "json")
    #expect(Emitter.forFile("deck.jsonl")?.name == "jsonl")
    #expect(Emitter.forFile("deck.txt")?.name == "anki-text")
    #expect(Emitter.forFile("deck")?.name == nil)
  }

  /// The seed deck, emitted in a run for each batch.
  private func seed(_ format: String) throws -> String {
    let path = folder.appending(path: "Fixtures/Seed/aws-processing.brainscape.txt")
    let source = SourceFile(name: "seed.txt", bytes: try Data(contentsOf: path))
    let deck = PageLowering.lower(PageParser.parse(source), format: "brainscape")
    let emitter = try #require(Emitter.named(format))
    let emitted = EmittedDeck(title: deck.title, fileName: "seed.txt", format: "brainscape")
    var output = EmitterOutput(deck: emitted, lineIndex: LineIndex(source), indexOffset: 0, capacity: 64)
    emitter.begin(emitted, &output.writer)
    for batch in deck.batches { emitter.emit(batch, &output) }
    emitter.end(emitted, deck.count, &output.writer)
    #expect(output.losses.isEmpty)
    #expect(output.identities.count == deck.count)
    for (offset, identity) in output.identities {
      #expect(output.writer.view[offset..<offset + CardIdentity.textCount].string == identity.text)
    }
    return output.writer.string
  }

  @Test func seedAsJSON() throws {
    let object = try JSONSerialization.jsonObject(with: Data(seed("json").utf8))
    let deck = try #require(object as? [String: Any])
    let cards = try #require(deck["cards"] as? [[String: Any]])
    #expect(deck["title"] as? String == "Processing Flashcards")
    #expect(cards.count == 63)
    #expect(cards.map { $0["index"] as? Int } == Array(0..<63))
    let front = try #require(cards[0]["front"] as? [String: Any])
    #expect(front["text"] as? String == "Lambda")
    let range = try #require(cards[1]["range"] as? [String: [String: Int]])
    #expect(range["start"]?["line"] == 21)
    #expect(range["start"]?["column"] == 1)
    #expect(try seed("jsonl").split(separator: "\n").count == 63)
  }

  @Test func seedAsRows() throws {
    for format in ["anki-text", "csv", "tsv"] {
      let text = try seed(format)
      #expect(text.split(separator: "\n").count { $0.contains("Lambda Use Cases") } == 1)
      #expect(text.contains("data lake in days"))
    }
    #expect(try seed("anki-text").split(separator: "\n").count == 8 + 63)
    #expect(try seed("xml").split(separator: "\n").count == 2 + 63 + 1)
  }

  @Test(arguments: Emitter.all.map(\.name)) func depthTakesNoStack(format: String) {
    let deck = TestDeck()
    let depth = 100_000
    let batch = deck.deepList(depth)
    let emitter = Emitter.named(format)
    var output = EmitterOutput(
      deck: EmittedDeck(title: "", fileName: nil, format: nil), lineIndex: nil, indexOffset: 0, capacity: 64)
    let clock = ContinuousClock()
    let time = clock.measure { emitter?.emit(batch, &output) }
    // Quadratic time would take minutes.
    #expect(time < .seconds(20))
    #expect(output.writer.count > depth)
    #expect(output.writer.count < depth * 600)
  }
}

extension TestDeck {
  /// A batch of one card whose front is lists in lists.
  fileprivate func deepList(_ depth: Int) -> CardBatch {
    let source = SourceFile(name: "deck.txt", text: "x")
    let (none, text) = (Span(0, 0), Span(0, 1))
    var builder = CardBatchBuilder(source: source, firstIndex: 0, cardCount: 1, nodeCount: 4)
    var open = [
      builder.open(.card, value: 1000, span: none),
      builder.open(.field, value: FieldRole.front.rawValue, span: none),
    ]
    for _ in 0..<depth {
      open.append(builder.open(.list, span: none))
      open.append(builder.open(.listItem, span: none))
      let paragraph = builder.open(.paragraph, span: none)
      builder.text(text)
      builder.close(paragraph)
    }
    for node in open.reversed() { builder.close(node) }
    return builder.finish()
  }
}
