internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

/// Finds out, in one walk over the nodes of a batch, what is known of each card before rules look at it.
///
/// One examiner serves many batches and keeps its memory. Complexity: O(nodes + text).
struct CardExaminer: ~Copyable {
  private var frontFolder = TextFolder()
  private var backFolder = TextFolder()
  private var otherFolder = TextFolder()

  init() {}

  /// What the walk over one field gathers.
  private struct FieldSummary {
    var classes: ByteClass = []
    var textCount = 0
    var hasOther = false
    var first: UInt8?
    var last: ByteView?
    var brackets = BracketBalance()
  }

  /// How many more brackets opened than closed, kind by kind.
  private struct BracketBalance {
    private var round = 0
    private var square = 0
    private var curly = 0

    var isBalanced: Bool { round == 0 && square == 0 && curly == 0 }

    mutating func add(_ text: ByteView) {
      for byte in text {
        switch byte {
        case UInt8(ascii: "("): round += 1
        case UInt8(ascii: ")"): round -= 1
        case UInt8(ascii: "["): square += 1
        case UInt8(ascii: "]"): square -= 1
        case UInt8(ascii: "{"): curly += 1
        case UInt8(ascii: "}"): curly -= 1
        default: break
        }
      }
    }
  }

  /// The facts, the traits and the folded front and back of every card of `batch`, in order.
  mutating func examine(
    _ batch: CardBatch, _ visit: (Int, CardFacts, CardTraits, (front: ByteView, back: ByteView)) -> Void
  ) {
    let repeats = repeatedWords(batch)
    var nextRepeat = 0
    let mayHoldMarks = Self.sourceSpan(batch).map { Self.mayHoldLoneMark(batch.source.bytes[$0]) } ?? false
    let nodes = batch.nodes
    for position in 0..<batch.count {
      let start = Int(batch.cardNodes[position])
      let card = nodes[start]
      var traits: CardTraits = .anything
      if mayHoldMarks && Self.mayHoldLoneMark(batch.source.bytes[card.span]) { traits.insert(.loneMark) }
      var facts = CardFacts(placing: card, in: batch)
      frontFolder.reset()
      backFolder.reset()
      while nextRepeat < repeats.count && repeats[nextRepeat] < card.span.start { nextRepeat += 1 }
      if nextRepeat < repeats.count && repeats[nextRepeat] < card.span.end { traits.insert(.repeatedWord) }
      var isFrontEmpty = true
      var isBackEmpty = true
      var index = start + 1
      let end = Int(card.end)
      while index < end {
        let node = nodes[index]
        if node.kind == .field {
          let summary = examineField(batch, nodes, index, &traits)
          let isEmpty = summary.textCount == 0 && !summary.hasOther
          switch FieldRole(rawValue: node.value) ?? .named {
          case .front:
            isFrontEmpty = isEmpty
            if summary.last?.last == UInt8(ascii: "?") { traits.insert(.frontAsks) }
            if !isEmpty { facts.keepFront(node, nodes[index + 1]) }
          case .back:
            isBackEmpty = isEmpty
            addBackTraits(summary, &traits)
          case .named: break
          }
          if node.flags.contains(.flattened) { traits.insert(.flattenedList) }
        }
        index = Int(node.end)
      }
      if isFrontEmpty { traits.insert(.emptyFront) }
      if isBackEmpty { traits.insert(.emptyBack) }
      if backRepeatsFront { traits.insert(.repeatedFront) }
      facts.front = frontFolder.hash()
      facts.back = backFolder.hash()
      facts.shape = UInt16(truncatingIfNeeded: traits.rawValue >> 32)
      visit(position, facts, traits, (frontFolder.view, backFolder.view))
    }
  }

  private mutating func examineField(
    _ batch: CardBatch, _ nodes: NodeList, _ field: Int, _ traits: inout CardTraits
  ) -> FieldSummary {
    switch FieldRole(rawValue: nodes[field].value) ?? .named {
    case .front: Self.examineField(batch, nodes, field, &traits, &frontFolder)
    case .back: Self.examineField(batch, nodes, field, &traits, &backFolder)
    case .named:
      // Named fields count for what their bytes trigger, not for equality.
      Self.examineNamedField(batch, nodes, field, &traits, &otherFolder)
    }
  }

  private static func examineNamedField(
    _ batch: CardBatch, _ nodes: NodeList, _ field: Int, _ traits: inout CardTraits,
    _ folder: inout TextFolder
  ) -> FieldSummary {
    folder.reset()
    return examineField(batch, nodes, field, &traits, &folder)
  }

  private static func examineField(
    _ batch: CardBatch, _ nodes: NodeList, _ field: Int, _ traits: inout CardTraits,
    _ folder: inout TextFolder
  ) -> FieldSummary {
    var summary = FieldSummary()
    var linkEnd = 0
    var index = field + 1
    let end = Int(nodes[field].end)
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .text:
        let text = batch.text(of: node)
        if index >= linkEnd {
          let classes = folder.appendAndScan(text)
          summary.classes.formUnion(classes)
          if classes.contains(.bracket) { summary.brackets.add(text) }
        } else {
          folder.append(text)
        }
        if summary.textCount == 0 && index == field + 2 && nodes[field + 1].kind == .paragraph {
          summary.first = text.first
        }
        summary.textCount += text.count
        summary.last = text
        if Self.mayEndInFurniture(text) { traits.insert(.furnitureEnd) }
        if node.flags.contains(.decoded) && RepeatedWords.mayOccur(in: text) { traits.insert(.repeatedWord) }
      case .code, .math, .codeBlock, .mathBlock, .image, .imageBlock:
        if node.kind == .codeBlock || node.kind == .mathBlock || node.kind == .imageBlock {
          folder.endBlock()
        }
        folder.appendVerbatim(batch.text(of: node))
        summary.hasOther = true
        summary.last = nil
        traits.insert(.richContent)
      case .link:
        folder.appendVerbatim(batch.text(of: node))
        linkEnd = Int(node.end)
        summary.hasOther = true
        traits.insert(.richContent)
      case .lineBreak: folder.appendVerbatim(Self.space)
      case .paragraph, .listItem, .tableCell: folder.endBlock()
      case .card, .identifier, .property, .tag, .field, .list, .table, .tableRow, .emphasis, .strong, .cloze:
        break
      case .markup:
        summary.hasOther = true
        traits.insert(.richContent)
      }
      index += 1
    }
    folder.endBlock()
    traits.formUnion(.bytes(summary.classes))
    if !summary.brackets.isBalanced { traits.insert(.unbalancedBracket) }
    if let first = summary.first, Self.isFormulaStart(first) { traits.insert(.formulaStart) }
    return summary
  }

  private static let spaceStorage = ByteStorage(copying: [UInt8(ascii: " ")])
  private static var space: ByteView { spaceStorage.view }

  private func addBackTraits(_ summary: FieldSummary, _ traits: inout CardTraits) {
    if summary.last?.last == UInt8(ascii: "?") { traits.insert(.backAsks) }
    if summary.textCount <= 64 && !summary.hasOther { traits.insert(.shortBack) }
    if let last = summary.last, last.endsOddly { traits.insert(.oddEnd) }
  }

  private var backRepeatsFront: Bool {
    let front = frontFolder.view
    let back = backFolder.view
    // A folded text ends in a line feed.
    guard front.count > 1, back.count >= front.count else { return false }
    return back[0..<front.count - 1].equals(front[0..<front.count - 1])
  }

  private static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether a text may end in a sentence of a page: its last four bytes tell quickly.
  private static func mayEndInFurniture(_ text: ByteView) -> Bool {
    guard text.count >= 11 else { return false }
    let end = text.count
    let ending =
      UInt32(text[end - 4]) << 24 | UInt32(text[end - 3]) << 16 | UInt32(text[end - 2]) << 8
      | UInt32(text[end - 1])
    switch ending {
    case 0x6869_733F: return text.hasSuffix("know this?")
    case 0x7965_7421: return text.hasSuffix("terms yet!")
    case 0x726D_732E: return text.hasSuffix("these terms.")
    case 0x6172_6473: return text.hasSuffix("Flashcards")
    case 0x666C_6970: return text.hasSuffix("to flip")
    case 0x2073_6574: return text.hasSuffix("this set")
    case 0x6465_636B: return text.hasSuffix("to deck")
    default:
      // A counter: `(3)`.
      return ending & 0xFF == 0x29 && ending & 0xF000 == 0x3000 && text.contains(UInt8(ascii: "("))
    }
  }

  /// Whether bytes hold a mark that may have lost the one that belongs to it.
  private static func mayHoldLoneMark(_ bytes: ByteView) -> Bool {
    bytes.firstIndex(of: UInt8(ascii: "`")) != nil || bytes.firstIndex(of: "**") != nil
      || bytes.firstIndex(of: "$$") != nil || bytes.firstIndex(of: "$\\") != nil
  }

  /// The bytes from the first to the last card.
  private static func sourceSpan(_ batch: CardBatch) -> Span? {
    guard let first = batch.nodes.first, batch.count > 0 else { return nil }
    let last = batch.nodes[Int(batch.cardNodes[batch.count - 1])]
    return last.span.end > first.span.start ? Span(start: first.span.start, end: last.span.end) : nil
  }

  // MARK: Repeated words

  /// Where in the source words of this batch repeat the one before them. The whole stretch is scanned at once,
  /// which is faster than text by text; rules look closer.
  private func repeatedWords(_ batch: CardBatch) -> [UInt32] {
    guard let span = Self.sourceSpan(batch) else { return [] }
    return RepeatedWords.candidates(in: batch.source.bytes[span]).map { $0 + span.start }
  }
}
