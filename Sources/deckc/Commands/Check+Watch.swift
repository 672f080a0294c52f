internal import CSystem
internal import DeckDriver

extension Check {
  /// Checks, and checks again whenever an input, a configuration or a word list changed.
  func watch() async throws {
    csystem_exit_on_interrupt()
    while true {
      let before = inputState
      if Terminal.isOutputTerminal { try Terminal.write("\u{1B}[2J\u{1B}[3J\u{1B}[H") }
      do {
        try await checkOnce()
      } catch is ExitStatus {
        // What was found or failed was said; the next change may mend it.
      }
      Terminal.note("waiting for changes; Ctrl-C ends")
      // Our own repairs are no changes; what others changed while we looked is one.
      var state = isFixing ? inputState : before
      while state == inputState { try await Task.sleep(for: .milliseconds(200)) }
      // Programs that write in several steps are given the time to end.
      repeat {
        state = inputState
        try await Task.sleep(for: .milliseconds(50))
      } while state != inputState
    }
  }

  private var inputState: InputState {
    InputState(
      input.inputs + against, others: words.words + [input.reading.config, identity.ids].compactMap(\.self))
  }
}
