import DeckEmitters
import DeckModel
import DeckPackages
import DeckReaders
import DeckSource
import DeckTestSupport
import Foundation
import Testing

/// Decks of the formats that are only read: the fixtures that are detected as such, or what is made here where a format
/// is none that a fixture could be in.
enum MatrixSamples {
  /// The seed deck.
  static func seed() throws -> Deck {
    let bytes = try Fixture.bytes("Seed/aws-processing.brainscape.txt")
    let reader = try #require(Reader.named("brainscape"))
    return reader.read(SourceFile(name: "seed.brainscape.txt", bytes: bytes)).deck
  }

  /// The decks of the format of `reader`.
  static func decks(of reader: Reader) throws -> [Deck] {
    switch reader.name {
    case "brainscape": return try [seed()] + fixtures["brainscape", default: []]
    case "mochi": return [reader.read(SourceFile(name: "deck.mochi", bytes: try mochi())).deck]
    case "text":
      let text = "The longest river is the Nile.\n\nSome say that it is the Amazon: 1 < 2.\n"
      return [reader.read(SourceFile(name: "deck.txt", text: text)).deck]
    default: return fixtures[reader.name, default: []]
    }
  }

  /// The decks among the fixtures, by the formats that they are detected as.
  private static let fixtures: [String: [Deck]] = {
    guard let files = FileManager.default.enumerator(at: Fixture.folder, includingPropertiesForKeys: nil)
    else {
      return [:]
    }
    let paths = files.compactMap { ($0 as? URL)?.path }.filter { path in
      !["/Commands/", "/Spelling/", "/Anki/", "/Seed/", "expected"].contains(where: path.contains)
    }
    var decks: [String: [Deck]] = [:]
    for path in paths.sorted() {
      guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 16 else { continue }
      let source = SourceFile(name: (path as NSString).lastPathComponent, bytes: Array(data))
      let reader = Reader.detect(source)
      guard Emitter.named(reader.name) == nil else { continue }
      let deck = reader.read(source).deck
      if deck.count > 0 { decks[reader.name, default: []].append(deck) }
    }
    return decks
  }()

  private static func mochi() throws -> [UInt8] {
    let data = #"""
      {"~:version":2,"~:decks":[{"~:id":"~:d1","~:name":"Rivers","~:cards":{"~#list":[
      {"~:id":"~:c1","~:content":"**Longest** river?\n---\n- Nile\n- `Amazon`\n\n---\n\nin Africa","~:tags":{"~#set":["africa"]}},
      {"~:id":"~:c2","~:content":"only a front"}]}},
      {"~:id":"~:d2","~:name":"Words","~:parent-id":"~:d1","~:cards":[
      {"~:id":"~:c3","~:content":"afon\n---\nriver"}]}]}
      """#
    var writer = ZipWriter()
    let bytes = ByteStorage(copying: Array(data.utf8))
    try withExtendedLifetime(bytes) { try writer.add("data.json", bytes.view) }
    let archive = writer.finish()
    return Array(archive.view)
  }
}
