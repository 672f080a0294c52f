/// Names of files as URIs: relative ones stay relative, so that a report is the same on every machine.
enum FileURI {
  /// The URI of the file `name`. Complexity: O(bytes).
  static func text(_ name: String) -> String {
    var output = name.hasPrefix("/") ? "file://" : ""
    for byte in MachineText.path(name).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return output
  }
}
