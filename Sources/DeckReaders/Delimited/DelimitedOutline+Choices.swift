internal import DeckSource

extension DelimitedOutline {
  /// Why a table can't be read as `options` say, as a phrase; nil when it can.
  static func problem(_ source: SourceFile, _ options: ReaderOptions, _ candidates: [UInt8]) -> String? {
    if let separator = options.separator, SeparatorName.text(of: separator).utf8.count != 1 {
      return "cells of a table are parted by one ASCII character, not by '\(separator)'"
    }
    if options.rowSeparator != nil {
      return "rows of a table end with their lines; row separators are for quizlet"
    }
    guard let choice = options.columns else { return nil }
    let guess = DelimiterGuess(source, candidates: candidates, separator: options.separator)
    let columns = guess.columns ?? DelimitedColumns(source.bytes, [])
    for (_, column) in choice.parts where columns.index(of: column) == nil {
      switch column {
      case .position(let index):
        // A list that is longer than the table names what isn't there.
        let count = columns.roles.count
        return
          "there is no column \(index + 1); the table has \(count == 1 ? "1 column" : "\(count) columns")"
      case .name(let name):
        guard columns.hasHeader else {
          return "the table doesn't name its columns; say '\(name)' by its number"
        }
        let meant = closest(to: name, in: columns.names).map { " (did you mean '\($0)'?)" } ?? ""
        return "no column is called '\(name)'\(meant); they are \(columns.names.joined(separator: ", "))"
      }
    }
    return nil
  }

  /// The name that differs least from `name` in its letters, if it is near.
  private static func closest(to name: String, in names: [String]) -> String? {
    func distance(_ one: String, _ two: String) -> Int {
      var row = Array(0...two.count)
      for (i, a) in one.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in two.enumerated() {
          let substituted = diagonal + (a == b ? 0 : 1)
          diagonal = row[j + 1]
          row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
        }
      }
      return row[two.count]
    }
    let folded = String(name.lowercased().prefix(40))
    let ranked = names.prefix(100).map { ($0, distance(folded, String($0.lowercased().prefix(40)))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 * 2 <= max(2, folded.count) else { return nil }
    return best.0
  }
}
