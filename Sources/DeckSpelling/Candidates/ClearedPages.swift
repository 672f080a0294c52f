internal import Glibc

/// Memory that is cleared when it is first touched, in large pages where the system has them.
///
/// For tables that are touched all over: few large pages cost less to clear, and less to find, than many small ones.
@safe
struct ClearedPages {
  /// The size of a large page of x86-64 and of most of arm64, in bytes.
  private static let alignment = 2 << 20

  private let mapping: UnsafeMutableRawPointer
  private let mappedCount: Int
  /// Where the memory starts; aligned to a large page.
  let start: UnsafeMutableRawPointer

  /// `count` bytes; `nil` when there is no memory.
  init?(count: Int) {
    // One page more, because the system aligns mappings to small pages only.
    mappedCount = (count / Self.alignment + 2) * Self.alignment
    let mapped = unsafe mmap(
      nil, mappedCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
    unsafe mapping = mapped
    unsafe start = mapped.alignedUp(toMultipleOf: Self.alignment)
    // Where it fails, the pages stay small.
    _ = unsafe madvise(start, mappedCount - Self.alignment, MADV_HUGEPAGE)
  }

  /// Gives the memory back, which is not to be used afterwards.
  func deallocate() { unsafe munmap(mapping, mappedCount) }
}
