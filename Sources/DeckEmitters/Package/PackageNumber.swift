internal import CScan
internal import DeckSource

/// The numbers by which a collection knows its parts: milliseconds since 1970, by custom.
enum PackageNumber {
  /// A number that depends on what the part is and is called, and on nothing else.
  static func stable(_ kind: StaticString, _ name: String) -> Int {
    var text = ByteWriter(capacity: 64)
    text.append(kind)
    text.append(0x1F)
    text.append(name)
    let view = text.view
    let hash = unsafe cscan_hash(view.base, view.count, 0x6170_6B67_3100)
    // From 2001 to 2017: no number of a part that Anki makes today.
    return 1_000_000_000_000 + Int(hash % 500_000_000_000)
  }
}
