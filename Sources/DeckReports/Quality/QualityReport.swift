public import DeckQuality
public import DeckSource

/// One way to write down how good decks are.
public struct QualityReport: Sendable {
  /// The name, as `deckc report --output-format` takes it.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Renders a result.
  public let render: @Sendable (QualityResult, ReportStyle, inout ByteWriter) -> Void

  init(
    _ name: String, _ summary: String,
    render: @escaping @Sendable (QualityResult, ReportStyle, inout ByteWriter) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.render = render
  }

  /// Every report of quality, in name order.
  public static let all: [QualityReport] = [.full, .html, .json, .markdown]

  /// The report of that name.
  public static func named(_ name: String) -> QualityReport? { all.first { $0.name == name } }
}
