internal import CScan

/// Numbers words from 0 in the order in which they were first seen: an open-addressing table over their hashes.
struct WordNumbers: ~Copyable {
  struct Slot: BitwiseCopyable {
    /// 0 for an empty slot.
    var hash: UInt64 = 0
    var number: UInt32 = 0
    /// The set that had the word last, counted from 1.
    var lastSet: UInt32 = 0
  }

  private var slots = FlatArray(repeating: Slot(), count: 1 << 12)
  private var mask = 1 << 12 - 1
  /// How many words there are.
  private(set) var count = 0

  /// The number of the word with this hash, which must not be 0, or nil when the word was given for `set` already.
  ///
  /// Complexity: O(1) on average.
  @inline(__always)
  mutating func number(of hash: UInt64, in set: UInt32) -> UInt32? {
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      var slot = slots[place]
      if slot.hash == hash {
        guard slot.lastSet != set else { return nil }
        slot.lastSet = set
        slots[place] = slot
        return slot.number
      }
      if slot.hash == 0 { break }
      place = (place + 1) & mask
    }
    return insert(hash, at: place, in: set)
  }

  /// Has the memory fetched that looking up this word takes.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    unsafe cscan_prefetch(slots.address(Int(truncatingIfNeeded: hash >> 20) & mask))
  }

  private mutating func insert(_ hash: UInt64, at place: Int, in set: UInt32) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: count)
    slots[place] = Slot(hash: hash, number: number, lastSet: set)
    count += 1
    if count * 2 > mask { grow() }
    return number
  }

  /// The hashes of all words by their numbers.
  var hashes: [UInt64] {
    var hashes = [UInt64](repeating: 0, count: count)
    for index in 0..<slots.count where slots[index].hash != 0 {
      hashes[Int(slots[index].number)] = slots[index].hash
    }
    return hashes
  }

  private mutating func grow() {
    let larger = FlatArray(repeating: Slot(), count: slots.count * 2)
    let largerMask = larger.count - 1
    for index in 0..<slots.count where slots[index].hash != 0 {
      var place = Int(truncatingIfNeeded: slots[index].hash >> 20) & largerMask
      while larger[place].hash != 0 { place = (place + 1) & largerMask }
      larger[place] = slots[index]
    }
    slots = larger
    mask = largerMask
  }
}
