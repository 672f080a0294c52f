internal import DeckModel
internal import DeckSource

extension Emitter {
  /// A table with tabs, quoted like one with commas, which is what spreadsheets write and read.
  static let tsv = Emitter(
    "tsv", "a table with tabs: number, front, back, tags, id, further fields",
    fileExtensions: ["tsv", "tab"],
    holdings: [.titles, .properties, .numbers, .extent, .fieldNames], keptTitle: { _ in "" },
    begin: { deck, writer in DelimitedRows.writeHeader(deck.extent, delimiter: UInt8(ascii: "\t"), &writer) },
    emit: { batch, output in DelimitedRows(batch, delimiter: UInt8(ascii: "\t"), output).write(&output) })
}
