public import DeckDiagnostics
public import DeckLint

/// The findings that are known in a run, by files of suppressions and by baselines.
public struct KnownFindings {
  /// What is done with what is found.
  public enum Purpose: Sendable {
    /// What isn't known is reported.
    case report
    /// What is known and not found any more is forgotten.
    case update
    /// All of it is known from now on, in the baseline at a path.
    case write(baseline: String)
    /// All of it is meant to stay, for a reason.
    case suppress(reason: String)
  }

  private let purpose: Purpose
  private var lists: [String: SuppressionFile] = [:]
  private var baselines: [String: BaselineFile] = [:]
  /// What holds for the decks that were asked for.
  private var decks: [String: Deck] = [:]

  private struct Deck {
    var list: String?
    var entries: [Int] = []
    var baseline: String?
    var selection: RuleSelection
  }

  /// Nothing known so far.
  public init(_ purpose: Purpose = .report) { self.purpose = purpose }

  /// Whether findings are written and not reported.
  public var writesFindings: Bool {
    switch purpose {
    case .report, .update: false
    case .write, .suppress: true
    }
  }

  /// What is known of the deck at `path`, for which `settings` hold.
  public mutating func known(
    ofDeckAt path: String, _ settings: DeckSettings
  ) throws(DriverError) -> [KnownFinding] {
    var deck = Deck(selection: settings.selection)
    var known: [KnownFinding] = []
    if let list = settings.suppressions?.content {
      let file = try suppressions(at: list)
      deck.list = list
      deck.entries = file.entries(forDeckAt: path)
      known = deck.entries.map(file.known)
    }
    switch purpose {
    case .write(let baseline): deck.baseline = try self.baseline(at: baseline).path
    case .report, .update, .suppress:
      if let path = settings.baseline?.content { deck.baseline = try baseline(at: path).path }
    }
    if case .suppress = purpose, deck.list == nil { throw .noSuppressionFile }
    if case .update = purpose, deck.baseline == nil { throw .noBaseline }
    if let baseline = deck.baseline, !isWritten(baseline) {
      known += baselines[baseline]?.known(ofDeckAt: path) ?? []
    }
    decks[path] = deck
    return known
  }

  /// Keeps in mind what was found in the deck at `path`.
  public mutating func note(_ findings: DeckFindings, ofDeckAt path: String) {
    guard let deck = decks[path] else { return }
    if let list = deck.list {
      lists[list]?.note(findings, deck.entries, deck.selection)
      if case .suppress(let reason) = purpose {
        lists[list]?.add(findings.keys, ofDeckAt: path, reason: reason)
      }
    }
    guard let baseline = deck.baseline else { return }
    if isWritten(baseline) {
      baselines[baseline]?.set(findings.keys, ofDeckAt: path, deck.selection)
    } else {
      let found = findings.known.filter { $0.entry >= deck.entries.count }.map(\.key)
      baselines[baseline]?.note(found, ofDeckAt: path, deck.selection)
    }
  }

  /// What is reported of suppressions that were of no use.
  public func diagnostics() -> [Diagnostic] {
    lists.sorted { $0.key < $1.key }.flatMap { $0.value.diagnostics() }
  }

  /// Writes what is to be written, and returns what people should know, one phrase a line.
  public func finish() throws(DriverError) -> [String] {
    var notes: [String] = []
    if case .suppress = purpose {
      for (path, list) in lists.sorted(by: { $0.key < $1.key }) {
        let count = try list.write()
        notes.append("\(Self.count(count, "suppression")) added to '\(path)'")
      }
    }
    for (path, baseline) in baselines.sorted(by: { $0.key < $1.key }) {
      switch purpose {
      case .write:
        notes.append("\(Self.count(try baseline.write(), "finding")) known in '\(path)' now")
      case .update:
        let count = try baseline.write()
        notes.append(
          "\(Self.count(baseline.fixedCount, "finding")) forgotten; \(Self.count(count, "finding")) known in '\(path)' now"
        )
      case .report, .suppress:
        let fixed = baseline.fixedCount
        if baseline.leftCount + fixed == 0 { continue }
        let hint =
          fixed == 0 ? "" : ", \(fixed) fixed since: --update-baseline forgets \(fixed == 1 ? "it" : "them")"
        notes.append("\(Self.count(baseline.leftCount, "finding")) known in '\(path)' left out\(hint)")
      }
    }
    return notes
  }

  private static func count(_ count: Int, _ what: String) -> String {
    count == 1 ? "1 \(what) is" : "\(count) \(what)s are"
  }

  /// Whether a baseline is written anew, so that what it knew doesn't count.
  private func isWritten(_ path: String) -> Bool {
    if case .write(let baseline) = purpose { baseline == path } else { false }
  }

  private mutating func suppressions(at path: String) throws(DriverError) -> SuppressionFile {
    if let known = lists[path] { return known }
    var mayBeMissing = false
    if case .suppress = purpose { mayBeMissing = true }
    let list = try SuppressionFile(path, mayBeMissing: mayBeMissing)
    lists[path] = list
    return list
  }

  private mutating func baseline(at path: String) throws(DriverError) -> BaselineFile {
    if let known = baselines[path] { return known }
    let file = try BaselineFile(path, mayBeMissing: isWritten(path))
    baselines[path] = file
    return file
  }
}
