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
  /// The title of the set.
  private(set) var title: Span?
  /// How many terms the page says the set has, and where.
  private(set) var declaredCount: (count: Int, span: Span)?

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
    for line in lines {
      switch line.kind {
      case .blank: blanks += 1
      case .text:
        let span = add(line.span)
        items.append(
          QuizletItem(span: span, blanks: UInt8(min(blanks, 255)), isBehindChrome: isBehindChrome))
        isBehindChrome = span.end != line.span.end
        blanks = 0
      case .chrome, .menu, .count, .ownCount, .progress, .picture, .author, .title:
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
    if kind == .title, title == nil {
      title = Span(Int(span.start), Int(span.start) + QuizletFurniture.titleCount(bytes[span]))
    }
    guard let count = QuizletFurniture.declaredCount(bytes[span], kind) else { return }
    if declaredCount == nil || kind == .ownCount { declaredCount = (count, span) }
  }

  /// The text of line `index`.
  func text(_ index: Int) -> ByteView { bytes[items[index].span] }

  /// The lines of `range`, from the first to the last byte of text.
  func span(_ range: Range<Int>) -> Span {
    Span(start: items[range.lowerBound].span.start, end: items[range.upperBound - 1].span.end)
  }
}
