internal import CScan
public import DeckSource

/// Finds words that may repeat the one before them.
public enum RepeatedWords {
  /// Where in `text` words begin that are equal, but for ASCII case, to what stands one space before them. What
  /// is found is a place for a closer look: punctuation within words isn't told apart.
  ///
  /// Complexity: O(bytes).
  public static func candidates(in text: ByteView) -> [UInt32] {
    var room = 64
    while true {
      var found = 0
      let offsets = unsafe [UInt32](unsafeUninitializedCapacity: room) { buffer, count in
        guard let out = buffer.baseAddress else { return }
        found = unsafe cscan_repeated_words(text.base, text.count, out, room)
        count = min(found, room)
      }
      if found <= room { return offsets }
      room = found
    }
  }

  /// Whether there is any such place.
  public static func mayOccur(in text: ByteView) -> Bool {
    var offset: UInt32 = 0
    return unsafe cscan_repeated_words(text.base, text.count, &offset, 1) > 0
  }
}
