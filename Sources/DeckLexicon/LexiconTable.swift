internal import CLexicon

/// Where the sections of the embedded table stand. `build/README.md` of CLexicon describes them.
///
/// It is `@unchecked Sendable` because the table is part of the program: its bytes are never written and never go away.
@safe
struct LexiconTable: @unchecked Sendable {
  /// One part of the header, in units of four bytes from the start.
  enum Slot: Int {
    case magic, count, bucketBits, buckets, words, zipf, classes, palette, paletteCount, forms, formCount
    case edges, edgeCount
    case bigramBits, bigramStarts, bigramPrints, bigramLevels, bigramCount
    case misspellingBits, misspellingStarts, misspellingPrints, corrections, misspellingCount
    case rareStarts, rareGaps, rareCount
    case size
  }

  let start: UnsafeRawPointer

  init() {
    unsafe start = UnsafeRawPointer(clexicon_start())
    precondition(self[.magic] == 0x314C_4B44, "the embedded lexicon has another layout")
    precondition(self[.size] == clexicon_count(), "the embedded lexicon is cut off")
  }

  /// What the header says there.
  subscript(slot: Slot) -> Int { unsafe word(at: start, slot.rawValue) }

  /// The section whose place the header holds there.
  func section(_ slot: Slot) -> UnsafeRawPointer { unsafe start + self[slot] }

  /// The 32-bit number at an index of a section.
  @inline(__always)
  func word(at section: UnsafeRawPointer, _ index: Int) -> Int {
    unsafe Int(UInt32(littleEndian: section.load(fromByteOffset: index &* 4, as: UInt32.self)))
  }
}
