import DeckTestSupport
import Foundation
import Testing

/// Results that are kept change how long a check takes, and nothing else.
@Suite final class CacheTests {
  private let shell: Shell
  private static let formats = ["concise", "full", "json", "jsonl"]

  init() throws {
    shell = try Shell()
    let decks = shell.folder.appendingPathComponent("decks")
    try FileManager.default.createDirectory(at: decks, withIntermediateDirectories: true)
    try write(
      "1\nLongest river\nThe Nile , by most acounts\n2\nLongest river\nThe Nile , by most acounts\n",
      "a.brainscape.txt")
    try write("front,back\nlongest river,the the Nile &amp; more\ncapital of france,paris\n", "b.csv")
    try write(
      #"{"cards":[{"front":"a &quot; b","back":"the the"},{"front":"a &quot; b","back":"the the"}]}"#,
      "c.json")
    let seed = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    try Data(seed).write(to: decks.appendingPathComponent("seed.brainscape.txt"))
    try Data(seed.map { $0 == 0x65 ? 0xE9 : $0 }).write(
      to: decks.appendingPathComponent("bad.brainscape.txt"))
  }

  deinit { shell.delete() }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent("decks/\(name)"))
  }

  private func check(_ options: String = "") throws -> String {
    let result = try shell.run("deckc check \(options) decks")
    return "\(result.status)\n\(result.output)"
  }

  /// The entries of the cache with their contents.
  private func entries() throws -> [String: Data] {
    let folder = shell.folder.appendingPathComponent(".deckc_cache")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.count == 16 }.reduce(into: [:]) { entries, name in
      entries[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
  }

  /// How many entries a check writes anew.
  private func written(by work: () throws -> Void) throws -> Int {
    func places() throws -> [String: UInt64] {
      let folder = shell.folder.appendingPathComponent(".deckc_cache").path
      return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { places, name in
        let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        places[name] = (facts[.systemFileNumber] as? NSNumber)?.uint64Value
      }
    }
    let before = try places()
    try work()
    return try places().count { before[$0.key] != $0.value }
  }

  @Test(arguments: formats)
  func resultsAreTheSame(_ format: String) throws {
    let options = "--output-format \(format) --select all --isolated"
    let plain = try check("\(options) --no-cache")
    #expect(try shell.run("ls -A").output == ".output\ndecks\n")
    #expect(try check(options) == plain)
    #expect(try check(options) == plain)
    #expect(try entries().count == 5)
    #expect(
      try shell.run("cat .deckc_cache/.gitignore; git init -q && git status --short").output
        == "*\n?? .output\n?? decks/\n")
  }

  @Test func unchangedDecksAreNotLookedAtAgain() throws {
    let first = try check()
    var second = ""
    #expect(try written { second = try check() } == 0)
    #expect(second == first)
    #expect(try written { _ = try check("--output-format json --jobs 1 --color always") } == 0)
    try write("1\nLongest river\nThe Nile\n2\nDeepest lake\nBaikal\n", "a.brainscape.txt")
    #expect(try written { _ = try check() } == 1)
  }

  @Test func whatResultsDependOnCounts() throws {
    _ = try check()
    #expect(try written { _ = try check("--ignore typography") } == 5)
    #expect(try written { _ = try check("--all-occurrences") } == 5)
    try Data("words: [acounts]\n".utf8).write(to: shell.folder.appendingPathComponent("decks/.deckc.yml"))
    #expect(try written { _ = try check() } == 5)
    #expect(try !check().contains("acounts"))
    try Data("word-lists: [w.txt]\n".utf8).write(to: shell.folder.appendingPathComponent("decks/.deckc.yml"))
    try write("other\n", "w.txt")
    #expect(try check().contains("acounts"))
    try write("acounts\n", "w.txt")
    #expect(try !check().contains("acounts"))
    #expect(try written { _ = try check() } == 0)
    let copy = "cp \"$(command -v deckc)\" ./other && ./other check decks"
    #expect(try written { _ = try shell.run(copy) } == 5)
  }

  @Test func mediaFilesCount() throws {
    try Data("media: files\nselect: [missing-media]\n".utf8).write(
      to: shell.folder.appendingPathComponent(".deckc.yml"))
    try write("Q: Which river?\nA: ![nile](nile.png)\n", "d.md")
    _ = try shell.run("mkdir files")
    #expect(try check().contains("there is no media file 'nile.png'"))
    #expect(try written { _ = try check() } == 0)
    _ = try shell.run("touch files/nile.png")
    #expect(try !check().contains("nile.png"))
    _ = try shell.run("mv files/nile.png files/amazon.png")
    #expect(try check().contains("there is no media file 'nile.png'"))
    #expect(try written { _ = try check() } == 0)
  }

  @Test func damagedEntriesAreMadeAnew() throws {
    let plain = try check("--no-cache --output-format json")
    _ = try check()
    var random = SplitMix64(seed: 1)
    let good = try entries()
    for round in 0..<3 {
      for (name, contents) in good {
        var bytes = Array(contents)
        switch round % 3 {
        case 0: bytes = Array(bytes.prefix(random.below(bytes.count)))
        case 1: bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
        default: bytes += [0]
        }
        try Data(bytes).write(to: shell.folder.appendingPathComponent(".deckc_cache/\(name)"))
      }
      #expect(try check("--output-format json") == plain)
      #expect(try entries() == good)
    }
  }

  @Test func severalProcessesMayUseIt() throws {
    let plain = try check("--no-cache")
    let command = "deckc check decks > $i.txt; echo $? > $i.status"
    _ = try shell.run("for i in 1 2 3; do (\(command)) & all=\"$all $!\"; done; wait $all")
    for index in 1...3 {
      #expect(try shell.run("cat \(index).status \(index).txt").output == plain)
    }
    #expect(try check() == plain)
    #expect(try shell.run("ls -A .deckc_cache | grep -c '^.deckc-'").output == "0\n")
  }

  @Test func whatCannotBeKeptIsNot() throws {
    let plain = try check("--no-cache")
    try Data().write(to: shell.folder.appendingPathComponent(".deckc_cache"))
    #expect(try check() == plain)
    #expect(try check("--cache-dir no/such/folder") == plain)
    #expect(
      try shell.run("DECKC_CACHE_DIR=kept deckc check -q --exit-zero decks; ls kept | wc -l").output == "6\n")
  }
}
