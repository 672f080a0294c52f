import DeckDriver
import DeckSource
import DeckTestSupport
import Foundation
import Testing

/// `git apply` makes the new text from the old one and the diff.
struct UnifiedDiffTests {
  private static func diff(_ old: [UInt8], _ new: [UInt8], name: String = "deck.txt") -> [UInt8] {
    let (old, new) = (ByteStorage(copying: old), ByteStorage(copying: new))
    return UnifiedDiff.render(name: name, from: old.view, to: new.view)
  }

  private static func text(_ random: inout SplitMix64, lines count: Int) -> [[UInt8]] {
    (0..<count).map { _ in
      Array(random.pick(["1", "Q", "A", "", "The Nile", "café", "\r", "-- a", "+b", "@@ c", "\u{7}"]).utf8)
    }
  }

  private static func edit(_ lines: [[UInt8]], _ random: inout SplitMix64) -> [[UInt8]] {
    var lines = lines
    for _ in 0..<random.below(8) {
      let place = random.below(lines.count + 1)
      switch random.below(4) {
      case 0: lines.insert(Array("new \(random.below(9))".utf8), at: place)
      case 1 where place < lines.count: lines.remove(at: place)
      case 2 where place < lines.count: lines[place].append(UInt8(ascii: "x"))
      default: lines.removeSubrange(min(place, lines.count)..<min(lines.count, place + random.below(6)))
      }
    }
    return lines
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")), arguments: 0..<4)
  func gitMakesTheNewText(_ part: Int) throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: UInt64(part))
    var expected: [(name: String, text: [UInt8])] = []
    var patch: [UInt8] = []
    for number in 0..<60 {
      let lines = Self.text(&random, lines: random.below(number % 5 == 0 ? 400 : 30))
      let changed = Self.edit(lines, &random)
      // Neither text may be empty: git takes that for a file made or deleted.
      var (old, new) = (Array(lines.joined(separator: [0x0A])), Array(changed.joined(separator: [0x0A])))
      if random.chance(60) { old.append(0x0A) }
      if random.chance(60) { new.append(0x0A) }
      guard !old.isEmpty, !new.isEmpty else { continue }
      let name = number % 2 == 0 ? "deck \(number).txt" : "deck\(number).txt"
      let diff = Self.diff(old, new, name: name)
      #expect(diff.isEmpty == (old == new))
      try Data(old).write(to: folder.url.appendingPathComponent(name))
      patch += diff
      expected.append((name, new))
    }
    try Data(patch).write(to: folder.url.appendingPathComponent("all.patch"))
    #expect(try folder.run("git apply --whitespace=nowarn all.patch") == 0)
    for file in expected { #expect(folder.read(file.name) == file.text, "\(file.name)") }
  }

  @Test func diffsAreShort() {
    let old = Array("a\nb\nc\nd\ne\nf\ng\nh\n".utf8)
    let new = Array("a\nb\nc\nD\ne\nf\ng\nh\n".utf8)
    let diff = String(decoding: Self.diff(old, new), as: UTF8.self)
    #expect(diff == "--- a/deck.txt\n+++ b/deck.txt\n@@ -1,7 +1,7 @@\n a\n b\n c\n-d\n+D\n e\n f\n g\n")
  }

  @Test func missingLastLineEndIsSaid() {
    let diff = String(decoding: Self.diff(Array("a\nb".utf8), Array("a\nb\n".utf8)), as: UTF8.self)
    #expect(diff.contains("-b\n\\ No newline at end of file\n+b\n"))
  }

  @Test func equalTextsHaveNoDiff() {
    #expect(Self.diff(Array("a\n".utf8), Array("a\n".utf8)).isEmpty)
    #expect(Self.diff([], []).isEmpty)
  }

  /// Texts that share nothing end too.
  @Test func differentTextsEnd() {
    let old = (0..<6000).flatMap { Array("old \($0)\n".utf8) }
    let new = (0..<6000).flatMap { Array("new \($0)\n".utf8) }
    #expect(Self.diff(old, new).count { $0 == 0x0A } == 12_003)
  }
}
