internal import DeckConfiguration
internal import DeckSource
internal import Glibc

/// What tells whether inputs, or the files that say how they are checked, changed: names, sizes and times, not contents.
public struct InputState: Equatable, Sendable {
  private var files: [String: [Int]] = [:]

  /// The state of the files and folders `paths` and of the configurations above them, and of `others`.
  public init(_ paths: [String], others: [String]) {
    for path in others { add(path) }
    var folders: Set<String> = []
    for path in paths {
      guard FileSystem.isFolder(path) else {
        add(path)
        folders.insert(FileSystem.folder(of: path))
        continue
      }
      folders.insert(path.hasSuffix("/") ? path : path + "/")
      for file in FileSystem.walk(path, accepts: { _ in true }).files {
        add(file)
        folders.insert(FileSystem.folder(of: file))
      }
    }
    for folder in folders {
      guard let file = FileSystem.nearest(Configuration.fileName, above: folder) else { continue }
      if files[file] == nil { addConfiguration(file) }
    }
  }

  private mutating func addConfiguration(_ path: String) {
    add(path)
    guard let storage = try? FileSystem.read(path) else { return }
    withExtendedLifetime(storage) {
      for list in (try? Configuration(storage.view).wordLists) ?? [] {
        add(FileSystem.path(list, below: path))
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return }
    files[path] = [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }
}
