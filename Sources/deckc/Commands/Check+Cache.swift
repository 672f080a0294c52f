internal import DeckDriver
internal import DeckReaders
internal import DeckSource

extension Check {
  /// The cache of a check of `inputs`, each by itself; nil when none is wanted, or when what is found depends on more than the
  /// inputs, such as other decks, files of media, or ids.
  func cache(for inputs: Inputs, namesCards: Bool) throws -> CheckCache? {
    guard !across, against.isEmpty, !isFixing, !repair.diff, identity.ids == nil, media == nil,
      !knowing.isWriting,
      !scope.changedCards,
      let folder = caching.folder(input.inputs, sourceCount: inputs.sources.count)
    else { return nil }
    var reading = input.readerOptions
    // How many work on it changes nothing.
    reading.tasks = 1
    let commandLine =
      "\(rules) \(words) \(input.reading.from ?? "") \(reading) \(allOccurrences) \(namesCards)"
    return CheckCache(folder: folder, try overrides(), commandLine: commandLine)
  }
}
