internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let invisibleCharacter = Rule(
    "invisible-character", .typography, .warning, fixes: [.safe],
    summary: "Finds characters that cannot be seen, and spaces that only look like one.",
    reason: "Text with invisible characters is not found by searching, and answers typed in never match it.",
    advice: "Remove the character, or replace it by a plain space.",
    details: """
      Found are zero-width characters, soft hyphens, bidirectional controls, byte order marks inside the text \
      and control characters. Joiners in emoji and in the scripts that need them, marks of direction in \
      right-to-left text, and zero-width spaces in scripts without spaces are left alone. No-break and other \
      odd spaces are only worth a note, and nothing where they are right: before French marks, between \
      digits, before units, and ideographic spaces in East Asian text. The fix changes nothing that can be seen.
      """,
    examples: [
      .wrong(
        "1\nWhat is a li\u{200B}st?\nA se\u{00AD}quence\n", marks: ["\u{200B}", "\u{00AD}"],
        fixed: "1\nWhat is a list?\nA sequence\n"),
      .wrong(
        "1\nWhat is a map?\nKeys\u{00A0}and values\n", marks: ["\u{00A0}"],
        fixed: "1\nWhat is a map?\nKeys and values\n"),
      .right("1\nfamily\n\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\n2\nI want\nمی\u{200C}خواهم\n"),
      .right("1\nQuoi\u{00A0}?\n10\u{00A0}000\u{202F}km\n"),
    ],
    check: .card(triggers: .bytes([.invisibleLead, .control]), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for block in field.prose {
      for run in block.runs { scan(run, field, &context) }
    }
  }
}

private enum Oddity {
  /// Nothing is seen where the character stands.
  case invisible
  /// A space is seen.
  case space
}

private func scan(_ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  let text = run.text
  var hasRightToLeft: Bool?
  var index = 0
  while index < text.count {
    if text[index] &- 0x20 < 0x5F {
      index += 1
      continue
    }
    let found = text.scalar(at: index)
    var end = index + found.count
    if let oddity = oddity(of: found.scalar) {
      // Several of a kind are one finding.
      while end < text.count, text.scalar(at: end).scalar == found.scalar { end += found.count }
      let place = Place(text: text, range: index..<end, scalar: found.scalar)
      let isRight =
        oddity == .space
        ? place.isRightSpace
        : place.isRightJoiner
          || place.isDirection && place.hasRightToLeft(known: &hasRightToLeft)
      if !isRight { report(run, place, oddity, field, &context) }
    }
    index = end
  }
}

private func oddity(of scalar: Unicode.Scalar) -> Oddity? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: nil
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
    0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    .invisible
  case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
  default: nil
  }
}

/// An odd character in its text.
private struct Place {
  let text: ByteView
  let range: Range<Int>
  let scalar: Unicode.Scalar

  private var before: Unicode.Scalar? { text.scalar(before: range.lowerBound)?.scalar }
  private var after: Unicode.Scalar? { text.scalarIfAny(at: range.upperBound) }

  /// Whether the character says in which direction text runs.
  var isDirection: Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  func hasRightToLeft(known: inout Bool?) -> Bool {
    if let known { return known }
    let found = text.string.unicodeScalars.contains(where: \.isRightToLeft)
    known = found
    return found
  }

  /// Whether the character joins or divides letters of a script, or emoji, that need it.
  var isRightJoiner: Bool {
    switch scalar.value {
    case 0x200C, 0x200D:
      return needsJoiner(before) || needsJoiner(after)
    case 0x200B: return hasNoSpaces(before) || hasNoSpaces(after)
    case 0xE0020...0xE007F: return before.map { $0.value == 0x1F3F4 || $0.value >= 0xE0020 } ?? false
    case 0xAD: return false
    default: return false
    }
  }

  private func needsJoiner(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isRightToLeft || 0x900...0xDFF ~= scalar.value || 0xF00...0x109F ~= scalar.value
      || 0x1780...0x18AF ~= scalar.value || scalar.value == 0xFE0F
      || scalar.properties.isEmoji
        && scalar.value > 0xFF
  }

  /// Whether the scalar is of a script that doesn't set spaces between words.
  private func hasNoSpaces(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return 0xE00...0xFFF ~= scalar.value || 0x1000...0x109F ~= scalar.value || 0x1780...0x17FF ~= scalar.value
      || 0x1950...0x19DF ~= scalar.value
  }

  /// Whether the space is the one to use here.
  var isRightSpace: Bool {
    if scalar.value == 0x3000 { return isEastAsian(before) || isEastAsian(after) }
    guard scalar.value == 0xA0 || scalar.value == 0x202F || 0x2006...0x200A ~= scalar.value else {
      return false
    }
    if before == "«" || before == "‹" { return true }
    if let after, "»›:;!?%‰€$£¥°–—…".unicodeScalars.contains(after) { return true }
    if let before, "§№#–—".unicodeScalars.contains(before) { return true }
    if before?.isDigitScalar ?? false { return after?.isWordScalar ?? false || after == "µ" }
    // Czech and Polish keep short words with the next; abbreviations keep theirs: `J. Bach`.
    let start = text.wordStart(before: range.lowerBound)
    if start < range.lowerBound { return text[start..<range.lowerBound].string.count <= 2 && after != nil }
    return before == "." && (after?.isUpperScalar ?? false) && range.count <= 2
  }

  private func isEastAsian(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return 0x2E80...0xD7FF ~= scalar.value || 0xFF00...0xFFEF ~= scalar.value || scalar.value >= 0x20000
  }
}

private func report(
  _ run: ProseRun, _ place: Place, _ oddity: Oddity, _ field: Field, _ context: inout CardContext
) {
  let count = place.range.count / UTF8.width(place.scalar)
  let edit = context.edit(run, place.range, oddity == .space ? String(repeating: " ", count: count) : "")
  context.report(.character(place.scalar, oddity, count), at: run.span(place.range), in: field) {
    if oddity == .space { $0.severity = .info }
    if let edit { $0.fixIt = FixIt(.safe, oddity == .space ? .replace : .remove, edits: [edit]) }
  }
}

extension String {
  fileprivate static func character(_ scalar: Unicode.Scalar, _ oddity: Oddity, _ count: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    let name = scalar.properties.name ?? scalar.properties.nameAlias ?? "CONTROL CHARACTER"
    let kind = oddity == .space ? "odd space" : "invisible character"
    return "\(kind) \(code) \(name)" + (count > 1 ? ", \(count) times" : "")
  }
  fileprivate static let replace = "replace it by a plain space"
  fileprivate static let remove = "remove it"
}
