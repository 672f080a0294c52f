import DeckLexicon
import DeckSource
import DeckSpelling
import Testing

@Suite struct AcceptedWordsTests {
  private func accepts(_ entry: String, _ surface: String) -> Bool {
    var words = AcceptedWords()
    words.add([entry])
    let storage = ByteStorage(copying: WordFolding.folded(surface).utf8)
    return words.accepts(surface, hash: Lexicon.hash(storage.view))
  }

  @Test(arguments: ["kubectl", "Kubectl", "KUBECTL", "kubectls", "KUBECTLS", "kubectled", "kubectling"])
  func smallLettersAllowAnyCase(_ surface: String) {
    #expect(accepts("kubectl", surface))
    #expect(accepts("kubectl's", surface))
  }

  @Test func capitalsAreKept() {
    for surface in ["SageMaker", "SAGEMAKER", "SageMakers", "SAGEMAKERS"] {
      #expect(accepts("SageMaker", surface))
    }
    for surface in ["sagemaker", "Sagemaker", "SageMAKER"] { #expect(!accepts("SageMaker", surface)) }
  }

  @Test(arguments: [
    ("grep", ["greps", "grepped", "grepping", "greped"]),
    ("cachify", ["cachifies", "cachified", "cachifying"]),
    ("memoize", ["memoizes", "memoized", "memoizing"]), ("mutex", ["mutexes"]), ("JWT", ["JWTs", "JWTS"]),
    ("foo", ["foos", "fooed", "fooing"]),
  ])
  func inflectionsComeWithAWord(_ word: String, _ surfaces: [String]) {
    for surface in surfaces { #expect(accepts(word, surface), "\(surface)") }
  }

  @Test func otherWordsAreNotAccepted() {
    for surface in ["kubect", "kubectly", "kube"] { #expect(!accepts("kubectl", surface)) }
    #expect(!accepts("", "a"))
  }

  @Test func listsHaveComments() {
    let text = "\u{FEFF}# ours\n\nkubectl  # a tool\r\n  C#\nfoo bar\n#end"
    let storage = ByteStorage(copying: text.utf8.dropFirst(3))
    var words = AcceptedWords()
    words.add(list: storage.view)
    #expect(words.words == ["kubectl", "C#", "foo", "bar"])
  }

  @Test func repeatedWordsAreOne() {
    var words = AcceptedWords()
    words.add(["kubectl", "kubectl", "Kubectl"])
    #expect(words.words == ["kubectl", "Kubectl"])
  }

  @Test func unknownWordsJoinAList() {
    let list = "# mine\nzeta\nalpha # first"
    let words: [WordListFile.Word] = [
      .init("beyong", isReported: true, suggestion: "beyond"), .init("alpha"), .init("Aufbau"),
      .init("xyzzy", isReported: true),
    ]
    #expect(
      WordListFile.adding(words, to: list)
        == list + "\nAufbau\nbeyong  # reported, perhaps 'beyond'\nxyzzy  # reported\n")
    #expect(
      WordListFile.adding(words[2...2], to: "")
        == "# Accepted words, one a line. Delete those that are misspelt.\nAufbau\n")
  }
}
