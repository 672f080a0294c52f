public import DeckSource

/// Words that a deck repeats though the lexicon doesn't have them: they too may be what was meant.
///
/// Kept by length with the set of their letters, so that a search compares few of them in full.
@safe
public struct DeckWords: Sendable {
  private struct Word {
    let start: UInt32
    let index: UInt32
    let letters: UInt32
  }

  /// By length in bytes.
  private var words: [[Word]] = []
  private var bytes: [UInt8] = []
  /// By the place in the given list.
  private var ranges: [Range<Int>] = []

  /// The words by length, folded; the place of each in `words` is its name in candidates. Words of less than four
  /// bytes, or too long to be searched, take no part.
  public init(_ words: some Sequence<ByteView>) {
    self.words = Array(repeating: [], count: EditWalk.maximumCount + 1)
    for (index, word) in words.enumerated() {
      ranges.append(bytes.count..<bytes.count + word.count)
      defer { bytes.append(contentsOf: word) }
      guard (4...EditWalk.maximumCount).contains(word.count) else { continue }
      self.words[word.count].append(
        Word(start: UInt32(bytes.count), index: UInt32(index), letters: Self.letters(word)))
    }
  }

  /// The word at a place of the list that was given.
  func text(_ index: Int) -> String { String(decoding: bytes[ranges[index]], as: UTF8.self) }

  /// Calls `body` with each word that may be within `maximum` errors of `word`, which isn't among them.
  func forEach(near word: ByteView, maximum: Int, _ body: (_ index: Int, _ word: ByteView) -> Void) {
    guard !bytes.isEmpty else { return }
    let letters = Self.letters(word)
    let first = max(word.count - maximum, 0)
    let last = min(word.count + maximum, words.count - 1)
    guard first <= last else { return }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for length in first...last {
        for other in words[length] where (other.letters ^ letters).nonzeroBitCount <= 2 * maximum {
          let view = unsafe ByteView(base: base + Int(other.start), count: length)
          if !view.equals(word) { body(Int(other.index), view) }
        }
      }
    }
  }

  private static func letters(_ word: ByteView) -> UInt32 {
    word.reduce(0) { $0 | SearchGraph.letter($1) }
  }
}
