/// A quick look at the tags of a page before it is parsed.
enum HTMLTagScan {
  /// The largest number of attributes that a tag of the page may have, about. Complexity: O(bytes).
  static func largestAttributeCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var largest = 0
    var index = 0
    while index + 1 < bytes.count {
      let isTag = unsafe bytes[index] == UInt8(ascii: "<") && (bytes[index + 1] | 0x20) &- 0x61 < 26
      index += 1
      guard isTag else { continue }
      var count = 0
      var quote: UInt8 = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        index += 1
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          break
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
          count += 1
        } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
          count += 1
        }
      }
      largest = max(largest, count)
    }
    return largest
  }
}
