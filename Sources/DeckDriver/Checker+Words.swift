internal import DeckLint
internal import DeckModel
public import DeckSource
public import DeckSpelling

extension Checker {
  /// The words of a source that the spelling engine doesn't know; none when its language isn't checked.
  public func unknownWords(of source: SourceFile) -> [WordListFile.Word] {
    let options = linter.options.spelling
    guard options.language.isEnglish else { return [] }
    return UnknownWords.find(in: read(source).deck.vocabulary(), SpellChecker(options: options))
  }
}
