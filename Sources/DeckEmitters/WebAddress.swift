internal import DeckSource

/// Where links and pictures of a card lead, as far as a page may follow them.
enum WebAddress {
  /// Whether a link may lead there: to a page, to mail, or beside the page itself. Anything else could run.
  static func isSafeLink(_ address: ByteView) -> Bool {
    guard let scheme = scheme(address) else { return !address.contains { $0 < 0x20 || $0 == 0x7F } }
    return ["http", "https", "mailto", "tel"].contains(scheme)
  }

  /// Whether a picture stands beside the page, or in the address itself.
  static func isSafeImage(_ address: ByteView) -> Bool {
    if let scheme = scheme(address) {
      let kinds: [StaticString] = [
        "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/svg+xml",
      ]
      return scheme == "data" && kinds.contains { address.hasPrefix($0) }
    }
    guard let first = address.first, first != UInt8(ascii: "/") else { return false }
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return false }
    return !address.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).contains {
      $0.elementsEqual("..".utf8)
    }
  }

  /// The scheme before the colon in small letters, found as browsers find it; nil for what stands beside the page.
  private static func scheme(_ address: ByteView) -> String? {
    var name: [UInt8] = []
    for byte in address where byte > 0x20 {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: name, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case 0x41...0x5A: name.append(byte | 0x20)
      default: name.append(byte)
      }
    }
    return nil
  }

  /// Whether a byte of the name of a file means something else in an address.
  static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
