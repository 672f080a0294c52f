internal import DeckLexicon
internal import DeckSource

/// The words that patterns name, with a number each, from 1. Found by the lexicon's hash, with open addressing.
struct UsageWordTable: Sendable {
  /// By slot; a power of two of them, at most a quarter taken: most words of a text are in none.
  private var hashes = [UInt64](repeating: 0, count: 64)
  private var numbers = [UInt16](repeating: 0, count: 64)
  private var takenCount = 0
  /// The number of words, and 1 for none.
  var count: Int { words.count }
  /// The words by their numbers; nil for the stems of those with `'s`.
  private var words: [ByteView?] = [nil]

  /// The hash of a word with `'s` whose own hash is that of the word without.
  @inline(__always)
  static func possessive(_ hash: UInt64) -> UInt64 { hash ^ 0x5851_F42D_4C95_7F2D }

  /// The number of the word with this hash, or 0.
  @inline(__always)
  func number(of hash: UInt64) -> UInt16 {
    numbers[slot(of: hash)]
  }

  /// The slot that holds the hash, or the free one where it belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = numbers.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while numbers[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(hashes, numbers).filter { $0.1 != 0 }
    hashes = Array(repeating: 0, count: 2 * hashes.count)
    numbers = Array(repeating: 0, count: hashes.count)
    for (hash, number) in old {
      let slot = slot(of: hash)
      hashes[slot] = hash
      numbers[slot] = number
    }
  }

  /// The hashes of the words with these numbers.
  func hashes(ofNumbers wanted: [UInt16]) -> Set<UInt64> {
    let wanted = Set(wanted)
    return Set(hashes.indices.lazy.filter { wanted.contains(numbers[$0]) }.map { hashes[$0] })
  }

  /// About how often a word occurs, in any unit: it is looked up in the lexicon.
  func frequency(ofNumber number: UInt16) -> Double {
    guard let word = words[Int(number)], let id = Lexicon.english.find(word) else { return 0 }
    // Ten is about two to the power of 10/3.
    return Double(sign: .plus, exponent: Int(Lexicon.english.zipf(id) * 10 / 3), significand: 1)
  }

  /// The number of a word that lives as long as the program, which gets one when it has none. A word with `'s` is
  /// found in both forms in which tokens know it.
  mutating func insert(_ word: ByteView) -> UInt16 {
    let number = insert(Lexicon.hash(word), as: nil)
    words[Int(number)] = word
    if word.hasSuffix("'s") {
      let stem = Lexicon.hash(word.dropLast(2))
      _ = insert(Self.possessive(stem), as: number)
      // A token whose stem has no number isn't looked at.
      _ = insert(stem, as: nil)
    }
    return number
  }

  private mutating func insert(_ hash: UInt64, as known: UInt16?) -> UInt16 {
    let old = number(of: hash)
    guard old == 0 else { return old }
    precondition(count <= WordToken.Flags.maximumUsageNumber, "the patterns name too many words")
    if 4 * (takenCount + 1) > numbers.count { grow() }
    takenCount += 1
    let slot = slot(of: hash)
    hashes[slot] = hash
    numbers[slot] = known ?? UInt16(count)
    if known == nil { words.append(nil) }
    return numbers[slot]
  }
}
