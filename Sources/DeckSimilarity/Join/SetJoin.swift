internal import CScan

/// Two cards whose sets of words are alike.
public struct SimilarPair: BitwiseCopyable, Sendable, Hashable {
  /// The earlier card.
  public var first: UInt32
  /// The later card.
  public var second: UInt32
  /// The weight of the words that both have.
  public var overlap: UInt32
  /// The weight of the words that either has.
  public var union: UInt32

  /// The weighted Jaccard similarity, from 0 to 1.
  public var similarity: Double { Double(overlap) / Double(max(union, 1)) }
}

/// The join itself: all pairs of sets whose weighted Jaccard similarity is at or above a threshold, and no other.
///
/// For each word the records that have it in their prefix are looked at (AllPairs: Bayardo, Ma, Srikant, WWW 2007),
/// with bounds from lengths and from what is left behind the shared word (PPJoin: Xiao, Wang, Lin, Yu, WWW 2008). Where
/// a word is shared by many records, they are divided further by the next word they share, so that only records with
/// two, three or more rare words in common meet (adaptive prefixes: Wang, Li, Feng, SIGMOD 2012). Records that meet are
/// compared by bits of their heavy words and then word by word. A pair is reported where its first shared words are
/// those that lead to the group, so it is reported once.
struct SetJoin: ~Copyable {
  /// A record in a group.
  struct Entry: BitwiseCopyable {
    /// Its index in `members`.
    var member: UInt32 = 0
    /// The first of its words that isn't dealt with.
    var next: UInt32 = 0
    /// What the words from `next` weigh.
    var rest: UInt32 = 0
    /// Whether it may be the lighter one of a pair: that one must share more of its weight.
    var isLighter = false
  }

  /// An entry of a group to be, under the word that leads to it.
  struct Extension: BitwiseCopyable {
    var word: UInt32 = 0
    var entry = Entry()
  }

  /// A group within a group.
  struct Child: BitwiseCopyable {
    var word: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// What comparing by bounds needs of a record.
  struct Candidate: BitwiseCopyable {
    /// The most that it can share with another one, times a hundred plus the threshold.
    var most = 0
    var weight = 0
    var heavy: UInt64 = 0
    var middling: UInt64 = 0
    var member = 0
    var isLighter = false
  }

  /// Groups are divided at most so often.
  private static let maximumDepth = 6
  /// Groups of no more records are compared pair by pair.
  private static let smallGroup = 128
  /// What adding a record to a group costs, in comparisons.
  private static let extensionCost = 4

  /// One extension that may be a lighter one, in `counts`.
  private static let lighterOne: UInt64 = 1 << 32 | 1

  private let threshold: Int
  private let limit: Int
  private var members = Arena<JoinRecord>()
  private var entries = Arena<Entry>()
  private var extensions = Arena<Extension>()
  private var children = Arena<Child>()
  private var candidates = Arena<Candidate>()
  /// How many extensions each word has, and above 32 bits how many of them may be lighter ones.
  private var counts: FlatArray<UInt64>
  private var lighter = Arena<Candidate>()
  /// The shared words that lead to the group at hand.
  private var path = FlatArray<UInt32>(repeating: 0, count: maximumDepth + 2)
  /// What was found.
  private(set) var pairs: [SimilarPair] = []

  /// A join at `threshold` percent that stops when it has found `limit` pairs.
  init(_ join: borrowing JoinRecords, threshold: Int, limit: Int) {
    self.threshold = threshold
    self.limit = limit
    counts = FlatArray<UInt64>(repeating: 0, count: join.weights.count)
  }

  /// Finds the pairs whose rarest shared word is `word`.
  mutating func find(_ word: Int, _ join: borrowing JoinRecords, _ postings: borrowing JoinPostings) {
    let range = Int(postings.starts[word])..<Int(postings.starts[word + 1])
    guard range.count > 1, pairs.count < limit else { return }
    members.shrink(to: 0)
    entries.shrink(to: 0)
    for place in range {
      // Records are all over memory: those ahead are fetched while this one is copied.
      if place + 16 < range.upperBound {
        unsafe cscan_prefetch(join.records.address(Int(postings.postings[place + 16].record)))
      }
      let posting = postings.postings[place]
      let record = join.records[Int(posting.record)]
      let most = Int(posting.rest) + Int(join.weights[word])
      entries.append(
        Entry(
          member: UInt32(truncatingIfNeeded: members.count), next: posting.next, rest: posting.rest,
          isLighter: (100 + threshold) * most >= 2 * threshold * Int(record.weight)))
      members.append(record)
    }
    path[0] = UInt32(truncatingIfNeeded: word)
    compareGroup(0..<entries.count, depth: 1, shared: Int(join.weights[word]), sharedBefore: 0, join)
  }

  // MARK: Groups

  /// Finds the pairs in a group of records whose first `depth` shared words are those of `path`, which weigh `shared`.
  /// Pairs that are similar enough by the words before the last one alone were found before.
  private mutating func compareGroup(
    _ group: Range<Int>, depth: Int, shared: Int, sharedBefore: Int, _ join: borrowing JoinRecords
  ) {
    guard group.count > 1 else { return }
    if group.count > Self.smallGroup && depth <= Self.maximumDepth {
      if divide(group, depth: depth, shared: shared, sharedBefore: sharedBefore, join) { return }
    }
    candidates.shrink(to: 0)
    for index in group { addCandidate(entries[index], shared + Int(entries[index].rest)) }
    compareCandidates(depth: depth, sharedBefore: sharedBefore, join)
  }

  /// Divides a group by the next shared word when that is cheaper than comparing pair by pair.
  private mutating func divide(
    _ group: Range<Int>, depth: Int, shared: Int, sharedBefore: Int, _ join: borrowing JoinRecords
  ) -> Bool {
    let firstChild = children.count
    extensions.shrink(to: 0)
    for index in group {
      // The words of records are all over memory too.
      if index + 8 < group.upperBound {
        let ahead = entries[index + 8]
        unsafe cscan_prefetch(join.words.address(Int(members[Int(ahead.member)].start + ahead.next)))
      }
      extend(entries[index], shared, join)
    }
    var childPairs = 0
    for index in 0..<extensions.count {
      let word = Int(extensions[index].word)
      let count = counts[word]
      if count == 0 { children.append(Child(word: UInt32(truncatingIfNeeded: word))) }
      childPairs += Int(count >> 32)
      counts[word] = count + (extensions[index].entry.isLighter ? Self.lighterOne : 1)
    }
    guard childPairs + Self.extensionCost * extensions.count < pairCount(group) else {
      resetCounts(from: firstChild)
      children.shrink(to: firstChild)
      return false
    }
    let firstEntry = entries.count
    place(from: firstChild)
    compareComplete(group, depth: depth, shared: shared, sharedBefore: sharedBefore, join)
    let endChild = children.count
    for index in firstChild..<endChild {
      let child = children[index]
      guard child.count > 1 else { continue }
      path[depth] = child.word
      compareGroup(
        Int(child.start)..<Int(child.start + child.count), depth: depth + 1,
        shared: shared + Int(join.weights[Int(child.word)]), sharedBefore: shared, join)
    }
    children.shrink(to: firstChild)
    entries.shrink(to: firstEntry)
    return true
  }

  /// Adds the groups to which an entry goes: one for each word that may be the next it shares.
  @inline(__always)
  private mutating func extend(_ entry: Entry, _ shared: Int, _ join: borrowing JoinRecords) {
    let record = members[Int(entry.member)]
    let needed = threshold * Int(record.weight)
    var rest = entry.rest
    var place = entry.next
    while place < record.count && 100 * (shared + Int(rest)) >= needed {
      let isLighter = (100 + threshold) * (shared + Int(rest)) >= 2 * needed
      let word = join.words[Int(record.start + place)]
      rest -= UInt32(join.weights[Int(word)])
      place += 1
      extensions.append(
        Extension(
          word: word, entry: Entry(member: entry.member, next: place, rest: rest, isLighter: isLighter)))
    }
  }

  /// Puts the extensions group by group behind the entries, and sets the counts back.
  private mutating func place(from firstChild: Int) {
    var end = entries.count
    for index in firstChild..<children.count {
      var child = children[index]
      let count = counts[Int(child.word)]
      child.count = UInt32(truncatingIfNeeded: count)
      guard count >= Self.lighterOne, child.count > 1 else {
        counts[Int(child.word)] = .max
        continue
      }
      child.start = UInt32(truncatingIfNeeded: end)
      children[index] = child
      counts[Int(child.word)] = UInt64(child.start)
      end += Int(child.count)
    }
    entries.append(repeating: Entry(), count: end - entries.count)
    for index in 0..<extensions.count {
      let item = extensions[index]
      let place = counts[Int(item.word)]
      guard place != .max else { continue }
      entries[Int(place)] = item.entry
      counts[Int(item.word)] = place + 1
    }
    resetCounts(from: firstChild)
  }

  private func resetCounts(from firstChild: Int) {
    for index in firstChild..<children.count {
      counts[Int(children[index].word)] = 0
    }
  }

  /// How many pairs comparing a group pair by pair takes.
  private func pairCount(_ group: Range<Int>) -> Int {
    var lighter = 0
    var pairs = 0
    for index in group {
      pairs += lighter
      lighter += entries[index].isLighter ? 1 : 0
    }
    return pairs
  }

  /// Finds the pairs of a group that are similar enough by the words of its path alone: they may share no other.
  private mutating func compareComplete(
    _ group: Range<Int>, depth: Int, shared: Int, sharedBefore: Int, _ join: borrowing JoinRecords
  ) {
    candidates.shrink(to: 0)
    for index in group
    where 100 * shared >= threshold * Int(members[Int(entries[index].member)].weight) {
      addCandidate(entries[index], shared)
    }
    compareCandidates(depth: depth, sharedBefore: sharedBefore, join)
  }

  // MARK: Pairs

  @inline(__always)
  private mutating func addCandidate(_ entry: Entry, _ most: Int) {
    let record = members[Int(entry.member)]
    candidates.append(
      Candidate(
        most: most * (100 + threshold), weight: Int(record.weight), heavy: record.heavy,
        middling: record.middling,
        member: Int(entry.member), isLighter: entry.isLighter))
  }

  /// Compares the candidates, which are in the order of their weights, each with each.
  private mutating func compareCandidates(depth: Int, sharedBefore: Int, _ join: borrowing JoinRecords) {
    let foundBefore = sharedBefore * (100 + threshold)
    lighter.shrink(to: 0)
    var lightest = 0
    for later in 0..<candidates.count {
      let two = candidates[later]
      while lightest < lighter.count && 100 * lighter[lightest].weight < threshold * two.weight {
        lightest += 1
      }
      for earlier in lightest..<lighter.count {
        let one = lighter[earlier]
        let sum = one.weight + two.weight
        guard min(one.most, two.most) >= threshold * sum, foundBefore < threshold * sum else { continue }
        let differing =
          (one.heavy ^ two.heavy).nonzeroBitCount * JoinRecords.heavy
          + (one.middling ^ two.middling).nonzeroBitCount * JoinRecords.middling
        guard differing * (100 + threshold) <= (100 - threshold) * sum else { continue }
        verify(one.member, two.member, depth: depth, join)
        if pairs.count >= limit { return }
      }
      if two.isLighter { lighter.append(two) }
    }
  }

  /// Compares two records word by word.
  private mutating func verify(_ first: Int, _ second: Int, depth: Int, _ join: borrowing JoinRecords) {
    let one = members[first]
    let two = members[second]
    let sum = Int(one.weight) + Int(two.weight)
    let needed = (threshold * sum + 99 + threshold) / (100 + threshold)
    var oneRest = Int(one.sharedWeight)
    var twoRest = Int(two.sharedWeight)
    var (onePlace, twoPlace) = (Int(one.start), Int(two.start))
    let (oneEnd, twoEnd) = (onePlace + Int(one.count), twoPlace + Int(two.count))
    var overlap = 0
    var sharedCount = 0
    while onePlace < oneEnd && twoPlace < twoEnd {
      let oneWord = join.words[onePlace]
      let twoWord = join.words[twoPlace]
      if oneWord == twoWord {
        if sharedCount < depth && path[sharedCount] != oneWord { return }
        sharedCount += 1
        let weight = Int(join.weights[Int(oneWord)])
        overlap += weight
        oneRest -= weight
        twoRest -= weight
        onePlace += 1
        twoPlace += 1
      } else if oneWord < twoWord {
        oneRest -= Int(join.weights[Int(oneWord)])
        onePlace += 1
        if overlap + oneRest < needed { return }
      } else {
        twoRest -= Int(join.weights[Int(twoWord)])
        twoPlace += 1
        if overlap + twoRest < needed { return }
      }
    }
    guard overlap >= needed else { return }
    pairs.append(
      SimilarPair(
        first: min(one.card, two.card), second: max(one.card, two.card),
        overlap: UInt32(truncatingIfNeeded: overlap), union: UInt32(truncatingIfNeeded: sum - overlap)))
  }
}
