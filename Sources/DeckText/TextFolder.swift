internal import CScan
internal import CUnicodeData
public import DeckSource

/// Brings texts to a form in which those that people hold to be equal are equal: Unicode compatibility forms,
/// case, spaces, typographic quotes and dashes, invisible characters, and punctuation at the edges of a block
/// no longer tell them apart.
///
/// The folding of a scalar is NFKD(casefold(NFKD)) (Unicode Standard, annex 15 and section 3.13), taken from
/// `CUnicodeData`; superscripts and subscripts are kept. One folder serves many texts: `reset()` keeps its
/// memory. Folding takes O(bytes); ASCII goes sixteen bytes at a time.
@safe
public struct TextFolder: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var blockStart = 0
  /// Whether the block holds a combining mark, whose order among others may matter.
  private var hasMarks = false

  /// A folder that holds nothing.
  public init() {
    capacity = 4096
    unsafe memory = .allocate(capacity: 4096)
  }

  deinit { unsafe memory.deallocate() }

  /// Forgets the text.
  public mutating func reset() {
    count = 0
    blockStart = 0
    hasMarks = false
  }

  /// The folded text; valid until the next call that changes it.
  public var view: ByteView { unsafe ByteView(base: UnsafePointer(memory), count: count) }

  /// A hash of the folded text that is the same on every machine and in every version.
  public func hash(seed: UInt64 = 0) -> UInt64 { unsafe cscan_hash(memory, count, seed) }

  /// Adds prose, folded.
  public mutating func append(_ text: ByteView) {
    var index = 0
    while index < text.count {
      let rest = text[index..<text.count]
      // Again each time: what was folded since may have taken more room than its bytes.
      reserve(rest.count)
      // Two spaces in a row are told from one inside a text, not between two texts.
      if rest[0] == 0x20 && endsInSpace {
        index += 1
        continue
      }
      let copied = unsafe cscan_copy_lowercase(memory + count, rest.base, rest.count)
      count += copied
      index += copied
      if index < text.count { index += appendOdd(text[index..<text.count]) }
    }
  }

  /// Adds prose, folded, and returns the classes that occur in it: both in one pass where the text is plain.
  public mutating func appendAndScan(_ text: ByteView) -> ByteClass {
    reserve(text.count)
    var classes: UInt32 = 0
    let isPlain = unsafe ByteClass.table.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return false }
      return unsafe cscan_copy_lowercase_classes(memory + count, text.base, text.count, entries, &classes)
    }
    guard isPlain, !(endsInSpace && text.first == 0x20) else {
      append(text)
      let repeated = unsafe cscan_has_two_spaces(text.base, text.count)
      return ByteClass.scan(text).union(repeated ? .repeatedSpace : [])
    }
    count += text.count
    return ByteClass(rawValue: classes)
  }

  /// Adds code or math, byte by byte: there every character counts.
  public mutating func appendVerbatim(_ text: ByteView) {
    reserve(text.count)
    unsafe cscan_copy(memory + count, text.base, text.count)
    count += text.count
  }

  /// Ends a paragraph or list item: punctuation and spaces at its edges go, unless nothing else is there.
  public mutating func endBlock() {
    guard count > blockStart else { return }
    if hasMarks { orderMarks(from: blockStart) }
    hasMarks = false
    var start = blockStart
    var end = count
    while end > start, isEdge(unsafe memory[end - 1], trailing: true) { end -= 1 }
    end = endOfSigns(behind: end)
    while start < end, isEdge(unsafe memory[start], trailing: false) { start += 1 }
    if start < end {
      if start > blockStart {
        unsafe cscan_move(memory + blockStart, memory + start, end - start)
      }
      count = blockStart + (end - start)
    } else {
      while count > blockStart, unsafe memory[count - 1] == 0x20 { count -= 1 }
    }
    if count > blockStart { appendByte(0x0A) }
    blockStart = count
  }

  /// Where the signs that belong to a lone letter, a digit or a bracket before `end` end: `n!` is a factorial,
  /// `f'` a derivative and `5"` a length. Behind words such marks say nothing, nor do quotes that end a quotation.
  private func endOfSigns(behind end: Int) -> Int {
    guard end > blockStart, end < count else { return end }
    let sign = unsafe memory[end]
    guard unsafe sign == UInt8(ascii: "!") || isQuote(sign) && memory[blockStart] != sign else { return end }
    let hasWord = unsafe end - 1 > blockStart && isLetter(memory[end - 2])
    switch unsafe memory[end - 1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ")"), UInt8(ascii: "]"): break
    case let byte where isLetter(byte) && !hasWord: break
    default: return end
    }
    var end = end
    while end < count, unsafe memory[end] == sign { end += 1 }
    return end
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private var endsInSpace: Bool { unsafe count > blockStart && memory[count - 1] == 0x20 }

  private func isEdge(_ byte: UInt8, trailing: Bool) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      trailing
    default: false
    }
  }

  /// Adds what the fast loop stopped at and returns how many bytes it was.
  private mutating func appendOdd(_ text: ByteView) -> Int {
    let first = text[0]
    if first < 0x80 {
      // A control character, or a space after a space.
      if !endsInSpace { appendByte(0x20) }
      return 1
    }
    let length = unsafe cscan_scalar_length(text.base, text.count)
    guard length > 0 else {
      appendByte(first)
      return 1
    }
    appendScalar(text[0..<length])
    return length
  }

  private mutating func appendScalar(_ utf8: ByteView) {
    var scalar = UInt32(utf8[0]) & (0xFF >> UInt32(utf8.count + 1))
    for index in 1..<utf8.count { scalar = scalar << 6 | UInt32(utf8[index] & 0x3F) }
    if (0xAC00...0xD7A3).contains(scalar) { return appendHangul(scalar - 0xAC00) }
    let entry = cunicode_entry(scalar)
    guard entry != 0 else { return appendVerbatim(utf8) }
    // Foldings of several scalars may end in marks of their own.
    if entry & 0xFF != 0 || entry >> 8 & 63 > 3 || scalar < 0x1000 { hasMarks = true }
    let folded = unsafe ByteView(base: cunicode_text(entry), count: Int(entry >> 8 & 63))
    reserve(folded.count)
    if folded.count == 1 && folded[0] == 0x20 && endsInSpace { return }
    appendVerbatim(folded)
  }

  /// Decomposes a Hangul syllable by arithmetic (Unicode Standard, section 3.12).
  private mutating func appendHangul(_ index: UInt32) {
    var jamo = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    if index % 28 > 0 { jamo.append(0x11A7 + index % 28) }
    reserve(9)
    for scalar in jamo {
      appendByte(0xE0 | UInt8(scalar >> 12))
      appendByte(0x80 | UInt8(scalar >> 6 & 0x3F))
      appendByte(0x80 | UInt8(scalar & 0x3F))
    }
  }

  /// Sorts runs of combining marks by their class, so that equal stacks of marks become equal bytes.
  private mutating func orderMarks(from start: Int) {
    let block = unsafe ByteView(base: UnsafePointer(memory + start), count: count - start)
    var scalars: [(scalar: Unicode.Scalar, order: UInt32)] = []
    var needed = false
    for scalar in block.string.unicodeScalars {
      let order = scalar.value < 0x300 ? 0 : cunicode_entry(scalar.value) & 0xFF
      if order != 0, let last = scalars.last, last.order > order { needed = true }
      scalars.append((scalar, order))
    }
    guard needed else { return }
    var index = 0
    while index < scalars.count {
      var end = index + 1
      if scalars[index].order != 0 {
        while end < scalars.count && scalars[end].order != 0 { end += 1 }
        // Insertion sort: runs are short, and equal classes must keep their order.
        for place in index + 1..<max(end, index + 1) {
          var at = place
          while at > index && scalars[at - 1].order > scalars[at].order {
            scalars.swapAt(at - 1, at)
            at -= 1
          }
        }
      }
      index = end
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map(\.scalar))
    let sorted = Array(String(text).utf8)
    count = start
    reserve(sorted.count)
    for byte in sorted { appendByte(byte) }
  }

  private mutating func appendByte(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    unsafe memory[count] = byte
    count += 1
  }

  /// Makes room for `more` bytes and a vector's overhang.
  private mutating func reserve(_ more: Int) {
    let needed = count + more + 64
    guard needed > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * needed)
    unsafe cscan_copy(larger, memory, count)
    unsafe memory.deallocate()
    unsafe memory = larger
    capacity = 2 * needed
  }
}

extension TextFolder {
  /// The folded form of one text.
  public static func fold(_ text: String) -> String {
    var folder = TextFolder()
    ByteView.withCopy(of: text.utf8) { folder.append($0) }
    folder.endBlock()
    let folded = folder.view.string
    return String(folded.dropLast(folded.hasSuffix("\n") ? 1 : 0))
  }
}
