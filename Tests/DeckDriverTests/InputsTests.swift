import DeckDriver
import DeckReaders
import DeckSource
import Foundation
import Testing

/// What is read when files and folders are named.
struct InputsTests {
  private static let page = "Rivers Flashcards\n\n(1 card)\n\n1\nLongest river\nThe Nile\n"

  @Test func readsFilesInTheirOrder() throws {
    let folder = try TemporaryFolder()
    let (b, a) = (try folder.write("b.txt", "b"), try folder.write("a.txt", ""))
    let inputs = Inputs(paths: [b, a, b])
    #expect(inputs.sources.map(\.name) == [b, a, b])
    #expect(inputs.sources.map(\.bytes.count) == [1, 0, 1])
    #expect(inputs.errors.isEmpty)
  }

  @Test func goesOnBehindMissingFiles() throws {
    let folder = try TemporaryFolder()
    let (missing, there) = (folder.path("missing.txt"), try folder.write("there.txt", "x"))
    let inputs = Inputs(paths: [missing, there])
    #expect(inputs.sources.map(\.name) == [there])
    #expect(inputs.errors == [.cannotRead(path: missing, reason: "there is no such file")])
  }

  @Test func walksFoldersInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["z.brainscape.txt", "b/x.txt", "a/x.brainscape.txt", "a-b.brainscape.txt", "cards.csv"] {
      try folder.write(name, name.hasSuffix("csv") ? "front,back\nLongest river,The Nile\n" : Self.page)
    }
    for name in [".hidden.brainscape.txt", ".git/x.brainscape.txt", "image.png", "notes.md"] {
      try folder.write(name, Self.page)
    }
    try folder.write("readme.txt", "Nothing but a text.\n")
    // A link back must not make the walk endless.
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/loop"), withDestinationPath: folder.url.path)
    let inputs = Inputs(paths: [folder.url.path])
    #expect(inputs.errors.isEmpty)
    #expect(
      inputs.sources.map { String($0.name.dropFirst(folder.url.path.count + 1)) } == [
        "a-b.brainscape.txt", "a/x.brainscape.txt", "b/x.txt", "cards.csv", "z.brainscape.txt",
      ])
  }

  @Test func namedFormatTakesEveryText() throws {
    let folder = try TemporaryFolder()
    try folder.write("readme.txt", "Nothing but a text.\n")
    #expect(Inputs(paths: [folder.url.path], reader: Reader.named("brainscape")).sources.count == 1)
    #expect(Inputs(paths: [folder.url.path]).errors == [.emptyFolder(path: folder.url.path)])
  }

  @Test func brokenLinksAreErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.brainscape.txt", Self.page)
    try FileManager.default.createSymbolicLink(atPath: folder.path("b.txt"), withDestinationPath: "nowhere")
    let inputs = Inputs(paths: [folder.url.path])
    #expect(inputs.sources.count == 1 && inputs.errors.count == 1)
  }

  /// Above a megabyte files are mapped: the bytes are the same.
  @Test func readsLargeFiles() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789abcde\n", count: 1 << 17)
    let inputs = Inputs(paths: [try folder.write("large.txt", text)])
    #expect(inputs.sources.first?.bytes.elementsEqual(text.utf8) ?? false)
  }
}
