/// The prefixes and suffixes that make new words of known ones.
enum AffixTable {
  /// A suffix and what a base may lose before it.
  struct Suffix {
    var letters: [UInt8]
    /// How much it explains, 0...1.
    var strength: Double
    /// What the base may have had in its place; `y` stands for a base whose y became i.
    var endings: [[UInt8]]
    /// Whether the last letter of the base may be doubled.
    var doubles: Bool
    /// Whether it is the plain plural or third person.
    var isPlural: Bool
  }

  /// By first letter, from a to z, then everything else.
  static let prefixes: [[[UInt8]]] = {
    var slots = [[[UInt8]]](repeating: [], count: 27)
    for word in prefixList.split(separator: " ") {
      let letters = Array(word.utf8)
      slots[Int(letters[0] - UInt8(ascii: "a"))].append(letters)
    }
    return slots
  }()

  /// By last letter, from a to z, then everything else.
  static let suffixes: [[Suffix]] = {
    var slots = [[Suffix]](repeating: [], count: 27)
    for (word, endings, doubles) in suffixList {
      let letters = Array(word.utf8)
      let suffix = Suffix(
        letters: letters, strength: word == "s" ? 0.9 : letters.count >= 3 ? 0.8 : 0.6,
        endings: endings.map { Array($0.utf8) }, doubles: doubles, isPlural: word == "s")
      slots[Int((letters.last ?? UInt8(ascii: "a")) - UInt8(ascii: "a"))].append(suffix)
    }
    return slots
  }()

  private static let prefixList = """
    adeno angio ante anti arterio arthro astro audio auto bi bio broncho cardio cerebro chemo chromo co contra \
    counter cross cryo crypto cyber cyto de dermato dis down eco electro encephalo endo epi ethno eu ex exo extra \
    fibro fore gastro geo giga glyco haemato hemato haemo hemo hemi hepato hetero histo homo hydro hyper hypo im \
    immuno in infra inter intra intro ir iso kilo leuko leuco lipo lympho macro mal mega meso meta micro mid milli \
    mini mis mono morpho multi myco myelo myo nano necro neo nephro neuro non oligo omni ophthalmo ortho osteo \
    oto out over palaeo paleo pan para patho ped peri petro peta pharmaco phono photo phyto pneumo poly post pre \
    preter pro proteo proto pseudo psycho pyro quasi radio re retro rheo self semi septi sero socio somato spectro \
    spheno sub super supra sur sym syn techno tele tera tetra thermo thrombo tomo trans tri turbo ultra un under \
    uni up uro vaso ventro vibro xeno zoo
    """

  private static let suffixList: [(String, [String], Bool)] = [
    ("s", [], false), ("es", ["e"], false), ("ed", ["e"], true), ("ing", ["e"], true), ("er", ["e"], true),
    ("ers", ["e"], true), ("ly", [], false), ("ness", ["y"], false), ("able", ["e"], true),
    ("less", [], false),
    ("like", [], false), ("wise", [], false), ("ware", [], false), ("ization", ["e"], false),
    ("isation", ["e"], false), ("izations", ["e"], false), ("isations", ["e"], false), ("ize", ["e"], false),
    ("ise", ["e"], false), ("ized", ["e"], false), ("ised", ["e"], false), ("izing", ["e"], false),
    ("ising", ["e"], false), ("ability", ["e", "able"], false), ("ity", ["e"], false), ("al", ["e"], false),
    ("ally", ["e"], false), ("ic", ["e"], false), ("ship", [], false), ("hood", [], false),
    ("fold", [], false),
    ("ism", ["e"], false), ("ist", ["e"], false), ("ists", ["e"], false), ("ian", ["e"], false),
    ("esque", ["e"], false), ("ette", ["e"], false),
  ]
}
