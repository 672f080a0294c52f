/// Memory for elements of one type, allocated once: what the join works on, without reference counts and growth.
@safe
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  /// The number of elements.
  let count: Int

  /// An array of `count` copies of `element`.
  init(repeating element: Element, count: Int) {
    unsafe base = .allocate(capacity: max(count, 1))
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { unsafe base.deallocate() }

  /// The element at `index`, which must be in 0..<`count`.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      unsafe base[index] = newValue
    }
  }

  /// The address of the element at `index`, to be fetched ahead.
  @inline(__always)
  func address(_ index: Int) -> UnsafeRawPointer { unsafe UnsafeRawPointer(base + index) }

  /// Sorts the elements of `range` by insertion when they are few, else by the library's sort.
  func sort(_ range: Range<Int>) where Element: Comparable {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    let start = unsafe base + range.lowerBound
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
