internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let mojibake = Rule(
    "mojibake", .typography, .warning, fixes: [.safe],
    summary: "Finds text that was read in the wrong encoding, such as 'â€™' for an apostrophe.",
    reason: "Broken letters are hard to read, and are learned as they stand.",
    advice: "Write the characters that were meant.",
    details: """
      Found is UTF-8 that was read as Windows-1252 or Latin-1. Sequences that no language writes are found \
      everywhere; others, such as broken Greek or Cyrillic, only where all that isn't ASCII can be decoded. \
      Words such as 'SÃO' stay. The fix decodes the sequence; text that was broken twice takes two rounds. \
      Where a byte was lost on the way there is no fix.
      """,
    examples: [
      .wrong(
        "1\nWhat canâ€™t be shared?\nThe cafÃ©Â menu: 10Â°\n", marks: ["â€™", "Ã©Â ", "Â°"],
        fixed: "1\nWhat can’t be shared?\nThe café menu: 10°\n"),
      .wrong(
        "1\nWhat isnÃ¢â‚¬â„¢t it?\nÐœÐ¸Ñ€\n", marks: ["Ã¢â‚¬â„¢", "ÐœÐ¸Ñ€"],
        fixed: "1\nWhat isn’t it?\nМир\n"),
      .right("1\nSão Paulo\nSÃO PAULO, MAÇÃ, AMANHÃ…\n2\nâge\nÂge, «Ñ», “CAFÉ”\n"),
    ],
    check: .card(triggers: .bytes(.mojibakeLead), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for block in field.prose {
      for run in block.runs where mayBeBroken(run.text) { scan(run, field, &context) }
    }
  }
}

/// Whether a letter from U+00C2 to U+00F4 stands before something that isn't ASCII, or `Â` before a space.
private func mayBeBroken(_ text: ByteView) -> Bool {
  var from = 0
  while let found = text[from..<text.count].firstIndex(of: 0xC3) {
    let index = from + found
    guard index + 2 < text.count else { return false }
    let (second, next) = (text[index + 1], text[index + 2])
    if 0x82...0xB4 ~= second, next >= 0x80 || second == 0x82 && next == 0x20 { return true }
    from = index + 1
  }
  return false
}

/// A scalar in a text and the byte that it was read from.
private struct ReadByte {
  let range: Range<Int>
  let scalar: Unicode.Scalar
  let byte: UInt8?
}

private func scan(_ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  let read = readBytes(run.text)
  // Sequences that stand side by side are one finding.
  var chains: [Chain] = []
  var isWhole = true
  var index = 0
  while index < read.count {
    guard read[index].scalar.value >= 0x80 else {
      index += 1
      continue
    }
    guard let sequence = BrokenScalar(read, index) else {
      isWhole = isWhole && isLost(read, index)
      index += 1
      continue
    }
    let range = read[index].range.lowerBound..<read[index + sequence.count - 1].range.upperBound
    if let last = chains.last, last.range.upperBound == range.lowerBound {
      chains[chains.count - 1].add(sequence, range)
    } else {
      chains.append(Chain(range: range, text: sequence.text, isSure: sequence.isSure, count: 1))
    }
    index += sequence.count
  }
  let decoded = chains.reduce(0) { $0 + $1.count }
  for chain in chains where chain.isSure || isWhole && decoded >= 2 { report(chain, run, field, &context) }
  reportLost(read, run, field, &context)
}

private func readBytes(_ text: ByteView) -> [ReadByte] {
  var read: [ReadByte] = []
  read.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    let found = text.scalar(at: index)
    let range = index..<index + found.count
    read.append(ReadByte(range: range, scalar: found.scalar, byte: Windows1252.byte(of: found.scalar)))
    index = range.upperBound
  }
  return read
}

/// Sequences side by side.
private struct Chain {
  var range: Range<Int>
  var text: String
  var isSure: Bool
  var count: Int

  mutating func add(_ sequence: BrokenScalar, _ range: Range<Int>) {
    self.range = self.range.lowerBound..<range.upperBound
    text += sequence.text
    isSure = isSure || sequence.isSure
    count += 1
  }
}

/// Characters that are the bytes of one UTF-8 scalar.
private struct BrokenScalar {
  let count: Int
  let text: String
  /// Whether no language writes these characters side by side.
  let isSure: Bool

  init?(_ read: [ReadByte], _ index: Int) {
    guard let lead = read[index].byte, lead >= 0xC2, lead <= 0xF4, read[index].scalar.value >= 0xC2 else {
      return nil
    }
    if let space = Self.lostSpace(read, index, lead) {
      self = space
      return
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= read.count else { return nil }
    var bytes = [lead]
    for place in index + 1..<index + length {
      guard read[place].scalar.value >= 0x80, let byte = read[place].byte, byte & 0xC0 == 0x80 else {
        return nil
      }
      bytes.append(byte)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), let scalar = decoded.unicodeScalars.first,
      scalar.value >= 0xA0, scalar.properties.generalCategory != .unassigned,
      scalar.properties.generalCategory != .privateUse
    else { return nil }
    count = length
    text = scalar.value == 0xA0 ? " " : decoded
    isSure = Self.isSure(read, index, lead, length, scalar)
  }

  private init(count: Int, text: String) {
    self.count = count
    self.text = text
    isSure = true
  }

  /// `Â ` behind a word: a no-break space whose second byte became a plain space, or stayed.
  private static func lostSpace(_ read: [ReadByte], _ index: Int, _ lead: UInt8) -> BrokenScalar? {
    guard lead == 0xC2, index > 0, index + 1 < read.count else { return nil }
    let (before, after) = (read[index - 1].scalar, read[index + 1].scalar)
    guard after == " " || after.value == 0xA0,
      before.isLowerScalar || before.isDigitScalar || ".,:;!?)\"'©".unicodeScalars.contains(before)
        || before.value >= 0x80 && before.isUpperScalar == false && before.isLetterScalar == false
    else { return nil }
    return BrokenScalar(count: 2, text: " ")
  }

  private static func isSure(
    _ read: [ReadByte], _ index: Int, _ lead: UInt8, _ length: Int, _ scalar: Unicode.Scalar
  ) -> Bool {
    let second = read[index + 1].scalar
    switch length {
    case 2:
      guard lead == 0xC2 || lead == 0xC3 else { return false }
      // `Ã` and `Â` before a sign of Latin-1 are no text; before a quote or dash they may end a word.
      if 0xA1...0xBF ~= second.value && second.value != 0xBB && second.value != 0xAB { return true }
      if second.value == 0xA0 { return lead == 0xC3 && index > 0 && read[index - 1].scalar.isLowerScalar }
      if second.value < 0xA0 { return true }
      let before = index > 0 && read[index - 1].scalar.isLetterScalar
      let after = index + 2 < read.count && read[index + 2].scalar.isLetterScalar
      return after || second.value > 0x100 && second.value < 0x2000 && before
    case 3:
      // `â` before the euro sign and the like; U+20AC, U+2122 and dashes all begin so.
      return lead == 0xE2 && second.value >= 0x100 && second != "…" && second != "’" && second != "”"
        || lead == 0xEF && second.value == 0xBB || lead == 0xEF && second.value == 0xBF
    default: return lead == 0xF0 && second == "Ÿ"
    }
  }
}

/// Whether `â€` stands at `index`, of which the third byte was lost.
private func isLost(_ read: [ReadByte], _ index: Int) -> Bool {
  read[index].scalar == "â" && index + 1 < read.count && read[index + 1].scalar == "€"
    || read[index].scalar == "€" && index > 0 && read[index - 1].scalar == "â"
}

private func reportLost(_ read: [ReadByte], _ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  for index in read.indices where read[index].scalar == "€" && isLost(read, index) {
    guard BrokenScalar(read, index - 1) == nil else { continue }
    let range = read[index - 1].range.lowerBound..<read[index].range.upperBound
    context.report(.lost(run.text[range].string), at: run.span(range), in: field)
  }
}

private func report(_ chain: Chain, _ run: ProseRun, _ field: Field, _ context: inout CardContext) {
  let edit = context.edit(run, chain.range, chain.text)
  context.report(.broken(run.text[chain.range].string, chain.text), at: run.span(chain.range), in: field) {
    $0.suggestions = [chain.text]
    if let edit { $0.fixIt = FixIt(.safe, .write(chain.text), edits: [edit]) }
  }
}

extension String {
  fileprivate static func broken(_ text: String, _ meant: String) -> String {
    "'\(text)' is '\(meant)' in the wrong encoding"
  }
  fileprivate static func lost(_ text: String) -> String { "'\(text)' is the rest of a quote or dash" }
  fileprivate static func write(_ text: String) -> String { "write '\(text)'" }
}
