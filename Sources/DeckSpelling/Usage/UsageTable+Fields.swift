extension UsageTable {
  /// Words that are confused in fixed phrases and in the terms of the subjects that people study.
  static let fields: StaticString = """
    # phrases
    for_all [intensive_purposes=intents_and_purposes]
    [one_in_the_same=one_and_the_same]
    [case_and_point=case_in_point]
    [deep_seeded=deep-seated]
    [escape_goat=scapegoat|escape_goats=scapegoats]
    per [say=se] !how|that|what|which|the
    [slight=sleight] of hand
    tongue [and=in] cheek
    [wreck=wreak|reek=wreak|wrecks=wreaks|wrecked=wreaked|wrecking=wreaking|reeks=wreaks] havoc
    [visa=vice|vise=vice] versa
    vice [verse=versa|verser=versa]
    [trail=trial] and error
    [mute=moot] point|points
    at [lest=least|lease=least] one|two|three|some|a|the|once|half|as|in|not|$|that|@number
    at [steak=stake]
    with [bear=bare] hands
    [bare=bear] in mind
    makes|make|made|making|no|common|in_a [since=sense] $|to|of|and|that|for|if|because|when
    ever [sense=since]
    ^|, [sense=since] it|they|he|she|we|there|you|this|these
    in_the [presents=presence|present=presence|absents=absence|absent=absence] of
    the [presents=presence|absent=absence] of
    ^ of [coarse=course] $
    over_the|during_the|in_the|change_the|throughout_the [coarse=course] of
    back_and|and_so [fourth=forth]
    the [forth=fourth] one|part|step|stage|type|century|amendment|quarter|layer|element|and|is|year|estate|law|generation|grade|edition|ventricle|dimension
    the [fist=first|firs=first] time|step|one|two|three|world|person|stage|law|element|president|amendment|year|day
    as|when [compare=compared] to|with
    as [follow=follows] $
    as [oppose=opposed|apposed=opposed|supposed=opposed] to
    @is|be|been|being|not|are_not [suppose=supposed] to
    !to|we|can|you|which|they|will [use=used] to be
    tells|tell|gives|allows|lets|shows|helps|teaches|let|give|teach [use=us] to|that|how|what|about
    can|we|will|they|you|must|should|could [us=use] a|an|the|it|this
    make|makes|making|made|the [us=use] of
    make|makes|making [shore=sure|sue=sure] that|the|you|to|it|they|your|all|there|$
    ^ [his=this] sort|kind|type of
    ^ [he=the] same
    ^ [his=this] is|allows|happens|occurs|includes|has
    [tot_he=to_the|oft_he=of_the|int_he=in_the|ont_he=on_the|fort_he=for_the|att_he=at_the|fromt_he=from_the|byt_he=by_the]
    [an=and] the|then|they|he|she|these|their|has|have|was|were|can|will|be|to|for|from|with|by|not|then|who|which|where|because|so|we|that|this
    is|as|has|with|of|for [and=an] example|important|increase|enzyme|element|organism|individual|attempt|idea|array|integer|image|error|account|area|object
    [my=may] be|not|also|occur|contain|become
    <noun> [my=may] tend|lead|cause|need|include|take|require to|a|the|some|in
    they|i|we [what=want] to
    it|you|we|they|he|she|which|there [most=must] be|have|not|also|always
    the|is|are|some [must=most] important|common|likely|often|popular|famous|of|people|widely|commonly
    @prep [they=the] same|first|most|other|end|<noun-verb-adverb-adjective>
    ^|and|that|because|if|when|but|so|which|what|where|how|while [the=they] are|were|have|don't|can't|aren't|also|didn't|won't|had !the
    of|in|on|with|into|from|by|at [he=the] same|first|most|<noun-verb-adverb-adjective>
    of|in|on|with|into [then=the] same|first|most|<noun-verb-adverb-adjective>
    to|may|might|would|don't|didn't|can|they|we|i|you|people [thing=think] that|about|of|it|the|they|they're
    the|a|one|same|important|only|every|such|good|bad|main|first|another [think=thing] that|about|is|as|$|which|you
    these|those|many|living|different|few|other|two|three|such [thinks=things] $|that|like|in|to|are|such|which|and
    @degree [vary=very]
    @is|be|a|an|has|have|not|it's|become|becomes [vary=very] <adjective-verb-noun>|high|low|small|little|good|large
    can|may|will|to|they|often|that|which|also|must|results|prices|it [very=vary] from|in|with|by|between|depending|across|widely|greatly|over|based|according
    the|these|those|other|new|larger|smaller|different [once=ones] that|who|which|are|with|$|were|we
    ^|, [ones=once] the|it|a|you|they|we|your|this
    at|more_than|only [ones=once] $
    # wrong part of speech
    !@is|be|not|very|are|slightly|been|quite|significantly|differ [different=difference] between
    @is|be|very|quite|completely|slightly|totally|fundamentally [difference=different] from|than|to|for|in
    [difference=different] types|kinds|ways|forms|parts|things|people|species|places|countries|reasons|cells|methods
    the|an [important=importance] of
    @is|be|very|most|more|it's|so|especially|particularly|extremely|are_also|is_also [importance=important] to|that|for|because|in|as|part|than|$
    the|in_the|an [independence=independent] variable|variables
    @is|be|was|not|being [presence=present] in|at|on|when|$
    @is|be|not [absence=absent] in|from|$
    [confident=confidence] interval|intervals|level|levels
    artificial|emotional|business|military|human [intelligent=intelligence] $|is|and|of|in
    the [significant=significance] of
    a|no|an|any|statistically [significance=significant] difference|differences|role|effect|increase|impact|change|decrease|number|amount
    has|have|had [difficult=difficulty] in|with|<gerund>
    @is|more|very|it's|be|so [difficulty=difficult] to|for
    @is|be|being|been|not [ability=able] to
    the|their|its|his|our|your|an [able=ability] to
    they|we|i|you|who|christians|jews|muslims|buddhists|hindus|some|people|also|not [belief=believe] that|in|it|they|the
    the|a|his|this|of|religious|strong|our|core|common|your|firm|their [believe=belief] that|in|of|is|$|system|systems
    their|religious|the|cultural|core|these|political|own|different|moral|christian|personal|false [believes=beliefs]
    the|no|any|as|is [prove=proof] of|that|by
    to|can|we|will [proof=prove] that|the|it|this|his|their|a|an
    to|can|help|helps|will [relief=relieve] pain|symptoms|the|stress|pressure|anxiety|his|their
    pain|famine|debt|stress|symptom [relieve=relief] $|and|for|from|is|by
    to|can|will [safe=save] money|time|lives|space|memory|energy|the|his|their|it|data|costs
    thread|type|are|is|very|keep|more [save=safe] $|to|and|from|for|in
    daily|everyday|married|way_of|quality_of|rest_of_his|rest_of_her|rest_of_their|stage_of|end_of_his [live=life]
    can|could|they|we|who|would|must|will|i|you|people|animals|that [life=live] in|on|with|without|longer|forever|together|near|by|at
    the|of|a|population|cell|plant|economic [grow=growth] rate|factor|factors|hormone|of
    can|will|could|would|they|cannot|plants|to [growth=grow] in|to|and|at|on|faster|well|up
    the [high=height|strong=strength|wide=width|long=length] of the|a|an|each
    to|can|you|we|they|must [choice=choose] the|a|from|between|which|to|an|one
    the|a|of|public|consumer|multiple|rational|free|no|best|first [choose=choice] $|is|of|for|to|and|theory|between
    blood|weight|hair|memory|hearing|heat|water|job|data|packet|bone|habitat|fluid|sudden [lose=loss] of|$|and|in|is
    the|a|causes|cause|in [lose=loss] of
    the|in|weight|blood|hair|memory|and|water|heat [lost=loss] of
    can|could|will|would|may|might|they|you|we|i|not|don't|won't|to|cannot|not|must [loss=lose] the|their|his|her|its|your|weight|water|heat|control|a|all|electrons|energy|money|some
    can|could|will|would|may|might|must|cannot [lost=lose] @det|control|water|heat|electrons|weight|money
    # computing
    ^ [crate=create] a|an|new|your|another|table
    to|can|will|must|should|could|would|may|you|and|we [crate=create] a|an|new|your|another|multiple
    @is|be|been|was [crated=created]
    machine|deep|supervised|unsupervised|reinforcement|transfer|ensemble|observational|federated|active|statistical|distance [leaning=learning|earning=learning]
    [leaning=learning] rate|rates|algorithm|algorithms|model|models|process|objectives|outcomes|style|styles|disabilities|disability|environment|experience
    [discreet=discrete] value|values|random|data|math|mathematics|variable|variables|units|time|distribution|distributions|steps|packets|structures|states|probability
    [stationery=stationary] phase|object|wave|waves|point|points|charge|front|target|state|process|distribution
    gradient|steepest|stochastic_gradient [decent=descent|dissent=descent]
    one's|two's|ones|twos [compliment=complement]
    project|product|hr|sales|general|password|resource|bank|fund|store|file|task|window|account|network|operations|memory|device|package|the_line|traffic [manger=manager|mangers=managers]
    [pubic=public] school|schools|sector|health|key|keys|policy|opinion|good|goods|cloud|service|services|speaking|relations|company|companies|figure|office|law|use|spending|transport|places|place|education|domain|interest|awareness|administration|debt|property|ip|subnet|subnets|sphere|choice|works
    there|already|still|not|also|only|does_not [exits=exists] $|in|on|when|between|a|an|as|for|only
    an|your|any|our [exiting=existing]
    data|control|complex|cartesian|inclined|frontal|sagittal|transverse|coronal|horizontal|vertical|midsagittal|focal [plain=plane|plains=planes]
    [plane=plain] text|english|language
    magnetic|electric|gravitational|visual|electromagnetic|vector|scalar|playing|data [filed=field|fled=field]
    important|key|major|main|vital|crucial|central|significant|critical|leading|gender|essential|dominant|big|huge|primary|pivotal [roll=role|rolls=roles] $|of|in|for|to|as|is|and|that
    plays|play|played|playing a|the|an|no [roll=role] in|of
    @place|the|on|to_the [write=right] hand|angle|angles|ventricle|atrium|click|triangle|triangles|atrial|ventricular|lung
    to|can|could|will|would|must|should|cannot [right=write] a|an|code|data|down|about !wrong
    @is|are|very|it|that [exiting=exciting] to|and
    # sciences
    red|white|blood|stem|nerve|host|plant|animal|muscle|single|daughter|epithelial|fuel|voltaic|cancer|body|sex|sickle [sell=cell|sells=cells]
    [sell=cell] membrane|membranes|wall|walls|division|body|bodies|cycle|death|surface|biology|growth|type|types
    heart|cardiac|skeletal|smooth|facial|ciliary|striated|antagonistic [mussel=muscle|mussels=muscles]
    jugular|pulmonary|portal|renal|hepatic|femoral [vain=vein|vane=vein]
    [viscous=vicious] cycle|circle
    [vicious=viscous] fluid|liquid|flow|fluids|drag|damping
    [compliment=complement] system|protein|proteins|pathway|cascade|activation|fixation|component|components
    [complimentary=complementary] strand|strands|base|bases|dna|rna|mrna|sequence|sequences|pair|pairs|pairing|color|colors|colour|colours|nucleotides|shape|shapes|angle|angles|events|slackness|good
    acute|obtuse|contact|bond|phase|viewing|right|same|different [angel=angle|angels=angles]
    [angel=angle|angels=angles] between|of_incidence|of_reflection|of_refraction|of_elevation
    clinical|randomized|randomised|controlled|on|drug [trail=trial|trails=trials] $|is|are|of|and|for|by|in|with|to|that|phase
    [untied=united] states|kingdom|nations
    [diary=dairy] products|product|farm|farms|cattle|cow|cows|milk|foods|farming|farmers
    law_of|the|of|energy [conversation=conservation] of energy|mass|momentum|charge|matter
    [conversation=conservation] of energy|mass|momentum|charge|matter|water|resources|angular
    [defuse=diffuse|defuses=diffuses] into|out|across|through|from|down
    base|bonding|lone|electron [pear=pair|pears=pairs|pare=pair|pares=pairs]
    [sheer=shear] stress|stresses|forces|modulus|strain|rate|wave|waves
    [shear=sheer] volume|size|number|scale|amount|luck|power
    [root=route|rout=route] of administration|transmission|entry|infection|exposure
    trade|trading|sea|shipping|silk|escape|caravan|supply [root=route|roots=routes|rout=route|routs=routes]
    square|cube [route=root|routes=roots]
    black|red|north|dead|mediterranean|caspian|aegean|baltic|caribbean|under_the|the_deep [see=sea] !also|below|above|table
    [see=sea] level|levels|floor|bed|urchin|urchins|creatures|ice|turtles
    a|in|the|on_a [strait=straight] line|lines|edge|forward|chain
    [straight=strait] of gibraltar|hormuz|magellan|malacca
    high|low|large|small|single|lethal|daily|first|higher|lower [does=dose] of|$|and
    lethal|loading|initial|missed|maintenance|maximum|booster [does=dose] !not|it|the|this|that
    what|how [dose=does] the|a|an|it|this|that|he|she|not
    it|he|she|who|which|that|this [dose=does] not|this|the
    [dose=does] not
    heart|infectious|chronic|genetic|liver|kidney|cardiovascular|autoimmune|parkinson's|alzheimer's|mental|coronary [decease=disease|deceases=diseases|disease's=diseases] !<noun>|process|state
    abnormal|unsteady|shuffling|ataxic|steady|antalgic|steppage|normal|waddling [gate=gait]
    vocal|spinal|umbilical|nerve [chord=cord|chords=cords]
    nuclear|viral|outer|lipid|the_cell [envelop=envelope|envelops=envelopes]
    first|second|next|final|liquid|solid|gas|gaseous [faze=phase]
    thunder_and|heat [lightening=lightning]
    [lightening=lightning] strike|strikes|bolt|bolts|rod|rods|storm|conductor
    upper|lower|earth's|and|crust [mantel=mantle] $|is|and|of|convection|plume
    heavy|transition|alkali|alkaline|noble|sheet|scrap|precious|earth|reactive [medal=metal|medals=metals|metel=metal]
    soft|cleft|hard [palette=palate|pallet=palate|palet=palate]
    flower [pedals=petals|pedal=petal]
    [breech=breach] of contract|duty|security|trust|confidentiality|the_contract|privacy
    [breach=breech] birth|presentation|position|delivery|baby
    [waist=waste] product|products|of_time|disposal|management|water|materials
    [waste=waist] circumference
    birth|body|molecular|atomic|gram|edge|total_body|formula [wait=weight|weigh=weight] $|of|and|is|in|loss|for
    can|must|will|you [weight=wait] for|until|till
    will|helps|can|wounds [heel=heal]
    achilles|the_achilles [heal=heel]
    wounds|bones|it|wound|tissue|skin [heels=heals|heel=heal]
    egg [yoke=yolk|yokes=yolks]
    selectively|been|were|are|was [bread=bred] for|to|by|in|selectively
    electric|electrical|alternating|direct|ocean|eddy|induced [currant=current|currants=currents]
    see|listed|shown|down|described|given|stated|mentioned|detailed|far|well|just [bellow=below]
    [bellow=below] the|zero|average|sea|freezing|normal|that|this|ground
    opinion|exit|public [pole=poll|poles=polls] $|is|shows|showed|found|results
    north|south|magnetic|celestial [poll=pole]
    nitrogenous|nitrogen|purine|pyrimidine [basis=bases]
    daily|weekly|regular|monthly|yearly|annual|individual|case|temporary|ongoing [bases=basis]
    on_a|on_the [bases=basis] of
    # history, politics, business, law
    was|were|is [singed=signed] by|between|into
    [solders=soldiers] who|were|fought|died|had|from|to|in|and
    british|german|american|union|confederate|french|russian|soviet|many|wounded|roman|young [solders=soldiers|solder=soldier]
    heavy|civilian|high|mass|million|american|british|german|many|most [causalities=casualties]
    the|a|union|light|confederate|horse|heavy|and [calvary=cavalry]
    [gorilla=guerrilla] warfare|war|tactics|fighters|army|forces|attacks
    [grate=great] deal|depression|power|powers|war|britain|wall|number
    [statue=statute|status=statute] of limitations
    [statue=status] quo
    [marshal=martial|marshall=martial|marital=martial] law|arts
    [martial=marital] status|property|rape|satisfaction
    [navel=naval] base|battle|battles|power|warfare|blockade|fleet|forces|officer|supremacy|arms|officers|bases|race
    [minors=miners] strike
    coal [minor=miner|minors=miners]
    [profit=prophet] muhammad|mohammed|mohammad|isaiah|elijah|moses
    [prophet=profit] margin|margins|maximization|maximisation|maximizing
    [cannon=canon] law
    [canon=cannon] fire|ball|balls|fodder
    [capitol=capital] city|cities|punishment|letter|letters|gains|investment|goods
    [capital=capitol] hill
    the [capitol=capital] of
    marine|peace|army|medical|officer [core=corps|corp=corps]
    set|sets|setting|legal|binding|judicial|a [precedence=precedent] $|for|is|in|that|and|set
    take|takes|taking|took [precedent=precedence]
    the|their|his|a|no [rational=rationale] for|behind
    [prosecute=persecute|prosecuted=persecuted] christians|jews
    christians|jews|protestants|catholics|muslims|huguenots|quakers were|was [prosecuted=persecuted] $|in|for|by|and
    the|heir_to_the|his [thrown=throne] $|and|in|after|from|of
    [duel=dual] core|system|citizenship|process|federalism|nature|role|channel|boot|court|monarchy
    [pier=peer] pressure|group|groups|review|reviewed|to_peer
    military|medical|nursing|armed|security|qualified|trained|skilled [personal=personnel] $|and|are|to|should|must|in|who
    [insight=incite] violence|riots|rebellion|hatred
    [incite=insight] into
    [elicit=illicit] drugs|drug|trade|activity|activities
    to|can|will|may|would|could|designed_to|that [illicit=elicit] a|an|the|response|information|emotions
    [soul=sole] purpose|proprietor|trader|reason|owner|source|proprietorship|traders|proprietors|responsibility
    highly|was|were|much|most|is|are [sort=sought] after
    [heroine=heroin] addict|addicts|addiction|use|overdose|users|cocaine
    [dessert=desert] climate|island|animals|plants|regions|areas|biome|sand
    fairy|folk [tail=tale|tails=tales]
    [tale=tail] recursion|recursive|end
    guilty|clear|social|moral [conscious=conscience]
    is|are|be|being|become|becomes|fully|self|more|make_a [conscience=conscious] of|decision|effort|that|mind|awareness
    [precede=proceed] to|with the|a|do|take|make|go
    [proceeding=preceding] section|chapter|paragraph|character|word|line|element|letter|year|noun|verb|node|event
    be|is|are|was|were|been [proceeded=preceded] by
    that|which|directly|immediately [proceeds=precedes] the|it|a|an
    during_the|king's|queen's|under_the [rein=reign] of|$|in|and|from|over
    to|must|can|will|not|would [meat=meet] the|a|with|their|his|demand|up|needs|these|our
    red|raw|lean|processed|eat|eating|cooked|eats [meet=meat]
    @is|was|were|are|closely|be [tide=tied] to|together|up|with|into
    three|two|top|multi|middle|first|single|n|second|lower|higher [tire=tier] $|is|architecture|system|of|application|applications
    they|to|may|might|would|not|does_not|it [seam=seem|seams=seems] to|like|that|as
    was|were|been|be|is|are [scene=seen] as|in|by|to|on|that
    be|been|have|has [scene=seen] *
    crime|the_opening|the_first|the_final|murder [seen=scene] $|in|is|of|where|shows|with|and
    to|can|could|you|we|they|i [sea=see] the|a|how|that|if|what|this|it|why
    @have|be [sawn=seen] *
    around_the|orbits_the|orbit_the [son=sun] $|and|in|is|at|to|rays
    @is|was|of|are|were [scarred=scared|sacred=scared] of
    gives|give|gave|given|giving [raise=rise] to
    @not|always|must|should [discus=discuss] *
    [discus=discuss] the|a|how|what|why|their|this|in|with|your|it
    the|of|in|with [patience=patients] are|should|must|condition|room
    [patience=patients] who|should|must
    bird_of|birds_of [pray=prey]
    predator_and|predators_and|its|their [pray=prey]
    [wander=wonder] if|why|how|what|about_the
    to [wonder=wander] around|off
    [wood=would] be|have|not
    everyone|everybody|people|they|we|not|will|also|would|still|always [no=know] that|what|how|the|this|about
    red [blind=blood] cell|cells
    [read=red] blood cell|cells|count
    [read=red] wine|meat|shift|giant|giants|tide
    [tow=two|too=two|to=two] thirds
    [cheep=cheap] labor|labour|goods
    in [affect=effect] $
    """
}
