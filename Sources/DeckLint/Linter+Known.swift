internal import DeckDiagnostics
public import DeckModel

extension Linter {
  /// Whether anything says of findings in `deck` that they are known: a comment in its source, or a file of the user's.
  ///
  /// Complexity: O(bytes) where the format has comments.
  public func mayKnowFindings(of deck: Deck) -> Bool {
    !options.known.isEmpty || !SuppressionComment.all(in: deck).isEmpty
  }

  /// What is reported of what was found in a deck: everything in the order of the source, without what comments and
  /// the user's files know.
  func settle(_ found: [FoundFinding], _ part: Gathering.Part, _ survey: DeckSurvey) -> DeckFindings {
    var ordered = Self.order(found).map { found[$0] }
    var result = DeckFindings()
    if var comments = CommentFilter(survey, selection) {
      ordered = comments.unknown(of: ordered, selection)
      if let rule = selection.rules.firstIndex(where: { $0.rule.name == Rule.unusedSuppression.name }) {
        ordered += comments.findings().map { FoundFinding(rule, $0) }
        ordered = Self.order(ordered).map { ordered[$0] }
      }
    }
    if !part.known.isEmpty || options.namesFindings {
      var filter = KnownFindingFilter(part.known, survey, selection, ordered)
      ordered = filter.unknown(of: ordered)
      result.known = filter.known
      result.hasCard = filter.cardsThere()
      if options.namesFindings { result.keys = ordered.map(filter.key) }
    }
    if !options.reportsAllOccurrences { ordered = FindingGroups.collapse(ordered) }
    result.diagnostics = ordered.map { diagnostic($0, part.deck) }
    return result
  }
}
