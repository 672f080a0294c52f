public import DeckSource

extension Reader {
  /// Every input format, in name order.
  public static let all: [Reader] = [
    .ankiText,
    .apkg,
    .brainscape,
    .cram,
    .crowdAnki,
    .csv,
    .gift,
    .html,
    .json,
    .jsonl,
    .knowt,
    .markdown,
    .mochi,
    .org,
    .pairs,
    .quizlet,
    .text,
    .tsv,
    .xml,
  ]

  /// The format of that name.
  public static func named(_ name: String) -> Reader? { all.first { $0.name == name } }

  /// The format of a source: by the extension of its name, else, or when several formats share the extension,
  /// the one that its beginning resembles most. Page text is what remains.
  public static func detect(_ source: SourceFile) -> Reader {
    let name = source.name.lowercased()
    let named = all.filter { $0.fileExtensions.contains { name.hasSuffix(".\($0)") } }
    if named.count == 1 { return named[0] }
    let ranked = (named.isEmpty ? all : named).map { (reader: $0, score: $0.resemblance(source)) }
    if let first = named.first(where: { name.hasSuffix(".\($0.name)") }) ?? named.first {
      return ranked.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.reader : nil } ?? first
    }
    return ranked.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.reader : nil } ?? .brainscape
  }
}
