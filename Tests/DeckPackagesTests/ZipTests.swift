import DeckPackages
import DeckSource
import Testing

@Suite struct ZipTests {
  private func archive(_ files: [(String, [UInt8])]) throws -> ByteStorage {
    var writer = ZipWriter()
    for (name, bytes) in files {
      let storage = ByteStorage(copying: bytes)
      try withExtendedLifetime(storage) { try writer.add(name, storage.view) }
    }
    let bytes = writer.finish()
    return ByteStorage(copying: bytes.view)
  }

  private let files: [(String, [UInt8])] = [
    ("text", Array(String(repeating: "flashcards ", count: 500).utf8)),
    ("random", (0..<256).map { UInt8($0) }),
    ("empty", []), ("naïve/名前", Array("x".utf8)),
  ]

  @Test func whatGoesInComesOut() throws {
    let storage = try archive(files)
    defer { withExtendedLifetime(storage) {} }
    let zip = try ZipArchive(storage.view)
    #expect(zip.count == files.count)
    for (name, bytes) in files {
      let entry = try #require(zip[name])
      #expect(try zip.contents(of: entry, limit: 1 << 20).array == bytes)
    }
    #expect(storage.view.count < 1500)
    #expect(try archive(files).array == storage.array)
  }

  @Test func whatIsTooLargeIsNotUnpacked() throws {
    let storage = try archive([("bomb", [UInt8](repeating: 0, count: 10_000_000))])
    defer { withExtendedLifetime(storage) {} }
    let zip = try ZipArchive(storage.view)
    let entry = try #require(zip["bomb"])
    #expect(throws: PackageError.self) { try zip.contents(of: entry, limit: 9_999_999) }
    #expect(try zip.contents(of: entry, limit: 10_000_000).view.count == 10_000_000)
  }

  /// Whatever bytes are changed or missing, the archive is read or refused, and never larger than it may be.
  @Test func damageIsNoticed() throws {
    let good = try archive(files).array
    for cut in 0..<good.count where cut < 300 || cut % 7 == 0 { read(Array(good[..<cut])) }
    for place in good.indices {
      for byte in [0, 0xFF, good[place] ^ 1] as [UInt8] {
        var bad = good
        bad[place] = byte
        read(bad)
      }
    }
  }

  private func read(_ bytes: [UInt8]) {
    let storage = ByteStorage(copying: bytes)
    defer { withExtendedLifetime(storage) {} }
    guard let zip = try? ZipArchive(storage.view) else { return }
    for (name, contents) in files {
      guard let entry = zip[name], let read = try? zip.contents(of: entry, limit: 1 << 17) else { continue }
      #expect(read.array == contents)
    }
  }
}

extension ByteStorage {
  /// A copy of the bytes, which outlives them.
  var array: [UInt8] { withExtendedLifetime(self) { Array(view) } }
}
