public import DeckSource

/// A source whose text was repaired, in the encoding in which it stands on the disk.
public struct RepairedFile: Sendable {
  private let old: SourceFile
  private let new: SourceFile

  /// The source `old`, whose text is to be that of `new`.
  public init(from old: SourceFile, to new: SourceFile) {
    self.old = old
    self.new = new
  }

  /// What changes, as a unified diff of the bytes on the disk; empty when nothing does.
  public var difference: [UInt8] {
    guard old.encoding != .utf8 else {
      return UnifiedDiff.render(name: old.name, from: old.bytes, to: new.bytes)
    }
    return ByteView.withCopy(of: old.encode(Array(old.bytes))) { before in
      ByteView.withCopy(of: old.encode(Array(new.bytes))) { after in
        UnifiedDiff.render(name: old.name, from: before, to: after)
      }
    }
  }

  /// Writes the repaired text to standard output.
  public func writeToStandardOutput() throws(DriverError) { try write(to: OutputFile()) }

  /// Replaces the file that `old` was read from. It must still be what was read, so that no change of another program is
  /// undone, and be such that bytes that no fix touched can be written as they were.
  public func write() throws(DriverError) {
    let current = try FileSystem.read(old.name)
    let isSame = withExtendedLifetime(current) {
      old.encoding == .utf8
        ? current.view.equals(old.bytes) : current.view.elementsEqual(old.encode(Array(old.bytes)))
    }
    guard isSame else {
      let source = SourceFile(name: old.name, storage: current)
      let isDamaged = withExtendedLifetime(source) { source.bytes.equals(old.bytes) }
      throw .cannotWrite(
        path: old.name,
        reason: isDamaged
          ? "it is no whole \(old.encoding.rawValue), which would be lost; save it as UTF-8 first"
          : "another program changed it meanwhile; run deckc again")
    }
    try write(to: try OutputFile(old.name))
  }

  private func write(to file: consuming OutputFile) throws(DriverError) {
    let text = old.encode(Array(new.bytes))
    try ByteView.withCopy(of: text) { (bytes) throws(DriverError) in try file.write(bytes) }
    try file.commit()
  }
}
