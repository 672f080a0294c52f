internal import ArgumentParser
internal import DeckLexicon
internal import DeckSource
internal import DeckSpelling
internal import DeckToolSupport

/// Measures the search for candidates.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print how often, and how fast, the word that was meant is found for misspellings.",
    discussion: """
      Each line of a file is a misspelling, a tab, and what was meant. Ranked are the candidates by cost and \
      frequency alone, without deck, context and the list of known misspellings. The last lines compare the walks \
      with the plain one over rows of distances. 'error_model.py --held-out' writes the pairs that the costs were \
      not learned from.
      """)

  @Argument(help: "The files of pairs.")
  var files: [String]

  func run() throws {
    guard let search = EditSearch() else { throw ValidationError("not enough memory") }
    var ranks = ResultTable(["pairs", "order", "words", "first", "first four", "not found", "microseconds"])
    var walks = ResultTable(["walk", "microseconds", "words met"])
    for file in files {
      let pairs = try self.pairs(file)
      let name = String(file.split(separator: "/").last ?? "")
      var standard = SearchPolicy.standard
      standard.usesList = false
      var complete = SearchPolicy.complete
      complete.usesList = false
      for (order, policy) in [
        ("cost", standard), ("cost, all walks", complete), ("plain distance", complete),
      ] {
        ranks.append([name, order] + measure(pairs, search, policy, byDistance: order == "plain distance"))
      }
      measureWalks(pairs.map(\.written), name, search, &walks)
    }
    print(ranks.text)
    print("")
    print(walks.text)
  }

  private struct Pair {
    let written: ByteStorage
    let meant: String
  }

  /// The pairs of which the lexicon has what was meant.
  private func pairs(_ file: String) throws -> [Pair] {
    ByteView.withCopy(of: try InputFile.read(file)) { pairs($0) }
  }

  private func pairs(_ list: ByteView) -> [Pair] {
    list.lines.compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let meant = line[tab + 1..<line.count]
      guard Lexicon.english.find(meant) != nil else { return nil }
      return Pair(written: ByteStorage(copying: line[0..<tab]), meant: meant.string)
    }
  }

  private func measure(
    _ pairs: [Pair], _ search: EditSearch, _ policy: SearchPolicy, byDistance: Bool
  ) -> [String] {
    var first = 0
    var four = 0
    var missing = 0
    let time = ContinuousClock().measure {
      for pair in pairs {
        var found = search.candidates(for: pair.written.view, policy: policy)
        if byDistance {
          found = found.enumerated().sorted {
            ($0.element.distance, -$0.element.frequency, $0.offset)
              < ($1.element.distance, -$1.element.frequency, $1.offset)
          }.map(\.element)
        }
        guard let rank = found.firstIndex(where: { $0.text == pair.meant }) else {
          missing += 1
          continue
        }
        if rank == 0 { first += 1 }
        if rank < 4 { four += 1 }
      }
    }
    let shares = [first, four, missing].map {
      ResultTable.decimal(Double($0) / Double(max(pairs.count, 1)), 3)
    }
    return ["\(pairs.count)"] + shares + [microseconds(time, pairs.count)]
  }

  private func measureWalks(
    _ words: [ByteStorage], _ name: String, _ search: EditSearch, _ table: inout ResultTable
  ) {
    let plain = PlainWalk()
    let some = words.prefix(Self.walkCount)
    for errors in 1...2 {
      var times = [Duration](repeating: .seconds(3600), count: 2)
      var counts = [0, 0]
      for _ in 0..<Self.rounds {
        let clock = ContinuousClock()
        counts = [0, 0]
        times[0] = min(
          times[0],
          clock.measure {
            for word in some { counts[0] += plain.wordCount(near: word.view, errors: UInt8(errors)) }
          })
        times[1] = min(
          times[1],
          clock.measure {
            for word in some { counts[1] += search.wordCount(near: word.view, errors: errors) }
          })
      }
      for (walk, (time, count)) in zip(["plain", "engine"], zip(times, counts)) {
        table.append(["\(name), \(errors) errors, \(walk)", microseconds(time, some.count), "\(count)"])
      }
    }
  }

  private func microseconds(_ time: Duration, _ count: Int) -> String {
    ResultTable.decimal(time / .microseconds(max(count, 1)), 1)
  }

  /// The walks are measured on so many words, so often; the best time counts.
  private static let walkCount = 200
  private static let rounds = 5
}
