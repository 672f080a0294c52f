internal import DeckSource

/// Goes through a JSON text whose shape is known, and skips whatever else is in it.
struct JSONReader {
  private let bytes: ByteView
  private var parser: JSONPullParser

  init(_ bytes: ByteView) {
    self.bytes = bytes
    parser = JSONPullParser(bytes, from: 0, to: bytes.count)
  }

  /// Whether the text is no JSON.
  var isBroken: Bool { parser.error != nil }

  /// The next event; the first one begins the value.
  mutating func next() -> JSONEvent { parser.next() }

  /// Calls `visit` for every key of the object that `event` begins, with the event that begins its value.
  mutating func object(_ event: JSONEvent, _ visit: (String, JSONEvent, inout JSONReader) -> Void) {
    guard case .beginObject = event else { return skip(event) }
    while case .key(let key) = parser.next() {
      let depth = parser.depth
      visit(JSONText.string(bytes, key), parser.next(), &self)
      leave(depth)
    }
  }

  /// Calls `visit` for every value of the array that `event` begins, with the event that begins it.
  mutating func array(_ event: JSONEvent, _ visit: (JSONEvent, inout JSONReader) -> Void) {
    guard case .beginArray = event else { return skip(event) }
    let depth = parser.depth
    while true {
      let event = parser.next()
      switch event {
      case .endArray, .end, .failure: return
      case .beginObject, .endObject, .beginArray, .key, .string, .number, .bool, .null:
        visit(event, &self)
        leave(depth)
      }
    }
  }

  /// Skips what a visitor left of a value.
  private mutating func leave(_ depth: Int) {
    while parser.depth > depth, !isBroken { parser.skipContainer() }
  }

  private mutating func skip(_ event: JSONEvent) {
    switch event {
    case .beginObject, .beginArray: parser.skipContainer()
    case .endObject, .endArray, .key, .string, .number, .bool, .null, .end, .failure: break
    }
  }

  /// The text that `event` is.
  func string(_ event: JSONEvent) -> String? {
    guard case .string(let string) = event else { return nil }
    return JSONText.string(bytes, string)
  }

  /// The whole number that `event` is.
  func number(_ event: JSONEvent) -> Int? {
    guard case .number(let span) = event else { return nil }
    return Int(bytes[span].string)
  }
}
