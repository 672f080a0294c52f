internal import DeckQuality

/// How often values occur, as bars that stand side by side.
enum Histogram {
  private static let width = 360.0
  private static let height = 150.0
  private static let floor = 122.0

  /// A drawing with its own description; empty of nothing. `limit` is where values begin to be large.
  static func draw(_ distribution: Distribution, name: String, unit: String, limit: Int) -> HTML {
    let bars = distribution.bars(18)
    guard let highest = bars.map(\.count).max(), highest > 0 else { return "" }
    let pitch = width / Double(bars.count)
    let gap = min(3, pitch / 5)
    var shapes = HTML()
    for (index, bar) in bars.enumerated() {
      let tall = Double(bar.count) / Double(highest) * (floor - 22)
      let shown = bar.count > 0 ? max(tall, 1.5) : 0
      let x = Double(index) * pitch + gap / 2
      let tone: HTML = bar.range.lowerBound > limit ? "bar over" : "bar"
      shapes += """
        <g><title>\(label(bar)) \(unit): \(bar.count)</title>\
        <rect class="hit" x="\(Double(index) * pitch)" y="0" width="\(pitch)" height="\(floor)"/>\
        <rect class="\(tone)" x="\(x)" y="\(floor - shown)" width="\(pitch - gap)" height="\(shown)" rx="1.5"/></g>
        """
      if bar.count == highest {
        shapes += """
          <text class="value" x="\(Double(index) * pitch + pitch / 2)" y="\(floor - shown - 6)" text-anchor="middle">\
          \(bar.count)</text>
          """
      }
    }
    return """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(description(distribution, name, unit))">\
      \(shapes)<line class="axis" x1="0" x2="\(width)" y1="\(floor + 0.5)" y2="\(floor + 0.5)"/>\(axis(bars, pitch))\
      \(median(distribution, bars, pitch))</svg>
      """
  }

  /// The chart in words, for those who can't see it.
  private static func description(_ distribution: Distribution, _ name: String, _ unit: String) -> String {
    "\(name): half have at most \(Amount.text(distribution.quantile(0.5))) \(unit), "
      + "nine of ten at most \(Amount.text(distribution.quantile(0.9))), "
      + "the largest has \(Amount.text(distribution.maximum))."
  }

  private static func label(_ bar: Distribution.Bar) -> String {
    if bar.isOpen { return "\(Amount.text(bar.range.lowerBound)) or more" }
    if bar.range.count == 1 { return Amount.text(bar.range.lowerBound) }
    return "\(Amount.text(bar.range.lowerBound)) to \(Amount.text(bar.range.upperBound - 1))"
  }

  /// Numbers below about six of the bars.
  private static func axis(_ bars: [Distribution.Bar], _ pitch: Double) -> HTML {
    let step = max(1, (bars.count + 5) / 6)
    return HTML.join(
      stride(from: 0, to: bars.count, by: step).map { index in
        let open: HTML = bars[index].isOpen ? "+" : ""
        return """
          <text x="\(Double(index) * pitch + pitch / 2)" y="\(floor + 17)" text-anchor="middle">\
          \(bars[index].range.lowerBound)\(open)</text>
          """
      })
  }

  /// A mark where the median is.
  private static func median(_ distribution: Distribution, _ bars: [Distribution.Bar], _ pitch: Double)
    -> HTML
  {
    let middle = distribution.quantile(0.5)
    guard let index = bars.lastIndex(where: { $0.range.lowerBound <= middle }) else { return "" }
    let x = Double(index) * pitch + pitch / 2
    return "<path class=\"median\" d=\"M\(x) \(floor + 2)l4 6h-8z\"><title>median</title></path>"
  }
}
