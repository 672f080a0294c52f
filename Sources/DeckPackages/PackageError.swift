/// Why a package, or a part of it, can't be read, as a phrase.
public struct PackageError: Error, Hashable, Sendable {
  /// The phrase.
  public let message: String

  /// An error.
  public init(_ message: String) { self.message = message }
}
