import DeckSource
import Glibc

/// Bytes that end where a page begins that nobody may touch: whoever reads or writes behind them crashes, with
/// or without a sanitizer.
@safe
final class GuardedBytes {
  let base: UnsafeMutablePointer<UInt8>
  let count: Int
  private let memory: UnsafeMutableRawPointer
  private let size: Int

  /// `bytes`, with nothing behind them.
  init(_ bytes: [UInt8]) {
    let page = Int(getpagesize())
    count = bytes.count
    size = (count + page - 1) / page * page + page
    let anywhere = MAP_PRIVATE | MAP_ANONYMOUS
    guard let mapped = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, anywhere, -1, 0) else {
      fatalError("no memory")
    }
    unsafe memory = mapped
    unsafe mprotect(mapped + (size - page), page, PROT_NONE)
    unsafe base = (mapped + (size - page - count)).assumingMemoryBound(to: UInt8.self)
    for (index, byte) in bytes.enumerated() { unsafe base[index] = byte }
  }

  /// Room for `count` bytes, all zero.
  convenience init(room count: Int) { self.init([UInt8](repeating: 0, count: count)) }

  deinit { unsafe munmap(memory, size) }

  /// The first `count` bytes.
  func prefix(_ count: Int) -> [UInt8] { (0..<count).map { unsafe base[$0] } }

  /// The bytes; valid as long as this object, which must be held by a variable.
  var view: ByteView { unsafe ByteView(base: UnsafePointer(base), count: count) }
}
