internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let flattenedList = Rule(
    "flattened-list", .structure, .info, fixes: [.unsafe],
    summary: "Finds lists that stand on one line, their items joined by ' - '.",
    reason:
      "The collapsed view of a page loses the nesting of lists, and a dash inside an item looks like the next item.",
    advice: "Open all cards on the page before you copy it, to keep the nesting.",
    details: """
      Reported once for a deck. The fix gives every item a line of its own; it is unsafe because a dash may have been a
      dash, and because the nesting can't be restored.
      """,
    examples: [
      .wrong(
        "1\nLongest rivers\n- The Nile - The Amazon\n2\nDeepest lake\nBaikal\n",
        marks: ["- The Nile - The Amazon"],
        fixed: "1\nLongest rivers\n- The Nile\n- The Amazon\n2\nDeepest lake\nBaikal\n"),
      .right("1\nLongest river\nThe Nile - by most accounts\n2\nDeepest lake\n- Baikal\n"),
    ],
    check: .deck { survey, findings in
      let cards = survey.facts.indices.filter { survey.facts[$0].has(.flattenedList) }
      guard let first = cards.first, let back = survey.card(first).back else { return }
      let what = cards.count == 1 ? "the list of 1 card stands" : "the lists of \(cards.count) cards stand"
      var finding = Finding(
        "\(what) on one line, with the nesting lost", span: survey.deck.hasPositions ? back.span : nil)
      finding.card = survey.place(first, field: "back")
      if survey.deck.escape == .plain {
        // The fix of a huge deck is not worth its memory to those who only read the report.
        let edits = cards.prefix(maximumFixedCards).flatMap { dividers(survey.card($0)) }
        finding.fixIt = FixIt(.unsafe, "give every item a line of its own", edits: edits)
      }
      findings.append(finding)
    })
}

/// How many cards one fix divides; the next round takes the rest.
private let maximumFixedCards = 1000

/// The edits that put each item of a flattened back on a line of its own.
private func dividers(_ card: Card) -> [TextEdit] {
  guard let back = card.back, back.isFlattened else { return [] }
  let lineEnd = card.batch.source.bytes[card.span].firstIndex(of: "\r\n") == nil ? "\n" : "\r\n"
  let nodes = card.batch.nodes
  var edits: [TextEdit] = []
  var before: Node?
  for node in nodes[back.nodeIndex..<Int(nodes[back.nodeIndex].end)] where node.kind == .listItem {
    if let before { edits.append(TextEdit(Span(start: before.span.end, end: node.span.start), lineEnd)) }
    before = node
  }
  return edits
}
