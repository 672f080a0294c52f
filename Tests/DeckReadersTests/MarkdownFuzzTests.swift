import DeckSource
import DeckTestSupport
import Testing

@testable import DeckReaders

/// Random texts made of the marks of Markdown and Org: whatever they are, the laws of readers hold.
@Suite struct MarkdownFuzzTests {
  private static let pieces = [
    "Q: ", "A: ", "C: [", "]", "\n", "\n", "\n\n", "---\n", "# ", "## Back\n", "# Note\n", "```\n", "~~~",
    " :: ", ":::",
    "?\n", "??\n", "+++\n", "==", "<!--SR:!2024-01-01,1,2-->", "<!--", "-->", "**", "*", "_", "`", "``", "$",
    "$$",
    "\\", "\\(", "\\)", "[", "](", ")", "![", "<", ">", "<b>", "</b>", "<code>", "{{c1::", "}}", "::",
    "| a |", "|-|",
    "- ", "1. ", "  ", "\t", "x", "word ", "é", "\r\n", "\r", "&amp;", "&#", "#flashcards/a ", "%\n",
    "### 1 - T\n",
    "**q** \n", "    a. √ b\n", "* ", "** ", ":drill:", ":PROPERTIES:\n", ":END:\n",
    ":ANKI_NOTE_TYPE: Basic\n",
    ":ANKI_FIELD_BACK: z\n", "#+begin_src\n", "#+end_src\n", "|---+---|\n", "/", "=", "~", "[[", "]]", "][",
    "||",
    "Field \"a\": ", "<!-- id: a; tags: b, \"c\" -->\n", "title: \"", ": f\n", "\\begin{a}\n", "\\end{a}\n",
  ]

  @Test(arguments: 0..<8)
  func lawsHold(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<1 + random.below(40) { bytes += Array(random.pick(Self.pieces).utf8) }
      if random.chance(20) { bytes.insert(UInt8(random.below(256)), at: random.below(bytes.count)) }
      Reading(.markdown, bytes: bytes, name: "a.md").checkLaws()
      Reading(.org, bytes: bytes, name: "a.org").checkLaws()
    }
  }
}
