/// Words that hold sentences together and tell cards little apart.
enum CommonWords {
  static let list =
    """
    a an the of to in on at by for with and or as is are was were be been being do does did has have had it its this
    that these those there which what who when where how why can could will would shall should may might must from
    into onto about than then so such some any also called known used uses use using following stand stands mean
    means meaning name define definition describe explain give list one ones
    el la los las un una unos unas de del al a en y o que es son por para con se lo le su sus como
    le la les des du un une et ou est sont que qui dans pour par avec sur au aux ce cette
    der die das den dem des ein eine einen einem einer und oder ist sind zu von mit im am auf fur
    il lo gli i e di da che per con una sono
    في من على عن الى إلى هو هي هم هذا هذه ذلك التي الذي ما ماذا كم اي أي و أو ثم قد كان كانت ان أن إن مع بين كل يعد تعد
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
