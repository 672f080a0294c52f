internal import CScan
public import DeckSource
internal import DeckText

/// The words of a run of cards as sets of 64-bit hashes: what the join compares.
///
/// A word is a run of letters and digits; marks over letters, apostrophes and case don't count. In scripts without
/// spaces, two characters side by side make a word. A run of signs such as `|=` is a word; punctuation is none. Front
/// and back are one set, so that a card and its reverse are equal. Cards of few words have a second set, of three
/// letters each, in which words that differ by a letter resemble each other.
public struct CardWords: Sendable {
  /// The hashes of all cards' words, card by card, in the order of the text.
  var words: [UInt64] = []
  /// Where each card's words end.
  var wordEnds: [UInt32] = []
  /// The hashes of the letter triples of the cards with few words.
  var triples: [UInt64] = []
  var tripleEnds: [UInt32] = []
  /// The card, counted from the first of this run, that each set of triples belongs to.
  var tripleCards: [UInt32] = []

  /// The numbers in each card.
  var numbers: [CardNumbers] = []

  /// Words of no cards.
  public init() {}

  /// The number of cards.
  public var count: Int { wordEnds.count }

  /// Cards with no more words than this have triples.
  static let fewWords = 5
}

/// Takes folded cards apart into words; one scanner serves many runs of cards and keeps its memory.
///
/// Complexity: O(bytes).
public struct CardWordScanner: ~Copyable {
  private var found: [UInt64] = []
  /// The letters of the words of the card at hand, each word between spaces, as long as they may be few.
  private var letters: [UInt32] = []
  private var run: [UInt32] = []
  private var bytes: [UInt8] = []
  private var hasManyWords = false

  /// A scanner.
  public init() {
    found.reserveCapacity(256)
  }

  /// Adds the words of a card, given what `TextFolder` made of its front and back.
  public mutating func add(front: ByteView, back: ByteView, to words: inout CardWords) {
    found.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    hasManyWords = front.count + back.count > 96
    var numbers = CardNumbers()
    numbers.front = scan(front)
    numbers.back = scan(back)
    words.numbers.append(numbers)
    words.words.append(contentsOf: found)
    words.wordEnds.append(UInt32(truncatingIfNeeded: words.words.count))
    // Cards of the same words must both have triples or not, however often they repeat a word.
    if !hasManyWords && !found.isEmpty && Set(found).count <= CardWords.fewWords {
      addTriples(of: words.count - 1, to: &words)
    }
  }

  /// Adds the words of a card given as text, and returns its key.
  @discardableResult
  public mutating func add(front: String, back: String, to words: inout CardWords) -> CardKey {
    let (front, back) = (Self.fold(front), Self.fold(back))
    // Views don't hold what they show.
    withExtendedLifetime((front.text, back.text)) {
      add(front: front.text.view, back: back.text.view, to: &words)
    }
    return CardKey(front: front.hash, back: back.hash)
  }

  private static func fold(_ text: String) -> (text: ByteStorage, hash: UInt64) {
    var folder = TextFolder()
    ByteView.withCopy(of: text.utf8) { folder.append($0) }
    folder.endBlock()
    return (ByteStorage(copying: folder.view), folder.hash())
  }

  // MARK: Words

  /// Adds the words of a text, and returns the sum of the hashes of those that begin with a digit.
  private mutating func scan(_ text: ByteView) -> UInt32 {
    var index = 0
    var numbers: UInt32 = 0
    let count = text.count
    unsafe Self.classes.withUnsafeBufferPointer { classes in
      guard let table = classes.baseAddress else { return }
      let base = unsafe text.base
      while index < count {
        var kind = unsafe table[Int(base[index])]
        if kind == Self.separator {
          index += 1
          continue
        }
        let start = index
        if kind == Self.sign {
          while unsafe index < count && table[Int(base[index])] == Self.sign { index += 1 }
          addWord(text[start..<index], seed: 1)
          continue
        }
        var union: UInt8 = 0
        repeat {
          union |= kind
          index += 1
          if index == count { break }
          kind = unsafe table[Int(base[index])]
        } while kind >= Self.letter
        if union == Self.letter {
          addWord(text[start..<index], seed: 0)
        } else {
          addOddRun(text[start..<index])
        }
        if unsafe base[start] &- UInt8(ascii: "0") < 10 {
          numbers &+= UInt32(truncatingIfNeeded: found[found.count - 1] >> 16)
        }
      }
    }
    return numbers
  }

  @inline(__always)
  private mutating func addWord(_ word: ByteView, seed: UInt64) {
    found.append(unsafe cscan_hash(word.base, word.count, seed) | 1)
    guard !hasManyWords else { return }
    letters.append(0x20)
    for byte in word { letters.append(UInt32(byte)) }
    letters.append(0x20)
  }

  /// Adds the words of a run of letters among which are apostrophes or characters beyond ASCII.
  private mutating func addOddRun(_ text: ByteView) {
    run.removeAll(keepingCapacity: true)
    var isCompact = false
    var index = 0
    while index < text.count {
      let length = max(1, unsafe cscan_scalar_length(text.base + index, text.count - index))
      let scalar = ScalarKind.scalar(text[index..<index + length])
      index += length
      switch ScalarKind(scalar) {
      case .mark: continue
      case .separator: endRun(isCompact)
      case .sign:
        endRun(isCompact)
        run.append(scalar)
        endRun(false)
      case .letter:
        if isCompact { endRun(true) }
        isCompact = false
        run.append(scalar)
      case .compact:
        if !isCompact { endRun(false) }
        isCompact = true
        run.append(scalar)
      }
    }
    endRun(isCompact)
  }

  private mutating func endRun(_ isCompact: Bool) {
    guard !run.isEmpty else { return }
    if !isCompact {
      bytes.removeAll(keepingCapacity: true)
      for scalar in run { Self.appendUTF8(scalar, to: &bytes) }
      found.append(Self.hash(bytes))
    } else if run.count == 1 {
      found.append(cscan_mix(UInt64(run[0]) &+ 0x9E37_79B9, 0xD6E8_FEB8_6659_FD93) | 1)
    } else {
      for place in 1..<run.count {
        found.append(cscan_mix(UInt64(run[place - 1]) << 32 | UInt64(run[place]), 0xA076_1D64_78BD_642F) | 1)
      }
    }
    if !hasManyWords {
      letters.append(0x20)
      letters += run
      letters.append(0x20)
    }
    run.removeAll(keepingCapacity: true)
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 1 }
      return unsafe cscan_hash(base, bytes.count, 0) | 1
    }
  }

  private static func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard scalar >= 0x80, let scalar = Unicode.Scalar(scalar) else {
      return bytes.append(UInt8(truncatingIfNeeded: scalar))
    }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  // MARK: Triples

  private mutating func addTriples(of card: Int, to words: inout CardWords) {
    found.removeAll(keepingCapacity: true)
    var place = 2
    while place < letters.count {
      // A triple that spans two words has two spaces in its middle or at an end.
      if letters[place - 1] != 0x20 {
        let triple =
          UInt64(letters[place - 2]) << 42 | UInt64(letters[place - 1]) << 21 | UInt64(letters[place])
        found.append(cscan_mix(triple ^ 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB) | 1)
      }
      place += 1
    }
    words.triples.append(contentsOf: found)
    words.tripleEnds.append(UInt32(truncatingIfNeeded: words.triples.count))
    words.tripleCards.append(UInt32(truncatingIfNeeded: card))
  }

  // MARK: Bytes

  private static let separator: UInt8 = 0
  private static let sign: UInt8 = 1
  private static let letter: UInt8 = 2
  private static let apostrophe: UInt8 = 4
  private static let wide: UInt8 = 8

  private static let classes: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      letter
    case UInt8(ascii: "'"): apostrophe
    case 0x80...0xFF: wide
    case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "\\"):
      sign
    default: separator
    }
  }
}
