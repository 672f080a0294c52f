internal import DeckModel
internal import DeckSource

extension Reader {
  /// Questions for Moodle.
  static let gift = Reader(
    "gift", "questions in Moodle's GIFT: choices, short answers, numbers, pairs, true or false",
    fileExtensions: ["gift", "gift.txt"], comments: .slashLines, resemblance: { GiftReader.resemblance($0) },
    read: { source, _ in GiftReader.read(source) })
}
