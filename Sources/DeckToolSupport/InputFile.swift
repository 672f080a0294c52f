internal import Glibc

/// Files that are read whole.
public enum InputFile {
  /// The bytes of the file at `path`.
  public static func read(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("can't read '\(path)'", errno) }
    defer { close(descriptor) }
    return try read(descriptor, named: path)
  }

  /// The text of the file at `path`, with U+FFFD for what isn't UTF-8.
  public static func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

  /// The size of the file at `path`.
  public static func byteCount(_ path: String) throws -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw SystemError("can't read '\(path)'", errno) }
    return Int(status.st_size)
  }

  /// The paths of the files in a folder whose names end in `suffix`, sorted.
  public static func paths(in folder: String, suffix: String) throws -> [String] {
    guard let handle = unsafe opendir(folder) else { throw SystemError("can't list '\(folder)'", errno) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// What is left to read of an open file; `name` is for the message.
  static func read(_ descriptor: Int32, named name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw SystemError("can't read '\(name)'", errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[0..<count])
    }
  }
}
