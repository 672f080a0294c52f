internal import DeckDiagnostics
internal import DeckModel
internal import DeckPackages
internal import DeckSource

/// Reads a deck from an Anki package.
enum PackageDeckReader {
  /// Reads the package that `source` is.
  static func read(_ source: SourceFile) -> ReadResult {
    do throws(PackageError) {
      let package = try AnkiPackage(source.bytes)
      var result = result(source, try CollectionReader(package.collection).read())
      result.deck.media = package.library(of: source)
      return result
    } catch {
      let finding = Finding("this package can't be read: \(error.message)", span: nil)
      return ReadResult(
        deck: Deck(
          source: source, format: "apkg", title: "", batches: [], escape: .none, hasPositions: false),
        findings: [ReaderFinding("malformed-record", finding)])
    }
  }

  private static func result(_ source: SourceFile, _ collection: CollectionNotes) -> ReadResult {
    let text = SourceFile(name: source.name, unpacked: collection.text)
    var definitions: [NoteTypeDefinition] = []
    var types: [Int: PackageCardLowering.NoteType] = [:]
    for identifier in Set(collection.notes.map(\.noteType)).sorted() {
      guard let definition = collection.noteTypes[identifier] else { continue }
      types[identifier] = PackageCardLowering.NoteType(
        type: definition.noteType, fieldNames: definition.fields)
      if !definition.standsForStock { definitions.append(definition) }
    }
    let title = Self.title(collection)
    let starts = BatchedCards.starts(collection.notes.map(\.guid))
    let noteTypes = types
    var deck = Deck(
      source: text, format: "apkg", sections: [DeckSection(title: title, firstCard: 0)], batchStarts: starts,
      escape: .none, hasPositions: false
    ) {
      PackageCardLowering.batch(text, collection, noteTypes, title: title, starts[$0]..<starts[$0 + 1])
    }
    deck.holdsForeignParts = true
    deck.mayHoldProperties =
      collection.deckNames.contains { $0 != title } || types.values.contains { $0.type != .basic }
    deck.mayHoldNamedFields = types.values.contains { $0.fieldNames.count > 2 }
    deck.noteTypes = definitions
    return ReadResult(deck: deck, findings: findings(collection))
  }

  /// What all decks have in common: the name of the only one, or of one that all others are below.
  private static func title(_ collection: CollectionNotes) -> String {
    guard var common = collection.deckNames.first.map(AnkiTags.parts) else { return "" }
    for name in collection.deckNames.dropFirst() {
      let parts = AnkiTags.parts(name)
      common = Array(zip(common, parts).prefix { $0 == $1 }.map(\.0))
    }
    return common.joined(separator: "::")
  }

  private static func findings(_ collection: CollectionNotes) -> [ReaderFinding] {
    var messages: [String] = []
    let learnt = collection.learntCount
    if learnt > 0 {
      messages.append("\(learnt) card\(learnt == 1 ? " has" : "s have") a review history, which is not read")
    }
    let marked = collection.markedCount
    if marked > 0 {
      messages.append(
        "\(marked) card\(marked == 1 ? " is" : "s are") suspended, buried or flagged, which is not read")
    }
    return messages.map { ReaderFinding("lossy-output", Finding($0, span: nil)) }
  }
}
