public import DeckComparison
public import DeckSource

/// One way to write down what changed between two decks.
public struct DifferenceReport: Sendable {
  /// The name, as `--output-format` takes it.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Renders a difference.
  public let render: @Sendable (DeckDifference, ReportStyle, inout ByteWriter) -> Void

  init(
    _ name: String, _ summary: String,
    render: @escaping @Sendable (DeckDifference, ReportStyle, inout ByteWriter) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.render = render
  }

  /// Every report of differences, in name order.
  public static let all: [DifferenceReport] = [.json, .markdown, .text]

  /// The report of that name.
  public static func named(_ name: String) -> DifferenceReport? { all.first { $0.name == name } }

  /// For people, on a terminal or in a pipe.
  public static let text = DifferenceReport("text", "for people: cards with their changed words") {
    difference, style, writer in
    DifferenceText(paint: Paint(isOn: style.usesColor)).render(difference, into: &writer)
  }
}

extension DeckDifference {
  /// What changed in numbers: `2 added, 1 edited, 60 unchanged`.
  var countsText: String {
    let counts = [
      (count(.added), "added"), (count(.removed), "removed"), (count(.edited), "edited"),
      (movedCount, "moved"), (unchangedCount, "unchanged"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension CardChange {
  /// The card and what became of it: `card 6 edited, and moved from index 5 to 9`.
  var title: String {
    let move = "moved from index \(old?.index ?? 0) to \(new?.index ?? 0)"
    let what =
      switch kind {
      case .added, .removed: kind.rawValue
      case .edited: isMoved ? "edited, and \(move)" : kind.rawValue
      case .moved: move
      }
    return "\(new?.name ?? old?.name ?? "card") \(what)"
  }
}

extension ComparedCard {
  /// The card by its number, or by its index where it has none.
  fileprivate var name: String { number.map { "card \(printable($0))" } ?? "card at index \(index)" }
}
