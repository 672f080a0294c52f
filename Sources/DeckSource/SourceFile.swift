internal import CScan

/// A text as it was read: its name, its bytes as UTF-8, and how they were encoded.
public final class SourceFile: Sendable {
  /// How the bytes on disk stood for text.
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
  }

  /// The largest source, in bytes: offsets are 32 bits wide.
  public static let maximumCount = Int(UInt32.max)

  /// The name that messages show: a path, or what standard input was called.
  public let name: String
  /// How the file was encoded.
  public let encoding: Encoding
  /// The text as UTF-8, byte order mark included. For UTF-8 files these are the bytes on disk.
  public let bytes: ByteView
  /// The offset of the first byte that isn't well-formed UTF-8, or nil. Text of such a file must be repaired
  /// before it is emitted.
  public let firstInvalidOffset: Int?
  /// Whether places in `bytes` are places in the file; not when they were taken out of a package.
  public let hasPlaces: Bool
  private let storage: ByteStorage

  /// A source over bytes as they were on disk. UTF-16 is recognised by its byte order mark, or by every other
  /// byte of the beginning being zero, and becomes UTF-8; unpaired surrogates become U+FFFD.
  ///
  /// Complexity: O(bytes).
  public init(name: String, storage: ByteStorage) {
    self.name = name
    hasPlaces = true
    encoding = Self.detectEncoding(storage.view)
    self.storage =
      encoding == .utf8
      ? storage : Self.transcode(storage.view, bigEndian: encoding == .utf16BigEndian)
    bytes = self.storage.view
    let valid = unsafe cscan_utf8_prefix(bytes.base, bytes.count)
    firstInvalidOffset = valid == bytes.count ? nil : valid
  }

  /// The texts of a package, as UTF-8: no encoding is looked for.
  public convenience init(name: String, unpacked storage: ByteStorage) {
    self.init(name: name, utf8: storage, hasPlaces: false)
  }

  /// A source over UTF-8: no encoding is looked for.
  public init(name: String, utf8 storage: ByteStorage, hasPlaces: Bool = true) {
    self.name = name
    self.hasPlaces = hasPlaces
    encoding = .utf8
    self.storage = storage
    bytes = storage.view
    let valid = unsafe cscan_utf8_prefix(bytes.base, bytes.count)
    firstInvalidOffset = valid == bytes.count ? nil : valid
  }

  /// A source over a copy of `bytes`.
  public convenience init(name: String, bytes: some Collection<UInt8>) {
    self.init(name: name, storage: ByteStorage(copying: bytes))
  }

  /// A source over the UTF-8 of `text`.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The length of the byte order mark at the start: 0 or 3.
  public var byteOrderMarkCount: Int { bytes.hasPrefix("\u{FEFF}") ? 3 : 0 }

  /// Lets the system take the memory of the first `count` bytes back, until they are read again; a hint for those who
  /// go through a large file once.
  public func forgetPages(upTo count: Int) { storage.forgetPages(upTo: count) }

  /// The text of a span, with U+FFFD for bytes that aren't UTF-8.
  public func text(_ span: Span) -> String { bytes[span].string }

  /// What the file is when it is no text, as a phrase: told by the signature at its beginning, or by zero bytes.
  public var binaryKind: String? {
    if bytes.hasPrefix("PK\u{3}\u{4}") { return "a zip archive, such as an Anki package" }
    if bytes.hasPrefix("SQLite format 3") { return "an SQLite database" }
    if bytes.hasPrefix("%PDF-") { return "a PDF document" }
    let head = bytes[0..<min(bytes.count, 4096)]
    return encoding == .utf8 && firstInvalidOffset != nil && head.contains(0) ? "a binary file" : nil
  }

  private static func detectEncoding(_ bytes: ByteView) -> Encoding {
    guard bytes.count >= 2 else { return .utf8 }
    if bytes[0] == 0xFF && bytes[1] == 0xFE { return .utf16LittleEndian }
    if bytes[0] == 0xFE && bytes[1] == 0xFF { return .utf16BigEndian }
    let sample = bytes[0..<min(bytes.count & ~1, 256)]
    guard sample.count >= 8 else { return .utf8 }
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    // A file that begins with plain text is UTF-8, though a field of it may hold nothing but NUL and letters.
    guard sample[0..<4].contains(0) else { return .utf8 }
    if zeros.even == 0 && zeros.odd * 10 >= units * 8 { return .utf16LittleEndian }
    if zeros.odd == 0 && zeros.even * 10 >= units * 8 { return .utf16BigEndian }
    return .utf8
  }

  private static func transcode(_ bytes: ByteView, bigEndian: Bool) -> ByteStorage {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let units = (0..<bytes.count / 2).lazy.map { index -> UInt16 in
      let first = UInt16(bytes[2 * index])
      let second = UInt16(bytes[2 * index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    _ = transcodeUTF16(units) { output.append($0) }
    // An odd last byte is half a unit: it is kept visible as a replacement character.
    if bytes.count & 1 == 1 { output += [0xEF, 0xBF, 0xBD] }
    return ByteStorage(copying: output)
  }

  private static func transcodeUTF16(_ units: some Sequence<UInt16>, _ emit: (UInt8) -> Void) -> Bool {
    Swift.transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false, into: emit)
  }

  /// `text` in the encoding of the file, as it would be written back to disk.
  public func encode(_ text: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(2 * text.count)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      output += encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
    return output
  }
}

extension SourceFile: Hashable {
  /// Whether both are the same file as it was read once.
  public static func == (one: SourceFile, two: SourceFile) -> Bool { one === two }

  /// Hashes what tells files apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
