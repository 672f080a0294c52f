import DeckSource
import DeckTestSupport
import DeckText
import Foundation
import Testing

/// Texts that people hold to be equal fold to the same bytes, and others don't.
struct TextFolderTests {
  @Test(arguments: [
    ("The Nile", "the nile"), ("STRASSE", "straße"), ("Straße", "STRAẞE"), ("café", "cafe\u{301}"),
    ("CAFÉ", "cafe\u{301}"), ("a  b", "a b"), ("a\u{A0}b", "a b"), ("a\tb", "a b"), ("a\u{3000}b", "a b"),
    ("“quoted”", "\"quoted\""), ("it’s", "it's"), ("ﬁre", "fire"), ("Ⅳ", "iv"), ("ｗｉｄｅ", "wide"),
    ("co\u{AD}operate", "cooperate"), ("a\u{200B}b", "ab"), ("\u{FEFF}a", "a"), ("한글", "한글"),
    ("The Nile.", "The Nile"), ("\"The Nile\"", "The Nile"), ("Why?!", "why"), (" a ", "a"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("ΟΔΟΣ", "οδος"), ("Å", "\u{212B}"), ("a–b", "a-b"),
    ("a−b", "a-b"), ("'x'", "x"), ("“x”", "x"), ("No!", "no"), ("x.", "x"),
  ])
  func foldsEqual(a: String, b: String) {
    #expect(TextFolder.fold(a) == TextFolder.fold(b))
    #expect(Array(TextFolder.fold(a).utf8) == Array(TextFolder.fold(b).utf8))
  }

  @Test(arguments: [
    ("C", "C++"), ("C", "C#"), ("10²", "102"), ("H₂O", "H2O"), ("|=", "&="), ("n!", "n!!"), ("a.b", "ab"),
    ("re-do", "redo"),
    ("-x", "x"), ("a b", "ab"), ("résumé", "resume"), ("!", "?"), (".", ","), ("año", "ano"), ("f(x)", "f x"),
    ("<b>", "b"), ("$", "€"), ("Å", "A"), ("n!", "n"), ("5!", "5"), ("f'", "f"), ("5\"", "5"),
    ("f(x)'", "f(x)"),
  ])
  func foldsApart(a: String, b: String) {
    #expect(Array(TextFolder.fold(a).utf8) != Array(TextFolder.fold(b).utf8))
  }

  @Test func canonicallyEquivalentTextsFoldEqual() {
    var random = SplitMix64(seed: 31)
    let marks: [UInt32] = [
      0x300, 0x301, 0x302, 0x307, 0x308, 0x30A, 0x323, 0x325, 0x327, 0x328, 0x338, 0x345, 0x5B0, 0x5BC, 0x64B,
      0x651, 0x94D, 0x9BC, 0x3099,
    ]
    for _ in 0..<4000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0...random.below(12) {
        let value: UInt32 =
          switch random.below(8) {
          case 0, 1, 2: random.pick(marks)
          case 3: 0xAC00 + UInt32(random.below(11172))
          case 4: UInt32(random.below(0x300) + 0x20)
          case 5: 0x1E00 + UInt32(random.below(0x200))
          case 6: UInt32(0x370 + random.below(0x3000))
          default: UInt32(random.below(0x2_FFFF))
          }
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = String(scalars)
      let folded = Array(TextFolder.fold(text).utf8)
      for form in [text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping] {
        // Where Foundation knows another version of Unicode than Swift, the texts are not equal to begin with.
        guard form == text else { continue }
        let shown = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        #expect(Array(TextFolder.fold(form).utf8) == folded, "\(shown)")
      }
    }
  }

  @Test func foldingTwiceChangesNothing() {
    for bytes in RandomBytes.samples(seed: 32) {
      let once = TextFolder.fold(String(decoding: bytes, as: UTF8.self))
      #expect(TextFolder.fold(once) == once)
    }
  }

  /// Some characters fold to eleven times their bytes: what follows them must still find room.
  @Test func expansionsFindRoom() {
    for (count, rest) in [(100, 2000), (120, 500), (1, 4090), (2000, 100_000)] {
      let text = String(repeating: "\u{FDFA}", count: count) + String(repeating: "Abc ", count: rest / 4)
      let folded = TextFolder.fold(text)
      #expect(folded.hasSuffix("abc abc"))
      #expect(folded.utf8.count > count * 30 + rest - 8)
    }
  }

  @Test func anyBytesFold() {
    var folder = TextFolder()
    for bytes in RandomBytes.samples(seed: 33) {
      let guarded = GuardedBytes(bytes)
      folder.reset()
      folder.append(guarded.view)
      folder.endBlock()
      let hash = folder.hash()
      // Pieces give what the whole gives, unless the cut stands in a character.
      folder.reset()
      let cut = bytes.indices.first { bytes[$0] == 0x20 } ?? 0
      folder.append(guarded.view[0..<cut])
      folder.append(guarded.view[cut..<bytes.count])
      folder.endBlock()
      #expect(folder.hash() == hash, "\(bytes)")
    }
  }

  @Test func codeIsKeptAsItIs() {
    var folder = TextFolder()
    let text = GuardedBytes(Array("A  b\u{FB01}.".utf8))
    folder.appendVerbatim(text.view)
    #expect(folder.view.string == "A  b\u{FB01}.")
  }
}
