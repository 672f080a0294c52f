/// One set as the join sees it.
struct JoinRecord: BitwiseCopyable {
  /// Where its words begin, the rarest first; those that occur in no other set are left out.
  var start: UInt32 = 0
  /// How many words it has there.
  var count: UInt32 = 0
  /// The weight of all its words.
  var weight: UInt32 = 0
  /// The weight of the words from `start`.
  var sharedWeight: UInt32 = 0
  /// The card.
  var card: UInt32 = 0
  /// One bit, chosen by the word, for each of its heavy words.
  var heavy: UInt64 = 0
  /// The same for its middling words.
  var middling: UInt64 = 0
}

/// The sets of a join, lightest first, with their words numbered from the rarest.
///
/// Words weigh what tells sets apart: twice the binary logarithm of how many times more sets there are than sets
/// with the word, plus one, at most `heaviest`. Weights are whole numbers, so that sums and comparisons are exact.
struct JoinRecords: ~Copyable {
  /// The weight of rare words: those in one of 180 sets and less.
  static let heaviest = 16
  /// Words that weigh this much and more are heavy.
  static let heavy = 12
  /// Words that weigh this much and aren't heavy are middling.
  static let middling = 6

  let records: FlatArray<JoinRecord>
  /// The words of the records, as ranks: 0 is the rarest word that two sets share.
  let words: FlatArray<UInt32>
  /// The weight of the word of each rank.
  let weights: FlatArray<UInt8>

  /// Weighs and sorts `sets`. Complexity: O(words · log words of a set + vocabulary · log vocabulary).
  init(_ sets: borrowing WordSets) {
    let count = sets.ends.count
    let frequencies = sets.frequencies
    var shared: [UInt64] = []
    for word in 0..<frequencies.count where frequencies[word] > 1 {
      shared.append(UInt64(frequencies[word]) << 32 | UInt64(word))
    }
    shared.sort()
    let ranks = FlatArray<UInt32>(repeating: .max, count: frequencies.count)
    weights = FlatArray<UInt8>(repeating: 0, count: shared.count)
    for (rank, key) in shared.enumerated() {
      ranks[Int(truncatingIfNeeded: key & 0xFFFF_FFFF)] = UInt32(truncatingIfNeeded: rank)
      weights[rank] = Self.weight(frequency: UInt32(truncatingIfNeeded: key >> 32), of: count)
    }
    let unsharedWeight = UInt32(Self.weight(frequency: 1, of: count))
    words = FlatArray<UInt32>(repeating: 0, count: sets.words.count)
    let unordered = FlatArray(repeating: JoinRecord(), count: count)
    var place = 0
    var source = 0
    for set in 0..<count {
      var record = JoinRecord()
      record.start = UInt32(truncatingIfNeeded: place)
      record.card = sets.firstCards[set]
      while source < Int(sets.ends[set]) {
        let rank = ranks[Int(sets.words[source])]
        source += 1
        if rank == .max {
          record.weight += unsharedWeight
          continue
        }
        words[place] = rank
        place += 1
        record.sharedWeight += Self.add(rank, weights[Int(rank)], to: &record)
      }
      record.count = UInt32(truncatingIfNeeded: place) - record.start
      record.weight += record.sharedWeight
      words.sort(Int(record.start)..<place)
      unordered[set] = record
    }
    records = Self.ordered(unordered)
  }

  @inline(__always)
  private static func add(_ rank: UInt32, _ weight: UInt8, to record: inout JoinRecord) -> UInt32 {
    let bit: UInt64 = 1 << UInt64((rank &* 0x9E37_79B1) >> 26)
    if Int(weight) >= heavy {
      record.heavy |= bit
    } else if Int(weight) >= middling {
      record.middling |= bit
    }
    return UInt32(weight)
  }

  /// The weight of a word that `frequency` of `count` sets have.
  static func weight(frequency: UInt32, of count: Int) -> UInt8 {
    // Twice the binary logarithm is the logarithm of the square.
    let square = UInt64(count) * UInt64(count)
    let ratio = square / (UInt64(frequency) * UInt64(frequency))
    return UInt8(min(heaviest, 64 - ratio.leadingZeroBitCount))
  }

  /// The records by weight, equal ones in the order of their cards.
  private static func ordered(_ records: borrowing FlatArray<JoinRecord>) -> FlatArray<JoinRecord> {
    var keys: [UInt64] = []
    keys.reserveCapacity(records.count)
    for index in 0..<records.count { keys.append(UInt64(records[index].weight) << 32 | UInt64(index)) }
    RadixSort.sort(&keys)
    let sorted = FlatArray(repeating: JoinRecord(), count: records.count)
    for (place, key) in keys.enumerated() {
      sorted[place] = records[Int(truncatingIfNeeded: key & 0xFFFF_FFFF)]
    }
    return sorted
  }
}

/// Sorting of numbers by their bytes from the last to the first; bytes that all numbers have alike are skipped.
enum RadixSort {
  /// Sorts `values`. Complexity: O(values) for each byte that differs.
  static func sort(_ values: inout [UInt64]) {
    guard values.count > 256 else { return values.sort() }
    var all: UInt64 = 0
    var common = UInt64.max
    for value in values {
      all |= value
      common &= value
    }
    var other = values
    for shift in stride(from: UInt64(0), to: 64, by: 8) where (all ^ common) >> shift & 0xFF != 0 {
      var places = [Int](repeating: 0, count: 257)
      for value in values { places[Int(value >> shift & 0xFF) + 1] += 1 }
      for byte in 1...256 { places[byte] += places[byte - 1] }
      for value in values {
        let byte = Int(value >> shift & 0xFF)
        other[places[byte]] = value
        places[byte] += 1
      }
      swap(&values, &other)
    }
  }
}
