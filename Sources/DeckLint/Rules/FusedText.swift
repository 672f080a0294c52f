internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let fusedText = Rule(
    "fused-text", .typography, nil,
    summary: "Finds words that stand together because the tags that divided them are gone.",
    reason: "Stripping the tags of a page joins lines: '<br>' between a question and its options vanishes.",
    advice: "Write a line break or a space between the two.",
    details: """
      Found are an option directly behind a question mark ('?A. '), a sentence directly behind the full stop of another \
      one, and a word class directly behind a word of Pinyin ('shēngbìngv. '). It is off by default: names such as \
      'Node.Js' look alike.
      """,
    examples: [
      .wrong(
        "1\nWhich is a river?A. the Nile B. Baikal\nA\n2\n生病\nshēngbìngv. fall ill\n",
        marks: ["?A.", "shēngbìngv."]),
      .wrong("1\nWhat is a delta?\nA fan of silt.It grows.\n", marks: ["silt.It"]),
      .right("1\nWhere does one find U.S. and e.g. Node.js?\nAt https://example.org/x.Html, p.A or 3.A\n"),
    ],
    check: .card(triggers: .anything, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for run in field.prose.flatMap(\.runs) {
      var index = 1
      while index + 1 < run.text.count {
        guard let range = fused(run.text, index) else {
          index += 1
          continue
        }
        context.report(.fused(run.text[range].string), at: run.span(range), in: field)
        index = range.upperBound + 1
      }
    }
  }
}

/// The two words or marks that are fused at the punctuation mark at `index`, or nil.
private func fused(_ text: ByteView, _ index: Int) -> Range<Int>? {
  switch text[index] {
  case UInt8(ascii: "?"): return fusedOption(text, index)
  case UInt8(ascii: "."): return fusedSentence(text, index) ?? fusedClass(text, index)
  default: return nil
  }
}

/// `?A.` or `?A)`
private func fusedOption(_ text: ByteView, _ index: Int) -> Range<Int>? {
  guard index + 2 < text.count, text[index + 1] &- UInt8(ascii: "A") < 6 else { return nil }
  let mark = text[index + 2]
  return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") ? index..<index + 3 : nil
}

/// `silt.It`: words of at least three and two letters, the second with a capital and no full stop of its own.
private func fusedSentence(_ text: ByteView, _ index: Int) -> Range<Int>? {
  func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
  var start = index
  while start > 0, isSmall(text[start - 1] | 0x20) { start -= 1 }
  guard index - start >= 3, text[start + 1..<index].allSatisfy(isSmall) else { return nil }
  guard start == 0 || text[start - 1] == 0x20 else { return nil }
  var end = index + 1
  guard end < text.count, text[end] &- UInt8(ascii: "A") < 26 else { return nil }
  end += 1
  while end < text.count, isSmall(text[end]) { end += 1 }
  guard end - index >= 3, end == text.count || text[end] == 0x20 || text[end] == UInt8(ascii: ",") else {
    return nil
  }
  return start..<end
}

/// `shēngbìngv.`: a word with a tone mark that ends in the abbreviation of a word class.
private func fusedClass(_ text: ByteView, _ index: Int) -> Range<Int>? {
  let start = text.wordStart(before: index)
  let word = text[start..<index]
  guard word.count >= 5, word.contains(where: { $0 == 0xC4 || $0 == 0xC7 || $0 == 0xC5 }) else { return nil }
  let classes: [StaticString] = ["adj", "adv", "pron", "prep", "conj", "num", "v", "part", "aux"]
  guard classes.contains(where: { word.hasSuffix($0) }) else { return nil }
  // No syllable of Pinyin ends so.
  return start..<index + 1
}

extension String {
  fileprivate static func fused(_ text: String) -> String { "'\(text)' joins what stood apart" }
}
