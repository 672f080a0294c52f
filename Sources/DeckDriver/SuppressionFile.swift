internal import DeckConfiguration
internal import DeckDiagnostics
internal import DeckLint
internal import DeckSource

/// A file of suppressions at work: what it says of decks, and what of that was of use.
struct SuppressionFile {
  private let path: String
  private let source: SourceFile
  private let list: SuppressionList
  private var isUsed: [Bool]
  /// The entries that should have been of use: for their decks were checked by their rules.
  private var isDue: [Bool]
  private var severity: Severity?
  private var added: [SuppressionList.Entry] = []

  /// The file at `path`; one that isn't there yet says nothing, if it `mayBeMissing`.
  init(_ path: String, mayBeMissing: Bool) throws(DriverError) {
    self.path = path
    let isMissing = mayBeMissing && !FileSystem.exists(path)
    source = SourceFile(
      name: path, storage: isMissing ? ByteStorage(copying: []) : try FileSystem.read(path))
    do throws(ConfigurationError) {
      list = try SuppressionList(source.bytes, name: path)
    } catch {
      throw .badConfiguration(path: path, line: error.line, column: error.column, message: error.message)
    }
    isUsed = list.entries.map { _ in false }
    isDue = isUsed
  }

  /// The entries for a deck, by their places in the list.
  func entries(forDeckAt deck: String) -> [Int] {
    let place = FileSystem.name(of: deck, besides: path)
    return list.entries.indices.filter { list.entries[$0].concerns(place) }
  }

  /// What an entry knows.
  func known(_ entry: Int) -> KnownFinding {
    let entry = list.entries[entry]
    return KnownFinding(
      rule: entry.rule, card: entry.card, field: entry.field, front: entry.front, text: entry.text)
  }

  /// Keeps in mind what was of use in a deck: the first of what was known are `entries`.
  mutating func note(_ findings: DeckFindings, _ entries: [Int], _ selection: RuleSelection) {
    severity = selection.severity(of: Rule.unusedSuppression.name)
    for (number, _) in findings.known where number < entries.count { isUsed[entries[number]] = true }
    for (number, entry) in entries.enumerated() {
      let said = list.entries[entry]
      guard Rule.named(said.rule) == nil || selection.severity(of: said.rule) != nil else { continue }
      // A pattern may name decks that aren't checked now, where the entry is of use.
      let hasCard = findings.hasCard.indices.contains(number) ? findings.hasCard[number] : nil
      if said.isForOneFile || hasCard == true || Rule.named(said.rule) == nil { isDue[entry] = true }
    }
  }

  /// What is reported of entries that were of no use.
  func diagnostics() -> [Diagnostic] {
    guard let severity else { return [] }
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    return list.entries.indices.filter { isDue[$0] && !isUsed[$0] }.map { index in
      let entry = list.entries[index]
      let start = starts[min(entry.line, starts.count) - 1]
      let end = source.bytes[start..<source.bytes.count].firstIndex(of: 0x0A).map { start + $0 }
      let span = Span(start, end ?? source.bytes.count)
      return Diagnostic(
        Rule.unusedSuppression.identity, severity,
        Finding("this suppression does nothing: \(Self.complaint(entry))", span: span), source: source)
    }
  }

  private static func complaint(_ entry: SuppressionList.Entry) -> String {
    guard Rule.named(entry.rule) != nil else {
      let hint = closest(to: entry.rule, in: Rule.all.map(\.name)).map { " (did you mean '\($0)'?)" } ?? ""
      return "there is no rule '\(entry.rule)'\(hint)"
    }
    let place = entry.card.map { "card '\($0)'" } ?? "'\(entry.file)'"
    return "nothing of '\(entry.rule)' is found in \(place)"
  }

  /// Adds entries for findings of a deck, each once.
  mutating func add(_ keys: [FindingKey], ofDeckAt deck: String, reason: String) {
    let place = FileSystem.name(of: deck, besides: path)
    var said = Set(added)
    for key in keys {
      let entry = SuppressionList.Entry(key, file: place, reason: reason)
      if said.insert(entry).inserted { added.append(entry) }
    }
  }

  /// Writes the file with what was added, and returns how many entries that were.
  func write() throws(DriverError) -> Int {
    guard !added.isEmpty else { return 0 }
    try FileSystem.replace(path, by: SuppressionList.adding(added, to: source.bytes.string))
    return added.count
  }
}
