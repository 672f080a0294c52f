internal import DeckSource
internal import DeckText

/// What a column of a table holds, by its name: in the languages and the programs that tables come from.
enum ColumnName {
  /// What a name stands for.
  enum Meaning: Equatable {
    case front(rank: Int), back(rank: Int)
    case identifier, number, tags, deck, noteType
    /// What follows from other columns.
    case derived
    /// The name of a language: what stands below is words of it.
    case language
    case other
  }

  private static let table: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for name in ColumnNameList.languages { table[name] = .language }
    for (rank, name) in ColumnNameList.fronts.enumerated() { table[name] = .front(rank: 100 + rank) }
    for (rank, name) in ColumnNameList.backs.enumerated() { table[name] = .back(rank: 100 + rank) }
    for name in ColumnNameList.tags { table[name] = .tags }
    for name in ColumnNameList.identifiers { table[name] = .identifier }
    for name in ColumnNameList.numbers { table[name] = .number }
    return table
  }()

  /// The meaning of a name, in whatever case it is written.
  static func meaning(_ name: ByteView) -> Meaning {
    switch FieldName.meaning(name) {
    case .front(let rank): return .front(rank: rank)
    case .back(let rank): return .back(rank: rank)
    case .identifier: return .identifier
    case .number: return .number
    case .tags: return .tags
    case .deck: return .deck
    case .noteType: return .noteType
    case .derived: return .derived
    case .other: break
    }
    guard name.count <= 60 else { return .other }
    let words = text(of: name).lowercased().split { " _-:.*".contains($0) }.joined(separator: " ")
    return table[words] ?? .other
  }

  /// A name as text: what isn't UTF-8 is taken for Windows-1252.
  static func text(of name: ByteView) -> String {
    String(validating: name, as: UTF8.self) ?? Windows1252.text(of: name)
  }
}

/// The names of columns, in small letters; those that say more stand first.
enum ColumnNameList {
  static let fronts = [
    "side 1", "side a", "side one", "front side", "front text", "card front", "text 1", "field 1",
    "question text",
    "expression", "phrase", "vocabulary", "vocab", "headword", "lemma", "concept", "prompt", "cue",
    "stimulus",
    "foreign word", "key", "hanzi", "kanji", "simplified", "character",
    "vorderseite", "frage", "begriff", "vokabel", "wort", "fremdwort", "ausdruck", "fremdsprache",
    "recto", "terme", "mot", "avant", "anverso", "frente", "cara", "pregunta", "término", "termino",
    "palabra",
    "expresión", "expresion", "fronte", "domanda", "termine", "parola", "pergunta", "termo", "palavra",
    "questão",
    "voorkant", "voorzijde", "vraag", "begrip", "woord", "przód", "awers", "pytanie", "pojęcie", "słowo",
    "wyraz",
    "лицевая сторона", "лицо", "вопрос", "термин", "слово", "лицьова сторона", "питання", "термін",
    "přední strana", "otázka", "pojem", "slovo", "slovíčko", "framsida", "fråga", "begrepp", "ord", "forside",
    "spørgsmål", "spørsmål", "begreb", "etupuoli", "kysymys", "termi", "sana", "előlap", "kérdés", "fogalom",
    "szó",
    "față", "întrebare", "cuvânt", "ön yüz", "soru", "terim", "kelime", "mặt trước", "câu hỏi", "thuật ngữ",
    "từ",
    "từ vựng", "depan", "pertanyaan", "istilah", "kata", "ερώτηση", "όρος", "λέξη", "שאלה", "מילה", "מונח",
    "السؤال",
    "سؤال", "الكلمة", "كلمة", "앞면", "앞", "질문", "문제", "단어", "용어", "表面", "表", "おもて", "質問", "問題", "用語", "単語",
    "正面",
    "问题", "術語", "术语", "单词", "單詞", "词语", "詞語", "生词", "生詞", "汉字", "漢字",
  ]

  static let backs = [
    "side 2", "side b", "side two", "back side", "back text", "card back", "text 2", "field 2", "answer text",
    "correct answer", "answers", "english meaning", "meanings", "definitions", "translations", "def", "gloss",
    "solution", "explanation", "description", "translated", "pinyin",
    "rückseite", "rueckseite", "antwort", "bedeutung", "übersetzung", "uebersetzung", "lösung", "loesung",
    "erklärung", "muttersprache", "verso", "réponse", "reponse", "définition", "signification", "traduction",
    "sens", "arrière", "reverso", "dorso", "respuesta", "definición", "definicion", "significado",
    "traducción",
    "traduccion", "retro", "risposta", "definizione", "significato", "traduzione", "resposta", "definição",
    "tradução", "achterkant", "achterzijde", "antwoord", "definitie", "betekenis", "vertaling", "tył",
    "rewers",
    "odpowiedź", "definicja", "znaczenie", "tłumaczenie", "обратная сторона", "оборот", "ответ",
    "определение",
    "значение", "перевод", "зворотна сторона", "відповідь", "визначення", "значення", "переклад",
    "zadní strana",
    "odpověď", "definice", "význam", "překlad", "baksida", "svar", "betydelse", "översättning", "bagside",
    "bakside",
    "betydning", "oversættelse", "oversettelse", "kääntöpuoli", "vastaus", "merkitys", "määritelmä",
    "käännös",
    "hátlap", "válasz", "jelentés", "fordítás", "spate", "răspuns", "definiție", "traducere", "arka yüz",
    "cevap",
    "tanım", "anlam", "çeviri", "mặt sau", "câu trả lời", "đáp án", "định nghĩa", "nghĩa", "dịch nghĩa",
    "belakang",
    "jawaban", "definisi", "arti", "terjemahan", "απάντηση", "ορισμός", "μετάφραση", "תשובה", "הגדרה",
    "תרגום",
    "الجواب", "الإجابة", "جواب", "تعريف", "المعنى", "معنى", "ترجمة", "뒷면", "뒤", "정답", "답", "답변", "뜻", "의미",
    "정의",
    "번역", "해석", "裏面", "裏", "うら", "答え", "解答", "回答", "意味", "定義", "訳", "翻訳", "背面", "反面", "答案", "定义", "释义",
    "釋義", "意思", "含义", "翻译", "翻譯", "拼音",
  ]

  static let tags = [
    "keywords", "labels", "schlagwörter", "schlagworte", "stichwörter", "étiquettes", "mots clés",
    "etiquetas",
    "etichette", "tagi", "теги", "метки", "štítky", "taggar", "etiketler", "thẻ", "태그", "タグ", "标签", "標籤",
  ]

  static let identifiers = [
    "note id", "card id", "noteid", "cardid", "nid", "cid", "note guid", "anki guid", "anki note id",
    "key id",
  ]

  static let numbers = [
    "№", "num", "n°", "nº", "nummer", "numéro", "número", "numero", "номер", "번호", "番号", "序号", "编号", "stt",
    "lp",
    "lfd nr", "row", "sr no", "s no", "sl no", "serial no",
  ]

  static let languages = [
    "english", "german", "french", "spanish", "italian", "portuguese", "dutch", "russian", "ukrainian",
    "polish",
    "czech", "swedish", "danish", "norwegian", "finnish", "hungarian", "turkish", "greek", "latin", "arabic",
    "hebrew", "hindi", "japanese", "chinese", "mandarin", "korean", "vietnamese", "indonesian", "thai",
    "deutsch", "englisch", "französisch", "spanisch", "italienisch", "latein", "russisch", "français",
    "anglais",
    "allemand", "espagnol", "italien", "español", "inglés", "alemán", "francés", "italiano", "inglese",
    "tedesco",
    "francese", "spagnolo", "português", "inglês", "alemão", "francês", "nederlands", "engels", "duits",
    "frans",
    "polski", "angielski", "niemiecki", "русский", "английский", "немецкий", "французский", "українська",
    "англійська", "čeština", "angličtina", "svenska", "engelska", "dansk", "norsk", "engelsk", "suomi",
    "englanti",
    "magyar", "angol", "türkçe", "ingilizce", "tiếng anh", "tiếng việt", "한국어", "영어", "일본어", "중국어", "日本語",
    "英語", "中国語", "中文", "英文", "英语", "日语", "日文",
  ]
}
