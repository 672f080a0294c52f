internal import DeckDiagnostics

extension Rule {
  /// What is reported of suppressions, in sources and in files of their own.
  public static let unusedSuppression = Rule(
    "unused-suppression", .suppressions, .warning, fixes: [.safe, .unsafe],
    summary: "Finds suppressions that suppress nothing.",
    reason: "A suppression that nobody needs hides what will be found there one day.",
    advice: "Delete the suppression, or name the rule that it is for.",
    details: """
      In formats that have comments, `deckc: ignore RULE -- reason` leaves out what a rule finds in the next card, and \
      `deckc: ignore-file RULE -- reason` what it finds in the file. Several rules have commas between them. In Anki's \
      text a comment is a line that begins with `#`, in GIFT one that begins with `//`, in Markdown, HTML and XML it \
      stands between `<!--` and `-->`; there a colon may stand for `--`, which XML allows in no comment. For other formats \
      a file of suppressions says the same by the ids of cards. Reported are suppressions of rules that there are not, \
      those without a reason, which are not followed, and those of rules that are on and find nothing. The fix \
      deletes the last kind.
      """,
    examples: [
      .wrong(
        "#separator:tab\n# deckc: ignore mispelled-word -- a name\nWho runs the mint?\tFrobozz\n",
        marks: ["mispelled-word"],
        fixed: "#separator:tab\n# deckc: ignore misspelled-word -- a name\nWho runs the mint?\tFrobozz\n",
        format: "anki-text"),
      .wrong(
        "#separator:tab\n# deckc: ignore misspelled-word\nWho runs the mint?\tFrobozz\n",
        marks: ["deckc: ignore misspelled-word"], format: "anki-text"),
      .right(
        "#separator:tab\n# deckc: ignore missing-answer -- to be drawn by hand\nDraw a cell\t\n",
        format: "anki-text"),
    ],
    check: .reading)
}
