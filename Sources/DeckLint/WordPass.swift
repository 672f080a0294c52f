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
    let choices: RuleChoices
    let slips: @Sendable (borrowing Paragraph, UsageCalls) -> [UsageSlip]
    let report: @Sendable (UsageSlip, String) -> SlipReport
  }

  /// What reads a batch.
  ///
  /// It is `@unchecked Sendable` because only the task that took it from the pool uses it.
  private final class Reader: @unchecked Sendable {
    var paragraphs = ParagraphReader()
    var words = Words()
  }

  /// What looks at the paragraphs of a batch.
  private struct Words: ~Copyable {
    var gatherer = VocabularyGatherer()
    /// For paragraphs with slips, whose known words tell their language too.
    var thoroughGate = LanguageGate()
    var fieldLanguage = FieldLanguage()
  }

  private let rules: [ProseRule]
  /// The words that count as right.
  private let accepted: AcceptedWords
  private let pool = Mutex<[Reader]>([])

  /// A pass for the rules of `selection`, or nil when none of them looks at words; slips of words that are
  /// `accepted` aren't reported.
  init?(_ selection: RuleSelection, _ accepted: AcceptedWords, _ choices: [String: RuleChoices]) {
    var rules: [ProseRule] = []
    var needsVocabulary = false
    for (index, entry) in selection.rules.enumerated() {
      let choices = choices[entry.rule.name] ?? RuleChoices()
      switch entry.rule.check {
      case .prose(let slips, let report):
        rules.append(ProseRule(index: index, choices: choices, slips: slips, report: report))
      case .proseAndVocabulary(let slips, let report, _):
        rules.append(ProseRule(index: index, choices: choices, slips: slips, report: report))
        needsVocabulary = true
      case .vocabulary: needsVocabulary = true
      case .reading, .card, .deck, .set: break
      }
    }
    guard needsVocabulary || !rules.isEmpty else { return nil }
    self.rules = rules
    self.accepted = accepted
  }

  /// A pass that only gathers the vocabulary.
  init() {
    rules = []
    accepted = AcceptedWords()
  }

  /// What a batch gave.
  struct Report {
    /// What prose rules found in English text.
    var findings: [FoundFinding] = []
    /// What they found of which only the deck can tell whether it is wrong.
    var doubts = Doubts()
    /// The words.
    var vocabulary = VocabularyPart()
  }

  /// Runs the prose rules over a batch of `deck` and gathers its words.
  func read(_ batch: CardBatch, of deck: Deck) -> Report {
    let reader = pool.withLock { $0.popLast() } ?? Reader()
    defer { pool.withLock { $0.append(reader) } }
    return read(batch, of: deck, &reader.paragraphs, &reader.words)
  }

  private func read(
    _ batch: CardBatch, of deck: Deck, _ paragraphs: inout ParagraphReader, _ words: inout Words
  ) -> Report {
    var report = Report()
    // Copying a whole deck into the visit of every paragraph costs.
    let escape = deck.escape
    for position in 0..<batch.count {
      paragraphs.read(batch, position) { field, node, paragraph, pieces in
        let name =
          batch.nodes[node].value == FieldRole.named.rawValue ? batch.text(of: batch.nodes[node]) : nil
        let isForeign = name.map { words.fieldLanguage.isForeign($0) } ?? false
        if words.gatherer.assess(paragraph, inForeignField: isForeign) != .foreign {
          let slips = slips(paragraph)
          if !slips.isEmpty {
            let place = SlipPlace(
              card: batch[position], field: Field(batch: batch, nodeIndex: node), pieces: pieces,
              escape: escape)
            add(slips, of: paragraph, at: place, field, &words.thoroughGate, to: &report)
          }
        }
        let place = VocabularyGatherer.Place(
          card: UInt32(truncatingIfNeeded: batch.firstIndex + position),
          field: UInt16(truncatingIfNeeded: field),
          isFront: batch.nodes[node].value == FieldRole.front.rawValue,
          isBack: batch.nodes[node].value == FieldRole.back.rawValue)
        words.gatherer.add(paragraph, at: place) { pieces.place($0) }
      }
    }
    report.vocabulary = words.gatherer.finish()
    return report
  }

  private func slips(_ paragraph: borrowing Paragraph) -> [(rule: ProseRule, slip: UsageSlip)] {
    var found: [(rule: ProseRule, slip: UsageSlip)] = []
    if rules.isEmpty { return found }
    let calls = UsageCalls(of: paragraph)
    if calls.isEmpty { return found }
    for rule in rules {
      for slip in rule.slips(paragraph, calls) { found.append((rule, slip)) }
    }
    return found
  }

  /// Adds what rules say of the slips of a paragraph, as far as they stand in English text.
  private func add(
    _ slips: [(rule: ProseRule, slip: UsageSlip)], of paragraph: borrowing Paragraph, at place: SlipPlace,
    _ field: Int, _ gate: inout LanguageGate, to report: inout Report
  ) {
    let standing = gate.assess(paragraph, thoroughly: true)
    guard standing != .foreign else { return }
    for (rule, slip) in slips
    where gate.standing(ofToken: slip.tokens.lowerBound) != .foreign && !isAccepted(slip, paragraph) {
      let written = paragraph.text[slip.range].string
      if rule.choices.holds(written, .allowedWords) { continue }
      let finding = place.finding(slip, rule.report(slip, written))
      let found = FoundFinding(rule.index, finding)
      if standing == .english, !slip.isDoubtful {
        report.findings.append(found)
        if slip.kind == .name { report.doubts.addSmallName() }
      } else {
        report.doubts.add(
          DoubtfulFinding(
            found: found, field: standing == .english ? nil : field, name: slip.doubtfulName,
            term: slip.doubtfulTerm))
      }
    }
  }

  /// Whether every word of a slip counts as right.
  private func isAccepted(_ slip: UsageSlip, _ paragraph: borrowing Paragraph) -> Bool {
    guard !accepted.isEmpty else { return false }
    return slip.tokens.allSatisfy { index in
      let token = paragraph.tokens[index]
      return accepted.accepts(paragraph.surface(token).string, hash: token.hash)
    }
  }
}
