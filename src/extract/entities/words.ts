/** Words that tell what a name names. Base forms in small letters, without full stops; written down by hand. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** What stands before a person's surname and is no office; with what it tells of grammatical gender. */
export const HONORIFICS: ReadonlyMap<string, "he" | "she" | null> = new Map([
  ...["mr", "sir", "lord", "mister", "father", "fr", "brother", "king", "prince", "baron", "señor", "herr"].map(
    (word) => [word, "he"] as const,
  ),
  ...["mrs", "ms", "miss", "lady", "dame", "madam", "madame", "sister", "queen", "princess", "baroness", "mme"].map(
    (word) => [word, "she"] as const,
  ),
  ...["dr", "prof", "professor", "rev", "reverend", "hon", "saint", "mx", "imam", "rabbi", "doctor"].map(
    (word) => [word, null] as const,
  ),
]);

/** Offices and ranks that stand before a name with a capital letter -> what an article calls who holds them. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  (
    "sen:senator senator:senator rep:representative representative:representative congressman:congressman congresswoman:congresswoman " +
    "gov:governor governor:governor mayor:mayor president:president pres:president chancellor:chancellor minister:minister premier:premier " +
    "secretary:secretary sec:secretary speaker:speaker leader:leader whip:whip chairman:chairman chairwoman:chairwoman chair:chair " +
    "judge:judge justice:justice attorney:attorney general:general gen:general colonel:colonel col:colonel captain:captain capt:captain " +
    "major:major maj:major lieutenant:lieutenant lt:lieutenant sergeant:sergeant sgt:sergeant admiral:admiral adm:admiral commander:commander " +
    "cmdr:commander chief:chief sheriff:sheriff officer:officer detective:detective det:detective inspector:inspector insp:inspector " +
    "constable:constable pc:constable superintendent:superintendent supt:superintendent commissioner:commissioner councilman:councilman " +
    "councilwoman:councilwoman councilmember:councilmember councilor:councillor councillor:councillor cllr:councillor alderman:alderman " +
    "supervisor:supervisor assemblyman:assemblyman assemblywoman:assemblywoman assemblymember:assemblymember delegate:delegate ambassador:ambassador " +
    "director:director treasurer:treasurer comptroller:comptroller prosecutor:prosecutor da:prosecutor spokesman:spokesman " +
    "spokeswoman:spokeswoman spokesperson:spokesperson coach:coach bishop:bishop archbishop:archbishop cardinal:cardinal pope:pope pastor:pastor " +
    "sheikh:sheikh ayatollah:ayatollah emperor:emperor emir:emir warden:warden administrator:administrator member:member manager:manager " +
    "candidate:candidate founder:founder ceo:executive executive:executive private:private pvt:private corporal:corporal cpl:corporal " +
    "mp:member msp:member trustee:trustee clerk:clerk marshal:marshal ranger:ranger principal:principal dean:dean provost:provost advocate:advocate surrogate:surrogate strategist:strategist " +
    "envoy:envoy host:host editor:editor columnist:columnist deputy:deputy secretary-general:secretary-general commandant:commandant"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)] as const),
);

/** Stand before an office and belong to it. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = words(
  "vice prime state deputy former acting chief lt lieutenant house senate majority minority assistant first foreign interior attorney district " +
    "council board city county town police fire press defense defence treasury finance home planning county brigadier major ex then then- " +
    "republican democratic conservative labour liberal independent executive managing senior staff us u.s national federal retired",
);

/** Ends of names of offices of state, of courts and of forces. */
export const AGENCY_WORDS: ReadonlySet<string> = words(
  "department departments dept agency bureau administration office commission council court police senate house congress ministry authority " +
    "board service guard army navy force marines pentagon parliament legislature assembly cabinet patrol enforcement government treasury " +
    "county corps district reserve intelligence embassy registry sheriff fbi committee subcommittee laboratory command homeland kremlin trustees " +
    "justice state services security institutes inspectorate tribunal magistrates museum observatory library hospital",
);

/** Ends of names of parties, firms, unions and clubs. */
export const GROUP_WORDS: ReadonlySet<string> = words(
  "party union association campaign company inc corp corporation llc ltd co bank group foundation institute university college school church " +
    "coalition alliance league society pac club fund federation trust friends team movement brotherhood network partners holdings center centre " +
    "organization organisation action initiative project strategies associates brothers sons industries systems technologies academy caucus " +
    "chamber forum watch conference synod diocese mosque synagogue airlines airways motors energy oil pharmaceuticals logistics freight shipping brands capital management ventures " +
    "chemical mobil sachs steel electric foods media labs records studios software insurance financial securities pictures entertainment communications " +
    "wireless telecom depot stores markets mills aerospace dynamics lines advisors advisers consulting consultants research analytics " +
    "rescue residents traders neighbors neighbours list workers teachers nurses democrats republicans conservatives liberals tories voters students " +
    "farmers tribe nation families council-of-churches committee-to-protect front army-of compute hotel hotels resorts café cafe farm farms dairy bakery brewery water rail railway railways gas telecoms",
);

export const OUTLET_WORDS: ReadonlySet<string> = words(
  "times post news journal tribune herald press magazine gazette courier radio daily chronicle globe observer guardian register examiner " +
    "enquirer inquirer telegraph mail mirror sun star bulletin broadcasting wire reporter weekly today ledger sentinel dispatch argus echo mercury standard " +
    "advertiser advocate independent monitor review television",
);

/** Well-known outlets, agencies and groups whose names do not say what they are. */
export const KNOWN: ReadonlyMap<string, "agency" | "group" | "outlet"> = new Map([
  ...[
    "cnn nbc abc cbs cnbc msnbc bbc npr pbs ap upi afp reuters politico bloomberg breitbart axios buzzfeed vox slate forbes time newsweek " +
      "fortune variety univision telemundo c-span cspan espn huffpost drudge gawker vice nyt wsj wapo infowars hbo vanity atlantic economist " +
      "examiner hill nation itv gq politifact mtv",
  ].flatMap((list) => list.split(" ").map((word) => [word, "outlet"] as const)),
  ...[
    "fbi cia ice nsa irs epa dhs doj dea atf nasa fema fda cdc sec fec fcc ftc nato un eu lapd nypd tsa cbp uscis hud va osha usda gao cbo dod " +
      "pentagon kremlin congress senate parliament interpol opec unesco imf who wto fed nlrb faa ntsb nih pd mi5 mi6",
  ].flatMap((list) => list.split(" ").map((word) => [word, "agency"] as const)),
  ...[
    "gop dnc rnc nra nea aft aclu naacp isis isil hamas hezbollah taliban twitter facebook google apple microsoft amazon uber boeing exxonmobil " +
      "afl-cio seiu uaw moveon democrats republicans dems tories labour dccc nrsc dscc nrcc wikileaks walmart comcast verizon pfizer " +
      "instagram youtube tiktok netflix tesla emily's maga antifa aarp teamsters tories conservatives liberals greens hp ibm ge",
  ].flatMap((list) => list.split(" ").map((word) => [word, "group"] as const)),
]);

/** States of the U.S., by the last word of their names. */
export const STATES: ReadonlySet<string> = words(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky " +
    "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york carolina " +
    "dakota ohio oklahoma oregon pennsylvania island tennessee texas utah vermont virginia wisconsin wyoming",
);

export const COUNTRIES: ReadonlySet<string> = words(
  "america usa us u.s states uk u.k britain england scotland wales ireland france germany italy spain portugal greece turkey russia ukraine poland " +
    "china japan korea india pakistan iran iraq syria israel palestine egypt libya afghanistan canada cuba brazil argentina venezuela colombia " +
    "australia sweden norway denmark finland austria hungary switzerland belgium netherlands taiwan vietnam philippines kenya nigeria arabia yemen",
);

/** Countries, states and large cities: places, unless they speak. */
export const PLACES: ReadonlySet<string> = words(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky " +
    "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania " +
    "tennessee texas utah vermont virginia washington wisconsin wyoming america usa us u.s u.s.a uk u.k britain england scotland wales ireland france " +
    "germany italy spain portugal greece turkey russia ukraine poland china japan korea india pakistan iran iraq syria israel palestine egypt libya " +
    "afghanistan mexico canada cuba brazil argentina venezuela colombia australia europe asia africa london paris berlin moscow beijing tehran " +
    "brussels chicago boston philadelphia cleveland detroit miami dallas houston atlanta seattle denver phoenix charlotte charleston orlando " +
    "baltimore pittsburgh hollywood manhattan brooklyn queens bronx harlem benghazi cairo damascus baghdad kabul geneva vienna rome madrid " +
    "jersey hampshire york carolina dakota mexico rico angeles francisco diego antonio vegas orleans columbia island islands beach river lake valley " +
    "street avenue road lane bridge park hill heights mountain mountains bay coast creek square station airport stadium harbor harbour port county " +
    "city town village ocean sea gulf plaza tower arena states kingdom palace garden gardens mall beltway",
);

/** Belonging to a country. */
export const NATIONS: ReadonlySet<string> = words(
  "american british english scottish welsh irish french german italian spanish greek turkish russian ukrainian polish chinese japanese korean " +
    "indian pakistani iranian iraqi syrian israeli palestinian egyptian libyan afghan mexican canadian cuban brazilian australian " +
    "dutch danish swedish norwegian finnish austrian hungarian belgian portuguese jordanian lebanese yemeni qatari nigerian kenyan vietnamese thai " +
    "indonesian malaysian filipino venezuelan colombian argentine chilean bosnian serbian romanian bulgarian czech",
);

/** Belonging to a place or a creed: no name by themselves. */
export const ADJECTIVES: ReadonlySet<string> = words(
  `${[...NATIONS].join(" ")} european asian ` +
    "african arab muslim christian jewish catholic protestant evangelical latino latina hispanic black white native democratic republican " +
    "conservative liberal socialist communist islamic western eastern northern southern californian texan swiss saudi african-american federal " +
    "democrat libertarian independent mormon sunni shiite edt est pdt pst cst gmt tv christmas easter thanksgiving olympic internet web twitter's god bible brexit obamacare medicare medicaid nazi super islam",
);

/** Nouns of persons: offices, trades and kinships. Nouns in -er, -or, -ist, -man, -woman count without being here. */
export const PERSON_NOUNS: ReadonlySet<string> = words(
  "mayor senator governor president congressman congresswoman lawmaker representative minister premier secretary speaker leader whip " +
    "chairman chairwoman chair chairperson judge justice attorney lawyer general colonel captain lieutenant sergeant admiral commander chief sheriff " +
    "officer detective inspector constable superintendent commissioner councilman councilwoman councillor councilor alderman supervisor " +
    "ambassador director treasurer prosecutor spokesman spokeswoman spokesperson coach bishop pastor administrator manager candidate founder " +
    "executive aide adviser advisor strategist analyst expert economist scientist professor doctor nurse teacher student official agent guard " +
    "host editor columnist journalist reporter author writer pundit commentator blogger activist advocate organizer organiser " +
    "owner resident neighbor neighbour parent mother father mom dad wife husband son daughter brother sister friend colleague ally rival opponent " +
    "critic supporter voter donor delegate nominee frontrunner front-runner incumbent challenger billionaire businessman businesswoman mogul " +
    "magnate tycoon celebrity star actor actress singer comedian neurosurgeon surgeon physician psychologist veteran soldier cop worker " +
    "employee boss head clerk principal dean provost trustee member partner lobbyist pollster consultant man woman boy girl teen teenager " +
    "person witness victim suspect defendant plaintiff client juror source insider operative staffer volunteer democrat republican " +
    "conservative liberal socialist independent libertarian statesman politician vicar priest rabbi imam farmer rancher engineer historian " +
    "widow father-in-law mother-in-law grandmother grandfather uncle aunt cousin nephew niece guest passenger driver pilot " +
    "deputy envoy diplomat counsel solicitor barrister coroner surveyor caller listener tenant landlord shopkeeper trader rider " +
    "lady gentleman guy fellow king queen prince princess pope heir thief beekeeper child kid baby mp pm veteran contender hopeful legend native " +
    "ceo cfo pontiff newcomer freshman underdog maverick firebrand icon hero millionaire immigrant athlete champion chef poet heiress cleric graduate " +
    "hotelier restaurateur landlady steward publican nun monk jockey shepherd bride retiree undergraduate apprentice intern mechanic cashier corporal " +
    "consul duke duchess baroness registrar magistrate bailiff midwife paramedic counsellor counselor veterinarian scholar playwright architect " +
    "entrepreneur accountant warden waiter waitress barista correspondent librarian",
);

/** Nouns of offices, firms and groups that "the" may refer back with, each with the kind of what it can mean. */
export const BODY_NOUNS: ReadonlyMap<string, "agency" | "group" | "outlet"> = new Map([
  ...(
    "department agency bureau administration office commission council court police senate house congress ministry authority board " +
    "committee government parliament legislature assembly cabinet state city county town district force army panel pentagon trustees tribunal bench force kingdom"
  )
    .split(" ")
    .map((word) => [word, "agency"] as const),
  ...(
    "party union association campaign company corporation firm bank group foundation institute university college school church coalition alliance " +
    "league society pac club fund federation trust team movement organization organisation think-tank charity camp delegation nonprofit startup " +
    "retailer bank carrier automaker manufacturer developer applicant business committee non-profit chain maker airline insurer lender " +
    "center centre caucus hospital museum program initiative project giant venture brand label studio leadership congregation chapter conference tribe crowd audience " +
    "chamber academy diocese synod partnership cooperative co-op"
  )
    .split(" ")
    .map((word) => [word, "group"] as const),
  ...(
    "newspaper paper magazine network outlet station website site channel broadcaster blog publication tabloid" as const
  )
    .split(" ")
    .map((word) => [word, "outlet"] as const),
]);

/** What is written and speaks for whoever wrote it. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = words(
  "report survey poll study analysis statement letter petition complaint lawsuit suit filing memo email e-mail ad advertisement spot video " +
    "document documents results data figures article story editorial column book page website list lists release sign banner poster card note " +
    "tweet post message placard billboard review findings research estimate estimates records transcript speech bill law order plan proposal polls " +
    "surveys reports studies numbers headline press_release audit census indictment affidavit ruling opinion manifesto platform caption motion " +
    "resolution legislation measure missive piece recording footage investigation inquiry probe photo image picture essay op-ed summary passage excerpt decision",
);
