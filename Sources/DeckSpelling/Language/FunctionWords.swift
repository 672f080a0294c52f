/// Frequent short words of languages, which tell in what language a sentence is written: articles, pronouns,
/// prepositions, conjunctions, auxiliary verbs. Written down from general knowledge of the languages.
enum FunctionWords {
  /// The lists, English first; the place of a language is its bit in a mask.
  static let lists: [(code: String, words: String)] = [
    ("en", english), ("es", spanish), ("de", german), ("fr", french), ("it", italian), ("pt", portuguese),
    ("nl", dutch), ("pl", polish), ("la", latin), ("sv", swedish), ("da", danish), ("nb", norwegian),
    ("fi", finnish), ("cs", czech), ("hu", hungarian), ("ro", romanian), ("tr", turkish), ("hr", croatian),
    ("id", indonesian), ("ca", catalan), ("sk", slovak), ("sl", slovene), ("et", estonian),
    ("vi", vietnamese),
    ("eo", esperanto), ("sw", swahili), ("tl", tagalog),
  ]

  /// Those of them that English texts have too, as words, abbreviations or parts of names: they prove little.
  static let ambiguous = """
    ab ac ad af ai al ale am ante au bare ben bent car care chi ci co com come comment con cum da de del dem den di \
    die dim din do door dos dove ed em er era ergo est et ex fa fare fins ha hat hay hem hi hindi ho hoc hoe hon id \
    il inter io jag jam kay la las le len lo los ma man mas men mere met mi mint mod mon mu need ni non nu ob \
    os ova pa par pas pendant plus pod post pot pour pro quid quorum sans se see sen sense si sin sine sit sob solo \
    son sub sue super ta ten tie till ton tot totes tots un van vain var vi volt wake want war won yang
    """

  /// Words of English so common that they prove it, though other languages have them: only together with other
  /// words of such a language they don't.
  static let strong = "to of is"

  private static let english = """
    the of and to in is are was were be been being that this these those it its for with as on by at from or an a \
    not but which who whom whose what when where why how can could may might must shall should will would do does \
    did done has have had having i you he she we they me him her us them my your his our their if then than so \
    because while until about into through during before after above below between under over again there here all \
    any both each few more most other some such no nor only own same too very also one two used using use between \
    within without upon e.g i.e per via
    """
  private static let spanish = """
    el la los las un una unos unas de del al y o u e en con por para sin sobre entre desde hasta hacia según que \
    qué quien quién cual cuál cuando cuándo donde dónde como cómo porque pero si sí no más menos muy también ya \
    es son era eran fue fueron ser está están estar estaba ha han había hay haber tiene tienen tener se le les lo \
    me te nos os mi mis tu tus su sus yo tú él ella nosotros vosotros ellos ellas usted ustedes este esta estos \
    estas ese esa esos esas aquel aquella eso esto todo toda todos todas otro otra otros otras mucho muchos cada \
    puede pueden hace cual cuales uno así sólo solo aunque mientras durante mediante ud uds
    """
  private static let german = """
    der die das den dem des ein eine einen einem einer eines und oder aber nicht auch nur noch schon sehr mehr ist \
    sind war waren wird werden wurde wurden worden sein hat haben hatte hatten kann können konnte muss müssen soll \
    sollen darf dürfen mit von vom zu zum zur bei beim nach vor für auf aus an am im in über unter zwischen durch \
    ohne gegen um bis seit während wegen trotz als wie wenn weil dass daß ob damit also denn doch dann so da hier \
    dort was wer wo wann warum welche welcher welches welchen man ich du er sie es wir ihr mich dich sich uns euch \
    mein meine dein seine seiner ihre ihren ihrer unser kein keine keinen diese dieser dieses diesem diesen jede \
    jeder jedes alle allem aller viele wenige bzw sowie sowohl z.b d.h usw ggf zwei drei
    """
  private static let french = """
    le la les l' un une des du de d' au aux et ou mais donc or ni car que qui quoi dont où ce cet cette ces c' se s' \
    en y dans sur sous avec sans pour par chez entre vers depuis pendant avant après est sont était étaient être \
    été sera seront a ont avait avoir il elle on nous vous ils elles je j' tu me te lui leur leurs mon ma mes ton \
    ta tes son sa ses notre nos votre vos ne n' pas plus moins très bien aussi comme si quand comment pourquoi \
    tout tous toute toutes même mêmes autre autres quel quelle quels quelles peut peuvent fait faire doit doivent \
    qu' lorsque puis alors ainsi afin cela ça
    """
  private static let italian = """
    il lo la i gli le l' un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla \
    dai dalle in nel nello nella nei negli nelle con su sul sulla sui sulle per tra fra e ed o ma se che chi cui \
    quale quali quando dove come perché non più meno molto anche già ancora è sono era erano essere stato stata \
    stati ha hanno aveva avere si ci vi ne mi ti io tu lui lei noi voi loro mio mia suo sua suoi sue questo questa \
    questi queste quello quella quelli ogni tutto tutti tutte altro altri viene vengono può possono deve devono \
    fare fa quindi oppure cosa cioè dell' all' nell' sull' dall' un' c' dov' com'è po' poi
    """
  private static let portuguese = """
    o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela pelos pelas para com sem \
    sob sobre entre até desde e ou mas que quem qual quais quando onde como porque se não mais menos muito também \
    já é são era eram foi foram ser está estão estar tem têm ter há havia eu tu ele ela nós vós eles elas você \
    vocês me te lhe lhes meu minha seu sua seus suas este esta estes estas esse essa esses essas isso isto aquele \
    aquela todo toda todos todas outro outra cada pode podem faz num numa dele dela
    """
  private static let dutch = """
    de het een en maar want dus niet geen ook nog al wel zeer meer zijn was waren ben bent wordt worden werd \
    werden heeft hebben had hadden kan kunnen moet moeten zal zullen mag van voor met op aan in uit bij naar over \
    onder tussen door zonder tegen om tot sinds als dan dat die deze dit wie wat waar wanneer waarom hoe welke ik \
    jij je hij zij ze wij we jullie mij hem haar ons hun mijn jouw zich er hier daar alle elke iets niets veel \
    andere ander omdat omdat zodat terwijl te of is
    """
  private static let polish = """
    i w we z ze na do od po za o u przez przy dla bez nad pod przed między jest są był była było były być będzie \
    będą nie tak ten ta te tego tej tym tych ci się że który która które których którzy co kto gdy kiedy gdzie \
    jak dlaczego czy ale lub albo oraz więc ponieważ aby żeby już jeszcze tylko także też bardzo bardziej ja ty on \
    ona ono my wy oni one mnie mu jej jego ich nas sobie swój mój może mogą ma mają jako każdy wszystkie inne to
    """
  private static let latin = """
    et in est non ad cum ut quod qui quae quam ex de ab per sed si aut nec neque enim autem atque ac sunt esse \
    erat fuit quid quo eius ei eo ea id hic haec hoc huius ille illa illud ipse sui sibi se suum omnia omnes inter \
    sine pro post ante contra sub super apud propter nisi dum ergo igitur tamen etiam quoque vel quarum quorum quibus quos quas unam semper nunc tunc
    """
  private static let swedish = """
    och att det som en ett är på för av med till den de inte om har hade var från vi jag du han hon man men kan \
    ska skulle sig sin sitt sina så när vad vem hur där här eller också mycket mer mellan under över efter utan \
    genom vid blir blev alla detta denna dessa varje någon något andra bara eftersom mot ut upp
    """
  private static let danish = """
    og at det som en et er på for af med til den de ikke om har havde var fra vi jeg du han hun man men kan skal \
    skulle sig sin sit sine så når hvad hvem hvordan hvor her eller også meget mere mellem under over efter uden \
    gennem ved bliver blev alle dette denne disse hver nogen noget andre kun fordi mod ud op
    """
  private static let norwegian = """
    og å at det som en et ei er på for av med til den de ikke om har hadde var fra vi jeg du han hun man men kan \
    skal skulle seg sin sitt sine så når hva hvem hvordan hvor her eller også mye mer mellom under over etter uten \
    gjennom ved blir ble alle dette denne disse hver noen noe andre bare fordi mot ut opp
    """
  private static let finnish = """
    ja on ei että se ne hän he me te minä sinä tämä nämä oli olivat olla ovat olen mutta tai kun jos kuin myös \
    niin joka jotka mikä mitä missä milloin miksi miten kuka hyvin enemmän kaikki muut toinen sekä vain vielä jo \
    ennen jälkeen kanssa ilman kautta välillä sen sitä siitä niiden
    """
  private static let czech = """
    a v ve z ze s se si na do od po za o u k ke přes při pro bez nad pod před mezi je jsou byl byla bylo byli být \
    bude budou není ne ten ta ty toho této tento tato tyto že který která které co kdo když kde jak proč ale \
    nebo protože aby už ještě jen také velmi více já ty on ona ono my vy oni mě mu jí jeho její jejich svůj může \
    mohou má mají jako každý všechny jiné i to
    """
  private static let hungarian = """
    a az egy és vagy de hogy nem van volt lesz vannak voltak lenni ez ezt azt ezek azok aki ami amely mely \
    mert ha mint csak már még nagyon több minden én te ő mi ti ők meg ki mit hol mikor miért hogyan után előtt \
    között alatt felett nélkül által lehet kell
    """
  private static let romanian = """
    și în de la cu pe din pentru prin fără sub peste între un o unei unui este sunt era erau fi fost va vor nu da \
    că care ce cine când unde cum dacă dar sau mai foarte tot toate eu tu el ea noi voi ei ele se își lui lor al \
    ale acest această acești aceste acel acea fiecare poate pot are au nici
    """
  private static let turkish = """
    ve bir bu da de ile için mi mı ne o çok daha en gibi kadar sonra önce ama fakat veya ya ki değil var yok olan \
    olarak oldu olur ben sen biz siz onlar bunu şu her hiç nasıl neden nerede kim hangi üzerinde altında arasında
    """
  private static let croatian = """
    i u na je se da su s sa za od do iz po o k ne ni nije nisu bio bila bilo biti će bi ali ili jer kao koji koja \
    koje što tko kada gdje kako zašto samo već još vrlo više ja ti on ona ono mi vi oni njegov njezin svoj ovaj \
    ova ovo taj ta svi sve može mogu ima imaju kod pri između nakon prije bez to
    """
  private static let indonesian = """
    yang dan di ke dari untuk dengan pada adalah ini itu tidak bukan akan telah sudah dapat bisa oleh atau tetapi \
    karena jika seperti juga lebih sangat dalam antara saya kamu dia kami kita mereka apa siapa kapan mana \
    bagaimana mengapa semua setiap para sebuah suatu nya ada
    """
  private static let catalan = """
    el la els les un una uns unes de del dels al als i o en amb per sense sobre entre des fins que qui què quan on \
    com perquè però si no més menys molt també ja és són era eren ser està estan ha han hi havia té tenen es li \
    ho em et ens us meu seu seva aquest aquesta aquests aquestes tot tots totes altre altres cada pot poden
    """
  private static let slovak = """
    a v vo z zo s so si na do od po za o u k cez pri pre bez nad pod pred medzi je sú bol bola bolo boli byť bude \
    budú nie ten tá tie toho tento táto tieto že ktorý ktorá ktoré čo kto keď kde ako prečo ale alebo pretože \
    aby už ešte len tiež veľmi viac ja ty on ona ono my vy oni sa jeho jej ich svoj môže môžu má majú každý všetky to
    """
  private static let slovene = """
    in v na je se da so s z za od do iz po o k ne ni niso bil bila bilo biti bo bi pa ali ker kot ki kaj kdo kdaj \
    kje kako zakaj samo že še zelo več jaz ti on ona mi vi oni njegov njen svoj ta vsi vse lahko ima imajo pri \
    med po brez to
    """
  private static let estonian = """
    ja on ei et see need ta nad ma sa me te oli olid olla aga või kui ka nii mis kes kus millal miks kuidas väga \
    rohkem kõik teised veel juba enne pärast koos ilma läbi vahel selle seda sellest nende mida
    """
  private static let vietnamese = """
    và của là có không được trong cho với các một những này đó khi đã sẽ để từ về như người tôi bạn anh chị nó \
    chúng họ cũng rất nhiều hơn nếu thì mà nhưng hoặc gì ai đâu sao bởi vì trên dưới
    """
  private static let esperanto = """
    la kaj de en al por kun sen el sur sub inter pri per estas estis estos esti ne jes ke kiu kio kiam kie kiel \
    kial sed aŭ ĉar se pli plej tre ankaŭ nur jam ankoraŭ mi vi li ŝi ĝi ni ili mia via lia sia tiu tio ĉi ĉiu ĉiuj
    """
  private static let swahili = """
    na ya wa kwa ni la katika za cha kuwa hii huo hiyo hizo huyu yake wake lakini au kama si sana pia mimi wewe \
    yeye sisi ninyi wao nini nani wapi lini vipi kila wote zote hakuna
    """
  private static let tagalog = """
    ang ng mga sa na ay at si ni kay para ito iyon siya niya sila nila ako ko ikaw mo kami namin tayo natin kayo \
    ninyo hindi oo kung kapag dahil pero o may mayroon wala ano sino saan kailan bakit paano lahat
    """
}
