internal import DeckSource

extension ByteView {
  /// The scalar that ends at `index`, or nil at the start.
  func scalar(before index: Int) -> PlacedScalar? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    return found.count == index - start ? found : scalar(at: index - 1)
  }

  /// The scalar at `index`, or nil at the end.
  func scalarIfAny(at index: Int) -> Unicode.Scalar? { index < count ? scalar(at: index).scalar : nil }

  /// Where the word that ends at `index` begins; `index` itself when there is none.
  func wordStart(before index: Int) -> Int {
    var start = index
    while let previous = scalar(before: start), previous.scalar.isWordScalar { start -= previous.count }
    return start
  }

  /// Where the word that begins at `index` ends; `index` itself when there is none.
  func wordEnd(from index: Int) -> Int {
    var end = index
    while end < count {
      let next = scalar(at: end)
      guard next.scalar.isWordScalar else { break }
      end += next.count
    }
    return end
  }

  /// The bytes without ASCII white space at their edges.
  var trimmed: ByteView {
    var start = 0
    var end = count
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return self[start..<end]
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a digit or a mark on one.
  var isWordScalar: Bool {
    guard value >= 0x80 else {
      return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26
    }
    return isLetterScalar || properties.numericType != nil
  }

  /// Whether the scalar is a letter or a mark on one.
  var isLetterScalar: Bool {
    guard value >= 0x80 else { return (value | 0x20) &- 0x61 < 26 }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  /// Whether the scalar is a digit from 0 to 9.
  var isDigitScalar: Bool { value &- 0x30 < 10 }

  /// Whether the scalar is an upper-case letter.
  var isUpperScalar: Bool { value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase }

  /// Whether the scalar is a lower-case letter.
  var isLowerScalar: Bool { value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase }

  /// Whether the scalar is a space of any kind.
  var isSpaceScalar: Bool { self == " " || properties.isWhitespace }

  /// Whether the scalar is written from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
