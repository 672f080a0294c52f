internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let repeatedWord = Rule(
    "repeated-word", .text, .warning, fixes: [.safe, .unsafe],
    summary: "Finds a word that was written twice in a row.",
    reason: "A doubled word is a slip that catches the eye at every review.",
    advice: "Remove one of the two words.",
    details: """
      Words such as 'the', 'of' and 'between' that English never doubles are found everywhere, other words of \
      four letters and more in English sentences only, since many languages double words on purpose. Pairs \
      that are right ('had had', 'that that', 'long long', 'log log', 'bye bye'), names, numbers, abbreviations \
      and words on both sides of a mark are left alone. The fix for words other than those of the first kind \
      is unsafe.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhat is a cache?\nA copy of the the data\n", marks: ["the the"],
        fixed: "1\nWhat is a cache?\nA copy of the data\n"),
      .wrong(
        "1\nWhat is a round?\nA message is part of a round round and no other\n", marks: ["round round"],
        fixed: "1\nWhat is a round?\nA message is part of a round and no other\n"),
      .right("1\nsize of long long in C\nHe said that that had had no effect in New York New York\n"),
      .right("1\npeople (Malay)\norang orang\n2\nyou\nvous vous trompez\n"),
    ],
    check: .card(triggers: .repeatedWord, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for block in field.prose {
      for run in block.runs where RepeatedWords.mayOccur(in: run.text) { scan(run, field, &context) }
    }
  }
}

private func scan(_ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  let text = run.text
  var english = EnglishEvidence(text: text)
  var first = 0..<0
  var index = 0
  while index < text.count {
    let next = text.scalar(at: index)
    guard next.scalar.isLetterScalar else {
      index += next.count
      continue
    }
    var end = index + next.count
    while end < text.count {
      let inner = text.scalar(at: end)
      guard inner.scalar.isWordScalar || joinsWord(inner.scalar) else { break }
      end += inner.count
    }
    let word = index..<end
    if first.upperBound + 1 == word.lowerBound, text[first.upperBound] == 0x20, first.count == word.count,
      !first.isEmpty, !context.choices.holds(text[word].string, .allowedWords),
      let kind = repetition(text, first, word, &english)
    {
      report(run, first.lowerBound..<end, first.upperBound..<end, kind, field, &context)
    }
    first = word
    index = end
  }
}

/// Whether the scalar belongs to a longer name: a hyphen, an apostrophe, a sign of programs.
private func joinsWord(_ scalar: Unicode.Scalar) -> Bool { "-'’_@#$/\\^*".unicodeScalars.contains(scalar) }

/// How sure a repetition is a slip.
private enum Repetition { case sure, likely }

/// How many English words a text has, up to six; counted when it is first asked for.
private struct EnglishEvidence {
  let text: ByteView
  private(set) lazy var count = WordEvidence.count(WordEvidence.english, in: text, limit: 6)

  init(text: ByteView) { self.text = text }
}

private func repetition(
  _ text: ByteView, _ first: Range<Int>, _ second: Range<Int>, _ english: inout EnglishEvidence
) -> Repetition? {
  let (one, two) = (text[first].string, text[second].string)
  let word = two.lowercased()
  guard one.lowercased() == word, startsFresh(text, first.lowerBound), endsFresh(text, second.upperBound),
    word.unicodeScalars.allSatisfy(\.isLetterScalar)
  else { return nil }
  // Names are doubled with capitals: `Duran Duran`; so are operators: `AND and`.
  guard two.unicodeScalars.first?.isLowerScalar ?? false, one.dropFirst() == word.dropFirst() else {
    return nil
  }
  if certain.contains(word) { return .sure }
  if function.contains(word) {
    // The two count themselves.
    return english.count >= (WordEvidence.english.contains(word) ? 3 : 1) ? .sure : nil
  }
  guard word.utf8.count >= 4, word.utf8.allSatisfy({ $0 < 0x80 }), !idioms.contains(word), one == word,
    english.count >= 2
  else { return nil }
  return .likely
}

/// Whether no sign stands before that makes the word a part of something longer.
private func startsFresh(_ text: ByteView, _ index: Int) -> Bool {
  guard let before = text.scalar(before: index)?.scalar else { return true }
  return before.isSpaceScalar || "([\"“‘—–:;,.!?".unicodeScalars.contains(before)
}

private func endsFresh(_ text: ByteView, _ index: Int) -> Bool {
  guard let after = text.scalarIfAny(at: index) else { return true }
  if after.isSpaceScalar { return true }
  // `main.c` and `key:value` are one name.
  if let next = text.scalarIfAny(at: index + 1), after.isASCII, next.isWordScalar { return false }
  return ")]\"”.,;:!?—–".unicodeScalars.contains(after)
}

/// Words that are never right twice in a row, in any of the languages that have them.
private let certain: Set<String> = [
  "the", "and", "of", "which", "this", "these", "those", "with", "from", "between", "through", "because",
  "into",
  "their", "they", "does", "our", "its", "und", "mit", "del", "una", "dans", "avec", "pour", "della", "delle",
  "degli",
]

/// Words that are wrong twice in a row in English, and may be right in other languages.
private let function: Set<String> = [
  "about", "after", "all", "also", "an", "any", "are", "as", "at", "be", "been", "before", "being", "both",
  "but",
  "by", "could", "during", "each", "either", "for", "has", "have", "he", "how", "if", "in", "is", "it", "may",
  "might", "must", "not", "on", "only", "or", "other", "over", "she", "should", "some", "such", "than",
  "then",
  "to", "under", "until", "was", "we", "were", "what", "when", "where", "while", "who", "whose", "why",
  "would",
  "your", "you", "my", "his", "us", "them", "am", "upon",
]

/// Words that are doubled on purpose.
private let idioms: Set<String> = [
  "that", "long", "blah", "yada", "knock", "tick", "tock", "chop", "hush", "very", "really", "many", "much",
  "never",
  "night", "there", "well", "choo", "gado", "beri", "mahi", "pili", "hubba", "pompom", "walla", "wadda",
  "chow",
  "quack", "woof", "meow", "ding", "dong", "ring", "bang", "boom", "drip", "chug", "clap", "hear", "come",
  "rust",
  "test", "echo", "word", "please", "gate", "agar", "couscous", "lava", "aloe", "miles", "higher", "lower",
  "fast",
  "slow", "good", "same", "more", "less", "deep", "wave", "code", "path", "type", "null", "true", "false",
  "gorilla",
  "compiler", "bison", "buffalo", "vulpes", "rattus", "bufo", "pica", "iguana", "caracal", "lynx", "giraffa",
  "meles",
]

private func report(
  _ run: ProseRun, _ both: Range<Int>, _ second: Range<Int>, _ kind: Repetition, _ field: Field,
  _ context: inout CardContext
) {
  let word = run.text[second.lowerBound + 1..<second.upperBound].string
  let edit = context.edit(run, second, "")
  context.report(.doubled(word), at: run.span(both), in: field) {
    if let edit { $0.fixIt = FixIt(kind == .sure ? .safe : .unsafe, .remove(word), edits: [edit]) }
  }
}

extension String {
  fileprivate static func doubled(_ word: String) -> String { "'\(word)' is written twice" }
  fileprivate static func remove(_ word: String) -> String { "remove the second '\(word)'" }
}
