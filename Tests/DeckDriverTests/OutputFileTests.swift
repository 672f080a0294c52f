import DeckDriver
import DeckSource
import Foundation
import Testing

/// A file is replaced whole or not at all.
struct OutputFileTests {
  private func write(_ text: String, to path: String) throws {
    let output = try OutputFile(path)
    let storage = ByteStorage(copying: text.utf8)
    try output.write(storage.view)
    try output.commit()
  }

  @Test func writesNewFiles() throws {
    let folder = try TemporaryFolder()
    try write("new", to: folder.path("a.txt"))
    #expect(folder.read("a.txt") == Array("new".utf8))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func replacesAndKeepsPermissions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "a text that is longer")
    for mode in [0o600, 0o644, 0o755] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      try write("new", to: path)
      #expect(folder.read("a.txt") == Array("new".utf8))
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func dropsWhatIsNotCommitted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "old")
    do {
      let output = try OutputFile(path)
      let storage = ByteStorage(copying: Array("half".utf8))
      try output.write(storage.view)
      #expect(folder.read("a.txt") == Array("old".utf8))
    }
    #expect(folder.read("a.txt") == Array("old".utf8))
    #expect(try folder.names() == ["a.txt"])
    do { _ = try OutputFile(folder.path("b.txt")) }
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func followsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/real.txt", "old")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path("link.txt"), withDestinationPath: "deep/real.txt")
    try write("new", to: folder.path("link.txt"))
    #expect(folder.read("deep/real.txt") == Array("new".utf8))
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == "deep/real.txt")
  }

  /// A link to a file that isn't there yet makes that file.
  @Test func followsLinksToNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/other.txt", "old")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path("link.txt"), withDestinationPath: "deep/real.txt")
    try write("new", to: folder.path("link.txt"))
    #expect(folder.read("deep/real.txt") == Array("new".utf8))
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path("link.txt")) == "deep/real.txt")
  }

  @Test func writesThroughDevices() throws {
    try write("gone", to: "/dev/null")
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: DriverError.cannotWrite(path: folder.url.path, reason: "it is a folder")) {
      _ = try OutputFile(folder.url.path)
    }
    let missing = folder.path("no/such/folder.txt")
    #expect(throws: DriverError.cannotWrite(path: missing, reason: "there is no such folder")) {
      _ = try OutputFile(missing)
    }
    try folder.write("file", "")
    #expect(throws: DriverError.self) { _ = try OutputFile(folder.path("file/below.txt")) }
  }

  @Test(.enabled(if: getuid() != 0))
  func refusesWhatMayNotBeWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(throws: DriverError.cannotWrite(path: path, reason: "permission denied")) {
      _ = try OutputFile(path)
    }
    #expect(folder.read("a.txt") == Array("old".utf8))
  }
}
