import DeckDiagnostics
import DeckModel
import DeckPackages
import DeckSource
import Testing

@testable import DeckReaders

/// Packages of our own making, good and hostile.
@Suite struct PackageReaderTests {
  private static let tables = """
    CREATE TABLE col (id integer PRIMARY KEY, models text, decks text);
    CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, flds text);
    CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, odid integer, ord integer, type integer,
      reps integer);
    """
  private static let models = """
    {"7":{"id":7,"name":"Vocabulary","type":0,"extra":[{"a":[1]}],"sortf":0,"css":"","flds":[{"name":"Word"},
    {"name":"Meaning"},{"name":"Example"}],"tmpls":[{"name":"Card 1","qfmt":"{{Word}}","afmt":"{{Meaning}}"}]}}
    """
  private static let row = """
    INSERT INTO col VALUES (1, '\(models)', '{"1":{"name":"Default"},"5":{"name":"Languages::Welsh"}}');
    INSERT INTO notes VALUES (2, 'second', 7, ' noun  animal ', 'ci' || char(31) || '<b>dog</b>' || char(31) || '');
    INSERT INTO notes VALUES (1, 'first', 7, '', 'cath' || char(31) || 'cat &amp; <u>co</u>' || char(31) || 'y gath');
    INSERT INTO cards VALUES (3, 1, 5, 0, 0, 0, 0), (4, 2, 1, 5, 0, 2, 9);
    """

  private func collection(_ sql: String = tables + row) throws -> [UInt8] {
    let database = try Database()
    try database.execute(sql)
    let storage = try database.serialize()
    return withExtendedLifetime(storage) { Array(storage.view) }
  }

  private func package(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    var writer = ZipWriter()
    for file in files {
      let bytes = ByteStorage(copying: file.bytes)
      try withExtendedLifetime(bytes) { try writer.add(file.name, bytes.view) }
    }
    let archive = writer.finish()
    return Array(archive.view)
  }

  private func reading(_ bytes: [UInt8]) -> Reading { Reading(.apkg, bytes: bytes, name: "deck.apkg") }

  /// Everything that a reader says of a package that it refuses.
  private func refusal(_ bytes: [UInt8]) throws -> String {
    let reading = reading(bytes)
    #expect(reading.result.deck.count == 0)
    let finding = try #require(reading.result.findings.first)
    #expect(finding.rule == "malformed-record")
    return finding.finding.message
  }

  @Test(arguments: ["collection.anki2", "collection.anki21"])
  func notesBecomeCards(_ name: String) throws {
    // In later generations the collection of the first is one note that asks to update Anki.
    let stub = try collection(
      Self.tables + Self.row.replacing("'cath'", with: "'Please update Anki'"))
    let rest = name == "collection.anki2" ? [] : [("collection.anki2", stub)]
    let reading = try reading(package([(name, try collection()), ("media", Array("{}".utf8))] + rest))
    #expect(reading.result.deck.title == "Languages::Welsh")
    #expect(reading.cards.map(\.sourceIdentifier) == ["first", "second"])
    #expect(reading.cards.map(\.tags) == [[], ["noun", "animal"]])
    #expect(reading.texts == [["cath", "cat & <u>co</u>"], ["ci", "**dog**"]])
    #expect(
      reading.cards.map { $0.fields.map(\.name) } == [
        ["front", "back", "Example"], ["front", "back", "Example"],
      ])
    #expect(reading.cards.allSatisfy { $0.property(.noteType) == "Vocabulary" && $0.property(.deck) == nil })
    #expect(reading.result.deck.noteTypes.map(\.fields) == [["Word", "Meaning", "Example"]])
    #expect(!reading.result.deck.hasPositions)
    #expect(reading.findings == ["lossy-output: 1 card has a review history, which is not read: nowhere"])
  }

  @Test func pathsAreRefused() throws {
    for name in ["../../etc/passwd", "a/b.png", "..\\\\x", "..", ""] {
      let media = Array("{\"0\":\"\(name)\"}".utf8)
      let message = try refusal(package([("collection.anki2", try collection()), ("media", media)]))
      #expect(message.contains("is a path, which could lead anywhere"))
    }
  }

  @Test func whatIsNoCollectionIsRefused() throws {
    #expect(try refusal(Array("PK\u{3}\u{4} and no more".utf8)).contains("the archive is cut off"))
    #expect(try refusal(package([("readme", [])])).contains("there is no collection in it"))
    #expect(try refusal(package([("collection.anki2", [1, 2, 3])])).contains("no SQLite database"))
    #expect(
      try refusal(package([("collection.anki2", try collection("CREATE TABLE x (y)"))])).contains(
        "no table 'col'"))
    let view =
      Self.tables.replacing("CREATE TABLE notes", with: "CREATE TABLE others")
      + "CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n;"
    #expect(try refusal(package([("collection.anki2", try collection(view))])).contains("no table 'notes'"))
    #expect(
      try refusal(package([("meta", [8, 9]), ("collection.anki21b", [])])).contains(
        "only later versions read"))
    #expect(
      try refusal(package([("meta", [8, 3]), ("collection.anki21b", [1, 2, 3, 4, 5])])).contains("is damaged")
    )
  }

  @Test func bombsAreRefused() throws {
    // A hundred megabytes of nothing become a hundred kilobytes.
    let message = try refusal(package([("collection.anki2", [UInt8](repeating: 0, count: 100_000_000))]))
    #expect(message.contains("the most it may"))
  }

  @Test func aMillionMediaFilesAreNothingToFear() throws {
    let names = (0..<1_000_000).map { "\"\($0)\":\"\($0).png\"" }.joined(separator: ",")
    let package = try self.package([
      ("collection.anki2", try collection()), ("media", Array("{\(names)}".utf8)),
    ])
    let clock = ContinuousClock()
    let time = clock.measure { #expect(reading(package).cards.count == 2) }
    #expect(time < .seconds(30))
  }

  /// Cut off anywhere, with any byte changed, in the archive or in the collection: a package is read or refused.
  @Test func damageIsNoTrap() throws {
    let collection = try collection()
    let good = try package([("collection.anki2", collection), ("media", Array("{\"0\":\"a.png\"}".utf8))])
    for place in stride(from: 0, to: good.count, by: 3) {
      reading(Array(good[..<place])).checkPackageLaws()
      var bad = good
      bad[place] ^= 0x41
      reading(bad).checkPackageLaws()
    }
    for place in stride(from: 0, to: collection.count, by: 97) {
      for byte in [0, 0xFF, collection[place] ^ 1] as [UInt8] {
        var bad = collection
        bad[place] = byte
        try reading(package([("collection.anki2", bad)])).checkPackageLaws()
      }
      try reading(package([("collection.anki2", Array(collection[..<place]))])).checkPackageLaws()
    }
  }
}

extension Reading {
  /// What is true of every package.
  fileprivate func checkPackageLaws() {
    var count = 0
    for batch in result.deck.batches {
      for index in 0..<batch.nodes.count { _ = batch.text(of: batch.nodes[index]) }
      count += batch.count
    }
    #expect(count == result.deck.count)
    #expect(
      count > 0 || result.findings.contains { $0.rule == "malformed-record" } || count == result.deck.count)
  }
}
