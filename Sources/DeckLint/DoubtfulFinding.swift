internal import DeckLexicon
internal import DeckSpelling

/// Something that a prose rule found and of which only the whole deck can tell whether it is wrong.
struct DoubtfulFinding: Sendable {
  let found: FoundFinding
  /// The place of the field, when its language isn't known.
  let field: Int?
  /// The name in small letters, when something else may be meant.
  let name: WordID?
  /// The term as one word, when it stands there as two.
  let term: String?
}

/// What the batches of a deck leave to be decided.
struct Doubts: Sendable {
  private var findings: [DoubtfulFinding] = []
  /// How many names in small letters nothing is doubtful of.
  private var smallNameCount = 0

  mutating func add(_ finding: DoubtfulFinding) { findings.append(finding) }

  mutating func addSmallName() { smallNameCount += 1 }

  mutating func add(_ other: Doubts) {
    findings += other.findings
    smallNameCount += other.smallNameCount
  }

  /// Those that are wrong, as far as the whole deck tells.
  func decided(by vocabulary: DeckVocabulary) -> [FoundFinding] {
    guard !findings.isEmpty else { return [] }
    let fields = LanguageVerdict.fieldStandings(vocabulary)
    let english = findings.filter { finding in
      finding.field.map { $0 >= fields.count || fields[$0] == .english } ?? true
    }
    let names = NameHabit(vocabulary, smallNames: english.compactMap(\.name), sureCount: smallNameCount)
    let terms = TermHabit(vocabulary, apart: english.compactMap(\.term))
    return english.filter { finding in
      (finding.name.map(names.isSlip) ?? true) && (finding.term.map(terms.isTogether) ?? true)
    }.map(\.found)
  }
}
