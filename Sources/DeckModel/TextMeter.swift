internal import DeckSource

/// Counts the words, sentences and syllables of text that comes piece by piece. Complexity: O(bytes).
struct TextMeter {
  private(set) var wordCount = 0
  private(set) var sentenceCount = 0
  private(set) var syllableCount = 0
  private(set) var questionCount = 0
  /// The words with letters of other scripts than Latin.
  private(set) var otherScriptWordCount = 0

  /// Whether the bytes since the last white space hold a letter or a digit.
  private var isInWord = false
  /// Whether one of these letters is of another script than Latin.
  private var isOtherScript = false
  /// Whether the letter before was a vowel.
  private var isInVowels = false
  private var syllables = 0
  /// The last letter of the word, for silent endings.
  private var lastLetter: UInt8 = 0
  /// The words of the sentence at hand.
  private var sentenceWords = 0
  /// The last mark that may end a sentence, until a letter follows.
  private var mark: UInt8 = 0

  /// Takes the next piece of text.
  mutating func add(_ text: ByteView) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 {
        endWord()
        if mark != 0 { endSentence() }
      } else if (byte | 0x20) &- 0x61 < 26 {
        letter(byte | 0x20)
      } else if byte >= 0x80 {
        index += high(text, index)
        continue
      } else if byte &- 0x30 < 10 {
        isInWord = true
        mark = 0
        isInVowels = false
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        if mark != UInt8(ascii: "?") { mark = byte }
      } else {
        isInVowels = false
        // A quote or a parenthesis may close behind the end of a sentence.
        if byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "'") { mark = 0 }
      }
      index += 1
    }
  }

  @inline(__always)
  private mutating func letter(_ byte: UInt8) {
    isInWord = true
    mark = 0
    lastLetter = byte
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      if !isInVowels { syllables += 1 }
      isInVowels = true
    default: isInVowels = false
    }
  }

  /// Takes a character that isn't ASCII and returns how many bytes it has.
  private mutating func high(_ text: ByteView, _ index: Int) -> Int {
    let placed = text.scalar(at: index)
    let scalar = placed.scalar
    switch scalar.value {
    case 0xA0, 0x2000...0x200B, 0x3000: endWord()
    case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20:
      endWord()
      if scalar == "。" || scalar == "！" || scalar == "？" {
        mark = scalar == "？" ? UInt8(ascii: "?") : UInt8(ascii: ".")
        endSentence()
      }
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF:
      endWord()
      isInWord = true
      isOtherScript = true
      endWord()
    case 0x61F: mark = UInt8(ascii: "?")
    case 0x2010...0x2060, 0x20A0...0x2BFF, 0xFE00...0xFE0F, 0x1F000...0x1FAFF, 0xA1...0xBF:
      // Punctuation, signs and pictures are no words.
      isInVowels = false
    default:
      isInWord = true
      isOtherScript = isOtherScript || scalar.value >= 0x370 && !(0x1E00...0x1EFF ~= scalar.value)
      isInVowels = false
      mark = 0
      lastLetter = 0
    }
    return placed.count
  }

  /// Ends the word at hand, if there is one.
  mutating func endWord() {
    guard isInWord else { return }
    wordCount += 1
    sentenceWords += 1
    if isOtherScript { otherScriptWordCount += 1 }
    isOtherScript = false
    // `-e` is silent, except where it is the only vowel.
    if lastLetter == UInt8(ascii: "e"), syllables > 1 { syllables -= 1 }
    syllableCount += max(syllables, 1)
    isInWord = false
    isInVowels = false
    syllables = 0
    lastLetter = 0
  }

  /// Ends the sentence at hand, if it has words.
  mutating func endSentence() {
    endWord()
    if sentenceWords > 0 {
      sentenceCount += 1
      if mark == UInt8(ascii: "?") { questionCount += 1 }
    }
    sentenceWords = 0
    mark = 0
  }
}
