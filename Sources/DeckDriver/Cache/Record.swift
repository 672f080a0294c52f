internal import DeckDiagnostics
internal import DeckLint
internal import DeckSource

/// Writes values as bytes: numbers seven bits a byte, texts behind their lengths, and 0 or 1 before what may be missing.
struct RecordWriter: ~Copyable {
  private var bytes = ByteWriter()

  /// The bytes.
  var view: ByteView { bytes.view }

  /// Appends a number, which isn't negative.
  mutating func append(_ number: Int) { append(word: UInt64(max(0, number))) }

  private mutating func append(word: UInt64) {
    var rest = word
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(text)
  }

  mutating func append(optional text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  mutating func append(bits: UInt64?) {
    append(bits == nil ? 0 : 1)
    if let bits { append(word: bits) }
  }

  mutating func append(_ span: Span?) {
    append(span == nil ? 0 : 1)
    if let span {
      append(Int(span.start))
      append(span.count)
    }
  }

  mutating func append(_ card: CardPlace?) {
    append(card == nil ? 0 : 1)
    if let card {
      append(card.index)
      append(optional: card.number)
      append(optional: card.field)
    }
  }

  mutating func append(_ key: FindingKey) {
    append(key.rule)
    append(optional: key.card)
    append(optional: key.field)
    append(optional: key.front)
    append(key.text)
  }

  mutating func append(_ fixIt: FixIt?) {
    append(fixIt == nil ? 0 : 1)
    guard let fixIt else { return }
    append(fixIt.applicability.rawValue)
    append(fixIt.message)
    append(fixIt.edits.count)
    for edit in fixIt.edits {
      append(edit.span)
      append(edit.replacement)
    }
  }
}

/// Reads what `RecordWriter` wrote. Bytes that it did not write never fail: `isAtEnd` tells that they are none of its own.
struct RecordReader {
  private let bytes: ByteView
  private var place = 0
  private var isBroken = false

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Whether everything was read, and nothing beyond.
  var isAtEnd: Bool { !isBroken && place == bytes.count }

  private mutating func word() -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      word |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return word }
      shift += 7
    }
    isBroken = true
    return 0
  }

  mutating func number() -> Int { Int(truncatingIfNeeded: word() & UInt64(Int.max)) }

  /// A number of things, each of which takes a byte at least.
  mutating func count() -> Int {
    let count = number()
    guard count <= bytes.count - place else {
      isBroken = true
      return 0
    }
    return count
  }

  mutating func text() -> String {
    let count = count()
    defer { place += count }
    return bytes[place..<place + count].string
  }

  private mutating func has() -> Bool { number() == 1 }

  mutating func optionalText() -> String? { has() ? text() : nil }

  mutating func bits() -> UInt64? { has() ? word() : nil }

  mutating func span() -> Span? {
    guard has() else { return nil }
    let start = number()
    let length = number()
    guard start <= SourceFile.maximumCount, length <= SourceFile.maximumCount - start else {
      isBroken = true
      return nil
    }
    return Span(start, start + length)
  }

  mutating func card() -> CardPlace? {
    guard has() else { return nil }
    return CardPlace(index: number(), number: optionalText(), field: optionalText())
  }

  mutating func findingKey() -> FindingKey {
    FindingKey(
      rule: text(), card: optionalText(), field: optionalText(), front: optionalText(), text: text())
  }

  mutating func fixIt() -> FixIt? {
    guard has() else { return nil }
    let applicability = FixIt.Applicability(rawValue: text())
    let message = text()
    var edits: [TextEdit] = []
    for _ in 0..<count() {
      let span = span()
      let replacement = text()
      if let span { edits.append(TextEdit(span, replacement)) } else { isBroken = true }
    }
    guard let applicability else {
      isBroken = true
      return nil
    }
    return FixIt(applicability, message, edits: edits)
  }
}
