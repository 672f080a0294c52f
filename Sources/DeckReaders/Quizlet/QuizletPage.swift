internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// A page cut into lines: those of authors, and what the site put around them.
struct QuizletPage {
  let source: SourceFile
  let bytes: ByteView
  /// The lines with text of authors, in order.
  private(set) var items: [QuizletItem] = []
  /// Text of the page, in order.
  private(set) var furniture: [Span] = []
  /// The sets that the page shows: most show one.
  private(set) var sets: [QuizletSet] = []

  /// Cuts `source` into lines. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    let lexed = Lexer.lex(source)
    var lines: [(span: Span, kind: QuizletLineKind)] = []
    lines.reserveCapacity(lexed.count)
    for index in 0..<lexed.count {
      let span = lexed.content(index)
      lines.append((span, QuizletFurniture.kind(of: bytes[span])))
    }
    QuizletChrome.mark(&lines)
    items.reserveCapacity(lines.count)
    var blanks = 0
    var isBehindChrome = false
    var isFoot = false
    for line in lines {
      if isFoot && line.kind != .title && line.kind != .ownCount {
        if line.kind != .blank { furniture.append(line.span) }
        continue
      }
      isFoot = false
      switch line.kind {
      case .blank: blanks += 1
      case .text:
        let span = add(line.span)
        items.append(
          QuizletItem(span: span, blanks: UInt8(min(blanks, 255)), isBehindChrome: isBehindChrome))
        isBehindChrome = span.end != line.span.end
        blanks = 0
      case .foot where sets.last?.hasHeading == true:
        furniture.append(line.span)
        isFoot = true
      case .chrome, .menu, .count, .ownCount, .progress, .picture, .author, .title, .foot:
        addFurniture(line.span, line.kind)
        isBehindChrome = true
      }
    }
  }

  /// Takes text of the page off the end of a line, and returns the rest.
  private mutating func add(_ line: Span) -> Span {
    let count = QuizletFurniture.authorCount(bytes[line])
    guard count < line.count else { return line }
    let rest = Span(Int(line.start), Int(line.start) + count)
    furniture.append(Span(start: rest.end, end: line.end))
    return bytes.trimmed(rest)
  }

  private mutating func addFurniture(_ span: Span, _ kind: QuizletLineKind) {
    furniture.append(span)
    if kind == .title {
      if sets.isEmpty || sets.last?.title != nil { sets.append(QuizletSet(firstItem: items.count)) }
      sets[sets.count - 1].title = Span(
        Int(span.start), Int(span.start) + QuizletFurniture.titleCount(bytes[span]))
    }
    guard let count = QuizletFurniture.declaredCount(bytes[span], kind) else { return }
    if sets.isEmpty || kind == .ownCount && sets.last?.hasHeading == true {
      sets.append(QuizletSet(firstItem: items.count))
    }
    guard kind == .ownCount || sets[sets.count - 1].declaredCount == nil else { return }
    sets[sets.count - 1].declaredCount = (count, span)
    // What stands before the heading is the first card, shown once more, or a description.
    if kind == .ownCount {
      sets[sets.count - 1].hasHeading = true
      sets[sets.count - 1].firstItem = items.count
    }
  }

  /// The text of line `index`.
  func text(_ index: Int) -> ByteView { bytes[items[index].span] }

  /// The lines of `range`, from the first to the last byte of text.
  func span(_ range: Range<Int>) -> Span {
    Span(start: items[range.lowerBound].span.start, end: items[range.upperBound - 1].span.end)
  }
}

/// A set of terms on a page.
struct QuizletSet {
  /// Its title.
  var title: Span?
  /// How many terms the page says it has, and where.
  var declaredCount: (count: Int, span: Span)?
  /// Whether a heading with that number stands before its terms.
  var hasHeading = false
  /// The first line that may be of its terms.
  var firstItem: Int
}
