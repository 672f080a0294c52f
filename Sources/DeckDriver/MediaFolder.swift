public import DeckModel
internal import DeckSource
internal import Glibc

/// A folder of media files.
public enum MediaFolder {
  /// A package can't hold more.
  private static let limit = SourceFile.maximumCount

  /// The files of the folder at `path`, not those below it.
  public static func library(_ path: String) throws(DriverError) -> MediaLibrary {
    guard try FileSystem.kind(of: path) == .folder else {
      throw .cannotRead(path: path, reason: "it is no folder")
    }
    let walk = FileSystem.walk(path) { _ in true }
    if let error = walk.errors.first { throw error }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let names = walk.files.map { String($0.dropFirst(prefix.count)) }
    return MediaLibrary(names: names, limit: limit) { name in
      do throws(DriverError) { return try FileSystem.read(prefix + name) } catch { return nil }
    }
  }

  /// What of some files could not be put into a folder.
  public struct Extraction: Sendable, Equatable {
    /// How many could not be read.
    public var damagedCount = 0
    /// How many have the name of another file, which an earlier library brought.
    public var clashCount = 0
  }

  /// Writes the files of `libraries` into the folder at `path`, which is made when it is missing. Of several files of one
  /// name the first is written. Nothing is written anywhere else: a link in the place of a file is replaced, not followed.
  public static func extract(
    _ libraries: [MediaLibrary], to path: String
  ) throws(DriverError) -> Extraction {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .cannotWrite(path: path, reason: FileSystem.lastErrorOfNewFile())
    }
    var extraction = Extraction()
    var owners: [String: MediaLibrary] = [:]
    for library in libraries {
      var total = 0
      for name in library.names.sorted() {
        guard let contents = library.contents(of: name) else {
          extraction.damagedCount += 1
          continue
        }
        if let owner = owners[name] {
          let isSame = owner.contents(of: name).map { $0.view.equals(contents.view) } ?? false
          extraction.clashCount += isSame ? 0 : 1
          continue
        }
        owners[name] = library
        total += contents.view.count
        guard total <= library.limit else {
          throw .cannotWrite(
            path: path, reason: "the media files would take more than \(library.limit) bytes")
        }
        try write(contents, to: "\(path)/\(name)")
      }
    }
    return extraction
  }

  private static func write(_ contents: ByteStorage, to path: String) throws(DriverError) {
    let file = try OutputFile(replacing: path)
    try withExtendedLifetime(contents) { () throws(DriverError) in try file.write(contents.view) }
    try file.commit()
  }
}
