extension ContrastWords {
  /// Classes of words that exclude each other, one class a line, in the folded form that tokens have.
  static let classLines = [generalClasses, quantityClasses, subjectClasses, foreignClasses].joined(
    separator: "\n")

  /// Opposites and rows of the general language.
  static let generalClasses = """
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
    """
}
