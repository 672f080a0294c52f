internal import Glibc

/// Files that are read whole.
enum InputFile {
  /// The bytes of the file at `path`.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("can't read '\(path)'", errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: try byteCount(path))
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      guard count >= 0 else { throw SystemError("can't read '\(path)'", errno) }
      guard count > 0 else { break }
      done += count
    }
    return Array(bytes.prefix(done))
  }

  /// The size of the file at `path`.
  static func byteCount(_ path: String) throws -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemError("can't read '\(path)'", errno) }
    return Int(status.st_size)
  }
}
