internal import DeckLexicon

/// Reads the lines in which patterns are written:
///
///     the|a [peace=piece|peaces=pieces] of !mind
///     more|less <adjective-noun> [then=than] * {if when}
///
/// Items are divided by spaces, their alternatives by `|`. A word may be a phrase, with `_` for spaces, a class of
/// words in angle brackets (flags with `-` before those that exclude), a set `@name`, `*` for any word, `^` and `$`
/// for the start and the end of a clause, `.` for a full stop and `,` for a comma. `!` negates an item. The item in brackets is the
/// target with its corrections; words in braces at the end must not stand before it in the sentence.
struct UsagePatternReader {
  private var sets: [Substring: [Substring]] = [:]
  /// The words that patterns name.
  var words = UsageWordTable()
  /// What the words of targets should be.
  private(set) var replacements: [String] = []

  /// Reads lines `@name: word word`.
  mutating func readSets(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      sets[parts[0].drop { $0 == " " || $0 == "@" }] = parts[1].split(separator: " ")
    }
  }

  /// The pattern of a line, or nil for a comment.
  mutating func readPattern(_ line: Substring) -> UsagePattern? {
    guard let first = line.first(where: { $0 != " " }), first != "#" else { return nil }
    var before: [UsageItem] = []
    var targets: [UsageTarget] = []
    var after: [UsageItem] = []
    var unless: [UInt16] = []
    var rest = line
    if let brace = rest.lastIndex(of: "{") {
      unless = rest[brace...].dropFirst().dropLast().split(separator: " ").map { words.insert($0) }
      rest = rest[..<brace]
    }
    for part in rest.split(separator: " ") {
      if part.first == "[" {
        for alternative in part.dropFirst().dropLast().split(separator: "|") {
          if let target = target(alternative) { targets.append(target) }
        }
      } else if targets.isEmpty {
        before.insert(item(part), at: 0)
      } else {
        after.append(item(part))
      }
    }
    precondition(!targets.isEmpty, "a pattern without a target: \(line)")
    return UsagePattern(
      before: FixedList(before), target: FixedList(targets), after: FixedList(after),
      unless: FixedList(unless.sorted()))
  }

  private mutating func target(_ text: Substring) -> UsageTarget? {
    let parts = text.split(separator: "=")
    guard parts.count == 2 else { return nil }
    if parts[0].first == "<" {
      guard let change = VerbChange(rawValue: parts[1] == "be+" ? "addBe" : String(parts[1])) else {
        return nil
      }
      return .wordClass(wordClass(parts[0]), change)
    }
    replacements.append(String(parts[1].map { $0 == "_" ? " " : $0 }))
    return .word(phrase(parts[0]), replacement: replacements.count - 1)
  }

  private mutating func phrase(_ text: Substring) -> FixedList<UInt16> {
    FixedList(text.split(separator: "_").map { words.insert($0) })
  }

  private mutating func item(_ text: Substring) -> UsageItem {
    var item = UsageItem()
    var single: [UInt16] = []
    var phrases: [FixedList<UInt16>] = []
    var classes: [WordClass] = []
    item.isNegated = text.first == "!"
    for alternative in (item.isNegated ? text.dropFirst() : text).split(separator: "|") {
      switch alternative.first {
      case "^": item.isSentenceStart = true
      case "$": item.isSentenceEnd = true
      case ",": item.isComma = true
      case ".": item.isFullStop = true
      case "*": item.isAnyWord = true
      case "<": classes.append(wordClass(alternative))
      case "@":
        let set = sets[alternative.dropFirst()]
        precondition(set != nil, "a pattern names a set that isn't there: \(alternative)")
        for word in set ?? [] { single.append(words.insert(word)) }
      default:
        let phrase = phrase(alternative)
        if phrase.count == 1 { single.append(phrase[0]) } else { phrases.append(phrase) }
      }
    }
    item.single = FixedList(single.sorted())
    item.phrases = FixedList(phrases)
    item.classes = FixedList(classes)
    return item
  }

  private func wordClass(_ text: Substring) -> WordClass {
    var result = WordClass(all: [], none: .function)
    for (index, name) in text.dropFirst().dropLast().split(separator: "-").enumerated() {
      if index == 0 { result.all.formUnion(Self.flag(name)) } else { result.none.formUnion(Self.flag(name)) }
    }
    return result
  }

  private static func flag(_ name: Substring) -> WordFlags {
    switch name {
    case "noun": .noun
    case "verb": .verb
    case "adjective": .adjective
    case "adverb": .adverb
    case "plural": .plural
    case "third": .thirdPerson
    case "past": .past
    case "participle": .participle
    case "gerund": .gerund
    case "base": .base
    case "comparative": .comparative
    default: preconditionFailure("a pattern names a class that isn't there: \(name)")
    }
  }
}
