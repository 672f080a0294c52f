extension ContrastWords {
  /// Numbers in words, ordinals, and units.
  static let quantityClasses = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    half quarter third fourth fifth sixth seventh eighth ninth tenth whole
    millionth billionth trillionth thousandth hundredth
    once twice thrice
    single double triple quadruple
    singly doubly
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien mil
    un une deux trois quatre cinq six sept huit neuf dix onze douze vingt cent mille
    eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig hundert tausend
    ii iii iv v vi vii viii ix x xi xii
    alpha beta gamma delta epsilon zeta theta kappa lambda sigma omega
    millimeter centimeter decimeter meter kilometer inch foot yard mile
    millimetre centimetre decimetre metre kilometre
    millimeters centimeters decimeters meters kilometers inches feet yards miles
    millimetres centimetres decimetres metres kilometres
    mm cm dm m km nm um μm pm in ft yd mi
    milligram gram kilogram ton tonne ounce pound microgram
    milligrams grams kilograms tons tonnes ounces pounds micrograms
    mg g kg t μg ug ng oz lb lbs mcg
    milliliter liter millilitre litre gallon pint quart
    milliliters liters millilitres litres gallons pints quarts
    ml l dl cl μl ul gal
    nanosecond microsecond millisecond second minute hour day week month year decade century millennium
    nanoseconds microseconds milliseconds seconds minutes hours days weeks months years decades centuries
    ns μs us ms s sec min h hr hrs
    bit byte
    bits bytes
    kilobyte megabyte gigabyte terabyte petabyte
    kilobytes megabytes gigabytes terabytes petabytes
    b kb mb gb tb pb kib mib gib tib
    kbps mbps gbps
    hz khz mhz ghz thz
    hertz kilohertz megahertz gigahertz
    v mv kv
    volt volts watt watts ampere amperes ohm ohms joule joules newton newtons pascal pascals coulomb farad
    millivolt millivolts volt volts kilovolt kilovolts
    a ma μa
    w mw kw gw
    j kj mj kcal cal
    pa kpa mpa bar atm mmhg psi
    mol mmol μmol nmol
    celsius fahrenheit kelvin
    c f k
    percent permille
    dollar dollars euro euros pound pounds yen cent cents
    """

  /// Terms of subjects: economy, law, sciences, medicine, computing.
  static let subjectClasses = """
    supply demand
    profit loss
    debit credit
    asset liability
    assets liabilities
    income expense
    inflation deflation
    monopoly oligopoly
    winner loser
    friend enemy
    war peace
    attack defense
    offense defense
    guilty innocent
    legal illegal
    natural artificial
    physical mental chemical
    solid liquid gas plasma
    melting freezing boiling
    melt freeze
    evaporation condensation
    endothermic exothermic
    anabolic catabolic
    anabolism catabolism
    mitosis meiosis
    dna rna
    haploid diploid
    dominant recessive
    homozygous heterozygous
    genotype phenotype
    prokaryote eukaryote
    prokaryotic eukaryotic
    aerobic anaerobic
    artery vein
    arteries veins
    arterial venous
    systole diastole
    systolic diastolic
    sympathetic parasympathetic
    afferent efferent
    sensory motor
    proximal distal
    medial lateral
    anterior posterior
    ventral dorsal
    superior inferior
    superficial deep
    cranial caudal
    flexion extension
    flexor extensor
    abduction adduction
    supination pronation
    agonist antagonist
    innate adaptive
    acute chronic
    benign malignant
    gram acid
    symptom sign
    producer consumer
    predator prey
    herbivore carnivore omnivore
    convergent divergent
    overfitting underfitting
    precision recall
    bias variance
    train test validation
    supervised unsupervised
    stack queue heap
    array list tree graph
    depth breadth
    time space
    bfs dfs
    tcp udp
    http https ftp ssh
    get post put delete patch
    inorder preorder postorder
    """

  /// Opposites, persons and rows of Spanish, German, French and Arabic.
  static let foreignClasses = """
    ser estar
    soy eres es somos sois son
    estoy estas esta estamos estais estan
    yo tu el ella usted nosotros nosotras vosotros ellos ellas ustedes
    mi tu su nuestro vuestro
    este ese aquel
    esta esa aquella
    muy poco mucho
    mas menos
    bien mal
    antes despues
    arriba abajo
    dentro fuera
    derecha izquierda
    si no
    ich du er sie es wir ihr
    mein dein sein ihr unser euer
    der die das
    links rechts
    oben unten
    vor nach
    mehr weniger
    je tu il elle nous vous ils elles
    avant apres
    gauche droite
    plus moins
    صح خطا صحيح
    اسم فعل حرف
    فاعل مفعول
    قبل بعد
    فوق تحت
    يمين يسار
    اكثر اقل
    اول ثاني ثالث رابع خامس
    الاول الثاني الثالث الرابع الخامس
    الاولي الثانيه الثالثه الرابعه
    مكي مدني
    المكي المدني
    ماضي مضارع امر
    الماضي المضارع الامر
    مفرد مثنى جمع
    مذكر مونث
    """
}
