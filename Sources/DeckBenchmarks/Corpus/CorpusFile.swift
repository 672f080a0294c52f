internal import DeckToolSupport
internal import Glibc

/// Corpora kept in files between runs.
enum CorpusFile {
  /// The corpus of `cards` cards, made when it isn't there. A child makes it, so that this process stays small.
  static func make(cards: Int, seed: UInt64, folder: String) throws -> String {
    let path = "\(folder)/deckc-benchmark-\(Corpus.revision)-\(cards)-\(seed).brainscape.txt"
    let isThere = unsafe access(path, R_OK) == 0
    if !isThere {
      _ = try ChildProcess.run([
        "/proc/self/exe", "corpus", "--cards", "\(cards)", "--seed", "\(seed)", "-o", "\(path).part",
      ])
      guard unsafe rename("\(path).part", path) == 0 else {
        throw SystemError("can't write '\(path)'", errno)
      }
    }
    return path
  }
}
