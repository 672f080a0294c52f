internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// One piece of a card's field: fields are made of several where other cards stand between them.
struct OrgPart {
  var role: FieldRole
  /// The name of a named field.
  var name: [UInt8] = []
  var text: Range<Int>
  /// A heading that stands above the text and belongs to it.
  var heading: Range<Int>?
  /// Whether the text is one line, such as a title.
  var isLine = false
  /// Whether the text is HTML.
  var isRaw = false
}

/// A card of an Org outline.
struct OrgCard {
  var span: Span
  var parts: Range<Int>
  var identifier: Range<Int>?
  var deck: String?
  var noteType: String?
  var tags: [String] = []
  /// Whether `[text]` is a deletion.
  var hasBrackets = false
}

/// Where the cards of an Org outline are.
struct OrgOutline {
  let source: SourceFile
  let bytes: ByteView
  var cards: [OrgCard] = []
  var parts: [OrgPart] = []
  var findings: [ReaderFinding] = []
  var title = ""
  var titleSpan: Span?
  var headings: [OrgHeading] = []
  var fileTags: [String] = []
  var fileDeck: String?
  var fileIsRaw = false
  var prelude: Range<Int> = 0..<0
  var isUsed: [Bool] = []
  var scopeEnds: [Int] = []
  var scheduleCount = 0

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    readHeadings()
    isUsed = [Bool](repeating: false, count: headings.count)
    findScopes()
    addCards()
    report()
  }

  /// The deck; its batches are made when they are asked for.
  func deck() -> Deck {
    let bounds = BatchedCards.starts(cards.map(\.span))
    let section = DeckSection(title: title, titleSpan: titleSpan, firstCard: 0)
    var deck = Deck(source: source, format: "org", sections: [section], batchStarts: bounds) {
      OrgCardLowering.batch(self, bounds[$0]..<bounds[$0 + 1])
    }
    deck.holdsForeignParts = true
    return deck
  }

  // MARK: Headings

  private mutating func readHeadings() {
    var lines = MarkdownLines(plain: bytes, from: source.byteOrderMarkCount, to: bytes.count)
    var drawer: String?
    /// Whether nothing but properties was read below the heading.
    var isAtStart = true
    prelude = source.byteOrderMarkCount..<source.byteOrderMarkCount
    while let line = lines.next() {
      let level = OrgHeading.level(bytes, line.start, line.end)
      if level > 0 {
        headings.append(OrgHeading(bytes, line, level: level))
        (drawer, isAtStart) = (nil, true)
      } else if headings.isEmpty {
        if !noteFile(line, &drawer), !line.isBlank {
          prelude = (prelude.isEmpty ? line.text : prelude.lowerBound)..<line.end
        }
      } else {
        let last = headings.count - 1
        if isAtStart, line.isBlank || headings[last].note(bytes, line, &drawer) {
          headings[last].body = line.next..<line.next
        } else {
          isAtStart = false
          if !line.isBlank { headings[last].body = headings[last].body.lowerBound..<line.end }
        }
      }
    }
  }

  /// Takes what a line before the first heading says about the file; returns false for text.
  private mutating func noteFile(_ line: MarkdownLine, _ drawer: inout String?) -> Bool {
    let text = bytes[line.range]
    var file = OrgHeading(bytes, line, level: 0)
    if file.note(bytes, line, &drawer) {
      if let deck = file["ANKI_DECK"] { fileDeck = bytes[deck].string }
      return true
    }
    guard text.hasPrefix("#") else { return false }
    guard text.hasPrefix("#+"), let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      return text.count == 1 || text[1] == 0x20
    }
    var start = line.text + colon + 1
    while start < line.end, bytes[start] == 0x20 { start += 1 }
    let value = bytes[start..<line.end].string
    switch text[2..<colon].string.uppercased() {
    case "TITLE":
      title = value
      titleSpan = Span(start, line.end)
    case "FILETAGS": fileTags += value.split { $0 == ":" || $0 == " " }.map(String.init)
    case "PROPERTY":
      let words = value.split(separator: " ", maxSplits: 1)
      if words.count == 2, words[0] == "ANKI_DECK" { fileDeck = String(words[1]) }
      if words.count == 2, words[0] == "ANKI_FORMAT" { fileIsRaw = words[1] == "nil" }
    default: break
    }
    return true
  }

  /// Finds where the headings below each one end.
  private mutating func findScopes() {
    scopeEnds = [Int](repeating: headings.count, count: headings.count)
    var open: [Int] = []
    for index in headings.indices {
      while let last = open.last, headings[last].level >= headings[index].level {
        scopeEnds[last] = index
        open.removeLast()
      }
      open.append(index)
    }
  }

  /// The headings below `index` up to `end` that belong to no card of their own.
  func ownHeadings(_ index: Int, _ end: Int) -> [Int] {
    var own: [Int] = []
    var next = index + 1
    while next < end {
      if isItem(headings[next]) || isNote(headings[next]) {
        next = scopeEnds[next]
      } else {
        own.append(next)
        next += 1
      }
    }
    return own
  }

  // MARK: Findings

  private mutating func report() {
    guard !cards.isEmpty else {
      let text = bytes.contains { $0 > 0x20 }
      guard text else { return }
      let message = "no heading has the property ANKI_NOTE_TYPE or the tag 'drill', so there are no cards"
      findings.append(ReaderFinding("unrecognized-text", Finding(message, span: Span(0, bytes.count))))
      return
    }
    if !prelude.isEmpty { reportStray(prelude) }
    for (index, heading) in headings.enumerated() where !isUsed[index] && !heading.body.isEmpty {
      reportStray(heading.body)
    }
    if scheduleCount > 0 {
      let message =
        "\(scheduleCount) card\(scheduleCount == 1 ? " has" : "s have") a review schedule, which is not read"
      var finding = Finding(message, span: cards.first?.span)
      finding.severity = .info
      findings.append(ReaderFinding("lossy-output", finding))
    }
  }

  private mutating func reportStray(_ text: Range<Int>) {
    var finding = Finding("this text belongs to no card", span: Span(text.lowerBound, text.upperBound))
    finding.severity = .info
    findings.append(ReaderFinding("unrecognized-text", finding))
  }
}
