internal import DeckSource
internal import Glibc
internal import Synchronization

/// A line on the terminal that says how far the work is, once it takes longer than a second.
enum Progress {
  private struct State {
    var start = ContinuousClock.now
    var last: ContinuousClock.Instant?
    var isShown = false
  }

  private static let state = Mutex(State())

  /// Starts the clock: a second from now, work takes long.
  static func begin() { state.withLock { $0.start = ContinuousClock.now } }

  /// Says that the share `done` of `source` is done.
  static func show(_ verb: String, _ source: SourceFile, _ done: Double) {
    guard Terminal.isErrorTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.start > .seconds(1), state.last.map({ now - $0 > .milliseconds(100) }) ?? true else {
        return
      }
      state.last = now
      state.isShown = true
      put("\r\u{1B}[K\(verb) \(source.name): \(Int(done * 100)) %")
    }
  }

  /// Takes the line away.
  static func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      put("\r\u{1B}[K")
    }
  }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
