// Sixty firms that do not exist: name, city, country, trade. Scenario by scenario, see generate.mjs.
export const FIRMS = [
  ['Acetaia Ponterosso', 'Modena', 'IT', 'food'], ['Alpenform Möbelwerk', 'Innsbruck', 'AT', 'furniture'], ['Andreoli & Figli Torneria', 'Brescia', 'IT', 'mechanics'],
  ['Arenaria Lapidei', 'Massa', 'IT', 'building'], ['Atelier Delacourt', 'Lyon', 'FR', 'textiles'], ['Baumgart Verpackungen', 'Augsburg', 'DE', 'packaging'],
  ['Belfiore Cosmesi', 'Lodi', 'IT', 'cosmetics'], ['Bianchetti Impianti', 'Bergamo', 'IT', 'plant'], ['Birrificio Tre Ponti', 'Biella', 'IT', 'food'],
  ['Bodegas Altarriba', 'Logroño', 'ES', 'food'], ['Borghi Antichi Restauri', 'Perugia', 'IT', 'building'], ['Brandolini Serramenti', 'Treviso', 'IT', 'building'],
  ['Cantieri Navali Marasca', 'Viareggio', 'IT', 'plant'], ['Cartotecnica Valdinievole', 'Pescia', 'IT', 'packaging'], ['Ceramiche Montecalvo', 'Sassuolo', 'IT', 'building'],
  ['Cerâmica do Tejo', 'Santarém', 'PT', 'building'], ['Clerici Filati', 'Como', 'IT', 'textiles'], ['Colorificio Adriatico', 'Pesaro', 'IT', 'chemicals'],
  ['Conceria Valchiampo Nuova', 'Arzignano', 'IT', 'textiles'], ['Dal Zotto Elettronica', 'Padova', 'IT', 'electronics'], ['De Wit Tuinbouw', 'Westland', 'NL', 'food'],
  ['Distillerie Monfalcone', 'Gorizia', 'IT', 'food'], ['Doppler Feinmechanik', 'Jena', 'DE', 'mechanics'], ['Edilnova Cooperativa', 'Ravenna', 'IT', 'building'],
  ['Elettromeccanica Sannio', 'Benevento', 'IT', 'electronics'], ['Establiments Puigverd', 'Girona', 'ES', 'retail'], ['Fabbrica Lumi Savona', 'Savona', 'IT', 'furniture'],
  ['Farmacia Centrale Lunghi', 'Ferrara', 'IT', 'retail'], ['Ferramenta Ligure', 'Genova', 'IT', 'retail'], ['Fonderie del Garda', 'Desenzano', 'IT', 'mechanics'],
  ['Fournil des Deux Rives', 'Strasbourg', 'FR', 'food'], ['Frigotecnica Salento', 'Lecce', 'IT', 'plant'], ['Glenmoor Glassworks', 'Bristol', 'GB', 'building'],
  ['Grafiche Sant’Orso', 'Aosta', 'IT', 'packaging'], ['Hallstein Logistik', 'Kassel', 'DE', 'transport'], ['Helvag Präzision', 'Biel', 'CH', 'mechanics'],
  ['Industria Molitoria Crotti', 'Cremona', 'IT', 'food'], ['Kowalczyk Transport', 'Poznań', 'PL', 'transport'], ['Krainer Lesne Hiše', 'Kranj', 'SI', 'building'],
  ['Laboratori Vercesi', 'Pavia', 'IT', 'chemicals'], ['Lanificio Cervo', 'Biella', 'IT', 'textiles'], ['Maison Verlaine Parfums', 'Grasse', 'FR', 'cosmetics'],
  ['Marchetti Trasporti', 'Verona', 'IT', 'transport'], ['Nordhafen Werkzeuge', 'Bremen', 'DE', 'mechanics'], ['Officine Tagliavini', 'Parma', 'IT', 'mechanics'],
  ['Oleificio Terre Rosse', 'Bari', 'IT', 'food'], ['Orfèvrerie Quentin', 'Besançon', 'FR', 'retail'], ['Pelletteria Arnoldi', 'Scandicci', 'IT', 'textiles'],
  ['Pracownia Mebli Dąb', 'Kraków', 'PL', 'furniture'], ['Quarzi Industriali Etna', 'Catania', 'IT', 'chemicals'], ['Rheintal Solar', 'St. Gallen', 'CH', 'plant'],
  ['Rubinetterie Cusio', 'Omegna', 'IT', 'mechanics'], ['Sanitär Vogtland', 'Plauen', 'DE', 'retail'], ['Sartoria Petrarca', 'Arezzo', 'IT', 'textiles'],
  ['Talleres Iturralde', 'Bilbao', 'ES', 'mechanics'], ['Tessitura Valsesia', 'Varallo', 'IT', 'textiles'], ['Thornbury Kitchens', 'Leeds', 'GB', 'furniture'],
  ['Van Aalst Chocolade', 'Antwerpen', 'BE', 'food'], ['Vivai Collinari', 'Pistoia', 'IT', 'food'], ['Zirbenholz Manufaktur', 'Salzburg', 'AT', 'furniture'],
];

/** Legal form by country. */
export const FORMS = { IT: ['S.r.l.', 'S.p.A.', 'S.n.c.'], DE: ['GmbH'], AT: ['GmbH'], CH: ['AG'], FR: ['SAS', 'SARL'], ES: ['S.L.'], PT: ['Lda.'], NL: ['B.V.'], BE: ['BV'], GB: ['Ltd'], PL: ['sp. z o.o.'], SI: ['d.o.o.'] };
export const OWNERS = ['Giulia Ferri', 'Marco Ansaldi', 'Elena Tosi', 'Davide Roncato'];
