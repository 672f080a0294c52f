import DeckTestSupport
import Foundation
import Testing

/// A thousand cards of hostile text go through `anki-text` and `apkg` into the real Anki, out of it by Anki's own export,
/// and back.
@Suite struct AnkiRoundTripTests {
  @Test(.enabled(if: Tool.hasAnki), arguments: [1, 2] as [UInt64], ["anki-text", "apkg"])
  func everyFieldComesBack(seed: UInt64, format: String) throws {
    let shell = try Shell()
    defer { shell.delete() }
    func file(_ name: String) -> URL { shell.folder.appendingPathComponent(name) }
    var generator = HostileCards(seed: seed)
    let input: [String: Any] = ["version": 1, "title": "Hostile", "cards": generator.cards(1000)]
    try JSONSerialization.data(withJSONObject: input).write(to: file("in.json"))
    #expect(try shell.run("deckc convert in.json -q --to json -o before.json").status == 0)
    let (suffix, kind) = format == "apkg" ? ("apkg", "apkg") : ("anki.txt", "text")
    let written = try shell.run("deckc convert in.json --to \(format) -o in.\(suffix)")
    #expect(written.status == 0, "\(written.output.prefix(2000))")
    // What Anki can't hold was said.
    #expect(written.output.contains("\(format) can't hold control characters"))
    let imported = try shell.run(
      "\(Tool.python) \(Tool.oracle) import-\(kind) in.\(suffix) --full-notetypes > notes.json 2>/dev/null")
    #expect(imported.status == 0)
    let exported = try shell.run(
      "\(Tool.python) \(Tool.oracle) export-\(kind) notes.json out.\(suffix) > export.json 2>/dev/null")
    #expect(exported.status == 0)
    let read = try shell.run("deckc convert out.\(suffix) --to json -o after.json")
    #expect(read.status == 0, "\(read.output.prefix(2000))")
    let before = try HostileCards.read(file("before.json"))
    let after = Dictionary(
      try HostileCards.read(file("after.json")).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    #expect(before.count == 1000)
    #expect(after.count == 1000)
    // Exporting packages, Anki takes out of the names of images what no file may be called.
    func kept(_ text: String) -> String {
      let text = HostileCards.kept(text)
      return format == "apkg" ? text.replacingOccurrences(of: "a b\".png", with: "a b.png") : text
    }
    var differences = 0
    for card in before {
      guard let other = after[card.id] else {
        Issue.record("\(card.id) is lost")
        continue
      }
      let isEqual =
        kept(card.front.text) == other.front.text
        && kept(card.back.text) == other.back.text
        && Set(card.tags) == Set(other.tags) && card.kind == other.kind
      if isEqual { continue }
      differences += 1
      if differences < 6 {
        Issue.record(
          "\(card.id): \(kept(card.front.text).debugDescription) became \(other.front.text.debugDescription); \(kept(card.back.text).debugDescription) became \(other.back.text.debugDescription); \(card.tags) \(other.tags) \(card.kind) \(other.kind)"
        )
      }
    }
    #expect(differences == 0)
  }

  private struct Answer: Decodable {
    struct Note: Decodable {
      var notetype: String
      var deck: String?
      var tags: [String]
      var fields: [String: String]
      var guid: String
    }
    var notes: [Note]
  }

  /// What Anki exports, read and written again, is the same to Anki: note types, decks, tags, guids, and fields of HTML
  /// to the byte.
  @Test(.enabled(if: Tool.hasAnki))
  func anExportWrittenAgainIsTheSame() throws {
    let shell = try Shell()
    defer { shell.delete() }
    func file(_ name: String) -> URL { shell.folder.appendingPathComponent(name) }
    let oracle = "\(Tool.python) \(Tool.oracle)"
    var generator = HostileCards(seed: 3)
    try JSONSerialization.data(withJSONObject: ["notes": generator.notes(1000)]).write(to: file("notes.json"))
    #expect(try shell.run("\(oracle) export-text notes.json a.anki.txt >export.json 2>/dev/null").status == 0)
    let converted = try shell.run("deckc convert a.anki.txt --to anki-text -o b.anki.txt")
    #expect(converted.status == 0 && converted.output.isEmpty, "\(converted.output.prefix(2000))")
    var answers: [[Answer.Note]] = []
    for name in ["a", "b"] {
      #expect(try shell.run("\(oracle) import-text \(name).anki.txt >\(name).json 2>/dev/null").status == 0)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: file("\(name).json")))
      answers.append(answer.notes)
    }
    #expect(answers[0].count == 1000)
    try #require(answers[0].count == answers[1].count)
    for (before, after) in zip(answers[0], answers[1]) {
      let isEqual =
        before.guid == after.guid && before.notetype == after.notetype && before.deck == after.deck
        && before.tags == after.tags && before.fields == after.fields
      if !isEqual { Issue.record("\(before) became \(after)") }
    }
  }
}
