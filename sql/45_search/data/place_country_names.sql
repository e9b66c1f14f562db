-- Names of countries in en, fr, es, de, it, pt, nl, pl, sv, da, cs, el, tr, ru from Unicode CLDR 48 (Intl.DisplayNames of Node 24), and what they are also called.
insert into private.place_country_names (country, key, name)
select distinct on (named.country, private.place_key(written.name))
  named.country,
  private.place_key(written.name),
  written.name
from
  (
    values
      (
        'AC',
        array[
          'Ascension Island',
          'Île de l’Ascension',
          'Isla de la Ascensión',
          'Ascension',
          'Isola Ascensione',
          'Ilha de Ascensão',
          'Wyspa Wniebowstąpienia',
          'Ascensionøen',
          'Νήσος Ασενσιόν',
          'Ascension Adası',
          'о-в Вознесения'
        ]
      ),
      ('AD', array['Andorra', 'Andorre', 'Andora', 'Ανδόρα', 'Андорра']),
      (
        'AE',
        array[
          'United Arab Emirates',
          'Émirats arabes unis',
          'Emiratos Árabes Unidos',
          'Vereinigte Arabische Emirate',
          'Emirati Arabi Uniti',
          'Emirados Árabes Unidos',
          'Verenigde Arabische Emiraten',
          'Zjednoczone Emiraty Arabskie',
          'Förenade Arabemiraten',
          'De Forenede Arabiske Emirater',
          'Spojené arabské emiráty',
          'Ηνωμένα Αραβικά Εμιράτα',
          'Birleşik Arap Emirlikleri',
          'ОАЭ',
          'UAE'
        ]
      ),
      ('AF', array['Afghanistan', 'Afganistán', 'Afeganistão', 'Αφγανιστάν', 'Афганистан']),
      (
        'AG',
        array[
          'Antigua and Barbuda',
          'Antigua & Barbuda',
          'Antigua-et-Barbuda',
          'Antigua y Barbuda',
          'Antigua und Barbuda',
          'Antigua e Barbuda',
          'Antigua en Barbuda',
          'Antigua i Barbuda',
          'Antigua och Barbuda',
          'Antigua og Barbuda',
          'Antigua a Barbuda',
          'Αντίγκουα και Μπαρμπούντα',
          'Antigua ve Barbuda',
          'Антигуа и Барбуда'
        ]
      ),
      ('AI', array['Anguilla', 'Anguila', 'Ανγκουίλα', 'Ангилья']),
      ('AL', array['Albania', 'Albanie', 'Albanien', 'Αλβανία', 'Arnavutluk', 'Албания']),
      ('AM', array['Armenia', 'Arménie', 'Armenien', 'Αρμενία', 'Ermenistan', 'Армения']),
      ('AO', array['Angola', 'Αγκόλα', 'Ангола']),
      (
        'AR',
        array['Argentina', 'Argentine', 'Argentinien', 'Argentinië', 'Argentyna', 'Αργεντινή', 'Arjantin', 'Аргентина']
      ),
      (
        'AS',
        array[
          'American Samoa',
          'Samoa américaines',
          'Samoa Americana',
          'Amerikanisch-Samoa',
          'Samoa Americane',
          'Amerikaans-Samoa',
          'Samoa Amerykańskie',
          'Amerikanska Samoa',
          'Amerikansk Samoa',
          'Americká Samoa',
          'Αμερικανική Σαμόα',
          'Amerikan Samoası',
          'Американское Самоа'
        ]
      ),
      (
        'AT',
        array[
          'Austria',
          'Autriche',
          'Österreich',
          'Oostenrijk',
          'Österrike',
          'Østrig',
          'Rakousko',
          'Αυστρία',
          'Avusturya',
          'Австрия'
        ]
      ),
      ('AU', array['Australia', 'Australie', 'Australien', 'Αυστραλία', 'Avustralya', 'Австралия']),
      ('AW', array['Aruba', 'Αρούμπα', 'Аруба']),
      (
        'AX',
        array[
          'Aland',
          'Åland Islands',
          'Îles Åland',
          'Islas Aland',
          'Ålandinseln',
          'Isole Åland',
          'Ilhas Aland',
          'Wyspy Alandzkie',
          'Ålandy',
          'Νήσοι Όλαντ',
          'Åland Adaları',
          'Аландские о-ва'
        ]
      ),
      (
        'AZ',
        array[
          'Azerbaijan',
          'Azerbaïdjan',
          'Azerbaiyán',
          'Aserbaidschan',
          'Azerbaigian',
          'Azerbaijão',
          'Azerbeidzjan',
          'Azerbejdżan',
          'Azerbajdzjan',
          'Aserbajdsjan',
          'Ázerbájdžán',
          'Αζερμπαϊτζάν',
          'Azerbaycan',
          'Азербайджан'
        ]
      ),
      (
        'BA',
        array[
          'Bosnia and Herzegovina',
          'Bosnia & Herzegovina',
          'Bosnie-Herzégovine',
          'Bosnia y Herzegovina',
          'Bosnien und Herzegowina',
          'Bosnia ed Erzegovina',
          'Bósnia e Herzegovina',
          'Bosnië en Herzegovina',
          'Bośnia i Hercegowina',
          'Bosnien och Hercegovina',
          'Bosnien-Hercegovina',
          'Bosna a Hercegovina',
          'Βοσνία - Ερζεγοβίνη',
          'Bosna-Hersek',
          'Босния и Герцеговина'
        ]
      ),
      ('BB', array['Barbados', 'Barbade', 'Μπαρμπέιντος', 'Барбадос']),
      ('BD', array['Bangladesh', 'Bangladés', 'Bangladesch', 'Bangladesz', 'Μπανγκλαντές', 'Бангладеш']),
      (
        'BE',
        array['Belgium', 'Belgique', 'Bélgica', 'Belgien', 'Belgio', 'België', 'Belgia', 'Βέλγιο', 'Belçika', 'Бельгия']
      ),
      ('BF', array['Burkina Faso', 'Burquina Faso', 'Μπουρκίνα Φάσο', 'Буркина-Фасо']),
      (
        'BG',
        array[
          'Bulgaria',
          'Bulgarie',
          'Bulgarien',
          'Bulgarije',
          'Bułgaria',
          'Bulharsko',
          'Βουλγαρία',
          'Bulgaristan',
          'Болгария'
        ]
      ),
      ('BH', array['Bahrain', 'Bahreïn', 'Baréin', 'Bahrajn', 'Μπαχρέιν', 'Bahreyn', 'Бахрейн']),
      ('BI', array['Burundi', 'Μπουρούντι', 'Бурунди']),
      ('BJ', array['Benin', 'Μπενίν', 'Бенин']),
      (
        'BL',
        array[
          'Saint Barthelemy',
          'St. Barthélemy',
          'San Bartolomé',
          'São Bartolomeu',
          'S:t Barthélemy',
          'Svatý Bartoloměj',
          'Άγιος Βαρθολομαίος',
          'Сен-Бартелеми'
        ]
      ),
      ('BM', array['Bermuda', 'Bermudes', 'Bermudas', 'Bermudy', 'Βερμούδες', 'Бермудские о-ва']),
      ('BN', array['Brunei', 'Brunei Darussalam', 'Brunej', 'Μπρουνέι', 'Бруней']),
      ('BO', array['Bolivia', 'Bolivie', 'Bolivien', 'Boliwia', 'Βολιβία', 'Bolivya', 'Боливия']),
      (
        'BQ',
        array[
          'Bonaire',
          'Caribbean Netherlands',
          'Pays-Bas caribéens',
          'Caribe neerlandés',
          'Karibische Niederlande',
          'Caraibi Olandesi',
          'Países Baixos Caribenhos',
          'Caribisch Nederland',
          'Niderlandy Karaibskie',
          'Karibiska Nederländerna',
          'De tidligere Nederlandske Antiller',
          'Karibské Nizozemsko',
          'Ολλανδία Καραϊβικής',
          'Karayip Hollandası',
          'Бонэйр, Синт-Эстатиус и Саба'
        ]
      ),
      (
        'BR',
        array[
          'Brazil',
          'Brésil',
          'Brasil',
          'Brasilien',
          'Brasile',
          'Brazilië',
          'Brazylia',
          'Βραζιλία',
          'Brezilya',
          'Бразилия'
        ]
      ),
      ('BS', array['Bahamas', 'Bahama’s', 'Bahamy', 'Μπαχάμες', 'Bahamalar', 'Багамы']),
      ('BT', array['Bhutan', 'Bhoutan', 'Bután', 'Butão', 'Μπουτάν', 'Бутан']),
      (
        'BV',
        array[
          'Bouvet Island',
          'Île Bouvet',
          'Isla Bouvet',
          'Bouvetinsel',
          'Isola Bouvet',
          'Ilha Bouvet',
          'Bouveteiland',
          'Wyspa Bouveta',
          'Bouvetön',
          'Bouvetøen',
          'Bouvetův ostrov',
          'Νήσος Μπουβέ',
          'Bouvet Adası',
          'о-в Буве'
        ]
      ),
      ('BW', array['Botswana', 'Botsuana', 'Μποτσουάνα', 'Botsvana', 'Ботсвана']),
      (
        'BY',
        array[
          'Belarus',
          'Biélorussie',
          'Bielorrusia',
          'Bielorussia',
          'Bielorrússia',
          'Białoruś',
          'Bělorusko',
          'Λευκορωσία',
          'Беларусь'
        ]
      ),
      ('BZ', array['Belize', 'Belice', 'Μπελίζ', 'Белиз']),
      ('CA', array['Canada', 'Kanada', 'Καναδάς', 'Канада']),
      (
        'CC',
        array[
          'Cocos (Keeling) Islands',
          'Îles Cocos',
          'Islas Cocos',
          'Kokosinseln',
          'Isole Cocos (Keeling)',
          'Ilhas Cocos (Keeling)',
          'Cocoseilanden',
          'Wyspy Kokosowe',
          'Kokosöarna',
          'Cocosøerne',
          'Kokosové ostrovy',
          'Νήσοι Κόκος (Κίλινγκ)',
          'Cocos (Keeling) Adaları',
          'Кокосовые о-ва'
        ]
      ),
      (
        'CD',
        array[
          'Democratic Republic of the Congo',
          'Congo - Kinshasa',
          'República Democrática del Congo',
          'Kongo-Kinshasa',
          'Demokratyczna Republika Konga',
          'Κονγκό - Κινσάσα',
          'Kongo - Kinşasa',
          'Конго - Киншаса'
        ]
      ),
      (
        'CF',
        array[
          'Central African Republic',
          'République centrafricaine',
          'República Centroafricana',
          'Zentralafrikanische Republik',
          'Repubblica Centrafricana',
          'República Centro-Africana',
          'Centraal-Afrikaanse Republiek',
          'Republika Środkowoafrykańska',
          'Centralafrikanska republiken',
          'Den Centralafrikanske Republik',
          'Středoafrická republika',
          'Κεντροαφρικανική Δημοκρατία',
          'Orta Afrika Cumhuriyeti',
          'Центрально-Африканская Республика'
        ]
      ),
      (
        'CG',
        array[
          'Republic of the Congo',
          'Congo - Brazzaville',
          'Congo',
          'Kongo-Brazzaville',
          'República do Congo',
          'Kongo',
          'Κονγκό - Μπραζαβίλ',
          'Kongo - Brazavil',
          'Конго - Браззавиль'
        ]
      ),
      (
        'CH',
        array[
          'Switzerland',
          'Suisse',
          'Suiza',
          'Schweiz',
          'Svizzera',
          'Suíça',
          'Zwitserland',
          'Szwajcaria',
          'Švýcarsko',
          'Ελβετία',
          'İsviçre',
          'Швейцария'
        ]
      ),
      (
        'CI',
        array[
          'Ivory Coast',
          'Côte d’Ivoire',
          'Costa d’Avorio',
          'Costa do Marfim',
          'Ivoorkust',
          'Elfenbenskusten',
          'Elfenbenskysten',
          'Pobřeží slonoviny',
          'Ακτή Ελεφαντοστού',
          'Кот-д’Ивуар'
        ]
      ),
      (
        'CK',
        array[
          'Cook Islands',
          'Îles Cook',
          'Islas Cook',
          'Cookinseln',
          'Isole Cook',
          'Ilhas Cook',
          'Cookeilanden',
          'Wyspy Cooka',
          'Cooköarna',
          'Cookøerne',
          'Cookovy ostrovy',
          'Νήσοι Κουκ',
          'Cook Adaları',
          'о-ва Кука'
        ]
      ),
      ('CL', array['Chile', 'Chili', 'Cile', 'Χιλή', 'Şili', 'Чили']),
      ('CM', array['Cameroon', 'Cameroun', 'Camerún', 'Kamerun', 'Camarões', 'Kameroen', 'Καμερούν', 'Камерун']),
      ('CN', array['China', 'Chine', 'Cina', 'Chiny', 'Kina', 'Κίνα', 'Çin', 'Китай']),
      ('CO', array['Colombia', 'Colombie', 'Kolumbien', 'Kolumbia', 'Kolumbie', 'Κολομβία', 'Kolombiya', 'Колумбия']),
      ('CR', array['Costa Rica', 'Kostaryka', 'Kostarika', 'Κόστα Ρίκα', 'Kosta Rika', 'Коста-Рика']),
      ('CU', array['Cuba', 'Kuba', 'Κούβα', 'Куба']),
      (
        'CV',
        array[
          'Cabo Verde',
          'Cape Verde',
          'Cap-Vert',
          'Capo Verde',
          'Kaapverdië',
          'Republika Zielonego Przylądka',
          'Kap Verde',
          'Kapverdy',
          'Πράσινο Ακρωτήριο',
          'Кабо-Верде'
        ]
      ),
      ('CW', array['Curacao', 'Curazao', 'Κουρασάο', 'Кюрасао']),
      (
        'CX',
        array[
          'Christmas Island',
          'Île Christmas',
          'Isla de Navidad',
          'Weihnachtsinsel',
          'Isola Christmas',
          'Ilha Christmas',
          'Christmaseiland',
          'Wyspa Bożego Narodzenia',
          'Julön',
          'Juleøen',
          'Vánoční ostrov',
          'Νήσος των Χριστουγέννων',
          'Christmas Adası',
          'о-в Рождества'
        ]
      ),
      (
        'CY',
        array['Cyprus', 'Chypre', 'Chipre', 'Zypern', 'Cipro', 'Cypr', 'Cypern', 'Kypr', 'Κύπρος', 'Kıbrıs', 'Кипр']
      ),
      (
        'CZ',
        array[
          'Czechia',
          'Tchéquie',
          'Chequia',
          'Tschechien',
          'Cechia',
          'Tchéquia',
          'Tsjechië',
          'Czechy',
          'Tjeckien',
          'Tjekkiet',
          'Česko',
          'Τσεχία',
          'Çekya',
          'Чехия',
          'Czech Republic'
        ]
      ),
      (
        'DE',
        array[
          'Germany',
          'Allemagne',
          'Alemania',
          'Deutschland',
          'Germania',
          'Alemanha',
          'Duitsland',
          'Niemcy',
          'Tyskland',
          'Německo',
          'Γερμανία',
          'Almanya',
          'Германия'
        ]
      ),
      (
        'DJ',
        array[
          'Djibouti',
          'Yibuti',
          'Dschibuti',
          'Gibuti',
          'Djibuti',
          'Dżibuti',
          'Džibutsko',
          'Τζιμπουτί',
          'Cibuti',
          'Джибути'
        ]
      ),
      (
        'DK',
        array[
          'Denmark',
          'Danemark',
          'Dinamarca',
          'Danimarca',
          'Denemarken',
          'Dania',
          'Danmark',
          'Dánsko',
          'Δανία',
          'Danimarka',
          'Дания'
        ]
      ),
      ('DM', array['Dominica', 'Dominique', 'Dominika', 'Ντομίνικα', 'Доминика']),
      (
        'DO',
        array[
          'Dominican Republic',
          'République dominicaine',
          'República Dominicana',
          'Dominikanische Republik',
          'Repubblica Dominicana',
          'Dominicaanse Republiek',
          'Dominikana',
          'Dominikanska republiken',
          'Den Dominikanske Republik',
          'Dominikánská republika',
          'Δομινικανή Δημοκρατία',
          'Dominik Cumhuriyeti',
          'Доминиканская Республика'
        ]
      ),
      (
        'DZ',
        array[
          'Algeria',
          'Algérie',
          'Argelia',
          'Algerien',
          'Algerije',
          'Algieria',
          'Algeriet',
          'Alžírsko',
          'Αλγερία',
          'Cezayir',
          'Алжир'
        ]
      ),
      ('EC', array['Ecuador', 'Équateur', 'Equador', 'Ekwador', 'Ekvádor', 'Ισημερινός', 'Эквадор']),
      ('EE', array['Estonia', 'Estonie', 'Estland', 'Estonsko', 'Εσθονία', 'Estonya', 'Эстония']),
      (
        'EG',
        array[
          'Egypt',
          'Égypte',
          'Egipto',
          'Ägypten',
          'Egitto',
          'Egito',
          'Egipt',
          'Egypten',
          'Αίγυπτος',
          'Mısır',
          'Египет'
        ]
      ),
      (
        'EH',
        array[
          'Western Sahara',
          'Sahara occidental',
          'Westsahara',
          'Sahara Occidentale',
          'Saara Ocidental',
          'Westelijke Sahara',
          'Sahara Zachodnia',
          'Västsahara',
          'Vestsahara',
          'Západní Sahara',
          'Δυτική Σαχάρα',
          'Batı Sahra',
          'Западная Сахара'
        ]
      ),
      ('ER', array['Eritrea', 'Érythrée', 'Eritreia', 'Erytrea', 'Ερυθραία', 'Eritre', 'Эритрея']),
      (
        'ES',
        array[
          'Spain',
          'Espagne',
          'España',
          'Spanien',
          'Spagna',
          'Espanha',
          'Spanje',
          'Hiszpania',
          'Španělsko',
          'Ισπανία',
          'İspanya',
          'Испания'
        ]
      ),
      (
        'ET',
        array['Ethiopia', 'Éthiopie', 'Etiopía', 'Äthiopien', 'Etiopien', 'Etiopie', 'Αιθιοπία', 'Etiyopya', 'Эфиопия']
      ),
      ('FI', array['Finland', 'Finlande', 'Finlandia', 'Finnland', 'Finsko', 'Φινλανδία', 'Finlandiya', 'Финляндия']),
      ('FJ', array['Fiji', 'Fidji', 'Fiyi', 'Fidschi', 'Figi', 'Fidżi', 'Φίτζι', 'Фиджи']),
      (
        'FK',
        array[
          'Falkland Islands',
          'Îles Malouines',
          'Islas Malvinas',
          'Falklandinseln',
          'Isole Falkland',
          'Ilhas Malvinas',
          'Falklandeilanden',
          'Falklandy',
          'Falklandsöarna',
          'Falklandsøerne',
          'Falklandské ostrovy',
          'Νήσοι Φόκλαντ',
          'Falkland Adaları',
          'Фолклендские о-ва'
        ]
      ),
      (
        'FM',
        array[
          'Micronesia',
          'Micronésie',
          'Mikronesien',
          'Mikronezja',
          'Mikronésie',
          'Μικρονησία',
          'Mikronezya',
          'Федеративные Штаты Микронезии'
        ]
      ),
      (
        'FO',
        array[
          'Faroe Islands',
          'Îles Féroé',
          'Islas Feroe',
          'Färöer',
          'Isole Fær Øer',
          'Ilhas Faroé',
          'Faeröer',
          'Wyspy Owcze',
          'Färöarna',
          'Færøerne',
          'Faerské ostrovy',
          'Νήσοι Φερόες',
          'Faroe Adaları',
          'Фарерские о-ва'
        ]
      ),
      (
        'FR',
        array[
          'France',
          'Francia',
          'Frankreich',
          'França',
          'Frankrijk',
          'Francja',
          'Frankrike',
          'Frankrig',
          'Francie',
          'Γαλλία',
          'Fransa',
          'Франция'
        ]
      ),
      ('GA', array['Gabon', 'Gabun', 'Gabão', 'Γκαμπόν', 'Габон']),
      (
        'GB',
        array[
          'United Kingdom',
          'Royaume-Uni',
          'Reino Unido',
          'Vereinigtes Königreich',
          'Regno Unito',
          'Verenigd Koninkrijk',
          'Wielka Brytania',
          'Storbritannien',
          'Spojené království',
          'Ηνωμένο Βασίλειο',
          'Birleşik Krallık',
          'Великобритания',
          'Great Britain',
          'England',
          'Scotland',
          'Wales',
          'Großbritannien',
          'Grande-Bretagne',
          'Gran Bretaña'
        ]
      ),
      ('GD', array['Grenada', 'Grenade', 'Granada', 'Γρενάδα', 'Гренада']),
      ('GE', array['Georgia', 'Géorgie', 'Georgien', 'Gruzja', 'Gruzie', 'Γεωργία', 'Gürcistan', 'Грузия']),
      (
        'GF',
        array[
          'French Guiana',
          'Guyane française',
          'Guayana Francesa',
          'Französisch-Guayana',
          'Guyana Francese',
          'Guiana Francesa',
          'Frans-Guyana',
          'Gujana Francuska',
          'Franska Guyana',
          'Fransk Guyana',
          'Francouzská Guyana',
          'Γαλλική Γουιάνα',
          'Fransız Guyanası',
          'Французская Гвиана'
        ]
      ),
      ('GG', array['Guernsey', 'Guernesey', 'Γκέρνζι', 'Гернси']),
      ('GH', array['Ghana', 'Gana', 'Γκάνα', 'Гана']),
      ('GI', array['Gibraltar', 'Gibilterra', 'Γιβραλτάρ', 'Cebelitarık', 'Гибралтар']),
      (
        'GL',
        array[
          'Greenland',
          'Groenland',
          'Groenlandia',
          'Grönland',
          'Grenlandia',
          'Grønland',
          'Grónsko',
          'Γροιλανδία',
          'Гренландия'
        ]
      ),
      ('GM', array['Gambia', 'Gambie', 'Γκάμπια', 'Gambiya', 'Гамбия']),
      ('GN', array['Guinea', 'Guinée', 'Guiné', 'Gwinea', 'Γουινέα', 'Gine', 'Гвинея']),
      ('GP', array['Guadeloupe', 'Guadalupe', 'Guadalupa', 'Gwadelupa', 'Γουαδελούπη', 'Гваделупа']),
      (
        'GQ',
        array[
          'Equatorial Guinea',
          'Guinée équatoriale',
          'Guinea Ecuatorial',
          'Äquatorialguinea',
          'Guinea Equatoriale',
          'Guiné Equatorial',
          'Equatoriaal-Guinea',
          'Gwinea Równikowa',
          'Ekvatorialguinea',
          'Ækvatorialguinea',
          'Rovníková Guinea',
          'Ισημερινή Γουινέα',
          'Ekvator Ginesi',
          'Экваториальная Гвинея'
        ]
      ),
      (
        'GR',
        array[
          'Greece',
          'Grèce',
          'Grecia',
          'Griechenland',
          'Griekenland',
          'Grecja',
          'Grekland',
          'Grækenland',
          'Řecko',
          'Ελλάδα',
          'Yunanistan',
          'Греция'
        ]
      ),
      (
        'GS',
        array[
          'South Georgia and the South Sandwich Islands',
          'South Georgia & South Sandwich Islands',
          'Géorgie du Sud-et-les Îles Sandwich du Sud',
          'Islas Georgia del Sur y Sandwich del Sur',
          'Südgeorgien und die Südlichen Sandwichinseln',
          'Georgia del Sud e Sandwich Australi',
          'Ilhas Geórgia do Sul e Sandwich do Sul',
          'Zuid-Georgia en Zuidelijke Sandwicheilanden',
          'Georgia Południowa i Sandwich Południowy',
          'Sydgeorgien och Sydsandwichöarna',
          'South Georgia og De Sydlige Sandwichøer',
          'Jižní Georgie a Jižní Sandwichovy ostrovy',
          'Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς',
          'Güney Georgia ve Güney Sandwich Adaları',
          'Южная Георгия и Южные Сандвичевы о-ва'
        ]
      ),
      ('GT', array['Guatemala', 'Gwatemala', 'Γουατεμάλα', 'Гватемала']),
      ('GU', array['Guam', 'Γκουάμ', 'Гуам']),
      (
        'GW',
        array[
          'Guinea-Bissau',
          'Guinée-Bissau',
          'Guinea-Bisáu',
          'Guiné-Bissau',
          'Gwinea Bissau',
          'Γουινέα Μπισάου',
          'Gine-Bissau',
          'Гвинея-Бисау'
        ]
      ),
      ('GY', array['Guyana', 'Guiana', 'Gujana', 'Γουιάνα', 'Гайана']),
      (
        'HK',
        array[
          'Hong Kong',
          'Hong Kong SAR China',
          'R.A.S. chinoise de Hong Kong',
          'RAE de Hong Kong (China)',
          'Sonderverwaltungsregion Hongkong',
          'RAS di Hong Kong',
          'Hong Kong, RAE da China',
          'Hongkong SAR van China',
          'SRA Hongkong (Chiny)',
          'Hongkong SAR',
          'SAR Hongkong',
          'Hongkong – ZAO Číny',
          'Χονγκ Κονγκ ΕΔΠ Κίνας',
          'Çin Hong Kong ÖİB',
          'Гонконг (САР)'
        ]
      ),
      (
        'HM',
        array[
          'Heard Island and McDonald Islands',
          'Heard & McDonald Islands',
          'Îles Heard-et-MacDonald',
          'Islas Heard y McDonald',
          'Heard und McDonaldinseln',
          'Isole Heard e McDonald',
          'Ilhas Heard e McDonald',
          'Heard en McDonaldeilanden',
          'Wyspy Heard i McDonalda',
          'Heardön och McDonaldöarna',
          'Heard Island og McDonald Islands',
          'Heardův ostrov a McDonaldovy ostrovy',
          'Νήσοι Χερντ και Μακντόναλντ',
          'Heard Adası ve McDonald Adaları',
          'о-ва Херд и Макдональд'
        ]
      ),
      ('HN', array['Honduras', 'Ονδούρα', 'Гондурас']),
      (
        'HR',
        array[
          'Croatia',
          'Croatie',
          'Croacia',
          'Kroatien',
          'Croazia',
          'Kroatië',
          'Chorwacja',
          'Chorvatsko',
          'Κροατία',
          'Hırvatistan',
          'Хорватия'
        ]
      ),
      ('HT', array['Haiti', 'Αϊτή', 'Гаити']),
      (
        'HU',
        array[
          'Hungary',
          'Hongrie',
          'Hungría',
          'Ungarn',
          'Ungheria',
          'Hongarije',
          'Węgry',
          'Ungern',
          'Maďarsko',
          'Ουγγαρία',
          'Macaristan',
          'Венгрия'
        ]
      ),
      ('ID', array['Indonesia', 'Indonésie', 'Indonesien', 'Indonezja', 'Ινδονησία', 'Endonezya', 'Индонезия']),
      ('IE', array['Ireland', 'Irlande', 'Irlanda', 'Irland', 'Ierland', 'Irlandia', 'Irsko', 'Ιρλανδία', 'Ирландия']),
      ('IL', array['Israel', 'Israele', 'Izrael', 'Ισραήλ', 'İsrail', 'Израиль']),
      (
        'IM',
        array[
          'Isle of Man',
          'Île de Man',
          'Isla de Man',
          'Isola di Man',
          'Ilha de Man',
          'Wyspa Man',
          'Ostrov Man',
          'Νήσος του Μαν',
          'Man Adası',
          'о-в Мэн'
        ]
      ),
      ('IN', array['India', 'Inde', 'Indien', 'Indie', 'Ινδία', 'Hindistan', 'Индия']),
      (
        'IO',
        array[
          'British Indian Ocean Territory',
          'Territoire britannique de l’océan Indien',
          'Territorio Británico del Océano Índico',
          'Britisches Territorium im Indischen Ozean',
          'Territorio Britannico dell’Oceano Indiano',
          'Território Britânico do Oceano Índico',
          'Brits Indische Oceaanterritorium',
          'Brytyjskie Terytorium Oceanu Indyjskiego',
          'Brittiska territoriet i Indiska oceanen',
          'Det Britiske Territorium i Det Indiske Ocean',
          'Britské indickooceánské území',
          'Βρετανικά Εδάφη Ινδικού Ωκεανού',
          'Britanya Hint Okyanusu Toprakları',
          'Британская территория в Индийском океане'
        ]
      ),
      ('IQ', array['Iraq', 'Irak', 'Iraque', 'Ιράκ', 'Ирак']),
      ('IR', array['Iran', 'Irã', 'Ιράν', 'Иран']),
      (
        'IS',
        array['Iceland', 'Islande', 'Islandia', 'Island', 'Islanda', 'IJsland', 'Ισλανδία', 'İzlanda', 'Исландия']
      ),
      ('IT', array['Italy', 'Italie', 'Italia', 'Italien', 'Włochy', 'Ιταλία', 'İtalya', 'Италия']),
      ('JE', array['Jersey', 'Τζέρζι', 'Джерси']),
      ('JM', array['Jamaica', 'Jamaïque', 'Jamaika', 'Giamaica', 'Jamajka', 'Τζαμάικα', 'Ямайка']),
      (
        'JO',
        array['Jordan', 'Jordanie', 'Jordania', 'Jordanien', 'Giordania', 'Jordánsko', 'Ιορδανία', 'Ürdün', 'Иордания']
      ),
      ('JP', array['Japan', 'Japon', 'Giappone', 'Japão', 'Japonia', 'Japonsko', 'Ιαπωνία', 'Japonya', 'Япония']),
      ('KE', array['Kenya', 'Kenia', 'Quênia', 'Keňa', 'Κένυα', 'Кения']),
      (
        'KG',
        array[
          'Kyrgyzstan',
          'Kirghizstan',
          'Kirguistán',
          'Kirgisistan',
          'Kirghizistan',
          'Quirguistão',
          'Kirgizië',
          'Kirgistan',
          'Kirgizistan',
          'Κιργιστάν',
          'Kırgızistan',
          'Киргизия'
        ]
      ),
      (
        'KH',
        array[
          'Cambodia',
          'Cambodge',
          'Camboya',
          'Kambodscha',
          'Cambogia',
          'Camboja',
          'Cambodja',
          'Kambodża',
          'Kambodja',
          'Καμπότζη',
          'Kamboçya',
          'Камбоджа'
        ]
      ),
      ('KI', array['Kiribati', 'Quiribati', 'Κιριμπάτι', 'Кирибати']),
      (
        'KM',
        array[
          'Comoros',
          'Comores',
          'Comoras',
          'Komoren',
          'Comore',
          'Comoren',
          'Komory',
          'Komorerna',
          'Comorerne',
          'Κομόρες',
          'Komorlar',
          'Коморы'
        ]
      ),
      (
        'KN',
        array[
          'Saint Kitts and Nevis',
          'St. Kitts & Nevis',
          'Saint-Christophe-et-Niévès',
          'San Cristóbal y Nieves',
          'St. Kitts und Nevis',
          'Saint Kitts e Nevis',
          'São Cristóvão e Névis',
          'Saint Kitts en Nevis',
          'Saint Kitts i Nevis',
          'S:t Kitts och Nevis',
          'Saint Kitts og Nevis',
          'Svatý Kryštof a Nevis',
          'Σεν Κιτς και Νέβις',
          'Saint Kitts ve Nevis',
          'Сент-Китс и Невис'
        ]
      ),
      (
        'KP',
        array[
          'North Korea',
          'Corée du Nord',
          'Corea del Norte',
          'Nordkorea',
          'Corea del Nord',
          'Coreia do Norte',
          'Noord-Korea',
          'Korea Północna',
          'Severní Korea',
          'Βόρεια Κορέα',
          'Kuzey Kore',
          'КНДР'
        ]
      ),
      (
        'KR',
        array[
          'South Korea',
          'Corée du Sud',
          'Corea del Sur',
          'Südkorea',
          'Corea del Sud',
          'Coreia do Sul',
          'Zuid-Korea',
          'Korea Południowa',
          'Sydkorea',
          'Jižní Korea',
          'Νότια Κορέα',
          'Güney Kore',
          'Республика Корея'
        ]
      ),
      ('KW', array['Kuwait', 'Koweït', 'Koeweit', 'Kuwejt', 'Kuvajt', 'Κουβέιτ', 'Kuveyt', 'Кувейт']),
      (
        'KY',
        array[
          'Cayman Islands',
          'Îles Caïmans',
          'Islas Caimán',
          'Kaimaninseln',
          'Isole Cayman',
          'Ilhas Cayman',
          'Kaaimaneilanden',
          'Kajmany',
          'Caymanöarna',
          'Caymanøerne',
          'Kajmanské ostrovy',
          'Νήσοι Κέιμαν',
          'Cayman Adaları',
          'о-ва Кайман'
        ]
      ),
      (
        'KZ',
        array[
          'Kazakhstan',
          'Kazajistán',
          'Kasachstan',
          'Kazakistan',
          'Cazaquistão',
          'Kazachstan',
          'Kazakstan',
          'Kasakhstan',
          'Καζακστάν',
          'Казахстан'
        ]
      ),
      ('LA', array['Laos', 'Λάος', 'Лаос']),
      ('LB', array['Lebanon', 'Liban', 'Líbano', 'Libanon', 'Λίβανος', 'Lübnan', 'Ливан']),
      (
        'LC',
        array[
          'Saint Lucia',
          'St. Lucia',
          'Sainte-Lucie',
          'Santa Lucía',
          'S:t Lucia',
          'Svatá Lucie',
          'Αγία Λουκία',
          'Сент-Люсия'
        ]
      ),
      ('LI', array['Liechtenstein', 'Lichtenštejnsko', 'Λιχτενστάιν', 'Лихтенштейн']),
      ('LK', array['Sri Lanka', 'Σρι Λάνκα', 'Шри-Ланка']),
      ('LR', array['Liberia', 'Libérie', 'Λιβερία', 'Liberya', 'Либерия']),
      ('LS', array['Lesotho', 'Lesoto', 'Λεσότο', 'Лесото']),
      (
        'LT',
        array[
          'Lithuania',
          'Lituanie',
          'Lituania',
          'Litauen',
          'Litouwen',
          'Litwa',
          'Litva',
          'Λιθουανία',
          'Litvanya',
          'Литва'
        ]
      ),
      (
        'LU',
        array[
          'Luxembourg',
          'Luxemburgo',
          'Luxemburg',
          'Lussemburgo',
          'Luksemburg',
          'Lucembursko',
          'Λουξεμβούργο',
          'Люксембург'
        ]
      ),
      (
        'LV',
        array[
          'Latvia',
          'Lettonie',
          'Letonia',
          'Lettland',
          'Lettonia',
          'Letland',
          'Łotwa',
          'Lotyšsko',
          'Λετονία',
          'Letonya',
          'Латвия'
        ]
      ),
      ('LY', array['Libya', 'Libye', 'Libia', 'Libyen', 'Libië', 'Λιβύη', 'Ливия']),
      (
        'MA',
        array[
          'Morocco',
          'Maroc',
          'Marruecos',
          'Marokko',
          'Marocco',
          'Marrocos',
          'Maroko',
          'Marocko',
          'Μαρόκο',
          'Fas',
          'Марокко'
        ]
      ),
      ('MC', array['Monaco', 'Monako', 'Μονακό', 'Монако']),
      (
        'MD',
        array[
          'Moldova',
          'Moldavie',
          'Moldavia',
          'Republik Moldau',
          'Mołdawia',
          'Moldavien',
          'Moldavsko',
          'Μολδαβία',
          'Молдова'
        ]
      ),
      ('ME', array['Montenegro', 'Czarnogóra', 'Černá Hora', 'Μαυροβούνιο', 'Karadağ', 'Черногория']),
      (
        'MF',
        array[
          'Saint Martin',
          'St. Martin',
          'San Martín',
          'São Martinho',
          'Svatý Martin (Francie)',
          'Άγιος Μαρτίνος (Γαλλικό τμήμα)',
          'Сен-Мартен'
        ]
      ),
      ('MG', array['Madagascar', 'Madagaskar', 'Μαδαγασκάρη', 'Мадагаскар']),
      (
        'MH',
        array[
          'Marshall Islands',
          'Îles Marshall',
          'Islas Marshall',
          'Marshallinseln',
          'Isole Marshall',
          'Ilhas Marshall',
          'Marshalleilanden',
          'Wyspy Marshalla',
          'Marshallöarna',
          'Marshalløerne',
          'Marshallovy ostrovy',
          'Νήσοι Μάρσαλ',
          'Marshall Adaları',
          'Маршалловы о-ва'
        ]
      ),
      (
        'MK',
        array[
          'North Macedonia',
          'Macédoine du Nord',
          'Macedonia del Norte',
          'Nordmazedonien',
          'Macedonia del Nord',
          'Macedônia do Norte',
          'Noord-Macedonië',
          'Macedonia Północna',
          'Nordmakedonien',
          'Severní Makedonie',
          'Βόρεια Μακεδονία',
          'Kuzey Makedonya',
          'Северная Македония'
        ]
      ),
      ('ML', array['Mali', 'Μάλι', 'Мали']),
      (
        'MM',
        array[
          'Myanmar',
          'Myanmar (Burma)',
          'Myanmar (Birmanie)',
          'Myanmar (Birmania)',
          'Mianmar (Birmânia)',
          'Myanmar (Birma)',
          'Mjanma (Birma)',
          'Myanmar (Barma)',
          'Μιανμάρ (Βιρμανία)',
          'Мьянма (Бирма)'
        ]
      ),
      ('MN', array['Mongolia', 'Mongolie', 'Mongolei', 'Mongoliet', 'Mongolsko', 'Μογγολία', 'Moğolistan', 'Монголия']),
      (
        'MO',
        array[
          'Macao',
          'Macao SAR China',
          'R.A.S. chinoise de Macao',
          'RAE de Macao (China)',
          'Sonderverwaltungsregion Macau',
          'RAS di Macao',
          'Macau, RAE da China',
          'Macau SAR van China',
          'SRA Makau (Chiny)',
          'Macao SAR',
          'SAR Macao',
          'Macao – ZAO Číny',
          'Μακάο ΕΔΠ Κίνας',
          'Çin Makao ÖİB',
          'Макао (САР)'
        ]
      ),
      (
        'MP',
        array[
          'Northern Mariana Islands',
          'Îles Mariannes du Nord',
          'Islas Marianas del Norte',
          'Nördliche Marianen',
          'Isole Marianne Settentrionali',
          'Ilhas Marianas do Norte',
          'Noordelijke Marianen',
          'Mariany Północne',
          'Nordmarianerna',
          'Nordmarianerne',
          'Severní Mariany',
          'Νήσοι Βόρειες Μαριάνες',
          'Kuzey Mariana Adaları',
          'Северные Марианские о-ва'
        ]
      ),
      ('MQ', array['Martinique', 'Martinica', 'Martynika', 'Martinik', 'Μαρτινίκα', 'Мартиника']),
      ('MR', array['Mauritania', 'Mauritanie', 'Mauretanien', 'Mauretania', 'Μαυριτανία', 'Moritanya', 'Мавритания']),
      ('MS', array['Montserrat', 'Μονσεράτ', 'Монтсеррат']),
      ('MT', array['Malta', 'Malte', 'Μάλτα', 'Мальта']),
      ('MU', array['Mauritius', 'Maurice', 'Mauricio', 'Mauricius', 'Μαυρίκιος', 'Маврикий']),
      (
        'MV',
        array[
          'Maldives',
          'Maldivas',
          'Malediven',
          'Maldive',
          'Maldiven',
          'Malediwy',
          'Maldiverna',
          'Maldiverne',
          'Maledivy',
          'Μαλδίβες',
          'Maldivler',
          'Мальдивы'
        ]
      ),
      ('MW', array['Malawi', 'Malaui', 'Μαλάουι', 'Malavi', 'Малави']),
      ('MX', array['Mexico', 'Mexique', 'Mexiko', 'Messico', 'Meksyk', 'Μεξικό', 'Meksika', 'Мексика']),
      (
        'MY',
        array['Malaysia', 'Malaisie', 'Malasia', 'Maleisië', 'Malezja', 'Malajsie', 'Μαλαισία', 'Malezya', 'Малайзия']
      ),
      ('MZ', array['Mozambique', 'Mosambik', 'Mozambico', 'Moçambique', 'Mozambik', 'Μοζαμβίκη', 'Мозамбик']),
      ('NA', array['Namibia', 'Namibie', 'Ναμίμπια', 'Namibya', 'Намибия']),
      (
        'NC',
        array[
          'New Caledonia',
          'Nouvelle-Calédonie',
          'Nueva Caledonia',
          'Neukaledonien',
          'Nuova Caledonia',
          'Nova Caledônia',
          'Nieuw-Caledonië',
          'Nowa Kaledonia',
          'Nya Kaledonien',
          'Ny Kaledonien',
          'Nová Kaledonie',
          'Νέα Καληδονία',
          'Yeni Kaledonya',
          'Новая Каледония'
        ]
      ),
      ('NE', array['Niger', 'Νίγηρας', 'Nijer', 'Нигер']),
      (
        'NF',
        array[
          'Norfolk Island',
          'Île Norfolk',
          'Isla Norfolk',
          'Norfolkinsel',
          'Isola Norfolk',
          'Ilha Norfolk',
          'Norfolk',
          'Norfolkön',
          'Νήσος Νόρφολκ',
          'Norfolk Adası',
          'о-в Норфолк'
        ]
      ),
      ('NG', array['Nigeria', 'Nigérie', 'Νιγηρία', 'Nijerya', 'Нигерия']),
      ('NI', array['Nicaragua', 'Nikaragua', 'Νικαράγουα', 'Никарагуа']),
      (
        'NL',
        array[
          'Netherlands',
          'Pays-Bas',
          'Países Bajos',
          'Niederlande',
          'Paesi Bassi',
          'Países Baixos',
          'Nederland',
          'Holandia',
          'Nederländerna',
          'Nederlandene',
          'Nizozemsko',
          'Κάτω Χώρες',
          'Hollanda',
          'Нидерланды',
          'Holland',
          'Hollande',
          'Holanda',
          'Olanda'
        ]
      ),
      (
        'NO',
        array[
          'Norway',
          'Norvège',
          'Noruega',
          'Norwegen',
          'Norvegia',
          'Noorwegen',
          'Norwegia',
          'Norge',
          'Norsko',
          'Νορβηγία',
          'Norveç',
          'Норвегия'
        ]
      ),
      ('NP', array['Nepal', 'Νεπάλ', 'Непал']),
      ('NR', array['Nauru', 'Ναουρού', 'Науру']),
      ('NU', array['Niue', 'Νιούε', 'Ниуэ']),
      (
        'NZ',
        array[
          'New Zealand',
          'Nouvelle-Zélande',
          'Nueva Zelanda',
          'Neuseeland',
          'Nuova Zelanda',
          'Nova Zelândia',
          'Nieuw-Zeeland',
          'Nowa Zelandia',
          'Nya Zeeland',
          'Nový Zéland',
          'Νέα Ζηλανδία',
          'Yeni Zelanda',
          'Новая Зеландия'
        ]
      ),
      ('OM', array['Oman', 'Omã', 'Ομάν', 'Umman', 'Оман']),
      ('PA', array['Panama', 'Παναμάς', 'Панама']),
      ('PE', array['Peru', 'Pérou', 'Περού', 'Перу']),
      (
        'PF',
        array[
          'French Polynesia',
          'Polynésie française',
          'Polinesia Francesa',
          'Französisch-Polynesien',
          'Polinesia Francese',
          'Frans-Polynesië',
          'Polinezja Francuska',
          'Franska Polynesien',
          'Fransk Polynesien',
          'Francouzská Polynésie',
          'Γαλλική Πολυνησία',
          'Fransız Polinezyası',
          'Французская Полинезия'
        ]
      ),
      (
        'PG',
        array[
          'Papua New Guinea',
          'Papouasie-Nouvelle-Guinée',
          'Papúa Nueva Guinea',
          'Papua-Neuguinea',
          'Papua Nuova Guinea',
          'Papua-Nova Guiné',
          'Papoea-Nieuw-Guinea',
          'Papua-Nowa Gwinea',
          'Papua Nya Guinea',
          'Papua Ny Guinea',
          'Papua-Nová Guinea',
          'Παπούα Νέα Γουινέα',
          'Papua Yeni Gine',
          'Папуа — Новая Гвинея'
        ]
      ),
      (
        'PH',
        array[
          'Philippines',
          'Filipinas',
          'Philippinen',
          'Filippine',
          'Filipijnen',
          'Filipiny',
          'Filippinerna',
          'Filippinerne',
          'Φιλιππίνες',
          'Filipinler',
          'Филиппины'
        ]
      ),
      ('PK', array['Pakistan', 'Paquistão', 'Πακιστάν', 'Пакистан']),
      ('PL', array['Poland', 'Pologne', 'Polonia', 'Polen', 'Polska', 'Polsko', 'Πολωνία', 'Polonya', 'Польша']),
      (
        'PM',
        array[
          'Saint Pierre and Miquelon',
          'St. Pierre & Miquelon',
          'Saint-Pierre-et-Miquelon',
          'San Pedro y Miquelón',
          'St. Pierre und Miquelon',
          'Saint-Pierre e Miquelon',
          'São Pedro e Miquelão',
          'Saint-Pierre en Miquelon',
          'Saint-Pierre i Miquelon',
          'S:t Pierre och Miquelon',
          'Saint Pierre og Miquelon',
          'Saint-Pierre a Miquelon',
          'Σεν Πιερ και Μικελόν',
          'Saint Pierre ve Miquelon',
          'Сен-Пьер и Микелон'
        ]
      ),
      (
        'PN',
        array[
          'Pitcairn Islands',
          'Îles Pitcairn',
          'Islas Pitcairn',
          'Pitcairninseln',
          'Isole Pitcairn',
          'Ilhas Pitcairn',
          'Pitcairneilanden',
          'Pitcairn',
          'Pitcairnöarna',
          'Pitcairnovy ostrovy',
          'Νήσοι Πίτκερν',
          'Pitcairn Adaları',
          'о-ва Питкэрн'
        ]
      ),
      (
        'PR',
        array[
          'Puerto Rico',
          'Porto Rico',
          'Portorico',
          'Portoryko',
          'Portoriko',
          'Πουέρτο Ρίκο',
          'Porto Riko',
          'Пуэрто-Рико'
        ]
      ),
      (
        'PS',
        array[
          'Palestine',
          'Palestinian Territories',
          'Territoires palestiniens',
          'Territorios Palestinos',
          'Palästinensische Autonomiegebiete',
          'Territori Palestinesi',
          'Palestijnse gebieden',
          'Terytoria Palestyńskie',
          'Palestinska territorierna',
          'De palæstinensiske områder',
          'Palestinská území',
          'Παλαιστινιακά Εδάφη',
          'Filistin Bölgeleri',
          'Палестинские территории'
        ]
      ),
      ('PT', array['Portugal', 'Portogallo', 'Portugalia', 'Portugalsko', 'Πορτογαλία', 'Portekiz', 'Португалия']),
      ('PW', array['Palau', 'Palaos', 'Παλάου', 'Палау']),
      ('PY', array['Paraguay', 'Paraguai', 'Paragwaj', 'Παραγουάη', 'Парагвай']),
      ('QA', array['Qatar', 'Catar', 'Katar', 'Κατάρ', 'Катар']),
      ('RE', array['Reunion', 'La Réunion', 'Riunione', 'Reunião', 'Ρεϊνιόν', 'Реюньон']),
      (
        'RO',
        array[
          'Romania',
          'Roumanie',
          'Rumanía',
          'Rumänien',
          'Romênia',
          'Roemenië',
          'Rumunia',
          'Rumænien',
          'Rumunsko',
          'Ρουμανία',
          'Romanya',
          'Румыния'
        ]
      ),
      ('RS', array['Serbia', 'Serbie', 'Serbien', 'Sérvia', 'Servië', 'Srbsko', 'Σερβία', 'Sırbistan', 'Сербия']),
      (
        'RU',
        array[
          'Russia',
          'Russie',
          'Rusia',
          'Russland',
          'Rusland',
          'Rosja',
          'Ryssland',
          'Rusko',
          'Ρωσία',
          'Rusya',
          'Россия'
        ]
      ),
      ('RW', array['Rwanda', 'Ruanda', 'Ρουάντα', 'Руанда']),
      (
        'SA',
        array[
          'Saudi Arabia',
          'Arabie saoudite',
          'Arabia Saudí',
          'Saudi-Arabien',
          'Arabia Saudita',
          'Saoedi-Arabië',
          'Arabia Saudyjska',
          'Saudiarabien',
          'Saúdská Arábie',
          'Σαουδική Αραβία',
          'Suudi Arabistan',
          'Саудовская Аравия'
        ]
      ),
      (
        'SB',
        array[
          'Solomon Islands',
          'Îles Salomon',
          'Islas Salomón',
          'Salomonen',
          'Isole Salomone',
          'Ilhas Salomão',
          'Salomonseilanden',
          'Wyspy Salomona',
          'Salomonöarna',
          'Salomonøerne',
          'Šalamounovy ostrovy',
          'Νήσοι Σολομώντος',
          'Solomon Adaları',
          'Соломоновы о-ва'
        ]
      ),
      (
        'SC',
        array[
          'Seychelles',
          'Seychellen',
          'Seicheles',
          'Seszele',
          'Seychellerna',
          'Seychellerne',
          'Seychely',
          'Σεϋχέλλες',
          'Seyşeller',
          'Сейшельские о-ва'
        ]
      ),
      ('SD', array['Sudan', 'Soudan', 'Sudão', 'Soedan', 'Σουδάν', 'Судан']),
      (
        'SE',
        array[
          'Sweden',
          'Suède',
          'Suecia',
          'Schweden',
          'Svezia',
          'Zweden',
          'Szwecja',
          'Sverige',
          'Švédsko',
          'Σουηδία',
          'İsveç',
          'Швеция'
        ]
      ),
      ('SG', array['Singapore', 'Singapour', 'Singapur', 'Singapura', 'Σιγκαπούρη', 'Сингапур']),
      (
        'SH',
        array[
          'Saint Helena',
          'St. Helena',
          'Sainte-Hélène',
          'Santa Elena',
          'Sant’Elena',
          'Santa Helena',
          'Sint-Helena',
          'Wyspa Świętej Heleny',
          'S:t Helena',
          'Svatá Helena',
          'Αγία Ελένη',
          'о-в Св. Елены'
        ]
      ),
      (
        'SI',
        array[
          'Slovenia',
          'Slovénie',
          'Eslovenia',
          'Slowenien',
          'Słowenia',
          'Slovenien',
          'Slovinsko',
          'Σλοβενία',
          'Slovenya',
          'Словения'
        ]
      ),
      (
        'SJ',
        array[
          'Svalbard and Jan Mayen',
          'Svalbard & Jan Mayen',
          'Svalbard et Jan Mayen',
          'Svalbard y Jan Mayen',
          'Spitzbergen und Jan Mayen',
          'Svalbard e Jan Mayen',
          'Spitsbergen en Jan Mayen',
          'Svalbard i Jan Mayen',
          'Svalbard och Jan Mayen',
          'Svalbard og Jan Mayen',
          'Špicberky a Jan Mayen',
          'Σβάλμπαρντ και Γιαν Μαγιέν',
          'Svalbard ve Jan Mayen',
          'Шпицберген и Ян-Майен'
        ]
      ),
      (
        'SK',
        array[
          'Slovakia',
          'Slovaquie',
          'Eslovaquia',
          'Slowakei',
          'Slovacchia',
          'Slowakije',
          'Słowacja',
          'Slovakien',
          'Slovakiet',
          'Slovensko',
          'Σλοβακία',
          'Slovakya',
          'Словакия'
        ]
      ),
      ('SL', array['Sierra Leone', 'Sierra Leona', 'Serra Leoa', 'Σιέρα Λεόνε', 'Сьерра-Леоне']),
      ('SM', array['San Marino', 'Saint-Marin', 'Άγιος Μαρίνος', 'Сан-Марино']),
      ('SN', array['Senegal', 'Σενεγάλη', 'Сенегал']),
      ('SO', array['Somalia', 'Somalie', 'Somálsko', 'Σομαλία', 'Somali', 'Сомали']),
      ('SR', array['Suriname', 'Surinam', 'Σουρινάμ', 'Суринам']),
      (
        'SS',
        array[
          'South Sudan',
          'Soudan du Sud',
          'Sudán del Sur',
          'Südsudan',
          'Sud Sudan',
          'Sudão do Sul',
          'Zuid-Soedan',
          'Sudan Południowy',
          'Sydsudan',
          'Jižní Súdán',
          'Νότιο Σουδάν',
          'Güney Sudan',
          'Южный Судан'
        ]
      ),
      (
        'ST',
        array[
          'Sao Tome and Principe',
          'São Tomé & Príncipe',
          'Sao Tomé-et-Principe',
          'Santo Tomé y Príncipe',
          'São Tomé und Príncipe',
          'São Tomé e Príncipe',
          'Sao Tomé en Principe',
          'Wyspy Świętego Tomasza i Książęca',
          'São Tomé och Príncipe',
          'São Tomé og Príncipe',
          'Svatý Tomáš a Princův ostrov',
          'Σάο Τομέ και Πρίνσιπε',
          'Sao Tome ve Principe',
          'Сан-Томе и Принсипи'
        ]
      ),
      ('SV', array['El Salvador', 'Salvador', 'Salwador', 'Ελ Σαλβαδόρ', 'Сальвадор']),
      (
        'SX',
        array[
          'Sint Maarten',
          'Saint-Martin (partie néerlandaise)',
          'Svatý Martin (Nizozemsko)',
          'Άγιος Μαρτίνος (Ολλανδικό τμήμα)',
          'Синт-Мартен'
        ]
      ),
      ('SY', array['Syria', 'Syrie', 'Siria', 'Syrien', 'Συρία', 'Suriye', 'Сирия']),
      ('SZ', array['Eswatini', 'Esuatini', 'Essuatíni', 'Εσουατίνι', 'Esvatini', 'Эсватини']),
      (
        'TA',
        array['Tristan da Cunha', 'Tristán de Acuña', 'Tristão da Cunha', 'Τριστάν ντα Κούνια', 'Тристан-да-Кунья']
      ),
      (
        'TC',
        array[
          'Turks and Caicos Islands',
          'Turks & Caicos Islands',
          'Îles Turques-et-Caïques',
          'Islas Turcas y Caicos',
          'Turks- und Caicosinseln',
          'Isole Turks e Caicos',
          'Ilhas Turcas e Caicos',
          'Turks- en Caicoseilanden',
          'Turks i Caicos',
          'Turks- och Caicosöarna',
          'Turks- og Caicosøerne',
          'Turks a Caicos',
          'Νήσοι Τερκς και Κάικος',
          'Turks ve Caicos Adaları',
          'Тёркс и Кайкос'
        ]
      ),
      ('TD', array['Chad', 'Tchad', 'Tschad', 'Ciad', 'Chade', 'Tsjaad', 'Czad', 'Čad', 'Τσαντ', 'Чад']),
      (
        'TF',
        array[
          'French Southern Territories',
          'Terres australes françaises',
          'Territorios Australes Franceses',
          'Französische Süd- und Antarktisgebiete',
          'Terre Australi Francesi',
          'Territórios Franceses do Sul',
          'Franse Gebieden in de zuidelijke Indische Oceaan',
          'Francuskie Terytoria Południowe i Antarktyczne',
          'Franska sydterritorierna',
          'De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis',
          'Francouzská jižní území',
          'Γαλλικά Νότια Εδάφη',
          'Fransız Güney Toprakları',
          'Французские Южные территории'
        ]
      ),
      ('TG', array['Togo', 'Τόγκο', 'Того']),
      (
        'TH',
        array[
          'Thailand',
          'Thaïlande',
          'Tailandia',
          'Thailandia',
          'Tajlandia',
          'Thajsko',
          'Ταϊλάνδη',
          'Tayland',
          'Таиланд'
        ]
      ),
      (
        'TJ',
        array[
          'Tajikistan',
          'Tadjikistan',
          'Tayikistán',
          'Tadschikistan',
          'Tagikistan',
          'Tadjiquistão',
          'Tadzjikistan',
          'Tadżykistan',
          'Tadsjikistan',
          'Tádžikistán',
          'Τατζικιστάν',
          'Tacikistan',
          'Таджикистан'
        ]
      ),
      ('TK', array['Tokelau', 'Tokelauöarna', 'Τοκελάου', 'Токелау']),
      (
        'TL',
        array[
          'East Timor',
          'Timor-Leste',
          'Timor oriental',
          'Timor Est',
          'Oost-Timor',
          'Timor Wschodni',
          'Östtimor',
          'Východní Timor',
          'Τιμόρ-Λέστε',
          'Восточный Тимор'
        ]
      ),
      ('TM', array['Turkmenistan', 'Turcomenistão', 'Τουρκμενιστάν', 'Туркменистан']),
      (
        'TN',
        array[
          'Tunisia',
          'Tunisie',
          'Túnez',
          'Tunesien',
          'Tunesië',
          'Tunezja',
          'Tunisien',
          'Tunisko',
          'Τυνησία',
          'Tunus',
          'Тунис'
        ]
      ),
      ('TO', array['Tonga', 'Τόνγκα', 'Тонга']),
      (
        'TR',
        array[
          'Türkiye',
          'Turquie',
          'Turquía',
          'Türkei',
          'Turchia',
          'Turkije',
          'Turcja',
          'Turkiet',
          'Tyrkiet',
          'Turecko',
          'Τουρκία',
          'Турция',
          'Turkey'
        ]
      ),
      (
        'TT',
        array[
          'Trinidad and Tobago',
          'Trinidad & Tobago',
          'Trinité-et-Tobago',
          'Trinidad y Tobago',
          'Trinidad und Tobago',
          'Trinidad e Tobago',
          'Trinidad en Tobago',
          'Trynidad i Tobago',
          'Trinidad och Tobago',
          'Trinidad og Tobago',
          'Trinidad a Tobago',
          'Τρινιντάντ και Τομπάγκο',
          'Trinidad ve Tobago',
          'Тринидад и Тобаго'
        ]
      ),
      ('TV', array['Tuvalu', 'Τουβαλού', 'Тувалу']),
      ('TW', array['Taiwan', 'Tajwan', 'Tchaj-wan', 'Ταϊβάν', 'Tayvan', 'Тайвань']),
      ('TZ', array['Tanzania', 'Tanzanie', 'Tansania', 'Τανζανία', 'Tanzanya', 'Танзания']),
      (
        'UA',
        array['Ukraine', 'Ucrania', 'Ucraina', 'Oekraïne', 'Ukraina', 'Ukrajina', 'Ουκρανία', 'Ukrayna', 'Украина']
      ),
      ('UG', array['Uganda', 'Ouganda', 'Oeganda', 'Ουγκάντα', 'Уганда']),
      (
        'UM',
        array[
          'U.S. Minor Outlying Islands',
          'U.S. Outlying Islands',
          'Îles mineures éloignées des États-Unis',
          'Islas menores alejadas de EE. UU.',
          'Amerikanische Überseeinseln',
          'Isole Minori Esterne degli Stati Uniti',
          'Ilhas Menores Distantes dos EUA',
          'Kleine afgelegen eilanden van de Verenigde Staten',
          'Dalekie Wyspy Mniejsze Stanów Zjednoczonych',
          'USA:s yttre öar',
          'Amerikanske oversøiske øer',
          'Menší odlehlé ostrovy USA',
          'Απομακρυσμένες Νησίδες ΗΠΑ',
          'ABD Küçük Harici Adaları',
          'Внешние малые о-ва (США)'
        ]
      ),
      (
        'US',
        array[
          'United States',
          'États-Unis',
          'Estados Unidos',
          'Vereinigte Staaten',
          'Stati Uniti',
          'Verenigde Staten',
          'Stany Zjednoczone',
          'USA',
          'Spojené státy',
          'Ηνωμένες Πολιτείες',
          'Amerika Birleşik Devletleri',
          'Соединенные Штаты',
          'United States of America',
          'America'
        ]
      ),
      ('UY', array['Uruguay', 'Uruguai', 'Urugwaj', 'Ουρουγουάη', 'Уругвай']),
      (
        'UZ',
        array[
          'Uzbekistan',
          'Ouzbékistan',
          'Usbekistan',
          'Uzbequistão',
          'Oezbekistan',
          'Ουζμπεκιστάν',
          'Özbekistan',
          'Узбекистан'
        ]
      ),
      (
        'VA',
        array[
          'Vatican City',
          'État de la Cité du Vatican',
          'Ciudad del Vaticano',
          'Vatikanstadt',
          'Città del Vaticano',
          'Cidade do Vaticano',
          'Vaticaanstad',
          'Watykan',
          'Vatikanstaten',
          'Vatikán',
          'Βατικανό',
          'Ватикан'
        ]
      ),
      (
        'VC',
        array[
          'Saint Vincent and the Grenadines',
          'St. Vincent & Grenadines',
          'Saint-Vincent-et-les Grenadines',
          'San Vicente y las Granadinas',
          'St. Vincent und die Grenadinen',
          'Saint Vincent e Grenadine',
          'São Vicente e Granadinas',
          'Saint Vincent en de Grenadines',
          'Saint Vincent i Grenadyny',
          'S:t Vincent och Grenadinerna',
          'Saint Vincent og Grenadinerne',
          'Svatý Vincenc a Grenadiny',
          'Άγιος Βικέντιος και Γρεναδίνες',
          'Saint Vincent ve Grenadinler',
          'Сент-Винсент и Гренадины'
        ]
      ),
      ('VE', array['Venezuela', 'Wenezuela', 'Βενεζουέλα', 'Венесуэла']),
      (
        'VG',
        array[
          'British Virgin Islands',
          'Îles Vierges britanniques',
          'Islas Vírgenes Británicas',
          'Britische Jungferninseln',
          'Isole Vergini Britanniche',
          'Ilhas Virgens Britânicas',
          'Britse Maagdeneilanden',
          'Brytyjskie Wyspy Dziewicze',
          'Brittiska Jungfruöarna',
          'De Britiske Jomfruøer',
          'Britské Panenské ostrovy',
          'Βρετανικές Παρθένες Νήσοι',
          'Britanya Virjin Adaları',
          'Виргинские о-ва (Великобритания)'
        ]
      ),
      (
        'VI',
        array[
          'U.S. Virgin Islands',
          'Îles Vierges des États-Unis',
          'Islas Vírgenes de EE. UU.',
          'Amerikanische Jungferninseln',
          'Isole Vergini Americane',
          'Ilhas Virgens Americanas',
          'Amerikaanse Maagdeneilanden',
          'Wyspy Dziewicze Stanów Zjednoczonych',
          'Amerikanska Jungfruöarna',
          'De Amerikanske Jomfruøer',
          'Americké Panenské ostrovy',
          'Αμερικανικές Παρθένες Νήσοι',
          'ABD Virjin Adaları',
          'Виргинские о-ва (США)'
        ]
      ),
      ('VN', array['Vietnam', 'Viêt Nam', 'Vietnã', 'Wietnam', 'Βιετνάμ', 'Вьетнам']),
      ('VU', array['Vanuatu', 'Βανουάτου', 'Вануату']),
      (
        'WF',
        array[
          'Wallis and Futuna',
          'Wallis & Futuna',
          'Wallis-et-Futuna',
          'Wallis y Futuna',
          'Wallis und Futuna',
          'Wallis e Futuna',
          'Wallis en Futuna',
          'Wallis i Futuna',
          'Wallis- och Futunaöarna',
          'Wallis og Futuna',
          'Wallis a Futuna',
          'Γουάλις και Φουτούνα',
          'Wallis ve Futuna',
          'Уоллис и Футуна'
        ]
      ),
      ('WS', array['Samoa', 'Σαμόα', 'Самоа']),
      ('YE', array['Yemen', 'Jemen', 'Iêmen', 'Υεμένη', 'Йемен']),
      ('YT', array['Mayotte', 'Majotta', 'Μαγιότ', 'Майотта']),
      (
        'ZA',
        array[
          'South Africa',
          'Afrique du Sud',
          'Sudáfrica',
          'Südafrika',
          'África do Sul',
          'Zuid-Afrika',
          'Republika Południowej Afryki',
          'Sydafrika',
          'Jihoafrická republika',
          'Νότια Αφρική',
          'Güney Afrika',
          'Южно-Африканская Республика'
        ]
      ),
      ('ZM', array['Zambia', 'Zambie', 'Sambia', 'Ζάμπια', 'Zambiya', 'Замбия']),
      ('ZW', array['Zimbabwe', 'Zimbabue', 'Simbabwe', 'Ζιμπάμπουε', 'Zimbabve', 'Зимбабве'])
  ) as named (country, names)
  cross join lateral unnest(named.names) as written (name)
order by named.country, private.place_key(written.name), written.name
on conflict (country, key) do update
  set name = excluded.name;
