internal import DeckDriver
internal import DeckSource
internal import DeckSpelling

extension Check {
  /// Adds the unknown words of `inputs` to the word list at `path`, or writes a list to standard output for `-`.
  func accept(_ inputs: Inputs, _ checkers: inout CheckerCache, into path: String) async throws {
    var found: [WordListFile.Word] = []
    for source in inputs.sources {
      let checker = try checkers.checker(of: source)
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
    guard count > 0 else { return "no unknown words" }
    let list = path == "-" ? "the list" : "'\(path)'"
    let words = count == 1 ? "1 unknown word is" : "\(count) unknown words are"
    let misspelt = reported == 0 ? "" : "; \(reported) \(reported == 1 ? "is" : "are") likely misspelt"
    return "\(words) in \(list) now\(misspelt)"
  }

  private func text(of path: String) throws -> String {
    do throws(DriverError) {
      let storage = try FileSystem.read(path)
      return withExtendedLifetime(storage) { storage.view.string }
    } catch {
      throw Terminal.fail(error)
    }
  }

  private func replace(_ path: String, by text: String) throws {
    do throws(DriverError) {
      let file = try OutputFile(path)
      try ByteView.withCopy(of: text.utf8) { (bytes) throws(DriverError) in try file.write(bytes) }
      try file.commit()
    } catch {
      throw Terminal.fail(error)
    }
  }
}
