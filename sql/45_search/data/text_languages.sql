-- Official and widely spoken languages by country, of those that PostgreSQL 17 has a stemmer for.
insert into private.text_languages (language, countries)
values
  ('english', '{}'),
  ('arabic', '{AE,BH,DJ,DZ,EG,EH,IL,IQ,JO,KM,KW,LB,LY,MA,MR,OM,PS,QA,SA,SD,SO,SY,TD,TN,YE}'),
  ('armenian', '{AM}'),
  ('basque', '{ES}'),
  ('catalan', '{AD,ES}'),
  ('danish', '{DK,FO,GL}'),
  ('dutch', '{AW,BE,BQ,CW,NL,SR,SX}'),
  ('finnish', '{FI}'),
  (
    'french',
    '{AD,BE,BF,BI,BJ,BL,CA,CD,CF,CG,CH,CI,CM,DJ,DZ,FR,GA,GF,GN,GP,GQ,HT,KM,LB,LU,MA,MC,MF,MG,ML,MQ,MU,NC,NE,PF,PM,RE,RW,SC,SN,TD,TF,TG,TN,VU,WF,YT}'
  ),
  ('german', '{AT,BE,CH,DE,LI,LU}'),
  ('greek', '{CY,GR}'),
  ('hindi', '{IN}'),
  ('hungarian', '{HU}'),
  ('indonesian', '{ID}'),
  ('irish', '{IE}'),
  ('italian', '{CH,IT,SM,VA}'),
  ('lithuanian', '{LT}'),
  ('nepali', '{NP}'),
  ('norwegian', '{NO,SJ}'),
  ('portuguese', '{AO,BR,CV,GW,MO,MZ,PT,ST,TL}'),
  ('romanian', '{MD,RO}'),
  ('russian', '{BY,KG,KZ,MD,RU}'),
  ('serbian', '{BA,ME,RS}'),
  ('spanish', '{AD,AR,BO,CL,CO,CR,CU,DO,EC,ES,GI,GQ,GT,HN,MX,NI,PA,PE,PR,PY,SV,US,UY,VE}'),
  ('swedish', '{AX,FI,SE}'),
  ('tamil', '{IN,LK,SG}'),
  ('turkish', '{CY,TR}')
on conflict (language) do update
  set countries = excluded.countries;
