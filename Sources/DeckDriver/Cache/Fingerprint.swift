internal import CScan
internal import DeckSource

/// 128 bits that stand for all that was added, in its order. Nobody is kept from making two that are the same; by chance
/// it doesn't happen.
struct Fingerprint: Hashable, Sendable {
  private(set) var first: UInt64 = 0x6465_636B_6300_0001
  private(set) var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds bytes; their number counts too.
  mutating func add(_ bytes: ByteView) {
    first = unsafe cscan_hash(bytes.base, bytes.count, first)
    second = unsafe cscan_hash(bytes.base, bytes.count, second)
  }

  /// Adds a text.
  mutating func add(_ text: String) { ByteView.withCopy(of: text.utf8) { add($0) } }

  /// Adds what another one stands for.
  mutating func add(_ other: Fingerprint) {
    first = cscan_mix(first ^ other.first, 0x9E37_79B9_7F4A_7C15)
    second = cscan_mix(second ^ other.second, 0xD6E8_FEB8_6659_FD93)
  }

  /// The first 64 bits, as 16 hexadecimal digits.
  var name: String {
    let digits = String(first, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
