/// The words of Quizlet's pages, in small letters.
///
/// In the order English, German, Dutch, Spanish, French, Italian, Portuguese, Polish, Russian, Ukrainian, Turkish,
/// Vietnamese, Indonesian, Korean, Japanese, Chinese (simplified, traditional), as far as each is known.
enum QuizletWords {
  /// What stands behind the number of terms.
  static let terms: Set<String> = [
    "terms", "term", "begriffe", "begriff", "begrippen", "begrip", "términos", "término", "termes", "terme",
    "termini", "termine", "termos", "termo", "pojęć", "pojęcia", "pojęcie", "терминов", "термина", "термин",
    "термінів", "терміни", "термін", "terim", "thuật ngữ", "istilah", "단어", "개 단어", "語", "単語", "个词语", "個詞語",
    "词语", "詞語",
  ]

  /// What stands before the number of terms of this set, in brackets.
  static let ownCounts = [
    "terms in this set", "begriffe in diesem set", "begrippen in deze set", "términos de este conjunto",
    "términos en este conjunto", "termes de cet ensemble", "termini in questo set",
    "termos neste conjunto", "pojęcia w tym zestawie", "термины в модуле", "терміни в цьому наборі",
    "bu setteki terimler", "thuật ngữ trong học phần này", "istilah dalam set ini",
    "이 세트의 단어", "이 낱말카드 세트의 단어", "このセットの単語", "本学习集的词语", "本學習集的詞語", "本单词集的词语",
  ]

  /// What stands before a number in brackets that tells how far a learner is.
  static let counters = [
    "still learning", "not studied", "mastered", "know", "familiar", "often missed", "sometimes missed",
    "seldom missed", "noch lernen", "wird noch gelernt", "noch nicht gelernt", "nicht gelernt", "gelernt",
    "beherrscht", "nog aan het leren", "niet bestudeerd", "onder de knie", "aún por aprender",
    "todavía aprendiendo", "sin estudiar", "no estudiados", "dominados", "dominado",
    "en cours d'apprentissage",
    "pas étudiés", "non étudiés", "maîtrisés", "maitrisés", "ancora da imparare", "non studiati", "imparati",
    "padroneggiati", "ainda aprendendo", "não estudados", "dominou", "wciąż się uczę", "jeszcze się uczę",
    "nieprzerobione", "opanowane", "ещё изучаю", "еще изучаю", "не изучено", "усвоено", "ще вивчаю",
    "не вивчено", "засвоєно", "hâlâ öğreniyor", "öğrenmeye devam", "çalışılmadı", "uzmanlaşıldı", "đang học",
    "chưa học", "đã thành thạo", "masih belajar", "belum dipelajari", "dikuasai", "아직 학습 중",
    "학습 중", "학습하지 않음", "공부하지 않음", "마스터함", "완전히 학습함", "まだ学習中", "未学習", "習得済み", "マスター済み", "仍在学习",
    "尚未学习", "未学习", "已掌握", "仍在學習", "尚未學習", "未學習", "已掌握",
  ]

  /// Sentences of the page that are also found behind those of an author, on one line.
  static let sentences = [
    "you haven't studied these terms yet!", "you haven’t studied these terms yet!",
    "you haven't studied these terms yet", "you've started learning these terms. keep it up!",
    "you’ve started learning these terms. keep it up!", "you've begun learning these terms. keep it up!",
    "you’ve begun learning these terms. keep it up!", "you've started learning these terms.",
    "you know these terms well!", "you've mastered these terms!", "you’ve mastered these terms!",
    "keep it up!",
    "du hast diese begriffe noch nicht gelernt!", "je hebt deze begrippen nog niet bestudeerd!",
    "¡todavía no has estudiado estos términos!", "vous n'avez pas encore étudié ces termes !",
    "non hai ancora studiato questi termini!", "você ainda não estudou estes termos!",
    "jeszcze nie uczyłeś się tych pojęć!", "вы ещё не изучали эти термины!",
    "bạn chưa học các thuật ngữ này!",
    "아직 학습하지 않은 단어입니다!", "아직 이 단어들을 학습하지 않았습니다!", "你还没有学习这些词语！", "你尚未學習這些詞語！",
  ]

  /// What stands for the picture of a user.
  static let pictures = [
    "profile picture", "profile pic", "profilbild", "profielfoto", "foto de perfil", "photo de profil",
    "immagine del profilo", "foto do perfil", "zdjęcie profilowe", "фото профиля", "фото профілю",
    "profil resmi",
    "ảnh đại diện", "foto profil", "프로필 사진", "プロフィール画像", "プロフィール写真", "个人头像", "头像", "個人檔案照片", "頭像",
  ]

  /// What stands before the name of an author.
  static let authors = [
    "created by", "erstellt von", "gemaakt door", "creado por", "créé par", "creato da", "criado por",
    "utworzone przez", "создано пользователем", "создано", "створено", "oluşturan", "được tạo bởi", "tạo bởi",
    "dibuat oleh", "만든 사람", "만든이", "作成者", "创建者", "創建者", "由以下人员创建",
  ]

  /// What stands in the brackets behind a rating.
  static let reviews = [
    "review", "bewertung", "beoordeling", "reseña", "avis", "recension", "avaliaç", "recenzj", "отзыв",
    "відгук",
    "değerlendirme", "đánh giá", "ulasan", "리뷰", "レビュー", "条评论", "則評論",
  ]

  /// What lines begin with that can't be an author's.
  static let beginnings = [
    "study with quizlet and memorize", "lerne mit quizlet", "estudia con quizlet", "étudie avec quizlet",
    "étudiez avec quizlet", "studia con quizlet", "estude com o quizlet", "ucz się z quizlet",
    "học với quizlet", "quizlet으로 공부", "quizlet is the easiest way", "quizlet makes simple learning tools",
    "start studying ", "learn vocabulary, terms, and more with flashcards", "learn faster with quizlet",
    "sign up and see", "sign up to see", "sign up for free", "sign up with", "log in with",
    "continue with google",
    "continue with facebook", "continue with apple", "by signing up, you agree", "already have an account",
    "create a free account", "to study better", "upgrade to remove ads", "upgrade: free", "only $", "© 20",
    "©20", "click the card to flip", "click card to see", "tap the card to flip", "tap card to see",
    "klicke auf die karte", "haz clic en la tarjeta", "cliquez sur la carte", "clicca sulla scheda",
    "clique no cartão", "nhấp vào thẻ", "카드를 클릭", "this set is often in folders with",
    "https://quizlet.com/", "http://quizlet.com/", "quizlet.com/", "last updated ",

    "other verified answers", "interest-based advertising",
    "get better grades with", "join over ", "select these ", "star these ", "only show starred",
  ]

  /// What the headings of the last part of a page begin with, which shows other sets.
  static let feet = [
    "students also studied", "students also viewed", "students who studied this also studied",
    "students also learned",
    "other sets by this creator", "other quizlet sets", "sets found in the same folder",
    "sets with similar terms",
    "recommended textbook solutions", "recommended textbook explanations", "related questions",
    "verified questions", "other verified answers", "this set is often in folders with",
    "andere sets dieses autors", "schüler:innen haben auch", "ähnliche karteikarten",
    "otros conjuntos de este creador",
    "los estudiantes también", "autres ensembles de cet auteur", "les élèves ont aussi",
    "altri set di questo autore",
    "outros conjuntos deste criador", "inne zestawy tego autora", "другие модули", "sinh viên cũng học",
    "các học phần khác", "học phần liên quan", "이 학습 세트와 비슷한", "학생들이 함께 공부한", "このユーザーの他の", "创建者的其他学习集",
  ]
}
