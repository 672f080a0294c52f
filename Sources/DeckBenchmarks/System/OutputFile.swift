internal import Glibc

/// A file that is written from front to back.
final class OutputFile {
  private let descriptor: Int32
  private let path: String
  private(set) var count = 0

  init(_ path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError("can't write '\(path)'", errno) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws {
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

/// Something that the system refused.
struct SystemError: Error, CustomStringConvertible {
  let description: String

  init(_ message: String, _ code: Int32) {
    description = unsafe "\(message): \(String(cString: strerror(code)))"
  }
}
