public import DeckModel
public import DeckSpelling

extension Deck {
  /// The words of the deck, for whoever wants to know what the spelling engine makes of them.
  public func vocabulary() -> DeckVocabulary {
    let pass = WordPass()
    var vocabulary = DeckVocabulary()
    for number in 0..<batchCount {
      vocabulary.add(pass.read(batch(number), of: self).vocabulary)
    }
    return vocabulary
  }
}
