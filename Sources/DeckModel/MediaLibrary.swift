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

  /// Whether a name is that of a file, not a path, which could lead anywhere.
  public static func isName(_ name: String) -> Bool {
    let isPath = name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value == 0 }
    return !isPath && !name.isEmpty && name != "." && name != ".." && name.utf8.count < 256
  }
}
