/// Matches cards that have the same key: an id, or a hash of what they say.
///
/// Keys that only one free card of either deck has are matched at once. Cards that share a key are told apart
/// by where they stand: next to cards that are matched, then in the same gap between cards that kept their
/// order, then in order.
struct KeyMatcher {
  private let old: [UInt64]
  private let new: [UInt64]

  /// A matcher of cards with these keys, in the order of the decks; cards with key 0 have none.
  init(old: [UInt64], new: [UInt64]) {
    self.old = old
    self.new = new
  }

  /// Adds to `matching` what the keys say of its free cards. Complexity: O(cards · log cards).
  func match(_ matching: inout CardMatching) {
    guard matchSingles(&matching) else { return }
    matchNeighbours(&matching)
    let gaps = matching.gaps
    guard matchInOrder(&matching, { Int(gaps.old[$0]) }, { Int(gaps.new[$0]) }) else { return }
    _ = matchInOrder(&matching, { _ in 0 }, { _ in 0 })
  }

  /// A free card with its key and the gap it stands in.
  private struct Entry: Comparable {
    var key: UInt64
    var gap: Int
    var index: Int

    static func < (a: Entry, b: Entry) -> Bool { (a.key, a.gap, a.index) < (b.key, b.gap, b.index) }
  }

  private func entries(
    _ keys: [UInt64], _ indices: [Int], _ gap: (Int) -> Int
  ) -> [Entry] {
    indices.filter { keys[$0] != 0 }.map { Entry(key: keys[$0], gap: gap($0), index: $0) }.sorted()
  }

  /// Matches keys that are single on both sides; returns whether others are left.
  private func matchSingles(_ matching: inout CardMatching) -> Bool {
    var hasMore = false
    visitGroups(matching, { _ in 0 }, { _ in 0 }) { olds, news in
      if olds.count == 1 && news.count == 1 {
        matching.match(olds[olds.startIndex].index, news[news.startIndex].index)
      } else {
        hasMore = true
      }
    }
    return hasMore
  }

  /// Matches cards of one key and gap in their order; returns whether cards of one key are left on both
  /// sides.
  private func matchInOrder(
    _ matching: inout CardMatching, _ oldGap: (Int) -> Int, _ newGap: (Int) -> Int
  ) -> Bool {
    visitGroups(matching, oldGap, newGap) { olds, news in
      for (old, new) in zip(olds, news) { matching.match(old.index, new.index) }
    }
    return !matching.unmatchedOld.isEmpty && !matching.unmatchedNew.isEmpty
  }

  /// Calls `visit` with the free cards of both sides that share a key and a gap.
  private func visitGroups(
    _ matching: CardMatching, _ oldGap: (Int) -> Int, _ newGap: (Int) -> Int,
    _ visit: (ArraySlice<Entry>, ArraySlice<Entry>) -> Void
  ) {
    let olds = entries(old, matching.unmatchedOld, oldGap)
    let news = entries(new, matching.unmatchedNew, newGap)
    var (i, j) = (0, 0)
    while i < olds.count && j < news.count {
      let (a, b) = ((olds[i].key, olds[i].gap), (news[j].key, news[j].gap))
      if a < b {
        i += 1
      } else if b < a {
        j += 1
      } else {
        var (endI, endJ) = (i, j)
        while endI < olds.count, (olds[endI].key, olds[endI].gap) == a { endI += 1 }
        while endJ < news.count, (news[endJ].key, news[endJ].gap) == a { endJ += 1 }
        visit(olds[i..<endI], news[j..<endJ])
        (i, j) = (endI, endJ)
      }
    }
  }

  /// Matches free cards of one key that stand behind, or before, two cards that are matched. The ends of the
  /// decks count as matched.
  private func matchNeighbours(_ matching: inout CardMatching) {
    for index in old.indices {
      let place = index == 0 ? 0 : Int(matching.newIndices[index - 1]) + 1
      if index > 0 && place == 0 { continue }
      join(index, place, &matching)
    }
    for index in old.indices.reversed() {
      let isLast = index == old.count - 1
      let place = isLast ? new.count - 1 : Int(matching.newIndices[index + 1]) - 1
      join(index, place, &matching)
    }
  }

  private func join(_ index: Int, _ place: Int, _ matching: inout CardMatching) {
    guard place >= 0, place < new.count, old[index] != 0, old[index] == new[place],
      !matching.isMatched(old: index), !matching.isMatched(new: place)
    else { return }
    matching.match(index, place)
  }
}
