internal import DeckModel
internal import DeckSource

/// Text, with what Markdown would take for a mark escaped: no more, so that it stays pleasant to read.
extension MarkdownFields {
  /// What stands behind a text.
  enum TextEnd {
    /// Another text, or something that isn't known.
    case text
    /// A link.
    case link
    /// The end of a line.
    case line
    /// Something else.
    case other
  }

  /// Writes a node of text.
  mutating func writeText(_ node: Node, _ index: Int, _ top: Open, _ writer: inout ByteWriter) {
    let next = Int(node.end)
    let end: TextEnd
    if next >= blockEnd {
      end = .line
    } else if next >= top.end {
      end = .other
    } else {
      switch nodes[next].kind {
      case .text, .markup: end = .text
      case .link: end = .link
      case .lineBreak: end = .line
      default: end = .other
      }
    }
    write(batch.text(of: node), end: end, atEdge: end == .line, &writer)
  }

  /// Writes text that something ends; at an edge, where white space would be cut off.
  mutating func write(_ text: ByteView, end: TextEnd, atEdge: Bool, _ writer: inout ByteWriter) {
    guard !text.isEmpty else { return }
    var index = isLineStart ? writeLineStart(text, &writer) : 0
    isLineStart = false
    var last = text.count
    if atEdge, last > index, text[last - 1] == 0x20 || text[last - 1] == 0x09 { last -= 1 }
    while index < last {
      let start = index
      while index < last && !Self.isSpecial[Int(text[index])] { index += 1 }
      writer.append(text[start..<index])
      guard index < last else { break }
      if let run = runBetweenSpaces(text, index) {
        writer.append(text[index..<run])
        index = run
        continue
      }
      writeSpecial(text, index, end, &writer)
      index += 1
    }
    if last < text.count { writer.append(reference: text[last]) }
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_[]<&${}:!~|\n\r".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Where a run of asterisks or underscores ends that stands between spaces, as blanks to fill in do: it can't be emphasis.
  private func runBetweenSpaces(_ text: ByteView, _ index: Int) -> Int? {
    let byte = text[index]
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"), index > 0, text[index - 1] == 0x20 else {
      return nil
    }
    var stop = index
    while stop < text.count && text[stop] == byte { stop += 1 }
    return stop < text.count && text[stop] == 0x20 ? stop : nil
  }

  /// Writes the byte at `index`, escaped where it would mean something.
  private func writeSpecial(_ text: ByteView, _ index: Int, _ end: TextEnd, _ writer: inout ByteWriter) {
    let byte = text[index]
    let next = index + 1 < text.count ? text[index + 1] : nil
    // What follows isn't known at the end of a text that another follows.
    let mayBeAny = next == nil && end == .text
    let escapes: Bool
    switch byte {
    case UInt8(ascii: "\\"): escapes = next?.isWordByte != true
    case UInt8(ascii: "*"): escapes = true
    case UInt8(ascii: "_"): escapes = !(index > 0 && text[index - 1].isWordByte && next?.isWordByte == true)
    case UInt8(ascii: "["):
      if linkDepth > 0 { return writer.append(reference: byte) }
      escapes = false
    case UInt8(ascii: "]"):
      let isClosing = next == UInt8(ascii: "(") || next == UInt8(ascii: ":") || mayBeAny
      if linkDepth > 0 || isClosing { return writer.append(reference: byte) }
      escapes = false
    case UInt8(ascii: "<"):
      let isTag =
        next.map {
          ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!")
            || $0 == UInt8(ascii: "?")
        } ?? false
      escapes = isTag || mayBeAny
    case UInt8(ascii: "&"): escapes = mayBeReference(text, index, end)
    case UInt8(ascii: "{"): escapes = mayBeAny || next == UInt8(ascii: "{")
    case UInt8(ascii: "}"):
      if clozeDepth > 0 { return writer.append(reference: byte) }
      escapes = false
    case UInt8(ascii: ":"):
      let isAddress =
        next == UInt8(ascii: "/") && index + 2 < text.count && text[index + 2] == UInt8(ascii: "/")
      let isHint = clozeDepth > 0 && (next == UInt8(ascii: ":") || next == nil)
      let isLabel = index == 0 && writer.view.last == UInt8(ascii: "*")
      escapes = isAddress || isHint || isLabel || mayBeAny
    case UInt8(ascii: "!"): escapes = next == nil && (end == .link || mayBeAny)
    case UInt8(ascii: "~"): escapes = next == UInt8(ascii: "~")
    case UInt8(ascii: "|"): escapes = isInCell
    case 0x0A, 0x0D: return writer.append(reference: byte)
    default: escapes = true
    }
    if escapes { writer.append(UInt8(ascii: "\\")) }
    writer.append(byte)
  }

  /// Whether the ampersand at `index` begins something that a semicolon ends.
  private func mayBeReference(_ text: ByteView, _ index: Int, _ end: TextEnd) -> Bool {
    var next = index + 1
    while next < min(text.count, index + 34), text[next].isWordByte || text[next] == UInt8(ascii: "#") {
      next += 1
    }
    return next == text.count ? end == .text : text[next] == UInt8(ascii: ";")
  }

  // MARK: The beginning of a line

  /// Writes what the beginning of a line could be taken for, escaped, and returns the number of bytes done.
  private func writeLineStart(_ text: ByteView, _ writer: inout ByteWriter) -> Int {
    let next = text.count > 1 ? text[1] : 0x20
    switch text[0] {
    case 0x20, 0x09:
      writer.append(reference: text[0])
      return 1
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "*"),
      UInt8(ascii: "%"), UInt8(ascii: "?"):
      writer.append(UInt8(ascii: "\\"))
      writer.append(text[0])
      return 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      guard !next.isWordByte else { return 0 }
      writer.append(UInt8(ascii: "\\"))
      writer.append(text[0])
      return 1
    case UInt8(ascii: "["):
      guard next == 0x20 || next | 0x20 == UInt8(ascii: "x") else { return 0 }
      writer.append(reference: text[0])
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return writeNumber(text, &writer)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return writeLabel(text, &writer)
    default: return 0
    }
  }

  /// Writes digits with the mark behind them that would make them the number of an item.
  private func writeNumber(_ text: ByteView, _ writer: inout ByteWriter) -> Int {
    var index = 0
    while index < min(text.count, 10), text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
      index + 1 == text.count || text[index + 1] == 0x20 || text[index + 1] == 0x09 || text[index + 1] == 0x0A
    else { return 0 }
    writer.append(text[0..<index])
    writer.append(UInt8(ascii: "\\"))
    writer.append(text[index])
    return index + 1
  }

  private static let labels: [StaticString] = ["Q", "A", "C", "Question", "Answer", "Cloze", "Front", "Back"]

  /// Writes a word that would be a label, up to its colon or quote.
  private func writeLabel(_ text: ByteView, _ writer: inout ByteWriter) -> Int {
    if text.hasPrefix("Field \"") {
      writer.append("Field \\\"")
      return 7
    }
    var word = 0
    while word < min(text.count, 10), (text[word] | 0x20) &- 0x61 < 26 { word += 1 }
    guard Self.labels.contains(where: { text[0..<word].equals($0) }) else { return 0 }
    var index = word
    while index < min(text.count, word + 9), text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ":") else { return 0 }
    writer.append(text[0..<index])
    writer.append("\\:")
    return index + 1
  }
}

extension ByteWriter {
  /// Appends a byte as a character reference.
  mutating func append(reference byte: UInt8) {
    append("&#")
    append(number: Int(byte))
    append(";")
  }

  /// Appends text for a place in HTML where Markdown still looks for marks: nothing in it means anything.
  mutating func append(referencing text: ByteView) {
    for byte in text {
      switch byte {
      case 0x0A, 0x0D, 0x21, 0x22, 0x24, 0x26, 0x27, 0x2A, 0x3C, 0x3E, 0x5B...0x60, 0x7B...0x7E, 0x23, 0x3A:
        append(reference: byte)
      default: append(byte)
      }
    }
  }
}
