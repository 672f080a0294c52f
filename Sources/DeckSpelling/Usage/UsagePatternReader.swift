internal import DeckLexicon
internal import DeckSource

/// Reads the lines in which patterns are written:
///
///     the|a [peace=piece|peaces=pieces] of !mind
///     more|less <adjective-noun> [then=than] * {if when}
///
/// Items are divided by spaces, their alternatives by `|`. A word may be a phrase, with `_` for spaces, a class of
/// words in angle brackets (flags with `-` before those that exclude), a set `@name`, `*` for any word, `^` and `$`
/// for the start and the end of a clause, `.` for a full stop and `,` for a comma. `!` negates an item. The item in brackets is the
/// target with its corrections; words in braces at the end must not stand before it in the sentence.
///
/// Lines are read as bytes: with characters a check of a small deck would spend a third of its time here.
struct UsagePatternReader {
  /// The numbers of the words of each set.
  private var sets: [String: [UInt16]] = [:]
  /// The words that patterns name.
  var words = UsageWordTable()
  /// What the words of targets should be.
  private(set) var replacements: [String] = []

  /// Reads lines `@name: word word`.
  mutating func readSets(_ text: StaticString) {
    for line in Self.lines(text) {
      let parts = line.split(separator: Self.colon, maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].drop { $0 == Self.space || $0 == UInt8(ascii: "@") }
      sets[name.string] = parts[1].split(separator: Self.space).map { words.insert($0) }
    }
  }

  /// The pattern of a line, or nil for a comment.
  mutating func readPattern(_ line: ByteView) -> UsagePattern? {
    guard let first = line.first(where: { $0 != Self.space }), first != UInt8(ascii: "#") else { return nil }
    var before: [UsageItem] = []
    var targets: [UsageTarget] = []
    var after: [UsageItem] = []
    var unless: [UInt16] = []
    var rest = line
    if let brace = rest.lastIndex(of: UInt8(ascii: "{")) {
      unless = rest[brace...].dropFirst().dropLast().split(separator: Self.space).map { words.insert($0) }
      rest = rest[..<brace]
    }
    for part in rest.split(separator: Self.space) {
      if part.first == UInt8(ascii: "[") {
        for alternative in part.dropFirst().dropLast().split(separator: Self.bar) {
          if let target = target(alternative) { targets.append(target) }
        }
      } else if targets.isEmpty {
        before.insert(item(part), at: 0)
      } else {
        after.append(item(part))
      }
    }
    precondition(!targets.isEmpty, "a pattern without a target: \(line.string)")
    return UsagePattern(
      before: FixedList(before), target: FixedList(targets), after: FixedList(after),
      unless: FixedList(unless.sorted()))
  }

  private mutating func target(_ text: ByteView) -> UsageTarget? {
    let parts = text.split(separator: UInt8(ascii: "="))
    guard parts.count == 2 else { return nil }
    let meant = parts[1].string
    if parts[0].first == UInt8(ascii: "<") {
      guard let change = VerbChange(rawValue: meant == "be+" ? "addBe" : meant) else {
        return nil
      }
      return .wordClass(wordClass(parts[0]), change)
    }
    let bytes = parts[1].map { $0 == UInt8(ascii: "_") ? Self.space : $0 }
    replacements.append(String(decoding: bytes, as: UTF8.self))
    return .word(phrase(parts[0]), replacement: replacements.count - 1)
  }

  private mutating func phrase(_ text: ByteView) -> FixedList<UInt16> {
    FixedList(text.split(separator: UInt8(ascii: "_")).map { words.insert($0) })
  }

  private mutating func item(_ text: ByteView) -> UsageItem {
    var item = UsageItem()
    var single: [UInt16] = []
    var phrases: [FixedList<UInt16>] = []
    var classes: [WordClass] = []
    item.isNegated = text.first == UInt8(ascii: "!")
    for alternative in (item.isNegated ? text.dropFirst() : text).split(separator: Self.bar) {
      switch alternative.first {
      case UInt8(ascii: "^"): item.isSentenceStart = true
      case UInt8(ascii: "$"): item.isSentenceEnd = true
      case UInt8(ascii: ","): item.isComma = true
      case UInt8(ascii: "."): item.isFullStop = true
      case UInt8(ascii: "*"): item.isAnyWord = true
      case UInt8(ascii: "<"): classes.append(wordClass(alternative))
      case UInt8(ascii: "@"):
        let name = alternative.dropFirst().string
        let set = sets[name]
        precondition(set != nil, "a pattern names a set that isn't there: \(name)")
        single += set ?? []
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

  private func wordClass(_ text: ByteView) -> WordClass {
    var result = WordClass(all: [], none: .function)
    for (index, name) in text.dropFirst().dropLast().split(separator: UInt8(ascii: "-")).enumerated() {
      let flag = Self.flag(name.string)
      if index == 0 { result.all.formUnion(flag) } else { result.none.formUnion(flag) }
    }
    return result
  }

  private static let space = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")
  private static let bar = UInt8(ascii: "|")

  /// The lines of a text.
  static func lines(_ text: StaticString) -> [ByteView] {
    ByteView(text).split(separator: UInt8(ascii: "\n"))
  }

  private static func flag(_ name: String) -> WordFlags {
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
