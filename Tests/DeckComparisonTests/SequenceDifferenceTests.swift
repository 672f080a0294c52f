import DeckTestSupport
import Testing

@testable import DeckComparison

/// Shortest edit scripts and longest rises, against the slow way.
@Suite struct SequenceDifferenceTests {
  private static func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (place, y) in b.enumerated() {
        let above = row[place + 1]
        row[place + 1] = x == y ? diagonal + 1 : max(row[place + 1], row[place])
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test(arguments: 0..<10)
  func runsAreTheLongest(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var difference = SequenceDifference()
    for _ in 0..<200 {
      let letters = 1 + random.below(5)
      let a = (0..<random.below(40)).map { _ in UInt64(random.below(letters)) }
      let b = (0..<random.below(40)).map { _ in UInt64(random.below(letters)) }
      let runs = difference.commonRuns(a, b)
      #expect(runs.reduce(0) { $0 + $1.count } == Self.longestCommon(a, b))
      var (old, new) = (0, 0)
      for run in runs {
        #expect(run.old >= old && run.new >= new && run.count > 0)
        #expect(a[run.old..<run.old + run.count] == b[run.new..<run.new + run.count])
        (old, new) = (run.old + run.count, run.new + run.count)
      }
    }
  }

  /// Beyond the bound scripts are no longer shortest, but still right.
  @Test(arguments: 0..<6)
  func longScriptsAreRight(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var difference = SequenceDifference()
    let a = (0..<3000).map { _ in UInt64(random.below(40)) }
    let b = (0..<2500).map { _ in UInt64(random.below(40)) }
    var (old, new) = (0, 0)
    var count = 0
    for run in difference.commonRuns(a, b) {
      #expect(run.old >= old && run.new >= new)
      #expect(a[run.old..<run.old + run.count] == b[run.new..<run.new + run.count])
      (old, new) = (run.old + run.count, run.new + run.count)
      count += run.count
    }
    #expect(count * 10 > Self.longestCommon(a, b) * 8)
  }

  @Test(arguments: 0..<10)
  func risesAreTheLongest(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let values = (0..<60).map { Int32($0) }.shuffled(using: &random)
    let places = LongestRise.places(in: values)
    let rise = places.map { values[$0] }
    #expect(places == places.sorted() && rise == rise.sorted())
    var longest = [Int](repeating: 1, count: values.count)
    for place in values.indices {
      for before in 0..<place where values[before] < values[place] {
        longest[place] = max(longest[place], longest[before] + 1)
      }
    }
    #expect(places.count == longest.max())
  }
}
