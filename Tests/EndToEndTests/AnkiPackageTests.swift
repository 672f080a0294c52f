import DeckTestSupport
import Foundation
import Testing

/// What the real Anki makes of our packages, and we of its.
@Suite struct AnkiPackageTests {
  private struct Answer: Decodable {
    struct Note: Decodable, Equatable {
      var notetype: String
      var deck: String?
      var tags: [String]
      var fields: [String: String]
      var guid: String
      var cardCount: Int
    }
    struct Log: Decodable {
      var new: Int
      var updated: Int
      var duplicate: Int
      var conflicting: Int
    }
    struct Package: Decodable { var format: String? }
    struct Database: Decodable { var report: [String] }
    var noteCount: Int
    var cardCount: Int
    var notes: [Note]
    var log: Log
    var package: Package?
    var database: Database?
  }

  private static let oracle = "\(Tool.python) \(Tool.oracle)"

  private func answer(_ shell: Shell, _ arguments: String) throws -> Answer {
    let (status, output) = try shell.run("\(Self.oracle) \(arguments) 2>/dev/null")
    try #require(status == 0, "\(output.prefix(2000))")
    return try JSONDecoder().decode(Answer.self, from: Data(output.utf8))
  }

  private func convert(_ shell: Shell, _ arguments: String) throws {
    let (status, output) = try shell.run("deckc convert \(arguments)")
    #expect(status == 0 && output.isEmpty, "\(output.prefix(2000))")
  }

  private func write(_ text: String, _ name: String, _ shell: Shell) throws {
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent(name))
  }

  @Test(.enabled(if: Tool.hasAnki))
  func theSeedBecomesItsNotes() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("seed.txt"))
    try convert(shell, "-q seed.txt -o seed.apkg")
    try convert(shell, "-q seed.txt -o seed.anki.txt")
    let package = try answer(shell, "import-apkg seed.apkg --check-database")
    let text = try answer(shell, "import-text seed.anki.txt")
    #expect(package.noteCount == 63 && package.cardCount == 63)
    #expect(package.database?.report.count == 1, "Anki had something to repair")
    for (note, other) in zip(package.notes, text.notes) {
      #expect(note.fields == other.fields && note.guid == other.guid && note.deck == other.deck)
    }
    let again = try answer(shell, "import-apkg seed.apkg --times 2")
    #expect(again.noteCount == 63 && again.log.new == 0 && again.log.duplicate == 63)
    // The same bytes in, the same bytes out.
    try convert(shell, "-q seed.txt -o again.apkg")
    #expect(try shell.run("cmp seed.apkg again.apkg").status == 0)
    // Reading it back gives the same cards.
    try convert(shell, "-q seed.txt -o before.csv")
    try convert(shell, "-q seed.apkg -o after.csv")
    #expect(
      try shell.run("cut -d , -f 2- before.csv >a; cut -d , -f 2- after.csv >b; wc -l <a; wc -l <b").status
        == 0)
  }

  @Test(.enabled(if: Tool.hasAnki))
  func editedNotesAreUpdated() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try write("front,back,id\nriver,the Nile,one\nlake,Baikal,two\n", "old.csv", shell)
    try write("front,back,id\nriver,the Amazon,one\nlake,Baikal,two\n", "new.csv", shell)
    try convert(shell, "old.csv -o old.apkg --modified 1700000000")
    try convert(shell, "new.csv -o new.apkg --modified 1700000001")
    let updated = try answer(shell, "import-apkg new.apkg --before old.apkg")
    #expect(updated.noteCount == 2 && updated.log.new == 0 && updated.log.conflicting == 0)
    #expect(updated.notes.map { $0.fields["Back"] } == ["the Amazon", "Baikal"])
    let kept = try answer(shell, "import-apkg old.apkg --before new.apkg")
    #expect(kept.noteCount == 2 && kept.log.new == 0)
    #expect(kept.notes.map { $0.fields["Back"] } == ["the Amazon", "Baikal"])
    // The time is that of the input when nothing else is said.
    #expect(
      try shell.run("touch -d @1700000000 old.csv && deckc convert old.csv -o b.apkg && cmp old.apkg b.apkg")
        .status == 0)
  }

  @Test(.enabled(if: Tool.hasAnki))
  func noteTypesMakeTheirCards() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try write(
      """
      #separator:tab
      #html:true
      #notetype column:1
      #deck column:2
      #guid column:3
      #tags column:7
      Basic\tA\tg1\tone\teins\t\tx y::z
      Basic (and reversed card)\tA::B\tg2\ttwo\tzwei\t\t
      Basic (optional reversed card)\tA::B\tg3\tthree\tdrei\t\t
      Basic (optional reversed card)\tA::B\tg4\tfour\tvier\ty\t
      Basic (type in the answer)\tC\tg5\tfive\tfünf\t\t
      Cloze\tC\tg6\t{{c1::six}} is {{c3::sechs::hint}}\textra\t\t
      My own type\tC\tg7\tseven\tsieben\tmore\t

      """, "types.anki.txt", shell)
    try convert(shell, "-q types.anki.txt -o types.apkg")
    let package = try answer(shell, "import-apkg types.apkg --check-database")
    #expect(package.database?.report.count == 1, "\(package.database?.report ?? [])")
    #expect(package.notes.map(\.cardCount) == [1, 2, 1, 2, 1, 2, 1])
    #expect(package.notes.map(\.deck) == ["A", "A::B", "A::B", "A::B", "C", "C", "C"])
    #expect(package.notes.map(\.guid) == (1...7).map { "g\($0)" })
    #expect(package.notes[0].tags == ["x", "y::z"])
    #expect(package.notes[5].fields == ["Text": "{{c1::six}} is {{c3::sechs::hint}}", "Back Extra": "extra"])
    #expect(package.notes[6].notetype == "My own type")
    #expect(package.notes[6].fields.values.sorted() == ["more", "seven", "sieben"])
    // Read and written again, it is the same to Anki.
    try convert(shell, "types.apkg -o again.apkg")
    #expect(try answer(shell, "import-apkg again.apkg").notes == package.notes)
  }

  @Test(.enabled(if: Tool.hasAnki))
  func furtherFieldsTakeNoCardAway() throws {
    let shell = try Shell()
    defer { shell.delete() }
    let deck = """
      {"version":1,"title":"Knots","cards":[{"noteType":"Basic (and reversed card)","front":{"text":"bowline"},
      "back":{"text":"a loop"},"fields":{"Hint":{"text":"it doesn't slip"}}}]}
      """
    try write(deck, "knots.json", shell)
    try convert(shell, "knots.json -o knots.apkg")
    let package = try answer(shell, "import-apkg knots.apkg --check-database")
    #expect(package.database?.report.count == 1, "\(package.database?.report ?? [])")
    #expect(package.notes.map(\.cardCount) == [2])
    #expect(package.notes[0].fields == ["Front": "bowline", "Back": "a loop", "Hint": "it doesn't slip"])
  }

  /// What Anki exports in each of its formats, read and written again, is the same to Anki.
  @Test(.enabled(if: Tool.hasAnki), arguments: ["legacy", "latest"])
  func anExportWrittenAgainIsTheSame(format: String) throws {
    let shell = try Shell()
    defer { shell.delete() }
    var generator = HostileCards(seed: 7)
    try JSONSerialization.data(withJSONObject: ["notes": generator.notes(500)])
      .write(to: shell.folder.appendingPathComponent("notes.json"))
    #expect(
      try shell.run(
        "\(Self.oracle) export-apkg notes.json a.apkg --format \(format) >export.json 2>/dev/null"
      ).status
        == 0)
    try convert(shell, "a.apkg -o b.apkg")
    let before = try answer(shell, "import-apkg a.apkg")
    let after = try answer(shell, "import-apkg b.apkg --check-database")
    #expect(before.package?.format == (format == "legacy" ? "legacy2" : "latest"))
    #expect(before.notes.count == 500)
    try #require(before.notes.count == after.notes.count)
    for (note, other) in zip(before.notes, after.notes) where note != other {
      Issue.record("\(note) became \(other)")
    }
  }

  @Test(.enabled(if: Tool.hasAnki))
  func mediaGoAlong() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try write(
      """
      #separator:tab
      #html:true
      #guid column:1
      one\t<img src="map.png" alt="a map">\t[sound:naïve &amp; co.mp3]
      two\t<img src=lost.png>\t<img src="https://example.org/far.png">

      """, "a.anki.txt", shell)
    _ = try shell.run(
      "mkdir media && echo map >media/map.png && echo hum >'media/naïve & co.mp3' && echo no >media/unused")
    let (status, output) = try shell.run("deckc convert a.anki.txt --media media -o a.apkg")
    #expect(status == 0 && output.contains("apkg can't hold a media file that is not there"), "\(output)")
    let found = try shell.run(
      "\(Self.oracle) import-apkg a.apkg 2>/dev/null | \(Tool.python) -c '\(Self.listMedia)'")
    #expect(found.output == "map.png naïve & co.mp3 | lost.png\n")
    // They come out of the package into the folder that is named, whatever stands in their place, and nowhere else.
    _ = try shell.run("mkdir out && echo mine >mine && ln -s ../mine out/map.png")
    #expect(try shell.run("deckc convert a.apkg --media out -o b.json").output.isEmpty)
    #expect(try shell.run("diff -r media out; cat mine").output == "Only in media: unused\nmine\n")
    // What is not taken along is said.
    #expect(try shell.run("deckc convert a.apkg -o b.csv").output.contains("csv can't hold media files"))
    // A package made of a package keeps them.
    #expect(
      try shell.run("deckc convert a.apkg -o b.apkg && \(Tool.python) -m zipfile -e b.apkg b && cat b/0 b/1")
        .output.contains("hum\nmap\n"))
  }

  private static let listMedia = """
    import json, sys
    media = json.load(sys.stdin)["media"]
    print(*[f["name"] for f in media["files"]], "|", *media["missing"])
    """
}
