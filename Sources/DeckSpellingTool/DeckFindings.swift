internal import DeckSpelling

/// A place that a checker reports.
struct PlacedFinding {
  var line: Labels.Line
  /// The first column and the one after the last, in characters from 1.
  var columns: Range<Int>
  /// The word as it is written.
  var text: String
  /// The first suggestion, or empty.
  var suggestion: String
}

extension DeckFile {
  /// Every place that the spelling rules report.
  func findings(by checker: SpellChecker) -> [PlacedFinding] {
    let vocabulary = vocabulary()
    var findings: [PlacedFinding] = []
    for judgement in checker.judge(vocabulary) {
      let isOdd: Bool
      switch judgement.verdict {
      case .leftAlone: continue
      case .misspelled, .runTogether: isOdd = false
      case .oddCapitals: isOdd = true
      }
      for place in vocabulary.table.places(of: judgement.entry) {
        let isChecked = !place.flags.contains(.unchecked) && place.standing != .foreign
        guard isOdd ? place.flags.contains(.oddCapitals) : isChecked else { continue }
        let (line, columns) = self.place(of: place)
        findings.append(
          PlacedFinding(
            line: line, columns: columns, text: vocabulary.table.surface(place),
            suggestion: judgement.suggestions.first?.text ?? ""))
      }
    }
    return findings
  }
}

extension Labels {
  /// How findings in a deck fare.
  func tally(_ findings: [PlacedFinding], of deck: String) -> Evaluation.Tally {
    var tally = Evaluation.Tally(labels: count(in: deck))
    var seen: Set<[Int]> = []
    for finding in findings {
      switch judge(finding.line, finding.columns, suggestion: finding.suggestion) {
      case .hit(let columns, let isFirst):
        for column in columns where seen.insert([finding.line.number, column]).inserted {
          tally.hits += 1
          tally.firsts += isFirst ? 1 : 0
        }
      case .ignored: break
      case .miss: tally.misses += 1
      }
    }
    return tally
  }
}
