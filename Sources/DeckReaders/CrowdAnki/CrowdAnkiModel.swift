internal import DeckModel
internal import DeckSource

/// A note type of CrowdAnki: what its fields are called, and which of them asks and which answers.
struct CrowdAnkiModel {
  private(set) var identifier = ""
  private(set) var name = ""
  private(set) var fields: [String] = []
  private(set) var isCloze = false
  /// The field that the question of the first template begins with.
  private(set) var front = 0
  /// The field that its answer adds first.
  private(set) var back = 1

  /// Whether front and back are the first two fields, as in Anki's own note types.
  var isInOrder: Bool { front == 0 && back == 1 }

  /// The note type whose object is at `object`. Complexity: O(bytes).
  init(_ bytes: ByteView, _ object: Span) {
    var parser = JSONPullParser(bytes, from: Int(object.start), to: Int(object.end))
    _ = parser.next()
    var question = ""
    var answer = ""
    while case .key(let key) = parser.next() {
      let key = bytes[key.span]
      switch parser.next() {
      case .string(let text):
        if key.equals("name") { name = JSONText.string(bytes, text) }
        if key.equals("crowdanki_uuid") { identifier = JSONText.string(bytes, text) }
      case .number(let number): if key.equals("type") { isCloze = bytes[number].equals("1") }
      case .beginArray:
        if key.equals("flds") {
          fields = Self.objects(&parser, bytes) { $0.equals("name") }.map { $0.first ?? "" }
        } else if key.equals("tmpls") {
          let templates = Self.objects(&parser, bytes) { $0.equals("qfmt") || $0.equals("afmt") }
          // The keys stand in order of the alphabet: the answer first.
          (answer, question) = (templates.first?.first ?? "", templates.first?.last ?? "")
        } else {
          parser.skipContainer()
        }
      case .beginObject: parser.skipContainer()
      case .endObject, .endArray, .key, .bool, .null, .end, .failure: break
      }
    }
    front = Self.references(question).lazy.compactMap(fields.firstIndex(of:)).first ?? 0
    back =
      Self.references(answer).lazy.compactMap(fields.firstIndex(of:)).first { $0 != front }
      ?? fields.indices.first { $0 != front } ?? 1
  }

  /// For each object of the array that is open, the strings of the keys that are wanted, in order of the keys.
  private static func objects(
    _ parser: inout JSONPullParser, _ bytes: ByteView, wants: (ByteView) -> Bool
  ) -> [[String]] {
    var objects: [[String]] = []
    while true {
      switch parser.next() {
      case .beginObject:
        var texts: [(key: String, text: String)] = []
        while case .key(let key) = parser.next() {
          switch parser.next() {
          case .string(let text):
            if wants(bytes[key.span]) { texts.append((bytes[key.span].string, JSONText.string(bytes, text))) }
          case .beginObject, .beginArray: parser.skipContainer()
          case .endObject, .endArray, .key, .number, .bool, .null, .end, .failure: break
          }
        }
        objects.append(texts.sorted { $0.key < $1.key }.map(\.text))
      case .beginArray: parser.skipContainer()
      case .string, .number, .bool, .null, .key: break
      case .endArray, .endObject, .end, .failure: return objects
      }
    }
  }

  /// The fields that a template shows, in order: `{{Name}}`, `{{filter:Name}}`.
  private static func references(_ template: String) -> [String] {
    template.components(between: "{{", and: "}}").compactMap { reference in
      let name = reference.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      return name.first.map { "#^/!".contains($0) } == true ? nil : name.trimmingSpaces
    }
  }
}

extension String {
  /// What stands between marks, from left to right.
  fileprivate func components(between open: String, and close: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: open) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { return found }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }

  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
  }
}
