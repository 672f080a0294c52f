/// What groups of records are made of.
extension SetJoin {
  /// A record in a group.
  struct Entry: BitwiseCopyable {
    /// Its index in `members`.
    var member: UInt32 = 0
    /// The first of its words that isn't dealt with.
    var next: UInt32 = 0
    /// What the words from `next` weigh.
    var rest: UInt32 = 0
    /// Whether it may be the lighter one of a pair: that one must share more of its weight.
    var isLighter = false
  }

  /// An entry of a group to be, under the word that leads to it.
  struct Extension: BitwiseCopyable {
    var word: UInt32 = 0
    var entry = Entry()
  }

  /// A group within a group.
  struct Child: BitwiseCopyable {
    var word: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// What comparing by bounds needs of a record.
  struct Candidate: BitwiseCopyable {
    /// The most that it can share with another one, times a hundred plus the threshold.
    var most = 0
    var weight = 0
    var heavy: UInt64 = 0
    var middling: UInt64 = 0
    var member = 0
    var isLighter = false
  }
}
