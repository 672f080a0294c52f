public import DeckDiagnostics
internal import DeckModel
public import DeckSource
public import DeckSpelling

/// What a vocabulary rule works with: the words of the whole deck, what the spelling engine says of them, and
/// where its findings go.
public struct VocabularyContext {
  /// The deck, with what is known of its cards.
  public let survey: DeckSurvey
  /// The words.
  public let vocabulary: DeckVocabulary
  /// What the engine says of words that the lexicon doesn't pass, in the order of their first places.
  public var judgements: [Judgement] { judging.judgements }
  /// What rules found, in the order in which they found it.
  public private(set) var findings: [Finding] = []

  /// The words that count as right.
  public let accepted: AcceptedWords
  private let judging: Judging
  /// What the user chose for the options of the rule that is at work.
  var choices = RuleChoices()

  /// Judges the words when the first rule asks.
  final class Judging {
    private let checker: SpellChecker
    private let vocabulary: DeckVocabulary
    private(set) lazy var judgements = checker.judge(vocabulary)

    init(_ checker: SpellChecker, _ vocabulary: DeckVocabulary) {
      self.checker = checker
      self.vocabulary = vocabulary
    }
  }

  init(survey: DeckSurvey, vocabulary: DeckVocabulary, accepted: AcceptedWords, judging: Judging) {
    self.survey = survey
    self.vocabulary = vocabulary
    self.accepted = accepted
    self.judging = judging
  }

  /// The edit that replaces a word at its place, or nil when it doesn't stand in the source as it is.
  public func edit(_ occurrence: WordTable.Occurrence, _ replacement: String) -> TextEdit? {
    guard occurrence.isVerbatim, let escaped = survey.deck.escape.escape(replacement) else { return nil }
    // Nothing that could divide a field of a delimited file.
    if survey.deck.escape == .quotedField || survey.deck.escape == .quotedMarkup,
      replacement.utf8.contains(where: { "\",;|\t\r\n".utf8.contains($0) })
    {
      return nil
    }
    return TextEdit(occurrence.span, escaped)
  }

  /// Reports the places of judged words of which `complaint` has something to say, with the corrections written as
  /// the word is there; it gets the word as it is written.
  mutating func reportJudgements(
    _ complaint: (Judgement, WordTable.Occurrence, _ surface: String) -> String?
  ) {
    let table = vocabulary.table
    let least = Double(choices.number(.minimumConfidence)) / 100
    for judgement in judgements where judgement.verdict != .leftAlone && judgement.confidence >= least {
      for place in table.places(of: judgement.entry) {
        guard !choices.holds(table.surface(place), .allowedWords),
          let message = complaint(judgement, place, table.surface(place))
        else { continue }
        let corrections = judgement.suggestions.map {
          $0.hasOwnCase ? $0.text : place.shape.applied(to: $0.text)
        }
        let edit = corrections.first.flatMap { self.edit(place, $0) }
        report(message, at: place, group: judgement.word) { finding in
          finding.confidence = (judgement.confidence * 100).rounded() / 100
          finding.correct(to: corrections, judgement.isSure ? .safe : .unsafe, edit: edit)
        }
      }
    }
  }

  /// Reports `message` at the place of a word. Findings of one `group` are the same slip at several places: they
  /// become one. `change` adds what else is known.
  public mutating func report(
    _ message: String, at occurrence: WordTable.Occurrence, group: String,
    _ change: (inout Finding) -> Void = { _ in }
  ) {
    let card = Int(occurrence.card)
    // Only fields of other names need a look at the card.
    let field =
      occurrence.isFront
      ? "front" : occurrence.isBack ? "back" : survey.fieldName(card, Int(occurrence.field))
    let place = CardPlace(index: card, number: survey.number(card), field: field)
    var finding = Finding(message, span: survey.deck.hasPositions ? occurrence.span : nil, card: place)
    finding.group = group
    change(&finding)
    findings.append(finding)
  }
}
