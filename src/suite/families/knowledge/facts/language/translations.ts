import { factTable } from '../table.ts'

export const translations = factTable({
  name: 'translations',
  reference:
    'RAE Diccionario de la lengua española; Dictionnaire de l’Académie française; Duden; Treccani; Lewis and Short',
  columns: 'English | Spanish | French | German | Italian | Latin',
  rows: `
    dog|perro|chien|Hund|cane|canis; cat|gato|chat|Katze|gatto|feles; house|casa|maison|Haus|casa|domus; water|agua|eau|Wasser|acqua|aqua
    fire|fuego|feu|Feuer|fuoco|ignis; bread|pan|pain|Brot|pane|panis; book|libro|livre|Buch|libro|liber; sun|sol|soleil|Sonne|sole|sol
    moon|luna|lune|Mond|luna|luna; red|rojo|rouge|rot|rosso|ruber; white|blanco|blanc|weiß|bianco|albus; day|día|jour|Tag|giorno|dies
    night|noche|nuit|Nacht|notte|nox; mother|madre|mère|Mutter|madre|mater; king|rey|roi|König|re|rex; friend|amigo|ami|Freund|amico|amicus

    tree|árbol|arbre|Baum|albero|arbor; horse|caballo|cheval|Pferd|cavallo|equus; bird|pájaro|oiseau|Vogel|uccello|avis; milk|leche|lait|Milch|latte|lac
    egg|huevo|œuf|Ei|uovo|ovum; hand|mano|main|Hand|mano|manus; head|cabeza|tête|Kopf|testa|caput; eye|ojo|œil|Auge|occhio|oculus
    city|ciudad|ville|Stadt|città|urbs; window|ventana|fenêtre|Fenster|finestra|fenestra; table|mesa|table|Tisch|tavolo|mensa; black|negro|noir|schwarz|nero|niger
    green|verde|vert|grün|verde|viridis; snow|nieve|neige|Schnee|neve|nix; bridge|puente|pont|Brücke|ponte|pons; apple|manzana|pomme|Apfel|mela|malum

    key|llave|clé|Schlüssel|chiave|clavis; knife|cuchillo|couteau|Messer|coltello|culter; bone|hueso|os|Knochen|osso|os; winter|invierno|hiver|Winter|inverno|hiems
    shadow|sombra|ombre|Schatten|ombra|umbra; sword|espada|épée|Schwert|spada|gladius; wing|ala|aile|Flügel|ala|ala
    bee|abeja|abeille|Biene|ape|apis; sheep|oveja|mouton|Schaf|pecora|ovis; wolf|lobo|loup|Wolf|lupo|lupus; chair|silla|chaise|Stuhl|sedia|sella
    rain|lluvia|pluie|Regen|pioggia|pluvia; ship|barco|bateau|Schiff|nave|navis; field|campo|champ|Feld|campo|ager; tongue|lengua|langue|Zunge|lingua|lingua`,
  relations: ['Spanish', 'French', 'German', 'Italian', 'Latin'].map((language) => ({
    entity: 'English',
    value: language,
    forward: [
      `What is the ${language} word for "{}"?`,
      `How does one say "{}" in ${language}?`,
      `Which ${language} word means "{}"?`,
    ],
    backward: [
      `What does the ${language} word "{}" mean?`,
      `In English, the ${language} word "{}" is what?`,
    ],
    pair: `English word and ${language} word`,
  })),
})
