internal import DeckModel
internal import DeckSource

extension Emitter {
  /// A table with commas, as RFC 4180 has it.
  static let csv = Emitter(
    "csv", "a table with commas: number, front, back, tags, id, further fields", fileExtensions: ["csv"],
    holdings: [.titles, .properties, .numbers, .extent, .fieldNames], keptTitle: { _ in "" },
    begin: { deck, writer in DelimitedRows.writeHeader(deck.extent, delimiter: UInt8(ascii: ","), &writer) },
    emit: { batch, output in DelimitedRows(batch, delimiter: UInt8(ascii: ","), output).write(&output) })
}
