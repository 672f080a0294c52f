internal import Glibc

/// Runs other programs and takes what they print.
enum ChildProcess {
  /// What the program `arguments[0]`, found along `PATH`, prints, or nil when it isn't installed.
  ///
  /// The exit code is not looked at: checkers use it for what they found.
  static func output(_ arguments: [String], input: String = "/dev/null") throws -> String? {
    let path = "/tmp/deckc-spelling-\(getpid()).out"
    defer { unsafe unlink(path) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    if code == ENOENT { return nil }
    guard code == 0 else { throw ToolError("can't run '\(arguments[0])'") }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw ToolError("can't wait for '\(arguments[0])'") }
    }
    if status >> 8 == 127 { return nil }
    return try TextFile.read(path)
  }
}
