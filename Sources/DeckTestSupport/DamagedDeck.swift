/// Makes decks with slips and damage out of others.
public enum DamagedDeck {
  /// One deck after a few changes of lines and bytes.
  public static func mutate(_ text: [UInt8], _ others: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...random.below(5) {
      let place = random.below(lines.count)
      switch random.below(8) {
      case 0: lines.insert(lines[place], at: random.below(lines.count + 1))
      case 1: if lines.count > 1 { lines.remove(at: place) }
      case 2: lines.swapAt(place, random.below(lines.count))
      case 3: lines[place] += random.pick(others).prefix(random.below(60))
      case 4: lines.insert([], at: place)
      case 5: if !lines[place].isEmpty { lines[place].remove(at: random.below(lines[place].count)) }
      case 6:
        let noise = [
          "\u{FEFF}", "\u{200B}", "&amp;", "Ã©", " , ", "((", "the the ", "`", "$", "{{c1::", "- ", "\r",
          "\t", "\"", "\\",
        ]
        lines[place].insert(
          contentsOf: Array(random.pick(noise).utf8), at: random.below(lines[place].count + 1))
      default: lines[place].insert(UInt8(random.below(256)), at: random.below(lines[place].count + 1))
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Decks of the formats that examples seldom have, each with something to mend.
  public static let structured: [(bytes: [UInt8], format: String)] = [
    (
      "number,front,back\n1,Longest &quot;x&quot;,Of of\n2,\"a , b\",\"x &amp; \"\"y\"\"\"\n2,=1,\n",
      "csv"
    ),
    ("front\tback\nLongest river\tThe Nile \u{200B}\nLongest river\tThe Nile\u{200B}\n", "tsv"),
    (
      #"{"cards":[{"front":"a &quot; b","back":"the the"},{"front":"a &quot; b","back":"the \u0074he"},{"#
        + #""front":{"text":"x , y"},"back":{"text":"Ã© &#92;"},"tags":["t"]}]}"# + "\n", "json"
    ),
    (
      #"{"front":"a &amp; b","back":"of of"}"# + "\n" + #"{"front":"a &amp; b","back":"of of"}"# + "\n",
      "jsonl"
    ),
    (
      "<deck xmlns=\"urn:deckc:deck:1\" version=\"1\" title=\"t\"><card><front>"
        + "<paragraph>a , b</paragraph></front><back><paragraph>the the &amp;amp;</paragraph></back></card>"
        + "</deck>\n",
      "xml"
    ),
  ].map { (Array($0.0.utf8), $0.1) }
}
