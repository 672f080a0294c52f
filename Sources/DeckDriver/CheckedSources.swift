public import DeckDiagnostics
internal import DeckLint
internal import DeckModel
internal import DeckReaders
public import DeckSource

/// Sources that are checked together: what is said twice is found wherever it stands.
public struct CheckedSources: Sendable {
  /// A source, and the checker of sources where it is.
  public struct Input: Sendable {
    /// The checker.
    public var checker: Checker
    /// The source.
    public var source: SourceFile
    /// The deck of the source, where it is known already.
    let known: ReadResult?

    /// An input.
    public init(_ checker: Checker, _ source: SourceFile) {
      self.checker = checker
      self.source = source
      known = nil
    }

    /// An input whose deck is known.
    init(_ checker: Checker, _ known: ReadResult) {
      self.checker = checker
      source = known.deck.source
      self.known = known
    }

    /// The deck of the source.
    func read() -> ReadResult { known ?? checker.readResult(source) }
  }

  /// The sources to check.
  public private(set) var inputs: [Input]
  /// The rules that each source is to be checked by; all are run by those of all of them.
  private let selections: [RuleSelection]
  /// Sources that the others are compared with, and of which nothing is reported.
  public let references: [Input]

  /// The sources `inputs`, which may be compared with `references`.
  public init(_ inputs: [Input], references: [Input] = []) {
    let selections = inputs.map(\.checker.linter.selection)
    let common = inputs.count > 1 ? RuleSelection(union: selections) : nil
    self.selections = selections
    self.inputs = inputs.map { Self.input($0, common) }
    self.references = references.map { Self.input($0, common ?? selections.first) }
  }

  /// An input that is checked by the rules of a selection.
  private static func input(_ input: Input, _ selection: RuleSelection?) -> Input {
    guard let selection else { return input }
    var input = input
    input.checker.linter = Linter(selection, input.checker.linter.options)
    return input
  }

  /// Reads and lints all sources; the outcomes are in their order. The rules about several decks are those of the
  /// first source's checker.
  public func check() async -> [Checker.Outcome] {
    guard let linter = inputs.first?.checker.linter else { return [] }
    var gathering = Linter.Gathering()
    // References come first, since later cards are reported.
    for input in references {
      _ = await input.checker.gather(input.read(), isReference: true, into: &gathering)
    }
    var outcomes: [Checker.Outcome] = []
    for input in inputs {
      let result = input.read()
      let figures = await input.checker.gather(result, isReference: false, into: &gathering)
      outcomes.append(
        Checker.Outcome(
          source: input.source, deck: result.deck, diagnostics: [], figures: figures,
          readerFindings: result.findings))
    }
    for (index, found) in linter.findings(gathering).dropFirst(references.count).enumerated() {
      outcomes[index].findings = inputs.count > 1 ? selections[index].chosen(of: found) : found
      outcomes[index].diagnostics = outcomes[index].findings.diagnostics
    }
    return outcomes
  }

  /// Reads all sources and applies fixes that may be trusted as far as `applicability`, until none is left.
  ///
  /// After each round the texts are read again, so fixes never see stale places. Fixes that undo each other end
  /// after a hundred rounds.
  public consuming func fix(_ applicability: FixIt.Applicability) async -> [Checker.Outcome] {
    await fix(applicability, except: [])
  }

  /// Asks what to keep of cards that say the same, deletes the others, and then applies the other fixes as `fix` does.
  ///
  /// `choose` gets what was found, and returns the cards to delete.
  public consuming func fix(
    _ applicability: FixIt.Applicability,
    choosing choose: ([DuplicateChoice], [Checker.Outcome]) -> Set<DuplicateChoice.Place>
  ) async -> [Checker.Outcome] {
    let outcomes = await check()
    let chosen = choose(DuplicateChoice.all(in: outcomes), outcomes)
    var deleted = [Int](repeating: 0, count: inputs.count)
    for (index, outcome) in outcomes.enumerated() {
      let cards = chosen.filter { $0.deck == index }.map(\.card).sorted()
      (inputs[index].source, deleted[index]) = Self.delete(cards, of: outcome, inputs[index].checker)
    }
    var fixed = await fix(applicability, except: DuplicateChoice.rules)
    for index in fixed.indices { fixed[index].fixedCount += deleted[index] }
    return fixed
  }

  /// The source without `cards`, which rise, and how many were deleted. Where the commas between two cards are at
  /// issue, the later one is deleted when the text has been read again.
  private static func delete(
    _ cards: [Int], of outcome: Checker.Outcome, _ checker: Checker
  ) -> (SourceFile, Int) {
    var (source, deck, left) = (outcome.source, outcome.deck, cards)
    var deleted = 0
    while !left.isEmpty {
      var edits: [TextEdit] = []
      var later: [Int] = []
      for card in left {
        guard let edit = deck.deletion(of: deck.card(card).span) else { continue }
        if let last = edits.last, edit.span.start < last.span.end {
          later.append(card - edits.count)
        } else {
          edits.append(edit)
        }
      }
      guard !edits.isEmpty else { break }
      let fixes = edits.map { FixIt(.safe, "delete this card", edits: [$0]) }
      source = SourceFile(name: source.name, bytes: EditApplier.apply(fixes, to: source).bytes)
      deleted += edits.count
      deck = later.isEmpty ? deck : checker.read(source).deck
      left = later
    }
    return (source, deleted)
  }

  private consuming func fix(
    _ applicability: FixIt.Applicability, except rules: Set<String>
  ) async -> [Checker.Outcome] {
    var outcomes = await check()
    var rounds = [FixRounds](repeating: FixRounds(), count: inputs.count)
    for _ in 0..<Self.mostRounds {
      var isChanged = false
      for index in inputs.indices {
        let diagnostics = outcomes[index].diagnostics.filter { !rules.contains($0.rule) }
        guard
          let source = rounds[index].next(
            outcomes[index], diagnostics, applicability, inputs[index].checker)
        else { continue }
        inputs[index].source = source
        isChanged = true
      }
      guard isChanged else { break }
      outcomes = await check()
    }
    for index in outcomes.indices {
      outcomes[index].fixedCount = rounds[index].applied
      outcomes[index].refused = rounds[index].refused
    }
    return outcomes
  }

  /// Fixes that undo each other end after so many rounds.
  private static let mostRounds = 100
}
