"""Given names that are frequent somewhere, with the gender that they mostly have.

The list only helps: names that are not in it are recognised by what stands around them.
"""

from __future__ import annotations

_FEMALE = """
aaliyah abigail ada adele adriana agata agnes agnieszka aiko aino aisha aishatu akua alejandra
alessandra alexandra alice alicia alina aline alison alma amara amal amanda amelia amina aminata
amira amna amy ana anastasia andrea angela angelika anika anita anja ann anna annabel anne annette
annika anouk antonia anu anusha aoife april ardita ariana astrid asha asma audrey aurora ayesha
ayşe barbara bea beatrice beatriz becky belinda bella berit bernadette beth bethany betty bianca
birgit bridget brigitte britta camila camille carla carmen carol carolina caroline catalina
catarina catherine cecilia celia celine chantal charlotte chiara chiamaka chloe christina
christine chrissie claire clara claudia colette concepción corina cornelia cristina cynthia dagmar
daisy dana daniela danielle daphne deborah debra deepa delia delphine denise diana diane dolores
dominique dora doris dorothy edith eileen elaine elena eleanor elisa elisabeth elise eliza
elizabeth ella ellen elsa elsie emilia emily emma erica erika esther eszter eugenia eva eve evelyn
ewa fatima fatma fatou felicity fiona flora florence frances francesca francine freya frida funmi
gabriela gabriele gail gemma genevieve georgia georgina geraldine gertrude gillian gina giovanna
gisela gita giulia gloria grace greta gwen hana hanna hannah harriet hazel heather heidi helen
helena helga henrietta hilary hilda holly ida ifeoma ilaria ilse imogen ines ingrid irena irene
iris irina isabel isabella isabelle ivana ivy jackie jacqueline jana jane janet janice jasmine
jean jelena jenna jennifer jenny jess jessica jill joan joana joanna jodie johanna josefina
josephine joy joyce juana judith judy julia juliana julie juliet june justine kamala karen karin
karla kate katarina katarzyna katerina katharina katherine kathleen kathryn kathy katie katrin
kavita kelly keiko kerry kirsten kirsty kristina lara latifa laura lauren layla lea leah leila
lena leonie lesley leticia lidia lila lilian liliana lily linda lisa liz ljiljana lola lorna
lorraine louisa louise lourdes lucia lucie lucy luisa luz lydia lyn lynn madeleine maeve maggie
magda magdalena malala mandy manuela marcela margaret margarita margherita margot maria mariam
mariana marianne marie marija marina marion marjorie marlene marta martha martina mary maryam
matilda maud maureen mavis maya meera megan mei melanie melissa mercedes meredith mia michaela
michelle mila milena mildred milica mina mira miriam moira molly mona monica monika monique mumtaz
myriam nadia nadine nancy naomi natalia natalie natasha neha nellie ngozi nicola nicole nina nisha
noor nora noreen olena olga olivia oksana paloma pamela patience patricia paula pauline pauliina
penelope penny petra phoebe pia pilar polly pooja precious priscilla priya prudence rachel radha
ramona rania rebecca regina renata renee rita roberta rosa rosalind rose rosemary roxana ruby
rukhsana ruth sabine sabrina sadie sally samantha samira sandra sangeeta sara sarah sasha saskia
savita selma shabnam shanta sharon sheila shirley sigrid silvia simone siobhan sofia solveig sonia
sonja sophia sophie soraya stella stephanie sue sunita susan susana susanna susanne suzanne
svetlana sylvia tamara tania tanja tanya tara tatiana teresa tess tessa thelma theresa therese
tilda tina tracy trudy una ursula uta valentina valerie vanessa vera veronica veronika victoria
vigdis viola violet virginia vivian wanda wangari wanjiru wendy wilhelmina wilma winifred xiomara
yasmin yolanda yoko yuki yuliya yvette yvonne zahra zainab zara zeynep zoe zofia zuzana akosua
adwoa abena ama esi thandi nomsa lerato
abeba achieng adaeze adhiambo adjoa afua agnès aigul aikaterini aisling akiko akinyi alhagie almaz
amaka anikó anjali anke anneke anneli anthoula antje aparna araba atieno aurélie awa ayodele ayu
aïssatou babirye beata beate beryl bhavna birgitta blanka bożena branka bronwen bukola busisiwe
catriona ceri chebet chepkoech chidinma chileshe chipo clarisse conceição consuelo corazon
cordelia coumba danuta deepika deirdre despina dewi dinara divya doreen dorota dunja edeltraud
eeva efua eilidh eleni elke emiko enid erzsébet esperanza eun-ji ewelina farzana fatimé femke
feruza folake françoise félicité galina ganna geertruida geeta geneviève gerlinde ghislaine
grainne graça grażyna guadalupe gudrun gulnara gunvor guðrún gwyneth halima halina halyna haruka
heike hendrika hester hildegard hirut huong hye-jin hélène ilona imelda ingeborg inês ioana ireen
irmgard iryna isla itziar iwona jadwiga jarmila jepkosgei ji-eun josée judit jyoti kadiatou kaisa
kalliope kari katalin kateryna kavitha khadija kinga krystyna kumiko lakshmi lalao laleh lalita
lata latifah leena lesya lettice liesel lindiwe liv ludmila luminița lurdes lyudmila madhuri
madina maimuna maire mairi maisie maite malati manju margarethe mariama mariatou marijke marisol
marit marjatta meenakshi mehwish mei-ling michiko mihaela milada milagros mireille mirjana morag
muriel mutinta myfanwy mária nadezhda nakato nalongo naoko nasreen natallia ndeye nekane nerys
nevena niamh nigora nirmala njeri nneka nokuthula nomvula noriko ntombi nurul nyambura nyasha
obioma odile orla orsolya ottilie oumou oxana padma pallavi parveen perpétue phuong pratibha putri
päivi ragnhild rahma ramya ratna rekha renuka rhiannon rhoda riitta rocío rohini rokhaya roswitha
rubina rudo réka sachiko safiya salma sanjukta sarita selamawit shalini shazia shirin shobha
sibongile sieglinde sigríður silke sinead siri sirpa siti smita snežana socorro solange soledad
soo-jin sudha sujata sumaira sumitra sunniva sushma swati tahira tallulah tatjana teresinha
thandiwe thuy tigist titilayo tomoko turid tuula ulla usha ute vandana vasiliki vesna vidya
wairimu waltraud wambui wulan xiu yaa yamini yetunde yumi zanele zarina zdenka zsuzsa zubaida ásta
élodie
"""
_MALE = """
aaron abbas abdel abdul abdullah abdullahi abel abraham abu achim adam adrian ahmad ahmed aidan
akira alan alastair albert alberto aldo alec alejandro aleksander aleksandar alessandro alex
alexander alexandre alexei alfonso alfred alfredo ali alistair allan alvaro amadou ambrose amir
amit anand anatoly anders andre andreas andrei andrej andrew andrius andris andrzej andy angus
anil anthony antoine anton antonio antónio anwar ari arif arjun armando arne arnold arthur artur
arturo arun ashok asif axel babatunde barack barry bartholomew bashir basil ben benedict benjamin
benoit bernard bernardin bernd bernhard bertrand bilal bill björn bob bogdan boris brad brendan
brian bruce bruno bryan burak carl carlo carlos cedric cem chad charles charlie chinedu chris
christian christoph christophe christopher chuck claude claudio clement cliff clive colin colm
connor conor constantin craig cyril dale damian dan daniel danny dario darius darren dave david
dean declan denis dennis derek desmond detlef dick didier diego dieter dietmar dimitri dirk dmitri
dmitry dominic don donald douglas duncan dusan dylan eamon ed eddie edgar edmund eduardo edward
edwin einar elias elijah elliot emil emilio emmanuel enrico enrique eric erich erik ernest ernesto
ernst esteban etienne eugene evan ezekiel fabian fabio fabrice farid farouk felipe felix ferdinand
fernando festus filip finn florian francesco francis francisco franck franco francois françois
frank franz fred frederic frederick fredrik friedrich fritz gareth gary gavin geoff geoffrey
george georges georg gerald gerard gerardo gerhard gianni gideon gilbert gilberto giles giorgio
giovanni giuseppe glen glenn godfrey gopal gordon graham greg gregory guido guillaume guillermo
gunnar gunter günter gus gustav gustavo guy hakan hamid hamza hank hans harald haris harold harry
haruto hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann hiroshi
horst howard hugh hugo humphrey hussein ian ibrahim idris igor ikechukwu imran isaac ismail istvan
ivan ivo ivor jack jacob jacques jaime jake jakob jakub jamal james jamie jan janos jarek jason
jasper javier jay jeff jeffrey jens jeremy jerome jerry jerzy jesse jesus jim jimmy joachim joao
joaquin joe joel johan johann johannes john johnny jon jonas jonathan jordan jordi jorge jose
josef joseph josh joshua juan juergen jules julian julien julio julius jürgen kaan kamal karel
karim karl kaspar keith kelvin ken kenji kenneth kevin khalid kieran kiran klaus knut kofi konrad
konstantin krishna kristian krzysztof kumar kurt kwabena kwame kwasi kweku kyle lars larry lasse
laurence laurent lawrence lech lee lennart leo leon leonard leonardo leopold leroy leslie lewis
liam linus lionel lloyd lorenzo louis luc luca lucas lucian ludwig luigi luis luka lukas lukasz
luke lutz magnus mahmoud malcolm malik manfred manish manoj manuel marc marcel marcello marcin
marco marcos marcus marek marian mario marius mark marko markus martin marvin massimo mateo matej
mateusz mathieu matteo matthew matthias matthieu maurice mauricio max maximilian mehmet melvin
michael michal michel michele miguel mihai mike mikhail milan milos mirko mitch mohamed mohammad
mohammed mohan mordecai morgan moritz moses muhammad murat murray musa mustafa nasser nathan neil
nelson neville nguyen nicholas nick nicolas nigel nikola nikolai nikos nils noah norbert norman
oleg oleksandr oliver olivier omar orlando oscar osman oswald otto owen pablo paddy paolo pascal
patrick paul paulo pavel pawel pedro peter petr petros phil philip philippe phillip pierre pieter
piotr prakash pradeep prasad quentin rafael raheem rainer raj rajesh rajiv ralf ralph ram ramesh
ramon randy raphael rashid raul ravi ray raymond reginald reinhard remy renato rene reza ricardo
richard rick rob robert roberto robin roderick rodrigo roger rohan roland rolf roman ron ronald
rory ross roy rudolf rudolph rupert russell ryan sachin salim salman salvatore sam sami samir
samuel sandeep sanjay santiago saul scott sean sebastian sebastien serge sergei sergey sergio seth
shane shaun sidney sigmund silvio simon solomon stan stanislav stanley stefan stefano stephan
stephen steve steven stewart stuart sunil suresh sven sylvain tadeusz takeshi tariq ted terence
terry theo theodor theodore thierry thomas thorsten tim timothy tobias todd tom tomas tomás tomasz
tommy toni tony torsten trevor tristan tunde tyler uche ulrich umar uwe vaclav vadim valentin
vasily victor vidar vijay vikram viktor vincent vincenzo vinod vitaly vittorio vivek vlad vladimir
volker volodymyr waldemar walter warren wayne werner wilbur wilfred wilhelm will willem william
willy wilson winston wojciech wolfgang xavier yannick yaw youssef yusuf yuri yves zachary zoltan
zoran
abdoulaye abebe adolfo afonso aftab agus aitor alasdair alf algernon amos anatole antti aristide
arnulfo arshad arvid arvind arvo ashwin askar attila aubrey aurélien babajide bakhtiyar
balakrishnan baltazar bambang bassam bekele bengt bernardo bert bogusław bohumil bojan bongani
boubacar boulos bram branko budi bwalya bálint börje caleb callum calogero carmelo casimir cheikh
cheruiyot christos chukwuemeka cormac cornelis cuthbert cédric cătălin dafydd daisuke danladi
daulet dawit debashish dejan dele devendra diarmuid dimitris dinesh dong-hyun donné dragan duarte
dumitru ebo eckhard egon eino eirik emanuele emeka emir emrys enoch eoin erwan esko evangelos
evaristo ewald ewan ezra fadi faisal faly farai farrukh fawad femi ferenc fergus fionn gaetano
ganesh gaël gbenga geordie georgi gergely gethin ghassan gheorghe giorgos girish gonçalo goran
gorka gottfried grzegorz gurdeep gwilym gábor göran hamad hamish hannes harish hartmut heikki
hemant hendra hendrik hery hideo hilario hirotaka horatio humbert huw hyacinthe håkon iain
ibrahima ieuan ignacio ignatios ignazio ilkka ioannis ionuț iqbal isidro istván ivaylo iñaki
jagdish jamshid janez jaroslav jaswant javed jeroen jitendra jiří joaquim jokin joko jonah joris
josiah jože juhani jukka juma junaid ján józsef jörg kailash kamau kazimierz kazuo kenta ketut
khaled khurram kipchoge kipkemboi kiprono kishore kjell kobina kojo koldo kostas krasimir kwadwo
kálmán lachie lachlan lalit lamine leszek lothar loïc lubomír lucien lungile lászló maarten mahesh
majid mamadou mandla manohar mansour marcelin markku marwan masao matjaž matti maxime mieczysław
mihály milorad mircea miroslav mirsad modibo moussa mukesh murdo musyoka mutua mwangi mwansa nabil
nadeem naeem nasir naveen nebojša nenad nicanor nikolaos nitin njoroge noboru nurlan obadiah
obinna ochieng odhiambo oisin olusegun omondi ondřej osamu otieno ousmane padraig panagiotis
pankaj pekka percy piyush plamen pramod prasert praveen predrag primož qasim radu raffaele rahul
rajendra rakesh ramachandra ramzi reg reinhold reuben rhys rivo rizwan rodolfo ronan ruaridh ruben
ruggero rustam ryszard rémi rüdiger saad saeed sang-woo sanjeev satish satoshi seamus segun
seung-ho seydou shahid shankar shigeru shinji shyam sid siddharth siegfried sigurd silas sipho
sizwe sjoerd slamet slobodan somchai sorin souleymane spyros srinivas stavros stig stoyan subhash
sudhir sumit surendra sándor takashi tanvir tapio tarun tatsuya tawanda tayo tesfaye tetsuya thabo
thanasis themba thibault timo timur tinashe titus tomaž tor torbjørn torquil trond tshepo turki
umberto umesh valdemar vasile vassilis veikko venkat vinay virendra vladimír volkmar václav wale
waleed waqar wayan wekesa wenceslao wilfried wirat wouter xoan yann yannis yasser yasuo yerlan
yogesh yohannes yoshio zafar zaheer zbigniew zdeněk ziad zlatko zoltán zvonimir zygmunt åke
øystein ľubomír ľudovít štefan
"""

FEMALE, MALE = frozenset(_FEMALE.split()), frozenset(_MALE.split())
# Names of both, which are frequent all the same.
EITHER = frozenset(
    "alex ariel ashley cameron casey chris dana francis jamie jean jesse jo kim lee leslie lou max "
    "morgan nicola pat quinn robin sam sasha sidney taylor terry tracy andrea karen-john "
    "kai kris lauri toni vivian wei ming li ling hong jun min chen yang jin hyun ji-hoon "
    "darcy tendai chanda kiran chandra shashi chileshe "
    "thanh minh anh linh nguyen tran pham tenzin dorji pema sonam karma".split()
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
