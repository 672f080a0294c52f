internal import DeckLexicon

/// The words of a corpus: those of a subject and common English by Zipf's law, where the word of rank r is as
/// frequent as 1 / (r + 2.7), and the long tail of English as frequent as it really is.
struct WordList {
  /// The bytes of all words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word begins, and the end of the last.
  private var starts: [Int] = [0]
  private var subject = AliasTable(weights: [1])
  private var common = AliasTable(weights: [1])
  private var tail = AliasTable(weights: [1])
  private var commonStart = 0
  private var tailStart = 0

  init() {
    let subjectWords = Self.subject.split { $0 == " " || $0 == "\n" }
    let commonWords = Self.common.split { $0 == " " || $0 == "\n" }
    for word in subjectWords + commonWords { append(word.utf8) }
    commonStart = subjectWords.count
    tailStart = commonStart + commonWords.count
    var weights: [Double] = []
    let lexicon = Lexicon.english
    for index in 0..<lexicon.count {
      let id = WordID(rawValue: UInt32(index))
      let flags = lexicon.flags(id)
      guard flags.contains(.valid), !flags.contains(.capitalOnly), (1..<5).contains(lexicon.zipf(id)) else {
        continue
      }
      append(lexicon.text(id))
      weights.append(Self.frequency(lexicon.zipf(id)))
    }
    tail = AliasTable(weights: weights)
    subject = AliasTable(weights: Self.zipf(subjectWords.count))
    common = AliasTable(weights: Self.zipf(commonWords.count))
  }

  private static func zipf(_ count: Int) -> [Double] { (0..<count).map { 1 / (Double($0) + 2.7) } }

  private mutating func append(_ word: some Sequence<UInt8>) {
    bytes += word
    starts.append(bytes.count)
  }

  /// How frequent a word is: 10 to the power of `zipf`, by multiplication alone, so that it is the same on every
  /// machine.
  private static func frequency(_ zipf: Float) -> Double {
    // The 25th root of 10: the lexicon counts in such steps.
    (0..<Int((zipf * 25).rounded())).reduce(1) { product, _ in product * 1.096_478_196 }
  }

  /// A word: 45 of 100 from the subject, 15 from the tail of English, the others common English.
  func draw(_ random: inout Random) -> Int {
    switch random.below(100) {
    case ..<45: subject.draw(&random)
    case ..<60: tailStart + tail.draw(&random)
    default: commonStart + common.draw(&random)
    }
  }

  /// Whether two words are equal but for case.
  func isSame(_ a: Int, _ b: Int) -> Bool {
    self[a].count == self[b].count && zip(self[a], self[b]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// Whether word `index` can't end a phrase.
  func leavesOpen(_ index: Int) -> Bool {
    Self.openWords.contains(String(decoding: self[index], as: UTF8.self))
  }

  private static let openWords: Set = ["a", "an", "the", "and", "or", "of", "to", "in", "for", "with"]

  /// The bytes of word `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }
}

/// Draws numbers with given weights in constant time (Walker's alias method).
struct AliasTable {
  private var thresholds: [UInt32] = []
  private var aliases: [Int] = []

  init(weights: [Double]) {
    let mean = weights.reduce(0, +) / Double(weights.count)
    var shares = weights.map { $0 / mean }
    aliases = Array(weights.indices)
    thresholds = Array(repeating: .max, count: weights.count)
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let low = small.popLast(), let high = large.last {
      thresholds[low] = UInt32(shares[low] * Double(UInt32.max))
      aliases[low] = high
      shares[high] -= 1 - shares[low]
      if shares[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
  }

  func draw(_ random: inout Random) -> Int {
    let bits = random.next()
    let index = Int(((bits >> 32) * UInt64(aliases.count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) <= thresholds[index] ? index : aliases[index]
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
