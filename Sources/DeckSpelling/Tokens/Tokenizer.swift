public import DeckLexicon
internal import DeckSource

/// Finds the words of prose in a paragraph and looks them up. One tokenizer serves many paragraphs and keeps its
/// memory.
///
/// A word is a run of letters with apostrophes inside. What touches digits or signs of programs and formulas, and
/// what looks like a path, an address or a call, is no prose and becomes a gap. Acronyms, identifiers, single
/// letters, numerals and parts of words are tokens that aren't judged.
public struct Tokenizer: ~Copyable {
  private var scanner: TokenScanner
  /// Longer words are none.
  static let maximumWordCount = 64

  /// A tokenizer that looks words up in `lexicon`.
  public init(lexicon: Lexicon = .english) { scanner = TokenScanner(lexicon) }

  /// Replaces the tokens of `paragraph` by those of its text. `continuesWord` says that the paragraph before ended
  /// in a hyphen, so that the first word may be the rest of one.
  ///
  /// Complexity: O(bytes). Nothing is allocated for words of ASCII letters but the tokens.
  public mutating func tokenize(_ paragraph: inout Paragraph, continuesWord: Bool = false) {
    paragraph.tokens.removeAll(keepingCapacity: true)
    scanner.begin(paragraph.text, continuesWord: continuesWord)
    scanner.scan(into: &paragraph.tokens)
    scanner.lookUp(&paragraph.tokens)
  }
}

extension Paragraph {
  /// Whether the text ends in a word with a hyphen behind it, so that what comes next may be the rest of the word.
  public var endsInHyphen: Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    guard end > 1, text[end - 1] == UInt8(ascii: "-") else { return false }
    return !ByteKind(text[end - 2]).isDisjoint(with: [.lower, .upper, .high])
  }
}
