import DeckSource
import DeckSpelling
import Testing

@Suite struct MorphologyTests {
  @Test(arguments: [
    ("reparametrize", 0.7), ("deplane", 0.7),
    ("hyperplane", 1.0), ("parsers", 0.9), ("tokenizing", 0.8), ("happiness", 0.8),
    ("stoppable", 0.8), ("plane", 0), ("boxs", 0), ("xyz", 0),
  ])
  func findsBases(word: String, strength: Double) {
    let bases: Set = ["parametrize", "plane", "parser", "tokenize", "happy", "stop", "stope", "boxs"]
    var morphology = Morphology()
    let found = withView(word) { view in morphology.affix(of: view) { bases.contains($0.string) ? 4 : 0 } }
    #expect(found == strength, "\(word)")
  }

  @Test(arguments: [
    ("hypocalcaemia", 1.0), ("cardiomyopathy", 1), ("xenograft", 1), ("cholecystectomy", 1),
    ("glomerulonephritis", 1),
    ("hypocalcemea", 0), ("cardiomyopaty", 0), ("nuerology", 0), ("glomerulenephritis", 0), ("accomodate", 0),
  ])
  func findsGreekAndLatinForms(word: String, strength: Double) {
    var morphology = Morphology()
    #expect(withView(word) { view in morphology.affix(of: view) { _ in 0 } } == strength, "\(word)")
  }

  private func withView<Result>(_ text: String, _ body: (ByteView) -> Result) -> Result {
    let storage = ByteStorage(copying: text.utf8)
    return withExtendedLifetime(storage) { body(storage.view) }
  }
}
