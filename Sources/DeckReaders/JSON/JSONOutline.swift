internal import DeckDiagnostics
internal import DeckSource

/// Where the cards of a JSON text are: found in one pass that builds no tree.
///
/// A card is an object in a list that has a front and a back, by the names that programs give them. A list
/// called `cards` makes a card of every object that has one of the two.
struct JSONOutline {
  /// The bytes of each card's object.
  private(set) var cards: [Span] = []
  /// The title of the deck.
  private(set) var title: JSONString?
  /// What the deck says about itself.
  private(set) var description: JSONString?
  /// The array that tells of Anki's note types.
  private(set) var noteTypes: Span?
  /// What is wrong.
  private(set) var findings: [ReaderFinding] = []
  /// Whether there is a list called `cards`.
  private var hasCardList = false
  private var titleRank = Int.max

  private struct Frame {
    var isObject: Bool
    /// Whether this is an object in a list.
    var isElement = false
    var start: Int
    /// The number of cards found before this container.
    var cardsBefore: Int
    var hasFront = false
    var hasBack = false
    /// Whether this is a list called `cards`.
    var isCardList = false
    /// Whether the value of a front or back of a list's object comes next: no card begins in there.
    var isFieldNext = false

    mutating func note(_ key: ByteView) {
      isFieldNext = false
      switch FieldName.meaning(key) {
      case .front: (hasFront, isFieldNext) = (true, isElement)
      case .back: (hasBack, isFieldNext) = (true, isElement)
      case .identifier, .number, .tags, .deck, .noteType, .derived, .other: break
      }
    }
  }

  /// Names of the title, best first.
  private static let titleNames: [StaticString] = ["title", "deck_name", "deckname", "name", "deck"]

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    let bytes = source.bytes
    var parser = JSONPullParser(bytes, from: source.byteOrderMarkCount, to: bytes.count)
    var frames: [Frame] = []
    var key: JSONString?
    loop: while true {
      switch parser.next() {
      case .beginObject:
        if frames.last?.isFieldNext == true {
          parser.skipContainer()
        } else {
          frames.append(frame(parser, frames))
        }
      case .beginArray:
        if frames.last?.isFieldNext == true {
          parser.skipContainer()
        } else if frames.count == 1, let key, bytes[key.span].equals("noteTypes") {
          let start = parser.eventStart
          parser.skipContainer()
          noteTypes = Span(start, parser.offset)
        } else {
          var list = Frame(isObject: false, start: parser.eventStart, cardsBefore: cards.count)
          if frames.count == 1, let key, bytes[key.span].equals("cards") {
            list.isCardList = true
            hasCardList = true
          }
          frames.append(list)
        }
      case .key(let name):
        key = name
        frames[frames.count - 1].note(bytes[name.span])
      case .string(let text):
        if frames.count == 1, let key { note(title: text, key: bytes[key.span]) }
      case .endObject:
        if let object = frames.popLast(), let list = frames.last, !list.isObject {
          end(object, in: list, parser.offset)
        }
      case .endArray: frames.removeLast()
      case .number, .bool, .null: break
      case .end: break loop
      case .failure:
        if let error = parser.error { findings.append(.malformedJSON(error, card: cards.count)) }
        break loop
      }
    }
    if cards.isEmpty && findings.isEmpty && !hasCardList {
      let message = "no list of objects with a front and a back was found in the JSON text"
      findings.append(ReaderFinding("malformed-record", Finding(message, span: Span(0, min(1, bytes.count)))))
    }
  }

  private func frame(_ parser: JSONPullParser, _ outer: [Frame]) -> Frame {
    Frame(
      isObject: true, isElement: outer.last?.isObject == false, start: parser.eventStart,
      cardsBefore: cards.count)
  }

  private mutating func note(title: JSONString, key: ByteView) {
    if key.equals("description") { description = title }
    guard let rank = Self.titleNames.firstIndex(where: { key.equals($0) }), rank < titleRank else { return }
    titleRank = rank
    self.title = title
  }

  private mutating func end(_ object: Frame, in list: Frame, _ offset: Int) {
    if object.hasFront && object.hasBack || list.isCardList && (object.hasFront || object.hasBack) {
      // Objects inside that look like cards are parts of this one.
      cards.removeLast(cards.count - object.cardsBefore)
      cards.append(Span(object.start, offset))
    } else if list.isCardList {
      let message = "this object of the list 'cards' has neither a front nor a back"
      let span = Span(object.start, object.start + 1)
      findings.append(ReaderFinding("malformed-record", Finding(message, span: span)))
    }
  }
}

extension ReaderFinding {
  /// A breach of JSON's grammar, found when `card` cards were complete.
  static func malformedJSON(_ error: JSONSyntaxError, card: Int) -> ReaderFinding {
    ReaderFinding("malformed-record", Finding(error.message, span: error.span))
  }
}
