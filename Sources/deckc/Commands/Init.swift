internal import ArgumentParser
internal import DeckDriver
internal import DeckSource

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented .deckc.yml for the decks of a folder.",
    discussion: """
      EXAMPLES
        deckc init                 for the current folder
        deckc init decks           for another one
        deckc init --force         in place of the one that is there
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder: String = "."

  @Flag(help: "Replace the configuration that is there.")
  var force = false

  func run() throws {
    do throws(DriverError) {
      let made = try NewConfiguration(of: folder)
      if FileSystem.exists(made.path) && !force { throw .alreadyThere(path: made.path) }
      let file = try OutputFile(made.path)
      try ByteView.withCopy(of: made.text.utf8) { (bytes) throws(DriverError) in try file.write(bytes) }
      try file.commit()
      Terminal.note("'\(made.path)' is there now: look through it and change what you like")
    } catch {
      throw Terminal.fail(error)
    }
  }
}
