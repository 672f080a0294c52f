public import DeckSource

/// A zip archive in memory. Nothing in it is believed: what lies about its size, or would become larger than it may, is
/// refused before it is unpacked.
public struct ZipArchive: Sendable {
  /// A file of an archive.
  public struct Entry: Sendable {
    /// The name.
    public let name: String
    /// The number of bytes that it is said to have.
    public let count: Int
    fileprivate let packed: Range<Int>
    fileprivate let isPacked: Bool
    fileprivate let checksum: UInt32
  }

  /// More files than this are refused: a directory of them costs memory before any is looked at.
  public static let maximumEntryCount = 200_000

  private let bytes: ByteView
  private var entries: [String: Entry] = [:]

  /// The archive in `bytes`, which must stay valid as long as it is used. Complexity: O(files + their names).
  public init(_ bytes: ByteView) throws(PackageError) {
    self.bytes = bytes
    let directory = try ZipDirectory(bytes)
    entries.reserveCapacity(directory.entryCount)
    var offset = directory.start
    for _ in 0..<directory.entryCount {
      let (entry, next) = try Self.entry(bytes, at: offset, before: directory.end)
      guard entries.updateValue(entry, forKey: entry.name) == nil else {
        throw PackageError("the archive holds '\(entry.name)' twice")
      }
      offset = next
    }
  }

  /// The file of that name.
  public subscript(name: String) -> Entry? { entries[name] }

  /// The number of files.
  public var count: Int { entries.count }

  /// The names of the files, in their order.
  public var names: [String] { entries.keys.sorted() }

  /// The bytes of a file, which must be at most `limit`. Complexity: O(bytes).
  public func contents(of entry: Entry, limit: Int) throws(PackageError) -> ByteStorage {
    guard entry.count <= limit else {
      throw PackageError("'\(entry.name)' would take \(entry.count) bytes, and \(limit) are the most it may")
    }
    let packed = bytes[entry.packed]
    let contents =
      if entry.isPacked {
        entry.count <= packed.count * Deflate.maximumRatio ? Deflate.unpack(packed, count: entry.count) : nil
      } else {
        entry.count == packed.count ? ByteStorage(copying: packed) : nil
      }
    guard let contents, Deflate.checksum(contents.view) == entry.checksum else {
      throw PackageError("'\(entry.name)' is damaged")
    }
    return contents
  }

  // MARK: Directory

  private static let entryCount = 46
  private static let localCount = 30

  /// The entry whose part of the directory begins at `offset`, and where the next one begins.
  private static func entry(
    _ bytes: ByteView, at offset: Int, before end: Int
  ) throws(PackageError) -> (Entry, next: Int) {
    guard offset + entryCount <= end, bytes[offset..<end].hasPrefix("PK\u{1}\u{2}") else {
      throw PackageError("the directory of the archive is cut off")
    }
    let nameStart = offset + entryCount
    let nameEnd = nameStart + bytes.number(at: offset + 28, width: 2)
    let next = nameEnd + bytes.number(at: offset + 30, width: 2) + bytes.number(at: offset + 32, width: 2)
    guard next <= end else { throw PackageError("the directory of the archive is cut off") }
    let name = bytes[nameStart..<nameEnd].string
    let method = bytes.number(at: offset + 10, width: 2)
    guard method == 0 || method == 8 else {
      throw PackageError("'\(name)' is packed by a method (\(method)) that no program of Anki writes")
    }
    guard bytes[offset + 8] & 1 == 0 else { throw PackageError("'\(name)' is encrypted") }
    let packedCount = bytes.number(at: offset + 20, width: 4)
    let local = bytes.number(at: offset + 42, width: 4)
    guard local + localCount <= bytes.count, bytes[local..<bytes.count].hasPrefix("PK\u{3}\u{4}") else {
      throw PackageError("'\(name)' does not begin where the directory says")
    }
    let localNameCount = bytes.number(at: local + 26, width: 2)
    let start = local + localCount + localNameCount + bytes.number(at: local + 28, width: 2)
    guard start + packedCount <= bytes.count else { throw PackageError("'\(name)' is cut off") }
    let entry = Entry(
      name: name, count: bytes.number(at: offset + 24, width: 4), packed: start..<start + packedCount,
      isPacked: method == 8, checksum: UInt32(truncatingIfNeeded: bytes.number(at: offset + 16, width: 4)))
    return (entry, next)
  }
}

/// Where the directory of a zip archive stands.
private struct ZipDirectory {
  let entryCount: Int
  let start: Int
  let end: Int

  private static let endCount = 22
  private static let maximumCommentCount = 0xFFFF
  private static let locatorCount = 20
  private static let largeEndCount = 56

  init(_ bytes: ByteView) throws(PackageError) {
    var place = bytes.count - Self.endCount
    let lowest = max(0, place - Self.maximumCommentCount)
    while place >= lowest, !bytes[place..<bytes.count].hasPrefix("PK\u{5}\u{6}") { place -= 1 }
    guard place >= lowest else {
      if bytes.isEmpty { throw PackageError("the file is empty") }
      if !bytes.hasPrefix("PK") { throw PackageError("it is no zip archive") }
      throw PackageError("the archive is cut off: it has no directory")
    }
    var count = bytes.number(at: place + 10, width: 2)
    var size = bytes.number(at: place + 12, width: 4)
    var start = bytes.number(at: place + 16, width: 4)
    // Archives of more files than two bytes can count have a second end before the first.
    let locator = place - Self.locatorCount
    if locator >= 0, bytes[locator..<place].hasPrefix("PK\u{6}\u{7}") {
      let large = bytes.number(at: locator + 8, width: 8)
      guard large >= 0, large <= locator - Self.largeEndCount,
        bytes[large..<locator].hasPrefix("PK\u{6}\u{6}")
      else { throw PackageError("the end of the archive is damaged") }
      count = bytes.number(at: large + 32, width: 8)
      size = bytes.number(at: large + 40, width: 8)
      start = bytes.number(at: large + 48, width: 8)
    }
    guard count >= 0, count <= ZipArchive.maximumEntryCount else {
      throw PackageError("the archive holds more than \(ZipArchive.maximumEntryCount) files")
    }
    guard start >= 0, size >= 0, size <= place, start <= place - size else {
      throw PackageError("the end of the archive is damaged")
    }
    entryCount = count
    self.start = start
    end = start + size
  }
}
