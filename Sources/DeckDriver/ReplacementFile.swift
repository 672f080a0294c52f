internal import CSystem
internal import DeckSource
internal import Glibc
internal import Synchronization

/// A new file that nobody sees until it takes the place of another, whole.
///
/// Where the system can, it has no name while it is written and is gone when the process ends, however that ends.
/// Elsewhere, and for the moment in which it takes its place, it has a hidden name beside that place; the writer holds a
/// lock of it, which ends with the process, so that whoever writes in the same folder next can tell and removes it.
final class ReplacementFile: Sendable {
  /// Where the bytes go.
  let descriptor: Int32
  private let folder: String
  private let name: Mutex<String?>

  /// A new file for the place `target`; nil, with the reason in `errno`, when there can be none.
  init?(for target: String) {
    folder = FileSystem.folder(of: target)
    Self.removeAbandoned(in: folder)
    let unnamed = unsafe csystem_open_unnamed(folder.isEmpty ? "." : folder, 0o666)
    if unnamed >= 0 {
      descriptor = unnamed
      name = Mutex(nil)
      // Nobody else can have a lock of it.
      _ = flock(unnamed, LOCK_EX | LOCK_NB)
      return
    }
    guard let opened = Self.openNamed(in: folder) else { return nil }
    descriptor = opened.descriptor
    name = Mutex(opened.name)
  }

  deinit {
    name.withLock { name in
      if let name { unsafe unlink(name) }
    }
    close(descriptor)
  }

  /// Writes all of `bytes`: 0, or the reason why it can't, as `errno` has it.
  func write(_ bytes: ByteView) -> Int32 { Self.write(bytes, to: descriptor) }

  /// Writes all of `bytes` to a file or stream.
  static func write(_ bytes: ByteView, to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let rest = bytes[start..<bytes.count]
      let count = unsafe Glibc.write(descriptor, rest.base, rest.count)
      if count < 0 && errno != EINTR { return errno }
      start += max(0, count)
    }
    return 0
  }

  /// Takes the place of `target`: 0, or the reason why it can't, as `errno` has it. It waits for the disk when the name must
  /// never lead to a file whose bytes a power cut could take.
  func replace(_ target: String, waitsForDisk: Bool = true) -> Int32 {
    guard !waitsForDisk || fsync(descriptor) == 0 || errno == EINVAL else { return errno }
    return name.withLock { name in
      if name == nil {
        // The same name may be in use where processes of several machines share a folder.
        var free = Self.nextName(in: folder)
        while unsafe csystem_name(descriptor, free) != 0 {
          guard errno == EEXIST else { return errno }
          free = Self.nextName(in: folder)
        }
        name = free
      }
      guard let named = name, unsafe rename(named, target) == 0 else { return errno }
      name = nil
      return 0
    }
  }

  // MARK: Names

  private static let prefix = ".deckc-"
  private static let counter = Atomic(0)

  private static func nextName(in folder: String) -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    return "\(folder)\(prefix)\(getpid())-\(number)"
  }

  /// Whether a name is one that `nextName` makes.
  static func isTemporary(_ name: some StringProtocol) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  private static func openNamed(in folder: String) -> (descriptor: Int32, name: String)? {
    while true {
      let name = nextName(in: folder)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = unsafe open(name, flags, 0o666)
      if descriptor < 0 {
        guard errno == EEXIST else { return nil }
        continue
      }
      var status = stat()
      // Between its making and its lock another process may have taken it for abandoned.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &status) == 0,
        status.st_nlink > 0
      {
        return (descriptor, name)
      }
      close(descriptor)
    }
  }

  // MARK: What others left

  private static let cleaned = Mutex<Set<String>>([])

  /// Removes what processes that were killed left in `folder`; once for every folder. An empty one is the current one.
  static func removeAbandoned(in folder: String) {
    guard cleaned.withLock({ $0.insert(folder).inserted }) else { return }
    for name in FileSystem.names(in: folder.isEmpty ? "." : folder) where isTemporary(name) {
      _ = unsafe csystem_remove_abandoned(folder + name)
    }
  }
}
