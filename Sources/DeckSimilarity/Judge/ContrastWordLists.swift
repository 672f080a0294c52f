extension ContrastWords {
  /// Classes of words that exclude each other, one class a line, in the folded form that tokens have.
  static let classLines = """
    increase decrease
    increases decreases
    increased decreased
    increasing decreasing
    rise fall drop
    rises falls drops
    raise lower reduce
    raises lowers reduces
    gain lose
    grow shrink
    more less fewer
    most least fewest
    many few
    much little
    max min
    maximum minimum
    maximal minimal
    maximize minimize
    high low medium
    higher lower
    highest lowest
    upper lower middle
    left right center
    up down
    top bottom middle
    above below
    over under
    before after during
    previous next following
    predecessor successor
    prior subsequent
    first second third fourth fifth sixth seventh eighth ninth tenth last
    primary secondary tertiary quaternary
    begin end
    start end stop finish
    starts ends stops
    initial final
    with without
    true false
    yes no
    on off
    open closed close
    open shut
    enable disable
    enabled disabled
    allow deny forbid prevent
    accept reject
    add remove delete subtract
    insert delete remove
    push pop
    find delete add insert
    include exclude
    inside outside
    inner outer
    inward outward
    in out
    into out
    internal external
    interior exterior
    input output
    import export
    inhale exhale
    acid base alkaline neutral
    acidic basic alkaline neutral
    positive negative neutral
    plus minus
    anode cathode
    cation anion
    proton electron neutron
    oxidation reduction
    oxidized reduced
    gains loses
    reactant product
    solvent solute
    hot cold warm cool
    heat cool
    wet dry
    hard soft
    heavy light
    dark light
    black white red green blue yellow brown orange purple pink grey gray
    big small
    large small
    larger smaller
    largest smallest
    greater less smaller
    great small
    greatest least smallest
    long short
    longer shorter
    longest shortest
    tall short
    wide narrow
    thick thin
    deep shallow
    fast slow
    faster slower
    fastest slowest
    quick slow
    strong weak
    stronger weaker
    old new young
    older newer younger
    oldest newest youngest
    early late
    earlier later
    earliest latest
    good bad
    better worse
    best worst average
    easy hard difficult
    simple complex
    rich poor
    full empty
    alive dead
    life death
    birth death
    born died
    male female
    man woman
    men women
    boy girl
    he she it they we you i
    him her them us me you
    his her its their our your my
    himself herself themselves itself myself yourself
    father mother
    brother sister
    son daughter
    husband wife
    uncle aunt
    king queen
    parent child
    ancestor descendant
    north south east west
    northern southern eastern western
    northeast northwest southeast southwest
    horizontal vertical diagonal
    row column
    rows columns
    latitude longitude
    clockwise counterclockwise anticlockwise
    convex concave
    odd even
    prime composite
    rational irrational
    real imaginary
    signed unsigned
    sorted unsorted
    ordered unordered
    stable unstable
    static dynamic
    mutable immutable
    public private protected
    local global
    local remote
    client server
    master slave
    read write
    reads writes
    load store
    send receive
    sender receiver
    source destination target
    upload download
    encode decode
    encrypt decrypt
    encryption decryption
    compress decompress
    lock unlock
    connect disconnect
    attach detach
    synchronous asynchronous
    serial parallel
    sequential random
    linear quadratic cubic logarithmic exponential constant
    absolute relative
    direct indirect
    explicit implicit
    active passive inactive
    abstract concrete
    singular plural
    transitive intransitive
    present past future
    yesterday today tomorrow
    morning afternoon evening night noon midnight
    day night
    daily weekly monthly yearly annually hourly
    am pm
    bc ad bce ce
    summer winter spring autumn fall
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    lunes martes miercoles jueves viernes sabado domingo
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    montag dienstag mittwoch donnerstag freitag samstag sonntag
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
    always never sometimes usually rarely often
    all none some any every each
    everyone nobody someone
    everything nothing something
    everywhere nowhere somewhere
    both neither either
    and or nor
    only also
    is was
    are were
    can cannot
    must may should
    who where when why how whose whom
    what where when why how who
    como donde cuando quien cual cuanto
    this that these those
    here there
    near far
    close far
    to from
    for against
    asc desc
    ascending descending
    ascend descend
    arrive depart leave
    arrival departure
    come go
    buy sell
    borrow lend
    teach learn
    win lose
    pass fail
    push pull
    love hate
    remember forget
    ask answer
    question answer
    cause effect
    advantage disadvantage
    advantages disadvantages
    pro con
    pros cons
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
