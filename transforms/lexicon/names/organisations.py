"""Words that make a run an organisation, and organisations whose names say nothing by themselves."""

from __future__ import annotations

# After these a run ends as an organisation: legal forms.
SUFFIXES = frozenset(
    name.strip()
    for name in """
    Inc Inc. Corp Corp. Co Co. Ltd Ltd. Limited LLC L.L.C. LLP LP L.P. Plc PLC plc AG GmbH SA S.A. SpA S.p.A. NV
    N.V. BV B.V. AB ASA Oy Oyj Pty KK Bhd Berhd Incorporated Corporation Company Companies Cos Cos. Group Holdings
    Holding Industries Enterprises Partners Associates Bros Bros. Brothers & Sons SAS KG PJSC OAO ZAO SE INC CORP
    LTD CO
    """.split()
)

# Firms: the first word of such a name stands for the whole.
FIRM_HEADS = SUFFIXES | frozenset(
    """
    Airlines Airways Bancorp Brewing Chemicals Chemical Electric Electronics Entertainment Financial Foods International
    Media Motors Motor Pharmaceuticals Pharmaceutical Pharma Resources Software Solutions Steel Stores Systems Technologies
    Technology Telecom Telecommunications Ventures Investments Capital Bank Networks Labs Laboratories Studios Pictures Records
    Energy Oil Petroleum Gas Mining Mines Minerals Metals Securities Broadcasting Communications Properties Products Insurance
    Shipping Semiconductor Semiconductors Aerospace Aviation Airline Publishing Healthcare Biotech Therapeutics Analytica
    """.split()
)

# A run that ends in one of these is an organisation.
HEADS = frozenset(
    """
    Agency Agencies Alliance Airlines Airways Airline Army Assembly Association Athletic Authority Bank Banks
    Bancorp Battalion Board Brewery Brewing Brigade Brigades Broadcasting Brokers Bureau Cabinet Capital Center
    Centre Chamber Chemicals Chemical Church Cinema Clinic Club Coalition Collective College Commission Committee
    Committees Communications Confederation Congress Consortium Consulting Cooperative Council Court Courts Daily
    Delegation Department Dept. Electric Electronics Embassy Energy Engineering Entertainment Equities Exchange
    Faculty Federation Financial Finance Force Forces Forum Foundation Foods Front Fund Funds Gas Gazette Guard
    Guards Guild Herald Hospital Hospitals Hotel Hotels Institute Institution Institutions Insurance International
    Investments Investment Investors Journal Laboratories Labs Laboratory League Legion Library Lines Magazine
    Management Media Militia Mills Mines Mining Ministry Ministries Mission Monthly Motors Motor Movement Museum
    Navy Network Networks News Newspaper Newspapers Observatory Office Oil Orchestra Organisation Organization
    Organisations Organizations Panel Parliament Parties Partnership Party Patrol Petroleum Pharmaceuticals
    Pharmaceutical Pharma Pictures Police Press Productions Prison Products Properties Publishing Radio Railroad
    Railways Railway Records Reserve Resources Restaurants Savings School Schools Secretariat Securities Senate
    Seminary Service Services Shipping Society Software Solutions Squad Steel Stores Studio Studios Subcommittee
    Subcommittees Supermarkets Syndicate Synagogue Systems Task-Force Team Technologies Technology Telecom
    Telecommunications Telegraph Telephone Television Theater Theatre Times Trades Treasury Tribune Tribunal Trust
    Union Unions University Universities Utilities Utility Veterans Watch Watchdog Weekly Works Workers United
    Rovers Wanderers Rangers Hotspur FC F.C. AFC CF SC AC AS Bar Temple Academy Administration Command Knesset Duma
    Bundestag Bundesbank Bundesrat Majlis Politburo Kremlin Caucus Taskforce Factory Bakery Penitentiary Shipyard
    Refinery Dealers Semiconductor Semiconductors Examiner Chronicle Inquirer Enquirer Courier Bulletin Dispatch
    Register Observer Microsystems Aerospace Airbus Aviation Biotech Biosciences Therapeutics Oncology Genetics
    Healthcare Logistics Metals Minerals Ventures Banking Bankers Lenders Growers Producers Manufacturers Retailers
    Teamsters Employers
    """.split()
)

# After these "of X", "of the X" or "for X" belongs to the name.
OF_HEADS = frozenset(
    """
    Bank University Department Dept. Ministry Institute Institution College School Academy House Court Council
    Church Board Bureau Office Federation Confederation Association Society Alliance League Union Organisation
    Organization Party Movement Front Army Chamber Commission Committee Congress Assembly Community Club Museum
    Library Center Centre Foundation Fund Campaign Coalition Commonwealth Company Corp Corporation Daughters Sons
    Friends Doctors Reporters Students Voice Division Agency Administration Hospital Secretariat Brotherhood Sisters
    Knights Order Ministers Fraternal Group Network Service Services Forces Guard Authority Partnership Parliament
    Forum Institutes Centers Delegation Embassy Consulate Brigades Trust Women Citizens Americans Mothers Veterans
    Lawyers Physicians Brothers Initiative Observatory Registry Task Guards Ministries Subcommittee
    """.split()
)
OF_PLACES = frozenset(
    "Republic Gulf Bay Isle Strait Straits Sea Kingdom Cape State Horn Port County Commonwealth Province City Territory Lake Rock Mount District Duchy Emirate Sultanate".split()
)

# Organisations (and papers, parties, clubs, firms) whose names no rule would tell.
KNOWN = frozenset(
    name.strip()
    for name in """
    WikiLeaks|Wikileaks|Getty|Ipsos|PolitiFact|Politifact|Snopes|Mediaite|Weekly Standard|Daily Wire|Daily Caller|Red Cross|Notre Dame
    |Qaeda|Al Qaeda|Pew|Hollywood Reporter|U.S. Securities and Exchange Commission|Geological Survey|U.S. Geological Survey|US Geological Survey|World Food Program
    |World Food Programme|Waitrose|Asda|Morrisons|Aldi|Lidl|Primark|Debenhams|John Lewis|Bobcats|Charlotte Bobcats|Pelicans
    |Oklahoma City Thunder|Memphis Grizzlies|Toronto Raptors|Timberwolves|Washington Wizards|Houston Texans|Baltimore Ravens|Jaguars
    |Tennessee Titans|Diamondbacks|Tampa Bay Rays|Washington Nationals|Marlins|Rockies|Tampa Bay Lightning|Nashville Predators
    |Minnesota Wild|Blue Jackets|Phoenix Coyotes|Golden Knights
    |Drexel|Drexel Burnham|Drexel Burnham Lambert|Kidder|Kidder Peabody|Hoare Govett|Janney Montgomery|Janney Montgomery Scott
    |Jardine Fleming|Dean Witter|Dean Witter Reynolds|Du Pont|Dupont|DuPont|Ashton-Tate|Amgen|E.F. Hutton|PaineWebber|Paine Webber
    |Shearson Lehman|Salomon Brothers|Smith Barney|Bear Stearns|First Boston|Morgan Guaranty|Morgan Stanley|Morgan Grenfell
    |Prudential-Bache|Thomson McKinnon|Bateman Eichler|James Capel|Kleinwort Benson|Kleinwort Grieveson|Alex Brown|Hambrecht and Quist
    |Standard and Poor|R.J. Reynolds Tobacco|RJR Nabisco|R.J.R. Nabisco|Pratt and Whitney|Pratt & Whitney|Price Waterhouse
    |Peat Marwick|Arthur Andersen|Deloitte|Diamond Shamrock|Flying Tigers|Union Carbide|Kredietbank|Caisse des Depots
    |EU|E.U.|UN|U.N.|United Nations|NATO|Nato|IMF|I.M.F.|WTO|WHO|OPEC|Opec|OECD|ASEAN|Asean|APEC|OSCE|ICC|IAEA
    |UNESCO|Unesco|UNICEF|Unicef|UNHCR|Interpol|Europol|Eurostat|Eurogroup|Mercosur|African Union|Arab League
    |European Union|European Commission|European Parliament|EU Parliament|EU parliament|EU Commission|EU commission
    |European Community|European Economic Community|EC|EEC|EC Commission|European Council|European Central Bank|ECB
    |Security Council|General Assembly|U.N. Security Council|World Bank|International Monetary Fund|Red Cross
    |Red Crescent|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|Medecins Sans Frontieres
    |Doctors Without Borders|Save the Children|Congress|House|Reuter|Securities and Exchange Commission
    |Health and Human Services|Immigration and Customs Enforcement|Customs and Border Protection
    |Food and Drug Administration|Centers for Disease Control and Prevention
    |Centers for Medicare and Medicaid Services|Centers for Medicare & Medicaid Services|Homeland Security
    |Comedy Central|House Ways and Means Committee|Ways and Means Committee|Johnson and Johnson
    |Bureau of Alcohol, Tobacco and Firearms|Drug Enforcement Administration|Electoral Commission|Univision
    |Telemundo|Planned Parenthood|Mozilla|RealClearPolitics|FreedomWorks
    |Organisation for Security and Cooperation in Europe|Organization for Security and Cooperation in Europe
    |U.S. Congress|US Congress|Senate|U.S. Senate|US Senate|House of Representatives|House of Commons
    |House of Lords|White House|Pentagon|State Department|Justice Department|Supreme Court|Federal Reserve|Fed
    |Central Intelligence Agency|Federal Bureau of Investigation|FBI|F.B.I.|CIA|C.I.A.|NSA|DHS|DOJ|EPA|FDA|SEC|FCC
    |FTC|IRS|ICE|NASA|Nasa|FEMA|CDC|NIH|OMB|CBO|GAO|TSA|DEA|ATF|NTSB|FAA|HHS|HUD|USDA|GOP|DNC|RNC|NRA|ACLU|NAACP
    |AFL-CIO|UAW|AIPAC|NRCC|DCCC|NRSC|DSCC|Downing Street|Whitehall|Commons|Lords|Tory Party|Labour Party
    |Scotland Yard|MI5|MI6|GCHQ|NHS|BBC|ITV|Ofcom|HMRC|Bank of England|Treasury|Foreign Office|Home Office|Kremlin
    |Duma|State Duma|Knesset|Bundestag|Bundesbank|Bundesrat|Bundeswehr|Elysee|Quai d'Orsay|Politburo|KGB|FSB|GRU
    |Gazprom|Rosneft|Lukoil|TASS|Tass|Itar-Tass|Interfax|Izvestia|Pravda|Kommersant|Novosti|PLO|Hamas|Hezbollah
    |Hizbollah|Hizbullah|Fatah|Islamic Jihad|Muslim Brotherhood|Taliban|Taleban|al Qaeda|al-Qaeda|Al Qaeda|Al-Qaeda
    |al-Qaida|al Qaida|Al-Qaida|Islamic State|ISIS|ISIL|Isis|Boko Haram|al-Shabaab|al Shabaab|al-Shabab|Shabaab|IRA
    |Sinn Fein|DUP|ETA|PKK|Kurdistan Workers Party|Tamil Tigers|FARC|ANC|Inkatha|Swapo|SWAPO|Unita|UNITA|MPLA
    |Renamo|Frelimo|Zanu-PF|ZANU-PF|Likud|Labor Party|BJP|Bharatiya Janata Party|Shiv Sena|RSS|LTTE|KDP|PUK|SDLP
    |SNP|UKIP|Ukip|CDU|CSU|SPD|FDP|AfD|PSOE|PRI|Podemos|Ciudadanos|Syriza|Pasok|PASOK|Fidesz|Solidarity
    |Forza Italia|Northern League|Lega Nord|Lega|National Front|Front National|En Marche|Khmer Rouge|Viet Cong
    |Contras|Sandinistas|Shining Path|Tupac Amaru|Greens|Social Democrats|Christian Democrats|Free Democrats
    |Liberal Democrats|Lib Dems|European United Left|Antifa|Ku Klux Klan|KKK|Black Lives Matter|Planned Parenthood
    |Proud Boys|Oath Keepers|Tea Party|Freedom Caucus|House Freedom Caucus|Heritage Foundation|Cato Institute
    |Brookings Institution|Brookings|Pew Research Center|Gallup|Quinnipiac|Judicial Watch|Emily's List|Common Cause
    |Sierra Club|Teamsters|Lincoln Project|Reuters|Thomson Reuters|AP|Associated Press|Getty Images|Corbis|Shutterstock|Landov|European Pressphoto Agency|Zuma Press|ZUMA Press
    |Bettmann|Redux|Polaris Images|Camera Press|Press Association|Canadian Press|Bloomberg News|Major League Baseball|Major League Soccer|AFP|Agence France-Presse
    |Agence France Presse|UPI|DPA|dpa|EFE|EPA-EFE|PTI|Press Trust of India|ANI|IANS|Xinhua|Kyodo|Yonhap|Bloomberg
    |Bloomberg News|Dow Jones|CNN|CNBC|MSNBC|NBC|NBC News|ABC News|CBS|CBS News|ABC|PBS|NPR|Fox|Fox News
    |Fox Business|C-SPAN|HBO|ESPN|MTV|Netflix|Hulu|Al Jazeera|Al-Jazeera|Al Arabiya|Sky News|Sky|Channel 4
    |Breitbart|Breitbart News|Drudge Report|Politico|POLITICO|Axios|Vox|Vice News|BuzzFeed|BuzzFeed News|HuffPost
    |Huffington Post|Daily Beast|The Daily Beast|The Hill|Salon|Slate|Daily Caller|National Review
    |Washington Examiner|The Intercept|Mother Jones|ProPublica|Wired|Newsweek|Der Spiegel|Spiegel|Bild|Die Welt
    |Die Zeit|Le Monde|Le Figaro|Liberation|El Pais|El Mundo|La Repubblica|Corriere della Sera|La Stampa|Haaretz
    |Asahi Shimbun|People's Daily|Global Times|New York Times|The New York Times|Washington Post
    |The Washington Post|Wall Street Journal|The Wall Street Journal|Los Angeles Times|LA Times|L.A. Times
    |USA Today|USA TODAY|New York Post|New York Daily News|Daily News|Boston Globe|Boston Herald|Chicago Tribune
    |Chicago Sun-Times|Miami Herald|Dallas Morning News|Denver Post|Houston Chronicle|San Francisco Chronicle
    |Detroit Free Press|Philadelphia Inquirer|Tampa Bay Times|Arizona Republic|Des Moines Register|The Guardian
    |Guardian|Daily Mail|Daily Telegraph|The Daily Telegraph|Daily Mirror|Daily Express|The Sun|The Independent
    |The Observer|The Economist|Financial Times|The Atlantic|The New Yorker|Vanity Fair|Rolling Stone
    |Times of India|The Hindu|Hindustan Times|Indian Express|Jerusalem Post|South China Morning Post|Irish Times
    |The Irish Times|Irish Independent|Irish Examiner|Cork Examiner|Evening Standard|Daily Star|Sunday Times
    |The Sunday Times|Sunday Telegraph|Sunday Mirror|Mail on Sunday|The Mail on Sunday|News of the World
    |Daily Record|The Scotsman|The Herald|Labour|Labour party|Sydney Morning Herald|The Age|Parliament|The Australian
    |Australian Financial Review|Business Day|The Star|The Sowetan|Sowetan|The Citizen
    |Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine|Sueddeutsche Zeitung|Handelsblatt|Die Presse
    |Der Standard|Les Echos|La Tribune|France-Soir|L'Humanite|Le Soir|De Standaard|Het Laatste Nieuws|De Telegraaf
    |NRC Handelsblad|Il Sole 24 Ore|Il Messaggero|ABC|Expansion|Cinco Dias|Diario 16|Publico|Diario de Noticias
    |Aftonbladet|Dagens Nyheter|Svenska Dagbladet|Expressen|Politiken|Berlingske Tidende|Aftenposten|Dagbladet
    |Helsingin Sanomat|Gazeta Wyborcza|Rzeczpospolita|Zycie Warszawy|Mlada Fronta Dnes|Lidove Noviny|Magyar Hirlap
    |Nepszabadsag|Vjesnik|Vecernji List|Politika|Borba|Nasa Borba|Tanjug|Hina|BTA|CTK|MTI|PAP|Rompres|Adevarul
    |Milliyet|Hurriyet|Sabah|Cumhuriyet|Anatolian|Anadolu|Anatolian news agency|al-Ahram|Al-Ahram|al-Hayat|Al-Hayat
    |al-Quds|Maariv|Yedioth Ahronoth|IRNA|INA|KUNA|Liberation Tigers of Tamil Eelam|Yomiuri Shimbun|Yomiuri
    |Mainichi|Mainichi Shimbun|Nihon Keizai Shimbun|Sankei|Nikkei|Jiji|Jiji Press|KCNA|Antara|Bernama|Kompas
    |Philippine Daily Inquirer|China Daily|Wen Wei Po|Ta Kung Pao|Ming Pao|Hong Kong Standard|The Statesman
    |The Pioneer|Asian Age|Economic Times|The Economic Times|Dawn|The News|The Nation|The Muslim|Globe and Mail
    |The Globe and Mail|Financial Post|Toronto Sun|Montreal Gazette|La Presse|Reforma|Excelsior|Clarin|La Nacion
    |Folha de Sao Paulo|O Globo|Estado de Sao Paulo|El Comercio|El Mercurio|El Tiempo|El Universal|El Nacional
    |Granma|Prensa Latina|USA Today|Toronto Star|Straits Times|Jakarta Post|Bangkok Post|Facebook|Google|Alphabet
    |Apple|Amazon|Amazon.com|Microsoft|Twitter|Instagram|WhatsApp|YouTube|Snapchat|TikTok|LinkedIn|Reddit|Uber|Lyft
    |Airbnb|Tesla|SpaceX|PayPal|eBay|Yahoo|AOL|Netscape|IBM|Intel|AMD|Nvidia|Qualcomm|Cisco|Oracle|Dell
    |Hewlett-Packard|Hewlett Packard|HP|Xerox|Kodak|Compaq|Motorola|Nokia|Ericsson|Siemens|Philips|Sony|Panasonic
    |Toshiba|Hitachi|Fujitsu|NEC|Canon|Nikon|Samsung|LG|Hyundai|Kia|Daewoo|Huawei|ZTE|Alibaba|Tencent|Baidu|Xiaomi
    |Lenovo|Foxconn|SoftBank|AT&T|Verizon|T-Mobile|Comcast|Time Warner|AOL Time Warner|Viacom|Walt Disney|Disney
    |News Corp|News Corp.|Cambridge Analytica|Palantir|Equifax|GSR|General Motors|GM|Reliance Industries|Reliance Jio|Bharti Airtel|Airtel|Infosys|Tata|Wipro|Flipkart|Paytm|Air India|IndiGo|SCL Elections|Vote Leave|AggregateIQ|Leave.EU|Virgin Atlantic|Virgin|Arthur Andersen|Sendero Luminoso|Sony Music|Napster|Inter-Services Intelligence|Lloyds TSB|Bild am Sonntag|Cargill|Louis Dreyfus|Smith Barney|Kleinwort|Slorc|SLORC|Ford Motor|Chrysler|Fiat
    |Fiat Chrysler|Ferrari|Renault|Peugeot|Citroen|Volkswagen|VW|Audi|BMW|Mercedes|Mercedes-Benz|Daimler
    |Daimler-Benz|Porsche|Volvo|Saab|Toyota|Honda|Nissan|Mazda|Mitsubishi|Subaru|Yamaha|Benetton|McLaren|Jaguar
    |Land Rover|Rolls-Royce|Rover|Boeing|Airbus|Lockheed|Lockheed Martin|Raytheon|Northrop|Northrop Grumman
    |McDonnell Douglas|General Dynamics|BAE|BAE Systems|Thales|Dassault|Aerospatiale|Embraer|Bombardier
    |General Electric|GE|Westinghouse|Honeywell|3M|DuPont|Du Pont|Dow Chemical|Monsanto|Bayer|BASF|Hoechst|Pfizer
    |Merck|Novartis|Roche|Sandoz|Glaxo|GlaxoSmithKline|AstraZeneca|Eli Lilly|Johnson & Johnson|Procter & Gamble
    |Procter and Gamble|Unilever|Nestle|Danone|Kraft|Kellogg|Pepsi|PepsiCo|Coca-Cola|Coke|McDonald's|McDonalds
    |Burger King|Starbucks|Wal-Mart|Walmart|Kmart|Sears|Macy's|Costco|Home Depot|Nike|Adidas|Reebok|Philip Morris
    |RJR Nabisco|Seagram|Heineken|Guinness|Anheuser-Busch|Exxon|Exxon Mobil|ExxonMobil|Mobil|Chevron|Texaco|Amoco
    |Conoco|BP|British Petroleum|Shell|Royal Dutch Shell|Royal Dutch/Shell|Elf Aquitaine|ENI|Eni|Repsol|Statoil
    |Petrobras|Pemex|PDVSA|Aramco|Saudi Aramco|Halliburton|Enron|Rio Tinto|BHP|Anglo American|De Beers|Alcoa|USX
    |US Steel|Bethlehem Steel|Thyssen|Krupp|Arbed|Usinor|Pechiney|Alcan|Inco|Noranda|Goldman Sachs|Goldman
    |Morgan Stanley|JP Morgan|J.P. Morgan|JPMorgan|JPMorgan Chase|Merrill Lynch|Lehman Brothers|Lehman|Bear Stearns
    |Salomon Brothers|Salomon|Citigroup|Citicorp|Citibank|Chase Manhattan|Wells Fargo|Bank of America|BankAmerica
    |Wachovia|First Boston|CS First Boston|Credit Suisse|UBS|Deutsche Bank|Dresdner|Dresdner Bank|Commerzbank|BNP
    |BNP Paribas|Paribas|Societe Generale|Credit Lyonnais|Credit Agricole|HSBC|Barclays|NatWest|Lloyds|Lloyd's
    |Lloyd's of London|RBS|Standard Chartered|SG Warburg|Kleinwort Benson|Barings|ING|ABN Amro|Rabobank|Fortis
    |Nomura|Daiwa|Nikko|Yamaichi|Sumitomo|Mitsui|Moody's|Standard & Poor's|Standard & Poor|Standard and Poor|Standard and Poors|Standard and Poor's|S&P|Fitch|KPMG
    |Deloitte|PricewaterhouseCoopers|PwC|Ernst & Young|McKinsey|BlackRock|Blackstone|KKR|Drexel Burnham Lambert
    |Shearson Lehman|PaineWebber|Prudential-Bache|Dean Witter|American Express|Mastercard|MasterCard
    |Berkshire Hathaway|Prudential|Allianz|AXA|Axa|AIG|Aetna|Cigna|MetLife|NYSE|SWIFT|Bundeskartellamt|Fannie Mae
    |Freddie Mac|British Airways|American Airlines|United Airlines|Delta Air Lines|Lufthansa|Air France|KLM|SAS
    |Sabena|Swissair|Alitalia|Qantas|Aeroflot|Cathay Pacific|Singapore Airlines|Japan Airlines|JAL|Ryanair|EasyJet
    |easyJet|TWA|Pan Am|Southwest Airlines|JetBlue|Garuda|Air India|FedEx|Federal Express|UPS|DHL|Deutsche Telekom
    |Deutsche Post|France Telecom|British Telecom|BT|Vodafone|Telefonica|NTT|KDDI|British Gas|British Rail
    |British Steel|Marks & Spencer|Marks and Spencer|Tesco|Sainsbury|Sainsbury's|Carrefour|Ikea|IKEA|Volkswagenwerk
    |Hermes|LVMH|Gucci|Prada|Chanel|Sotheby's|Christie's|FIFA|Fifa|UEFA|Uefa|IOC|FIA|IAAF|NFL|NBA|NHL|MLB|NCAA|PGA
    |LPGA|ATP|WTA|WBA|WBC|IBF|AFC|CONCACAF|Real Madrid|Atletico Madrid|Manchester United|Man United|Manchester City
    |Man City|Arsenal|Chelsea|Everton|Tottenham|Tottenham Hotspur|Spurs|Newcastle United|Aston Villa|Leeds United
    |West Ham|Leicester City|Nottingham Forest|Sheffield Wednesday|Sheffield United|Blackburn Rovers|Crystal Palace
    |Queens Park Rangers|Norwich City|Celtic|Rangers|Hearts|Hibernian|Dundee United|Raith|Juventus|AC Milan
    |Inter Milan|Internazionale|Inter|Lazio|AS Roma|Sampdoria|Fiorentina|Atalanta|Udinese|Bayern Munich|Bayern
    |Borussia Dortmund|Bayer Leverkusen|Leverkusen|Werder Bremen|Schalke|Hamburger SV|VfB Stuttgart
    |Moenchengladbach|Borussia Moenchengladbach|Hansa Rostock|Paris St Germain|Paris Saint-Germain|PSG
    |Olympique Marseille|Ajax|Ajax Amsterdam|PSV|PSV Eindhoven|Feyenoord|Anderlecht|FC Bruges|Benfica
    |Sporting Lisbon|FC Porto|Galatasaray|Fenerbahce|Besiktas|Panathinaikos|Olympiakos|AEK|AEK Athens|Spartak
    |Spartak Moscow|CSKA|CSKA Moscow|Dynamo Kiev|Dinamo Moscow|Red Star|Red Star Belgrade|Partizan|Croatia Zagreb
    |Steaua|Steaua Bucharest|Ferencvaros|Legia|Widzew|Slavia Prague|Sparta Prague|Rapid Vienna|Grasshopper
    |Grasshoppers|Rosenborg|Brondby|Boca Juniors|River Plate|Flamengo|Corinthians|Palmeiras|Vasco da Gama|Penarol
    |Nacional|Deportivo|Deportivo Coruna|Racing Santander|Real Sociedad|Real Betis|Espanyol|Sevilla|Celta
    |Compostela|Yankees|New York Yankees|Mets|New York Mets|Red Sox|White Sox|Orioles|Blue Jays|Tigers|Brewers
    |Twins|Royals|Mariners|Athletics|Texas Rangers|Astros|Braves|Marlins|Phillies|Expos|Cubs|Cardinals|Pirates|Reds
    |Dodgers|Padres|Giants|Nationals|Diamondbacks|Celtics|Knicks|Nets|76ers|Sixers|Raptors|Wizards|Bullets|Hornets
    |Heat|Magic|Hawks|Pacers|Bulls|Bucks|Cavaliers|Pistons|Timberwolves|Mavericks|Rockets|Grizzlies|Pelicans
    |Nuggets|Jazz|Lakers|Clippers|Warriors|Suns|Kings|Trail Blazers|Blazers|SuperSonics|Sonics|Patriots|Bills
    |Dolphins|Jets|Steelers|Ravens|Bengals|Browns|Texans|Colts|Jaguars|Titans|Oilers|Broncos|Chiefs|Raiders
    |Chargers|Cowboys|Eagles|Redskins|Giants|Bears|Packers|Lions|Vikings|Saints|Falcons|Panthers|Buccaneers|Bucs
    |Cardinals|Rams|Seahawks|49ers|Bruins|Sabres|Canadiens|Maple Leafs|Hurricanes|Whalers|Capitals|Flyers|Penguins
    |Islanders|Devils|Lightning|Blackhawks|Red Wings|Blues|Predators|Avalanche|Flames|Oilers|Canucks|Sharks|Ducks
    |Mighty Ducks|Coyotes|Golden Knights|All Blacks|Wallabies|Springboks|St Helens|Leeds Rhinos|Wasps|Harlequins
    |Saracens|Harvard|Yale|Stanford|MIT|Johns Hopkins|UCLA|USC|LSE|New York Stock Exchange|London Stock Exchange
    |American Stock Exchange|Chicago Board of Trade|Chicago Mercantile Exchange|London Metal Exchange|Paris Bourse
    |Lloyd's|Comex|COMEX|CBOT|NYMEX|LIFFE|Liffe|LME|SIMEX|Matif|MATIF|TIFFE|CFTC|FCA|FSA|Bafin|BaFin|Consob
    |Bank of Japan|BOJ|Bank of France|Bank of Italy|Bank of Korea|Bank of Canada|MITI|G7|G-7|G8|G20|G-20|G10
    |Group of Seven|Group of Five|Paris Club|Group of 77|Warsaw Pact|Comecon|Commonwealth|CIS|EFTA|Euratom
    |Coast Guard|U.S. Army|U.S. Navy|Air Force|U.S. Air Force|Marine Corps|Marines|National Guard|Secret Service
    |Border Patrol|Peace Corps|Salvation Army|Mossad|Shin Bet|Hagana|IDF|Republican Guard|Revolutionary Guards
    |Revolutionary Guard|Quds Force|Interior Ministry|Foreign Ministry|Defence Ministry|Defense Ministry
    |Finance Ministry
    """.split("|")
)

# What an article writes for one another, whatever the article.
ALIASES = {
    "EU": "European Union", "E.U.": "European Union", "UN": "United Nations", "U.N.": "United Nations", "EP": "European Parliament",
    "EU parliament": "European Parliament", "EU Parliament": "European Parliament", "AP": "Associated Press", "IMF": "International Monetary Fund",
    "ECB": "European Central Bank", "FBI": "Federal Bureau of Investigation", "CIA": "Central Intelligence Agency", "WHO": "World Health Organization",
    "EU Commission": "European Commission", "EU commission": "European Commission",
    "Fed": "Federal Reserve", "BOJ": "Bank of Japan", "PLO": "Palestine Liberation Organisation", "WTO": "World Trade Organization",
    "US": "United States", "U.S.": "United States", "USA": "United States", "U.S.A.": "United States", "U.S": "United States", "America": "United States",
    "IRS": "Internal Revenue Service", "DOJ": "Justice Department", "DHS": "Department of Homeland Security",
    "Qaeda": "al-Qaeda", "Al Qaeda": "al-Qaeda", "Al-Qaeda": "al-Qaeda", "Al-Qaida": "al-Qaeda", "al-Qaida": "al-Qaeda",
    "ISIS": "Islamic State", "ISIL": "Islamic State", "U.S. Senate": "Senate", "US Senate": "Senate", "U.S. Congress": "Congress", "US Congress": "Congress",
    "United States of America": "United States", "Britain": "United Kingdom", "Great Britain": "United Kingdom", "UK": "United Kingdom", "U.K.": "United Kingdom", "UAE": "United Arab Emirates",
}  # fmt: skip

# Names that no article spells out by itself, whatever begins with the same letters; only "Name (ACRONYM)" says so.
UNSPELLED = frozenset(
    """
    CNN MSNBC NBC ABC CBS PBS NPR HBO ESPN BBC ITV IBM AT&T UPS UBS HSBC KPMG BMW BP GOP ISIS ISIL IRA AP UPI
    Senate House Congress Parliament Cabinet Commons Lords Duma Knesset Pentagon Reuters
    """.split()
)
