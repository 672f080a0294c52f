internal import DeckSource

/// Text in brackets, which is a deletion in an item of org-drill: `[hidden||hint]`.
struct OrgBracket {
  /// What is hidden.
  let text: Range<Int>
  /// The hint.
  let hint: Range<Int>
  /// Where the brackets end.
  let end: Int

  /// The deletion at the bracket at `start`: no link, footnote, box or date.
  init?(_ bytes: ByteView, _ start: Int, _ limit: Int) {
    guard start + 2 < limit, bytes[start + 1] != UInt8(ascii: "["),
      let close = bytes[start + 1..<limit].firstIndex(of: UInt8(ascii: "]")), close > 0
    else { return nil }
    let inner = bytes[start + 1..<start + 1 + close]
    if inner.hasPrefix("fn:") || inner.contains(UInt8(ascii: "[")) { return nil }
    if inner.count == 1, let first = inner.first, [0x20, 0x2D, 0x58].contains(first) { return nil }
    // A date begins with a year.
    if inner.count > 9, inner[0..<4].allSatisfy({ $0 &- 0x30 < 10 }), inner[4] == UInt8(ascii: "-") {
      return nil
    }
    end = start + 1 + close + 1
    if let bars = inner.firstIndex(of: "||") {
      text = start + 1..<start + 1 + bars
      hint = start + 1 + bars + 2..<start + 1 + close
    } else {
      text = start + 1..<start + 1 + close
      hint = end..<end
    }
  }
}
