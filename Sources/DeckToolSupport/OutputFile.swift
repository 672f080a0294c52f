internal import Glibc

/// A file that is written from front to back.
public final class OutputFile {
  private let descriptor: Int32
  private let path: String
  /// The number of bytes written.
  public private(set) var count = 0

  /// Makes the file at `path`, or empties it.
  public init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError("can't write '\(path)'", errno) }
  }

  deinit { close(descriptor) }

  /// Writes the text as the whole of the file at `path`.
  public static func write(_ text: String, to path: String) throws {
    try OutputFile(path).write(Array(text.utf8))
  }

  /// Writes `bytes` after what was written before.
  public func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let result = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      guard result >= 0 else { throw SystemError("can't write '\(path)'", errno) }
      written += result
    }
    count += bytes.count
  }
}
