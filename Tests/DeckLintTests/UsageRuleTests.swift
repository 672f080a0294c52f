import DeckSource
import DeckSpelling
import Testing

@testable import DeckLint

/// Backs of one line in which a rule about usage must mark words, or must leave all alone.
struct UsageRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let back: String
    let marks: [String]

    init(_ rule: String, _ back: String, _ marks: String...) {
      self.rule = rule
      self.back = back
      self.marks = marks
    }

    var testDescription: String { "\(rule): \(back)" }
  }

  @Test(arguments: homophones + verbs + articles + apostrophes + capitals + terms)
  func marks(_ example: Case) throws {
    let rule = try #require(Rule.named(example.rule))
    let deck = "1\nQ\n\nWhat is this made of?\n\nA\n\n\(example.back)\n\nHow well did you know this?\n"
    #expect(try RuleHarness(rule, deck).marks == example.marks)
  }

  /// Words that the configuration accepts are no slips of any kind.
  @Test(arguments: [
    ("wrong-word", "The sample is taken form the leader", "form"),
    ("missing-apostrophe", "It doesnt work that way at all", "doesnt"),
    ("missing-capital", "It came from europe in the end", "europe"),
    ("inconsistent-term", "ElasticSearch and Elasticsearch, which is Elasticsearch", "ElasticSearch"),
  ])
  func acceptedWordsAreLeftAlone(_ rule: String, _ back: String, _ word: String) throws {
    let deck = "1\nQ\n\nWhat is this made of?\n\nA\n\n\(back)\n\nHow well did you know this?\n"
    let source = SourceFile(name: "deck.txt", text: deck)
    let selection = try RuleSelection(select: [rule], extendSelect: [], ignore: [])
    #expect(try RuleHarness(Linter(selection), source).marks == [word])
    var options = Linter.Options()
    options.spelling.words.add([word])
    #expect(try RuleHarness(Linter(selection, options), source).marks.isEmpty)
  }

  static let homophones: [Case] = [
    Case("wrong-word", "Makes Spark fee more like a tool", "fee"),
    Case("wrong-word", "They pay a fee like everyone else does, and a fee that is small"),
    Case("wrong-word", "Hive lets your run queries from the shell", "your"),
    Case("wrong-word", "Hive lets your users run queries"),
    Case("wrong-word", "Hue Supper-users inherit all of the roles", "Supper"),
    Case("wrong-word", "The wave-like motion of a supper-club is well-known"),
    Case("wrong-word", "The result is larger then the sum of the parts", "then"),
    Case("wrong-word", "If the key is larger then go to the right child"),
    Case("wrong-word", "The treaty has lead to war in the whole of Europe", "lead"),
    Case("wrong-word", "Lead pipes have lead in them, and they lead to illness"),
    Case("wrong-word", "Smoking can effect how the lungs work", "effect"),
    Case("wrong-word", "The greenhouse affect is the main cause", "affect"),
    Case("wrong-word", "The side effects of the drug affect the heart; flat affect is a symptom"),
    Case("wrong-word", "They loose water and can loose control of their heat", "loose", "loose"),
    Case("wrong-word", "Loose connective tissue is a loose network of fibres"),
    Case("wrong-word", "A peace of paper is part of the peace treaty", "peace"),
    Case("wrong-word", "It is made form the leaves of different from", "form"),
    Case("wrong-word", "It is different form the other form of the verb", "form"),
    Case("wrong-word", "The muscles form the wall of the heart, which takes the form of a cone"),
    Case("wrong-word", "Cells get there energy from sugar"),
    Case("wrong-word", "Plants use there energy and their are many of them", "there", "their"),
    Case("wrong-word", "The whether forecast depends on weather it is cold", "whether", "weather"),
    Case("wrong-word", "It would of been better, and it must of course be so", "of"),
    Case("wrong-word", "The Al models and Al systems of today use Al oxide", "Al", "Al"),
    Case("wrong-word", "Fairness of Al is a question of ethics", "Al"),
    Case("wrong-word", "Al Gore saw the metal Al in the table of elements"),
    Case("wrong-word", "The principle component is found at first site", "principle", "site"),
    Case("wrong-word", "Machine leaning works on discreet values", "leaning", "discreet"),
    Case("wrong-word", "El agua que to ven y la forma form the mar es de la casa"),
  ]

  static let verbs: [Case] = [
    Case("wrong-word", "The object can be restore to this state later", "restore"),
    Case("wrong-word", "Infectious material with can occur as the result of coughing", "with"),
    Case("wrong-word", "The space can summarized in a tree", "summarized"),
    Case("wrong-word", "It can be set, put, cut and read by all, and it can be cause for joy"),
    Case("wrong-word", "They has ran the test and it were wrote by hand", "has", "ran", "wrote"),
    Case(
      "wrong-word", "It doesn't contains a key, and it tries to represents the data", "contains", "represents"
    ),
    Case("wrong-word", "A women is a person, a criteria is a test", "women", "criteria"),
  ]

  static let articles: [Case] = [
    Case("wrong-word", "It is a articulation vertex in an lossless code of a SVM", "a", "an", "a"),
    Case("wrong-word", "It is an hour, a user, a European, an MRI, a URL, a one-way street, an umbrella"),
    Case("wrong-word", "It is a unanimous vote in a utopia on an unidentified object in a uniform"),
    Case("wrong-word", "Vitamin a is in option a and node a ends in vertex a in class a"),
    Case("wrong-word", "A SQL server, an SQL server, a SCSI disk and an historical event"),
    Case("wrong-word", "A AND b is true when a equals b, and A OR b otherwise"),
  ]

  static let apostrophes: [Case] = [
    Case("missing-apostrophe", "It doesnt work, and someones fault its not", "doesnt", "someones", "its"),
    Case("missing-apostrophe", "The particles cant be seen, and they wont change", "cant", "wont"),
    Case("missing-apostrophe", "The cant of the thieves, as is their wont, lets the light in"),
    Case(
      "missing-apostrophe", "Voltage goes to peoples homes and to an objects centre", "peoples", "objects"),
    Case(
      "missing-apostrophe", "The peoples of Europe have objects; its powerful, flexible and portable design"),
    Case("missing-apostrophe", "L'homme dont je parle est dans la maison avec les enfants"),
  ]

  static let capitals: [Case] = [
    Case(
      "missing-capital", "The french revolution began in france on a tuesday", "french", "france", "tuesday"),
    Case("missing-capital", "They march in may and polish the china with python on linux"),
    Case("missing-capital", "Canis lupus familiaris and Felis catus are the names in taxonomy"),
    Case("missing-capital", "So i think that i am right for i in range", "i"),
    Case("missing-capital", "So I’m here, and I've been there, and i’ll stay", "i’ll"),
    Case("missing-capital", "The archie service came before the web"),
    Case("missing-capital", "What freud and piaget wrote was new to watson", "freud", "piaget", "watson"),
    Case("missing-capital", "The oder of the words matters"),
    Case("misspelled-word", "The oder of the words in which they are written matters", "oder"),
  ]

  static let terms: [Case] = [
    Case("inconsistent-term", "ElasticSearch and Elasticsearch, which is Elasticsearch", "ElasticSearch"),
    Case("inconsistent-term", "getName and getname, ABC and Abc"),
    Case("inconsistent-term", "We sent an e-mail, and then the email came back", "e-mail"),
    Case("inconsistent-term", "The data set is a dataset as the other dataset is", "data set"),
    Case("inconsistent-term", "A data set, a time line and a set-up of the e-mail"),
    Case("inconsistent-term", "They re-sign and then resign; the Google File System is a filesystem"),
  ]
}
