"""Nouns that say what somebody is, in the singular and in small letters, by walk of life."""

from __future__ import annotations

from app.drafting.persons.titles import KIN

# Offices of states, provinces and towns, and of those who serve them.
_STATE = """
    administrator adviser advisor aide alcalde alderman ambassador assemblyman assemblywoman
    attaché attorney-general backbencher bailiff bureaucrat burgomaster candidate chancellor
    chargé chief chiefess chieftain civil-servant collector commissioner commissioner-general
    comptroller congressman congressperson congresswoman consul consul-general controller
    councillor councilman councilor councilwoman counsellor delegate deputy dictator diplomat
    elder emissary envoy freeholder frontbencher functionary governor governor-general head
    headman high-commissioner incumbent inspector intendant interpreter lawmaker leader
    legislator liaison lobbyist lord-lieutenant lord-provost mandarin mayor mayor-elect mayoress
    mca mediator minister mla mna msp negotiator observer official ombudsman ombudswoman
    opponent peacekeeper plenipotentiary politician portreeve postmaster-general prefect premier
    premier-elect presenter president president-elect procurator provost rapporteur reeve regent
    registrar representative resident-commissioner revolutionary sarpanch secretary
    secretary-general selectman senator sheik speaker spokesman spokesperson spokeswoman
    statesman stateswoman strategist sub-prefect subedar superintendent supervisor syndic
    taoiseach tehsildar treasurer trustee tánaiste under-secretary undersecretary vice-chair
    vice-chairman vice-chairwoman vice-chancellor vice-consul vice-governor vice-mayor
    vice-minister vice-premier vice-president viceroy voivode warden whip zamindar
"""
# Rulers and nobles.
_COURT = """
    archduchess archduke baron baroness baronet begum boyar captain-regent chamberlain count
    countess courtier crown-prince dowager duchess duke earl emir emperor empress equerry jarl
    kaiser khan king knight laird landgrave lord maharaja maharajah maharani majesty marchioness
    margrave marquess marquis monarch nawab noble nobleman noblewoman paramount paramount-chief
    prince princess queen rajah rani ruler sovereign squire sultan sultana tsar tsarina viscount
    viscountess
"""
# Churches and other religions.
_RELIGION = """
    abbess abbot acolyte almoner archbishop archdeacon archimandrite archpriest ayatollah beadle
    bishop brahmin canon cantor cardinal catholicos chaplain churchwarden clergyman clergywoman
    cleric curate deacon deaconess dean evangelist exarch father friar guru hermit imam lama
    metropolitan missionary moderator monk monsignor muezzin mufti mullah novice nun nuncio
    ordinand parishioner parson pastor patriarch pilgrim pope preacher prebendary prelate
    presbyter priest priestess primate prior prioress prophet rabbi rector rector-major reverend
    sacristan seminarian sexton shaman sheikh superior-general swami verger vestryman vicar
    vicar-general
"""
# Armed forces, the police, prisons, fire and rescue.
_FORCES = """
    adjutant admiral aide-de-camp airman archer aviator bodyguard bombardier bosun brigadier
    cadet captain cavalryman centurion coastguard colonel commandant commandant-general
    commander commander-in-chief commodore conscript constable cop corporal crewman detective
    ensign fighter-pilot firefighter fireman fusilier gaoler gendarme general guard guardsman
    guerrilla gunner helmsman infantryman informer insurgent investigator jailer lieutenant
    lifeguard major marine marshal mercenary midshipman militant navigator officer orderly
    paratrooper partisan patrolman pilot policeman policewoman quartermaster ranger rebel
    recruit reservist rifleman sailor sapper sentry sergeant sergeant-at-arms sergeant-major
    sheriff sniper soldier spy squaddie stoker strongman submariner trooper veteran warder
    warlord warrior
"""
# Courts and the law.
_LAW = """
    accuser advocate arbitrator attorney barrister claimant clerk conveyancer coroner counsel
    defendant executor inmate judge jurist juror justice lawyer legatee litigant magistrate
    notary paralegal petitioner plaintiff prisoner probation-officer prosecutor solicitor
    suspect usher witness
"""
# Medicine and care.
_MEDICINE = """
    acupuncturist anaesthetist anesthesiologist apothecary cardiologist caregiver carer
    caseworker chemist childminder chiropodist chiropractor clinician dentist dermatologist
    dietician dietitian doctor druggist epidemiologist governess gynaecologist healer herbalist
    hygienist matron medic midwife nanny neurologist nurse nutritionist obstetrician oncologist
    ophthalmologist optician optometrist orthodontist osteopath paediatrician paramedic
    pathologist patient pediatrician pharmacist physician physio physiotherapist podiatrist
    psychiatrist psychologist radiographer radiologist sister surgeon therapist toxicologist vet
    veterinarian virologist
"""
# Sciences and scholarship, schools and museums.
_LEARNING = """
    academic agronomist alumna alumnus anatomist anthropologist antiquarian antiquary
    archaeologist archeologist archivist astronaut astronomer astrophysicist bibliographer
    biochemist biologist botanist bursar cartographer classicist climatologist coach
    conservationist conservator cosmologist cosmonaut criminologist cryptographer curator
    demographer docent don ecologist economist educationalist educator egyptologist entomologist
    ethnographer ethnologist ethnomusicologist examiner expert explorer fellow folklorist
    futurologist geneticist geodesist geographer geologist geophysicist glaciologist graduate
    head-teacher headmaster headmistress headteacher herpetologist historian housemaster
    hydrographer hydrologist ichthyologist instructor intern invigilator laboratory-assistant
    laureate lecturer lexicographer librarian linguist logician mathematician mentor
    metallurgist meteorologist microbiologist mineralogist musicologist mycologist naturalist
    neuroscientist numismatist oceanographer orientalist ornithologist palaeontologist
    paleontologist philologist philosopher physicist physiologist planetologist postdoc
    postgraduate preceptor primatologist principal proctor professor pupil reader researcher
    scholar schoolboy schoolgirl schoolmaster schoolmistress schoolteacher scientist
    seismologist sinologist sociologist specialist statistician student surveyor taxonomist
    teacher theologian theorist thinker trainee tutor undergraduate valedictorian vice-principal
    volcanologist zookeeper zoologist
"""
# Music, stage, film, letters and the other arts.
_ARTS = """
    accompanist accordionist acrobat actor actress alto animator arranger artist author bagpiper
    balladeer ballerina baritone bass-player bassist bassoonist biographer bluesman bugler
    busker cameraman camerawoman caricaturist cartoonist cellist choirmaster choreographer
    cinematographer clarinettist clown columnist comedian comic composer concertmaster conductor
    contralto creator critic dancer designer diarist director dramatist drummer editor emcee
    engraver entertainer essayist fiddler film-maker filmmaker flautist flutist folk-singer
    frontman frontwoman guitarist harpist harpsichordist hornist humorist hypnotist illustrator
    impresario jazzman jester juggler keyboardist librettist lighting-designer lutenist lyricist
    magician mandolinist memoirist mezzo mezzo-soprano mime miniaturist model muralist musician
    narrator novelist oboist organist painter percussionist performer pianist piper playwright
    poet poetess potter printmaker producer promoter puppeteer rapper restorer roadie satirist
    saxophonist scenographer screenwriter sculptor showman singer sitarist soloist songwriter
    soprano stagehand storyteller stuntman tenor tragedian translator trombonist troubadour
    trumpeter understudy ventriloquist vibraphonist viola violinist violist virtuoso vocalist
    weaver wordsmith writer
"""
# Newspapers, broadcasting and the net.
_PRESS = """
    anchor anchorman anchorwoman announcer blogger broadcaster chronicler commentator compère
    copywriter correspondent developer hacker host influencer interviewer journalist newscaster
    newsman newsreader photographer photojournalist podcaster pollster programmer publicist
    publisher pundit reporter reviewer scribe stringer sub-editor vlogger weatherman
    weatherwoman webmaster youtuber
"""
# Sport and games.
_SPORT = """
    all-rounder athlete batsman batter bowler boxer centre-back champion cheerleader climber
    contender coxswain cricketer cyclist decathlete defender diver equestrian fan fast-bowler
    fencer finalist fly-half footballer full-back goalie goalkeeper golfer grandmaster gymnast
    heptathlete hiker hurdler javelin-thrower jockey judoka kayaker leg-spinner linesman
    marathoner medalist medallist midfielder mountaineer oarsman oarswoman off-spinner olympian
    paralympian pitcher playmaker quarterback racer referee rider rower runner scorer scrum-half
    seamer selector skater skier skipper snowboarder spinner sportsman sportswoman sprinter
    stalwart starter striker surfer swimmer team-mate teammate trainer triathlete umpire vaulter
    walker weightlifter wicketkeeper winger wrestler yachtsman yachtswoman
"""
# Business, money, offices and associations.
_BUSINESS = """
    accountant activist actuary agent analyst appraiser apprentice architect assistant
    auctioneer auditor backer banker benefactor bidder bookkeeper bookseller boss broker
    businessman businessperson businesswoman buyer campaigner cashier ceo cfo chair chairlady
    chairman chairperson chairwoman co-chair co-founder co-ordinator co-owner consultant
    contractor convener convenor coo cook coordinator counterpart creditor cto dealer debtor
    director-general donor employee employer engineer entrepreneur estate-agent executive
    facilitator figurehead financier fixer founder freelancer fundraiser grandee heir heiress
    hotelier industrialist insider inventor investor jobber landowner lead lessee locum magnate
    manager member merchant middleman mogul moneylender non-executive organiser organizer owner
    partner patron philanthropist planner plutocrat predecessor proprietor proprietress protégé
    protégée publican purchaser purser realtor receptionist recruiter rival salesman salesperson
    saleswoman seller shareholder signatory sponsor staffer stakeholder stenographer steward
    stewardess stockbroker successor supporter technician technologist telephonist timekeeper
    trade-unionist trader tycoon typist undertaker underwriter unionist vendor volunteer worker
"""
# Crafts, trades, farms, shops, inns and households.
_TRADES = """
    baker barber barista barmaid barman bartender basket-weaver beautician beekeeper bellboy
    bellringer blacksmith boatbuilder boatman bookbinder bookmaker brewer bricklayer builder
    butcher butler cabbie cabin-boy cameleer candlemaker caretaker carpenter caterer chambermaid
    charcoal-burner charwoman chauffeur cheesemaker chef cleaner clockmaker cobbler concierge
    confectioner cooper coppersmith costumier cowboy cowhand cowherd crofter cutler decorator
    docker dockworker doorkeeper doorman dressmaker driver drover dyer electrician falconer
    farmer farmhand farrier ferryman fisher fisherman fisherwoman fishmonger fishwife fitter
    florist foreman forester forewoman furrier gamekeeper gardener gatekeeper ghillie gillie
    glassblower glazier goatherd goldsmith gravedigger grazier greengrocer grocer groom
    groundsman gunsmith haberdasher hairdresser handyman harbormaster harbourmaster hatter
    hawker herder herdsman homemaker hostel-keeper hostler housekeeper housewife hunter
    innkeeper ironmonger jackaroo janitor jeweler jeweller joiner keeper knitter laborer
    labourer lacemaker lamplighter launderer laundress lighthouse-keeper lineman locksmith
    logger longshoreman lumberjack maid mailman maker mason maître mechanic milkmaid milkman
    miller milliner miner muleteer newsagent odd-jobman operator ostler oysterman packer
    papermaker pastry-cook patissier pawnbroker peasant peddler pedlar picker pieceworker
    planter plasterer plumber poacher porter postman postmaster postmistress postwoman printer
    prospector quarryman railwayman rancher rickshaw-puller ringer roofer roper saddler
    sailmaker sausage-maker sculler seamster seamstress servant sharecropper shearer shepherd
    shepherdess shipwright shoemaker shop-girl shopkeeper signalman silversmith smallholder
    smith smuggler sommelier stallholder stationmaster steeplejack stevedore stockman stockwoman
    stonecutter stonemason sweeper swineherd tailor tanner taxidermist tinker tobacconist
    trapper trucker tuner upholsterer valet vintner waiter waitress washerwoman watchmaker
    watchman welder whaler wheelwright winegrower winemaker woodcarver woodcutter woodsman
    yeoman
"""
# Travel and the sea, and those who live, come or stand by.
_AROUND = """
    adventurer applicant aristocrat attendant beginner beneficiary boater bohemian bystander
    camp-in-charge castaway celebrity centenarian citizen colonist commuter companion
    constituent courier crewmember customs-man deckhand defector dispatcher dissident dweller
    emigrant enthusiast escapee exile expatriate fanatic fugitive geisha globetrotter guest
    guide helicopter-pilot hero heroine hijacker hitch-hiker hitchhiker hobbyist hostage hostess
    householder immigrant islander landlady landlord layman legend local loner lover maestro
    matriarch migrant minder motorcyclist motorist neighbor neighbour newcomer nomad
    nonagenarian nurse-in-charge octogenarian onlooker orphan outsider parent passenger
    pedestrian penfriend pensioner pioneer prodigy ratepayer refugee resident retiree returnee
    ringmaster rustic scout settler shipmate sightseer socialite stationmistress stowaway
    survivor tourist traveler traveller trekker vegetarian victim villager visitor voyager
    wanderer widow widower winner youngster émigré
"""
# Titles that texts leave in their language, and offices by their letters.
_FOREIGN = """
    abbé alcaldesa asantehene bey bürgermeister caliph capitaine capitán chargé-d’affaires
    comandante commissaire comte comtesse conde condesa conte contessa d'affaires daimyo dauphin
    doktor duc duchesse d’affaires emerita emeritus freiherr gouverneur graf gräfin hauptmann
    hetman igwe infanta infante ingeniero kabaka kanzler kc khedive kyai landrat licenciado
    margravine marquise md mep mikado ministre ministro mp negus nizam oba oberbürgermeister
    padre pasha peshwa pm presidente principe profesor professore père qc raja rana rinpoche
    samurai sayadaw sherif shogun sindaco sirdar soeur td tengku tsarevich tunku vicomte vizier
    wali
"""
# Those who are known for something, and positions in teams; with a capital letter they are none.
_KNOWN = """
    ace debutant favourite flanker fullback great hooker hopeful icon lock number-eight opener
    prop rookie seaman star wing
"""
HEADS = frozenset(
    " ".join(
        (_STATE, _COURT, _RELIGION, _FORCES, _LAW, _MEDICINE, _LEARNING, _ARTS, _PRESS, _SPORT,
         _BUSINESS, _TRADES, _AROUND, _FOREIGN)
    ).split()
)  # fmt: skip
_KNOWN_NOUNS = frozenset(_KNOWN.split())
# They are names of firms as often as of persons.
FIRMS = frozenset(
    """
    agent backer builder buyer contractor creditor developer investor maker member operator
    partner producer publisher rival seller shareholder sponsor trader
    """.split()
)
# Words of many trades end so.
_ENDINGS = (
    "ologist", "ographer", "keeper", "maker", "wright", "monger", "stress", "mistress", "swoman",
    "sman", "therapist", "iatrist", "ician", "teacher", "master", "worker", "grower", "smith",
    "owner", "seller", "dealer", "holder", "breeder", "hunter", "warden", "officer", "driver",
    "leader", "writer", "singer", "player", "builder", "fighter",
)  # fmt: skip
# They end alike, and are things or bodies of people.
_NO_PERSONS = frozenset(
    """
    carmaker automaker chipmaker drugmaker planemaker steelmaker housebuilder shipbuilder typewriter
    placeholder household cd-player record-player screwdriver peacemaker
    homebuilder toymaker jetmaker lensmaker truckmaker
    """.split()
)


def is_head(word: str) -> bool:
    """Whether a word says what somebody is, in the singular."""
    lower = word.casefold()
    if lower in _NO_PERSONS:
        return False
    if word in _KNOWN_NOUNS:
        # With a capital letter "the Vasa Star" is a ship.
        return True
    if lower in HEADS or lower in KIN or lower.endswith(_ENDINGS):
        return True
    tail = lower.rsplit("-", 1)[-1]
    return "-" in lower and (tail in HEADS or lower.split("-", 1)[0] in HEADS)


def one_of(word: str) -> str | None:
    """The singular of a noun for several persons: "engineer" of "engineers"."""
    lower = word.casefold()
    if is_head(word) or not lower.endswith(("s", "men", "women")):
        return None
    if lower.endswith("men"):
        return f"{word[:-2]}an" if is_head(f"{lower[:-2]}an") else None
    ends = [word[:-1], word[:-2], f"{word[:-3]}y"] if lower.endswith("ies") else [word[:-1]]
    return next((single for single in ends if is_head(single)), None)
