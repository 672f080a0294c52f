internal import DeckSource

/// Line indices of the sources that diagnostics refer to, made once for each file.
struct SourceLines {
  private var source: SourceFile?
  private var index: LineIndex?

  /// The index of `source`. Diagnostics come file by file, so keeping the last one is enough.
  mutating func index(of source: SourceFile) -> LineIndex {
    if let index, self.source === source { return index }
    let made = LineIndex(source)
    self.source = source
    index = made
    return made
  }
}
