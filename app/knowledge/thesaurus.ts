// Words that mean something similar, by their stems: derived from WordNet 3.1 (its common words, two senses of each,
// synonyms, derived forms and the next broader words) by a script that is not kept here. Nothing in it comes from any course.
//
// WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS"
// AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. Its licence stands in thesaurus.LICENSE.

export const thesaurus = `abandon desert defect forsak desol reject withdraw discard fling
abas degrad abject humili disgrac demean
abash embarrass
abbei church
abbot superior
abbrevi brief short
abdomen stomach belli abdomin
abdomin abdomen stomach belli
aberr deviat deviant abnorm vari diverg depart unnatur
abet assist
abhor loath hate detest abomin odiou abhorr obscen repuls
abhorr obscen repuls repel offens lousi wicked disgust revolt
abid toler stai endur accept bide resid digest stomach
abil abl capabl qualiti power knowledg
abject degrad abas humili disgrac demean low miser contempt
abl abil capabl power compet potenti
ablat oper excis extirp reduc
ablaz aflam arous passion
abli compet capabl abl apt clever
abnorm unnatur irregular aberr deviant anomal atyp defect vicari
abod dwell home resid address hous lodg popul live
abolish abolit
abolit abolish termin end
abomin odiou hate abhor loath
aborigin nativ person individu
abort termin end
abound abund
about activ approxim some roughli around
abov section subdivis preced supra
aboveground surfac
abreact purg catharsi psychotherapeut
abridg capsul condens contract foreshorten shorten cut reduc summari
abroad oversea foreign
abrog abolish repeal
abrupt short sudden curt rude gruff staccato
abruptli suddenli short dead sudden abrupt
abscess symptom
absenc absent lack defici remov
absent absenc absentmind remov disappear vanish awai absentmindedli
absente absenc
absentmind absent abstract
absentmindedli absent absentmind
absolut complet abstract downright rank sheer consumm everlast gross
absorb absorpt intent sorb assimil ingest learn accultur learner
absorpt absorb sorption suck imbib draw recept spongi thirsti
abstain refrain abstent
abstent abstain refrain
abstract concept cabbag remov see consid gener pilfer purloin
abstraction genr
abstrus obscur deep vagu dark
absurd ridicul ludicr cockei idiot preposter foolish silli situat
abund abound volumin ampl plenti quantiti rich easi exuber
abus maltreat step misus treat handl expend
academ academi educ theoret
academi academ institut establish
academicianship posit post
acced submiss defer submit bow yield respect complianc
acceler speed quicken throttl chang alter gun choke hurri
accent stress accentu emphas punctuat emphasi import emphat forc
accentu accent emphasi stress emphas punctuat express show focu
accept adopt follow espous take have attitud bless approv
access right admiss admit includ recov retriev
accessori supplement auxiliari supplementari adjunct accouter cloth compon constitu
accid stroke happen occurr
accident unexpectedli unexpect
acclaim hail herald applaud approv clap
acclimat climat adjust conform
accommod fit adjust adapt suit cooper chang alter
accompani attend support happen occurr concurr cooccur simultan coincid
accomplic confeder assist helper alli
accomplish achiev fulfil attain execut complet action reach finish
accord concord harmoni agreement agre grant conform consort match
accordingli consequ attend incident result
accost address come
account report chronicl stori control calcul histori record new
accouter accessori cloth
accredit recogn certif licens
accret accumul increas
accru increas accumul
accultur social cultur assimil civil
accumul collect aggreg amass compil cumul gather increas assemblag
accur close faith straight true right
accuraci qualiti truth
accus charg crime complaint obliqu blame
accusingli accus
accustom depend chang alter habit
aceton solvent
acetonemia ketosi symptom
ach hurt suffer pain smart yearn yen long perceiv
achiev accomplish attain reach action fulfil execut succe win
acid sour bitter virul compound off turn blister unpleas
acknowledg receipt admit declar recognit admiss commun recept
acolyt clergyman reverend order
acquaint familiar present inform introduc introduct intim relationship friend
acquiesc assent acced accept agreement agre
acquir acquisit get learn assum adopt take chang
acquisit get acquir
acquit clear discharg exoner pronounc label vindic
acr estat land
acreag area expans
acrobat gymnast tumbl athlet activ sport
act plai move activ roleplai deed actuat repres action
action activ act move fight process deed state aliv
activ act action fight trip deed aliv trigger spark
actor act plai roleplai repres player perform
actress actor
actual exist factual realiz substanti real effect realli
actuat trip trigger spark initi activ pioneer induct act
acut sharp discrimin incis keen knifelik penetr agu accent
adam intransig diamond carbon inexor inflex relentless
adamantli adam inexor
adapt adjust accommod alter fit conform version write chang
add addit syndrom increas linear append suppli state sai
addict depend
addit add compon constitu better improv amend lend impart
addlebrain muddlehead confus
address speak speech refer code direct commun
adept profici virtuoso star expert skill champion sensat geniu
adequ enough adequaci equal capabl compet suffici
adequaci adequ enough equal qualiti suffici suffic answer serv
adher stick bond attach bind support tie discipl follow
adhes adher bond materi stuff bind stick coher cohes
adieu adio farewel
adio adieu farewel
adjac next close contigu connect
adject adjectiv modifi
adjectiv adject
adjoin border edg march butt touch boundari bound borderlin
adjourn recess dissolut end termin dissolv stop respit break
adjud judgment
adjunct accessori auxiliari supplement support aid pertain
adjust alter fit chang accommod modifi adapt align improv
administ administr manag deal execut presid establish brass organ
administr organ organis administ direct establish brass form mastermind
admir wonder esteem support commend champion respect marvel protagonist
admiss admit entranc acknowledg allow
admit admiss acknowledg declar recognit permit allow introduct
admittedli true
admix mix blend flux mixtur
admonish warn admonit discourag advis monitor remind
admonit admonish warn discourag caution advic
ado bustl hustl flurri fuss stir commot din mother
adolesc teen teenag juvenil
adoni man
adopt accept follow espous take borrow bless approv have
ador love endear admir
adorn decor ornament grace embellish beautifi chang alter beauti
adroit quick facil agil nimbl dexter dextrou adept expert
adsorb sorb
adult grownup big grown adulthood matur person individu anim
adulter libertin
adulthood matur adult grownup
advanc progress improv better travel transform transmut promot boost
advantag favor asset prefer reward benefici good posit preferenti
advent come arriv get
adventur hazard risk escapad ventur gambl chanc stake jeopard
adverb adverbi
adverbi adverb
advers hardship untoward misfortun unfavor
adversari oppos antagonist oppon person individu resist balk react
advertis promot push public publicist air bare announc denot
advic propos
advis counsel notif counselor guidanc direct notic advisor consult
advisedli deliber intention purpos intent know
advisor consult advis counsel author
advoc preach propon urg recommend person individu propos suggest
advocaci support preach advoc
aegi protect
aerat air apparatu setup activ treat
aerial pass air
aerosol cloud scatter sprinkl gaseou
aesthet esthet artist sensuou
affabl amiabl cordial genial
affair concern matter thing intimaci liaison involv transact deal
affect fond tender affection impact feel chang alter impress
affectingli poignant touch
affection fond tender affect heart dear love warmth dearli
affer nerv recept
affidavit testimoni
affili associ tie attach connect relationship bind bond relat
affin attract
affirm assert swear confirm verifi swan support verif check
affix attach supplement append postscript accessori glu past mount
afflict stricken ill sick
affluenc rich wealth flush load wealthi substanti
afford spend expend yield give suppli provid
affront insult offens hurt wound abus
afghan blanket cover
afir ablaz aflam aflar alight light lit
aflam ablaz arous passion
aflar move ablaz afir aflam alight light lit
afloat aimless rudderless
afoot move
aforesaid said same
afraid aghast alarm fear frighten scare horrifi hunt hydrophob
africa african
african africa person individu
aft after
after subsequ later afterward aft posterior
aftereffect consequ effect
afternoon dai daytim greet farewel
afterward subsequ later after posterior
agap open love gape
agenc bureau offic author offici busi concern
agenda schedul docket plan program
agent agenc caus repres represent
agglomer collect pile heap mound cumulu aggreg bunch bundl
agglutinin antibodi
aggrav exacerb exasper worsen chang alter anger irrit provoc
aggravatingli exasper
aggreg total sum summat add talli collect mass combin
aggress hostil drive battl competit milit rough trucul
aggressor attack assail assault round offend
aghast dismai shock afraid
agil quick nimbl activ adroit facil celer rapid
agit rous charg excit arous jolt churn provok stimul
ago past
agoni tortur torment suffer hurt rack excruci protagonist pain
agre concord agreement harmoni hold concur concurr accept consent
agreeabl pleasantli enjoy pleasant
agreement agre correspond match fit check jibe talli understand
agricultur farm grower husbandri cultiv grow rais produc
agu ill
ahead lead befor
ahorseback move horseback
aid help assist helper support auxiliari facilit resourc activ
ail ill sick peak poorli sickli maladi
ailment complaint ill disord upset troubl pain
aim purpos intent design purport propos object target goal
aimless float vagabond senseless wast afloat rudderless
aimlessli afloat aimless rudderless
air pose activ region part aerial postur expos aerat
airborn mobil
aircraft craft
airflow flow
airfram framework frame
airi breez air
airless close stuffi unventil
airplan plane
airspe speed veloc
airwai duct
aisl passag passagewai
akin kindr similar
alabama south
alabaman alabamian american
alabamian alabaman american
alarm dismai alert constern fear devic frighten fright horror
album medium book volum
alcohol soak beverag drink
alderman repres
alert alarm wake vigil readi arous attent aliv awak
alertli alert aliv awak
alfresco outdoor outsid
algerian african
alibi excus defens explain
alien foreign estrang travel exot strang anomi dislik transfer
alight light perch land ablaz afir aflam aflar lit
align adjust coalit organ arrai placement arrang match fit
alik like similar similitud likewis
aliquot fraction
aliv live viabl vital
alkali base compound
alkalin alkali basic
all complet entir total everi whole full each wholli
alleg sai accus claim assert declar suppos question
allegi commit dedic give devot loyalti cooper
allegori parabl stori fabul mythic mytholog
allei alleywai street
allevi relief reliev better improv facilit eas help assist
alleywai allei street
alli friend associ state nation consort relat
allig crack leather rough
alloc allot apport distribut share portion assign parcel deal
allot alloc portion apport distribut parcel share assign administ
allow permit licens let counten permiss share portion appropri
allus mention refer touch
almost about most nearli near virtual
alon lone loneli solitari sole exclus onli disposit tempera
aloof distanc distant indiffer
alpha letter import
alphabet arrang
also besid too likewis
alter chang modifi modif adjust vari variant variabl version
alterc fraca quarrel wrangl
altern substitut replac choic secondari relief supplant supersed jump
altitud height elev
altogeth entir total complet whole full raw naked wholli
altruism unselfish philanthropist
aluminum metal
alveolar dental conson alveolu
alwai ever
amass gather accumul cumul pile heap mound agglomer cumulu
amateur recreat unpaid person individu
amateurish amateur
amaz astonish puzzl astound surpris bewilder puzzlement feel vex
ambassador diplomat
amber gold yellow gild gilt golden
ambianc atmospher condit statu
ambigu equivoc express doubl fork evas indetermin enigmat uncertain
ambit aspir ambiti dream desir aim challeng drive want
ambiti ambit aspir compuls determin challeng difficult hard dream
ambl stroll walk
ambul car auto
ambuscad ambush bushwhack trap waylai lurk wait
ambush ambuscad trap bushwhack waylai lurk wait hunt run
amend better melior improv revis correct statement chang alter
america american
american america inhabit english patriot nation
americana artifact
amiabl amiti cordial genial friendli
amic friendli
amiss awri wrong nonfunct
amiti cordial friendli amiabl genial
ammo ammunit arm
ammoniac gum
ammunit ammo arm
amor love
amorist fan buff
amorph shapeless
amount total sum number magnitud come measur quantiti figur
amphibolog ambigu
ampl plenti plenitud rich abund full good gener wide
ampli richli ampl
amplif elabor expans enlarg expand expound dilat
amplifi magnif magnifi enlarg magnitud exagger
amplitud shift displac
amput remov take
amulet charm talisman
amus entertain divers recreat divert delight cheer pleas
anabaptist protest
anachron artifact
analept stimul
analog correspond infer comparison similar parallel equat repres match
analogu parallel similar linear
analys analyz studi examin canvass survei analyst analysi
analysi analyt investig analyz analys reason studi examin canvass
analyst analyz analys expert dissect studi examin canvass
analyt analysi properti
analyz analys dissect studi examin canvass analyst instrument survei
anarchi lawless disord anarchist
anarchist nihil radic anarchi
anastomosi junction conjunct anastomot
anastomot anastomosi
anatom build figur physiqu anatomi shape frame form flesh
anatomi anatom morpholog build figur physiqu shape frame form
ancestor anteced ancestr root rel relat transmiss
ancestr transmiss birthright ancestor anteced root
ancestri lineag line descent blood pedigre origin stock rear
anchor backbon ground fasten fix hook claw support
ancient antiqu oldster past old
andrena bee
anecdot report account
anem anemia weak
anemia anem
angel saint sweet good
anger angri emot furiou wild arous elicit wrath
angl angular slant space lean tilt tip viewpoint weight
anglican protest
anglophilia admir esteem
angri anger wild feroc fierc furi vehem violenc wrath
angrili angri
angst anxieti
anguish torment tortur hurt distress rack pain suffer sorrow
angular angl rectangular triangular
ani some
anim brute sensual bestial brutal beast creatur organ make
animos hostil
anion ion deterg
annihil obliter destruct elimin extinguish erad disintegr demolit devast
anniversari dai
annoi irrit annoy vexat devil bother rag gravel vex
announc declar proclam statement proclaim exclaim promulg denot inform
annoy bother irrit chafe annoi rag gravel vex devil
annual plant
anod electrod
anom anomi alien
anomal abnorm unnatur
anomi alien anom isol
anonym obscur nameless
anoth other
answer repli respond respons statement react solut result resolut
antagon hostil antagonis annoi rag
antagonis antagon counteract act move
antagonist oppos oppon hostil antipathi adversari counter avers distast
anteced preced ancestor root ancestr prioriti rel relat transmiss
antenna aerial feeler sensit
anterior frontal tooth
anthil knoll mound
anthropolog anthropologist
anthropologist anthropolog
anthropomorph human
anti person individu
antibodi protein
antic clown joke prank trick caper fantast grotesqu divers
anticip expect outlook await look wait evalu prospect forese
antigen substanc
antipathi antagonist avers distast dislik
antiqu shop old outmod
antisept medicin medic cleans clean
antiserum serum
antithesi antithet opposit
antithet antithesi differ
antithyroid thyroid
antitrust fair just
anvil block
anxieti emot
anxiou eager
anxious uneasi uneasili anxiou nervou
anyhow anywai
anywai anyhow
aorta arteri
apart flat hous lodg isol obscur
apertur regul
apex vertex peak extrem
apiec each
aplomb pois cool composur calm brace assur
apocalypt prophet reveal revel
apocryph question
apoge culmin phase stage climax
apolog apologet excus ration
apologet apolog excus ration apologia defens
apologia apolog defens apologet apologist excus ration
apologist vindic justifi advoc apolog apologia
apothecari pharmacist chemist chemistri drug pharmaceut pharmaci
appal experi dismai
appar seem appear evid manifest palpabl patent plain unmistak
apparatu setup equip
apparit phantom specter spirit ghostlik ghostli spectral spiritu
appeal charm prayer request invok sympathet attract invoc like
appear look feel qualiti happen occurr seem spirit tone
appeas pacif peac pacifi concili mollifi gentl calm conciliatori
append supplement attach affix postscript accessori
appendix supplement
applaud clap acclaim gesticul gestur applaus prais commend
applaus clap approv applaud acclaim
applejack brandi
appli util useabl usabl usag employ exercis applic function
applic appli pertin relev apt refer pertain relat concern
appoint charg assign nomin design name appointe constitut date
appointe appoint name nomin constitut charg offici person individu
apport alloc allot assign distributor
apprais measur evalu valu assess rate judg valuat classif
appreci grasp understand hold apprehens comprehend savvi dig compass
apprehend apprehens understand collar arrest savvi grasp catch pinch
apprehens dread fear apprehend understand savvi comprehend dig grasp
apprentic learner beginn learn acquir apprenticeship train prepar
apprenticeship posit post apprentic learner
approach come near attack conceptu motion movement approxim
appropri captur proper allow reserv seizur right suitabl monei
approv okai sanction bless author support like counten warrant
approxim estim guess judg gaug idea rough calcul judgment
apt given mind tend inclin
aptitud abil power
aqueou water
arabl product
arbitr intermediari interced mediat intermedi negoti intervent
arbitrari absolut discretionari
arbitrarili indiscrimin randomli haphazardli random
arbor tree
arc arch curv spark discharg sparkl bend flex bow
arch curv arc bend flex bow condescend patron superior
archaeologist anthropologist
archaiz chang alter
archangel angel
archbishop bishop
architect design creator plan
architectur build edific disciplin subject
archiv collect
arctic polar
ardent ardor fervor fire fervent fieri impass passion
ardor zeal eager
arduou heavi hard labor labour toil
area countri region topic subject
areawai passagewai
arena sphere domain area orbit field environ
argiv greek
argon element
argot cant jargon
argu argument debat reason controversi content tilt present repres
argument contend argu disput debat fenc controversi contest statement
arian arianist
arianist christian arian
arid qualiti bare bleak desol stark fruitless futil vain
aris origin becom incept rise develop grow emerg growth
aristocraci aristocrat blue gentl nobil elit nobl gentri
aristocrat aristocraci blue gentl nobl breed gentri nobil
aristotelian aristotl discipl adher
aristotl aristotelian
arm limb munit instrument armament equip weapon branch project
armament arm
armchair chair
armi crowd
armoir wardrob closet
armor equip fit scale
armpit caviti
aroma scent smell perfum odor properti nose wind fetid
around about
arous awaken rous excit elicit evok fire rais provok
arrai arrang rang displai
arraign accus
arrang set agreement group organ plan prepar dress put
arrest collar catch cop apprehens pinch nail apprehend nab
arriv come get comer accomplish achiev reach make action
arrog disdain haughti lordli overbear supercili swagger claim egot
arrogantli arrog
arrow point mark orient indic design show projectil missil
arroyo gulli
art artist creation arti disciplin subject
arteriol arteriolar arteri
arteriolar arteriol
arti art
articl nonfict piec artifact oblig bind claus
articul word phrase joint formul join junctur junction express
artifact whole unit
artific maneuv
artifici unreal arrang bleach color cardboard synthet ersatz substitut
artilleri gun armament
artilleryman cannon gunner gun
artisan craftsman craft craftsmanship
artist art creator artistri prowess aesthet esthet
artistri art prowess artist
ascend rise domin aris control condit statu motion movement
ascertain determin find check see discoveri breakthrough decis conclus
ascrib attribut imput assign evalu due
ash residu tree chang alter
asham embarrass guilti
ashen pallor blanch bloodless livid white
asid speech
ask request formul question
asleep dormant drowsi sleepi
aspect characterist facet featur
asphalt pavement
aspir hope aim ambit applic bright promis plan dream
ass posterior buttock butt bum can rear rump stern
assai check apprais assess analyz analys
assail attack assault aggressor attempt rape violat
assassin murder
assault attack aggressor attempt assail battl conflict rape violat
assembl assemblag gather meet construct piec machin build manufactur
assemblag gather assembl meet hookup system piec tack
assent acquiesc acced agreement agre
assert affirm swear verifi swan maintain statement declar state
assess apprais measur evalu valu rate valuat classif assessor
assessor measur evalu assess apprais valu
asset qualiti
assidu concentr dilig focu center pore rivet
assign deleg design appoint distribut allot portion attribut duti
assigne parti recipi receiv assign
assimil absorpt absorb ingest learn accultur learner scholar adjust
assist help aid support helper adjunct facilit activ serv
associ connect consort relat link peer equal organ think
assort mix mixtur varieti potpourri miscellan sundri collect aggreg
assum assumpt presumpt presum expect anticip given precondit premis
assumpt suppos premis hypothet assum presum postul hypothesi possibl
assur confid pledg sure guarante secur author certainti certain
assuredli assur
asterisk star charact graph mark
astonish amaz astound surpris feel stun
astonishingli amaz astonish surprisingli surpris
astound amaz astonish surpris incred unbeliev
astral star stellar
astring medicin medic sour
astronom astronomi larg big
astronomi astronom physic
astrophys astronomi
astut sharp shrewd smart keen
asymmetr asymmetri imbal
asymmetri asymmetr imbal spatial
asynchroni desynchron
athlet sport acrobat gymnast contest divers recreat frolic skylark
athletic energi vigor strenuou
atm atmospher
atmospher air ambianc condit statu atm
atom substanc nuclear
aton satisfact expiat right compens
atroci terribl abomin dread pain unspeak awfulli lousi rotten
atroph atrophi
atrophi symptom wither wast diminish
attach connect bond link affect bind tie addit touch
attack assail assault aggressor round onslaught onset onrush oper
attain accomplish achiev reach hit arriv make gain succe
attempt try endeavor essai effort seek assai strive attack
attend assist tender tend serv care helper look see
attent attend hang care aid tend work help look
attest manifest demonstr evid certifi testifi illustr express reflect
attic loft floor level ionic attica
attir dress garb cloth dressi garment outfit rig clad
attitud postur knowledg posit model pose sit
attornei lawyer profession law
attract pull appeal draw magnet forc show charm captiv
attribut concept imput ascrib assign due properti dimens abstract
attun adjust set
audac audaci dare bold brave dauntless fearless hardi brassi
audaci braveri audac temer brave dauntless fearless hardi bold
audibl hear sound
audienc gather assemblag multitud mass
audit scrutini scrutin inspect hear examin account analyz analys
auditorium area
aug august
augment increas grow
augur omen presag forecast predict bode portend prophet bespeak
august nobl aug grand lordli lord digniti
aureomycin antibiot
auspici propiti
auster sever strict stark stern plain
authent reliabl legitimaci genuin verit true attest certifi hallmark
author write writer authorship compos gener govern domin mandat
authorit import influenti distinguish grand impos
authoritarian tyranni despot tyrant order prescrib dictat
authorship write compos pen composit writer author
auto automobil car machin motorcar machinist mechan
autofluoresc fluoresc
autoload firearm piec
autom chang alter automat
automat autom smart machinelik mechan zombi reflex
automobil car auto machin motorcar machinist mechan travel
automot car auto automobil machin motorcar
autonom involuntari
autonomi independ liber liberti emancip sovereign
autopsi necropsi examin scrutini see
autumn fall season
auxiliari supplement accessori aid supplementari assist helper adjunct secondari
avail help servic conveni usabl useabl handi util assist
avaric grasp greedi greed covet
aveng reveng retali punish penal
avenu approach attack
averag norm mean statist total number achiev accomplish normal
avers antagonist antipathi distast dislik
avert avoid prevent forestal turn avers
aviari build edific
aviat collect aggreg
avoid dodg reject hedg evad parri elud skirt duck
avow declar
awai absent off forth
await expect anticip look wait waiter
awak awaken arous wake turn
awaken arous wake rous awak chang alter turn
awar know conscious cogniz knowledg consciou mind wise learn
award grant honor honour present laurel reward symbol alloc
awfulli terribl
awkward inconveni slow clumsi wooden
awkwardli awkward
awri cockei crook amiss
axi axial line
axial axi
axiom maxim express axiomat
axiomat obviou axiom
axl shaft
azimuth angl
babbl magpi talk speak chatter prattl
babe infanc babi infant child kid pamper coddl spoil
babelik depend
babi infanc babe infant pamper coddl spoil indulg child
bachelor man live
back support rear endors indors mount rearward championship patronag
backbon anchor support ground gut sand fortitud game gritti
backdrop background sceneri scene
backer angel patron sponsor back
background inherit heritag ground view aspect stress emphas
backlog collect aggreg accumul reserv
backstag offstag wing stage privat
backstitch sew
backward rearward revers back convers invers regard
backwood countri
backyard yard ground
bacteri bacteria
bacteria bacteri microorgan
bad qualiti sever big abomin deplor distress fear fright
badg emblem allegori featur characterist tag label
badger teas american pester bug torment rag cuss gadfli
badli sever grave danger grievou seriou serious terribl wick
baffl puzzl confus bewilder puzzlement bewild tough problem job
bag contain captur catch
baggag luggag case lug tug
baggi sloppi loos
bagpip pipe
bai water cry quest talk speak color
bait teas taunt hook lure temptat entic tempt snare
bake cook parch scorch sunbak dry
balanc equilibrium equilibr pois counterbal equal match fit account
bald hairless turn grow overt open
bale bundl sheaf collect mischief
balk resist area expans disobei adversari antagonist oppon intract
balkan divid split
balki balk
ball basebal shot wind wrap
ballad lai song vocal poem
ballast materi stuff brace steadi
ballet choreographi music
balletoman enthusiast
balloon toi fly
ballot vote document choic select
ballpark park stadium bowl
ballplay athlet player particip
ballroom room
ballyhoo plug promot advertis public
balustrad banist barrier
ban prohibit forbid decre proscrib veto disallow outlaw
banana herb
band set circl lot tie bind
bandag bind patch fasten fix bound treat
bandi plai unfit
bandit thief
bandstand stand platform
bang smash blast knock bash belt slam clap erupt
banish ban expel ostrac shun
banist balustrad barrier
bank slope inclin deposit tip enclos
banker bank
bankrupt failur loser ruin break smash bankruptci
bankruptci failur fail bankrupt ruin break smash
banner flag superior
banquet feast spread dinner host fete
banshe spirit
banter jolli kid chaff teas
baptist protest
baptiz name call christen
bar barricad exclus block blockad stop saloon ginmil room
barb bite shot shaft slam dig jibe remark comment
barbar barbarian savag wild brutal peasant
barbarian savag wild barbar primit brutal peasant
barbecu dish grill
barbel weight
barbit barbitur
bare nude naked scarc uncov expos nake scanti spare
barg boat rush
bargain deal negoti agreement understand dialogu bui steal
barium metal
bark skin nois talk speak
barkeep bartend employe
barlei grain
barnyard yard
baroni estat land impos nobl state impress majesti
baroqu fanci
barrack lodg accommod
barrag onslaught fire languag batteri blast shell attack round
barrel tube vessel put set
barricad block blockad stop bar roadblock barrier obstruct catch
barrier obstruct roadblock obstacl
bartend barkeep employe
base foundat groundwork basi foot ground support establish found
basebal ball
baselin standard criterion
basement cellar floor level
bash smash knock bang belt sock blow bump dash
basi base ground foundat establish found foot groundwork assumpt
basic fundament rudimentari essenti base elementari element grassroot radic
basileu ruler
basin vessel
bask relish enjoy enjoi savor gusto zest lie
basket contain
bass pitch part voic deep low
bast tack moisten wash
bastard phoni fake hypocrit shit prick sob bogu imit
bastion defens
bat turn plai attempt effort hit batter hitter slugger
batch collect aggreg group clutch
bath washup swim bather wash clean cleans vessel divers
bather travel bath swim
batho style
bathrob robe
bathroom room
bathtub tub vessel
baton wand rod
batter hitter slugger ballplay slug swig bat buffet strike
batteri artilleri
battl combat fight struggl conflict engag contend belliger fighter
battlefield battleground field tract
battlefront front line frontal
battleground battlefield field tract
bawdi obscen dirti prostitut whore tart
bawdyhous brothel build edific
bawl holler roar bellow shout
bayonet knife stab
bazaar shop store
beach format land
beachhead bridgehead
beacon shine beam
bead beadi jewel form drop pearl cover
beadi bright button drop bead pearl
beadl offici
beadsman prayer
beak peck pick bill mouth strike
beam signal shine air send broadcast transmit piec smile
bean legum hit attic
bear birth head direct have related aim wai steer
beard whisker rim bewhisk unshaven unshav
beardown strong
bearer travel bear carrier toter lug tug transport carri
beast brute brutal savag bestial anim creatur organ make
beat puls pulsat throb whip fight crush shell vanquish
beatnik beat nonconformist
beau fellow man lover
beauti embellish beautifi adorn decor grace stun appear deck
beautifi embellish better improv beauti
beautifulli attract beauti
beckon wave gesticul gestur waver attract appeal
becom turn get transform transmut twist
bed love know bang plot suppli provid
bedamn curs imprec maledict damnat damn rais hex condemn
bedfast ill sick
bedground area countri
bedpost support
bedraggl dirti soil
bedroom chamber room
bedsid side
bedstead furnitur
bedtim hour
beebread composit
beech tree
beef gripe squawk kick crab cattl cow meat holler
beefi burli huski robust tough
beehiv work
beetl overhang insect hang
befal happen
befit suit match fit
befog fog obscur cloud mist hide conceal haze
befor earlier
befriend bind tie
befuddl confus throw fox confound bewilder puzzlement disarrai
beg beggari implor prai plead solicit tap request
beget father gener sire mother get engend make creat
beggar mean defi resist
beggari beg solicit tap implor prai
begin start commenc first outset kickoff offset initi get
beginn initi induct begin get start commenc
beguil fascin enchant cheat tranc catch captiv charm appeal
behalf stead posit sake interest
behav conduct bear behavior act carri comport presenc mien
behavior conduct activ behav acquit bear carri action
behead kill
behind posterior buttock butt bum can rear rump stern
behold see observ
belabor knock critic
belat late
belch bubbl expuls project reflex emit breath
belgian european
beli contradictori contradict deviat vari conflict
belief believ feel content impress notion opinion idea thought
believ worship credibl consider thought support protagonist trust worshipp
bell buzz doorbel push girl miss attach toll
bellhop attend
belli abdomen stomach abdomin fat swell
belliger combat aggress fighter fight battl hostil person individu
bellow roar holler cry howl shout call yell scream
belong properti hold
belov dear love darl honei lover favorit pet
below beneath
belowground underground subsurfac
belt loop accessori sing hit knock bash bang smash
bemoan deplor lament bewail complain kick distress piti sad
bench terrac seat remov
bend crook turn curv twist flex fold creas movement
beneath below
benedict bless prayer
benefici good advantag favor benefit welfar
beneficiari recipi receiv
benefit welfar good profit gain payment benefici get acquir
bent set determin inclin disposit specifi defin fix limit
bequest legaci gift inherit heritag
berat rebuk reprimand lectur scold reproof rag jaw chide
bereav sad sorrow mourn
berri pick pluck
berth place post posit offic spot situat occup busi
beryllium metal
beseech bid command press plead
beset plagu provoc harri chivi molest provok annoi rag
besieg surround enemi foe attack assail
besmirch calumni blot spot charg accus stain
bespeak indic signal point tell sign suggest
best top attempt effort person individu lead exce transcend
bestial brute anim beast creatur brutal inhuman mean
bestow confer give gift award present
bestubbl unshaven unshav
bet wager stake plai gambl back gage game punt
beta letter import
betrai disclos sell deceiv rat treacheri betray treason
betray treacher treacheri treason traitor betrai sell
betroth lover attach commit
better improv melior advanc good amend transform transmut promot
bevel cant edg furrow chase tilt slant pitch cut
beverag drink food nutrient liquid imbib
bevi gather assemblag
bewail deplor lament bemoan complain kick distress piti sad
bewar mind watch
bewhisk beard whisker unshaven unshav
bewild puzzl confus bewilder puzzlement baffl throw vex stick
bewilder bewild puzzl mystifi vex stick get baffl beat
bewilderedli baffl befuddl bewild confus lost
bewilderingli confus perplex puzzl
bewitch enchant fascin tranc catch captiv charm appeal captur
bia prejudic preconcept prejudici obliqu
bibl scriptur biblic book word
biblic scriptur bibl book word
bibliograph bibliographi
bibliographi list bibliograph
bicker squabbl fuss quarrel wrangl finicki fussi particular argu
bicycl wheel cycl cyclist ride
bid command dictat beseech press offer tender order prescrib
bidder applic offer bid tender
bide stai abid resid
big larg massiv ampl sizabl astronom bigger larger bouffant
bigger larger larg big
bilater symmetr
bilharziasi infect
bilingu linguist
bilk cheat
bill account charg calcul measur statement advertis poster notic
billion cardin
billow surg wave tide heav wallow soar
bimolecular molecul
bin contain store
bind bond adher attach stick tie oblig hold attract
binder bind tie
binomi quantiti
bioassai assai
biograph biographi life
biographi life histori account biograph
biolog biologi
biologi biolog biologist
biologist biologi scientist
biomed biomedicin
biomedicin medicin biomed
biophysicist physicist
bird vertebr fowl meat observ
birdbath basin
birdhous shelter
birdi score shoot
birth deliv bear have begin chang alter produc deliveri
birthdai anniversari date
birthplac place
birthright inherit heritag
biscuit cooki cake
bishop priest
bishopri posit post
bit chip flake spot teensi wee fleck scrap fragment
bite burn sting wound lesion morsel bit tast mouth
biter person individu bite
bitter resent acid blister virul bite rancor hostil sharp
bitterli bitter
bittersweet sad
bivouac camp encamp tent quarter popul dwell camper
bizarr eccentr unconvent abnorm
blab talk sing tell babbl disclos rat telltal
black blacken dark color
blackberri berri
blackboard sheet
blacken darken black
blackmail crimin felon pressur
blackout dark paus intermiss
blade leaf youth sword brand steel
blame fault accus damn charg impli rap pick goddamn
blanch pallor pale ashen bloodless livid white
bland flat polit smooth suav
blandli bland flat
blank space charact graph prevent keep clean white empti
blanket mantl cover coverlet broad extens wide comprehens great
blare clamor din blast nois boom blatant vocifer resound
blasphem curs cuss swear explet oath desecr blasphemi sacrileg
blasphemi profan blasphem blue
blast bang blare smash clap nail boom erupt fly
blatanc blatant blaze conspicu clamor vocifer
blatant clamor blatanc blare blaze conspicu vocifer noisi din
blaze fire flame glare hell troubl shine beam brillianc
bleach white fade
bleacher stand
bleak desol naked black dim hopeless bare stark inhospit
bleakli black bleak dim
bleari tire
bleat cry complain kick utter emit
bleb blister cyst
bleed hemorrhag leech exhaust discharg treat
blemish mar defect impair mutil appear spoil spot flaw
blend mix combin mixtur flux fuse coalesc merg mingl
bless approv benedict support okai sanction rais confer bestow
blight plagu desol smite destroi
blind peopl screen cover unse blinker chang alter blindfold
blindfold blind
blindli blind
blink wink reflex restrain keep
blinker flash blink wink twinkl light cover
bliss happi
blissfulli bliss
blister bitter virul defect fault swell bleb acid unpleas
blith gai merri lightheart cheer insouci jolli jovial unconcern
blizzard storm
bloat swell
blob spot blot fleck patch stain
bloc axi coalit
block obstruct barricad blockad stop bar closur occlus artifact
blockad obstruct prevent action circl block hinder embarrass forestal
bloke chap fellow fella lad cuss male
blond fair person individu sandi redhead
blood bloodi disposit tempera
bloodhound hound
bloodi gori cover blood bloodstain bloodsuck bloodthirsti crimson red
bloodless dead
bloodsh gore murder
bloodstain gori bloodi
bloodstream blood
bloodsuck bloodi
bloodthirsti bloodi
bloom flower blossom develop bloodi
blossom flower bloom develop unfold prime peak heydai flush
blot spot blur fleck blob blemish defect besmirch absorb
blotch streak mottl spot color stripe bar
blow bump stroke impact rough rocki jumpi knock process
blower blow devic
blown move
blubber snivel cry weep
bludgeon club coerc
blue bluish cloth northern
bluestock woman
bluff bank pretens pretenc move bold sheer steep
bluish blue
blunder flub fumbl muff blow spoil fluff goof sin
blunt weaken dull
blur fuzz soft bleari fuzzi hazi fog haze represent
blurt ejacul blunder talk speak
blush flush crimson bloom redden rosi rubi paint
bluster brag boast blow bravado swash crow confus fanfar
blusteri bluster stormi
board plank room committe commiss lumber timber departur embark
boardinghous hous
boast brag bluster featur crow swash blow exagger braggadocio
boastfulli big larg boast
boat vessel yacht ride boater
boater panama sailor hat
boatload carload
boatswain seaman
bob move cork
bode omen presag forecast augur predict portend bespeak
bodi bodili personif personifi embodi person
bodic top
bodili bodi
bodybuild exercis muscleman person individu
bodyguard escort defend guardian
bog muddi sloppi slow
bogei bogi shoot
boggl startl jump
bogi bogei aircraft
bogu phoni fake bastard hypocrit imit faker fraud sham
boi male boyhood man
boil boiler heat warm vapor turn chang kettl
boiler boil vessel
boister unruli disorderli
bold dare audaci brave embolden foolhardi heroic overvali conspicu
boldli bold
bolo neckti tie
bolshevik marxist red radic commun
bolster pillow reinforc reenforc
bolt rigid stiff lightn bar move dash lock rigidli
bomb attack bomber arm calorimet onslaught assail
bombast jabber spout larg
bomber airplan bomb
bombproof chamber proof invulner
bond adher bind attach attract oblig secur certif stick
bondsman slave
bone boni osseou cram drum studi grind
bonem organ
bonfir fire
boni scraggli scrawni skinni thin lean
bonnet hat
bonu fillip
boo hiss hoot snort bird fizzl cry outcri teas
boobi foolish dumbbel dope simpl sin blunder goof
book reserv engag hold leaflet pamphlet product employ public
bookcas furnitur
booker agent book
bookshelf shelf
boom roar thunder din howl blare smash blast nois
boomerang projectil missil return
boon bless close
boost hike rise encourag increas rais aid assist promot
boot kick trunk compart shod
booth tabl stall closet
booti plunder loot despoil strip rifl ransack prize sack
bootleg sell merchandis
bootlegg crimin felon
booz drink drunken liquor spirit alcohol consum ingest lush
borat salt
border bound boundari surround edg environ borderlin margin demarc
borderlin border bound demarc delimit boundari surround ring skirt
bore tire drill dullard dull pall cut gaug calib
boredom dissatisfact bore dull irksom slow tediou tiresom wearisom
borrow adopt recipi receiv appropri espous embrac get acquir
bosom privaci breast chest stack voluptu embrac hug squeez
boss stamp impress foreman chief supervisor domin peremptori employ
both some
bother irrit annoy vexat troubl annoi devil mischief shenanigan
bottl vessel store
bottleneck constrict narrow obstruct blockad
bottom undersid side face region part suppli provid inferior
bottomland bottom land ground
bottomless deep
boucl fabric cloth
bouffant hairdo larg big
bough limb
boulder bowlder rock stone rocki
boulevard avenu street
bounc spring bound leap recoil rebound live ricochet jump
bound border leap boundari edg spring conjug jump bounc
boundari bound border restrict limit confin throttl edg extrem
boundless unbound limitless infinit
bouquet corsag
bourbon reactionari whiskei whiski
bourgeoisi class stratum
bout turn round part section
bow submiss defer knot stick gesticul gestur submit acced
bower framework frame arbor enclos
bowl vessel trough wheel roll
bowlder boulder rock stone rocki
bowstr cord
box packag parcel contain compart encas bundl packet boxer
boxer box combat
boycott protest object ostrac
boyhood childhood boi
boyish young immatur
brace stabil reinforc steadi pois prepar fresh support fix
brad nail fasten fix
brag crow boast bluster swash blow gloat triumph big
braggadocio bluster boast swash brag blow
braid twist lace hairdo weav tissu pleat
brain mental wit intellig braini brilliant hit
braini brillianc geniu brain brilliant intellig luster lustr splendor
brake restraint stop halt
branch ramif fork subdivis arm divis stalk stem grow
brand make name kind sort construct build produc creat
brandi liquor spirit
brandish flourish wave move displac waver expos exhibit
brash bold nerv brass face cheek forward crust insol
brass wind brassi
brassi brass
bravado bluster fanfar boast swash brag blow
brave courag braveri audac temer warrior weather endur defi
braveri courag brave spirit audaci dauntless fearless hardi
brazen insol bold dare audaci brassi audac defi crust
brazenli audaci brassi brazen insol
brazil brazilian
brazilian brazil
breach offens transgress offend violat gap break offenc open
bread cover
breadth comprehens intellig width dimens
break interrupt separ happen occurr accid stroke bust end
breakabl break bust articl wear crack check fail die
breakawai withdraw seced splinter independ
breakdown disloc disrupt perturb crush
breakfast meal eat
breakthrough find discov discoveri insight determin ascertain detect observ
breakup separ part split break detach dissolut termin end
breakwat groin barrier
breast chest bosom tit mamma stack voluptu converg meet
breastwork fortif munit
breath respir ventil air rest respiratori exist surviv
breathless sob smother suffoc blown excit
breathlessli breathless
breech trouser
breed stock strain varieti multipli eleg aristocrat blue gentl
breez air wind airi windi blow
breviti brief transienc durat length ephemer pass
bribe corrupt bui dishonest payment pai briber
briber crimin felon bribe corrupt bui
brick ceram
bricklai masonri
bricklay craftsman artisan
bridegroom groom
bridg span structur construct circuit connect link join
bridl headgear anger
brief breviti transienc instruct short concis
briefcas case
briefli brief
brier veget
brigad group
bright brilliant vivid light gleam beadi beam blaze ardent
brighten lighten chang alter
brightli bright brilliantli brilliant
brillianc brilliant bright magnific grand gloriou splendid glare blaze
brilliant brillianc splendor luster lustr geniu brain superb superior
brilliantli bright brightli brilliant
brim rim lip edg have featur
bring transport conveyor deliveri deliv convei take carri transfer
brink verg threshold boundari edg
brisk fresh acceler alert live merri rattl snappi energet
briskli alert brisk live merri rattl snappi
bristl burst fiber barb prickli hair abound have featur
britain britann
britann britain british
british nation land
brittl toffe candi breakabl crisp
broad wide woman panoram deep sweep blanket extens comprehens
broadcast air beam send transmit messag circul distribut dissemin
broaden widen extend extens develop increas extent
broadli gener loos broad
broadsid circul distribut circular bill flyer advertis dissemin broadcast
brocad rais
broil grill broiler cook bake heat
broiler oven broil
broke bust poor
broken dot
broker brokerag agent factor negoti
brokerag broker
bronchial bronchu
bronchiol duct bronchiolar
bronchiolar bronchiol
bronchu bronchial
bronz dye suntan tan
brood contempl medit muse reflect ponder mull specul incub
brook toler endur accept creek stream digest stomach bear
broom sweep wipe
brothel bawdyhous build edific
brother brotherli member
brotherhood fratern kinship class stratum brother
brotherli brother
brow forehead featur eyebrow hair
browbeat bulli intimid
brown brownish cook
brownish brown
bruis contus injuri hurt injur wound bull
bruit rumor gossip
brush thicket veget brushi implement rub touch groom
brushi wood brush thicket
brutal savag viciou cruel fell cruelti evil feroci fierc
brute beast savag brutal anim creatur wolf wildcat attack
bubbl foami rippl babbl belch emit breath
buck hors endeavor react oppos
buckboard carriag
bucket pail vessel put set
buckl clasp fasten fix crumpl collaps
bucol pastor peasant provinci rustic rural
bud flower bloom sprout develop begin start
buddi brother croni friend thick
budg shift stir agit move
budget budgetari fund plan program calcul cipher
budgetari budget
buff love fan devote lover follow enjoi give dedic
buffalo cow
buffer compound modifi
buffet counter sideboard furnitur batter strike
buffoon clown fool sap
bug teas insect buggi badger pester torment rag cuss
buggi carriag crack wacki insan loon
bugl brass plai bugler
bugler trumpet bugl
bui purchas bargain steal buyer bribe dishonest get acquir
build construct make builder progress physiqu edific structur creat
builder materi stuff build
buildup accumul
built improv
bulb stalk stem
bulg protuber bump swell promin protrud convex pouch start
bulk major number figur mass volum magnitud volumin bulki
bulki bulk larg big mass volum
bull cattl cow man bruis push
bullet slug projectil missil
bulletin report public
bulli tough browbeat ruffian roughneck rowdi attack aggressor swagger
bullneck strong
bullshit bull fake shit sham bunk lousi rotten stink
bullyboi bulli tough
bum rat spong skunk puke cheap crummi punk leech
bumblebe bee
bump find encount injuri hurt knock hit strike blow
bunch cluster clump bundl flock gang agglomer crowd crew
bundl packag parcel packet bunch cluster clump pack sheaf
bunk berth trough bed beat cheat
bunker trap hazard hit
bunkmat acquaint friend
bunt hit bunter
bunter batter hitter bunt
buoyant light float perki cheer
burden load weight charg laden encumbr concern worri saddl
bureau agenc offic author offici chest dresser furnitur
bureaucraci bureaucrat
bureaucrat bureaucraci
burgeon grow
burglar thief heist
burglari heist
buri burial hide conceal entomb inter lai
burial buri entomb inter funer
burli beefi huski robust tough
burn fire tan glow pain bite sting bronz combust
burner apparatu setup burn
burr barb prickli project remov take
burrow tunnel hole hollow dig delv
burst explod split vollei explos fire break deton salvo
bush shrub bushi wild suppli provid inferior
bushel fix repair mend fixtur fixer restor doctor better
bushi shaggi
bushwhack ambush ambuscad trap hillbilli rustic waylai lurk wait
busi occupi concern enterpris commerc commerci work occup hum
busili busi
businesslik effici
businessmen profess
bust break flop fizzl failur founder destroi ruin breakabl
bustl hustl flurri fuss ado stir commot din mother
but mere bare simpl simpli just onli
butcher slaughter merchant kill massacr
butler manserv
butt border edg adjoin march stock touch boundari bound
butter food cover
buttock posterior butt bum can rear rump stern seat
button beadi push switch add fasten
buttress brace
buyer bui purchas custom client
buzz sound activ hum doorbel bell fly wing noisi
bygon past gone
bypass highwai avoid
cab taxi compart ride hack
cabana tent
cabbag pilfer purloin pinch abstract swipe hook sneak lift
cabin compart hous confin
cabinet furnitur
cabl telegraph wire telegram line conductor telegraphi
cach save
cackl cry cackli talk speak chatter utter emit
cackli squawk cackl
cadav cadaver corps stiff clai remain bodi
cadaver emaci gaunt haggard pinch skelet wast thin lean
cadenc meter measur beat
cadenza passag
cadr cell core nucleu
cafe coffeehous restaur
cafeteria restaur
cage coop enclosur restraint confin detain
cagei clever smart
cake coat bar block cover
calam tragic black disastr fatal fate catastroph disast tragedi
calcif calcifi
calcifi calcif harden calcium
calcium calcifi metal
calcul comput figur reckon cipher forecast account estim zero
calculatingli calcul shrewd
calculu rock stone
calendar arrang organ list schedul
calib calibr qualifi bore qualiti degre grade dispos gaug
calibr graduat qualifi standard activ qualiti calib degre grade
california californian
californian california american
caliph ruler
call telephon name label phone ring inclin disposit
caller compani visitor visit call cool
callou callous inur harden insensit
callous callou unaffect hard thicken tough
calm tranquil composur equanim compos still disposit tempera pois
calmli calm tranquil
calumni besmirch disparag depreci malign charg accus blot spot
calv birth
camaraderi sociabl companion comrad fellow familiar associ thick
camouflag disguis semblanc mask
camp encamp tent bivouac quarter gather assemblag popul dwell
campaign drive run crusad push caus movement effort fight
camper camp encamp bivouac tent
campfir fire
campmat acquaint friend
campu field
can tin fire dismiss sack discharg liber releas contain
canada canadian
canadian canada
cancel scratch scrub natur overrid
candi glaze sweet
candid candour politician campaign run prospect person individu blunt
candidaci campaign caus
candidli blunt candid forthright frank outspoken honestli frankli honest
candl taper lamp examin see
candlewick taper
candour candid blunt forthright frank outspoken honesti direct open
cane wicker work flog beat whip lash
cannon artilleri artilleryman gunner hit
canon saint rule canonist declar glorifi author
canonist canon specialist
cant slant pitch tilt rake nonsens bunk move rock
canteen flask
canter lope gait
cantilev beam protrud
cantl back
canva canvass fabric cloth cover
canvass poll canva set background survei
canyon canon
canyonsid slope inclin
cap crest top headgear cover lie peak crown tip
capabl abl abil potenti confid open subject suscept capac
capac capabl suscept open subject
capacit capac
capacitor capacit condens
cape land mantl cloak
caper shrub bush jump leap plai frolic romp
capillari tube hair
capit capitalist profit gain superior
capitalist capit conserv competit individualist
capitul surrend fall
capsul contain pill envelop
captain head lead chieftain
captiv fascin imprison enchant prison lag jail jug remand
captor person individu captur catch
captur fascin enchant appropri seiz conquer tranc catch captiv
car automobil auto machin motorcar machinist mechan
caravan train travel
carbin rifl
carbon element salt chang
carcass bodi
card paper game teas separ
cardboard paper pack artifici unreal
cardin center bishop central fundament kei import substanc core
cardiomegali symptom
cardroom room
care aid tend attent help caution work attend look
careen swai rock tilt lurch stagger pitch wobbl shift
career progress vocat occup busi call practic pattern travel
carefulli care
careless neglect neglig sloppi regardless omit drop miss overlook
carelessli heedless unheed careless
caress stroke hug kiss pet
caretak custodian
careworn drawn haggard worn tire
cargo load freight laden shipment merchandis transport send ship
caricatur imit wit humor imperson mock
carload gather assemblag
carnal sensual anim physic
carniv festiv fete
carp critic
carpent work carpentri woodwork
carpentri woodwork trade craft carpent
carpet rug cover
carri transport carrier hold bear pack take convei transfer
carriag coach car rig
carrier travel transport carri bearer toter lug tug bear
cart haul draw drag wagon pull truck
cartesian follow
cartilag rubberi
cartoon sketch cartoonist wit humor draw
cartoonist cartoon drawer sketch
cartridg ammunit ammo
cartwheel wheel
carv cut sculptur shape form sculptor woodcarv carven engrav
carven carv engrav
cascad waterfal descend fall
case instanc exampl happen occurr exemplifi illustr event circumst
casebook standard
cash currenc exchang chang
cashmer fabric cloth
cassit tongu
cassock cloth clad
cast mold mould gather assemblag contain model project contriv
castig correct chastis rebuk reproof reproach
castl palac fortif munit move
casual unconcern familiar nonchal indiffer insouci
cat felin flog
catalog catalogu book list compos compil
catalogu catalog list classifi class compos compil
catapult sling slingshot toi catapultian propel impel launcher hurl
catapultian catapult launcher slingshot sling
catastroph disast tragic black disastr fatal fate ruinou ruin
catcal cry outcri derid
catch transmiss plai surpris perceiv comprehend infecti convei transmit
catcher catch infield grab
catech examin
catecholamin hormon
categor classif categori reason assort class famili classifi
categori class classifi categor sort separ concept famili collect
cater suppli provid ply provis supplier give
caterpillar larva
catharsi purg abreact psychotherapeut
cathedr church
cathet tube
cathod electrod
cathol catholic christian
catholic christian cathol
cattl cow oxen bovin
caucu meet gather
caus make stimul induc have get causal reason ground
causal caus reason ground
caution warn care caveat admonish admonit thrifti cautiou monitor
cautiou timid caution peopl precaut care cagei gingerli restrain
cautious carefulli care cautiou
cavalri hors soldieri
cavalryman trooper soldier
cave format undermin hollow
caveat caution warn admonish
caveman primit
cavern enclosur cave hollow
caviti pit hole hollow
cavort frolic romp plai caper sport skylark athlet escapad
caw cry utter emit
ceas end stop finish discontinu termin conclus close quit
ceaseless constant perpetu continu uninterrupt
ceil altitud height
celebr observ fete keep festiv person individu affair occas
celer quick rapid speedi pace rate immedi prompt straightawai
celesti heaven heavenli sky
cell compart
cellar basement floor level
celtic gaelic
cement concret bind
cemeteri graveyard site
censu count number
censur reprimand disapprob condemn knock critic rebuk reproof
cent penni coin
centenari centenni centuri anniversari
centenni centenari centuri anniversari
center focu concentr focus direct pore rivet middl central
centerfield center tract
central center concentr exchang heart work consolid integr chang
centrifug apparatu setup separ spin
ceram instrument
cerebr think thought thinker mind studi intellectu intellect
ceremoni observ convent affair occas celebr keep activ
certain definit sure assur confid author convinc posit
certainli sure certain
certainti qualiti
certif certifi endors indors corrobor document licens confirm support
certifi manifest certif demonstr evid secur attest testifi illustr
certiorari writ
certitud overconfid posit certainti
chafe fret tender rub scratch excori irrit
chaff jolli banter stalk straw shell kid teas
chagrin humili mortif humbl abas embarrass hurt wound
chain seri unit arrang
chair chairman presid seat professorship posit post professor head
chairman presid chair lead moder administr head
chais dayb chair
challeng disput situat contest contend differ conflict controversi content
chamber enclosur caviti hous divid
chambermaid maid
champ champion rival chew
champion defend fighter hero guardian champ rival heroic crusad
championship titl
chanc hazard adventur risk opportun luck fortun gambl peril
chancel area
chandel rise lift
chang alter modif modifi vari adjust happen occurr relat
channel conduct transmit transmiss convei carri impart conductor transfer
chant inton tone modul sing talk speak music
chantlik rhythmic singsong
chao disorderli confus jumbl chaotic
chaotic disorgan disorderli wild disord chao
chap fellow fella lad cuss bloke male crack
chapter section subdivis phase stage
charact character qualifi qualiti properti attribut characterist scratch engrav
character charact qualiti delin pictur qualifi describ depict draw
characterist featur qualiti properti attribut have charact diagnost symptomat
charcoal fuel carbon draw neutral
charg accus complaint attack onslaught complain lodg file rush
charger warhors charg
chariot carriag transport carri
charisma interest magnet
charit chariti
chariti foundat
charlatan cheat
charleston danc
charm appeal fascin enchant tranc catch captiv spell captur
charnel vault ghastli offens
chart graph graphic map plan
charter leas rent document hire contract undertak tenant
chase follow pursu trail tail tag track pursuit dog
chastis castig correct punish penalti
chat gossip chatter jaw visit convers confer consult discours
chatter cackl talk jaw chat gossip visit prattl blab
cheap tat flash inexpens brassi flashi gaudi loud tawdri
cheat slicker wile shenanigan chisel victim heist shaft jockei
check assai checkout draft apprais assess analyz analys examin
checkbook record
checklist list
checkout check see ascertain inspect review determin watch learn
checkup medic examin scrutini
cheek featur talk speak bold nerv brass face
cheekbon bone
cheer cheeri gai shout sunshin sunni encourag recreat embolden
cheerfulli cheer upbeat
cheeri cheer sunshin gai sunni
chees food discontinu stop
chemic chemistri materi stuff
chemist chemistri scientist pharmacist apothecari drug pharmaceut pharmaci
chemistri chemic chemist pharmacist apothecari
cherish treasur love preciou
chest box
chestnut wood
chew jaw wad cud plug morsel bit pack bundl
chic smart fashion eleg latest
chick chicken
chicken poultri fowl yellow cowardli fear
chide rebuk reprimand lectur scold reproof rag jaw berat
chief head leader lead foreman boss supervisor domin peremptori
chiefli princip primari chief main master primarili mainli
chieftain captain leader
chignon hairdo
child kid childhood youngster minor fry nestl juvenil childlik
childhood child kid youngster minor fry nestl adolesc juvenil
childish infantil immatur
childishli childish infantil
childlik simplic young immatur child kid youngster minor fry
chill cool thrill shiver shudder tingl ici quiver shiveri
chin featur rais lift
chines taiwan china
chip flake bit fleck scrap fragment peel float separ
chipper jaunti cheer
chiropractor therapist healer
chirp peep sound utter emit
chisel cheat slicker deceiv distinct
chivalr gallant knightli courteou knight squir chivalri
chivalri gallantri courtesi
chivi plagu provoc harri beset molest provok annoi rag
chlorid compound
chlorin element halogen
chlorpromazin phenothiazin
chock wedg block fasten fix full
chocol beverag drink
choic pick select choos action prefer take prime prize
choir choru sing refrain consort
choke coil breath gag fret compress constrict collar ruffl
chomp bite champ eat feed chew
choos select prefer choic pick take decid predilect orient
choosi fastidi
chop chopper cut pearli
chopin music
chopper chop grounder
chord note plai
chore job task duti subcontract
choreograph make creat choreographi
choreographi danc show
chorin dancer
chortl chuckl laugh laughter
choru sound choir utter emit
chosen darl favorit
christ deliv redeem save christian jesu savior
christen baptiz
christendom christian bodi
christian christendom jesu christ savior religion faith
christma season
chromatogram record
chromatograph chromatographi
chromatographi chromatograph
chrome chromium plate
chromium metal
chronicl histori account stori record enter
chrysanthemum flower bloom
chuck toss grub fare throw pass flip
chuckl chortl laugh laughter
chuff puff blow
chug nois sound
chump fool gull dupe mark sucker victim absorb suck
chunk lump ball clod clump agglomer chunki collect
chunki lump ball clod clump chunk
church religion faith perform
churchgo religi
churchman cleric divin clergyman reverend
churchyard yard
churn turbul agit vessel stir roil
chute parachut jump slide gutter trough dive plung
cigar smoke
cigarett butt smoke
ciliat cilium protozoan
cilium ciliat
cinch breez picnic snap walkov undertak project fasten fix
cinema film medium cinemat shoot take
cinemat film cinema
cipher code enciph inscrib messag
circl round travel lap circuit oval circular set band
circu compani troup show
circuit tour journei tourist travel
circul dissemin diffus dispers spread broadcast distribut scatter travel
circular circul distribut bill broadsid flyer advertis dissemin broadcast
circumfer size
circumscrib limit restrict trace draw decreas lessen bound boundari
circumspect discret prudenc
circumst condit statu context set environ fortun destini fate
citat award commend mention cite
cite refer mention citat credit quotat name notic acknowledg
citi metropoli metropolitan
citizen nation subject
citrat salt ester turn
citron citru
civic citi
civil polit societi civilian advanc human
civilian citizen civil
clad cloth attir cassock coat cowl dress gown pettico
clai soil dirt
claim assert arrog affirm request claimant
claimant claim applic arrog
clam gather garner
clamber struggl climb scrambl shin skin sputter mount
clammi dank wet
clamor blare din blatant vocifer nois boom blast cry
clamp clinch fasten fix inflict
clamshel shell
clan kindr tribal akin cognat kinship relationship
clandestin underground secret undercov resist
clang clangor clank crash clash nois sound noisi
clangor clang clank crash clash nois sound
clank clangor clang crash clash nois sound noisi
clannish exclus snobbish joint
clap bang blast erupt nois blare applaus approv applaud
claret drink
clarifi illumin elucid explain clariti lucid clear
clariti clear uncloud lucid readabl clean light elucid clarifi
clash clangor clang clank crash hit collis nois friction
clasp grasp clutch buckl clench grip hold
class sort classifi classif categori famili separ categor form
classic creation artist classicist
classicist artist
classif classifi class sort separ releg categor assort group
classifi class sort classif separ categor assort categori famili
classificatori classifi releg class sort separ classif assort
classless democrat
classmat schoolmat acquaint friend
classroom schoolroom room
clatter nois resound clap
claus articl construct section subdivis
claw hook make work seiz
clean cleans cleaner improv chang alter pick remov take
cleaner clean formul prepar cleans
cleanli clean neat flawless
cleans clean improv groom cleaner
clear lucid clariti readabl elucid open innoc acquit discharg
clearanc interv separ clear top
clearhead clear uncloud
clearli clear
cleat project suppli provid
cleav split tear rent rip rive snag cleft chopper
cleft cleav indent split rive divid
clench clinch squeez clutch seiz hug clasp grasp grip
clergi cleric
clergyman reverend
cleric clerk clergi churchman divin clergyman reverend
clerk cleric employe account work
clever creativ imagin invent cagei smart apt intellig bright
cleverli cagei clever
clich commonplac hacknei stock threadbar timeworn tire trite remark
click clink tick snap sound tinkl crack move
client case custom consum
clientel patronag busi peopl patron support
cliff drop format
climat acclimat mood condit statu
climax culmin junctur occas moment minut end stop apoge
climb rise mount rais upgrad lift slope inclin elev
clinch maneuv fasten fix clench tight
cling cohes adher coher cleav stick touch adjoin bond
clinic object
clink click sound tinkl tick snap
clip snip magazin time case instanc nip cut
cliqu ingroup pack camp set circl
cloak mask dissembl disguis cover
clobber stuff bast batter beat
clock time timer timepiec durat continu measur
clod lump chunk ball clump agglomer chunki lummox gawk
clodhopp shoe
clog obstruct congest choke foul clot thick prevent imped
clomp clump walk
close shut finish end shutter near final conclud approxim
closer person individu close fold nearer
closet cupboard toilet lavatori confin
closeup photograph photo
closur close approach end termin
clot coagul clog ball clod turn thick
cloth dress garb garment wear attir invest fabric materi
clothesbrush brush
clotheshors framework frame
clotheslin cord
cloud overcast fog cloudi darken obscur befog mist hide
cloudburst delug downpour torrent rain rainfal soak sous pour
cloudi nebul indistinct
clover herb
clown antic buffoon goof prank joke fool sap comedian
club order societi gild lodg nine associ ordain ordin
clubhous club build edific
cluck click cry utter emit clap
clue hint indic suggest evid wind wrap
clump cluster bunch bundl thump flock agglomer lump chunk
clumsi awkward slow ungainli clod lummox lump gawk cumbersom
clumsili clumsi ungainli
cluster clump bunch bundl flock constel agglomer meet gather
clutch grasp clasp grip hold clench seiz grappl clinch
clutter litter
coach train manag handl supervis superintend employ work teach
coagul clot turn thick
coal burn
coalesc mix coalit blend combin mixtur flux fuse merg
coalit align organ arrai
coars harsh scratchi loos open common vulgar
coarsen inferior
coast coastal glide seacoast shore slide
coastal coast seacoast
coat surfac cake finish cover applic dress cloth glaze
coattail flap
coax wheedl cabl line flatteri persuad persuas
cobbler maker
cock prick shaft tool cant put set hammer
cockatoo parrot
cockei awri crook
cocki assert
cockpit compart
coconut food
cocoon retreat
coddl babi pamper spoil indulg treat handl babe infant
code codifi codif enciph cipher inscrib tag label
codif codifi systemat code
codifi codif code systemat
coeffici constant
coerc pressur forc squeez compel oblig power insist press
coexist synchron
coffe java beverag drink
coffeehous cafe restaur
coffeepot pot
coffin box put set
cognat relat rel akin
cogniz know awar knowledg conscious wise learn consciou mind
coher cohes adher consist logic cling cleav stick touch
cohes coher cling cleav adher stick connect link adhes
coil spiral whorl gyrat turbin curl structur construct loop
coin mint strike
coincid concurr cooccur simultan conjunct accid stroke coexist accompani
cold frigid cool frozen ici wintri temperatur arctic bleak
coldli cold
collabor cooper partner pardner confeder accessori work concert
collag pictur imag
collaps give break founder ill crack happen occurr chang
collar arrest apprehens catch pinch cop band nail apprehend
collat compar
colleagu associ confrer fellow famili fellowship
collect accumul aggreg compil assemblag group amass joint prayer
collector person individu aggreg combin worker collect
colleg bodi collegi
collegi colleg
collegian student pupil
collis hit contact imping strike clash
colloqui convers inform
collus agreement arrang conspir
colon settlement coloni
coloni colon settlement settl resid occup bodi locat settler
color colour vivid black interest graphic lifelik pictori flag
coloratura soprano
coloss prodigi stupend larg big giant monster
colour color materi stuff influenc
colt male revolv
columbin flower
column tube file
columnist column editori journalist
columnlik column tower pillar
comb devic disentangl crest straighten ransack search rummag
combat battl fight belliger struggl conflict scrap contend fighter
combin compound aggreg collect blend flux mix fuse coalesc
combo band
combust burn oxid
come arriv approach ejacul advent get comer seed fertil
comeback return retort repai rejoin counter replic repli respons
comedi comic funni clown drama fun plai antic
comedian comic perform funni
comer rival
comet cometari
cometari comet
comfort consol solac eas sooth relief quilt puff condit
comic comedi funni clown comedian perform humor hilar glee
command bid hijack requir control dictat order beseech press
commemor mark observ celebr rememb remembr recollect
commenc start begin first outset kickoff offset beginn get
commend approv admir prais citat portrai present worthi exalt
commensur correspond proportion
comment remark notic observ note commentari input statement mention
commentari comment statement notic remark
commerc commerci transact deal
commerci commerc market advertis transact deal exploit develop mercenari
commi commun communist socialist
commiser piti sympathi patho hapless miser pathet piteou pitiabl
commiss committe commission entrust intrust trust confid commit fee
commissari shop store
commission commiss administr execut charg direct
commit dedic devot perpetr allegi loyalti give commiss pull
committe commiss commission entrust intrust trust confid commit
commod good artifact
common park green tract person individu commun public averag
commonli usual normal ordinarili ordinari common everydai mundan routin
commonplac hacknei stock threadbar timeworn tire trite clich remark
commonsens reason sensibl sens
commonwealth state provinc nation countri land
commot disturb rumpu disrupt flutter disord din tumult
commun communist pass bolshevik gather assemblag act deed convei
communion commun ritual intercours share
communiqu dispatch despatch report
communist commun politician commi socialist
commut travel journei switch passeng rider transpos chang substitut
compact pack case consolid impact tight
compani companion accompani associ institut establish consort escort comrad
companion compani associ accompani familiar companionship fellowship societi comrad
companionship companion comrad fellow familiar associ compani fellowship societi
compar comparison equival rel like equat adject adverb analyz
comparison compar examin scrutini equat relat
compart space room
compass rang piti reach scope orbit extent straddl run
compassion pityingli
compat harmoni
compatriot nation subject
compel oblig duti respons induc stimul compuls
compens redress counterbal correct pai repair balanc right equilibr
compet competit capabl content rival competitor abl abil vie
competit compet vie contend capitalist contest fight match
competitor rival compet vie contend competit contest challeng
compil collect accumul compos aggreg amass digest store cumul
complain kick plain gripe beef squawk complaint
complaint ailment ill disord upset troubl pain cry yell
complais complianc defer compli follow
complement construct count balanc equilibr accompani
complet finish close total culmin end full entir consumm
complex composit compound whole qualiti coloni complic intric thicken
complexion color colour tint
compli complianc follow obei complais defer conform
complianc conform cooper compli follow
complic elabor refin chang alter complex situat guilt ramif
compliment congratul prais complimentari congratulatori greet
complimentari compliment
compon constitu part element factor ingredi section compos portion
comport bear behav acquit conduct carri presenc mien manner
compos composit write musician placement arrang constitut repres compon
composit constitut complex repres compris whole compos placement arrang
compost composit convert
composur calm tranquil equanim disposit tempera pois sedat compos
compound combin intens whole chemic blend flux mix fuse
comprehend understand percept savvi grasp apprehens comprehens detect dig
comprehens comprehend understand apprehens perceiv savvi dig grasp compass
compress press contract compact squeez constrict pressur wedg crush
compris incorpor consist contain includ
compromis flexibl settl cooper agre conciliatori reconcil concili yield
compuls person individu determin driven trait neurot
compunct remors sorrow regret
comput calcul figur reckon cipher account forecast zero procedur
comrad compani companion familiar associ companionship fellowship societi fellow
con swindl cheat hustl sting argument statement victim defraud
conceal hide hidden secret privaci secreci invis bushwhack dark
conced yield confess concess profess admit acknowledg confessor grant
conceit vaniti pride vain
conceiv conceptu concept construct formul consider thought invent innov
concentr center focu focus direct dens thick reduc foodstuff
concept conceiv construct idea thought conceptu
conceptu conceiv concept formul invent contriv devis forg develop
concern interest fear worri involv care pertin occupi refer
concert cooper perform plan project joint collabor
concertina collaps
concerto classic
concess conced grant yield contract assent acquiesc
concierg caretak
concili pacif peac pacifi appeas mollifi gentl calm conciliatori
conciliatori flexibl compromis reconcil concili settl yield
concis compact pithi summari brief crisp cryptic telegraph
conclav meet
conclud reason conclus termin final end think decis determin
conclus determin conclud decis judgment settl set decid assumpt
concoct mix mingl
concord accord agre harmoni consort match fit conson consist
concret pavement cover object real tangibl
concur concurr concord coincid harmoni cooccur simultan conjunct agre
concurr coincid concur conjunct agreement agre hold concord cooper
concuss injuri blow bump
condemn disapprob disapprov reprob decri excori sentenc doom denounc
condemnatori condemn reprob decri excori
condens digest distil concentr abridg process capacitor capacit flux
condescend arch patron superior condescens
condescens disdain supercili haughti lordli overbear swagger arrog contemptu
condit qualifi learn disciplin check statu state precondit premis
condition condit
condon excus forgiv alibi
conduct deal carri behav acquit bear behavior impart transmit
conductor conduct director musician lead direct materi stuff impart
cone artifact bevel
confeder southern support protagonist unit unifi confederaci accomplic
confederaci confeder south union feder
confer consult leagu chat meet associ discuss audienc interview
confess profess conced squeal admit acknowledg confessor admiss document
confessor priest confess
confid trust assur intim author sure truste friend certainti
confidant confid intim
confidenti privaci privat confid trust secret
configur shape form contour constel design plan dot stud
confin restrict limit bound labor labour boundari birth restraint
confirm check affirm support verif corrobor sustain substanti reassert
confisc attach seiz take seizur sequestr requisit forfeit lost
conflict struggl battl violat combat contend fight contrast counterpoint
confluent merg feeder branch feed meet
conform adjust adapt complianc agreement correspond cooper compli follow
confound confus throw fox befuddl bewilder puzzlement disarrai
confrer colleagu fellow associ famili fellowship
confront face challeng meet encount bold nerv brass cheek
confus befuddl disarrai lost confound disord baffl bewild throw
congeal set
congest clog choke foul symptom full
congratul felicit prais compliment congratulatori approv exalt glorifi proclaim
congratulatori congratul pride felicit compliment
congreg fold faith collect aggreg meet gather
congress legislatur meet
congression congress
congressman repres legisl
conjectur specul hypothesi theori possibl suppos theoriz hypothes guess
conjoin connect join link joint
conjug marriag matrimoni union solut blend flux unit bound
conjunct concurr coincid cooccur simultan concur junction union unif
connect link associ relat tie join affili attach unit
connoisseur author
connot mean signific impli substanc express show suggest import
conquer captur conquest subjug seizur suppress subdu control conqueror
conqueror conquer victor master beat crush shell vanquish suppress
conquest conquer subjug captur subject appropri seiz suppress subdu
conscienc ethic moral conscienti
conscienti care
consciou conscious intend sentient
conscious know awar consciou knowledg cogniz wise learn mind
conscript draft enlist muster induct invest seat mobil
consecut sequenti serial success succeed
consensu agreement accord
consent accept permiss unanim react respond adopt
consequ result attend effect outcom incident event issu upshot
conserv preserv maintain improv better save adult grownup conservat
conservat ideolog conserv
consid view studi consider opinion see reckon regard think
consider consid substanti think thought studi condit signific view
consign charg abandon commit entrust intrust
consist uniform coher logic order lie systemat substanc bodi
consol solac comfort sooth tabl reassur
consolid integr combin unit incorpor unifi strengthen
conson harmoni concord consonant phone letter harmon
consonant conson
consort associ spous partner run interact companion comrad fellow
conspicu big larg bold featur mark outstand promin blatant
conspir conspiraci collus crimin felon plot intrigu interact confederaci
conspiraci conspir confederaci agreement understand plot
constabl lawman
constanc stabl stabil static constant invari unvari
constant invari constanc quantiti unvari stabil staunch
constantli invari alwai constant unvari
constat assumpt
constel configur design plan dot stud cluster flock clump
constern alarm dismai fear alert
constitu element constitut compon part portion elementari primari form
constitut organ organis establish form found appoint prepar devis
constrain restrict confin limit
constrict press contract bottleneck narrow pressur compress squeez compact
constru interpret see understand read version rendit render
construct manufactur make build conceiv concept maker builder form
consult refer confer advis counsel audienc interview advisor author
consum consumpt ingest take have intak uptak user devour
consumm virtuoso accomplish master masterli skill adept champion sensat
consumpt consum ingest take have intak uptak eat exhaust
contact touch reach interact adjoin meet commun liaison link
contain hold carri instrument bear incorpor includ compris contin
contamin pollut taint foul impur infect dirti soil chang
contempl reflect muse medit ponder mull specul studi thought
contemporari gener peopl peer equal modern current
contempt disdain scorn despis contemptu dislik rude abject low
contemptu scorn disdain contempt condescens scornfulli
contend argument content debat controversi tilt postul claim argu
content contend disput satisfi controversi argu debat fenc contest
contentedli content
contest content competit contend controversi tilt argument person individu
context discours circumst set environ
contigu immedi close immediaci
contin continent landmass hold bear carri contain
continent contin
conting happen occurr gather assemblag possibl
continu proce keep activ uninterrupt prolong persist continuum act
continuum continu time uninterrupt
contort distort wring twist deform tortuou wind volumin flex
contour shape form configur spatial
contraband black merchandis smuggler runner illeg
contrabass string bass low
contracept prevent devic protect rubber safeti safe
contract sign undertak declar bid contractu compress constrict squeez
contractor builder contract undertak
contractu contract
contradict contradictori opposit falsiti beli deviat vari conflict disagre
contradictori contradict beli
contradictorili contradictori
contradistinct differenti distinct
contralto singer vocalist low
contrapt conveni contriv gadget devic
contrari revers opposit invers lift repeal overturn rescind vacat
contrast counterpoint line demarc differ opposit comparison distinguish separ
contribut give donat lead part share gift attempt effort
contributor donor giver contribut give pledg subscrib writer author
contributori contribut lead caus
contrit sorrow regret remors
contriv invent design plan innov project concept planner conveni
control command account check curb power moder bridl relat
controversi contend disput content tilt argument argu debat fenc
contus bruis injuri hurt
convei express carri impart leav conveyor commun
conven convent meet gather
conveni handi comfort suitabl contrapt contriv gadget
convent monast meet normal pattern rule formula practic customari
convention chang alter convent
converg meet
convers colloqui discours transit convert speech proposit transform transmut
convert chang convers alter transit person individu car auto
convex bulg shape form
conveyor convei bring take messeng courier belt transport carri
convict condemn sentenc con inmat prison captiv belief doom
convinc convert persuad posit confid certain sure credibl disillus
convincingli convinc
convoi escort
convuls spasmod amus laugh violent
cooccur coincid concurr conjunct concur simultan synchron accompani attend
cook prepar fix readi make
cookfir fire
cooki biscuit cake
cool chill cold nip cooler coolant mechan calm crisp
coolant cool chill fluid agent
cooler refriger icebox cool chill
coolli cool nerveless casual nonchal
coon rustic
cooper collabor concert partner pardner practic pattern associ work
coordin organ system organis arrang establish number time align
cop steal thiev bull copper fuzz pig policeman collar
cope brick contend grappl deal manag act move
copi imit scribe simul represent write reproduc
copper metal conductor coat surfac
coquett flirt teas romanc mash woman talk speak wolf
coral pink
cord line stack pile
cordial amiti alcohol amiabl genial friendli
corduroi cord fabric cloth trouser construct build
core nucleu set center hollow
cork bark plug
corkscrew spiral turn
corn feed give
corner area countri point control command
cornmeal meal
coron investig
corona radianc glow
corp bodi
corpor physic materi bodili noncom firm hous qualiti somat
corps cadaver cadav stiff clai remain bodi
corpul overweight stout fleshi heavi
corral pen enclos
correct right compens redress remedi improv reform reclaim repair
correctli right
correl relat variabl match fit
correspond match analog fit check jibe talli agre equat
corridor passagewai
corrobor confirm valid support affirm verif check proof certif
corrod rust eros eat damag corros
corros corrod rust compound destruct erod gnaw eat
corrug rug
corrupt debauch deprav orgi riot demor crook subvert profan
corsag bouquet
cortex cortic
cortic cortex
corticosteroid steroid
corticotropin hormon
cosili cozi snug
cosmic univers exist creation world cosmo
cosmo univers cosmic exist creation world gener worldwid
cosponsor sponsor patron
cost price spend valu costli dear necessit ask toll
costli price expens cost term damag toll dear
costum attir garb dress cloth
cottag hous
cotton fabric cloth like
couch loung frame cast sofa seat put formul mold
cough symptom
counsel advis counselor guidanc direct advoc advisor consult lawyer
counselor advis counsel advisor supervisor
count number talli enumer reckon investig counter matter total
counten permit sanction allow licens warrant imprimatur approv certifi
counter antagonist tabl count number enumer answer repli retort
counteract antagon antagonis act move control
counterattack attack onslaught assail
counterbal balanc compens equal match equat correct weight oppos
counterbalanc balanc
counterchalleng challeng
counteroffens offens offenc
counterpart duplic twin equival similitud parallel
counterpoint contrast differ incompat line demarc
counterpropos propos
countershot shoot shot
counti region part
countless myriad infinit innumer multitudin unnumb incalcul battalion multitud
countri state land nation commonwealth
countryman compatriot
countrysid countri
coup takeov assum usurp seiz arrog success
coupl pair match mate yoke twin brace famili connect
coupon sampl
courag brave braveri spirit audaci dauntless fearless hardi desper
courier travel messeng
cours track class educ instruct line seri travers path
court romanc woo suit suitor tribun assembl room solicit
courteou polit graciou nice grace
courtesi polit
courtier attend
courtyard court area
cousin rel relat
cove inlet recess
cover screen bind back blanket coverlet touch adjoin bead
coverag cover sum insur underwrit extent treat handl plow
coverlet blanket cover
covet envi
cow cattl oxen bovin coward
coward person individu cowardli fear cow fawn crawl creep
cowardic spirit cowardli fear
cowardli fear coward cowardic chicken craven faint
cowboi cowpunch puncher cattleman cowhand
cower huddl crouch stoop
cowhand cowboi cowpunch puncher cattleman
cowhid leather flog
cowl hood bonnet cloth clad
cowpunch cowboi puncher cattleman cowhand
coy demur
coyot wolf
cozi snug comfort
crab steer maneuv
crack snap fractur break gap open check cleft crevic
cracker bread
crackl crunch nois rattl resound fanci
crackpot nut eccentr crazi
cradl birthplac proven begin origin hold
craft trade occup busi vehicl fashion forg craftsmanship craftsman
crafter craft craftsman creator craftsmanship
crafti craft trick slick sly wili wile shenanigan glib
craftsman craft craftsmanship profession crafter creator
craftsmanship craftsman craft skill accomplish workman crafter artisan
crag cliff drop
craggi mountain rough mount hill
cram jam wad ram stuff batch deal flock heap
cramp spasm symptom fasten fix
crane stretch extend
cranki tender unstabl
crash clangor clang clank clash nois wreck accid ram
crate box encas
crave hunger thirst lust desir starv want
craven coward cowardli fear
crawl creep creeper motion movement travel feel
craze furor cult rage fashion crazi wild delirium frenzi
crazi mad sick lunat madman disturb insan craze delirium
crazili crazi disturb mad sick insan madli
creak screech squeak whine shriek scream nois resound
cream pick elit beat scrambl
creas bend wrinkl fold flex furrow seam line twist
creat creation make creatur anim beast brute creativ concept
creation creat produc make activ artifact
creativ creat abil power make origin initi start fanci
creator lord maker divin person individu creat
creatur brute make creat bestial brutal anim beast organ
crech hospit infirmari
credibl believ like
credit recognit imput ascrib approv accredit citat cite refer
credo creedal creed doctrin philosophi
creed creedal doctrin philosophi credo gospel
creedal creed gospel credo
creek brook stream
creep crawl sneak creeper mous travel walk prowler
creeper creep
cremat burn fire
crescendo increas volum
crest top cap peak crown tip line place breast
crevic crack chap depress impress
crew unit gang man
crib cheat chisel poni trot
cricket plai
crime crimin accus impli offens offenc outlaw transgress
crimin outlaw felon crook princip lawless illegitim illicit unlaw
crimson red rubi blush flush ruddi redden bloom paint
cring winc flinch shrink recoil quail move fawn crawl
crippl person individu weaken halt game unfit disabl
crisi critic decis situat junctur occas
crisp wrinkl creas furrow seam line sharp distinct chip
crisscross mark cross score reticul travers track
criterion standard measur touchston ideal
critic criticis knock profession judg disapprov review comment notic
criticis critic knock comment notic
croak death exit expir pass loss departur releas utter
crochet hook
crock cockei load plaster stiff tight wet drunk
crone witch
croni buddi brother friend thick
crook bend outlaw twist curv turn flex crimin felon
croon sing
crop harvest output yield reap glean snip clip trim
cross crisscross mark travers intersect track score cover structur
crossroad intersect cross junction hamlet commun junctur crisi
crotcheti orneri quirk
crouch squat stoop bend bow flex sit
crow gloat brag glee cry triumph boast utter emit
crowd herd gather assemblag gang crew bunch move displac
crown top symbol invest vest culmin climax ultim
crucial import critic decis polar materi
crucifi torment crucifixion frustrat tormentor execut crucifix rag dun
crucifix cross crucifi
crucifixion execut crucifi
crude rough oil cruditi earthi gross vulgar indec
cruditi crude primit rude earthi gross vulgar wild raw
cruel brutal savag fell viciou inhuman beast wolf brute
cruelti ruthless pitiless remorseless unkind merciless
cruis sail voyag travel navig journei
crumbl crumpl tumbl collaps
crummi bum tat cheap punk inferior rat skunk puke
crumpl crumbl tumbl collaps bent
crunch crackl nois resound
crupper strap
crusad drive campaign push caus movement effort fight press
crush oppress suppress mash squelch squeez leather prevent bar
crusher crush devic squash squelch mash squeez
crust layer cover
crutch staff expedi
cry yell shout call holler scream outcri squall roar
cryostat thermostat
cryptic inscrut mysteri deep inexplic incomprehens enigma secret
crystal illumin effloresc clear lucid solid compon constitu shape
crystallit crystal
crystallographi physic
cuba cuban
cuban cuba
cube dice block solid multipli
cubism cubist
cubist cubism painter
cud feed
cuddl nestl snuggl nest nuzzl hug embrac kiss pet
cuff lap overlap fold slap
culmin climax apoge end phase stage stop complet close
culprit offend perpetr commit pull
cult religion faith cultist craze furor rage fashion crazi
cultist cult follow
cultiv crop work product grower fix prepar harvest
cultur accultur civil ethnic societi tast appreci grow social
cumul accumul amass gather addit collect compil
cumulu cloud
cup contain shape form
cupboard closet
cur dog
curb check control moder bridl edg hold contain restrain
curbsid pavement
cure remedi therapeut heal medicin medic reliev help aid
curio peculiar curiou funni odd queer singular curios object
curios wonder inquir enquir curiou
curiou peculiar curios curio singular strang funni odd queer
curious curiou funni odd peculiar queer singular oddli peculiarli
curl coil roll whorl curv loop bend undul gyrat
curli lock curl whorl crisp wavi
currant berri
currenc preval
current stream flow currenc live present actual afoot underwai
curricular program curriculum
curriculum program inform curricular
curs swear cuss explet oath imprec blasphem damn profan
cursori casual pass perfunctori superfici careless familiar
curt short abrupt rude gruff
curtail restrict curb limit circumscrib bridl check
curtain drape pall draperi mantl blind screen barrier suppli
curtli short shortli
curv swerv trend line sheer veer cut bend arch
curvac stack voluptu
cushion buffer soften shock pad muffler artifact bolster modifi
cusp point
cuss curs swear explet oath gadfli tormentor teas badger
custodi confin hold restrain detain protect custodian steward hand
custodian steward defend guardian keep custodi
custom practic tradit customari usag pattern surviv appli habitu
customari custom convent tradit habitu usual habit usag
customarili customari habitu
cut trim decreas share portion transit edit slip stalk
cute attract pretti preciou
cutlass sword blade
cycl rhythm round rhythmic pass interv seri
cyclist bicycl cycl wheel
cylind solid cylindr
cylindr cylind round
cynic blame pick misanthrop
cyst patholog
cytoplasm protoplasm
dab pat tap swab touch rap chuck knock pink
dabbl dunk dip splash splatter cover
dad daddi papa pop father
daddi dad papa pop father
dagger stick knife
dai pulpit rostrum stump platform daili time year life
daili period newspap paper dai
dainti delicaci treat nourish regal exquisit delic fine
daintili dainti nice
dairi farm
dairyman farmer
daisi flower
dam barrier obstruct
damag harm impair chang alter hurt prejudici
dame doll skirt chick bird girl miss
damn curs goddamn darn blame bless goddam infern imprec
damnat denunci curs damn bedamn imprec
damp moist muffler wet mute muffl dull dampen soften
dampen wet stifl inhibit moisten wash moistur
danc dancer move art parti divers recreat
dancer danc perform
dandelion herb
dandili bulli crack great keen neat swell old
dane european
danger peril riski risk precari bad wild sever condit
dangl swing drop hang suspend suspens
danish scandinavian denmark
dank clammi wet
dapper dash jaunti snappi fashion
dappl mottl
dare defi bold challeng act move ventur audac temer
dark shadow black illumin sinist wicked condit statu wick
darken blacken chang dark
darkli dark
darl pet belov dear favorit honei love lover favor
darn damn goddamn hoot shit shuck worthless lousi rotten
dart flit dash flutter projectil missil fleet speed waver
dash sprint dart run scoot scud flash shoot smash
data inform collect aggreg
date escort dai companion comrad see appoint engag stamp
datum inform
daughter girl
daunt pall scare dash intimid panic chill
dauntless braveri audac temer audaci brave fearless hardi bold
dawn morn daybreak hour start click penetr
dayb sofa couch
daybreak dawn morn hour
daydream reveri dream woolgath moon dreamer imagin idealist
daylight dai daytim light
daytim dai daylight
daze stun stupid confus groggi stupor
dazzl bright blind fog haze impress
dead lifeless peopl time asleep bloodless breathless inanim cold
deaden dampen damp muffler dead insensit dull
deadli lethal fatal deathli mortal death lifeless dead
deadlin point
deadlock impass standstil situat
deaf peopl
deafen thunder roar earsplit loud boom
deal trade sell bargain treatment handl transact merchandis agreement
dealer deal trade franchis sell trader merchant peddl huckster
dear belov love darl honei affection lover favorit pet
dearli dear devout earnest
death die perish exit expir pass choke croak chang
deathli deathlik dead
deathlik deathli dead
debacl collaps
debat deliber argu argument discuss reason consid consider contend
debauch corrupt deprav riot orgi subvert profan libertin demor
debil feebl ricketi weak weakli infirm soft frail nerveless
debilit enerv exhaust weaken drain infirm debil feebl
debri dust junk rubbl rubbish scrap
debt liabil
debunk exposur expos repudi
debut introduct launch entri begin start introduc innov plai
dec decemb
decad decai crumbl indulg
decai disintegr declin decompos decreas decrement crumbl chang decomposit
deceas deced asleep gone person individu die perish exit
deced deceas person individu asleep gone die perish exit
deceiv decept mislead deceit delud victim fals hallucin illus
deceler retard slow lag chang alter slack slacken decreas
decemb dec
decenc decent nice proprieti
decent proper nice decenc fit right respect polit properli
decentr chang alter
decept deceiv delud unreal betrai mislead
decid determin decis conclus resolv settl end termin judg
decidedli emphat unquestion definit forc distinct
decis determin decid conclus conclud settl set choic select
deck decor grace platform packet adorn embellish beautifi beauti
declaim recit perform execut read declam
declam declaim inveigh
declar announc state sai proclam statement testimoni mood mode
declin worsen decreas deterior refus reject diminut decrement diminish
decliv declin fall descent slope inclin downhil
decompos decomposit separ rot breakdown
decomposit disintegr decai
decor ornament grace adorn embellish beautifi dress deck artifact
decorum proprieti
decre order fiat act enact prescrib dictat tell enjoin
decreas lessen fall diminish chang alter diminut decrement drop
decrement decreas amount diminish lessen fall
decri condemn reprob excori denounc condemnatori disapprob
dedic devot commit give allegi loyalti fidel util fan
dedifferenti undifferenti uniform
deduc deduct infer synthesi deriv reason
deduct withhold discount allow recoup deduc infer sum adjust
deed titl
deem hold see consid
deep profound middl thick heavi profund depth deepli
deepen intensifi intens increas intensif develop evolut compound heighten
deepli profoundli intens deep profound
default absenc loss fail neglect
defeat lick kill frustrat end conclus failur disappoint letdown
defec stool shit dirt toilet can pot throne make
defect desert abandon forsak desol disadvantag withdraw flee fly
defend support defens suspect guardian keep champion litig repres
defens defend guard hold maintain justifi vindic action protect
defer respect submiss polit honor honour observ esteem valu
defi resist withstand hold defiant refus elud escap
defianc defiant rebelli challeng defi dare
defiant defianc disobedi defi withstand hold resist
defici lack want need inadequaci insuffici demand requir inferior
deficit shortag inadequaci
defin shape determin specifi process mold influenc regul delimit
definit distinct defin certain emphat explan account sharp decis
deflat deject
deflect warp falsifi distort
deform distort damag harm contort malform
defrai payment pai
defraud con swindl cheat hustl sting victim rig exploit
defrost dissolv thaw
dega remov take
degener process deterior drop
deglycerol draw
degrad corrupt subvert debauch profan deprav disgrac demean
degre level grade properti stage point state
deign descend act move
deiti divin god immort godlik
deject depress dismai gloomi grim glum lone
delai hold wait detain holdup check retard paus intermiss
deleg design assign commiss mission appoint repres organ missionari
deliber debat consid consider discuss advis counsel count weigh
delic dainti exquisit fine ether gossam fragil pastel tender
delicaci dainti treat fine eleg exquisit nourish regal
delici delight pleas enjoy
delight pleasur pleas joi enjoi revel enjoy satisfi gratifi
delightfulli delight delici
delimit specifi defin delin pictur character
delin character describ depict draw pictur descript qualifi specifi
delirium craze mad frenzi furi hysteria mania hyster infuri
deliv present deliveri bring talk speak speech get
deliver rescu deliv deliveri save recoveri
deliveri transport bring deliv
delta format
deltoid simpl
delud decept deceit deceiv victim fals hallucin illus mislead
delug flood inund torrent swamp batch deal overwhelm glut
delv dig excav remov take shovel
demagogu politician
demand requir need request necess petit person individu exact
demandingli demand
demarc limit boundari bound delimit distinguish separ line contrast
demean degrad squelch disgrac humili abas abject
demeanor conduct behav acquit bear carri behavior trait
demimond class stratum
deminer patholog
democraci democrat ideolog republ commonwealth
democrat democraci republ commonwealth chang parliamentari politician advoc alter
demolish demolit pulver destroi destruct
demolit destruct end conclus elimin annihil extinguish erad kill
demon devil fiend possess
demonstr present show exhibit illustr establish portrai stage repres
demor corrupt subvert debauch profan deprav degrad
demot bump releg break deleg design
demur except object coy modest
demytholog restat chang alter ration
deni contradict denial disown
denial deni assert
denomin design
denomination denomin
denot refer extens design indic mean intend explicit
denouement result
denounc brand mark stain denunci knock critic label
dens thick densiti dim dull dumb slow concentr stupid
densiti dens concentr thick heavi space tight
densitometri measur
dent consequ effect flex bend scratch prick slit goug
dental alveolar conson tooth
dentur plate
denunci denounc brand mark
depart deviat departur diverg differ variat deviant exit leav
department depart section
departur depart deviat diverg differenti vari distinguish leav act
depend reliabl qualifi state count bet swear reli bank
deperson chang alter
depict pictur delin portray imag character render show repres
deplet decreas diminut consum eat exhaust
deploi posit
deplor sad distress piti sorri knock critic bad lament
deporte exil foreign alien deliv
depos oust
deposit sediment lodg bank matter wedg stick fasten fix
depositor investor deposit bank
depot termin station
deprav corrupt debauch subvert profan orgi riot demor pervers
deprec deprecatori
deprecatori deprec
depreci decreas diminut
depred prei
depress slump dismai demor crisi sink discourag deject lower
depriv strip divest take divestitur want withhold
depth extent degre grade
deputi substitut lawman lieuten assist helper
derang craze insan
derelict neglig neglect careless wrongdo
derid deris mock ridicul absurd cockei idiot ludicr preposter
deris derid gibelik mock taunt
deriv deduct differenti come descend infer synthesi begin origin
derrick framework frame
descend deriv fall come descent lineag rel relat ancestri
descent travel descend fall origin ancestri lineag
describ report account descript delin pictur character depict draw
descript statement report describ account
desecr violat profan blasphemi sacrileg outrag irrever blasphem assail
desert abandon defect desol forsak tract withdraw leav loneli
deserv merit worth meritori worthi
design plan project denomin deleg assign contriv appoint intent
desir hope want wish trust prefer feel tendenc inclin
desk tabl
desol wast abandon desert devast ravag scourg defect deterior
despair desper condit statu feel hopeless
despairingli despond despair desper
despatch dispatch communiqu report transport send shipment
desper despair urgent unfortun condit statu hopeless resolut press
despis scorn disdain contempt hate detest
despoil plunder loot strip rifl ransack booti prize spoil
despond depress hopeless
despot authoritarian tyranni domin
dessert sweet cours
destin fate design goal end doom finish termin intend
destini fate destin doom design happen occurr caus
destroi ruin destroy destruct undo demolit blight obliter broken
destroy destroi ruin
destruct destroi end wast devast ruin annihil termin desol
desynchron asynchroni
detach disengag separ withdraw indiffer retir disconnect divid uninvolv
detail item enumer recit elabor point particular fact part
detain confin hold custodi
detect observ find notic spy discoveri discov percept spot
detector sensor devic feel sens detect observ find discov
deter deterr discourag disapprov reject balk check handicap
deterg util
deterior impair decai drop degener crumbl worsen declin
determin find defin shape influenc ascertain fix specifi set
determinedli firm steadi stiff unfalt unshak unwav unfalteringli determin
deterr handicap hinder deter balk check discourag difficulti hamper
detest hate dislik hater hatr
deton explos explod cap burst
detract reduc detractor
detractor cynic detract
detrib accultur
devast desol annihil ravag scourg destruct wither wast destroi
develop process evolv creator improv modern evolut grow creat
development growth grow matur develop
deviant deviat aberr vari diverg depart reprob libertin riotou
deviat diverg vari depart aberr deviant differ variat departur
devic instrument style
devil irrit annoy annoi bother vexat mischief shenanigan rag
devilish devil evil hellion monster fiend demon
deviou obliqu indirect
devis organ invent contriv formul innov concept design planner
devise beneficiari devis
devot dedic commit allegi give loyalti love servic util
devote love fan buff lover follow enjoi give dedic
devour destroi ruin
devout religi
dew condens
dexamethason corticosteroid
dexter dextrou adroit facil quick
dextrou dexter adroit facil quick
diachron histor
diagnos diagnosi name analyz analys design identif diagnost
diagnosi diagnos name design identif diagnost
diagnost diagnosi diagnos
diagnostician patholog pathologist specialist
diagon obliqu
diagram draw plot
dial face oper control
dialect accent idiom stress accentu philosophi contradict
dialogu talk script book
dialysi dialyz
dialyz separ dialysi
diam diamet length
diamet diam length
diametr opposit polar
diamond jewel gem adam carbon
diaper garment
diaphragm stop musculatur membran
diaphys shaft
diari journal write journalist
diarrhea diarrhoea symptom lax loos
diarrhoea diarrhea symptom lax loos
diatom alga atom
dice cube die cut block
dichondra vine
dicken devil exclam exclaim
dictat order prescrib bid rule principl inflict authoritarian command
dictatorship despot tyranni
dictionari lexicon lexic
dictum pronounc declar label judg
die death exit expir pass loss departur releas dice
diet dietari fare fast
dietari diet fare
differ differenti distinguish diverg deviat dissent vari depart disagr
differenti differ mark distinguish distinct deriv separ tell deviat
difficult hard difficulti ambiti challeng arduou awkward embarrass baffl
difficulti troubl effort bother
diffid shy timid
diffus spread dispers distribut dissemin penetr circul broadcast scatter
dig excav hollow delv shovel site unearth remov take
digest period condens concentr substanc process treat light predigest
dignifi honor honour digniti formal distinguish grand proud
digniti pride dignifi bear comport august grand lordli
digress asid excursu parenthesi divers deviat deflect strai wander
dilapid bedraggl ragamuffin
dilat distens widen
dilig patient industri
dilut cut thin reduc weaken solut load stretch wateri
dim vagu dip subdu dark faint shadowi indistinct
dime coin
dimens concept magnitud properti attribut mark
dimension dimens multidimension
dimer compound
diminish decreas lessen fall diminut decrement drop dip declin
diminut petit declin decreas tini decrement diminish lessen fall
dimli indistinct dim faint shadowi vagu
din blare clamor boom rumpu roar nois blatant vocifer
dine dinner eat
dingi soil dirt stain greas grimi dirti
dinner dine meal parti
dip plung dunk sous immers dipper depress impress duck
diplomaci diplomat negoti dialogu delicaci tact discern
diplomat diplomaci delicaci offici polit smooth
dipol coupl
dipper dunk dip sous plung
direct aim target direction place object lead mastermind engin
direction direct
directli straight direct
director manag administr supervis superintend direct
directori refer
dirg lament song vocal keen
dirt soil dirti stain greas dingi grimi earth ground
dirti soil dirt stain greas foul filthi chang alter
disabl handicap incapacit impair invalid soft peopl chang alter
disabus inform
disadvantag liabil unfavor discrimin separ
disagr differ disagre dissent diverg dissens conflict discrep incompat
disagre dissent disagr dissens differ contest disput conflict
disallow prohibit ban veto inhibit forbid proscrib command requir
disappear vanish departur happen occurr
disappoint letdown discomfit dissatisfact failur thwart queer frustrat unsuccess
disapprob condemn disapprov sentenc doom reprob decri excori
disapprov evalu reject dislik messag content
disarm disarma
disarma disarm
disarrai confus lost befuddl disord baffl bewild throw fox
disassembl activ destroi
disast catastroph tragic black disastr fatal fate advers hardship
disastr calam catastroph disast tragedi black fatal fate unfortun
disband dispers dissip dissolv
disbelief skeptic doubt uncertainti question
disbeliev discredit reject
disburs spend outlai pai expens
disc record disk tape
discard dispos fling toss disposit object remov unwant
discern spot recogn distinguish legibl evid observ percept clear
discharg happen occurr emiss eman vent ventil air dispatch
discipl adher follow stick
disciplin studi train check condit subject field learn read
disclos reveal expos revel uncov exposur disclosur discov divulg
disclosur reveal disclos discov expos divulg break uncov revel
discomfit disappoint frustrat peopl unsuccess
discomfort condit statu uncomfort
disconcertingli disconcert
disconnect gulf undo separ
discont dissatisfi restless long yearn
discontinu stop ceas quit end termin break separ halt
discorpor disembodi immateri
discount disregard neglect deduct decreas diminut dismiss ignor reject
discourag deterr deter disapprov reject balk check handicap dismai
discours discuss treatment cover treat
discourt abrupt
discov observ find discoveri detect notic breakthrough determin detector
discoveri discov find detect observ notic strike attain learn
discredit disreput dishonor dishonour disgrac dismiss disregard
discrep diverg variant deviat disagr differ incompat inconsist vari
discret distinct severalti liberti discretionari prudenc circumspect separ
discretionari discret arbitrari
discrimin separ distinguish preferenti prejud appreci discern eclect good
discuss discours treatment commun cover treat word handl plow
disdain scorn contempt despis contemptu reject dislik hate detest
diseas patholog ill unhealthi
disembodi discorpor immateri
disenfranchis manag direct depriv
disengag detach withdraw separ
disentangl extric free disengag order
disfigur ugli
disgrac shame dishonor dishonour black inglori discredit
disguis camouflag semblanc mask hide conceal
disgust repel revolt repuls foul loathsom wick lousi wicked
dish serv contain nourish provid suppli
dishearten discourag dismai pessimist
dishevel frowzl tousl
dishonest beguil decept mislead fals thiev
dishonor dishonour shame disgrac stand rape violat assault outrag
dishonour dishonor shame disgrac stand rape violat assault outrag
dishwat water
disillus convinc
disillusion sophist
disint exhum
disintegr decomposit decai dissolut
disinterest neutral toler imperson imparti
disjoint confus disord garbl scatter incoher
disk disc harrow plate circl round plow
dislik disapprov inclin disposit feel
disloc disrupt interrupt break slip breakdown perturb crush
dislodg free remov take
disloyalti infidel
dismai alarm depress discourag demor despair dishearten constern fear
dismal blue dark dingi gloomi grim sorri drab dreari
dismemb kill
dismiss disregard neglect judgment discount ignor reject
dismount light discontinu descend fall
disobedi disobei insubordin defiant contrari headstrong
disobei disobedi refus declin unruli
disord upset perturb troubl distract disturb confus worri uneasi
disorderli boister moblik raucou rowdi rough jumbl chao disarrai
disorgan broken confus chaotic scrambl undon
disown depriv
dispar differ
disparag depreci minim
dispassion dryness imparti
dispatch despatch communiqu shipment transport send report departur ship
dispel move displac
dispens distribut deal allot administ lot distributor licens permiss
dispensari administ dispens
dispers spread scatter diffus dissemin circul distribut broadcast dissip
displac shift replac switch supplant supersed translat chang move
displai exhibit show expos demonstr present exposur
displeas annoi exasper disgust
displeasur dissatisfact annoy chafe
dispos disposit discard power fling administr manag direct administ
disposit dispos discard fling toss tempera natur act deed
dispossess unfortun
disprov contradict question
disput differ conflict quarrel scrap challeng contend controversi content
disqualifi unfit chang alter inelig
disregard neglect ignor dismiss discount snub cut treat handl
disregardless regardless irrespect
disreput discredit dishonor dishonour disgrac
disrob undress strip peel
disrupt interrupt break gap turbul riotou troubl tumultu tumult
dissatisfact discont
dissatisfi discont
dissect cut analysi analyz analys
dissembl pretens pretenc sham fake faker fraud pseudo simul
dissemin diffus dispers spread broadcast circul distribut transmiss public
dissens disagr disagre differ dissent
dissent disagre differ protest object resist divis disagr contest
disservic injuri
dissip scatter dispers separ spread dispel divid dissemin diffus
dissoci separ divorc
dissolut disintegr dissolv
dissolv solvent dissolut transit turn fadeout resolv liquid
dissuad intimid deter advis deterr
distanc space distant remot region part keep maintain aloof
distant distanc deep extrem yonder remot farawai
distast antagonist antipathi avers dislik
distastefulli disgust foul loathsom wick
distens dilat expans enlarg
distil purifi purif extract better improv refin puriti chang
distinct differenti distinguish sharp separ tell clear crisp peculiar
distinctli clearli distinct
distinguish discern differenti differ distinct separ tell identifi place
distort twist warp twine falsiti deform damag harm shape
distract confus perturb troubl disord flurri
distraught agit
distress hurt suffer troubl pain ach smart advers hardship
distribut dispens spread deal allot alloc distributor arrang organ
distributor distribut supplier
district territori zone dominion region regul
distrust mistrust suspect misgiv suspicion doubt uncertainti suspici wari
disturb upset troubl perturb agit worri distress activ distract
disturbingli distress disturb
ditch excav trench abandon forsak
ditti song vocal
divan sofa couch
dive swim plung honkytonk nightclub match plunk descend fall
diverg separ move differ discrep disagr deviat vari depart
divers deviat varieti recreat divert turn digress strai wander
diversif chang vari broaden
diversifi vari
divert deviat divers deflect turn send direct
divertimento serenad opu
divest depriv strip take divestitur want
divestitur depriv strip divest
divid split divis fraction segment disagr dissens separ partit
dividend net
divin god heavenli provid lord creator maker deiti immort
divis section concept part segment faction sect dissent
divorc separ dissoci part unmarri singl
divulg reveal revel expos disclosur disclos discov break uncov
dizzi giddi vertigo chang alter ill sick silli frivol
dizzili dizzi
docil meek tame sheeplik yield
dock enclosur enter pier wharf longshoreman
docket calendar put set
doctor physician theologian degre sophist load treat
doctrin philosophi ism philosoph belief indoctrin
doctrinair instruct
document documentari paper write represent record enter confirm corrobor
documentari document paper movi film
dodg escap hedg evad parri elud skirt duck sidestep
dog persist tenac chase trail tail tag track follow
doggedli dog persist tenaci
doggerel jingl vers rhyme
doghous shelter
doglik loyal
dogma tenet dogmat
dogmat dogma narrow tenet
dole mourn sad
doll toi
dollar buck clam bill note
domain sphere area orbit field arena environ land region
domest home servant interior municip dwell abod
domin ascend control predomin master masteri supremaci rule reign
dominion rule domin govern
don wear gentleman assum dress cloth
donat contribut gift give
done through finish
donor give gift present giver helper
doom fate destini destin lost peopl design ordain finish
door doorwai threshold entranc entrancewai
doorbel buzz bell push
doorhandl doorknob knob
doorknob doorhandl knob
doorman porter guard
doorwai door threshold entranc entrancewai
dooryard yard ground
dope smoke pot grass weed gage skunk drug treat
dormant torpor torpid asleep sleep
dormitori hall quarter build edific
dosag dose drug
dose dosag drug treat medicin medic process
dot point stud disk disc cover continu configur constel
doubl dual multipl safeti duplic multipli manifold hit twofold
doublehead game
doubli doubl twice twofold
doubt dubiou question uncertainti tent wonder disbeliev discredit skeptic
doubtless undoubtedli
dough cabbag mixtur bread kale loot scratch sugar monei
dourli dark glower glum moros sour sullen sullenli
dove pigeon
dovetail fit
dowel attach
down downward feather fluffi turn plai pop kill drink
downcast shaft down
downfal ruin failur
downgrad grade rate rank
downhil descent decliv descend fall declin
downpour delug cloudburst torrent rain rainfal soak sous pour
downright honest honor
downstair below
downward down descend
dowri endow portion gift
doze drows sleep drowsi
dozen twelv ton lot score wad cardin
drab gloom oliv dreari dull sober somber
draft outlin draught drafti draughti write conscript recruit wind
drafti draft draught draughti
drag draw haul pull resist cart truck
drain drainag run flow consum
drainag drain
drama dramat plai adopt act dramatist playwright roleplai repres
dramat drama plai spectacular dramatist playwright strike adopt write
dramatist drama dramat adopt playwright writer author plai
drape curtain pall arrang draperi mantl blind screen cloth
draper trader
draperi curtain pall drape mantl blind screen
drastic forc
draught draft gulp swig drink design swallow plan pattern
draughti draft draught drafti
draw pull gulli art represent trace line describ move
drawer contain draw pull
drawl accent pronounc articul
drawn careworn haggard worn tire close
dread fear apprehens terribl frighten worri apprehend fright abomin
dreadfulli dread horribl fear frighten terribl awfulli fright horrifi
dream daydream reveri imagin woolgath dreamer imag dreami idealist
dreamer sleeper dream
dreamfulli dreami
dreami dream languor
dreamlik unreal
dreari drab dull
drearili blue dark dingi gloomi grim sorri drab dreari
dreg settl sediment deposit subsid
drench cover
dress cloth garb attir garment dresser dressi chang turn
dresser chest bureau furnitur
dressi fanci attir garb dress
dri dry preserv
dribbl drip trickl flow drop filter run
drift blow impetu forc float strai err travel impel
drill bore train tool cut gaug calib calibr develop
drink booz imbib drunken drinker consum ingest portion consumpt
drinker consum drink imbib
drip dribbl trickl flow drop filter descend fall
drive thrust drivewai ride motor lung hurl hurtl repel
driven involuntari
driver drive oper
drivewai drive road rout motor ride take
drizzl rain rainfal descend
drone monoton flat bee inton modul sound
droop sag flag depress impress wilt sink drop
drop dung fall bead droplet muck pearl sphere beadi
droplet drop bead pearl
dross impur wast
drought dryness
drover herd hand crowd
drown submerg overwhelm cover extinguish elimin
drows doze sleep drowsi
drowsi somnol sleepi asleep doze drows
drowsili somnol drowsi yawn
drug dose dosag agent pharmacist chemist apothecari administr sedat
drugless health
drugstor pharmaceut pharmaci shop store
drum sound beat drummer rhythm plai
drumhead head membran summari unoffici
drumlin drift
drummer drum beat
drunk drunkard soak gone drinker sous drink dope drug
drunkard drunk soak drinker sous gone drink
drunken soak tipsi sous drunk liquor spirit booz
drunkenli drunken
dry prohibit chang dryness iron sarcasm ironi satir alter
drygood commod
dryli iron dry wry crisp ters
dryness dry condit statu
dual doubl multipl
dub nicknam sound name call synchron
dubiou doubt question uncertainti uncertain
duck hunt move dive plung
duct channel passag passagewai transmit transfer transport
due right collect repay expect
duel duelist fight struggl battl contend
duelist duel adversari antagonist
dugout shelter
duke peer
dull chang alter bovin drab dreari heavi leaden monoton
dullard stupid simpl unintellig
dulli dull
dumb dens slow dim dull stupid retard
dumbbel weight
dumfound surpris
dump shit stool defec make denounc betrai rat grass
dun torment frustrat tormentor rag crucifi crucifixion
dune ridg
dung muck drop manur fertil
dungeon keep
dunk dip plung sous immers duck soak dipper
dupe victim fool gull fraud chump mark sucker person
duplic repetit reproduc doubl repeat replic extra artifact copi
durabl last strength perman abid endur persist long
durat continu time
dusk twilight nightfal fall hour duski darken
duski dark twilight dusk nightfal fall swart swarthi
dust junk debri rubbl particul rubbish scrap clean blur
dustbin bin
dutch nation land holland
duti oblig compel respons work
dwarf shadow overshadow domin command
dwell home lie abod hous lodg popul live inhabit
dweller inhabit popul dwell live person individu
dwindl decreas lessen diminish
dynam incent induc mechan vigor chang drive projectil slash
dynamit explod deton
dynasti famili
each all apiec
eager keen bore enthusiasm anxiou hot impati
eagerli hungri thirsti eager
eagl shoot
ear hear audit worn
earl peer
earli primit advanc earlier earliest previou proto wee new
earlier earliest earli befor
earliest earlier earli
earn pai profit net clear wage remuner salari compens
earnest sincer solemn serious graviti secur sureti dear devout
earnestli serious earnest sincer solemn seriou
earphon phone
earsplit thunder roar deafen loud boom
earth world earthman ground globe global planetari worldwid materi
earthi cruditi crude gross vulgar indec natur
earthman earth world globe inhabit
earthquak quak seismic tremor
earthshak loud
eas comfort easi elementari simpl unproblemat relief quilt puff
easel tripod
easi eas simplic leisur casual effortless clean soft elementari
easili easi
east eastern eastward orient
eastern east southeastern
eastward east
eat feed consum ingest feeder consumpt
eatabl food nutrient killabl
ebb wane declin diminut
eboni black sabl neutral
ebulli exuber spirit rejoic triumph enthusiasm
eccentr bizarr flake person individu strang unconvent abnorm
ecclesiast church
ecclesiastic attach adher
echo reverber ring resound reson replic sonor vibranc reflect
eclect philosoph discrimin
eclips overshadow interrupt break domin brood hover
econom economi save husband preserv effici
economi econom economist system scheme effici save husband
economist economi
ecstasi ecstat raptur transport exalt spirit thrill inspir anim
ecstat ecstasi raptur transport joyou
eddi whirl swirl purl run flow commot twist
edema edemat swell
edemat edema unhealthi
edg border bound boundari adjoin march butt inch surround
edgi nervous jumpi restiv tens edg sharp uneasi
edifi teach learn sophist enlighten
edific build structur construct
edit group impress print chang alter editor
editor editori edit
editori column columnist articl
educ instruct teach prepar train learn develop pedagog activ
eeg graph
effac obliter blur dim annihil
effect efficaci result consequ effectu power effici outcom event
effectu effect caus consequ outcom result event issu upshot
efficaci effect
effici effect econom ratio businesslik streamlin compet effectu
effloresc bloom blossom flower
effluent wastewat wast outgo outflow
effort attempt endeavor try seek essai assai strive exert
effortlessli casual effortless
egalitarian doctrin philosophi
egg foodstuff pelt
egghead intellectu intellect
ego egot pride arrog vain egotist self conscious
egot conceit arrog egotist
egotist vain egot ego
eight figur cardin
eighteen cardin
eighteenth rank
eighth rank
eighti cardin
ejacul blurt blunder seed come fertil exclam exclaim interject
eject expuls discharg expel releas project exhaust exclus emiss
elabor expans enlarg amplif expand expound dilat exposit clarifi
elaps laps pass advanc progress
elast flexibl suppl snap band live rubberi rubberlik stretch
elat uplift joi light stimul shake
elbow bend curv jostl shove
elder senior older adult grownup
elderli senior older old longev
eldest offspr first
elect elit elector chosen select choos take vote choic
elector elect vote voter citizen
electr wire power car auto energi
electrifi thrill excit
electrod conductor
electrolysi decomposit
electromagnet magnet
electron physic
electroshock galvan
electrostat static
electrotherapist therapist healer galvan
eleg qualiti grace refin fine exquisit
element compon constitu part factor ingredi section compos portion
elementari eas simplic simpl unproblemat easi
elev lift rais rise top promot peak superl upgrad
eleven cardin
eleventh rank
elfin supernatur small littl
elicit arous evok provoc evoc induct fire rais provok
elig elect desir suitabl entitl legal
elimin extinguish remov rid free destroi liquid
elit elect select chosen
elizabethan person individu
ellipsoid round
elm tree
elong stretch long lengthen extens linear simpl extend prolong
eloqu smooth silver articul facil readi
eluat solut
elucid illumin clarifi explain clariti lucid clear
elud elus escap slip evad bilk vex subtl
elus elud escap evad bilk
elut wash rins
emaci cadaver gaunt haggard pinch skelet wast thin lean
eman exhal emiss emit matter breath come
emancip liber turn autonomi liberti manumiss free
emascul soft weaken
emb implant plant imb insert
embank mound hill
embargo ban
embark ship board enter begin
embarrass shame spirit upset abash awkward sticki difficult hard
embellish elev embroid pad dramat exagger drama
embezzl steal
embitt bitter
emblem emblemat symbol design pattern allegori
emblemat symbol emblem allegori repres
embodi incarn substanti persona personif personifi typifi symbol charact
embolden cheer recreat encourag shout bold
emboss stamp boss impress imprint seal knob relief
embrac hug bosom squeez clasp comprehens clench encompass comprehend
embroid decor adorn
embroil tangl sweep drag involv
emerg issu begin grow growth origin aris rise develop
emeritu old
emigr migrat
emin high distinct note lead preemin
emiss eman emit exhal breath
emit emiss eman breath exhaust discharg
emot emotion lyric feel charg littl sloppi
emotion emot trait arous excit
emphas accent stress emphasi punctuat accentu express show focu
emphasi accent stress emphas punctuat accentu emphat forc import
emphat stress emphasi accent vehem decidedli unquestion definit forc
emphysema emphysemat
emphysemat emphysema
empir empiric experiment domain imperi govern author experienti existenti
emploi employ util useabl usabl engag usag exercis hire
employ emploi work hire engag leader state occup busi
employe worker hire engag emploi
empow author appoint charg
empti discharg vacant hollow condit statu contain chang alter
emul imit copi
enabl chang alter
enact passag legisl ordain pass decre reenact act plai
enamel decor adorn
encamp camp bivouac tent site popul dwell camper
encas case shell enclos sheath showcas
enchain bound
enchant fascin tranc bewitch captur catch captiv beguil charm
enciph cipher code inscrib
enclav district territori
enclos enclosur wrap confin envelop cover wrapper hold bear
enclosur enclos envelop wrap inclos area confin introduct insert
encompass comprehens embrac comprehend cover includ
encount meet find skirmish fight happen chanc bump see
encourag boost promot advanc further support approv aid assist
encroach intrus invad invas imping violat entranc overrun infest
encrust crust coat surfac
encumbr burden load concern worri charg saddl
encyclopedia refer
end termin finish conclus stop ceas last close destruct
endang peril risk hazard jeopardi menac jeopard threaten imperil
endear pleas delight love fair loveli ador
endeavor strive try attempt enterpris effort seek essai assai
endless etern intermin long infinit
endlessli infinit endless
endors support back second indors championship patronag approv protagonist
endow gift talent empow invest dowri portion enabl give
endpoint termin end stop finish ceas
endur toler abid strength digest stomach bear stand support
enduringli abid endur
enemi foe opposit adversari antagonist
energ energi stimul arous brace affect push vigor zip
energet energi industri vigor dilig vital zip physic alert
energi energ vigor excit stimul arous brace zip forc
enerv weaken debilit weak exhaust drain
enforc impos implement appli compel oblig
engag date absorpt battl fight prosecut interest involv occupi
engend breed caus
engin technolog motor caus person individu mastermind direct organ
england english
english england nation land
engrav inscrib scratch grave carv carven
engross concentr absorpt intent absorb steep immers engulf plung
engulf concentr absorpt steep immers plung engross absorb focu
enhanc heighten rais intensifi compound better improv foil
enigma mysteri enigmat puzzl secret mystic mystifi cryptic deep
enigmat mysteri enigma secret puzzl incomprehens
enjoi enjoy relish bask savor gusto zest util
enjoin order forbid prohibit tell sai request decre fiat
enjoy enjoi love bask relish savor delight revel pleasur
enlarg magnif increas expans magnifi magnitud
enlighten initi educ peopl induct edifi
enlist hitch tour engag procur secur
enliven anim stimul inspir exalt shake ecstasi raptur transport
enmesh mesh tangl net network
enorm tremend hideou horrid outrag larg big great immens
enough suffici adequ suffic answer serv adequaci plenti
enquir question inquir inquiri queri interrog ask commun
enrag furi anger furiou madden angri rage mad feroc
enrich improv better
enrol recruit registr inscrib enter regist enrolle entranc
enrolle enrol person individu inscrib enter recruit
ensconc settl put set
enshrin shrine enclos
ensu result consequ outcom prove attend incident effect event
ensur check guarante insur assur secur see control ascertain
entail implic deduct estat land impli mean necessit suggest
entangl web trap mire involv tangl
enter entranc entri particip incom entrancewai entrant involv engag
enterpris endeavor strive entrepreneur undertak project organ initi energet
entertain amus person individu divers recreat divert social contempl
enthral enchant transport delight pleas fascin ecstasi raptur spell
enthron instal invest vest
enthusiasm feel enthusiast liveli life ebulli exuber rejoic triumph
enthusiast enthusiasm support protagonist ardent warm crazi wild evangel
entic lure temptat bait tempt provok stimul hook
entir total whole full entireti complet integr intact wholli
entireti entir total integr intact complet full
entitl titl empow name call claim elig
entomb burial buri inter lai
entranc fascin enchant enter tranc catch captiv charm appeal
entrancewai enter entranc entri access approach
entrant commod
entrench fasten fix
entrepreneur enterpris initi endeavor
entri debut record enter introduct launch begin start
entrust trust confid truste intrust commit pass hand committe
enumer item point detail token recit name identifi particular
enunci articul sai voic pronounc vocal state
envelop enclosur wrap contain enclos cover wrapper close
envi resent bitter enviou jealou admir
enviou envi jealou avaric covet
environ surround ring skirt border wall fenc situat environment
environment environ
envis pictur imag imagin fanci visual imageri project see
envisag imagin idea thought invent imag imageri vision
enzym protein acceler enzymat
enzymat enzym
ephemer transienc insect pass temporari breviti
epic poem heroic larg big
epicur gourmet
epidem outbreak erupt pestilenti
epidermi stratum
epigram quip express gag
epiphani manifest
epiphys epiphysi
epiphysi epiphys
episod happen occurr section subdivis
epistemolog philosophi
epistolatori inform
epitaph inscript letter
epithet name calumni
epitom prototyp typifi paradigm imag type model exampl symbol
epoch era
epoxi glue past
equal match equat peer touch rival equival even person
equanim calm tranquil composur disposit tempera pois sedat compos
equat compar correspond equal comparison equival studi consid peer
equilibr equilibrium turn balanc counterbal
equilibrium equilibr balanc situat reaction
equip outfit fit instrument armament mobil arm fortifi gird
equipot potent strong
equit just justic honest fair
equival equal equat par statu posit correspond match knowledg
equivoc ambigu doubl fork evas indetermin
era epoch
erad annihil elimin extinguish kill destruct demolit devast wither
eras kill destruct demolit
erect rear vertic upright rais construct build rampant stand
erod eros gnaw decai crumbl corros fret damag scour
eros erod fret gnaw
erot titil sexi
err mistak error slip fault drift misunderstand strai travel
errand trip
errat mercuri quicksilv unpredict
erron incorrect wrong error
error mistak err slip fault incorrect wrong blame erron
ersatz substitut replac artifici unreal
erudit learn scholarship scholarli
erupt outbreak irrupt discharg belch begin start flare intensifi
escal increas intensifi
escap flight flee fly divers recreat dreamer lam miss
escapad adventur hazard undertak project explor ventur stake jeopard
eschew avoid shun dodg
escort accompani bodyguard defend guardian protect compani companion date
escritoir secretari desk
esoter deep mysteri mystic
especi special except particular particularli peculiarli peculiar
espous adopt follow accept choos take
essai attempt try effort seek assai endeavor write act
essenc substanc core center heart marrow meat pith sum
essenti requir necessari need necess indispens fundament thing want
establish organ institut organis found constitut foundat initi format
estat properti land acr
esteem respect regard valu prize prise honor honour observ
esthet aesthet artist sensuou
estim approxim guess judg calcul gaug idea comput judgment
estrang alien isol
estuari water
etcetera stuff
etch print
etern everlast perpetu unend time infinit perman last aeon
ethanol alcohol
ether aerial airi insubstanti
ethic moral motiv principl moralist honor
ethiopian african
ethnic cultur person individu social accultur
etho attribut
etiquett rule
eulog prais
euphor euphoria
euphoria elat euphor
eurasian european
europ european
european europ inhabit chang alter
eutect mixtur
evacu empti void remov withdraw move
evad dodg hedg escap elud avoid slip parri skirt
evalu valu apprais measur assess rate valuat judg judgment
evangel gospel
evangelist gospel preacher
evapor vapor
evas equivoc ambigu evad
even dai daytim level flush equal
event case circumst
eventu consequ effect outcom result event issu upshot ultim
everi all
everlast etern composit perpetu unend perman last aeon
everlastingli etern everlast perpetu unend forev
everydai mundan routin unremark ordinari
evid manifest appar plain palpabl patent unmistak observ testifi
evidenti evid ground signific import
evil bad wick wicked transgress sin ungodli black dark
evildo sinner offend sin transgress trespass
evoc imagin imag suggest evok
evok provoc evoc induct arous provok incit elicit fire
evolut develop process evolv grow
evolutionari evolut
evolv develop evolut germin sourc seed germ
exacerb worsen aggrav exasper intensif chang alter
exact demand precis claim direct liter mathemat perfect photograph
exactli precis just properli exact
exagger magnifi amplifi magnif hyperbol inflat increas mislead make
exalt thrill glori prais glorifi proclaim congratul commend elat
examin test scrutin scrutini investig audit inspect see commun
exampl exemplifi illustr instanc repres model inform emblemat represent
exasper exacerb aggrav annoy infuri chafe incens anger irrit
excav dig delv hollow unearth
exce superior transcend top surpass overstep pass excel height
exceedingli extrem super deathli utmost
excel splendid rip surpass magnific qualiti superior splendidli brilliant
excelsior pack
except exclus exclud omit demur omiss prodigi exampl illustr
exception except prodigi
excess redund undu surplu exce extravag exuber extra spare
exchang interchang convers chang commut convert transfer replac
excis strike scratch expung cancel cut
excit stimul stir thrill fervor irrit shake arous excitatori
excitatori excit stimul energ stir agit rous charg
excitedli excit
exclaim exclam cry outcri shout emphat proclam utter express
exclam exclaim cry outcri shout utter
exclud exclus except omit extinguish elimin omiss skip sole
exclus sole exclud clannish snobbish situat shut bar scoop
excommun curs exclud exclus censur
excori condemn reprob decri denounc condemnatori disapprob
excret elimin evacu pass void empti discharg emiss
excruci tortur torment pain agoni
excurs journei out expedit sashai travel trip
excursu digress strai wander asid parenthesi messag content
excus alibi pardon defens condon apolog ration explain forgiv
execut perform action administr murder fulfil execution kill punish
execution killer execut
executor execut
exemplar model exampl ideal exemplifi illustr instanc
exemplifi exampl illustr instanc repres model embodi elabor case
exempt freedom reliev free immun privileg
exercis util appli emploi work usag employ practic workout
exert labor labour exercis util effort sweat toil grind
exhal expir breath
exhaust thorough fatigu tire deplet fume wast weari beat
exhibit displai show present expos evid exposit collect aggreg
exhilar stimul
exhort commun urg cheer inspir barrack press
exhum disint act deed
exig crisi insist instant
exil transport deporte expel
exist actual real univers cosmic surviv subsist activ aliv
existenti experienti empir experi
existentialist philosoph
exit issu leav outlet open emerg move farewel part
exodu escap flight
exoner clear acquit discharg pronounc label vindic
exorcis eject dispossess
exot alien foreign strang extraterrestri stranger unknown
expand grow
expans sweep grand heroic enlarg talk scope rang cross
expect anticip outlook await look wait prospect requir ask
expectantli expect
expedi mean agenc opportun advantag opportunist
expedit campaign hasten help assist
expel move displac eject exclus expuls
expend expenditur spend consumpt outlai drop pai expens
expenditur spend expend drop outlai
expens costli cost disburs hurt spend expend drop dear
experi experiment see experienti have know live educ existenti
experienc experi intim knowledg old older practic practis veteran
experienti experi existenti empir
experiment experi observ empiric inquiri research empir
expert profici adept skill person individu good practic techniqu
expertis expert adept good practic profici skill technic
expiat satisfact aton right compens
expir death exit pass loss departur releas termin end
explain explanatori explan inform state sai account
explan account statement report describ explain think thought
explanatori explain instruct
explet curs swear cuss blasphem imprec oath profan
explicit express declar definit graphic
explicitli explicit express
explod explos burst deton cap charg
exploit develop work tap victim util feat effort accomplish
explor adventur research exploratori search investig expedit hunt person
exploratori explor search research alpha beta preliminari wildcat
explos explod deton burst discharg split chemic volatil unstabl
export commod trade merchandis
expos exposur reveal revel unmask disclos discov divulg break
exposit expound interpret elabor enlarg expand dilat
expositori instruct elabor enlarg expand expound dilat
exposur expos vulner influenc
expound elabor enlarg expans exposit expand dilat clarifi expositori
express look utter show convei manifest demonstr explicit carri
expressionless indiffer
expressli express
expuls eject expel exclud exclus oust
expung strike scratch excis cancel cut
expurg shorten
exquisit keen intens
extant live surviv
extend extens extent prolong widen broaden increas run pass
extens extend widen broaden delai hold expans enlarg larg
extent extend degre level widen broaden magnitud run pass
extenu mitig apolog
exterior outsid region part surfac out
extermin kill
extern outsid extran doctor featur characterist outer
extinguish snuffer elimin destroi
extirp uproot erad extermin destroi obliter destroy
extra redund actor excess spare surplu unnecessari unneed embarrass
extract solut express pull remov take obtain
extraleg illeg
extramarit illicit
extran immateri extern outsid foreign irrelev
extraordinari except fantast grand fright terribl great right uncanni
extraordinarili extraordinari sin excess undu
extrapol gener calcul infer abstract comput reason induct cipher
extraterrestri alien earth exot world globe
extravag excess exuber wast
extravagantli profus volumin abund
extravaganza entertain amus
extrem utmost maximum degre grade extremum member intens highli
extremum extrem
extric disentangl free disengag
extrud produc make expuls
exuber ebulli spirit rejoic triumph enthusiasm
exud seepag
exult rejoic triumph jubil triumphant gleeful joi wallow pride
exultantli exult jubil rejoic triumphant
eyebal orb capsul look
eyebrow brow hair
eyelid lid
eyepiec ocular len
eyeshadow makeup
eyesight see sight vision
eyestrain fatigu weari
fabl legendari unreal legend
fabric cloth materi textil artifact framework structur
fabul pleas
facad frontag frontal front
face look confront express aspect counten visag appear seem
facet aspect featur characterist
faceti humor jocos jocular
facil instal artifact establish
facilit eas allevi help assist moder relief
facilitatori help facilit
facsimil copi
fact inform
faction cliqu
factor caus compon constitu element ingredi part section compos
factori mill plant work
factual actual real exist realiz substanti
faculti staff abil power bodi
fade slice weaken disappear wither melt vanish atrophi bleach
fadeout disappear dissolv reced
fail failur neglect neglig miscarri abort loser
failur fail miscarri happen occurr
faint swoon vagu light weak percept dim shadowi indistinct
faintli faint weak
fair just equiti justic reason clean carniv show join
fairli reason moder pretti jolli somewhat fair
fairwai site
fairyland fantasi phantasi
fairytal narr
faith belief trust fidel religion religi religionist trustworthi follow
faithfulli reliabl depend faith
fake sham imit phoni fals pretend forg faker fraud
faker fake sham feign pretend dissembl simul assum affect
falcon hawk hunt run hawker
fall tumbl descend spill toppl travel autumn season slip
fallen down
falloff slack slump sink slacken deterior slip slow relax
fallout dust
fallow farmland unplow
fals falsiti traitor unfaith untruth mendaci untru mistaken incorrect
falsifi distort warp falsiti misrepres beli deflect strain tortur
falsiti fals falsifi mistaken distort warp unreal untru manipul
falter waver hesit paus stutter stammer waffl move flutter
fame notabl celebr famou illustri note luminari honor honour
famili household home hous unit
familiar acquaint servant inform intim introduc present companion comrad
familiarli familiar intim
famou fame notabl luminari illustri note known great celebr
fan devic enthusiast intensifi compound
fanat fiend mad enthusiast passion fanatic
fanatic intoler fanat
fanci imag pictur fantasi visual imagin envis project see
fanfar flash flashi gaudi displai brassi cheap loud tawdri
fantasi phantasi fantast imagin fantasist illus fanci wild fiction
fantasia opu
fantasist fantasi phantasi creator
fantast wonder antic marvel grotesqu strang unusu joke prank
fantod disord upset
far distant remot farther cold farawai farthest further outli
farawai far
farc comedi ludicr ridicul stuff fill
fare menu agenda docket come proce
farm work grow rais produc agricultur husbandri cultiv grower
farmer farm creator grow rais produc
farmhous hous
farmland countri
farther far further
farthest utmost far
fascicul twitch
fascin enchant grip interest intrigu transfix spell captur tranc
fascinatingli engross fascin
fascism fascist ideolog
fascist fascism adult grownup
fashion make manner mode style wai properti stylist convention
fast speedi rapid abstain refrain speed acceler blister hot
fastbal heater smoke bullet pitch deliveri
fasten fix attach fixtur secur
faster quick speedi quicker
fastidi choosi dainti nice finicki
fat fatti blubber fatten plump chang alter fleshi heavi
fatal deadli fate deathli lethal termin decis
fate destin destini doom design happen occurr caus ordain
father sire gener mother beget get engend forefath parent
fathom penetr sound bottom understand acut discrimin incis keen
fatigu weari tire jade wear pall deterior hack nag
fatten fat plump chang alter blubber finish
fatti fat greasi oili
faucet regul
fault mistak blame error err slip defect flaw incorrect
fauteuil armchair
favor prefer favorit pet privileg advantag promot upgrad see
favorit pet prefer favor darl choic pick lover belov
fawn dun crawl creep cring cower grovel bend flex
faze enerv upset
fear dread fright concern care worri frighten apprehens emot
fearfulli fear
fearless unafraid braveri
feasibl work practic viabl workabl possibl act bring plai
feast banquet dinner thing feed eat fete spread
feat effort exploit accomplish achiev
feather join conjoin
featur have characterist properti attribut sport boast conspicu face
featureless plain
feb februari
februari feb
fecund creativ fertil fruit prolif
feder yanke yank union unit unifi confederaci nation
fedora stetson hat
fee tip give gift
feebl weak ricketi weakli infirm debil soft frail nerveless
feed eat suppli give provid food nutrient consumpt provis
feedback answer repli
feedlot build edific
feel experi find spirit look impress belief notion opinion
feeler feel antenna tentacl finger
feign pretens pretenc sham fake faker fraud pseudo simul
feint maneuv simul assum
felic happi congratul felicit
felicit congratul wish bid felic congratulatori
felin cat
fell brutal savag hide drop cut logger cruel viciou
fella chap fellow lad cuss bloke male
fellow compani companion familiar associ companionship fellowship societi chap
fellowship associ fellow companion comrad familiar famili colleagu confrer
felon outlaw crimin crook princip lawless illegitim illicit unlaw
femal anim person individu feminin
feminin gender trait fair femal
fenc barrier wall surround enclos
fender wing barrier resist stand
ferment work agit unrest turbul upheav stormi sour turn
feroc fierc furiou wild angri violent feroci savag vehement
feroci fierc savag furiou feroc furi vehem violenc wild
ferri boat bring convei
fertil fecund feed chemic enrich impregn rank prolif product
fervent ardent fieri impass ardor fervor fire passion
fervor ardent fervent fieri impass ardor fire passion
festiv celebr gai merri divers recreat observ keep fete
fetch transfer transport action bring get convei transmit win
fete celebr feast banquet parti meet festiv
fetid foul stink smell aroma odor scent
fever feverish symptom anticip expect
feverish hectic agit
feverishli feverish hectic
few elit
fewer less
fiat decre order act enact prescrib dictat tell enjoin
fiber materi stuff
fibrin protein
fibrosi patholog
fiction unreal
fictiv sham fake fals pretend imit faker fraud pseudo
fiddl shirk soldier violin string violinist avoid
fidel accuraci truth
fidget restless agit move
field fielder tract handl battlefield battleground manipul palm plai
fielder ballplay field
fieldhand hand
fieldston rock stone
fiend devil demon fiendish infern satan unholi monster devilish
fiendish monster fiend devil demon infern satan unholi evil
fierc furiou wild feroci savag feroc furi vehem violenc
fieri fire ardor fervor ardent fervent impass passion hot
fifteen cardin
fifteenth rank
fifti decad cardin
fiftieth rank
fig figur illustr
fight struggl combat contend battl scrap conflict fighter engag
fighter combat fight belliger oppos defend contend struggl battl
figur calcul comput reckon anatom cipher forecast fig illustr
figurin statuett figur statu
file regist registri record charg lodg line submiss entri
filipino philippin nativ
fill fulfil enough satiat fit meet satisfi materi stuff
filli femal
fillip bonu
film take shoot movi pictur flick product cinema record
filter strain devic separ permeat penetr infiltr
filthi soil foul nasti dirti dirt stain greas
final last conclud termin eventu match conclus end close
financ fiscal financi fund pai
financi financ fiscal
find observ discov discoveri determin detect notic ascertain breakthrough
fine ticket penalti superior choic prime prize qualiti select
finger feel thumb touch feeler extrem placement locat antenna
fingernail nail
fingerprint mark print procedur process reproduc
fingertip tip
finicki bicker fussi particular fastidi squabbl fuss
finish coat complet close decor surfac end conclus culmin
finit bound limit
finn european
fire discharg attack onslaught shoot happen occurr burn shot
firearm piec gun
firecrack cracker firework bang crack
firelight light
fireman plai
fireplac hearth recess nich
firesid hearth area countri
firewal drive thrust
firewood fuel
firm stiff resolut steadi unfalt unshak unwav solid resolv
firmli firm steadi stiff unfalt unshak unwav steadfastli
first prime rank basic introductori initi eldest freshman origin
firsthand primari
fiscal financ financi
fish angl food search seek catch grab fisherman fisher
fisher fisherman fish
fisherman fisher fish
fishmong fishwif trader
fishwif fishmong trader
fist hand
fistfight fight contend
fit accommod adjust suit suitabl decent meet prime set
five quintet figur cardin
fix repair mend fixtur restor bushel doctor fixer improv
fixtur artifact fasten fix secur
fizzl hiss boo nois discontinu
flag emblem list sign signal mark
flail thrash thresh lam beat implement lick
flair geniu endow gift dash style eleg stylist
flake crystal form
flamboyantli showi flashi gaudi jazzi
flame fire burn flare combust fieri fuel shine beam
flank wing format lie
flannel fabric cloth
flap flutter wave roll undul move roller beat pound
flapper girl miss
flare flair flame shape form fire burn widen
flash twinkl blinker tat blink wink happen occurr bright
flashback transit
flashi flash tat gaudi fanfar brassi cheap loud tawdri
flashlight torch
flask bottl
flat plane level planar plain field box compress even
flatli uncondit flat uncondition
flatten shape form planar
flatter prais flatteri
flatteri compliment flatter
flatu wind reflex
flaunt flash displai expos exhibit fanfar
flautist flute musician instrumentalist
flavor savor feel smack tast relish nip tang season
flaw defect blemish fault damag mar
flawless perfect
flea insect
fleck chip spot blot flake blob bit scrap fragment
fledgl newcom starter freshman entrant start beginn origin initi
flee fly run escap flight fugit runawai
fleet flit dart flutter speed moment minut second bit
flesh anatom fleshi build figur physiqu anatomi shape frame
fleshi heavi overweight fat corpul
flex shrink contract
flexibl elast pliant plastic compromis conciliatori flex bend twist
flick flicker leaf contact imping jerk flash blink spark
flicker flutter waver spark glint flick flash glitter glisten
flight fly format aviat pilot wing shoot
flimsi insubstanti weak
flinch winc cring shrink recoil quail startl jump move
fling crack pass whirl offer attempt effort throw move
flint stone obdur pit granit
flip somersault toss insol switch tumbl turn throw engag
flirt coquett teas romanc mash woman talk speak wolf
flit dart flutter fleet motion movement dash scoot scud
float swim drift blow travel interv gust blast impetu
floc materi stuff
floccul chang woolli
flock congreg fold travel troop
flog whip lash strap beat lather slash lick thong
flood delug inund swamp torrent submerg batch deal overwhelm
floor level deck dump shock stori structur construct surpris
floorboard board
flop collaps descend fall
florentin italian florenc
florid fanci
floridian american
florist shopkeep tradesman shop store
flounc ruffl pleat walk
flounder stagger walk lurch stumbl fight struggl
flour foodstuff
flourish boom thrive gestur motion expand grow prosper turn
flout scoff mocker jeer mockeri scof dismiss disregard
flow run cours feed stream travel flux move rate
flower bloom blossom unfold develop growth grow effloresc evolut
flowerb bed
flub spoil blunder fluff fumbl muff blow butcher mistak
fluff flub blunder spoil butcher materi stuff fluffi fumbl
fluffi soft fluff down
fluid substanc matter unstabl
fluoresc light glow
fluorescein dye
fluorin element halogen
fluoroborid salt
flurri bustl hustl fuss ado stir commot din mother
flush blush bloom crimson blossom rosi redden flower prime
fluster perturb troubl distract disord behav acquit
flute flautist pinch
flutter waver flicker quiver flit dart fleet motion movement
flux flow stream rate move
fly wing flight flyer move flap aviat pilot travel
flyer circul distribut circular bill broadsid advertis dissemin broadcast
flywai path rout
foam froth sparkl bubbl foami spume sud materi stuff
foami unhealthi
focal central
focu center concentr focus direct pore rivet sharpen distinct
focus focu center concentr pore rivet direct
foe enemi opposit adversari antagonist rival
fog murki hazi misti obscur befog cloud mist aerosol
foibl idiosyncrasi peculiar idiosyncrat
foil frustrat cross contrast counterpoint thwart queer spoil baffl
fold bend flex creas congreg twist turn pinch pleat
foliag leaf leaflet
folk peopl tribal
folklor lore
folli foolish trait unwis stupid mistak error
follow succeed person individu multitud mass adopt espous travel
fond tender affect heart fanci love warmth like partial
fondli lovingli love fond
food nutrient substanc nutrit nourish
foodstuff groceri
fool gull dupe chump mark sucker sap simpl victim
foolhardi reckless bold head
foolish folli unwis trait mad absurd cockei mindless silli
foolproof proof infal
foot hoof term statu posit pick pai
footag film
footbal ball
footbridg bridg span
footloos free
footnot note notat write compos
footpath pathwai path
footprint step mark print tread
footstep step sound
foppish eleg
forag scroung search hunt
forbid prohibit ban prevent veto inhibit proscrib disallow command
forbidden out taboo
forc pressur squeez impel coerc impetu influenc thrust push
forearm limb arm
forebod premonit apprehens predict call anticip promis fate portent
forecast predict calcul call anticip promis comput bode portend
foreclos prevent forestal preclud forbid reclaim
forefath father sire ancestor beget get engend mother gener
forefing index finger
forego preced prioriti forgo anteced
foreground highlight spotlight view aspect glare
forehead brow featur
foreign alien travel exot abroad oversea extern intern strang
foreknow anticip forese know previs foresight
foreknowledg clairvoy
foreman chief boss supervisor domin peremptori
foremost first best front
forerunn herald announc person individu predecessor indic
forese anticip foreknow know previs foresight envis imagin pictur
foreshorten abridg contract shorten cut reduc decreas lessen condens
foresight long provid
forest wood timber veget land plant set
forestal prevent foreclos preclud forbid
forev etern everlast perpetu unend everlastingli
forfeit waiv forgo forego sacrific loss abandon releas discharg
forg fake hammer sham furnac beat faker fraud pseudo
forget short block buri
forgiv conced yield exempt reliev
forgo waiv relinquish forego releas discharg
forgotten unnot
fork branch separ pitchfork ramif divis lift divid
form organ constitut establish format sort make administr brass
formal offici dress ball danc doctrin philosophi convent nomin
format form shape work mold mould forg arrang organ
former first old onetim sometim past
formerli onc
formid impress tough redoubt
formul invent contriv conceptu devis forg develop conceiv innov
formula express direct instruct formul
forsak abandon desert desol defect leav loneli
forswear retract disown renunci
fort fortifi garrison fortress special loud post arm gird
forth awai off
forthright candour squar blunt candid frank outspoken direct straightforward
forthwith immedi instantli straightawai directli now
forti twoscor cardin
fortif munit defens fortifi fort
fortifi fortif strengthen chang alter reinforc
fortitud courag
fortress fort fortifi defens
fortun chanc hazard lucki luck phenomenon guess ventur pretend
forward transmiss transport send headlong
foster further nurtur promot encourag advanc breed rais rear
foul contamin pollut repel disgust dirti soil lousi wicked
found initi institut establish constitut foundat innov creation introduct
foundat establish found relat base ground launch
founder establish found flop beginn father begin start commenc
foundri factori mill
fountain structur construct
fountainhead well sourc
four foursom figur cardin
fourfold quadrupl multipl
foursom gather assemblag
fourteen cardin
fourteenth rank
fourth rank
fowl poultri hunt run
fox trick cheat crafti slick sly wili hedg evad
foyer hall lobbi vestibul room
fraca alterc quarrel wrangl
fraction divis chemic part portion divid calcul cipher separ
fractur break injuri hurt crack check misus
fragil delic frail breakabl
fragment fragmentari piec shard part divis break separ
fragmentari fragment shard fraction
fragranc perfum scent aroma smell odor fragrant
fragrant fragranc perfum scent aroma bouquet sweet
frai worn
frail weight infirm debil feebl
frambesia yaw
frame border enclos framework cast put couch photograph photo
framework model hypothesi possibl simul pattern fabric structur
franchis concess grant licens
frangipani shrub bush
frank candour postmark european stamp blunt candid forthright outspoken
frankli blunt candid forthright frank outspoken honestli candidli honest
frantic frenzi mad excit agit wild craze delirium furi
fratern brotherhood fraternis club class stratum brother social
fraternis fratern associ
fraud fake sham feign pretend dissembl simul assum affect
freak monstrou grotesqu monster monstros mutant panic
freckl spot
free liber releas loos peopl liberti rid elimin escap
freedom exempt state immun reliev free
freehand origin
freeli free
freeman citizen
freewai pike superhighwai thruwai highwai
freewheel person individu drift
freez cool chill turn
freight load transport ship laden cargo shipment merchandis send
freighter freight bottom
french franc romanc nation land cut frog
frenchman european
frenzi mania craze mad delirium furi hysteria hyster infuri
frenziedli feverish hectic frantic frenzi
frequenc frequent rate ratio
frequent patron frequenc shop haunt sponsor shopper support store
fresh novelti new sweet clean brace brisk refresh unus
freshli newli fresh new
freshman fledgl start newcom starter entrant beginn origin initi
fret fuss sweat lather worri agit brood flap
freud freudian
freudian freud follow
friabl breakabl
friction clash conflict jar
fridai weekdai
friend alli person individu friendli friendship associ
friendli like soldieri friend amiabl cozi intim social amic
friendship friend relationship acquaint
fright fear frighten scare emot dread stimul shake panic
frighten scare terror fright terrifi dread panic fear afraid
frigid cold cool arctic ici polar chill
fring peripheri boundari edg margin peripher outskirt decor adorn
frivol light clown prank dizzi idl trivial
frizzl fry
frog toad captur catch
frogmarch march
frolic romp plai caper sport skylark cavort recreat divers
front face frontal breast look advanc side battlefront line
frontag extent
frontal front anterior
frontier wild
frost freez crisp snappi cover
frostbit injuri hurt
frostbitten frozen
froth foam sparkl bubbl foami spume sud
frown scowl glower lower grimac glare
frowzl dishevel tousl
frozen frostbitten ici
fruit yield product fecund fertil set pai bear render
fruitless futil vain arid
frustrat cross thwart queer spoil foil baffl bilk defeat
fry heat cook
fuel substanc fire suppli provid refuel
fugit moment minut second bit runawai person individu flee
fulfil execut satisfi accomplish fit fill action satisfactori satisfact
full total rich stuf complet comprehens properti beat afloat
fullback plai
fulli full total
fulmin salt rail denounc
fumbl incompet muff blunder grope search seek pass clumsi
fume smoke aerosol exhaust wast feel experi
fun merriment divers recreat comic funni plai sport wit
function oper run work map perform repres purpos role
fund stock store monei accumul carri financ
fundament center rudimentari underli basic essenti factor principl cardin
fundamentalist discipl adher
funer ceremoni
funnel cone move displac
funni comedi peculiar clown curio curios comic singular strang
fur pelt coat furri
furi mad rage infuri exasper incens craze anger sore
furiou fierc furi feroc vehem violenc wild savag feroci
furious angri furiou wild
furlough leav displac fire layoff
furnac chamber
furnish suppli provis provid supplier render give furnitur equip
furnitur furnish
furor craze cult rage fashion crazi wild
furri hairi fur
furrow groov rut trench dig delv channel
further promot foster advanc boost encourag support farther breed
furthermor moreov
furtiv sneak stealthi prowler conceal stealth steal
fuse mix mixtur blend combin flux coalesc coalit fusion
fusiform point
fusion merg unit unifi merger unif union blend flux
fuss flap fret mother agit worri sweat lather care
fussi cross irrit petul crab
fussili cross fussi
futil useless unavail meaningless fruitless vain arid
futur hereaft time tens come earli rise prospect
fuzz hair fuzzi hairi
fuzzi fuzz soft blur fog haze hairi bleari hazi
gabardin fabric cloth
gabbl jabber prattl chatter blab spout magpi talk speak
gabl wall
gadfli cuss tormentor teas badger pester bug
gadget conveni contrapt contriv devic
gadgetri contrapt
gaelic celtic
gag joke jest muzzl laugh wit humor gagwrit quip
gage dope smoke gaug stake bet wager pot grass
gagwrit writer author joke gag laugh jest
gai cheer homosexu sunshin jolli person individu queer cheeri
gaieti merriment happi
gaili gai festiv merri
gain profit win increas acquir winner addit advantag benefit
gait pace rate step
gal gallon
galaxi collect aggreg
gall plagu annoi irrit nettlesom pester teas
gallant beau swell clotheshors man brave courag
gallantri valiant heroism valor courag
gallon gal
gallop gait extend pace
gallu brace suspend
galvan voltaic electr voltag
gambl plai adventur risk chanc hazard peril specul ventur
gambler person individu gambl
game stake bet wager activ contest competit back gage
gamecock cock
gamma letter
gamut scope rang
gang crew gangster crowd bunch pack ring mob associ
gangster mob gang pack ring crimin felon syndic famili
gap open breach spread space crack
gape gawk open look agap
garag store
garb dress cloth attir garment dressi turn arrai wear
garbag refus wast
garbl confus disjoint disord scatter incoher
garden plot veget farm agricultur tend familiar
garland decor adorn wreath
garment cloth dress garb turn arrai attir wear dresser
garner earn granari storehous depot win get acquir wage
garrison fort post fortifi arm gird station
gaseou aerosol
gash slash cut slice wound lesion slit
gasolin fuel hydrocarbon
gasp pant heav puff blow inhal inspir
gate suppli provid
gatepost post
gatewai entranc entrancewai
gather assembl meet assemblag collect pucker tuck aggreg sew
gauch stiff cruditi
gaudi flash tat flashi fanfar banquet feast brassi cheap
gaug estim approxim guess judg judgment apprais idea gage
gaunt cadaver emaci haggard pinch skelet wast thin lean
gauntlet glove
gawk gape clod lummox lump clumsi ungainli look
gayli gai merri blith jolli jovial happili merrili jubilantli
gaze stare regard consid look
gear wheel pitch adapt accommod
gearset gear
gee turn
gegenschein light
geld cut
gem treasur art
gener yield take generos extrapol infer return big induct
generalist scholar
generos gener
genesi gener begin beget get engend father mother sire
genet hered transmiss convei transmit commun famili
geneticist biologist
geni spirit
genial amiti amiabl cordial friendli
geniu braini brilliant mastermind brain intellectu intellect brillianc intellig
genr kind sort
gentian flower
gentil pagan ethnic
gentl soft pacif peac pacifi concili appeas mollifi calm
gentleman man gentlemanli
gentlemanli refin gentleman
gentli easi gentl
gentri aristocraci aristocrat blue gentl
genu kind sort
genuin authent legitimaci true actual liter real good honest
geochemistri chemistri
geograph expert
geolog geologi
geologi geolog geologist
geologist scientist geologi
geometr geometri
geometri geometr
georgia georgian
georgian american georgia
germ germin sourc seed inspir evolv develop
german european teuton germani
germanium element
germin sprout shoot grow germ origin aris rise develop
gesticul gestur motion commun
gestur motion gesticul movement commun
get acquisit return acquir learn becom turn
geyser spring fountain overflow overrun
ghastli grim gruesom macabr sick
ghetto quarter
ghost shade specter apparit phantom haunt obsess travel
ghostli apparit phantom ghostlik spectral spiritu supernatur spirit specter
ghostlik apparit phantom ghostli spectral spiritu supernatur spirit specter
ghoul thief
giant anim gigant mammoth titan larg big hulk whale
gibbet gallow hang
gibelik deris mock taunt derid
giddi dizzi silli
gift endow empow invest talent acquisit give present enabl
gigant giant mammoth larg big hulk whale monster
giggl titter laugh laughter
gild club gilt order gold societi lodg associ ordain
gilt gild gold coat golden amber
gingerli cautiou
gingham fabric cloth
ginmil bar saloon room
gird arm fortifi fortif garrison fort armor armament equip
girl miss woman femal
girlfriend woman friend girl lover
girlish schoolgirlish young immatur
girlishli girlish schoolgirlish
give live yield gift spring elast snap present contribut
giveawai gift
given grant presumpt precondit assumpt assum presum apt mind
glad happi will
gladiat combat
glamor beauti hex bewitch witch enchant excit
glanc glimps look glint peep hit strike
gland organ secret releas
glare glower blaze bright stare brillianc brilliant frown lower
glass glaze solid glassi contain spectacl suppli provid
glassi smooth glass glaze empti
glaze candi coat surfac glass chang glassi empti
gleam glimmer glow radiat shine glitter glisten radianc lumin
glean harvest reap gather garner crop
glee hilar gaieti merriment gleeful jubil gai jolli jovial
gleeful exult jubil joyou rejoic triumph joi hilar glee
glib slick pat superfici shallow crafti sly wili
glibli pat slick
glide phone travel slide coast
glimmer gleam flash radiat
glimps glanc look glint view aspect see
glint glitter sparkl glisten flicker spark gleam shine flick
glisten glitter sparkl glint shine gleam luster lustr bright
glitter sparkl glisten glint gleam shine bright look appear
gloat crow glee triumph brag satisfact boast
global world earth planetari worldwid intern globe
globe earth world earthman global planetari worldwid
glom steal thiev hook cop
gloom somber melancholi drab sober gloomi sulki apprehens grim
gloomi sulki dark gloom sad
gloomili gloomi grim blue depress down downcast low
glori glorifi gloriou splendid exalt proclaim resplend honor honour
glorifi glori prais exalt proclaim congratul commend chang alter
gloriou glori bright divin illustri incandesc
glorious gloriou
glossari comment
glove gauntlet
glow radiat luminesc fresh beam shine gleam refresh luminos
glower glare stare frown lower dark glum moros sour
glu past affix
glue gum gummi pasti sticki past cement attach fasten
glum deject
glut flood glutton surfeit gorg overindulg stuff overeat satiat
glutton gorg overindulg glut stuff overeat satiat feeder
glycerin glycerol alcohol
glycerol glycerin alcohol put set
gnash grate grind
gnaw eros chew bite erod decai crumbl corros
gnome dwarf fairi
gnp valu
goad prod spur urg devic prick jab stab poke
goal end destin content finish termin fate doom design
gobbl cry bolt eat utter emit
god divin deiti immort godlik
goddam goddamn damn blame bless darn infern curs
goddamn damn goddam curs blame bless darn infern
goddess deiti divin
godforsaken wild wast inhospit wasteland
godless impiou irrever
godlik divin
goitr diseas
goitrogen compound
gold golden gild amber gilt metal yellow
golden gilt gold gild amber prosper happi
goldsmith jewel
golf plai golfer
golfer player particip golf
gone deceas destroi asleep dead deced
goner toast desper
good advantag moral just upright honor respect qualiti right
goof blunder jackass goos silli wacki foolish sin fool
goos pinch squeez
gop parti
gore pierc thrust bloodsh
gorg glutton overindulg glut stuff overeat satiat eat bust
gorgeou beauti
gori bloodstain bloodi
gospel evangel truth evangelist preacher
gossam ether delic
gossip chat chatter jaw visit talk comment prattl blab
goug dent squeez blemish defect rout mutil mar rack
gourd bottl
gourmet epicur
gout arthriti
gover teacher instructor
govern rule regul administr order peopl author regim decid
governor politician gubernatori govern rule
gown dress cloth robe clad
grab catch snatch snap catcher seiz take
grace decor ornament adorn embellish beautifi state graciou deck
gracefulli grace
graciou grace eleg merci
gracious gracefulli eleg grace refin graciou
grade order rank place rate rang level class form
gradient chang
graduat scholar complet culmin receiv have confer bestow high
grai grei cloth color neutral old
grain granular gritti atom molecul foodstuff woodgrain penetr
grammarian syntax linguist
granari garner storehous depot
grand expans nobl thousand yard heroic impress great immens
grandchild offspr
grandeur magnific grand brilliant gloriou splendid brillianc splendor eleg
grandfath grandpar
grandios impress
grandli grand heroic
grandma grandmoth granni grandpar
grandmoth grandma granni grandpar
granit rocklik firm flint obdur
granni grandma grandmoth grandpar
grant subsid given award give aid allot allow presumpt
granul grain
granular grain gritti coars harsh
grapevin gossip comment
graph chart graphic repres interpret
graphic graph pictur imag written explicit express chart
graphit carbon
grappl wrestl grip clutch tool struggl cope contend deal
grasp understand savvi avaric covet hold apprehens greed comprehend
grass shoot hit
grassfir fire
grasshopp hopper
grassroot basic
grate rasp thank rough scrape framework frame barrier suppli
gratif gratifi satisfact satisfi spirit pander indulg
gratifi gratif satisfi satisfact pleas
gratifyingli enjoy
gratitud feel
grave solemn sculptur sedat graviti carv sober sobrieti sculptor
gravel irrit annoy vexat annoi devil bother mischief shenanigan
graveston stone memori monument
graveyard cemeteri site
gravid expect big great larg heavi pregnant bear carri
gravit graviti
graviti grave somber melancholi sober sedat solemn grievou heavi
graybeard oldster man
graze pastur rang grass scratch creas rake crop feed
greas oil greasi oili cover dirt soil stain
greasi oili fatti fat oil
great import illustri outstand winner fame famou notabl note
greatcoat overcoat coat
greatest superl sterl superior height elev peak pinnacl top
greatli great
grecian greek hellen greec european
greed desir grasp greedi
greedi avaric covet greed grasp
greedili grasp greedi
greek hellen grecian greec european
green common park tract profus veget
greenhous build edific
greenli green
greenroom room
greet recogn salut address accost commun
gregari social
grei grai color neutral
grenad bomb
grief sorrow
griev sorrow mourner suffer sad grief regret
grievanc grudg score resent bitter alleg
grievou sever danger grave seriou critic bad serious
grill restaur open cook broil
grim relentless inexor stern implac hardship rigor sever ghastli
grimac face commun
grimi soil dirt stain greas dingi dirti
grimli grim inexor relentless stern
grin smile
grind crunch grate mill learner scholar labor labour toil
grip clutch grappl hold clasp grasp wrestl clench seiz
gripe beef squawk kick crab holler complain object plain
gristmil mill
gritti grain granular coars harsh
groan moan utter emit
grocer merchant
groceri market marketplac
groggi daze stupor
groin area region construct build
groom prepar train preparatori bridegroom particip player educ dress
groov channel rut depress impress furrow routin incis establish
grope touch fumbl seek search try
gross revenu receipt gain overal gener
grossli glare gross rank
grotesqu monstrou monster freak monstros antic art ugli fantast
ground land earth evid reason evidenti anchor object strand
grounder hopper hit hop skip ground
groundless idl unwarr wild
groundwork base establish ground found basi foundat assumpt
group abstract radic unit activ classifi class meet gather
grove forest wood orchard plantat garden
grovel fawn crawl creep cring cower bend flex coward
grow matur growth develop turn increas development produc get
grower grow farm rais produc agricultur farmer cultiv husbandri
growl grumbl rumbl utter cry emit
grown adult grownup big matur
grownup adult big grown adulthood matur person individu
growth grow matur develop development produc get acquir evolut
grub spong bum leech parasit chuck fare larva obtain
grudg score grievanc resent bitter
gruesom ghastli grim macabr sick
gruff abrupt curt short crust insol fresh hoars huski
grumbl murmur mutter rumbl growl croak scold nois complain
grunt nois utter emit hog pig
guarante warrant assur pledg vouch ensur insur secur undertak
guard ward defend guardian lineman watch observ protect
guardian defend shield screen protect care charg keep champion
guatemala guatemalan
guatemalan guatemala
gubernatori governor
guerrilla irregular warrior
guess suppos specul hazard surmis ventur pretend conjectur hypothet
guest invit visitor
gui ridicul roast rib teas cat sod man imag
guid head direct usher steer maneuv point lead take
guidanc counsel direct advis steer guid messag content manag
guidepost rule regul
guilt guilti condit statu compunct remors
guilti guilt crimin punish asham
guiltili guilti
gulf water disconnect
gull fool chump mark sucker dupe victim deceiv sap
gulli vallei
gullibl green naiv
gulp swig draft draught drink swallow reflex imbib talk
gum sweet mumbl appli glue
gummi cohes glue gum pasti sticki adhes past
gun artilleri gunman weapon arm armament blast shoot gunsling
gunfir gunshot shoot shot
gunman gun gunsling shooter murder shoot
gunner cannon artilleryman gun
gunplai fight
gunpowd powder explos
gunshot gunfir shoot shot
gunsling gun gunman shooter murder shoot
gush flush spout flow jet squirt sluic pour prais
gust blow blast wind windi float drift
gusto relish zest enjoy enthusiasm enjoi bask savor
gut backbon sand fortitud game gritti spirit empti gutter
gutter trough channel burn glow
guttur croak conson
guzzl drink imbib gulp
gymnast athlet acrobat sport activ tumbl
gynecologist specialist
gyrat spiral coil turn whorl rotat revolv revolut spin
haberdasheri shop store
habit custom tradit usag customari habitu dress cloth livabl
habitat environ
habitu customari usual habit custom usag
hack chopper hacker labor labour toil grind dig chop
hacker golfer
hacknei commonplac clich stock threadbar timeworn tire trite
hackwork labor labour
haggard careworn drawn worn tire cadaver emaci gaunt pinch
haggardli careworn drawn haggard worn
haggl wrangl huckster bargain
hai convert
haiku poem
hail acclaim downfal herald applaud come
hair hairi
haircut hairdo
hairdo dress arrang set hair stylist
hairi hair woolli pubesc furri fuzz fuzzi wiri
hairless bald
half fraction incomplet
halftim paus intermiss
halfwai center midwai middl central intermedi
hall hallwai corridor foyer lobbi vestibul room
hallelujah prais
hallmark trademark stylemark characterist allow appropri reserv
hallow sacr
halloween dai
hallwai hall corridor
halo glori light
halogen group
halt stop arrest check hold hitch stai freez inact
halter headgear hang
ham act plai
hamlet crossroad commun
hammer cock pound forg beat
hamper shackl bond handicap restrict hinder halter cramp strangl
hand paw pass reach give custodi extrem labor keep
handbag bag purs contain
handclasp shake handshak
handi avail
handicap disabl impair invalid incapacit soft advantag peopl injur
handiwork work
handl manipul grip palm touch manag care hold deal
handlebar bar
handmad handwoven overhand
handshak shake handclasp
handsom beauti big give liber gener amplitud
handspik bar
handwoven handmad
handwrit hand script write scriptur
handwritten written
handyman repairman
hang bent knack endow gift fasten fix
hangout haunt resort repair area countri frequent
hangov discomfort
hanker long yearn longer desir want yen
haphazardli indiscrimin randomli arbitrarili random
hapless piti miseri wretched commiser patho miser pathet piteou
happen occurr occur pass event befal
happi felic spirit feel bless bliss bright golden fortun
happili gai merri blith jolli jovial merrili gayli jubilantli
har tackl support rein attach exploit tap
harangu jabber spout declam address speak
harass annoi pester troubl
harbor haven port hold entertain nurs feel experi shelter
hard arduou difficult difficulti ambiti challeng awkward embarrass baffl
hardbak sweet
harden chang set hard
hardi robust stout sturdi
hardli scarc bare just
hardship advers sever misfortun untoward rigor difficulti terribl wick
hardtack biscuit mahogani
hardwar arm
hardwork industri dilig tireless
hare run
harem quarter
harm hurt damag impair shock suffer injur wound injuri
harmless innoc
harmlessli harmless
harmon harmoni tone
harmoni harmon conson proportion symmetr concord consort accord agre
harp dwell repeat reiter
harri plagu provoc chivi beset molest provok annoi rag
harrow disk plow
harsh rough scratchi unpleas coars sever rigor stiff
harshen chang alter
harshli harsh rough
harvest crop reap glean output yield snip clip trim
hasp catch fasten fix
hast rush hurri hasten speed hasti race precipit headlong
hasten rush hurri hast speed act move race travel
hasti hurri headlong hast
hastili hurriedli hasti headlong hurri
hat lid headgear wear
hatch birth brood cover incub concoct
hatchwai open scuttl entranc entrancewai
hate hatr detest mean emot dislik hater despis abomin
hatefulli hate mean
hater person individu hate detest
hatr hate emot detest
haughti condescens arrog disdain lordli overbear supercili swagger proud
haughtili disdain haughti lordli overbear supercili swagger
haul draw pull drag cart truck transport carri
haunt resort repair stalk obsess ghost preoccupi hangout area
have hold featur person individu own possess properti characterist
haven shelter
haversack knapsack bag pack
havoc disturb
hawaii hawaiian
hawaiian hawaii
hawk vend pitch peddler huckster market vendor hawker peddl
hawker peddl huckster hawk pitch peddler
hayfield meadow
haystack stack
hazard guess peril jeopard endang ventur chanc risk menac
haze hazi fog bleari blur fuzzi cloud aerosol misti
hazel tree
hazi fog misti cloudi mist haze
head lead line proce bear aim direct leader chief
headach worri concern vex ach vexat care interest occupi
headgear cloth
headland head elev
headlight light
headlin head advertis public
headlines style
headlong hurri hasti hast
headmast schoolmast master princip
headquart offic
headsman execution
headstrong will disobedi
heal mend better improv remedi therapeut cure health
healer therapist expert cure heal therapi
health well healthi psychotherapeut heal drugless good salutari organ
healthi health sound hearti flush bounc firm good whole
healthili healthi intellig levelhead sound
heap pile stack agglomer mound cumulu jam plenti wad
hear discoveri find proceed audienc opportun chanc perceiv comprehend
heard detect
hearer listen hear attend hang
heart bosom intuit hunch pump
heartbeat puls pulsat throb beat pound thump
hearth fireplac recess nich firesid dwell home
hearti warm affect fond tender heart
heartili hearti
heat hot warm energi temperatur chang alter warmth heater
heater heat devic warm
heav rise billow surg utter emit throw
heaven paradis nirvana region part sphere surfac
heavenli heaven celesti
heaver bar
heavi weight fleshi overweight actor dens hefti massiv ponder
heavili heavi
hebephren insan
hebraic hebrew jew
hebrew jew hebraic
hectic feverish agit
hedg dodg fenc avoid escap evad parri elud skirt
hedon ethic pagan
heed mind regard attent listen obei hear
heedless unheed careless regardless deaf indiffer
heel lean list tilt bottom undersid inclin
heft heav hefti ponder heavi massiv muscular power sinewi
hefti muscl heft muscular power sinewi strong
hegel hegelian
hegelian hegel follow
height elev top peak superl rais high dimens tall
heighten rise increas
heir recipi receiv inherit
heist burglari robberi cheat chisel steal holdup burglar
helium element
hell region part infern
hellen greek grecian
hellion devil devilish
hello greet
helm leadership lead steer maneuv
help assist aid support helper activ facilit serv attend
helper assist help aid support worker adjunct
helpfulli help
helpless weak impot powerless lost hopeless
helplessli impot helpless
hem edg sew
hemorrhag bleed injuri hurt exhaust discharg
hemorrhoid symptom
hemosiderin pigment
hen chicken bird
henc therefor thenc thu
henpeck domin submiss
herald trumpet acclaim forerunn predecessor messeng courier announc tell
herculean power difficult hard
herd crowd ruck move displac drover
here locat present
hereaft life lifetim hereinaft
hered genet transmiss
hereinaft hereaft
heret outcast
heretofor hitherto yet
heritag practic inherit attribut
hermeneut theologi divin
hermet tight
hero leader heroic charact role
heroic act plai epic larg big hero
heroin charact role
heroism valiant gallantri valor courag
herringbon fabric cloth
hesit waver waffl falter reluct paus indecis hover vibrat
hesitantli hesit
heterogen assort miscellan dispar
hex enchant witch curs bewitch spell damn bedamn imprec
hexamet vers
heydai blossom flush flower prime peak bloom load wealthi
hibachi grill
hibern sleep
hidden conceal invis
hide conceal skin fell pelt scrape activ obscur obliter
hideawai hideout hide
hideou outrag repuls repel horrid offens scandal enorm ugli
hideous hideou grotesqu monstrou horrid outrag repuls
hideout hideawai hide
hierarchi seri organ
high higher degre grade advanc broad full graduat last
higher high
highli extrem high
highlight foreground spotlight detail particular glare
highroad highwai
highschool high
highwai road rout
highwayman hijack command pirat
hijack pirat command highwayman crime seiz
hike boost rise tramp rais walk lift
hilar hilum glee gaieti merriment gleeful jubil gai jolli
hilari scream humor hilar glee
hill mound elev craggi mountain structur construct shape form
hillbilli bushwhack rustic
hillock mound knoll hill
hillsid slope inclin
hilt handl grip
hilum hilar
hinder prevent obstruct deterr balk check handicap imped keep
hing joint attach
hint suggest breath proposit clue intim indic convei proffer
hip pelvi pelvic inform
hiplin line
hire employ engag emploi leas employe rent charter boss
hiss fizzl boo nois utter emit hoot snort bird
histor histori real exist
histori chronicl past histor account stori record
historian scholar
histrion theatric repres represent perform melodramat stage present act
hit strike touch hitter feat effort score talli shoot
hitch limp hobbl enlist catch tour draft attach walk
hither here
hitherto heretofor yet
hitless unsuccess
hitter batter slugger ballplay slug swig bat
hive beehiv multitud throng receptacl store
hoars gruff huski
hobbi pursuit pastim interest
hobbl limp hitch shackl bond walk imped hinder
hock soak consign charg
hodgepodg assort mixtur
hoe tool
hog pig devour
hoist lift wind rais heav elev
hold clutch grasp clasp grip clench keep retain grappl
holder hold support sustain
holdup heist robberi
hole open gap porou hit
holidai vacat leisur dai spend pass
holler roar bellow cry yell shout call scream howl
hollow excav dig holler hole caviti vallei empti remov
holocaust destruct
holster sheath
holyston scrub scour
home place abod dwell hous resid lodg popul live
homebound peopl
homefolk famili
homegrown nativ
homeland motherland countri state
homer safeti score hit
homestead settler
hometown town
homeward orient
homicid kill bloodi murder execut
homogen uniform solid materi stuff equal match consist
homosexu gai queer person individu
honei belov dear love darl lover
honest honesti honor downright sincer
honesti honest righteous depend reliabl true honor
honestli blunt candid forthright frank outspoken candidli frankli honest
honeybe bee
honeymoon vacat holidai
honeysuckl shrub bush
honkytonk dive nightclub
honor honour respect laurel reward award regard observ good
honour honor laurel reward award stand symbol present recogn
hood punk tough crimin felon cover
hoof foot walk
hook depend catch fasten fix claw soak pluck rob
hookup connect
hoop ring band gird
hoot cry outcri utter emit boo hiss snort bird
hop hopper skip jump leap grounder move
hope desir aspir promis trust bright aim anticip expect
hopefulli hope
hopeless abject black bleak despair desper despond helpless lost
hopelessli hopeless
hopper receptacl hop skip
hord host legion multitud throng
horizon line view scope rang
horizont orient flat level swim
hormon secret
horn noisemak process pierc thrust ivori
horoscop predict
horribl dread fright horrifi ugli fear frighten terribl dreadfulli
horrid bad
horrifi afraid fright horribl ugli
horrifyingli fright horrifi horribl ugli
horror fear dismai alarm thing
hors provid suppli
horseback ahorseback
horselaugh laugh laughter
horseman rider horsemanship
horsemanship skill accomplish horseman
hospit infirmari welcom kind genial
host adult grownup hord legion multitud throng entertain
hostelri lodg inn hotel
hostess host
hostil soldieri aggress belliger antagonist bitter dirti ill oppon
hot heat temperatur blister warm fervent fieri overh scorch
hotel build edific
hotelman administr
hotshot adept virtuoso star expert champion sensat geniu whiz
hound hunt trace dog heel villain scoundrel chase hunter
hour time
hous lodg dwell home build edific firm busi concern
housebreak burglar burglari break
household home famili hous unit owner
housekeep housework work
housewif wife
housework housekeep work
hover hesit waver vibrat oscil linger
howev nevertheless withal still yet nonetheless notwithstand
howl roar wail holler wonder utter bellow lament marvel
hub part portion
hubbub uproar nois
hubri arrog
huckster pitch vend peddler peddl hawk market vendor hawker
huddl powwow confer cluster cower crouch stoop crowd
hue chang alter
hug embrac squeez bosom clinch kiss pet cuddl snuggl
huge immens great vast larg big
hulk predomin giant tower whale loom gigant mammoth ship
hum busi buzz sing action activ engag nois
human humanist manhood humanitarian art man doctrin philosophi qualiti
humanist human scholar
humanitarian humanist human helper better improv amend benefit
humbl humili mortif chagrin abas modest humil meek mild
humid wet
humil humbl trait feel
humili chagrin mortif humbl abas shame disgrac embarrass hurt
humor humorist wit witti temper mood messag content fun
humorist humor wit entertain
hunch intuit suspicion impress feel suspect surmis bulg bump
hundr centuri cardin
hungari hungarian
hungarian hungari european
hunger hungri starv thirst thirsti crave lust drive desir
hungri hunger thirst empti thirsti long yearn
hunt run hound search trace hunter activ seek look
hunter hunt hound trace run
hurdl vault barrier
hurl cast hurtl thrust throw lung jab project contriv
hurler pitcher twirler ballplay twirl swirl twiddl whirl hurl
hurri speed rush hast hasti hasten zip precipit headlong
hurriedli hastili hasti headlong hurri
hurt ach suffer distress smart shock injur wound pain
hurtl thrust lung hurl jab travel move drive stab
husband economi save spous partner econom preserv
husbandri farm agricultur cultiv grower grow rais produc
hush still silenc quiet reliev eas calm lull silent
huski beefi burli robust tough gruff hoars
hustl con swindl bustl victim defraud move flurri ado
hut shelter shack shanti resid
hutment camp encamp
hyalin condit statu clear
hydrochlorid complex
hydrogen element
hydroxid compound
hymn sing
hyperbol inflat increas exagger
hyperem hyperemia
hyperemia congest hyperem
hyperfin thin
hypertrophi grow
hyperveloc speed veloc
hypnot mesmer sedat calm
hypoact inact
hypocrisi pretens pretenc
hypocrit phoni bogu fake bastard cheat feign sham pretend
hypophys pituitari
hypothalam hypothalamu
hypothalamu hypothalam
hypothes hypothesi specul conjectur theori possibl guess surmis theorist
hypothesi specul theoriz conjectur hypothes suppos concept theorist propos
hypothet conjectur hypothesi specul guess surmis assumpt possibl suppos
hyster hysteria neurot agit craze delirium frenzi furi
hysteria craze hyster mad delirium frenzi furi mania infuri
icebox refriger
iceland scandinavian
ici cold cool frigid frozen wintri arctic polar chill
idea think imagin mind thought content believ consid conceiv
ideal idea thought perfect paragon saint model purifi purg
idealist dreamer dream daydream woolgath
ident identifi place name same individu person recognit identif
identif identifi name design determin find discov kei distinguish
identifi identif ident place name determin set recognit individu
ideolog ideologist orient
ideologist ideolog advoc
idiom idiomat accent parlanc formul express dialect stress accentu
idiomat idiom parlanc phrase
idiosyncrasi foibl peculiar idiosyncrat
idiosyncrat individu singl idiosyncrasi foibl
idiot imbecil retard simpl check delai insan
idl slug laze stagnat oper unus idler bum indol
idler bum grub spong loaf idl laze slug
idli lazili indol lazi idl
idol worship rever god worshipp paragon perfect imag star
idyl perfect
ignit light fire burn erupt turn
ignor disregard snub cut neglect content unwit treat handl
ilk like kind sort
ill sick maladi upset ail poorli stricken ailment complaint
illeg black crimin dirti extraleg hot illegitim illicit inelig
illegitim outlaw bastard offspr illicit unlaw illeg crimin felon
illegitimaci statu posit
illicit extramarit unlaw
illiter semiliter ignoramu preliter ignor
illumin light lighten luminos bright clear lucid condit statu
illus fantasi illusionari fanci semblanc appear phantasi misconcept visual
illusionari illus unreal semblanc fantasi phantasi fanci
illusori unreal illus fantasi phantasi fanci
illustr instanc exampl exemplifi repres demonstr model art artist
illustri fame notabl luminari great famou note known celebr
imag visual envis project fanci see figur pictur imagin
imageri imag imagin visual envis project fanci see figur
imagin invent envisag imag thought guess vision creativ imageri
imaginari number fanci unreal
imb implant plant emb insert
imbal instabl unbal
imbecil idiot retard simpl check delai
imbib suck absorb draw drinker suction chump fool gull
imit copi simul fake doctrin philosophi reproduc resembl fals
immacul spic spotless clean
immatur adolesc childish infantil
immedi immediaci present instanc contigu close instantli straightawai directli
immediaci immedi contigu intuit
immens great huge vast wide broad sizabl grand spaciou
immers concentr absorpt plung penetr dip steep engulf engross
immigr migrat
immin impend state come upcom close
immobl still fix set rigid fast firm
immor decad base wrong
immort celebr perman
immun condit statu
immunoelectrophoresi electrophoresi
imp pixi fairi
impact contact imping wallop consequ effect affect touch wedg
impair damag harm mar spoil chang alter blemish defect
impal spike transfix pierc thrust
impart give leav tell lend bestow contribut add bring
imparti indiffer disinterest dispassion
impass ardor fervor fire deadlock standstil situat ardent fervent
impati restless irrit annoy fidget restiv eager
impecc immacul perfect
imped obstruct hinder prevent block occlus keep hitch encumbr
impel forc caus drive drift impetu driven motiv
impend immin close
imper press mood mode insist pressur peremptori desper urgent
imperfect progress tens broken corrupt defect irregular frail weak
imperfectli amiss imperfect
imperi empir beard
imperil peril hazard jeopardi risk menac endang jeopard threaten
imperson neutral portrai act plai portray character enact charact
impervi fast proof resist soundproof
impetu drift forc impel float blow
imping encroach contact strike entrench trench impact happen occurr
impiou godless
implac grim inexor
implant plant emb imb insert
implement instrument enforc execut fulfil subservi accomplish action act
impli connot express show suggest implic signific import
implic impli entail mean involv signific import deduct infer
implicit inher silent unsaid
implik arch mischiev puckish wick play
implor beg prai plead beggari
import signific authorit commod foreign alien valu crucial stand
importantli import significantli signific
importun urg urgenc recommend advoc
impos inflict enforc imposit compel oblig visit commun trial
imposit inflict impos enforc levi visit
imposs hopeless out unachiev inconceiv unimagin
impot qualiti powerless
impract crazi quixot romant
imprec curs maledict damn bedamn condemn damnat rais hex
imprecis gener
impregn invulner secur strong
impress affect feel move strike seizur belief notion opinion
impressionist painter impress
imprimatur sanction counten approv certifi endors indors warrant permit
imprint form influenc shape plastic
imprison jail remand captiv lag jug confin detain clink
improb unlik suppos
impromptu address speech unprepar spontan
improprieti demeanor unconvent unlaw wrong
improv better melior advanc amend transform transmut promot boost
improvis makeshift perform execut temporari
impud fresh insol smart wise crust flip forward sass
impuls motiv urg whim desir
impun exempt freedom
impur dross wast condit statu unclean
imput attribut ascrib assign evalu due
inabl knowledg
inaccur awai outsid incorrect unfaith wide
inaccuraci qualiti
inact dormant state motionless static still flat indol latent
inadequ inadequaci defici lack incap incompet
inadequaci defici insuffici amount lack
inadvert omiss unwittingli unwit
inappropri wrong
inaud silent superson ultrason
inaugur start initi startup begin first kickoff origin address
incalcul countless infinit
incandesc light glow
incant spell rais invok evok stir arous
incap unabl
incapacit disabl chang alter handicap impair
incarn embodi corpor personif substanti realiz materi
incens compound thu indign outrag angri offens offenc
incent induc motiv actuat propel move prompt incit stimul
incept origin aris rise develop grow begin initi start
incertain uncertain uncertainti doubt dubiou
inch edg advanc progress
incid frequenc happen occurr
incident expens incid peripher secondari
incipi begin
incis keen sharp penetr cut scratch prick slit dent
incit motiv provoc instig actuat propel move prompt provok
inclin tendenc slope lean pitch disposit tend run dispos
inclos enclos surround enclosur
includ see consid inclus
inclus includ comprehens
incoher confus fuzzi
incom enter entranc entri arriv inward design elect futur
incompat repugn contest contend antagonist contradictori
incompet clumsi fumbl inabl incap unqualifi
incomplet broken half partial rudimentari
incomprehens unexplain inexplic cryptic paradox unaccount dark obscur enigmat
inconceiv imposs unimagin
inconsequenti unimport
inconsist conflict incompat uneven irreconcil
inconveni troubl bother annoy discomfort worriment difficulti worri troublesom
incorpor integr consolid compound combin contain compris includ unifi
incorrect wrong erron fals mistaken
incorrupt honesti
increas addit gain chang alter growth rais accru hyperbol
increasingli progress increas
incred unbeliev improb marvel astound fabul tall
incub brood hatch care attent develop cover reproduc
incubu devil fiend
inculc impress drill
incur subject incurs
incurs entranc
indebt oblig
indec improprieti untoward crude earthi hollywood indel obscen suggest
indecis irresolut doubt uncertainti
indefatig tireless energet
indefens unten
indefin indetermin indefinit uncertainti vagu
indefinit indefin nebul unfix
independ sovereign freedom victori triumph individualist breakawai individu uncondit
indescrib indefin ineff unspeak untel inexpress
indetermin indefin
index scale indic fact list
india indian
indian india
indic signal point bespeak argu commun index fact tell
indict accus charg
indiffer stolid unconcern numb immateri expressionless
indigest symptom
indign outrag anger shock offend scandal insult affront incens
indignantli indign incens outrag
indirect procedur process mediat deviou meander
indirectli indirect
indiscrimin randomli haphazardli arbitrarili random
indispens essenti necessari critic vital necess requir
indistinct faint soft bleari blur cloudi dim veil
indistinguish ident same
individu individualist singl person mortal organ trait separ someon
individualist individu singl capitalist person
indoctrin teach learn doctrin philosophi ism
indol lazi idl
indoor insid
indors support back endors approv protagonist champion admir friend
induc stimul caus incent have get make induct stimulu
induct instal initi seat invest induc ceremoni conscript
indulg soft gratifi pander provid suppli gratif decad luxuri
industri manufactur dilig hardwork tireless economi construct develop
ineff indefin indescrib unspeak untel inexpress
inelig disqualifi undesir unsuit unqualifi
inept slow awkward clumsi cumbersom stiff incompet
ineptli inept
inequ differ
inert neutral indiffer
inertia inact passiv trait
inescap unavoid inevit
inevit fate necessari certainti destini fatal inescap predict necessarili
inexcus indefens
inexhaust unlimit infinit
inexor relentless grim stern intransig implac hardship rigor sever
inexpens cheap
inexperi ignor raw new inexperienc
inexperienc uniniti inexperi fledgl raw new untest
inexplic unexplain incomprehens cryptic paradox unaccount
inexpress indefin indescrib
infal foolproof
infam notori
infanc babi babe infant
infant infanc babi babe child kid pamper coddl spoil
infantil childish immatur
infantri foot
infantryman soldier plod trudg pad tramp
infatu passion
infect infecti taint pathogen give transmiss foul contamin
infecti infect septic taint catch
infer gener deduct reason inferenti extrapol deduc deriv synthesi
inferenti infer deduct
inferior follow defici qualiti calib humbl low indiffer outclass
infern hell monster fiend devil demon pit fiendish satan
infertil unfertil
infest overrun invad occupi plagu
infidel unfaith qualiti traitor
infield diamond tract fielder
infiltr penetr incurs join
infinit spatial boundless unbound endless space attribut verb etern
infirm feebl ricketi weak weakli debil soft frail nerveless
infirmari hospit
inflam worsen aggrav inflammatori unhealthi ablaz light
inflammatori inflam unhealthi
inflat expand increas amplifi hyperbol exagger
inflect prosodi speech tone modifi
inflex adam
inflict impos imposit visit enforc levi wrongdo commun trial
inflow influx flow
influenc shape determin regul power work mold influenti charm
influent incom
influenti influenc authorit import potent power
influx inflow flow
inform sourc knowledg casual know messag content commun instruct
infrar frequenc invis
infrequ occasion rare
infuri exasper furi incens anger craze delirium frenzi hysteria
ingest consumpt consum intak uptak take have absorb assimil
inglori shame black disgrac
ingratitud feel ungrat
ingredi compon constitu element factor part section compos
ingroup cliqu pack camp set circl
inhabit popul dwell dweller live livabl person individu liver
inhal inspir aspir intak breath
inher integr intrins
inherit heritag acquisit get acquir heir
inhibit repress suppress restraint control prevent forestal inhibitori prohibit
inhibitori repress restrict quash subdu subjug reduc inhibit
inhospit bare godforsaken wast hostil
inhuman cold brutal bestial pitiless unkind
initi start found institut origin induct open begin innov
inject shoot introduct administ dispens shot add
injur wound injuri hurt harm livid disjoint lacer raw
injuri hurt shock suffer injur wound harm ach accid
injustic wrongdo shabbi unfair unjust
ink liquid sign
inkl suggest intim glimmer
inlai fill decor adorn
inlet recess water
inmat resid occup patient
inn lodg hostelri hotel
inner interior intern inward insid
innoc natur person individu clear harmless
innov invent design contriv creation introduc creativ plan devis
innumer myriad countless infinit multitudin unnumb incalcul battalion multitud
inocul vaccin
input signal insert
inquest inquiri
inquir question enquir queri inquisit investig ask inquiri interrog
inquiri question research queri inquir ask enquir search explor
inquisit specul question curiou medit ponder contempl muse reflect
inquisitor question
inroad trespass encroach
insan mad crazi disturb sick maniac foolish certifi idiot
inscrib engrav scratch grave carv written
inscript letter write
inscrut mysteri cryptic deep inexplic incomprehens enigma secret
insensit dead deaden
insert introduct introduc inset enclosur section subdivis enter attach
inset insert pictur imag enclos
insid interior region part intern surfac wrong indoor
insidi deadli subtl
insight percept penetr fathom bottom sensibl
insignific unimport meaningless minor
insignificantli insignific
insinu implic intim
insist repetit repeat press pressur exig demand beg implor
insol fresh impud brazen crust smart wise audaci brassi
insouci blith lightheart cheer casual nonchal carefre freewheel
inspect review visit examin scrutini survei see visitor
inspector policeman
inspir product idea thought anim enliven exalt stimul shake
instabl disord
instal put set begin start facil artifact establish payment
instanc illustr exampl exemplifi repres immedi case quick instantan
instant moment flash minut second instantan immediaci instanc heartbeat
instantan instant immediaci instanc fast moment minut second
instantli immedi straightawai directli now forthwith
instead altern
instig incit inflammatori provok stimul provoc
instil introduct
instinct aptitud full natur
institut establish found initi organ constitut foundat creation innov
institution institut commit send charg transfer initi found foundat
instruct teach educ learn teacher direct pedagog inform instructor
instructor teach learn instruct teacher educ
instrument subservi tool devic mean agenc unit util artifact
instrumentalist music musician player perform plai instrument musicianship
insubordin defianc
insubstanti unreal aerial shadowi wraithlik hollow stringi
insuffici defici inadequaci low inadequ poor lean light scant
insul isol insular detach chang alter discrimin separ
insular insul isol detach
insulin hormon
insult affront abus revil rail shout hurt wound
insuper insurmount unconquer
insur check secur ensur assur guarante protect cover underwrit
insurmount insuper unconquer
insurrect rise rebel revolt aris rebelli rebellion upris conflict
intact entireti total integr entir whole inviol
intak consum ingest take have consumpt uptak
integ number
integr mix incorpor consolid combin whole entireti total calcul
intellect reason mind intellig cerebr intellectu understand faculti argu
intellectu ration intellect person individu mental knowledg reflect good
intellig understand abil power reason think agil nimbl apt
intend intent design destin mean think purpos aim specifi
intens intensifi deepen compound heighten deep strength magnitud degre
intensif intensifi deepen increas compound heighten
intensifi increas intens intensif deepen escal compound heighten thicken
intent design purpos aim purport propos engross absorb intend
intention deliber purpos advisedli intent know
inter burial buri entomb lai
interact action act move
interced intermediari mediat intermedi arbitr negoti intervent
intercept stop catch point grab interceptor
interceptor fighter intercept stop
interchang replac substitut exchang chang junction interact alter switch
interconnect connect link interconnected complexion
interconnected connect link interrel coordin unifi interconnect
intercontinent worldwid
interdepartment depart section
interdepend mutual common reciproc depend
interest involv concern worri occupi curios wonder sake benefit
interestingli interest
interf meddl busi intrus
interfac surfac
interfaith religi
interfer intervent interven interpos act deed imped hinder interact
interim meanwhil lag interv temporari
interior insid region part intern indoor
interject interposit interpos inject interrupt disrupt intervent ejacul
interlac twine intertwin lace twist string
interlay layer bed
interlobular lobular
interlock mesh engag lock oper devic contact imping organ
interlud interv perform
intermarriag marriag matrimoni
intermedi mediat intermediari chemic interced arbitr negoti intervent grei
intermediari interced mediat intermedi arbitr
intermesh tangl
intermin etern endless long
intermiss paus break
intermitt sporad
intermolecular molecul
intern interior incorpor social doctor imput ascrib insid inner
internation global planetari world worldwid intern
interpenetr permeat penetr
interperson social
interplai interact
interpos introduc
interposit interject interpos inject break interrupt alter falsifi
interpret render rendit read version constru see repres translat
interrel interrelationship relat reticul interconnected
interrelationship interrel relat
interrog question sentenc queri
interrupt disrupt break gap signal delai holdup happen occurr
intersect cross crossroad point junction meet
interst highwai
interstellar star
intertwin twine interlac lace twist string
interv measur quantiti set
interven interfer intervent interpos interact
intervent engag particip interced mediat intermedi arbitr interven interfer
interview question consult interrog confer convers discours examin audienc
interweav weav twist twine
interwoven interlock complex
intim suggest close confid hint inkl glimmer intima privaci
intima membran intim
intimaci familiar friendli intim
intimid aggress frighten fright discourag
intoler impati bitter imposs unaccept
inton chant modul inflect tone prosodi talk speak sing
intract balk stubborn uncontrol
intradepartment depart section
intransig adam inexor stubborn
intrapulmonari lung
intrench fortif munit entrench
intric complex
intrigu fascin plot organ organis prepar devis conspir scheme
intrins inner intern
introduc present introduct innov acquaint initi pioneer inform familiar
introduct debut launch entri begin start section subdivis
introductori open preced prefac premis introduc
introject valu chang integr
intrud trespass intrus encroach violat entrant enter irrupt transgress
intrus encroach entranc invad intrud invas imping overrun infest
intrust trust confid truste entrust commit pass hand committe
intuit hunch suspicion impress feel suspect surmis
inund flood delug submerg swamp
inur harden accustom
invad encroach occupi invas intrud imping attack assail occup
invalid void disabl incapacit handicap remov quash avoid cancel
invalu priceless valuabl
invari constant quantiti featur characterist strict constantli alwai unvari
invas invad encroach penetr incurs occupi intrus entranc imping
inveigh rail complain kick
invent contriv innov design formul devis forg imagin concept
inventor creator discov find invent contriv devis formul forg
inventori stock list merchandis carri
invers revers opposit reciproc backward contrari mutual
invert chang alter turn
invest commit put place gift endow talent financ spend
investig inquir enquir probe research inquiri work examin question
investor capitalist invest put commit place
invinc unconquer
inviol intact
invis conceal hidden infrar ultraviolet unseen
invit request tantal letter missiv receiv bid arous elicit
invoc prayer petit appeal invok
invok invoc magician rais evok stir arous summon evoc
involuntari driven forc unconsci unwil
involv particip engag regard affect concern enter prosecut pursu
invulner impregn safeti secur strong bombproof defens tight
inward inner interior secret privat
inwardli insid inward
iodin element halogen chang alter
iodocompound compound
iodoprotein protein
ion particl ionic
ionic attic ion
ireland irish
irish ireland nation land
irksom bore dull slow tediou tiresom wearisom boredom
iron ironi sarcasm satir press dry wry humor dryness
ironi iron satir satirist lampoon dry wry sarcasm wit
ironlik strong
ironshod shod
ironwork maker
irrat unreason real blind superstiti
irration irrat
irreconcil hostil inconsist
irregular abnorm guerrilla warrior misbehavior atyp unnatur qualiti unorthodox
irregularli irregular
irrelev tangenti extran immateri unsuit
irresist overwhelm
irresolut indecis doubt uncertainti discourag unstabl
irrespect regardless disregardless
irrespons carefre idl loos unaccount unreli
irrever attitud godless
irrevers perman
irrig water provis suppli wet
irrit annoy nettlesom bother annoi cranki peevish scratchi devil
irrupt entranc intrud
island land zone
ism philosoph doctrin philosophi belief indoctrin
isocyan salt
isol separ insul detach alien discrimin insular get acquir
isolationist advoc
isom compound
isopleth line
isotherm equal
isoton tone step
isotrop symmetri ident
issu publish public suppli releas number issuanc content period
issuanc issu suppli provis
ital italic longhand
itali italian
italian itali european romanc
italic ital print impress
itch rub scratch infect irrit scrape wipe ach smart
item point detail enumer recit part portion particular token
ivi vine
ivori white horn bone pearl pearli
jab poke thrust dig prod stab gestur lung hurl
jabber gabbl spout harangu chatter prattl blab talk speak
jackass goof silli wacki foolish goos fool sap sin
jacket coat wrap cover
jacksonian follow
jade tire weari fatigu pall deterior hack nag plug
jag uneven
jail imprison remand clink lag jug captiv confin detain
jam pile throng mob pack crowd heap preserv batch
jan januari
jangl jingl sound resound
janissari follow
janitor custodian
jansenist advoc
januari jan
jap nip japanes
japanes japan
jar jolt clash shock jerk vessel conflict collis friction
jargon cant argot
jaunti dapper dash snappi fashion chipper cheer
java coffe beverag drink
jaw gossip chat chatter cackl bone chew visit convers
jazzi rhythmic
jealou envi enviou avaric covet
jealousi envi
jeep landrov car auto
jeer scoff flout mockeri scof barrack mocker deris mock
jeffersonian follow
jelli dainti delicaci preserv
jeopard peril hazard risk jeopardi adventur ventur menac stake
jeopardi peril jeopard hazard endang risk menac threaten imperil
jerk twitch jolt yank motion movement rough rocki jumpi
jest joke gag laugh joker wit humor gagwrit quip
jesu deliv redeem save christian christ savior
jesuit religi
jet squirt gush spout run airplan discharg eject flow
jew hebrew hebraic person individu jewish
jewel gem maker decor adorn beadi bead
jewish jew hebrew
jibe correspond match agreement shot shaft slam dig barb
jig danc
jilt woman leav
jimdandi jimhickei ideal paragon
jimhickei jimdandi ideal paragon
jimmi lever pry prise prize open purchas
jingl jangl sound resound
jive swing swingi danc
job task occup busi line activ absorb engross engag
jockei cheat wile shenanigan horseman shaft beat swindl rig
jocos joke jest jocular humor gag laugh
jocular jocos joke jest humor gag laugh
jog rambl continu
joggl wiggl shake agit wriggl squirm
john toilet lavatori can privi bathroom room
johnni rebel reb
joi delight rejoic joyou pleas emot gleeful jubil pleasur
join joint connect articul junction link unit junctur marri
joint articul spot fit join junctur junction clannish concert
joke jest gag laugh joker jocos jocular fool wit
joker joke jest comedian comic gag laugh antic prank
jolli banter gai jovial merri kid chaff reason moder
jolt jerk jar twitch shock agit blow bump motion
joss idol
jostl shove make work
jot note write
journal journalist diari write period
journales style
journalist journal writer author
journei travel trip
joust tilt struggl battl contend fight
jovial jolli gai merri joyou hilar glee
jowl jaw
joyou joi gai ecstat gleeful
jubil rejoic triumph exult triumphant wallow pride
jubilantli gai merri blith jolli jovial happili merrili gayli
judaism religion faith
judg judici evalu assess judgment law jurisprud try decid
judgment judg mind opinion sentiment assess act deed pronounc
judici legal judg justic jurist
judiciari bench administr judg try
jug imprison jail remand clink captiv bottl lag confin
juic foodstuff juici
juici lush juic lusciou voluptu sexi
juju magic
jukebox phonograph
jumbl muddl welter smother mingl disord scrambl confus patchwork
jump leap bound spring startl start bounc move increas
jumpi nervous edgi restiv tens edg sharp uneasi
junction place
junctur occas happen occurr
jungian follow
junior minor younger intermedi
junk scrap dust rubbish debri rubbl discard fling
junkyard yard
juri panel bodi committe commiss
jurisdict power district territori
jurisprud jurist law philosophi judg justic
jurist law jurisprud expert
just mere right bare simpl niceti conform good upright
justic just righteous fair equit judgment
justif justifi vindic circumst condit explan account
justifi defens vindic apologist justif uphold maintain
justli rightli just right
jut project protrud reliev stick
juvenil youth person individu
juxtapos juxtaposit put set
juxtaposit placement locat lump chunk juxtapos
kale cabbag bread dough loot scratch sugar monei pilfer
kamikaz fighter
keen lament sharp penetr acut discrimin incis knifelik dirg
keenli acut discrimin incis keen knifelik penetr sharp
keep continu maintain support sustain livelihood live susten resourc
keepsak souvenir token relic object
kei identifi name center devic explan discov distinguish describ
ken cogniz know
kerchief scarf
kerosen fuel hydrocarbon
kerygma sermon discours
ketosi acetonemia symptom
kettl boiler pot boil
keyboard devic
keyhol hole
keynot subject topic idea thought set address speak
khaki fabric cloth
kick boot thrill charg excit blow bang rush flush
kickoff start begin commenc first outset offset point inaugur
kid childhood jolli banter child youngster minor fry nestl
kidnap kidnapp snatch seiz
kidnapp kidnap snatch crimin felon captor
kill termin end killer defeat destruct killabl veto lick
killabl kill
killer person individu murder hit dispatch off remov kill
kind sort form varieti categori classifi class separ graciou
kinda rather
kindl light lit
kindli kind charit sympathet
kindr akin clan tribal cognat kinship relationship similar
kinet dynam
king kingdom sovereign realm queen rival
kingdom land realm sphere domain countri state
kinship relat affin relationship rel famili kindr clan
kiss touch hug pet cuddl snuggl nestl nest nuzzl
kit case equip fit outfit
kitchen room
kitchenett kitchen
kitten deliv
kittenish play
kleenex tissu
knack bent hang endow gift
knapsack haversack bag pack
knead work manipul
knee stifl joint articul
kneecap shoot hit
kneel motion movement rest
knife stab weapon arm injur wound thrust
knifelik sharp
knight knightli dub mediev chivalr gallant gentl
knightli mediev past knight chivalri
knit fabric cloth plain join conjoin
knob boss project emboss stamp handl grip
knock pink ping rap sound tap roast belt critic
knoll mound hillock hill
knot bunch clump knotti tie bind fasten
knotti tough problem job baffl elus difficult hard complic
know awar conscious cogniz wise inform
knowledg learn initi intellectu ration know educ scholarship awar
known fame identifi legendari proverbi
knuckl press
knucklebal pitch deliveri
korea korean
korean korea
kosher nourish clean
krauthead hun german
lab laboratori work
label tag mark descript pronounc judg design attach marker
labor labour toil grind dig push drive tug work
laboratori lab work
laborsav help
labour labor toil grind plod proletariat class stratum dig
labyrinth maze system
lace twine cord intertwin interlac twist string
lacer tear ruptur rough
laci fanci lace
lack defici want need miss demand requir inferior inadequ
lackei servant
lactat wet fresh
lad chap fellow fella cuss bloke male sonni boi
ladder run stair step break separ
laden load full remov take
ladi woman dame madam
ladylik refin
lag retard slow deceler drone laggard poke delai holdup
lager camp encamp
laggard drone poke lag trail idler shack drag linger
lagoon lake
lai set place posit put placement ballad song vocal
laid set arrang order
laiti multitud mass lai
lake water
lam escap run bunk flail beat flight leav fugit
lamb deliv
lament wail keen complaint howl roar whimper dirg mourner
lamin sheet produc make
lamp furnitur
lamplight light
lampoon parodi mockeri takeoff sarcasm ironi satir caricatur imit
lanc spear shaft weapon arm travel
land ground arriv get earth soil object platform structur
landlord landown
landmark posit place watersh junctur occas
landmass land
landown holder
landrov jeep car auto
landscap sceneri paint pictur garden decor adorn improv
landslid victori triumph slide
lane wai path
languag commun speech
languid languor dreami lethargi flat
languish wast weaken
languor dreami languid
lanki rangi tall thin lean
lantern lamp
lap lick thigh lie overlap stroke
lapel lap overlap
lappet wattl
laps pass mistak error paus intermiss elaps sink move
larg big massiv size ampl sizabl astronom bigger larger
larger bigger larg big
larva larval anim
larval immatur larva
lash whip flog strap beat lather slash cilium hair
lasher driver
last endur finish close perman durabl end surviv strength
lastli last final
latch lock fasten fix
late belat recent advanc ripe posthum
latent potenti possibl inact
later subsequ posterior afterward after
latest new intellig current
lather whip lash sud froth strap beat soapsud foam
latin ital
latter second
laugh laughter utter comic funni joke gag jest
laughter laugh utter
launch establish found foundat launcher open founder beginn father
launcher armament launch
launder wash
laundri wash garment rins
laurel honor honour reward award symbol present stand
lavatori toilet can john privi bathroom room
lavend lilac shrub bush
lavish shower consum gener luxuri
lavishli extravagantli lavish extravag
law jurist jurisprud collect aggreg judg justic
lawless anarchi
lawman defend guardian
lawn field
lawyer attornei profession law
lax slack neglig neglect
layer bed artifact region part shape form level stratum
layett kit outfit
layman common
layoff closur furlough
layout order design plan
laze slug idl stagnat idler bum
lazi indol idl slow
lazili lazi
lead result guid consequ outcom advantag metal strip slip
leaden dull cloudi weight heavi
leader leadership lead head person individu take direct conduct
leadership leader lead activ bodi
leaf foliag leaflet flick flip thumb riffl perus
leaflet cusp flap leaf
leagu confer associ union unit unifi
leak hole disclos
leakag leak escap outflow discharg
lean tilt inclin list tip slant angl thin pitch
leap jump spring bound bounc rebound recoil reverber ricochet
leapfrog progress jump leap
learn scholarship acquisit acquir erudit discoveri educ scholar know
learner scholar person individu absorb assimil ingest scholarship learn
leas rent let contract hire charter properti engag take
leash tether rope lead restraint tie bind
least matter affair
leather flog tough
leav depart part farewel permiss departur act deed start
lecher deviant
lectur talk rebuk reprimand speech reader speaker teach scold
ledg shelf ridg
ledger book record journal
leech bleed treat
leer sneer contempt scorn suspici wari look
left posit place faction sect near port odd remain
leftfield left tract
lefti southpaw person individu
leg limb leggi
legaci bequest gift inherit heritag
legal legitim judici statutori law jurisprud
legat posit post
legate beneficiari
legend stori fabul mythic mytholog fabl legendari
legendari known
leggi tall
legibl discern distinct sharp
legion multipl host armi numer mani
legisl pass govern enact legislatur politician ordain passag
legislatur assembl legisl pass
legitim permit allow legitimaci true logic valid
legitimaci legitim
legum herb
leisur easi eas rest unhurri simplic
leitmotiv tune melodi
lemma proposit
lemon citru tart yellow
lend loan dispos disposit impart bestow contribut add bring
length dimens durat extend lengthi prolong
lengthen prolong perpetu continu extend sustain increas
lengthi prolong extend long durat length continu
lengthili extend lengthi prolong
lengthwis axial linear run
lentil legum
lesion patholog
lessen decreas diminish fall chang alter diminut decrement drop
lesson teach instruct exampl admonit warn
let allow permit induc stimul
letdown disappoint dissatisfact
lethal deadli mortal deathli virul fatal
lethargi torpor weak
letter missiv text document charact graph inscript write cultur
letterhead stationeri
letterman athlet
level grade flat rank plane degre properti rate rang
levelhead healthi intellig sound reason sensibl
lever pry jimmi prise prize bar open purchas
levi charg impos bill imposit inflict
lewd obscen salaci dirti
lexic vocabulari lexicon word
lexicon vocabulari knowledg lexic
liabil suscept liabl
liabl apt like liabil
liaison contact affair intimaci involv link channel reach
liar cheat lie
liber releas free loos progress adult grownup liberti toler
liberti liber independ autonomi emancip sovereign freedom
libertin debauch riotou fast corrupt subvert profan deprav immor
librari room collect aggreg
librarian profession
libretto script book
licens permit certif certifi allow author toler let counten
lick lap defeat wallop debacl slaughter whip sediment deposit
lid eyelid
lie falsiti
lieuten lawman
life live experi
lifeless dead empti still
lifelik vivid natur graphic pictori realist color colour unaffect
lifelong long
lifetim life
lift rais elev move displac heav rise aid assist
lifter athlet rais lift elev press
light illumin lit apparatu setup lighten luminos bright ignit
lighten cheer
lightheart cheer insouci blith
lightli light
lightn flash
lightweight gladiat light
lignit coal
like similar probabl wish similitud alik want likelihood kind
likelihood like probabl potenti
likewis similarli similar
lilac lavend shrub bush
lilt swing swingi pronounc articul
limb extrem
limbo oblivion obscur
limit restrict bound confin boundari circumscrib throttl specifi set
limp hitch hobbl gait walk proce weak
linden wood
line liner format mark print trace draw describ lie
lineag line descent blood pedigre ancestri origin stock rear
linear add addit total sum summat talli
linearli linear addit
linen fabric cloth paper
liner fly
lineup card roll roster
linger persist remain loiter loung loaf tarri lurk
lingeringli extend lengthi prolong
lingual linguist languag conson tongu
linguist languag scientist scienc lingual tongu
link connect tie associ relat yoke bind think junction
lint fiber
lion cat
lioniz celebr respect honor lion
lipstick makeup
liquid swim fluid settl state flux settlement termin end
liquor booz spirit alcohol drunken drink liquid
list lean name tilt number inclin tip slant angl
listen hear hearer attend hang perceiv comprehend concentr focu
listless languor torpor
listlessli listless
lit light literatur literari
liter realiti actual genuin real realism error mistak doctrin
literari literatur
literatur literari write lit
lith suppl sinuou grace
litig parti proceed action sue process
litter rubbish strew straw clutter
littl small atom diminut insignific elfin minut lesser microscop
livabl popul dwell live inhabit habit
live inhabit life popul dwell dweller livabl liver experi
liveli live activ
livelihood keep support sustain maintain live susten resourc
liver color
livestock stock
livid pallor ashen blanch bloodless white light
load burden laden weight fill cargo freight shipment charg
loaf bum bread idl laze idler
loan lend debt give
loath abhor hate detest abomin odiou abhorr obscen repuls
loathsom lousi wicked repel disgust offens revolt repuls vile
lob return throw
lobbi hall foyer vestibul room solicit beg
lobscous lobscus
lobscus lobscous
lobul lobe lobular
lobular lobul shape form
local place neighbor vicin neighborhood neighbourhood locat set scene
locat situat place site settl posit fix set find
lock mesh interlock engag oper curl whorl hair curli
locker cabinet compart
lockup jail
lodg hous pad structur construct quarter accommod popul dwell
loft floor level attic store
lofti high exalt elev sublim grand rarifi nobl magnific
log lumber wood work record enter fell drop timber
logarithm log power
logger labor fell drop log lumber
logic legitim philosophi formal valid
logist provis suppli
loin area region
loiter loung loaf tarri linger lurk
lone loneli alon solitari unaccompani reclus deject desol
loneli lone solitari alon desol isol sad unhappi abandon
long yearn hanker elong desir yen longer extend hungri
longer yearn long hanker person individu ach yen pine
longhand handwrit hand written
longshoreman dock load labor laden
longshot photograph photo
longstand long
look appear express aspect face seem sens percept feel
lookup search oper
loom predomin tower hulk look appear rise lift giant
loon idler
loop circl intertwin knit
loophol ambigu hole
loos liber releas free slack liberti unleash light shift
loosen loos chang alter
loot plunder despoil strip rifl ransack booti prize cabbag
lope jog trot clip travel run canter
lopsidedli crook awri cockei
lord master creator maker divin ruler lordship domin gentl
lordli nobl august grand lord digniti
lordship titl lord nobl
lore content
lose loser failur
loser contest lose
loss lose declin diminut
lost doom confus peopl misplac miss wast strai disarrai
lot heap wad pile plenti jam batch deal flock
loud tat flash volum intens big blare blast deafen
loudli loud aloud
loudspeak speaker
louisianan american
loung sofa couch seat sit
lous insect lousi
lousi lous shit rotten stink bad damn darn hoot
love lover enjoi passion fan buff devote enjoy fair
loveli fair love beauti endear
lover love enjoi person individu fan buff devote follow
lovingli fondli love fond
low depress moo utter emit down reduc deep under
lower depress berth bunk decreas diminut move displac down
loweringli heavi lower sullen threaten
lowland depress
lowli humbl low modest small inferior secondari junior trivial
loyal doglik
loyalist support protagonist
loyalti true fidel depend honest reliabl love
lucid clear clariti readabl elucid clarifi crystal illumin
lucif devil satan
luck fortun chanc hazard destini fate lot circumst portion
lucki fortun luck hot
luckili fortun lucki
ludicr ridicul humor absurd farc
lug tug transport carri carrier bearer toter baggag luggag
luggag baggag case lug tug
lugubri sorrow sad
lukewarm tepid warm unenthusiast
lull calm quiet paus intermiss still slack hush
lullabi song vocal
lumber timber log pound walk
lumin bright luminos light gleam glow
luminari notabl fame famou illustri note celebr
luminesc light glow
luminos bright light illumin shine shini lumin
lummox clod lump gawk clumsi ungainli
lump chunk swell ball clod clump agglomer chunki enlarg
lumpish unthink stupid
lunar moon
lunat maniac madman moon month insan mad folli
lunch luncheon meal eat
luncheon lunch meal
lunchroom restaur
lung thrust lurch hurl hurtl jab motion movement pitch
lunkhead thick stupid
lurch stagger pitch stumbl careen reel shift gait flounder
lure entic tempt temptat bait attract provok stimul hook
lurid violent shock sensat
lurk skulk hide conceal loiter loung loaf tarri linger
lusciou juici voluptu lush sexi
lush sous soak profus drunkard drunk drink booz exuber
lust hunger thirst lusti crave starv lewd prurient salaci
luster brilliant shini bright shine glisten lustr brillianc splendor
lusti lust passion hearti healthi robust vigor
lustili hearti lusti
lustr luster glaze
luxuri gild grand opul sumptuou lush lavish voluptu plush
lyric word languag text lyricist write compos emot melodi
lyricist writer author lyric word languag
macabr ghastli grim gruesom sick
machin machinist mechan devic person individu shape form
machinelik automat mechan zombi
machineri machin system scheme
machinist machin mechan craftsman artisan car auto automobil motorcar
mackinaw coat
macrophag phagocyt
mad insan sick crazi disturb furi lunat sore angri
madam dame ladi woman
madden furi enrag furiou angri rage mad feroc fierc
madli frantic frenzi excit mad
madman maniac lunat
madrig sing
magazin product press public
maggot grub
magic wizard magician supernatur charm trick illus
magician trick magic illus rais invok evok stir arous
magistr judg justic
magnet devic mesmer bewitch attract chang alter
magnif expans enlarg magnifi amplifi
magnifi exagger magnif amplifi enlarg magnitud mislead increas
magnific splendid rich excel brilliant gloriou grand brillianc splendor
magnitud magnifi properti enlarg amplifi ratio
mahogani wood
maid domest
maiden initi origin start maid girl miss inaugur first
mail post send commun messag
mailbox box
mailman carrier
maim wound peopl unfit
main water chief primari princip master import
mainland land
mainli princip primari chief main master chiefli primarili
maintain preserv keep conserv hold care mainten upkeep save
mainten maintain keep care upkeep repair fix preserv support
majest gallant lofti proud majesti superior impress
majesti lofti gallant majest proud state soar baroni impos
major bulk number figur leagu confer studi lead
make creat construct build produc forg devis brand kind
maker shape form make creator work mold mould forg
makereadi prepar
makeshift improvis expedi temporari
maladi ill sick condit statu ail peak poorli sickli
maladroit slow inept
malais uneasi discomfort
male masculin viril anim person individu sex gender stamin
maledict imprec curs damn bedamn condemn
malevol evil malign
malfeas offend
malform deform
malign diseas calumni
maling skulk escap fiddl shirk
malpos crook
maltreat abus step treat handl
mama mamma mommi mum mother
mamma mama mommi mum mother
mammal mammalian vertebr
mammalian mammal vertebr
mammoth giant gigant eleph larg big hulk whale monster
man male viril adult grownup masculin work valet gentleman
manag handl direct supervis superintend care deal administr coach
mandamu writ
mandat mandatori author deleg design
mandatori mandat recipi receiv requir
mane hair
maneuv head oper guid steer direct point control command
maneuver mobil
mangl lacer torn injur
manhood adulthood
mani numer legion some
mania passion frenzi manic
maniac lunat madman insan
manic mania frenzi wild passion
maniclik insan
manifest evid appear demonstr attest certifi indic testifi illustr
manifestli evid appar plain manifest palpabl patent unmistak obvious
manifold pipe copi multipl
manipul influenc handl control palm
manner demeanor mode style wai fashion properti stylist convention
manpow hand men forc personnel
mans hall resid hous
manserv servant
mantel mantl shelf
mantic prophet divin
mantl symbol diffus spread blanket
mantrap beauti sweetheart dish woman stun
manual hand paw
manufactur construct produc maker make industri creat invent busi
manumiss liber releas emancip
manur muck organ spread scatter drop dung
manuscript write
manzanita shrub bush
map represent repres interpret explor
mapl wood
mar impair spoil march martian damag blemish defect
marathon undertak project
marbl rock stone ball stain
marbleiz textur
march walk process demonstr mar
mare hors
margin border fring borderlin boundari edg bound amount posit
maria mare region part
marin steep sea
marit marriag matrimoni union marri
mark marker label grade distinguish differenti tag score symbol
markedli mark pronounc
marker artifact mark
market sell merchandis trade marketplac activ class stratum commerc
marketplac market activ
marksman shot shooter marksmanship
marksmanship skill accomplish marksman
marmalad preserv
maroon strand unfortun abandon forsak
marque tent
marri wed marriag conjoin espous unit person individu unifi
marriag matrimoni union marit marri famili
marrowbon bone
marsh muddi sloppi
marshal lawman put set arrang
martial militari soldier
martian mar
martyr suffer victim kill
marvel wonder wondrou fantast grand howl rattl terrif tremend
marxist advoc
mascara makeup
masculin male gender sex viril
mash crush squeez crunch squash squelch suspens grind press
mask cover cloak dissembl disguis shield screen masquerad
masonri structur construct
masquerad mask parti disguis pose imperson
mass aggreg heap peopl pile plenti wad jam group
massachuset massachusett
massacr slaughter murder butcher gori sanguin kill
massag knead treatment intervent manipul treat
massiv monument larg big heft
master control artist consumm masterli virtuoso lord ruler lordship
masteri domin master control command hold contain check curb
masterli virtuoso master consumm skill adept champion sensat geniu
mastermind organ direct engin organis administr establish brass creator
masterpiec work accomplish achiev
mat tangl flat snarl twist twine maze dull
match correspond competit agreement lucif light contest pit oppos
mate coupl pair match union join brace yoke offic
materi physic happen manifest offspr stuff substanc inform desir
math mathemat scienc
mathemat math scienc
matriarch woman
matricul enrol inscrib
matrimoni marriag union marit marri
matrix arrai
matron wife
matter topic subject issu count weigh affair thing concern
matur grow ripen develop growth adult ripe development produc
mauv purpl
maxim maximum utmost axiom express axiomat increas exploit tap
maximum maxim utmost extrem extremum peak limit bound last
mayb possibl perchanc perhap
mayor politician
maze labyrinth system
meadow hayfield
meager bare scanti miser
meal nourish
mean signific intend signifi import averag implic norm pregnant
meander wind thread wander weav curv travel ribbon rambl
meaning signific meati substant mean pregnant purpos
meaningless nonsens bunk empti hollow insignific mindless
meanwhil interim lag interv
measur quantiti amount evalu assess apprais valu activ step
meat food meati
meati meat
mechan machin automat perform execut machineri machinist craftsman artisan
mechanist mechan
medal decor palm ribbon award
meddl tamper interven interf busi intrus
median averag norm normal
mediat intermediari interced intermedi arbitr negoti intervent indirect
medic medicin checkup examin scrutini drug
medicin medic drug treat
mediocr averag fair ordinari
medit contempl reflect muse specul ponder mull brood pensiv
medium instrument environ averag intermedi moder
medlei potpourri opu
meek mild modest humbl submiss
meekli meek
meet encount gather see assembl fit plai assemblag attend
melancholi sad unhappi
mele scrimmag disturb
melior better improv amend
melod melodi music tune air strain line sing lyric
melodi tune music air strain line melod
melodrama comedi melodramat
melodramat dramat
melt thaw dissolv unthaw run warm heat resolv flux
member membership rank associ part portion
membership member rank bodi relationship
membran sheet
memor memori learn con retent acquisit studi unforgett
memorabilia record
memorandum note
memori rememb commemor memor con learn remembr recognit credit
men manpow hand forc personnel
menac peril threat threaten hazard jeopardi risk endang jeopard
menarch start
mend fix repair fixtur patch fixer restor better improv
menial servant humbl lowli
mental brain outlook wit attitud intellig braini brilliant intellectu
mention refer cite name observ citat remark note credit
menu card bill
mercenari adventur worldli materi
mercer trader
merchandis trade sell market product deal commod produc make
merchant trade merchandis
merciless cruelti ruthless fierc mortal pitiless remorseless
mercuri quicksilv metal errat
mere bare simpl pond pool specifi plain simpli just
merg mix mixtur unif unit fusion blend combin meet
merger unit unifi merg consolid integr
merit meritori deserv worth virtu
meritori merit worthi deserv
merri gai jolli joyou festiv jovial hilar glee celebr
merrili gai merri blith jolli jovial happili gayli jubilantli
merriment gaieti happi fun divers recreat comic funni
merrymak revel racket celebr festiv
mesh interlock engag oper lock move displac organ organis
mesmer magnet bewitch charm influenc
mess messi disord fix hole jam muddl pickl difficulti
messag commun content substanc
messeng travel courier
messi mess
metal bronz gold golden silver element fabric cloth coat
metamorphos turn
metaphys supernatur
meteorit meteor
meter measur
method organ orderli
methodist protest
metrazol medicin medic
metro tube underground subwai railwai railroad
metropoli citi metropolitan
metropolitan citi metropoli archbishop
mew cry utter emit
mexican mexico
mexico mexican
micel particl
microbi bug germ
microcosm model exampl
micrometeorit meteorit
microorgan organ
microphon mike
microscop microscopi
microscopi microscop research
microwav cook
mid middl
midair point
middai noon hour
middl center heart central area countri part section put
midnight hour
midsect middl area region
midst thick insid interior
midwai center halfwai tract middl central
midwatch watch
midwestern western
mien bear behav acquit conduct carri comport presenc manner
might mighti power strength
mighti power might right
migrat motion movement move
mike microphon
mild soft gentl moder
mildli mild
mileag distanc
mileston marker mark junctur occas
milieu surround environ
milit activ influenc warlik competit aggress fight
militari forc personnel warlik martial
militarili militari
militia reserv
milk beverag drink nourish draw exploit tap
mill grind factori plant work move mash
million cardin
millivoltmet voltmet
millpond pond pool
milquetoast pansi coward
mimesi imit mimet
mimet represent mimesi
min minut chines
minc moder nourish soften chang alter mitig refin
mind awar psychic head brain psych knowledg recal recollect
mindless meaningless
mine excav product dig hollow exploit tap miner
miner labor mine materi stuff
mineralog geologi
mingl mix mixtur unifi chang alter whole unit
miniatur illumin paint pictur toi copi small littl
minim minimum decreas lessen underst inform understat borderlin margin
minimum minim underst extremum peak borderlin margin neglig nomin
minist pastor parson clergyman reverend ministeri attend relief succor
ministeri minist parson pastor
ministr succor relief aid assist minist
ministri build edific
minor childhood child kid youngster fry nestl juvenil childlik
minstrel singer vocalist sing
mint heap pile plenti wad jam coin batch deal
minut fleet fugit momentari min moment second bit time
minutia detail item
miracl miracul happen occurr marvel event providenti
miracul marvel wonder supernatur miracl
mire muddi sloppi slack bog muck mud involv web
mirror reflector reflect reverber
misanthrop cynic
misbehavior misde wrongdo
misbrand illeg
miscalcul mistak error misjudg
miscarri failur fail abort loser
miscegen reproduct procreat cross
miscellan assort mix sundri heterogen mixtur varieti potpourri
mischief devil annoi rag bother irrit gravel vex chafe
mischiev arch implik puckish wick play
misconcept idea thought misconstru misinterpret misunderstand
misconstru misunderstand mistak misinterpret misconstruct interpret constru misconcept
misconstruct misinterpret misunderstand misconstru constitu
misde misbehavior wrongdo
misdemeanor violat crime conflict transgress offend breach break
miser miseri wretched piti wretch commiser patho suffer unhappi
miseri miser wretch suffer hapless pathet piteou pitiabl piti
misfir breakdown fail
misfortun troubl fortun destini
misgaug estim gaug
misgiv qualm anxieti apprehens expect outlook apprehend
misguid foolish
misinterpret misunderstand mistak interpret misconstru misread
misjudg err mistak
mislai misplac lose
mislead deceiv lead take inform decept dishonest delud betrai
mismanag manag direct deal
misnam call
misnom name
misogynist misanthrop
misperc perceiv comprehend
misplac mislai lose put set
misquot quot quotat cite
misread read scan
misrel unrel
misrepres beli repres misrepresent deceit
misrepresent misrepres deceit falsiti deceiv delud manipul fake falsifi
miss girl woman misfir failur lose desir want lost
missil projectil weapon arm rocket
mission missionari oper
missionari mission teacher instructor
missiv letter text document
mist misti fog hazi cover
mistak misunderstand misinterpret misconstru err slip fault error incorrect
mistaken wrong falsiti misguid fals incorrect
mistakenli erron fals mistaken
misti fog hazi cloudi mist haze
mistress woman lover
mistrust distrust suspect misgiv suspicion doubt uncertainti suspici wari
misunderstand misinterpret mistak misconstru interpret misconstruct misread constru misconcept
misus abus usag util
mite touch hint pinch jot speck
miter joint bevel
mitig extenu decreas diminut apolog
mix mixtur integr combin blend coalesc mingl unifi flux
mixtur blend flux mix fuse coalesc combin merg substanc
moan groan utter emit
mob pile throng rabbl rout crowd pack jam heap
mobcap cap
mobil ralli marshal summon wander qualiti gather garner call
moblik disorderli
mock deris ridicul treat handl mocker jeer mockeri scoff
mocker scoff flout jeer barrack mock
mockeri scoff flout jeer barrack scof deris mock
modal averag normal mode
mode manner style wai fashion properti stylist convention
model mold mould pattern simul exampl sculptur framework shape
moder chair lead fair reason adult grownup degre grade
modern develop new contemporari overhaul person individu genr currenc
modest small modesti moder
modesti modest decenc reserv proprieti
modestli modest
modif alter modifi chang adjust copi
modifi qualifi modif alter limit chang adjust add adapt
modul transit passag transmiss
moir fabric cloth
moist damp wet
moisten wet wash dampen moistur
moistur wet moisten wash dampen
mold mould cast model stamp shape form solid work
molecul unit molecular
molecular molecul
molest assail assault
mollifi pacif peac pacifi concili appeas gentl calm conciliatori
molten liquid
moment minut second instant fleet fugit momentari import point
momentari moment minut second bit fleet fugit short
momentum impuls forc
mommi mama mamma mum mother
monarch sovereign ruler
monast monk convent religi
monaur monophon
mondai weekdai
monei wealth
moneymak remun capitalist acquisit mercenari profit compens
monitor supervis observ supervisor
monk monast religi
monkei primat tamper fiddl manipul imp rascal
monkish strict
monochrom paint pictur color
monocl len
monologist perform monologu
monologu speech
monom compound
monophon monaur
monopol monopoli domin control command have
monopoli monopol market marketplac domin
monosyl word
monoton drone flat inton modul dull
monotoni same
monsieur man
monsoon wind
monster giant coloss prodigi stupend monstrou gigant mammoth
monstros monstrou grotesqu freak monster mutant grievou
monstrou monster monstros larg big giant freak grievou evil
monument memori structur construct commemor repositori
moo low cry utter emit
mood humor temper feel climat condit statu
moon reveri daydream object idl laze
moonlight moon light moonlit work
moonlit moonlight moon
mop swab absorb suck
moral ethic moralist motiv honor lesson mean signific disposit
moralist moral philosoph ethic
more convent normal
moreov furthermor
morgu build edific
morn greet farewel
moroccan morocco african
morocco moroccan leather
moros dark glower glum sour sullen
morpholog structur biologi
morrow dai
mors code
morsel bit bite tast mouth
mortal person individu someon soul organ caus personifi deadli
mortar plaster
mortician undertak
mortif chagrin humili humbl embarrass
mosaic art mose
mostli larg most
mother fuss parent beget get engend father sire gener
motherland homeland countri state
motif motiv design pattern theme
motion gestur gesticul movement move happen occurr travel commun
motionless still inact static
motiv incit actuat propel move prompt need caus motor
motor drive machin motiv travel transport carri drivewai ride
motorcar automobil car auto machin machinist mechan
mottl color streak blotch colour stripe bar dappl
motto slogan shibboleth express
mould mold model cast soil dirt shape form plastic
mound hill knoll hillock shape form
mount climb rise wax hors attach back increas upgrad
mountain mount craggi elev rough hill larg big
mountainsid slope inclin
mourn sorrow mourner griev bereav observ celebr
mourner lament griev sorrow mourn unfortun keen deplor bewail
mournfulli dole mourn
mous mousi sneak creep walk creeper prowler
mousi mous timid
mouth talk speak utter speaker sass lip orific open
mouthpiec apertur
move travel movement motion mover decis determin act chang
movement move motion travel chang displac
mover workman move displac
movi film product pictur flick show shoot take
moviego spectat wit
movingli move
mow loft attic cut
mph rate read
much some such untold incalcul
muck slime sludg matter muddi mire mud remov take
mucosa membran
mucu secret
mud mire muck clai soil dirt muddi sloppi dirti
muddi dirti mire soil slack dingi sloppi wet swamp
muddl jumbl welter smother disord scrambl confus mingl
muddlehead addlebrain confus
mudguard fender wing
muff fail neglect fumbl
muffl smother stifl strangl repress inhibit crush dull mute
muffler muffl mute dull damp dampen hush silenc still
mulch cover
mull muse reflect contempl medit specul brood pensiv headland
multidimension dimension
multilater bilater joint triangular
multipl doubl gener multipli dual trebl quadrupl product propag
multipli multipl time increas calcul cipher manifold
multitud battalion pack countless infinit innumer multitudin myriad unnumb
multitudin myriad countless infinit innumer unnumb incalcul battalion multitud
mum chrysanthemum silent silenc
mumbl mutter murmur utter talk speak
mundan everydai routin unremark ordinari
munit arm instrument
murder hit dispatch execut off remov homicid killer crimin
murki cloudi muddi opaqu fog
murmur mutter mumbl sound rustl talk speak soft
muscl contractor muscular pass
muscleman muscl bulli tough
muscular muscl athlet
musculatur system
muse contempl reflect medit specul ponder mull brood pensiv
museum deposit
music musician melodi melod instrumentalist player sound plai movi
musician music musicianship instrumentalist player perform plai instrument artist
musicianship musician art artistri instrumentalist player
mustach unshaven unshav
muster ralli gather assemblag summon garner call conscript draft
mutant variat sport organ deviat vari diverg depart mutat
mutat mutant variat sport
mute silent muffler unspoken dumb muffl dull damp dampen
mutil injuri mar damag
mutin mutini
mutini mutin rebellion insurrect rebel aris
mutter murmur grumbl mumbl sound rustl talk speak croak
mutton meat
mutual common reciproc share interdepend
muzzl open face equip fit
myelofibrosi fibrosi
myeloid marrow
myocardi myocardium
myocardium myocardi
myofibril myofibrilla
myofibrilla myofibril
myriad countless infinit innumer multitudin unnumb incalcul battalion multitud
myrtl periwinkl
mysteri mystic secret enigma enigmat puzzl inscrut cryptic deep
mystic mysteri secret believ esoter supernatur enigma
mystifi puzzl bewilder puzzlement vex stick get baffl beat
mystiqu air
myth mythic fabul mytholog stori
mythic myth
mytholog fabul mythic myth collect aggreg unreal legend parabl
nab collar arrest apprehens catch pinch cop tag nail
nadir advers hardship
nag scold peck grumbl rebuk rag lectur reprimand jaw
nai neg
nail collar arrest apprehens catch pinch cop attach apprehend
naiv childlik green innoc
nake naked nude bare unprotect
naked nake bare nude condit statu
nakedli nake
name identif refer identifi call reput mention cite discov
nameless anonym unknown
namesak person individu
naprapath therapist healer
narcot drug dose
narr tell narrat recount recit stori tale messag content
narrat inform narr stori tale recit
narrow contract strait sound shape form constrict width breadth
narrowli narrow
nasal pinch nose conson utter emit high
nasti spite dirti filthi hate mean
natal birth
nation subject countri land patriot state commonwealth peopl nationalist
nationalist patriot loyal nation
nativ aborigin person individu domest homegrown
natur qualiti winner lifelik caus chang alter earthi establish
naturopath therapist healer
naught zero noth null cipher zip
nausea sick nauseat sickish symptom sicken
nauseat sick nausea sickish ill qualm
nautic navig marin
naval navi
navel point
navi naval blue
navig pilot voyag fly sail guidanc offic travel journei
nazi social fascist nazism
nazism fascism social
neanderth man
near close approach come distanc adjac nearbi warm hot
nearbi near close
nearer closer
nearli about almost most near virtual
nearsight shortsight
neat orderli order
neatli neat
nebul cloudi indistinct
necess need requir demand necessari necessit ask postul take
necessari requir essenti need necess indispens thing want necessit
necessarili need requir necessari
necessit requir demand need necess ask postul take involv
neck pet hug kiss
neckti tie
necropsi autopsi examin scrutini
necrosi mortif death necrot
necrot necrosi mortif
nectar secret
need requir demand want necess essenti necessari necessit ask
needl goad prod urg spur
needless gratuit unnecessari unneed
needlessli gratuit needless
neg veto contradict denial oppos antagonist counter pervers
neglect disregard ignor omiss neglig dismiss discount declin omit
neglig neglect careless omit drop miss overlook ignor disregard
negoti dialogu talk discuss
negro black person individu color
neighbor neighborhood neighbourhood vicin local person individu popul dwell
neighborhood neighbor local neighbourhood vicin section commun
neighborli friendli
neighbourhood neighbor local vicin neighborhood section
neo modern
neocort neocortex
neocortex neocort
neoliber liber
nerv nervou heart steel courag game gritti spirit nervous
nerveless cool compos
nervou nervous uneasi restless tens anxiou troubl nerv
nervous edgi jumpi restiv nervou anxieti anxiou uneasi
nest popul dwell implant
nestl cuddl snuggl nest nuzzl embrac hug kiss pet
net clear trap sack profit gain final last ultim
netlik laci reticul web
nettlesom plagu annoi gall irrit pester teas
network web system scheme net commun
neuromuscular muscl nerv
neurosi neurot
neurot neurosi compuls disturb hyster nymphomaniac patholog
neuter alter gender steril fix
neutral neutralist overrid person individu chang alter weaken imperson
neutralist neutral advoc
nevertheless howev withal still yet nonetheless notwithstand
new fresh inform novel intellig tide word hot newborn
newborn babi babe young immatur new
newcom fledgl start starter freshman entrant beginn origin initi
newfoundland dog
newli freshli fresh new
newsboi carrier
newslett report
newsman report cover
newspap paper press publish
newspaperman correspond journalist
newton newtonian
newtonian newton follow
next follow succeed adjac close
nib point
nice decenc good pleasant decent respect polit
niceti just right conform good upright
nich recess corner place station tree
nickel metal coin plate
nicknam dub denomin name call
night nighttim dark
nightclub club spot
nightdress gown
nightfal twilight dusk fall hour duski
nightmar incubu situat dream
nighttim night dark
nihil doctrin philosophi nihilist anarchist
nihilist nihil
nilpot zero cipher
nimbl quick agil activ adroit facil celer rapid
nine figur cardin
nineteen cardin
nineteenth rank
nineti decad cardin
ninth rank
nip pinch squeez shot twing twitch grip claw chela
nirvana enlighten
nitrat compound process treat
nitrogen element
nobil nobl aristocraci elit aristocrat blue gentl grandeur big
nobl lord august grand nobil lordli lordship baroni impos
nobodi cipher common
nocicept sensit
nod gestur motion inclin gesticul commun
nodul nodular
nodular nodul
nois resound sound racket reson
noisemak devic
noisi nois blatant buzz clang clank thunder whir
noisili noisi
nomin name appoint phrase assign make constitut propos token
nonchal unconcern casual indiffer insouci familiar
nonchurchgo laps
noncom offic
noncompetit cooper
nonconformist protest
nondescript person individu ordinari
none hour
nonenzymat enzym
nonequival inequ
nonetheless howev nevertheless withal still yet notwithstand
nonexist lack absent vanish
nonfict prose
nonfunct decor
nonlinguist languag
nonoccurr absenc
nonresid person individu
nonsens bunk meaningless messag content
nonverb commun
noon middai hour
noradrenalin catecholamin
norm averag standard criterion statist mean
normal averag usual convent pattern rule formula practic mean
north northerli northern northward union northeast northwest
northeast point north
northerli northern north wind northward
northern yanke inhabit yank american blue union feder northerli
northland region
northward north northerli northern
northwest north
nose nuzzl scent wind front intrud pry poke search
nostalgia long yearn
notabl fame luminari famou illustri note celebr known great
notar attest certifi
notat write
notch indent incis
note observ notic fame notabl mention remark comment mark
notebook book volum
noth zero null cipher naught zip
notic observ detect find note mark discoveri discov discern
notif present
notifi notif notic tell advis inform
notion feel concept impress belief opinion idea thought believ
notori infam
notwithstand howev nevertheless withal still yet nonetheless
noun substant
nourish susten nutrient nutrit nurtur sustain food feed provid
nov novemb
novel fresh fiction novelist new origin novelti
novelist novel writer author
novelti fresh origin new novel
novemb nov
now present
nowher obscur
nozzl nose spout
nuanc refin niceti shade subtleti mean signific
nubbin stub
nubil matur
nuclear atom nucleu
nucleat nucleu becom turn
nucleu nucleat center
nude naked paint pictur bare nake
nudg jog push prod forc goad
nuisanc annoy bother
null zero noth cipher naught zip void invalid
numb asleep symptom blunt dull
number amount total figur list enumer come sum count
numer number multipl quantit legion mani
numin sacr
nun religi
nurs woman suck care attent treat harbor hold entertain
nurseri suck nurs
nurtur rais rear foster parent breed encourag
nut seed gather garner
nutrient nourish food nutrit susten substanc wholesom nurtur sustain
nutrit nourish susten nutrient wholesom food nurtur sustain
nuzzl cuddl snuggl nestl hug kiss pet nest
nymph larva
nymphomaniac deviant neurot
oak wood tree
oath swear curs cuss blasphem imprec explet profan commit
obedi obei submiss complianc respect yield
obei obedi adjust conform
obelisk column pillar
object aim target goal end place direct point purpos
objectif realiz
objection obnoxi offens
oblig duti respons compel bind hold indebt state induc
obliqu case bia diagon
obliter annihil destruct hide effac elimin extinguish erad kill
oblivi unawar inadvert oblivion
oblivion limbo obscur
obnoxi objection offens
obscen salaci lewd prurient bawdi indec
obscur dark abstrus vagu fog deep stand unknown unsung
obsequi lackei
observ find notic note watch detect discov look discoveri
obsess haunt ghost preoccupi shade specter concern preoccup absorpt
obstacl obstruct
obstin obdur stubbornli pighead stubborn
obstruct block imped occlud jam occlus hinder closur structur
obtain get acquir receiv find incur chang avail
obvers altern
obviou appar evid axiomat demonstr frank transpar
obvious evid appar plain manifest palpabl patent unmistak manifestli
occas junctur happen occurr affair function busi caus
occasion infrequ unpredict
occident inhabit western west
occlud obstruct imped block occlus jam hinder closur clog
occlus stop attack obstruct imped occlud jam block
occup resid occupi tenant tenanc busi job line inhabit
occupi occup resid busi work popul dwell tenanc engag
occur happen pass occurr come becom
occurr happen event occur pass presenc
ocean water
ocelot wildcat
oct octob
octob oct
ocular eyepiec len optic
odd likelihood uneven unusu
oddli curiou funni odd peculiar queer singular curious peculiarli
odiou abomin hate abhor loath
odor smell scent perfum aroma properti nose wind fetid
odyssei journei
off murder hit dispatch execut remov kill despatch killer
offbeat quirk upbeat rhythm beat unconvent
offenc offens oper
offend piqu offens transgress violat breach break anger offenc
offens offend violat offenc break outrag transgress breach behavior
offer extend proffer messag content bid tender volunt suppli
offic offici agenc bureau author holder command policeman
offici offic function part role author power formal agenc
offsaddl remov take
offset start begin commenc balanc equilibr counterbal first outset
offspr happen materi issu rel relat consequ effect
offstag wing backstag stage
often frequent oftentim
oftentim frequent often
ogl look
oil oili tanker cover
oilcloth fabric cloth
oilfield field
oili greasi fatti fat oil
okai sanction approv counten author warrant imprimatur bless fine
old antiqu past elderli ancient emeritu grei grai vener
older senior elderli elder old longev
oldster adult grownup
oliv fruit
ologi disciplin subject
omen presag forecast predict augur bode portend portent prodigi
omin bale menac sinist threaten omen presag mischief
omiss skip omit neglect mistak error cut exclud except
omit except exclus exclud extinguish elimin omiss skip sole
omnisci wise
oncom onset start move
onetim former old sometim past
onli mere bare simpl lone sole solitari singl alon
onlook spectat wit
onrush attack onslaught onset oper assail rush
onset oncom start
onslaught attack troubl onset onrush oper assail
opalesc bright
opaqu cloudi muddi solid
open clear initi start gap yawn area countri outdoor
openli open
openmouth surpris
openwork work
oper function run work perform procedur util appli emploi
opera classic operat
operago patron
operat opera
operation oper
opinion view reckon think consid suppos imagin guess see
oppon oppos antagonist opposit pit match adversari react fight
opportun chanc selfish expedi opportunist possibl
opportunist expedi opportun
oppos oppon adversari antagonist fight contend opposit defend fighter
opposit revers word contrari invers lift repeal overturn rescind
oppress crush subjug suppress persecut
optic sight vision ocular visual
optim optimum optimist hope best
optimist optim cheer rosi sanguin
optimum optim good best
opu composit piec music compos write
opul luxuri rich gild grand sumptuou lush magnific
oral unwritten examin spoken
orang citru
orat rhetorician speaker orator
orator orat rhetorician
oratorio classic
orb orbit eyebal capsul revolv circl rotat revolut gyrat
orbit orb revolv path rout sphere domain area field
orchard grove plantat garden
orchestr arrang instrument orchestra
orchestra orchestr
orchid flower
ordain enact ordin order decre passag invest vest club
ordeal experi
order arrang tell enjoin sai rate rank rang grade
orderli regular method attend soldier
ordin order regul rule ordain invest vest club societi
ordinari averag common judg justic condit fair nondescript commonplac
ordinarili usual normal commonli ordinari common everydai mundan routin
organ organis establish format arrang administr brass constitut form
organis organ system coordin arrang establish administr brass constitut
organiz arrang organ system
orgi rite
orient east placement locat attitud point lie arrow decid
orific open passag passagewai afford give
origin initi creation start first begin root incept found
ornament decor grace adorn embellish beautifi artifact deck dress
orneri crotcheti quirk
orphan child kid depriv strip
orthodox judaism convent establish tradit
orthograph orthographi
orthographi write orthograph
orthophosph phosphat salt
oscil vibrat hover wave gener
osseou bone boni
ossifi turn ossif
ostens appar seem seemingli
ostentati pompous inflat fanfar flash showi
osteoporosi patholog
ostrac banish ban shun expel
other opposit differ anoth new otherwis past
otherwis other
oust expel remov eject exclus expuls
out journei failur excurs expedit sashai travel trip disclos
outbreak erupt flare irrupt happen occurr
outburst gush express manifest burst happen occurr erupt flare
outcast unfortun unwant
outclass subordin inferior
outcom result consequ effect attend incident leav lead ensu
outcri shout cry call yell scream holler squall utter
outdist outstrip distanc
outdo surpass outstrip exce surmount beat excess undu
outdoor open outsid alfresco exterior
outdraw surpass outstrip
outer out outsid satellit outward
outfac gaze stare
outfield tract fielder
outfight beat
outfit equip fit rig attir unit garb suppli provid
outflow leak escap leakag discharg
outgener outmaneuv
outgo outward effluent out past preced
outgrow develop grow
outlai spend disburs payment expend drop
outlaw crimin felon crook illegitim illicit unlaw princip lawless
outlet receptacl
outli far
outlin sketch abstract line describ boundari bound trace draw
outliv surviv survivor
outlook expect mental attitud prospect belief ask requir anticip
outmaneuv outsmart outdo
outmod chang alter antiqu
outnumb total number
outplai beat
outpost post station coloni settlement
output yield product pai bear render return give gener
outrag scandal offens indign shock offend dirt anger rape
outreach reach
outright unlimit unqualifi
outrun run
outset start begin commenc first kickoff offset point inaugur
outsid exterior extran region part surfac foreign stranger alien
outskirt fring section
outsmart overreach beat surpass outstrip
outspoken vocal commun
outstand superior promin salient spectacular strike conspicu spectacl
outstandingli outstand
outstrip surpass exce outdo surmount beat excess undu
outward extern outer
outweigh predomin surpass outstrip domin overrid paramount preval
oval round
over part section gorg overindulg glut stuff overeat satiat
overachiev perform student pupil
overact activ
overal gener gross
overbear authoritarian domin
overburden land ground charg saddl overload
overcast cloud cloudi darken
overcoat greatcoat coat
overcom defeat subdu surmount master beat
overconfid certitud posit confid positiv
overcuri curiou
overdon exagger
overdr action activ overwork exploit
overeat glutton gorg overindulg glut stuff satiat eat bust
overemphas exagger
overestim apprais estim misjudg
overexpos expos
overfe feed give
overfil fill
overflow overrun flood flow stream spill runoff
overgrown cover
overh hot
overhang project beetl protrud
overhaul pass servic modern passag care mainten overtak advanc
overhead expens
overhear catch hear
overheat heat
overindulg glutton gorg glut stuff overeat satiat eat bust
overlai cover top
overlap intersect represent coincid cover continu lap
overload load overburden clog fill full
overlook place domin command miss lose lie unnot
overnight guest long
overpay payment
overpow overwhelm beat overcom overtak arous elicit
overpr expens
overproduc grow rais overrun
overprotect protect
overreach fail outsmart beat surpass outstrip
overrid predomin revers devic overturn overthrow rule decre paramount
overrun overproduc product overflow infest invad occupi plagu
overs larg big
oversea abroad foreign
overshadow domin eclips brood hover
overshoot miss blast shoot aspir
overstep transgress trespass pass
overstrain strain extend
overt open naked bald nake raw undisguis visibl
overtak pass passag catch overhaul advanc progress
overthrow subvert overturn termin end depos revolutionari
overtli overt open
overton mean signific
overtur preliminari prelud music origin
overturn upset turnov turn invers move displac
overvali bold
overweight heavi corpul fleshi stout fat
overwhelm delug overpow overcom overtak arous elicit charg saddl
overwhelmingli overwhelm irresist
overwork exploit labor labour work
owl hoot
own possess owner have ownership proprietor person
owner ownership possess own have proprietor businessman proprietorship person
ownership owner proprietor possess relat control own have
oxcart cart
oxen cattl cow bovin
oxid oxidis reaction
oxidis oxid chang alter
oxygen element
oxytetracyclin antibiot
oyabun supervisor
oyster gather garner
pace step stride gait footstep tread rate tempo walk
pachinko pinbal
pacif mollifi pacifi concili appeas gentl temper season moder
pacifi pacif peac concili appeas mollifi gentl calm conciliatori
pack bundl packag battalion multitud countless infinit innumer multitudin
packag parcel box bundl packet pack collect aggreg bunch
packet bundl packag parcel collect aggreg bunch cluster clump
packinghous build edific
pact treati accord
pad elev tablet paper embroid embellish dramat exagger drama
paddl bat boat
padlock lock
paean prais congratul
pagan gentil ethnic religion faith
page leaf utter summon
pageant represent
pai earn wage remuner salari compens give payment garner
paid mercenari squar profession
pail bucket vessel
pain hurt strain ach troubl sore strive suffer anguish
painfulli deplor distress piti sad sorri abomin dread pain
painless easi
paint pigment coat pictur depict painter pictori render show
painter paint artist
pair coupl match brace mate twin yoke span set
palac castl govern author
pale picket strip blanch pallor light pallid wan sick
paleocort paleocortex
paleocortex paleocort
palett scope rang board
pall chill apprehens daunt dash scare dull chang bore
pallid pallor pale wan sick weak
pallor pale pallid wan blanch livid lurid ashen bloodless
palm handl area region touch grip hold manipul
palpabl tangibl
pamper babi coddl spoil indulg treat handl babe infant
pamphlet book leaflet leaf script volum tract
pan travel wash
pander pimp procur offend gratifi indulg provid suppli gratif
panel pane sheet decor adorn
pang stab twing feel
panic terror terrifi scare fear frighten fright terrorist panick
panick terrifi frighten afraid panic terror
panoram wide broad view aspect prospect scene vista
pant heav gasp puff blow nois breath utter emit
pantheon collect aggreg
panther cat
pantomim act plai
pantri storeroom
pap garbag
papa dad daddi pop father
papal pope apostol
paper paperi document documentari materi stuff wallpap composit report
paperback book volum bound
paperi thin paper
paperwork work
par equat score equal equival statu posit correspond match
parabl allegori stori fabul mythic mytholog
parachut chute jump dive plung
parad troop march success exhibit walk process
paradigm prototyp epitom typifi inflect imag model exampl
paradis nirvana heaven region part
paradox contradict inexplic incomprehens
paragon idol worship rever perfect ideal perfectionist
paragraph write divid split
parakeet parrot
parallel analogu similar correspond latitud line analog match fit
paramagnet magnet
paramet constant parametr factor
parametr paramet
paramount predomin overrid domin outweigh
paranoiac paranoid psychot
paranoid paranoiac psychot insan
paraphernalia gear equip
paraphras rephras repeat reiter
parasit organ
parcel allot share packag portion alloc contain box apport
parch dry sear bake scorch sunbak
parchment paper
pardner collabor partner partnership cooper associ
pardon excus forgiv alibi minor
pare decreas lessen
parent rear rais nurtur parenthood breed foster matern birth
parenthood parent adulthood rear rais nurtur
pari parisian
parimutuel bet wager
parish commun parochi
parishion churchgoer
parisian pari frenchman
parisolog ambigu
park tract common maneuv green room wai put set
parlai bet wager back
parlanc idiomat idiom formul express
parliament legislatur parliamentari
parliamentari parliament democrat
parlor room
parochi parish
parodi lampoon mockeri takeoff caricatur imit act plai
paroxysm fit attack
parri block fenc closur occlus counter
parrot bird repeat echo
parrotlik imit
parson minist pastor clergyman reverend ministeri
parsonag resid
part separ leav split partial portion farewel environ schism
partak share
parti organ celebr fete
partial part portion deriv incomplet compon constitu color partli
particip involv engag enter player associ prosecut pursu act
particl atom molecul speck materi stuff molecular bodi
particul materi stuff
particular specif peculiar fact special specialti
particularli special except particular peculiarli especi peculiar
partit separ divid divis structur construct split zone
partli partial part
partner collabor mate partnership cooper spous rel relat pair
partnership partner busi concern collabor pardner
pass exit expir die perish choke croak walk depart
passag transit sink pass laps section subdivis
passagewai passag structur
passeng travel rider ride
passerbi surpass pass
passion heat emotion feel warmth inflam wake ignit ablaz
passiv inact inertia voic supin peac
past former glue late yesteryear time composit attach gum
pastel delic light
pastelik pasti past
pasti cohes glue gum past pastelik gummi sticki adhes
pastim interest pursuit divers recreat prosecut engag pursu
pastor minist parson clergyman reverend ministeri opu bucol
pastur graze crop rang grass feed give
pat tap dab rap glib sound knock pink tip
patch spot fleck piec mark blob blot mottl cloud
patchwork jumbl hodgepodg theori scrambl confus mingl
patent document procur secur
path wai cours
pathet piti pitiabl miseri wretched commiser patho hapless miser
patho poignanc qualiti poignant touch
pathogen infect taint
patholog diagnostician pathologist diseas unhealthi neurot
pathologist patholog diagnostician specialist
pathwai tract footpath path
patienc patient
patient case patienc dilig endur toler unhurri
patina coat
patriot nation nationalist loyal subject loyalti
patrist father
patrol polic detach protect watchman watcher guard law
patrolman lawman
patron sponsor support frequent shop patronag shopper custom client
patronag back support endors indors championship bless approv second
patronn patron sponsor
patter sprinkl channel spit spatter rain
pattern model practic shape form structur determin mold influenc
pauciti scarciti
paus break intermiss interrupt hesit suspens falter interv freez
pavement artifact
paw foot scrape grate caress hand
payabl liabil due collect
paydai dai
payment pai defrai cost commerc commerci
payrol regist
pea legum
peac peaceabl pacifi order harmoni concord concili appeas mollifi
peaceabl peac
peacefulli peac peaceabl
peak extremum limit blossom flush ill sick peaki flower
peaki high extremum peak
peal roll ring sound
pearl white jewel gem bone ivori pearli gather garner
pearli chopper chop tooth hack neutral bone ivori pearl
peasant provinci bucol rustic
pebbl rock stone
pec pector pectorali
peck beak heap bill pile plenti wad jam batch
pector pectorali pec chest
pectorali pector pec
peculiar special particular curio curios specialti individu distinct singular
peculiarli particular peculiar special particularli
pedagog instruct teach educ
pedant academ scholarli scholast
peddl vend pitch peddler huckster market vendor hawker hawk
peddler peddl huckster hawk pitch hawker
pedest base stand support
pedigre lineag line descent blood ancestri origin stock rear
peel skin pare strip
peep chirp cry look
peer equal match touch rival equat person individu compar
peevish irrit petul temper cranki nettlesom scratchi
peg pin nail succe win
pegboard board
pelt rain fur sequenc throw pepper attack assail
pelvi hip pelvic
pelvic pelvi hip
pemmican meat
pen write authorship composit compos enclosur writer author
penal punish penalti punit
penalti punish penal payment
penanc repent compunct remors regret sacrament
pencil draw
pendulum apparatu setup
penetr keen sharp fathom bottom insight percept acut discrimin
peninsula land
pennant crown award
penni cent coin
pension beneficiari award grant
pensiv contempl medit muse reflect ponder mull specul brood
pentagon bureaucraci
penthous apart flat
peoni flower
peopl group mass popul multitud inhabit
pepper zest spice pelt attack assail
peptidas proteas enzym
perambul mobil
perceiv percept detect comprehend comprehens sens observ understand realiz
percent percentag proport
percentag share percent proport portion part partak
percept perceiv insight discern represent conceptu detect notic faint
perceptu sens percept
perch roost rest support sit
perchlor salt
percol coffeepot
percuss music
peremptori domin foreman chief boss
perenni plant
perfect flawless ideal tens capabl state perfectionist better improv
perfection disposit tempera perfectionist
perfectionist perfect compuls paragon idol perfection
perfectli absolut complet consumm everlast gross perfect pure stark
perfor hole punch
perform execut present show entertain actor worker act move
perfum scent aroma fragranc smell odor fragrant essenc
perfunctori casual cursori pass superfici careless familiar
perfunctorili casual cursori pass perfunctori superfici
perfus introduct
perhap possibl perchanc mayb
peril hazard risk jeopard jeopardi danger endang menac threaten
period daili weekli annual interv public regular sporad
peripher peripheri fring margin incident incid
peripheri fring boundari edg margin peripher
perish death exit expir pass loss departur releas die
perki buoyant cheer
perman last durat length wave durabl strength abid endur
permeat penetr diffus dispers pervad interpenetr riddl dissemin
permiss permit allow licens let counten approv author toler
permit allow licens let counten permiss toler certifi author
peroxid bleach
perpetr pull commiss commit crime act move culprit
perpetu prolong continu lengthen extend etern sustain uphold everlast
perplex baffl befuddl question confus puzzl
persecut oppress torment rag tormentor
persever persist continu uphold relentless tenac
persist dog relentless continu tenac persever determin purpos retent
person individu mortal personifi someon soul privat organ caus
persona imperson charact role part portray character portrai embodi
personag person individu
personif person individu bodi personifi
personifi bodi embodi personif persona person typifi symbol charact
personnel forc organ
perspect view consid posit orient see reckon regard appear
perspir sweat secret
persuad swai persuas carri influenc induc stimul
persuas persuad strength carri swai coax tell
pert spirit
pertain pertin refer applic accessori relat concern touch apt
pertin applic pertain relev apt refer relat concern touch
perturb upset troubl disturb distract disord agit worri uneasi
perus read studi learn take examin see
pervad penetr diffus dispers permeat interpenetr riddl dissemin
pervapor concentr
pervers neg reprob
pessim pessimist despair
pessimist pessim skeptic
pester teas annoi plagu badger bug torment rag cuss
pestilenti plagu epidem
pet favorit cuddl hug kiss snuggl nestl nest nuzzl
petit request diminut tini size messag content petition small
petition supplic applic
petrifi deaden blunt
pettico cloth clad
petul irrit cranki nettlesom peevish scratchi cross fussi querul
petulantli irrit cranki nettlesom peevish scratchi testili
pew bench
phalanx bone crowd
phantasi fantasi fanci illus misconcept visual envis project see
phantom apparit ghostlik ghostli spectral spiritu specter spirit shadow
pharmaceut pharmaci pharmacist chemist apothecari drugstor medicin medic
pharmaci pharmaceut medicin pharmacist chemist apothecari drugstor shop store
pharmacist chemist apothecari chemistri drug pharmaceut pharmaci
phase stage form state arrang
phenomenon process develop
philanthrop charit
philanthropist donor giver altruism
philharmon orchestra symphoni
philipp broadsid denunci declam
philolog linguist
philosoph philosophi doctrin ism scholar person individu exposit think
philosophi philosoph doctrin ism belief indoctrin
phone telephon ring call caller
phonem phonolog phone
phonet phone sound phonic
phoni fake bastard hypocrit bogu sham cheat feign pretend
phonograph machin
phonolog phonem
phosphat orthophosph salt
phosphoresc light
phosphoru element
photo photograph photographi exposur pictur represent snap shoot
photograph photographi photo exposur pictur snap shoot represent record
photographi pictur photograph photo exposur
photomontag collag
phrase word formul articul express phraseolog construct passag group
phraseolog word phrase formul articul express
physic corpor materi qualiti physicist anim carnal bodili person
physician doctor
physicist scientist physic
physiognomi counten visag face smile
physiolog biologi
physiqu build
pianism perform
pianist piano musician instrumentalist
piano pianist soft softli
piazza place squar
pick choic select choos take cream pluck gather garner
picket watch sentinel sentri scout watchman watcher spot spy
pickl relish preserv keep
pickup truck collar nail apprehend arrest nab cop
picnic cinch breez out vacat holidai snap walkov undertak
pictori pictur vivid period paint imag graphic lifelik realist
pictur imag fanci depict visual envis render show project
picturesqu beauti color
piec patch part portion assembl tack item join conjoin
pier wharf dock platform berth
pierc penetr affect impress
pieti righteous
piezoelectr electr
pig hog squeal grunt live
pighead stubborn
pigment hue
pigskin leather
pike freewai superhighwai thruwai highwai
pile heap agglomer stack mound cumulu throng mob jam
pilfer cabbag purloin pinch abstract swipe hook sneak lift
pilgrimag journei
pill thing tablet dose dosag
pillar principl rule
pillori gibbet expos exhibit
pillow rest cushion put set
pilot navig fly flyer aviat oper control flight steer
pimp procur pander offend provid suppli
pin promis trap fasten fix
pinafor dress
pinbal game
pinch squeez fold nasal difficulti twing nip twitch grip
pine yearn yen long wood ach languish hanker longer
pinecon cone
ping hit strike
pink tap rap knock strike pat sound dab
pinnacl steepl spire surmount
pinpoint speck nail moment minut spot locat
pioneer introduc innov initi settler
pipe shriek screech scream tube shrill shout
piper musician instrumentalist pipe
piqu offens fabric cloth offend anger offenc temper irrit
pirat lift thief steal
pirogu dugout
pisc fish
piss urin water make wee excret urinari
pistol firearm piec soldier
pit oppos match oppon opposit caviti hole hollow confront
pitch lurch shift flip toss pass deliveri throw deliv
pitcher hurler twirler ballplay twirl swirl twiddl whirl hurl
pitchfork fork lift
piteou piti miseri wretched commiser patho hapless miser pathet
piteous hapless miser pathet piteou pitiabl piti poor wretch
pitfal difficulti
pith remov
pithi concis substanc core center essenc heart marrow meat
piti pathet pitiabl commiser hapless miser piteou poor wretch
pitiabl pathet piti contempt
pitiless ruthless remorseless merciless cruelti
pitilessli pitiless remorseless ruthless merciless
pituitari hypophys
pityingli compassion
pivot swivel polar turn pin
pixi imp fairi
pizza dish
place set posit spot point put pose lai locat
placement place arrang posit set locat site put pose
placid quiet tranquil still smooth calm repos seren
placidli placid quiet still tranquil smooth
plagu blight provoc smite harri chivi beset molest provok
plai dramat act adopt roleplai repres drama dramatist playwright
plain evid appar manifest palpabl patent unmistak kick obviou
plainclothesman detect investig
plainli evid appar plain manifest palpabl patent unmistak obvious
plaintiv mourn
plan design program contriv project planner idea thought arrang
planar flat plane sheet flatten
plane flat sheet level airplan shape form planar shave
planet planetari satellit follow
planetari planet
plank board lumber timber cover
planner plan contriv design devis project person individu organ
plant set implant emb imb work complex organ floral
plantat estat land
planter farmer
plaqu spot brass memori monument
plaster mixtur cover groom
plastic mold mould solid pliant elast model cast
plat map plot
plate home base bag sheet coat surfac
platform level program document
platitudin clich commonplac corn
plato platon
platon plato realism realist platonist
platonist advoc platon realism
platoon squad
plausibl pat
play gaieti devilish elfin arch kittenish mock teas
playact act plai roleplai repres activ perform
player music plai particip contest musician instrumentalist perform instrument
playground area countri
playmat companion comrad
playwright drama dramat adopt dramatist writer author plai
plead appeal invok apolog
pleas delight pleasur gratifi joi sweet gratif satisfi pleasant
pleasant pleas pleasur sweet delight beauti enjoy grate idyl
pleasantli cheeri gai sunni pleasant
pleasur delight pleas joi feel pleasant enjoi revel
pleat ruffl fold creas braid lace flounc
pledg plight assur promis
plenitud plenti ampl rich abund
plenti rich plenitud ampl abund heap pile wad batch
pleura pleural
pleural pleura
pliant suppl plastic
plight engag predica difficulti vow
plod walk trudg pad grind labor labour tramp toil
plot game diagram scheme strategi patch tract plan draw
plow turn tool cover treat handl deal address initi
plowshar share wedg
pluck pull draw pinch
plug block secur barricad blockad stop bar close persever
plum plumb
plumb plummet bob util trade craft measur vertic clean
plumber craftsman artisan
plummet plumb plump bob drop
plump plummet nois drop fat larg big
plunder loot despoil strip rifl ransack booti prize sack
plung dip swim immers dunk sous duck penetr dive
plunk clump thump sound thud plank plump
plunker plunk hit
plush fabric cloth lavish rich luxuri
ply suppli cater provis strand provid give
poach hunt run cook
pocket pouch bag sack caviti take
poet vers writer author poetic
poetic poetri vers figur
poetri poetic vers style
poignanc poignant sad sorrow
poignant poignanc touch move patho pain
point indic arrow compon constitu locat design show inform
pois hover brace fix prepar aplomb cool balanc
poison substanc viciou corrupt kill
poke jab thrust dig prod nose stab goad intrud
polar opposit sign pole condit statu chang alter separ
pole punt rod european propel impel
polem controversi
polic patrol law forc personnel guard
policeman offic lawman
polish refin shine cultiv finish smooth cultur down radianc
polit nice courteou graciou civil politician courtesi decent govern
politician polit leader
polka danc
poll canvass inquiri posit place survei
pollen spore
pollut impur foul contamin
polynomi function
polyphosph salt
polyton tonal
pomad groom
pommel handl grip pummel hit punch poke lick slug
pompou pompous inflat portent
pompous ostentati pompou portent inflat
poncho cloak
pond pool lake
ponder muse reflect contempl medit specul brood pensiv heft
poni hors
pooch dog bark purs
pool excav pond lake share
poor piti miseri wretched commiser patho peopl hapless miser
poorli ill sick ail peak sickli maladi badli hapless
pop bulg bump swell promin protuber popular dad daddi
pope papal apostol cathol
poplin fabric cloth
poppi flower
popul inhabit dwell live group dweller livabl peopl liver
populac public world peopl
popular music qualiti pop fashion favorit hot democrat
popularli popular
porch structur construct
pore center focu porou focus direct concentr hole duct
pork meat
porkchop chop
poros porou consist
porou poros
port turn left
portabl typewrit
portal entranc entrancewai
portend omen presag forecast augur predict bode bespeak
portent omen presag prodigi signific import fate forebod prophet
porter labor port doorman guard transport carri
portfolio case
portion part partial allot compon constitu relat object assign
portrai portray portrait repres depict interpret paint pictur
portrait portrai portray like semblanc
portray portrai enact imperson portrait character act plai pose
portugues romanc portug
portwatch watchman watcher
pose postur model sit air present constitut repres expos
poseur pose imperson
posit place set put placement point pose lai locat
positiv positivist empiric posit
positivist positiv posit ration
poss polic
posseman man
possess owner have own ownership control proprietor relat obliqu
possibl potenti expect outlook conting feasibl mathemat open potenc
post poster notic bill card station place posit send
poster post bill notic card sign
posterior buttock butt bum can rear rump stern seat
posthum late
postmark frank marker mark stamp
postpon tabl shelv defer remit delai
postscript note
postul proposit contend claim content presuppos suppos posit
postur pose bear hold carri posit attitud model sit
pot stool defec shit make vessel toilet can throne
potassium metal
potenc author domin potent strong power control master effect
potent power author influenti strong potenc domin
potenti possibl potenc like capabl abl aptitud open latent
pothol hole hollow
potpourri assort mix mixtur varieti collect aggreg miscellan sundri
potshot shoot shot
potter tinker craftsman artisan throw monkei work
potteri trade craft
pouch bag
poultri fowl
pounc swoop leap descend fall
pound throb thump hammer puls pulsat poke ram blow
pour swarm stream move displac teem crowd flow hord
poverti poor
pow prison captiv
powder pulver powderi grind mill fine solid gunpowd explos
powderi powder fine pulver light
power potent qualiti herculean mighti strong provid suppli muscular
powerfulli strongli strong power
powerless impot feebl nerveless helpless weak
powwow huddl confer discuss
practic exercis drill practis work pattern pragmat feasibl profici
practis practic rehears perform execut exercis drill experienc
practition profession
pragmat realism practic
prai prayer commun petit beg implor plead beggari
prais congratul approv exalt glorifi proclaim measur evalu
pranc strut swagger ruffl sashai cock gait walk
prank clown folli frivol antic decor adorn
prattl chatter gabbl blab magpi babbl talk speak jabber
prayer prai worship petit request
preach sermon advoc discours speech prophesi lectur propon address
preacher clergyman reverend preach prophesi
preambl introduct preced prefac
prearrang arrang set
precari peril danger risk unstabl uneasi instabl uncertainti hazard
precaut safeguard guard measur step caution
preced prioriti forego forgo exampl illustr anteced lie abov
preciou cherish treasur valuabl
precipic cliff drop abrupt sharp
precipit abrupt sudden hurri hasti hast solid effect effectu
precipitin antibodi
precis exact accur dead fine microscop nice skill refin
preclud prevent forestal foreclos forbid
precoci advanc
preconcept opinion sentiment prejudic
precondit condit premis stipul qualifi specifi fix prepar
precook prepar
precool cool
predecessor forerunn preced
predetermin plan
predic construct
predica plight difficulti
predict forecast omen presag anticip call promis augur previs
predigest digest
predilect prefer orient preferenti favor favorit pet choos
predispos suscept
predomin domin reign rule prevail overrid paramount preval outweigh
predominantli overrid paramount predomin domin
preemin lead superior emin distinct note
preempt bid get acquir
preexist anteced
prefac introductori preced premis introduc introduct state sai
prefer predilect choos tast like orient favor desir preferenti
preferenti advantag favor predilect prefer orient discrimin separ
prefix affix
pregnant signific mean import signifi big meaning implic
prehistor past
prei target feed victim aim place direct point anim
preisol isol
prejud subject
prejudic bia preconcept prejudici disadvantag
prejudici damag hurt
preliminari exploratori overtur prelud
preliter illiter
prelud preliminari overtur origin serv function
premier perform first
premis assumpt postul assum presum site expound
premium payment superior
premix mix mixtur
premonit forebod apprehens predict call anticip promis
premonitori prophet
preoccup preoccupi engross absorb engag occupi idea thought absorpt
preoccupi preoccup absorpt control command lost thought haunt obsess
prepar readi fix set cook train preparatori formul groom
preparatori prepar train groom fix readi set preced organ
preposter absurd cockei idiot ludicr ridicul foolish derid
prepubesc immatur
prepup immatur
prerequisit requir duti respons
presag omen forecast augur predict forebod premonit bode portend
presbyterian protest
prescrib order dictat bid inflict authoritarian command prescript decre
prescript direct instruct order prescrib dictat medicin medic
preseason season
presenc present front proxim
present demonstr show exhibit presenc time submit repres exist
preserv maintain save keep conserv protect sphere domain continu
presid administr chairman chair presidenti tenur administ control command
presidenti presid
press pressur insist urgenc squeez push urg imper compress
pressur forc press squeez coerc urg compel oblig power
prestig honor stand
presto fast
presum presumpt assumpt assum expect anticip given precondit premis
presumpt given precondit assumpt assum presum grant
presuppos suppos assum presum presupposit impli
presupposit presuppos suppos
pretenc pretens pretend pretext semblanc
pretend sham pretens pretenc fake faker fraud pseudo make
pretens sham feign simul pretend pretenc assum affect dissembl
pretext pretens pretenc
pretti beauti reason moder cute bad jolli somewhat fairli
prevail predomin domin reign rule preval hold obtain exist
preval prevail persist run endur domin
prevent bar keep exclud remedi forestal foreclos preclud forbid
previou old preced former late past
previous anteced previou old
previs vision
price cost costli dear term damag valu evalu valuat
priceless invalu valuabl
prick sting twing bastard shit sob pierc spine thorn
prickli spleen
pride congratul feel exult jubil rejoic triumphant satisfact experi
priest clergyman reverend order
primaci import
primari elect capit direct firsthand origin particular special
primarili princip primari chief main master chiefli mainli
primat priest
prime prepar first fit number fix fuse primer set
primer text
primev earli
primit rude cruditi earli person individu crude
primli straitlac victorian
primp dress
princip primari chief main master debt head educ import
principl rule gener valu
print publish public write impress produc make issu
prior prioriti preced superior anterior anteced
prioriti preced
prise lever pry jimmi prize open purchas
prison captiv unfortun
privaci privat intim secreci isol hide conceal secret
privat confidenti privaci clannish close secret offstag backstag privi
privi toilet lavatori can john bathroom room seclud secret
privileg favor advantag right permit allow sweetheart
prize plunder loot despoil strip rifl ransack award treasur
prizefight box gladiat
prizewin champion best
pro profession athlet
probabl like chanc measur quantiti qualiti applic likelihood
probe examin investig test inquiri inquir enquir interrog penetr
problem baffl elus knotti tough job difficulti question head
proce continu return take yield render give gener progress
procedur process work oper function activ proce move run
proceed proce move
process procedur treat processor activ work proce move oper
processor busi concern process treat
proclaim proclam declar announc entitl titl exclaim promulg emphat
proclam announc declar statement proclaim
procr reproduc multipli fruit beget get engend father mother
procrastin stall delai holdup
procreat multipli breed reproduc reproduct
procur pimp pander secur acquisit offend obtain
prod goad spur incit urg needl nudg provoc encourag
prodigi coloss stupend larg big giant monster
produc make manufactur maker creat product creation food grow
product produc merchandis make creat fecund fertil rich gener
profan corrupt blasphem blue debauch deprav orgi riot demor
profess vocat occup busi claim declar
profession adult grownup pro athlet paid profess
professor academ professorship chair
professorship chair posit post professor
proffer suggest offer propos proposit project hint advis give
profici adept skill expert good practic compet techniqu expertis
profil chart graph outlin write compos
profit gain net earn benefit incom clear advantag get
profound profund depth abstrus deep thought intens
profoundli deepli intens deep profound
profund profound fundament deep abstrus wisdom depth
profus rich abund exuber lush riotou ampl plenti extravagantli
program plan schedul idea thought project contriv design system
progress advanc liber develop travel build motion movement proce
progressiv ideolog
prohibit ban veto forbid proscrib disallow inhibit law dry
project jut labor plan undertak task labour contriv design
projectil missil weapon arm dynam rocket
proletariat labor labour class stratum
prolif fecund fertil product fruit
prolifer growth grow
prolong continu perpetu lengthen extend sustain extens lengthi long
promin conspicu big larg outstand salient spectacular strike stand
promis hope assur declar bright commit dedic expect outlook
promot advanc boost elev encourag further advertis push public
prompt motiv incit remind provoc need induc actuat propel
promptli quick quickli speedi prompt
promulg proclam declar announc proclaim exclaim emphat exclam
prone inclin prostrat
pronounc label articul dictum declar judg enunci sai voic
proof evid ground argument statement produc make impervi
prop shore support hold
propag dissemin gener multipli extens circul distribut broadcast spread
propaganda propagandist inform
propagandist propaganda
propel impel move displac impuls impetu
proper correct right proprieti fit decent kosher real
properli decent right proper
properti hold possess have belong attribut
propheci prophet predict anticip prophesi call promis divin
prophesi predict propheci prophet seer
prophet propheci seer prophesi enigmat apocalypt mantic fate forebod
propiti golden favor graciou
propon advoc preach person individu
proport proportion dimens magnitud quantiti symmetri balanc rel
proportion proport rel correspond ratio commensur
propos suggest proposit offer proffer messag content advis declar
proposit suggest propos proffer statement offer project hint advis
proprieti proper demeanor right
proprietor ownership possess owner businessman proprietorship own have
proprietorship ownership owner proprietor
proscrib prohibit ban veto inhibit forbid disallow command requir
prosecut prosecutor action collect aggreg act move
prosecutor prosecut offici lawyer attornei
prosod prosodi inflect
prosodi inflect speech tone
prospect expect potenti chanc outlook belief ask requir anticip
prosper thrive roar success comfort easi flourish turn rich
prostitut whore tart woman bawdi sell
prostrat lie chang alter flat
protagonist support champion admir defend friend advoc promot advanc
proteas peptidas enzym
protect defend activ guardian assist contracept custodi evas overprotect
protector district territori
proteg recipi receiv
proteolysi proteolyt
proteolyt proteolysi
protest dissent resist object contest demonstr christian church declar
protestant christian
proto earli
protoplasm substanc
prototyp epitom paradigm imag typifi origin pilot model exampl
protozoa phylum
protozoan protozoa
protrud project jut
protuber bulg protrud start pop pouch bump swell promin
proud majesti arrog beam big swell boast dignifi disdain
proudli proud
prove establish demonstr show confirm corrobor valid illustr test
proven birthplac cradl begin origin
proverb saw express proverbi
proverbi proverb saw
provid suppli provis give supplier cater care charg providenti
providenti miracul fortun miracl
provinc provinci state respons sphere domain
provinci state provinc offici narrow parochi
provis suppli provid render furnish ply cater proviso condit
provision tent condit provis proviso
proviso provis condit precondit provision tent provid
provoc provok irrit harri chivi beset plagu molest aggress
provok provoc evoc induct arous evok incit elicit fire
prowess art artistri artist
prowl walk lurch prowler sneak loiter loung
prowler sneak furtiv stealthi intrud stalk mous creep prowl
proxim near immedi
prudenc discret
prurient obscen salaci sexi lust
pry lever jimmi prise prize open purchas ask inquir
pseudo fake sham feign pretend dissembl simul assum affect
psych psychic mind head brain knowledg soul spirit
psychiatrist shrink specialist
psychic psych mind head brain mental soul
psycholog scienc psychologist mental
psychologist scientist psycholog
psychopath neurot insan
psychophysiolog psycholog
psychot insan
psychotherapeut psychotherapi
psychotherapi psychotherapeut
pubesc immatur
public publish publicist issu advertis print releas promot populac
publicist public advertis air bare
publicli public
publish public issu print releas firm hous profession produc
pucker ruck fold creas gather tuck crumpl knit wrinkl
puckish arch implik mischiev wick play
puff whiff drag pull gust blast smoke draw inspir
puke vomit rat bum sick retch skunk cheap crummi
pull draw attract forc move displac haul draft draught
pullei block machin
pulmonari lung
pulp flesh mass
pulpit dai rostrum stump platform
puls pulsat beat throb impuls heartbeat pound wave thump
pulsat puls beat throb heartbeat pound impuls wave
pulseless breathless inanim dead sob
pulver powder grind mill fine disintegr powderi
pummel pommel hit punch poke lick slug
pump wield handl blast shoot
pun fun plai punster joke jest
punch poke slug lick plug blow swig pummel pommel
puncher cowboi cowpunch cattleman cowhand
punctual time prompt
punctuat mark add
punctur pierc cut
pundit initi scholar induct
pungent barb bite
puni weak trivial
punish penalti penal punit guilti
punit punish penal
punk bum tat hood tough crimin felon cheap crummi
punster humorist pun
punt pound kick
pup deliv
pupat grow develop
pupil student enrolle educ studi apertur
puppet figur
puppi pup dog
puppyish young immatur
purchas bui acquisit buyer get acquir bargain steal
pure puriti clean fresh clear fine nativ plain sheer
purg clear purifi clean cleans flush scour persecut oppress
purgatori situat
purif clean cleans purifi distil
purifi distil purif purg puriti saint better improv refin
puriti pure innoc condit statu purifi white satur distil
purl whirl eddi swirl thread run flow commot twist
purloin cabbag pilfer pinch abstract swipe hook sneak lift
purpl violet
purport intent aim purpos mean spirit propos intend design
purportedli supposedli
purpos intent aim design purport propos deliber intend mean
purs bag handbag contain sum round
pursu follow pursuit prosecut engag pursuer chase act move
pursuant consist pursu
pursuer follow chase trail tail tag dog track pursu
pursuit follow pursu chase motion movement trail tail tag
purveyor supplier provis
push forc thrust press stuff shove squeez move displac
pussi slit snatch septic
put place set posit placement pose lai move displac
putout out retir
putt hit
puzzl vex stick get mystifi baffl beat pose bewild
puzzlement bewild puzzl mystifi vex stick get baffl beat
pyramid profit gain
pyrex glass
pyromet thermomet
quack doctor charlatan utter emit unqualifi
quackeri empir empiric quack
quadrupl multipl set multipli manifold fourfold
quail winc flinch cring shrink recoil move
quaint strang unusu
quak quiver trembl vibrat shake seismic earthquak tremor quaker
quaker friend christian
qualif qualifi make fit stipul condit specifi revis alter
qualifi qualiti qualif make calib calibr pass suffic pronounc
qualit soft
qualiti qualifi attribut character calib calibr degre grade dispos
qualm misgiv anxieti
quantit numer valu
quantiti measur amount abstract total number come evalu assess
quarrel disput wrangl scrap row word differ fight combat
quarrelsom argument
quarter lodg fourth draw hous accommod camp encamp bivouac
quarterback back plai
quarterli quarter seri serial
quartz crystal effloresc
quash repress subdu subjug reduc oppress suppress inhibitori
quasi similar
quaver sound waver voic
quaveringli quaver
queen insect promot
queer frustrat peculiar curio curios cross singular strang fairi
quell squelch quench suppress crush
quench fit
queri question interrog inquir inquiri ask enquir interview
querul irrit whimper whine cranki nettlesom peevish scratchi petul
quest pursu pursuit search seek seeker
question inquir interrog queri ask enquir inquiri investig doubt
questioningli inquisit specul question
questionnair form
quick celer rapid speedi fast speed area region adroit
quicken speed acceler intensifi deepen hurri veloc
quicker quick speedi faster
quicki repair fix
quickli quick speedi rapidli speedili rapid
quicksilv mercuri metal errat
quickstep danc
quiescent inact
quiet still tranquil lull placid smooth calm hush silenc
quietli softli soft
quill pen spine
quilt comfort puff eas join conjoin thick
quintet opu
quip gag epigram joke jest express wisecrack crack salli
quirk offbeat strang crotcheti orneri curiou funni odd peculiar
quirt whip
quit stop discontinu resign ceas halt leav depart rather
quiver vibrat flutter thrill trembl flicker waver chill shake
quixot romant impract romantic romanc
quiz test examin trial
quot citat quotat cite repeat reiter credit refer mention
quota number
quotat cite refer quot mention name citat credit note
rabbit hunt run hare
rabbl mob rout crowd throng pack pile jam
race run rush speed hurri contest competit hast raci
raci spirit live liveli life
racial race racist
racist racial
rack framework frame pace try strain
racket revel merrymak revelri nois enterpris endeavor crimin felon
radial radiu
radianc beam shine radiant radiat glow bright shini light
radiant radianc shine radiat beam bright rai shaft
radiat emit radianc shine symmetr energi emiss eman rai
radic revolutionari group unit atom ideolog ultra new revolut
radio broadcast receiv commun
radioact radiat hot
radiochlorin chlorin
radiu length radial
raft float transport
rafter balk beam suppli provid
rag torment shred frustrat tormentor tag crucifi dun crucifixion
ragamuffin urchin bedraggl dilapid tatter
rage storm mad ramp furi anger sore enrag furiou
rai beam shaft light radiant shine emit
raid bust penetr incurs attack assail invad despoil
rail barrier railwai railroad train inveigh complain kick
railhead storehous depot
railroad railwai line coerc
railwai railroad line track
rain rainfal downfal precipit
rainbow bow arc
rainfal rain downfal
rais lift elev rise hike increas heav boost aris
rake libertin rip blood riotou fast move displac smooth
rakishli dapper dash jaunti snappi carelessli
ralli mobil gather assemblag feat effort muster summon collect
ram pound thrust drive hammer forc campaign caus crusad
rambl meander wander ambl weav wind thread roll swan
ramif fork branch separ divis
ramp rage inclin storm slope pitch act behav tempest
rampant ramp rage storm
rampart wall embank fenc surround
ramrod rod
ranch spread farm rancher
rancher farmer ranch
rancor resent bitter hostil
random organ nois
randomli indiscrimin haphazardli arbitrarili random
rang wander reach vagabond compass run scope orbit strai
rangi lanki tall
rank grade order place posit rate rang line statu
ransack despoil plunder loot booti prize spoil strip rifl
ransom redeem cost payment exchang chang redempt
rap blame strike reproach pick knock belt whack tap
rape assault violat dishonor dishonour outrag assail rapist destroi
rapid quick speedi celer fast waterwai pace rate immedi
rapidli quick speedi quickli speedili rapid
rapist attack aggressor crimin felon rape violat assault dishonor
rapport reson affin kinship
raptur transport exalt ecstat ecstasi spirit thrill inspir anim
rare uncommon infrequ seldom
rarifi rare thin
rascal rogu villain scoundrel
rasp rough grate scratchi utter scrape scratch harsh
rat defect desert skunk bum puke
ratabl taxabl
rate evalu valu apprais assess order grade measur rank
rather instead
rathol hole
ratifi sign valid confirm
ration apolog excus reason fare share portion real explan
rational principl explan
rattl wonder nois marvel sound shake agit rattlesnak rattler
rattler rattlesnak rattl
rattlesnak rattler rattl
raucou rowdi disorderli rough
raucous raucou
ravag depred harri destruct demolit wast devast desol scourg
raw altogeth naked natur rude injur tender
rawhid hide fell
razor shave
rbi run talli
reach rang attain run compass hit limit touch scope
react act move reaction oppos oppon respond answer respons
reactant chemic react
reaction react idea thought
reactionari conserv right reaction
reactiv respons sensit suscept activ
read sai interpret reader public languag take constru have
readabl clear clariti lucid legibl
readapt adjust conform
reader read scholar custom client subscrib take
readi prepar cook fix set preparatori state inclin eager
readjust adjust readapt conform
reaffirm affirm
real exist realiti realism actual factual documentari object histor
realign align
realism real realist pragmat actual verid genuin liter practic
realist realism philosoph realiti platon earthi graphic lifelik live
realiti real actual realist verid genuin liter world experi
realiz understand recognit substanti recogn see apprehens know intellig
realli genuin actual liter real truli true
realm kingdom land sphere domain
reap harvest glean gather garner crop draw deriv gain
reappear appear return
rear nurtur rais foster parent rearward breed back format
rearguard detach
rearrang arrang
rearward rear back backward revers
reason ground think argument intellig fair moder conclud conclus
reassail assail assault
reassembl assembl piec
reassert confirm affirm verif check
reassign transfer deleg design
reassur assur support calm confid comfort
reassuringli reassur
reawaken awaken wake
reb rebel johnni
rebel rise rebellion insurrect revolt upris aris protest resist
rebelli rebellion discont insubordin insurrect revolt rise upris defianc
rebellion rebelli rebel rise revolt aris resist insurrect upris
rebound bounc recoil spring bound leap ricochet reverber live
rebuff repuls snub slight repel offens reject spurn fight
rebuild reconstruct construct build
rebuk reprimand reproof lectur scold rag jaw chide berat
rebut refut disown defens disprov
recal recollect withdraw think request rememb retriev idea thought
recalcul calcul cipher
recapitul review summar
recaptur seizur feel experi captur
reced withdraw retreat retir travel recess
receipt acknowledg gross recept receptionist receiv have revenu sum
receiv get recipi set have acquir recept receipt find
recent late new past
recept receiv respons greet receptionist parti meet encount invit
receptacl contain
receptionist recept secretari respons receipt
recess nich suspens put set corner
recipi receiv have
reciproc mutual interdepend bilater
recit narrat tell recount perform report account declaim execut
reckless foolhardi heedless bold head
recklessli heedless reckless
reckon calcul comput figur cipher guess thought opinion sentiment
reclaim get acquir save
reclassifi classifi class
reclin motion movement repos
reclus solitari lone aloof
recogn recognit realiz know accept acknowledg
recognit acknowledg recogn accept admit know identif memori identifi
recogniz percept identifi
recoil winc kick flinch movement motion cring shrink quail
recollect rememb recal think retriev memori remembr retent commemor
recommend urg commend testimoni advoc prais advic congratul propos
reconcil adjust accommod concili fit set harmoni concord
recondit condit
reconnoit scout observ guid
reconsid reconsider see consid rethink
reconsider consider reconsid
reconstruct rebuild construct repair fix remodel retrac specul theoriz
reconven conven
reconvert convert
recopi copi
record tape enter disk disc signal transcript evid equip
recount recit tell narr count relat stori tale storytel
recoup reimburs compens
recours resort aid assist recur
recov recoveri recuper retriev find regain get acquir return
recoveri recov improv better recuper heal
recreat divers amateur reviv activ plai amus divert anim
recrimin accus
recruit enrol levi rais enlist draft inscrib enter registr
rectangl rectangular
rectangular angular rectangl
rectitud righteous good just upright
recuper recov recoveri heal
recur repeat repetit recurr return happen insist perenni
recurr repeat return perenni recur repetit continu
red crimson rubi ruddi vermilion cardin violent bloodi violenc
redcoat soldier
redden blush flush crimson bloom rubi paint
redecor decor adorn
reded give dedic
redeem savior save jesu christ deliv redempt salvat
redefin specifi defin redefinit
redefinit redefin definit
redempt salvat rescu deliver deliv redeem save
redeposit deposit
redevelop renov overhaul improv refurbish
redhead blond person individu
redirect send direct
rediscov discov rediscoveri
rediscoveri discoveri find rediscov
redistribut spread distribut
redli red ruddi crimson rubi
redoubl intensifi increas
redoubt formid
redress compens right correct repair chang alter remedi
reduc reduct trim cut decreas diminish reaction lessen diminut
reduct reduc decreas diminut weaken shrink trim cut diminish
redund excess extra spare surplu unnecessari unneed embarrass
reecho resound echo
reef ridg lower
reek stink smell odor smack suggest evok wateri wet
reel whirl twist stagger lurch spin gyrat careen stumbl
reelect elect return
reenact ordain enact
reenforc reinforc support confirm strengthen
reestablish restor reinstat chang alter
reevalu evalu valuat measur review
reexamin review analyz analys comment
refashion remak produc make
refer cite mention citat quotat name credit quot pertin
refere offici refer judg
referendum vote
refil replenish replac renew prescript fill
refin polish elabor cultiv down complic cultur finish improv
reflect contempl muse medit specul ponder mull brood pensiv
reflector devic reflect reverber
reflex automat reaction respons involuntari
reflexli automat reflex
reform improv campaign caus better unorthodox
refrain choru music choir
refresh fresh glow brace brisk
refriger cool chill preserv icebox cold
refuel fuel provis suppli
refuge exil
refund repai return repay payment pai
refurbish renov restor renew redevelop overhaul
refus reject declin denial deni messag content garbag wast
refut rebut disown defens disprov
regain recoveri recov retriev find get acquir return restor
regal treat purpl provid suppli dainti delicaci imperi majest
regard view heed attent consid opinion respect detail item
regardless careless heedless unheed irrespect disregardless
regim govern author rule plan program
regiment imposit inflict control command
region part locat area territori
regist file registri registr timbr timber record enter enrol
registr enrol regist inscrib enter recruit person individu entranc
registri regist file
regret sorrow repent sad unhappi remors griev feel experi
regretfulli sorri bad
regroup reorgan form organ
regul rule order govern concept control ordin adjust set
regular steadi even fixtur patron symmetri qualiti offici prescrib
regularli regular
regulatori restrict regul
rehabilit restor renew reclaim reconstruct
rehash materi
rehear hear
rehears practic exercis practis perform execut drill
reich state nation
reign predomin domin rule prevail govern sovereignti preval
reimburs compens recoup refund return
rein har strap control command
reinforc reenforc support reward oper strengthen teach learn
reinstal instal
reinstat restor reconstruct
reinterpret interpret
reissu reprint public reproduc separ
reiter repeat restat repetit tell loop
reject refus declin spurn scorn disdain act deed disapprov
rejoic exult triumph jubil triumphant joi wallow happi feel
rejoin retort return replic comeback counter join repai answer
rel compar relationship relat person individu kinship organ equat
relac lace
relai passag commun
relat connect associ relationship link pertin deal refer applic
related relat connect
relationship relat rel state
relax unwind turn rest eas repos loosen loos
relearn learn
releas liber free loos merchandis publish issu accomplish achiev
releg deleg submit demot bump break design
relent yield soften
relentless persist inexor grim stern continu adam implac hardship
relentlessli persist relentless
relev connect applic pertin
reli depend trust relianc count bet swear bank look
reliabl depend honest true authent respons good safe secur
relianc depend trust count bet swear reli bank look
relic antiqu
relief reliev comfort allevi eas still
reliev relief allevi better improv free discharg substitut fireman
religi spiritu devout sacr religion faith pieti churchgo interfaith
religion faith religi religionist belief institut establish spiritu
religionist religion faith
relinquish releas resign free pass hand discharg
relish enjoy gusto zest enjoi bask savor enthusiasm
reliv experi know
reload load charg
reluct hesit unwil
reluctantli reluct
relyr lyric
remain stai continu object rest prolong left odd
remaind residu balanc rest part portion remain sell
remak refashion creation produc make
remand remit remiss return imprison lag jail jug challeng
remark observ comment note mention singular input notic notabl
remarri marri
remedi redress correct repair amend cure therapeut heal right
rememb recollect recal think remembr retriev idea thought retent
remembr rememb recollect memori retent commemor retriev recal think
remind prompt messag content experi inform
reminisc rememb reson recal recollect
remiss remit suspens respit subsid lessen
remit remiss topic subject pai
remnant remaind balanc remain
remodel reconstruct chang alter
remonstr object commun
remors sorrow regret compunct repent contrit
remorseless ruthless pitiless merciless cruelti
remot devic distant far distanc outsid unlik
remount mount
remov withdraw take separ distanc
remuda herd
remun paid compens
remuner pai earn compens wage salari garner win yield
renaiss reviv
renam name call
rend rip split tear rent rive pull ruptur snag
render interpret suppli provis rendit supplier stucco perform explan
rendezv meet place
rendit render perform interpret
renew restor rehabilit reclaim repetit
renov redevelop overhaul improv refurbish
rent leas tear hire charter let rip split rive
renunci disown repudi reject
reopen open
reorder order rate rank
reorgan organ organis regroup form
reorient orient
repai refund repay return pai give payment
repair fix mend restor fixtur bushel doctor fixer improv
repay refund repai return payment due
repeal revers vacat lift overturn rescind cancel abrog contrari
repeat repetit recur doubl restat duplic reiter replic recurr
repeatedli perenni recurr repeat
repel repuls drive disgust foul loathsom wick push forc
repent penanc remors regret aton compunct
repertori deposit
repetit repeat duplic doubl recur continu insist reiter restat
rephras paraphras repeat reiter
replac substitut altern supplant supersed exchang interchang renew switch
replant plant set
replenish replac renew refil fill
repli answer respons respond statement state sai
replic reproduct reproduc
report account cover studi describ descript document newsman coverag
reportedli report
repos rest eas relax unwind put assign
repositori deposit facil instal secretari confid intim
reprehens crimin deplor viciou wrong
repres symbol correspond represent typifi symbolist interpret voic advoc
represent repres content present typifi symbol creation interpret figur
repress subjug quash subdu reduc inhibitori inhibit oppress suppress
repriev respit relief eas postpon
reprimand rebuk reproof censur critic rag lectur jaw scold
reprint reissu public reproduc separ
repris retali reveng
reproach rebuk reproof shame disgrac accus castig
reprob pervers corrupt offend reject deprav
reproduc reproduct consist duplic make procr procreat breed produc
reproduct reproduc multipli
reproof reprimand rebuk admonish critic rag lectur jaw scold
reptil vertebr
republ democrat democraci commonwealth
republican politician advoc gop
repudi renunci reject disown
repugn repuls revuls horror disgust abhorr obscen
repuls rebuff repel snub obscen repugn revuls horror disgust
reput esteem honor honour think believ report good redoubt
request petit bespeak quest messag content commun ask
requir demand need ask necessari necessit postul take involv
requisit command requir demand
reread read
rerun broadcast program air send
reschedul schedul
rescind revers repeal vacat lift overturn cancel contrari opposit
rescu save deliver deliveri deliv savior recoveri
reseal seal
research investig search explor inquiri scientist
resembl like match fit
resent bitter rancor hostil dislik
resentfulli resent
reserv backlog allow appropri qualif statement qualifi modesti proprieti
reservoir suppli lake
reset devic specifi set
resettl settl locat
reshap determin shape
resid occup occupi shack tenanc popul dwell abod address
residenti resid
residu remaind balanc rest part portion remain matter
resift sift siev
resign quit vacat surrend despair reconcil submit vacant
resili live elast snap
resini tarri adhes pitch tar
resist oppos refus immun opposit action defi elud escap
resistor resist
resmudg blur
resolut resolv firm declar document purpos conclud decid settl
resolv resolut firm declar decis conclus trait steadi stiff
reson resound ring vibrat echo reverber oscil sonor vibranc
resort recours hotel repair recur util
resound reson ring echo reverber sonor vibranc replic sound
resourc asset
respect esteem regard honor honour observ valu defer good
respiratori breath respir
respit repriev recess break paus relief eas adjourn postpon
resplend glori gloriou splendid beauti
respond answer respons repli reaction react act move state
respons oblig compel consequ effect reaction react respond duti
rest residu breath remaind repos balanc part portion remain
restat repeat reiter repetit statement tell loop
restaur build edific
restiv nervous edgi jumpi tens edg sharp uneasi
restless discont mobil uneasi move
restlessli restless uneasi
restock stock
restor renew reconstruct repair fix renov
restrain hold control confin disabl custodi keep restraint restrict
restraint control restrain keep disciplin
restrict limit confin bound throttl curtail curb circumscrib control
result consequ outcom attend effect incident event issu upshot
resum sketch survei summari summar apprais outlin continu uphold
resumpt begin start resum
resurrect rais uprais reviv
resuspend suspend resuspens
resuspens suspens resuspend
retail sell merchandis merchant distributor
retain continu prolong hold bear retent long keep sustain
retali reveng aveng return punish penal strike hit
retard deceler slow imbecil idiot simpl check delai chang
retch vomit heav puke sick purg cast cat chuck
retent retain long memori hold keep faculti memor con
rethink reconsider revers reconsid think believ
reti tie bind
reticul crisscross chang interrel laci netlik
retin retina pigment
retina membran retin
retir withdraw statu posit termin end quit discontinu stop
retort return counter replic comeback repai rejoin repli respons
retrac trace return
retract forswear disown renunci
retrain train prepar
retransl translat interpret
retreat withdraw peopl reced retir travel recess
retribut penalti correct
retriev recoveri recov find regain get acquir return restor
retrospect review contempl reflect rememb
retrovis vision
return arriv travel render give restor
reunion reunit parti union unif
reunit reunion meet unit unifi
reus util
rev rpm rate increas
revamp renew
reveal revel expos disclosur disclos discov divulg break uncov
revel reveal racket disclos discov expos divulg break uncov
revelri revel racket merrymak
reveng retali aveng return punish penal
revenu gross receipt sum
rever fear vener idol respect worship worshipp paragon perfect
reverber echo ring resound reson replic sonor vibranc reflect
reverend clergyman sublim sacr
reveri daydream dream moon woolgath abstract
revers turn opposit invers contrari chang rearward lift repeal
revert return turn laps
revet barrier
review critic refere reexamin reader apprais assess reevalu appreci
revil abus insult rail scath
revis alter transform translat rewrit reorgan
revit better improv
reviv recreat anim repair quicken vivifi revit improv better
revolt rise rebel aris rebellion insurrect upris rebelli conflict
revolut revolution revolutionari inspir overturn chang alter radic revolt
revolution revolut overturn chang alter
revolutionari revolut radic overthrow subvert overturn new
revolv rotat orbit revolut gyrat pistol turn orb circl
revuls repuls repugn horror disgust abhorr obscen
reward honor honour reinforc laurel wage award consequ repai
rewrit revis write
rhetorician orat speaker orator
rheumat diseas
rhino rhinocero
rhinocero rhino
rhubarb veget
rhyme vers poem
rhythm beat rhythmic pound thump drum period
rhythmic rhythm cycl round jazzi chantlik throb
rib support bone knit
ribbon thread object weav wind meander wander
rice grain sift siev
rich profus affluenc flush peopl abund ampl plenti exuber
richli ampli ampl
ricketi wobbl trembl shake shaki unstabl shiver quiver vibrat
ricochet bounc recoil leap spring bound rebound reverber live
rid free elimin
riddl enigma problem pierc vex
ride drive journei sit travel rider take motor passeng
rider travel ride sit articl claus
ridg elev cover continu
ridicul absurd ludicr roast rib gui teas deris mock
riffl rippl ruffl undul wave babbl bubbl flick move
rifl despoil plunder loot booti prize spoil firearm piec
rifleman marksman soldier
rift open gap
rig cheat swindl gear paraphernalia chisel manipul price
rigger craftsman artisan rig set sabl
right correct compens redress abstract posit place moral chang
righteou righteous good just sound
righteous moral righteou
rightfield right tract
rightfulli true right truli
rightli justli just right
rigid stiff inflex strict
rigidli rigid stiff stiffli bolt
rigor sever strict harsh stiff hardship difficulti terribl wick
rim boundari edg line
ring peal sound resound echo reverber roll reson replic
rins wash serv process laundri
riot violenc forc disrupt riotou troubl tumultu turbul
riotou profus disrupt turbul tumult uproar exuber lush abund
rip tear split libertin rend rent rake blood riotou
ripe matur readi
ripen matur grow chang alter
rippl riffl ruffl undul bubbl wave babbl oscil vibrat
rise ascend aris lift travel climb emerg heighten motion
risk peril hazard adventur endang jeopard danger riski gambl
riski peril risk danger hazard jeopardi wild
rite ritual custom usag
ritual rite custom usag practic pattern
rival compet vie equal match contend peer competitor competit
rive rip tear rent split rend pull ruptur snag
river stream
riverbank bank
rivet center focu focus direct concentr stud decor ornament
rivulet run stream flow feed cours
road rout wai mean agenc
roadblock barrier obstacl obstruct
roadsid waysid edg
roadwai road rout
roam wander vagabond strai tramp rambl roll swan cast
roar thunder holler howl boom bellow cry shout call
roarer roar yell scream shout squawk screech bawl bellow
roast joint cut cook
rob steal robber robberi soak pluck hook cheat
robber thief rob
robberi rob
robe vest gown cloth garment dress wear
robust hardi strength hearti lusti stout sturdi beefi burli
rock stone swai rocki shake careen tilt materi stuff
rocket projectil vehicl rise lift
rocki rock stone rough boulder bowlder
rocklik hard granit
rod implement bacteria
rodeo exhibit
rogu rascal villain scoundrel
roil turbul churn agit
role function offici part imperson offic duti charact persona
roleplai plai act playact actor player perform drama routin
roll peal wheel ring roller rotat revolut revolv wind
roller grounder
rollickingli boister
roman italian rome
romanc woo court solicit suit relationship amor romant flirt
romant romantic idealist dreamer artist amor love romanc
romantic quixot romant sentimentalist
rome leadership leader
romp frolic plai caper sport runawai victori triumph skylark
roof cover roofer
roofer craftsman artisan roof
rooftop top
rooftre ridg beam
rooki beginn
room board area wai posit spaciou suit apart flat
roost perch rest shelter sit
rooster cock chicken
root origin grow begin sourc point growth
rope line leash get catch
rose shrub bush
rosebud bud
rosi flush optimist healthi bloom blush
roster roll list
rostrum dai pulpit stump platform
rot decompos decomposit decai breakdown
rotari circl roundabout junction rotat revolut gyrat
rotat revolv turn motion movement revolut gyrat altern
rotc corp
rotten lousi shit stink bad damn darn hoot shuck
rotund global spheric
rough textur harsh scratchi crack site rag grate rasp
roughli approxim about some around
roughneck bulli tough ruffian rowdi attack aggressor browbeat swagger
round cycl rhythmic circl ammunit ammo rhythm interv travel
roundabout indirect circl rotari junction deviou
roundhous work hook
roundli round circular
rous arous agit charg excit elicit evok fire rais
rousseau rousseauan
rousseauan rousseau
rout mob road rabbl crowd throng pack pile jam
routin act plai procedur process number turn bit perform
rove wander vagabond strai tramp rambl roll swan roam
row quarrel wrangl disput line word differ scrap boat
rowdi bulli tough ruffian roughneck attack aggressor browbeat swagger
royal sail canva sovereign monarch royalti
royalti payment hous
rpm rev rate
rub friction chafe scratch hitch snag obstacl obstruct guid
rubber rubberi rubberlik coat surfac bad
rubberi rubberlik elast rubber
rubberlik rubberi elast rubber
rubbish scrap junk wast attack round
rubbl dust junk debri rubbish scrap
rubi red crimson jewel gem ruddi vermilion cardin
rubric rule
ruck herd pucker multitud throng crowd wrinkl
rudderless aimless afloat
ruddi florid healthi
rude manner discourt
rudimentari fundament underli basic incomplet
ruefulli remors
ruffian bulli tough roughneck rowdi attack aggressor browbeat swagger
ruffl rippl riffl flounc pleat undul flow flux annoi
rug carpet tough sturdi
ruin destroi destroy destruct desol catastroph ruinou build edific
ruinou ruin catastroph
rule govern regul concept order ruler administr decre convent
ruler rule person individu govern decre measur
rumanian romanc
rumbl grumbl growl nois sound utter emit
rumen stomach
rummag jumbl search
rumor bruit gossip comment
rumpu commot din tumult disturb agit
run talli test score lam hit trial attempt effort
runawai romp victori triumph
rundown summat summari summar sum
runner travel smuggler crimin felon contraband smuggl run
runoff overflow flow wast overrun
ruptur tear snap bust injuri hurt separ rip rent
rural agricultur rustic bucol countri
rush hurri speed hasten race hast surg motion movement
russia ussr
russian russia nativ slavic ussr
rust rusti corrod eros eat decai crumbl corros
rusti rust
rustic common rural provinci yokel
rustl whisper nois lift mutter murmur sound steal rustler
rustler thief rustl lift
rut groov channel furrow routin heat rug
rutabaga swede
ruthless pitiless remorseless unkind merciless cruelti
sabl brush neutral
sabotag undermin counteract subvert weaken destruct disobei
sack plunder poke bag take despoil loot booti prize
sacr divin ineff inspir inviol numin religi spiritu reverend
sacrific forfeit give waiv forgo forego act deed loss
sacrileg profan desecr violat blasphem outrag blasphemi irrever
sad unhappi feel distress sorrow bittersweet dole mourn melancholi
sadden affect impress
saddl seat attach tack burden
saddlebag bag
sadism sadist
sadist sadism
sadli sad
safe unhurt
safebreak thief
safeguard precaut guard measur step protect
safeti condit statu area countri
sag droop flag sink drop depress impress wilt lax
sagaci wise wisdom judgment
sage herb wise
sai alleg tell state assert statement opportun chanc express
said aforesaid same
sail cruis canva canvass sheet voyag navig sailor sweep
sailor sail
saint angel bless deiti divin canon sweet purifi purg
sake interest benefit welfar
salabl market
salaci obscen prurient sexi lust lewd dirti
salad dish
salari pai earn compens wage remuner garner win yield
sale sell merchandis
salesgirl salesladi
salesladi salesgirl
salesman salesmanship
salesmanship skill accomplish salesman
salient project outstand promin spectacular strike conspicu spectacl
salin salti
saliv saliva spit
saliva spit secret salivari saliv
salivari saliva spit
salli wisecrack crack quip remark comment gag
sallow willow sickli unhealthi
saloon bar ginmil room tavern
salt salti compound season flavor sharp
salti stimul
saltwat seawat water
salubri healthi wholesom
salut toast pledg drink greet recognit credit honor honour
salutari good health
salv salvag remedi redress reliev save rescu deliv saver
salvag salv reliev save properti commod rescu deliv saver
salvat redempt rescu deliver deliv redeem save mean agenc
salvo vollei burst fire outburst
same ident european qualiti aforesaid compar correspond duplic indistinguish
sampl sampler tast try trial test exampl illustr distribut
sanctifi sacr
sanction okai counten approv warrant imprimatur author certifi endors
sanctiti qualiti
sand sandpap soil dirt sandi smooth
sandal shoe
sandalwood wood
sandi blond
sandpap sand smooth
sandwich organ organis
sane saniti lucid
sanguin gori bloodi slaughter massacr
sanit clean cleans
saniti sane reason
sap exhaust solut tire consum
sapl tree
sarcasm satir iron satirist lampoon dry wry ironi wit
sarcast satir sarcasm ironi barb bite black grim corros
sardon sarcast
sari dress
sash framework frame band
sashai sidl move
sass mouth lip retort talk speak utter fresh impud
satan monster fiend devil demon fiendish infern unholi evil
satellit equip orb orbit revolv air send outer
satiat fill consum ingest surfeit jade
satieti full
satin fabric cloth slick
satir sarcasm ironi iron sarcast satirist lampoon dry wry
satirist sarcasm ironi satir humorist ridicul roast gui rib
satisfact gratif spirit satisfi gratifi
satisfactori fulfil satisfi fit meet fill accept adequ fine
satisfactorili satisfactori
satisfi fulfil satisfactori satisfact gratif content fit accept decent
satur fill chang alter concentr
saturdai weekdai
sauc act behav
sausag meat
saut dish fry
savag brutal barbarian wild cruel fell viciou barbar fierc
save econom rescu deliv salvag saver preserv prevent bar
saver person individu salvag salv reliev save recov retriev
savior deliv redeem save christian jesu christ
savor tast relish flavor smack nip tang savori season
savori herb
savvi understand grasp apprehens comprehend dig compass apprehend know
saw proverb express proverbi cut
sawdust wood
sawhors hors buck framework frame
scab rat worker heal
scaffold platform hold support
scale standard criterion measur model pattern armor
scallop rough
scalp skin sell
scamper scurri scrambl scuttl hast hurri run
scan skim examin see scrutini rake
scandal outrag shock offend dirt offens gossip comment troubl
scandinavian european
scant work light short insuffici defici
scanti bare spare meager thin
scapular feather
scar mark scrape pit scratch symptom scarifi blemish defect
scarc scarciti bare hardli just rare tight
scarciti scarc inadequaci
scare panic pall frighten chill daunt dash fright anxieti
scarecrowish thin lean
scarf garment
scarifi punctur scar
scath critic revil rail
scathingli scath
scatter spread dispers dissip distribut diffus circul dissemin dispel
scaveng clean
scenario script book
scene area countri incid
sceneri scene set vicin local
scenic beauti view aspect prospect scene vista
scent smell odor perfum aroma fragranc fragrant nose wind
sceptic skeptic question disbelief
schedul agenda docket plan program list regular
schemat scheme convent formal outlin diagram
scheme dodg strateg intrigu strategi strategist falsiti hedg evad
scherzo movement
schism split separ part divis break
schizophren psychot insan
scholar learn scholarship student intellectu intellect scholarli learner person
scholarli scholar student academ studiou erudit learn
scholarship learn scholar erudit aid prize award learner educ
scholast school scholar academ pedant schoolhous
school scholast schoolhous build edific teach instruct educ
schoolboi boi
schoolgirl girl
schoolgirlish girlish young immatur
schoolhous school build edific scholast
schoolmarm schoolmistress mistress
schoolmast headmast master princip
schoolmat classmat acquaint friend
schoolmistress schoolmarm mistress
schoolroom classroom room
scienc disciplin subject scientist skill abil power
scientif technolog
scientist person individu scienc
scof scoff flout jeer barrack mockeri deris mock
scoff jeer flout mockeri scof barrack mocker deris mock
scold nag grumbl rebuk reprimand lectur peck rag jaw
scoop remov take pocket
scoot dash dart scud flash shoot rush bolt sprint
scope rang compass reach orbit extent straddl run
scorch sing sear burn blacken heat bake parch sunbak
score mark grade hit talli evalu valuat rate rank
scoreboard board sign
scoreless hitless unsuccess
scorn disdain contempt despis contemptu reject dislik hate detest
scornfulli contemptu disdain scorn
scot scotchman european
scotchman scot european
scoundrel villain
scour scrub search place flush purg hunt clean cleans
scourg whip punish penal
scout reconnoit watch sentinel sentri picket watchman watcher spot
scowl frown glower lower
scrambl struggl scuffl clamber battl jumbl travel scamper scurri
scrap chip flake junk rubbish bit fleck fragment peel
scrape scratch grate nois rasp rough scratchi fragment rub
scrapheap dump
scratch scrape chafe rub fret scar mark wound lesion
scratchi harsh rough coars scratch scrape scour
scrawl scribbl scratch handwrit hand write
scrawni scraggli boni skinni thin lean
scream shriek yell screech cry shout holler call outcri
screech scream shriek creak squeak whine shrill pipe screechi
screechi screech shriek scream squeaki high squeak
screen surfac blind shield test check analyz analys
screenplai script book
scribbl scrawl scratch handwrit hand write scribe
scribe score
scrimmag exercis practic mele disturb rehears practis
script book leaflet pamphlet write compos
scriptur bibl book word biblic
scroung forag hunt run
scrub scour bush veget bushi clean cleans rub wash
scrupul religi conscienti
scrutin scrutini examin see
scrutini scrutin audit inspect examin investig look see
scud dash rack dart speed scoot flash shoot rush
scuff mule slipper drag shuffl scuffl
scuffl shuffl shambl fight walk
sculptor sculptur grave artist carv
sculptur carv grave sculptor model art shape form carven
scurri scamper scrambl scuttl hurri hast run fast
scuttl scurri scamper scrambl contain run
sea water ocean
seacoast coastal coast shore
seafar seaman tar sailor
seagul gull
seahors walru
seal stamp waterproof close devic emboss boss protect shut
seam joint tailor join
seaman tar seafar sailor
seaquak earthquak quak
sear scorch heat sing shrivel wither dry
search hunt seek look investig seeker activ research explor
searchlight light
season flavor relish savor smack nip tang worker
seat place sit posterior space buttock butt bum can
seawat saltwat water
seawe alga
sec second dry
seced splinter separ part breakawai withdraw
secessionist advoc
seclud withdraw isol insul sequestr privi secret privat
second fleet fugit momentari back sec moment minut bit
secondari altern format auxiliari indirect secondhand standbi util substitut
secondarili secondari
secondhand secondari old
secondli second
secreci silenc privat close privaci isol hide conceal intim
secret releas underground inform exud gland conceal clandestin undercov
secretari head chief assist helper
sect religion faith
section segment divid divis subdivis write music slice separ
secular doctrin philosophi secularist turn
secularist advoc secular
secur procur fix attach fixtur safeti protect depend good
sedan saloon car auto
sedat calm tranquil solemn affect composur equanim drug
sedentari inact
sediment deposit matter situat fix
seduct temptat beguil teas
see understand realiz recognit seat perceiv comprehend seer eyesight
seed sow fruit spill shed
seedb bed
seedpod fruit
seek search hunt movement motion desir want quest seeker
seeker search person individu quest seek research explor look
seem look appear appar feel spirit tone flavor smell
seemingli appar seem ostens
seep seepag run flow
seepag seep flow exud
seer intellectu intellect visual envis project fanci see figur
seeth agit
segment section divid part divis portion separ partit
segreg separ person individu discrimin segregationist isol white
segregationist sequestr segreg
seismic earthquak quak unstabl
seiz clutch grasp take clasp clench grip hold captur
seizur captur appropri seiz conquer attack
seldom rare
select choos choic pick take action prefer assort mixtur
self ego conscious person individu
sell merchandis market trade deal sale commerc commerci exchang
semblanc color colour appear
semiempir empir
semiliter educ illiter
seminari seminarian
seminarian seminari student pupil
semipreci valuabl
semipubl public
senat legislatur legisl senatori
senatori senat
send direct mail post move displac transmit transfer
senil old
senior undergradu elder older major superior last
sens sensit feel sensibl sensat percept awar conscious smell
sensat adept virtuoso star expert percept feel sens champion
senseless mindless unconsci
sensibl reason sensit sane conscious commonsens healthi intellig tenabl
sensit sens sensibl sensat irrit medium sore raw tender
sensor detector devic feel sens detect observ find discov
sensori recept affer receiv sens sensat
sensual anim carnal sultri physic
sensuou aesthet esthet sens sensat
sentenc condemn convict doom declar disapprob time
sentient anim awar
sentiment think reckon view consid suppos imagin guess emotion
sentimentalist person individu romantic
sentinel watch sentri scout picket watchman watcher spot spy
sentri watch sentinel scout picket watchman watcher spot spy
separ detach divid part isol individu reprint distinct singl
sepia mahogani brown
sept septemb famili folk lineag line
septat divis partit
septemb sept
septic dirti pussi infecti infect
septum partit
sequenc success consecut sequenti serial seri succe follow rate
sequenti success serial sequenc seri consecut order succe follow
sequestr segreg separ seclud withdraw segregationist
seren tranquil calm repos quiet composur placid lull still
serenad divertimento opu perform execut
serg fabric cloth
sergeant noncom lawman
seri serial order consecut sequenti success broadcast program
serial success seri sequenc consecut sequenti broadcast program music
seriou earnest sincer serious grave sedat real thought sober
serious earnest sincer solemn sever seriou graviti dear devout
sermon preach discours address speech prophesi
serpent snake
serv function servic suffic purpos role work
servant worker serv attend assist
servic work function aid assist employ serv tune overhaul
session confer term
set place environ posit determin placement decis conclus fit
setback revers blow happen occurr
settl resolv bench put set decid end termin judg
settlement colon settl coloni bodi locat settler villag commun
settler coloni settl depend settlement locat
setup apparatu equip manner mode
seven figur cardin
seventeen cardin
seventeenth rank
seventh rank
seventi cardin
sever bad terribl wick grave cut danger grievou seriou
severalti distinct separ discret
sew stitch fasten fix sewer
sewag wast
sewer sew drain tailor stitch
sex arous excit sexual class categori stimul shake
sexi sex arous erot titil blue hot intim sexual
sextet opu
sexual sex gender intim
sforzando chord
shabbi worn
shack resid hut shanti shelter popul dwell occup
shackl hamper bound confin bond restraint restrict limit throttl
shade shadow shadowi tone tint dark color colour touch
shadow shade dark shadowi tail scene follow
shadowi shade shadow
shaft line shot slam dig barb jibe remark comment
shaggi bushi
shake agit trembl move wag waggl shiver quiver vibrat
shaken jolt agit
shaki wobbl trembl shake ricketi unstabl shiver quiver vibrat
shallow superfici water depth chang alter
sham fake pretend simul imit fals faker fraud pseudo
shambl shuffl scuffl walk
shame dishonor disgrac dishonour black inglori feel discredit
shamrock clover
shanti shack hut shelter resid
shantung fabric cloth
shape form influenc mold format defin determin regul cast
shapeless amorph
shard fragment fragmentari piec
share portion part percentag partak stock overlap util common
sharer share partak particip player apport deal
shark cheat chisel
sharp acut keen discrimin incis knifelik penetr distinct intellig
sharpen chang alter intensifi compound
sharpli aggress
shatter break smash dash burst bust loud
shave trim fragment splinteri sliveri splinter pare groom cut
shaven shave
shawl cloak
sheaf bundl packag parcel bunch cluster clump
shear deform snip clip
sheath case encas
shed spill cast throw drop remov take pour releas
sheep simpl
sheeplik docil
sheepskin leather shear
sheer swerv curv trend veer cut turn cours bend
sheet expans paper pour pelt
shelf support
shell blast ammunit ammo bomb barrag batteri
shelter structur construct suppli provid protect
shelv postpon tabl defer remit delai
shenanigan devil annoi rag bother irrit gravel vex chafe
shepherd clergyman reverend sheepman guard ward
sheriff lawman
shibboleth motto slogan express speech
shield screen protect armor blind cover mask defend guardian
shift switch displac chang dislodg alter stir budg agit
shim wedg
shimmi wobbl vibrat danc
shin clamber struggl scrambl skin sputter climb
shinbon shin
shine beam radiant radianc reflect radiat bright shini polish
shini luster lustr glisten shine bright polish
ship transport send load shipment vessel embark transmit transfer
shipbuild construct build
shipment load freight transport send ship laden dispatch despatch
shipshap trim
shipwreck ship ruin
shipyard work
shirk soldier fiddl slack escap avoid
shirt garment dress cloth
shirtfront front
shirtsleev sleev arm
shit rat bullshit bull dirt stool defec make denounc
shiver shudder trembl shake chill shaki thrill quiver tremor
shiveri cold trembl shiver shake
shock outrag scandal offens stupor offend fight dirt stun
shod boot ironshod slipper
shoe place situat posit dress cloth
shoelac shoestr lace
shoestr shoelac lace
shoot shot shooter sprout hit germin blast homicid injur
shooter marbl shoot
shop patron store frequent shopper sponsor workshop work bui
shopkeep tradesman storekeep merchant
shopper shop custom client patron frequent sponsor
shore format land bound border
short abbrevi shorten brief tract length victim swindl fleet
shortag deficit inadequaci lack defici
shortcut road rout
shorten reduc abridg contract foreshorten cut decreas lessen condens
shortsight short
shortstop infield
shot shoot blast projectil missil color
shotgun firearm piec
shoulder rais lift thrust
shout yell cry call holler scream outcri squall roar
shove push jostl forc thrust stuff squeez
shovel dig delv
show demonstr present exhibit displai expos establish entertain amus
showcas set background
showdown confront encount disagr
shower washup bath lavish consum sprai
showerhead nozzl nose
showi ostentati stir splash pompous inflat appear show
showpiec curio curios
shrapnel shell
shred whit tear ruptur rag tag
shrewd sharp astut smart keen
shrewdli astut sharp shrewd sagaci acut
shrewish nag
shriek scream screech cry shrill pipe shout call yell
shrill shriek screech scream pipe shout sharp high
shrilli shrill sharp
shrine enshrin enclos
shrink winc flinch psychiatrist specialist wither decreas diminish cring
shrivel sear wither dry
shroud line hide cover envelop pall
shrub bush bushi
shrubberi area countri veget
shrug gestur motion gesticul
shuck damn darn hoot shit worthless lousi rotten stink
shudder shiver thrill chill tingl quiver shiveri throb tremor
shuffl shambl scuffl walk ruffl mix make transfer shift
shun avoid eschew dodg
shunt passag passagewai bypass conductor transfer shift
shut close shutter closur occlus turn compress tight
shutdown close fold closur termin end
shutter shut close exclud blind screen
shuttl bird birdi travel
shy timid throw startl jump diffid
shyli timid timidli bash diffid shy
sic set assail assault
sicilian sicili italian
sick vomit ill puke retch maladi purg cast cat
sicken disgust revolt repel repuls nausea worsen declin
sickish sick nausea nauseat ill qualm
sickli sallow unhealthi
sickroom room
side region part unit railroad align arrai broadsid sidelong
sideboard board
sidelong squint indirect
sidestep dodg hedg avoid escap step evad parri elud
sidewalk pavement walk
sidewind rattlesnak rattler
sidl move sashai
sieg blockad
siev screen sift strain sort riddl choos take
sift siev screen travel strain separ winnow
sigh utter breath emit
sight spy displai perceiv comprehend view survei ken vision
sightse look
sign mark commun clue notic note signifi subscrib write
signal sign indic commun bespeak point bless signifi distinguish
signatur name sign subscrib touch manner mode
signifi mean sign signific import intend signal form substanc
signific import mean implic substanc impli connot entail spell
significantli signific
signor man
signpost guidepost sign mark
silenc still hush quiet silent condit statu suppress muffler
silent still quiet silenc mum mute unspoken hush wordlessli
silhouett outlin project repres interpret
silic salt
silk fabric cloth slick
silkworm caterpillar
silli goof jackass goos giddi child kid wacki foolish
silo tower
silver silveri metal conductor plate bright
silveri silver bright
similar like alik correspond similitud same standard akin kindr
similarli likewis similar
similitud like similar alik compar correspond
simmer boil temperatur stew
simpl simplic eas herb simplex simplist elementari unproblemat easi
simpli mere bare simpl just onli but
simplic simpl childlik qualiti
simplifi chang alter reduct
simplist simpl
simul imit copi fake model reproduc fals artifici unreal
simultan coincid concurr conjunct cooccur concur synchron accompani attend
sin transgress wick trespass wicked unholi ungodli offend sinner
sincer earnest genuin true solemn dear devout serious graviti
sinewi stringi tough
sing scorch song sear vocal blacken strain singer vocalist
singer vocal sing voic vocalist musician instrumentalist sound
singl individu individualist safeti hit idiosyncrat respect sever singular
singli individu singl
singsong inton rhythmic modul chant chantlik
singular uniqu peculiar curio curios individu strang form alon
singularli remark singular
sinist dark wicked bale menac omin threaten omen presag
sink drop descent settl decreas lessen move displac
sinner evildo offend sin transgress trespass
sinuou curv
sinusoid curv passag passagewai
sip drink swallow imbib sipper
sipper drinker sip
sir man
sire father gener mother lord nobl beget get engend
sirloin cut
sit motion movement model pose postur seat
site locat place situat posit post placement tract station
situat locat deposit posit fix set state condit statu
six sextet figur cardin
sixteen cardin
sixteenth rank
sixth rank
sixti decad cardin
sizabl ampl larg big great immens
size magnitud properti coat surfac
sizzl nois resound hot
skedaddl escap flight run
skeet shoot
skelet frame
skeptic question sceptic disbelief doubt intellectu intellect uncertainti
sketch outlin studi draw vignett descript describ depict abstract
skid slip board plank slipper
skill adept expert profici accomplish abil power acquisit attain
skillfulli adept expert good practic profici skill
skim cream remov plane glide touch
skin clamber struggl skinni scrape surfac scrambl shin sputter
skinni inform scraggli boni scrawni thin lean
skip gait hop jump neglect cut miss omiss
skirmish encount fight brush clash meet plai combat contend
skirt dodg hedg avoid escap garment evad parri elud
skit act plai
skulk maling escap lurk hide conceal
skull bone
skullcap cap
skunk rat bum lurch puke cheap crummi punk overcom
sky flip toss pitch pass atmospher fling
skylark frolic romp plai caper sport cavort athlet escapad
skylight window
skyscrap build edific
slab block
slack shirk debri dust trouser fiddl soldier loos lax
slacken slack slow slump falloff retard weaken lag deceler
slain dead
slam bang sweep victori triumph close shut hit knock
slant diagon angl pitch weight slope tilt inclin bia
slantingli slant diagon slope
slap smack blow bump thwack strike bang bolt
slapstick comedi humor
slash whip lash gash cut slice strap beat wound
slat strip suppli provid
slate tablet intend destin
slaughter butcher kill massacr lick wallop whip cream bat
slave person individu worker work slaveri
slaver dribbl saliv
slaveri subjug practic pattern
sleep slumber sleeper somnol sleepi rest dormant
sleeper sleep slumber
sleepi asleep sleep slumber drowsi
sleepili sleepi
sleepwalk sleeper
sleev arm
slender thin slight slim lean delicaci narrow fine
slice piec portion slit cut fade share pick gash
slick slip slipperi smooth polish
slide skid slip glide descent coast travel luger slipperi
slight rebuff snub offens repel dismiss disregard cut littl
slightli somewhat
slim reduc thin turn slender slight lean delicaci
slime muck sludg matter muddi mire mud dirti soil
sling catapult slingshot throw hurl hurtl
slingshot sling catapult toi catapultian
slink walk
slip mistak steal blunder error stumbl err move skid
slippag decreas decrement
slipper shod
slipperi slip slick skid slide
slit slice cut scratch prick dent open pussi snatch
sliveri splinter shave splinteri
slob pig slovenli
slogan motto shibboleth express
slop spill releas feed splatter move displac squelch splash
slope inclin pitch diagon side lean slant gradient tilt
sloppi slovenli
slot posit slit schedul
slovenli sloppi slob pig
slow retard deceler deliber slack awkward clumsi lag slacken
slowli slow easi
sludg precipit
slug slugger bullet projectil missil swig hit batter hitter
slugger batter hitter ballplay slug swig bat
sluggish sulki slow
sluggishli sluggish sulki
sluic flush pour pelt gush
slum spend pass
slumber sleep sleeper somnol sleepi rest
slump slack sink slacken falloff deterior slip slow relax
slur thick
slurp eat
sly craft trick crafti slick wili wile shenanigan glib
smack slap thwack blow bump hit reek smell suggest
small littl minor modest size atom diminut insignific elfin
smaller small littl
smallish small littl
smart ach hurt chic pain distress suffer bright clever
smash knock bash bang belt blast dash nail boom
smell scent odor aroma perfum sensat properti nose wind
smile grin grimac counten physiognomi visag cheer sparkl twinkl
smirk smile
smite hit
smitten stricken affect
smoke fume aerosol vapor breath pot grass dope weed
smokehous hous
smolder fire burn
smooth bland polish shine accomplish achiev textur beautifi buffer
smoothli smooth
smother suffoc jumbl muddl strangl stifl choke welter disord
smug content
smuggl export import smuggler runner
smuggler runner crimin felon contraband smuggl
snack bite meal eat
snag bulg bump hitch catch
snail gather garner
snake serpent glide
snap grab snatch catch snarl tear ruptur touch talk
snapdragon flower
snappi temper irrit
snapshot snap photograph shot photo shoot
snare trap design plan hook captur catch trapper
snarl snap utter talk speak sound
snatch snap catch grab bit fragment seiz
sneak prowler furtiv stealthi creep underhand mous walk creeper
sneaker shoe
sneer leer contempt scorn suspici wari express show smile
snicker snigger snort laugh laughter
sniff smell whiff inspir
snigger snicker snort laugh laughter
snip clip nip piec crop trim dress cut
sniper marksman
snivel blubber weep whine
snobbish clannish exclus privat club societi gild lodg order
snoop spy detect monitor supervis
snore breath nois
snort snicker snigger laugh laughter utter emit boo hoot
snout nose
snow snowfal downfal layer white precipit
snowbal increas
snowfal snow downfal
snub rebuff repuls repel reject cut drive ignor disregard
snuffbox box
snuffer implement extinguish
snug room
snuggl cuddl nestl nest nuzzl embrac hug kiss pet
snugli close snug
soak immers plung pluck rob hook cheat
soap lather cleans clean soapsud sud
soapsud sud lather froth foam soap spume
soar zoom glide surg rise sail fly flight lift
sob breathless inanim pulseless cry weep
sober solemn sobrieti graviti seriou chang alter dry grave
soberli grave sedat sober solemn
sobrieti sober
sociabl social gregari
social socialist societi societ parti ideolog natur interact cultur
socialist social collect politician
societ societi social
societi club order social societ gild lodg associ ordain
socioeconom econom
sock bash hit knock bang smash belt
sod turf sward land ground cover
sodden wet
soddi hous
sodium metal
sofa loung couch seat
soft consist easi brush woolli yield spongi velvet velveti
soften dampen damp weaken break deaden blunt soft cream
softli quietli soft
soil dirti dirt stain greas dingi foul grimi filthi
sojourn visit stai spend pass
solac consol comfort sooth
solar sun
solder metal join conjoin
soldier martial skill accomplish spend pass soldieri troop
soldieri troop forc personnel soldier
sole exclus bottom undersid repair mend exclud except omit
solemn sedat grave sober graviti sobrieti earnest serious sincer
solemnli grave sedat sober solemn
solicit beg tap request beggari
solicitud concern
solid consist firm matter state good concret dry
solidli solid unanim whole
solitari loneli lone alon confin reclus
solitud isol
solo unaccompani alon lone activ soloist fly solitari
soloist solo musician instrumentalist
solut answer mixtur result resolut solvent statement solv lick
solv resolut solut resolv lick work understand feasibl practic
solvent dissolv resolv medium clear solv
somat corpor bodili physic
somber gloom drab sober
some ani both sever much approxim about roughli around
someon person mortal individu soul organ caus personifi
someplac somewher
somersault flip tumbl
sometim former old onetim past
somewhat slightli
somewher locat someplac
somnol asleep drowsi sleep slumber
son boi word
song sing vocal opu songwrit sound whistl
songwrit compos song vocal
sonnet poem prais
sonni lad boi
sonogram pictur imag
sonor ring reson vibranc heavi resound vibrat echo reverber
soon shortli present
sooner american earlier
sooth solac consol comfort reliev allevi
soothsay predict call anticip promis forecast calcul estim reckon
sooti jet neutral pitch tar
sophist adult grownup enlighten edifi educ school worldli intellig
sophomor intermedi
soprano singer vocalist trebl high
sorb turn sorption occlud combin
sore tender pain sensit infect raw sensibl unpleas discomfort
soror club
sorption sorb
sorrel herb
sorri bad deplor sad distress piti lament bewail bemoan
sorrow regret sad griev unhappi repent mourner remors suffer
sort kind form varieti categori classifi class separ similar
soughingli rustl
soul person mortal psych spirit psychic individu someon organ
sound look healthi sensat depth fathom appear depend good
soundproof insul impervi
soup dish dope
sour ferment acid turn work vinegar
sourc root origin begin point document obtain
sourdough leaven
sourli dark glower glum moros sour sullen
sous soak lush drunkard drunk drink booz wet downpour
south southern southeast southwest confederaci southbound southward southeastern
southbound southward south
southeast point south
southeastern southeast south
southern american express confeder grei grai south
southpaw lefti pitcher hurler left
southward south southbound southern
southwest point south
souvenir keepsak token relic object
sovereign independ monarch ruler free autonomi liberti suprem domin
soviet council state russia ussr
sow seed put set circul
space spatial infinit attribut locat rate placement arrang put
spaciou broad wide larg big great immens spacious
spacious spaciou conveni broad wide
spade dig delv
span sweep continu cross travers durat distanc cover expans
spang bang hit strike
spanish romanc nation land spain
spare redund trim thin compon constitu save refrain exempt
spark sparkl flicker glint trip glitter flick trigger initi
sparkl twinkl glitter spark light glint glisten vital verv
spars thin
spasm cramp symptom
spasmod convuls
spatial space infinit properti
spatter splash splatter swash sputter sprinkl splutter nois paint
speak talk mouth utter speaker commun speech sass lip
speakeasi bar
speaker talk speak utter mouth lectur loudspeak
spear lanc shaft weapon arm transfix impal gig
spearhead leader head lead
speci kind sort
special specialti peculiar offer specialist particular career narrow chang
specialist special specialti expert doctor
specialti special fort strength asset limit particular
specif particular specifi fact descript stipul qualifi condit limit
specifi condit specif determin limit set stipul qualifi contract
specimen exampl illustr sampl
speck pinpoint atom spot nail molecul particl materi stuff
speckl dot fleck
spectacl spectacular sight outstand promin salient strike displai present
spectacular dramat perform strike impress bold drama spectacl
spectacularli sensat stun dramat spectacular strike
spectat watch wit see viewer watcher look view catch
specter ghost apparit phantom shade haunt obsess spirit ghostlik
spectral spectrum apparit phantom ghostlik ghostli spiritu supernatur spirit
spectrum spectral arrai scope rang
specul conjectur suppos hypothesi guess surmis hypothet theoriz hypothes
specular reflect
speech address speak languag
speechless silenc quiet dumb
speed acceler rush hurri quicken veloc hasten race fast
speedi rapid quick celer speed fast veloc hurri
speedili quick speedi quickli rapidli rapid
spell enchant import tranc bewitch mean signific captur catch
spellbind attract suggest
spellbound fascin enchant
spend outlai expenditur disburs expend drop payment pass pai
sphere spheric global domain area orbit field arena environ
spheric sphere rotund globe ball orb global round circular
spherul ball globe
spic immacul spotless clean
spice zest chang alter
spider spideri
spideri spider
spike banish releg
spill releas slop splatter liquid shed move displac run
spin whirl twist gyrat rotat revolut twirl reel revolv
spine backbon back
spineless weak
spinnabl qualiti
spiral coil whorl gyrat curv turn roll curl turbin
spire steepl tower
spirit feel look tone flavor smell booz atmospher ambianc
spiritu religi sacr religion faith
spit tongu cape saliva utter emit
spite offens vindict hurt wound injur bruis offend offenc
splash sprinkl spatter splatter swash nois scatter squelch slop
splatter sputter spill splutter releas spatter nois slop move
splendid glori gloriou resplend beauti
splendidli excel splendid magnific rip brilliant gloriou
splendor brilliant magnific bright gloriou splendid grand brillianc superb
splenomegali hypertrophi
splice junction conjunct join conjoin
splinter splinteri chip sliveri bit wood seced separ part
splinteri breakabl splinter
split rip divid tear rent separ divis partit cleav
splutter sputter spatter splatter nois utter emit
spoil flub blunder butcher fluff rape despoil violat plunder
spoke radiu support
spoken express oral unwritten verbal
spokesman interpret
spong spongi wipe
spongi soft spong
sponsor patron support helper patronag defend sponsorship
sponsorship support patron sponsor
spontan natur unwritten
spoon contain remov take
sporad spasmod intermitt period occasion irregular unpredict isol strai
sport featur athlet divers recreat acrobat gymnast frolic skylark
sportsman sport sportswoman athlet
sportswoman sport sportsman athlet
spot place detect catch point set spy target aim
spotless immacul spic clean
spotlight highlight foreground glare promin
spous mate partner rel relat pair coupl
spout gush jabber jet squirt gabbl harangu open pour
sprai dispers scatter sprinkl
sprain wrench twist turn pull injur wound
sprawl straggl posit postur sit lie spread distribut
spread distribut scatter diffus circul dispers travel dissemin broadcast
spree fling gratifi pander
sprightli spirit liveli life
spring leap bound jump bounc springtim season move form
springboard board
springtim spring season
sprinkl scatter splash spatter dust spit patter dot dispers
sprint dash run dart scoot scud flash shoot sprinter
sprinter runner sprint
sprout shoot germin stock grow germ
sprue disord upset
spume froth sud foam foami make creat soapsud lather
spur goad prod urg encourag incit needl press spine
spurn reject scorn disdain refus declin
sputnik satellit
sputter splutter spatter splatter nois pop chang alter
spy detect snoop catch spot sight sentinel sentri watch
squabbl bicker fuss quarrel wrangl finicki fussi particular argu
squad team unit
squadron cavalri
squall yell shout cry holler roar call scream shriek
squar rectangl number shape form multipli forthright straightforward straight
squash mash crush squeez vine squelch press wring crunch
squat crouch motion movement sit chunki short littl low
squawk screech scream shriek nois cackli shout roarer
squeak screech creak shriek scream whine nois screechi squeaki
squeaki screech shriek scream screechi high squeak
squeal howl utter emit hog pig
squeez mash crush press pinch twing nip twitch squash
squelch quell quench degrad disgrac demean deris suppress crush
squint abnorm grimac sidelong indirect
squir attend landown escort
squirm wriggl writh wiggl twist wrestl worm motion movement
squirt eject cipher discharg expuls project jet
stab knife pang twing feel injur wound thrust
stabil stabl firm static chang alter help
stabl stabil shelter constanc firm steadi last sound
staccato abrupt
stack pile heap load
stadium bowl arena structur construct
staff forc personnel stick provid suppli faculti
stage present phase stager degre level point state repres
stager stage supervisor arrang present repres
stagger lurch stumbl careen reel flounder walk gait falter
staggeringli tremend enorm fantast grand howl marvel rattl terrif
stagi theatric
stagnant dead stand stagnat
stagnat idl laze slug inact stagnant
stai remain stick rest act deed continu bide abid
stain colour color dye appear tarnish foul spot fleck
stair step support stairwai staircas
staircas stairwai wai
stairwai staircas wai
stairwel well
stake adventur ventur hazard risk bet wager post jeopardi
stale make bad spoil cold hard rotten corrupt
stalk chaff straw shell walk haunt pursu follow
stall procrastin compart booth closet delai stop halt
stamin male
stammer stutter falter talk speak hesit waver
stamp mold mould cast stomp impress solid shape form
stanc posit postur stand
stand posit base pedest support place statu rest stanc
standard criterion measur touchston regul ideal calibr regular stock
standbi thing secondari
standpoint stand viewpoint posit stanc
standstil deadlock impass situat
stapl basic commod fasten fix essenti
star adept virtuoso expert lead champion sensat geniu hotshot
starboard side steer maneuv right
stardom star
stare look gaze regard
stark blunt crude uncondit
starlet actress
starlight light
start begin commenc initi get first outset kickoff offset
startl jump start surpris reflex rough rocki jumpi shock
startup start begin
starv starvat hunger suffer hurt die
starvat starv hunger
state statement provinci sai tell affirm assert provinc attribut
statement state messag content sai tell argument evid submit
statesman politician statesmanlik statesmanship diplomaci
statesmanlik statesman
statesmanship diplomaci wisdom statesman
static still inact nois interfer motionless
station post place facil instal send move displac posit
statist datum
statu state condit sculptur statuari figurin statuett posit
statuari statu collect aggreg
statuett figurin figur statu
statur esteem regard
statut act enact written
statutori statut
staunch halt stem check stop constant
stead posit place function offic
steadfastli firm steadi stiff unfalt unshak unwav firmli
steadi stabil brace sweetheart lover calm strengthen depend even
steadili steadi
steak cut
steakhous restaur
steal bui slip bargain purchas thiev rip hook cop
stealth steal slip furtiv sneak stealthi
stealthi sneak prowler furtiv conceal stealth steal
stealthili furtiv sneak stealthi
steam steamship vapor travel emit wet
steamboat boat
steamship steam ship
steed warhors
steel nerv metal sword blade brand weapon arm brace
steep concentr absorpt abrupt descent decliv immers engulf plung
steepl spire tower
steepli steep
steer head guid tip hint guidanc maneuv control command
stellar lead star major
stem root base theme radic form stalk
stenographi handwrit hand
stentorian full
step pace stride footstep tread travel measur maneuv stair
stepchild child kid
stepp plain field
steprelationship affin
stepwis gradual
stereo stereophon
stereophon stereo
stereotyp unimagin stamp represent classifi class group convent
sterl superl monei greatest superior height elev peak pinnacl
stern relentless sever quarter tail rear back auster strict
sternal sternum
sternli sever auster stern
sternum bone sternal
stetson fedora hat
stew agit
stick lodg stai implement limb wedg deposit fasten fix
sticki cohes glue gum gummi pasti adhes past wet
stickpin pin
stiff rigid man strong
stiffen chang procedur process alter
stiffli stiff
stifl inhibit knee joint articul smother strangl muffl repress
still hush quiet silenc calm lull tranquil silent inact
stilt pile column pillar artifici contriv affect unnatur
stimul excit caus induc stimulu input have get make
stimulu stimul excit induc caus have get make input
sting bite burn prick twing pain ach smart pierc
stink reek lousi shit smell odor lemon rotten bad
stipul condit specif qualifi specifi contract undertak precondit term
stir shift agit move splash disturb disrupt showi displac
stirrup support
stitch sew fasten fix sewer
stock commonplac inventori carri clich capit merchandis provis suppli
stockad fortif munit wall
stockbrok agent factor
stockhold investor
stoic stoical philosoph adult grownup stoicism
stoical stoic stoicism
stoicism stolid stoic stoical
stoke tend fireman
stolid indiffer stoicism
stolidli stolid
stomach abdomen belli abdomin digest
stomp stamp stump walk
stone rock rocki kill
stonili flint obdur
stool seat entic lure
stoop crouch bend bow inclin flex crook
stop halt discontinu ceas quit block arrest end conclus
storag store retent keep storehous depot deposit
store stock shop storag fund keep patron frequent sponsor
storefront front
storehous store depot storag deposit
storekeep shopkeep tradesman merchant
storeroom room
stori tell narrat recount recit narr tale messag content
storm rage stormi tempest ramp forc disturb disrupt act
stormi storm ferment tempest angri furiou boister fierc dirti
storylin plot
storytel tell narrat recount recit speaker state sai
stout resolut fat corpul overweight
stoutli stout
stove rang heater
stow pack
straddl rang posit view span constitut repres scope reach
strafe attack onslaught assail
straggl sprawl group depart digress deviat divert straggler excurs
straggler strai drift drone roll wander swan tramp roam
strai wander vagabond drift tramp rambl roll swan roam
straight direct person individu consecut continu uninterrupt directli
straightawai immedi straight quick section segment prompt fast celer
straighten chang alter
straightforward squar straight direct
strain stress strive tens try extend strenuou reach pain
strait sound channel narrow
straitlac victorian proper
strand maroon form shape line abandon forsak isol unaccompani
strang unknown unusu unfamiliar quaint antic fantast crazi curiou
stranger alien unknown intrud exot
strangl strangul throttl kill smother inhibit
strangul strangl throttl choke suffoc
strap tie bind
stratagem maneuv
strateg strategi scheme import
strategi strateg scheme strategist
strategist strategi planner scheme
stratif stratifi
stratifi stratif stratum distinguish separ arrang grade rank
stratum stratifi layer
straw chaff stalk shell cover wheat
strawberri berri
streak run success characterist move stripe bar
stream flow water rivulet run current cours line float
streamlin train effici
street thoroughfar
streetlight lamp
strength properti postur capabl
strengthen chang fortif fortifi alter reinforc
strenuou strain energet athletic
strenuous strenuou
stress accent emphasi accentu emphat strain prosodi inflect tension
stretch reach expans extend motion movement enlarg elong tens
strew straw spread distribut scatter cover
striation groov channel
stricken afflict ill sick smitten affect
strict rigor exact sever harsh stiff valid invari
strictli pure
stride pace step tread footstep walk
strife disord disagre conflict struggl
strike impress hit contact imping touch affect attack onslaught
strikingli dramat spectacular strike
string twine thread draw cord intertwin interlac lace arrang
stringi wiri thin lean
strip undress part piec slip artifact depriv divest take
stripe band streak bar mark
strive strain endeavor pain attempt effort try reach enterpris
stroke shot maneuv throw movement motion touch strike hit
stroll ambl walk
strong beardown hefti bullneck fortifi hard ironlik power robust
strongli strong
strop strap sharpen
structur construct artifact constitut composit organ organis
struggl battl fight attempt effort conflict combat contend try
strum sound
strut pranc swagger ruffl sashai cock gait walk
stub uproot extirp
stubborn pighead firm dog determin
stubbornli obdur obstin pighead stubborn
stucco plaster decor adorn
stud dot man cover continu configur constel rivet point
student pupil enrolle educ studi scholar intellectu intellect scholarli
studi survei examin analyz analys canvass work learn scrutini
studio work
studiou care
studious studiou
stuf full
stuff thrust shove push materi substanc object cram squeez
stuffi airless close unventil convent
stumbl stagger lurch reel careen falter trip gait flounder
stump candidaci vex
stun hit amaz astonish surpris sensat impress
stung annoi steam displeas
stunt feat effort imped hinder
stupefi astonish astound stagger impress
stupend coloss prodigi larg big giant monster
stupid dullard unintellig simpl inabl folli foolish mistak error
stupidli stupid
stupor shock offend scandal outrag stun daze groggi
sturdi robust hardi stout
stutter stammer falter talk speak hesit waver
style stylist convention titl manner mode wai fashion properti
stylemark hallmark trademark characterist allow appropri reserv
stylist style artist dash flair
styliz convention artifici unreal
suav bland smooth refin polit diplomat
sub substitut relief replac bomber hero submarin wedg sandwich
subcommitte committe commiss
subconsci mind head unconsci
subcontin landmass
subcontract job contract hire engag task chore
subdivis tract divis partit
subdu repress subjug suppress quash reduc oppress inhibitori conquer
subfigur figur
subgroup group
subject topic content capabl theme messag themat thing affect
subjectivist intellectu intellect
subjug repress subject relationship quash subdu reduc oppress suppress
sublim chang gloriou reverend sacr
subliterari inform
submarin sub undersea skid slip subsurfac
submerg sink settl drown overwhelm cover
submiss submit bow defer acced entri messag content complianc
submit submiss statement refer entri state propos suggest affirm
subordin underl assist helper auxiliari supplement supplementari subdu rate
subpart part portion
subpoena writ serv process
subscrib offer bid sign write subscript signatur
subscript payment agreement
subsect subdivis section segment
subsequ later afterward attend consequ after posterior
subservi subordin
subsid grant subsidi lessen weaken remiss support
subsidi subsid grant
subsist surviv endur exist live support keep survivor
subsoil soil dirt
subspeci race
substanc matter part portion substanti real materi core center
substant word substanti essenti
substanti confirm consider support affirm verif check signific corrobor
substat station
substitut replac exchang switch interchang altern sub relief chang
substrat substanc
subsurfac belowground underground submarin undersea
subsystem system scheme
subtend delimit
subterfug blind misrepresent deceit
subtitl translat suppli provid
subtl elus elud escap
subtleti refin nuanc niceti shade mean signific difficulti
subtli elus subtl
subtract deduct calcul cipher
suburb suburban
suburban suburb
suburbanit resid occup
subvert overthrow overturn depos revolutionari
subwai metro tube underground railwai railroad
succe success successor winner sequenc win follow consecut sequenti
succeed follow next consecut ensu
success sequenc serial consecut sequenti seri succe follow happen
successfulli success
successor replac succe follow peer equal substitut
succinctli compact summari
succor relief ministr assist aid minist help
succumb yield accept consent surrend
such much
suck suction imbib draw consumpt nurs absorb drink sucker
sucker fool gull dupe chump mark victim absorb suck
suction pressur suck
sud lather soapsud froth foam soap spume wash
sudanes african
sudden abrupt hasti precipit hast explos sharp
sue action process challeng litig suit case caus petition
suffer hurt miseri wretched ach sustain have get torment
suffic answer serv satisfi fulfil suffici enough adequaci
suffici enough adequaci suffic answer serv adequ comfort
suffix affix end termin
suffoc stifl smother kill choke breathless gag strangl
suffrag vote franchis
suffus flush
suggest propos proposit hint proffer impli advis idea thought
suicid kill
suit fit suitabl garment case caus proceed action sue
suitabl suit fit appropri proper qualiti desir worthi properli
suitcas bag grip baggag luggag
suitor woo court admir romanc solicit
sulfur sulphur element process treat
sulkili sulki
sullen dark glower glum moros sour heavi lower threaten
sullenli dark glower glum moros sour sullen dourli
sulphur sulfur element process treat
sultan ruler
sultri sensual hot
sum total amount summat add talli number come quantiti
summar resum summari repeat reiter sketch survei
summari summar resum statement compact drumhead unoffici
summat sum total addit count amount aggreg talli rundown
summer season spend pass
summon call cite citat process evoc
sumptuou luxuri rich gild grand opul lush magnific
sun sunlight sunshin light lie
sunbak bake parch scorch dry
sunburnt unhealthi
sundai sun
sunder fragment
sundial timepiec
sundown hour
sundri assort miscellan mix heterogen mixtur varieti potpourri
sunken hollow
sunlight sun sunshin light
sunni cheer sunshin cheeri gai
sunrai beam
sunshin sun sunlight light
sunstruck light
suntan bronz tan
super extrem superintend caretak crack topnotch superior comprehens exceedingli
superb brillianc splendor brilliant superior luster lustr magnific grandeur
superbl wondrou marvel fantast grand howl rattl terrif tremend
supercili condescens arrog disdain haughti lordli overbear swagger proud
superfici shallow depth appar neat look sound
superhighwai freewai pike thruwai highwai
superimpos put set
superintend supervis manag supervisor administ direct coach director
superior leader religi qualiti calib advantag banner select boss
superl prais congratul greatest sterl superior height elev peak
supermarket groceri
supernat liquid
supernatur mystic caus mysteri secret belief ghostlik weird elfin
supersed replac supplant succe altern substitut displac
superstit belief superstiti
superstiti irrat superstit
supervis manag superintend direct monitor administ coach director supervisor
supervisor supervis superior superintend manag monitor
supper meal
suppl lith sinuou
supplant replac supersed succe altern substitut displac
supplement supplementari accessori auxiliari postscript matter append affix increas
supplementari supplement auxiliari accessori secondari subordin underl aid
suppli issu provis provid render furnish supplier issuanc ply
supplic petition beg implor
supplier suppli provid render furnish
support back defend endors indors activ assist champion admir
suppos guess specul thought conjectur surmis hypothesi opinion sentiment
supposedli purportedli
suppress crush subjug oppress subdu conquer control conqueror conquest
supra abov
suprem ultim sovereign domin sublim
supremaci domin master masteri
sure certain certainli assur confid author convinc posit care
sureti certainti
surf wave break glide
surfac rise artifact coat boundari bound ascend lift aboveground
surfeit excess full suppli provid
surg heav billow zoom soar rush flow tide increas
surgeon doctor
surli ugli temper irrit
surmis suppos guess specul conjectur hypothet hypothesi theoriz hypothes
surmount overcom subdu master beat head
surpass excel splendid rip outstrip exce outdo surmount beat
surplu redund excess extra spare unnecessari unneed embarrass
surpris amaz astonish startl chang alter storm affect impress
surprisingli surpris
surrend yield resign despair reconcil submit succumb fall deliv
surreptiti furtiv sneak stealthi
surround environ border ring skirt wall fenc milieu touch
survei studi examin apprais sketch resum analyz analys measur
surveyor engin survei
surviv endur live last life exist subsist overcom survivor
survivor surviv unfortun exist live subsist person individu outliv
suscept amen condit statu capabl open liabl predispos vulner
sushi dish
suspect distrust mistrust suspicion misgiv surmis guess person individu
suspend suspens hang brace gallu chang alter
suspens apprehens doubt uncertainti mixtur suspend
suspici suspicion wari misgiv mistrust distrust sneer leer funni
suspicion suspect mistrust distrust intuit hunch impress feel surmis
sustain prolong continu suffer uphold susten mainten upkeep perpetu
susten nourish nutrit nutrient nurtur sustain food
swab mop implement dab
swad bunch clump
swagger pranc strut condescens arrog ruffl sashai cock walk
swai rock shake careen tilt power swing carri persuad
swallow drink tast mouth consumpt imbib demolish destroi
swamp flood delug inund torrent muddi sloppi fill downpour
swan affirm assert swear statement verifi declar oath
swap trade switch exchang interchang chang substitut replac shift
sward sod turf land ground
swarm teem hord stream crowd pour cloud group hum
swart dark duski swarthi
swarthi dark duski swart
swash wave spatter splatter splash travel
swashbuckl lunat adventur carefre freewheel
swath bandag patch wrap bind
swayback unfit
swear curs cuss oath affirm explet blasphem imprec assert
sweat perspir secret sweater
sweatband band
sweater garment
swede european
swedish scandinavian sweden
sweep move expans scope rang cross travers span clean
sweet angel tast saint sweetli
sweetheart steadi lover privileg
sweetli sweet angel
swell wave elev lump enlarg symptom increas act behav
swelter hot
swerv curv trend sheer veer cut turn cours bend
swift fleet fast speed
swiftli fleet swift
swig gulp slug slugger draft draught swallow drink hit
swim float travel liquid bather
swimsuit garment
swindl cheat rig con victim defraud hustl sting fraud
swing swai action activ toi dangl drop move displac
swingi rhythmic swing jive lilt
swipe stroke shot hit
swirl whirl twirl eddi twiddl spin twist purl gyrat
swish sound lap fashion class
swiss nation land switzerland
switch shift substitut trade swap exchang replac flip interchang
switchboard central
swivel pivot coupl turn pin
swoon faint light
swoop slide pounc descend fall
sword blade brand steel weapon arm
sworn commit
symbol repres typifi symbolist emblemat emblem signal allegori practic
symbolist symbol artist
symmetr symmetri correspond balanc harmoni proport bilater even regular
symmetri symmetr balanc proport correspond spatial equilibrium
sympath sympathi understand feel experi intellig
sympathet sympathi understand
sympathi understand sympath sympathet inclin disposit feel commiser
symphon symphoni
symphoni symphon philharmon orchestra
symposium confer
symptom symptomat diagnost evid ground indic
symptomat symptom diagnost characterist
synagogu templ
synchron synchroni adjust set coexist contemporari parallel
synchroni synchron
syndic pool mob famili gangster associ connect link
syndrom complex composit
synerg synergist
synergist synerg
synonym word similar
syntact syntax
syntax syntact structur grammarian system scheme
synthes synthesi synthesis compound combin deduct
synthesi synthet synthes synthesis reason
synthesis synthesi synthes compound combin deduct
synthet compound artifici unreal
syria syrian
syrian syria
syrupi sweet slop
system instrument group scheme
systemat organ ration system arrang consist order
tabl arrai tabul furnitur postpon shelv defer remit delai
tableau arrang view aspect
tablet slab
taboo bia prejudic restrict control forbidden out
tabul tabl inform arrang set
tack bear head fasten fix sail sheet shroud
tackl lineman undertak confront
tact consider
tactic maneuv
tactil touch feel tactual
tactual touch tactil feel
tadpol larva
taffi candi
tag label mark ticket attach marker touch
tail end chase trail tag track follow process dock
tailback back
tailgat gate follow
tailor cut seam sew orient adapt accommod design trim
taint contamin cloud impur infect foul corrupt mar impair
taiwan china
take return yield render give gener issu proce incom
taken understood
takeoff departur depart part start
takeov coup assum usurp seiz arrog
tale tell narrat stori recount recit narr messag content
talent endow gift empow invest expert
talisman supernatur amulet
talk speak mouth utter speaker convers spill discuss negoti
talki talk gossip
tall leggi size height long state
talli correspond run score match agreement hit fit check
tame subdu chang alter
tamper meddl pack monkei tool fiddl manipul imp rascal
tan burn bronz convert suntan
tang zest spice nip savori tart
tangent tangenti
tangenti irrelev
tangibl tactil tactual real concret realiti
tangl snarl mat knotti involv complic maze knot embroil
tango danc
tank vessel store
tanker oil
tantal teas taunt invit rag bait ralli ride mock
tantalizingli invit tantal
tantrum fit scene
tap rap pat sound knock pink tip dab cut
tape record strip slip attach fix
taper convex sharpen point decreas diminish
tapestri complex
tar pitch resini tarri jet sooti coat surfac
target aim prei place direct point object mark victim
tariff duti tax
tarnish stain spot fleck mark brand blot
tarpaulin canva canvass
tarri loiter loung loaf linger lurk resini adhes pitch
tart prostitut whore sour nip tang lemon woman bawdi
tartli sharp tart
task labor job undertak project labour design chore work
tast savor smack prefer relish flavor nip tang sensat
tat cheap brassi flash flashi gaudi loud tawdri bum
tatter worn ragamuffin
taunt teas rag tantal bait ralli ride irrit mock
taut tens tight tension
tavern build edific
tawdri tat flash brassi cheap flashi gaudi loud novelti
tax heavi levi impos taxabl revenu
taxabl tax ratabl
taxi cab hack car auto travel
taxidriv driver
tea beverag drink meal
teach instruct teacher educ instructor pedagog docil thatch command
teacher teach learn instruct abstract instructor educ
teakettl kettl boiler
teakwood wood
team squad unit teamster group
teammat mate associ
teamster driver team
tear rip split ruptur rent snag snap weep cry
tearfulli weep
teas taunt rag tantal bait ralli ride badger pester
teat pap tit
technic profici techniqu pickup
technician techniqu profici
techniqu technician profici method technic adept expert good practic
technolog engin technic applic disciplin subject scientif
tediou bore dull irksom slow tiresom wearisom boredom
tee site put set
teem swarm hum buzz cloud hord
teen adolesc teenag juvenil young immatur
teenag adolesc teen juvenil young immatur
teensi wee small littl spot bit
teeter totter toi move
telegram wire messag cabl telegraph
telegraph telegraphi cabl wire apparatu setup oper telegram
telegraphi telegraph
telephon phone ring call caller
telescop scope squash crush
televis video broadcast air send
tell recit relat narrat recount sai statement telltal state
telltal tell reveal sing gossip talk blab babbl
temer audaci dare brave dauntless fearless hardi audac bold
temper humor piqu irrit chafe annoy annoi rag bother
tempera disposit natur
tempest storm stormi disturb disrupt ramp rage
templ featur
tempo pace rate
tempor temporari
temporari worker act ephemer pass improvis interim tempor work
temporarili temporari
tempt lure temptat bait invit bid entic provok stimul
temptat tempt influenc entic lure invit
ten decad cardin
tenabl reason sensibl
tenac persist dog determin purpos retent long relentless persever
tenaci dog persist doggedli
tenanc resid tenant occup occupi
tenant leas rent hire charter engag take occup tenanc
tend inclin tendenc care aid attend attent lean disposit
tendenc inclin lean tend run dispos disposit attitud
tender fond sensit stamp affection give gift protect sentiment
tenderli affection fond tender
tendon sinewi
tenebr dark
tenet dogma dogmat
tenfold multipl
tenor pitch high
tens strain tension tighten stress arous taut edgi electr
tension tens strain stress try condit statu taut
tensionless lax
tent camp encamp bivouac provision shelter popul dwell camper
tentacl grip grasp
tenuous flimsi fragil slight thin
tenur term promot upgrad
tepid lukewarm warm
term price costli dear word foot statu posit damag
termin end conclus finish last close expir destruct death
terminolog languag word
terrac area suppli provid
terrain tract
terrestri earth land ground world globe planetari
terribl dread fear frighten apprehens abomin pain unspeak bad
terrif wonder marvel intens fantast grand howl rattl tremend
terrifi terror frighten panic fright panick afraid terrif
territori district dominion soldier region zone area soil
terror panic terrifi frighten terrorist fear fright scare panick
terrorist terror radic scourg threat panic
terrycloth fabric cloth towel
ters crisp concis telegraph
test examin try prove trial essai experi experiment sampl
testament will creed credo leav
testicl ball nut egg
testifi testimoni evid attest declar wit prove show inform
testili irrit cranki nettlesom peevish scratchi petulantli
testimoni testifi evid attest tribut prove show approv assert
tether leash lead restraint rope attach
teuton german
texa texan
texan texa american
text matter
textil fabric cloth materi artifact
textur feel qualiti charact rough
thank grate gratitud appreci aid assist convei
thatch hairdo roof
thaw melt dissolv unthaw warm run heat weather flux
theater theatr commun theatric hous build edific dramat
theatr theater commun theatric hous build edific dramat
theatrego spectat wit
theatric dramat theater theatr represent histrion melodramat repres stagi
themat theme subject topic motif
theme topic themat subject messag content motif idea thought
then point past
thenc therefrom
thenceforth thereaft
theolog theologi divin
theologi theolog theologian divin disciplin subject system
theologian theologi scholar divin
theorem proposit
theoret theori hypothesi possibl abstract specul metaphys
theori theorist specul theoriz conjectur hypothes suppos theoret concept
theorist theori specul theoriz conjectur hypothes suppos hypothesi possibl
theoriz hypothesi specul conjectur theori possibl guess surmis theorist
therapeut remedi cure heal therapi medicin medic reliev health
therapi therapeut therapist healer
therapist healer expert cure heal therapi
there locat
thereaft thenceforth
therefor henc thenc thu
therefrom thenc thereof
thermal heat wind
thermocoupl thermomet
thermodynam physic
thermomet thermometr
thermometr thermometri thermomet
thermometri measur thermometr
thermopil thermomet
thermostat regul thermodynam control
thesi premis
thick heavi midst insid interior dimens dens deep fat
thicken materi stuff chang alter turn thick deepen intensifi
thicket brush veget brushi
thickli slur thick
thickspread cover
thief crimin felon steal rip
thiev steal hook cop glom rip dishonest
thigh limb
thill shaft
thin slender lean dimens turn blade capillari compress flat
thing situat action properti
think thought cerebr guess opinion sentiment view consider idea
thinker mind intellectu intellect think cerebr
thinli thin
thiocyan salt
third posit
thirst thirsti hunger hungri crave starv lust drive desir
thirsti dry arid
thirteen cardin
thirteenth rank
thirti cardin
thirtieth rank
thither there
thong lash whip flog lather slash strap
thoriat titter
thorn bother annoy annoi rag irrit gravel vex chafe
thorough exhaust thoroughgo care complet
thoroughfar road rout
thoroughgo thorough exhaust complet
thoroughli exhaust thorough
thought think cerebr imagin idea content believ consid conceiv
thoughtfulli thought
thoughtless unthink unreflect
thousand grand yard cardin
thrash thresh toss convuls slash flail beat lam lick
thread meander cord string draw weav wind wander travel
threadbar commonplac clich hacknei stock timeworn tire trite
threat menac danger endang jeopard threaten imperil peril warn
threaten peril menac hazard jeopardi risk endang jeopard imperil
three trio leash troika figur cardin
thresh thrash toss separ convuls slash shake agit
threshold begin sensat
thrifti economi econom save
thrill excit charg chill bang boot rush flush kick
thriller thrill
thrive prosper boom flourish expand grow turn roar success
throat open
throb puls pound pulsat beat heartbeat rhythmic pain thump
throe agoni suffer
thrombosi occlus
thrombu clot
throne enthron govern rule
throng pile mob multitud pack jam crowd heap gather
throttl limit restrict bound strangul boundari acceler confin valv
through done finish
throw opportun chanc propel impel move
thrust push forc shove stab stuff squeez press blow
thruwai freewai pike superhighwai highwai
thu gum incens therefor henc thenc
thud thump clump sound plunk hit strike dull
thugge murder
thumb finger hitch ride
thumbnail fingernail
thump thud clump plunk sound beat pound throb move
thunder roar boom holler nois deafen earsplit howl bellow
thursdai weekdai
thwack smack slap blow hit
thwart frustrat cross queer spoil foil baffl bilk prevent
thyroglobulin iodoprotein
thyrotrophin tsh hormon
tibet tibetan
tibetan tibet
tick beat click sound clink watch
ticket fine book
tidbit dainti delicaci
tide surg variat new intellig word inform run flow
tie draw associ bind neckti affili relationship attach bond
tiger person individu cat
tight constrict clinch close snug viselik taut tens fast
tighten alter fasten chang modif
tightli tight
tile cover slab
tilt lean slant pitch rake inclin cant joust tip
tilth condit statu
timber lumber log beam wood
timbr tone timber qualiti tonal inflect
time clock timeli multipli timer clip case instanc multipl
timeli time
timer time timepiec clock
timet schedul
timeworn commonplac clich hacknei stock threadbar tire trite
timid cautiou fear faint peopl diffid shy bash mousi
timidli timid shyli bash diffid shy
tin metal plate
tingl thrill chill shiver shudder quiver shiveri fear exalt
tini diminut petit small littl
tinker potter monkei experiment work
tinkl clink sound click
tint tone shade color touch colour
tip end termin fee mark
tipsi drunk drunken
tipto tip walk quiet
tire weari fatigu jade hack nag plug wear exhaust
tiredli wearili weari tire
tireless indefatig energet
tiresom bore dull irksom slow tediou wearisom boredom
tissu weav paper
tit breast bosom mamma stack voluptu
titan larg big giant
titer concentr
titil excit
titl name entitl rubric head call claim nobl
titter giggl laugh laughter thoriat
toad frog
toast crisp pledg salut bread heat chip drink honor
todai present dai now
toe extrem walk
toffe brittl candi
toi flirt plai artifact act move
toil labor labour grind dig work plod tug push
toilet stool can defec shit make lavatori john privi
token item enumer recit symbol nomin tokenish minim minimum
tokenish nomin token minim minimum
toler endur digest stomach bear stand support brook abid
toll cost fee price valu costli ring bell
tollgat gate
tollhous booth
tomb grave place
tomorrow dai futur hereaft
ton dozen lot score wad
tonal tone timbr timber qualiti kei polyton
tone inton tonal chant speech pitch inflect talk speak
tongu lingual organ linguist languag plai
tonight present
too excess undu
tool instrument implement mean agenc subservi drive ride
tooth bone project
toothbrush brush
top clear pass peak superior crown region part pinch
topic subject content matter theme messag themat issu count
topnotch crack super superior
topograph topographi
topographi topograph shape form
toppl tumbl fall descend spill
topsoil soil dirt
torch light burn fire
tori american
torment tortur anguish rack pain agoni hurt tormentor excruci
tormentor torment tortur rag crucifi dun frustrat rack persecut
torn lacer mangl injur divid
tornado writh wrestl wriggl worm squirm twist
torpid torpor inert sluggish inact languor lethargi flat
torpor inert sluggish torpid
torrent delug stream downpour cloudburst rain rainfal soak sous
torso trunk bodi
tortuou complic involv knotti tangl complex
tortur torment anguish agoni rack pain tormentor hurt suffer
toss flip pitch pass sky throw flick twitch chuck
total sum amount summat aggreg number talli add entir
totalist totalitarian
totalitarian discipl adher
toter travel carrier bearer lug tug bear transport carri
totter rock swai
touch contact imping reach adjoin meet perceiv comprehend feel
touchdown score
touchston standard criterion measur
tough combat endur rug difficult hard
tour circuit journei tourist spell turn shift move travel
tourist tour travel circuit
tournament contest competit
tousl dishevel frowzl
tow draw haul tug towboat tower
towboat tug tower boat tow
towel fabric cloth wipe
tower predomin hulk column pillar loom structur construct shape
townsman peer equal
toxic toxin deadli
toxin poison toxic
trace draw line describ delin hint tint suggest vestig
traceabl attribut
track cours path trail line travers cover cross lead
tract parcel system
tractarian christian
trade deal merchandis sell commerc commerci craft occup busi
trademark hallmark stylemark characterist allow appropri reserv marker mark
trader trade dealer merchant peddl huckster hawk pitch franchis
tradesman shopkeep storekeep merchant
tradit custom classic content practic customari convent orthodox tradition
tradition tradit traditionalist orthodoxi attach adher
traditionalist conserv tradition prevail persist run endur
traffic collect aggreg commerc commerci trade merchandis
tragedi tragic black disastr fatal fate calam catastroph disast
tragedian writer author
tragic tragedi calam catastroph disast sad
trai receptacl
trail track chase tail tag follow path drag lag
train prepar educ groom develop string teach learn preparatori
traineeship aid
trainman employe
trait attribut
traitor treason unfaith crimin felon treacheri betray infidel
tramp hike bum
trampl tread sound walk injur wound
tranc enchant fascin spell catch captiv charm bewitch captur
tranquil quiet calm still sedat placid lull smooth repos
tranquilli calm tranquil
transact deal conduct sell trade interact
transcend superior exce top surpass overstep pass excel height
transcendent supernatur
transcrib transcript rewrit
transcript transcrib
transcultur cultur civil
transfer transport bring convei carri reassign movement take get
transfix fascin grip interest grasp
transform transmut chang shift alter translat
transfus introduct
transgress offens offend violat breach break offenc wrongdo sin
transienc ephemer pass
transit passag convers convert pass sink laps transform transmut
translat interpret render version transform travel repeat reiter chang
transluc clear clariti
transmiss transmit channel transfer transport convei commun send impart
transmit channel transmiss transfer conduct convei transport carri impart
transmut transform shift chang alter convers metamorphos translat
transpar lucid clear gossam sheer thin film
transpir flow flux
transplant transfer displac mobil
transport transfer carri carrier transit instrument transmit channel bring
transpos commut matrix turn revers substitut exchang transfer transplant
transvers cross
transvestit practic pattern
trap snare devic drain hous confin detain captur catch
trapper hunter trap snare
travel journei move motion movement trip person individu mover
travelogu attract
travers cross track cover span sweep beam pass path
treacher unreli danger
treacheri treacher disloyalti
tread step pace stride trampl travel footprint footstep walk
treason traitor crime unfaith
treasur appreci valuabl wealth gem art prize valu see
treasuri fund
treat dainti handl process processor delicaci nourish regal interact
treati pact accord
treatment care treat handl manag intervent attent direct deal
trebl soprano pitch sing high
tree corner recess steer maneuv box nich
treetop crown top
trembl shake quiver shiver shaki vibrat quak ricketi wobbl
tremend enorm wonder marvel fantast grand howl rattl terrif
tremor quak shudder shiver earthquak vibrat quiver throb thrill
trench encroach imping impact ditch entrench trespass contact strike
trend swerv curv cours direct wai sheer veer cut
trepid apprehens
trespass intrud encroach violat intrus transgress offend
trial test try run prove examin essai sampl tast
triamcinolon corticosteroid
triangl triangular
triangular angular triangl
tribal folk kindr clan
tribun court assembl
tribut testimoni approv
trichrom tricolor color
trick fox crafti slick sly wili devic cheat slicker
trickl dribbl drip flow drop filter run
tricolor flag trichrom color
trigger trip spark initi lever actuat activ pioneer induct
trigon symmetr
trill shake note warbl quaver pronounc articul
trim spare decor thin shipshap dress pare cut adorn
trinket novelti brassi cheap flash flashi gaudi loud tawdri
trio three leash troika figur opu
trip journei travel stumbl move slip
triphamm hammer
tripl trebl safeti multipli manifold hit multipl
tripod rack stand
trite commonplac clich hacknei stock threadbar timeworn tire
triumph triumphant victori prevail win exult rejoic end conclus
triumphant triumph rejoic exult jubil wallow pride victori prevail
triumphantli exult jubil rejoic triumphant
trivial littl small puni lowli secondari flimsi fragil slight
troika carriag
troll circl
troop parad soldieri forc personnel soldier march process
trooper cavalryman soldier policeman
trot jog lope clip travel run
troubl bother inconveni disturb upset perturb distress problem fuss
troubleshoot repairman
troublesom difficult hard inconveni worriment
trough gutter depress channel
troup compani organ
trouser pant garment
truck transport haul ship cart drag teamster
trucul aggress
trudg plod pad tramp hike walk infantryman
true align truth actual genuin sure accur admittedli
truli genuin actual liter real realli true
trumpet horn brass musician instrumentalist proclaim exclaim herald
trundl bed travel
trunk stalk stem baggag luggag
trust believ properti relianc certainti count bet depend swear
truste entrust intrust trust confid commit
trustfulli confid
trustworthi trust respons confid faith authent reliabl depend honest
truth true fact actual honesti honest
try test attempt endeavor essai examin effort seek assai
tsh thyrotrophin hormon
tsunami calam catastroph wave
tub vessel bathtub
tube tubular suppli provid
tubul tube
tubular tube hollow
tuck insert enclos introduct
tudor dynasti
tuesdai weekdai
tuft bunch clump
tug jerk pull twitch yank attract
tuition fee
tumbl fall acrobat gymnast toppl spill athlet descend tip
tumbler gymnast tumbl glass
tumor tumour growth
tumour tumor growth
tumult disrupt riotou troubl tumultu turbul uproar disturb
tumultu disrupt turbul tumult uproar riotou troubl upheav riot
tune melodi air strain line music melod calibr adjust
tungsten metal
tunnel burrow passagewai dig delv penetr
turban headgear
turbin bone
turbul churn roil disrupt tumult uproar riotou troubl tumultu
turf sod sward land ground cover
turkei fowl
turkish turkei
turmoil upheav disturb disrupt tumult agit
turn bend crook twist curv chang flex move invert
turnov ratio
turnpik gate
turntabl platform
tutor tuition coach teacher instructor tutori teach learn
tutori coach tutor session
tuxedo cloth clad
tweed fabric cloth tweedi
tweedi rough tweed
tweez pluck
twelfth rank
twelv dozen cardin
twenti decad cardin
twentieth rank
twiddl whirl twist twirl swirl turn revolv commot gyrat
twig branch
twilight dusk nightfal fall duski hour light dark
twin match duplic parallel fit counterpart similitud
twine string intertwin interlac lace cord thread draw twist
twing sting pang stab feel prick hurt ach
twinkl flash sparkl wink blinker blink chang alter heartbeat
twirl twist whirl spin swirl twiddl twirler fold creas
twirler perform whirl spin twirl
twist turn wriggl squirm contort sophist distort wiggl bend
twitch jerk jolt spasm cramp move tug
two figur cardin
twofold doubl multipl dual trebl
twoscor forti cardin
type typewrit typifi epitom charact eccentr case write kind
typewrit type write
typic emblemat repres regular verit true classic distinct characterist
typifi epitom type prototyp paradigm imag symbol charact eccentr
typograph typographi composit
typographi typograph trade craft composit print
tyranni dictatorship despot
tyrant authoritarian domin
ubermensch leader
ubiquit present
ugli appear disfigur grotesqu monstrou hideou repuls unlov unpicturesqu
ukrainian slavic
ulcer lesion unhealthi
ultim final last qualiti crown eventu suprem net
ultimatum demand
ultra radic
ultracentrifug centrifug
ultramodern modern
ultrason superson inaud
ultraviolet invis
umbrella comprehens
unab intens
unabl incap
unaccept unsatisfactori
unaccompani alon lone isol solo solitari
unaccount unexplain inexplic incomprehens
unachiev imposs
unaffect superior unimpress insensit callous
unafraid fearless braveri
unalter incur final last
unambigu clariti lucid definit absolut straightforward unequivoc
unanim consent
unansw unrequit
unarm clean
unashamedli audaci brassi brazen insol
unattract home plain
unauthent imit
unavail futil gone unobtain meaningless useless
unavoid inescap inevit
unawar oblivi unconsci
unbal imbal instabl
unbeliev incred astound fabul improb marvel
unbound boundless limitless infinit
unbroken solid uninterrupt wild
unbutton unfasten
uncanni weird supernatur
uncaus unintend
unceasingli perpetu ceaseless constant continu endlessli uninterrupt etern everlast
uncertain uncertainti incertain doubt dubiou indefinit
uncertainli unsteadili uncertain incertain falter
uncertainti uncertain doubt dubiou precari qualiti unstabl shaki incertain
unchang unalter confirm fix frozen static stabl same
uncharg neutral dead
uncheck difficult
uncl helper
unclaim unwant
unclean soil foul dirti dirt stain greas bedraggl dingi
uncloud clear clariti clean light pure
uncomfort uneasi discomfort awkward bad tough irrit pain miser
uncommon except rare unusu
uncompromis sturdi inflex
unconcern indiffer casual nonchal blith detach
unconcernedli unconcern
uncondit blunt crude
unconfess peopl
unconquer impregn insuper insurmount invinc
unconsci mind head cold innoc senseless subconsci involuntari
uncontrol intract
unconvent irregular
unconvinc flimsi
uncork unleash
uncov expos
undamag intact
undaunt resolut brave courag
under low subordin
underachiev perform student pupil
underbrush brush
undercov underground clandestin secret resist
undercurr mean substanc
underdevelop develop
underestim estim underr valu gaug
undergradu collegian
underground resist clandestin secret undercov belowground subsurfac
underhand crook corrupt sneak
underl subordin assist helper auxiliari supplement supplementari subdu
underli inher implicit
underlin underscor emphas stroke stress accent
undermin sabotag counteract subvert weaken disobei
underpin hold support
underr underestim misjudg
underscor underlin emphas stroke stress accent
undersea submarin subsurfac sub
undersecretari secretari
undershirt vest
undersid bottom side face
underst minimum minim inform understat
understand savvi realiz apprehens comprehend dig grasp compass apprehend
understandingli understand
understat statement underst minim
understood taken silent implicit
undertak labor project task labour attempt mortician work toil
underwai afoot current
underwat subsurfac
underworld class stratum
underwrit guarante insur undertak cover warrant coverag
undesir unwant
undevelop rudimentari
undifferenti uniform dedifferenti
undilut black concentr neat straight
undisguis overt open
undo turn
undoubtedli doubtless
undress strip disrob peel naked divest
undul rippl riffl ruffl flow flux smooth
unduli undu
unearth locat
uneasi anxieti edgi jumpi restiv worri precari unstabl
uneasili uneasi anxious anxiou nervou
uneconom wast
unemploi peopl idl
unemploy state
unend etern everlast perpetu perman last aeon
unenthusiast cold
unequ unevenli uneven
unequivoc unambigu
uner infal
unerringli uner
uneven variabl irregular jag untru rag
unevenli uneven
unexpect unforeseen upset
unexpectedli unexpect
unexplain inexplic incomprehens unaccount
unexplor unknown
unfair injustic unjust dirti raw
unfaith infidel untru
unfalt firm stiff resolut steadi unshak unwav resolv
unfalteringli firm steadi stiff unfalt unshak unwav determinedli determin
unfamiliar strang unknown
unfasten undo open undon
unfavor advers
unfertil infertil
unfit disqualifi chang alter subhuman unsuit inappropri incompat
unfix detach free float
unfold flower blossom develop evolut prime peak heydai bloom
unforeseen unseen unexpect
unforgett haunt persist memor
unfortun doom person individu abject black dispossess hapless miser
unfrost clear
unfrozen melt
ungainli clumsi awkward clod lummox lump gawk
ungodli sin wicked wick evil
ungrat ingratitud
unhappi sad distress feel miser suffer
unhealthi angri wheez bad unfit ulcer diseas edemat foami
unheat cold
unheed neglect unnot heedless careless regardless deaf indiffer
unhesitatingli resolut
unhitch undo
unholi monster fiend devil demon profan fiendish infern satan
unhurri deliber slow care easi
unhurriedli unhurri
unhurt unscath whole
unif merg unit unifi fusion merger union blend flux
unifi mix mixtur unit unif union merg integr merger
uniform cloth consist unvari regular undifferenti suppli provid singl
uniformli consist uniform
unimagin imposs inconceiv
unimpeach unquestion
unimport inconsequenti immateri indiffer lightweight
unimpos unimpress
unimpress unaffect unimpos
unimprov dirt scrub
uniniti naiv inexperienc peopl
unintellig stupid dullard headless
unintention accident unwit
uninterrupt unbroken
uninterruptedli uninterrupt
uninvit unwelcom
uninvolv unconcern
union organ feder brotherhood organis north northern
uniqu singular individu alon unparallel specif unambigu
unit unif union unifi merg merger conjug part portion
unitarian discipl adher
uniti integr state solid unanim whole singl figur
univers gener worldwid exist creation world cosmo cosmic rule
unjust injustic unfair dirti raw
unkind cut edg harsh rough unsympathet
unknown anonym region stranger alien unexplor nameless
unlac unti undo open
unlash unti
unlaw unconvent irregular improprieti
unlik improb suppos last outsid remot
unlimit limitless bottomless untrammel
unlin smooth
unliterari inform
unload drop handl discharg deliv blank
unlock open disengag withdraw unfasten
unlov unpicturesqu ugli
unluckili unfortun doom unlucki
unmanag difficult
unmarri singl divorc unw widow
unmask expos
unmeritori unworthi
unmistak clear
unmov unaffect untouch
unnatur violent
unnecessari unneed excess extra gratuit needless spare
unnecessarili unnecessari unneed
unneed unnecessari excess extra gratuit needless spare
unnot forgotten neglect overlook unseen
unnumb myriad countless infinit innumer multitudin incalcul battalion multitud
unobtain unprocur unavail
unoccupi free spare
unoffici drumhead summari inform loos unauthor
unorthodox irregular unconvent rebel nonconformist reform
unpack remov take
unpaid complimentari outstand
unpair odd unmat
unparallel uniqu alon singular
unpicturesqu unlov ugli
unpleas harsh embarrass rough hot pain sharp ungrat unhappi
unpleasantli unpleas
unplow unbroken fallow
unplumb profund profound deep
unpreced new
unpredict errat occasion mercuri quicksilv
unpretenti honest modest
unproblemat eas simplic elementari simpl easi
unprocur unobtain unavail
unpromis unfortun
unprotect expos open nake unshield
unqualifi clean clear cool outright
unqualifiedli unqualifi
unquestion unimpeach
unquestioningli implicit
unravel unscrambl undo
unreal abstraction represent dream pictur fabl legendari fabul mythic
unrealist fals fantast wild
unreason irrat insan blind
unredeem curs damn doom lost
unreflect unthink thoughtless
unrel misrel
unremark everydai mundan routin ordinari
unrequit unansw
unrest ferment agit turbul upheav stormi
unrestrict discretionari open free
unruli boister disorderli
unsaid unspoken implicit
unsatisfactori disappoint off unaccept
unscath unhurt whole
unscrambl chang alter
unscrew loosen loos
unseen belief invis
unselfconsci unawar unaffect
unselfish generos
unsettl doubt tent open
unshak firm stiff resolut steadi unfalt unwav resolv
unsharpen dull
unshav unshaven beard bestubbl mustach
unshaven unshav beard bestubbl mustach
unsheath draw pull
unshield unprotect
unslop upright vertic
unsmilingli unsmil
unsold detach
unspeak indefin indescrib ineff untel inexpress abomin dread pain
unspoken mute silenc
unstabl instabl cranki explos volatil ricketi shaki rocki seismic
unsteadili uncertainli uncertain incertain falter
unstilt unaffect
unstress feminin light
unstructur ambigu amorph
unsuccess attempt disappoint ruin hitless out scoreless winless
unsuit incompat unfit inappropri
unsung obscur unknown inglori
unteach teach learn
untel indefin indescrib ineff unspeak inexpress
unten indefens
untest untri young inexperienc
unthaw thaw melt dissolv flux warm
unthemat theme idea
unthink unreflect thoughtless
unti unlac undo open
untold incalcul much
untouch full unaffect
untoward indec improprieti
untrammel unlimit limitless
untri untest young inexperienc
untru fals
untruth fals falsifi falsiti statement distort warp
unus fresh clean
unusu strang quaint remark differ extraordinari odd peculiar uniqu
unutter indefin indescrib ineff unspeak untel inexpress
unvari invari constant constanc stabil
unveil uncov expos
unventil airless close
unw unmarri singl
unwant discard outcast unclaim uninvit unwelcom
unwarr indefens inexcus
unwav firm stiff resolut steadi unfalt unshak resolv
unwelcom uninvit
unwil unwilling
unwilling unwil disposit tempera
unwind move displac
unwir undo
unwis foolish folli
unwit unintend
unwittingli inadvert unwit
unworthi unmeritori
upbeat cheer welfar prosper optimist
upcom come futur immin
updat inform modifi
upgrad climb rise rais slope inclin mount lift elev
upheav turbul disord disrupt riotou troubl tumultu
uphold preserv continu keep maintain defend support
upholst suppli provid
upkeep care mainten repair fix preserv maintain
upland elev mountain
uplift rise elat upheav stimul shake
upper berth bunk top high
uppercut blow
uppermost top
uprais rais resurrect reviv lift
upright vertic good just erect unslop righteou rectitud right
upris rise rebel revolt aris rebelli rebellion insurrect conflict
uproar disrupt riotou troubl tumultu turbul tumult disturb hubbub
uproot displac
upset disturb troubl perturb disord agit distract overthrow touch
upshot result effect consequ outcom event issu phenomenon eventu
upstair part portion
uptak consum ingest take have consumpt intak
upward ascend
urban chang alter citi metropoli
urchin child kid
urg goad spur prod press incit motiv itch needl
urgenc necess import press urgent
urgent press urgenc desper imper urg
urin piss make wee water excret urinari
urinari urin piss water
urn vase
usabl util appli emploi useabl
usag util appli emploi exercis practic employ activ practis
useabl util appli emploi function usabl oper servic
useless qualiti futil
uselessli useless
user person individu util appli emploi exploit work
usher show lead take guid
ussr russia
usual common customari chronic regular familiar normal commonli ordinarili
usurp assum seiz arrog take coup takeov assumpt
utensil implement
util appli emploi exercis usag employ useabl usabl utilitarian
utilitarian util moralist function
utmost extrem maximum maxim last limit bound intens high
utopia utopian
utopian utopia ideolog
utter express emit vocal talk speak mouth complet consumm
utterli absolut complet consumm everlast gross perfect pure stark
vacanc void empti vacant vacuum space
vacant empti vacanc vacat void vacuum resign abandon
vacantli vacant
vacat holidai leisur resign vacant quit empti abandon leav
vaccin protect inocul
vacuol condit statu
vacuum empti clean
vagabond wander strai tramp rambl roll swan roam cast
vagu obscur abstrus indefin
vain vaniti conceit egotist proud empti ego egot fruitless
valet man gentleman manserv serv
valiant heroism gallantri valor brave courag
valid corrobor rigor proof confirm sound determin find sustain
vallei depress
valor valiant heroism gallantri courag
valu measur evalu assess apprais treasur appreci valuabl worth
valuabl treasur prize valu appreci invalu priceless preciou rich
valuat evalu apprais assess valu rate measur
valueless worthless
valv structur devic
vandal destroy mischief destruct
vanish disappear end stop fade nonexist
vaniti conceit pride vain
vanquish beat whip crush shell overcom conqueror wallop debacl
vapor evapor suspens annihil obliter
vaquero cowboi cowpunch
vari deviat chang variabl variat variant diverg differ deviant
variabl vari chang alter thing quantiti uncertain shift variant
variant vari deviat diverg discrep depart differ variat chang
variat vari deviat diverg depart chang alter waver activ
varieg vari
varieti divers assort miscellan mix mixtur potpourri collect aggreg
variou assort differ respect sever individu singl
various divers variou miscellan
vascular vessel
vase jar
vast immens great huge larg big
vastli immens huge vast
vaudevil varieti
vault jump leap hurdl
vector variabl
veer swerv curv trend sheer cut turn cours bend
veget produc collect aggreg
vehem emphat emphasi intens forc
vehement fierc violent intens feroc furi vehem violenc wild
vehicl transport medium
veil garment hide conceal
vein style stain
veloc speed acceler rate rapid speedi hurri zip rush
velour fabric cloth
velvet velveti fabric cloth smooth
velveti velvet smooth
vend peddl huckster hawk pitch sell merchandis
vendor peddl huckster hawk pitch sell merchant traffic market
vener rever fear respect esteem old august honor
vengeanc retribut retali reveng get fix
vent ventil hole air orific open express show releas
ventil vent improv air discharg
ventur guess specul hazard embark adventur shot undertak project
verac truth
veranda verandah porch
verandah veranda porch
verb verbal
verbal commun word
verbena flower
verdict find
verg brink threshold bound boundari edg limit border
veri ident precis same realli real rattl
verid realiti realism real realist
verif confirm check corrobor sustain substanti support affirm proof
verifi confirm control corrobor verif check test prove
verisimilitud semblanc
verit authent regular typic genuin legitimaci
vermilion red ruddi crimson rubi redden
vermouth wine
vernal youth young immatur
vers rhyme poetri poet poetic poem write compos
versatil variou
version variant chang alter vari interpret variat edit type
vertex intersect
vertic upright orient plumb unslop
vertigo dizzi giddi symptom faint light
verv vital energi live
vesicular cyst
vessel tube craft
vest instal garment invest enthron
vestibul hall foyer lobbi room
vestig trace shadow indic
vet veterinari doctor follow
veteran vet experienc warhors stager
veterinari vet doctor
veto prohibit neg ban forbid proscrib disallow inhibit vote
vex irrit annoy vexat annoi devil bother mischief shenanigan
vexat annoy chafe anger
viabil properti viabl
viabl work feasibl practic workabl possibl act bring plai
viand dish
vibranc ring sonor resound reson vibrat heavi echo reverber
vibrant vivaci spirit
vibrat quiver oscil motion movement quak move shake trembl
vicar priest
vicari secondari
vice evil
vicin neighbor local neighborhood neighbourhood section
viciou brutal savag evil cruel fell inhuman beast wolf
victim dupe unfortun person individu gull fool wrong exploit
victor master superior combat
victori triumph triumphant end conclus success prevail win
victorian person individu
video pictur record
vie competit content rival competitor compet contend
viennes vienna
view consid posit perspect see reckon regard opinion orient
viewer watch wit see spectat watcher look view catch
viewpoint stand standpoint posit stanc
vigil wake alert attent aliv awak
vignett sketch descript outlin
vigor energi zip energet energ forc alert brisk live
vile ugli wicked unworthi worthless wretch evil lousi
villag settlement commun hamlet inhabit
villain scoundrel charact role wick wicked ugli
vindic defens clear apologist justif acquit discharg exoner justifi
vindict spite
vinegar sour
vineyard farm
vintag wine
vinyl group radic
violat offens break transgress offend breach misdemeanor conflict offenc
violenc fierc furiou wild violent angri feroci savag forc
violent fierc violenc feroc furi vehem wild convuls feroci
violet purpl
violin fiddl string violinist
violinist fiddl musician instrumentalist violin
virgin pure innoc condit statu new
virginian american
viril man male masculin strong
virtu good merit worth
virtual practic realist
virtuoso adept star champion sensat geniu hotshot whiz wizard
viru microorgan
virul deadli toxic lethal
visag counten physiognomi face smile appear
viscoelast elast
viscos consist syrupi
viselik tight
visibl ocular visual gross microscop overt open
vision sight imagin imag airi impract windi spy
visit visitor meet call inspect see tour travel trip
visitor visit travel see call inspect chat chatter gossip
visor equip
vista view aspect prospect scene panoram scenic watch see
visual imag pictur fanci sight vision imagin envis project
vital energi live energ verv energet excit stimul arous
vitamin nourish
vivaci vibrant spirit
vivid color colour graphic lifelik pictori interest realist clear
vividli graphic lifelik pictori vivid
vivifi recreat reviv anim repair quicken stimul arous
viyella fabric cloth
vocabulari lexicon knowledg lexic
vocal voic sound vowel music pronounc articul singer vocalist
vocalist vocal sing voic singer musician instrumentalist sound
vocat career occup busi call
vocation vocat
vocifer clamor blatant blare noisi din blatanc
vogu trend style tast appreci stylist convention
voic sound vocal commun singer vocalist express articul soft
void invalid quash avoid cancel overrid null
volatil substanc
volcano vent crack cleft
volit will faculti
vollei salvo burst fire return dispers dissip
voltag potenti
voltaic galvan voltag
voltmet meter
volum volumin measur quantiti bulk mass magnitud bulki
volumin full volum larg big bulk mass
volunt voluntari offer worker inform act move unpaid
voluntari volunt will unpaid
voluntarili voluntari
voluptu juici lusciou lush sexi
vomit puke sick retch purg cast cat chuck excret
voodoo juju charm hex bewitch
vote ballot choic select voter elector choos take suffrag
voter vote elector citizen elect
vouch testifi attest
vouchsaf allow grant
vow pledg assur plight
vowel vocal phone
voyag sail navig journei travel cruis
vulgar coars common
vulner exposur danger queer expos endang peril compromis indefens
vulpin fox
wacki goof jackass goos silli foolish absurd clown buffoon
wad pack materi stuff ton dozen lot score bundl
wade walk
wafer past
waffl hesit waver falter cake
waft pennant flag float drift
wag waggl shake wit card humorist witti joggl
wage pai reward earn compens engag fight remuner salari
wager bet plai gambl better stake
waggl wag shake agit rock swai joggl
wai manner mode style fashion properti stylist convention mean
wail howl lament roar holler whimper keen weep bellow
waist area region
wait delai hold waiter paus intermiss halt arrest check
waiter serv help wait waitress
waitress waiter wait work
waiv relinquish forgo forego releas discharg
wake awaken alert vigil arous consequ effect awak turn
walk travel pass accomplish achiev accompani close
walkout strike
wall fenc surround environ partit object protect rampart
wallet case
wallflow flower
wallop lick whip impact debacl slaughter beat cream bat
wallow welter indulg move
wallpap paper cover
walru seahors
wan sicken pale pallid sick weak
wand rod
wander vagabond strai tramp rambl roll swan roam cast
wane declin ebb decreas diminut diminish lessen
wangl manag contriv stratagem manipul fake falsifi cook misrepres
want need desir lack defici requir depriv demand wish
war warfar action hostil contend fight warrior
warbl trill quaver sing shake
ward guard person individu protect
wardrob closet press furnitur collect aggreg
wareh storag deposit warehous
warehous storehous depot store storag wareh
warfar war action conflict struggl
wari shy
warili wari
warlik milit
warm heat chang alter heater warmth lukewarm tepid affect
warmli heartili warm cordial hearti
warmth heat temperatur
warn admonish discourag admonit caution advic inform advis monitor
warp distort buckl deflect falsifi falsiti heav misrepres beli
warrant writ justifi vindic
warrior person individu war
wart bulg bump
wash work rins clean serv process laundri cleans
washbasin basin washbowl lavatori sink
washbowl washbasin basin lavatori sink
washup bath wash clean cleans
wast wild uneconom blow materi stuff activ dissip shoot
wastebasket contain
wasteland wast wild godforsaken bare bleak desol stark
wastewat effluent wast
watch observ look follow timepiec tick beat shift note
watcher watch wit see spectat viewer look view catch
watchfulli alert wake
watchmak maker
watchman watcher guard watch
water irrig wateri liquid thing wet suppli provid
watercolor watercolorist paint pictur
watercolorist watercolor painter
waterfal water
wateri wet water reek
watermark line
waterproof seal fabric cloth protect tight
watersh divid line separ
waterwai water
wattl lappet framework frame construct build
wave brandish flourish movement motion waver rippl riffl roll
wavelength distanc orient
waver hesit falter wave brandish flourish beckon waffl
wavi curli wave uneven wrinkl furrow creas seam line
wax climb mount rise waxen applic coat cover increas
waxen wax
waxlik waxen
waylai ambush ambuscad bushwhack trap lurk wait
waysid roadsid edg
wayward contrari pervers disobedi
weak helpless feebl fail impot anem faint flimsi insubstanti
weaken diminish debilit transform transmut chang alter decreas lessen
weakli feebl weak infirm debil ricketi frail
wealth flush load wealthi substanti abund
wealthi wealth flush rich load substanti flower prime peak
wean substitut exchang depriv
weapon arm instrument fortifi gird artilleri
wear cloth deterior impair break bust tire weari jade
wearer user wear
weari tire fatigu jade wear hack nag plug exhaust
wearili tiredli weari tire
wearisom bore dull irksom slow tediou tiresom boredom
weather brave endur defi withstand
weatherstrip strip slip insul
weav tissu interweav design pattern twist twine
web net network object laci netlik entangl trap mire
wed marri marriag conjoin espous tie splice wednesdai weekdai
wedg lodg triangl squeez forc stick deposit fasten fix
wednesdai wed weekdai
wee piss urin water time make teensi small littl
weed garment remov take
week weekli workweek
weekend spend pass
weekli week period seri serial
weep cry tear sorrow
weigh measur consid count deliber circumst condit consider
weight slant angl burden load coeffici charg bia leaden
weightless light weight
weir dam
weird uncanni supernatur
weirdli weird
welcom accept take receiv greet recogn hospit
weld join conjoin unit unifi
welfar benefit good aid benefici profit gain
well good excav vessel swell surfac health fortun
weltanschauung posit view
welter jumbl muddl smother disord scrambl confus mingl
wend travel
west westerli western occident westward
westerli western west
western featur inhabit occident midwestern
westward west westerli
wet moistur wash wateri moisten dampen condit statu chang
whack wallop sound hit knock belt rap beat lick
whale giant hulk loom tower predomin gigant mammoth hunt
wharf dock pier platform berth suppli provid
wheedl coax persuad
wheel machin bicycl cycl roll revolv transport
wheelchair chair
wheez breath unhealthi
whereabout locat
whet quicken stimul excit
whiff sniff puff gust blast smell
whig englishman liber
while piec spell patch time
whim impuls desir
whimper whine wail querul lament complaint cry weep
whine whimper querul complaint wail travel talk speak snivel
whinni cry utter emit
whip lash flog strap lather slash beat instrument scourg
whir whiz sound noisi
whirl twist twirl swirl spin twiddl commot twirler movement
whisk bring convei
whiskei whiski liquor spirit
whisker beard bewhisk unshaven unshav
whiski whiskei liquor spirit
whisper speak hard talk
whistl sing sound music travel
whit shred
white whiten person individu bleach
whitefac beef
whiten white bleach
whitewash paint
whiz whir adept virtuoso star expert champion sensat geniu
whodunit mysteri stori
whole entir full total concept complet integr wholli all
wholesal distributor
wholesom salubri healthi hearti organ
wholli entir total complet whole full all altogeth right
whoop cry outcri shout
whore prostitut tart woman bawdi work
whorl curl coil roll loop curv undul gyrat spiral
wick sin wicked dark evil ugli viciou heavi villain
wicked evil transgress sin ungodli wick
wickedli evil wick
wicker wood
wide broad panoram deep sweep blanket extens comprehens great
widen increas broaden chang alter
widespread gener
widow widowhood woman man leav unmarri singl
widowhood widow
width breadth dimens
wield exert maintain have handl manag manipul
wife woman spous partner
wiggl wriggl squirm writh joggl wrestl worm twist motion
wigmak maker
wild fierc furiou savag angri violent feroci vehement state
wildcat savag beast wolf brute attack aggressor brutal cruel
wildli wild
wildlif life
wile cheat shaft jockei shenanigan deceit crafti slick sly
wilfulli will
wili craft trick crafti slick sly wile shenanigan glib
will volit faculti purpos intent choic select ordain decid
willing disposit tempera will
willow tree
willpow possess firm
wilt droop weaken
win winner gain success acquir profit victori triumph advanc
winc flinch cring shrink recoil quail move grimac
wind meander twist curv windi thread wander contort weather
windbag bore dullard
windblown crook
windbreak hedg
windi stormi wind breez air gust blast blow
windmil mill
window framework frame open
windowpan window pane
windowsil sill
windshield screen
wine alcohol drink
wineglass glass
wing fly flyer organ mean agenc travel flight
wingback back
wingman pilot
wink flash twinkl blinker heartbeat instant moment gesticul gestur
winless unsuccess
winner victor contest win
winnow sift siev separ strain
winter wintertim wintri season spend pass
wintertim winter wintri season
wintri winter wintertim
wipe rub contact scratch itch
wire telegraph cabl ligament wiri conductor equip fit telegram
wiri stringi thin lean
wisdom content trait wise
wise wisdom sage manner mode omnisci sagaci
wisecrack crack quip salli comment remark gag notic
wish want desir care like request
wisp tuft
wit inform watch see humor mental witti humorist spectat
witch enchant hex bewitch curs charm spell tranc glamor
with band
withal howev nevertheless still yet nonetheless notwithstand
withdraw retir swallow remov draw retreat reced travel recess
wither atrophi annihil weaken fade shrink decreas diminish shrivel
withhold deduct recoup deni refus keep
within insid
withstand defi hold resist defiant
witti humor wit wag card
wittingli intent know deliber consciou
wizard magic adept virtuoso star expert magician champion sensat
wobbl ricketi shaki trembl shake movement motion careen shift
woe suffer miseri wretched
woeful sorrow woe
woefulli deplor distress piti sad sorri sadli woeful
wolf eat
wolflik wolf
woman femal adult grownup feminin
wonder marvel admir question fantast grand howl rattl terrif
wonderfulli wondrou marvel fantast grand howl rattl terrif tremend
wonderwork extraordinari
wondrou marvel wonder fantast grand howl rattl terrif tremend
wondrous wondrou marvel fantast grand howl rattl terrif tremend
woo court romanc suitor suit solicit act move
wood forest veget brushi overgrown timber
woodcarv carv
woodenli wooden gauch
woodgrain grain
woodsh shed
woodwork work
wool woolen fabric cloth
woolen wool fabric cloth
woolgath reveri dream daydream dreamer imagin idealist
woolli floccul soft befuddl confus
word phrase formul articul phraseolog express lyric statement speech
wordlessli mute silent unspoken mum
work worker product activ act excav mechan plant complex
workabl work feasibl practic viabl possibl act bring plai
workbench bench worktabl
workboard board
worker work person individu common
workman employe craft craftsmanship
workmanlik compet
workout exercis work effort
worksheet sheet
workshop shop work cours
worktabl tabl
workweek week
world univers cosmic worldwid earth exist creation cosmo gener
worldli tempor world earth econom materi mercenari mundan terrestri
worldwid intercontinent
worm wriggl squirm twist wiggl lous insect writh wrestl
worn batter ear erod scour frai rag tatter threadbar
worri troubl concern care headach vexat vex disturb upset
worriedli distress disturb upset worri
worriment inconveni difficulti worri troublesom
wors bad
worsen declin deterior turn
worship idol worshipp rever paragon perfect god believ activ
worshipp worship believ
worst result whip fabric cloth beat wallop debacl slaughter
worth deserv worthi qualiti merit valuabl
worthi worth suitabl commend credit deserv model meritori sacr
worthless qualiti neglig valueless
worthwhil worthi
wound injuri hurt injur lesion loss maim peopl harm
wrack wreck ruin seawe destroi rack shipwreck wreckag
wraithlik shadowi insubstanti apparit phantom shadow
wrangl quarrel disput row word differ scrap haggl
wrap wrapper cover roll intent cloak swath wind twine
wrapper wrap
wrath furi rage angri
wrathfulli wrath
wreak bring work plai make creat feasibl practic viabl
wreath garland
wreck wrack ruin declin destroi rack shipwreck wreckag
wreckag part portion wreck wrack
wrench twist pull sprain turn injuri hurt spin twirl
wrestl grappl grip struggl battl combat wrestler consid debat
wrestler combat grappl grip wrestl
wretch wretched miser miseri reprob victim deplor woeful inferior
wretched miser wretch suffer hapless pathet piteou pitiabl piti
wriggl squirm writh wiggl twist wrestl worm motion movement
wring squeez deform contort distort twist twine movement motion
wrinkl creas furrow line seam crisp crumpl purs depress
write pen authorship composit compos writer author commun
writer write author authorship composit compos pen liter
writh wriggl squirm wiggl twist move wrestl worm wrench
written graphic engross handwritten inscrib longhand
wrong damag incorrect mistaken injustic unlaw injuri treat handl
wrongdo error evil
wrongli wrong
wry iron sarcasm ironi satir dry humor dryness
wryli iron dry wry
xenon element
yacht boat vessel
yank jerk yanke northern american pull draw tug jolt
yanke northern yank american
yap yelp trap hole mouth bark
yard pace step ground field
yardag distanc
yardstick standard criterion
yaw frambesia
yawn reflex drowsi breath open
year annual matur
yearn long hanker desir yen longer hungri thirsti ach
yell shout cry call scream holler outcri squall roar
yellow chicken cowardli fear
yelp yap cry bark
yen yearn long ach pine languish hanker longer
yesterdai dai
yesteryear past time
yield return give render gener take output surrend product
yoga disciplin
yoke fabric cloth join conjoin coupl
yokel rustic
yokut penutian
yonder distant
young youth earli offspr anim immatur adolesc teen infantil
younger junior
youngish young immatur
youngster childhood child kid minor fry nestl juvenil childlik
youth young immatur juvenil vernal
yucca shrub bush
zeal ardor eager
zero cipher figur noth null naught zip calcul comput
zest spice relish gusto enjoy enthusiasm enjoi bask savor
zigzag travel crook
zinc metal coat surfac
zionism polici zionist
zionist zionism jew hebrew
zip zero noth null cipher naught fasten fix
zone district place divis partit regul territori dominion
zoo facil instal
zoom rise soar surg speed`;
