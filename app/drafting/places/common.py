"""Capitalised words that are no places, although a village somewhere may have the name."""

from __future__ import annotations

# Small words, then also titles, institutions, days, months and parts of the world.
FUNCTION_WORDS = frozenset(
    """
    a about above according across after afterwards again ahead all almost along already also
    although always among an and another any are around as asked at away back because been before
    behind below beneath beside between beyond both but by can come could day did do does down
    during each early either even every everybody everyone everything few finally first five for
    forty four from further had half has have he hence her here hers hi him his how however i if
    in indeed inside instead into is it its itself just last late later least less let like many
    may maybe me meanwhile members might mine more moreover most mr mrs ms much must my near
    nearly neither never next nine no nobody none nor not nothing now of off often oh on once one
    only onto or other others our out outside over own perhaps please quite rather same second
    see seven several shall she should since six so some somebody someone something sometimes
    soon still such ten than thanks that the their them then there therefore these they third
    this those though three through throughout thus to today together tomorrow tonight too
    toward towards twelve twenty two under until up upon us very was we well were what whatever
    when whenever where wherever whether which while who whoever whole whom whose why will with
    within without would yes yesterday yet you your
    """.split()
)
NO_PLACES = FUNCTION_WORDS | frozenset(
    """
    asia africa europe america eurasia baltic caribbean balkans scandinavia arctic antarctic
    mediterranean atlantic polynesia southeast southwest northeast northwest oriental oceanic
    occidental sahara sahel levant maghreb caucasus himalaya himalayas andes tropics arab islamic
    christian jewish muslim catholic protestant anglican orthodox buddhist hindu latin covid
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter
    auditorium canon hon ore provost rector
    academy administration agency agenda agreement airport alliance ambassador analysis annual
    army arrival arrivals assembly assistant association author authority award bank battery
    bishop board bridge brigadier bureau business cabinet captain cardinal cathedral central
    centre center chair chairman chairperson chairwoman chancellor chapel chief church city club
    coach college colonel commander commission commissioner committee commonwealth communist
    community company conference congress conservative constable consul contact convention
    corporation council councillor count countess county court crown day dean declaration
    delegation democrat democratic department departure deputy detective dinner diplomat director
    division doctor draft duchess duke dr earl east eastern economic editor embassy emergency
    emperor empress energy engineer enterprise envoy europe executive exhibition export facebook
    fair father federal federation ferry festival final finance flight forces foreign forum
    foundation friday gallery garden gazette general god gospel government governor grand great
    green group guard guest guild gulf hall harbour head headquarters health her highness his
    historic home honourable hospital hotel house human immediate imperial industry infantry
    information inn institute interior international island islands judge justice king kingdom
    labour lady lake land law lawyer league letter liberal library lieutenant line lord lunch
    madam major majesty management manager market marshal master mayor media medical meeting
    member memorandum memorial met midsummer military minister ministry minutes miss mission model
    monsignor mother mount mountain museum music mp national navy new news newspaper night north
    northern note notes nurse office officer official old opening opera opposition orchestra order
    organisation organization pacific palace panel paper park parliament partner party pastor
    people permanent photo planning police policy pope port premier present presentation president
    press prime prince princess prize prof professor programme program project protocol public
    queen question radio railway rail rear regional representative republic republican research
    reserve resources rev reverend river road roman route royal school secretary senate senator
    senior sergeant service sheriff ship shipping sir sister society south southern speaker
    spokesman spokesperson spokeswoman stadium staff standing star state states station statement
    statistics steamer story street subject suggested summit supreme technology television temple
    theatre theater times tour tower town trade train training transport travel treasury treaty
    tribune trust tv under union united university valley vicar vice victory view village visit
    visitors war water web week west western white wing winter women work workers workshop world
    young youth zone sea ocean strait bay cape coast desert mountains alps
    christmas easter ramadan eid diwali independence liberation
    press-release communiqué communique signing signed dear yours sincerely regards kind boat
    sri shri smt welcome choir admission tickets doors support special guests lunchtime
    breakfast evening morning afternoon
    """.split()
)
# Words after which a capital word is of a person's name.
TITLES = frozenset(
    """
    Mr Mrs Ms Mx Miss Dr Prof Professor Sir Dame Lord Lady President Premier Minister Chancellor
    Secretary Senator Governor Mayor Councillor Cllr Sheriff King Queen Prince Princess Pope
    Cardinal Bishop Archbishop Father Sister Brother Reverend Rev Captain Capt Colonel Col General
    Gen Lieutenant Lt Sergeant Sgt Major Maj Admiral Ambassador Judge Justice Congressman
    Congresswoman Representative Rep Engineer Shri Smt Sheikh Emir Sultan Imam Rabbi Comrade
    Director-General Vice-President Chairman Chairwoman Speaker Detective Inspector Coach Chef
    Saint
    """.split()
)
# Capital words that make what stands before or after a place's name an institution or a venue.
INSTITUTIONS = frozenset(
    """
    University College School Academy Institute Council Bank Ministry Government Parliament Senate
    Congress Court Police Army Navy Embassy Consulate Club United City-County FC Rovers Wanderers
    Albion Athletic Town Times Post Herald Gazette Tribune Telegraph Chronicle Star News Journal
    Observer Echo Records Press Group Company Corporation Foundation Trust Society Association
    Union Federation Committee Commission Chamber Agency Authority Board Department Party Orchestra
    Philharmonic Symphony Opera Ballet Quartet Protocol Treaty Agreement Accord Accords Declaration
    Process Convention Forum Stock Exchange Airlines Airways Railways Resources Industries Holdings
    Initiative Strategy Line Express
    """.split()
)
VENUES = frozenset(
    """
    Airport Station Cathedral Palace Castle Hotel Museum Harbour Harbor Port Stadium Arena Hall
    Theatre Theater Church Abbey Zoo Park Gardens Market Beach Docks Dockyard Hospital Base Airbase
    Tower Bridge Library Gallery Festival Exhibition Racecourse Fiumicino Heathrow Gatwick Marathon
    """.split()
)
STREETS = frozenset(
    """
    Road Street Avenue Lane Square Row Terrace Drive Crescent Close Way Boulevard Rd St Ave County
    """.split()
)
CONNECTORS = frozenset(
    """
    of de da do dos das del della delle di du des d la le les el al es en sur sous upon on under am
    an der den dem im the and e y i bei by cum ob ad lès saint nad na pod
    """.split()
)
# After these words stands the name of a ship, a paper or a book.
THINGS = frozenset(
    """
    steamer steamship ship liner vessel yacht frigate destroyer corvette submarine trawler schooner
    brig barque HMS USS SS RMS MV HMAS HMCS INS aboard newspaper magazine paper daily weekly novel
    film opera album song play ballet label brand carrier airline
    """.split()
)
# No place has these before it: "our Chamber".
DETERMINERS = frozenset("the a an my your his her its our their".split())
# Single names of places that have an article.
WITH_ARTICLE = frozenset("Hague Vatican Bronx Crimea Gambia Riviera Algarve Tyrol Ruhr".split())
SHORTENED = frozenset("St Mt Ft Pt Sta Ste".split())
