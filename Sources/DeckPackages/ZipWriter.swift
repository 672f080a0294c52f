public import DeckSource

/// Writes a zip archive whose bytes depend on the files alone: no dates, no attributes.
public struct ZipWriter: ~Copyable {
  private var output = ByteWriter()
  private var directory = ByteWriter()
  private var entryCount = 0

  /// Sizes have four bytes and the number of files two, of which the highest has another meaning.
  private static let maximumCount = 0xF000_0000
  private static let maximumEntryCount = 0xFFFE

  /// An archive without files.
  public init() {}

  /// Adds a file, packed where that makes it smaller. Complexity: O(bytes).
  public mutating func add(_ name: String, _ contents: ByteView) throws(PackageError) {
    guard output.count + directory.count + contents.count < Self.maximumCount,
      entryCount < Self.maximumEntryCount
    else {
      throw PackageError("it would have more than 4 GiB or 65,534 files, which such archives can't hold")
    }
    let start = output.count
    let checksum = Int(Deflate.checksum(contents))
    // The sizes are known when the file was packed: they are filled in then.
    Self.appendHead(name, method: 8, checksum, packed: 0, contents.count, &output)
    output.append(name)
    let dataStart = output.count
    let isPacked = Deflate.pack(contents, into: &output)
    if !isPacked { output.append(contents) }
    let packedCount = output.count - dataStart
    var head = ByteWriter()
    Self.appendHead(name, method: isPacked ? 8 : 0, checksum, packed: packedCount, contents.count, &head)
    output.overwrite(at: start, with: head.view)
    directory.append("PK\u{1}\u{2}")
    directory.append(20, width: 2)
    // The part of the head behind its mark, then what only directories have.
    directory.append(head.view[4..<head.count])
    for _ in 0..<3 { directory.append(0, width: 2) }
    directory.append(0, width: 4)
    directory.append(start, width: 4)
    directory.append(name)
    entryCount += 1
  }

  private static func appendHead(
    _ name: String, method: Int, _ checksum: Int, packed: Int, _ count: Int, _ output: inout ByteWriter
  ) {
    output.append("PK\u{3}\u{4}")
    output.append(20, width: 2)
    // Names are UTF-8.
    output.append(1 << 11, width: 2)
    output.append(method, width: 2)
    // The first of January 1980 is the earliest date that archives know.
    output.append(0, width: 2)
    output.append(1 << 5 | 1, width: 2)
    output.append(checksum, width: 4)
    output.append(packed, width: 4)
    output.append(count, width: 4)
    output.append(name.utf8.count, width: 2)
    output.append(0, width: 2)
  }

  /// The archive.
  public consuming func finish() -> ByteWriter {
    let start = output.count
    output.append(directory.view)
    output.append("PK\u{5}\u{6}")
    output.append(0, width: 4)
    output.append(entryCount, width: 2)
    output.append(entryCount, width: 2)
    output.append(directory.count, width: 4)
    output.append(start, width: 4)
    output.append(0, width: 2)
    return output
  }
}
