/// A list that is made once and lives as long as the program, so that reading it counts no references.
///
/// It is `@unchecked Sendable` because its memory is written once, before the list is handed out, and never freed.
@safe
struct FixedList<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  private let elements: UnsafeBufferPointer<Element>

  /// A list of `elements`, which is never freed: for tables of the program only.
  init(_ elements: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = unsafe memory.initialize(from: elements)
    unsafe self.elements = UnsafeBufferPointer(memory)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { unsafe elements.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < endIndex, "list index out of bounds")
    return unsafe elements[index]
  }
}

extension FixedList where Element == UInt16 {
  /// Whether the sorted list holds a number other than 0.
  @inline(__always)
  func holds(_ number: UInt16) -> Bool {
    if number == 0 { return false }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
