extension UsageTable {
  /// Forms of verbs that don't go with the word before them.
  static let verbForms: StaticString = """
    # a modal and a past form
    can|could|will|would|should|may|might|must|cannot|can't|didn't|doesn't|don't|won't|couldn't|wouldn't|to [became=become|began=begin|went=go|wrote=write|grew=grow|knew=know|chose=choose|came=come|took=take|gave=give|threw=throw|drew=draw|ran=run]
    can|could|will|would|should|may|might|must|cannot|can't|didn't|doesn't|don't|won't|couldn't|wouldn't [built=build|made=make|lost=lose|sent=send|kept=keep|spent=spend|brought=bring|bought=buy|caught=catch|told=tell|held=hold|got=get|fought=fight|led=lead|sold=sell|stood=stand|understood=understand|saw=see|did=do] @art|their|its|his|your|our|it|them|this|to|more|in|up
    can|could|should|would|must|cannot|can't|couldn't [<participle-base-noun-adjective>=be+] !@art|their|its|his|her|your|our|it|them|this {that}
    may|might|will [<participle-base-noun-adjective>=be+] by|to|in|as|with|for|from|on|at|using|into|when {that}
    # has ran, was wrote
    has|have [went=gone|came=come|became=become|began=begun|ran=run|wrote=written|took=taken|gave=given|saw=seen|did=done|broke=broken|spoke=spoken|chose=chosen|fell=fallen|grew=grown|knew=known|rose=risen|drove=driven|ate=eaten|drank=drunk|sang=sung|swam=swum|froze=frozen|threw=thrown|withdrew=withdrawn|flew=flown|tore=torn|wore=worn|stole=stolen|arose=arisen|overcame=overcome|choose=chosen]
    <noun> had [went=gone|became=become|began=begun|wrote=written|broke=broken|spoke=spoken|chose=chosen|grew=grown|knew=known|drove=driven|ate=eaten|froze=frozen|threw=thrown|withdrew=withdrawn|arose=arisen|overcame=overcome|choose=chosen]
    is|are|was|were|been|be|being [wrote=written|took=taken|gave=given|chose=chosen|stole=stolen|froze=frozen|drove=driven|grew=grown|threw=thrown|began=begun|spoke=spoken|choose=chosen|tore=torn|wore=worn|ate=eaten]
    # was build, is send
    is|are|was|were|been|being|has|have|had [spend=spent|lend=lent] on|in|by|to|with|for|$
    are|was|were|been|being|be|has|have|had [send=sent|build=built] in|on|by|with|to|up|into|for|using|from|around|upon|out|over|at|back {to}
    to_be|can_be|must_be|will_be|should_be|could_be|may_be|might_be|would_be|cannot_be [send=sent|build=built|take=taken|give=given|make=made|find=found|keep=kept|hold=held|bring=brought|see=seen|show=shown|write=written|pay=paid|sell=sold|say=said|do=done|use=used|change=changed|call=called|name=named|store=stored|measure=measured|result=resulted|control=controlled|process=processed|access=accessed|transfer=transferred|transport=transported|produce=produced|increase=increased|repeat=repeated|answer=answered|balance=balanced|block=blocked|process=processed|study=studied|treat=treated|place=placed] to|by|in|as|on|for|from|with|into|at|when|using|$|if
    @modal be [<base-noun-adjective-adverb-past-participle>=participle] by|to|in|as|on|for|from|with|into|at|when|using|if|$|and
    to be [<base-noun-adjective-adverb-past-participle>=participle] by|to|in|as|on|for|from|with|into|at|when|using|$
    are|were|been|being [<base-noun-adjective-adverb-past-participle>=participle] by|to|in|as|on|from|with|into|at|using {do does did your}
    is|was [<base-noun-adjective-adverb-past-participle>=participle] by|of {do does did}
    is|are|was|were|be|been [use=used] to|for|in|as|by|when {what of make makes no}
    is|are|was|were|be|been [cause=caused|cover=covered|name=named|surround=surrounded|influence=influenced|control=controlled|measure=measured|result=resulted] by
    is|are|was|were|be|been [base=based] on|upon
    is|are|was|were|be|been [locate=located|store=stored] in|on|at|between|near
    is|are|was|were|be|been [call=called] a|an|the
    be|is|are|was|were|been [relate=related|link=linked|connect=connected|attach=attached|expose=exposed] to
    be|is|are|was|were|been [compose=composed|make=made] of|up
    # does not contains
    could|would|should|may|cannot|can't|couldn't|won't|wouldn't|shouldn't|doesn't|don't|didn't [<third-noun-plural>=base]
    it|which|they|we|you|who|he|she|<noun-adjective> can|will|must|might [<third-noun-plural>=base]
    this|that will|must|might [<third-noun-plural>=base]
    does_not|do_not|did_not|can_not|will_not|could_not|would_not|should_not|must_not|may_not|might_not [<third-noun-plural>=base]
    to [<third-noun-plural>=base] @det|that|in|on|of|if|how|it|them
    doesn't|don't|didn't|does_not|do_not|did_not [<past-base-noun-adjective-participle>=base]
    # what does it means
    what|how|why|where|when|which does|do|did @art|this|it <noun> [<third>=base] $|in|on|by|for|from|to|with|when
    what|how|why|where|when does|do|did it|this|that|he|she|they|you|we [<third>=base]
    # it make, they makes
    ^ he|she|it [<base-past-adjective-adverb>=third] @det|to|that|in|on|of|all|how|from|with|into|for|by|when|if|as|at
    ^ this [include=includes|suggest=suggests|allow=allows|provide=provides|require=requires|ensure=ensures|enable=enables|involve=involves|occur=occurs|depend=depends|consist=consists|represent=represents|prevent=prevents|imply=implies|indicate=indicates|describe=describes|contain=contains|happen=happens|become=becomes|refer=refers|belong=belongs|exist=exists|determine=determines|generate=generates|make=makes|give=gives|create=creates|reduce=reduces|improve=improves|mean=means|help=helps|take=takes|keep=keeps|lead=leads|cause=causes|show=shows|increase=increases] the|a|an|that|to|in|on|us|you|all|both|any|our|for|it|by|them|they|is|people !of
    ^ they|we|you [<third-noun-plural>=base]
    ^|and|that|because|if|when|so|which they|we|you [is=are|was=were|has=have|does=do] !not|n't
    ^ [this=these] are
    ^ [these=this] is|was
    ^ he|she|it [have=has|are=is|do=does] a|an|the|no|not|been|used|in|two|many|more|to
    # a men, a criteria
    a|an|one|every|another|each [men=man|women=woman|children=child|bacteria=bacterium|phenomena=phenomenon|criteria=criterion|nuclei=nucleus|stimuli=stimulus|fungi=fungus|mitochondria=mitochondrion|hypotheses=hypothesis|crises=crisis|vertebrae=vertebra|larvae=larva|feet=foot|teeth=tooth|mice=mouse|theses=thesis|alumni=alumnus|neuroses=neurosis|foci=focus|radii=radius] $|that|which|is|can|in|to|has|or|and|who|was|for|with|of|from|at|by|must|should|will|may
    many|most|these|those|two|three|few|several [woman=women|man=men] $|who|were|are|and|in|to|had|have|from|with|could
    # missing be, doubled marks
    such_as|and|for_example|, [and_etc=etc]
    """
}
