public import DeckSource
internal import Glibc

/// A file that is replaced whole or not at all, or a stream that is written through.
///
/// A regular file is written beside its place under another name, keeps the permissions of the file that it
/// replaces, and takes its place only in `commit`. Whoever drops an output without committing it leaves
/// everything as it was. Links are followed: the file behind them is replaced.
public struct OutputFile: ~Copyable, Sendable {
  private let path: String
  /// Where links lead from `path`.
  private let target: String
  private let temporary: String?
  private let descriptor: Int32
  private var isCommitted = false

  /// Standard output.
  public init() {
    path = "standard output"
    target = path
    temporary = nil
    descriptor = STDOUT_FILENO
  }

  /// The file at `path`, which need not exist.
  public init(_ path: String) throws(DriverError) {
    target = Self.resolve(path)
    let opened = try Self.open(target, path)
    self.path = path
    temporary = opened.temporary
    descriptor = opened.descriptor
  }

  /// Opens what is written to: a new file beside the old one, or a device or pipe itself.
  private static func open(
    _ target: String, _ path: String
  ) throws(DriverError) -> (descriptor: Int32, temporary: String?) {
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists && type == S_IFDIR { throw .cannotWrite(path: path, reason: "it is a folder") }
    if unsafe exists && access(target, W_OK) != 0 {
      throw .cannotWrite(path: path, reason: FileSystem.lastError())
    }
    let temporary = exists && type != S_IFREG ? nil : "\(target).deckc-\(getpid())"
    let descriptor =
      if let temporary {
        unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      } else {
        unsafe Glibc.open(target, O_WRONLY | O_CLOEXEC)
      }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileSystem.lastError()) }
    if exists && temporary != nil {
      _ = fchmod(descriptor, status.st_mode & 0o7777)
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    return (descriptor, temporary)
  }

  deinit {
    if descriptor != STDOUT_FILENO { close(descriptor) }
    if let temporary, !isCommitted { unsafe unlink(temporary) }
  }

  /// Writes all of `bytes`.
  public borrowing func write(_ bytes: ByteView) throws(DriverError) {
    var start = 0
    while start < bytes.count {
      let rest = bytes[start..<bytes.count]
      let count = unsafe Glibc.write(descriptor, rest.base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw .outputClosed }
        throw .cannotWrite(path: path, reason: FileSystem.lastError())
      }
      start += count
    }
  }

  /// Puts the file in its place.
  public consuming func commit() throws(DriverError) {
    guard let temporary else { return }
    // The name must not lead to a file whose bytes are not on the disk yet.
    guard fsync(descriptor) == 0 || errno == EINVAL, unsafe rename(temporary, target) == 0 else {
      throw .cannotWrite(path: path, reason: FileSystem.lastError())
    }
    isCommitted = true
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
