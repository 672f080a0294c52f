internal import CScan

/// Cards that ask the same thing.
struct EqualFronts: Sendable {
  /// A card of a group: its index and the hash of its back, which stand together because groups are spread all
  /// over a deck.
  struct Member: Sendable {
    var card: Int
    var back: UInt64
  }

  /// Every group of two and more cards with equal fronts, in order. Groups are in the order of their second card.
  /// Cards without a front belong to no group.
  let groups: [[Member]]

  private static let lookahead = 16

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
    func join(_ index: Int, _ first: Int) {
      if let group = groupOfFirst[first] {
        groups[group].append(Member(card: index, back: facts[index].back))
      } else {
        groupOfFirst[first] = groups.count
        groups.append([first, index].map { Member(card: $0, back: facts[$0].back) })
      }
    }
    unsafe slots.withUnsafeMutableBufferPointer { slots in
      for (index, card) in facts.enumerated() where !card.has(.emptyFront) {
        // Slots are all over the table: those of the cards ahead are fetched while this one is looked at.
        if index + Self.lookahead < facts.count, let base = slots.baseAddress {
          let ahead = Int(truncatingIfNeeded: facts[index + Self.lookahead].front) & mask
          unsafe cscan_prefetch(base + ahead)
        }
        let tag = card.front & 0xFFFF_FFFF_0000_0000
        var place = Int(truncatingIfNeeded: card.front) & mask
        while unsafe slots[place] != 0 {
          let slot = unsafe slots[place]
          let first = Int(slot & 0xFFFF_FFFF) - 1
          if slot & 0xFFFF_FFFF_0000_0000 == tag, facts[first].front == card.front {
            join(index, first)
            break
          }
          place = (place + 1) & mask
        }
        if unsafe slots[place] == 0 { unsafe slots[place] = tag | UInt64(index + 1) }
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
