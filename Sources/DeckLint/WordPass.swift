internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSpelling
internal import Synchronization

/// The pass over the words of a deck, for the rules that look at paragraphs and those that look at the vocabulary.
///
/// Batches may be read from any number of tasks; each takes a reader from a pool and gives it back.
final class WordPass: Sendable {
  /// A prose rule with its place in the selection.
  struct ProseRule: Sendable {
    let index: Int
    let check: @Sendable (inout ProseContext) -> Void
  }

  /// What reads a batch.
  ///
  /// It is `@unchecked Sendable` because only the task that took it from the pool uses it.
  private final class Reader: @unchecked Sendable {
    var paragraphs = ParagraphReader(Tokenizer())
    let gatherer = VocabularyGatherer()
    var gate = LanguageGate()
    var fieldLanguage = FieldLanguage()
  }

  private let rules: [ProseRule]
  private let pool = Mutex<[Reader]>([])

  /// A pass for the rules of `selection`, or nil when none of them looks at words.
  init?(_ selection: RuleSelection) {
    var rules: [ProseRule] = []
    var needsVocabulary = false
    for (index, entry) in selection.rules.enumerated() {
      switch entry.rule.check {
      case .prose(let check): rules.append(ProseRule(index: index, check: check))
      case .vocabulary: needsVocabulary = true
      case .reading, .card, .deck, .set: break
      }
    }
    guard needsVocabulary || !rules.isEmpty else { return nil }
    self.rules = rules
  }

  /// A pass that only gathers the vocabulary.
  init() {
    rules = []
  }

  /// What a batch gave.
  struct Report {
    /// What prose rules found in English text.
    var findings: [(rule: Int, finding: Finding)] = []
    /// What they found in text whose language only the deck tells, with the place of its field.
    var doubtful: [(rule: Int, finding: Finding, field: Int)] = []
    /// The words.
    var vocabulary = VocabularyPart()
  }

  /// Runs the prose rules over a batch of `deck` and gathers its words.
  func read(_ batch: CardBatch, of deck: Deck) -> Report {
    let reader = pool.withLock { $0.popLast() } ?? Reader()
    defer { pool.withLock { $0.append(reader) } }
    var report = Report()
    for position in 0..<batch.count {
      reader.paragraphs.read(batch, position) { field, node, paragraph, pieces in
        let name =
          batch.nodes[node].value == FieldRole.named.rawValue ? batch.text(of: batch.nodes[node]) : nil
        let isForeign = name.map { reader.fieldLanguage.isForeign($0) } ?? false
        if reader.gate.assess(paragraph, inForeignField: isForeign) != .foreign {
          let findings = check(batch, position, node, paragraph, pieces, deck)
          if !findings.isEmpty {
            switch reader.gate.assess(paragraph, thoroughly: true) {
            case .english: report.findings += findings
            case .unclear: report.doubtful += findings.map { ($0.rule, $0.finding, field) }
            case .foreign: break
            }
          }
        }
        let place = VocabularyGatherer.Place(
          card: UInt32(truncatingIfNeeded: batch.firstIndex + position),
          field: UInt16(truncatingIfNeeded: field),
          isFront: batch.nodes[node].value == FieldRole.front.rawValue,
          isBack: batch.nodes[node].value == FieldRole.back.rawValue)
        reader.gatherer.add(paragraph, at: place, reader.gate) { pieces.place($0) }
      }
    }
    report.vocabulary = reader.gatherer.finish()
    return report
  }

  private func check(
    _ batch: CardBatch, _ position: Int, _ node: Int, _ paragraph: borrowing Paragraph,
    _ pieces: ParagraphPieces, _ deck: Deck
  ) -> [(rule: Int, finding: Finding)] {
    guard !rules.isEmpty else { return [] }
    var findings: [(rule: Int, finding: Finding)] = []
    var context = ProseContext(
      card: batch[position], field: Field(batch: batch, nodeIndex: node), paragraph: copy paragraph,
      pieces: pieces, escape: deck.escape)
    for rule in rules {
      let before = context.findings.count
      rule.check(&context)
      guard context.findings.count > before else { continue }
      for finding in context.findings[before...] { findings.append((rule.index, finding)) }
    }
    return findings
  }
}
