import DeckSource
import DeckTestSupport
import Testing

/// A writer holds what an array would hold after the same calls.
struct ByteWriterTests {
  @Test(arguments: 0..<30)
  func holdsWhatWasWritten(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var writer = ByteWriter(capacity: random.below(20))
    var expected: [UInt8] = []
    for _ in 0..<400 {
      let text = String(repeating: random.pick(["a", "é", "<&\"]", "\n"]), count: random.below(40))
      let storage = ByteStorage(copying: text.utf8)
      switch random.below(10) {
      case 0:
        writer.append(0x41)
        expected.append(0x41)
      case 1:
        writer.append("a literal that is longer than a vector")
        expected += "a literal that is longer than a vector".utf8
      case 2:
        writer.append(storage.view)
        expected += text.utf8
      case 3:
        writer.append(text)
        expected += text.utf8
      case 4:
        let number = Int(truncatingIfNeeded: random.next()) >> random.below(64)
        writer.append(number: number)
        expected += String(number).utf8
      case 5:
        writer.append(repeating: 0x20, count: random.below(100))
        expected += [UInt8](repeating: 0x20, count: writer.count - expected.count)
      case 6:
        writer.append(storage.view, escaping: 0x3C, 0x26, 0x22, 0x5D) { byte, writer in
          writer.append("\\")
          writer.append(number: Int(byte))
        }
        for byte in text.utf8 {
          expected +=
            byte < 0x20 || byte == 0x7F || "<&\"]".utf8.contains(byte) ? Array("\\\(byte)".utf8) : [byte]
        }
      case 7 where !expected.isEmpty:
        let start = random.below(expected.count)
        let again = start..<min(expected.count, start + random.below(50))
        writer.appendAgain(again)
        expected += expected[again]
      case 8 where !expected.isEmpty:
        let place = random.below(expected.count)
        writer.insert(0x49, at: place)
        expected.insert(0x49, at: place)
        let letter = ByteStorage(copying: [0x4F])
        writer.overwrite(at: place, with: letter.view)
        expected[place] = 0x4F
        writer.remove(at: expected.count - 1)
        expected.removeLast()
      default:
        let count = expected.count - random.below(min(expected.count, 10) + 1)
        writer.truncate(to: count)
        expected.removeLast(expected.count - count)
      }
      if !writer.view.elementsEqual(expected) {
        Issue.record(
          "the writer holds \(writer.string.debugDescription), not \(String(decoding: expected, as: UTF8.self).debugDescription)"
        )
        return
      }
    }
    writer.removeAll()
    #expect(writer.count == 0)
  }

  @Test func writesExtremeNumbers() {
    var writer = ByteWriter(capacity: 0)
    writer.append(number: .min)
    writer.append(number: 0)
    writer.append(number: .max)
    #expect(writer.string == "-922337203685477580809223372036854775807")
  }
}
