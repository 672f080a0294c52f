import DeckDiagnostics
import DeckEmitters
import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

/// What is written as Markdown reads back as the same cards.
@Suite struct MarkdownRoundTripTests {
  /// The batch as Markdown, and what could not be held.
  private func emit(_ batch: CardBatch, title: String = "") throws -> (text: [UInt8], losses: [Loss]) {
    let emitter = try #require(Emitter.named("markdown"))
    let deck = EmittedDeck(title: title, fileName: nil, format: nil)
    var output = EmitterOutput(deck: deck, lineIndex: nil, indexOffset: 0, capacity: 1 << 10)
    emitter.begin(deck, &output.writer)
    emitter.emit(batch, &output)
    return (Array(output.writer.view), output.losses)
  }

  /// A card as text, without what isn't part of it: neighbouring texts are one, and empty ones none.
  static func shape(_ card: Card) -> [String] {
    let nodes = card.batch.nodes
    var lines: [String] = []
    var depths: [Int] = []
    var openText = false
    var properties: [String] = []
    for index in card.nodeIndex..<Int(nodes[card.nodeIndex].end) {
      while let last = depths.last, last <= index {
        depths.removeLast()
        openText = false
      }
      let node = nodes[index]
      let text = card.batch.text(of: node).string.debugDescription
      let flags = node.flags.intersection([.ordered, .header, .choice])
      let isText = node.kind == .text
      let value = node.kind == .markup || node.kind == .mathBlock ? 0 : node.value
      let line =
        String(repeating: " ", count: depths.count) + "\(node.kind) \(flags.rawValue) \(value) \(text)"
      if isText && node.text.isEmpty { continue }
      if isText && openText {
        lines[lines.count - 1].removeLast()
        lines[lines.count - 1] += text.dropFirst()
      } else if node.kind == .property {
        properties.append(line)
      } else {
        lines.append(line)
      }
      openText = isText
      if !isText { depths.append(Int(node.end)) }
    }
    return properties.sorted() + lines
  }

  @Test(arguments: 0..<40)
  func everyKindOfCardComesBack(seed: Int) throws {
    let batch = RandomCards.batch(seed: UInt64(seed), count: 60)
    let (text, losses) = try emit(batch, title: "A: \"b\"")
    #expect(losses.isEmpty)
    let reading = Reading(.markdown, bytes: text, name: "deck.md")
    reading.checkLaws()
    #expect(reading.findings.isEmpty)
    #expect(reading.result.deck.title == "A: \"b\"")
    let cards = reading.cards
    for (before, after) in zip(batch.cards, cards) {
      let (old, new) = (Self.shape(before), Self.shape(after))
      if old != new {
        let place =
          zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
          ?? min(old.count, new.count)
        let lines = [old, new].map { $0.dropFirst(max(place - 3, 0)).prefix(6).joined(separator: "\n") }
        let source = String(decoding: text[after.span.range], as: UTF8.self)
        Issue.record("\(lines[0])\n became\n\(lines[1])\n from\n\(source)")
        return
      }
    }
    try #require(cards.count == batch.count)
    // Once texts that stand side by side are one, nothing changes any more.
    let again = try emit(try #require(reading.result.deck.batches.first { _ in true })).text
    let last = Reading(.markdown, bytes: again).result.deck
    #expect(try emit(try #require(last.batches.first { _ in true })).text == again)
  }

  @Test func theSeedComesBack() throws {
    let bytes = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    let seed = Reading(.brainscape, bytes: bytes)
    var shapes: [[String]] = []
    for batch in seed.result.deck.batches {
      let (text, losses) = try emit(batch)
      #expect(losses.isEmpty)
      let reading = Reading(.markdown, bytes: text)
      #expect(reading.findings.isEmpty)
      for (before, after) in zip(batch.cards, reading.cards) {
        // Ids are written though the page gives none.
        #expect(after.sourceIdentifier != nil)
        shapes.append(Self.shape(after).filter { !$0.hasPrefix(" identifier") })
        #expect(shapes[shapes.count - 1] == Self.shape(before))
      }
    }
    #expect(shapes.count == seed.result.deck.count)
  }

  @Test func everyTruncationParses() throws {
    let (text, _) = try emit(RandomCards.batch(seed: 99, count: 12), title: "T")
    for end in stride(from: 0, through: text.count, by: 3) {
      Reading(.markdown, bytes: Array(text.prefix(end)), name: "x.md").checkLaws()
    }
  }

  @Test func listsThatAreTooDeepAreSaidToBeLost() throws {
    var builder = CardBatchBuilder(
      source: SourceFile(name: "", text: ""), firstIndex: 0, cardCount: 1, nodeCount: 64)
    let place = Span(0, 0)
    let depth = 10_000
    let card = builder.open(.card, value: 1000, span: place)
    builder.close(builder.open(.field, value: FieldRole.front.rawValue, span: place))
    let back = builder.open(.field, value: FieldRole.back.rawValue, span: place)
    var open: [Int] = []
    for _ in 0..<depth { open += [builder.open(.list, span: place), builder.open(.listItem, span: place)] }
    for node in open.reversed() { builder.close(node) }
    builder.close(back)
    builder.close(card)
    let (text, losses) = try emit(builder.finish())
    #expect(losses.map(\.what) == ["lists nested deeper than 60 levels"])
    #expect(text.count < 200 * depth)
    Reading(.markdown, bytes: text).checkLaws()
  }
}
