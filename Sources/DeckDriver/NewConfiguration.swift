internal import DeckConfiguration
internal import DeckReaders

/// A configuration for what a folder holds.
public struct NewConfiguration: Sendable {
  /// Where it is to be.
  public let path: String
  /// What it says.
  public let text: String

  /// Looks through a folder. Complexity: that of reading its decks.
  public init(of folder: String) throws(DriverError) {
    guard try FileSystem.kind(of: folder) == .folder else {
      throw .cannotWrite(path: folder, reason: "it is no folder")
    }
    let beginning = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    path = beginning + Configuration.fileName
    var found = ConfigurationTemplate.Surroundings()
    var counts: [String: Int] = [:]
    for source in Inputs(paths: [folder]).sources { counts[Reader.detect(source).name, default: 0] += 1 }
    found.formats = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (name: $0.key, count: $0.value) }
    found.media = ["media", "collection.media"].first { FileSystem.exists(beginning + $0 + "/.") }
    found.wordList = ["words.txt", "terms.txt"].first { FileSystem.exists(beginning + $0) }
    text = ConfigurationTemplate.text(for: found)
  }
}
