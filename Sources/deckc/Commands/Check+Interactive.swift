internal import DeckDriver
internal import DeckModel
internal import DeckSource

extension Check {
  /// Shows cards that say the same side by side, and asks which of them to keep. Answers are read from standard input;
  /// at its end everything is kept.
  func askWhatToKeep(
    _ choices: [DuplicateChoice], _ outcomes: [Checker.Outcome]
  ) -> Set<DuplicateChoice.Place> {
    var deleted: Set<DuplicateChoice.Place> = []
    Progress.clear()
    for (number, choice) in choices.enumerated() {
      Terminal.note("\(number + 1) of \(choices.count)")
      Terminal.note(Self.sideBySide(choice, outcomes))
      guard let kept = Self.askOne(choice.places.count) else { break }
      deleted.formUnion(choice.places.enumerated().filter { !kept.contains($0.offset) }.map(\.element))
    }
    return deleted
  }

  /// Which of `count` cards to keep, or nil to ask no more.
  private static func askOne(_ count: Int) -> Set<Int>? {
    let numbers = count == 2 ? "1 or 2" : "1 to \(count)"
    while true {
      Terminal.note("keep which? \(numbers), a for all of them, q to keep this and the rest")
      guard let line = readLine() else { return nil }
      let answer = line.split(separator: " ").joined().lowercased()
      if answer == "q" { return nil }
      if answer == "a" { return Set(0..<count) }
      if let number = Int(answer), (1...count).contains(number) { return [number - 1] }
      Terminal.note("'\(line)' is none of these")
    }
  }

  // MARK: Columns

  /// No more cards than this stand side by side.
  private static let mostColumns = 3

  private static func sideBySide(_ choice: DuplicateChoice, _ outcomes: [Checker.Outcome]) -> String {
    let screen = Terminal.environment("COLUMNS").flatMap { Int($0) } ?? 100
    let columns = min(choice.places.count, mostColumns)
    let width = max(16, (screen - 3 * (columns - 1)) / columns)
    let texts = choice.places.enumerated().map { number, place in
      lines(number + 1, place, outcomes, width)
    }
    var result: [String] = []
    for start in stride(from: 0, to: texts.count, by: columns) {
      let row = texts[start..<min(start + columns, texts.count)]
      for line in 0..<(row.map(\.count).max() ?? 0) {
        let cells = row.map { text in
          let cell = text.indices.contains(line) ? text[line] : ""
          return cell + String(repeating: " ", count: max(0, width - cell.count))
        }
        var joined = cells.joined(separator: " | ")
        while joined.last == " " { joined.removeLast() }
        result.append(joined)
      }
    }
    return result.joined(separator: "\n")
  }

  private static func lines(
    _ number: Int, _ place: DuplicateChoice.Place, _ outcomes: [Checker.Outcome], _ width: Int
  ) -> [String] {
    let outcome = outcomes[place.deck]
    let card = outcome.deck.card(place.card)
    let name = card.number.map { "card \($0)" } ?? "card at index \(place.card)"
    let file = outcomes.count > 1 ? " of \(outcome.source.name)" : ""
    let texts = ["[\(number)] \(name)\(file)", card.front?.text ?? "", "", card.back?.text ?? ""]
    return texts.flatMap { wrap($0, width) }
  }

  /// `text` in lines of at most `width` characters, control characters left out.
  private static func wrap(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        var rest = String(word.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) })
        if !current.isEmpty && current.count + 1 + rest.count > width {
          lines.append(current)
          current = ""
        }
        while rest.count > width {
          lines.append(String(rest.prefix(width)))
          rest.removeFirst(width)
        }
        current += current.isEmpty ? rest : " " + rest
      }
      return lines + [current]
    }
  }
}
