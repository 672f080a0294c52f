internal import DeckLexicon

/// What a word that exists only with a capital is when it stands in small letters.
enum SmallName {
  /// A name that everybody writes with a capital: of a day, a country, a people, a language, a religion.
  case sure
  /// A name of a person, a place or a thing that a program, a nickname or an idiom may have too, in small letters.
  case doubtful
  /// The misspelling of another word rather than a name: `oder`.
  case misspelling
  /// No name that is told by the word alone.
  case none

  /// What a word with the lexicon's `hash` is.
  init(_ id: WordID, hash: UInt64, in lexicon: Lexicon) {
    let flags = lexicon.flags(id)
    guard flags.contains(.capitalOnly), flags.isDisjoint(with: [.capitalToo, .hasForm]) else {
      self = .none
      return
    }
    if Self.known.contains(hash) {
      self = .sure
    } else if lexicon.zipf(id) < Self.commonName, lexicon.isListedMisspelling(hash: hash) {
      self = .misspelling
    } else {
      self = Self.isWellKnown(id, flags, hash, lexicon) ? .doubtful : .none
    }
  }

  /// Names as common as this are met more often than the misspellings that look like them.
  private static let commonName: Float = 4

  /// Whether readers know a name as one. Rare names, those of taxonomy and those that are words of other languages
  /// or of trades are left alone.
  private static func isWellKnown(
    _ id: WordID, _ flags: WordFlags, _ hash: UInt64, _ lexicon: Lexicon
  ) -> Bool {
    if alsoSmall.contains(hash) || FunctionTable.shared.languages(of: hash) != 0 { return false }
    if flags.contains(.common) { return true }
    let zipf = lexicon.zipf(id)
    guard flags.contains(.name), zipf >= 2.5 else { return false }
    return zipf >= 3.9 || flags.isDisjoint(with: [.biology, .chemistry])
  }

  /// Sure names: days, months and feasts; religions and movements; continents, countries, peoples and languages;
  /// cities and states.
  static let knownWords = """
    monday tuesday wednesday thursday friday saturday january february april september october november \
    december christmas easter hanukkah ramadan catholicism protestant protestantism christian christians \
    christianity jewish judaism jews buddhist buddhists buddhism hindu hindus hinduism islam islamic \
    muslim muslims quran confucianism calvinism lutheran anglican mormon sikh marxist marxism stalinism \
    leninism nazi nazis nazism zionism zionist hitler stalin lenin africa african africans america \
    american americans asia asian asians europe european europeans australia australian australians \
    antarctica caribbean mediterranean scandinavia scandinavian balkans eurasia oceania polynesia \
    afghanistan albania albanian algeria algerian angola argentina armenia armenian austria austrian \
    austrians azerbaijan bahamas bahrain bangladesh bangladeshi barbados belarus belgium belgian belize \
    bolivian bosnia bosnian botswana brazil brazilian bulgaria bulgarian burma burmese burundi cambodia \
    cambodian cameroon canada canadian canadians chilean chinese colombia colombian congolese croatia \
    croatian cuba cuban cubans cyprus czech czechoslovakia denmark danish ecuador egypt egyptian \
    egyptians england english estonia estonian ethiopia ethiopian fiji finland finnish france french \
    gabon gambia german germans germany ghana greece greek greeks guatemala guyana haiti haitian \
    honduras hungary hungarian iceland icelandic india indian indians indonesia indonesian iran iranian \
    iraq iraqi ireland irish israel israeli italy italian italians jamaica jamaican japanese jordanian \
    kazakhstan kenya kenyan korea korean koreans kosovo kuwait latvia lebanon lebanese liberia libya \
    libyan lithuania lithuanian luxembourg madagascar malaysia malaysian maldives mauritius mexico \
    mexican mexicans moldova monaco mongolia mongolian moroccan mozambique namibia nepal nepalese \
    netherlands nicaragua nigeria nigerian norway norwegian norwegians pakistan pakistani palestine \
    palestinian paraguay peru peruvian philippines filipino poland portugal portuguese qatar romania \
    romanian russia russian russians rwanda rwandan samoa scotland scottish senegal serbia serbian \
    singapore slovakia slovenia somalia somali spain spanish sudan sudanese sweden swedish switzerland \
    syria syrian taiwan taiwanese tanzania thailand tibet tibetan tunisia turkish uganda ugandan ukraine \
    ukrainian uruguay uzbekistan venezuela venezuelan vietnam vietnamese welsh yemen yugoslavia zambia \
    zimbabwe british britain briton britons celtic gaelic saxon dutch flemish prussia prussian ottoman \
    byzantium persian persians babylon babylonian mesopotamia mesopotamian assyrian phoenician carthage \
    romans hebrew aramaic arabs arabian kurdish swahili sanskrit hindi urdu punjabi bengali tamil \
    cantonese yiddish slavic germanic hellenistic spartans athenian athenians aztec aztecs inca incas \
    mayan victorian elizabethan georgian london paris berlin rome madrid moscow tokyo beijing delhi \
    mumbai calcutta athens sparta vienna prague budapest warsaw dublin edinburgh glasgow manchester \
    liverpool birmingham brussels amsterdam copenhagen stockholm oslo helsinki lisbon barcelona milan \
    venice florence naples sicily istanbul constantinople jerusalem baghdad cairo damascus tehran kabul \
    nairobi johannesburg sydney melbourne toronto montreal vancouver chicago boston philadelphia \
    washington houston detroit atlanta seattle miami hiroshima nagasaki chernobyl kyoto munich frankfurt \
    zurich bavaria normandy alabama alaska arizona arkansas california colorado connecticut delaware \
    florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maryland massachusetts \
    michigan minnesota mississippi missouri montana nebraska nevada oklahoma oregon pennsylvania \
    tennessee texas utah vermont virginia wisconsin wyoming ohio york carolina dakota
    """
  private static let known = Lexicon.hashes(ofWords: knownWords)

  /// Names that are words of other languages, of commands or of trades too, or are written small by many.
  private static let alsoSmall = Lexicon.hashes(
    ofWords: """
      arabic avis barca borealis burnet byzantine cher deus eigen gallic geospatial gloria gris lana lang lima lind \
      mensa mille mona monty morse mort niger plano plata porte prog prot regis rosa rufus sama scala \
      scot serra shelly stan stella terra thar ville wales wald verus vera luna dolly bobby victoria regina cocos \
      klein diem franca paso alma morris chan tera haute nouvelle pico sion \
      unix linux java python perl bash ruby swift apache docker maven gradle jenkins ansible hadoop spark kafka hive \
      oracle amazon google facebook twitter bluetooth ethernet internet xerox tesla kelvin newton pascal joule watt \
      hertz ampere coulomb ohm volt farad henry weber siemens becquerel gray sievert celsius fahrenheit
      """)
}
