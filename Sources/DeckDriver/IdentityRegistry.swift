internal import CScan
internal import DeckModel

/// The identities given so far, to number the copies of a card that a deck holds several times.
///
/// An open-addressing set of 64-bit values: eight to sixteen bytes a card.
struct IdentityRegistry {
  private var slots: [UInt64]
  private var count = 0
  private var copies: [UInt64: Int] = [:]

  /// A registry with room for `capacity` identities before it grows.
  init(capacity: Int) {
    var size = 64
    while size < capacity + capacity / 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Which copy of its card this is; the first is 0.
  mutating func register(_ identity: CardIdentity) -> Int {
    // Zero marks a free slot; its one identity shares the next value's.
    let bits = max(identity.bits, 1)
    if insert(bits) { return 0 }
    return Self.increment(&copies[bits, default: 0])
  }

  /// Fetches into the cache where `identity` will be looked up: slots lie anywhere in a table that is larger
  /// than the cache.
  func fetch(_ identity: CardIdentity) {
    let place = Int(truncatingIfNeeded: identity.bits) & (slots.count - 1)
    unsafe slots.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { unsafe cscan_prefetch(base + place * MemoryLayout<UInt64>.stride) }
    }
  }

  private static func increment(_ number: inout Int) -> Int {
    number += 1
    return number
  }

  private mutating func insert(_ bits: UInt64) -> Bool {
    if count * 4 > slots.count * 3 { grow() }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: bits) & mask
    while slots[place] != 0 {
      if slots[place] == bits { return false }
      place = (place + 1) & mask
    }
    slots[place] = bits
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    count = 0
    for bits in old where bits != 0 { _ = insert(bits) }
  }
}
