internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let unusedMedia = Rule(
    "unused-media", .markup, .info,
    summary: "Finds media files that no card shows or plays.",
    reason: "They make the package larger for nothing, or a card has lost its picture.",
    advice: "Delete them, or show them.",
    details: """
      Looked at are packages, which bring their media files along, and with `--media FOLDER` all decks. Files whose \
      names begin with '_' may be shown by note types, and those that begin with 'latex-' are formulas that Anki has \
      drawn: they count as used.
      """,
    examples: [.right("1\nHello\n[sound:hello.mp3]\n")],
    check: .deck(lint))
}

/// So many names are enough to know what it is about.
private let shownCount = 5

@Sendable
private func lint(_ survey: DeckSurvey, _ findings: inout [Finding]) {
  guard let media = survey.deck.media else { return }
  var unused = media.names.filter { !$0.hasPrefix("_") && !$0.hasPrefix("latex-") }
  for batch in survey.deck.batches where !unused.isEmpty {
    for card in batch.cards {
      for field in card.fields {
        for reference in field.mediaPaths {
          if let name = media.name(for: reference.path) { unused.remove(name) }
        }
      }
    }
  }
  guard !unused.isEmpty else { return }
  let names = unused.sorted()
  let shown = names.prefix(shownCount).map { "'\($0)'" }.joined(separator: ", ")
  let rest = names.count > shownCount ? " and \(names.count - shownCount) more" : ""
  let count = names.count == 1 ? "a media file is" : "\(names.count) media files are"
  findings.append(Finding("\(count) shown by no card: \(shown)\(rest)", span: nil))
}
