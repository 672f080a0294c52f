import CScan
import DeckTestSupport
import Testing

/// Every copying loop gives what the obvious loop gives, and stays in the room that it asks for.
struct CopyTests {
  @Test func copiesLowercase() {
    for bytes in RandomBytes.samples(seed: 11) {
      let (from, to) = (GuardedBytes(bytes), GuardedBytes(room: bytes.count + 16))
      var expected: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        if byte < 0x20 || byte >= 0x80 || byte == 0x20 && index > 0 && bytes[index - 1] == 0x20 { break }
        expected.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      }
      let count = unsafe cscan_copy_lowercase(to.base, from.base, bytes.count)
      #expect(to.prefix(count) == expected)
    }
  }

  @Test func copiesPlainBytes() {
    let stops = Array("<&\"]".utf8)
    for bytes in RandomBytes.samples(seed: 12) {
      let (from, to) = (GuardedBytes(bytes), GuardedBytes(room: bytes.count + 16))
      let expected = Array(bytes.prefix { $0 >= 0x20 && $0 != 0x7F && !stops.contains($0) })
      let count = unsafe cscan_copy_plain(
        to.base, from.base, bytes.count, stops[0], stops[1], stops[2], stops[3])
      #expect(to.prefix(count) == expected)
    }
  }

  @Test func copiesShortTexts() {
    for bytes in RandomBytes.samples(seed: 13) {
      let (from, to) = (GuardedBytes(bytes), GuardedBytes(room: bytes.count + 64))
      unsafe cscan_copy_short(to.base, from.base, bytes.count)
      #expect(to.prefix(bytes.count) == bytes)
    }
  }

  @Test func writesDecimals() {
    var random = SplitMix64(seed: 14)
    for number in [0, 9, 10, UInt64.max] + (0..<500).map({ _ in random.next() >> random.below(64) }) {
      let to = GuardedBytes(room: 20)
      let count = unsafe Int(cscan_write_decimal(to.base, number))
      #expect(to.prefix(count) == Array(String(number).utf8))
    }
  }

  /// The hash depends on the bytes alone, not on where they stand, and any byte changes it.
  @Test func hashes() {
    for bytes in RandomBytes.samples(seed: 15) {
      let (guarded, shifted) = (GuardedBytes(bytes), GuardedBytes(bytes + [0, 1, 2]))
      let hash = unsafe cscan_hash(guarded.base, bytes.count, 7)
      #expect(unsafe cscan_hash(shifted.base, bytes.count, 7) == hash)
      #expect(unsafe cscan_hash(guarded.base, bytes.count, 8) != hash)
      for index in bytes.indices {
        unsafe guarded.base[index] ^= 0x20
        #expect(unsafe cscan_hash(guarded.base, bytes.count, 7) != hash, "\(bytes) at \(index)")
        unsafe guarded.base[index] ^= 0x20
      }
    }
  }

  /// Ids of cards hang on this hash: it must never change.
  @Test(arguments: [
    ("", 0xF41A_B8C4_4FC4_BA84), ("a", 0x2CC8_6840_3FA3_5C54), ("abcd", 0x369F_5884_86B5_3949),
    ("abcdefgh", 0xBA62_EE57_B07F_BD1A), ("abcdefghijklmnopq", 0x9B04_0FC1_CFC2_88FC),
  ])
  func hashesNeverChange(text: String, expected: UInt64) {
    let bytes = GuardedBytes(Array(text.utf8))
    #expect(unsafe cscan_hash(bytes.base, bytes.count, 0) == expected)
  }
}
