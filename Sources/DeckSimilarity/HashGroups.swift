/// Groups of equal hashes, found by an open-addressing table.
struct HashGroups: ~Copyable {
  private let slots: FlatArray<UInt32>
  /// For each element the next one with the same hash, or `.max`.
  private let next: FlatArray<UInt32>
  private let hashes: FlatArray<UInt64>
  /// The last element of each group, by its first.
  private let last: FlatArray<UInt32>

  /// The groups of the elements with these hashes. Complexity: O(elements) on average.
  init(_ values: some Collection<UInt64>) {
    var size = 16
    while size < values.count * 2 { size *= 2 }
    slots = FlatArray(repeating: .max, count: size)
    next = FlatArray(repeating: .max, count: values.count)
    last = FlatArray(repeating: .max, count: values.count)
    hashes = FlatArray(repeating: 0, count: values.count)
    for (element, hash) in values.enumerated() {
      hashes[element] = hash
      var place = Int(truncatingIfNeeded: hash >> 16) & (size - 1)
      while slots[place] != .max && hashes[Int(slots[place])] != hash { place = (place + 1) & (size - 1) }
      let number = UInt32(truncatingIfNeeded: element)
      if slots[place] == .max {
        slots[place] = number
      } else {
        let first = Int(slots[place])
        next[Int(last[first])] = number
        last[first] = number
        continue
      }
      last[element] = number
    }
  }

  /// The groups of two elements and more, in the order of their first elements.
  mutating func groups() -> [[Int]] {
    var groups: [[Int]] = []
    for element in 0..<hashes.count where last[element] != .max && next[element] != .max {
      var group = [element]
      var following = next[element]
      while following != .max {
        group.append(Int(following))
        following = next[Int(following)]
      }
      groups.append(group)
    }
    return groups
  }
}
