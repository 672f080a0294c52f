public import DeckSource

/// What git says changed since a revision: committed since, staged, edited or new. What git ignores is not among it.
///
/// Every repository with an input is asked once; a revision means the last common ancestor of it and what is checked out, so that
/// changes of others on its branch don't count.
public struct ChangedFiles {
  private let revision: String
  private var repositories: [String: Repository] = [:]
  /// The top folders of repositories, by folders below them; empty for none.
  private var tops: [String: String] = [:]

  /// What changed in one repository.
  private struct Repository {
    /// The commit that is compared with.
    var commit: String
    /// The changed files, and how they were called; nil for new ones. All paths begin at the top folder.
    var oldNames: [String: String?]
  }

  /// Changes since `revision`, as git names it.
  public init(since revision: String) { self.revision = revision }

  /// Whether the file at `path` changed.
  public mutating func contains(_ path: String) throws(DriverError) -> Bool {
    let (top, name) = try place(of: path)
    if try repository(top).oldNames[name] != nil { return true }
    // A link changes with what it leads to.
    guard let target = FileSystem.absolute(path), target != "\(top)/\(name)" else { return false }
    let (other, targetName) = try place(of: target)
    return try repository(other).oldNames[targetName] != nil
  }

  /// The file at `path` as it was; nil when it is new.
  public mutating func old(_ path: String) throws(DriverError) -> SourceFile? {
    let (top, name) = try place(of: path)
    let repository = try repository(top)
    guard case .some(.some(let old)) = repository.oldNames[name] else { return nil }
    let arguments = ["cat-file", "blob", "\(repository.commit):\(old)"]
    return SourceFile(name: path, storage: try Self.run(arguments, in: top))
  }

  // MARK: Repositories

  /// The top folder of the repository with `path`, and where in it the file is.
  private mutating func place(of path: String) throws(DriverError) -> (top: String, name: String) {
    let written = FileSystem.folder(of: path)
    guard let folder = FileSystem.absolute(written.isEmpty ? "." : written) else {
      throw .cannotRead(path: path, reason: FileSystem.lastError())
    }
    let top = tops[folder] ?? Self.top(above: folder)
    tops[folder] = top
    guard !top.isEmpty else { throw .noChanges(reason: "'\(path)' is in no git repository") }
    let file = "\(folder)/\(path.dropFirst(written.utf8.count))"
    return (top, String(file.dropFirst(top.utf8.count + 1)))
  }

  /// The nearest folder with a repository; in worktrees and submodules, `.git` is a file.
  private static func top(above folder: String) -> String {
    var place = folder
    while !FileSystem.exists("\(place)/.git") {
      guard let slash = place.lastIndex(of: "/") else { return "" }
      place = String(place[..<slash])
    }
    return place
  }

  private mutating func repository(_ top: String) throws(DriverError) -> Repository {
    if let known = repositories[top] { return known }
    let commit = try commit(in: top)
    var found = Repository(commit: commit, oldNames: [:])
    let changes = try Self.run(
      [
        "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-relative",
        "--ignore-submodules",
        commit, "--",
      ], in: top)
    var fields = Self.fields(changes)[...]
    while let status = fields.popFirst(), let name = fields.popFirst() {
      switch status.first {
      case "R", "C":
        guard let new = fields.popFirst() else { break }
        found.oldNames[new] = .some(name)
      case "A": found.oldNames[name] = .some(nil)
      default: found.oldNames[name] = .some(name)
      }
    }
    let new = try Self.run(["ls-files", "--others", "--exclude-standard", "--full-name", "-z"], in: top)
    for name in Self.fields(new) { found.oldNames[name] = .some(nil) }
    repositories[top] = found
    return found
  }

  private func commit(in top: String) throws(DriverError) -> String {
    let named = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]
    switch GitCommand.run(named, in: top) {
    case .success(let printed):
      let commit = Self.line(printed)
      if case .success(let base) = GitCommand.run(["merge-base", commit, "HEAD"], in: top) {
        return Self.line(base)
      }
      // Histories without a common ancestor, or cut off before it, are compared as they are.
      return commit
    case .missing(let reason): throw .noChanges(reason: "git can't be run: \(reason)")
    case .failure(let message):
      // It says nothing of revisions that it doesn't know.
      guard message.hasPrefix("fatal: ") else {
        throw .noChanges(
          reason:
            "the repository at '\(top)' has no revision '\(revision)'; a shallow clone needs 'git fetch' first"
        )
      }
      throw .noChanges(reason: String(message.dropFirst("fatal: ".utf8.count)))
    }
  }

  private static func run(_ arguments: [String], in folder: String) throws(DriverError) -> ByteStorage {
    switch GitCommand.run(arguments, in: folder) {
    case .success(let printed): return printed
    case .failure(let message): throw .noChanges(reason: message)
    case .missing(let reason): throw .noChanges(reason: "git can't be run: \(reason)")
    }
  }

  private static func line(_ storage: ByteStorage) -> String {
    withExtendedLifetime(storage) { storage.view.lines.first?.string ?? "" }
  }

  /// Texts that end with zero bytes.
  private static func fields(_ storage: ByteStorage) -> [String] {
    withExtendedLifetime(storage) {
      storage.view.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
