internal import DeckToolSupport

/// A command beside the one that it is measured against.
struct Measurement {
  /// What the table calls it.
  var name: String
  /// The command, and the one that is run in turn with it.
  var command: [String]
  var reference: [String]
  /// The most that the ratio of the processor times should be, when a target is set.
  var target: Double?
  /// The highest exit status that isn't a failure.
  var highestStatus: Int32 = 0
  /// The same for the reference.
  var highestReferenceStatus: Int32 = 0

  /// The medians of several runs.
  struct Result {
    var usage = Usage()
    var reference = Usage()
    /// The median of the ratios of each pair of runs: by processor time, or by wall time.
    var ratio = 0.0
    var wallRatio = 0.0
  }

  /// Runs the two in turn `count` times, after one turn that isn't counted.
  func run(count: Int) throws -> Result {
    var runs: [(own: Usage, reference: Usage)] = []
    for turn in 0...count {
      let reference = try ChildProcess.run(reference, highestStatus: highestReferenceStatus)
      let own = try ChildProcess.run(command, highestStatus: highestStatus)
      if turn > 0 { runs.append((own, reference)) }
    }
    return Result(
      usage: Self.medians(runs.map(\.own)), reference: Self.medians(runs.map(\.reference)),
      ratio: Self.median(runs.map { $0.own.processor / max($0.reference.processor, 1e-6) }),
      wallRatio: Self.median(runs.map { $0.own.wall / max($0.reference.wall, 1e-6) }))
  }

  private static func medians(_ usages: [Usage]) -> Usage {
    Usage(
      processor: median(usages.map(\.processor)), wall: median(usages.map(\.wall)),
      peak: Int(median(usages.map { Double($0.peak) })))
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
