internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Takes out of the findings of a deck what comments in its source say is meant to stay.
struct CommentFilter {
  private let survey: DeckSurvey
  private let comments: [SuppressionComment]
  private let rules: Set<String>
  /// The card that each comment is for.
  private let targets: [Int?]
  private var isUsed: [Set<String>]

  /// A rule for a card, or for the file.
  private struct Place: Hashable {
    let rule: String
    let card: Int?
  }

  private let places: [Place: [Int]]

  /// A filter of what the comments of a deck say; nil when there are none.
  init?(_ survey: DeckSurvey, _ selection: RuleSelection) {
    comments = SuppressionComment.all(in: survey.deck)
    guard !comments.isEmpty else { return nil }
    self.survey = survey
    rules = Set(selection.rules.map(\.rule.name))
    isUsed = comments.map { _ in [] }
    targets = comments.map { comment in
      comment.scope == .nextCard ? Self.target(of: comment, survey) : nil
    }
    var places: [Place: [Int]] = [:]
    for (index, comment) in comments.enumerated() where comment.hasReason {
      guard let scope = comment.scope else { continue }
      let card: Int?
      switch scope {
      case .file: card = nil
      case .nextCard:
        guard let target = targets[index] else { continue }
        card = target
      }
      for rule in comment.rules { places[Place(rule: rule.text, card: card), default: []].append(index) }
    }
    self.places = places
  }

  /// The card that a comment is for: the one that it stands in, when nothing of the card comes before it, or the next.
  private static func target(of comment: SuppressionComment, _ survey: DeckSurvey) -> Int? {
    let next = card(behind: comment.span.start, survey)
    let last = (next ?? survey.facts.count) - 1
    guard last >= 0, survey.facts[last].span.end > comment.span.start else { return next }
    let first = survey.card(last).fields.first { !$0.span.isEmpty }?.span
    return first.map { $0.start >= comment.said.end } ?? false ? last : next
  }

  /// The first card that begins behind `offset`. Complexity: O(log cards).
  private static func card(behind offset: UInt32, _ survey: DeckSurvey) -> Int? {
    var low = 0
    var high = survey.facts.count
    while low < high {
      let middle = (low + high) / 2
      if survey.facts[middle].span.start > offset { high = middle } else { low = middle + 1 }
    }
    return low < survey.facts.count ? low : nil
  }

  /// `found` without what comments say is meant to stay.
  mutating func unknown(of found: [FoundFinding], _ selection: RuleSelection) -> [FoundFinding] {
    found.filter { entry in
      let rule = selection.rules[entry.rule].rule
      var cards: [Int?] = [nil]
      if let card = entry.finding.card?.index {
        cards.append(card)
      } else if let span = entry.finding.span {
        cards.append(card(at: span))
      }
      if case .set = rule.check {
        cards += entry.finding.related.filter { $0.source == nil }.compactMap(\.card?.index)
      }
      for card in cards {
        guard let comment = places[Place(rule: rule.name, card: card)]?.first else { continue }
        isUsed[comment].insert(rule.name)
        return false
      }
      return true
    }
  }

  /// The card that a place without one belongs to: it stands in the card, or between the card and a comment for it.
  private func card(at span: Span) -> Int? {
    guard let next = Self.card(behind: span.start, survey) ?? survey.facts.indices.last.map({ $0 + 1 }) else {
      return nil
    }
    if next > 0, survey.facts[next - 1].span.end > span.start { return next - 1 }
    let isBehindComment = zip(comments, targets).contains { comment, target in
      target == next && comment.span.end <= span.start
    }
    return isBehindComment ? next : nil
  }

  /// What is wrong with the comments: those that say nothing that can be followed, and those that nothing is found for.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    for (index, comment) in comments.enumerated() {
      guard comment.scope != nil else {
        findings.append(
          finding("it says neither 'deckc: ignore' nor 'deckc: ignore-file'", comment.said, index))
        continue
      }
      guard !comment.rules.isEmpty else {
        findings.append(finding("it names no rule", comment.said, index))
        continue
      }
      guard comment.hasReason else {
        findings.append(finding("it gives no reason; write '-- ' and why", comment.said, index))
        continue
      }
      for rule in comment.rules {
        if let finding = self.finding(of: rule, comment, index) { findings.append(finding) }
      }
    }
    return findings
  }

  private func finding(of rule: SuppressionComment.Name, _ comment: SuppressionComment, _ index: Int)
    -> Finding?
  {
    guard Rule.named(rule.text) != nil else {
      let suggestion = closest(to: rule.text, in: Rule.all.map(\.name))
      let hint = suggestion.map { " (did you mean '\($0)'?)" } ?? ""
      var finding = finding("there is no rule '\(rule.text)'\(hint)", rule.span, index)
      finding.correct(
        to: suggestion.map { [$0] } ?? [], .unsafe, edit: suggestion.map { TextEdit(rule.span, $0) })
      return finding
    }
    guard rules.contains(rule.text), !isUsed[index].contains(rule.text) else { return nil }
    let place = comment.scope == .file ? "in this file" : "in the next card"
    var finding = finding("nothing of '\(rule.text)' is found \(place)", rule.span, index)
    finding.fixIt = FixIt(.safe, "delete what suppresses nothing", edits: [deletion(of: rule, comment)])
    return finding
  }

  private func finding(_ message: String, _ span: Span, _ index: Int) -> Finding {
    Finding(
      "this suppression does nothing: \(message)", span: span, card: targets[index].map { survey.place($0) })
  }

  /// The edit that takes a rule out of a comment, and the comment away with its last rule.
  private func deletion(of rule: SuppressionComment.Name, _ comment: SuppressionComment) -> TextEdit {
    guard comment.rules.count > 1, let place = comment.rules.firstIndex(where: { $0.span == rule.span })
    else {
      return TextEdit(comment.span, "")
    }
    if place + 1 < comment.rules.count {
      return TextEdit(Span(start: rule.span.start, end: comment.rules[place + 1].span.start), "")
    }
    return TextEdit(Span(start: comment.rules[place - 1].span.end, end: rule.span.end), "")
  }
}
