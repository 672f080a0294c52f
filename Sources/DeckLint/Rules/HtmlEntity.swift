internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let htmlEntity = Rule(
    "html-entity", .typography, .warning, fixes: [.safe],
    summary: "Finds character references of HTML that were left in the text, such as '&amp;'.",
    reason: "The card shows the reference instead of the character that it stands for.",
    advice: "Write the character itself.",
    details: """
      Found are the names of HTML 4, '&apos;' and numbers, all with a semicolon. Cards that speak of HTML, \
      entities or escaping are left alone. The fix writes the character; a no-break or other odd space becomes \
      a plain one. A reference that was escaped twice takes two rounds.
      """,
    examples: [
      .wrong(
        "1\nWhat is R&amp;D?\nResearch &#38; development isn&#x27;t cheap\n",
        marks: ["&amp;", "&#38;", "&#x27;"],
        fixed: "1\nWhat is R&D?\nResearch & development isn't cheap\n"),
      .wrong(
        "1\nWhat is a&nbsp;join?\nRows &amp;lt; rows\n", marks: ["&nbsp;", "&amp;"],
        fixed: "1\nWhat is a join?\nRows < rows\n"),
      .right("1\nWho runs AT&T;?\nR&D; & more &unknown;\n2\nHow do you escape < in HTML?\n&lt;\n"),
      .right("1\nWhat does the page show?\n`&amp;`\n"),
    ],
    check: .card(triggers: .bytes(.ampersand), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let fields = context.card.fields
  var isAboutHTML: Bool?
  for field in fields {
    for block in field.prose {
      for run in block.runs {
        var from = 0
        while let found = run.text[from..<run.text.count].firstIndex(of: UInt8(ascii: "&")) {
          from += found + 1
          guard let reference = CharacterReference(run.text, at: from - 1) else { continue }
          let about = isAboutHTML ?? fields.contains(where: speaksOfHTML)
          isAboutHTML = about
          if about { return }
          report(reference, run, field, &context)
        }
      }
    }
  }
}

private func speaksOfHTML(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return ["html", "xml", "entit", "escap", "encod", "character reference", "ampersand"].contains {
    text.contains($0)
  }
}

private func report(
  _ reference: CharacterReference, _ run: ProseRun, _ field: Field, _ context: inout CardContext
) {
  let text = run.text[reference.range].string
  let replacement = reference.scalar.map { scalar -> String in
    if scalar.value == 0xAD { return "" }
    return scalar.isSpaceScalar ? " " : String(Character(scalar))
  }
  let edit = replacement.flatMap { context.edit(run, reference.range, $0) }
  context.report(.reference(text, replacement), at: run.span(reference.range), in: field) {
    if let replacement { $0.suggestions = [replacement] }
    if let edit { $0.fixIt = FixIt(.safe, .write(replacement ?? ""), edits: [edit]) }
  }
}

extension String {
  fileprivate static func reference(_ text: String, _ replacement: String?) -> String {
    guard let replacement, !replacement.isEmpty else { return "'\(text)' is a character reference of HTML" }
    return "'\(text)' is how HTML writes '\(replacement)'"
  }

  fileprivate static func write(_ replacement: String) -> String {
    switch replacement {
    case "": "remove it"
    case " ": "write a space"
    default: "write '\(replacement)'"
    }
  }
}
