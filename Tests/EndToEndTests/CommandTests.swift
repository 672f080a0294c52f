import DeckTestSupport
import Foundation
import Testing

/// Sessions of the command line, written down as Markdown in `Fixtures/Commands` and in the README.
///
/// A fence that is opened with `file NAME` makes a file; one that is opened with `console` holds a session:
/// `$ command`, what it prints on both streams, and `[exit 1]` when its status isn't 0. Files last until the end
/// of the document. `seed.txt` is always there. `UPDATE_FIXTURES=1 swift test` writes the sessions anew.
@Suite struct CommandTests {
  @Test(
    arguments: try Fixture.names(in: "Commands", suffix: ".md").map { "Commands/\($0)" } + ["../README.md"])
  func sessionsAreAsWritten(_ path: String) throws {
    let document = String(decoding: try Fixture.bytes(path), as: UTF8.self)
    let shell = try Shell()
    defer { shell.delete() }
    let seed = Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
    try seed.write(to: shell.folder.appendingPathComponent("seed.txt"))
    let played = try play(document, shell)
    if let difference = try Fixture.difference(played, from: path) { Issue.record("\(difference)") }
  }

  /// The document with every session played anew.
  private func play(_ document: String, _ shell: Shell) throws -> String {
    var output: [String] = []
    var lines = document.components(separatedBy: "\n")[...]
    while let line = lines.popFirst() {
      output.append(line)
      guard line.hasPrefix("```") else { continue }
      // Longer fences hold shorter ones.
      let fence = String(line.prefix { $0 == "`" })
      let kind = line.dropFirst(fence.count)
      let body = Array(lines.prefix { $0 != fence })
      lines = lines.dropFirst(body.count)
      if kind == "console" {
        for command in body where command.hasPrefix("$ ") {
          output.append(command)
          output += try session(String(command.dropFirst(2)), shell)
        }
      } else {
        if kind.hasPrefix("file ") {
          let text = body.map { $0 + "\n" }.joined()
          try Data(text.utf8).write(to: shell.folder.appendingPathComponent(String(kind.dropFirst(5))))
        }
        output += body
      }
      output += lines.popFirst().map { [$0] } ?? []
    }
    return output.joined(separator: "\n")
  }

  private func session(_ command: String, _ shell: Shell) throws -> [String] {
    let (status, output) = try shell.run(command)
    var lines = output.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines + (status == 0 ? [] : ["[exit \(status)]"])
  }
}
