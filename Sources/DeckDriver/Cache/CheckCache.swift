internal import DeckLint
internal import DeckModel
public import DeckSource
internal import Glibc

/// The results of checks, kept in a folder: one file for each deck and way to check it.
///
/// A result counts as long as the deck, its name, the configuration that holds for it, the word lists, the command line and the
/// program are those with which it was found. A file that is damaged or can't be read counts as missing, and what can't be
/// written is not kept: a cache changes how long a check takes and nothing else. Several processes may use it at once.
public struct CheckCache {
  /// The name of the folder, in the folder of a project.
  public static let folderName = ".deckc_cache"

  private let folder: String
  private let commandLine: String
  private var settings: SettingsFingerprints
  private var isMade = false
  /// The names of the media files that decks may show, and what stands for them.
  private var media: (names: Set<String>, fingerprint: Fingerprint)?

  /// The cache in `folder`, which is made when there is something to keep. `commandLine` is what the command line says that
  /// `overrides` don't hold.
  public init(folder: String, _ overrides: SettingsReader.Overrides, commandLine: String) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    self.commandLine = commandLine
    settings = SettingsFingerprints(overrides, commandLine: commandLine)
  }

  /// The folder of the cache for a run in the current folder: beside the nearest configuration, or else in the current folder.
  public static func standardFolder() -> String {
    let configuration = FileSystem.nearest(".deckc.yml", above: "")
    return FileSystem.folder(of: configuration ?? "") + folderName
  }

  /// What `checker` found in `source` when all was the same as now; nil when that isn't known.
  public mutating func find(_ source: SourceFile, _ checker: Checker) -> CachedResult? {
    guard let storage = try? FileSystem.read(path(of: source)) else { return nil }
    let key = key(of: source, checker)
    return withExtendedLifetime(storage) {
      let bytes = storage.view
      guard bytes.count >= Self.headCount, bytes.hasPrefix(Self.mark) else { return nil }
      let body = bytes[Self.headCount..<bytes.count]
      let head = Self.head(key, body)
      guard bytes[0..<Self.headCount].elementsEqual(head) else { return nil }
      var reader = RecordReader(body)
      return CachedResult(&reader, source)
    }
  }

  /// Keeps what `checker` found in `source`.
  public mutating func keep(_ result: CachedResult, of source: SourceFile, _ checker: Checker) {
    var writer = RecordWriter()
    guard result.write(to: &writer) else { return }
    makeFolder()
    let path = path(of: source)
    guard let file = ReplacementFile(for: path) else { return }
    let head = Self.head(key(of: source, checker), writer.view)
    let isWritten =
      ByteView.withCopy(of: head) { file.write($0) == 0 } && file.write(writer.view) == 0
    // Losing an entry to a power cut costs less than waiting for the disk.
    if isWritten { _ = file.replace(path, waitsForDisk: false) }
  }

  // MARK: Keys

  /// Where the result for `source` stands: one place for each name and command line.
  private func path(of source: SourceFile) -> String {
    var place = Fingerprint()
    place.add(commandLine)
    place.add(source.name)
    return folder + place.name
  }

  private mutating func key(of source: SourceFile, _ checker: Checker) -> Fingerprint {
    var key = settings.settings(ofDeckAt: source.name)
    let known = checker.linter.options.known
    if !known.isEmpty { key.add("\(known)") }
    if let names = checker.media?.names { key.add(fingerprint(ofMedia: names)) }
    key.add(source.name)
    key.add(source.encoding.rawValue)
    key.add(source.bytes)
    return key
  }

  /// What stands for the names of media files: rules look at no more of them.
  private mutating func fingerprint(ofMedia names: Set<String>) -> Fingerprint {
    // Most decks have the library of the one before.
    if let media, media.names == names { return media.fingerprint }
    var fingerprint = Fingerprint()
    for name in names.sorted() { fingerprint.add(name) }
    media = (names, fingerprint)
    return fingerprint
  }

  private static let mark: StaticString = "deckc 1\n"
  private static let headCount = 8 + 4 * 8

  /// The mark, the key, and the fingerprint of the body.
  private static func head(_ key: Fingerprint, _ body: ByteView) -> [UInt8] {
    var sum = Fingerprint()
    sum.add(body)
    let words = [key.first, key.second, sum.first, sum.second]
    return Array("\(mark)".utf8)
      + words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  // MARK: The folder

  /// Makes the folder, such that neither git nor backups take it.
  private mutating func makeFolder() {
    guard !isMade else { return }
    isMade = true
    guard unsafe mkdir(folder, 0o777) == 0 else { return }
    Self.write("*\n", to: folder + ".gitignore")
    Self.write(
      "Signature: 8a477f597d28d172789f06886806bc55\n# What deckc check found; it may be deleted at any time.\n",
      to: folder + "CACHEDIR.TAG")
  }

  private static func write(_ text: String, to path: String) {
    guard let file = ReplacementFile(for: path) else { return }
    let status = ByteView.withCopy(of: text.utf8) { file.write($0) }
    if status == 0 { _ = file.replace(path, waitsForDisk: false) }
  }
}
