/// Renders the page of a rule as Markdown, from nothing but the rule's own value.
public enum RulePage {
  /// The page of `rule`, ending in a line feed.
  public static func render(_ rule: Rule) -> String {
    var page = "# \(rule.name)\n\n\(rule.summary)\n\n"
    page += "Category `\(rule.category)`, "
    page +=
      rule.severity.map { "reported as `\($0)`" }
      ?? "off by default: choose it with `--extend-select \(rule.name)`"
    page += ". \(fixes(rule))\n\n## Why it matters\n\n\(rule.reason)\n\n## What to do\n\n\(rule.advice)\n"
    if !rule.details.isEmpty { page += "\n## Details\n\n\(rule.details)\n" }
    if !rule.options.isEmpty {
      page += "\n## Options\n\n" + rule.options.map(line).joined()
      page += "\nThey stand in `.deckc.yml` below `rules: {\(rule.name): …}`.\n"
    }
    for example in rule.examples {
      let format = example.format == "brainscape" ? "" : " (\(example.format))"
      if example.marks.isEmpty {
        page += "\n## Right\(format)\n\n" + fence(example.deck)
      } else {
        let marks = example.marks.map { "`\($0)`" }.joined(separator: ", ")
        page += "\n## Wrong\(format)\n\n" + fence(example.deck) + "\nMarked: \(marks)\n"
        if let fixed = example.fixed { page += "\nAfter the fix:\n\n" + fence(fixed) }
      }
    }
    return page
  }

  /// How far the fixes of a rule may be trusted, as a sentence.
  private static func fixes(_ rule: Rule) -> String {
    if rule.fixes.isEmpty { return "It has no fix." }
    let kinds = rule.fixes.map { "`\($0)`" }.joined(separator: " or ")
    return "Its fixes are \(kinds)."
  }

  private static func line(_ option: RuleOption) -> String {
    switch option.kind {
    case .number(let standard, let range):
      "- `\(option.name)`, \(standard) by default, \(range.lowerBound) to \(range.upperBound): \(option.summary)\n"
    case .texts(let example):
      "- `\(option.name)`, a list such as `[\(example)]`: \(option.summary)\n"
    }
  }

  private static func fence(_ text: String) -> String {
    let marks = text.contains("```") ? "~~~~" : "```"
    return "\(marks)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(marks)\n"
  }
}
