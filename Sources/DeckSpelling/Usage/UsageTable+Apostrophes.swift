extension UsageTable {
  /// The pronoun `I` written small, where it isn't the name of a variable.
  static let smallPronouns: StaticString = """
    [i'm=I'm|i've=I've|i'll=I'll|i'd=I'd]
    [i=I] am|have|was|think|had|would|don't|do|did|didn't|want|love|know|like|need|believe|mean|guess|feel|see|can't|could
    and|but|so|because|when|that|as|if|where|what|how|then|do|can|did|should|am [i=I] can|will|get|go|use|make|was|say|find|got|must|should
    """

  /// Words that lack an apostrophe: those without a place are no words, the others are words elsewhere.
  static let missingApostrophes: StaticString = """
    # contractions that are no words
    [doesnt=doesn't|didnt=didn't|isnt=isn't|wasnt=wasn't|arent=aren't|werent=weren't|couldnt=couldn't|wouldnt=wouldn't|shouldnt=shouldn't|hasnt=hasn't|havent=haven't|hadnt=hadn't|mustnt=mustn't|neednt=needn't|mightnt=mightn't|oughtnt=oughtn't]
    [youre=you're|theyre=they're|youve=you've|theyve=they've|weve=we've|youll=you'll|theyll=they'll|itll=it'll|thatll=that'll|couldve=could've|shouldve=should've|wouldve=would've|mustve=must've|thats=that's|theres=there's|whats=what's|wheres=where's|heres=here's|shes=she's]
    [someones=someone's|everyones=everyone's|anyones=anyone's|somebodys=somebody's|everybodys=everybody's|nobodys=nobody's|womens=women's|childrens=children's|womans=woman's|childs=child's]
    # those that are words too, here or in another language
    [dont=don't] <base>|@not|it|the|you|they|we|really|even|just|always|like
    @subject|who|which|that|people|to|and|but|if|why|animals|plants|cells|most|some|things|products [dont=don't]
    @subject|who|which|that|people|one|there [cant=can't|wont=won't]
    !the|a|of|this|his|this|some|pious [cant=can't] <base-noun>|be|have|do|even|see|use|just|only|always|get|change|move|go|make|take|find|work|help|turn|return|form|leave|control|read|handle|run|match|access|store|start|stop|pass|break
    !his|her|their|its|is|are|was|were|my|your|our [wont=won't] <base-noun>|be|have|do|even|see|use|just|only|always|get|change|move|go|make|take|find|work|help|turn|return|need|let|matter|stop|start|run
    [hes=he's] a|an|the|not|been|going|in|on|so|very|also|just|trying|<gerund>|<adjective>
    [ive=I've] been|got|had|done|never|seen|made|used|taken|always|already|just
    [im=I'm] not|a|the|going|so|sure|gonna|just|very|trying|also|<gerund>
    ^ [ill=I'll] be|go|do|have|take|get|make|use|see|try|need|just|never|always
    [theyd=they'd|youd=you'd|hed=he'd] <base>|<participle>|be|have|not|like|rather
    ^|,|so|now|then|first [lets=let's] say|assume|consider|look|take|see|start|go|talk|begin|imagine|suppose|discuss|try|make|think|define|use|call|not !<third>
    [whos=who's] a|an|the|not|in|been|going|<gerund>|<adjective>
    [hows=how's] it|the|that|this
    # its
    [its=it's] a !priori|posteriori|capella|posterior|prior|fortiori
    [its=it's] an|the|been|just|because|gonna|called|made|okay|ok !and
    !@prep|and|do|does|did|doing|try|tries [its=it's] important|easy|hard|difficult|possible|impossible|necessary|better|easier|harder|best|responsible|equal|similar|able to|that|for|if|when|because
    !@prep [its=it's] not
    [its=it's] used|known|found|caused|based|composed|located to|as|in|on|by|of|for
    [its=it's] when|where|because|what|how|why|like
    !of [its=it's] also|really|actually|usually|generally|basically|probably a|an|the|called|used|known|important|good|hard|easy|not|just|because|very|possible
    [its=it's] in|on|at !vitro|vivo|situ|silico|utero|off|and|or|line|rest
    [its=it's] for|to|from|with|about the|a|an|be|this|that|each|all
    !@prep|the [its=it's] going|getting|becoming|trying|raining|saying|asking|doing
    [its=it's] true|easy|important|impossible|wrong|okay|ok|cheap|free|possible .
    [its=it's] <adjective-noun-verb> .|because|that|if
    [its=it's] more|less for|about|like|of|than|likely|important|efficient
    [its=it's] very|too|so <adjective> .|to|because|that
    # possessives where the place decides
    [todays=today's|yesterdays=yesterday's|tomorrows=tomorrow's] <noun-verb>|<plural>|<noun-adverb>
    [peoples=people's] <noun-verb-adverb-adjective>|<plural-verb>|lives|homes|views
    a|an|each|every|another|one|that [persons=person's|individuals=individual's|patients=patient's|students=student's|mothers=mother's|fathers=father's|doctors=doctor's|nurses=nurse's|teachers=teacher's|employees=employee's|customers=customer's|objects=object's|kings=king's|queens=queen's|presidents=president's|writers=writer's|authors=author's|speakers=speaker's|mans=man's|companys=company's|countrys=country's|organisms=organism's|animals=animal's|cells=cell's|babys=baby's|users=user's|clients=client's|parents=parent's] <noun-verb-adverb>|<plural-verb>|ability|body|life|name|work|health|behaviour|behavior|weight|mass|movement|centre|center|mind|needs|rights|environment|own
    the [earths=Earth's] surface|crust|core|atmosphere|orbit|rotation|magnetic|mantle|gravity|climate|axis|population|history|temperature|interior|radius|orbit|resources|plates|energy|shadow
    the [suns=sun's] rays|energy|gravity|surface|light|heat|radiation|core|mass
    the [moons=moon's] surface|gravity|orbit|rotation|shadow
    [newtons=Newton's] first|second|third|law|laws|method
    [hookes=Hooke's|ohms=Ohm's|boyles=Boyle's|keplers=Kepler's|faradays=Faraday's|moores=Moore's|avogadros=Avogadro's|bernoullis=Bernoulli's|lenzs=Lenz's|snells=Snell's|coulombs=Coulomb's|plancks=Planck's|amdahls=Amdahl's|darwins=Darwin's|mendels=Mendel's|maslows=Maslow's|flemings=Fleming's] law|laws|number|constant|theorem|theory|hierarchy|principle|left|right
    [alzheimers=Alzheimer's|parkinsons=Parkinson's|huntingtons=Huntington's|crohns=Crohn's|hodgkins=Hodgkin's|addisons=Addison's|cushings=Cushing's|raynauds=Raynaud's|bells=Bell's] disease|syndrome|lymphoma|phenomenon|palsy
    """
}
