internal import DeckQuality

/// Cards that say the same, or nearly so: arcs over the line of all cards, and the groups in words.
struct PageClusters {
  let result: QualityResult

  private static let mostArcs = 400
  private static let mostGroups = 12
  private static let mostMembers = 6
  private static let width = 720.0

  private struct Group {
    var deck: Int
    var cards: [Int]
  }

  var html: HTML {
    var groups: [Group] = []
    for (deck, quality) in result.decks.enumerated() {
      groups += quality.clusters.map { Group(deck: deck, cards: $0) }
    }
    guard !groups.isEmpty else { return "" }
    let members = groups.reduce(0) { $0 + $1.cards.count }
    groups.sort { ($1.cards.count, $0.deck, $0.cards[0]) < ($0.cards.count, $1.deck, $1.cards[0]) }
    let shown = groups.prefix(Self.mostGroups)
    let more: HTML =
      groups.count > shown.count
      ? "<p class=\"more\">and \(Amount.count(groups.count - shown.count, "more group"))</p>" : ""
    return """
      <section id="similar" aria-labelledby="similar-h"><h2 id="similar-h">Said twice</h2><div class="panel">\
      <p class="lead">\(Amount.count(members, "card")) in \(Amount.count(groups.count, "group")) say the same, or nearly so.</p>\
      \(drawing(groups))<ul class="groups">\(HTML.join(shown.map(list)))</ul>\(more)</div></section>
      """
  }

  private func list(_ group: Group) -> HTML {
    let cards = group.cards.prefix(Self.mostMembers).map { card -> HTML in
      "<li>\(PageCard(card, of: result.decks[group.deck], in: result).html)</li>"
    }
    let more: HTML =
      group.cards.count > cards.count
      ? "<li class=\"more\">and \(Amount.count(group.cards.count - cards.count, "more card"))</li>" : ""
    return "<li><ul class=\"cards\">\(HTML.join(cards))\(more)</ul></li>"
  }

  /// The cards from left to right, and an arc for each two that are neighbours in a group.
  private func drawing(_ groups: [Group]) -> HTML {
    var before: [Int] = []
    var total = 0
    for quality in result.decks {
      before.append(total)
      total += quality.cards.count
    }
    guard total > 1 else { return "" }
    let pitch = (Self.width - 12) / Double(total - 1)
    var arcs = HTML()
    var count = 0
    var highest = 4.0
    for group in groups where count < Self.mostArcs {
      for (first, second) in zip(group.cards, group.cards.dropFirst()) {
        let (a, b) = (
          Double(before[group.deck] + first) * pitch + 6, Double(before[group.deck] + second) * pitch + 6
        )
        let rise = min(max((b - a) / 2, 12), 110)
        highest = max(highest, rise)
        arcs +=
          "<path d=\"M\(a) 0A\((b - a) / 2) \(rise) 0 0 1 \(b) 0\"/><circle cx=\"\(a)\" r=\"3\"/><circle cx=\"\(b)\" r=\"3\"/>"
        count += 1
      }
    }
    let top = highest + 4
    return """
      <svg class="arcs" viewBox="0 \(-top) \(Self.width) \(top + 5)" role="img" \
      aria-label="Arcs join cards that say the same; the line is the deck from its first card to its last.">\
      <line class="axis" x1="0" x2="\(Self.width)" y1="0" y2="0"/>\(arcs)</svg>\
      <p class="ends" aria-hidden="true"><span>first card</span><span>last card</span></p>
      """
  }
}
