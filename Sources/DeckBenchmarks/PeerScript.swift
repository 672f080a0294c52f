/// Other programs that find similar texts, as Python scripts: each reads a table of cards, takes a card as the set of its
/// words, and looks up by locality-sensitive hashing which cards it resembles by 60 % and more.
enum PeerScript: String, CaseIterable {
  case rensa
  case datasketch

  /// The script; its argument is the file.
  var source: String { Self.reading + search }

  private static let reading = """
    import csv, sys
    csv.field_size_limit(1 << 30)
    rows = csv.reader(open(sys.argv[1], encoding="utf-8", newline=""), delimiter="\\t")
    cards = [sorted(set((row[1] + " " + row[2]).lower().split())) for row in rows if len(row) > 2]

    """

  private var search: String {
    switch self {
    case .rensa:
      """
      from rensa import RMinHash, RMinHashLSH
      lsh = RMinHashLSH(0.6, 128, 16)
      hashes = []
      for index, words in enumerate(cards):
          hash = RMinHash(128, 1)
          hash.update(words)
          hashes.append(hash)
          lsh.insert(index, hash)
      found = sum(hash.jaccard(hashes[other]) >= 0.6 for hash in hashes for other in lsh.query(hash))
      """
    case .datasketch:
      """
      from datasketch import MinHash, MinHashLSH
      lsh = MinHashLSH(threshold=0.6, num_perm=128)
      hashes = []
      for index, words in enumerate(cards):
          hash = MinHash(num_perm=128)
          hash.update_batch([word.encode() for word in words])
          hashes.append(hash)
          lsh.insert(index, hash)
      found = sum(hash.jaccard(hashes[other]) >= 0.6 for hash in hashes for other in lsh.query(hash))
      """
    }
  }
}
