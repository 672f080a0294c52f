internal import Glibc

/// A file in the system's folder for such, of a name that nobody else has, which goes when its owner goes.
public final class TemporaryFile {
  /// Where the file is.
  public let path: String

  /// Writes `text` into a new file.
  public init(_ text: String) throws {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/deckc-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else { throw SystemError("can't make a file in '\(folder)'", errno) }
    close(descriptor)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try OutputFile.write(text, to: path)
  }

  deinit { _ = unsafe unlink(path) }
}
