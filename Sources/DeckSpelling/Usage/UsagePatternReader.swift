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

  /// Reads lines `@name: word word`.
  mutating func readSets(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      sets[parts[0].drop { $0 == " " || $0 == "@" }] = parts[1].split(separator: " ")
    }
  }

  /// The pattern of a line, or nil for a comment.
  func readPattern(_ line: Substring, _ words: inout UsageWordTable) -> UsagePattern? {
    guard let first = line.first(where: { $0 != " " }), first != "#" else { return nil }
    var pattern = UsagePattern()
    var rest = line
    if let brace = rest.lastIndex(of: "{") {
      pattern.unless = rest[brace...].dropFirst().dropLast().split(separator: " ").map { words.insert($0) }
        .sorted()
      rest = rest[..<brace]
    }
    for part in rest.split(separator: " ") {
      if part.first == "[" {
        pattern.target = part.dropFirst().dropLast().split(separator: "|").compactMap { target($0, &words) }
      } else if pattern.target.isEmpty {
        pattern.before.insert(item(part, &words), at: 0)
      } else {
        pattern.after.append(item(part, &words))
      }
    }
    precondition(!pattern.target.isEmpty, "a pattern without a target: \(line)")
    return pattern
  }

  private func target(_ text: Substring, _ words: inout UsageWordTable) -> UsageTarget? {
    let parts = text.split(separator: "=")
    guard parts.count == 2 else { return nil }
    if parts[0].first == "<" {
      guard let change = VerbChange(rawValue: parts[1] == "be+" ? "addBe" : String(parts[1])) else {
        return nil
      }
      return .wordClass(wordClass(parts[0]), change)
    }
    let numbers = parts[0].split(separator: "_").map { words.insert($0) }
    return .word(numbers, replacement: String(parts[1].map { $0 == "_" ? " " : $0 }))
  }

  private func item(_ text: Substring, _ words: inout UsageWordTable) -> UsageItem {
    var item = UsageItem()
    var text = text
    if text.first == "!" {
      item.isNegated = true
      text = text.dropFirst()
    }
    for alternative in text.split(separator: "|") { add(alternative, to: &item, &words) }
    item.single.sort()
    return item
  }

  private func add(_ alternative: Substring, to item: inout UsageItem, _ words: inout UsageWordTable) {
    switch alternative.first {
    case "^": item.isSentenceStart = true
    case "$": item.isSentenceEnd = true
    case ",": item.isComma = true
    case ".": item.isFullStop = true
    case "*": item.isAnyWord = true
    case "<": item.classes.append(wordClass(alternative))
    case "@":
      let set = sets[alternative.dropFirst()]
      precondition(set != nil, "a pattern names a set that isn't there: \(alternative)")
      for word in set ?? [] { item.single.append(words.insert(word)) }
    default:
      let numbers = alternative.split(separator: "_").map { words.insert($0) }
      if numbers.count == 1 { item.single += numbers } else { item.phrases.append(numbers) }
    }
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
