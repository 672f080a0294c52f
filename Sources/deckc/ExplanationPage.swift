internal import DeckLexicon
internal import DeckModel
internal import DeckSource
internal import DeckSpelling

/// An explanation of a word, for people and for programs.
struct ExplanationPage {
  private let explanation: WordExplanation
  private let asked: String
  private let deck: Deck?

  /// A page for the word that was asked for; `deck` is nil when there was none.
  init(_ explanation: WordExplanation, asked: String, deck: Deck?) {
    self.explanation = explanation
    self.asked = asked
    self.deck = deck
  }

  // MARK: Text

  var text: String {
    var sections = ["\(asked): \(verdict)\n", section("LEXICON", lexiconLines)]
    if deck != nil { sections.append(section("DECK", deckLines)) }
    if !explanation.candidates.isEmpty { sections.append("CANDIDATES\n" + candidateTable) }
    if !explanation.contributions.isEmpty {
      sections.append("FEATURES\n" + featureTable)
      sections.append(section("DECISION", decisionLines))
    }
    return sections.joined(separator: "\n")
  }

  private func section(_ name: String, _ lines: [String]) -> String {
    "\(name)\n" + lines.map { "  \($0)\n" }.joined()
  }

  private var verdict: String {
    switch explanation.outcome {
    case .known: return "right: the lexicon has it"
    case .accepted: return "right: it is among the accepted words"
    case .foreign: return "left alone: it stands in text of another language"
    case .unlike: return "left alone: no word resembles it"
    case .unchecked:
      return explanation.places.isEmpty && deck != nil && explanation.count == 0
        ? "unknown, and not in the deck"
        : "left alone: acronyms, identifiers and parts of words aren't judged"
    case .decided(let judgement):
      let best = judgement.suggestions.first.map { ", perhaps '\($0.text)'" } ?? ""
      let share = Self.decimal(judgement.confidence, 2)
      return judgement.verdict == .leftAlone
        ? "left alone: \(share) is too little to report it\(best)"
        : "misspelt with a confidence of \(share)\(best)"
    }
  }

  private var lexiconLines: [String] {
    var lines: [String] = []
    if let membership = explanation.membership {
      lines.append("flags: \(membership.flags.names.joined(separator: ", "))")
      lines.append("usual form: \(membership.form)")
      lines.append("frequency: \(Self.decimal(Double(membership.zipf), 2)) (log10 in a billion words)")
    } else {
      lines.append("not in the lexicon\(explanation.isRare ? ", but in a very large word list" : "")")
    }
    if !explanation.corrections.isEmpty {
      lines.append("known as a misspelling of \(explanation.corrections.joined(separator: ", "))")
    }
    return lines
  }

  private var deckLines: [String] {
    var lines = ["times: \(explanation.count)"]
    if !explanation.places.isEmpty {
      let shown = explanation.places.prefix(Self.shownPlaceCount).map(place).joined(separator: ", ")
      let rest = explanation.places.count - Self.shownPlaceCount
      lines.append("places: \(shown)\(rest > 0 ? " and \(rest) more" : "")")
    }
    let fields = explanation.packs.fields.filter { $0.isOn }.map(\.name)
    lines.append("fields: \(fields.isEmpty ? "none in particular" : fields.joined(separator: ", "))")
    return lines
  }

  private static let shownPlaceCount = 5

  private func place(_ occurrence: WordTable.Occurrence) -> String {
    let language =
      switch occurrence.standing {
      case .english: "English"
      case .unclear: "no sentence"
      case .foreign: "another language"
      }
    guard let deck, deck.hasPositions else { return "card \(occurrence.card + 1) (\(language))" }
    let position = LineIndex(deck.source).position(of: Int(occurrence.span.start))
    return "\(position.line):\(position.column) (\(language))"
  }

  private var candidateTable: String {
    let rows = explanation.candidates.prefix(Self.shownCandidateCount).map { candidate in
      let facts = candidate.evidence
      return [
        "  " + candidate.text, "\(facts.distance)", Self.decimal(facts.cost, 2),
        Self.decimal(facts.frequency, 2),
        "\(facts.occurrences)", Self.decimal(facts.context, 2), Self.decimal(facts.score, 2),
      ]
    }
    return Table.render(["  word", "edits", "cost", "frequency", "in deck", "context", "score"], rows)
  }

  private static let shownCandidateCount = 8

  private var featureTable: String {
    let rows = explanation.contributions.map {
      ["  \($0.feature)", Self.decimal($0.value, 2), Self.decimal($0.amount, 2)]
    }
    return Table.render(["  feature", "value", "adds"], rows)
  }

  private var decisionLines: [String] {
    let sum = explanation.contributions.reduce(explanation.intercept) { $0 + $1.amount }
    let total = sum + explanation.prior.shift - explanation.languageDoubt
    return [
      "features and intercept \(Self.decimal(explanation.intercept, 2)): \(Self.decimal(sum, 2))",
      "share of misspellings in the deck \(Self.decimal(explanation.prior.share, 2)): "
        + Self.decimal(explanation.prior.shift, 2),
      "doubt about the language: \(Self.decimal(-explanation.languageDoubt, 2))",
      "log-odds: \(Self.decimal(total, 2)); reported from \(Self.decimal(OperatingPoint.report, 2))",
    ]
  }

  // MARK: JSON

  var json: String {
    var members: [(String, String)] = [
      ("word", JSONText.string(asked)), ("folded", JSONText.string(explanation.word)),
      ("outcome", JSONText.string(outcomeName)), ("membership", membershipJSON),
      ("rare", "\(explanation.isRare)"),
      ("corrections", Self.array(explanation.corrections.map(JSONText.string))),
      ("count", "\(explanation.count)"),
      ("fields", Self.array(explanation.packs.fields.map(fieldJSON))),
      ("candidates", Self.array(explanation.candidates.map(candidateJSON))),
    ]
    if case .decided(let judgement) = explanation.outcome {
      members += [
        ("confidence", Self.decimal(judgement.confidence, 4)),
        ("suggestions", Self.array(judgement.suggestions.map { JSONText.string($0.text) })),
        ("features", Self.array(explanation.contributions.map(contributionJSON))),
        ("intercept", Self.decimal(explanation.intercept, 4)),
        ("share", Self.decimal(explanation.prior.share, 4)),
        ("shift", Self.decimal(explanation.prior.shift, 4)),
        ("languageDoubt", Self.decimal(explanation.languageDoubt, 4)),
        ("reportedFrom", Self.decimal(OperatingPoint.report, 4)),
      ]
    }
    return JSONText.object(members)
  }

  private var outcomeName: String {
    switch explanation.outcome {
    case .known: return "known"
    case .accepted: return "accepted"
    case .foreign: return "foreign"
    case .unchecked: return "unchecked"
    case .unlike: return "unlike"
    case .decided(let judgement): return judgement.verdict == .leftAlone ? "left-alone" : "misspelled"
    }
  }

  private var membershipJSON: String {
    guard let membership = explanation.membership else { return "null" }
    return JSONText.object([
      ("flags", Self.array(membership.flags.names.map(JSONText.string))),
      ("form", JSONText.string(membership.form)), ("zipf", Self.decimal(Double(membership.zipf), 2)),
    ])
  }

  private func fieldJSON(_ field: FieldPacks.Field) -> String {
    JSONText.object([
      ("name", JSONText.string(field.name)), ("on", "\(field.isOn)"), ("words", "\(field.count)"),
      ("distinct", "\(field.typeCount)"),
    ])
  }

  private func candidateJSON(_ candidate: EntryJudge.Ranked) -> String {
    let facts = candidate.evidence
    return JSONText.object([
      ("text", JSONText.string(candidate.text)), ("edits", "\(facts.distance)"),
      ("cost", Self.decimal(facts.cost, 4)), ("frequency", Self.decimal(facts.frequency, 4)),
      ("count", "\(facts.occurrences)"), ("context", Self.decimal(facts.context, 4)),
      ("score", Self.decimal(facts.score, 4)),
    ])
  }

  private func contributionJSON(_ contribution: WordExplanation.Contribution) -> String {
    JSONText.object([
      ("name", JSONText.string("\(contribution.feature)")), ("value", Self.decimal(contribution.value, 4)),
      ("adds", Self.decimal(contribution.amount, 4)),
    ])
  }

  private static func array(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  /// A number with so many decimals.
  private static func decimal(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled.magnitude % UInt(scale))
    let padding = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale)).\(padding)\(fraction)"
  }
}
