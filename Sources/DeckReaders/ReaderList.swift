public import DeckSource

extension Reader {
  /// Every input format, in name order.
  public static let all: [Reader] = [
    .brainscape
  ]

  /// The format of that name.
  public static func named(_ name: String) -> Reader? { all.first { $0.name == name } }

  /// The format of a source: by the extension of its name, else the one that its beginning resembles most.
  /// Page text is what remains.
  public static func detect(_ source: SourceFile) -> Reader {
    let name = source.name.lowercased()
    if let reader = all.first(where: { $0.fileExtensions.contains { name.hasSuffix(".\($0)") } }) {
      return reader
    }
    let ranked = all.map { (reader: $0, score: $0.resemblance(source)) }
    return ranked.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.reader : nil } ?? .brainscape
  }
}
