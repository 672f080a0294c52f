internal import ArgumentParser
internal import DeckDriver
internal import DeckEmitters
internal import DeckLint
internal import DeckModel
internal import DeckSource

/// What is written, and where to.
struct WritingOptions: ParsableArguments {
  @Option(
    help: "The format to write; without it, it comes from the name of the output.",
    completion: .writtenFormats)
  var to: String?

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.", completion: .file())
  var output: String?

  @Flag(help: "In CSV and TSV, make cells text that a spreadsheet would run as formulas.")
  var csvSafe = false

  @Flag(help: "Fail when the format can't hold something of the deck.")
  var failOnLoss = false

  @Option(
    help: """
      In packages, when the notes were changed last, in seconds since 1970; without it, when the inputs were. Anki \
      updates only notes for which this has grown.
      """)
  var modified: Int?

  @Option(
    help: "Where the media files of packages are: taken from there for a package, else put there.",
    completion: .directory)
  var media: String?

  /// The format that was asked for, by name or by the name of the output.
  func emitter() throws -> Emitter {
    let known = Emitter.all.map(\.name)
    if let to {
      if let emitter = Emitter.named(to) { return emitter }
      Terminal.fail(.unknownFormat(name: to, known: known, suggestion: closest(to: to, in: known)))
    } else if let output, let emitter = Emitter.forFile(output) {
      return emitter
    } else {
      Terminal.fail(.noOutputFormat(known: known))
    }
    throw ExitStatus.failed
  }

  /// Writes `decks` as one deck and returns what the format could not hold.
  func convert(_ decks: [Deck], _ emitter: Emitter, jobs: Int?) async throws -> [Loss] {
    var options = EmitterOptions()
    options.neutralizesFormulas = csvSafe
    if let modified = modified ?? FileSystem.lastModification(of: decks.map(\.source.name)) {
      options.modified = modified
    }
    options.extractsMedia = media != nil && emitter.assembler == nil
    do throws(DriverError) {
      if let media, emitter.assembler != nil { options.media = [try MediaFolder.library(media)] }
      let converter = Converter(
        emitter, options: options, tasks: jobs, progress: { Progress.show("converting", $0, $1) })
      let file = if let output, output != "-" { try OutputFile(output) } else { OutputFile() }
      var losses = try await converter.convert(decks) { bytes throws(DriverError) in try file.write(bytes) }
      try file.commit()
      if let media, options.extractsMedia {
        let found = try MediaFolder.extract(decks.compactMap(\.media), to: media)
        func count(_ count: Int) -> String { count == 1 ? "a media file" : "\(count) media files" }
        if found.damagedCount > 0 {
          losses.append(Loss("\(count(found.damagedCount)) damaged in its package", card: nil))
        }
        if found.clashCount > 0 {
          losses.append(
            Loss("\(count(found.clashCount)) with the name of another in one of the inputs", card: nil))
        }
      }
      return losses
    } catch {
      throw Terminal.fail(error)
    }
  }
}
