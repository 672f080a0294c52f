/// The text of a new `.deckc.yml`, made of the settings there are.
public enum ConfigurationTemplate {
  /// What was found in a folder that a configuration is for.
  public struct Surroundings: Sendable {
    /// How many decks of each format there are, the most frequent first.
    public var formats: [(name: String, count: Int)] = []
    /// The name of a folder of media files.
    public var media: String?
    /// The name of a list of words.
    public var wordList: String?

    /// A folder in which nothing was found.
    public init() {}
  }

  /// A commented configuration for what was found. What isn't known is said as a comment.
  public static func text(for found: Surroundings) -> String {
    var text = """
      # What deckc goes by in this folder and below. Everything is optional, and the command line wins.
      # `deckc settings FILE` shows what holds for a deck and why; `deckc rules` lists the rules.

      """
    if !found.formats.isEmpty {
      let counts = found.formats.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      text += "# Decks found here: \(counts).\n"
    }
    for key in ConfigurationKey.all {
      text += "\n# \(key.summary)\n"
      let value = value(of: key, found)
      for line in "\(key.name):\(value ?? spaced(key.example))".split(separator: "\n") {
        text += value == nil ? "# \(line)\n" : "\(line)\n"
      }
    }
    return text
  }

  /// What is known of a setting.
  private static func value(of key: ConfigurationKey, _ found: Surroundings) -> String? {
    switch key.name {
    case "language": " en"
    case "fail-on": " warning"
    case "media": found.media.map { " " + JSONTree.quoted($0) }
    case "word-lists": found.wordList.map { " [\(JSONTree.quoted($0))]" }
    default: nil
    }
  }

  private static func spaced(_ example: String) -> String {
    example.hasPrefix("\n") ? example : " " + example
  }
}
