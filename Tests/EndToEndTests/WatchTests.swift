import Foundation
import Testing

/// `check --watch` checks again when something changes.
@Suite struct WatchTests {
  /// Waits until `file` has so many lines that say that changes are awaited.
  private static let waiting = """
    await() { for i in $(seq 400); do [ "$(grep -c 'waiting for changes' $1)" -ge $2 ] && return; sleep 0.05; done; exit 9; }
    """

  private func play(_ script: String) throws -> (status: Int32, output: String) {
    let shell = try Shell()
    defer { shell.delete() }
    let deck = "1\nRiver\nThe Nile , long\n2\nLake\nBaikal\n"
    try Data(deck.utf8).write(to: shell.folder.appendingPathComponent("deck.txt"))
    try FileManager.default.createDirectory(
      at: shell.folder.appendingPathComponent("decks"), withIntermediateDirectories: true)
    try Data("front,back\nRiver,Nile\n".utf8).write(to: shell.folder.appendingPathComponent("decks/a.csv"))
    return try shell.run("\(Self.waiting)\n\(script)")
  }

  @Test func changesAreChecked() throws {
    let (status, output) = try play(
      """
      deckc check --watch deck.txt > out 2>&1 & pid=$!
      await out 1; sed -i 's/ ,/,/' deck.txt
      await out 2; printf 'language: none\\nwords: 7\\n' > .deckc.yml
      await out 3; rm .deckc.yml; printf '3\\nPeak\\nEverest , high\\n' >> deck.txt
      await out 4; rm deck.txt
      await out 5
      kill -INT $pid; wait $pid; status=$?; cat out; exit $status
      """)
    #expect(status == 130)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.count == 9)
    #expect(lines[0] == "deck.txt:3:9: warning space-before-punctuation: space before ','")
    #expect(lines[1] == "waiting for changes; Ctrl-C ends")
    #expect(lines[2] == lines[1])
    #expect(lines[3].hasPrefix("deckc: error: .deckc.yml:2:"))
    #expect(lines[5] == "deck.txt:9:8: warning space-before-punctuation: space before ','")
    #expect(lines[7] == "deckc: error: cannot read 'deck.txt': there is no such file")
    #expect(!output.contains("\u{1B}"))
  }

  @Test func newFilesAreChecked() throws {
    let (_, output) = try play(
      """
      deckc check --watch --fix decks > out 2>&1 & pid=$!
      await out 1; printf 'front,back\\nLake,"Baikal , deep"\\n' > decks/b.csv
      await out 2; sleep 0.5; kill -INT $pid; wait $pid; cat out decks/b.csv
      """)
    #expect(
      output == """
        waiting for changes; Ctrl-C ends
        waiting for changes; Ctrl-C ends
        front,back
        Lake,"Baikal, deep"\n
        """)
  }

  @Test func needsFiles() throws {
    #expect(try play("echo | deckc check --watch -").status == 2)
    #expect(try play("deckc check --watch --fix --interactive deck.txt").status == 2)
  }

  /// On a terminal the screen is cleared before each check.
  @Test func terminalsAreCleared() throws {
    let (_, output) = try play(
      """
      script -qec 'deckc check --watch --color never deck.txt' log > out < /dev/null & pid=$!
      await out 1; sed -i 's/ ,/,/' deck.txt; await out 2; kill $pid; wait $pid; cat out
      """)
    #expect(output.components(separatedBy: "\u{1B}[2J").count == 3)
  }
}
