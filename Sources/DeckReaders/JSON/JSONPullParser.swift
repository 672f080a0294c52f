internal import CScan
internal import DeckSource

/// Walks through JSON, one event after the other, without recursion: depth is bounded by memory only.
///
/// Complexity: O(bytes) for the whole text.
struct JSONPullParser {
  private enum Expectation {
    case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
  }

  private let bytes: ByteView
  private let end: Int
  private var index: Int
  /// The open containers, outermost first: whether each is an object.
  private var stack: [Bool] = []
  private var expected = Expectation.value
  /// The offset at which the last event began.
  private(set) var eventStart = 0
  /// What is wrong, after `failure`.
  private(set) var error: JSONSyntaxError?

  /// A parser of the value that begins at or behind `start`; white space may stand around it up to `end`.
  init(_ bytes: ByteView, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    index = start
  }

  /// The number of open containers.
  var depth: Int { stack.count }
  /// The offset behind the last event.
  var offset: Int { index }

  /// The next event. After `end` and `failure` the same again.
  mutating func next() -> JSONEvent {
    while true {
      skipSpace()
      eventStart = index
      if error != nil { return .failure }
      guard index < end else {
        return expected == .nothing ? .end : fail("the text ends where \(expectation) is expected")
      }
      let byte = bytes[index]
      switch expected {
      case .nothing: return fail("\(found) stands behind the end of the value")
      case .colon:
        guard byte == UInt8(ascii: ":") else { return failUnexpected() }
        index += 1
        expected = .value
      case .commaOrEnd:
        if byte == UInt8(ascii: ",") {
          index += 1
          expected = stack.last == true ? .key : .value
        } else {
          return close(byte)
        }
      case .key, .keyOrEnd:
        if byte == UInt8(ascii: "}") && expected == .keyOrEnd { return close(byte) }
        guard byte == UInt8(ascii: "\"") else { return failUnexpected() }
        guard let key = string() else { return .failure }
        expected = .colon
        return .key(key)
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "]") && expected == .valueOrEnd { return close(byte) }
        return value(byte)
      }
    }
  }

  /// Skips the value that comes next, whatever is in it.
  mutating func skipValue() {
    switch next() {
    case .beginObject, .beginArray: skipContainer()
    case .endObject, .endArray, .key, .string, .number, .bool, .null, .end, .failure: break
    }
  }

  /// Skips the rest of the innermost container.
  mutating func skipContainer() {
    let depth = stack.count
    while stack.count >= depth {
      switch next() {
      case .end, .failure: return
      case .beginObject, .endObject, .beginArray, .endArray, .key, .string, .number, .bool, .null: break
      }
    }
  }

  /// Skips the value that comes next, in a text that is known to be well-formed: only quotes and brackets are
  /// looked at.
  mutating func skipValidValue() {
    switch next() {
    case .beginObject, .beginArray: break
    case .endObject, .endArray, .key, .string, .number, .bool, .null, .end, .failure: return
    }
    var depth = 1
    while index < end && depth > 0 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        guard string() != nil else { return }
        continue
      }
      // The bytes of a bracket and of a brace differ in one bit.
      if byte | 0x20 == UInt8(ascii: "{") { depth += 1 }
      if byte | 0x20 == UInt8(ascii: "}") { depth -= 1 }
      index += 1
    }
    stack.removeLast()
    endValue()
  }

  /// Skips a colon before the first value, for a parser that begins behind a key.
  mutating func skipColon() {
    skipSpace()
    if index < end && bytes[index] == UInt8(ascii: ":") { index += 1 }
  }

  private mutating func skipSpace() {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value(_ byte: UInt8) -> JSONEvent {
    switch byte {
    case UInt8(ascii: "{"):
      index += 1
      stack.append(true)
      expected = .keyOrEnd
      return .beginObject
    case UInt8(ascii: "["):
      index += 1
      stack.append(false)
      expected = .valueOrEnd
      return .beginArray
    case UInt8(ascii: "\""):
      guard let string = string() else { return .failure }
      endValue()
      return .string(string)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return failUnexpected()
    }
  }

  private mutating func close(_ byte: UInt8) -> JSONEvent {
    guard let isObject = stack.last, byte == UInt8(ascii: isObject ? "}" : "]") else {
      return failUnexpected()
    }
    index += 1
    stack.removeLast()
    endValue()
    return isObject ? .endObject : .endArray
  }

  private mutating func endValue() { expected = stack.isEmpty ? .nothing : .commaOrEnd }

  private mutating func word(_ text: StaticString, _ event: JSONEvent) -> JSONEvent {
    guard bytes[index..<end].hasPrefix(text) else { return failUnexpected() }
    index += text.utf8CodeUnitCount
    endValue()
    return event
  }

  private mutating func number() -> JSONEvent {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let isZero = index < end && bytes[index] == UInt8(ascii: "0")
    let digits = skipDigits()
    var isValid = digits == 1 || (digits > 1 && !isZero)
    if isValid && index < end && bytes[index] == UInt8(ascii: ".") {
      index += 1
      isValid = skipDigits() > 0
    }
    if isValid && index < end && bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end && (bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")) {
        index += 1
      }
      isValid = skipDigits() > 0
    }
    guard isValid else {
      return fail("'\(bytes[start..<index].string)' is no number", Span(start, index))
    }
    endValue()
    return .number(Span(start, index))
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < end && bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index - start
  }

  // MARK: Strings

  /// The string whose opening quote is at `index`, or nil after an error.
  private mutating func string() -> JSONString? {
    let start = index
    index += 1
    var hasEscapes = false
    while true {
      let rest = bytes[index..<end]
      index += unsafe cscan_find_special(
        rest.base, rest.count, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\\"))
      guard index < end else {
        return refuse("a string begins here and is not closed", Span(start, start + 1))
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return JSONString(span: Span(start + 1, index - 1), hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard skipEscape() else { return nil }
      case 0x0A, 0x0D:
        return refuse("the line ends in a string; a line feed is written '\\n'", Span(index, index + 1))
      default:
        return refuse(
          "a string holds the control character U+\(hexadecimal(bytes[index])), which must be escaped",
          Span(index, index + 1))
      }
    }
  }

  private mutating func skipEscape() -> Bool {
    let start = index
    guard index + 1 < end else {
      _ = refuse("the text ends in an escape", Span(start, end))
      return false
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
      return true
    case UInt8(ascii: "u"):
      index += 2
      while index < min(start + 6, end), JSONText.digit(bytes[index]) != nil { index += 1 }
      if index == start + 6 { return true }
      _ = refuse("'\\u' is not followed by four hexadecimal digits", Span(start, index))
    default:
      let stop = index + 1 + max(1, unsafe cscan_scalar_length(bytes.base + index + 1, end - index - 1))
      _ = refuse("'\(bytes[start..<stop].string)' is no escape", Span(start, stop))
    }
    return false
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  // MARK: Errors

  private var expectation: String {
    switch expected {
    case .value: "a value"
    case .valueOrEnd: "a value or ']'"
    case .key: "a key in quotes"
    case .keyOrEnd: "a key in quotes or '}'"
    case .colon: "':'"
    case .commaOrEnd: stack.last == true ? "',' or '}'" : "',' or ']'"
    case .nothing: "the end"
    }
  }

  /// What stands at `index`: a word, or one character.
  private var foundSpan: Span {
    var stop = index
    while stop < min(end, index + 20), bytes[stop] | 0x20 &- UInt8(ascii: "a") < 26 { stop += 1 }
    if stop == index { stop += max(1, unsafe cscan_scalar_length(bytes.base + index, end - index)) }
    return Span(index, min(stop, end))
  }

  private var found: String { "'\(bytes[foundSpan].string)'" }

  private mutating func failUnexpected() -> JSONEvent {
    fail("\(found) stands where \(expectation) is expected", foundSpan)
  }

  private mutating func fail(_ message: String, _ span: Span? = nil) -> JSONEvent {
    let shown = span ?? (index < end ? foundSpan : Span(end, end))
    error = JSONSyntaxError(span: shown, message: message)
    return .failure
  }

  private mutating func refuse(_ message: String, _ span: Span) -> JSONString? {
    _ = fail(message, span)
    return nil
  }
}
