internal import DeckSource

/// Takes the rows of Anki's text import apart again, for packages: guid, note type, deck, fields and tags of a note.
///
/// The cells of a row stand one behind the other with U+001F between them, as packages have the fields of a note.
struct PackageRows: ~Copyable {
  private let bytes: ByteView
  private var offset = 0
  private var text = ByteWriter()
  private var ends: [Int] = []

  /// The rows in `bytes`, which must stay valid as long as this value.
  init(_ bytes: ByteView) { self.bytes = bytes }

  /// Goes to the next row; false at the end. Complexity: O(bytes of the row).
  mutating func next() -> Bool {
    guard offset < bytes.count else { return false }
    text.removeAll()
    ends.removeAll(keepingCapacity: true)
    while true {
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { quotedCell() } else { plainCell() }
      ends.append(text.count)
      let separator = offset < bytes.count ? bytes[offset] : UInt8(ascii: "\n")
      offset += 1
      if separator == UInt8(ascii: "\n") {
        countFields()
        return true
      }
      text.append(0x1F)
    }
  }

  private mutating func countFields() {
    fieldCount = ends.count - 4
    while fieldCount > 1, field(fieldCount - 1).isEmpty { fieldCount -= 1 }
  }

  private mutating func plainCell() {
    let (tab, line) = (UInt8(ascii: "\t"), UInt8(ascii: "\n"))
    offset = text.appendPlain(bytes, from: offset, until: tab, line, tab, line)
    // Other control characters end the copy too.
    while offset < bytes.count, bytes[offset] != tab, bytes[offset] != line {
      text.append(bytes[offset])
      offset = text.appendPlain(bytes, from: offset + 1, until: tab, line, tab, line)
    }
  }

  private mutating func quotedCell() {
    let quote = UInt8(ascii: "\"")
    offset += 1
    while let length = bytes[offset..<bytes.count].firstIndex(of: quote) {
      text.append(bytes[offset..<offset + length])
      offset += length + 1
      guard offset < bytes.count, bytes[offset] == quote else { return }
      text.append(quote)
      offset += 1
    }
  }

  /// The number of fields of the note up to the last that holds something; at least 1.
  private(set) var fieldCount = 1

  /// The guid.
  var guid: ByteView { cells(0..<1) }
  /// The name of the note type.
  var noteType: ByteView { cells(1..<2) }
  /// The name of the deck.
  var deck: ByteView { cells(2..<3) }
  /// The fields up to the last that holds something.
  var fields: ByteView { cells(3..<3 + fieldCount) }
  /// The tags, apart by spaces.
  var tags: ByteView { cells(ends.count - 1..<ends.count) }

  /// One field.
  func field(_ index: Int) -> ByteView { cells(3 + index..<4 + index) }

  private func cells(_ range: Range<Int>) -> ByteView {
    let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1] + 1
    return text.view[start..<max(start, ends[range.upperBound - 1])]
  }
}
