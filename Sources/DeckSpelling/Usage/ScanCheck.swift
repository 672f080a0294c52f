internal import DeckLexicon
internal import DeckSource

/// Finds `Al` for `AI`, which scans and some fonts make alike, where the words around speak of AI. `Al` is also a
/// name and aluminium.
struct ScanCheck {
  /// The slip at the token at `index`, whose letters are `al`, or nil.
  static func slip(_ index: Int, _ paragraph: borrowing Paragraph) -> UsageSlip? {
    let token = paragraph.tokens[index]
    guard token.shape == .capitalized, !token.flags.contains(.hyphenBefore) else { return nil }
    let next = index + 1 < paragraph.tokens.count ? paragraph.tokens[index + 1] : nil
    let isBefore = next.map { next in
      (next.flags.contains(.adjacent) || token.flags.contains(.hyphenAfter)) && following.contains(next.hash)
    }
    let isAfter =
      index > 0 && token.flags.contains(.adjacent) && preceding.contains(paragraph.tokens[index - 1].hash)
    guard isBefore ?? false || isAfter else { return nil }
    return UsageSlip(.scan, token.stemRange, "AI")
  }

  private static let following = Lexicon.hashes(
    ofWords: """
      model models system systems agent agents tool tools powered generated driven applications application technology \
      technologies assistant assistants service services algorithm algorithms workload workloads ethics governance \
      assisted enabled research researchers chatbot chatbots chatbots projects project solution solutions developers \
      development strategy adoption policy bias risk risks safety literacy winter use usage capabilities features \
      products platform platforms engineer engineers lifecycle training data decisions
      """)

  private static let preceding = Lexicon.hashes(
    ofWords: """
      generative responsible explainable trustworthy conversational ethical strong weak narrow artificial modern \
      applied agentic
      """)
}
