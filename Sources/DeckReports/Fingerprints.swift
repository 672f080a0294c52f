internal import CScan
internal import DeckDiagnostics
internal import DeckSource

/// Names for findings by which a later run finds them again: made of the rule, the card, the field and the text that is
/// marked, never of lines. What is found several times in a card is counted.
struct Fingerprints {
  private struct Key: Hashable {
    let hash: UInt64
    let source: SourceFile
  }

  private var counts: [Key: UInt64] = [:]

  /// The fingerprint of the next diagnostic, 16 hexadecimal digits. With its file's name in it, it is the only one of
  /// its kind in a run.
  mutating func next(_ diagnostic: Diagnostic, namesFile: Bool) -> String {
    let finding = diagnostic.finding
    var text = ByteWriter(capacity: 256)
    let parts = [
      diagnostic.rule, namesFile ? diagnostic.source.name : "", diagnostic.cardID ?? "",
      finding.card?.field ?? "",
    ]
    for part in parts {
      text.append(part)
      text.append(0)
    }
    // Messages may name the numbers of other cards, which change more easily than what is marked.
    if let span = finding.span {
      text.append(diagnostic.source.bytes[span])
    } else {
      text.append(finding.message)
    }
    let view = text.view
    let hash = unsafe cscan_hash(view.base, view.count, 0x6465_636B_6301)
    let count = counts[Key(hash: hash, source: diagnostic.source), default: 0]
    counts[Key(hash: hash, source: diagnostic.source)] = count + 1
    let digits = String(count == 0 ? hash : cscan_mix(hash ^ 0x9E37_79B9_7F4A_7C15, 2 * count + 1), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
