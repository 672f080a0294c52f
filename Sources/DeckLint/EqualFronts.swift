/// Cards that ask the same thing.
struct EqualFronts {
  /// A card of a group: its index and the hash of its back, which stand together because groups are spread all
  /// over a deck.
  struct Member {
    var card: Int
    var back: UInt64
  }

  /// Every group of two and more cards with equal fronts, in order. Groups are in the order of their second card.
  /// Cards without a front belong to no group.
  let groups: [[Member]]

  /// The groups of cards with these `facts`, by an open-addressing table over the hashes of the fronts.
  ///
  /// Complexity: O(cards), sixteen bytes a card.
  init(_ facts: [CardFacts]) {
    var bits = 4
    while 1 << bits < facts.count * 2 { bits += 1 }
    let mask = 1 << bits - 1
    // A slot holds the upper half of a hash and the index of the first card that has it, plus one.
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    var groupOfFirst: [Int: Int] = [:]
    var groups: [[Member]] = []
    for (index, card) in facts.enumerated() where !card.has(.emptyFront) {
      let tag = card.front & 0xFFFF_FFFF_0000_0000
      var place = Int(truncatingIfNeeded: card.front) & mask
      while true {
        let slot = slots[place]
        if slot == 0 {
          slots[place] = tag | UInt64(index + 1)
          break
        }
        let first = Int(slot & 0xFFFF_FFFF) - 1
        if slot & 0xFFFF_FFFF_0000_0000 == tag, facts[first].front == card.front {
          if let group = groupOfFirst[first] {
            groups[group].append(Member(card: index, back: card.back))
          } else {
            groupOfFirst[first] = groups.count
            groups.append([Member(card: first, back: facts[first].back), Member(card: index, back: card.back)])
          }
          break
        }
        place = (place + 1) & mask
      }
    }
    self.groups = groups
  }
}

/// The first card of a group with each back: a list while it is short, a table when it isn't.
struct FirstWithBack {
  private var few: [(back: UInt64, card: Int)] = []
  private var many: [UInt64: Int] = [:]

  /// The earlier card with this back, or nil after remembering this one.
  mutating func earlier(than member: EqualFronts.Member) -> Int? {
    let (card, back) = (member.card, member.back)
    if many.isEmpty {
      if let found = few.first(where: { $0.back == back }) { return found.card }
      few.append((back, card))
      if few.count > 16 { for entry in few { many[entry.back] = entry.card } }
      return nil
    }
    if let found = many[back] { return found }
    many[back] = card
    return nil
  }
}
