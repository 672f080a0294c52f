internal import DeckSource

/// The Greek and Latin forms that the sciences make words of: `hypo-calc-aemia`, `cardio-myo-pathy`.
///
/// No list of words holds all that can be made of them, and a misspelt one hardly ever falls into such forms.
enum CombiningForms {
  /// Whether a folded word is one or more initial forms and a final one.
  static func explain(_ word: ByteView) -> Bool {
    guard word.count >= 7, let last = word.last, last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z") else {
      return false
    }
    for form in finals[Int(last - UInt8(ascii: "a"))] where word.count >= form.count + 3 {
      let rest = word.count - form.count
      if word[rest..<word.count].elementsEqual(form), isChain(word[0..<rest], parts: 3) { return true }
    }
    return false
  }

  /// Whether the word is at most `parts` initial forms, each with or without a linking vowel.
  private static func isChain(_ word: ByteView, parts: Int) -> Bool {
    if word.isEmpty { return true }
    guard parts > 0, word.count >= 2 else { return false }
    let first = word[0]
    guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
    for form in initials[Int(first - UInt8(ascii: "a"))] where word.count >= form.count {
      guard word[0..<form.count].elementsEqual(form) else { continue }
      let rest = word[form.count..<word.count]
      if isChain(rest, parts: parts - 1) { return true }
      if let link = rest.first, link == UInt8(ascii: "o") || link == UInt8(ascii: "i"),
        isChain(rest[1..<rest.count], parts: parts - 1)
      {
        return true
      }
    }
    return false
  }

  /// By first letter.
  private static let initials = slots(initialList) { $0.first }
  /// By last letter.
  private static let finals = slots(finalList) { $0.last }

  private static func slots(_ list: String, by letter: ([UInt8]) -> UInt8?) -> [[[UInt8]]] {
    var slots = [[[UInt8]]](repeating: [], count: 26)
    for form in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(form.utf8)
      slots[Int((letter(bytes) ?? UInt8(ascii: "a")) - UInt8(ascii: "a"))].append(bytes)
    }
    return slots
  }

  private static let initialList = """
    abdomin acanth acet acr actin aden adip adren aer agglutin agr alb albumin alg all allel amni amyl andr aneurysm
    angi ankyl anth anthrop anti aort append arachn arch arteri arthr astr atel ather atri audi aut azo bacter basal
    bi bili bin bio blast blephar brachi brady bronch bronchi bry bucc burs calc calor carb carcin cardi carot carp
    cata caud cephal cereb cerebell cerebr cervic chem chir chlor chol cholangi cholecyst choledoch chondr chori
    chrom chron chrys cili clav cleist clin cocc coel col colp conidi corne coron cortic cost crani crin cry crypt
    cutane cyan cycl cyst cyt dacry dactyl dendr dent derm dermat di diplo dips diverticul dors duoden dynam dys
    ecto ech ect electr embol embry encephal end endo enter epi epipl episi erythr esophag esthesi eu exo extra fasci
    femor ferr fibr fluor fung galact gam gangli gastr gen gene geront gingiv gli glomerul gloss gluc glut glyc gon
    gran granul gravid gymn gyn gynec haem haemat halo hapl hem hemat hemi hepat herni heter hex hidr hist hom home
    hyal hydr hygr hyper hyph hypn hypo hyster iatr ichthy ide ile immun infra inguin insul inter intra iod irid isch
    ischi iso jejun kary kerat ket kinesi kyph labi lacrim lact lamell lapar laryng later leiomy leuc leuk lingu lip
    lith lob lord lumb lymph lymphaden lys macr mal mamm mast mastoid maxill medi medull mega megal melan men mening
    mes meso meta metr micr mon morph muc multi mut my myc myel myring myx nan narc nas nat necr nemat neo nephr neur
    neutr noct nod nos nucle ocul odont olig onc onych oo oophor ophthalm opt or orch orchid orth osche osm oste ot
    ovari ov ox oxy pachy palat palae pale pan pancreat par para parathyr path pector ped pelv pent peps per peri
    periton petr phac phag phalang pharmac pharyng phen phleb phob phon phosph phot phren phyc phyl phys phyt pil
    pin plan plasm plasmat pleur pne pneum pneumon pod poikil poli poly poster post pre presby proct prostat prot
    proto pseud psych pteryg pulmon py pyel pylor pyr rachi radi rect ren reticul retin retro rhabd rhabdomy rhin
    rhiz rhod sacchar sacr salping sapr sarc schist schiz scler scoli seb seismo semi semin sept ser sial sider
    sigmoid sinus sit somat son sperm spermat sphen spher sphygm spir splen spondyl spor squam staphyl steat sten
    stere stern steth stomat strat strept sub super supra syn syndesm synov tachy tars tax tel tempor ten tend
    tenosyn ter test tetra thalam thec therm thorac thromb thym thyr tibi tomo tonsill top tox toxic trache trans
    tri trich trop tub tympan typhl ultra un ungu ur ureter urethr urin uter vagin valv varic vas vascul ven ventr
    ventricul vertebr vesic vir viscer vit vulv xanth xen xer xyl zo zyg zym
    """

  private static let finalList = """
    aemia aemic algesia algia algic amide amidase amine amnios archy ase ases asthenia blast blastic blastoma blasts
    cardia cardial cardium carp carpal cele celes cellular centesis cephalic cephaly chezia chondria chrome chromia
    cidal cide cides clasia clast clasts coccus cocci cracy crine cyte cytes cytic cytosis dactyly derm derma dermal
    dermatitis dermis desis dipsia drome dromic ectasis ectasia ectomies ectomy edema oedema emesis emia emic ergic
    esthesia aesthesia ferous form gamous gamy gen genase gene genesis genetic genic genous gens glia globin globinuria
    glycemia glycaemia gnathous gnosis grade graft gram grams graph grapher graphic graphical graphy iasis iatric
    iatrics iatrist iatry itic itides itis kinase kinases kinesia kinesis kinetic kinin kinins lalia lemma lepsy
    leptic lipid lipids lith lithiasis liths lithotripsy logical logist logists logy logies lyse lyses lysin lysis
    lyte lytes lytic malacia mania megaly melia mere meres meric metric metry mimetic mimetics morph morphic morphism
    morphous mycete mycetes mycosis nasal nomy nomic oid oidal oids oma omas omata opia opic opsia opsy orexia ose
    oses osis osmia ostomy osteal otic otomy oxia oxic paresis pareunia partum pathic pathies pathology pathy penia
    penic pepsia peptide peptides pexy phage phages phagia phagic phagous phagy phasia phasic phil philia philic
    phils phobe phobia phobic phonia phore phores phoresis phoria phosphate phosphatase phrenia phrenic phyllous
    phyll phyte phytes phytic plasia plasm plasmic plast plastic plasty plasts plegia plegic plexy ploid ploidy pnea
    pnoea pod pods poda podal poiesis poietic poietin praxia protein proteins proteinemia pterous ptosis ptysis
    rrhage rrhagia rrhagic rrhaphy rrhea rrhexis rrhoea saccharide saccharides saurus sclerosis sclerotic scope
    scopes scopic scopy sepsis septic soma somal somatic some somes spasm spermia sphere spheres spheric spore spores
    static stasis stenosis stenotic sterol steroid sterone stomy style synthesis synthase taxis taxic taxonomy tene
    tension tensive tensin thelial thelium therapy thermal thermia thermic thorax thymia tocia tome tomies tomy
    tonia tonic tony topic toxic toxicity toxin toxins transferase tripsy trophic troph trophs trophy tropia tropic
    tropin tropins tropism tropous tropy type types uresis uretic uria uric valent vascular venous version viral
    virus viruses vorous vore vores zoa zoan zoic zoon zygosity zygote zygous
    """
}
