/// How often each value of a small whole number occurs.
public struct Distribution: Sendable, Equatable {
  /// Larger values are counted as this one.
  public static let limit = 4096

  /// How often each value from 0 occurs, up to the largest one.
  public private(set) var counts: [Int] = []
  /// How many values there are.
  public private(set) var total = 0
  /// The sum of the values.
  public private(set) var sum = 0

  /// A distribution of nothing.
  public init() {}

  /// Counts a value, which must not be negative. Amortised constant time.
  public mutating func add(_ value: Int) {
    let place = min(value, Self.limit)
    if counts.count <= place { counts.append(contentsOf: repeatElement(0, count: place + 1 - counts.count)) }
    counts[place] += 1
    total += 1
    sum += value
  }

  /// Counts the values of another distribution too.
  public mutating func add(_ other: Distribution) {
    if counts.count < other.counts.count {
      counts.append(contentsOf: repeatElement(0, count: other.counts.count - counts.count))
    }
    for (value, count) in other.counts.enumerated() { counts[value] += count }
    total += other.total
    sum += other.sum
  }

  /// The largest value, or 0.
  public var maximum: Int { max(counts.count - 1, 0) }

  /// The mean, or 0 of nothing.
  public var mean: Double { total == 0 ? 0 : Double(sum) / Double(total) }

  /// The smallest value that at least `share` of the values don't exceed; 0 of nothing.
  public func quantile(_ share: Double) -> Int {
    let wanted = share * Double(total)
    var seen = 0
    for (value, count) in counts.enumerated() {
      seen += count
      if seen > 0, Double(seen) >= wanted { return value }
    }
    return maximum
  }

  /// How many values are above `value`.
  public func count(above value: Int) -> Int { counts.dropFirst(value + 1).reduce(0, +) }

  /// The counts gathered into at most `maximumCount` bars of equal width, which is a round number; what is above the
  /// last is in it. Values above the 98th percentile share the last bar, so that one huge value doesn't flatten all
  /// others.
  public func bars(_ maximumCount: Int) -> [Bar] {
    guard total > 0, maximumCount > 1 else { return [] }
    let top = max(quantile(0.98), 1)
    let width = Self.widths.first { top / $0 < maximumCount - 1 } ?? (top / (maximumCount - 1) + 1)
    let barCount = min(top / width + 1, maximumCount)
    var bars = (0..<barCount).map { Bar(range: $0 * width..<($0 + 1) * width, count: 0) }
    for (value, count) in counts.enumerated() where count > 0 {
      bars[min(value / width, barCount - 1)].count += count
    }
    if maximum >= barCount * width { bars[barCount - 1].isOpen = true }
    return bars
  }

  private static let widths = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500]

  /// One bar of a histogram.
  public struct Bar: Sendable, Equatable {
    /// The values that it stands for.
    public var range: Range<Int>
    /// How many there are.
    public var count: Int
    /// Whether larger values are in it too.
    public var isOpen = false
  }
}
