import Foundation
import Testing

/// What `--interactive` does in a terminal: keys, the end of the input, and Ctrl-C.
@Suite(.enabled(if: Tool.hasPython)) struct InteractiveTests {
  private static let cards = [
    "1\nLongest river\nThe Nile\n", "2\nlongest river\nThe Nile.\n", "3\nDeepest lake\nBaikal\n",
    "4\nDeepest lake\nbaikal\n",
  ]

  /// What the terminal shows when `keys` are pressed one by one, each when the question comes, and what is left of the deck.
  private func session(_ keys: [String?]) throws -> (shown: String, cards: [Bool]) {
    let shell = try Shell()
    defer { shell.delete() }
    let deck = shell.folder.appendingPathComponent("deck.txt")
    try Data(Self.cards.joined().utf8).write(to: deck)
    let steps = keys.map { ["keep this and the rest", $0] }
    let json = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    try Data(json.utf8).write(to: shell.folder.appendingPathComponent("session.json"))
    let script = Tool.root.appendingPathComponent("Tests/Oracle/terminal_session.py").path
    let (_, shown) = try shell.run(
      "COLUMNS=60 NO_COLOR=1 \(Tool.python) \(script) \"$(cat session.json)\" "
        + "deckc check --fix --interactive --select duplicate-card --output-format concise deck.txt")
    let text = String(decoding: try Data(contentsOf: deck), as: UTF8.self)
    #expect(try shell.run("ls -A").output == ".output\ndeck.txt\nsession.json\n")
    return (shown, Self.cards.map(text.contains))
  }

  @Test func keysChoose() throws {
    let (shown, cards) = try session(["2\r", " A \r"])
    #expect(cards == [false, true, true, true])
    #expect(shown.contains("[1] card 1                   | [2] card 2\n"))
    #expect(shown.contains("warning duplicate-card: this card is the same as card 3\n[exit 1]"))
  }

  @Test func otherKeysAreAskedAgain() throws {
    let (shown, cards) = try session(["3\r", "\r", "1\r", "2\r"])
    #expect(cards == [true, false, false, true])
    #expect(shown.contains("'3' is none of these") && shown.contains("'' is none of these"))
    #expect(shown.hasSuffix("[exit 0]\n"))
  }

  @Test(arguments: ["q\r", nil])
  func theEndKeepsTheRest(_ key: String?) throws {
    #expect(try session(["1\r", key]).cards == [true, false, true, true])
    #expect(try session([key]).cards == [true, true, true, true])
  }

  /// Nothing is written before the last answer.
  @Test func interruptionLeavesTheFileWhole() throws {
    let (shown, cards) = try session(["1\r", "\u{3}"])
    #expect(cards == [true, true, true, true])
    #expect(shown.hasSuffix("[signal 2]\n"))
  }
}
