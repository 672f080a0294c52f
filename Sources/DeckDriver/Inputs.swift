public import DeckReaders
public import DeckSource

/// What the user named, found and read.
public struct Inputs: Sendable {
  /// The sources, in the order in which they were named; a folder's files in the order of their paths.
  public private(set) var sources: [SourceFile] = []
  /// What could not be read. The others are worked on all the same.
  public private(set) var errors: [DriverError] = []

  /// Reads `paths`: files, folders, and `-` for standard input, which is called `standardInputName`.
  ///
  /// In folders only files are taken whose name and beginning look like a deck, unless `reader` says what they
  /// are.
  public init(paths: [String], standardInputName: String = "<stdin>", reader: Reader? = nil) {
    self.init(paths: paths, standardInputName: standardInputName) { _ in
      reader == nil ? .detected : .taken(anyName: false)
    }
  }

  /// What becomes of a file in a folder.
  public enum Choice: Sendable {
    /// It is passed over.
    case excluded
    /// It is taken, whatever it holds, and whatever its name is or only when that is one of a deck.
    case taken(anyName: Bool)
    /// It is taken when it looks like a deck.
    case detected
  }

  /// Reads `paths`; `choice` says what becomes of each file in a folder. Files that are named are always read.
  public init(
    paths: [String], standardInputName: String = "<stdin>",
    choosing choice: (String) throws(DriverError) -> Choice
  ) {
    for path in paths {
      do throws(DriverError) {
        try add(path, standardInputName, choice)
      } catch {
        errors.append(error)
      }
    }
  }

  /// Leaves out the sources that `isWanted` isn't true of.
  public mutating func keep(where isWanted: (SourceFile) throws(DriverError) -> Bool) throws(DriverError) {
    var kept: [SourceFile] = []
    for source in sources where try isWanted(source) { kept.append(source) }
    sources = kept
  }

  private mutating func add(
    _ path: String, _ standardInputName: String, _ choice: (String) throws(DriverError) -> Choice
  ) throws(DriverError) {
    if path == "-" {
      let storage = try FileSystem.readStandardInput(name: standardInputName)
      sources.append(SourceFile(name: standardInputName, storage: storage))
      return
    }
    guard try FileSystem.kind(of: path) == .folder else {
      sources.append(SourceFile(name: path, storage: try FileSystem.read(path)))
      return
    }
    let before = sources.count + errors.count
    let walk = FileSystem.walk(path) { _ in true }
    errors += walk.errors
    for file in walk.files {
      do throws(DriverError) {
        switch try choice(file) {
        case .excluded: continue
        case .taken(let anyName):
          guard anyName || Self.hasKnownName(file) else { continue }
          sources.append(SourceFile(name: file, storage: try FileSystem.read(file)))
        case .detected:
          guard Self.hasKnownName(file) else { continue }
          let source = SourceFile(name: file, storage: try FileSystem.read(file))
          if Self.looksLikeDeck(source) { sources.append(source) }
        }
      } catch {
        errors.append(error)
      }
    }
    if sources.count + errors.count == before { throw .emptyFolder(path: path) }
  }

  private static func hasKnownName(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".txt")
      || Reader.all.contains { $0.fileExtensions.contains { name.hasSuffix(".\($0)") } }
  }

  /// A folder of decks may hold other files too: a file must resemble its format more than any text does.
  private static func looksLikeDeck(_ source: SourceFile) -> Bool {
    Reader.detect(source).resemblance(source) > 1 || source.name.hasSuffix(".brainscape.txt")
  }
}
