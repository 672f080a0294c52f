internal import DeckToolSupport
internal import Glibc

/// Decks that a search for duplicates may take too long for.
enum HardDeck: String, CaseIterable {
  /// Cards that share their commonest words, and have rare words besides.
  case commonWords = "common words"
  /// Cards of a template with a number in its slot.
  case template
  /// One card again and again.
  case equal

  /// So many equal cards are many.
  static let equalCount = 10_000

  /// The deck of `cards` cards as tab-separated values, the same on every machine.
  func make(cards: Int, folder: String) throws -> String {
    let name = rawValue.split(separator: " ").joined(separator: "-")
    let path = "\(folder)/deckc-benchmark-hard-1-\(name)-\(cards).tsv"
    let isThere = unsafe access(path, R_OK) == 0
    guard !isThere else { return path }
    let file = try OutputFile("\(path).part")
    var random = Random(seed: 1)
    var output = Array("front\tback\n".utf8)
    for index in 0..<cards {
      output += card(index, &random).utf8
      if output.count >= 1 << 20 {
        try file.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try file.write(output)
    guard unsafe rename("\(path).part", path) == 0 else { throw SystemError("can't write '\(path)'", errno) }
    return path
  }

  private func card(_ index: Int, _ random: inout Random) -> String {
    switch self {
    case .commonWords:
      let words = (0..<6).map { _ in "w\(min(random.below(200_000), random.below(200_000)))" }
      return "what is the name of the \(words[0]) that is in \(words[1])\t"
        + "it is the one of the \(words[2]) and the \(words[3]) with a \(words[4]) for the \(words[5])\n"
    case .template:
      return
        "Which town has the postal code \(index)?\tThe town with the postal code \(index) is town \(index / 7)\n"
    case .equal: return "What is the longest river of the world?\tThe Nile, with a length of 6650 km\n"
    }
  }
}
