internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let alteredSign = Rule(
    "altered-sign", .typography, .info, fixes: [.safe],
    summary: "Finds arrows and prompts that a word processor spoilt, such as '–>' for '->'.",
    reason: "Programs turn two hyphens into a dash and '>>' into a quotation mark while somebody types.",
    advice: "Write the sign as it was meant.",
    details: """
      Found are a dash directly before '>' or behind '<', and '»>' for '>>>'. Curly quotation marks are left alone: most \
      authors want them. The fix writes the sign with plain characters and keeps the meaning.
      """,
    examples: [
      .wrong(
        "1\nHow does heat flow?\nwarm –> cold\n2\nWhat is a prompt of Python?\n»>\n", marks: ["–>", "»>"],
        fixed: "1\nHow does heat flow?\nwarm -> cold\n2\nWhat is a prompt of Python?\n>>>\n"),
      .right("1\nHow does heat flow?\nwarm → cold, or warm -> cold\n2\nA quotation\n«c'est moi»\n"),
    ],
    check: .card(triggers: .bytes(.nonASCII), lint))
}

/// What is found, and what was meant.
private let signs: [(altered: StaticString, meant: String)] = [
  ("<–>", "<->"), ("<—>", "<->"), ("–>", "->"), ("—>", "->"), ("<–", "<-"), ("<—", "<-"), ("»>", ">>>"),
  ("<«", "<<<"),
]

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for run in field.prose.flatMap(\.runs) {
      var index = 0
      while index + 2 < run.text.count {
        let rest = run.text[index..<run.text.count]
        guard isSign(rest[0]), let sign = signs.first(where: { rest.hasPrefix($0.altered) }) else {
          index += 1
          continue
        }
        let range = index..<index + sign.altered.utf8CodeUnitCount
        let edit = context.edit(run, range, sign.meant)
        context.report(.altered(rest[0..<range.count].string, sign.meant), at: run.span(range), in: field) {
          $0.suggestions = [sign.meant]
          if let edit { $0.fixIt = FixIt(.safe, "write '\(sign.meant)'", edits: [edit]) }
        }
        index = range.upperBound
      }
    }
  }
}

/// Whether a byte begins one of the signs: `<`, a dash, or an angle quotation mark.
private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == 0xE2 || byte == 0xC2 }

extension String {
  fileprivate static func altered(_ sign: String, _ meant: String) -> String {
    "'\(sign)' stands where '\(meant)' was typed"
  }
}
