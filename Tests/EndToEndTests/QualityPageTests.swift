import DeckTestSupport
import Foundation
import Testing

@testable import DeckReports

/// Pages about the quality of decks, in a real browser.
@Suite struct QualityPageTests {
  private func write(_ text: String, _ name: String, _ shell: Shell) throws {
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent(name))
  }

  /// Cards of which some are double, misspelt or lost.
  private static func manyCards(_ count: Int) -> String {
    var generator = SplitMix64(seed: 5)
    let things = [
      "river", "mountain", "harbour", "desert", "island", "valley", "forest", "city", "lake", "bridge",
    ]
    var text = "front,back\n"
    for number in 1...count {
      let thing = things[Int(generator.next() % UInt64(things.count))]
      switch generator.next() % 40 {
      case 0: text += "Which \(thing) has the number \(number)?,\n"
      case 1: text += "Where is the \(thing)?,In the nort of the country\n"
      case 2: text += "What is beyong the \(thing) number \(number)?,\"Nothing; the the end\"\n"
      case 3:
        text +=
          "Name what belongs to \(thing) \(number),\"<ul>\(String(repeating: "<li>a part</li>", count: 12))</ul>\"\n"
      default: text += "Where is \(thing) number \(number)?,It is \(generator.next() % 900) miles from here\n"
      }
    }
    return text
  }

  private static let hostile = """
    <script>alert(1)</script>\t</style><style>*{display:none}</style>
    <img src=x onerror=alert(2)>\t"><svg onload=alert(3)><a xlink:href="javascript:alert(4)">x</a></svg>
    </title></script><script>alert(5)//\t' onmouseover='alert(6)' beyong \u{202E}drow\u{202C} \u{2066}x
    &lt;iframe src="https://example.com"&gt;\t{{constructor.constructor('alert(7)')()}} `${alert(8)}`
    <script>alert(1)</script>\t</style><style>*{display:none}</style>
    bell \u{7}\u{1B}[31mred\u{9B}31m\t\u{FEFF}\u{0}x --> <!-- ]]> beyong
    <details open ontoggle=alert(9)>\t

    """

  private func prepare(_ shell: Shell) throws {
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("seed.txt"))
    try write("front,back\nThe capital of France,Paris\nThe capital of Peru,Lima\n", "clean.csv", shell)
    try write("front,back\n", "empty.csv", shell)
    try write(Self.manyCards(5000), "many.csv", shell)
    try write(
      """
      front,back
      ما هي عاصمة مصر؟,القاهرة مدينة كبيرة
      ما هي عاصمة مصر؟,القاهرة مدينة كبيرة
      ما هو أطول نهر في العالم؟,
      "בירת צרפת (Paris, France)","פריז — the the city"

      """, "right-to-left.csv", shell)
    try write(Self.hostile, "hostile.tsv", shell)
    try write(Self.hostile, "<img src=x onerror=alert(1)>.tsv", shell)
    try write("front,back\nThe capital of France,Paris\n", "old.csv", shell)
    let pages = """
      mkdir pages decks
      for name in seed.txt clean.csv empty.csv many.csv right-to-left.csv hostile.tsv; do
        deckc report --isolated $name --output-format html -o pages/${name%.*}.html || exit 1
      done
      deckc report --isolated clean.csv --compare old.csv --output-format html -o pages/changed.html || exit 1
      cp *.csv *.tsv seed.txt decks/ && deckc report --isolated decks --output-format html -o pages/folder.html
      """
    let (status, output) = try shell.run(pages)
    #expect(status == 0 && output.isEmpty, "\(output.prefix(2000))")
  }

  @Test(.enabled(if: Tool.hasBrowser), .timeLimit(.minutes(10)))
  func pagesWorkInABrowser() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try prepare(shell)
    let script = Tool.root.appendingPathComponent("Tests/Browser/check_pages.py").path
    let screenshots =
      ProcessInfo.processInfo.environment["DECKC_SCREENSHOTS"].map { " --screenshots \($0)" } ?? ""
    let (status, output) = try shell.run("\(Tool.python) \(script) pages\(screenshots)")
    #expect(status == 0 && output == "[]\n", "\(output)")
  }

  @Test func thePolicyAllowsTheStyleAndTheScriptAndNothingElse() throws {
    let shell = try Shell()
    defer { shell.delete() }
    for (name, text, hash) in [
      ("style", PageStyle.text, PageStyle.hash), ("script", PageScript.text, PageScript.hash),
    ] {
      try write(text, name, shell)
      let hex = try shell.run("sha256sum \(name)").output.prefix(64)
      let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { place in
        UInt8(hex.dropFirst(place).prefix(2), radix: 16)
      }
      #expect("sha256-" + Data(bytes).base64EncodedString() == hash, "the policy must name the new \(name)")
    }
  }
}
