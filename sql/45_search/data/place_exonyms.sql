-- The own name of each city first, then what other languages call it.
insert into private.place_exonyms (country, key, city, name)
select distinct on (city.country, private.place_key(written.name))
  city.country,
  private.place_key(written.name),
  private.place_key(city.names[1]),
  written.name
from
  (
    values
      ('AE', array['دبي', 'Dubai', 'Dubaï', 'Dubái', 'Дубай']),
      (
        'AT',
        array[
          'Wien',
          'Vienna',
          'Vienne',
          'Viena',
          'Wenen',
          'Wiedeń',
          'Vídeň',
          'Bécs',
          'Viyana',
          'Βιέννη',
          'Вена',
          'Beč',
          'Dunaj'
        ]
      ),
      ('AT', array['Salzburg', 'Salzbourg', 'Salzburgo', 'Salisburgo', 'Зальцбург']),
      ('AT', array['Graz', 'Грац']),
      ('AT', array['Innsbruck', 'Инсбрук']),
      (
        'BE',
        array[
          'Bruxelles',
          'Brussel',
          'Brussels',
          'Brüssel',
          'Bruselas',
          'Bruxelas',
          'Bruksela',
          'Bryssel',
          'Brusel',
          'Βρυξέλλες',
          'Брюссель'
        ]
      ),
      ('BE', array['Antwerpen', 'Antwerp', 'Anvers', 'Amberes', 'Anversa', 'Antuérpia', 'Antwerpia', 'Антверпен']),
      ('BE', array['Brugge', 'Bruges', 'Brügge', 'Brujas', 'Брюгге']),
      ('BE', array['Gent', 'Ghent', 'Gand', 'Gante', 'Гент']),
      ('BE', array['Liège', 'Luik', 'Lüttich', 'Lieja', 'Liegi']),
      ('BG', array['Sofia', 'София', 'Sofía', 'Sófia', 'Σόφια', 'Sofya']),
      ('BR', array['São Paulo', 'Sao Paulo', 'San Pablo', 'San Paolo', 'Сан-Паулу']),
      ('BR', array['Rio de Janeiro', 'Río de Janeiro', 'Rio', 'Рио-де-Жанейро']),
      ('CA', array['Montréal', 'Montreal', 'Монреаль']),
      ('CA', array['Québec', 'Quebec City', 'Quebec', 'Ville de Québec']),
      ('CH', array['Zürich', 'Zurich', 'Zurigo', 'Zúrich', 'Zurique', 'Zurych', 'Цюрих']),
      ('CH', array['Genève', 'Geneva', 'Genf', 'Ginevra', 'Ginebra', 'Genebra', 'Genewa', 'Женева']),
      ('CH', array['Basel', 'Bâle', 'Basle', 'Basilea', 'Basileia', 'Bazylea', 'Базель']),
      ('CH', array['Bern', 'Berne', 'Berna', 'Берн']),
      ('CH', array['Luzern', 'Lucerne', 'Lucerna', 'Люцерн']),
      ('CH', array['Lausanne', 'Losanna', 'Lausana', 'Лозанна']),
      ('CN', array['北京', 'Beijing', 'Peking', 'Pékin', 'Pekín', 'Pechino', 'Pequim', 'Pekin', 'Пекин', 'Πεκίνο']),
      ('CN', array['上海', 'Shanghai', 'Xangai', 'Schanghai', 'Szanghaj', 'Šanghaj', 'Шанхай', 'Σαγκάη']),
      ('CU', array['La Habana', 'Havana', 'Habana', 'La Havane', 'Havanna', 'L''Avana', 'Hawana', 'Гавана']),
      ('CY', array['Λευκωσία', 'Nicosia', 'Nikosia', 'Lefkosia', 'Lefkoşa', 'Nicosie']),
      ('CZ', array['Praha', 'Prague', 'Prag', 'Praga', 'Praag', 'Prága', 'Прага', 'Πράγα']),
      ('CZ', array['Brno', 'Brünn', 'Брно']),
      ('CZ', array['Český Krumlov', 'Krumau', 'Cesky Krumlov']),
      ('CZ', array['Plzeň', 'Pilsen', 'Pilzno']),
      (
        'DE',
        array[
          'München',
          'Munich',
          'Muenchen',
          'Monaco di Baviera',
          'Múnich',
          'Munique',
          'Monachium',
          'Mnichov',
          'Μόναχο',
          'Мюнхен',
          'Münih'
        ]
      ),
      (
        'DE',
        array[
          'Köln',
          'Cologne',
          'Koeln',
          'Colonia',
          'Colônia',
          'Colónia',
          'Keulen',
          'Kolonia',
          'Kolín nad Rýnem',
          'Κολωνία',
          'Кёльн'
        ]
      ),
      ('DE', array['Berlin', 'Berlín', 'Berlino', 'Berlim', 'Berlijn', 'Βερολίνο', 'Берлин']),
      ('DE', array['Hamburg', 'Hambourg', 'Hamburgo', 'Amburgo', 'Гамбург', 'Αμβούργο']),
      (
        'DE',
        array[
          'Frankfurt am Main',
          'Frankfurt',
          'Francfort',
          'Fráncfort',
          'Francoforte',
          'Frankfurt nad Menem',
          'Франкфурт'
        ]
      ),
      (
        'DE',
        array[
          'Nürnberg',
          'Nuremberg',
          'Nuernberg',
          'Norimberga',
          'Núremberg',
          'Nuremberga',
          'Neurenberg',
          'Norymberga',
          'Norimberk',
          'Нюрнберг'
        ]
      ),
      ('DE', array['Düsseldorf', 'Duesseldorf', 'Дюссельдорф']),
      ('DE', array['Dresden', 'Dresde', 'Dresda', 'Drezno', 'Drážďany', 'Дрезден']),
      ('DE', array['Leipzig', 'Lipsia', 'Lipsk', 'Lipsko', 'Лейпциг']),
      ('DE', array['Hannover', 'Hanover', 'Hanovre', 'Ганновер']),
      ('DE', array['Bremen', 'Brême', 'Brema', 'Бремен']),
      ('DE', array['Stuttgart', 'Estugarda', 'Stoccarda', 'Штутгарт']),
      ('DE', array['Freiburg im Breisgau', 'Freiburg', 'Fribourg-en-Brisgau', 'Friburgo']),
      ('DE', array['Aachen', 'Aix-la-Chapelle', 'Aquisgrán', 'Aquisgrana', 'Aken', 'Akwizgran', 'Cáchy']),
      ('DE', array['Trier', 'Trèves', 'Tréveris', 'Treviri']),
      ('DE', array['Regensburg', 'Ratisbon', 'Ratisbonne', 'Ratisbona']),
      (
        'DK',
        array[
          'København',
          'Copenhagen',
          'Kopenhagen',
          'Copenhague',
          'Copenaghen',
          'Kopenhaga',
          'Köpenhamn',
          'Kööpenhamina',
          'Kodaň',
          'Koppenhága',
          'Kopenhag',
          'Κοπεγχάγη',
          'Копенгаген',
          'Kaupmannahöfn'
        ]
      ),
      ('DK', array['Aarhus', 'Århus']),
      ('EE', array['Tallinn', 'Tallin', 'Tallina', 'Reval', 'Таллин', 'Ταλίν']),
      (
        'EG',
        array[
          'القاهرة',
          'Cairo',
          'Kairo',
          'Le Caire',
          'El Cairo',
          'Il Cairo',
          'Caïro',
          'Kair',
          'Káhira',
          'Kahire',
          'Каир',
          'Κάιρο'
        ]
      ),
      (
        'EG',
        array[
          'الإسكندرية',
          'Alexandria',
          'Alexandrie',
          'Alejandría',
          'Alessandria d''Egitto',
          'Alexandrië',
          'Aleksandria',
          'Александрия'
        ]
      ),
      ('ES', array['Sevilla', 'Seville', 'Séville', 'Siviglia', 'Sevilha', 'Sewilla', 'Севилья', 'Σεβίλλη']),
      ('ES', array['Barcelona', 'Barcelone', 'Barcellona', 'Барселона', 'Βαρκελώνη']),
      ('ES', array['Madrid', 'Madri', 'Madryt', 'Мадрид', 'Μαδρίτη']),
      ('ES', array['València', 'Valencia', 'Valence', 'Valenza', 'Valência', 'Walencja', 'Валенсия', 'Βαλένθια']),
      ('ES', array['Zaragoza', 'Saragossa', 'Saragosse', 'Saragozza', 'Saragoça', 'Сарагоса']),
      ('ES', array['Donostia', 'San Sebastián', 'San Sebastian', 'Donostia-San Sebastián', 'Saint-Sébastien']),
      ('ES', array['Bilbao', 'Bilbo', 'Бильбао']),
      ('ES', array['A Coruña', 'La Coruña', 'Corunna', 'La Corogne', 'Corunha']),
      ('ES', array['Córdoba', 'Cordoba', 'Cordova', 'Cordoue', 'Córdova']),
      ('ES', array['Granada', 'Grenade', 'Гранада']),
      ('ES', array['Málaga', 'Malaga', 'Малага']),
      ('ES', array['Palma', 'Palma de Mallorca', 'Palma di Maiorca', 'Palma de Maiorca', 'Palme de Majorque']),
      ('ES', array['Cádiz', 'Cadiz', 'Cadix', 'Cadice']),
      ('ES', array['Alacant', 'Alicante', 'Аликанте']),
      ('ES', array['Pamplona', 'Iruña', 'Pampelune']),
      ('ES', array['Eivissa', 'Ibiza', 'Ibiza Town']),
      ('FI', array['Helsinki', 'Helsingfors', 'Helsinque', 'Helsínquia', 'Хельсинки', 'Ελσίνκι']),
      ('FI', array['Turku', 'Åbo']),
      ('FI', array['Tampere', 'Tammerfors']),
      ('FR', array['Paris', 'París', 'Parigi', 'Parijs', 'Paryż', 'Paříž', 'Párizs', 'Pariisi', 'Париж', 'Παρίσι']),
      ('FR', array['Nice', 'Nizza', 'Niza', 'Nicea', 'Ницца', 'Νίκαια']),
      ('FR', array['Marseille', 'Marseilles', 'Marsella', 'Marsiglia', 'Marselha', 'Marsylia', 'Марсель', 'Μασσαλία']),
      ('FR', array['Lyon', 'Lyons', 'Lione', 'Lião', 'Лион', 'Λυών']),
      (
        'FR',
        array[
          'Strasbourg',
          'Straßburg',
          'Strassburg',
          'Estrasburgo',
          'Strasburgo',
          'Straatsburg',
          'Strasburg',
          'Štrasburk',
          'Страсбург'
        ]
      ),
      ('FR', array['Bordeaux', 'Burdeos', 'Bordéus', 'Бордо']),
      ('FR', array['Toulouse', 'Tolosa', 'Tuluza', 'Тулуза']),
      ('FR', array['Avignon', 'Aviñón', 'Avignone', 'Avinhão']),
      ('FR', array['Lille', 'Rijsel', 'Лилль']),
      ('FR', array['Ajaccio', 'Aiacciu']),
      ('GB', array['London', 'Londres', 'Londra', 'Londen', 'Londyn', 'Londýn', 'Lontoo', 'Λονδίνο', 'Лондон']),
      (
        'GB',
        array['Edinburgh', 'Édimbourg', 'Edimburgo', 'Edinburg', 'Edynburg', 'Эдинбург', 'Εδιμβούργο', 'Dùn Èideann']
      ),
      ('GB', array['Cardiff', 'Caerdydd']),
      ('GB', array['Glasgow', 'Glaschu', 'Глазго']),
      ('GE', array['თბილისი', 'Tbilisi', 'Tiflis', 'Tbilissi', 'Тбилиси']),
      (
        'GR',
        array[
          'Αθήνα',
          'Athína',
          'Athens',
          'Athen',
          'Athènes',
          'Atenas',
          'Atene',
          'Athene',
          'Ateny',
          'Athény',
          'Aten',
          'Ateena',
          'Atina',
          'Афины'
        ]
      ),
      (
        'GR',
        array[
          'Θεσσαλονίκη',
          'Thessaloniki',
          'Salonica',
          'Thessalonique',
          'Salónica',
          'Salonicco',
          'Saloniki',
          'Selanik',
          'Салоники'
        ]
      ),
      ('GR', array['Κέρκυρα', 'Corfu', 'Kerkyra', 'Corfou', 'Korfu', 'Corfù', 'Corfú']),
      ('GR', array['Ρόδος', 'Rhodes', 'Rodos', 'Rhodos', 'Rodi', 'Rodas', 'Родос']),
      ('GR', array['Ηράκλειο', 'Heraklion', 'Iraklio', 'Iraklion', 'Héraklion', 'Heraclión']),
      ('GR', array['Χανιά', 'Chania', 'Hania', 'Canea', 'La Canée']),
      ('HR', array['Zagreb', 'Agram', 'Zagabria', 'Zágráb', 'Загреб']),
      ('HR', array['Dubrovnik', 'Ragusa', 'Дубровник']),
      ('HR', array['Split', 'Spalato', 'Сплит']),
      ('HR', array['Zadar', 'Zara', 'Задар']),
      ('HR', array['Rijeka', 'Fiume']),
      ('HU', array['Budapest', 'Budapeszt', 'Budapešť', 'Budapeşte', 'Βουδαπέστη', 'Будапешт']),
      ('ID', array['Jakarta', 'Djakarta', 'Yakarta', 'Giacarta', 'Джакарта']),
      ('IE', array['Dublin', 'Baile Átha Cliath', 'Dublín', 'Dublino', 'Дублин', 'Δουβλίνο']),
      ('IE', array['Cork', 'Corcaigh']),
      ('IE', array['Galway', 'Gaillimh']),
      (
        'IL',
        array[
          'ירושלים',
          'Jerusalem',
          'Jérusalem',
          'Jerusalén',
          'Gerusalemme',
          'Jerusalém',
          'Jeruzalem',
          'Jerozolima',
          'Kudüs',
          'Иерусалим',
          'القدس'
        ]
      ),
      ('IL', array['תל אביב', 'Tel Aviv', 'Tel Aviv-Yafo', 'Tel-Aviv', 'Тель-Авив']),
      ('IN', array['Mumbai', 'Bombay', 'Bombaim', 'मुंबई', 'Мумбаи']),
      ('IN', array['Delhi', 'New Delhi', 'दिल्ली', 'Дели']),
      ('IN', array['Kolkata', 'Calcutta', 'Calcuta', 'Kalkutta']),
      ('IN', array['Chennai', 'Madras']),
      ('IS', array['Reykjavík', 'Reykjavik', 'Reikiavik', 'Рейкьявик']),
      ('IT', array['Roma', 'Rome', 'Rom', 'Rzym', 'Řím', 'Róma', 'Rooma', 'Рим', 'Ρώμη']),
      ('IT', array['Milano', 'Milan', 'Mailand', 'Milán', 'Milão', 'Milaan', 'Mediolan', 'Милан', 'Μιλάνο']),
      (
        'IT',
        array[
          'Venezia',
          'Venice',
          'Venise',
          'Venedig',
          'Venecia',
          'Veneza',
          'Venetië',
          'Wenecja',
          'Benátky',
          'Velence',
          'Venetsia',
          'Венеция',
          'Βενετία',
          'Venedik'
        ]
      ),
      (
        'IT',
        array[
          'Firenze',
          'Florence',
          'Florenz',
          'Florencia',
          'Florença',
          'Florencja',
          'Florencie',
          'Firenca',
          'Флоренция',
          'Φλωρεντία',
          'Floransa'
        ]
      ),
      ('IT', array['Napoli', 'Naples', 'Neapel', 'Nápoles', 'Napels', 'Neapol', 'Неаполь', 'Νάπολη']),
      ('IT', array['Torino', 'Turin', 'Turín', 'Turim', 'Turyn', 'Турин']),
      ('IT', array['Genova', 'Genoa', 'Genua', 'Gênes', 'Génova', 'Gênova', 'Генуя']),
      ('IT', array['Bologna', 'Bologne', 'Bolonia', 'Bolonha', 'Болонья']),
      ('IT', array['Padova', 'Padua', 'Padoue', 'Pádua']),
      ('IT', array['Siena', 'Sienne', 'Sienna']),
      ('IT', array['Verona', 'Vérone', 'Верона']),
      ('IT', array['Palermo', 'Palerme', 'Палермо']),
      ('IT', array['Siracusa', 'Syracuse', 'Syrakus']),
      ('IT', array['Bolzano', 'Bozen']),
      ('IT', array['Trieste', 'Triest', 'Trst']),
      ('IT', array['Pisa', 'Pise', 'Пиза']),
      ('IT', array['Livorno', 'Leghorn', 'Livourne']),
      ('JO', array['عمّان', 'Amman', 'Ammán']),
      ('JP', array['東京', 'Tokyo', 'Tōkyō', 'Tokio', 'Tóquio', 'Токио', 'Τόκιο', 'とうきょう']),
      ('JP', array['京都', 'Kyoto', 'Kyōto', 'Kioto', 'Quioto', 'Киото']),
      ('JP', array['大阪', 'Osaka', 'Ōsaka', 'Осака']),
      ('KR', array['서울', 'Seoul', 'Séoul', 'Seúl', 'Seul', 'Soul', 'Сеул', 'Σεούλ']),
      ('LB', array['بيروت', 'Beirut', 'Beyrouth', 'Bayrut', 'Бейрут']),
      ('LT', array['Vilnius', 'Wilno', 'Wilna', 'Vilna', 'Vilnia', 'Вильнюс']),
      ('LU', array['Luxembourg', 'Luxemburg', 'Lëtzebuerg', 'Luxemburgo', 'Lussemburgo', 'Luxembourg City']),
      ('LV', array['Rīga', 'Riga', 'Ryga', 'Рига', 'Ρίγα']),
      ('MA', array['مراكش', 'Marrakech', 'Marrakesh', 'Marrakesch', 'Marraquexe', 'Marrakesz', 'Марракеш']),
      ('MA', array['فاس', 'Fès', 'Fez', 'Fes', 'Fas']),
      ('MA', array['الدار البيضاء', 'Casablanca', 'Dar el Beida', 'Касабланка']),
      ('MA', array['طنجة', 'Tanger', 'Tangier', 'Tangiers', 'Tánger', 'Tangeri', 'Танжер']),
      ('MM', array['ရန်ကုန်', 'Yangon', 'Rangoon', 'Rangun']),
      ('MT', array['Valletta', 'Il-Belt Valletta', 'La Valette', 'La Valeta', 'La Valletta']),
      (
        'MX',
        array[
          'Ciudad de México',
          'Mexico City',
          'México D.F.',
          'CDMX',
          'Mexiko-Stadt',
          'Mexico-Stad',
          'Cidade do México',
          'Città del Messico',
          'Мехико'
        ]
      ),
      (
        'NL',
        array[
          'Den Haag',
          'The Hague',
          '''s-Gravenhage',
          'La Haye',
          'La Haya',
          'L''Aia',
          'Haia',
          'Haga',
          'Haag',
          'Гаага'
        ]
      ),
      ('NL', array['Amsterdam', 'Ámsterdam', 'Amsterdã', 'Amesterdão', 'Амстердам', 'Άμστερνταμ']),
      ('NL', array['Rotterdam', 'Róterdam', 'Roterdão', 'Роттердам']),
      ('NO', array['Oslo', 'Осло', 'Όσλο']),
      ('NO', array['Tromsø', 'Tromso', 'Tromsö', 'Тромсё']),
      (
        'PL',
        array[
          'Warszawa',
          'Warsaw',
          'Warschau',
          'Varsovie',
          'Varsovia',
          'Varsavia',
          'Varsóvia',
          'Varšava',
          'Varsó',
          'Varsova',
          'Варшава',
          'Βαρσοβία',
          'Varşova'
        ]
      ),
      (
        'PL',
        array[
          'Kraków',
          'Cracow',
          'Krakow',
          'Krakau',
          'Cracovie',
          'Cracovia',
          'Cracóvia',
          'Krakov',
          'Краков',
          'Κρακοβία'
        ]
      ),
      ('PL', array['Gdańsk', 'Danzig', 'Gdansk', 'Danzica', 'Гданьск']),
      ('PL', array['Wrocław', 'Breslau', 'Wroclaw', 'Breslavia', 'Вроцлав']),
      ('PL', array['Poznań', 'Posen', 'Poznan', 'Познань']),
      ('PL', array['Łódź', 'Lodz', 'Лодзь']),
      (
        'PT',
        array[
          'Lisboa',
          'Lisbon',
          'Lissabon',
          'Lisbonne',
          'Lisbona',
          'Lizbona',
          'Lisabon',
          'Lisszabon',
          'Λισαβόνα',
          'Лиссабон',
          'Lizbon'
        ]
      ),
      ('PT', array['Porto', 'Oporto', 'O Porto', 'Порту', 'Πόρτο']),
      ('PT', array['Braga', 'Брага']),
      ('PT', array['Coimbra', 'Coïmbre', 'Коимбра']),
      ('PT', array['Funchal', 'Фуншал']),
      (
        'RO',
        array[
          'București',
          'Bucharest',
          'Bukarest',
          'Bucarest',
          'Bucareste',
          'Boekarest',
          'Bukareszt',
          'Bukurešť',
          'Bükreş',
          'Бухарест',
          'Βουκουρέστι'
        ]
      ),
      ('RO', array['Brașov', 'Brasov', 'Kronstadt', 'Brassó']),
      ('RO', array['Sibiu', 'Hermannstadt', 'Nagyszeben']),
      ('RO', array['Cluj-Napoca', 'Cluj', 'Klausenburg', 'Kolozsvár']),
      (
        'RS',
        array['Beograd', 'Београд', 'Belgrade', 'Belgrad', 'Belgrado', 'Bělehrad', 'Belgrád', 'Белград', 'Βελιγράδι']
      ),
      (
        'RU',
        array[
          'Москва',
          'Moscow',
          'Moskva',
          'Moskau',
          'Moscou',
          'Moscú',
          'Mosca',
          'Moscovo',
          'Moskou',
          'Moskwa',
          'Moszkva',
          'Μόσχα'
        ]
      ),
      (
        'RU',
        array[
          'Санкт-Петербург',
          'Saint Petersburg',
          'St. Petersburg',
          'Sankt Petersburg',
          'Saint-Pétersbourg',
          'San Petersburgo',
          'San Pietroburgo',
          'São Petersburgo',
          'Petersburg'
        ]
      ),
      ('SE', array['Stockholm', 'Estocolmo', 'Stoccolma', 'Sztokholm', 'Tukholma', 'Стокгольм', 'Στοκχόλμη']),
      ('SE', array['Göteborg', 'Gothenburg', 'Gotemburgo', 'Göteburg', 'Гётеборг']),
      ('SE', array['Malmö', 'Malmo', 'Мальмё']),
      ('SG', array['Singapore', 'Singapur', 'Singapour', 'Singapura', '新加坡', 'சிங்கப்பூர்']),
      ('SI', array['Ljubljana', 'Laibach', 'Lubiana', 'Liubliana', 'Любляна']),
      ('SK', array['Bratislava', 'Pressburg', 'Pozsony', 'Bratysława', 'Братислава']),
      ('SY', array['دمشق', 'Damascus', 'Damaskus', 'Damas', 'Damasco']),
      ('TH', array['กรุงเทพมหานคร', 'กรุงเทพ', 'Bangkok', 'Krung Thep', 'Banguecoque', 'Бангкок']),
      ('TN', array['تونس', 'Tunis', 'Túnez', 'Tunisi', 'Túnis']),
      (
        'TR',
        array[
          'İstanbul',
          'Istanbul',
          'Istambul',
          'Estambul',
          'Stambuł',
          'Constantinople',
          'Konstantinopel',
          'Стамбул',
          'Κωνσταντινούπολη'
        ]
      ),
      ('TR', array['İzmir', 'Izmir', 'Smyrna', 'Esmirna', 'Smirne', 'Измир']),
      ('TR', array['Antalya', 'Анталья']),
      ('UA', array['Київ', 'Kyiv', 'Kiev', 'Kyjev', 'Kiew', 'Kijów', 'Киев', 'Κίεβο']),
      ('UA', array['Львів', 'Lviv', 'Lemberg', 'Lwów', 'Lvov', 'Leopoli', 'Львов']),
      ('UA', array['Одеса', 'Odesa', 'Odessa', 'Odesse', 'Одесса']),
      (
        'US',
        array[
          'New York',
          'New York City',
          'NYC',
          'Nueva York',
          'Nova Iorque',
          'Nova York',
          'Nowy Jork',
          'Нью-Йорк',
          'Νέα Υόρκη'
        ]
      ),
      ('US', array['New Orleans', 'La Nouvelle-Orléans', 'Nueva Orleans', 'Nova Orleães', 'Nowy Orlean']),
      ('US', array['Los Angeles', 'Los Ángeles', 'L.A.', 'Лос-Анджелес']),
      ('US', array['San Francisco', 'Сан-Франциско']),
      ('US', array['Philadelphia', 'Filadelfia', 'Philadelphie', 'Filadélfia']),
      ('US', array['Honolulu', 'Гонолулу']),
      (
        'VN',
        array[
          'Thành phố Hồ Chí Minh',
          'Ho Chi Minh City',
          'Hồ Chí Minh',
          'Saigon',
          'Sài Gòn',
          'Saïgon',
          'Ho-Chi-Minh-Stadt',
          'Хошимин'
        ]
      ),
      ('VN', array['Hà Nội', 'Hanoi', 'Hanoï', 'Hanói', 'Ханой']),
      (
        'ZA',
        array[
          'Cape Town',
          'Kaapstad',
          'Kapstadt',
          'Le Cap',
          'Ciudad del Cabo',
          'Città del Capo',
          'Cidade do Cabo',
          'Kapsztad',
          'Кейптаун'
        ]
      )
  ) as city (country, names)
  cross join lateral unnest(city.names) with ordinality as written (name, place)
order by city.country, private.place_key(written.name), written.place
on conflict (country, key) do update
  set
    city = excluded.city,
    name = excluded.name;
