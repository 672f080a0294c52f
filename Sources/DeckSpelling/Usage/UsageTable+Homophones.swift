extension UsageTable {
  /// Words that sound alike or nearly so, in places that decide which one is meant.
  static let homophones: StaticString = """
    # its, it's
    [it's=its] own|contents|properties|surroundings|borders|ability|abilities|value|values|name|children|parent|parents|size|length|neighbors|neighbours|elements|purpose|index|position|surface|structure|shape|function|functions|members|population|citizens|effects|effectiveness|components|origin|origins|economy|weight|mass|volume|temperature|density|height|width|users|usage|advantages|disadvantages|features|characteristics|meaning|definition|location|prey|host|substrate|source|maximum|minimum|legs|wings|tail|roots|leaves|cells|nucleus|electrons|axis|orbit|atoms|customers|employees|shareholders|boundaries|peak|colonies|allies|destination|environment|original|initial|respective|derivative|inverse
    of|by|with|from|into|through|within|via|under|around|towards|against|upon [it's=its] <noun>|<adjective>|own
    # your, you're
    [your=you're] a|an|the|not|gonna|unable|supposed
    [your=you're] going|trying|able|about|required|likely|willing to
    if|when|that|because|while|unless|whether|where|what|since|once|and [your=you're] <gerund-noun-adjective>
    [your=you] are|were|have|cannot|can't|don't|didn't|won't|could|would|should
    if|when|that|what|where|how|because|then|so|and [your=you] can|must|want|need to|be|have|see|use|do|get|make|not
    [you're=your] own|name|body|brain|heart|blood|skin|muscles|life|job|answer|answers|computer|data|eyes|eye|hands|head|house|family|application|code|account|password|mind|lungs|bones|organization|environment|customers|users|server|servers|work
    in|on|of|by|into|at|within|inside|using|across|with [you=your] <noun-verb-adverb>
    let|lets|allow|allows|enables|enable|helps|help [your=you] to
    let|lets|allows|enables|enable|helps [your=you] run|create|see|make|get|know|define|specify|choose|read|add *
    # there, their, they're
    [there=their] own
    of|with|for|by|into|about|use|using|lose|has|have|had|make|made|changed|change|increase|improve|on|from|to|in [there=their] <noun-verb-adjective-adverb>
    [their=there] is|are|was|were|has|have|isn't|aren't|wasn't|weren't|exist|exists|cannot
    [their=there] may|might|can|could be
    is|are|was|were [their=there] a|an|any|no|anything|something|enough|another
    over|out|up [their=there] $
    [their=they're] not|a|an|the !and
    [their=they're] trying|able|unable|going to
    [they're=their] own|body|bodies|lives|life|children|parents|families|jobs|work|power|land|homes|names|environment|cells|values|ability|rights|money|country
    [they're=there] is|are|was|were
    [there=they're] going|trying to
    # whose, who's
    [who's=whose] name|job|son|daughter|wife|father|mother|work|works|role|idea|ideas|members|theory|book|books|house|death|reign|army|policy|policies|responsibility|fault|turn|purpose|value|values
    [whose=who's] a|an|been|going|not
    # to, too, two
    @is|be|been|became|become|becomes|has|have|had|with|way|far|contains|use|using|eat|eating|there's|drinking [to=too] much|many|few
    @is|be|been|becomes|become|became|get|gets|far|that's|it's [to=too] high|small|large|big|hard|heavy|great|old|young|difficult|expensive|strong|weak|late|early|tall|easy|deep|wide|complex|complicated|simple|dangerous|risky|costly|loud|low|weak|specific|general|dependent|reliant !as
    @is|become|becomes|became|it's|that's [to=too] <adjective-verb-noun> to|for|.
    able|order|want|wants|wanted|needs|needed|trying|tries|tried|how|going|ability|used|due|according|similar|refers|leads|led|related|attached|connected|responds|belongs|compared|willing|allowed|supposed|required [too=to] @art|this|their|its|<base-adjective-adverb>
    * [too=to] <base-adjective-adverb-noun>
    the|these|those|there|into|between|contains|following|first|last [to=two] main|different|types|kinds|ways|parts|groups|forms|sides|sets|classes|halves|things
    order|able|according|due|ability|trying [two=to] *
    [tow=two] types|kinds|main|different|parts|ways|groups|sets|things|people|years|days|times|sides|forms|major|components|processes|nodes|words|numbers|elements|atoms|halves
    # than, then
    <comparative>|more|less|other|rather [then=than] !<comparative>|@subject|when|if|the|a|an|more|less|to|return|go|this|there|what {if when once since because where while whenever as until}
    rather|other|no_more|no_less|more [then=than] the|a|an|one|that|any|@number|just|ever {if when once since because where while whenever as until first}
    <comparative> [then=than] the|a|an|that|those|its|their|his|one|zero|or|@number {if when once since because where while whenever as until first and}
    more|less <adjective-noun> [then=than] * {if when once since because where while whenever as until}
    # weather, whether
    [weather=whether] or not
    [weather=whether] it|they|he|she|there is|are|was|were|can|will|has|have|should|had|may|would|could|want|wants|need
    determine|determines|decide|decides|decided|know|knows|question|asks|ask|regardless_of|depending_on|depends_on|see|check|checks|test|tests|tell|determining|deciding|about [weather=whether] @subject|the|a|an|or|to|there
    bad|cold|hot|severe|extreme|stormy|wet|dry [whether=weather]
    [whether=weather] forecast|forecasts|balloon|station|map|report
    # lead, led
    has|have|had [lead=led] to|the|a|an|by|him|her|them|many|some|people|his|their
    was|were|been|being|are|is [lead=led] by|to
    ^|which|who|and|that he|she [lead=led] the|a|an|to|his|her|them|an
    ^ [lead=led] to the|a|an|many|more|his|their|increased|war
    # affect, effect
    can|could|will|would|may|might|should|must|not|also|cannot|can't|doesn't|don't|didn't|won't|directly|greatly|negatively|positively|adversely|significantly [effect=affect] @det|how|you|us|them|people|him|other|everyone|many !change|changes|transition|reform|reforms|cure|escape|release|sale|payment|entry|delivery|transfer|settlement|removal|separation|union|repairs|purpose|purposes|compromise|reconciliation|object|conversion
    to [effect=affect] your|his|her|how|you|us|them|people|him|other|everyone|many|different|all|only !change|changes
    to [effect=affect] the|a body|brain|heart|economy|environment|system|rate|performance|behaviour|behavior|outcome|person|people|results|result|child|patient|cell|cells|climate|amount|way|growth|price|demand|supply|market|population|world|reader|audience|mood|whole|other
    it|this|that|which|also|who|greatly|directly|negatively|adversely|only|and|mainly|mostly [effects=affects] the|a|how|you|us|your|all|our|his|her|people|both|every|many !of
    greatly|badly|adversely|severely|negatively|strongly|easily|directly|most|not|positively|mainly [effected=affected] by|the|$
    are|be|being [effected=affected] by
    the|an [effected=affected] area|areas|side|limb|part|leg|arm|joint|person|people|patient|individual|extremity
    an|no|side|greenhouse|domino|adverse|opposite|desired|lasting|big|huge|great|significant|profound|placebo|doppler|little|same|major|harmful|direct|indirect|cumulative|ripple|cause_and [affect=effect] !disorder|disorders|regulation|heuristic
    side|adverse|harmful|the|no|long-term|toxic|devastating|same [affects=effects] of|on|$|are|is|were|include|that|such
    the [affect=effect] of * on
    take|takes|took|into|taking [affect=effect] $|on|in|when|immediately|from|at|by
    # principle, principal
    [principle=principal] component|components|investigator|quantum|axis|axes|eigenvector|eigenvectors|eigenvalue|diagonal|amount|cities|city|reason|reasons
    [principal=principle] of least|superposition|conservation|moments|relativity|uncertainty|equality|charity|utility
    basic|fundamental|guiding|uncertainty|exclusion|moral|in|bernoulli's|archimedes [principal=principle|principals=principles] !component|components|amount
    [principals=principles] of
    # past, passed
    @have|@is|be|been|being|get|gets|got|law [past=passed] on|down|through|from|into|away|along|out|between|over|around|onto|by !a|noon|midnight|the
    walked|went|go|goes|going|move|moves|moving|drove|run|ran|half|quarter|ten|five [passed=past] @art
    in_the|recent|distant [passed=past] $|is|was|and|few|two|three
    # quiet, quite, quit
    @is|be|been|it's|not|has|have|become|becomes|that's [quiet=quite|quit=quite] a|an|the|often|likely|different|similar|large|small|high|low|common|rare|simple|difficult|hard|easy|good|well|big|long|old|important|complex|strong|useful|expensive|close|possible|frequently|rapidly
    be|keep|kept|stay|stayed|very|too|remain|remained [quite=quiet] $|and|while|when|during
    # where, were, we're
    they|we|which|who [where=were] not|no|very|the|a|also|all|both|able|only|in|at|being|<participle>|<gerund>|<adjective>
    there [where=were] no|many|some|two|three|few|only|several|also|not|about
    the|a|one|an place|area|region|country|situation|stage|process|point|state|condition|case|system|city|town|site [were=where] the|it|they|you|we|there|a|an|people|each|all
    ^ [were=where] is|are|does|do|did|was|can
    is|was [were=where] the|it|they|you|we|a|an|there|he|she|people
    everything|everyone|somewhere|knows|know|anywhere|see|find [were=where] the|it|they|he|she|you|we|to|is|are
    ^|, [were=we're] not|going|gonna|trying to|in
    # through, thorough, trough, though, thought, threw
    [thorough=through] the|a|an|its|this|these|which|diffusion|their|his|each|all|out
    more|very|a|and [through=thorough] understanding|investigation|examination|analysis|knowledge|review|cleaning|search|assessment|explanation|evaluation|description
    !a|the|and|of|each|this|that|wave|trough|food|water|feed [trough=through] the|a|an|which|this|its|their|each|all|diffusion
    even [through=though|thought=though] it|they|he|she|we|there|you|this|these|i !process|of|about
    is|was|were|are|been|be [though=thought] to|of|that
    school_of|schools_of|train_of|line_of|way_of|ways_of|lack_of [though=thought]
    go|goes|going|went|pass|passes|passed|passing|moves|flows|flow|travels|travel|all [threw=through|throw=through] the|a|an|it|its|this|their|out
    # lose, loose
    can|could|will|would|may|might|must|should|cannot|can't|they|we|you|who|didn't|don't|doesn't|won't|you'll|they'll|and_then [loose=lose] @det|weight|water|heat|energy|control|data|money|power|blood|consciousness|focus|interest|trust|support|land|faith|count|track|sight|touch|information|electrons|electron|one|two|three|more|less
    to [loose=lose] @art|their|his|its|your|her|it|weight|water|heat|energy|control|money|power|blood|consciousness|focus|interest|trust|land|faith|count|track|sight|touch|electrons|electron|one|two
    it|he|she|which|that [looses=loses] *|$
    ^ [loose=lose] weight|even|control|the|points|lose|money
    [looses=loses] @det|water|heat|energy|control|power|blood|electrons|an|weight|money|its
    [loosing=losing] @det|water|heat|energy|control|power|blood|electrons|weight|money|data|their|interest|side|one|two|more
    become|becomes|is|are|very|too [lose=loose] $|and
    [lose=loose] connective|fitting|stool|stools|clothing|soil|soils
    # peace, piece
    a|one|each|every|another|single|large|small|this|key|last [peace=piece] of !mind
    [piece=peace] treaty|treaties|talks|conference|settlement|negotiations|corps|agreement|process|terms
    world|inner|at|with|lasting|made|keep|establish|negotiate|negotiated [piece=peace] $|with|between|and|in|after|treaty
    war_and|love_and [piece=peace]
    # breath, breathe; bath; advice, advise; device, devise
    to [breath=breathe] in|out|air|through|oxygen|easily|deeply|normally|properly|underwater|for|on
    can|could|cannot|can't|must|we|you|they|animals|who|fish|not|insects|mammals [breath=breathe] in|out|air|through|oxygen|$|easily|by|with|when|more|faster|deeply|underwater|at
    a|deep|short|shallow|shortness_of|last|out_of|next|each|every [breathe=breath]
    to|will|would|can|should|must|may|might|could [advice=advise] @det|@object|clients|patients|people|on|against|that|him|others|patient|client
    an|some|any|good|medical|legal|expert|professional|give|gave|gives|giving|seek|ask_for|of [advise=advice] $|on|and|from|to|is|about|or
    storage|mobile|medical|network|electronic|input|output [devise=device]
    to|can|could [device=devise] a|an|the|new
    # know, no, now, new, knew
    also|better|well|commonly|sometimes|often|formerly|usually|otherwise [now=known|know=known|knows=known|knew=known] as|for|to
    is|are|was|were|be|been|being|its|it's [know=known|knew=known] as|to|for|by|that|about|in
    to|don't|doesn't|didn't|you|they|i|should|must [now=know] how|what|about|why|where|which
    until|till|up_to|right [know=now] $|the|and|in|is|we|it|with
    don't|doesn't|didn't|you|we|they|to [no=know] how|what|that|about|why|where
    is|are|was|were|has|have|had|there|with|be [know=no] longer|effect|need|change|difference|more|way|one|matter
    a|some|any|many|with_the [knew=new] !<adjective>
    he|she|they|who|everyone|people|i [new=knew] that|how|what|about|the|where|he|they
    # hole, whole
    the|a [hole=whole] world|body|country|time|thing|process|system|population|number|genome|organism|group|story|class|life|family|nation|army|book|network|point|lot|purpose|cell|set|area
    [hole=whole] number|numbers|blood|grain|grains
    as_a [hole=whole] .|and|is|are|was|rather|not|by|or
    black|ozone [whole=hole|wholes=holes] $|in|is|and|layer|has|or
    # break, brake
    [brake=break] down|apart|up|into|away|off|through|free|bonds|out
    [brakes=breaks] down|apart|up|into|away|out|through
    to|can|will|must [brake=break] the|a|it|them|this|bonds|their
    [break=brake] pad|pads|fluid|pedal|disc|discs|drum|drums|shoe|shoes|cable|calliper|caliper
    # week, weak
    very|too|become|becomes|became|extremely|relatively|so|strong_or|strong_and [week=weak]
    [week=weak] acid|acids|base|bases|bond|bonds|electrolyte|electrolytes|interaction|interactions|spot|spots|entity|links|forces|learner|learners|muscles|immune|leadership|force|king|nuclear|attraction|government
    per|each|every|last|next|once_a|twice_a|days_a|times_a|hours_a|one|a_day_or [weak=week] $|of|and|for|in|before|after|from
    @number|few|several [weaks=weeks|week's=weeks] $|of|and|for|in|before|after|from|to|later|ago
    # steal, steel
    to|can|could|will|would|tried_to [steel=steal] data|information|money|food|passwords|credentials|cookies|from
    stainless|carbon|mild|iron_and|coal_and|galvanized [steal=steel]
    [steal=steel] industry|production|mill|mills|wire|plates|plants|frame|factories
    # site, sight, cite
    active|binding|restriction|target|cleavage|web|receptor|injection|construction|wound|surgical|splice|recognition|iv|insertion|nesting|historic [sight=site|cite=site|sights=sites|cites=sites]
    at_first|line_of|loss_of|out_of|lose|lost|in_plain|love_at_first [site=sight|cite=sight] $|of|and|is|in|or|to
    sense_of|senses_of [site=sight|cite=sight]
    # form, from
    different|derived|derive|derives|made|comes|come|came|coming|taken|obtained|separate|separated|away|far|apart|removed|isolated|prevent|prevents|protect|protects|protected|suffer|suffers|suffering|suffered|ranging|ranges|originates|originated|resulting|absorbed|moved|moving|transferred|received|receives|extracted|escape|escapes|benefit|benefits|learn|learned|diverted|diffuse|diffuses|flowing|sent|arises|arise|arising|gained|taking|back|out|up|emerges|obtain|obtains|choose|sample|sampled|drawn|selected|selects|select|retrieved|retrieve|read|reads|copied|copy|downloaded|recover|recovers|deviates|evolved|evolves|borrowed|independent|inherits|inherited [form=from] @det|one|them|him|us|other|outside|within|which|where|infection
    order_to|bind_to|together_to|react_to|combine_to|used_to|able_to|ability_to|join_to|can|could|will|may|would [from=form] bonds|ions|complexes|new|larger|bigger|two|chains|molecules|bonds|crystals|groups
    order_to|together_to|react_to|combine_to|ability_to|join_to [from=form] a|an|the
    the|this|a|in|standard|normal|of|some|any|another|one|simplest|each|every [from=form] of !the|a|an|which
    different [from=form|froms=forms] of
    [from=form] of !the|a|an|which|old|each|this|these|that
    !and [fro=from] the|a|an|which|this|its|each|example
    # feel, fee, fell
    !a|the|small|no|any|this|flat|annual|license|membership|user|service [fee=feel] like|comfortable|safe|guilty|bad|better|sad|happy|tired|pain|sick|pressure
    !a|the|small|no|any|this|flat|annual|license|membership|user|service [fee=feel] more|less|as|very|so <adjective>|like
    they|you|we|i [fee=feel] the|that|a|it
    to|can|may|might|will|would|should [fell=feel] like|better|comfortable|pain|safe|guilty|sad|happy|tired|bad|that|more
    to|can|may|might|will|would|should|could [fell=fall] asleep|down|into|off|apart|over|to|in|out|on|under
    # by, buy; are, our; or, of; one, on; off
    want_to|wants_to|wanted_to|able_to|need_to|needs_to|afford_to|people_to|consumers_to|money_to|used_to|willing_to|can|could|would|should [by=buy] a|an|more|goods|products|shares|stocks|bonds|land|things|stuff|something|food|new|slaves
    caused|made|done|used|created|given|produced|controlled|determined|followed|written|formed|affected|replaced|ruled|influenced|built [buy=by] *
    in|of|on|to|with|from|for|at|all [are=our] own|lives|bodies|daily|brain|brains|society|planet|ancestors|world|eyes|country|understanding
    they|these|those [our=are] not|a|the|in|used|all|also|more|less|very|called|found|made|able|often|usually
    lot|instead|consists|consist|composed|capable|lots|majority|consisting|variety|made_up [or=of|off=of|fo=of] the|a|an|@this|its|their|his|all|other|people|@number|many
    lot|consists|consist|composed|lots|majority|variety|made_up [if=of] the|a|an|@this|its|their|his|all|other|people
    type|form|kind|sort|amount|most|types|forms|percentage [off=of] @det|<noun-verb>|people
    out [off=of] the|a|an|his|her|their|your
    could|should|would|must|might|may|couldn't|shouldn't|wouldn't [of=have] been|had|<participle>|gone|come|done
    turned|switched|switches|gives|gave|giving|shuts|broke|sealed|wiped|paid|warded|fends|wards|cut [of=off] $|the_heat|heat|energy|light|from|by|by_the|when
    [on=one] of the|these|those|his|her|its|their|our|your|them !<gerund>
    based|depends|depending|depend|relies|rely [one=on|of=on] the|a|an|how|what|which|whether|its|their|this
    [won=one] of the|these|those
    # do, due; to as; as, has; is, it
    is|are|was|were|mainly|partly|primarily|largely|mostly|probably|possibly|likely|usually|often|simply|be [do=due|dew=due] to
    ^|, [do=due|dew=due] to the|a|an|lack|its|his|this|increased|high|low|their|being|not|poor
    [dew=due] to
    it|she|he|which|that|who|also|this|there|and [as=has] been
    such|known|regarded|defined|serves|acts|act|well [has=as] a|an|the|in|when|well|to|by|those
    [it=in] order to
    # accept, except, expect
    everything|everyone|anything|nothing|anyone|anybody|everybody|none|same [accept=except|expect=except] for|that|the|in|when|it|those|with
    all [accept=except|expect=except] for|one|that
    to|will|would|must|should|cannot|could|can [except=accept] the|a|an|it|this|responsibility|that|his|their|christianity|new|gifts|payment|input
    widely|generally|commonly|universally|socially [excepted=accepted] $|as|by|that|in|to
    # which, with, witch
    !the|a|white|old|that|this|wicked|good|every [witch=which] is|are|can|was|were|has|have|will|means|causes|allows|makes|the|it|they|we|would|may|one|one's|includes|leads
    in|of|by|from|for|on|at|with [witch=which] @det|@subject|case
    [wit=with|whit=with|wiht=with] the|an|its|their|this|these|other|each|his|her|your
    <noun-verb> [with=which] can|could|would|has|have|should|cannot|may <base-noun>|be|have|only|also|not|been|lead|cause|occur|result
    # have, has, been, being, bee
    have|has|had [being=been] <participle>|a|an|the
    have|has|had [be=been] <participle>
    is|are|was|were [been=being] <participle>
    # are, hear, here
    from|over|right|click|up_to [hear=here] $|to|is|for|and|we|on
    ^ [hear=here] is|are
    to|can|could|cannot|can't [here=hear] the|a|sounds|sound|about|voices|it|things|from
    # hour, sole, whole others of one kind
    is|are|was|were|be|been|not|only [aloud=allowed] to|in
    [allot=a_lot] of
    is|was|are|be|as|become|became|being|not|were [apart=a_part] of
    which|that|who|there|these|they [maybe=may_be] <participle>|due|used
    it|them|there|he [owe=own]
    i|we|you|they|he|she|it [wound=would] not|be|have|like|also
    """
}
