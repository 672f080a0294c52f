import DeckDriver
import DeckEmitters
import DeckModel
import DeckReaders
import DeckSource
import Foundation
import Testing

/// Pages, and questions that hold parts of pages, that are written and read back.
@Suite struct WebPageTests {
  private func emit(_ deck: Deck, _ format: String) async throws -> String {
    var bytes: [UInt8] = []
    _ = try await Converter(try #require(Emitter.named(format))).convert([deck]) {
      bytes.append(contentsOf: $0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func read(_ text: String, _ format: String) throws -> Deck {
    let result = try #require(Reader.named(format)).read(SourceFile(name: "deck.\(format)", text: text))
    #expect(result.findings.isEmpty)
    return result.deck
  }

  /// The cards of a deck as our JSON has them, without their places.
  private func cards(_ deck: Deck) async throws -> [NSDictionary] {
    let object = try JSONSerialization.jsonObject(with: Data(try await emit(deck, "json").utf8))
    let cards = try #require((object as? [String: Any])?["cards"] as? [[String: Any]])
    return cards.map { card in
      var card = card
      card["range"] = nil
      return card as NSDictionary
    }
  }

  /// What is written of a card, with escapes for what can't be seen.
  private static func escaped(_ card: NSDictionary) -> String {
    String(describing: card).unicodeScalars.map { $0 == "\n" ? "\n" : $0.escaped(asASCII: true) }.joined()
  }

  @Test(arguments: [1, 2, 3], ["gift", "html"])
  func hostileCardsComeBackEqual(seed: UInt64, format: String) async throws {
    var generator = HostileCards(seed: seed)
    let json = try JSONSerialization.data(withJSONObject: [
      "version": 1, "title": "H", "cards": generator.cards(400),
    ])
    // What neither XML nor HTML can hold is replaced by both in the same way.
    let deck = try read(
      try await emit(try read(String(decoding: json, as: UTF8.self), "json"), "xml"), "xml")
    let before = try await cards(deck)
    let after = try await cards(try read(try await emit(deck, format), format))
    #expect(before.count == after.count)
    for (a, b) in zip(before, after) where a != b {
      Issue.record("\(Self.escaped(a)) became \(Self.escaped(b))")
      return
    }
  }
}
