"""Adjectives and inhabitants of places: they name no place by themselves, and may open an organisation's name."""

from __future__ import annotations

NATIONALITIES = frozenset(
    """
    Alabamian Alabaman Alaskan Arizonan Arkansan Coloradan Hawaiian Iowan Kansan Kentuckian Louisianan Marylander Michigander Minnesotan
    Mississippian Missourian Montanan Nebraskan Nevadan Ohioan Oklahoman Oregonian Pennsylvanian Tennessean Utahn Vermonter Wisconsinite
    Mainers Marylanders Michiganders Utahns Vermonters Wisconsinites Yazidi Yazidis Alawite Alawites Houthi Houthis Rohingya Rohingyas Pashtun
    Pashtuns Hazara Hazaras Shiite Shiites Sunnis
    Afghan Albanian Algerian American Andorran Angolan Arab Arabian Argentine Argentinian Argentinean Armenian Asian
    African Australian Austrian Azerbaijani Azeri Bahamian Bahraini Bangladeshi Barbadian Basque Bavarian Belarusian
    Belarussian Belgian Belizean Bengali Bermudan Bolivian Bosnian Botswanan Brazilian Breton British Bruneian
    Bulgarian Burmese Burundian Californian Cambodian Cameroonian Canadian Castilian Catalan Chadian Chechen Chilean
    Chinese Colombian Congolese Corsican Croat Croatian Cuban Cypriot Czech Czechoslovak Danish Dane Dominican Dutch
    Dutchman Ecuadorean Ecuadorian Egyptian Emirati English Englishman Englishmen Englishwoman Eritrean Estonian
    Ethiopian European Fijian Filipino Filipina Finnish Finn Flemish Floridian French Frenchman Frenchmen
    Frenchwoman Gabonese Gambian Gazan Georgian German Ghanaian Gibraltarian Greek Greenlandic Grenadian Guatemalan
    Guinean Guyanese Haitian Hawaiian Honduran Hungarian Icelandic Icelander Indian Indonesian Iranian Iraqi Irish
    Irishman Irishmen Israeli Italian Ivorian Jamaican Japanese Javanese Jordanian Kashmiri Kazakh Kazakhstani
    Kenyan Korean Kosovar Kosovan Kurd Kurdish Kuwaiti Kyrgyz Lao Laotian Latvian Lebanese Liberian Libyan
    Lithuanian Londoner Luxembourgish Macedonian Malagasy Malawian Malay Malayan Malaysian Maldivian Malian Maltese
    Maori Mauritanian Mauritian Mexican Moldovan Monegasque Mongolian Montenegrin Moroccan Mozambican Namibian
    Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Ottoman Pakistani Palestinian Panamanian Paraguayan
    Parisian Persian Peruvian Polish Pole Poles Portuguese Prussian Punjabi Qatari Quebecois Romanian Roman Rumanian
    Russian Rwandan Salvadoran Salvadorean Saudi Scandinavian Scot Scots Scottish Scotsman Senegalese Serb Serbian
    Siberian Sicilian Singaporean Slovak Slovakian Slovene Slovenian Somali Soviet Soviets Spaniard Spanish Sudanese
    Surinamese Swede Swedish Swiss Syrian Taiwanese Tajik Tamil Tanzanian Tatar Texan Thai Tibetan Togolese
    Trinidadian Tunisian Turk Turkish Turkmen Ugandan Uighur Uyghur Ukrainian Uruguayan Uzbek Venetian Venezuelan
    Vietnamese Viennese Virginian Welsh Welshman Yemeni Yugoslav Zairean Zairian Zambian Zimbabwean Zulu Afrikaner
    Afrikaans Anglo Anglo-American Franco Sino Latin Latino Hispanic Nordic Balkan Slav Slavic Hellenic Anglo-French
    Anglo-Dutch Franco-German Sino-British Sino-American Russo Indo Eurasian Transatlantic Trans-Atlantic Zionist
    Kiwi Aussie Brit Brits Yank Yanks Danes Finns Swedes Turks Croats Slavs Kurds Cypriots Spaniards Thais Filipinos
    Czechs Slovaks Slovenes Serbs Bosnians Kiwis Aussies Uighurs Kosovars New-Zealander Salvadorans Londoners
    Parisians Texans New Yorker Yorkers African-American African-Americans
    """.split()
)
