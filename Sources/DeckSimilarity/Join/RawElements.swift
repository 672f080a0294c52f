/// Memory for elements of one type: what arrays of fixed and of growing count share. Reading and writing are checked
/// against the count that the owner gives, which is at most `capacity`.
@safe
struct RawElements<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  /// How many elements there is room for.
  let capacity: Int

  init(capacity: Int) {
    unsafe base = .allocate(capacity: max(capacity, 1))
    self.capacity = capacity
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  func read(_ index: Int, of count: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
    return unsafe base[index]
  }

  @inline(__always)
  func write(_ element: Element, at index: Int, of count: Int) {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
    unsafe (base + index).initialize(to: element)
  }

  /// Makes the elements of `range` copies of `element`.
  func fill(_ range: Range<Int>, with element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity, "range out of bounds")
    unsafe (base + range.lowerBound).initialize(repeating: element, count: range.count)
  }

  /// Copies the first `count` elements of `other`.
  func copy(_ other: borrowing RawElements, count: Int) {
    precondition(count <= capacity && count <= other.capacity, "range out of bounds")
    unsafe base.initialize(from: other.base, count: count)
  }

  /// The address of the element at `index`.
  @inline(__always)
  func address(_ index: Int) -> UnsafeMutablePointer<Element> { unsafe base + index }
}
