internal import DeckSource
internal import Glibc

extension FileSystem {
  /// Whether `path` leads to something.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether `path` leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that a path's last part is in, with a slash at its end; empty for the current one.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A path as written in the file at `file`: relative paths begin at the file's folder.
  static func path(_ path: String, below file: String) -> String {
    path.hasPrefix("/") ? path : folder(of: file) + path
  }

  /// The path of the file `name` in `folder` or in the nearest folder above it, or nil. Paths below the current
  /// folder are relative.
  static func nearest(_ name: String, above folder: String) -> String? {
    guard let start = absolute(folder.isEmpty ? "." : folder) else { return nil }
    let current = absolute(".").map { $0 == "/" ? $0 : $0 + "/" } ?? "/"
    var place = start == "/" ? "" : start
    while true {
      let path = "\(place)/\(name)"
      if exists(path) {
        return path.hasPrefix(current) ? String(path.dropFirst(current.count)) : path
      }
      guard let slash = place.lastIndex(of: "/") else { return nil }
      place = String(place[..<slash])
    }
  }

  /// A path as seen from the folder of `file`, links of folders followed; nil when it lies elsewhere. A file or folder
  /// that isn't there is looked for in the folders as they are named.
  static func relative(_ path: String, toFolderOf file: String) -> String? {
    let base = resolvedFolder(of: file)
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let full = resolvedFolder(of: path) + name
    return full.hasPrefix(base) ? String(full.dropFirst(base.count)) : nil
  }

  /// What a path is called in the file at `file`: relative to its folder, or whole when it lies elsewhere.
  static func name(of path: String, besides file: String) -> String {
    relative(path, toFolderOf: file)
      ?? resolvedFolder(of: path) + (path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// Replaces the file at `path` by a text, whole or not at all.
  static func replace(_ path: String, by text: String) throws(DriverError) {
    let file = try OutputFile(path)
    try ByteView.withCopy(of: text.utf8) { (bytes) throws(DriverError) in try file.write(bytes) }
    try file.commit()
  }

  /// The whole path of the folder that holds `path`, with a slash at its end.
  private static func resolvedFolder(of path: String) -> String {
    let folder = folder(of: path)
    if let found = absolute(folder.isEmpty ? "." : folder) { return found == "/" ? found : found + "/" }
    return folder.hasPrefix("/") ? folder : (absolute(".") ?? "") + "/" + folder
  }

  /// The path from the root, links followed; nil when there is nothing.
  static func absolute(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
