/// What the words of an index weigh.
public struct WordWeights: Sendable {
  private let hashes: [UInt64]
  private let weights: [UInt8]
  /// The weight of a word that one card has.
  let heaviest: UInt8

  init(_ entries: some Collection<(hash: UInt64, weight: UInt8)>, heaviest: UInt8) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var weights = [UInt8](repeating: 0, count: size)
    for (hash, weight) in entries {
      var place = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while hashes[place] != 0 { place = (place + 1) & (size - 1) }
      hashes[place] = hash
      weights[place] = weight
    }
    self.hashes = hashes
    self.weights = weights
    self.heaviest = heaviest
  }

  /// The weight of the word with this hash.
  subscript(hash: UInt64) -> UInt8 {
    var place = Int(truncatingIfNeeded: hash >> 20) & (hashes.count - 1)
    while hashes[place] != 0 {
      if hashes[place] == hash { return weights[place] }
      place = (place + 1) & (hashes.count - 1)
    }
    return heaviest
  }
}
