internal import DeckSource

/// A formula that stands twice, as it shows and as TeX, because both were copied: `r2r^2` (pages that use KaTeX).
struct DoubledFormula {
  /// Both.
  var span: Span
  /// The TeX.
  var tex: Span

  /// How long a formula as it shows may be, in bytes; also what bounds the time.
  private static let maximumCount = 80

  /// The next such formula in `span`. Complexity: O(bytes) for all formulas of a text.
  static func next(_ bytes: ByteView, in span: Span) -> DoubledFormula? {
    let end = Int(span.end)
    var mark = Int(span.start)
    var start = mark
    while start < end {
      // A formula has a sign of TeX near its beginning.
      if mark <= start {
        mark = start
        while mark < end, !isMark(bytes[mark]) { mark += 1 }
        guard mark < end else { return nil }
      }
      if mark - start > 2 * maximumCount { start = mark - 2 * maximumCount }
      if isBeginning(bytes, start, Int(span.start)), let tex = tex(bytes, start, end) {
        return DoubledFormula(span: Span(start, tex.upperBound), tex: Span(tex.lowerBound, tex.upperBound))
      }
      start += 1
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "^") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
  }

  /// Formulas begin where words do.
  private static func isBeginning(_ bytes: ByteView, _ start: Int, _ lowest: Int) -> Bool {
    guard bytes[start] > 0x20, !isMark(bytes[start]), bytes[start] & 0xC0 != 0x80 else { return false }
    return start == lowest || bytes[start - 1] <= 0x20 || "([=,:".utf8.contains(bytes[start - 1])
  }

  /// The TeX behind the shown formula that begins at `start`, if what it shows is that formula.
  private static func tex(_ bytes: ByteView, _ start: Int, _ end: Int) -> Range<Int>? {
    var middle = start + 1
    let limit = min(end, start + maximumCount)
    while middle < limit {
      let first = bytes[middle]
      if first == bytes[start] || first == UInt8(ascii: "\\") || first == UInt8(ascii: "{") {
        var match = Match(bytes, shown: start..<middle, from: middle, to: min(end, middle + 3 * maximumCount))
        if let stop = match.run() { return middle..<stop }
      }
      middle += 1
    }
    return nil
  }

  /// Whether TeX from a place on shows a given text.
  private struct Match {
    private let bytes: ByteView
    private let shown: Range<Int>
    private var place: Int
    private var index: Int
    private let end: Int
    private var hasMark = false
    private var depth = 0

    init(_ bytes: ByteView, shown: Range<Int>, from start: Int, to end: Int) {
      self.bytes = bytes
      self.shown = shown
      place = shown.lowerBound
      index = start
      self.end = end
    }

    /// Where the TeX ends, or nil when it shows something else.
    mutating func run() -> Int? {
      while true {
        skipShownSpace()
        if place == shown.upperBound { break }
        guard index < end else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "^"), UInt8(ascii: "_"):
          hasMark = true
          index += 1
        case UInt8(ascii: "{"):
          depth += 1
          index += 1
        case UInt8(ascii: "}"):
          depth -= 1
          guard depth >= 0 else { return nil }
          index += 1
        case 0x20: index += 1
        case UInt8(ascii: "\\"):
          guard command() else { return nil }
        default:
          let count = bytes[index] == bytes[place] ? 1 : otherSign()
          guard count > 0 else { return nil }
          index += 1
          place += count
        }
      }
      while depth > 0, index < end, bytes[index] == UInt8(ascii: "}") {
        depth -= 1
        index += 1
      }
      return hasMark && depth == 0 ? index : nil
    }

    /// The bytes of the sign at the place that is shown, when it is that of another character in TeX; else 0.
    private func otherSign() -> Int {
      let rest = bytes[place..<shown.upperBound]
      let sign: StaticString
      switch bytes[index] {
      case UInt8(ascii: "-"): sign = "−"
      case UInt8(ascii: "'"): sign = "′"
      case UInt8(ascii: "*"): sign = "∗"
      default: return 0
      }
      return rest.hasPrefix(sign) ? sign.utf8CodeUnitCount : 0
    }

    private mutating func skipShownSpace() {
      while place < shown.upperBound {
        if bytes[place] == 0x20 {
          place += 1
        } else if bytes[place..<shown.upperBound].hasPrefix("\u{200B}") {
          place += 3
        } else {
          return
        }
      }
    }

    private mutating func command() -> Bool {
      hasMark = true
      var stop = index + 1
      while stop < end, (bytes[stop] | 0x20) &- UInt8(ascii: "a") < 26 { stop += 1 }
      if stop == index + 1 { stop = min(stop + 1, end) }
      let name = bytes[index + 1..<stop]
      let rest = bytes[place..<shown.upperBound]
      for (command, sign) in TeXSigns.all where name.equals(command) {
        guard rest.hasPrefix(sign) else { return false }
        place += sign.utf8CodeUnitCount
        index = stop
        return true
      }
      // Names such as `\sin` and `\text` show themselves or what they hold.
      if TeXSigns.names.contains(where: { name.equals($0) }) {
        guard rest.count >= name.count, rest[0..<name.count].equals(name) else { return false }
        place += name.count
      } else if !TeXSigns.silent.contains(where: { name.equals($0) }) {
        return false
      }
      index = stop
      return true
    }
  }
}
