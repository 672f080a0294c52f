public import DeckSource

/// What errors cost: -log10 of the chance that a word is written in a certain wrong way.
///
/// A word is turned into another by leaving out, adding, replacing or exchanging letters, each with a cost that
/// depends on the letters (`ErrorModelCosts` was learned from known misspellings), and by writing one group of
/// letters for another that sounds alike. All sums are integers, so that every machine gets the same.
///
/// It is `@unchecked Sendable` because its pointers lead to tables of the program that nobody ever writes.
@safe
public struct ErrorModel: @unchecked Sendable {
  /// The model of English.
  public static let english = ErrorModel()

  /// Costs are counted in sixteenths of a power of ten.
  static let unit = 16
  /// No cost: above every sum.
  static let far: UInt16 = 1 << 14
  /// The longest word that has a cost, in bytes.
  static let maximumCount = 64

  /// What letters cost that the tables don't know: digits, apostrophes, letters of other alphabets.
  private static let foreignLetter: UInt16 = 48
  /// On top for the first letter of a word, which people seldom get wrong.
  private static let replacedFirst: UInt16 = 8
  private static let droppedFirst: UInt16 = 10
  private static let addedFirst: UInt16 = 21

  let sounds: SoundTable
  private let replaced: UnsafePointer<UInt8>
  private let exchanged: UnsafePointer<UInt8>
  private let dropped: UnsafePointer<UInt8>
  private let added: UnsafePointer<UInt8>

  private init() {
    sounds = SoundTable(ErrorModelCosts.sounds)
    unsafe replaced = ErrorModelCosts.substitutions.utf8Start
    unsafe exchanged = ErrorModelCosts.exchanges.utf8Start
    unsafe dropped = ErrorModelCosts.deletions.utf8Start
    unsafe added = ErrorModelCosts.insertions.utf8Start
  }

  /// The cost of writing `meant` as `written`, both folded, in powers of ten; nil when that is out of reach:
  /// the lengths differ by more than four, or a word has more than 63 bytes. Linear in the length.
  public func cost(of written: ByteView, for meant: ByteView) -> Float? {
    var table = CostTable()
    let units = table.cost(of: written, for: meant, in: self)
    return units < Self.far ? Float(units) / Float(Self.unit) : nil
  }

  /// A letter written as another; `isFirst` at the start of the word.
  @inline(__always)
  func replacing(_ meant: UInt8, by written: UInt8, isFirst: Bool) -> UInt16 {
    unsafe Self.cell(replaced, meant, written) &+ (isFirst ? Self.replacedFirst : 0)
  }

  /// Two letters written the other way round.
  @inline(__always)
  func exchanging(_ first: UInt8, _ second: UInt8) -> UInt16 { unsafe Self.cell(exchanged, first, second) }

  /// A letter left out after another, 0 at the start of the word.
  @inline(__always)
  func dropping(_ letter: UInt8, after previous: UInt8) -> UInt16 {
    unsafe Self.cell(dropped, previous, letter) &+ (previous == 0 ? Self.droppedFirst : 0)
  }

  /// A letter added after another, 0 at the start of the word.
  @inline(__always)
  func adding(_ letter: UInt8, after previous: UInt8) -> UInt16 {
    unsafe Self.cell(added, previous, letter) &+ (previous == 0 ? Self.addedFirst : 0)
  }

  /// The cell of a table: 27 rows, the first for the start of a word, of 26 columns and a line break.
  @inline(__always)
  private static func cell(_ table: UnsafePointer<UInt8>, _ row: UInt8, _ column: UInt8) -> UInt16 {
    let letter = Int(column &- UInt8(ascii: "a"))
    let line = row == 0 ? 0 : Int(row &- UInt8(ascii: "a")) &+ 1
    guard letter < 26, line <= 26 else { return foreignLetter }
    return unsafe UInt16(table[line &* 27 &+ letter] &- UInt8(ascii: "#"))
  }
}
