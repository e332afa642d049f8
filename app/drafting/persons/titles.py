"""Words that stand for what a person is: offices, professions, kin, and forms of address."""

from __future__ import annotations

# Forms of address say nothing of the office. The value is the gender that they show.
HONORIFICS = {
    "mr": "m", "mister": "m", "mrs": "f", "ms": "f", "miss": "f", "mx": "", "dr": "", "sir": "m",
    "dame": "f", "lady": "f", "lord": "m", "shri": "m", "sri": "", "smt": "f", "mme": "f",
    "madame": "f", "monsieur": "m", "herr": "m", "frau": "f", "señor": "m", "señora": "f",
    "senhor": "m", "don": "m", "doña": "f", "hon": "", "honourable": "", "honorable": "",
    "haji": "m", "hajja": "f", "sheikh": "m", "sheikha": "f", "h.e": "", "h.e.": "", "he": "",
    "excellency": "", "kumari": "f", "pandit": "m", "ustad": "m", "maulana": "m", "datuk": "",
    "alhaji": "m", "sr": "", "srta": "f", "sra": "f", "hrh": "",
    "tun": "", "tan": "", "master": "m", "madam": "f",
}  # fmt: skip

# A rank or an academic title: an office that is named beside it says more.
RANKS = frozenset(
    """
    prof professor lt lieutenant col colonel gen general capt captain cpt sgt sergeant maj major
    adm admiral cdr commander cmdr brig brigadier cpl corporal pvt private rev reverend fr father
    sister brother councillor cllr councilman councilwoman counsellor engineer eng senator sen rep
    representative congressman congresswoman justice judge insp inspector constable detective
    officer supt superintendent marshal wing squadron group leader field air vice rear chief
    archbishop bishop cardinal rabbi imam canon rt most very ven hon chief
    """.split()
)

# What a person may be: the last word of a role, or the one before "of".
HEADS = frozenset(
    """
    seamstress physiotherapist alto runner moderator agronomist skipper rower swimmer skier
    climber jockey rider coxswain umpire referee striker defender midfielder batsman bowler
    wicketkeeper percussionist harpist organist flautist clarinettist accordionist soloist
    choirmaster impresario promoter roadie technician webmaster blogger vlogger influencer
    podcaster translator lexicographer cartographer surveyor hydrographer oceanographer zookeeper
    gamekeeper ghillie crofter smallholder rancher vintner cooper tanner weaver spinner dyer
    tinker tailor welder fitter joiner roofer plasterer glazier bricklayer stonemason crewmember
    crewman oarsman helmsman bosun purser cabin-boy stoker dispatcher conductor signalman porter
    cabbie chauffeur rickshaw-puller muleteer cameleer herdsman cowherd goatherd swineherd drover
    peasant labourer laborer dockworker shipwright bailiff sexton deacon deaconess abbot abbess
    chancellor friar novice hermit lama mullah mufti ayatollah sheik guru swami chiefess paramount
    regent viceroy consul-general high-commissioner chargé-d'affaires plenipotentiary whip
    backbencher frontbencher premier-elect councilor freeholder selectman commissioner comptroller
    auditor actuary underwriter broker stockbroker economist demographer pollster lobbyist
    consultant trustee chairlady fundraiser organiser caseworker paediatrician pediatrician
    cardiologist epidemiologist dentist optician paramedic orderly anaesthetist psychiatrist
    therapist dietitian nutritionist toxicologist botanist entomologist glaciologist seismologist
    volcanologist meteorologist palaeontologist paleontologist counterpart walker cyclist hiker
    villager bystander onlooker camp-in-charge nurse-in-charge invigilator accountant activist
    actor actress adjutant administrator admiral adviser advisor advocate agent aide alderman
    ambassador analyst anthropologist apprentice archaeologist archbishop architect archivist
    artist artistic assistant astronaut astronomer athlete attaché attendant attorney author baker
    banker barber baritone baron baroness barista barman barrister bassist beekeeper biologist
    bishop blacksmith boatman bookseller boss boxer brewer brigadier broadcaster builder butcher
    butler campaigner candidate canon captain caretaker cardinal carpenter cashier cellist ceo cfo
    chair chairman chairperson chairwoman chaplain charge chef chemist chief choreographer cleaner
    clerk coach cobbler colonel columnist comedian commander commandant commodore companion
    composer congressman congresswoman conservator constable consul contractor cook coo
    coordinator co-ordinator coroner correspondent councillor councilman councilwoman counsel
    counsellor count countess courier cousin creator critic curate curator dancer dean deputy
    designer detective developer diarist diplomat director director-general doctor driver drummer
    duchess duke editor educator electrician elder emir emperor empress engineer entrepreneur
    envoy ecologist executive expert explorer farmer father fiddler filmmaker financier
    firefighter fisherman fishmonger florist footballer forester founder co-founder foreman friend
    gardener general geographer geologist goalkeeper governor grocer guard guide guitarist
    hairdresser harbourmaster head headmaster headmistress headteacher herder historian host
    hostess hotelier hunter hydrologist illustrator imam inspector instructor interpreter inventor
    investor janitor jeweller journalist judge justice keeper king landlady landlord lawmaker
    lawyer leader lecturer legislator liaison librarian lieutenant linguist lord magistrate maid
    major manager marshal mason mathematician mayor mayoress mechanic mediator member merchant
    midwife miller miner minister missionary model monk musician narrator naturalist navigator
    negotiator neighbour neighbor novelist nun nurse observer officer official operator organizer
    ornithologist owner co-owner painter partner passenger pastor patriarch pensioner performer
    pharmacist philosopher photographer physician physicist pianist pilgrim pilot planner player
    plumber poet policeman policewoman politician pope postman postmaster postmistress potter
    preacher premier presenter president priest priestess prince princess principal prior producer
    professor programmer prosecutor provost psychologist publican publisher queen quartermaster
    rabbi ranger rector refugee registrar reporter representative researcher resident ringmaster
    sailor saxophonist scholar scientist scout screenwriter sculptor secretary secretary-general
    senator sergeant shaman sheikh shepherd sheriff shopkeeper singer smith sociologist soldier
    solicitor soprano speaker specialist spokesman spokesperson spokeswoman statistician
    steward stewardess storyteller strategist student sultan superintendent supervisor surgeon
    taoiseach teacher tenor tourist trader trainer traveller treasurer trombonist trumpeter tutor
    undersecretary under-secretary verger vet veterinarian vicar vice-chancellor vice-president
    vice-chair vice-chairman victim violinist viola violist virologist vocalist volunteer waiter
    waitress warden watchman widow widower winemaker winner witness worker writer zoologist jarl
    headman chieftain chargé rapporteur commissioner-general governor-general attorney-general
    director-designate president-elect mayor-elect lead frontman frontwoman keyboardist trucker
    fixer beadle docent sommelier innkeeper hostel-keeper survivor ferryman stationmaster
    captain-regent shareholder ombudsman ombudswoman sarpanch tehsildar collector subedar zamindar
    matriarch apothecary constituent parent metropolitan archdeacon prioress vicar-general nuncio
    monsignor archimandrite exarch catholicos primate rector-major viscount viscountess marquess
    marquis marchioness dowager earl laird chairperson-designate lord-lieutenant paramount-chief
    mla mna msp mca congressperson assemblyman assemblywoman portreeve reeve burgomaster
    tuner shearer ringer drover grazier stockman stockwoman motorist resident ratepayer
    churchwarden parishioner pensioner seamster glassblower bookbinder fishwife oysterman
    whaler trapper prospector quarryman stallholder
    """.split()
)
KIN = {
    "mother": "f", "father": "m", "mum": "f", "mom": "f", "dad": "m", "sister": "f",
    "brother": "m", "wife": "f", "husband": "m", "daughter": "f", "son": "m", "aunt": "f",
    "uncle": "m", "niece": "f", "nephew": "m", "grandmother": "f", "grandfather": "m",
    "grandson": "m", "granddaughter": "f", "cousin": "", "girlfriend": "f", "boyfriend": "m",
    "fiancée": "f", "fiancé": "m", "partner": "", "friend": "", "twin": "", "stepmother": "f",
    "stepfather": "m", "mother-in-law": "f", "father-in-law": "m", "brother-in-law": "m",
    "sister-in-law": "f", "grandma": "f", "grandpa": "m", "colleague": "", "companion": "",
    "neighbour": "", "neighbor": "", "guide": "", "host": "", "hostess": "f", "landlady": "f",
    "landlord": "m", "girl": "f", "boy": "m", "woman": "f", "man": "m", "lady": "f",
    "gentleman": "m", "child": "", "teenager": "", "stranger": "", "passer-by": "", "local": "",
    "customer": "", "caller": "", "commuter": "", "insider": "", "source": "", "voter": "",
}  # fmt: skip
GENDERED_HEADS = {
    "king": "m", "queen": "f", "prince": "m", "princess": "f", "duke": "m", "duchess": "f",
    "spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "actress": "f",
    "waitress": "f", "waiter": "m", "congressman": "m", "congresswoman": "f", "emperor": "m",
    "empress": "f", "baroness": "f", "baron": "m", "sultan": "m", "emir": "m", "pope": "m",
    "priest": "m", "monk": "m", "nun": "f", "widow": "f", "widower": "m", "policeman": "m",
    "policewoman": "f", "fisherman": "m", "barman": "m", "headmaster": "m", "headmistress": "f",
    "landlady": "f", "landlord": "m", "lord": "m", "count": "m", "countess": "f",
    "mayoress": "f", "foreman": "m", "imam": "m", "rabbi": "m", "father": "m", "sister": "f",
    "earl": "m", "viscount": "m", "viscountess": "f", "marquess": "m", "marchioness": "f",
    "prioress": "f", "abbess": "f", "abbot": "m", "patriarch": "m", "matriarch": "f",
    "metropolitan": "m", "headman": "m", "chieftain": "m", "monsignor": "m", "archimandrite": "m",
    "cardinal": "m", "friar": "m", "stewardess": "f", "priestess": "f", "hostess": "f",
    "brother": "m", "boatman": "m", "postman": "m", "postmistress": "f",
}  # fmt: skip
# Capital words that stand before a name as its title though they are no heads of a role.
SHORT_TITLES = frozenset(
    """
    gov sen rep pres sec amb min prof lt col gen capt cpt sgt maj adm cdr cmdr cpl pvt rev fr insp
    supt det brig cllr eng hon pm fm mp mep premier pope king queen comrade dp cm msgr mgr ven
    """.split()
)
# What a minister or a secretary is of: words of a role after "of" or "for".
PORTFOLIOS = frozenset(
    """
    affairs foreign state defense defence trade industry finance treasury interior energy mining
    mines health education agriculture fisheries fishery transport transportation labour labor
    commerce justice environment water resources culture tourism sport sports science technology
    economy economic development infrastructure housing home security national external internal
    public works planning communications information communication youth women family families
    social welfare forestry forests lands land immigration veterans war navy army air staff
    climate change digital cooperation co-operation investment investments marine maritime ports
    shipping railways roads aviation petroleum oil gas power irrigation rural urban local
    government research innovation higher human rights gender heritage arts media parliament
    protocol operations marketing sales police schools port harbour harbor programmes programs
    action solidarity protection cohesion integration inclusion equality employment population
    settlements hydrocarbons decentralisation decentralization administration promotion
    studies history nations council commission board general international and & the
    """.split()
)
