import DeckModel
import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

/// Whatever bytes come: a reading keeps the laws, and its cards can be looked at.
@Suite struct AnkiFuzzTests {
  @Test(arguments: try Fixture.names(in: "Anki", suffix: ".txt"))
  func casesCutOffAndSpoiltKeepTheLaws(_ name: String) throws {
    let bytes = try Fixture.bytes("Anki/\(name)")
    var random = SplitMix64(seed: UInt64(bytes.count))
    for end in 0..<bytes.count { check(Array(bytes.prefix(end))) }
    for _ in 0..<60 where !bytes.isEmpty {
      var spoilt = bytes
      for _ in 0...random.below(4) {
        let place = random.below(spoilt.count)
        switch random.below(3) {
        case 0: spoilt[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: spoilt.insert(random.pick(Array("\"#<>{}&\\:\t\r\n|".utf8)), at: place)
        default:
          spoilt.insert(contentsOf: spoilt[place...].prefix(random.below(40)), at: random.below(spoilt.count))
        }
      }
      check(spoilt)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let reading = Reading(.ankiText, bytes: bytes)
    reading.checkLaws()
    for card in reading.cards { _ = card.fields.map(\.text) }
  }
}
