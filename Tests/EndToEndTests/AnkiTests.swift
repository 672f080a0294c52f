import DeckTestSupport
import Foundation
import Testing

/// What the real Anki makes of our text.
@Suite struct AnkiTests {
  private struct Answer: Decodable {
    struct Note: Decodable {
      var notetype: String
      var deck: String?
      var fields: [String: String]
      var guid: String?
      var tags: [String]
    }
    struct Log: Decodable {
      var new: Int
      var updated: Int
      var duplicate: Int
    }
    var noteCount: Int
    var notes: [Note]
    var log: Log
  }

  /// A card of `Fixtures/Seed/cards.expected.json`.
  private struct ExpectedDeck: Decodable {
    struct Card: Decodable {
      var front: String
      var back: Back
    }
    struct Item: Decodable {
      var text: String
      var items: [Item]
    }
    enum Back: Decodable {
      case text(String)
      case list([Item])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .text(text)
        } else {
          self = .list(try container.decode([Item].self))
        }
      }
    }
    var cards: [Card]
  }

  private func importText(_ shell: Shell, _ arguments: String) throws -> Answer {
    let (status, output) = try shell.run("\(Tool.python) \(Tool.oracle) import-text \(arguments) 2>/dev/null")
    #expect(status == 0, "\(output)")
    return try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
  }

  private func html(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
  }

  private func html(_ items: [ExpectedDeck.Item]) -> String {
    guard !items.isEmpty else { return "" }
    return "<ul>" + items.map { "<li>\(html($0.text))\(html($0.items))</li>" }.joined() + "</ul>"
  }

  @Test(.enabled(if: Tool.hasAnki))
  func theSeedBecomesItsNotes() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("seed.txt"))
    #expect(try shell.run("deckc convert seed.txt --to anki-text -o anki.txt").status == 0)
    let answer = try importText(shell, "anki.txt")
    let expected = try JSONDecoder().decode(
      ExpectedDeck.self, from: Data(try Fixture.bytes("Seed/cards.expected.json")))
    #expect(answer.noteCount == 63)
    #expect(answer.notes.count == expected.cards.count)
    for (note, card) in zip(answer.notes, expected.cards) {
      #expect(note.fields["Front"] == html(card.front))
      switch card.back {
      case .text(let text): #expect(note.fields["Back"] == html(text))
      case .list(let items): #expect(note.fields["Back"] == html(items))
      }
      #expect(note.deck == "Processing Flashcards")
    }
    // Our ids are Anki's, and a second import finds every note again.
    let ids = try shell.run("deckc convert seed.txt --to csv").output
    for note in answer.notes { #expect(ids.contains(try #require(note.guid))) }
    let again = try importText(shell, "anki.txt --before anki.txt")
    #expect(again.log.new == 0)
    #expect(again.noteCount == 63)
  }

  @Test(.enabled(if: Tool.hasAnki))
  func hostileTextArrivesAsItIs() throws {
    let fronts = [
      "#hashtag", "\"quoted\" text", "a\tb", "<b>not bold</b>", "AT&T &amp; co", "C#", "tags: one two", "'",
      "-",
      "emoji 👩‍👩‍👧 and שלום", "{{c1::no cloze", "\\(x^2\\)", "naïve café", "a;b,c|d:e",
    ]
    let shell = try Shell()
    defer { shell.delete() }
    let rows = fronts.map { front in "\"\(front.replacingOccurrences(of: "\"", with: "\"\""))\",back of it" }
    try Data(("front,back\n" + rows.joined(separator: "\n") + "\n").utf8)
      .write(to: shell.folder.appendingPathComponent("hostile.csv"))
    _ = try shell.run("deckc convert hostile.csv --to anki-text -o anki.txt")
    let answer = try importText(shell, "anki.txt")
    #expect(answer.noteCount == fronts.count)
    for (note, front) in zip(answer.notes, fronts) { #expect(note.fields["Front"] == html(front)) }
  }
}
