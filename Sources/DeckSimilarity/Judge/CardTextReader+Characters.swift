/// What the reader makes of single characters and of runs of them.
extension CardTextReader {
  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func joinsDigits(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0x3A || scalar == 0x66B || scalar == 0x66C
  }

  /// Arabic, Persian and Devanagari digits become those of ASCII.
  static func westernDigit(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0660...0x0669: scalar - 0x0660 + 0x30
    case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
    case 0x0966...0x096F: scalar - 0x0966 + 0x30
    default: scalar
    }
  }

  /// A number without the commas that part thousands.
  static func plainNumber(_ text: String) -> String {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
      groups.count > 1 && groups[0].utf8.count <= 3
      && groups.dropFirst().allSatisfy { $0.utf8.prefix { $0 != 0x2E }.count == 3 }
    return areThousands ? groups.joined() : text
  }

  static func string(_ scalars: some RandomAccessCollection<UInt32>) -> String {
    if scalars.allSatisfy({ $0 < 0x80 }) {
      return unsafe String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (place, scalar) in scalars.enumerated() {
          unsafe bytes[place] = UInt8(truncatingIfNeeded: scalar)
        }
        return scalars.count
      }
    }
    var view = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { view.append(scalar) } }
    return String(view)
  }
}
