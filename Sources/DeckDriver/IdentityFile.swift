public import DeckComparison
public import DeckDiagnostics
internal import DeckEmitters
public import DeckLint
public import DeckModel
internal import DeckReaders
internal import DeckSource

/// The lock file of ids that `--ids` names: it gives cards that were edited the ids that they had.
public struct IdentityFile: Sendable {
  private let path: String
  private let source: SourceFile
  private let lock: IdentityLock

  /// The file at `path`; one that isn't there yet knows no card, if it `mayBeMissing`.
  public init(_ path: String, mayBeMissing: Bool) throws(DriverError) {
    self.path = path
    let isMissing = mayBeMissing && !FileSystem.exists(path)
    source = SourceFile(
      name: path, storage: isMissing ? ByteStorage(copying: []) : try FileSystem.read(path))
    do throws(IdentityLock.Problem) {
      lock = try IdentityLock(source)
    } catch {
      throw .badIdentityFile(path: path, line: error.line, message: error.message)
    }
  }

  /// What the file says of `decks`, which are taken for one.
  public func recognize(_ decks: [Deck]) -> CardRecognition {
    let known = CardRecognition.Known(
      deck: lock.deck, identifiers: lock.entries.map(\.identifier), keys: lock.entries.map(\.key),
      areGone: lock.entries.map(\.isGone))
    return CardRecognition(decks, known: known)
  }

  /// `decks` with the ids that `recognition` gives their cards.
  public static func identified(_ decks: [Deck], by recognition: CardRecognition) -> [Deck] {
    var start = 0
    return decks.map { deck in
      defer { start += deck.count }
      return deck.identified(by: Array(recognition.identifiers[start..<start + deck.count]))
    }
  }

  /// Writes the file anew, whole or not at all: the cards of `decks` in order, and those that are gone in between.
  public func update(_ decks: [Deck], _ recognition: CardRecognition) throws(DriverError) {
    var gone: [Int: [Int]] = [:]
    for (index, place) in recognition.gonePlaces.enumerated() {
      if let place { gone[place, default: []].append(index) }
    }
    var writer = IdentityLockWriter(head: IdentityLock.head)
    addLines(of: gone[-1], to: &writer)
    var index = 0
    for deck in decks {
      for batch in deck.batches {
        for card in batch.cards {
          writer.add(card, identifier: recognition.identifiers[index], key: recognition.keys[index])
          addLines(of: gone[index], to: &writer)
          index += 1
        }
      }
    }
    let text = writer.finish()
    guard !text.view.elementsEqual(source.bytes) else { return }
    let file = try OutputFile(path)
    try file.write(text.view)
    try file.commit()
  }

  private func addLines(of gone: [Int]?, to writer: inout IdentityLockWriter) {
    for index in gone ?? [] {
      let entry = lock.entries[index]
      writer.add(goneLine: source.bytes[entry.span], wasGone: entry.isGone)
    }
  }

  /// What `recognition` tells of cards that lose their ids, as the linter of each of `decks` reports it.
  public func diagnostics(
    _ decks: [Deck], _ recognition: CardRecognition, _ linters: [Linter]
  ) -> [Diagnostic] {
    let findings = findings(decks, recognition)
    return decks.indices.flatMap { linters[$0].diagnostics(findings[$0], of: decks[$0]) }
  }

  private func findings(_ decks: [Deck], _ recognition: CardRecognition) -> [[ReaderFinding]] {
    var findings = [[ReaderFinding]](repeating: [], count: decks.count)
    var (number, start) = (0, 0)
    for orphan in recognition.orphans {
      while orphan.card >= start + decks[number].count {
        start += decks[number].count
        number += 1
      }
      findings[number].append(finding(decks[number], orphan.card - start, known: orphan.known))
    }
    return findings
  }

  private func finding(_ deck: Deck, _ index: Int, known: Int) -> ReaderFinding {
    let card = deck.card(index)
    let front = lock.deck.card(known).front?.text.prefix { $0 != "\n" } ?? ""
    let shown = front.count > Self.shownCount ? front.prefix(Self.shownCount) + "…" : front
    var finding = Finding(
      "a new card stands where '\(shown)' stood, whose id no card has any more",
      span: deck.hasPositions ? card.front?.span ?? card.span : nil,
      card: CardPlace(index: index, number: card.number))
    finding.related = [
      RelatedPlace("the card that had the id", span: lock.entries[known].span, source: source)
    ]
    return ReaderFinding(Rule.orphanedCard.name, finding)
  }

  /// So many characters of a front tell which card is meant.
  private static let shownCount = 60
}
