internal import DeckDiagnostics
internal import DeckModel
internal import DeckPackages
internal import DeckSource

/// Reads what Mochi exports: a zip archive with the cards in `data.json`, and pictures beside it.
enum MochiReader {
  /// The deck of an archive. Complexity: O(bytes that are unpacked).
  static func read(_ source: SourceFile) -> ReadResult {
    do throws(PackageError) {
      let archive = try ZipArchive(source.bytes)
      guard let entry = archive["data.json"] else {
        let isClojure = archive["data.edn"] != nil
        throw PackageError(
          isClojure
            ? "its cards are written as EDN, which isn't read; exports of later releases of Mochi are"
            : "there is no 'data.json' in it")
      }
      let contents = try archive.contents(of: entry, limit: 1 << 26 + 100 * source.bytes.count)
      let data = withExtendedLifetime(contents) { MochiData(contents.view) }
      guard let data else { throw PackageError("its 'data.json' holds no decks of Mochi") }
      return result(source, data, archive)
    } catch {
      let deck = Deck(
        source: source, format: "mochi", title: "", batches: [], escape: .none, hasPositions: false)
      let finding = Finding("this archive can't be read: \(error.message)", span: nil)
      return ReadResult(deck: deck, findings: [ReaderFinding("malformed-record", finding)])
    }
  }

  private static func result(_ source: SourceFile, _ data: MochiData, _ archive: ZipArchive) -> ReadResult {
    let used = Set(data.cards.map(\.deck))
    let namesDecks = used.count > 1
    // All texts stand behind each other in a source of their own, of which cards have spans.
    var text: [UInt8] = []
    var places: [[Span]] = []
    for card in data.cards {
      places.append(
        card.sides.map { side in
          let start = text.count
          text += Array(side.replacing("](@media/", with: "](").utf8)
          return Span(start, text.count)
        })
    }
    let unpacked = SourceFile(name: source.name, unpacked: ByteStorage(copying: text))
    var builder = CardBatchBuilder(
      source: unpacked, firstIndex: 0, cardCount: data.cards.count, nodeCount: text.count / 16)
    var blocks = MarkdownBlockLowering(unpacked, [])
    for (card, sides) in zip(data.cards, places) {
      add(card, sides, namesDecks ? data.deckNames[card.deck] : "", &blocks, &builder)
    }
    let title = used.count == 1 ? data.deckNames[used.first ?? 0] : ""
    var deck = Deck(
      source: unpacked, format: "mochi", title: title, batches: data.cards.isEmpty ? [] : [builder.finish()],
      escape: .none, hasPositions: false)
    deck.holdsForeignParts = namesDecks
    deck.media = media(source, archive)
    return ReadResult(deck: deck, findings: findings(data))
  }

  private static func add(
    _ card: MochiData.Card, _ sides: [Span], _ deck: String, _ blocks: inout MarkdownBlockLowering,
    _ builder: inout CardBatchBuilder
  ) {
    let end = sides.last?.end ?? 0
    let place = Span(start: sides.first?.start ?? 0, end: end)
    let node = builder.open(.card, value: 1000, span: place)
    func leaf(_ kind: NodeKind, _ text: String, value: UInt16 = 0) {
      builder.leaf(kind, flags: .decoded, value: value, span: place, text: builder.decode(text.utf8))
    }
    if !card.identifier.isEmpty { leaf(.identifier, card.identifier) }
    for tag in card.tags { leaf(.tag, tag) }
    if !deck.isEmpty { leaf(.property, deck, value: CardProperty.deck.rawValue) }
    for index in 0..<max(2, sides.count) {
      let span = index < sides.count ? sides[index] : Span(start: end, end: end)
      let role: FieldRole = index == 0 ? .front : index == 1 ? .back : .named
      let name = index < 2 ? "" : "side \(index + 1)"
      let field = builder.open(
        .field, flags: .decoded, value: role.rawValue, span: span, text: builder.decode(name.utf8))
      blocks.lower(span, into: &builder)
      builder.close(field)
    }
    builder.close(node)
  }

  /// The pictures; `source` lives as long as they do.
  private static func media(_ source: SourceFile, _ archive: ZipArchive) -> MediaLibrary? {
    let names = archive.names.filter { $0 != "data.json" && MediaLibrary.isName($0) }
    guard !names.isEmpty else { return nil }
    let limit = 1 << 26 + 100 * source.bytes.count
    return MediaLibrary(names: names, limit: limit) { name in
      guard let entry = archive[name] else { return nil }
      return withExtendedLifetime(source) { try? archive.contents(of: entry, limit: limit) }
    }
  }

  private static func findings(_ data: MochiData) -> [ReaderFinding] {
    var messages: [String] = []
    let learnt = data.cards.count { $0.isLearnt }
    if learnt > 0 {
      messages.append("\(learnt) card\(learnt == 1 ? " has" : "s have") a review history, which is not read")
    }
    if data.archivedCount > 0 {
      let count = data.archivedCount
      messages.append(
        "\(count) card\(count == 1 ? " is" : "s are") archived or thrown away, which are not read")
    }
    return messages.map { ReaderFinding("lossy-output", Finding($0, span: nil)) }
  }
}
