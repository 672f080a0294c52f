/// One word, number or sign of a card, as the judge compares it.
struct CardToken: Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    /// A word: letters, and digits behind them.
    case word
    /// A character of a script that writes words without spaces.
    case compact
    /// A number, without separators of thousands.
    case number
    /// A mathematical or other sign.
    case sign
    /// A piece of code or of a formula, byte by byte.
    case verbatim
    /// An image, a recording, or another file.
    case media
  }

  var kind: Kind
  /// The folded text, without marks over letters where there is a word.
  var text: String
  /// The same with its marks.
  var marked: String
  /// A hash of the text: of a word the one that `CardWordScanner` gives it.
  var hash: UInt64

  /// The classes of words that exclude each other to which the word belongs.
  var classes: [UInt16] = []
  /// Whether the word holds sentences together and tells little.
  var isCommon = false

  /// The number of characters, at most 255.
  var count: UInt8

  /// A token of this kind and text.
  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
    marked = text
    hash = TextHash.hash(text, seed: UInt64(kind.rawValue))
    count = UInt8(clamping: text.unicodeScalars.count)
  }

  /// A word of `count` characters.
  init(word text: String, marked: String, count: Int) {
    kind = .word
    self.text = text
    self.marked = marked
    hash = TextHash.hash(text, seed: 0)
    self.count = UInt8(clamping: count)
    let known = KnownWords.byHash[hash]
    classes = known?.classes ?? []
    isCommon = known?.isCommon ?? false
  }
}

/// What the judge needs of one side of a card.
struct CardSide: Sendable {
  /// The tokens in order.
  var tokens: [CardToken] = []
  /// Where each paragraph or item of a list begins in `tokens`.
  var itemStarts: [Int] = []
  /// How many gaps the text leaves to fill in, such as `[...]`.
  var blankCount = 0

  /// The different items as texts, for short lists.
  var items: Set<String> {
    var items: Set<String> = []
    for (place, start) in itemStarts.enumerated() {
      let end = place + 1 < itemStarts.count ? itemStarts[place + 1] : tokens.count
      if start < end { items.insert(tokens[start..<end].map(\.marked).joined(separator: " ")) }
    }
    return items
  }
}

/// A card as the judge sees it.
public struct CardText: Sendable {
  var front = CardSide()
  var back = CardSide()
  /// The ordinals of the cloze deletions and what they hide; their text is part of the tokens.
  var hidden: [String] = []

  /// Whether nothing of the card can be compared.
  var isEmpty: Bool { front.tokens.isEmpty && back.tokens.isEmpty }
}
