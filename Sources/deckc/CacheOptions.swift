internal import ArgumentParser
internal import DeckDriver

/// Whether and where results are kept for the next run.
struct CacheOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Keep what was found, and look again only at decks that changed; on for folders and many files.")
  var cache: Bool?

  @Option(
    help: ArgumentHelp(
      "Where to keep it: DECKC_CACHE_DIR by default, or else .deckc_cache beside the configuration.",
      valueName: "folder"),
    completion: .directory)
  var cacheDir: String?

  /// With more files than this, results are kept without being asked for.
  private static let manyFiles = 20

  /// The folder for a run over `paths` that read so many sources; nil when nothing is to be kept.
  func folder(_ paths: [String], sourceCount: Int) -> String? {
    let isLarge = sourceCount > Self.manyFiles || paths.contains(where: FileSystem.isFolder)
    guard cache ?? (cacheDir != nil || isLarge) else { return nil }
    return cacheDir ?? Terminal.environment("DECKC_CACHE_DIR") ?? CheckCache.standardFolder()
  }
}
