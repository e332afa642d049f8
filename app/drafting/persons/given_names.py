"""Given names that are frequent somewhere, with the gender that they mostly have.

The list only helps: names that are not in it are recognised by what stands around them.
"""

from __future__ import annotations

_FEMALE = """
aaliyah abby abeba abena abigail achieng ada adaeze adele adhiambo adjoa adriana adwoa afua agata
agathe agnes agnese agnieszka agnès aigul aikaterini aiko aileen ailsa aine aino aisha aishatu
aisling akiko akinyi akosua akua alba albertine alejandra aleksandra alena alessandra alessia
alexandra alexia alexis alhagie alice alicia alina aline alisa alison allison alma almaz alva
alyona ama amaka amal amalia amalie amanda amara amelia amina aminata amira amna amy amélie ana
anahit ananya anastasia anastasiya andrea ane aneta angela angelika angelina angélique aniela anika
anikó anisa anita anja anjali anke ann anna annabel anne anneke anneli annemarie annette annie
annika anouk ansa anthoula antje antonella antonia antonina anu anusha aoibhinn aoife aparna
apolonia april araba araminta arancha ardita ariadne ariana arlene asel asha asma assunta asta
astghik astrid atieno audrey aurora aurélie ava awa aya ayako ayesha ayodele ayu ayşe azadeh aziza
aïssatou babette babirye barbara barbro bea beata beate beatrice beatriz becky begoña belinda bella
benedetta berit bernadette berta bertha beryl beth bethany bettina betty bhavna bianca birgit
birgitta blanca blanche blanka bojana bonnie bożena branka bridget brigid brigitte britta bronagh
bronwen bríd bukola busisiwe caitlin caitríona camila camilla camille candice caoimhe caridad
carina carla carmel carmela carmen carol carolina caroline carrie cassandra catalina catarina
catherine catriona cecilia cecily celeste celia celina celine ceri chantal charlene charlotte
chebet chepkoech chiamaka chiara chidinma chileshe chinwe chioma chipo chloe chrissie christa
christiane christina christine ciara cintia claire clara clarissa clarisse claudia clementine cleo
clodagh clémence colette conceição concepción concetta connie consuelo cora corazon cordelia corina
corinne cornelia coumba cressida cristina cynthia dagmar daisy dalia damaris dana danica daniela
danielle danuta daphne daria darya deborah debra deepa deepika deirdre delia delphine denise
desislava despina dewi diana diane dilnoza dimitra dina dinara divya dolores domenica dominique
donata donna dora doreen doris dorota dorothea dorothy drusilla dunja ebba edda edeltraud edie
edith edna edwina eeva efua eglė eileen eilidh eimear eira eithne elaine eleanor elena eleni
eleonora elif elina elisa elisabet elisabeth elise eliza elizabeth eliška elke ella ellen ellie
elodie eloise elsa elsie elspeth elvira elzbieta elżbieta emer emiko emilia emilie emily emine emma
encarnación enid erica erika erin ernestine erzsébet esi esmé esperanza esra estelle esther eszter
ethel eudora eugenia eugénie eulalia eun-ji eunice eva evangelia evdokia eve evelina evelyn ewa
ewelina fadia faith farah farida farzana fatima fatimé fatma fatou fatoumata faye felicia felicity
femke fernanda feruza fiadh filippa filomena finola fiona fionnuala flavia flora florence folake
frances francesca francine franziska françoise freda frederica freya frida frieda funmi fátima
félicité gabriela gabriele gabriella gabrielle gail galina ganna geertje geertruida geeta gemma
genevieve geneviève georgette georgia georgina geraldine gerlinde germaine gertrude ghislaine giada
gianna gillian gina ginevra giorgia giovanna gisela gita giulia gladys glenda gloria goretti grace
grainne graziella graça grażyna greta gretchen gráinne guadalupe gudrun gulnara gunhild gunilla
gunvor guðrún gwen gwendolen gwyneth habiba hadiza hafsa hala halima halina halyna hana hanna
hannah hanne harriet haruka hasmik hatice hattie hazel heather hedda hedwig heidi heike helen
helena helga hendrika henrietta henriette hermione hertha hester hilary hilda hilde hildegard
hiroko hirut holly hope hortense huong hye-jin hélène ida ifeoma ilaria ileana ilona ilse ilze
imelda imogen ines inge ingeborg inger ingrid inês ioana iphigenia ireen irena irene irina iris
irma irmgard iryna isabel isabella isabelle isla isolde itziar ivana ivona ivy iwona izabela
jacinta jackie jacqueline jadwiga jana jane janet janice janina jarmila jasmin jasmine jasna jean
jeanette jeanne jelena jemima jenna jennifer jenny jepkosgei jess jessica jette ji-eun jill joan
joana joanna joanne jocasta jocelyn jodie johanna jolana jolanta josefa josefina josephine josette
josée joy joyce juana juanita judit judith judy julia juliana julie juliet juliette june justine
justyna jyoti kadiatou kadri kaisa kaja kalliope kamala kamila karen kari karin karina karla
karolina kasia katalin katarina katarzyna kate katerina kateryna kateřina katharina katharine
katherine kathleen kathrin kathryn kathy katie katja katrin katrina katya kavita kavitha kay keiko
kelly kerry kerstin ketevan khadija kikelomo kinga kirsi kirsten kirsty klara klaudia kristiina
kristin kristina kristine krystyna kumiko kwezi ladislava laila laima lakshmi lalao laleh lalita
lana lara larissa lata latifa latifah laura lauren lavinia layla lea leah leena leila lena lenka
leona leonie leonor leonora lerato lesley lesya leticia letitia lettice lidia lidija lien liesbeth
liesel ligia liis lila lilian liliana lillian lily lina linda lindiwe linnea lisa lisbeth lise liv
livia liz ljiljana ljubica lois lola lorena loretta lorna lorraine lotta lotte louisa louise
lourdes luana lucia lucie lucille lucinda lucy lucía ludmila luisa luminița lupe lurdes luz lydia
lyn lynda lynette lynn lyudmila léa mabel madeleine madeline madhuri madina mae maeve magda
magdalena magdalene maggie maia maija maimuna maire mairead mairi maisie maite makena malala malati
malgorzata malika mandy manju manon manuela mara marcela marcia margaret margareta margarethe
margarita margaux margery margherita margit margot margrethe marguerite mari maria mariam mariama
mariana marianna marianne mariatou maribel marie marieke mariella marija marijke marina mariola
marion marisa marisol marissa marit marita marjatta marjorie marlene marta martha marthe martina
martine mary maryam mathilde matilda maud maude maureen mavis maya małgorzata meenakshi meera meg
megan mehwish mei mei-ling melanie melina melinda melissa mercedes mercy meredith merete merle
meryem mette mia michaela michelle michiko mieke mihaela mila milada milagros mildred milena milica
millicent milly mina minna mira miranda mireille mirela miriam mirjana mitra modupe moira molly
mona monica monika monique morag moyra mumtaz muriel mutinta myfanwy myriam myrtle máire máiréad
mária mónica nada nadezhda nadia nadine nakato naledi nalongo nana nancy nandita naoko naomi
nasreen nastassia natalia natalie natallia natalya natasha nathalie nayeli ndeye neda neema neha
nekane nele nellie nelly nerys nessa nesta nevena ngozi niamh nicola nicole nicoletta nigar nigora
nikita nina nino ninon nirmala nisha njeri nneka nokuthula nomsa nomvula noor nora noreen noriko
norma ntombi nuala nuria nurul nwando nyambura nyasha nóirín obioma oda odette odile ofelia oksana
olena olga olive olivia olwen ondina oonagh ophelia oriana orla orlaith ornella orsolya ottilie
oumou oxana padma pallavi paloma pamela paola parveen pascale patience patricia patrizia paula
pauliina paulina pauline pavla pearl peggy penelope penny perpetua perpétue petra petronella
philippa philomena phoebe phuong phyllis pia pilar piroska polly pooja portia pratibha precious
prisca priscilla priti priya prudence prunella putri päivi qing queenie rachel rachele radha radka
raffaella ragnhild rahma raisa ramona ramya rana rania raquel ratna rebecca regina reiko rekha
renata renate renee renuka renée reshma rhiannon rhoda rhona riitta rita roberta rocío rohini
rokhaya roksana romana romy rosa rosalind rosalyn rosalía rosamund rosanna rosario rose roseline
rosemarie rosemary rosie roswitha rowena roxana roya rubina ruby rudo rufaro rukhsana ruta ruth
réka róisín rūta sabina sabine sabrina sachiko sadie safiya sakura sally salma salome samantha
samira sandra sangeeta sanja sanjukta sanna saoirse sara sarah sarita sasha saskia saule savita
selamawit selina selma senait serena shabana shabnam shalini shanta shanthi sharon shazia sheila
shelagh shirin shirley shobha shona shreya shu sibongile sibylle sidsel sieglinde siegrid sigrid
sigríður sigrún silke silva silvia silvija simona simone sinead sinéad siobhan siobhán siri sirpa
siti sive slavica smita sneha snežana socorro sofia sofie solange soledad solveig sonia sonja
soo-jin sophia sophie soraya stacey stefania stella stephanie sudha sue sujata suki sumaira sumitra
sunita sunniva susan susana susanna susanne sushma suzanne svetlana swati sybil sylvia sylvie
tabitha tahira taiwo tallulah tamar tamara tamsin tania tanja tanya tara tatiana tatjana tatyana
teresa teresinha tess tessa thandeka thandi thandiwe thea thelma theodora theresa therese thuy
thérèse tigist tiina tilda tilly tina titilayo tiziana tomoko tova tracey tracy trijntje trine
trude trudy turid tuula tuuli tuulikki twyla ugne ulla ulrike uma una ursula usha uta ute uzma
valentina valeria valerie valérie vandana vanessa vasiliki vera verena veronica veronika vesna veta
victoria vida vidya vigdis vigdís viktoria vilma viola violet violeta violetta virginia virginie
viveca vivian vivien vivienne véronique wairimu waltraud wambui wanda wangari wanjiku wanjiru wendy
wiktoria wilhelmina wilma winifred winnie wulan xenia ximena xiomara xiu yaa yael yamini yasmin
yasmine yetunde yoko yolanda yoshiko yuki yuko yulia yuliya yumi yvette yvonne zahra zainab zanele
zara zarina zdenka zehra zelda zeynep zita zoe zofia zora zoya zoé zsuzsa zsófia zubaida zuleika
zuzana ásta élodie özlem
"""
_MALE = """
aaron abbas abdel abdi abdou abdoulaye abdul abdullah abdullahi abdulrahman abebe abel abiodun
abraham abram absalom abu achille achim adam adama adebayo adil adolf adolfo adriaan adrian adrien
afonso aftab agostino agus agustín ahmad ahmed ahmet aidan aiden ailbe aitor akio akira aksel alain
alan alasdair alastair alban albert alberto aldo alec alejandro aleksandar aleksander aleksandr
aleksei alessandro alessio alex alexander alexandre alexandros alexandru alexei alf alfie alfonso
alfred alfredo algernon ali alistair allan allen alois alonso aloysius alun alvaro amadeo amadou
amar ambrose amir amit amos anand ananda anatole anatoly anders andre andreas andrei andrej andrew
andrey andris andrius andriy andrzej andré andrés andy aneurin angel angelo angus anil anselm
anthony antoine anton antonio antony antonín antti antón antónio anwar ara aram arash archibald
archie aren ari arif aristide arjun arkady armand armando armen armin armindo arnaud arne arnie
arnold arnulfo aron arsen arshad artem arthur artur arturo arun arvid arvind arvo ashok ashwin asif
askar aslan atsushi attila aubrey august augustin augustine augusto aurel aurelio aurélien austin
avraham axel ayman aymeric aziz babacar babajide babatunde bakhtiyar balakrishnan baldur baltazar
balthazar balázs bambang baptiste barack barnabas barnaby barney barry bart bartholomew bartosz bas
bashir basil bassam bastian bekele ben benedict benedikt bengt beniamino benito benjamin bennie
benoit benoît beppe berend bernard bernardin bernardo bernd bernhard bert bertil bertram bertrand
bilal bill billy bjarne björn bjørn blaise bob bobby bogdan bogusław bohdan bohumil bojan bongani
boniface boris borislav boubacar boulos brad bradley bram branko brendan brent bret brian brice
bruce bruno bryan bryn budi burak burkhard bwalya byron bálint béla börje børge caleb callum
calogero calum carl carlo carlos carlton carmelo carsten casimir caspar cecil cedric celso cem
cengiz cesar cesare chad charles charlie cheikh cheruiyot chester chidi chike chinedu chris
christian christof christoph christophe christopher christos chuck chukwu chukwuemeka cian ciaran
ciarán cillian ciprian claes clarence claude claudio claus clemens clement cliff clifford clive
clyde clément colin colm colum conal conan connor conor conrad constantin constantine cormac
cornelis cornelius cosimo cosmin costas craig crispin cristian cristiano cristóbal curtis cuthbert
cyril cyrille cyrus cédric césar cătălin dafydd dag dagfinn dai daisuke dale damian damien damir
damon dan daniel daniele danilo danladi danny dante darek daren dario darius dariusz darragh darren
daulet dave david davide davit davor dawid dawit dean debashish declan dejan dele demba denis
dennis denys denzil derek dermot desmond detlef dev devendra diarmuid dick didier diego dieter
dietmar dietrich dilip dimitar dimitri dimitrios dimitris dinesh dino diogo dirk dmitri dmitry
domenico domingo dominic dominik don donal donald donatien donato dong dong-hyun donnacha donné
donovan dorian doug dougal douglas dragan drago driss duarte dudley dumitru duncan dusan dustin
dušan dwayne dwight dylan eamon eamonn earl ebenezer ebo eckhard ed eddie edgar edison edmond
edmund eduard eduardo edvard edward edwin egbert egidio egon eilert einar eino eirik elfyn eli elia
elias elijah elisha elliot elliott ellis elmar elmer elvis emanuel emanuele emeka emerson emil
emile emilio emir emlyn emmanuel emmet emre emrys enda endre engelbert ennio enoch enrico enrique
enzo eoghan eoin ephraim eric erich erik erkki ernest ernesto ernst errol erwan erwin esko esteban
etienne eugen eugene eugenio eugène eustace evan evangelos evans evaristo everett ewald ewan ewen
eyvind ezekiel ezra fabian fabien fabio fabrice fabrizio fadi faisal falk faly farai farid farouk
farrukh faustino fawad feargal federico fedor felipe felix femi ferdinand ferenc fergal fergus
fernand fernando festus fidel filip filippo finbarr findlay finn fintan fionn flavio flemming
florent florian floyd folke fons francesco francis francisco franck franco francois frank frankie
franklin franz françois fraser fred freddie frederic frederick fredrik friedrich frits fritz
frédéric fyodor félix gabor gabriel gaetano ganesh gareth garfield garret garry garth gary gaspard
gaston gavin gavriel gaël gbenga gene geoff geoffrey geoffroy geordie georg george georges georgi
georgios gerald gerard gerardo gerd gergely gerhard gerrit gert gethin ghassan gheorghe giacomo
giancarlo gianfranco gianluca gianni gideon gilbert gilberto gildas giles gilles gino giorgi
giorgio giorgos giovanni girish giulio giuseppe glen glenn glyn godfrey gonçalo gopal goran gordon
gorka gottfried graeme graham grant greg gregor gregorio gregory grigor grigory grzegorz gualtiero
guido guilherme guillaume guillermo gunnar gunter gurdeep gus gustav gustave gustavo guus guy
gwilym gábor gérard göran günter günther habib hadi hafiz hakan hakim halvard hamad hamid hamish
hamza hank hannes hannu hans hans-peter harald hari harilal haris harish harold haroun harri harris
harry harsh hartmut haruto harvey hasan hassan hector hedley heikki heiko heinrich heinz helge
helmut hemant hendra hendrik henk henning henri henrik henrique henry herbert heribert herman
hermann hernan hernán herschel hervé hery hideo hikaru hilario hiroshi hirotaka hisham holger homer
honoré horace horacio horatio horst howard hrant hrvoje hubert hugh hugo humbert humberto humphrey
husain hussein huw hyacinthe hywel håkan håkon héctor hélio iain ian ibrahim ibrahima idris ieuan
ifor ignace ignacio ignatios ignatius ignazio igor ikechukwu ikram ilia ilie ilir ilkka ilya imran
imre indalecio ingmar inigo ioan ioannis ionuț iosif iqbal ira irakli irving irwin isa isaac isaiah
isidore isidro ismael ismail issa istvan istván ivan ivar ivaylo ivica ivo ivor iwan iñaki jaakko
jaap jabu jack jackson jacob jacobus jacques jagdish jaime jair jake jakob jakub jalal jamal james
jamie jamshid jan janek janez jani jannes janos janusz jared jarek jarl jarmo jaroslav jason jasper
jaswant jaume javed javier jay jean-baptiste jean-claude jean-luc jean-marie jean-paul jean-pierre
jeff jefferson jeffrey jens jeremiah jeremy jeroen jerome jerry jerzy jerónimo jesper jesse jesus
jesús jethro jim jimmy jindřich jitendra jiří joachim joakim joao joaquim joaquin joaquín jochen
joe joel johan johann johannes john johnny jokin joko jon jonah jonas jonathan jonny joost jordan
jordi jorge joris jose josef joseph josh joshua josiah josip josé jovan jozef joão joël jože juan
jude juergen juha juhani jukka jules julian julien julio julius juma junaid junichi juris jussi
justin justus jyri ján jános jérôme józef józsef jörg jørgen jørn jürgen jānis kaan kaarel kaarlo
kabelo kailash kaito kajetan kalervo kalle kamal kamau kamil karel karim karl karl-heinz karol
karsten kasimir kaspar kavan kazimierz kazuo keir keith kelvin ken kenji kenneth kenny kenta ketut
kevin khaled khalid khalil khurram kieran kingsley kipchoge kipkemboi kiprono kiran kirill kishore
kit kjell klaas klaus knut kobina koen kofi koji kojo koldo konrad konstantin konstantinos kostas
krasimir krishna kristian kristjan kristof kristoffer krzysztof kuba kumar kurt kwabena kwadwo
kwaku kwame kwasi kweku kwesi kyle kyrylo kálmán lachie lachlan lalit lamine lamont lance larry
lars lasse laszlo laurence laurent laurenz laurie lawrence leander lech lee leif leigh len lennart
lennox leo leon leonard leonardo leonel leonid leonidas leopold leopoldo leroy les leslie lester
leszek levan levi levon lewis liam linus lionel lloyd lluís logan lorcan lorenz lorenzo lothar
louis lovro loïc lubomír luc luca lucas lucian luciano lucien ludovic ludvig ludwig luigi luis luiz
luka lukas lukasz luke lukáš lungile luther lutz luís lyle lyndon lászló léo léon maarten mack
madhav magnus mahesh mahmoud mahmud majid malachy malcolm malik mamadou mandla manfred manish
manohar manoj manolis mansour manu manuel marc marcel marcelin marcello marcelo marcin marco marcos
marcus marek marian mariano marijan marino mario marius mariusz marián mark markku marko markus
marlon marmaduke marshall martin marty martyn martín marvin marwan masao mason massimo matej mateo
mateus mateusz mathew mathias mathieu mathis mathys matjaz matjaž mats matt matteo matthew matthias
matthieu matti mattia matías maurice mauricio maurizio mauro max maxim maxime maximilian maxwell
mehdi mehmet melvin melvyn menno mervyn mesut micah michael michal michał michel michele mick
mickey mieczysław miguel mihai mihail mihály mikael mike mikhail mikkel mikko mikołaj milan miles
milorad milos miloš milton mircea mirko miro miroslav mirsad mitch mitchell mladen modibo mohamed
mohammad mohammed mohan moisés momar monty mordecai morgan moritz morris morten mortimer moses
moshe moussa muhammad muhammed mukesh munir murat murdo murray musa mustafa musyoka mutua mwangi
mwansa mykola myron nabil nadeem nadir naeem naguib nahum naim namdi narayan narendra nasir nasser
nat nathan nathaniel naveen neal nebojša ned neil nelson nenad nevil neville nguyen niall nicanor
nicholas nick nicky nico nicodemus nicolae nicolas nicolás nicolò niels nigel nihal nikhil niklas
niko nikola nikolai nikolaj nikolaos nikolaus nikos nils nitin njoroge nnamdi noah noam noboru noel
nolan norbert norman norris noé noël nurlan néstor obadiah obinna ochieng octavio odhiambo oisin
oisín okko olaf olav ole oleg oleksandr oliver olivier olof olufemi olusegun omar omondi ondřej
oran oreste orhan orlando orson orville osama osamu osazee oscar oskar osman oswald othmar otieno
otis otmar otto ottokar ousmane ove owain owen pablo paco paddy padraic padraig panagiotis pankaj
paolo paresh parker pascal pascual pasquale patrice patrick patrik patrizio paul pauli paulo paulus
pavel pavlo pavol pawel paweł peadar peder pedro pekka perce percival percy peregrine pero perry
pete peter petr petri petros petrus petter phelim phil philip philipp philippe phillip philo
phineas piero pierre pierrick piers piet pieter pietro pim pio piotr piran piyush placido plamen
pradeep prakash pramod prasad prasert praveen predrag prem primo primož pádraig pál přemysl qasim
quentin quincy rabindra radek radovan radu rafael rafał raffaele ragnar raheem rahim rahul raimo
raimund rainer raj rajan rajendra rajesh rajiv rakesh ralf ralph ram ramachandra ramesh rami ramiro
ramon ramzi ramón ranald randall randolph randy ranjit raoul raphael raphaël rashid rasmus rauf
raul ravi ray raymond raymundo razvan raúl reg reggie reginald reidar reinhard reinhold reinier
remco remigius remy renato renaud rene renzo rené reuben reuven rex reynaldo reza rhodri rhys
ricardo riccardo richard rick ricky rik riku rivo rizwan rob robbie robert roberto robin rocco rod
roderick rodney rodolfo rodrigo roger rogério rohan roland rolando rolf romain roman romano romeo
romuald ron ronald ronan ronnie ronny rory ross roy royston ruairí ruaridh ruben rubén rudi rudolf
rudolph rudy rufus ruggero rui rune rupert ruslan russ russell rustam ruud ryan ryszard rémi rémy
rüdiger saad sacha sachin saeed saif sakari salif salim salman salvador salvatore sam sami samir
sampo samson samuel samuli sandeep sander sandor sandro sandy sang-woo sanjay sanjeev santiago
santos sascha satish satoshi saul saverio scott seamus sean sebastian sebastien sebastião segun
sekou selim selwyn semyon serge sergei sergej sergey sergio serhiy seth seung-ho severin seydou
seymour seán shahid shane shankar sharif shaun shawn sheldon sherwin shigeru shimon shin shinji
shlomo sho shyam sid siddharth sidney siegfried sietse sigbjørn sigismund sigmund sigurd silas
silvano silvester silvio simeon simon sindre sipho sipke sixten sizwe siôn sjoerd slamet slavko
slobodan socrates solomon somchai sorin souleymane spencer spiros spyros srinivas stan stanislas
stanislav stanisław stanley stavros steen stefan stefano steffen stein stelios sten stephan stephen
steve steven stewart stig stipe stoyan stuart stéphane subhash sudhir sulaiman sullivan sumit sunil
surendra suresh sven svend sverre svetozar sylvain sylvester sylvestre sándor séamus sébastien
søren taavi tadej tadeo tadeusz takashi takeo takeshi talal talib tam tamás tanvir tapio taras
tariq tarmo taro tarquin tarun tatsuya tauno tawanda tayo ted teddy teodor teodoro terence terje
terrence terry tesfaye tetsuya teunis thabo thaddeus thanasis themba theo theodor theodore
theodoros theophilus thibault thierry thijs thomas thor thorbjørn thorsten thulani théo tiberiu
tibor tihomir tilman tim timo timothy timothée timur tinashe tito titus tobias tobin toby todd tom
tomas tomasz tomaž tommaso tommy tomohiro tomoya tomás tomáš toni tonino tony tor torben torbjørn
tord tore torgeir torquil torstein torsten toshiro trevor tristan troels trond troy tshepo tudor
tunde tuomas turki turlough tycho tyler tyrone uche uffe ugo ulf ulises ulrich ulrik umar umberto
umesh upton uri uriah urs usman uwe vaclav vadim vagn valdemar valentin valentino valentín valerio
valery valter vance vangelis vasco vasil vasile vasily vassilis vaughan veikko velimir venkat
vernon vic vicente vico victor vidar vidkun vijay vikram viktor vilhelm viljo vilém vinay vince
vincent vincenzo vinko vinod virendra virgil virgilio vital vitali vitaly vito vitor vittorio vivek
vjekoslav vlad vladimir vladimír vladislav vojtěch volker volkmar volodymyr václav waldemar wale
waleed walid wallace wally walt walter waqar warren wayan wayne wekesa wenceslao wendell wenzel
werner wesley wessel wilbert wilbur wilf wilfred wilfrid wilfried wilhelm will willem willi william
willie willis willy wilson wim winfried winston wirat witold wojciech wolf wolfgang wolfram woodrow
wouter władysław xander xavi xavier xoan yacine yakov yan yann yannick yannis yaroslav yasin yasser
yasuo yaw yehuda yerlan yevgeny yi yiannis yogesh yohana yohannes yonas yorgos yoshi yoshio youssef
youssou yuri yusuf yves yvon zacharias zachary zack zafar zaheer zahir zaki zbigniew zdeněk zdravko
zeb zeke zeno zenon zhivko ziad zlatan zlatko zoltan zoltán zoran zubair zvi zvonimir zygmunt ákos
álvaro ángel åke édouard émile étienne óscar ömer øystein ľubomír ľudovít łukasz štefan željko
"""

FEMALE, MALE = frozenset(_FEMALE.split()), frozenset(_MALE.split())
# Names of both, which are frequent all the same.
EITHER = frozenset(
    """
    alex andrea anh ariel ashley cameron casey cathal chanda chandra chen chileshe chris dana
    darcy dorji francis hong hyun jamie jean jesse ji-hoon jin jo jun kai karma kim
    kiran kris lauri lee leslie li ling linh lou max min ming minh morgan nguyen nicola pat pema
    pham quinn robin sam sasha shashi sidney sonam taylor tendai tenzin terry thanh tone toni
    tracy tran vivian wei yang
    """.split()
)


def gender(name: str) -> str:
    """``"f"``, ``"m"`` or, if the name does not tell, an empty string."""
    lower = name.casefold()
    if lower in EITHER or (lower in FEMALE) == (lower in MALE):
        return ""
    return "f" if lower in FEMALE else "m"


def is_given_name(name: str) -> bool:
    """Whether people are called so somewhere."""
    lower = name.casefold()
    head = lower.split("-")[0]
    return any(part in names for part in (lower, head) for names in (FEMALE, MALE, EITHER))
