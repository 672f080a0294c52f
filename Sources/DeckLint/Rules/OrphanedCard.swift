internal import DeckDiagnostics

extension Rule {
  /// What `--ids` reports when a card that it knows is gone and a new one stands in its place.
  public static let orphanedCard = Rule(
    "orphaned-card", .structure, .warning,
    summary: "Finds new cards that stand where a known card stood which is gone.",
    reason: "If both are the same card, it gets a new id, and whoever learns it loses its review history.",
    advice: """
      If it is the same card, write what it says now into the line of the old one in the file of ids; otherwise leave it.
      """,
    details: """
      Needs the file of ids that `--ids FILE` names. A card is known again by the id that its source gives it, by what it \
      says, by its front where no other card asks the same, and by how alike the texts are; only what was written anew \
      altogether is found here. Lines of cards that are gone stay in the file, marked, so that a card that comes back \
      with the same text has its id.
      """,
    examples: [.right("1\nLongest river\nThe Nile\n")],
    check: .reading)
}
