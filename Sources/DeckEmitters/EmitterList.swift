extension Emitter {
  /// Every output format, in name order.
  public static let all: [Emitter] = [
    .ankiText,
    .apkg,
    .crowdAnki,
    .csv,
    .gift,
    .html,
    .json,
    .jsonl,
    .markdown,
    .tsv,
    .xml,
  ]

  /// The format of that name.
  public static func named(_ name: String) -> Emitter? { all.first { $0.name == name } }

  /// The format that a file name asks for by its extension.
  public static func forFile(_ name: String) -> Emitter? {
    let name = name.lowercased()
    return all.first { $0.fileExtensions.contains { name.hasSuffix(".\($0)") } }
  }
}
