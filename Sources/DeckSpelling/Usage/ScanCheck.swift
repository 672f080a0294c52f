internal import DeckLexicon
internal import DeckSource

/// Finds `Al` for `AI`, which scans and some fonts make alike, where the words around speak of AI. `Al` is also a
/// name and aluminium.
struct ScanCheck {
  /// The slip at the token at `index`, whose letters are `al`, or nil.
  static func slip(_ index: Int, _ paragraph: borrowing Paragraph) -> UsageSlip? {
    let token = paragraph.tokens[index]
    guard token.shape == .capitalized, !token.flags.contains(.hyphenBefore) else { return nil }
    let slip = UsageSlip(.scan, index, token.stemRange, "AI")
    if index > 0, token.flags.contains(.adjacent), preceding.contains(paragraph.tokens[index - 1].hash) {
      return slip
    }
    if index + 1 < paragraph.tokens.count {
      let next = paragraph.tokens[index + 1]
      let isJoined = next.flags.contains(.adjacent) || token.flags.contains(.hyphenAfter)
      if isJoined, following.contains(next.hash) { return slip }
      // A name of two words, `al-Qaeda`, or `et al.`
      if isJoined, next.shape != .lower || token.flags.contains(.hyphenAfter) { return nil }
    }
    return speaksOfMachines(paragraph, around: index) ? slip : nil
  }

  /// Whether words of the paragraph are those of AI, and none of metals.
  private static func speaksOfMachines(_ paragraph: borrowing Paragraph, around index: Int) -> Bool {
    var isFound = false
    let near = max(0, index - 60)..<min(paragraph.tokens.count, index + 60)
    for token in paragraph.tokens[near] {
      if metals.contains(token.hash) { return false }
      if !isFound { isFound = machines.contains(token.hash) }
    }
    return isFound
  }

  private static let machines = Lexicon.hashes(
    ofWords: """
      ai intelligence ethics ethical algorithm algorithms algorithmic robot robots robotics automation automated bias \
      biases chatbot chatbots neural generative autonomous transparency explainability fairness accountability
      """)

  private static let metals = Lexicon.hashes(
    ofWords: """
      metal metals ion ions aluminium aluminum alloy alloys oxide atom atoms atomic electron electrons element elements \
      foil reaction reacts acid bond bonds fe cu zn mg si ore crystal chloride
      """)

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
