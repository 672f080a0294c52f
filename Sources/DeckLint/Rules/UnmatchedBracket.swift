internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let unmatchedBracket = Rule(
    "unmatched-bracket", .typography, .warning,
    summary: "Finds brackets that are opened and never closed, or closed and never opened.",
    reason: "A lone bracket mostly means that a part of the text was lost.",
    advice: "Add the missing bracket, or remove the lone one.",
    details: """
      Brackets are matched across a whole field, so a bracket may close in a later paragraph or list item. List \
      numbers such as 'a)' and '2)', intervals such as '[0, 1)' and ']0, 1[', smileys, brackets in quotes and \
      escaped ones are left alone, and so is code, math and every brace of a text with cloze deletions.
      """,
    examples: [
      .wrong("1\nWhat is a queue?\nA list (first in, first out\n", marks: ["("]),
      .wrong("1\nWhat is a stack?\nA list, last in] first out\n", marks: ["]"]),
      .right(
        "1\nWhich values?\n- a) all of [0, 1) - b) ]0, 1[ :-)\n2\nWhich mark opens?\nIt is '(' or \\[\n"),
      .right(
        "1\nQ\n\nWhat is a set?\n\nA\n\nA set (of things\n\nthat differ)\n\nHow well did you know this?\n"),
    ],
    check: .card(triggers: .unbalancedBracket, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    var matcher = BracketMatcher()
    for block in field.prose {
      matcher.hasEnumeration = false
      for (index, run) in block.runs.enumerated() { matcher.scan(run, hasNext: block.gaps[index + 1]) }
    }
    for bracket in matcher.unmatched where !bracket.isMention {
      context.report(.unmatched(bracket), at: bracket.run.span(bracket.range), in: field)
    }
  }
}

private struct Bracket {
  enum Kind: Int { case round, square, curly }

  let kind: Kind
  let opens: Bool
  let run: ProseRun
  /// Which run of the field that is: runs that were decoded may share their span.
  let runNumber: Int
  let range: Range<Int>
  /// Whether the bracket may stand alone: in quotes, in a smiley, behind a list number.
  let isMention: Bool
  /// The bracket's place among all brackets of the field.
  let order: Int
}

/// Pairs the brackets of one field in one pass.
private struct BracketMatcher {
  /// Opened and not closed yet.
  private var open: [Bracket] = []
  private var openCounts = [0, 0, 0]
  /// What can't be paired any more.
  private var lone: [Bracket] = []
  private var order = 0
  private var runCount = 0
  /// Whether a list number `a)` or `1)` was seen in the block.
  var hasEnumeration = false

  var unmatched: [Bracket] {
    var all = lone + open
    all.sort { $0.order < $1.order }
    return withoutIntervals(all)
  }

  /// Takes the brackets of `run`; `hasNext` tells that something that is no prose comes behind it.
  mutating func scan(_ run: ProseRun, hasNext: Bool) {
    runCount += 1
    let text = run.text
    let skipsBraces = text.firstIndex(of: "{{") != nil || text.firstIndex(of: "}}") != nil
    var index = 0
    while index < text.count {
      guard let found = bracket(text, index) else {
        index += 1
        continue
      }
      let range = index..<index + found.count
      index = range.upperBound
      if found.kind == .curly && skipsBraces { continue }
      let context = BracketContext(text: text, range: range, opens: found.opens, hasNext: hasNext)
      if context.isEscaped || context.isQuoted || context.isSadSmiley { continue }
      order += 1
      let bracket = Bracket(
        kind: found.kind, opens: found.opens, run: run, runNumber: runCount, range: range,
        isMention: context.isMention, order: order)
      if found.opens {
        push(bracket)
      } else if openCounts[found.kind.rawValue] == 0, !closesInterval(bracket),
        context.isEnumerator(hasEnumeration)
      {
        hasEnumeration = hasEnumeration || context.isFirstEnumerator
      } else {
        close(bracket)
      }
    }
  }

  private mutating func push(_ bracket: Bracket) {
    open.append(bracket)
    openCounts[bracket.kind.rawValue] += 1
  }

  private mutating func pop() -> Bracket? {
    guard let last = open.popLast() else { return nil }
    openCounts[last.kind.rawValue] -= 1
    return last
  }

  private mutating func close(_ bracket: Bracket) {
    if closesInterval(bracket) {
      _ = pop()
      return
    }
    guard openCounts[bracket.kind.rawValue] > 0 else { return lone.append(bracket) }
    while let last = pop() {
      if last.kind == bracket.kind { return }
      lone.append(last)
    }
  }

  private func closesInterval(_ bracket: Bracket) -> Bool {
    guard let last = open.last, last.kind != bracket.kind else { return false }
    return isInterval(last, bracket)
  }

  /// Takes away pairs that enclose an interval as French writes it: `]0, 1[`, `[0, 1[`.
  private func withoutIntervals(_ brackets: [Bracket]) -> [Bracket] {
    var kept: [Bracket] = []
    for bracket in brackets {
      if let last = kept.last, last.kind == .square, bracket.kind == .square, isInterval(last, bracket) {
        kept.removeLast()
      } else {
        kept.append(bracket)
      }
    }
    return kept
  }

  /// Whether what stands between the two is short and has the form `a, b`, `a; b` or `a..b`.
  private func isInterval(_ a: Bracket, _ b: Bracket) -> Bool {
    guard a.runNumber == b.runNumber, a.kind != .curly, b.kind != .curly,
      (3...32).contains(b.range.lowerBound - a.range.upperBound)
    else { return false }
    let inner = a.run.text[a.range.upperBound..<b.range.lowerBound]
    let separators = inner.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    return separators == 1 || separators == 0 && inner.firstIndex(of: "..") != nil
  }

  private func bracket(_ text: ByteView, _ index: Int) -> (kind: Bracket.Kind, opens: Bool, count: Int)? {
    switch text[index] {
    case UInt8(ascii: "("): return (.round, true, 1)
    case UInt8(ascii: ")"): return (.round, false, 1)
    case UInt8(ascii: "["): return (.square, true, 1)
    case UInt8(ascii: "]"): return (.square, false, 1)
    case UInt8(ascii: "{"): return (.curly, true, 1)
    case UInt8(ascii: "}"): return (.curly, false, 1)
    case 0xEF:
      // Full-width parentheses pair with narrow ones in Chinese and Japanese text.
      let rest = text[index..<text.count]
      if rest.hasPrefix("（") { return (.round, true, 3) }
      return rest.hasPrefix("）") ? (.round, false, 3) : nil
    default: return nil
    }
  }
}

/// What stands around a bracket.
private struct BracketContext {
  let text: ByteView
  let range: Range<Int>
  let opens: Bool
  /// Whether something that is no prose comes behind the text.
  let hasNext: Bool

  private var before: Unicode.Scalar? { text.scalar(before: range.lowerBound)?.scalar }
  private var after: Unicode.Scalar? { text.scalarIfAny(at: range.upperBound) }

  var isEscaped: Bool { before == "\\" }

  /// Whether the bracket stands between two quotes of its own: `'('`.
  var isQuoted: Bool {
    guard let before, let after else { return false }
    switch (before, after) {
    case ("'", "'"), ("\"", "\""), ("`", "`"), ("`", "'"), ("<", ">"): return true
    default:
      let quotes = "“”„‟‘’‚‛«»".unicodeScalars
      return quotes.contains(before) && quotes.contains(after)
    }
  }

  /// Whether the bracket may stand alone.
  var isMention: Bool {
    isSmiley || isAlone || isSign || opens && (isNumbered || isPattern || touchesEnd) || !opens && isKey
  }

  /// Whether the bracket begins a regular expression's group or class: `(?`, `[^`.
  private var isPattern: Bool { after.map { "?*+^:.=%&<".unicodeScalars.contains($0) } ?? false }

  /// Whether the text ends with the bracket: a link or code that holds the other one may come behind it.
  private var touchesEnd: Bool { range.upperBound == text.count && hasNext }

  /// Whether the bracket belongs to a sign of programs before it: `$)`, `^]`, `#{`.
  private var isSign: Bool { before.map { "$#^@&".unicodeScalars.contains($0) } ?? false }

  /// Whether a letter to press stands in the word: `Q)uit`.
  private var isKey: Bool {
    guard let after, after.isLetterScalar else { return false }
    let start = text.wordStart(before: range.lowerBound)
    return text[start..<range.lowerBound].string.count == 1
  }

  /// Whether the bracket is a mouth that opens nothing: `:(`.
  var isSadSmiley: Bool { opens && isSmiley }

  /// Whether the bracket is the mouth of `:)`, `;-)`, `=(` and the like.
  private var isSmiley: Bool {
    guard let last = text.scalar(before: range.lowerBound) else { return false }
    var eyes = last.scalar
    if eyes == "-" || eyes == "'" || eyes == "^" {
      guard let further = text.scalar(before: range.lowerBound - last.count)?.scalar else { return false }
      eyes = further
    }
    guard ":;=".unicodeScalars.contains(eyes) else { return false }
    return after.map { $0.isSpaceScalar || !opens && ($0 == "." || $0 == ")") } ?? true
  }

  /// Whether the text is hardly more than the bracket, or the bracket is a word of its own.
  private var isAlone: Bool {
    if text.count <= 16, text.trimmed.count <= range.count + 2 { return true }
    return (before?.isSpaceScalar ?? true)
      && (after.map { $0.isSpaceScalar || $0 == "," || $0 == "." } ?? true)
  }

  /// Whether a list number stands behind an opening bracket: `(1 foo`.
  private var isNumbered: Bool {
    let end = text.wordEnd(from: range.upperBound)
    return end > range.upperBound && end - range.upperBound <= 2
      && text[range.upperBound..<end].allSatisfy { Unicode.Scalar($0).isDigitScalar }
      && text.scalarIfAny(at: end) != ")"
  }

  /// Whether the bracket closes a list number at the start, behind a mark, or in a text that has the first.
  func isEnumerator(_ hasFirst: Bool) -> Bool {
    guard !opens, text[range.lowerBound] != UInt8(ascii: "}"), text[range.lowerBound] != UInt8(ascii: "]")
    else { return false }
    let start = numberStart
    guard start < range.lowerBound, isListNumber(text[start..<range.lowerBound]) else { return false }
    var index = start
    while let previous = text.scalar(before: index), previous.scalar.isSpaceScalar || previous.scalar == "*" {
      index -= previous.count
    }
    guard let previous = text.scalar(before: index)?.scalar else { return true }
    if ".,;:/•-–—|)(!?>\"".unicodeScalars.contains(previous) { return true }
    return index < start && (hasFirst || isFirstEnumerator)
  }

  /// Whether the list number is one that lists begin with.
  var isFirstEnumerator: Bool {
    let number = text[numberStart..<range.lowerBound]
    return number.equals("1") || number.equals("a") || number.equals("A") || number.equals("i")
      || number.equals("I") || number.equals("0")
  }

  private var numberStart: Int {
    var start = text.wordStart(before: range.lowerBound)
    if start == range.lowerBound, let dot = text.scalar(before: start), dot.scalar == "." {
      // `1.)`
      start = text.wordStart(before: start - 1)
    }
    return start
  }

  private func isListNumber(_ number: ByteView) -> Bool {
    guard number.count <= 6 else { return false }
    let scalars = number.string.unicodeScalars.filter { $0 != "." }
    if scalars.count == 1 || scalars.count <= 3 && scalars.allSatisfy(\.isDigitScalar) { return true }
    if scalars.count == 2, let last = scalars.last, scalars.first?.isDigitScalar ?? false {
      return last.isLetterScalar
    }
    return scalars.allSatisfy { "ivxIVX".unicodeScalars.contains($0) }
  }
}

extension String {
  fileprivate static func unmatched(_ bracket: Bracket) -> String {
    let text = bracket.run.text[bracket.range].string
    return bracket.opens ? "'\(text)' is never closed" : "'\(text)' was never opened"
  }
}
