/// What language the places of unknown words are in, seen from the whole deck.
///
/// Where the text around a word doesn't tell, its column does: one in which many words are unknown is a column of
/// another language, such as the fronts of a vocabulary deck, and so does its neighbourhood: a heading among
/// German sentences is German.
public struct LanguageVerdict: Sendable {
  /// What each entry of the vocabulary is: `english` words are to be judged, `unclear` ones only with good reason,
  /// `foreign` ones not at all.
  public let entries: [LanguageStanding]
  /// What the words of each field are whose text doesn't tell.
  public let fields: [LanguageStanding]

  /// The verdict on a deck. Takes time linear in the number of places of unknown words.
  public init(_ vocabulary: DeckVocabulary) {
    let table = vocabulary.table
    fields = Self.fieldStandings(vocabulary)
    let nearby = Neighborhood(table)
    var tallies = [Tally](repeating: Tally(), count: table.entries.count)
    for (index, occurrence) in table.occurrences.enumerated() {
      var standing = occurrence.standing
      if standing == .unclear {
        let field = min(Int(occurrence.field), LanguageSurvey.maximumFieldCount - 1)
        standing = field < fields.count ? fields[field] : .english
        if standing == .english, nearby.isForeign(at: index) { standing = .unclear }
      }
      tallies[Int(occurrence.entry)].add(standing)
    }
    entries = tallies.map(\.standing)
  }

  /// How many places of an entry are in what.
  private struct Tally {
    private var english: Int32 = 0
    private var unclear: Int32 = 0
    private var foreign: Int32 = 0

    mutating func add(_ standing: LanguageStanding) {
      switch standing {
      case .english: english += 1
      case .unclear: unclear += 1
      case .foreign: foreign += 1
      }
    }

    var standing: LanguageStanding {
      if foreign > english { return .foreign }
      return english > 0 || unclear == 0 ? .english : .unclear
    }
  }

  /// What the words of each field are whose text doesn't tell.
  public static func fieldStandings(_ vocabulary: DeckVocabulary) -> [LanguageStanding] {
    var typeCounts = [Int](repeating: 0, count: vocabulary.languages.fields.count)
    for entry in vocabulary.table.entries where entry.checkedCount > 0 && entry.first >= 0 {
      let place = vocabulary.table.occurrences[Int(entry.first)]
      let field = min(Int(place.field), typeCounts.count - 1)
      if place.standing == .unclear && field >= 0 { typeCounts[field] += 1 }
    }
    return vocabulary.languages.fields.enumerated().map { standing(of: $1, typeCount: typeCounts[$0]) }
  }

  /// The standing of a field with these counts and so many distinct unknown words in unclear text.
  ///
  /// Among the headings and terms of eight English decks 2 to 6 in a hundred words are unknown, and a pupil's typos
  /// add up to 8; in other languages 40 and more are.
  private static func standing(of counts: LanguageSurvey.Counts, typeCount: Int) -> LanguageStanding {
    let unclear = counts.unclearKnown + counts.unclearUnknown
    let isManySided = typeCount >= 5 || typeCount >= 3 && 2 * counts.unclearUnknown >= unclear
    // Sentences in English and none in another language: what looks foreign are a pupil's typos, unless most of it
    // does, as in 'hablar: to speak'.
    let isVocabulary = typeCount >= 8 && 2 * counts.unclearUnknown >= unclear
    if !isVocabulary && counts.english >= 2 * unclear && counts.english > 8 * counts.foreign {
      return .english
    }
    let isMostlyForeign = counts.foreign > 4 * counts.english && counts.foreign >= 8
    if isManySided && 4 * counts.unclearUnknown >= unclear { return .foreign }
    if isMostlyForeign { return .foreign }
    if isManySided && 5 * counts.unclearUnknown >= unclear { return .unclear }
    return 12 * counts.foreign > counts.english && counts.foreign >= 8 ? .unclear : .english
  }
}

/// Which places of unknown words are among others in another language.
private struct Neighborhood {
  /// The number of places before each place that are in another language, and in English.
  private var foreign: [Int32] = [0]
  private var english: [Int32] = [0]
  private let count: Int

  init(_ table: WordTable) {
    count = table.occurrences.count
    foreign.reserveCapacity(count + 1)
    english.reserveCapacity(count + 1)
    for occurrence in table.occurrences {
      foreign.append(foreign[foreign.count - 1] + (occurrence.standing == .foreign ? 1 : 0))
      english.append(english[english.count - 1] + (occurrence.standing == .english ? 1 : 0))
    }
  }

  /// Whether most of the places around the one at `index` are in another language.
  func isForeign(at index: Int) -> Bool {
    let start = max(0, index - Self.reach)
    let end = min(count, index + Self.reach + 1)
    let foreignCount = foreign[end] - foreign[start]
    return foreignCount >= 3 && foreignCount > 2 * (english[end] - english[start])
  }

  /// How many places to each side are looked at.
  private static let reach = 6
}
