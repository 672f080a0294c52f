internal import DeckSource

/// Line indices of the sources that diagnostics refer to, made once for each file.
struct SourceLines {
  private var made: [SourceFile: LineIndex] = [:]

  /// The index of `source`.
  mutating func index(of source: SourceFile) -> LineIndex {
    if let index = made[source] { return index }
    let index = LineIndex(source)
    made[source] = index
    return index
  }
}
