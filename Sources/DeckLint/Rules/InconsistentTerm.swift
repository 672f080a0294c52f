internal import DeckDiagnostics
internal import DeckLexicon
internal import DeckSpelling

extension Rule {
  static let inconsistentTerm = Rule(
    "inconsistent-term", .text, .info, fixes: [.unsafe],
    summary: "Finds terms that the deck writes in more than one way.",
    reason: "A name in two spellings looks like two things, and only one of them is found by a search.",
    advice: "Write the term the same way everywhere.",
    details: """
      Found are terms with capitals inside of the word ('ElasticSearch') that the deck also writes with others \
      ('Elasticsearch'). The spelling that is usual, or else the more frequent one, is proposed. Words in small \
      letters or in capitals only are not compared, since commands, file names and headings are written so. Found \
      are also terms with a hyphen ('e-mail') or, where they are well known, with a space ('data set') that the deck \
      writes as one word ('email', 'dataset') at least as often. Fixes are unsafe.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhat is ElasticSearch?\nElasticsearch is a search engine\n2\nWho made Elasticsearch?\nElastic\n",
        marks: ["ElasticSearch"],
        fixed:
          "1\nWhat is Elasticsearch?\nElasticsearch is a search engine\n2\nWho made Elasticsearch?\nElastic\n"
      ),
      .wrong(
        "1\nWhat is an e-mail?\nA message\n2\nWhat is in an email?\nA data set, or a dataset of text\n",
        marks: ["e-mail", "data set"],
        fixed: "1\nWhat is an email?\nA message\n2\nWhat is in an email?\nA dataset, or a dataset of text\n"),
      .right("1\nWhat is a StatefulSet?\nA StatefulSet gives pods names; ELASTIC, elastic and Elastic\n"),
    ],
    check: .proseAndVocabulary({ checker.slips($0, $1) }, report: report, lint))
}

private let checker = TermChecker()

@Sendable
private func report(_ slip: UsageSlip, _ term: String) -> SlipReport {
  SlipReport(.inconsistent(term, slip.replacement), group: term.lowercased(), .unsafe)
}

@Sendable
private func lint(_ context: inout VocabularyContext) {
  let table = context.vocabulary.table
  for index in table.entries.indices where table.entries[index].placeCount > 0 {
    let spellings = Spellings(index, context.vocabulary)
    guard let usual = spellings.usual() else { continue }
    for place in table.places(of: index) where spellings.isCompared(place) {
      let surface = table.surface(place)
      guard surface != usual, spellings.isName(surface),
        !context.choices.holds(surface, .allowedWords),
        !context.accepted.accepts(surface, hash: table.entries[index].hash)
      else { continue }
      let edit = context.edit(place, usual)
      context.report(.inconsistent(surface, usual), at: place, group: surface) { finding in
        finding.correct(to: [usual], .unsafe, edit: edit)
      }
    }
  }
}

/// How a deck writes one word.
private struct Spellings {
  private let id: WordID?
  private var counts: [(surface: String, count: Int)] = []

  init(_ entry: Int, _ vocabulary: DeckVocabulary) {
    let table = vocabulary.table
    id = table.entries[entry].id
    for place in table.places(of: entry) where isCompared(place) {
      let surface = table.surface(place)
      if let known = counts.firstIndex(where: { $0.surface == surface }) {
        counts[known].count += 1
      } else {
        counts.append((surface, 1))
      }
    }
    addCapitalized(entry, vocabulary)
  }

  /// Adds how often a word that the lexicon passes has its first letter as its only capital: such places aren't kept.
  private mutating func addCapitalized(_ entry: Int, _ vocabulary: DeckVocabulary) {
    let kept = vocabulary.table.entries[entry]
    guard let id, Lexicon.english.flags(id).contains(.valid) else { return }
    let count = vocabulary.midSentenceCapitalizedCount(of: id) - kept.midSentenceCapitalizedCount
    let word = vocabulary.table.word(entry)
    let surface = word.prefix(1).uppercased() + word.dropFirst()
    guard count > 0, !counts.contains(where: { $0.surface == surface }) else { return }
    counts.append((surface, count))
  }

  /// Whether a place is written like a name: with a capital, and not with capitals only.
  func isCompared(_ place: WordTable.Occurrence) -> Bool {
    guard place.standing != .foreign, !place.flags.contains(.oddCapitals) else { return false }
    switch place.shape {
    case .capitalized, .mixed, .doubleCapital: return true
    case .lower, .upper, .pluralUpper, .capitalRun: return false
    }
  }

  /// Whether a spelling is that of a name and not of an identifier, which may begin small.
  func isName(_ surface: String) -> Bool {
    surface.first?.isUppercase ?? false || id.map { Lexicon.english.flags($0).contains(.hasForm) } ?? false
  }

  /// The spelling to keep, or nil when there is but one, or none that is a name.
  func usual() -> String? {
    let form = id.map { Lexicon.english.form($0) }
    let names = counts.filter { isName($0.surface) }
    guard names.count > 1, names.contains(where: { $0.surface.dropFirst().contains { $0.isUppercase } })
    else {
      return nil
    }
    if let form, names.contains(where: { $0.surface == form }) { return form }
    // `NeWS` and `News`, `DoS` and `Dos` are different things.
    guard names.allSatisfy({ $0.surface.utf8.count > 4 }) else { return nil }
    // The first of those that are most frequent.
    return names.max { $0.count < $1.count }?.surface
  }
}

extension String {
  fileprivate static func inconsistent(_ word: String, _ usual: String) -> String {
    "'\(word)' is '\(usual)' elsewhere in the deck"
  }
}
