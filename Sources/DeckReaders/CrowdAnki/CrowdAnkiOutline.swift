internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Where the notes of a deck of CrowdAnki are, in which of its nested decks, and what their note types are: found in one
/// pass that builds no tree.
struct CrowdAnkiOutline {
  struct Note {
    /// The bytes of the note's object.
    var object: Span
    /// The index of its deck.
    var deck: Int
  }

  let source: SourceFile
  private(set) var notes: [Note] = []
  /// The full name of each deck; the first is the one that holds all others.
  private(set) var deckNames: [String] = []
  /// The note types by their ids.
  private(set) var models: [String: CrowdAnkiModel] = [:]
  private(set) var description = ""
  private(set) var titleSpan: Span?
  private(set) var findings: [ReaderFinding] = []
  /// Where parts of the deck that cards have no place for begin, with what they are.
  private var leftOut: [(part: String, span: Span)] = []

  private enum Frame {
    case deck(Int)
    case notes(Int)
    case children(Int)
    case models
  }

  /// The longest name of a deck, in bytes; decks below one of this length belong to it.
  private static let maximumNameCount = 4096

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    var parser = JSONPullParser(bytes, from: source.byteOrderMarkCount, to: bytes.count)
    var frames: [Frame] = []
    var decks: [(parent: Int, name: String)] = []
    var key = bytes[0..<0]
    loop: while true {
      switch parser.next() {
      case .beginObject:
        switch frames.last {
        case nil:
          frames.append(.deck(0))
          decks.append((-1, ""))
        case .children(let parent):
          frames.append(.deck(decks.count))
          decks.append((parent, ""))
        case .notes(let deck):
          notes.append(Note(object: Self.skip(&parser), deck: deck))
        case .models:
          let model = CrowdAnkiModel(bytes, Self.skip(&parser))
          models[model.identifier] = model
        case .deck: parser.skipContainer()
        }
      case .beginArray:
        if case .deck(let deck) = frames.last {
          if key.equals("notes") {
            frames.append(.notes(deck))
          } else if key.equals("children") {
            frames.append(.children(deck))
          } else if key.equals("note_models") {
            frames.append(.models)
            leave("templates and styles of note types", out: parser.eventStart)
          } else {
            if key.equals("deck_configurations") { leave("options", out: parser.eventStart) }
            if key.equals("media_files") { leave("lists of media files", out: parser.eventStart) }
            parser.skipContainer()
          }
        } else {
          parser.skipContainer()
        }
      case .key(let name): key = bytes[name.span]
      case .string(let text):
        guard case .deck(let deck) = frames.last else { break }
        if key.equals("name") {
          decks[deck].name = JSONText.string(bytes, text)
          if deck == 0 { titleSpan = text.span }
        } else if deck == 0 && key.equals("desc") {
          description = JSONText.string(bytes, text)
        }
      case .endObject, .endArray: _ = frames.popLast()
      case .number, .bool, .null: break
      case .end: break loop
      case .failure:
        if let error = parser.error { findings.append(.malformedJSON(error, card: notes.count)) }
        break loop
      }
    }
    nameDecks(decks)
    noteModels()
    for entry in leftOut {
      var finding = Finding("\(entry.part) are not kept", span: entry.span)
      finding.severity = .info
      findings.append(ReaderFinding("lossy-output", finding))
    }
  }

  /// Remembers that a list is left out, the first time that there is something in it.
  private mutating func leave(_ part: String, out start: Int) {
    let bytes = source.bytes
    let next = bytes[start + 1..<bytes.count].first { $0 > 0x20 }
    if next == UInt8(ascii: "]") || leftOut.contains(where: { $0.part == part }) { return }
    leftOut.append((part, Span(start, start + 1)))
  }

  private static func skip(_ parser: inout JSONPullParser) -> Span {
    let start = parser.eventStart
    parser.skipContainer()
    return Span(start, parser.offset)
  }

  private mutating func nameDecks(_ decks: [(parent: Int, name: String)]) {
    for deck in decks {
      let own = AnkiDeckName.normalized(deck.name)
      guard deck.parent >= 0 else {
        deckNames.append(own)
        continue
      }
      let parent = deckNames[deck.parent]
      deckNames.append(parent.utf8.count > Self.maximumNameCount ? parent : "\(parent)::\(own)")
    }
  }

  /// Notes which note types can't be written again as they are: those that ask or answer with a later field.
  private mutating func noteModels() {
    for model in models.values.sorted(by: { $0.name < $1.name }) where !model.isInOrder {
      let names = [model.front, model.back].map { $0 < model.fields.count ? model.fields[$0] : "" }
      var finding = Finding(
        "note type '\(model.name)' asks with '\(names[0])' and answers with '\(names[1])', which are not its first "
          + "two fields; its name is not kept", span: nil)
      finding.severity = .info
      findings.append(ReaderFinding("lossy-output", finding))
    }
  }

  /// The deck; its batches are made when they are asked for.
  var deck: Deck {
    var section = DeckSection(title: deckNames.first ?? "", titleSpan: titleSpan, firstCard: 0)
    section.description = description
    let bounds = BatchedCards.starts(notes.map(\.object))
    var deck = Deck(
      source: source, format: "crowdanki", sections: [section], batchStarts: bounds, escape: .jsonMarkup
    ) { CrowdAnkiLowering.batch(self, bounds[$0]..<bounds[$0 + 1]) }
    deck.holdsForeignParts = true
    return deck
  }
}
