import DeckTestSupport
import Foundation
import Testing

/// `git apply` makes of `--diff` what `--fix` makes of the file.
@Suite struct PatchTests {
  private static let text =
    "1\nLongest river\nThe Nile , by most accounts\n2\nDeepest lake\nBaïkal , by far\n3\nDeepest lake\nBaïkal , by far"

  static let cases: [(name: String, bytes: Data)] = [
    ("deck.txt", Data((text + "\n").utf8)),
    ("no final line end.txt", Data(text.utf8)),
    ("crlf.txt", Data((text + "\n").replacingOccurrences(of: "\n", with: "\r\n").utf8)),
    ("mark.txt", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)),
    ("utf16.txt", Data(text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] })),
    (
      "utf16 big.txt",
      Data(text.utf16.reduce(into: [0xFE, 0xFF]) { $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)] })
    ),
    ("with \"quotes\" and\ttab.txt", Data(text.utf8)),
    ("back\\slash.txt", Data(text.utf8)),
    ("rivières.txt", Data(text.utf8)),
    ("a/b c/deep.txt", Data(text.utf8)),
  ]

  @Test(arguments: cases.indices)
  func gitAppliesTheDifference(_ index: Int) throws {
    let shell = try Shell()
    defer { shell.delete() }
    let (name, bytes) = Self.cases[index]
    let file = shell.folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    let quoted = "'\(name)'"
    #expect(try shell.run("git init -q && deckc check --diff ./\(quoted) > change.patch").status == 1)
    #expect(try shell.run("cp ./\(quoted) copy.txt && git apply change.patch").output == "")
    #expect(try shell.run("deckc check --fix-only -q copy.txt && cmp copy.txt ./\(quoted)").output == "")
    #expect(try Data(contentsOf: file) != bytes)
    #expect(try shell.run("deckc check --diff ./\(quoted)").output == "")
  }
}
