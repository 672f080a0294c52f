internal import DeckSource

/// How much a card asks a learner to take in: words, sentences, lists, and what else its fields hold.
///
/// Words are runs of letters and digits between white space; each Chinese character or kana counts as one, as in word
/// processors. Code and formulas aren't counted.
public struct CardMeasure: Sendable, Equatable {
  /// What a card may hold beside running text.
  public struct Contents: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Contents of known bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A picture.
    public static let image = Contents(rawValue: 1 << 0)
    /// Code, in a line or as a block.
    public static let code = Contents(rawValue: 1 << 1)
    /// A formula.
    public static let math = Contents(rawValue: 1 << 2)
    /// A cloze deletion.
    public static let cloze = Contents(rawValue: 1 << 3)
    /// A list.
    public static let list = Contents(rawValue: 1 << 4)
    /// A table.
    public static let table = Contents(rawValue: 1 << 5)
    /// A link.
    public static let link = Contents(rawValue: 1 << 6)
  }

  /// The front.
  public var front = FieldMeasure()
  /// The back.
  public var back = FieldMeasure()
  /// What else any field holds.
  public var contents: Contents = []
  /// The number of fields that aren't empty.
  public var fieldCount = 0
  /// The words of fields that are neither front nor back.
  public var otherWordCount = 0
  /// The words of all fields that have letters of other scripts than Latin.
  public var otherScriptWordCount = 0

  /// The words of all fields.
  public var wordCount: Int { front.wordCount + back.wordCount + otherWordCount }

  /// A card of nothing.
  public init() {}

  /// Measures a card. Complexity: O(nodes + bytes of text).
  public init(_ card: Card) {
    self.init(card.batch, card: card.nodeIndex)
  }

  /// Measures the card whose node is at `card` of `batch`.
  public init(_ batch: CardBatch, card: Int) {
    let nodes = batch.nodes
    var index = card + 1
    let end = Int(nodes[card].end)
    while index < end {
      let node = nodes[index]
      if node.kind == .field {
        var field = FieldMeasure()
        contents.formUnion(field.take(batch, field: index))
        if Int(node.end) > index + 1 { fieldCount += 1 }
        otherScriptWordCount += field.otherScriptWordCount
        switch FieldRole(rawValue: node.value) ?? .named {
        case .front: front = field
        case .back: back = field
        case .named: otherWordCount += field.wordCount
        }
      }
      index = Int(node.end)
    }
  }
}

/// How much one field asks a learner to take in.
public struct FieldMeasure: Sendable, Equatable {
  /// The words.
  public var wordCount = 0
  /// Those of them that have letters of other scripts than Latin.
  public var otherScriptWordCount = 0
  /// The sentences: stretches that end in `.`, `!` or `?`, or where a block ends.
  public var sentenceCount = 0
  /// The syllables of English words, estimated by their groups of vowels.
  public var syllableCount = 0
  /// The questions: sentences that end in a question mark.
  public var questionCount = 0
  /// The items of the longest list, without those of lists inside its items.
  public var longestList = 0
  /// How deep lists are nested; 1 for a list without others inside.
  public var listDepth = 0

  /// A field of nothing.
  public init() {}

  /// Measures the field at `field` and returns what it holds beside running text.
  fileprivate mutating func take(_ batch: CardBatch, field: Int) -> CardMeasure.Contents {
    let nodes = batch.nodes
    var contents: CardMeasure.Contents = []
    var meter = TextMeter()
    /// The open lists: where they end and how many items they have.
    var lists: [(end: Int, count: Int)] = []
    var index = field + 1
    let end = Int(nodes[field].end)
    while index < end {
      while let last = lists.last, index >= last.end { lists.removeLast() }
      let node = nodes[index]
      switch node.kind {
      case .text: meter.add(batch.text(of: node))
      case .lineBreak, .markup: meter.endWord()
      case .paragraph, .tableCell: meter.endSentence()
      case .list:
        meter.endSentence()
        contents.insert(.list)
        lists.append((Int(node.end), 0))
        listDepth = max(listDepth, lists.count)
      case .listItem:
        meter.endSentence()
        guard !lists.isEmpty else { break }
        lists[lists.count - 1].count += 1
        longestList = max(longestList, lists[lists.count - 1].count)
      case .code, .codeBlock: contents.insert(.code)
      case .math, .mathBlock: contents.insert(.math)
      case .image, .imageBlock: contents.insert(.image)
      case .cloze: contents.insert(.cloze)
      case .link: contents.insert(.link)
      case .table: contents.insert(.table)
      case .card, .field, .identifier, .property, .tag, .tableRow, .emphasis, .strong: break
      }
      if Self.isVerbatim(node.kind) {
        meter.endWord()
        index = Int(node.end)
      } else {
        index += 1
      }
    }
    meter.endSentence()
    wordCount = meter.wordCount
    otherScriptWordCount = meter.otherScriptWordCount
    sentenceCount = meter.sentenceCount
    syllableCount = meter.syllableCount
    questionCount = meter.questionCount
    return contents
  }

  /// Whether what is below a node is no running text.
  private static func isVerbatim(_ kind: NodeKind) -> Bool {
    switch kind {
    case .code, .codeBlock, .math, .mathBlock, .image, .imageBlock: true
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
      .tableCell,
      .text, .emphasis, .strong, .link, .cloze, .lineBreak, .markup:
      false
    }
  }
}
