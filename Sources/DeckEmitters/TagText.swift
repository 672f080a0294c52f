internal import DeckModel
internal import DeckSource

extension ByteWriter {
  /// Appends tags apart by spaces. White space inside a tag becomes `_`; returns whether there was any.
  mutating func append(tags: Range<Int>, _ nodes: NodeList, _ batch: CardBatch) -> Bool {
    var hadSpaces = false
    for tag in tags {
      if tag > tags.lowerBound { append(UInt8(ascii: " ")) }
      let text = batch.text(of: nodes[tag])
      var index = 0
      while index < text.count {
        let space = text.spaceCount(at: index)
        if space > 0 {
          append(UInt8(ascii: "_"))
          hadSpaces = true
          index += space
        } else {
          append(text[index])
          index += 1
        }
      }
    }
    return hadSpaces
  }
}

extension ByteView {
  /// The number of bytes of the white space at `index`, as Unicode has it; 0 when there is none.
  fileprivate func spaceCount(at index: Int) -> Int {
    let byte = self[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if byte < 0xC2 || index + 1 == count { return 0 }
    let second = self[index + 1]
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard index + 2 < count else { return 0 }
    switch (byte, second, self[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}
