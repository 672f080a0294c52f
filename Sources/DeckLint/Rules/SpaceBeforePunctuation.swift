internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let spaceBeforePunctuation = Rule(
    "space-before-punctuation", .typography, .warning, fixes: [.safe],
    summary: "Finds spaces before a comma, full stop or other mark that belongs to the word before it.",
    reason: "A stray space lets the mark wrap to the next line, and makes equal cards look different.",
    advice: "Remove the space before the mark.",
    details: """
      Found are spaces between a word or closing bracket and a mark that is followed by a space or the end. \
      French sets a space before ':', ';', '!' and '?', so these are found only where the \
      words are of another language; ' : ' between \
      words is a heading in one line. Names such as '.NET', ellipses, smileys, code, mentions of a mark and \
      right-to-left text are left alone. The fix removes the space; a comma that clings to the next word is \
      moved to the word before.
      """,
    examples: [
      .wrong(
        "1\nWhat is a queue ?\nFirst in , first out\n", marks: [" ?", " ,"],
        fixed: "1\nWhat is a queue?\nFirst in, first out\n"),
      .wrong(
        "1\nName two colours\nThey are red ,green .\n", marks: [" ,", " ."],
        fixed: "1\nName two colours\nThey are red, green.\n"),
      .right("1\nQuelle heure est-il ?\nIl est midi !\n2\nWhat runs C#?\nThe .NET runtime ... :)\n"),
      .right("1\nShelf : steel\nSplit by , and use . , ; as marks\n"),
    ],
    check: .card(triggers: .bytes(.spaceBeforePunctuation), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    var language = FieldLanguage(field)
    for block in field.prose {
      for index in block.runs.indices { scan(block, index, &language, &context) }
    }
  }
}

/// What is known of the language of a field; worked out when it is first asked for.
private struct FieldLanguage {
  private let field: Field
  private var known: Bool?

  init(_ field: Field) { self.field = field }

  /// Whether the field's words are of a language that sets no space before `:`, `;`, `!` and `?`.
  mutating func setsNoSpaces() -> Bool {
    if let known { return known }
    let found = ByteView.withCopy(of: field.text.utf8) { WordEvidence.setsNoSpaces($0) }
    known = found
    return found
  }
}

/// Whether the text is code, or is written from right to left.
private func isOther(_ text: ByteView) -> Bool {
  WordEvidence.isCode(text) || text.string.unicodeScalars.contains(where: \.isRightToLeft)
}

private func scan(
  _ block: ProseBlock, _ index: Int, _ language: inout FieldLanguage, _ context: inout CardContext
) {
  let run = block.runs[index]
  let text = run.text
  var isOtherText: Bool?
  var from = 0
  while let found = text[from..<text.count].firstIndex(of: UInt8(ascii: " ")) {
    let start = from + found
    var mark = start
    while mark < text.count, text[mark] == UInt8(ascii: " ") { mark += 1 }
    from = mark
    // Several spaces stand where a formula or picture was lost.
    guard mark == start + 1, mark < text.count, isMark(text[mark]) else { continue }
    var end = mark + 1
    while end < text.count, isMark(text[end]) { end += 1 }
    from = end
    let place = Place(text: text, start: start, mark: mark, end: end)
    guard place.isMisplaced(endsBlock: index == block.runs.count - 1 && !(block.gaps.last ?? false)),
      !place.isFrenchMark || language.setsNoSpaces()
    else { continue }
    let isOther = isOtherText ?? isOther(text)
    isOtherText = isOther
    if isOther { return }
    report(place, run, block.field, &context)
  }
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
    UInt8(ascii: "?"):
    true
  default: false
  }
}

/// Spaces from `start` up to `mark`, and marks up to `end`.
private struct Place {
  let text: ByteView
  let start: Int
  let mark: Int
  let end: Int

  private var first: UInt8 { text[mark] }

  /// Whether French sets a space before the mark.
  var isFrenchMark: Bool { first != UInt8(ascii: ".") && first != UInt8(ascii: ",") }

  /// Whether the mark is a comma that clings to the next word.
  var clings: Bool {
    first == UInt8(ascii: ",") && end == mark + 1 && (text.scalarIfAny(at: end)?.isLetterScalar ?? false)
      && (text.scalar(before: start)?.scalar.isLetterScalar ?? false)
  }

  func isMisplaced(endsBlock: Bool) -> Bool {
    guard followsWord, isSingle, !isMention, !isEnumerator else { return false }
    if clings { return true }
    guard end == text.count || endsMark(text.scalar(at: end).scalar) else { return false }
    let next = nextScalar
    switch first {
    case UInt8(ascii: ","): return true
    case UInt8(ascii: ":"): return next == nil && endsBlock
    case UInt8(ascii: ";"): return next == nil || next?.isLetterScalar == true
    case UInt8(ascii: "."): return next.map { $0.isUpperScalar && lastWordCount > 1 } ?? (endsBlock)
    default: return next.map { !$0.isLowerScalar && !$0.isDigitScalar } ?? true
    }
  }

  /// Whether what stands before is a word, or a bracket or quote that ends one, in a script with such marks.
  private var followsWord: Bool {
    guard let before = text.scalar(before: start)?.scalar else { return false }
    if before.isWordScalar { return before.value < 0x590 || 0x1E00...0x1FFF ~= before.value }
    return ")]\"'”’%_*".unicodeScalars.contains(before)
  }

  /// Whether there is one mark, or several of `!` and `?` as in `what ?!`.
  private var isSingle: Bool {
    end == mark + 1 || text[mark..<end].allSatisfy { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
  }

  private func endsMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpaceScalar
      || "\"”’»)]".unicodeScalars.contains(scalar) && first != UInt8(ascii: ":")
        && first != UInt8(ascii: ";")
  }

  /// The first scalar behind the marks that is no space.
  private var nextScalar: Unicode.Scalar? {
    var index = end
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    return text.scalarIfAny(at: index)
  }

  private var lastWordCount: Int { start - text.wordStart(before: start) }

  /// Whether the mark is spoken of: `split by , and trim`.
  private var isMention: Bool {
    let word = text[text.wordStart(before: start)..<start].string.lowercased()
    return [
      "by", "with", "use", "using", "a", "an", "the", "of", "like", "character", "symbol", "operator", "and",
      "or",
      "is", "as", "means", "marks",
    ].contains(word)
      && (nextScalar != nil || end < text.count) && !clings
  }

  /// Whether the marks belong to a list number at the start: `1 . Widget`, `a . b`.
  private var isEnumerator: Bool {
    let wordStart = text.wordStart(before: start)
    guard first == UInt8(ascii: "."), wordStart < start else { return false }
    let word = text[wordStart..<start]
    return wordStart == 0 && (word.count == 1 || word.allSatisfy { Unicode.Scalar($0).isDigitScalar })
  }
}

private func report(_ place: Place, _ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  let mark = place.text[place.mark..<place.end].string
  let edit =
    place.clings
    ? context.edit(run, place.start..<place.end, ", ") : context.edit(run, place.start..<place.mark, "")
  context.report(.space(before: mark), at: run.span(place.start..<place.end), in: field) {
    if let edit { $0.fixIt = FixIt(.safe, place.clings ? .move : .remove, edits: [edit]) }
  }
}

extension String {
  fileprivate static func space(before mark: String) -> String { "space before '\(mark)'" }
  fileprivate static let remove = "remove the space"
  fileprivate static let move = "move the comma to the word before"
}
