internal import DeckDiagnostics
internal import DeckSource

/// Makes one finding of those that are the same slip at several places.
enum FindingGroups {
  /// What identifies a group.
  private struct Key: Hashable {
    var rule: Int
    var group: String
  }

  /// `findings`, which are in the order of the source, with each group collapsed into its first finding: the other
  /// places are related ones, and its fix repairs them all.
  ///
  /// Complexity: O(findings + edits · log edits).
  static func collapse(_ findings: [FoundFinding]) -> [FoundFinding] {
    var collapsed: [FoundFinding] = []
    var places: [Key: Int] = [:]
    var members: [Int: [FoundFinding]] = [:]
    for found in findings {
      guard let group = found.finding.group else {
        collapsed.append(found)
        continue
      }
      let key = Key(rule: found.rule, group: group)
      if let place = places[key] {
        members[place, default: []].append(found)
      } else {
        places[key] = collapsed.count
        collapsed.append(found)
      }
    }
    for (place, others) in members {
      var first = collapsed[place].finding
      join(others.map(\.finding), into: &first)
      collapsed[place] = FoundFinding(collapsed[place].rule, first)
    }
    return collapsed
  }

  private static func join(_ others: [Finding], into first: inout Finding) {
    first.related += others.map { RelatedPlace("also written here", span: $0.span, card: $0.card) }
    if let confidence = first.confidence {
      first.confidence = others.compactMap(\.confidence).reduce(confidence, max)
    }
    let fixes = ([first] + others).compactMap(\.fixIt)
    guard let lowest = fixes.map(\.applicability).min(), let message = fixes.first?.message else { return }
    let edits = fixes.flatMap(\.edits).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    // Two edits of one place would undo each other.
    var apart: [TextEdit] = []
    for edit in edits where apart.last.map({ $0.span.end <= edit.span.start && $0.span != edit.span }) ?? true
    {
      apart.append(edit)
    }
    first.fixIt = FixIt(lowest, message, edits: apart)
  }
}
