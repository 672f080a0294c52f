import DeckTestSupport
import Foundation
import Testing

/// Decks of CrowdAnki: what is written reads back equal.
@Suite struct CrowdAnkiTests {
  @Test func hostileCardsComeBack() throws {
    let shell = try Shell()
    defer { shell.delete() }
    func file(_ name: String) -> URL { shell.folder.appendingPathComponent(name) }
    var generator = HostileCards(seed: 11)
    let input: [String: Any] = ["version": 1, "title": "Hostile", "cards": generator.cards(1000)]
    try JSONSerialization.data(withJSONObject: input).write(to: file("in.json"))
    #expect(try shell.run("deckc convert in.json -q --to json -o before.json").status == 0)
    #expect(try shell.run("deckc convert in.json -q --to crowdanki -o deck.json").status == 0)
    // It is JSON for others too, and its notes name its note types.
    let deck = try JSONSerialization.jsonObject(with: Data(contentsOf: file("deck.json"))) as? [String: Any]
    let models = Set(
      (deck?["note_models"] as? [[String: Any]] ?? []).compactMap { $0["crowdanki_uuid"] as? String })
    let notes = try #require(deck?["notes"] as? [[String: Any]])
    #expect(notes.count == 1000)
    #expect(notes.allSatisfy { models.contains($0["note_model_uuid"] as? String ?? "") })
    // Detected by its content, not by its name.
    #expect(try shell.run("deckc convert deck.json --to json -o after.json").status == 0)
    let before = try HostileCards.read(file("before.json"))
    let after = try HostileCards.read(file("after.json"))
    try #require(before.count == after.count)
    for (a, b) in zip(before, after) {
      let isEqual =
        HostileCards.kept(a.front.text) == b.front.text && HostileCards.kept(a.back.text) == b.back.text
        && a.tags == b.tags && a.id == b.id && a.kind == b.kind
      if !isEqual { Issue.record("\(a) became \(b)") }
    }
    // And once more without any change.
    #expect(
      try shell.run("deckc convert deck.json -q --to crowdanki -o again.json; cmp deck.json again.json")
        .status == 0)
  }
}
