internal import CFuzz
internal import DeckReaders
internal import DeckSource
internal import Glibc

/// Feeds inputs of libFuzzer to the reader that `DECKC_FUZZ_READER` names, and stops at the first that breaks a law.
@main
enum FuzzProgram {
  static func main() {
    guard let reader else {
      print("DECKC_FUZZ_READER must name one of these:", Reader.all.map(\.name).joined(separator: ", "))
      exit(2)
    }
    print("fuzzing the reader of \(reader.name)")
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      let input = unsafe UnsafeBufferPointer(start: bytes, count: count)
      if let reader = FuzzProgram.reader { unsafe Laws.check(reader, Array(input)) }
      return 0
    }
    exit(status)
  }

  private static let reader: Reader? = unsafe getenv("DECKC_FUZZ_READER").flatMap {
    unsafe Reader.named(String(cString: $0))
  }
}
