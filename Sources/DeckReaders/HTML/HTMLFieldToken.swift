/// What an element of HTML is to a field.
enum HTMLElement {
  case strong, emphasis, code, link
  case list, orderedList, item
  case table, section, row, cell, headerCell
  /// A line of its own.
  case division
  /// A paragraph.
  case paragraph
  case preformatted
  /// A cloze deletion, which is no element of HTML but nests with them.
  case cloze

  /// The element of a tag of that name, if fields have a shape for it.
  init?(_ name: String) {
    switch name {
    case "b", "strong": self = .strong
    case "i", "em": self = .emphasis
    case "code": self = .code
    case "a": self = .link
    case "ul": self = .list
    case "ol": self = .orderedList
    case "li": self = .item
    case "table": self = .table
    case "tbody", "thead": self = .section
    case "tr": self = .row
    case "td": self = .cell
    case "th": self = .headerCell
    case "div": self = .division
    case "p": self = .paragraph
    case "pre": self = .preformatted
    default: return nil
    }
  }

  /// Whether it runs in lines.
  var isInline: Bool {
    switch self {
    case .strong, .emphasis, .code, .link, .cloze: true
    case .list, .orderedList, .item, .table, .section, .row, .cell, .headerCell, .division, .paragraph,
      .preformatted:
      false
    }
  }

  /// Whether it is a part of a table.
  var isTablePart: Bool { self == .section || self == .row || self == .cell || self == .headerCell }

  /// Whether `child` may stand directly in it; nil is text or whatever else is no element.
  func mayHold(_ child: HTMLElement?) -> Bool {
    switch self {
    case .list, .orderedList: child == .item
    case .table: child == .row || child == .section
    case .section: child == .row
    case .row: child == .cell || child == .headerCell
    case .cell, .headerCell: child?.isInline ?? true
    case .preformatted: child == .code
    case .code: child == nil
    case .strong, .emphasis, .link, .cloze: child?.isInline ?? true
    case .item, .division, .paragraph: child != .item && child?.isTablePart != true
    }
  }
}

/// A piece of a field: a run of text, a tag, or a mark.
struct HTMLFieldToken {
  enum Kind {
    case text
    /// The end of a line of the source.
    case lineFeed
    /// The end of a line that is shown.
    case lineBreak
    case start(HTMLElement)
    case end(HTMLElement)
    case image
    /// A formula in a line or on its own.
    case math, displayMath
    /// What parts a deletion from its hint.
    case hintMark
    /// Markup that is kept as it stands; whether it divides words.
    case markup(dividesWords: Bool)
    /// What shows nothing and means nothing.
    case nothing
  }

  var kind: Kind
  /// The bytes of the token.
  var range: Range<Int>
  /// What a start tag says: the target of a link, the source of an image, a formula without its marks, the language of
  /// code.
  var content: Range<Int> = 0..<0
  /// What an image is called.
  var alternative: Range<Int> = 0..<0
  /// The ordinal of a deletion, or the first number of a list.
  var number: UInt16 = 0
  /// The token that begins or ends the same element, or -1.
  var partner = -1
  /// Whether the element can't be held otherwise than as markup.
  var isMarkup = false
  /// Whether what made it markup has been told to the elements around it.
  var isBroken = false
  /// The start tag that it stands in, or -1; start tags only.
  var parent = -1
  /// Whether code has more than one line.
  var hasLines = false
  /// Where the hint of a deletion begins, or -1.
  var hint = -1
}
