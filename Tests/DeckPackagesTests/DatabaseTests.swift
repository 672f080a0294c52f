import DeckPackages
import DeckSource
import Testing

@Suite struct DatabaseTests {
  private func database(_ sql: String) throws -> ByteStorage {
    let database = try Database()
    try database.execute(sql)
    return try database.serialize()
  }

  @Test func rowsComeBack() throws {
    let storage = try database(
      "CREATE TABLE notes (id integer PRIMARY KEY, flds text); INSERT INTO notes VALUES (7, 'naïve' || char(31) || 'b')"
    )
    let reading = try Database(reading: storage)
    #expect(try reading.hasTable("notes"))
    #expect(try !reading.hasTable("cards"))
    var statement = try Statement(reading, "SELECT id, flds FROM notes")
    #expect(try statement.step())
    #expect(statement.number(0) == 7)
    #expect(statement.bytes(1).string == "naïve\u{1F}b")
    #expect(try !statement.step())
  }

  @Test func aViewIsNoTable() throws {
    let reading = try Database(reading: try database("CREATE VIEW notes AS SELECT 1 AS id"))
    #expect(try !reading.hasTable("notes"))
  }

  @Test func endlessStatementsEnd() throws {
    let reading = try Database(reading: try database("CREATE TABLE notes (id integer PRIMARY KEY)"))
    #expect(throws: PackageError.self) {
      var statement = try Statement(
        reading, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n")
      while try statement.step() {}
    }
  }

  /// A file with any byte changed, or cut off anywhere, is read or refused.
  @Test func damageIsNoticed() throws {
    let rows = (1...200).map { "(\($0), '\(String(repeating: "x", count: $0 * 3))')" }.joined(separator: ", ")
    let good = try database(
      "CREATE TABLE notes (id integer PRIMARY KEY, flds text); INSERT INTO notes VALUES \(rows)"
    ).array
    for place in stride(from: 0, to: good.count, by: 61) {
      read(Array(good[..<place]))
      for byte in [0, 0xFF, good[place] ^ 0x80] as [UInt8] {
        var bad = good
        bad[place] = byte
        read(bad)
      }
    }
  }

  private func read(_ bytes: [UInt8]) {
    guard let reading = try? Database(reading: ByteStorage(copying: bytes)),
      var statement = try? Statement(reading, "SELECT id, flds FROM notes ORDER BY id")
    else { return }
    var count = 0
    while (try? statement.step()) == true {
      count += statement.bytes(1).count
      guard count <= 100 * bytes.count else {
        Issue.record("more text than the file can hold")
        return
      }
    }
  }
}
