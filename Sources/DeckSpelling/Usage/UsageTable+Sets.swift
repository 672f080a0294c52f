extension UsageTable {
  /// Sets of words that patterns name.
  static let sets: StaticString = """
    @art: the a an
    @this: this that these those
    @poss: my your his her its our their
    @det: the a an this that these those my your his her its our their each every some any no all both another
    @subject: i you we they he she it
    @object: me you us them him her it
    @be: is are was were be been being am
    @is: is are was were
    @have: has have had having
    @do: does do did
    @modal: can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't
    @not: not never don't doesn't didn't cannot can't couldn't won't wouldn't shouldn't
    @prep: of in on by with from into at within through during without between among under over
    @place: in on at within inside into across
    @number: two three four five six seven eight nine ten
    @kinds: types kinds ways forms parts stages phases groups categories classes sets steps levels layers sections branches components methods models approaches
    @degree: very too so more less quite really extremely
    @body: bodies body brain brains eyes ears hands minds lives life families children homes
    """
}
