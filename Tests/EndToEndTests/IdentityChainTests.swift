import DeckTestSupport
import Foundation
import Testing

/// Cards keep their ids from text to Anki and back, edited or not.
@Suite struct IdentityChainTests {
  private struct Answer: Decodable {
    struct Log: Decodable {
      var new: Int
      var updated: Int
    }
    struct Note: Decodable {
      var guid: String
      var fields: [String: String]
    }
    var noteCount: Int
    var notes: [Note]
    var log: Log
  }

  private static let oracle = "\(Tool.python) \(Tool.oracle)"

  private func answer(_ shell: Shell, _ arguments: String) throws -> Answer {
    let (status, output) = try shell.run("\(Self.oracle) \(arguments) 2>/dev/null")
    try #require(status == 0, "\(output.prefix(2000))")
    return try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
  }

  private func run(_ shell: Shell, _ command: String) throws {
    let (status, output) = try shell.run(command)
    try #require(status == 0, "\(output.prefix(2000))")
  }

  /// The id, the front and the back of every card of a deck in JSON.
  private func cards(_ shell: Shell, _ name: String) throws -> [[String]] {
    try HostileCards.read(shell.folder.appendingPathComponent(name)).map {
      [$0.id, $0.front.text, $0.back.text]
    }
  }

  private func seed(_ shell: Shell, _ name: String, _ edit: (String) -> String = { $0 }) throws {
    let text = String(decoding: try Fixture.bytes("Seed/aws-processing.brainscape.txt"), as: UTF8.self)
    try Data(edit(text).utf8).write(to: shell.folder.appendingPathComponent(name))
  }

  @Test(.enabled(if: Tool.hasAnki))
  func idsStayTheSameThroughAnki() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try seed(shell, "seed.txt")
    try run(shell, "deckc convert seed.txt --ids seed.ids -q --to json -o before.json")
    try run(shell, "deckc convert seed.txt --ids seed.ids -q -o a.apkg")
    try run(shell, "\(Self.oracle) import-apkg a.apkg --full-notetypes >notes.json 2>/dev/null")
    try run(shell, "\(Self.oracle) export-apkg notes.json b.apkg >export.json 2>/dev/null")
    try run(shell, "deckc convert b.apkg -q -o c.apkg")
    try run(shell, "deckc convert c.apkg -q --to anki-text -o d.anki.txt")
    try run(shell, "deckc convert d.anki.txt -q --to csv -o e.csv")
    try run(shell, "deckc convert e.csv -q --to json -o after.json")
    let before = try cards(shell, "before.json")
    #expect(before.count == 63)
    #expect(try cards(shell, "after.json").sorted { $0[0] < $1[0] } == before.sorted { $0[0] < $1[0] })
    // The lock file knows the cards in every format.
    for name in ["a.apkg", "b.apkg", "c.apkg", "d.anki.txt", "e.csv", "after.json"] {
      try run(
        shell, "cp seed.ids copy.ids && deckc convert \(name) --ids copy.ids -q --to json -o again.json")
      #expect(
        try cards(shell, "again.json").map { $0[0] }.sorted() == before.map { $0[0] }.sorted(), "\(name)")
      #expect(try shell.run("grep -c gone copy.ids").output == "0\n", "\(name)")
    }
  }

  @Test(.enabled(if: Tool.hasAnki))
  func editedCardsUpdateTheirNotes() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try seed(shell, "old.txt")
    // A slip in an answer, one in a question, and a card with another answer.
    try seed(shell, "new.txt") { text in
      text.replacingOccurrences(of: "beyong", with: "beyond")
        .replacingOccurrences(of: "\nLambda Use Cases\n", with: "\nUse Cases of Lambda\n")
        .replacingOccurrences(of: "Interactive query service for S3", with: "Queries files in S3")
    }
    try run(shell, "deckc convert old.txt --ids deck.ids -q --modified 1700000000 -o old.apkg")
    try run(shell, "deckc convert new.txt -q --modified 1700000001 -o plain.apkg")
    try run(shell, "deckc convert new.txt --ids deck.ids -q --modified 1700000001 -o new.apkg")
    let edited = try shell.run("deckc diff old.txt new.txt | tail -1").output
    let count = try #require(Int(edited.prefix { $0.isNumber }), "\(edited)")
    #expect(count >= 2)
    // Without the lock file, Anki adds the cards that say something else.
    let plain = try answer(shell, "import-apkg plain.apkg --before old.apkg")
    #expect(plain.noteCount == 63 + count && plain.log.new == count)
    let locked = try answer(shell, "import-apkg new.apkg --before old.apkg")
    #expect(locked.noteCount == 63 && locked.log.new == 0)
    #expect(locked.notes.contains { $0.fields["Back"]?.contains("beyond") == true })
    #expect(!locked.notes.contains { $0.fields["Back"]?.contains("beyong") == true })
    let guids = Set(try answer(shell, "import-apkg old.apkg").notes.map(\.guid))
    #expect(Set(locked.notes.map(\.guid)) == guids)
  }
}
