internal import ArgumentParser
internal import DeckEmitters
internal import DeckLint
internal import DeckReaders
internal import DeckReports

/// What shells offer behind an option.
extension CompletionKind {
  /// The formats that can be read.
  static var readFormats: CompletionKind { .list(Reader.all.map(\.name)) }
  /// The formats that can be written.
  static var writtenFormats: CompletionKind { .list(Emitter.all.map(\.name)) }
  /// The names of rules.
  static var rules: CompletionKind { .list(Rule.all.map(\.name)) }
  /// What chooses rules: their names, their categories, and all.
  static var selectors: CompletionKind {
    .list(["all"] + Category.allCases.map(\.rawValue) + Rule.all.map(\.name))
  }
  /// The reports.
  static var reports: CompletionKind { .list(Report.all.map(\.name)) }
  /// The reports, to be followed by a file.
  static var reportFiles: CompletionKind { .list(Report.all.map { "\($0.name)=" }) }
  /// The reports of quality.
  static var qualityReports: CompletionKind { .list(QualityReport.all.map(\.name)) }
}
