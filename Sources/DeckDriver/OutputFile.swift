public import DeckSource
internal import Glibc

/// A file that is replaced whole or not at all, or a stream that is written through.
///
/// A regular file is written as a `ReplacementFile`, keeps the permissions of the file that it replaces, and takes its
/// place only in `commit`. Whoever drops an output without committing it, or is killed, leaves everything as it was.
/// Links are followed: the file behind them is replaced.
public struct OutputFile: ~Copyable, Sendable {
  private let path: String
  /// Where links lead from `path`.
  private let target: String
  private let replacement: ReplacementFile?
  private let descriptor: Int32

  /// Standard output.
  public init() {
    path = "standard output"
    target = path
    replacement = nil
    descriptor = STDOUT_FILENO
  }

  /// The file at `path`, which need not exist.
  public init(_ path: String) throws(DriverError) {
    try self.init(path, at: Self.resolve(path))
  }

  /// The file at `path` itself: a link there is replaced, not followed.
  init(replacing path: String) throws(DriverError) {
    try self.init(path, at: path)
  }

  private init(_ path: String, at target: String) throws(DriverError) {
    let opened = try Self.open(target, path)
    self.path = path
    self.target = target
    descriptor = opened.descriptor
    replacement = opened.replacement
  }

  /// Opens what is written to: a new file for the place of the old one, or a device or pipe itself.
  private static func open(
    _ target: String, _ path: String
  ) throws(DriverError) -> (descriptor: Int32, replacement: ReplacementFile?) {
    let status = try status(of: target, path)
    let type = status.map { $0.st_mode & S_IFMT }
    guard type == nil || type == S_IFREG || type == S_IFLNK else {
      let descriptor = unsafe Glibc.open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileSystem.lastError()) }
      return (descriptor, nil)
    }
    guard let file = ReplacementFile(for: target) else {
      throw .cannotWrite(path: path, reason: FileSystem.lastErrorOfNewFile())
    }
    if let status, type == S_IFREG {
      // In this order: a new owner takes special permissions away.
      _ = fchown(file.descriptor, status.st_uid, status.st_gid)
      _ = fchmod(file.descriptor, status.st_mode & 0o7777)
    }
    return (file.descriptor, file)
  }

  /// What is at `target`, which may be written; nil when there is nothing.
  private static func status(of target: String, _ path: String) throws(DriverError) -> stat? {
    var status = stat()
    guard unsafe lstat(target, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .cannotWrite(path: path, reason: "it is a folder")
    case S_IFREG:
      // Also those who may write anything are held to what the file says.
      guard status.st_mode & 0o222 != 0 else { throw .cannotWrite(path: path, reason: "it is read-only") }
      guard unsafe access(target, W_OK) == 0 else {
        throw .cannotWrite(path: path, reason: FileSystem.lastError())
      }
    default: break
    }
    return status
  }

  deinit {
    if replacement == nil && descriptor != STDOUT_FILENO { close(descriptor) }
  }

  /// Writes all of `bytes`.
  public borrowing func write(_ bytes: ByteView) throws(DriverError) {
    let reason = ReplacementFile.write(bytes, to: descriptor)
    if reason == EPIPE { throw .outputClosed }
    guard reason == 0 else { throw .cannotWrite(path: path, reason: FileSystem.message(reason)) }
  }

  /// Puts the file in its place.
  public consuming func commit() throws(DriverError) {
    guard let replacement else { return }
    let reason = replacement.replace(target)
    guard reason == 0 else { throw .cannotWrite(path: path, reason: FileSystem.message(reason)) }
  }

  /// Where `path` leads, also when there is no file yet.
  private static func resolve(_ path: String) -> String {
    var path = path
    for _ in 0..<maximumLinks {
      if let resolved = unsafe realpath(path, nil) {
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
      }
      // A link to a file that is yet to be made has no real path.
      guard let next = link(at: path) else { return path }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  /// As many links as the system follows.
  private static let maximumLinks = 40

  /// What the link at `path` says, or nil when there is none.
  private static func link(at path: String) -> String? {
    var characters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &characters, characters.count)
    guard count > 0 else { return nil }
    return String(decoding: characters[0..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
