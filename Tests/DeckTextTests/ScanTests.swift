import CScan
import DeckTestSupport
import Testing

/// Every scanning loop gives what the obvious loop gives, and touches no byte behind its input.
struct ScanTests {
  private static func isPunctuation(_ byte: UInt8) -> Bool { Array(".,;:!?".utf8).contains(byte) }

  @Test func countsAndFinds() {
    for bytes in RandomBytes.samples(seed: 1) {
      let guarded = GuardedBytes(bytes)
      for byte: UInt8 in [0x20, 0x61, 0xC3, 0x00] {
        #expect(unsafe cscan_count(guarded.base, bytes.count, byte) == bytes.count { $0 == byte })
        #expect(
          unsafe cscan_find(guarded.base, bytes.count, byte) == bytes.firstIndex(of: byte) ?? bytes.count)
      }
      let (a, b, c, d) = (UInt8(0x3C), UInt8(0x26), UInt8(0x22), UInt8(0x5D))
      let special = bytes.firstIndex { $0 < 0x20 || [a, b, c].contains($0) } ?? bytes.count
      #expect(unsafe cscan_find_special(guarded.base, bytes.count, a, b, c) == special)
      #expect(
        unsafe cscan_has_any(guarded.base, bytes.count, a, b, c, d)
          == bytes.contains { [a, b, c, d].contains($0) })
      #expect(
        unsafe cscan_ascii_prefix(guarded.base, bytes.count) == bytes.firstIndex { $0 >= 0x80 } ?? bytes.count
      )
    }
  }

  @Test func findsTexts() {
    for bytes in RandomBytes.samples(seed: 2) {
      let guarded = GuardedBytes(bytes)
      for text in ["", "a", "://", "the", "aa aa", "no such text"] {
        let needle = Array(text.utf8)
        let expected =
          needle.isEmpty ? 0 : bytes.indices.first { bytes[$0...].starts(with: needle) } ?? bytes.count
        let guardedNeedle = GuardedBytes(needle)
        #expect(
          unsafe cscan_find_text(guarded.base, bytes.count, guardedNeedle.base, needle.count) == expected)
      }
    }
  }

  @Test func validatesUTF8() {
    for bytes in RandomBytes.samples(seed: 3) {
      let guarded = GuardedBytes(bytes)
      let prefix = unsafe cscan_utf8_prefix(guarded.base, bytes.count)
      #expect(String(validating: bytes[..<prefix], as: UTF8.self) != nil)
      // What follows is no scalar: neither it nor it with any of the next bytes.
      for count in 1...4 where prefix + count <= bytes.count {
        #expect(String(validating: bytes[prefix..<prefix + count], as: UTF8.self) == nil)
      }
    }
  }

  @Test func tellsEveryScalarFromWhatIsNone() {
    for value in stride(from: UInt32(0), through: 0x11_0000, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      for count in 0...bytes.count {
        let guarded = GuardedBytes(Array(bytes[..<count]))
        let expected = count == bytes.count ? count : 0
        #expect(unsafe cscan_scalar_length(guarded.base, count) == expected)
      }
    }
  }

  @Test func findsClasses() {
    var random = SplitMix64(seed: 4)
    let skipped = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,-./".utf8)
    let table = (0...255).map { (byte: UInt8) in skipped.contains(byte) ? 0 : UInt8(random.below(128)) & 0xFE
    }
    for bytes in RandomBytes.samples(seed: 4) {
      let guarded = GuardedBytes(bytes)
      var expected = bytes.reduce(UInt32(0)) { $0 | UInt32(table[Int($1)]) }
      for index in bytes.indices.dropFirst()
      where bytes[index - 1] == 0x20 && Self.isPunctuation(bytes[index]) {
        expected |= 1
      }
      let found = unsafe table.withUnsafeBufferPointer {
        unsafe cscan_classes(guarded.base, bytes.count, $0.baseAddress!)
      }
      #expect(found == expected, "\(bytes)")
    }
  }

  @Test func seesMarkup() {
    for bytes in RandomBytes.samples(seed: 5) {
      let guarded = GuardedBytes(bytes)
      let expected = bytes.indices.contains { index in
        Array("`$\\{".utf8).contains(bytes[index]) || bytes[index...].starts(with: Array("://".utf8))
      }
      #expect(unsafe cscan_may_hold_markup(guarded.base, bytes.count) == expected, "\(bytes)")
    }
  }

  @Test func seesRepeatedWords() {
    for bytes in RandomBytes.samples(seed: 6) + RandomBytes.samples(seed: 60) {
      let guarded = GuardedBytes(bytes)
      func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
      let starts = [0] + bytes.indices.filter { !isLetter(bytes[$0]) }.map { $0 + 1 }
      let expected = zip(starts, starts.dropFirst()).filter { before, start in
        let count = start - 1 - before
        guard count >= 2, start + count <= bytes.count, bytes[start - 1] == 0x20 else { return false }
        guard (0..<count).allSatisfy({ (bytes[before + $0] ^ bytes[start + $0]) & 0xDF == 0 }) else {
          return false
        }
        guard start + count < bytes.count else { return true }
        return !isLetter(bytes[start + count])
      }.map { UInt32($0.1) }
      for room in [0, 1, 200] {
        var found = 0
        let offsets = unsafe [UInt32](unsafeUninitializedCapacity: max(room, 1)) { buffer, count in
          found = unsafe cscan_repeated_words(guarded.base, bytes.count, buffer.baseAddress!, room)
          count = min(found, room)
        }
        #expect(found == expected.count)
        #expect(offsets == Array(expected.prefix(room)))
      }
    }
  }
}
