"""Nouns that tell what is no person: before a name in small letters, or as a part of one."""

from __future__ import annotations

from app.drafting.places.common import INSTITUTIONS, STREETS, VENUES

# Times that a sentence may begin with: "That evening, Ann Lee".
TIMES = frozenset(
    """
    afternoon autumn breakfast century date dawn day decade dinner dusk evening fall fortnight
    friday hour lunch midnight minute monday month morning night noon saturday season second
    spring summer sunday supper thursday time today tomorrow tuesday wednesday week weekend
    winter year yesterday
    """.split()
)
# Places, vehicles, works and bodies whose names may follow: "the steamer Augusta Victoria", "its
# capital, Addis Ababa".
THINGS = frozenset(
    """
    abbey agency agreement aircraft airline airliner airport airship album alliance anthem app
    archipelago area arena army article association authority autobiography automaker avenue
    award ballad ballet balloon band bank bar barque base battle bay bear beer bicycle bill
    biography blog boat book border borough brand brewer brewery bridge brig brigade brigantine
    broadcaster building bull bus business cafe café camel camp capital car carmaker carrier
    castle cat cathedral chain channel chapel charity chipmaker choir church cinema city clinic
    club coach coast college commission committee company conference conglomerate consortium
    convent corporation council country county court cow crossing cruiser cup cyclone daily
    department desert destination destroyer diary disease dish distillery distributor district
    documentary dog donkey drug drugmaker duo dynasty earthquake elephant ensemble essay
    exhibition exporter factory family farm federation ferry festival film firm force forest
    fort foundation freighter frigate frontier fund gallery game giant glacier goat group gulf
    hall hamlet harbor harbour headquarters helicopter hill home horse hospital hotel house
    housebuilder hurricane hymn icebreaker importer inn institute insurer island islet jeep jet
    journal kingdom label lagoon lake language law league lender letter library liner locomotive
    lorry magazine maker manufacturer mare market match medal memoir militia mill mine ministry
    monastery mosque motorbike motorcycle mount mountain movement movie mule museum musical name
    nation navy network newspaper novel novella oasis ocean office opera operation orchestra
    organisation organization painting palace paper parish park parliament parrot party pass
    peak peninsula people phrase picture place plain plan plane planemaker plant plateau play
    podcast poem police pony port portrait prison prize program programme project province pub
    publisher quarter quartet race ranch regiment region report republic reserve restaurant
    retailer river road rocket satellite school schooner sculpture sea series ship shipbuilder
    shipyard shop show side single site society song speech spot square stadium stallion
    start-up startup state station statue steamer steelmaker stop store storm story strait
    stream street submarine subsidiary suburb summit supermarket supplier symphony tanker team
    temple terminal territory theater theatre tournament tower town train tram trawler treaty
    tribe trio truck trust tug tunnel typhoon union unit university utility valley van venture
    venue vessel villa village virus volcano war warehouse website weekly wholesaler wine winery
    word yacht
    """.split()
)
# Words with capitals that are no names of people, at the end of one or within it.
_THING_WORDS = """
    AB Academy Accord Act Advisers Advisors Advisory Aerospace Affairs AG Agency Agenda
    Agreement Aircraft Airlines Airport Airways Alliance Aluminium Aluminum Analytics Apparel
    Architects Arts Assembly Asset Assets Associates Association Assurance Athletics Authority
    Automotive Avenue Aviation Award Bakeries Bakery Bancorp Band Bank Banking Bar Barracks
    Basilica Basin Battalion Batteries Bay Beach Beaches Beverages Bible Bill Biosciences
    Biotech Board Books Bookshop Boys Brands Breweries Brewery Bridge Brigade Broadcasting
    Brothers Builders Bureau Buses BV Cabinet Cafe Café Camp Campaign Canal Canyon Cape Capital
    Care Cars Castings Cave Caves Cement Center Centre Ceramics Championship Championships
    Channel Chapel Charter Cheese Chemicals Choir Christmas City Clinic Clinics Cloud Club Co
    Co-operative Coaches Coal Coalition Coast Coffee Collective College Command Commission
    Committee Communications Compact Company Components Computers Computing Concrete Conference
    Congress Consortium Constitution Construction Consultancy Consultants Consulting Convent
    Cooperative Copper Corp Corporation Corps Cosmetics Council County Court Cove Covenant
    Cricket Crisis Cruiser Cruises Cup Cyclone Dairies Dairy Dam Dancers Data Day Declaration
    Delegation Delta Department Derby Desert Design Designs Desk Development Developments
    Devices Diagnostics Diamonds Digital Disaster Displays Distillery District Division Doctrine
    Drilling Dynamics Eagles Easter Education Electric Electrical Electronics Energy Engineering
    Enquiries Ensemble Entertainment Equipment Estate Eve Exploration Expo Express Factory Fair
    Falls Farms Fashion Federal Federation Ferries Ferry Festival Film Films Finance Financial
    Fisheries Fleet Food Foods Football Footwear Force Forces Foreign Forest Forestry Fort
    Foundation Freelander Fund Furniture Games Garden Gardens Gas Genetics Genomics Girls
    Glacier Glass GmbH Gold Gorge Grain Grains Group Guard Guards Harbor Harbour Health
    Healthcare Highway Hills Hilux Holdings Homes Hospital Hotels House Housing Hurricane Hydro
    Inc Industries Inn Innovations Institute Institution Instruments Insurance Interactive
    International Investment Investments Investors Iron Island Islands Jail Junction Kingdom
    Kites Koran Lab Laboratories Labs Lagoon Lake Lakes Lane Lasers Law League Lenses Lighthouse
    Line Lines Lions Lithium LLC LLP Logistics Ltd Machinery Machines Magazine Management Marine
    Maritime Market Markets Massacre Meat Meats Media Medical Metals Micro Microsystems Militia
    Mill Mills Mine Minerals Mines Mining Ministry Minutes Mission Mobile Monastery Monkeys Moor
    Moors Mosque Motor Motors Motorway Mountain Mountains Movement Museum Music National Nations
    Network Networks Newspapers Nickel Nuclear NV Oasis Ocean Office Offshore Oil Olympics Open
    Optical Optics Orchards Orchestra Oy Packaging Pact Palace Paper Parliament Partners Parts
    Party Pass Pavilion Peak Peninsula Petroleum Pharma Pharmaceuticals Photonics Pictures
    Pipelines Plains Plan Plant Plastics Plateau Players Plc PLC Point Power Prison Prize
    Products Program Programme Project Properties Property Province Pub Publications Publishing
    Quarter Quiz Quran Radio Railway Railways Ramadan Ranch Range Rangers Ranges Rebellion Reef
    Refinery Refining Regatta Regiment Region Relations Report Republic Research Resort Resorts
    Restaurant Retail Review Revolution Ridge Rising River Road Robotics Rock Rocks Rover Royal
    Rubber Rugby SA Schools Science Sciences Sea Seafood Secretariat Securities Security
    Semiconductor Semiconductors Senate Sensors Series Service Services Shipping Shipyard Shop
    Shops Silver Singers Sisters Society Software Solar Solutions SpA Space Spirits Spit Springs
    Squadron Square Steel Store Stores Strait Street Studies Studio Studios Summit Sunday
    Supplies Supply Systems Tea Team Technologies Technology Telecom Telecoms Television Temple
    Terminal Textile Textiles Therapeutics Tigers Tiles Timber Tools Tour Tournament Tours Tower
    Trade Trail Training Trains Travel Trip Trophy Trucks Trust Tunnel TV Typhoon Tyres Union
    University Uprising Vale Valley Ventures Village Vineyard Vineyards Volcano Wall Wanderers
    War Way Week Wholesale Wine Winery Wines Wireless Woods Works Year
"""
THING_WORDS = INSTITUTIONS | VENUES | STREETS | frozenset(_THING_WORDS.split())
# Names of families that are words for things as well.
ALSO_FAMILIES = frozenset(
    """
    Bacon Banks Bay Beach Bean Beans Berry Bill Books Booth Bridge
    Bridges Brothers Butter Camp Cape Carr Case Cash Castle Chapel Cherry Christmas
    Church Close Coffee Cook Cooke Cove Cross Day
    Eve Fair Ferry Field Flowers Forest Fort Glass Gold Gorge Grain Guard Hall
    Hills House Joyce King Lake Lamb Lane Law Line Lines Marine Mill Mills
    Moor Moore Page Palace Paper Park Pass Peak Point
    Port Post Power Range Ranger Rice Ridge Rivers Rock Rose Salt Savage Sheriff Shore Silver
    Singers Springs Star Steel Stone Street Summer Summers Sunday Tea Temple Tower Towers
    Vale Wall Waters Way Wells Wine Winter Winters Woods Young
    """.split()
)
# They are many, though their names have capitals: "Eastern Christians".
BELIEVERS = frozenset(
    """
    Anglicans Baptists Buddhists Catholics Christians Communists Conservatives Copts Democrats
    Greens Hindus Jews Liberals Lutherans Methodists Mormons Muslims Nationalists Protestants
    Quakers Republicans Shiites Sikhs Socialists Sunnis Tories Unionists
    """.split()
)
