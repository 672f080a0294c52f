import DeckDiagnostics
import DeckEmitters
import DeckModel
import DeckSource
import DeckTestSupport
import Foundation
import Testing

@testable import DeckReaders

/// The files of `Fixtures/Anki`, read as the real Anki reads them: beside each stands what Anki made of it.
@Suite struct AnkiCaseTests {
  /// What Anki answers.
  struct Answer: Decodable {
    struct Note: Decodable {
      var notetype: String
      var deck: String?
      var tags: [String]
      var fields: [String: String]
      var guid: String?
    }
    struct NoteType: Decodable {
      var name: String
      var fields: [String]
    }
    var ok: Bool
    var notes: [Note]?
    var notetypes: [NoteType]?
  }

  /// A note as Anki would store it.
  struct Stored: Equatable {
    var fields: [String]
    var noteType: String
    var deck: String
    var tags: Set<String>
    var guid: String?
  }

  /// Where we differ from Anki on purpose, by the number of the case: rows that Anki skips are kept, since they are
  /// somebody's cards, and their place among ours is given; files that it refuses are read.
  private static let kept: [String: (rows: Set<Int>, why: String)] = [
    "13": (
      [3, 4], "a row of a note type that the collection lacks, or of none, is a card; the diagnostic says it"
    ),
    "14": ([6], "a row whose deck is a number is a card; the diagnostic says it"),
    "29": ([0, 1], "a row with an empty front and a back is a card; missing-front says it"),
  ]
  private static let decks: [String: (deck: String, why: String)] = [
    "14": ("blank", "an empty deck cell names no deck; the diagnostic says what Anki does")
  ]
  /// Fields that look the same in Anki and are written otherwise, by the case and the field as Anki has it.
  private static let rewritten: [String: [String: String]] = [
    // Anki keeps the front, which is empty once its NUL is gone, but would skip it if it were empty from the start.
    "43": ["": "&nbsp;"],
    "51": ["<div></div>": "&nbsp;"],
    "52": ["x<br>y<div>z</div>": "x<br>y<br>z"],
    "58": [
      "{{c1::a::b::c}} {{c01::lead}} {{c1::<b>x</b> & \"y\"}}":
        "{{c1::a::b::c}} {{c1::lead}} {{c1::<b>x</b> & \"y\"}}"
    ],
  ]
  /// Cases with a collection that isn't empty: what was in it is no part of the file.
  private static let updates: Set<String> = ["54", "55", "56", "57"]

  private static let names =
    (try? Fixture.names(in: "Anki", suffix: ".txt").map { String($0.dropLast(4)) }) ?? []

  @Test func allCasesAreHere() { #expect(Self.names.count == 60) }

  @Test(arguments: names)
  func isReadAsAnkiReadsIt(_ name: String) throws {
    let number = String(name.prefix(2))
    let answer = try JSONDecoder().decode(
      Answer.self, from: Data(try Fixture.bytes("Anki/\(name).expected.json")))
    let reading = Reading(.ankiText, bytes: try Fixture.bytes("Anki/\(name).txt"))
    reading.checkLaws()
    guard answer.ok, let notes = answer.notes else {
      // Anki refuses what isn't UTF-8; we read it and say so.
      #expect(reading.cards.count == 1)
      #expect(reading.source.encoding != .utf8 || reading.source.firstInvalidOffset != nil)
      return
    }
    let types = Dictionary(uniqueKeysWithValues: (answer.notetypes ?? []).map { ($0.name, $0.fields) })
    let expected = notes.map { note in
      Stored(
        fields: (types[note.notetype] ?? []).map { note.fields[$0] ?? "" }, noteType: note.notetype,
        deck: note.deck ?? "Default", tags: Set(note.tags), guid: note.guid)
    }
    let keptRows = Self.kept[number]?.rows ?? []
    let direct = stored(reading).enumerated().filter { !keptRows.contains($0.offset) }.map(\.element)
    let written = try emitted(reading).enumerated().filter { !keptRows.contains($0.offset) }.map(\.element)
    guard !Self.updates.contains(number) else { return checkUpdate(number, direct, expected) }
    try #require(direct.count == expected.count)
    try #require(written.count == expected.count)
    for (index, note) in expected.enumerated() {
      var note = note
      if let other = Self.decks[number], note.deck == other.deck { note.deck = "Default" }
      // The cells, by Anki's rules, are Anki's fields to the byte.
      #expect(direct[index] == note)
      // The cards, written as HTML again, show the same.
      let fields = note.fields.map { Self.shown(Self.rewritten[number]?[$0] ?? $0) }
      #expect(written[index].fields.map(Self.shown) == fields)
      #expect(written[index].noteType == note.noteType)
      #expect(written[index].tags == note.tags)
    }
  }

  /// What the file brings into a collection that isn't empty is what it says.
  private func checkUpdate(_ number: String, _ direct: [Stored], _ expected: [Stored]) {
    for note in direct where number != "55" {
      #expect(
        expected.contains { $0.fields == note.fields && note.tags.isSubset(of: $0.tags.union(note.tags)) })
    }
    #expect(!direct.isEmpty)
  }

  // MARK: Our side

  /// The notes that Anki's own steps make of the cells as our outline cuts them.
  private func stored(_ reading: Reading) -> [Stored] {
    let outline = AnkiOutline(reading.source)
    let cards = reading.cards
    var parser = AnkiRecordParser(
      reading.source.bytes, delimiter: outline.delimiter, from: outline.header.end)
    var notes: [Stored] = []
    while parser.next() != nil {
      if parser.cells.allSatisfy(\.isEmpty) { continue }
      let card = cards[notes.count]
      let name = noteType(card, isCloze: card.kind == .cloze)
      let type = AnkiNoteType.named(name)
      let fields = type.fields.indices.map { field -> String in
        guard field < outline.columns.fieldColumns.count, let column = outline.columns.fieldColumns[field],
          column < parser.cells.count
        else { return "" }
        let text = AnkiCellText(parser.cells[column], reading.source.bytes).string
        return Self.stored(text, isHTML: outline.isHTML)
      }
      notes.append(
        Stored(
          fields: fields, noteType: name, deck: deck(card, reading), tags: Set(card.tags),
          guid: card.sourceIdentifier))
    }
    return notes
  }

  private func noteType(_ card: Card, isCloze: Bool) -> String {
    card.property(.noteType) ?? (isCloze ? "Cloze" : "Basic")
  }

  private func deck(_ card: Card, _ reading: Reading) -> String {
    card.property(.deck) ?? (reading.result.deck.title.isEmpty ? "Default" : reading.result.deck.title)
  }

  /// A field as Anki stores it: escaped when it is plain, without control characters.
  private static func stored(_ text: String, isHTML: Bool) -> String {
    var text = text.replacingOccurrences(of: "\r", with: "")
    if !isHTML {
      for (character, reference) in [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#x27;"), ("\n", "<br>"),
      ] {
        text = text.replacingOccurrences(of: character, with: reference)
      }
    }
    return withoutControls(text)
  }

  private static func withoutControls(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }))
  }

  /// The notes that our own writer makes of the cards, read by our own parser.
  private func emitted(_ reading: Reading) throws -> [Stored] {
    let emitter = try #require(Emitter.named("anki-text"))
    var deck = EmittedDeck(title: reading.result.deck.title, fileName: nil, format: nil)
    for batch in reading.result.deck.batches { deck.extent.add(batch) }
    var head = ByteWriter()
    emitter.begin(deck, &head)
    var output = EmitterOutput(deck: deck, lineIndex: nil, indexOffset: 0, capacity: 64)
    for batch in reading.result.deck.batches { emitter.emit(batch, &output) }
    let source = SourceFile(name: "", bytes: Array(head.view) + Array(output.writer.view))
    let again = Reading(.ankiText, bytes: Array(source.bytes))
    let isExpected = again.findings.allSatisfy {
      $0.contains("none of Anki's own") || $0.contains("for the number of a deck") || again.cards.isEmpty
    }
    #expect(isExpected, "\(again.findings)")
    return stored(again)
  }

  /// HTML in one form: what it shows is equal when this is.
  private static func shown(_ html: String) -> String {
    var text = withoutControls(html).replacingOccurrences(of: "<!-- -->", with: "")
    for (reference, character) in [
      ("&nbsp;", "\u{A0}"), ("&quot;", "\""), ("&#x27;", "'"), ("&#65;", "A"), ("&#x42;", "B"),
      ("&eacute;", "é"), ("&copy;", "©"),
    ] {
      text = text.replacingOccurrences(of: reference, with: character)
    }
    // A bare ampersand or bracket shows as itself; attributes may be quoted or not.
    text = text.replacing(/&(?!(amp|lt|gt);)/, with: "&amp;")
    text = text.replacing(/<(?![a-zA-Z\/!])/, with: "&lt;")
    text = text.replacing(/(?<close><[^<>]*)>|>/) { match in match.output.close.map { "\($0)>" } ?? "&gt;" }
    text = text.replacing(/src=([^"'\s>]+)/) { "src=\"\($0.output.1)\"" }
    return text.replacing(/<(?=[^<>]*$)/, with: "&lt;")
  }
}
