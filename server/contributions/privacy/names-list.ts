/**
 * Names of persons and the words beside which names stand, written from general knowledge (facts, from no list or register),
 * in base forms and in lower case.
 */
const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First names in common use in Finland that are no other word at the beginning of a sentence. */
export const FIRST_NAMES = listed(`
  aatu adolf ahti aija aila aimo aleksi aleksanteri ali alina amalia amanda anita anja anne anneli annemari annika annikki anni anssi antero
  anton antti anu arja arto asko atte aulis aune beata birgit birgitta daniel eemeli eero eetu eevi eeva eija eila eino elias eliisa elina elisa
  elisabet elli ellen elsa emilia emma emmi enni erja erkki esko essi esteri eveliina fanni frans hanna hannele hannes hannu harri heidi
  heikki heini hely helena helga helka heli helvi hely henna henri henrik henrikki hermanni heta hilda hilja hilkka iida iina iiris ilkka ilmari
  ilona ilse inari inga inka inkeri irene irina iris irja irma irmeli isabella ismo jaakko jaana jalmari jani janina janne jari jarkko jarmo
  jenna jenni jere jeremias jesse jimi joakim joel johanna johannes joni jonna joonas joona jorma josefiina jouko jouni juha juhana juhani juho
  jukka julia julius jussi juuso jyrki kaarlo kaija kaisa kaisu kalevi kalle karoliina kasper kasperi katariina kati katja katri kauko
  keijo kerttu kimmo kirsi kirsti klaus konsta krista kristiina kristina kyösti laila laina lasse lassi laura lauri lea leena leevi
  lempi leo lenni leila liisa lilja linda lotta luukas lyyli maaret maarit maija maiju maire marika mari maria marianne marjaana marjatta
  marjo marjukka marketta markku marko markus martta martti matias matilda matti mauno mauri meeri melina mervi meri-tuuli merja mika mikael
  mikko milja milla minea minna minttu mira miia mirja mirjami miro miska moona mona nea neea nelli nestori nico niina niila niilo niko nikolai
  nina noel noora ohto oili oliver olavi olli oona oskari osmo ossi otto outi paavo paula pauli pauliina pekka pentti pertti peppi perttu petra petri
  petteri pietari pihla piia pinja pirjo pirkko päivi päivikki raija raili raimo rami raakel rasmus rauni rauno rebekka reeta reetta
  reijo reima reino riikka riina riitta risto ritva roope roosa ronja saana saara saija saku salla sakari salli salme sami samu samuli samuel sanna
  sanni santeri sara sari sauli seija senja senni severi siiri siina silja silva simo sini-maria sinikka sirkka sirpa sofia sohvi soile
  soini stella susanna susanne sylvi taina taneli tanja tapani tapio tarja taru tatu teea teemu teija teppo tellervo terhi tero tertta terttu teuvo
  tiia tiina tiitus timi timo toini tomi tommi topi topias toni touko tuija tuomas tuomo tuukka tuula tuulia tuulikki tytti tyyne ulla
  ulpu urpo valdemar valma valtteri vappu-liisa veera veeti veijo veikko venla verna verneri vesa viivi vilho vilhelmiina viljami viljo ville vilma
  vilppu virpi virve virva väinö yrjö aada adeliina aliisa alisa jasmin jasmiini jouni kiia kaapo tuure toivo-matti eelis eeli onerva niklas`);

/** Swedish and other names that are spoken of here. */
export const OTHER_NAMES = listed(`
  agneta alf anders andreas ann-christin anna-lena annica annette arne axel barbro bengt benita bertel bo-göran bodil boris britt britta börje
  camilla carina carita carl carola caroline cecilia charlotta christel christer christian christina christine clara dag-erik dan david
  ebba edith elin ellinor emil eric erik erika eva evald fanny felix filip folke frank fred fredrik gerd gertrud greta gun gunborg gunilla gunnar
  gunnel gustav göran göta hans harald harriet hedvig helene henrica henrietta hjördis hugo håkan ingeborg inger ingmar ingrid isak jan jens
  johan jonas jonathan josefin jörgen karin karl karolina katarina kerstin kim kjell knut kristian kristoffer kurt lars lena leif lennart
  lilian lina linnea lisa lisbeth ludvig magnus maj-britt maj-lis majken malin margareta margit marcus martin mats matilda mattias
  mikaela monica monika måns märta nils ole-jakob oscar patrik per-erik peter pia-lena ragnar ragnhild ralf ramona rasmus rebecka roger rolf ronny
  runar rut sebastian sigrid simon sixten solveig sonja sofie stefan stina sture susann svante sven sven-erik sverker theodor thomas tobias
  tom tommy tony torsten tove tyra ulf ulla-maj ulrika ulrica vera verner viktor viktoria viola viveca wilhelm åke åsa örjan
  abdi abdullah ahmed aisha alexander alexei amina anastasia andrei anna-maria anton asha ayan dmitri ekaterina fadumo farah fatima hamid
  hassan hussein ibrahim igor ivan jelena juri khadija leyla ludmila mahmoud maryam mehdi mehmet mohamed mohammed muhammad mustafa nadia
  natalia nguyen nikita olga omar osman pavel said samira sergei svetlana tatjana tatiana vladimir yasmin yusuf zahra zeinab
  alice andrew anthony arthur benjamin betty brian catherine charles christopher claire daniel deborah diana donald dorothy edward elizabeth
  emily emma ethan evelyn florence george hannah harry helen henry isabel jack jacob jake james jane janet jason jennifer jessica jim joan joe john
  joseph joshua julie karen kate katherine kathleen kelly kevin laura lauren liam linda lucy margaret mary matthew megan michael michelle nancy
  nathan nicholas nicole olivia oliver pamela patricia patrick paul philip rachel rebecca richard robert ryan samantha samuel sarah scott
  sharon sophie stephen steven susan thomas timothy victoria walter william zoe`);

/** Names that are words too: a name only where a capital letter is not the sentence's own, or beside a title or a relation. */
export const WORD_NAMES = listed(`
  aamu aarre ahto aino airi alku alli alma anna armas arvo asta aurora auli eedit esa hanne helinä helmi hely hilla ida ilma ilo ilta impi into irina jalo
  kaarina kai kaino kanerva kari katja kesä kielo kirsikka kuisma kukka kuura kyllikki lahja laine lumi mainio manu marja martta meri metsä milja
  mimosa monika muisto nuppu oiva oma onni orvokki otso paju pia pilvi pyry päivä raikas rauha rauni ruska ruusu sampo sampsa satu säde seppo siiri
  sini sirkku sisko sisu soihtu sointu suoma sulo suvi säde taika taimi taisto tarmo tea toivo tuisku tuovi tuuli tuulikki tyyni tähti ukko
  unelma unto urho usko utu vaula vappu varma veli vieno vilja virta voitto vuokko vuono björn dag ester gran liv maj my sten stig saga tor siv rosa ros
  amber april art august autumn bill bob dawn faith frank grace hope iris ivy jade joy june mark may mercy pat rose ruby summer sue will victor`);

/** Second names that are very common; others are known by the first name, title or ending beside them. */
export const LAST_NAMES = listed(`
  virtanen korhonen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen lehtonen lehtinen saarinen salminen heinonen niemi
  heikkilä kinnunen salonen turunen laitinen tuominen rantanen karjalainen jokinen mattila savolainen lahtinen ahonen leppänen hiltunen
  miettinen väisänen pitkänen aaltonen manninen hakala koivisto laaksonen hirvonen räsänen lehto laakso toivonen mustonen`);

/** Who is spoken of by her work, as a compound's end: *omahoitaja*, *hammaslääkäri*. */
export const TITLES_FI =
  /(?:lääkäri|tohtori|hoitaja|hoitsu|kätilö|hygienisti|terapeutti|psykologi|psykiatri|kirurgi|neurologi|sosiaalityöntekijä|työntekijä|ohjaaja|opettaja|rehtori|kuraattori|avustaja|kuljettaja|taksikuski|esimies|esihenkilö|pastori|pappi|professori|ministeri|johtaja|puheenjohtaja|tukihenkilö|kummi|kaveri|asiakas|potilas|vartija|valmentaja|herra|rouva|neiti)(?:ni|mme|n|lle|lta|ltä|lla|llä|a|ä)?$/;
export const TITLES_SV =
  /^(?:\p{L}*(?:läkare|skötare|vårdare|arbetare|handledare|lärare|terapeut|psykolog|assistent|chaufför|barnmorska|rektor)(?:n|en|ns)?|doktor|dr|fru|herr|fröken)$/u;
export const TITLES_EN =
  /^(?:nurse|doctor|dr|mr|mrs|ms|miss|teacher|therapist|psychologist|social worker|worker|driver|professor|carer|assistant|midwife|dentist)$/;

/** Who is near: *äitini*, *min son*, *my wife*. */
export const RELATIONS_FI =
  /^(?:äiti|äidi|isä|poika|poja|tytär|tyttär|tyttö|tytö|sisko|sisar|veli|velje|mies|miehe|vaimo|puoliso|mummo|mummi|ukki|pappa|vaari|täti|setä|eno|serkku|serku|lapsenlap|lapse|lasten|naapuri|ystäv|kaveri|omai[ns]e|läheise|kummi|appi|anoppi|avopuoliso|avomie)/;
export const RELATIONS_SV =
  /^(?:son|sonen|dotter|dottern|man|maken|hustru|fru|mor|mamma|mammas|far|pappa|pappas|syster|bror|mormor|morfar|farmor|farfar|granne|grannen|vän|vännen|moster|faster|barn)$/;
export const RELATIONS_EN =
  /^(?:son|daughter|husband|wife|mother|mum|mom|father|dad|sister|brother|grandmother|grandfather|grandma|grandpa|neighbour|neighbor|friend|aunt|uncle|partner|child)$/;

/** What looks like a person's name and is none: services, firms, places and offices, in their base forms. */
export const NO_NAMES = new Set(
  listed(`kela kanta omakanta omaolo wilma maisa apotti prisma nokia mehiläinen terveystalo pihlajalinna attendo esperi debora helppari valvira
    kuntaliitto veturi suomi ruotsi viro norja tanska saksa venäjä eurooppa suomalainen ruotsalainen kansallinen punainen risti sininen risti
    vihreä kristillinen lions martat marttaliitto diakonia kirkko folkhälsan mieli mielenterveystalo nuorisotalo invalidiliitto
    helsinki espoo vantaa tampere turku oulu lahti kuopio jyväskylä pori lappeenranta vaasa kouvola joensuu hämeenlinna porvoo mikkeli kotka salo
    rauma kokkola kajaani rovaniemi imatra savonlinna kemi tornio raahe ylivieska seinäjoki hyvinkää kerava järvenpää lohja nurmijärvi tuusula
    kirkkonummi kaarina naantali raisio ylöjärvi kangasala nokia pirkkala valkeakoski forssa riihimäki heinola varkaus iisalmi pieksämäki
    uusimaa savo häme lappi karjala kainuu pohjanmaa satakunta pirkanmaa ahvenanmaa kymenlaakso suomenlinna borgå lovisa ekenäs hangö raseborg vasa
    jakobstad åbo esbo vanda grankulla helsingfors sibbo ingå tammerfors uleåborg karleby kristinestad närpes åland mariehamn pargas
    finland sweden london stockholm england facebook google instagram whatsapp teams zoom tiktok youtube messenger vakka hus fpa thl tays tyks
    joulu juhannus pääsiäinen vappu aurora laakso koskela herttoniemi meilahti malmi haartman peijas jorvi`),
);
