// Made by build/error_model.py; do not edit.
// Learned from 80255 of 89671 pairs of the dictionary of typos 1.52.0 (MIT or Apache-2.0), see there.

/// Costs of spelling errors as text: `#` is 0, each further character a sixteenth of a power of ten.
enum ErrorModelCosts {
  /// A letter (row) written as another (column).
  /// The first row is the start of the word.
  static let substitutions: StaticString = #"""
    ~~~~~~~~~~~~~~~~~~~~~~~~~~
    w~~~?~~~C~~~~~D~c~Q~F~j~_f
    {uWT{cVY{c{{{K{B{S{{{J{{{{
    [_~O~JT~~~Dcg[~]TeAM~O~P~P
    ~UL{dON~~~iibZ~Z~UJA~~e{~i
    @~~]z~krBm~~~~Err]~`U~ZrYm
    zZEFztIzzzzbZbzbzZ]GzCbMzz
    ~WLN~LyQ~GX`~~~WQUgN`U~gy~
    |Td||dOv|QNddL|d||OSP|_|v|
    C~~~B~h~yledl~Jl~~~~E~~~E~
    QiiiiL?CCccicciiiiQiciiiFi
    rrDMYrRIkNkDUYkYHRrLrrrrrr
    ~X_W~bgbU~Q}_[}[~Q_S~Vbl~l
    ~hdX~ddd~zh_z>~a~]dZ~d~~~_
    ~P]^~~fV~ok^B~~d~V]]~hok~o
    C~~_C~~~F~~~~~vR~~~~D~c~^~
    ~Eb~~bS~~iiYb]L{i~iY~d~~~~
    Mm>mmmGmmmHmmmUmfmmmmmTmmm
    ~gcYWb`~~~~W~V~n~~~H~n~ea~
    RoDSZhh^~~~~~^~~~^~]~X`WhE
    ~cYDeURY~kfX`W~h~I_~~a~pVT
    D~~aM~~dAz~~~~C~~~~iqa]~Qi
    zHDZzCRzzzbL]UzzzzMTzsIbbb
    VssTH[sPsssRsTssR[S[sCmsss
    ssHm[[ssssPssVsSssFsss[msF
    Q}d}M}vd<d}d}}Q}}}}OL}}Xmd
    YZDrZZrZrrrrURrrrrDJrZrGRl
    """#

  /// Two neighbours, the first (row) and the second (column), written the other way round.
  /// The first row is the start of the word.
  static let exchanges: StaticString = #"""
    g]hdd^ZZeQP[b]^dQcga^ZYDKJ
    B>>C1N=G499?9<4;D?>C5B4H8>
    <KE2CEBC@7B?1@>=B@8I=E;B8B
    =BYFGBB<;B94BDDC6>>C:BBBLB
    A;EQGF4F?B;5@3>6C<B9:?@BGD
    :CAHWLHCWC8a<=59D=EB4D<L:=
    EBBBPSCC<BB5BB=BBTG<DBBBAB
    7BB7A=S=;B:984;BB=C;;:;B>B
    7=8F=EBCDBB?SFEEC7L/;;CB>B
    6;=<a6=GC8@9CF@?84991><<B;
    DBBB7BBBCBBBBBJBBBBBNBBBBB
    ;HCD9;GCQBC8DBCEBD::FBDB:B
    4:53e;<<>B:a8><4B4:54/EBBB
    :>FB;IBBDBB<Y3><BB@BCE=BAB
    9H><:K?F>G=E:X@I7L=?;A?F>B
    0F7?6?>64JF9EFV@C9>A>B6G6D
    ;3C4?C97:B7=9E@]BD76:BBB9B
    BBBBBBBBBBB;BBBBBBBB?BBBBB
    ;<@F=A:O9B479:67C]FC4H?C=D
    A;<6>F>99B89>J;8JJa@@D<B:B
    >?1ED=87;B:6;5=6BB>Y8B;CA<
    6F8<9F<B7B;:BE3@C9<;E;B=BB
    @BBBFBBB:BBBBB9BBCBBMBBBDB
    =FC;@;B6=B98B39CB>5;BBBB:B
    AB=BKBBI<BBB5BEBBB:J9BBBCB
    @>7=BC:BBBB3=896B458CB=BB5
    IBBBMBBBHBBCBBKBBBBB=FBBBE
    """#

  /// A letter (column) left out after another (row); on the diagonal one of two.
  /// The first row is the start of the word.
  static let deletions: StaticString = #"""
    JQHOLQNCDMBB^KNG<FHNMLPAHF
    4D:<1;>24AC>@8B?@::;7E>D77
    @-2=;6>?68>:;E>8>=3;>99>:>
    <>.B:>957>7=?@C:;8=8=>>>K?
    7B;0=B</<8?8A:@;?8?>=:>>@@
    2A7A/AA9=?B==85@>9=:6P;E6?
    B>?>7/??6>>7>>I>>7D5C>>>:>
    <???84-58>?<@7@?>6274?:>C?
    =:?38A>09>?4=2A8@475C?@>A>
    7>:::==6:BD:A<;<?;9:;9@F>?
    6>>98>>>@99>>>2>>>?>E>>>>>
    5?788:7@:?7;@5@9>@>:B>5>3>
    ;>:7:<A-6>>/:784?<B8=9B>E>
    >7=?9E>><>>@-4<8>>H>>A<>F>
    :E;87@574;=8?,=@C?798>=C;?
    2;;A4B:E6A:>B:0:@9<75G8:;@
    <:?89?83=>:8?A9->877@>>>8>
    >>>>>>>>>>>?>>>>9>>>7>>>>>
    ;<87:7?18>66A5;??.=6D:;?;@
    <B4<:7C79><;?A:@FF08C@6>D>
    ;=768:747>?7<5?<>6;.<>@?A:
    79886K:>4??7>7:>?899+C>A>>
    :>>>7>>>8>>>>>A>>@>>J3>>@>
    ::?77@>2=>97>59@>77?>>9>?>
    ;>2>7>>/:>>>?><:>>>88>>9:>
    ;@6A8?:9:>><>2:7>H:;??8>9D
    :>?>E>>>@>>?>>B>>>>>A=>>?4
    """#

  /// A letter (column) added after another (row); on the diagonal one doubled.
  /// The first row is the start of the word.
  static let insertions: StaticString = #"""
    fqqjfqqfj~mj~~qf~hej~q~m~q
    HXT_~odb~~~V^Jf^~NQOo]~k~k
    JBcXIc^QH]{E{Vc{{PSRSX{{c{
    LcBaSg]QNg~Ug`S]~UTOS`~gg~
    T^~CK`[eS~[WiSRb~RXU]i~~]~
    YdRPRS[bYri[bKr`rHORUdb`ir
    zzM]N?zbIzzQVZ]bbPSJbzzzXz
    K~~cL~G~N~~[cRXcgORN~~cggg
    SdX_JdRXLXdQ_UVd|JQEYd]|Pd
    fdQX~VhdFahN]K~f~WSKXR~c`^
    QiLLiiiiiIHiiiiiiCQiiiiiii
    UrrUBYPUYrGMrUrrrINNrNLrNr
    K]bWLla~Kg_<b]Pg~WRMWgldR^
    L~__JdhhW~]]=WTX~Z]MX]d~dd
    L]PfF`~]Mk`Z[BUd~YP^]dkkch
    ~cS]~iWi~n~c]L`O~P^X~n~nf~
    O]QKH~]ON~~V~]L@~ISOYd~~`~
    UmmmmmmmmmmmmUmmImmmmmmmmm
    LeVWKgW]M~aQTPR`~AQKWe_~]g
    S~~cNdoTJoW_UYWfoY@cY_j~]~
    JkY_J`_~KkhWfWQf~KUBT]k~Ye
    ~aRX~~iWdiiUYK~Y~LONN~V~]_
    QzTzWbbzTzzNzWzzzL]RzMzzbb
    Rss[HsssNssPsFs[sT[s[sBsss
    MsssBs[EVsssLJsFsPFFsssSss
    W}[]T}]]M}}`]Y}]}YSR[}}dXd
    ?rrrrrrUZZrRrrrrrKUDZrrrRL
    """#

  /// What was meant, what was written, the cost: spellings that sound alike. `^` and `$` frame a word.
  static let sounds: StaticString = #"""
    $>e$>D ^gn>n>A ^kn>n>E ^pn>n>B ^ps>s>F ^pt>t>A ^wh>h>F ^wh>w>F ^x>z>B a>ae>G a>ai>D a>au>G a>aw>H a>ay>G
    a>ea>D a>ei>H a>eigh>H a>ia>C a>ua>G a$>ar$>G a$>er$>G a$>or$>G abel>able>C abil>able>G abil>ibil>:
    able>abel>G able>abil>C able>ble>G able>eable>G able>ible>: ably>ibly>9 ace>ase>8 ace$>ice$>F ade>aid>B
    ae>a>E ae>e>E ae>i>; af>augh>F age$>edge$>C age$>ege$>; age$>idge$>A age$>ige$>F ai>a>H ai>ay>C ai>e>C
    ai>ei>H ai>eigh>H aid>ade>C aik>ake>A ail>ale>G aim>ame>> ain>ane>A air>are>F air>ear>C air>eir>F
    ait>ate>C ake>aik>E al>or>H al$>all$>H al$>el$>< al$>il$>H al$>le$>D ale>ail>G all$>al$>D ally$>aly$>H
    ally$>ly$>= aly$>ally$>A ame>aim>F ance>ants>G ance>ense>G ance$>ence$>3 ancy$>ency$>5 ane>ain>>
    ant>ent>4 antly$>ently$>E ants>ance>F ants$>ents$>F ar>are>B ar$>a$>F ar$>er$>9 ar$>or$>@ are>air>@
    are>ar>G arly$>erly$>E ary$>ery$>: ary$>ory$>@ ary$>ry$>G ase>ace>= at>ate>E ate>ait>G ate>at>H au>a>G
    au>aw>E au>o>B au>or>G augh>af>C augh>or>C aught>ort>C aught>ought>> aw>a>F aw>au>F aw>o>F aw>or>F
    ay>a>G ay>ai>G ay>eigh>G ay>ey>: ble>able>> bt>t>E c>ch>F c>ck>G c>sc>E c>ss>F cc>ks>G cc>x>G cc>xc>E
    cch>ch>B ch>c>H ch>k>@ ch>sh>E ch>tch>@ cher>ture>E chs>x>B chu>tu>C chur>ture>B ci>sh>D ci>ti>?
    cial>shal>F cial>sial>A cial>tial>F cian>shun>D cian>sion>> cian>tion>D ciate>tiate>F cience>sience>B
    cient>scient>E cient>shent>E cient>tient>E cion>sion>5 cion>tion>C cious>scious>E cious>sious>>
    cious>tious>E ck>c>G ck>k>G cks>x>E cqu>qu>E cs>x>D ct>x>G ction>xion>G cts>x>F cture>ture>F d>th>H
    d$>ed$>@ dd>t>G dg>g>F dg>j>F dge>ge>F dge>j>F du>ju>G e>ae>G e>ai>H e>ea>D e>ee>C e>ei>G e>eo>G e>ey>H
    e>ie>D e>oe>H e$>$>H ea>a>H ea>e>H ea>ee>> ea>ei>H ea>ia>H ea>ie>G eable>able>E eable>ible>> ear>air>G
    ear>eer>G ear>er>G ear>ere>C ear>ir>G ear>ur>G eat>ete>G eau>ea>E eau>eu>E eau>o>7 eau>u>< eau>ue>E
    ed$>d$>H ed$>t$>G edge$>age$>? edge$>ege$>C ee>e>G ee>ea>< ee>ei>G ee>i>D ee>ie>> ee>oe>G ee>y>A
    een>ine>E eer>ear>D eer>ere>9 ege$>age$>> ege$>edge$>C ei>a>E ei>ai>G ei>e>G ei>ea>G ei>ee>> ei>i>G
    ei>ie>4 ei>y>E eia>ia>A eigh>a>G eigh>ai>= eigh>ay>: eing$>ing$>D eir>air>B eir>ier>B el>le>8 el$>al$>9
    el$>l$>E el$>le$>E els$>les$>E ely$>erly$>E ely$>ley$>G ely$>ly$>G ence>ens>G ence>ense>9 ence>ents>G
    ence>ince>G ence$>ance$>3 ency$>ancy$>4 ene>ine>G ens>ence>G ense>ance>E ense>ence>7 ent>ant>9
    ently$>antly$>G ents>ence>F ents$>ants$>G eo>e>G eo>io>: eo>o>G eous>ious>F eous>ous>F er>ear>H er>ir>H
    er>ur>D er$>a$>H er$>ar$>H er$>or$>? er$>our$>H er$>re$>H er$>ure$>G ere>ear>B ere>eer>G erly$>arly$>B
    erly$>ely$>B ery$>ary$>8 ery$>ory$>E ery$>ry$>E ete>eat>C eu>ew>: eu>u>E eus>ious>B ew>eu>F ew>iew>F
    ew>oo>F ew>u>F ew>ue>F ey>ay>: ey>e>F ey>i>> ey>y>F f>gh>H f>ph>H f>th>H ff>ph>G g>gh>F g>gu>E g>gue>H
    ge>dge>? ge>j>E gg>j>G gh>f>F gh>g>G gh>h>G ght>t>F ght>te>B gi>j>G gn>n>E gu>g>G gue>g>5 gz>x>A h>^wh>H
    i>ae>H i>ee>G i>ei>E i>ey>H i>ia>F i>ie>F i>igh>H i>io>F i>oi>G i>ui>G i>uy>H ia>a>H ia>ea>@ ia>eia>H
    ia>i>H ia>ie>H iae>ie>A ibil>abil>4 ible>able>1 ible>eable>B ibly>ably>4 ically$>icaly$>G
    ically$>icly$>G icaly$>ically$>A ice>is>F ice>ise>: ice$>ace$>@ icly$>ically$>A idge$>age$>A ie>e>H
    ie>ea>C ie>ee>H ie>ei>7 ie>i>H ie>ia>H ie>iae>H ie>y>? ied$>yd$>G ied$>yed$>9 ier>eir>G ier>ir>G
    ier$>ire$>F ies$>yes$>B ies$>ys$>H iew>ew>E ige$>age$>; igh>i>< igh>y>G ight>it>G ight>ite>G il$>al$>C
    il$>le$>> ily$>ly$>F in>ine>H in$>ing$>F ince>ence>B ine>een>G ine>ene>> ine>in>G ing$>eing$>H
    ing$>in$>H ing$>ying$>F io>eo>H io>i>H io>iou>H io>o>H ion>tion>A iou>io>G iou>ou>G ious>eous>G
    ious>eus>G ious>ous>G ious>uous>> ious>us>@ ir>ear>E ir>er>< ir>ier>G ir>ur>A ire>yre>G ire$>ier$>E
    is>ice>H is>ous>H ise>ice>= ise>ize>< it>ight>H it>ite>E ite>ight>F ite>it>G iu>u>E ize>ise>G j>dg>G
    j>dge>G j>ge>G j>gg>G j>gi>G ju>du>C k>ch>H k>ck>> k>qu>H ks>x>D ks>xc>F kw>qu>B l$>el$>G l$>le$>H
    ld>d>G le>el>9 le$>al$>D le$>el$>H le$>il$>F le$>l$>H les$>els$>G ley$>ely$>B ley$>ly$>B lf>f>E lk>k>D
    lly$>ly$>H lm>m>E ly$>ally$>D ly$>ely$>? ly$>ily$>D ly$>ley$>H ly$>lly$>: m>mb>G m>mn>D mb>m>G mm>mn>G
    mn>m>E mn>mm>< n>^gn>H n>^kn>H n>^pn>H n>gn>G n>nd>F n>ng>E n>nt>D nd>n>H ng>n>H ngk>nk>A nk>ngk>F
    nt>n>H o>au>H o>aw>H o>eau>H o>eo>G o>io>D o>oa>F o>oe>G o>oi>F o>oo>B o>ou>E o>ough>H o>ow>G o>uo>G
    oa>o>G oa>ou>D oa>ow>B oad>ode>C oal>ole>E oan>one>A oap>ope>A oar>or>E oat>ote>C ode>oad>F oe>e>E
    oe>ee>< oe>o>E oe>ough>E off>ough>E oi>i>G oi>o>G oi>oy>G ole>oal>F one>oan>G oo>ew>G oo>o>G oo>ou>@
    oo>u>E oo>ue>G oo>ui>G oor>or>E ope>oap>G or>al>H or>au>H or>augh>H or>aw>H or>oar>H or>oor>H or>ore>B
    or>ough>H or>our>H or$>a$>G or$>ar$>G or$>er$>8 or$>ore$>G or$>our$>G ore>or>G ore>our>G ore$>or$>E
    ory$>ary$>< ory$>ery$>> ory$>ry$>F ose>oze>F ote>oat>F ou>iou>H ou>o>H ou>oa>H ou>oo>H ou>ow>F ou>u>G
    ough>o>F ough>oe>F ough>off>F ough>oo>F ough>or>F ough>ow>A ough>u>C ough>uff>F ought>aught>8
    ought>ort>B ought>ot>B ought>out>B our>or>G our>ore>D our$>er$>D our$>or$>D ous>eous>G ous>ious>G
    ous>is>B ous>uous>G ous>us>G ow>o>G ow>oa>G ow>ou>E ow>ough>G oy>oi>: oze>ose>; ph>f>: ph>ff>G ps>s>D
    qu>cqu>D qu>k>> qu>kw>E qu>q>G r>rh>G r>rrh>H r>wr>G re$>er$>; rh>r>F rr>rh>G rrh>r>6 ry$>ary$>A
    ry$>ery$>B ry$>ory$>F s>^ps>H s>sc>F s>st>E sc>c>D sc>s>H sc>sk>C sc>ss>> sch>sh>F sch>sk>F
    science>sience>B scient>cient>A scient>sient>A scious>cious>C scious>tious>C sh>ch>B sh>ci>G sh>si>G
    sh>ssi>G sh>ti>G sher>ture>B shu>su>B si>sh>G si>ti>@ sial>cial>A sial>tial>A sience>science>A
    sion>cian>G sion>cion>C sion>ssion>8 sion>tion>G sion>zion>G sious>cious>A sk>sc>6 sk>sch>F son>tion><
    ss>c>B ss>sc>H ss>z>G ssi>sh>G ssion>sion>G ssion>tion>< st>s>H su>shu>H sure>shure>@ sure>zhure>E
    t>^pt>H t>bt>H t>dd>H t>ght>H t>th>E t$>ed$>D tch>ch>D tely$>tly$>G th>d>G th>f>H th>t>H th>v>F ti>ci>@
    ti>sh>G ti>si>C tial>cial>G tial>shal>G tial>sial>G tian>tion>8 tiate>ciate>F tien>tion>C tient>cient>C
    tion>cian>H tion>cion>H tion>ion>H tion>shun>H tion>sion>H tion>son>G tion>ssion>H tion>tian>H
    tion>tien>H tious>cious>D tious>scious>D tious>sious>D tly$>tely$>G ts>z>H tth>th>A tu>chu>E ture>cher>G
    ture>chur>G ture>cture>G ture>sher>G ture>tur>G tz>ts>< u>eau>H u>eu>F u>ew>G u>iu>E u>oo>G u>ou>E
    u>ough>H u>ua>D u>ue>F u>ui>D u>uo>G ua>a>G ua>u>G ua>wa>E ue>eau>G ue>ew>E ue>oo>F ue>u>G uer>ure>C
    uff>ough>E ui>i>G ui>oo>A ui>u>G ui>wi>D ully$>uly$>E uly$>ully$>A uo>o>F uo>u>F uous>ious>7 uous>ous>E
    ur>ear>H ur>er>= ur>ir>@ ur>ure>? ure>uer>G ure>ur>G ure$>er$>> us>ious>H us>ous>H uy>i>A uy>y>A v>th>G
    w>^wh>H w>wh>A wa>ua>G wh>w>F wi>ui>G wr>r>A x>cks>G x>cs>G x>ct>G x>cts>G x>gz>G x>ks>D x>xc>; xc>cc>C
    xc>ks>G xc>x>G xh>x>D xion>ction>; y>ee>G y>ei>H y>ey>A y>ie>F y>igh>H y>uy>G yd$>ied$>A yed$>ied$>D
    yes$>ies$>A ying$>ing$>F yre>ire>A ys$>ies$>9 yse>yze>= yze>yse>D z>^x>H z>ss>G zion>sion>9 ß>ss>A à>a>A
    á>a>A â>a>A ä>a>A ä>ae>A å>a>A æ>ae>A ç>c>A è>e>A é>e>A ê>e>A ë>e>A ì>i>A í>i>A î>i>A ï>i>A ñ>n>A ò>o>A
    ó>o>A ô>o>A ö>o>A ö>oe>A ø>o>A ù>u>A ú>u>A û>u>A ü>u>A ü>ue>A œ>oe>A
    """#
}
