internal import DeckDiagnostics
internal import DeckSource

/// The diagnostics of a result by file, for reports that have a part for each.
struct FilesInOrder {
  /// A file with what was found in it.
  struct Part {
    let name: String
    var diagnostics: [Diagnostic] = []
  }

  private(set) var parts: [Part] = []

  /// Every file that was checked, and every other that something was found in, in order. A file that was named twice
  /// is one.
  init(_ result: CheckResult) {
    var places: [String: Int] = [:]
    for name in result.files.map(\.name) + result.diagnostics.map(\.source.name) where places[name] == nil {
      places[name] = parts.count
      parts.append(Part(name: name))
    }
    for diagnostic in result.diagnostics {
      if let place = places[diagnostic.source.name] { parts[place].diagnostics.append(diagnostic) }
    }
  }
}
