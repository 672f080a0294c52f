internal import DeckDriver
internal import DeckLint
internal import DeckModel
internal import DeckReaders
internal import DeckSource

/// Makes the checkers of decks, whose settings depend on where they are.
struct CheckerCache {
  private let selection: RuleSelection
  private var settings: SettingsReader
  private let reader: Reader?
  private let reading: ReaderOptions
  private let reportsAllOccurrences: Bool
  /// Where the media files are of decks that bring none along.
  var media: MediaLibrary?

  init(
    _ selection: RuleSelection, _ settings: SettingsReader, reader: Reader?, reading: ReaderOptions,
    reportsAllOccurrences: Bool = false
  ) {
    self.selection = selection
    self.settings = settings
    self.reader = reader
    self.reading = reading
    self.reportsAllOccurrences = reportsAllOccurrences
  }

  /// The checker of a source. A configuration that can't be followed ends the program.
  mutating func checker(of source: SourceFile, isStandardInput: Bool) throws -> Checker {
    var options = Linter.Options()
    options.reportsAllOccurrences = reportsAllOccurrences
    do throws(DriverError) {
      options.spelling = try settings.spelling(ofDeckAt: isStandardInput ? nil : source.name)
    } catch {
      throw Terminal.fail(error)
    }
    var checker = Checker(
      Linter(selection, options), reader: reader, reading: reading,
      progress: { Progress.show("checking", $0, $1) })
    checker.media = media
    return checker
  }

  /// A source with its checker.
  mutating func input(_ source: SourceFile, isStandardInput: Bool) throws -> CheckedSources.Input {
    CheckedSources.Input(try checker(of: source, isStandardInput: isStandardInput), source)
  }
}
