/// The marks that may open something, innermost last.
///
/// It knows where the last one of each kind stands, so that looking for a partner costs nothing.
struct MarkdownMarkStack {
  /// What a mark is.
  enum Kind: Int, CaseIterable {
    case asterisks, underscores, bracket, deletion, highlight, emphasisTag, strongTag, linkTag
  }

  /// One mark.
  struct Entry {
    var kind: Kind
    /// The index of its token.
    var token: Int
    /// Whether it could also close something.
    var canClose: Bool
    /// Whether it may still find a partner.
    var isAlive = true
  }

  private var entries: [Entry] = []
  private var places = [[Int]](repeating: [], count: Kind.allCases.count)

  /// The mark at a place that `place` returned.
  subscript(place: Int) -> Entry { entries[place] }

  /// Whether a mark of that kind is open.
  func has(_ kind: Kind) -> Bool { !places[kind.rawValue].isEmpty }

  /// Where the mark of that kind stands that has `skipping` others of its kind above.
  func place(_ kind: Kind, skipping: Int = 0) -> Int? {
    let places = places[kind.rawValue]
    return skipping < places.count ? places[places.count - 1 - skipping] : nil
  }

  /// Opens a mark.
  mutating func push(_ kind: Kind, token: Int, canClose: Bool = false) {
    places[kind.rawValue].append(entries.count)
    entries.append(Entry(kind: kind, token: token, canClose: canClose))
  }

  /// Forgets the marks above `place`, or from there on.
  mutating func cut(to place: Int, keeping: Bool) {
    let count = keeping ? place + 1 : place
    while entries.count > count {
      let entry = entries.removeLast()
      if entry.isAlive { places[entry.kind.rawValue].removeLast() }
    }
  }

  /// Forgets the last mark of a kind, and no other.
  mutating func forget(_ kind: Kind) {
    guard let place = places[kind.rawValue].popLast() else { return }
    entries[place].isAlive = false
  }

  /// Forgets all.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for kind in places.indices { places[kind].removeAll(keepingCapacity: true) }
  }
}
