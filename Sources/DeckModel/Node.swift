public import DeckSource

/// What a node of the tree is.
public enum NodeKind: UInt8, Sendable, CaseIterable {
  /// A card; its text is the number, its value the confidence in thousandths, its children identity, tags and
  /// fields.
  case card
  /// The id that the source gives a card; its text.
  case identifier
  /// A tag; its text.
  case tag
  /// A field; its value is a `FieldRole`, its text the name of a named field, its children blocks.
  case field
  /// A paragraph of inlines.
  case paragraph
  /// A list of list items; its value is the number of the first one when it is ordered.
  case list
  /// An item of a list; its children are blocks.
  case listItem
  /// A block of code: its text; a child of kind `text` names the language.
  case codeBlock
  /// A table of rows.
  case table
  /// A row of cells.
  case tableRow
  /// A cell of inlines.
  case tableCell
  /// An image that stands alone: its text is the source, its children the alternative text.
  case imageBlock
  /// A formula that stands alone: its text is TeX.
  case mathBlock
  /// Plain text.
  case text
  /// Emphasised inlines.
  case emphasis
  /// Strongly emphasised inlines.
  case strong
  /// Code in a line: its text.
  case code
  /// A link: its text is the target, its children what is shown.
  case link
  /// An image in a line: its text is the source, its children the alternative text.
  case image
  /// A formula in a line: its text is TeX.
  case math
  /// A cloze deletion: its value is the ordinal, its text the hint, its children what is hidden.
  case cloze
  /// The end of a line that the author set.
  case lineBreak
  /// Markup of the source's own, for which there is no other kind: its text is the markup as it stands there, such as
  /// `<u>`; its value is 1 when it divides words.
  case markup
  /// What a card is beside its fields: its value is a `CardProperty`, its text says what.
  case property
}

/// What a card may be told beside its fields.
public enum CardProperty: UInt16, Sendable, CaseIterable {
  /// The deck that it belongs to, where the cards of one source belong to several.
  case deck
  /// What Anki calls its note type, where that isn't told by the fields.
  case noteType
}

/// Which field of a card a node is.
public enum FieldRole: UInt16, Sendable {
  case front, back, named
}

/// One node of the flat tree: 24 bytes, in an array in document order.
///
/// The children of the node at `i` begin at `i + 1`; the next sibling of any node is at its `end`.
@frozen
public struct Node: Sendable {
  /// Properties of single bits.
  public struct Flags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Properties of known bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The text stands in the batch's own buffer, not in the source.
    @inlinable public static var decoded: Flags { Flags(rawValue: 1 << 0) }
    /// A list whose items are numbered.
    @inlinable public static var ordered: Flags { Flags(rawValue: 1 << 1) }
    /// A row of column names.
    @inlinable public static var header: Flags { Flags(rawValue: 1 << 2) }
    /// A card, list or text whose items the page had joined by ` - ` on one line.
    @inlinable public static var flattened: Flags { Flags(rawValue: 1 << 3) }
    /// A link that is written as its bare target.
    @inlinable public static var bare: Flags { Flags(rawValue: 1 << 4) }
    /// Text that was read from the source but that isn't UTF-8 throughout.
    @inlinable public static var invalid: Flags { Flags(rawValue: 1 << 5) }
    /// The span of a field is the whole field as HTML of Anki, so that writing it as such needs no more than a copy.
    @inlinable public static var html: Flags { Flags(rawValue: 1 << 6) }
    /// A list whose items are what a question offers to choose from, or an item of such a list that is right.
    @inlinable public static var choice: Flags { Flags(rawValue: 1 << 7) }
  }

  /// What the node is.
  public var kind: NodeKind
  /// Properties of single bits.
  public var flags: Flags
  /// A small number whose meaning depends on the kind.
  public var value: UInt16
  /// The index behind the last node below this one.
  public var end: UInt32
  /// The bytes of the source that the node stands for.
  public var span: Span
  /// The bytes of the node's own text: in the source, or in the batch's buffer when `decoded`.
  public var text: Span

  /// A node without children.
  @inlinable
  public init(
    _ kind: NodeKind, flags: Flags = [], value: UInt16 = 0, end: UInt32 = 0, span: Span,
    text: Span = Span(start: 0, end: 0)
  ) {
    self.kind = kind
    self.flags = flags
    self.value = value
    self.end = end
    self.span = span
    self.text = text
  }
}

extension NodeKind {
  /// Whether nodes of this kind hold running text and inlines.
  public var isInline: Bool {
    switch self {
    case .text, .emphasis, .strong, .code, .link, .image, .math, .cloze, .lineBreak, .markup: true
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table,
      .tableRow,
      .tableCell, .imageBlock, .mathBlock:
      false
    }
  }
}
