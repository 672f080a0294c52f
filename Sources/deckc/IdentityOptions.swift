internal import ArgumentParser
internal import DeckComparison
internal import DeckDriver
internal import DeckModel

/// How cards keep their ids.
struct IdentityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A lock file that gives edited cards the ids that they had, kept beside the deck; 'convert' makes it when it is \
      missing, and brings it up to date.
      """, valueName: "file"),
    completion: .file())
  var ids: String?

  /// The lock file that was named.
  func file(mayBeMissing: Bool) throws -> IdentityFile? {
    guard let ids else { return nil }
    do throws(DriverError) {
      return try IdentityFile(ids, mayBeMissing: mayBeMissing)
    } catch {
      throw Terminal.fail(error)
    }
  }

  /// Writes the lock file anew, with what is known of `decks` now.
  func update(_ file: IdentityFile, _ decks: [Deck], _ recognition: CardRecognition) throws {
    do throws(DriverError) {
      try file.update(decks, recognition)
    } catch {
      throw Terminal.fail(error)
    }
  }
}
