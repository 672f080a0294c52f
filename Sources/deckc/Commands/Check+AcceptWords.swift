internal import DeckDriver
internal import DeckSource
internal import DeckSpelling

extension Check {
  /// Adds the unknown words of `inputs` to the word list at `path`, or writes a list to standard output for `-`.
  func accept(_ inputs: Inputs, _ checkers: inout CheckerCache, into path: String) async throws {
    var found: [WordListFile.Word] = []
    for source in inputs.sources {
      let checker = try checkers.checker(of: source, isStandardInput: isStandardInput(source))
      found += checker.unknownWords(of: source)
    }
    let old = path == "-" || !FileSystem.exists(path) ? "" : try text(of: path)
    let new = WordListFile.adding(found, to: old)
    if path == "-" {
      try Terminal.write(new)
    } else if new != old {
      try replace(path, by: new)
    }
    Terminal.note(Self.summary(found, path))
    if !inputs.errors.isEmpty { throw ExitStatus.failed }
  }

  private static func summary(_ words: [WordListFile.Word], _ path: String) -> String {
    let count = Set(words.map(\.text)).count
    let reported = Set(words.filter(\.isReported).map(\.text)).count
    let list = path == "-" ? "the list" : "'\(path)'"
    switch count {
    case 0: return "no unknown words; \(list) is as it was"
    case 1: return "1 unknown word is in \(list) now\(reported == 1 ? ", a likely misspelling" : "")"
    default: return "\(count) unknown words are in \(list) now, \(reported) of them likely misspellings"
    }
  }

  private func text(of path: String) throws -> String {
    do throws(DriverError) {
      return try FileSystem.read(path).view.string
    } catch {
      throw Terminal.fail(error)
    }
  }

  private func replace(_ path: String, by text: String) throws {
    let storage = ByteStorage(copying: text.utf8)
    do throws(DriverError) {
      let file = try OutputFile(path)
      try file.write(storage.view)
      try file.commit()
    } catch {
      throw Terminal.fail(error)
    }
  }
}
