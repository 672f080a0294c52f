import DeckDiagnostics
import DeckReports
import DeckSource

/// Diagnostics over texts, for reports to render.
enum Sample {
  /// One diagnostic at the first place of `mark` in `text`, or without a place.
  static func diagnostic(
    _ text: String, mark: String?, message: String = "something is odd", name: String = "deck.txt",
    severity: Severity = .warning, _ change: (inout Finding) -> Void = { _ in }
  ) -> Diagnostic {
    let source = SourceFile(name: name, text: text)
    let span = mark.flatMap { mark in
      text.firstRange(of: mark).map { range in
        Span(
          text.utf8.distance(from: text.startIndex, to: range.lowerBound),
          text.utf8.distance(from: text.startIndex, to: range.upperBound))
      }
    }
    var finding = Finding(message, span: span)
    change(&finding)
    let identity = RuleIdentity(
      name: "odd-thing", category: "text", reason: "Odd things distract.", advice: "Mend it.")
    return Diagnostic(identity, severity, finding, source: source)
  }

  /// What the report `name` writes of `diagnostics`.
  static func render(_ name: String, _ diagnostics: [Diagnostic], color: Bool = false) -> String {
    var writer = ByteWriter()
    let result = CheckResult(diagnostics: diagnostics, fileCount: 1, cardCount: 2)
    Report.named(name)?.render(result, ReportStyle(usesColor: color), &writer)
    return writer.string
  }

  /// What a report must cope with, each under a name.
  static let cases: [(name: String, diagnostics: [Diagnostic])] = [
    (
      "plain",
      [
        diagnostic("1\nLongest river\nThe Nile\n", mark: "river"),
        diagnostic("1\nLongest river\nThe Nile\n", mark: "Nile", severity: .error),
      ]
    ),
    (
      "wide",
      [
        diagnostic("深い湖はバイカル湖です。\n", mark: "バイカル"), diagnostic("a 😀😀 b\n", mark: "b"),
        diagnostic("cafe\u{301} crème\n", mark: "crème"), diagnostic("한글 텍스트\n", mark: "텍스트"),
      ]
    ),
    (
      "tabs",
      [
        diagnostic("a\tb\tc\n", mark: "b"), diagnostic("\t\tc\n", mark: "c"),
        diagnostic("a\tb\n", mark: "\t"),
      ]
    ),
    (
      "control",
      [
        diagnostic(
          "a\u{1B}[31mred\u{7}b\n", mark: "red", message: "an odd '\u{1B}[2J'", name: "evil\u{1B}[1m.txt"
        ) {
          $0.card = CardPlace(index: 0, number: "\u{1B}7", field: "\u{9B}x")
          $0.suggestions = ["\u{202E}abc"]
          $0.fixIt = FixIt(.safe, "write '\u{1B}]0;x\u{7}'", edits: [TextEdit(Span(0, 1), "\u{1B}")])
          $0.related = [
            RelatedPlace("see '\u{8}'", span: Span(0, 1)),
            RelatedPlace("and '\u{1B}c'", span: nil, card: CardPlace(index: 1, number: "\u{7F}")),
          ]
        },
        diagnostic("a\u{61C}b\u{2066}c\u{E0041}d\r\n", mark: "d"),
      ]
    ),
    (
      "long",
      [
        diagnostic(
          String(repeating: "before ", count: 600) + "HERE" + String(repeating: " behind", count: 600),
          mark: "HERE"),
        diagnostic(
          "start " + String(repeating: "x", count: 5000) + " end", mark: String(repeating: "x", count: 5000)),
        diagnostic("HERE " + (0..<2000).map(String.init).joined(separator: " "), mark: "HERE"),
        diagnostic(String(repeating: "深", count: 900) + "HERE", mark: "HERE"),
      ]
    ),
    (
      "several-lines",
      [
        diagnostic("one\ntwo\nthree\nfour\n", mark: "two\nthree"),
        diagnostic("one\r\ntwo\r\n", mark: "ne\r\ntw"),
        diagnostic("a\n\nb\n", mark: "\n\n"), diagnostic("", mark: ""), diagnostic("last", mark: "last"),
      ]
    ),
    (
      "no-place",
      [
        diagnostic("text", mark: nil),
        diagnostic("text", mark: nil) {
          $0.card = CardPlace(index: 4, number: nil, field: "back")
        },
      ]
    ),
    (
      "related",
      [
        diagnostic((1...12).map { "line \($0)\n" }.joined(), mark: "line 12") {
          $0.related = [
            RelatedPlace("first given here", span: Span(0, 6), card: CardPlace(index: 0, number: "1"))
          ]
          $0.card = CardPlace(index: 3, number: "4", field: "front")
          $0.suggestions = ["a", "b", "c", "d"]
          $0.confidence = 0.5
          $0.fixIt = FixIt(.unsafe, "remove it", edits: [TextEdit(Span(0, 1), "")])
        }
      ]
    ),
  ]
}
