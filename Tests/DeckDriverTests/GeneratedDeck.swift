import DeckSource
import DeckTestSupport

/// Decks of random cards with flaws here and there.
enum GeneratedDeck {
  private static let words = [
    "the", "river", "lake", "of", "a", "Nile", "deep", "café", "茶", "`code`", "$x^2$", "https://example.com",
    "100%",
    "{{c1::hidden::hint}}", "<b>", "\"quoted\"", "=1+1", "&amp;", "recieve", "Recieve", "beyong",
    "REduces", "kubelet",
  ]

  /// A page of `count` collapsed cards; every hundredth repeats another one.
  static func page(_ count: Int, seed: UInt64 = 1) -> SourceFile {
    var random = SplitMix64(seed: seed)
    var page = ByteWriter()
    page.append("Rivers Flashcards\n\n(\(count) cards)\n\n")
    for number in 1...count {
      let subject = number % 100 == 0 ? number / 100 : number
      page.append("\(number)\nWhat is item \(subject)?\n")
      if number % 100 == 0 || subject <= count / 100 {
        page.append("It is item \(subject)\n")
        continue
      }
      let isList = random.chance(40)
      for part in 0...random.below(isList ? 4 : 1) {
        if isList { page.append(part == 0 ? "- " : " - ") }
        page.append((0...random.below(6)).map { _ in random.pick(words) }.joined(separator: " "))
      }
      page.append("\n")
    }
    return SourceFile(name: "rivers.brainscape.txt", storage: ByteStorage(copying: page.view))
  }
}
