internal import DeckModel
internal import DeckSource

extension Emitter {
  /// A table with tabs, quoted like one with commas, which is what spreadsheets write and read.
  static let tsv = Emitter(
    "tsv", "a table with tabs: number, front, back, tags, id", fileExtensions: ["tsv", "tab"],
    begin: { _, writer in DelimitedRows.writeHeader(delimiter: UInt8(ascii: "\t"), &writer) },
    emit: { batch, output in DelimitedRows(batch, delimiter: UInt8(ascii: "\t"), output).write(&output) })
}
