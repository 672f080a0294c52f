import DeckDriver
import DeckEmitters
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import Foundation
import Testing

/// Every format that is read into every format that is written: what comes back is equal, or its loss was said.
///
/// A deck of each reader's format goes through each emitter and back through the reader of that format. The table in
/// `FORMATS.md` of the emitters shows what became of it; `UPDATE_FIXTURES=1` writes it anew.
@Suite struct MatrixTests {
  private func emit(_ deck: Deck, _ emitter: Emitter) async throws -> (bytes: [UInt8], losses: [Loss]) {
    var bytes: [UInt8] = []
    let losses = try await Converter(emitter).convert([deck]) { bytes.append(contentsOf: $0) }
    return (bytes, losses)
  }

  private func fileName(_ format: String, _ extensions: [String]) -> String {
    "deck." + (format == "anki-text" ? "anki.txt" : extensions.first ?? "txt")
  }

  /// The decks of a reader's format: what its own emitter makes of the seed and of the deck of everything, or else the
  /// fixtures that it is the reader of.
  private func samples(_ reader: Reader, _ seed: Deck) async throws -> [Deck] {
    guard let emitter = Emitter.named(reader.name) else {
      return try MatrixSamples.decks(of: reader)
    }
    var decks: [Deck] = []
    for deck in [seed, RichDeck.make()] {
      let (bytes, _) = try await emit(deck, emitter)
      let name = fileName(reader.name, emitter.fileExtensions)
      decks.append(reader.read(SourceFile(name: name, bytes: bytes)).deck)
    }
    return decks
  }

  // MARK: Equality

  /// What cards are compared by: all that JSON says of them, but for their place in the old format. A number that only
  /// counts the cards is as good as none. A formula has the same meaning between `$` and between `\(`, and a picture or
  /// formula is one that stands alone when a paragraph holds nothing else.
  private func cards(_ deck: Deck) async throws -> [ComparedCard] {
    let (bytes, _) = try await emit(deck, try #require(Emitter.named("json")))
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let document = try #require(object as? [String: Any])
    return try #require(document["cards"] as? [[String: Any]]).enumerated().map { index, card in
      var card = card
      // A deck that is that of the title needn't be named, and Anki has a name for decks without one.
      let title = card["inDeck"] as? String ?? deck.title
      let number = card["number"] as? String
      let confidence = card["confidence"] as? Double ?? 1
      for key in ["range", "number", "confidence", "inDeck"] { card[key] = nil }
      // Further fields make a note type of their own in packages, which says no more than they do.
      let type = (card["noteType"] as? String ?? "Basic").components(separatedBy: " + ")[0]
      card["noteType"] = type == "Basic" ? nil : type
      for key in ["front", "back"] { card[key] = Self.blocks(card[key] as Any) }
      if let fields = card["fields"] as? [String: Any] { card["fields"] = fields.mapValues(Self.blocks) }
      let text = try JSONSerialization.data(withJSONObject: card, options: .sortedKeys)
      return ComparedCard(
        deck: ["", "Imported deck"].contains(title) ? nil : title,
        number: number == String(index + 1) ? nil : number, confidence: confidence,
        text: String(decoding: text, as: UTF8.self))
    }
  }

  /// A card as it is compared.
  private struct ComparedCard {
    var deck: String?
    var number: String?
    var confidence: Double
    var text: String

    /// What is another in `copy`, though none of the losses `told` of the deck is that.
    func difference(from copy: ComparedCard, _ told: Set<String>, isTold: Bool) -> String? {
      if deck != copy.deck && !isTold
        && told.isDisjoint(with: ["the title of the deck", "the titles of decks"])
      {
        return "deck \(deck ?? "") became \(copy.deck ?? "")"
      }
      if number != copy.number && !told.contains("the numbers of cards") {
        return "number \(number ?? "") became \(copy.number ?? "")"
      }
      if confidence != copy.confidence && !told.contains("how sure the reader was of a card") {
        return "confidence \(confidence) became \(copy.confidence)"
      }
      return text == copy.text || isTold ? nil : "\(text) became \(copy.text)"
    }
  }

  private static func blocks(_ field: Any) -> Any {
    normal((field as? [String: Any])?["blocks"] as Any)
  }

  private static func normal(_ value: Any) -> Any {
    if let list = value as? [Any] { return list.map(normal) }
    guard var object = value as? [String: Any] else { return value }
    if object["type"] as? String == "paragraph", let inlines = object["inlines"] as? [[String: Any]],
      inlines.count == 1, let only = inlines.first
    {
      let isBlock =
        only["type"] as? String == "image" || ["$$", "\\["].contains(only["delimiter"] as? String)
      if isBlock { object = only }
      if isBlock { object["delimiter"] = nil }
    }
    if let delimiter = object["delimiter"] as? String {
      object["delimiter"] = delimiter == "$" ? "\\(" : delimiter == "$$" ? "\\[" : delimiter
    }
    return object.mapValues(normal)
  }

  // MARK: The matrix

  /// What became of a deck in one format: the kinds of loss that were said, and the cards that differ without a word.
  private struct Outcome {
    var losses: Set<String> = []
    var silent: [String] = []
    var isReadBack = true
  }

  private func outcome(
    of deck: Deck, _ before: [ComparedCard], in emitter: Emitter
  ) async throws -> Outcome {
    let (bytes, losses) = try await emit(deck, emitter)
    var outcome = Outcome(losses: Set(losses.map(\.what)))
    guard let reader = Reader.named(emitter.name) else {
      outcome.isReadBack = false
      return outcome
    }
    let source = SourceFile(name: fileName(emitter.name, emitter.fileExtensions), bytes: bytes)
    let copy = reader.read(source).deck
    let after = try await cards(copy)
    let told = Set(losses.filter { $0.count == 1 }.compactMap(\.card))
    if deck.description != copy.description && !outcome.losses.contains("the description of the deck") {
      outcome.silent.append("the description \(deck.description) became \(copy.description)")
    }
    guard before.count == after.count else {
      outcome.silent.append("\(before.count) cards became \(after.count)")
      return outcome
    }
    for (index, (card, other)) in zip(before, after).enumerated() {
      let difference = card.difference(from: other, outcome.losses, isTold: told.contains(index))
      if let difference { outcome.silent.append(difference) }
    }
    return outcome
  }

  @Test func everyPairIsEqualOrSaysWhatIsLost() async throws {
    let seed = try MatrixSamples.seed()
    var kinds: [String] = []
    var rows: [(name: String, cells: [String])] = []
    var readOnly: [String] = []
    for reader in Reader.all {
      let decks = try await samples(reader, seed)
      var before: [[ComparedCard]] = []
      for deck in decks { before.append(try await cards(deck)) }
      var cells: [String] = []
      for emitter in Emitter.all {
        var outcome = Outcome()
        for (deck, cards) in zip(decks, before) {
          let found = try await self.outcome(of: deck, cards, in: emitter)
          outcome.losses.formUnion(found.losses)
          outcome.isReadBack = found.isReadBack
          for silent in found.silent.prefix(3) {
            Issue.record("\(reader.name) to \(emitter.name), without a word: \(silent)")
          }
        }
        for loss in outcome.losses.sorted() where !kinds.contains(loss) { kinds.append(loss) }
        let numbers = outcome.losses.compactMap { kinds.firstIndex(of: $0) }.sorted().map { String($0 + 1) }
        let equal = outcome.isReadBack ? "=" : "→"
        cells.append(decks.isEmpty ? "" : numbers.isEmpty ? equal : numbers.joined(separator: " "))
      }
      rows.append((reader.name, cells))
      if Emitter.named(reader.name) == nil {
        let cards = decks.reduce(0) { $0 + $1.count }
        readOnly.append("- \(reader.name): \(decks.count) with \(cards) card\(cards == 1 ? "" : "s")")
      }
    }
    let table = Self.table(rows, kinds, readOnly)
    if let difference = try Fixture.difference(table, from: "../Sources/DeckEmitters/FORMATS.md") {
      Issue.record("\(difference)")
    }
  }

  private static func table(
    _ rows: [(name: String, cells: [String])], _ kinds: [String], _ readOnly: [String]
  ) -> String {
    let names = Emitter.all.map(\.name)
    var lines = [
      "# What becomes of a deck in another format",
      "",
      "Written by `MatrixTests`, which takes a deck of every format that is read through every format that is written and",
      "back, and fails when a card is another one without a word. The decks are the seed and one with a card for each kind",
      "of block, inline and property, as far as the first format holds them.",
      "",
      "`=` is equal in everything but the places of cards in their files; `→` is a format that is only written. Numbers are",
      "losses that `lossy-output` reports, at the first of the cards that they happened to:",
      "",
    ]
    lines += kinds.enumerated().map { "\($0.offset + 1). \($0.element)" }
    lines += ["", "| from \\ to | " + names.joined(separator: " | ") + " |"]
    lines.append("| --- |" + String(repeating: " --- |", count: names.count))
    lines += rows.map { "| \($0.name) | " + $0.cells.joined(separator: " | ") + " |" }
    lines += ["", "Of formats that are only read, these are the fixtures:", ""] + readOnly
    return lines.joined(separator: "\n") + "\n"
  }
}
