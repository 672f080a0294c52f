/// Which deck of one side is which of the other, by the paths of their files.
struct DeckPairs {
  /// The old deck of each new one.
  private(set) var oldOfNew: [Int?]
  /// The old decks that are no new one's, in order.
  var goneOld: [Int] { isTaken.indices.filter { !isTaken[$0] } }
  private var isTaken: [Bool]

  /// Pairs files by their paths below the folder that their side has in common, then by their last names, then those
  /// that are the only ones left. Complexity: O(bytes).
  init(_ old: [String], _ new: [String]) {
    oldOfNew = Array(repeating: nil, count: new.count)
    isTaken = Array(repeating: false, count: old.count)
    pair(Self.relative(old), Self.relative(new))
    pair(old.map(Self.last), new.map(Self.last))
    let left = oldOfNew.indices.filter { oldOfNew[$0] == nil }
    let gone = goneOld
    if left.count == 1, gone.count == 1, old.count == 1 || new.count == 1 { take(gone[0], for: left[0]) }
  }

  /// Pairs what has the same name, in order where several have.
  private mutating func pair(_ old: [String], _ new: [String]) {
    var places: [String: [Int]] = [:]
    for index in old.indices.reversed() where !isTaken[index] {
      places[old[index], default: []].append(index)
    }
    for index in new.indices where oldOfNew[index] == nil {
      if let place = places[new[index]]?.popLast() { take(place, for: index) }
    }
  }

  private mutating func take(_ old: Int, for new: Int) {
    oldOfNew[new] = old
    isTaken[old] = true
  }

  /// The paths without the folders that all of them begin with.
  private static func relative(_ paths: [String]) -> [String] {
    let parts = paths.map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    guard let first = parts.first else { return [] }
    var common = first.count - 1
    for path in parts.dropFirst() {
      var count = 0
      while count < min(common, path.count - 1), path[count] == first[count] { count += 1 }
      common = count
    }
    return parts.map { $0.dropFirst(common).joined(separator: "/") }
  }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
