internal import DeckDiagnostics
internal import DeckDriver
internal import DeckLint
internal import DeckModel
internal import DeckReaders
internal import DeckSource

/// Makes the checkers of decks, whose settings depend on where they are.
struct CheckerCache {
  /// Where settings come from.
  var settings: SettingsReader
  private let reading: ReaderOptions
  private let readsOnly: Bool
  private let reportsAllOccurrences: Bool
  /// What is known of what will be found; nil when nobody asks.
  var known: KnownFindings?
  /// What makes the exit status 1, by the names of the sources that were asked for.
  private(set) var thresholds: [String: FailureThreshold] = [:]
  /// Where the media files are of decks that bring none along.
  var media: MediaLibrary?

  private var libraries: [String: MediaLibrary] = [:]

  /// Makes checkers; those that only read run no rules over cards.
  init(
    _ settings: SettingsReader, reading: ReaderOptions, readsOnly: Bool = false,
    reportsAllOccurrences: Bool = false
  ) {
    self.settings = settings
    self.reading = reading
    self.readsOnly = readsOnly
    self.reportsAllOccurrences = reportsAllOccurrences
  }

  /// The checker of a source. A configuration that can't be followed ends the program.
  mutating func checker(of source: SourceFile) throws -> Checker {
    let found = try settings.followed(forDeckAt: source.name)
    thresholds[source.name] = found.failOn.content
    var options = found.linterOptions(reportsAllOccurrences: reportsAllOccurrences)
    do throws(DriverError) {
      if let known = try known?.known(ofDeckAt: source.name, found) { options.known = known }
    } catch {
      throw Terminal.fail(error)
    }
    if let known, known.writesFindings {
      options.namesFindings = true
      options.reportsAllOccurrences = true
    }
    var checker = Checker(
      Linter(readsOnly ? found.selection.ofReading : found.selection, options),
      reader: found.format?.content, reading: reading,
      progress: { Progress.show("checking", $0, $1) })
    checker.media = try media ?? library(found.media?.content)
    return checker
  }

  /// The media files in a folder that a configuration names; each folder is read once.
  private mutating func library(_ folder: String?) throws -> MediaLibrary? {
    guard let folder else { return nil }
    if let known = libraries[folder] { return known }
    do throws(DriverError) {
      let library = try MediaFolder.library(folder)
      libraries[folder] = library
      return library
    } catch {
      throw Terminal.fail(error)
    }
  }

  /// Where the media files of the decks are that are written, as the first source's configuration says.
  mutating func mediaFolder(of sources: [SourceFile]) throws -> String? {
    try sources.first.flatMap { try settings.followed(forDeckAt: $0.name).media?.content }
  }

  /// Says what is left to be said of known findings, writes what is to be written, and adds to `diagnostics`; returns
  /// whether there is nothing to report because everything was written.
  func settle(_ diagnostics: inout [Diagnostic], isQuiet: Bool) throws -> Bool {
    guard let known else { return false }
    do throws(DriverError) {
      for note in try known.finish() where !isQuiet { Terminal.note(note) }
    } catch {
      throw Terminal.fail(error)
    }
    diagnostics += known.diagnostics()
    return known.writesFindings
  }

  /// A source with its checker.
  mutating func input(_ source: SourceFile) throws -> CheckedSources.Input {
    CheckedSources.Input(try checker(of: source), source)
  }
}
