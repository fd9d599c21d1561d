"""Countries' other names, regions, waters and landmarks: what the gazetteer of cities and countries lacks."""

from __future__ import annotations

COUNTRIES = frozenset(
    name.strip()
    for name in """
    US|U.S.|USA|U.S.A.|U.S|United States|United States of America|America|UK|U.K.|United Kingdom|Britain
    |Great Britain|England|Scotland|Wales|Northern Ireland|UAE|U.A.E.|USSR|U.S.S.R.|Soviet Union|Russia
    |Russian Federation|West Germany|East Germany|Yugoslavia|Czechoslovakia|Czech Republic|Zaire|Burma|Myanmar
    |Ceylon|Siam|Persia|South Korea|North Korea|Korea|Taiwan|Hong Kong|Macau|Macao|Tibet|Palestine|West Bank|Gaza
    |Gaza Strip|Kosovo|Macedonia|North Macedonia|Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina|Herzegovina
    |Holland|Netherlands|The Netherlands|Ivory Coast|Congo|Democratic Republic of Congo
    |Democratic Republic of the Congo|DRC|Cape Verde|Swaziland|East Timor|Timor-Leste|Vatican|Holy See|Vatican City
    |Somaliland|Chechnya|Abkhazia|South Ossetia|Nagorno-Karabakh|Transnistria|Kurdistan|Western Sahara|Puerto Rico
    |Guam|Bermuda|Greenland|Gibraltar|Falkland Islands|Falklands|Cook Islands|Channel Islands|Jersey|Guernsey
    |Isle of Man|Republic of Ireland|Irish Republic|Ireland|PRC|People's Republic of China|Republic of Korea|DPRK
    |Saudi Arabia|Turkiye|Türkiye|Turkey|Czechia|Eswatini|Rhodesia|Upper Volta|St. Lucia|St Lucia|St. Kitts
    |Trinidad|Tobago|Trinidad and Tobago|Antigua|Sao Tome|Papua New Guinea|Guinea-Bissau|South Africa|Sri Lanka
    |New Zealand|Costa Rica|El Salvador|Dominican Republic|Sierra Leone|Burkina Faso|South Sudan|Equatorial Guinea
    |Central African Republic|Marshall Islands|Solomon Islands|American Samoa|French Guiana|New Caledonia
    |French Polynesia|Tahiti|Reunion|Martinique|Guadeloupe|Curacao|Aruba|Cayman Islands|Virgin Islands
    |British Virgin Islands|West Indies|Crimea|N. Korea|S. Korea|S. Africa|N. Ireland|Mideast|Kampuchea|Zambia|Laos
    |Syria|Iran|Vietnam|Viet Nam|Moldova|Brunei|Bolivia|Venezuela|Tanzania
    """.split("|")
)

REGIONS = frozenset(
    name.strip()
    for name in """
    Capitol|Americas|Europe|Asia|Africa|Antarctica|Arctic|Antarctic|North America|South America|Latin America|Central America
    |Oceania|Australasia|Eurasia|Scandinavia|Balkans|Baltics|Benelux|Iberia|Middle East|Near East|Far East
    |Southeast Asia|South-East Asia|South East Asia|East Asia|South Asia|Central Asia|North Africa|West Africa
    |East Africa|Southern Africa|Sub-Saharan Africa|Horn of Africa|Western Europe|Eastern Europe|Central Europe
    |Northern Europe|Southern Europe|Asia-Pacific|Asia Pacific|Maghreb|Sahel|Sahara|Levant|Caucasus|North Caucasus
    |Transcaucasus|Siberia|Patagonia|Caribbean|Persian Gulf|Gulf|Gulf of Mexico|Arabian Gulf|Gulf of Aden
    |Gulf of Oman|Gulf of Tonkin|Red Sea|Black Sea|Caspian Sea|Baltic|Baltic Sea|North Sea|Irish Sea|Dead Sea
    |South China Sea|East China Sea|Sea of Japan|Mediterranean|Mediterranean Sea|Adriatic|Adriatic Sea|Aegean
    |Aegean Sea|English Channel|Bering Sea|Bering Strait|Bay of Bengal|Strait of Hormuz|Straits of Hormuz
    |Taiwan Strait|Suez Canal|Panama Canal|Suez|Atlantic|Pacific|Atlantic Ocean|Pacific Ocean|Indian Ocean
    |Arctic Ocean|North Atlantic|South Pacific|South Atlantic|North Pacific|Amazon Basin|Bosphorus|Bosporus
    |Dardanelles|Danube|Rhine|Nile|Ganges|Mekong|Yangtze|Volga|Euphrates|Tigris|Mississippi River|Rio Grande|Thames
    |Seine|Jordan River|River Jordan|Potomac|Hudson River|Niagara Falls|Great Lakes|Lake Michigan|Lake Victoria
    |Lake Tahoe|Alps|Himalayas|Himalaya|Andes|Rockies|Rocky Mountains|Pyrenees|Urals|Appalachia|Appalachians
    |Mount Everest|Everest|Kilimanjaro|Golan Heights|Golan|Sinai|Sinai Peninsula|Negev|Galilee|Judea|Samaria
    |Temple Mount|Korean Peninsula|Iberian Peninsula|Arabian Peninsula|Crimean Peninsula|Kashmir|Jammu
    |Jammu and Kashmir|Punjab|Bengal|West Bengal|Gujarat|Rajasthan|Kerala|Tamil Nadu|Karnataka|Maharashtra|Bihar
    |Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Assam|Orissa|Odisha|Goa|Haryana|Himachal Pradesh|Telangana
    |Jharkhand|Manipur|Nagaland|Mizoram|Sikkim|Uttarakhand|Chhattisgarh|Sindh|Sind|Baluchistan|Balochistan
    |Khyber Pakhtunkhwa|Waziristan|Helmand|Kandahar Province|Ontario|Quebec|British Columbia|Alberta|Manitoba
    |Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Labrador|Prince Edward Island|Yukon|Nunavut
    |Northwest Territories|Vancouver Island|New South Wales|Queensland|Victoria|Tasmania|South Australia
    |Western Australia|Northern Territory|Bavaria|Saxony|Lower Saxony|Saxony-Anhalt|Thuringia|Hesse|Brandenburg
    |Rhineland|Ruhr|North Rhine-Westphalia|Baden-Wuerttemberg|Baden-Württemberg|Schleswig-Holstein|Saarland
    |Rhineland-Palatinate|Catalonia|Andalusia|Basque Country|Galicia|Castile|Valencia|Aragon|Asturias|Navarre
    |Canary Islands|Balearic Islands|Majorca|Mallorca|Ibiza|Tenerife|Normandy|Brittany|Provence|Burgundy|Alsace
    |Lorraine|Corsica|Riviera|French Riviera|Lombardy|Tuscany|Sicily|Sardinia|Calabria|Umbria|Piedmont|Veneto
    |Emilia-Romagna|Crete|Corfu|Rhodes|Cyprus|Northern Cyprus|Thrace|Flanders|Wallonia|Ardennes|Tyrol|Carinthia
    |Styria|Silesia|Galapagos|Transylvania|Bohemia|Moravia|Slavonia|Krajina|Vojvodina|Montenegro|Dalmatia|Istria
    |Donbas|Donbass|Donetsk Oblast|Dagestan|Ingushetia|Tatarstan|North Ossetia|Karelia|Kaliningrad|Kamchatka
    |Sakhalin|Kuril Islands|Kuriles|Xinjiang|Inner Mongolia|Manchuria|Guangdong|Sichuan|Szechuan|Yunnan|Hunan|Hubei
    |Henan|Hebei|Shandong|Shanxi|Shaanxi|Jiangsu|Zhejiang|Fujian|Hainan|Liaoning|Guangxi|Anhui|Jiangxi|Guizhou
    |Gansu|Heilongjiang|Jilin|Okinawa|Hokkaido|Honshu|Kyushu|Shikoku|Java|Sumatra|Bali|Borneo|Sulawesi|Kalimantan
    |Irian Jaya|Aceh|West Papua|Papua|Mindanao|Luzon|Sarawak|Sabah|Penang|Kelantan|Johor|Selangor|Rakhine|Shan
    |Spratly Islands|Paracel Islands|Spratlys|Bougainville|KwaZulu-Natal|Gauteng|Transvaal|Natal|Western Cape
    |Eastern Cape|Free State|Soweto|Darfur|Tigray|Oromia|Ogaden|Puntland|Biafra|Katanga|Kivu|North Kivu|South Kivu
    |Ituri|Niger Delta|Casamance|Zululand|Matabeleland|Mashonaland|Kent|Sussex|Essex|Surrey|Yorkshire|Lancashire
    |Cornwall|Devon|Dorset|Somerset|Norfolk|Suffolk|Hampshire|Berkshire|Oxfordshire|Gloucestershire|Wiltshire
    |Warwickshire|Worcestershire|Staffordshire|Derbyshire|Nottinghamshire|Leicestershire|Northamptonshire
    |Cambridgeshire|Lincolnshire|Hertfordshire|Bedfordshire|Buckinghamshire|Cheshire|Cumbria|Northumberland
    |Merseyside|Tyneside|East Anglia|Midlands|West Midlands|Greater Manchester|Shropshire|Herefordshire|Middlesex
    |Glamorgan|Ulster|Munster|Leinster|Connacht|Connaught|Highlands|Hebrides|Shetland|Orkney|Isle of Wight
    |Lockerbie|Cotswolds|Northern England|Southern California|Northern California|Northern Virginia
    |Upstate New York|New England|Midwest|Deep South|Bible Belt|Rust Belt|Sun Belt|East Coast|West Coast|Gulf Coast
    |Pacific Northwest|Long Island|Staten Island|Manhattan|Brooklyn|Queens|Bronx|Harlem|Capitol Hill|Silicon Valley
    |Hollywood|Broadway|Times Square|Fifth Avenue|Madison Avenue|Central Park|Ground Zero|Camp David|Mar-a-Lago
    |Guantanamo|Guantanamo Bay|Pearl Harbor|Cape Canaveral|Three Mile Island|Cape Cod|Martha's Vineyard|Bay Area
    |Beverly Hills|Orange County|Rhode Island|District of Columbia|D.C.|DC|Washington D.C.|Washington DC
    |Washington, D.C.|Washington, DC|New York City|NYC|L.A.|LA|San Fernando Valley|Death Valley|Grand Canyon
    |Yellowstone|Yosemite|West Wing|Rose Garden|Buckingham Palace|Wall Street|West Point|Trafalgar Square|Hyde Park
    |Heathrow|Gatwick|Stansted|Canary Wharf|Mayfair|Soho|Westminster|Brixton|Notting Hill|Hampstead|Kensington
    |Tahrir Square|Tiananmen Square|Tiananmen|Red Square|Green Zone|Old City|East Jerusalem|West Jerusalem
    |Champs Elysees|Champs-Elysees|Bastille|Montmartre|Fort Hood|Fort Bragg|Parkland|Sandy Hook|Columbine
    |Charlottesville|Chernobyl|Fukushima|Auschwitz|Srebrenica|Davos|Bretton Woods|Maastricht|Schengen|Bergen-Belsen
    |Dachau|Peking|Canton|Bombay|Calcutta|Madras|Bangalore|Poona|Benares|Saigon|Rangoon|Leningrad|Stalingrad|Kiev
    |Kyiv|Lvov|Lviv|Kharkov|Kharkiv|Odessa|Odesa|Dacca|Dhaka|Katmandu|Kathmandu|Tangier|Tangiers|Mecca|Medina
    |Riyadh|Jiddah|Jeddah|Dhahran|Aden|Sanaa|Sana'a|Basra|Mosul|Fallujah|Falluja|Kirkuk|Irbil|Erbil|Najaf|Karbala
    |Tikrit|Ramadi|Aleppo|Homs|Hama|Idlib|Raqqa|Deir ez-Zor|Palmyra|Latakia|Ghouta|Eastern Ghouta|Beirut|Tripoli
    |Benghazi|Misrata|Sirte|Tobruk|Ramallah|Hebron|Nablus|Jenin|Jericho|Bethlehem|Nazareth|Tel Aviv|Haifa|Jerusalem
    |Rafah|Khan Younis|Khan Yunis|Gaza City|Grozny|Tbilisi|Yerevan|Baku|Sukhumi|Pyongyang|Seoul|Pusan|Busan|Inchon
    |Phnom Penh|Vientiane|Kuala Lumpur|Jakarta|Surabaya|Dili|Manila|Cebu|Taipei|Kaohsiung|Ulan Bator|Lhasa|Urumqi
    |Brussels|Antwerp|Ghent|Bruges|The Hague|Hague|Rotterdam|Utrecht|Geneva|Zurich|Basel|Berne|Bern|Lausanne
    |Lucerne|Vienna|Salzburg|Innsbruck|Munich|Cologne|Frankfurt|Hamburg|Hanover|Nuremberg|Duesseldorf|Düsseldorf
    |Dusseldorf|Bonn|Dortmund|Leipzig|Dresden|Stuttgart|Bremen|Luxembourg|Strasbourg|Marseille|Marseilles|Lyon
    |Lyons|Cannes|Bordeaux|Toulouse|Nantes|Lille|Calais|Dunkirk|Rome|Milan|Turin|Naples|Venice|Genoa|Bologna
    |Palermo|Pisa|Siena|Rimini|Verona|Trieste|Bari|Lisbon|Oporto|Porto|Madrid|Barcelona|Seville|Bilbao|Malaga
    |Granada|Saragossa|Zaragoza|San Sebastian|Athens|Salonika|Thessaloniki|Piraeus|Istanbul|Ankara|Izmir|Nicosia
    |Valletta|Sofia|Bucharest|Budapest|Prague|Brno|Bratislava|Warsaw|Gdansk|Krakow|Cracow|Lodz|Belgrade|Zagreb
    |Sarajevo|Mostar|Banja Luka|Pristina|Skopje|Tirana|Ljubljana|Podgorica|Copenhagen|Oslo|Stockholm|Gothenburg
    |Malmo|Helsinki|Reykjavik|Tallinn|Riga|Vilnius|Minsk|Moscow|St. Petersburg|St Petersburg|Saint Petersburg
    |Vladivostok|Novosibirsk|Chisinau|Tashkent|Samarkand|Almaty|Alma-Ata|Astana|Bishkek|Dushanbe|Ashgabat|Kabul
    |Kandahar|Jalalabad|Herat|Mazar-i-Sharif|Islamabad|Karachi|Lahore|Peshawar|Rawalpindi|Quetta|N'Djamena|Ndjamena
    |Addis Ababa|Mogadishu|Khartoum|Asmara|Djibouti|Nairobi|Mombasa|Kampala|Kigali|Bujumbura|Dar es Salaam|Dodoma
    |Lusaka|Harare|Bulawayo|Lilongwe|Maputo|Luanda|Windhoek|Gaborone|Pretoria|Johannesburg|Cape Town|Durban
    |Bloemfontein|Port Elizabeth|Maseru|Mbabane|Antananarivo|Kinshasa|Brazzaville|Goma|Bukavu|Libreville|Yaounde
    |Lagos|Abuja|Kano|Accra|Lome|Cotonou|Abidjan|Monrovia|Freetown|Conakry|Bissau|Dakar|Banjul|Bamako|Timbuktu
    |Ouagadougou|Niamey|Nouakchott|Rabat|Casablanca|Marrakech|Algiers|Oran|Tunis|Cairo|Alexandria|Luxor
    |Sharm el-Sheikh|Port Said|Mexico City|Tijuana|Acapulco|Cancun|Chiapas|Oaxaca|Guadalajara|Monterrey
    |Guatemala City|Tegucigalpa|San Salvador|Managua|San Jose|Panama City|Havana|Kingston|Port-au-Prince
    |Santo Domingo|San Juan|Port of Spain|Bridgetown|Nassau|Bogota|Medellin|Cali|Cartagena|Caracas|Maracaibo|Quito
    |Guayaquil|Lima|Cuzco|La Paz|Santa Cruz|Asuncion|Santiago|Valparaiso|Buenos Aires|Montevideo|Punta del Este
    |Brasilia|Rio de Janeiro|Rio|Sao Paulo|São Paulo|Porto Alegre|Georgetown|Paramaribo|Cayenne
    """.split("|")
)

# A place's last word or first word: the run is a place whatever the rest.
# Cities whose name is likelier a person's, unless the words around say a place.
PEOPLE_TOO = frozenset(
    """
    Kennedy George Mary Hassan Vladimir Anand Pereira Morena Gilbert Irving Chandler Henderson Vaughan Livingstone Lander Santos Trujillo
    Valenzuela Rangel Salinas Sutton Penn Bello Regina Fontana Valera Dudley Newton Garland Cary Hayward Engels Nada Alexandra Florencia
    Rosario Soledad Guadalupe Latina Loni Kira Sari Fatih Van Xiuying Minna Marica Banda Gaya Daye Merlo Munger Meads Poole Serra Yao Hami
    Mansa Franca Morelos Masina Karuri
    """.split()
)

PLACE_TAILS = frozenset(
    """
    River Rivers Lake Lakes Sea Ocean Bay Gulf Strait Straits Island Islands Isle Isles Peninsula Valley Mountain
    Mountains Hills Desert Forest Beach Coast Canyon Falls Creek County Province Republic Region District Territory
    Territories Township Pass Ridge Gorge Dam Junction Garden Gardens Memorial Palace Castle Tower Towers Monument
    Cemetery Parish Borough Prefecture Oblast Kingdom Emirate Emirates City Town Village Street Avenue Road
    Boulevard Square Plaza Bridge Highway Freeway Airport Port Harbor Harbour Park Heights Springs Basin Plateau
    Zone Room Reef Glacier Canal Crossing Strip Archipelago St. Ave. Blvd.
    """.split()
)
PLACE_HEADS = frozenset(
    "Mount Mt Mt. Lake Cape Fort Ft. Ft Port San Santa River Gulf Bay Isle Strait Straits Sea Puerto Rio Los Las Camp".split()
)
DIRECTIONS = frozenset(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater Northeast Northwest Southeast Southwest "
    "North-East North-West South-East South-West Inner Outer Mid New Downtown Northeastern Northwestern Southeastern Southwestern".split()
)
# After a town and a comma only: "San Jose, CA".
POSTAL = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK PA RI SC SD TN TX UT VT VA
    WA WV WI WY
    """.split()
)
# Short forms of states, where they stand for nothing else.
STATES = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California", "Colo.": "Colorado", "Conn.": "Connecticut",
    "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Ill.": "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky",
    "La.": "Louisiana", "Md.": "Maryland", "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi",
    "Mo.": "Missouri", "Mont.": "Montana", "Neb.": "Nebraska", "Nev.": "Nevada", "N.C.": "North Carolina", "N.D.": "North Dakota",
    "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York", "Okla.": "Oklahoma", "Ore.": "Oregon",
    "Pa.": "Pennsylvania", "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.": "Tennessee", "Tex.": "Texas",
    "Va.": "Virginia", "Vt.": "Vermont", "W.Va.": "West Virginia", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip
STATE_SHORT = frozenset(
    """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont.
    Neb. Nev. N.C. N.D. N.H. N.J. N.M. N.Y. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis. Wyo.
    B.C. Ont. Que. Alta. P.R. Penn. Penn Fla Colo Okla Tenn Tex Calif Conn Ariz Mich Minn Wis
    """.split()
)
