internal import DeckConfiguration
internal import DeckLint
internal import DeckSource

/// A file of known findings at work: what it knows of decks, and what of that is still found.
struct BaselineFile {
  let path: String
  private var baseline: Baseline
  private var updated: Baseline
  /// How many known findings were found, and how many weren't.
  private(set) var leftCount = 0
  private(set) var fixedCount = 0

  /// The file at `path`; one that isn't there yet knows nothing, if it `mayBeMissing`.
  init(_ path: String, mayBeMissing: Bool) throws(DriverError) {
    self.path = path
    baseline = Baseline()
    if !mayBeMissing || FileSystem.exists(path) {
      let storage = try FileSystem.read(path)
      do throws(ConfigurationError) {
        baseline = try Baseline(storage.view, name: path)
      } catch {
        throw .badConfiguration(path: path, line: error.line, column: error.column, message: error.message)
      }
    }
    updated = baseline
  }

  /// What is known of a deck.
  func known(ofDeckAt deck: String) -> [KnownFinding] {
    baseline.known(ofDeckAt: FileSystem.name(of: deck, besides: path))
  }

  /// Keeps in mind what is still found in a deck; what rules find that aren't on stays known.
  mutating func note(_ found: [FindingKey], ofDeckAt deck: String, _ selection: RuleSelection) {
    let due = known(ofDeckAt: deck).filter { selection.severity(of: $0.rule) != nil }
    leftCount += found.count
    fixedCount += due.reduce(0) { $0 + ($1.count ?? 0) } - found.count
    set(found, ofDeckAt: deck, selection)
  }

  /// Says anew what is known of a deck.
  mutating func set(_ keys: [FindingKey], ofDeckAt deck: String, _ selection: RuleSelection) {
    updated.set(
      keys, ofDeckAt: FileSystem.name(of: deck, besides: path),
      keeping: { selection.severity(of: $0) == nil && Rule.named($0) != nil })
  }

  /// Writes what is known now, without decks that are gone, and returns how many findings that are.
  func write() throws(DriverError) -> Int {
    var written = updated
    for deck in updated.decks.keys where !FileSystem.exists(FileSystem.path(deck, below: path)) {
      if baseline.decks[deck] != nil { written.remove(deckAt: deck) }
    }
    try FileSystem.replace(path, by: written.text)
    return written.count
  }
}
