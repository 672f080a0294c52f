internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let truncatedAnswer = Rule(
    "truncated-answer", .answers, .warning,
    summary: "Finds backs that break off in the middle of a sentence.",
    reason: "The part of the answer that was cut off will never be learned.",
    advice: "Complete the answer from its source.",
    details: """
      A back is held to be cut off when its last line ends in an opening bracket, in a comma or a hyphen \
      behind a word, in an ellipsis that breaks off a long sentence (only a note, unless the word before it needs \
      another), or in a word that never ends an English \
      sentence ('the', 'an', 'and', 'or'). Short phrases to be completed, lists that end in '…', 'etc.…', \
      stems such as 'un-' and code are left alone.
      """,
    options: [minimumWords],
    examples: [
      .wrong(
        "1\nWhat is a mutex?\nA lock that only one thread can hold at a time, so that the others,\n",
        marks: ["others,"]),
      .wrong(
        "1\nWhat is a cache?\nA small and fast memory that keeps copies of the\n", marks: ["the"]),
      .right("1\nPrefix for not\nun-\n2\nName some colours\nred, green, blue, …\n"),
      .right("1\nMy name is\nMe llamo ...\n2\nlogical operators\nnot, and, or\n"),
    ],
    check: .card(triggers: .oddEnd, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let card = context.card
  guard card.kind == .basic, let back = card.back, let block = back.prose.last, let run = block.runs.last,
    // What stands last must be prose: a formula, a picture or code may complete the sentence.
    !(block.gaps.last ?? true), isLast(run, in: back)
  else { return }
  let end = run.text.count - trailingSpaces(run.text)
  let text = run.text[0..<end]
  guard text.endsOddly, !WordEvidence.isCode(text),
    let mark = cutEnd(text, context.choices.number(minimumWords))
  else { return }
  let last = text[mark..<end].string
  context.report(.cutOff(last), at: run.span(mark..<end), in: back) {
    if !isSure(last) { $0.severity = .info }
  }
}

private let minimumWords = RuleOption.number(
  "minimum-words", "How many words the last line must have before it is held to be cut off.", standard: 5,
  in: 1...100)

/// Whether no node that shows something comes behind `run`.
private func isLast(_ run: ProseRun, in field: Field) -> Bool {
  let nodes = field.batch.nodes
  let last = nodes[field.nodeIndex + 1..<Int(nodes[field.nodeIndex].end)].last { $0.kind != .paragraph }
  return last?.kind == .text && last?.span == run.span
}

private func trailingSpaces(_ text: ByteView) -> Int {
  var count = 0
  while count < text.count, text[text.count - 1 - count] <= 0x20 { count += 1 }
  return count
}

/// Where the word or mark begins that shows that `text` breaks off, or nil.
private func cutEnd(_ text: ByteView, _ least: Int) -> Int? {
  let words = wordCount(text, limit: max(least, 8))
  let last = text[text.count - 1]
  switch last {
  case UInt8(ascii: "("), UInt8(ascii: "["):
    return words >= least && text[text.count - 2] == 0x20 && isRunning(text) ? text.count - 1 : nil
  case UInt8(ascii: ","):
    // Lists of short items often keep a comma.
    let start = text.wordStart(before: text.count - 1)
    return words >= least && start < text.count - 1 && isRunning(text) ? start : nil
  case UInt8(ascii: "-"):
    let start = text.wordStart(before: text.count - 1)
    guard words >= least, start < text.count - 1, start > 0, text[start - 1] == 0x20, isRunning(text) else {
      return nil
    }
    return start
  case UInt8(ascii: "."): return text.hasSuffix("...") ? ellipsis(text, count: 3, words) : nil
  default: break
  }
  if text.hasSuffix("…") { return ellipsis(text, count: 3, words) }
  let start = text.wordStart(before: text.count)
  guard words >= least, start > 0, text[start - 1] == 0x20, isRunning(text) else { return nil }
  let word = text[start..<text.count]
  return word.equals("the") || word.equals("an") || word.equals("and") || word.equals("or") ? start : nil
}

/// An ellipsis cuts off a long sentence when it stands right behind a word that isn't the end of a list.
private func ellipsis(_ text: ByteView, count: Int, _ words: Int) -> Int? {
  let end = text.count - count
  let start = text.wordStart(before: end)
  guard words >= 8, start < end, start > 0, text[start - 1] == 0x20, text.count >= 60, isRunning(text),
    text[start..<end].string.allSatisfy(\.isLetter)
  else { return nil }
  let word = text[start..<end]
  guard !word.equals("etc"), !word.equals("forth"), !word.equals("more") else { return nil }
  // `a, b, c...` goes on, it isn't cut.
  let tail = text[max(0, start - 40)..<start]
  return tail.contains(UInt8(ascii: ",")) ? nil : start
}

/// Whether the last word can't end a sentence, so that an ellipsis behind it is no figure of speech.
private func isSure(_ end: String) -> Bool {
  guard end.hasSuffix("...") || end.hasSuffix("…") else { return true }
  let word = end.prefix { $0.isLetter }.lowercased()
  return [
    "the", "a", "an", "and", "or", "of", "with", "from", "by", "for", "to", "into", "is", "are", "was",
    "their", "its",
    "which", "that", "because",
  ].contains(word)
}

/// Whether `text` is English running text and no list of words.
private func isRunning(_ text: ByteView) -> Bool {
  WordEvidence.count(WordEvidence.english, in: text, limit: 2) == 2
}

private func wordCount(_ text: ByteView, limit: Int) -> Int {
  var count = 0
  var isInside = false
  for byte in text {
    let isSpace = byte <= 0x20
    if !isSpace && !isInside { count += 1 }
    isInside = !isSpace
    if count == limit { break }
  }
  return count
}

extension String {
  fileprivate static func cutOff(_ end: String) -> String { "the answer breaks off at '\(end)'" }
}
