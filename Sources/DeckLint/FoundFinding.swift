internal import DeckDiagnostics

/// What a rule found, with the place of the rule in the selection. It keeps the finding elsewhere, because findings
/// are large and go through many hands.
struct FoundFinding: Sendable {
  private final class Box: Sendable {
    let finding: Finding
    init(_ finding: Finding) { self.finding = finding }
  }

  let rule: Int
  private let box: Box

  init(_ rule: Int, _ finding: Finding) {
    self.rule = rule
    box = Box(finding)
  }

  var finding: Finding { box.finding }
}
