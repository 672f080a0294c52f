internal import CScan
public import DeckSource

/// Brings words to the form in which the lexicon knows them: small letters, composed letters, plain apostrophes,
/// nothing invisible.
public enum WordFolding {
  /// The folded form of a word.
  public static func folded(_ word: ByteView) -> String {
    var bytes: [UInt8] = []
    fold(word, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded form of a word.
  public static func folded(_ word: String) -> String {
    ByteView.withCopy(of: word.utf8) { folded($0) }
  }

  /// Appends the folded form of a word.
  public static func fold(_ word: ByteView, into bytes: inout [UInt8]) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let length = max(1, unsafe cscan_scalar_length(word.base + index, word.count - index))
      foldScalar(word[index..<index + length], into: &bytes)
      index += length
    }
  }

  private static func foldScalar(_ utf8: ByteView, into bytes: inout [UInt8]) {
    guard utf8.count > 1 else {
      bytes.append(utf8[0])
      return
    }
    let value = utf8.scalarValue
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return
    case 0x2019, 0x2018, 0x02BC, 0xB4, 0x2032, 0xFF07: bytes.append(UInt8(ascii: "'"))
    case 0xFB00: bytes += "ff".utf8
    case 0xFB01: bytes += "fi".utf8
    case 0xFB02: bytes += "fl".utf8
    case 0xFB03: bytes += "ffi".utf8
    case 0xFB04: bytes += "ffl".utf8
    case 0x300...0x36F: compose(value, utf8, into: &bytes)
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// Adds a combining mark: to the ASCII letter before it where both have a letter of their own.
  private static func compose(_ mark: UInt32, _ utf8: ByteView, into bytes: inout [UInt8]) {
    guard let base = bytes.last, let letter = composition(base, mark) else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.removeLast()
    bytes += String(letter).utf8
  }

  private static func composition(_ base: UInt8, _ mark: UInt32) -> Character? {
    let letters: (bases: String, composed: String)
    switch mark {
    case 0x300: letters = ("aeioun", "àèìòùǹ")
    case 0x301: letters = ("aeiouycnszlr", "áéíóúýćńśźĺŕ")
    case 0x302: letters = ("aeiouwcgy", "âêîôûŵĉĝŷ")
    case 0x303: letters = ("aonui", "ãõñũĩ")
    case 0x304: letters = ("aeiou", "āēīōū")
    case 0x306: letters = ("ag", "ăğ")
    case 0x307: letters = ("zec", "żėċ")
    case 0x308: letters = ("aeiouy", "äëïöüÿ")
    case 0x30A: letters = ("au", "åů")
    case 0x30B: letters = ("ou", "őű")
    case 0x30C: letters = ("csznredt", "čšžňřěďť")
    case 0x327: letters = ("cst", "çşţ")
    case 0x328: letters = ("ae", "ąę")
    default: return nil
    }
    return zip(letters.bases.utf8, letters.composed).first { $0.0 == base }?.1
  }
}
