public import DeckSource

/// Pictures and sounds that cards may show: files of a folder or of a package, each read when it is asked for.
public struct MediaLibrary: Sendable {
  /// The names of the files, none of which leads anywhere but to a file of the library.
  public let names: Set<String>
  /// The most that all files may take together, in bytes.
  public let limit: Int
  private let read: @Sendable (String) -> ByteStorage?

  /// A library whose files `read` reads; it returns nil for what can't be read. Names that are paths are left out.
  public init(names: some Sequence<String>, limit: Int, read: @escaping @Sendable (String) -> ByteStorage?) {
    self.names = Set(names.filter(Self.isName))
    self.limit = limit
    self.read = read
  }

  /// The bytes of a file, or nil when there is none of that name or it can't be read.
  public func contents(of name: String) -> ByteStorage? { names.contains(name) ? read(name) : nil }

  /// The file that a card means by `reference`: the one of that name, in whichever way its letters are put together, or
  /// the one whose name has characters for the percent signs.
  public func name(for reference: String) -> String? {
    // Strings are equal however their letters are put together; the file has its own.
    if let place = names.firstIndex(of: reference) { return names[place] }
    guard reference.utf8.contains(UInt8(ascii: "%")) else { return nil }
    return names.firstIndex(of: Self.withoutPercents(reference)).map { names[$0] }
  }

  /// `text` with the bytes that percent signs and two digits stand for.
  private static func withoutPercents(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        output.append(byte)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a name is that of a file, not a path, which could lead anywhere.
  public static func isName(_ name: String) -> Bool {
    let isPath = name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value == 0 }
    return !isPath && !name.isEmpty && name != "." && name != ".." && name.utf8.count < 256
  }
}
