"""Words that stand before people's names, words that are never names, and words that say what stands beside them."""

from __future__ import annotations

# Before a person's name, and never part of it. What precedes them in a run ("Deputy Prime", "Senate Majority") is no name.
TITLES = frozenset(
    """
    Prophet
    Clerk Counselor Counsellor Treasurer Comptroller
    Mr Mr. Mrs Mrs. Ms Ms. Miss Mister Madam Madame Monsieur Herr Frau Signor Senor Sir Dame Lord Lady Baroness
    Baron Count Countess Dr Dr. Doctor Prof Prof. Professor President Vice-President Ex-President Premier Prime
    Minister Ministers Chancellor Secretary Sec. Senator Senators Sen Sen. Sens. Congressman Congresswoman
    Representative Rep Rep. Reps. Reps Governor Gov Gov. Govs. Lt Lt. Mayor Ambassador Judge Justice Justices Magistrate
    Sheriff Attorney Prosecutor Solicitor General Gen Gen. Lieutenant Colonel Col Col. Major Maj Maj. Captain Capt
    Capt. Sergeant Sgt Sgt. Corporal Cpl. Private Pvt. Admiral Adm Adm. Commander Cmdr. Cmdr Commodore Brigadier
    Brig. Marshal Commissioner Constable Inspector Superintendent Detective Officer Chief Deputy Chairman Chairwoman
    Chairperson Chair Director Manager Coach Spokesman Spokeswoman Spokesperson Speaker Leader King Queen Prince
    Princess Emperor Empress Sultan Emir Sheikh Sheik Shaikh Ayatollah Imam Mullah Pope Cardinal Archbishop Bishop
    Father Fr. Reverend Rev Rev. Rabbi Saint Sister Brother Duke Duchess Earl Analyst Economist CEO CFO COO CTO CIO
    Founder Co-founder Cofounder Editor Reporter Correspondent Columnist Author Actor Actress Singer Rapper Comedian
    Democrat Republican Assemblyman Assemblywoman Councilman Councilwoman Councillor Alderman Delegate Legislator
    Lawmaker MP Treasurer Comptroller Envoy Undersecretary Under-Secretary Secretary-General Under-Secretary-General Director-General Attorney-General Governor-General Vice-Chairman Vice-Premier Co-chairman Lieutenant-General Major-General Lieutenant-Colonel Brigadier-General Rear-Admiral Vice-Admiral Commander-in-Chief Under-secretary Taoiseach Tsar Czar Rear
    Hon. Defenseman Goalkeeper Midfielder Striker Pitcher Quarterback Goalie Forward Executive Trader Dealer Lawyer
    Counsel Nominee Candidate Aide Adviser Advisor Strategist Photographer Producer Host Anchor Comrade Whip Crown
    Grand Maulana Swami Guru Mahatma Mufti Cllr Cllr. Hon
    """.split()
)

# Words of a title's beginning: with a title after them in the same run they are its part, never a name.
TITLE_PARTS = frozenset(
    """
    Deputy Vice Prime Foreign Finance Defence Defense Interior Economy Economics Trade Health Justice Education
    Agriculture Environment Energy Labour Labor Transport Transportation Housing Culture Sports Sport Industry
    Planning Chief Executive Financial Operating Technology Information Managing Assistant Associate Acting Interim
    Former Senior Junior Majority Minority Opposition Party Press State Home Attorney Lieutenant Police Fire Field
    Air Rear Wing Squadron Group Major Brigadier Inspector First Second Supreme Court High District Special
    Permanent Principal Private Editor Co Team Head Bureau Political News Science Medical Campaign National Security
    Homeland Intelligence Communications Policy Budget Veterans Affairs Commerce Cabinet
    Presidential Vice-Presidential Congressional Democratic Republican Conservative Liberal Whip Crown Queen Central
    Bank Elections Electoral Ex-Prime Caretaker President-elect Under Parliamentary Parliament Provincial Regional
    General City County Water Works Oil Mines Petroleum Social Welfare Public External Internal Overseas European
    Development Employment Sales Marketing Research Investment Rights Human Relations Product Strategy Legal Retired
    Lead
    """.split()
)

# With or without a capital, never a name by themselves: sentence openers, pronouns, numbers, kinship, vocatives.
OPENERS = frozenset(
    """
    A About Above Accordingly Across Actually Additionally After Afterwards Again Against Ago Ah Albeit All
    Allegedly Almost Along Already Also Although Always Am Amid Amidst Among Amongst An And Another Any Anybody
    Anyone Anything Anyway Apart Apparently Are Around As Aside Ask Asked At Away Back Basically Be Because Been
    Before Behind Being Below Beneath Beside Besides Best Better Between Beyond Billion Both But By Can Cannot
    Certainly Citing Clearly Come Could Currently Dear Despite Did Do Does Down During Each Earlier Either Eight
    Eleven Else Elsewhere Enough Especially Essentially Even Eventually Ever Every Everybody Everyone Everything
    Everywhere Except Exactly Few Fewer Fifteen Fifth Fifty Finally First Five Following For Former Forty Four
    Fourth From Further Furthermore Generally Get Give Given Go Going Good Great Had Half Has Have Having He Hello
    Hence Her Here Hers Herself Hey Hi Him Himself His Historically Hopefully How However Hundred Hundreds I If I'd
    I'll I'm I've Imagine In Include Included Including Increasingly Indeed Initially Inside Instead Into Ironically
    Is It It's Its Itself Just Know Last Late Later Lately Least Less Let Like Likewise Look Made Mainly Make Many
    Maybe Me Meantime Meanwhile Might Million Millions Mine More Moreover Most Mostly Mr Much Must My Myself Namely
    Naturally Near Nearby Nearly Neither Never Nevertheless New Newly Next Nine No Nobody None Nonetheless Nor
    Normally Not Notably Nothing Notwithstanding Now Nowadays Nowhere Obviously Of Off Often Oh OK Okay Old On Once
    One Ones Only Onto Or Originally Other Others Otherwise Ought Our Ours Out Outside Over Overall Own Part Partly
    Per Perhaps Please Plus Possibly Potentially Presumably Previous Previously Probably Put Quite Rather Read
    Really Recent Recently Regarding Remember Reportedly Right Said Same Says Say Second Secondly See Seven Seventh
    Several She Should Similarly Simply Since Sir Six Sixth So Some Somebody Somehow Someone Something Sometimes
    Somewhere Soon Specifically Still Subsequently Such Suddenly Sure Surely Take Ten Than Thank Thanks That That's
    The Their Theirs Them Themselves Then Thereafter There There's Therefore These They They're Think Third Thirteen
    Thirty This Those Though Thousand Thousands Three Through Throughout Thus Till To Today Together Tomorrow
    Tonight Too Toward Towards Try Twelve Twenty Twice Two Typically Ultimately Under Underneath Understandably
    Unfortunately Unless Unlike Until Up Upon Us Use Usually Various Versus Very Via Was We Well Went Were What
    What's Whatever When Whenever Where Whereas Wherever Whether Which Whichever While Whilst Who Whoever Whole Whom
    Whose Why Will With Within Without Worse Would Yeah Yes Yesterday Yet You You're Your Yours Yourself Zero Mom
    Dad Mum Mommy Daddy Mother Grandma Grandpa God It’s I’m I’ve I’d I’ll That’s There’s What’s You’re They’re
    We’re We’ve We’ll Don’t Don't Can’t Can't Didn’t Didn't Isn’t Isn't We're We've We'll He’s She’s He's She's
    Let’s Let's Here’s Here's Who’s Who's Won’t Won't Doesn’t Doesn't Wasn't Wasn’t Aren't Aren’t You’ve You've
    They’ve They've You'll You’ll
    """.split()
)

_CONTRACTED = frozenset(
    f"{word}{mark}{ending}"
    for word in "I He She It We You They Who That There What Y".split()
    for mark in "'’"
    for ending in "d ll ve re all s m".split()
)
OPENERS |= _CONTRACTED

CALENDAR = frozenset(
    """
    January February March April June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr
    Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec. Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Tues Wed Thu Thur
    Thurs Fri Sat Christmas Easter Ramadan Thanksgiving Halloween Passover Hanukkah GMT EST EDT PST PDT BST CET
    UTC AD BC AM PM Eid Lent Yom Kippur Rosh Hashanah Diwali Noel
    """.split()
)

# Capitalised words and abbreviations that name things, not people, organisations or places.
THINGS = frozenset(
    """
    Staff Calculator Newscast Pool Proposition Framers Beltway M.D. B.S. B.A. M.S. M.A. Ph.D. J.D. O.K. Q&A Q. A. H.R. Celsius Fahrenheit Covid Covid-19 Midwestern Midwesterner
    Northeastern Northwestern Southeastern Southwestern Islamophobia PACs Earth IDs ICUs IUDs IEDs SOS
    Media DREAMer DREAMers DREAMERS FISA ACA DAPA NDA NDAs AUMF DOMA PPE A.M. P.M. MSM Trumpism Allah Watergate Whitewater Wi-Fi Juneteenth
    Reconstruction Prohibition AA AAA BB BBB CCC CC ADR ADRs CDs CMOs CIF FOB FIFO LIFO FRN FRNs ECU ECUs Ecu Ecus PSBR SCSI Eurosterling
    GHz MHz KHz kHz kWh Eurodollar Eurocommercial Euroyen Superfund Walkman Unix UNIX Richter Payable Shrs Unadjusted FEb MArch Wenesday MCAs CPI NIL MM Maize
    GB PCT W L T GF GA OT HK TV PC PCs CD DVD DNA RNA HIV AIDS COVID COVID-19 SARS GDP GNP CPI PPI VAT GST IPO IPOs
    LLM AI VR AR USB URL HTML PDF FAQ ID IDs DIY ATM ATMs SUV SUVs UFO MP MPs MEP MEPs TD TDs GP GPs PM VP CEO CEOs
    CFO COO CTO AG DA PR HR IT IQ PhD MBA MA DJ MC VIP RIP LOL OMG FYI ETA TBA TBD ASAP LGBT LGBTQ LGBTQ+ BLM
    MAGA DACA NAFTA USMCA TPP TTIP START SALT GATT SDI ICBM ICBMs RBI RBIs ERA MVP TKO KO WMD WMDs PTSD ADHD CPR MRI
    CT ICU ER IVF IUD OS iOS GPS 3D 4G 5G GDPR QE ETF ETFs EPS NAV EBITDA LBO P/E DLRS MLN CTS SHR NET REVS QTR AVG
    OPER YR QTLY Shr Net Revs Qtr Oper Avg Mths Mth Yr Qtly Div Pct Dlrs Mln Cts Prev Note Brexit Internet Web Bible
    Koran Quran Torah Constitution Oscar Oscars Emmy Emmys Grammy Grammys Nobel Pulitzer Olympics Olympic
    Paralympics Olympian Super Bowl World Cup Medicare Medicaid Obamacare ObamaCare Trumpcare Holocaust Marxism
    Marxist Marxists Communism Communist Communists Nazi Nazis Nazism Islam Islamic Islamist Islamists Muslim
    Muslims Christian Christians Christianity Jew Jews Jewish Judaism Hindu Hindus Hinduism Buddhist Buddhists
    Buddhism Sikh Sikhs Catholic Catholics Catholicism Protestant Protestants Orthodox Mormon Mormons Evangelical
    Evangelicals Sunni Sunnis Shiite Shiites Shia Shi'ite Shi'ites Republican Republicans Democrat Democrats
    Democratic Dems Republicrats Independents Tory Tories Conservative Conservatives Liberal Liberals Socialist
    Socialists Latino Latinos Latina Latinas Hispanic Hispanics Caucasian Black Blacks White Whites Native
    Indigenous Aboriginal Arab Arabs Arabic Kurd Kurds Kurdish Roma Gypsy Gypsies Tamil Tamils Hutu Hutus Tutsi
    Tutsis Serb Serbs Bosniak Bosniaks Westerner Westerners Southerner Northerner European Europeans Asian Asians
    African Africans Euro Euros Eurobond Eurobonds Dow Nasdaq Libor LIBOR Treasuries Brent Nikkei FTSE DAX CAC Gilts
    Bund Bunds Boxing Soccer SOCCER CRICKET TENNIS GOLF RUGBY BASEBALL BASKETBALL HOCKEY FOOTBALL ATHLETICS CYCLING
    SKIING BOXING MOTOR RACING NHL-NBA RESULTS STANDINGS SUMMARY SCORES LEAGUE GAMES SERIES UNION OPEN TEST MATCH
    CUP WORLD FACTBOX UPDATE WRAPUP ANALYSIS INSIGHT EXCLUSIVE BREAKING WATCH VIDEO PHOTOS OPINION FOCUS TABLE RPT
    BRIEF SPECIAL REPORT MUST READ LIVE EXPLAINER PREVIEW REVIEW Photo Image Images Photos Video Caption Copyright
    Credit Advertisement Related Updated Published Posted Share Comments Subscribe Newsletter Q A B C D E F G H J K
    M N O P R S U V X Y Z II III IV VI VII VIII IX XI XII Android iPhone iPad Windows Xbox PlayStation Kindle Zika
    Ebola Kalashnikov Congressional Presidential Parliamentary Confederate Confederates Allied Allies Axis Cold War
    """.split()
)

# Nouns that make a run a thing (a law, an event, an award, a work), hence no mention.
THING_HEADS = frozenset(
    """
    Division Conference Standings Results Scores Act Acts Bill Amendment Agreement Accord Accords Treaty Pact
    Protocol Resolution Constitution Code Law Rule Rules Regulation Regulations Directive Cup Championship
    Championships Open Masters Olympics Olympic Games Series Tournament Trophy Prix Classic Derby Marathon Bowl
    Prize Award Awards Medal War Wars Battle Revolution Uprising Spring Summit Week Day Days Month Year Festival
    Fair Plan Deal Doctrine Theory Syndrome Disease Virus Index Average Rate Project Program Programme Initiative
    Crisis Scandal Report Review Study Survey Poll Test Edition Show Tour Weekend Election Elections Referendum
    Inquiry Investigation Era Age Century Time Rights Charter Depression Recession Holocaust Intifada Hurricane
    Storm Scheme Eve Question Mandate Language Dream Visa Formula
    """.split()
)


# Words of the sports pages, which the general vocabulary lacks.
SPORT_WORDS = frozenset(
    """
    wicket wickets innings inning batsman batsmen bowler bowlers bowled lbw overs overnight stumps scorers scorer
    scoreboard scorecard attendance halftime fulltime halves standings qualifier qualifiers qualifying semifinal
    semifinals semifinalist quarterfinal quarterfinals semi-finals quarter-finals final finals finalist seeded
    unseeded seeding seedings doubles singles mixed prefix fixtures fixture referee umpire linesman tries try
    conversions conversion penalties penalty shootout goals goal points metres meters kilometres hurdles relay
    steeplechase javelin discus shotput heptathlon decathlon marathon sprint sprinter downhill slalom giant super-g
    biathlon freestyle backstroke breaststroke butterfly medley rider riders stage prologue peloton lap laps pole
    grid podium heavyweight middleweight welterweight featherweight bantamweight flyweight knockout bout homer
    homers rbi shortstop outfielder pitcher bullpen touchdown touchdowns yard yards quarterback linebacker rebound
    rebounds rebounded power-play goaltender defenseman winger fullback flyhalf scrum-half played won drawn lost
    tabulate tabulated aggregate replay replayed postponed abandoned declared dismissed fall bowling did-not-bat
    extras byes leg-byes wides no-balls replacement replacements substitutes
    """.split()
)

# Known phrases that name no person, organisation or place.
THING_PHRASES = frozenset(
    name.strip()
    for name in """
    Electoral College|Tax Reform|Deferred Action|Deferred Action for Childhood Arrivals|Childhood Arrivals|Temporary Protected Status
    |Keystone XL|Gross National Product|Gross Domestic Product|Public Sector Borrowing Requirement|European Currency Unit
    |European Currency Units|Currency Units|European Monetary System|Class A|Class B|Class C|State Route|Title X|Title IX|Good Morning America|Saturday Night Live|Big Tech|Deep State|Founding Fathers|Editorial Board|File Photo|Climate Change|Privacy Policy|Top Secret|Common Core|Rugby League|Rugby Union|Motor Racing|Alpine Skiing|Nordic Skiing|Cross Country|Ice Hockey
    |American Football|Australian Rules|Figure Skating|Speed Skating|State of the Union|Fake News|Oval Office
    |World War|World War I|World War II|First World War|Second World War|Cold War|Gulf War|Vietnam War|Korean War
    |Civil War|Supreme Leader|Attorney General|Islamic Republic|Surgeon General|Inspector General|Solicitor General
    |Secretary General|Secretary-General|Director General|First Lady|First Amendment|Second Amendment
    |Fourth Amendment|Fifth Amendment|Bill of Rights|Declaration of Independence|Iron Curtain|Berlin Wall|Big Apple
    |Good Friday|Boxing Day|Labor Day|Memorial Day|Veterans Day|Independence Day|Election Day|Super Tuesday
    |Black Friday|Earth Day|Air Force One|Super Bowl|World Cup|World Series|World Championship|Grand Slam
    |Grand Prix|Tour de France|Davis Cup|Stanley Cup|Champions League|UEFA Cup|European Cup|Cup Winners
    |Premier League|Serie A|Bundesliga|La Liga|Primera Division|Nobel Prize|Nobel Peace Prize|Pulitzer Prize
    |Purple Heart|Medal of Honor|Social Security|Affordable Care Act|Green New Deal|New Deal|Wall Street Reform
    |Dow Jones Industrial Average|Dow Jones industrial average|Dow Jones industrial|Dow Jones Industrial
    |Standard & Poor's 500|S&P 500|Hang Seng|Nikkei 225|All Ordinaries|Mad Cow|Human Rights|Middle Class
    |Middle Ages|Old Testament|New Testament|Holy Grail|Roman Catholic|Roman Catholics|African American
    |African Americans|Native American|Native Americans|Asian American|Asian Americans|Latin American
    |Latin Americans|South African|South Africans|North Korean|North Koreans|South Korean|South Koreans
    |New Zealander|New Zealanders|West German|West Germans|East German|East Germans|Saudi Arabian|Saudi Arabians
    |Saudis|Sri Lankan|Sri Lankans|Puerto Rican|Puerto Ricans|Costa Rican|Costa Ricans|Middle Eastern
    |Middle Easterners|West Indian|West Indians|Northern Irish|Bosnian Serb|Bosnian Serbs|Bosnian Croat
    |Bosnian Croats|Bosnian Moslem|Bosnian Moslems|Moslem|Moslems|Central American|Central Americans|South American
    |South Americans|North American|North Americans|Papua New Guinean|Hong Konger|Hong Kongers|North African
    |North Africans|East Timorese|Southeast Asian|South Asian|East European|Eastern European|Western European
    |West European|West Banker|Burkinabe|Turkish Cypriot|Turkish Cypriots|Greek Cypriot|Greek Cypriots|Ivorian
    |Third World|First World|Western World|New World|Old World|New Year|New Year's|New Year's Eve|New Year's Day
    |Christmas Eve|Christmas Day|Ash Wednesday|Palm Sunday|Easter Sunday|Easter Monday|Prime Minister
    |Vice President|Lower House|Upper House|Speaker of the House
    """.split("|")
)
# Surnames that the news writes without the first name.
FAMOUS = frozenset(
    """
    Trump Obama Clinton Bush Biden Reagan Nixon Kennedy Carter Eisenhower Truman Roosevelt Lincoln Gore Kerry Romney
    McCain Palin Pelosi McConnell Sanders Cruz Rubio Pence Mueller Comey Kavanaugh Dole Perot Gingrich Cheney
    Rumsfeld Powell Albright Greenspan Bernanke Yellen Fauci Assange Snowden Zuckerberg Musk Bezos Gates Buffett
    Soros Murdoch Putin Yeltsin Gorbachev Lebed Chernomyrdin Stalin Lenin Khrushchev Brezhnev Medvedev Lavrov
    Zyuganov Lukashenko Zelensky Zelenskiy Poroshenko Thatcher Blair Cameron Johnson Corbyn Farage Starmer Sunak
    Truss Churchill Merkel Kohl Schroeder Scholz Hitler Adenauer Macron Hollande Sarkozy Chirac Mitterrand Juppe
    Balladur Jospin Prodi Berlusconi Dini Renzi Salvini Bossi Aznar Rajoy Papandreou Simitis Tsipras Erdogan Ciller
    Erbakan Demirel Netanyahu Peres Rabin Sharon Barak Olmert Arafat Abbas Mubarak Morsi Sisi Sadat Gaddafi Gadhafi
    Qaddafi Assad Hariri Saddam Khamenei Rouhani Ahmadinejad Rafsanjani Khatami Khomeini Karzai Musharraf Bhutto
    Sharif Modi Gandhi Vajpayee Gowda Rao Suharto Sukarno Mahathir Anwar Aquino Duterte Deng Jiang Mao Xi Jinping Hu
    Zedong Kim Hashimoto Abe Koizumi Nakasone Takeshita Mandela Mbeki Zuma Mugabe Mobutu Kabila Nkrumah Castro
    Chavez Maduro Lula Bolsonaro Menem Kirchner Fujimori Pinochet Milosevic Karadzic Mladic Izetbegovic Tudjman
    Walesa Kwasniewski Havel Klaus Meciar Orban Dutroux Einstein Darwin Marx Freud Mozart Shakespeare Dylan Madonna
    Beyonce Oprah Hillary Tyson Schumacher Sampras Agassi Becker Graf Seles Hingis Federer Nadal Djokovic Ronaldo
    Messi Maradona Pele Beckham
    """.split()
)

# Surnames that are words, too, and yet stand alone often.
WORD_SURNAMES = frozenset(
    """
    Brown White Green Black Young King Hill Cook Hall Long Wood Woods Stone Rice Rose Gray Price Bell Hunt Love Little Marsh Fields Rivers
    Cash Banks Brooks Waters Bishop Cole Chase Frost Hay Holder Walker Baker Parker Carter Hunter Miller Mason Fisher Butler Weaver Turner
    Cooper Carpenter Porter Barker Archer Singer Shepherd Taylor Smith Knight Pope Power Powers Sharp Short Strong Swift Wise Moody Bloom
    Berry Bird Fox Wolf Lamb Drake Crane Finch Hawk Nash Pitt Poe Ray Reed Rush Sanders Speaker Summers Winter Winters Wells West North
    Small Bush Cruz Gates Gore Dole Major Straw Snow Storm Flood Ford Flowers Garner Grant Graves Hand Hart Head Hood Hope House Hurt Ivory
    Joy Judge Lane Law Mann Marks Mills Moon Moss Nelson Page Park Parks Peace Pike Piper Pool Potter Pratt Root Ross Sage Self Shields Shore
    Silver Starr Stern Steel Steele Tate Temple Tree Wall Ward Ware Watts Webb Wilde Withers Worth Wright
    """.split()
)

# Titles that take a first name: "King Hussein" is no other Hussein.
ROYAL = frozenset(
    "King Queen Prince Princess Emperor Empress Pope Saint Sister Brother Sultan Emir Crown Duke Duchess".split()
)
# People whose names the rules would misread.
PEOPLE = frozenset(
    name.strip()
    for name in """
    Aung San Suu Kyi|Suu Kyi|Mother Teresa|Dalai Lama|Kofi Annan|Osama bin Laden|Mao Zedong|Ho Chi Minh|Che Guevara|Malcolm X
    |Lady Gaga|Banksy|Santa Claus|Ban Ki-moon|Park Geun-hye|Lee Kuan Yew|Goh Chok Tong|Joan of Arc|Jeanne d'Arc|Van Gogh|Subcomandante Marcos|FDR|JFK|LBJ
    """.split("|")
)
# With the name after them, a storm's name.
STORMS = frozenset("Typhoon Hurricane Cyclone Tropical".split())
