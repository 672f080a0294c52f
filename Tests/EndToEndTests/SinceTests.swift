import Foundation
import Testing

/// What git says changed, and only that.
@Suite final class SinceTests {
  private let shell: Shell
  private static let deck =
    "number,front,back\n1,River,\"The Nile , long\"\n2,Lake,\"Baikal , deep\"\n"
    + "3,Peak,Everest\n4,Desert,Sahara\n5,Sea,Pacific\n6,Island,Greenland\n"

  init() throws {
    shell = try Shell()
    try FileManager.default.createDirectory(
      at: shell.folder.appendingPathComponent("sub/deep"), withIntermediateDirectories: true)
    for name in ["a.csv", "sub/b.csv", "sub/deep/c d.csv"] { try write(Self.deck, name) }
    try write(".output\nignored.csv\n", ".gitignore")
    #expect(
      try run(
        "git init -q; git config user.email a@example.com; git config user.name A; git add -A; git commit -qm one"
      )
      .output == "")
  }

  deinit { shell.delete() }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent(name))
  }

  private func run(_ command: String) throws -> (status: Int32, output: String) { try shell.run(command) }

  /// The files that a check names.
  private func files(_ command: String) throws -> [String] {
    let lines = try run("\(command) --select typography").output.split(separator: "\n")
    var names: [String] = []
    for line in lines {
      let name = String(line.prefix { $0 != ":" })
      if names.last != name { names.append(name) }
    }
    return names
  }

  @Test func nothingChanged() throws {
    let (status, output) = try run("deckc check --since HEAD .")
    #expect(status == 0 && output == "")
  }

  @Test func whatChangedIsChecked() throws {
    _ = try run(
      "sed -i s/Lake/Sea/ sub/b.csv; git mv 'sub/deep/c d.csv' 'sub/ü e.csv'; cp a.csv new.csv; cp a.csv ignored.csv"
    )
    #expect(try files("deckc check --since HEAD .") == ["./new.csv", "./sub/b.csv", "./sub/ü e.csv"])
    #expect(try files("cd sub; deckc check --since HEAD ../a.csv b.csv") == ["b.csv"])
    #expect(
      try files("cd sub; deckc check --since HEAD ..") == ["../new.csv", "../sub/b.csv", "../sub/ü e.csv"])
    #expect(try files("deckc check --since HEAD \"$PWD/sub/b.csv\"") == ["\(shell.folder.path)/sub/b.csv"])
    _ = try run("git add -A; git commit -qm two")
    #expect(try files("deckc check --since HEAD .") == [])
    #expect(try files("deckc check --since HEAD~1 .") == ["./new.csv", "./sub/b.csv", "./sub/ü e.csv"])
  }

  @Test func changesOfOthersDoNotCount() throws {
    _ = try run("git branch side; sed -i s/River/Stream/ a.csv; git commit -qam main; git checkout -q side")
    _ = try run("sed -i s/River/Brook/ sub/b.csv; git commit -qam side")
    #expect(try files("deckc check --since @{-1} .") == ["./sub/b.csv"])
  }

  @Test func onlyChangedCards() throws {
    _ = try run("sed -i 's/Lake/Sea/; s/^1,/7,/' sub/b.csv; git mv sub/b.csv sub/x.csv; cp a.csv new.csv")
    let found = try run("deckc check --since HEAD --changed-cards --select typography .").output
    #expect(
      found == """
        ./new.csv:2:18: warning space-before-punctuation: space before ','
        ./new.csv:3:15: warning space-before-punctuation: space before ','
        ./sub/x.csv:3:14: warning space-before-punctuation: space before ','\n
        """)
    // A card becomes a duplicate when another one changes.
    try write("number,front,back\n1,Lake,\"Baikal , deep\"\n2,Lake,\"Baikal , deep\"\n", "a.csv")
    let duplicates = try run("deckc check --since HEAD --changed-cards --select duplicates a.csv").output
    #expect(duplicates == "a.csv:3:3: warning duplicate-card: this card is the same as card 1\n")
  }

  @Test func linksAndWorktrees() throws {
    _ = try run("ln -s sub/b.csv link.csv; git add -A; git commit -qm two; sed -i s/Lake/Sea/ sub/b.csv")
    #expect(try files("deckc check --since HEAD .") == ["./link.csv", "./sub/b.csv"])
    _ = try run("git worktree add -q ../$(basename \"$PWD\")-tree HEAD")
    let tree = "../$(basename \"$PWD\")-tree"
    #expect(try files("cd \(tree); sed -i s/River/Brook/ a.csv; deckc check --since HEAD .") == ["./a.csv"])
    _ = try run("rm -rf \(tree)")
  }

  @Test func fixesOnlyWhatChanged() throws {
    _ = try run("sed -i s/Lake/Sea/ sub/b.csv; deckc check --fix-only --since HEAD .")
    #expect(try run("grep -l ' ,' a.csv sub/b.csv").output == "a.csv\n")
  }

  @Test func whatCannotBeToldIsSaid() throws {
    #expect(
      try run("deckc check --since nope .").output
        == "deckc: error: cannot tell what changed: the repository at '\(realPath)' has no revision 'nope'; "
        + "a shallow clone needs 'git fetch' first\n")
    #expect(try run("deckc check --since nope .").status == 2)
    let missing = try run("d=$(command -v deckc); PATH=/nonexistent $d check --since HEAD .")
    #expect(missing.status == 2)
    #expect(
      missing.output == "deckc: error: cannot tell what changed: git can't be run: there is no such file\n")
    #expect(try run("echo | deckc check --since HEAD -").status == 2)
    _ = try run("rm -rf .git")
    #expect(
      try run("deckc check --since HEAD .").output
        == "deckc: error: cannot tell what changed: './a.csv' is in no git repository\n")
  }

  private var realPath: String {
    (try? shell.run("pwd -P").output.trimmingCharacters(in: .newlines)) ?? ""
  }
}
