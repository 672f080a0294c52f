import DeckDiagnostics
import DeckReaders
import DeckSource
import Foundation
import Testing

@testable import DeckLint

/// What holds for every rule: its examples, its page and its place in the list.
struct RuleExampleTests {
  static let names = Rule.all.map(\.name)

  @Test(arguments: names)
  func examplesHoldWhatTheyShow(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    // What needs a package, a lock file or an output is found in no text, and no text of an example holds bytes that are
    // none.
    let isShown = ![
      "lossy-output", "orphaned-card", "missing-media", "unused-media", "invalid-encoding",
    ].contains(name)
    #expect(!isShown || rule.examples.contains { !$0.marks.isEmpty })
    #expect(rule.examples.contains { $0.marks.isEmpty })
    for example in rule.examples {
      let harness = try RuleHarness(rule, example.deck, format: example.format)
      #expect(harness.marks == example.marks, "\(rule.name): \(example.deck)")
      for finding in harness.findings { expectStyle(finding.message) }
      let fixed = try RuleHarness.fix(rule, example.deck, format: example.format)
      #expect(fixed == example.fixed ?? example.deck)
      guard example.fixed != nil else { continue }
      let rest = try RuleHarness(rule, fixed, format: example.format)
      #expect(rest.findings.isEmpty, "a fix of \(rule.name) leaves a finding")
    }
  }

  /// Every cut of an example, with LF or CRLF, is checked without harm and with spans inside of the text.
  @Test(arguments: names)
  func cutExamplesAreHarmless(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    for example in rule.examples where example.format == "brainscape" {
      for text in [example.deck, example.deck.replacing("\n", with: "\r\n")] {
        let bytes = Array(text.utf8)
        for count in stride(from: 0, to: bytes.count, by: 3) {
          let harness = try RuleHarness(rule, String(decoding: bytes[..<count], as: UTF8.self))
          for span in harness.findings.compactMap(\.span) {
            #expect(Int(span.end) <= harness.source.bytes.count && span.start <= span.end)
          }
        }
      }
    }
  }

  /// A rule alone finds what it finds among all others.
  @Test(arguments: names)
  func rulesDoNotMeet(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    let everything = try RuleHarness.everything()
    for example in Rule.all.flatMap(\.examples) {
      let source = SourceFile(name: "deck.txt", text: example.deck)
      let alone = try RuleHarness(RuleHarness.linter(rule), source, format: example.format)
      let among = try RuleHarness(everything, source, format: example.format)
      #expect(alone.findings == among.diagnostics.filter { $0.rule == name }.map(\.finding))
    }
  }

  /// A safe fix applied alone takes its finding away; what was escaped twice is then found as what it became.
  @Test(arguments: names)
  func safeFixesRemoveTheirFindings(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    for example in rule.examples {
      let before = try RuleHarness(rule, example.deck, format: example.format)
      for finding in before.findings {
        guard let fixIt = finding.fixIt, fixIt.applicability == .safe else { continue }
        let (bytes, applied) = EditApplier.apply([fixIt], to: before.source)
        #expect(applied == 1)
        let after = try RuleHarness(rule, String(decoding: bytes, as: UTF8.self), format: example.format)
        func isSame(_ other: Finding, _ source: SourceFile) -> Bool {
          other.message == finding.message
            && other.span.map(source.text) == finding.span.map(before.source.text)
        }
        let left = after.findings.count { isSame($0, after.source) }
        #expect(left < before.findings.count { isSame($0, before.source) }, "\(name): \(example.deck)")
      }
    }
  }

  @Test(arguments: Rule.all.map(\.name))
  func pagesObeyTheStyle(_ name: String) throws {
    let rule = try #require(Rule.named(name))
    #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" })
    for sentence in [rule.summary, rule.reason, rule.advice] {
      #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase ?? false, "\(rule.name): \(sentence)")
    }
  }

  @Test func listIsInNameOrder() {
    #expect(Rule.all.map(\.name) == Rule.all.map(\.name).sorted())
  }

  @Test func everyFileIsARule() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DeckLint/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let named = Rule.all.map { rule in
      rule.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
    }
    #expect(files.sorted() == named.sorted())
  }

  private func expectStyle(_ message: String) {
    let first = message.first
    #expect(first.map { $0.isLowercase || $0.isNumber || $0 == "'" } ?? false, "\(message)")
    #expect(!message.hasSuffix("."), "\(message)")
  }
}
