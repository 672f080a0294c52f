internal import DeckSource

/// A JSON text as a value, for what is too small to be streamed.
///
/// Containers nested deeper than `maximumDepth` are null, so that no value is so deep that freeing it overflows the stack.
indirect enum JSONTree {
  case object([(key: String, value: JSONTree)], Span)
  case array([JSONTree])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The deepest nesting that is kept.
  static let maximumDepth = 64

  private struct Open {
    var isObject: Bool
    var start: Int
    var members: [(key: String, value: JSONTree)] = []
    var key = ""
  }

  /// The value that begins at `start`, whatever stands behind it; nil when it isn't well-formed. Complexity: O(bytes).
  init?(_ bytes: ByteView, from start: Int = 0) {
    var parser = JSONPullParser(bytes, from: start, to: bytes.count)
    var open: [Open] = []
    while true {
      var value = JSONTree.null
      switch parser.next() {
      case .beginObject, .beginArray:
        let isObject = bytes[parser.eventStart] == UInt8(ascii: "{")
        if open.count < Self.maximumDepth {
          open.append(Open(isObject: isObject, start: parser.eventStart))
          continue
        }
        parser.skipContainer()
      case .endObject, .endArray:
        guard let last = open.popLast() else { return nil }
        let span = Span(last.start, parser.offset)
        value = last.isObject ? .object(last.members, span) : .array(last.members.map(\.value))
      case .key(let key):
        open[open.count - 1].key = JSONText.string(bytes, key)
        continue
      case .string(let string): value = .string(JSONText.string(bytes, string))
      case .number(let span): value = .number(bytes[span].string)
      case .bool(let bool): value = .bool(bool)
      case .null: break
      case .end, .failure: return nil
      }
      guard !open.isEmpty else {
        self = value
        return
      }
      open[open.count - 1].members.append((open[open.count - 1].key, value))
    }
  }

  /// The value of a JSON text in memory.
  init?(text: String) {
    guard let value = ByteView.withCopy(of: text.utf8, { JSONTree($0) }) else { return nil }
    self = value
  }

  /// The first member of that name; null when there is none.
  subscript(key: String) -> JSONTree {
    guard case .object(let members, _) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  /// The elements of an array or the values of an object's members; those of a single value are itself, of null none.
  var elements: [JSONTree] {
    switch self {
    case .array(let elements): elements
    case .object(let members, _): members.map(\.value)
    case .string, .number, .bool: [self]
    case .null: []
    }
  }

  /// The values that may stand alone or in an array.
  var oneOrMore: [JSONTree] {
    switch self {
    case .array(let elements): elements
    case .null: []
    case .object, .string, .number, .bool: [self]
    }
  }

  /// The text of a string or a number, or nil.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .object, .array, .bool, .null: nil
    }
  }

  /// The place of an object in its text.
  var span: Span? {
    guard case .object(_, let span) = self else { return nil }
    return span
  }
}
