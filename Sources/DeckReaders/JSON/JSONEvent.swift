internal import DeckSource

/// One step through a JSON text.
enum JSONEvent {
  case beginObject, endObject, beginArray, endArray
  case key(JSONString)
  case string(JSONString)
  case number(Span)
  case bool(Bool)
  case null
  /// The value is complete.
  case end
  /// The text breaks off here: see `error`.
  case failure
}

/// A string of a JSON text, as it stands there.
struct JSONString {
  /// The bytes between the quotes.
  var span: Span
  /// Whether an escape is among them.
  var hasEscapes: Bool
}

/// Where a JSON text breaks the rules of RFC 8259, and how.
struct JSONSyntaxError {
  /// The offending bytes; empty at the end of the text.
  var span: Span
  /// What is wrong, as a phrase.
  var message: String
}
