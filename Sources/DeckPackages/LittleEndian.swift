internal import DeckSource

extension ByteView {
  /// The number in the `width` bytes at `offset`, lowest byte first; all of them must be there.
  func number(at offset: Int, width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(self[offset + $1]) << (8 * UInt64($1))) }
  }
}

extension ByteWriter {
  /// Appends a number as `width` bytes, lowest byte first.
  mutating func append(_ number: Int, width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
