-- English is the name in amenities itself.
insert into public.amenity_translations (code, language, name)
select code, 'en', name
from public.amenities
on conflict (code, language) do update
  set name = excluded.name;

insert into public.amenity_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('wifi', 'Wi-Fi', 'Wifi', 'WLAN'),
      ('towels', 'Serviettes', 'Toallas', 'Handtücher'),
      ('bed_linen', 'Linge de lit', 'Ropa de cama', 'Bettwäsche'),
      ('toilet_paper', 'Papier toilette', 'Papel higiénico', 'Toilettenpapier'),
      ('soap', 'Savon', 'Jabón', 'Seife'),
      ('hangers', 'Cintres', 'Perchas', 'Kleiderbügel'),
      ('iron', 'Fer à repasser', 'Plancha', 'Bügeleisen'),
      ('kitchen', 'Cuisine', 'Cocina', 'Küche'),
      ('refrigerator', 'Réfrigérateur', 'Frigorífico', 'Kühlschrank'),
      ('freezer', 'Congélateur', 'Congelador', 'Gefrierschrank'),
      ('oven', 'Four', 'Horno', 'Backofen'),
      ('stove', 'Plaques de cuisson', 'Fogones', 'Herd'),
      ('microwave', 'Micro-ondes', 'Microondas', 'Mikrowelle'),
      ('dishwasher', 'Lave-vaisselle', 'Lavavajillas', 'Geschirrspüler'),
      ('coffee_maker', 'Cafetière', 'Cafetera', 'Kaffeemaschine'),
      ('kettle', 'Bouilloire', 'Hervidor', 'Wasserkocher'),
      ('toaster', 'Grille-pain', 'Tostadora', 'Toaster'),
      ('dishes_and_cutlery', 'Vaisselle et couverts', 'Vajilla y cubiertos', 'Geschirr und Besteck'),
      ('dining_table', 'Table à manger', 'Mesa de comedor', 'Esstisch'),
      ('bathtub', 'Baignoire', 'Bañera', 'Badewanne'),
      ('shower', 'Douche', 'Ducha', 'Dusche'),
      ('hot_water', 'Eau chaude', 'Agua caliente', 'Warmwasser'),
      ('hair_dryer', 'Sèche-cheveux', 'Secador de pelo', 'Haartrockner'),
      ('shampoo', 'Shampooing', 'Champú', 'Shampoo'),
      ('bidet', 'Bidet', 'Bidé', 'Bidet'),
      ('washing_machine', 'Lave-linge', 'Lavadora', 'Waschmaschine'),
      ('dryer', 'Sèche-linge', 'Secadora', 'Wäschetrockner'),
      ('blackout_curtains', 'Rideaux occultants', 'Cortinas opacas', 'Verdunkelungsvorhänge'),
      ('wardrobe', 'Armoire', 'Armario', 'Kleiderschrank'),
      ('heating', 'Chauffage', 'Calefacción', 'Heizung'),
      ('air_conditioning', 'Climatisation', 'Aire acondicionado', 'Klimaanlage'),
      ('ceiling_fan', 'Ventilateur de plafond', 'Ventilador de techo', 'Deckenventilator'),
      ('fireplace', 'Cheminée', 'Chimenea', 'Kamin'),
      ('desk', 'Bureau', 'Escritorio', 'Schreibtisch'),
      (
        'fast_wifi',
        'Wi-Fi rapide (100 Mbit/s ou plus)',
        'Wifi rápido (100 Mbit/s o más)',
        'Schnelles WLAN (ab 100 Mbit/s)'
      ),
      ('pocket_wifi', 'Wi-Fi de poche', 'Wifi portátil', 'Mobiles WLAN'),
      ('tv', 'Télévision', 'Televisión', 'Fernseher'),
      ('books', 'Livres', 'Libros', 'Bücher'),
      ('board_games', 'Jeux de société', 'Juegos de mesa', 'Brettspiele'),
      ('piano', 'Piano', 'Piano', 'Klavier'),
      ('cot', 'Lit bébé', 'Cuna', 'Kinderbett'),
      ('high_chair', 'Chaise haute', 'Trona', 'Hochstuhl'),
      ('stair_gates', 'Barrières d’escalier', 'Barreras de escalera', 'Treppengitter'),
      ('toys', 'Jouets', 'Juguetes', 'Spielzeug'),
      ('balcony', 'Balcon', 'Balcón', 'Balkon'),
      ('terrace', 'Terrasse', 'Terraza', 'Terrasse'),
      ('garden', 'Jardin', 'Jardín', 'Garten'),
      ('barbecue', 'Barbecue', 'Barbacoa', 'Grill'),
      ('pool', 'Piscine', 'Piscina', 'Pool'),
      ('hot_tub', 'Jacuzzi', 'Jacuzzi', 'Whirlpool'),
      ('sauna', 'Sauna', 'Sauna', 'Sauna'),
      ('bicycles', 'Vélos', 'Bicicletas', 'Fahrräder'),
      ('fire_pit', 'Brasero', 'Brasero', 'Feuerstelle'),
      ('beachfront', 'Front de mer', 'Frente a la playa', 'Direkt am Strand'),
      ('lake_view', 'Vue sur le lac', 'Vistas al lago', 'Seeblick'),
      ('sea_view', 'Vue sur la mer', 'Vistas al mar', 'Meerblick'),
      ('mountain_view', 'Vue sur la montagne', 'Vistas a la montaña', 'Bergblick'),
      ('ski_in_ski_out', 'Au pied des pistes', 'A pie de pista', 'Direkt an der Piste'),
      ('free_parking', 'Parking gratuit', 'Aparcamiento gratuito', 'Kostenloser Parkplatz'),
      ('paid_parking', 'Parking payant', 'Aparcamiento de pago', 'Kostenpflichtiger Parkplatz'),
      (
        'ev_charger',
        'Borne pour voitures électriques',
        'Cargador para coches eléctricos',
        'Ladestation für Elektroautos'
      ),
      ('lift', 'Ascenseur', 'Ascensor', 'Aufzug'),
      ('gym', 'Salle de sport', 'Gimnasio', 'Fitnessraum'),
      ('smoke_alarm', 'Détecteur de fumée', 'Detector de humo', 'Rauchmelder'),
      (
        'carbon_monoxide_alarm',
        'Détecteur de monoxyde de carbone',
        'Detector de monóxido de carbono',
        'Kohlenmonoxidmelder'
      ),
      ('fire_extinguisher', 'Extincteur', 'Extintor', 'Feuerlöscher'),
      ('first_aid_kit', 'Trousse de premiers secours', 'Botiquín', 'Verbandkasten'),
      ('step_free_entrance', 'Entrée sans marche', 'Entrada sin escalones', 'Stufenloser Eingang'),
      ('wide_doorways', 'Portes larges', 'Puertas anchas', 'Breite Türen'),
      ('accessible_bathroom', 'Salle de bain accessible', 'Baño adaptado', 'Barrierefreies Bad'),
      ('grab_rails', 'Barres d’appui', 'Barras de apoyo', 'Haltegriffe'),
      ('ground_floor', 'Rez-de-chaussée', 'Planta baja', 'Erdgeschoss'),
      (
        'step_free_path',
        'Chemin éclairé sans marche',
        'Camino iluminado sin escalones',
        'Beleuchteter stufenloser Weg'
      ),
      (
        'accessible_parking',
        'Place de stationnement PMR',
        'Plaza de aparcamiento accesible',
        'Barrierefreier Parkplatz'
      ),
      ('step_free_shower', 'Douche de plain-pied', 'Ducha a ras de suelo', 'Bodengleiche Dusche'),
      ('shower_chair', 'Siège de douche', 'Silla de ducha', 'Duschstuhl'),
      ('raised_toilet', 'Toilettes surélevées', 'Inodoro elevado', 'Erhöhte Toilette'),
      ('patient_hoist', 'Lève-personne', 'Grúa para personas', 'Personenlift'),
      ('visual_alarm', 'Alarme visuelle', 'Alarma visual', 'Visueller Alarm'),
      (
        'assistance_dogs',
        'Chiens d’assistance bienvenus',
        'Perros de asistencia bienvenidos',
        'Assistenzhunde willkommen'
      )
  ) as named (code, fr, es, de),
  lateral (
    values
      ('fr', named.fr),
      ('es', named.es),
      ('de', named.de)
  ) as translated (language, name)
order by named.code, translated.language
on conflict (code, language) do update
  set name = excluded.name;
