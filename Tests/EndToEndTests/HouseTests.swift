import DeckEmitters
import DeckReaders
import DeckReports
import Foundation
import Testing

/// The lists that people would forget to keep: they are compared with the folders and with each other.
@Suite struct HouseTests {
  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: Tool.root.appendingPathComponent(path)), as: UTF8.self)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Tool.root.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6).lowercased() }.sorted()
  }

  /// The file that a format of this name stands in.
  private func fileName(_ name: String) -> String { name.replacingOccurrences(of: "-", with: "") }

  @Test func theCodeMapNamesEveryTarget() throws {
    let package = try text("Package.swift")
    let declared = package.matches(of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "([\w-]+)"/)
      .map { String($0.1) }
    let readme = try text("README.md")
    let map = try #require(readme.split(separator: "### Code map").last?.split(separator: "###").first)
    let named = map.matches(of: /\n\| `([\w-]+)` \|/).map { String($0.1) }
    #expect(Set(declared) == Set(named))
    #expect(named.count == Set(named).count)
  }

  @Test func everyFormatHasItsFile() throws {
    #expect(try files("Sources/DeckReaders/Formats") == Reader.all.map { fileName($0.name) }.sorted())
    #expect(try files("Sources/DeckEmitters/Formats") == Emitter.all.map { fileName($0.name) }.sorted())
    #expect(try files("Sources/DeckReports/Formats") == Report.all.map { fileName($0.name) }.sorted())
  }

  @Test func listsAreInNameOrder() {
    for names in [Reader.all.map(\.name), Emitter.all.map(\.name), Report.all.map(\.name)] {
      #expect(names == names.sorted())
    }
  }

  @Test func nothingElseStandsAtTheTop() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "Fixtures", "Schemas", "README.md", "LICENSE", "NOTICE",
      "action.yml",
    ]
    let tracked = try Shell().run("git -C '\(Tool.root.path)' ls-tree --name-only HEAD 2>/dev/null")
    for name in tracked.output.split(separator: "\n") where !name.hasPrefix(".") {
      #expect(allowed.contains(String(name)), "\(name)")
    }
  }
}
