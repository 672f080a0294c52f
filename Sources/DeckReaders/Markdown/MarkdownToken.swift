internal import DeckModel
internal import DeckSource

/// One piece of running text of Markdown.
struct MarkdownToken {
  /// What a piece is.
  enum Kind {
    /// Text as it stands.
    case text
    /// A character that was escaped or named: `value` is its scalar.
    case scalar
    /// The end of a line.
    case lineBreak
    /// A mark that may open or close something; without a partner it is text.
    case mark
    /// A tag that may open or close something; without a partner it is markup.
    case tag
    /// A node of its own.
    case leaf
    /// Nothing.
    case nothing
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// What a leaf is.
  var node = NodeKind.text
  /// What a leaf's own text is: in the source, unless it was decoded.
  var inner = Span(0, 0)
  /// A leaf's own text where it isn't in the source as it is.
  var decoded: [UInt8]?
  /// The alternative text of an image.
  var alternative: [UInt8] = []
  /// A leaf's value, or the scalar.
  var value: UInt32 = 0
  /// Whether a leaf was written with marks of Markdown, and not as HTML.
  var isMarked = true
  /// How many of the characters of a mark have no partner, and how many stand before these that close something.
  var rest = 0
  var closed = 0
  /// The pairs that this closes, the innermost first, and those that it opens, the outermost first; -1 for none.
  var firstClosed = -1
  var lastClosed = -1
  var firstOpened = -1
}

/// Two tokens that belong together, around what is between them.
struct MarkdownPair {
  var node: NodeKind
  var value: UInt16 = 0
  /// The target of a link or the hint of a deletion.
  var text: [UInt8] = []
  /// Where the pair begins and ends in the source.
  var start: Int
  var end: Int
  /// The next one that the same token opens, or closes.
  var nextOpened = -1
  var nextClosed = -1
}
