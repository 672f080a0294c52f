extension WordList {
  /// Common English words, the most frequent first.
  static let common = """
    the of and to in a is that for it as was with be by on not he his but at are this have from or had an
    they which one you were all her she there would their we him been has when who will no more if out so up
    said what its about than into them can only other time new some could these two may first then do any
    like my now over such our man me even most made after also did many off before must well back through
    years where much your way down should because long each just state people those too little good world
    make still see own work men day get here between life being under three never know last same another
    while us might great go come since against right came take used himself few house use during without
    again place around however home small found thought went say part once general high upon school every
    does got united left number course war until always away something fact water less public put think
    almost hand enough far took head yet government system set better nothing night end why called eyes find
    going look asked later knew point next program city business give group toward young days let room word
    given order national second possible rather per face among form important often things looked early
    white case become large big need four within felt along children saw best church ever least power
    development light thing seemed family interest want members mind area country others done turned
    although open service certain kind problem began different door thus help sense means whole matter
    itself york money above necessary human example free social present keep hold action several feel
    question line week follow change result company party local history show book story field process data
    study effect value level community health minute office policy music reason research girl guy moment air
    teacher force education foot boy age child month parent body information able street image phone figure
    town road wall arm floor leg campaign material population plan management technology movement building
    camera structure network star economy machine card table model answer surface river letter trial expert
    spring bank tool bird window article doctor environment factor garden pressure plant rock science stage
    style term memory weight method animal author culture degree energy evidence distance travel station
    unit version yard winter theory test task supply summer storage stone speed space sound source soil snow
    skin site size signal sign sheet shape section seed season sea screen scale sample safety rule route
    roof role ring rice reward response report region record reaction rate range rain quality purpose
    property project product price practice path paper page pair paint owner output oxygen origin option
    object nerve neck mountain motor motion mixture mirror mineral milk metal message measure meal map
    magnet lung loss location load limit lever length lens leaf layer lake label knowledge knee kitchen
    journey joint job iron island insect input industry index incident ice hour horse hope hole heat heart
    harvest hammer hair habit guide growth grass grain goal glass gift gate game fuel fruit frame forest
    food flower flight flame fish finger fibre feature farm factory exchange event error engine empire
    element edge earth dust drug drop drink dream drama dog direction diet device detail desk desert design
    depth decision debt debate date damage cycle current crowd crop credit craft cost corner copper copy
    context contact concept computer component compound comparison column colour coast cloud clock climate
    class circuit choice chemical chain chair century cell cause cattle category castle carbon capital canal
    camp cable butter bridge brick breath branch brain box border bone boat blood block bend bell beach
    battle basin base balance bag attack arrow army arch apple angle ancient amount alloy agency adult acid
    account absence ability describe define explain compare contain consist produce reduce increase move
    carry build include provide require allow divide protect support remove connect control convert create
    cover cut collect choose catch burn bring break borrow bind begin beat avoid attach arrive apply appear
    agree act achieve absorb accept actual average basic bitter blue brief bright broad brown calm cheap
    chief clean clear close cold common complete complex cool correct daily dark dead deep direct dry due
    dull easy eastern empty equal exact extra fair false familiar famous fast final fine firm flat fresh
    front full future gentle golden grand green grey hard heavy hidden hollow honest hot huge ideal inner
    internal keen late legal liquid loose loud lower lucky main major male mass medical medium minor modern
    narrow native natural near neat negative nervous noble normal northern odd official old opposite
    original outer pale parallel particular perfect permanent plain pleasant poor popular positive practical
    pretty previous primary prime private proper proud pure quick quiet random rapid rare raw ready real
    recent red regular relative rich rough round royal sad safe secret senior separate serious severe
    shallow sharp short sick silent silver simple single slight slow smooth soft solid southern special
    spare square stable standard steady steep stiff straight strange strict strong sudden sweet tall tame
    tender thick thin tight tiny top total tough true typical unique upper urban useful usual valid various
    vast visible vital warm weak wet wide wild wise wooden wrong yellow
    """
}
