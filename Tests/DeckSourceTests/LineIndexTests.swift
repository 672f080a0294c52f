import DeckSource
import DeckTestSupport
import Testing

/// Lines and columns are those of a naive count, in texts with every kind of line end.
struct LineIndexTests {
  /// A text of random pieces; `size` bytes about.
  private static func text(_ random: inout SplitMix64, size: Int) -> [UInt8] {
    let ends = random.pick([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"], []])
    let pieces = ["a", "word ", "é", "茶", "😀", "\u{301}", "long stretch of text without an end "] + ends
    var bytes: [UInt8] = random.chance(30) ? [0xEF, 0xBB, 0xBF] : []
    let isBroken = random.chance(30)
    while bytes.count < size {
      bytes += Array(random.pick(pieces).utf8)
      if isBroken && random.chance(10) { bytes.append(UInt8(0x80 + random.below(128))) }
    }
    return bytes
  }

  /// The places of all offsets at which a scalar begins, by one walk.
  private static func places(_ source: SourceFile) -> [Position] {
    let bytes = source.bytes
    let end: UInt8 = bytes.contains(0x0A) || !bytes.contains(0x0D) ? 0x0A : 0x0D
    var places: [Position] = []
    var (line, column, offset) = (1, 1, source.byteOrderMarkCount)
    while offset < bytes.count {
      places.append(Position(line: line, column: column, offset: offset))
      let lengths = (1...4).filter { offset + $0 <= bytes.count }
      let length =
        lengths.first { String(validating: bytes[offset..<offset + $0], as: UTF8.self) != nil } ?? 1
      if bytes[offset] == end { (line, column) = (line + 1, 1) } else { column += 1 }
      offset += length
    }
    places.append(Position(line: line, column: column, offset: offset))
    return places
  }

  @Test(arguments: 0..<60)
  func countsAsOneWalkDoes(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    // Blocks of the index are 4 KiB: some texts have several.
    let size = seed % 6 == 0 ? 5000 + random.below(9000) : random.below(300)
    let source = SourceFile(name: "x", bytes: Self.text(&random, size: size))
    let index = LineIndex(source)
    var cursor = LineCursor(index)
    let places = Self.places(source)
    #expect(index.lineCount == places.last?.line)
    for place in places {
      if index.position(of: place.offset) != place {
        Issue.record("\(index.position(of: place.offset)) is \(place)")
      }
      if random.chance(30), cursor.position(of: place.offset) != place {
        Issue.record("the cursor misses \(place)")
      }
    }
    for _ in 0..<20 {
      let place = random.pick(places)
      #expect(cursor.position(of: place.offset) == place)
    }
    for place in places where place.column == 1 {
      let start = place.line == 1 ? 0 : place.offset
      let span = index.span(ofLine: place.line)
      if index.start(ofLine: place.line) != start || span.map({ Int($0.start) }) != start {
        Issue.record("line \(place.line) doesn't begin at \(start)")
      }
      if let span, source.bytes[span].firstIndex(of: LineIndex.terminator(of: source.bytes)) != nil {
        Issue.record("line \(place.line) holds its end")
      }
    }
    #expect(index.start(ofLine: index.lineCount + 1) == nil)
    #expect(index.start(ofLine: 0) == nil)
  }

  /// Offsets within a character and outside of the file have places too.
  @Test(arguments: 0..<20)
  func anyOffsetHasAPlace(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(1000 + seed))
    let source = SourceFile(name: "x", bytes: Self.text(&random, size: random.below(6000)))
    let index = LineIndex(source)
    let count = source.bytes.count
    for offset in [-1, 0, 1, 2, 3, count - 1, count, count + 1]
      + (0..<50).map({ _ in random.below(count + 1) })
    {
      let place = index.position(of: offset)
      #expect(place.offset == min(max(offset, 0), count))
      #expect(place.line >= 1 && place.column >= 1 && place.line <= index.lineCount)
    }
  }

  @Test func emptyFileHasOneLine() {
    let index = LineIndex(SourceFile(name: "x", text: ""))
    #expect(index.lineCount == 1)
    #expect(index.position(of: 0) == Position(line: 1, column: 1, offset: 0))
    #expect(index.span(ofLine: 1) == Span(0, 0))
  }

  @Test func linesEndBeforeTheirEnds() {
    let source = SourceFile(name: "x", text: "a\r\nbc\n\nd")
    let index = LineIndex(source)
    #expect((1...4).map { index.span(ofLine: $0).map(source.text) } == ["a", "bc", "", "d"])
    #expect(source.bytes.lines.map(\.string) == ["a", "bc", "", "d"])
  }
}
