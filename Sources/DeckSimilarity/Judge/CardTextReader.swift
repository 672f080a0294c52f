internal import CScan
public import DeckModel
internal import DeckSource
internal import DeckText

/// Takes cards apart into the tokens that the judge compares; one reader serves many cards and keeps its memory.
public struct CardTextReader: ~Copyable {
  private var folder = TextFolder()
  private var scalars: [UInt32] = []
  private var side = CardSide()

  /// A reader.
  public init() {}

  /// The tokens of a card. Fields with names of their own don't count.
  ///
  /// Complexity: O(nodes + text).
  public mutating func read(_ card: Card) -> CardText {
    var text = CardText()
    let batch = card.batch
    let end = Int(batch.nodes[card.nodeIndex].end)
    var index = card.nodeIndex + 1
    while index < end {
      let node = batch.nodes[index]
      if node.kind == .field {
        switch FieldRole(rawValue: node.value) ?? .named {
        case .front: text.front = readField(batch, index, &text.hidden)
        case .back: text.back = readField(batch, index, &text.hidden)
        case .named: break
        }
      }
      index = Int(node.end)
    }
    return text
  }

  /// The tokens of a card given as plain text.
  public mutating func read(front: String, back: String) -> CardText {
    var text = CardText()
    for line in front.split(separator: "\n") { ByteView.withCopy(of: line.utf8) { addLine($0) } }
    text.front = takeSide()
    for line in back.split(separator: "\n") { ByteView.withCopy(of: line.utf8) { addLine($0) } }
    text.back = takeSide()
    return text
  }

  private mutating func addLine(_ line: ByteView) {
    side.itemStarts.append(side.tokens.count)
    addProse(line)
  }

  private mutating func takeSide() -> CardSide {
    let taken = side
    side = CardSide()
    return taken
  }

  private mutating func readField(_ batch: CardBatch, _ field: Int, _ hidden: inout [String]) -> CardSide {
    let end = Int(batch.nodes[field].end)
    for index in field + 1..<max(end, field + 1) {
      let node = batch.nodes[index]
      switch node.kind {
      case .text: addProse(batch.text(of: node))
      case .code, .math, .codeBlock, .mathBlock: addVerbatim(batch.text(of: node).string)
      case .image, .imageBlock: add(.media, batch.text(of: node).string)
      case .link: add(.media, batch.text(of: node).string)
      case .cloze:
        let inner = index + 1..<Int(node.end)
        hidden.append(
          "\(node.value):"
            + inner.filter { batch.nodes[$0].kind == .text }.map { batch.text(of: batch.nodes[$0]).string }
            .joined())
      case .paragraph, .listItem, .tableCell, .lineBreak: side.itemStarts.append(side.tokens.count)
      case .card, .identifier, .property, .tag, .field, .list, .table, .tableRow, .emphasis, .strong, .markup:
        break
      }
    }
    return takeSide()
  }

  // MARK: Tokens

  private mutating func add(_ kind: CardToken.Kind, _ text: String) {
    side.tokens.append(CardToken(kind, text))
  }

  private mutating func addVerbatim(_ text: String) {
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      add(.verbatim, String(piece))
    }
  }

  private mutating func addProse(_ text: ByteView) {
    folder.reset()
    folder.append(text)
    scalars.removeAll(keepingCapacity: true)
    addScalars(folder.view)
    var place = 0
    var isItemStart = true
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == 0x3C, let end = endOfTag(place) {
        addTag(place..<end)
        place = end
        continue
      }
      switch ScalarKind(scalar) {
      case .letter:
        let start = place
        var isNumber = Self.isDigit(scalar)
        place = isNumber ? endOfNumber(place) : endOfWord(place)
        if isNumber, let end = endOfProductName(place) {
          place = end
          isNumber = false
        }
        if isItemStart, place - start <= 2, let next = endOfItemMark(place) {
          place = next
        } else {
          addRun(start..<place, isNumber: isNumber, &place)
        }
        isItemStart = false
      case .compact:
        addCompact(scalar)
        place += 1
        isItemStart = false
      case .sign:
        let start = place
        while place < scalars.count, ScalarKind(scalars[place]) == .sign { place += 1 }
        let isBreak = place - start == 1 && scalar == 0x2F && isSpace(start - 1) && isSpace(place)
        if isBreak {
          breakItem()
          isItemStart = true
        } else {
          addSign(start..<place)
        }
      case .mark, .separator:
        place = addPunctuation(place, &isItemStart)
      }
    }
  }

  private mutating func addScalars(_ text: ByteView) {
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        scalars.append(UInt32(text[index]))
        index += 1
        continue
      }
      let length = max(1, unsafe cscan_scalar_length(text.base + index, text.count - index))
      scalars.append(Self.westernDigit(ScalarKind.scalar(text[index..<index + length])))
      index += length
    }
  }

  // MARK: Tags

  /// Where a raw tag that begins at `place` ends, or nil.
  private func endOfTag(_ place: Int) -> Int? {
    guard place + 2 < scalars.count else { return nil }
    let next = scalars[place + 1] == 0x2F ? scalars[place + 2] : scalars[place + 1]
    guard next >= 0x61 && next <= 0x7A else { return nil }
    let limit = min(scalars.count, place + Self.maximumTagCount)
    guard let end = scalars[place..<limit].firstIndex(of: 0x3E) else { return nil }
    return scalars[place + 1..<end].contains(0x3C) ? nil : end + 1
  }

  private static let maximumTagCount = 512

  /// Tags say nothing, but for the source of an image or a recording, and the end of a line.
  private mutating func addTag(_ tag: Range<Int>) {
    let text = Self.string(scalars[tag])
    guard text.hasPrefix("<img") || text.hasPrefix("<audio") || text.hasPrefix("<source") else {
      if text.hasPrefix("<br") || text.hasPrefix("<li") || text.hasPrefix("<p") || text.hasPrefix("<div") {
        breakItem()
      }
      return
    }
    add(.media, text)
  }

  private mutating func breakItem() {
    if side.itemStarts.last != side.tokens.count { side.itemStarts.append(side.tokens.count) }
  }

  private func isSpace(_ place: Int) -> Bool {
    !scalars.indices.contains(place) || scalars[place] == 0x20 || scalars[place] == 0x0A
  }

  private func endOfNumber(_ start: Int) -> Int {
    var place = start
    while place < scalars.count {
      if Self.isDigit(scalars[place]) {
        place += 1
      } else if Self.joinsDigits(scalars[place]), place + 1 < scalars.count, Self.isDigit(scalars[place + 1])
      {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// Where a name such as `80x86` ends whose first digits end at `place`, or nil: digits, letters and digits.
  private func endOfProductName(_ place: Int) -> Int? {
    guard place < scalars.count, ScalarKind(scalars[place]) == .letter else { return nil }
    let end = endOfWord(place)
    return scalars[place..<end].contains(where: Self.isDigit) ? end : nil
  }

  private func endOfWord(_ start: Int) -> Int {
    var place = start
    while place < scalars.count {
      let kind = ScalarKind(scalars[place])
      // An apostrophe within a word; at its end it is none of its letters.
      let isInner =
        scalars[place] != 0x27
        || place + 1 < scalars.count && ScalarKind(scalars[place + 1]) == .letter
      guard kind == .letter || kind == .mark && isInner else { break }
      place += 1
    }
    return place
  }

  /// Where the text of an item begins whose number or letter ends at `place`, or nil when it is no such mark.
  private func endOfItemMark(_ place: Int) -> Int? {
    var end = place
    guard end < scalars.count else { return nil }
    switch scalars[end] {
    case 0x29, 0x2D: end += 1
    case 0x2E:
      end += 1
      guard isSpace(end) else { return nil }
    default: return nil
    }
    while end < scalars.count, isSpace(end) { end += 1 }
    return end < scalars.count && end > place + (scalars[place] == 0x2D ? 1 : 0) ? end : nil
  }

  private mutating func addRun(_ run: Range<Int>, isNumber: Bool, _ place: inout Int) {
    if let end = endOfFileName(run.upperBound) {
      place = end
      return add(.media, Self.string(scalars[run.lowerBound..<end]))
    }
    if isNumber {
      return add(.number, Self.plainNumber(Self.string(scalars[run])))
    }
    if scalars[run].allSatisfy({ $0 < 0x80 && $0 != 0x27 }) {
      if scalars[run].allSatisfy({ $0 == 0x5F }) {
        side.blankCount += 1
      } else {
        let text = Self.string(scalars[run])
        side.tokens.append(CardToken(word: text, marked: text, count: run.count))
      }
      return
    }
    // Vowel marks of Arabic and Hebrew don't make other words, accents may.
    let letters = scalars[run].filter { ScalarKind($0) == .letter }
    let isMarked = letters.count < run.count && scalars[run].contains { 0x0300...0x036F ~= $0 }
    if letters.allSatisfy({ $0 == 0x5F }) {
      side.blankCount += 1
      return
    }
    let text = Self.string(letters)
    let marked =
      isMarked
      ? Self.string(scalars[run].filter { ScalarKind($0) == .letter || 0x0300...0x036F ~= $0 }) : text
    side.tokens.append(CardToken(word: text, marked: marked, count: letters.count))
  }

  private mutating func addCompact(_ scalar: UInt32) {
    let text = Self.string([scalar])
    side.tokens.append(CardToken(.compact, text))
  }

  private mutating func addSign(_ run: Range<Int>) { add(.sign, Self.string(scalars[run])) }

  /// Deals with a punctuation mark: most say nothing, but gaps are counted, and a minus, a factorial or a prime is
  /// a sign.
  private mutating func addPunctuation(_ start: Int, _ isItemStart: inout Bool) -> Int {
    var place = start + 1
    let scalar = scalars[start]
    switch scalar {
    case 0x2E, 0x2026:
      while place < scalars.count, scalars[place] == 0x2E || scalars[place] == 0x2026 { place += 1 }
      // Three dots and more in the middle of a text.
      if place - start >= 3, place < scalars.count || place - start > 3 { side.blankCount += 1 }
    case 0x3B, 0x061B:
      breakItem()
      isItemStart = true
    case 0x2C, 0x060C, 0x3001: breakItem()
    case 0x2D, 0x2212:
      if isMinus(start) { add(.sign, "-") }
    case 0x21, 0x27:
      let isBehindShort =
        start > 0 && !isSpace(start - 1)
        && (side.tokens.last.map { $0.kind == .number || $0.count == 1 } ?? false)
      if isBehindShort && scalars[start - 1] != scalar { add(.sign, scalar == 0x21 ? "!" : "'") }
    default: break
    }
    return place
  }

  private func isMinus(_ place: Int) -> Bool {
    guard place + 1 < scalars.count else { return false }
    if Self.isDigit(scalars[place + 1]) {
      return place == 0 || isSpace(place - 1) && place > 1 || ScalarKind(scalars[place - 1]) == .sign
        || scalars[place - 1] == 0x28
    }
    guard isSpace(place - 1), isSpace(place + 1), let last = side.tokens.last, place + 2 < scalars.count
    else {
      return false
    }
    let next = scalars[place + 2]
    let isShort = isSpace(place + 3) || Self.isDigit(next)
    return (last.kind == .number || last.count == 1) && isShort
  }

  /// Where a file name ends whose extension begins at `place`, or nil.
  private func endOfFileName(_ place: Int) -> Int? {
    guard place + 3 < scalars.count, scalars[place] == 0x2E else { return nil }
    let end = endOfWord(place + 1)
    return Self.fileExtensions.contains(Self.string(scalars[place + 1..<end])) ? end : nil
  }

  private static let fileExtensions: Set = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "mp3", "wav", "ogg", "m4a", "flac", "mp4", "webm",
  ]

  // MARK: Characters

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private static func joinsDigits(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0x3A || scalar == 0x66B || scalar == 0x66C
  }

  /// Arabic, Persian and Devanagari digits become those of ASCII.
  private static func westernDigit(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0660...0x0669: scalar - 0x0660 + 0x30
    case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
    case 0x0966...0x096F: scalar - 0x0966 + 0x30
    default: scalar
    }
  }

  /// A number without the commas that part thousands.
  private static func plainNumber(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
      groups.count > 1 && groups[0].utf8.count <= 3
      && groups.dropFirst().allSatisfy { $0.utf8.prefix { $0 != 0x2E }.count == 3 }
    return areThousands ? groups.joined() : text
  }

  private static func string(_ scalars: some RandomAccessCollection<UInt32>) -> String {
    if scalars.allSatisfy({ $0 < 0x80 }) {
      return unsafe String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (place, scalar) in scalars.enumerated() {
          unsafe bytes[place] = UInt8(truncatingIfNeeded: scalar)
        }
        return scalars.count
      }
    }
    var view = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
    return String(view)
  }
}
