internal import DeckSpelling

/// Fits on all decks but one and judges that one, for each deck in turn.
struct Evaluation {
  var fit = LogisticFit()
  var settings = OperatingPoint.prior
  /// The log-odds from which a word is reported.
  var threshold = OperatingPoint.report

  /// A row of the table with its log-odds.
  struct Judged {
    var row: FeatureTable.Row
    var logit: Double
  }

  /// How the findings of one deck or of all of them did.
  struct Tally {
    var labels = 0
    var hits = 0
    var misses = 0
    var firsts = 0

    var precision: Double { Double(hits) / Double(max(1, hits + misses)) }
    var recall: Double { Double(hits) / Double(max(1, labels)) }
    var first: Double { Double(firsts) / Double(max(1, hits)) }

    static func + (left: Self, right: Self) -> Self {
      Self(
        labels: left.labels + right.labels, hits: left.hits + right.hits, misses: left.misses + right.misses,
        firsts: left.firsts + right.firsts)
    }
  }

  /// The decision fitted on these rows.
  func decision(_ rows: [FeatureTable.Row]) -> Decision {
    let labelled = rows.filter(\.isLabelled)
    let share = Double(labelled.filter { $0.hits > 0 }.count) / Double(max(1, labelled.count))
    let fitted = labelled.map { row in
      // A word that is repeated says more than one that isn't, but not in proportion.
      LogisticFit.Row(
        features: row.features, isPositive: row.hits > 0,
        weight: Double(row.hits + row.misses).squareRoot())
    }
    return fit.fit(fitted, share: share)
  }

  /// The rows of one deck judged by a decision, with the deck's own prior.
  func judge(_ rows: [FeatureTable.Row], by decision: Decision) -> [Judged] {
    let words = rows.filter { !$0.word.isEmpty }
    let logits = words.map { decision.logit(Features(values: $0.features)) }
    let prior = DeckPrior(logits: logits, trainingShare: decision.prior, settings: settings)
    return zip(words, logits).map { row, logit in
      Judged(row: row, logit: logit + prior.shift - (row.isUnclear ? OperatingPoint.languageDoubt : 0))
    }
  }

  /// Every deck judged by what was fitted on the others.
  func leaveOneOut(_ table: FeatureTable) -> [(deck: String, words: [Judged])] {
    table.decks.map { deck in
      let decision = decision(table.rows.filter { $0.deck != deck })
      return (deck, judge(table.rows.filter { $0.deck == deck }, by: decision))
    }
  }

  /// Every deck of a table judged by the same decision.
  func judge(_ table: FeatureTable, by decision: Decision) -> [(deck: String, words: [Judged])] {
    table.decks.map { deck in (deck, judge(table.rows.filter { $0.deck == deck }, by: decision)) }
  }

  /// What the words reported from `threshold` on come to, beside `labels` labels.
  func tally(_ words: [Judged], labels: Int) -> Tally {
    var tally = Tally(labels: labels)
    for word in words where word.logit >= threshold {
      tally.hits += word.row.hits
      tally.misses += word.row.misses
      tally.firsts += word.row.firsts
    }
    return tally
  }

  /// The number of labels that count in a deck, found or not.
  static func labels(_ table: FeatureTable, of deck: String) -> Int {
    table.rows.filter { $0.deck == deck }.reduce(0) { $0 + $1.hits }
  }
}
