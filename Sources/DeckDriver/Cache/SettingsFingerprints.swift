internal import DeckConfiguration
internal import DeckSource
internal import Glibc

/// What the results of checks depend on besides decks and their names: the command line, configurations, word lists and the
/// program itself.
struct SettingsFingerprints {
  private let common: Fingerprint
  private let overrides: SettingsReader.Overrides
  /// By folders, and by the paths of configurations.
  private var folders: [String: Fingerprint] = [:]
  private var configurations: [String: Fingerprint] = [:]

  /// Those where the command line says `overrides`, and what else `commandLine` says.
  init(_ overrides: SettingsReader.Overrides, commandLine: String) {
    self.overrides = overrides
    var common = Self.program
    common.add(commandLine)
    for path in overrides.wordLists { Self.add(path, to: &common) }
    self.common = common
  }

  /// What holds for decks in the folder of `path`.
  mutating func settings(ofDeckAt path: String) -> Fingerprint {
    let folder = FileSystem.folder(of: path)
    if let known = folders[folder] { return known }
    var found = common
    if let file = configuration(above: folder) {
      let known = configurations[file] ?? Self.configuration(file)
      configurations[file] = known
      found.add(known)
    }
    folders[folder] = found
    return found
  }

  private func configuration(above folder: String) -> String? {
    guard !overrides.isIsolated else { return nil }
    return overrides.configuration ?? FileSystem.nearest(Configuration.fileName, above: folder)
  }

  /// A configuration with its place, which patterns in it are relative to, and the word lists that it names.
  private static func configuration(_ path: String) -> Fingerprint {
    var found = Fingerprint()
    found.add(path)
    guard let storage = try? FileSystem.read(path) else { return found }
    withExtendedLifetime(storage) {
      found.add(storage.view)
      let lists = (try? Configuration(storage.view).wordLists) ?? []
      for list in lists { add(FileSystem.path(list, below: path), to: &found) }
    }
    return found
  }

  private static func add(_ path: String, to fingerprint: inout Fingerprint) {
    guard let storage = try? FileSystem.read(path) else { return fingerprint.add("-") }
    withExtendedLifetime(storage) { fingerprint.add(storage.view) }
  }

  /// The program that runs: another build of it is another file, or was changed at another time.
  private static let program: Fingerprint = {
    var fingerprint = Fingerprint()
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return fingerprint }
    fingerprint.add(
      "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
        + " \(status.st_ctim.tv_sec) \(status.st_ctim.tv_nsec)")
    return fingerprint
  }()
}
