import DeckDiagnostics
import DeckReports
import DeckSource
import Foundation
import Testing

/// What programs read: the reports `json` and `jsonl`.
struct JSONReportTests {
  /// Every control character, every other escape, and what lies beyond ASCII and the basic plane.
  private static let hostile =
    String(String.UnicodeScalarView((0...0x9F).compactMap { Unicode.Scalar($0 as UInt32) }))
    + "é茶😀\u{2028}\u{2029}\u{FEFF}\u{FFFF}\u{10FFFF}</script>"

  private func objects(_ report: String, _ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
    let text = Sample.render(report, diagnostics)
    if report == "jsonl" {
      return try text.split(separator: "\n").map {
        try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let whole = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(whole["version"] as? Int == 1)
    let summary = try #require(whole["summary"] as? [String: Any])
    #expect(summary["cards"] as? Int == 2 && summary["files"] as? Int == 1)
    return try #require(whole["diagnostics"] as? [[String: Any]])
  }

  @Test(arguments: ["json", "jsonl"])
  func stringsComeBack(_ report: String) throws {
    let diagnostic = Sample.diagnostic(
      Self.hostile, mark: Self.hostile, message: Self.hostile, name: Self.hostile
    ) {
      $0.card = CardPlace(index: 3, number: Self.hostile, field: Self.hostile)
      $0.suggestions = [Self.hostile]
      $0.related = [RelatedPlace(Self.hostile, span: nil)]
      $0.fixIt = FixIt(.safe, Self.hostile, edits: [TextEdit(Span(0, 1), Self.hostile)])
    }
    let object = try #require(try objects(report, [diagnostic]).first)
    let card = try #require(object["card"] as? [String: Any])
    let fix = try #require(object["fix"] as? [String: Any])
    let edits = try #require(fix["edits"] as? [[String: Any]])
    let related = try #require(object["related"] as? [[String: Any]])
    let strings = [
      object["message"], object["file"], object["text"], card["number"], card["field"], fix["message"],
      edits.first?["replacement"], (object["suggestions"] as? [String])?.first, related.first?["message"],
    ]
    for string in strings { #expect((string as? String)?.utf8.elementsEqual(Self.hostile.utf8) ?? false) }
    #expect(edits.first?["end"] as? Int == 1)
  }

  @Test(arguments: ["json", "jsonl"], Sample.cases.map(\.name))
  func everyCaseIsJSON(_ report: String, _ name: String) throws {
    let diagnostics = try #require(Sample.cases.first { $0.name == name }).diagnostics
    let all = try objects(report, diagnostics)
    #expect(all.count == diagnostics.count)
    for (object, diagnostic) in zip(all, diagnostics) {
      #expect(object["rule"] as? String == "odd-thing")
      #expect(object["severity"] as? String == diagnostic.severity.rawValue)
      let range = object["range"] as? [String: [String: Int]]
      #expect((range == nil) == (diagnostic.finding.span == nil))
      #expect(range?["start"]?["offset"] == diagnostic.finding.span.map { Int($0.start) })
      #expect(range?["end"]?["offset"] == diagnostic.finding.span.map { Int($0.end) })
      #expect((object["confidence"] as? Double) == diagnostic.finding.confidence)
    }
  }

  @Test func nothingIsJSONToo() throws {
    #expect(try objects("json", []).isEmpty)
    #expect(Sample.render("jsonl", []).isEmpty)
  }
}
