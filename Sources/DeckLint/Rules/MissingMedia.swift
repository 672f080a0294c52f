internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let missingMedia = Rule(
    "missing-media", .markup, .warning,
    summary: "Finds pictures and sounds whose files aren't there.",
    reason: "The learner sees a broken picture, or hears nothing.",
    advice: "Put the file beside the others, or mend its name.",
    details: """
      Looked at are packages, which bring their media files along, and with `--media FOLDER` all decks. A name may be \
      written with percent signs for characters, as addresses are. Names that are paths are the business of \
      `unsafe-media-path`; addresses of servers aren't looked up.
      """,
    examples: [.right("1\nHello\n[sound:hello.mp3]\n")],
    check: .deck(lint))
}

@Sendable
private func lint(_ survey: DeckSurvey, _ findings: inout [Finding]) {
  guard let media = survey.deck.media else { return }
  // Files whose names differ in capitals only.
  let likenesses = Dictionary(media.names.map { ($0.lowercased(), $0) }, uniquingKeysWith: min)
  for batch in survey.deck.batches {
    for card in batch.cards {
      for field in card.fields {
        for reference in field.mediaPaths
        where !MediaPath.isAddress(reference.path) && MediaLibrary.isName(reference.path)
          && media.name(for: reference.path) == nil
        {
          let place = CardPlace(index: card.index, number: card.number, field: field.name)
          var finding = Finding(
            "there is no media file '\(reference.path)'",
            span: survey.deck.hasPositions ? reference.span : nil,
            card: place)
          finding.suggestions = likenesses[reference.path.lowercased()].map { [$0] } ?? []
          findings.append(finding)
        }
      }
    }
  }
}
