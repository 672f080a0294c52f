import DeckTestSupport
import Foundation
import Testing

/// A file is replaced whole or not at all, whatever happens to the process or the disk.
@Suite struct WholeFileTests {
  private let shell: Shell
  private let deck = """
    1\nLongest river\nThe Nile , by most accounts\n2\nDeepest lake\nBaikal , by far\n3\nDeepest lake\nBaikal , by far\n
    """

  init() throws { shell = try Shell() }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent(name))
  }

  private func read(_ name: String) -> String? {
    (try? Data(contentsOf: shell.folder.appendingPathComponent(name)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything in the folder, hidden or not, except the output of commands.
  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: shell.folder.path).filter { $0 != ".output" }.sorted()
  }

  /// Kills `command` after ever longer times until it is quick enough to end, and calls `check` after each.
  private func killing(_ command: String, signal: String, times: Int, check: () throws -> Void) throws {
    for round in 0..<times {
      let delay = Double(round) * 0.008
      _ = try shell.run(
        "\(command) >/dev/null 2>&1 & sleep \(delay); kill -\(signal) $! 2>/dev/null; wait $! 2>/dev/null")
      try check()
    }
  }

  @Test(arguments: ["KILL", "TERM", "INT"])
  func killedRepairsLeaveOldOrNew(_ signal: String) throws {
    defer { shell.delete() }
    try write(deck, "deck.txt")
    let repaired = try shell.run("deckc check --fix --exit-zero -q deck.txt && cat deck.txt").output
    #expect(repaired != deck)
    try killing("deckc check --fix-only deck.txt", signal: signal, times: signal == "KILL" ? 20 : 8) {
      let text = try #require(read("deck.txt"))
      #expect(text == deck || text == repaired)
      try write(deck, "deck.txt")
    }
    #expect(try shell.run("deckc check --fix-only -q deck.txt").status == 0)
    #expect(read("deck.txt") == repaired)
    #expect(try names() == ["deck.txt"])
  }

  @Test func killedConversionsLeaveOldOrNew() throws {
    defer { shell.delete() }
    try write(deck, "deck.txt")
    try write("old", "deck.json")
    let new = try shell.run("deckc convert -q deck.txt -o new.json && cat new.json").output
    try killing("deckc convert -q deck.txt -o deck.json", signal: "KILL", times: 12) {
      let text = try #require(read("deck.json"))
      #expect(text == "old" || text == new)
      try write("old", "deck.json")
    }
    #expect(try shell.run("deckc convert -q deck.txt -o deck.json").status == 0)
    #expect(try names() == ["deck.json", "deck.txt", "new.json"])
  }

  @Test func nextRunRemovesWhatWasLeft() throws {
    defer { shell.delete() }
    try write(deck, "deck.txt")
    try write("half", ".deckc-4194000-1")
    try write("of a user", ".deckc-notes-1")
    #expect(try shell.run("deckc check --fix-only -q deck.txt").status == 0)
    #expect(try names() == [".deckc-notes-1", "deck.txt"])
  }

  @Test func fullDisksLeaveTheOldFile() throws {
    defer { shell.delete() }
    let long = (1...400).map { "\($0)\nRiver \($0)\nIt flows , slowly\n" }.joined()
    try write(long, "deck.txt")
    let failed = try shell.run("ulimit -f 2; deckc check --fix-only deck.txt")
    #expect(failed.status == 2)
    #expect(failed.output.hasPrefix("deckc: error: cannot write 'deck.txt': File too large"))
    #expect(read("deck.txt") == long)
    try write("old", "deck.json")
    #expect(try shell.run("ulimit -f 2; deckc convert -q deck.txt -o deck.json").status == 2)
    #expect(read("deck.json") == "old")
    #expect(try names() == ["deck.json", "deck.txt"])
  }

  @Test func readOnlyFilesStay() throws {
    defer { shell.delete() }
    try write(deck, "deck.txt")
    let (status, output) = try shell.run("chmod 444 deck.txt; deckc check --fix deck.txt 2>&1 >/dev/null")
    #expect(status == 2 && output == "deckc: error: cannot write 'deck.txt': it is read-only\n")
    #expect(read("deck.txt") == deck)
  }

  @Test func permissionsAndLinksStay() throws {
    defer { shell.delete() }
    try write(deck, "real.txt")
    let (_, output) = try shell.run(
      "chmod 640 real.txt; ln -s real.txt deck.txt; deckc check --fix-only -q deck.txt; "
        + "readlink deck.txt; stat -c %a real.txt; grep -c ' ,' real.txt")
    #expect(output == "real.txt\n640\n0\n")
  }

  /// Half a character of UTF-16 can't be written back.
  @Test func damagedEncodingsStay() throws {
    defer { shell.delete() }
    let units = Array(deck.utf16) + [0xD800]
    let bytes = Data(units.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] })
    try bytes.write(to: shell.folder.appendingPathComponent("deck.txt"))
    let (status, output) = try shell.run("deckc check --fix-only deck.txt")
    #expect(status == 2)
    #expect(output.contains("it is no whole UTF-16LE, which would be lost; save it as UTF-8 first"))
    #expect(try Data(contentsOf: shell.folder.appendingPathComponent("deck.txt")) == bytes)
  }
}
