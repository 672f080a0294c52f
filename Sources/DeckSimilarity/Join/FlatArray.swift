/// Memory for elements of one type, allocated once: what the join works on, without reference counts and growth.
@safe
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  private let storage: RawElements<Element>
  /// The number of elements.
  let count: Int

  /// An array of `count` copies of `element`.
  init(repeating element: Element, count: Int) {
    storage = RawElements(capacity: count)
    storage.fill(0..<count, with: element)
    self.count = count
  }

  /// The element at `index`, which must be in 0..<`count`.
  subscript(index: Int) -> Element {
    @inline(__always) get { storage.read(index, of: count) }
    @inline(__always) nonmutating set { storage.write(newValue, at: index, of: count) }
  }

  /// The address of the element at `index`, to be fetched ahead.
  @inline(__always)
  func address(_ index: Int) -> UnsafeRawPointer { unsafe UnsafeRawPointer(storage.address(index)) }

  /// Sorts the elements of `range` by insertion when they are few, else by the library's sort.
  func sort(_ range: Range<Int>) where Element: Comparable {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    let start = unsafe storage.address(range.lowerBound)
    guard range.count <= 48 else {
      var rest = unsafe UnsafeMutableBufferPointer(start: start, count: range.count)
      return unsafe rest.sort()
    }
    var index = 1
    while index < range.count {
      let element = unsafe start[index]
      var place = index
      while unsafe place > 0 && start[place - 1] > element {
        unsafe start[place] = start[place - 1]
        place -= 1
      }
      unsafe start[place] = element
      index += 1
    }
  }
}
