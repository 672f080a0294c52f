/// What one run of a program took.
public struct Usage: Sendable {
  /// Seconds of user and system time.
  public var processor = 0.0
  /// Seconds from start to end.
  public var wall = 0.0
  /// The largest resident set, in bytes. Never less than that of this program when it started the child, for
  /// the two share their memory until the child is another program; so this program must stay small.
  public var peak = 0

  /// No time and no memory.
  public init() {}

  /// The usage of one run, or the medians of several.
  public init(processor: Double, wall: Double, peak: Int) {
    self.processor = processor
    self.wall = wall
    self.peak = peak
  }
}
