internal import DeckSource

/// Slips that follow a rule instead of the keyboard, and what was meant: regular forms of irregular words
/// (`splitted`, `runned`, `childs`) and pairs of words that are often joined (`aswell`, `viceversa`).
enum CommonSlips {
  /// What a folded word that no lexicon has stands for, or nil.
  static func correction(of word: ByteView) -> String? {
    guard word.count >= 4, word.count <= longest else { return nil }
    return corrections[word.string]
  }

  private static let longest = 16

  private static let corrections: [String: String] = {
    var corrections: [String: String] = [:]
    for verb in verbs.split(separator: ",") {
      let forms = verb.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
      guard let base = forms.first, let past = forms.last else { continue }
      for form in regularPasts(of: base) + regularPasts(of: past) { corrections[form] = past }
    }
    for pair in others.split(separator: ",") {
      let halves = pair.split(separator: ":")
      guard halves.count == 2 else { continue }
      corrections[String(halves[0].drop { $0 == " " })] = String(halves[1])
    }
    return corrections
  }()

  /// `split` gives `splited` and `splitted`, `take` gives `taked`, `fly` gives `flied`.
  private static func regularPasts(of base: String) -> [String] {
    guard let last = base.last else { return [] }
    if last == "e" { return [base + "d"] }
    if last == "y" { return [base.dropLast() + "ied", base + "ed"] }
    return [base + "ed", base + "\(last)ed"]
  }

  /// Base and past, with the participle where it is what a pupil would want.
  private static let verbs = """
    arise arose, awake awoke, become became, begin began, bite bit, blow blew, break broke, bring brought, \
    build built, buy bought, catch caught, choose chose, come came, creep crept, cut cut, deal dealt, draw drew, \
    drink drank, drive drove, eat ate, fall fell, feed fed, feel felt, fight fought, flee fled, fly flew, \
    forbid forbade, forget forgot, freeze froze, get got, give gave, go went, grow grew, hear heard, hide hid, \
    hit hit, hold held, hurt hurt, keep kept, know knew, lay laid, lead led, leave left, lend lent, let let, \
    lose lost, make made, mean meant, meet met, mistake mistook, overcome overcame, pay paid, put put, read read, \
    ride rode, rise rose, run ran, say said, see saw, seek sought, sell sold, send sent, set set, shake shook, \
    shoot shot, shrink shrank, sing sang, sink sank, sleep slept, slide slid, speak spoke, spend spent, \
    split split, spread spread, stand stood, steal stole, stick stuck, strike struck, swear swore, sweep swept, \
    swim swam, swing swung, take took, teach taught, tear tore, tell told, think thought, throw threw, \
    understand understood, upset upset, wear wore, weave wove, win won, withdraw withdrew, write wrote
    """

  private static let others = """
    childs:children, womans:women, mouses:mice, tooths:teeth, gooses:geese, sheeps:sheep, \
    themself:themselves, themselfs:themselves, ourselfs:ourselves, \
    theirselves:themselves, hisself:himself, criterias:criteria, criterium:criterion, phenomenas:phenomena, \
    phenomenons:phenomena, bacterias:bacteria, datas:data, medias:media, informations:information, \
    equipments:equipment, knowledges:knowledge, homeworks:homework, advices:advice, furnitures:furniture, \
    softwares:software, hardwares:hardware, researchs:research, \
    alot:a lot, aswell:as well, inbetween:in between, viceversa:vice versa, everytime:every time, infact:in fact, \
    eachother:each other, atleast:at least, ofcourse:of course, inspite:in spite, upto:up to, \
    aswellas:as well as, insted:instead, noone:no one, eventhough:even though, \
    socalled:so-called, dueto:due to, abit:a bit, aslong:as long, asmuch:as much, \
    nevertheles:nevertheless, nonetheles:nonetheless, forexample:for example, suchas:such as, inturn:in turn, \
    untill:until, wich:which
    """
}
