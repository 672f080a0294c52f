public import DeckPackages
public import DeckSource

/// Makes a file that is no run of cards, such as a package, of what an emitter writes.
public protocol OutputAssembler: AnyObject {
  /// Takes the cards of the next batch over. Batches come in order, one at a time.
  func add(_ bytes: ByteView) throws(PackageError)
  /// What could not be held that only the whole tells.
  var losses: [Loss] { get }
  /// The file; nothing may be added after it.
  func finish() throws(PackageError) -> ByteWriter
}
