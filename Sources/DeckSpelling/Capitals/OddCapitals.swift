internal import DeckLexicon
internal import DeckSource

/// Finds slips of the shift key, `REduces` and `tHEN`, and missing blanks that capitals betray, `INTENTbecause` and
/// `ofEngland`.
struct OddCapitals {
  let lexicon: Lexicon
  let table: WordTable

  /// What a place of an entry is to be, when its capitals are odd.
  ///
  /// A way of writing that the deck repeats is meant, and letters that begin an acronym nearby spell it out.
  func judgement(_ index: Int) -> Judgement? {
    var counts: [String: Int] = [:]
    var first: (surface: String, shape: CaseShape)?
    for place in table.places(of: index) where place.flags.contains(.oddCapitals) {
      let surface = table.surface(place)
      counts[surface, default: 0] += 1
      if first == nil { first = (surface, place.shape) }
    }
    guard let first, counts.values.allSatisfy({ $0 == 1 }) else { return nil }
    let entry = table.entries[index]
    let flags = entry.id.map { lexicon.flags($0) } ?? []
    if first.shape == .capitalRun {
      guard !flags.contains(.valid), let words = twoWords(first.surface) else { return nil }
      return judgement(index, .runTogether, words)
    }
    if first.shape == .mixed, first.surface.utf8.last.map({ $0 &- 0x61 < 26 }) ?? false {
      return functionAndName(first.surface).map { judgement(index, .runTogether, $0) }
    }
    guard flags.contains(.valid), !flags.contains(.hasForm), !isCoined(index) else { return nil }
    // Short words are odd by accident; only common ones are surely slips.
    guard first.surface.utf8.count > 4 || flags.contains(.common) else { return nil }
    return judgement(index, .oddCapitals, table.word(index))
  }

  /// Whether the word is a letter and a word that is as common: `HBase`.
  private func isCoined(_ index: Int) -> Bool {
    guard let id = table.entries[index].id else { return false }
    guard let rest = lexicon.find(word: table.bytes(of: table.entries[index]).dropFirst()) else {
      return false
    }
    return lexicon.zipf(rest) >= lexicon.zipf(id)
  }

  private func judgement(_ index: Int, _ verdict: Judgement.Verdict, _ text: String) -> Judgement {
    Judgement(
      entry: index, word: table.word(index), verdict: verdict, confidence: Self.confidence,
      suggestions: [Judgement.Suggestion(text, score: 0, hasOwnCase: verdict == .runTogether)], isSure: true)
  }

  /// The share of such places that are slips, on the decks that the engine was fitted on.
  static let confidence = 0.97

  /// A word in capitals and one in small letters, apart.
  private func twoWords(_ surface: String) -> String? {
    let capitals = surface.prefix { $0.isUppercase }
    let rest = surface[capitals.endIndex...]
    guard isValid(capitals.lowercased()), isValid(String(rest)), rest.count > 1 else { return nil }
    return "\(capitals) \(rest)"
  }

  /// A word of grammar and a word with a capital, apart: `the Masters`, `of England`. Programs have names such as
  /// `toString`, so that most words of grammar need a word that has a capital always.
  private func functionAndName(_ surface: String) -> String? {
    let small = surface.prefix { $0.isLowercase }
    let rest = surface[small.endIndex...]
    guard rest.utf8.count >= 4 else { return nil }
    let flags = flags(rest.lowercased())
    if Self.articles.contains(String(small)), flags.contains(.valid) { return "\(small) \(rest)" }
    guard Self.functions.contains(String(small)), flags.contains(.capitalOnly) else { return nil }
    return "\(small) \(rest)"
  }

  /// Words that no name of a program begins with.
  private static let articles: Set<String> = ["the", "was", "were", "their", "which", "because", "called"]
  private static let functions: Set<String> = [
    "of", "in", "and", "to", "for", "by", "from", "with", "that", "on", "as", "is", "at", "or", "between",
  ]

  private func isValid(_ word: String) -> Bool { flags(word).contains(.valid) }

  private func flags(_ word: String) -> WordFlags {
    lexicon.find(word: word.utf8).map { lexicon.flags($0) } ?? []
  }
}

extension ByteView {
  /// Whether small letters come first, then a capital, then small letters only: `ofEngland`.
  fileprivate var isSmallThenCapitalized: Bool {
    guard let capital = firstIndex(where: { $0 &- 0x61 >= 26 }), self[capital] &- 0x41 < 26,
      capital + 1 < count
    else { return false }
    return self[capital + 1..<count].allSatisfy { $0 &- 0x61 < 26 }
  }
}

extension CaseShape {
  /// Whether a word of this shape may be a slip of the shift key, by how it is written.
  func isOdd(_ surface: ByteView) -> Bool {
    switch self {
    case .lower, .capitalized, .upper, .pluralUpper: return false
    case .capitalRun: return true
    case .doubleCapital:
      // `THen` is odd, `PCBs` and `LEDs` are plurals.
      return surface.count > 5 || surface.last != UInt8(ascii: "s") || surface.equals("THis")
    case .mixed:
      guard surface.count >= 4, surface[0] &- 0x61 < 26 else { return false }
      // The caps lock key: `tHEN`.
      if surface[1..<surface.count].allSatisfy({ $0 &- 0x41 < 26 }) { return true }
      return surface.isSmallThenCapitalized
    }
  }

  /// A correction in small letters, written as a word of this shape is.
  public func applied(to text: String) -> String {
    switch self {
    case .lower, .mixed: text
    case .capitalized, .doubleCapital, .capitalRun: text.prefix(1).uppercased() + text.dropFirst()
    case .upper, .pluralUpper: text.uppercased()
    }
  }
}
