internal import DeckSource

/// The spellings that sound alike, ready to be matched against words.
///
/// It is `@unchecked Sendable` because its pointer leads to a text of the program that nobody ever writes.
@safe
struct SoundTable: @unchecked Sendable {
  /// One group of letters written for another.
  struct Sound {
    /// Where the letters stand in the text of all sounds.
    let meantStart: UInt16
    let meantCount: UInt8
    let writtenStart: UInt16
    let writtenCount: UInt8
    /// Only at the start, or at the end, of a word.
    let isFirst: Bool
    let isLast: Bool
    let cost: UInt16
    /// The last four letters, the last one lowest, and which of them there are.
    let meantEnd: UInt32
    let meantMask: UInt32
    let writtenEnd: UInt32
    let writtenMask: UInt32

    /// See `SoundWalk.rank`.
    var rank: Int { SoundWalk.rank(ofCost: cost, reading: Int(writtenCount)) }

    /// Whether words that end with these letters may end with the sound: certain if it has four letters at most.
    @inline(__always)
    func mayEnd(_ meant: UInt32, _ written: UInt32) -> Bool {
      (meant ^ meantEnd) & meantMask | (written ^ writtenEnd) & writtenMask == 0
    }
  }

  /// The sounds by the classes of their last bytes, meant and written; after them those of word ends in the same
  /// order, and last those of word ends of which one side is empty.
  let sounds: [Sound]
  /// The sounds by the class of the first byte that is written, and then by rank, as indices of `sounds`.
  let byFirstWritten: [UInt16]
  private let lastStarts: [UInt16]
  private let firstStarts: [UInt16]
  private let text: UnsafePointer<UInt8>

  /// Classes of bytes: below `a`, the letters, above `z`.
  private static let classCount = 28
  private static let placeCount = classCount * classCount

  /// Reads lines of `meant>written>cost`, apart by blanks. Some microseconds.
  init(_ table: StaticString) {
    unsafe text = table.utf8Start
    let text = ByteView(table)
    var found: [Sound] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place] <= UInt8(ascii: " ") {
      if place > start, let sound = Self.sound(text, start..<place) { found.append(sound) }
      start = place + 1
    }
    func key(_ sound: Sound) -> Int {
      guard sound.meantCount > 0, sound.writtenCount > 0 else { return 2 * Self.placeCount }
      let meant = text[Int(sound.meantStart) + Int(sound.meantCount) - 1]
      let written = text[Int(sound.writtenStart) + Int(sound.writtenCount) - 1]
      return Self.place(meant, written) + (sound.isLast ? Self.placeCount : 0)
    }
    (sounds, lastStarts) = Self.bucketed(found, count: 2 * Self.placeCount + 1, by: key)
    let byRank = sounds.indices.sorted { [sounds] in (sounds[$0].rank, $0) < (sounds[$1].rank, $1) }
    let (order, starts) = Self.bucketed(byRank, count: Self.classCount + 1) { [sounds] index in
      let sound = sounds[index]
      return sound.writtenCount == 0 ? Self.classCount : Self.byteClass(text[Int(sound.writtenStart)])
    }
    byFirstWritten = order.map { UInt16($0) }
    firstStarts = starts
  }

  /// The sounds that end with these bytes, anywhere but at the end of a word.
  @inline(__always)
  func ending(meant: UInt8, written: UInt8) -> Range<Int> {
    let place = Self.place(meant, written)
    return Int(lastStarts[place])..<Int(lastStarts[place + 1])
  }

  /// The sounds of the end of a word that end with these bytes.
  func last(meant: UInt8, written: UInt8) -> Range<Int> {
    let place = Self.place(meant, written) + Self.placeCount
    return Int(lastStarts[place])..<Int(lastStarts[place + 1])
  }

  /// The sounds of the end of a word of which one side is empty.
  var lastAndEmpty: Range<Int> { Int(lastStarts[2 * Self.placeCount])..<sounds.count }

  /// The places in `byFirstWritten` of the sounds that are written from this byte on.
  @inline(__always)
  func starting(written: UInt8) -> Range<Int> {
    let place = Self.byteClass(written)
    return Int(firstStarts[place])..<Int(firstStarts[place + 1])
  }

  /// The places in `byFirstWritten` of the sounds that aren't written at all.
  var silent: Range<Int> { Int(firstStarts[Self.classCount])..<byFirstWritten.count }

  @inline(__always)
  func meant(_ sound: Sound) -> ByteView {
    unsafe ByteView(base: text + Int(sound.meantStart), count: Int(sound.meantCount))
  }

  @inline(__always)
  func written(_ sound: Sound) -> ByteView {
    unsafe ByteView(base: text + Int(sound.writtenStart), count: Int(sound.writtenCount))
  }

  @inline(__always)
  private static func byteClass(_ byte: UInt8) -> Int {
    let letter = Int(byte &- UInt8(ascii: "a"))
    return letter < 26 ? letter + 1 : byte < UInt8(ascii: "a") ? 0 : 27
  }

  @inline(__always)
  private static func place(_ meant: UInt8, _ written: UInt8) -> Int {
    byteClass(meant) * classCount + byteClass(written)
  }

  private static func sound(_ text: ByteView, _ item: Range<Int>) -> Sound? {
    let marks = item.filter { text[$0] == UInt8(ascii: ">") }
    guard marks.count >= 2, marks[1] + 1 < item.upperBound else { return nil }
    var meant = item.lowerBound..<marks[0]
    var written = marks[0] + 1..<marks[1]
    let isFirst = text[item.lowerBound] == UInt8(ascii: "^")
    let isLast = text[marks[0] - 1] == UInt8(ascii: "$")
    if isFirst {
      meant = meant.lowerBound + 1..<meant.upperBound
      written = written.lowerBound + 1..<written.upperBound
    }
    if isLast {
      meant = meant.lowerBound..<meant.upperBound - 1
      written = written.lowerBound..<written.upperBound - 1
    }
    let meantEnd = Self.end(text[meant])
    let writtenEnd = Self.end(text[written])
    return Sound(
      meantStart: UInt16(meant.lowerBound), meantCount: UInt8(meant.count),
      writtenStart: UInt16(written.lowerBound), writtenCount: UInt8(written.count), isFirst: isFirst,
      isLast: isLast, cost: UInt16(text[marks[1] + 1] - UInt8(ascii: "#")), meantEnd: meantEnd.letters,
      meantMask: meantEnd.mask, writtenEnd: writtenEnd.letters, writtenMask: writtenEnd.mask)
  }

  private static func end(_ letters: ByteView) -> (letters: UInt32, mask: UInt32) {
    let mask: UInt32 = letters.count >= 4 ? .max : 1 << UInt32(8 * letters.count) - 1
    return (letters.reduce(0) { $0 << 8 | UInt32($1) }, mask)
  }

  /// The elements in the order of their keys, equal ones as they came, and where each key begins.
  private static func bucketed<Element>(
    _ elements: [Element], count: Int, by key: (Element) -> Int
  ) -> ([Element], [UInt16]) {
    var buckets = [[Element]](repeating: [], count: count)
    for element in elements { buckets[key(element)].append(element) }
    var starts: [UInt16] = [0]
    for bucket in buckets { starts.append(starts[starts.count - 1] + UInt16(bucket.count)) }
    return (buckets.flatMap(\.self), starts)
  }
}
