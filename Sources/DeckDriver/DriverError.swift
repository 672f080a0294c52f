/// What can stop the driver: the world, never the text of a deck. Each case says what is wrong and what to do.
public enum DriverError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file could not be opened or read; the reason is the system's.
  case cannotRead(path: String, reason: String)
  /// A file is larger than the 4 GiB that offsets reach.
  case tooLarge(path: String)
  /// A folder holds no file that looks like a deck.
  case emptyFolder(path: String)
  /// A result could not be written; the old file is as it was.
  case cannotWrite(path: String, reason: String)
  /// A package could not be put together; the reason is that of its libraries.
  case cannotAssemble(reason: String)
  /// Whoever read the output has gone, such as `head` when it has seen enough.
  case outputClosed
  /// No format has that name.
  case unknownFormat(name: String, known: [String], suggestion: String?)
  /// No report has that name.
  case unknownReport(name: String, known: [String], suggestion: String?)
  /// The output's format is not known.
  case noOutputFormat(known: [String])
  /// No rule, category or `all` has that name.
  case unknownRule(name: String, suggestion: String?)
  /// A configuration file says something that can't be followed; `line` and `column` count from 1.
  case badConfiguration(path: String, line: Int, column: Int, message: String)
  /// A file is there that must not be replaced unasked.
  case alreadyThere(path: String)
  /// A lock file of ids is none; `line` counts from 1.
  case badIdentityFile(path: String, line: Int, message: String)
  /// Suppressions are to be added, and nothing says where.
  case noSuppressionFile
  /// A baseline is to be updated, and nothing says which.
  case noBaseline
  /// A folder has several decks where one is wanted.
  case severalDecks(path: String)
  /// No language has that code.
  case unknownLanguage(code: String, known: [String])
  /// A source can't be read as the options say.
  case badChoice(path: String, message: String)
  /// Git can't say what changed.
  case noChanges(reason: String)
  /// There is nothing to read.
  case noInput

  /// The message, without the name of the program.
  public var description: String {
    switch self {
    case .cannotRead(let path, let reason): "cannot read '\(path)': \(reason)"
    case .tooLarge(let path):
      "cannot read '\(path)': it is larger than 4 GiB; split it into smaller files"
    case .emptyFolder(let path):
      "the folder '\(path)' holds no deck that deckc knows; name the files, or their format with --from"
    case .cannotWrite(let path, let reason): "cannot write '\(path)': \(reason)"
    case .cannotAssemble(let reason): "cannot put the package together: \(reason)"
    case .outputClosed: "the output was closed before everything was written"
    case .unknownFormat(let name, let known, let suggestion):
      "there is no format '\(name)'\(hint(suggestion)); the formats are \(known.joined(separator: ", "))"
    case .unknownReport(let name, let known, let suggestion):
      "there is no report '\(name)'\(hint(suggestion)); the reports are \(known.joined(separator: ", "))"
    case .noOutputFormat(let known):
      "say which format to write, with --to or by the name of the output: \(known.joined(separator: ", "))"
    case .unknownRule(let name, let suggestion):
      "there is no rule or category '\(name)'\(hint(suggestion)); 'deckc rules' lists them"
    case .badConfiguration(let path, let line, let column, let message):
      "\(path):\(line):\(column): \(message)"
    case .alreadyThere(let path): "'\(path)' is there already; --force replaces it"
    case .badIdentityFile(let path, let line, let message):
      "\(path):\(line): \(message); repair it, or take the last good one, for new ids cost review histories"
    case .noSuppressionFile:
      "say where to add suppressions: --suppressions FILE, or 'suppressions: FILE' in .deckc.yml"
    case .noBaseline: "say which baseline to update: --baseline FILE, or 'baseline: FILE' in .deckc.yml"
    case .severalDecks(let path): "'\(path)' holds several decks; name one of them"
    case .unknownLanguage(let code, let known):
      "there is no language '\(code)'; 'en' is checked, the others are left alone: \(known.joined(separator: ", "))"
    case .badChoice(let path, let message): "cannot read '\(path)' so: \(message)"
    case .noChanges(let reason): "cannot tell what changed: \(reason)"
    case .noInput: "there is nothing to read: name a file or folder, or pipe a deck in"
    }
  }

  private func hint(_ suggestion: String?) -> String { suggestion.map { " (did you mean '\($0)'?)" } ?? "" }
}
