internal import CScan
internal import DeckSource

/// A text cut into words, runs of spaces, line ends, and single signs: joined, they are the text.
struct WordTokens {
  /// What a token is.
  enum Kind: UInt8 {
    case word, space, lineEnd, sign
  }

  /// The text as UTF-8.
  let bytes: [UInt8]
  /// Where each token ends.
  private(set) var ends: [Int] = []
  /// What each token is.
  private(set) var kinds: [Kind] = []
  /// A hash of each token's bytes.
  private(set) var hashes: [UInt64] = []

  /// The tokens of `text`. Complexity: O(bytes).
  init(_ text: String) {
    bytes = Array(text.utf8)
    var cutter = Cutter()
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if cutter.continues(scalar), !ends.isEmpty {
        ends[ends.count - 1] = end
      } else {
        ends.append(end)
        kinds.append(cutter.kind)
      }
      offset = end
    }
    hashes.reserveCapacity(ends.count)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      for end in ends {
        hashes.append(unsafe cscan_hash(base + start, end - start, 0))
        start = end
      }
    }
  }

  /// The number of tokens.
  var count: Int { ends.count }

  /// The bytes of the tokens in `range`.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    return bytes[(range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1])..<ends[range.upperBound - 1]]
  }

  /// The text of the tokens in `range`.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// Decides where tokens begin.
  private struct Cutter {
    /// What the token at hand is.
    private(set) var kind = Kind.sign
    /// Whether the last scalar joins the next to itself.
    private var joinsNext = false
    /// Whether the token at hand takes more letters.
    private var isOpen = false

    /// Whether `scalar` belongs to the token at hand; else it begins a new one.
    mutating func continues(_ scalar: Unicode.Scalar) -> Bool {
      let next = Self.kind(of: scalar)
      let wasJoining = joinsNext
      joinsNext = scalar.value == 0x200D
      if wasJoining || Self.extends(scalar) { return true }
      let isWide = Self.standsAlone(scalar)
      if isOpen && !isWide && next == kind && (next == .word || next == .space) { return true }
      kind = next
      isOpen = !isWide
      return false
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
      if scalar.value < 0x80 {
        switch UInt8(truncatingIfNeeded: scalar.value) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          return .word
        case 0x0A: return .lineEnd
        case 0x20, 0x09, 0x0B...0x0D: return .space
        default: return .sign
        }
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil { return .word }
      return properties.isWhitespace ? .space : .sign
    }

    /// Whether a scalar can't be told from the one before it: marks, variations, joiners and skin tones.
    private static func extends(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.value >= 0x300 else { return false }
      return scalar.properties.isGraphemeExtend || scalar.value == 0x200D
        || (0x1F3FB...0x1F3FF).contains(scalar.value)
        || scalar.properties.generalCategory == .spacingMark
    }

    /// Whether a scalar is a word of its own, as in scripts that put no spaces between words.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF,
        0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }
}
