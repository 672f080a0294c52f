internal import DeckModel
internal import DeckPackages
internal import DeckSource

/// The parts of an Anki package, of whichever of the three generations it is.
struct AnkiPackage {
  /// The file of the collection.
  let collection: ByteStorage
  /// The names of the media files, and the names of their entries in the archive.
  private(set) var media: [(name: String, entry: String)] = []
  private let archive: ZipArchive
  private let isPacked: Bool

  /// What a collection may take: packages are packed to a third or so, never to a hundredth.
  private static func limit(_ packageCount: Int) -> Int {
    min(SourceFile.maximumCount - 1, 1 << 26 + 100 * packageCount)
  }

  /// The list of media files may take so much.
  private static let mediaListLimit = 1 << 26

  /// The package in `bytes`, which must stay valid as long as it is used.
  init(_ bytes: ByteView) throws(PackageError) {
    archive = try ZipArchive(bytes)
    let generation = try Self.generation(archive)
    guard let entry = archive[generation.fileName] else {
      throw PackageError("there is no collection in it")
    }
    isPacked = generation == .latest
    let limit = Self.limit(bytes.count)
    collection = try Self.contents(archive, entry, isPacked, limit: limit)
    guard let entry = archive["media"] else { return }
    let list = try Self.contents(archive, entry, isPacked, limit: Self.mediaListLimit)
    media = try withExtendedLifetime(list) { () throws(PackageError) in
      try isPacked ? Self.packedMedia(list.view) : Self.plainMedia(list.view)
    }
    for (name, _) in media { try Self.check(name) }
  }

  private static func contents(
    _ archive: ZipArchive, _ entry: ZipArchive.Entry, _ isPacked: Bool, limit: Int
  ) throws(PackageError) -> ByteStorage {
    let contents = try archive.contents(of: entry, limit: limit)
    guard isPacked else { return contents }
    return try withExtendedLifetime(contents) { () throws(PackageError) in
      try Zstandard.unpack(contents.view, name: entry.name, limit: limit)
    }
  }

  // MARK: Generations

  private enum Generation {
    case first, second, latest

    var fileName: String {
      switch self {
      case .first: "collection.anki2"
      case .second: "collection.anki21"
      case .latest: "collection.anki21b"
      }
    }
  }

  /// The generation: later ones hold a collection of the first, with one note that asks to update Anki.
  private static func generation(_ archive: ZipArchive) throws(PackageError) -> Generation {
    guard let entry = archive["meta"] else {
      return archive["collection.anki21b"] != nil
        ? .latest : archive["collection.anki21"] != nil ? .second : .first
    }
    let meta = try archive.contents(of: entry, limit: 1 << 16)
    return try withExtendedLifetime(meta) { () throws(PackageError) in
      var version = 0
      var reader = WireReader(meta.view)
      while let field = reader.next() { if field.number == 1 { version = field.value } }
      switch version {
      case 1: return .first
      case 2: return .second
      case 3: return .latest
      default: throw PackageError("it is of a kind (\(version)) that only later versions read")
      }
    }
  }

  // MARK: Media

  private static func plainMedia(_ list: ByteView) throws(PackageError) -> [(String, String)] {
    var media: [(String, String)] = []
    var reader = JSONReader(list)
    reader.object(reader.next()) { key, value, reader in
      if let name = reader.string(value) { media.append((name, key)) }
    }
    guard !reader.isBroken else { throw PackageError("the list of its media files is no JSON") }
    return media
  }

  private static func packedMedia(_ list: ByteView) throws(PackageError) -> [(String, String)] {
    var media: [(String, String)] = []
    var reader = WireReader(list)
    while let entry = reader.next() {
      guard entry.number == 1 else { continue }
      var name = ""
      var fields = WireReader(entry.bytes)
      while let field = fields.next() { if field.number == 1 { name = field.bytes.string } }
      media.append((name, String(media.count)))
    }
    guard !reader.isBroken else { throw PackageError("the list of its media files is damaged") }
    return media
  }

  /// Refuses a name that leads anywhere but to a file of its folder.
  private static func check(_ name: String) throws(PackageError) {
    guard MediaLibrary.isName(name) else {
      throw PackageError("the name '\(name.prefix(80))' of a media file is a path, which could lead anywhere")
    }
  }

  /// The media files; `source`, which the package was read from, lives as long as they do.
  func library(of source: SourceFile) -> MediaLibrary? {
    let entries = Dictionary(
      media.compactMap { name, entry in archive[entry].map { (name, $0) } }, uniquingKeysWith: { $1 })
    guard !entries.isEmpty else { return nil }
    let limit = Self.limit(source.bytes.count)
    return MediaLibrary(names: entries.keys, limit: limit) { [archive, isPacked] name in
      guard let entry = entries[name] else { return nil }
      return withExtendedLifetime(source) {
        try? Self.contents(archive, entry, isPacked, limit: limit)
      }
    }
  }
}
