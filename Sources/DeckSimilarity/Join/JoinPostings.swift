/// For each word the records that have it among the rarest part of their words: its postings.
///
/// A record's prefix ends where the words behind it weigh too little for any similar record to share them alone, so
/// two similar records have a word in common that is in the prefix of both (AllPairs: Bayardo, Ma, Srikant, 2007).
struct JoinPostings: ~Copyable {
  struct Posting: BitwiseCopyable {
    /// The index of the record.
    var record: UInt32 = 0
    /// How many of its words stand before and at the word.
    var next: UInt32 = 0
    /// What the words behind the word weigh.
    var rest: UInt32 = 0
  }

  /// Postings word by word, in the order of the records.
  let postings: FlatArray<Posting>
  /// Where the postings of each word begin, and the end of the last.
  let starts: FlatArray<UInt32>

  /// The postings for a similarity of `threshold` percent. Complexity: O(words).
  init(_ join: borrowing JoinRecords, threshold: Int) {
    starts = FlatArray<UInt32>(repeating: 0, count: join.weights.count + 1)
    let places = FlatArray<UInt32>(repeating: 0, count: join.weights.count + 1)
    var total = 0
    Self.forEach(join, threshold) { word, _ in
      places[Int(word)] += 1
      total += 1
    }
    postings = FlatArray(repeating: Posting(), count: total)
    var sum: UInt32 = 0
    for word in 0...join.weights.count {
      starts[word] = sum
      sum += places[word]
      places[word] = starts[word]
    }
    Self.forEach(join, threshold) { word, posting in
      postings[Int(places[Int(word)])] = posting
      places[Int(word)] += 1
    }
  }

  @inline(__always)
  private static func forEach(
    _ join: borrowing JoinRecords, _ threshold: Int, _ visit: (UInt32, Posting) -> Void
  ) {
    for index in 0..<join.records.count {
      let record = join.records[index]
      let needed = threshold * Int(record.weight)
      var rest = record.sharedWeight
      var place: UInt32 = 0
      while place < record.count && 100 * Int(rest) >= needed {
        let word = join.words[Int(record.start + place)]
        rest -= UInt32(join.weights[Int(word)])
        place += 1
        visit(word, Posting(record: UInt32(truncatingIfNeeded: index), next: place, rest: rest))
      }
    }
  }
}
