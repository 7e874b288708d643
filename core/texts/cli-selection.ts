import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** Words of the commands `select` and `solve`. */
export const cliSelectionTexts = area(
  {
    faults: {
      'missing-file': (file: string) => `${file} n’existe pas.`,
      unreadable: (file: string) => `${file} ne se lit pas comme un texte.`,
      'no-json': (file: string) => `${file} n’est pas du JSON.`,
      'no-json-line': (file: string, line: string) =>
        `${file} n’est pas du JSON : voir vers la ligne ${line}.`,
      shape: (file: string) =>
        `${file} n’a aucune des trois formes attendues : « weights, profits, capacity », « profits, constraints, caps » ou « options, seats, budget ».`,
      missing: (file: string, place: string) => `${file} : il manque « ${place} ».`,
      'not-a-number': (file: string, place: string) => `${file}, « ${place} » : un nombre est attendu.`,
      'not-a-list': (file: string, place: string) => `${file}, « ${place} » : une liste est attendue.`,
      'not-an-object': (file: string, place: string) =>
        `${file}, « ${place} » : un objet entre accolades est attendu.`,
      'unknown-key': (file: string, place: string) => `${file}, « ${place} » : ce nom n’est pas attendu ici.`,
      form: (file: string, place: string) => `${file}, « ${place} » : ce n’est pas ce qui est attendu ici.`,
      size: (file: string, place: string) =>
        `${file}, « ${place} » : une taille est un nombre entier à partir de 1.`,
      length: (file: string, place: string, wanted: number) =>
        `${file}, « ${place} » : ${counted(wanted, ['nombre est attendu', 'nombres sont attendus'], 'fr')}, un par élément.`,
      decimals: (file: string, place: string) =>
        `${file}, « ${place} » : six chiffres après la virgule au plus.`,
      'too-large': (file: string, place: string) =>
        `${file}, « ${place} » : ce nombre est trop grand pour un calcul exact (un milliard au plus, décimales comprises).`,
      'defi-twice': (file: string, place: string) => `${file}, « ${place} » : le même défi y est deux fois.`,
      'bounds-empty': (file: string, place: string) =>
        `${file}, « ${place} » : donnez un minimum (min), un maximum (max) ou les deux.`,
      'bounds-crossed': (file: string, place: string) =>
        `${file}, « ${place} » : le minimum dépasse le maximum.`,
      'unknown-defi': (file: string, place: string, word: string) =>
        `${file}, « ${place} » : aucun défi recevable ne porte le numéro de dossier « ${word} ».`,
      'unknown-group': (file: string, place: string, word: string) =>
        `${file}, « ${place} » : aucun groupe ne s’appelle « ${word} ».`,
    },
    whole: 'le fichier',
    infeasible: 'Aucun choix ne respecte toutes les limites.',
    conflict: 'Aucune sélection ne respecte toutes les règles. Celles-ci ne peuvent pas tenir ensemble :',
    limit: 'Le calcul n’a pas abouti dans le temps prévu : rien n’est affirmé.',
    optimum: (value: string) => `Valeur optimale, prouvée : ${value}`,
    items: (list: string) => `Éléments : ${list}`,
    none: 'aucun',
    choiceHeader: ['Taille', 'Nom'].join('\t'),
    header: ['Rang', 'Valeur', 'EIG', 'Fonds', 'Dossier', 'Équipe', 'Défi'].join('\t'),
    sums: (defis: string, seats: string, fund: string, cost: string) =>
      `${defis}, ${seats}, ${fund} à la charge du fonds (coût des équipes : ${cost})`,
    defis: (n: number, count: string) => `${count} ${plural(n, 'fr', 'défi retenu', 'défis retenus')}`,
    seats: (n: number, count: string) => `${count} ${plural(n, 'fr', 'place', 'places')}`,
    alternatives: (n: number, count: string) =>
      n === 0
        ? 'Aucune autre sélection ne vaut autant.'
        : `${count} ${plural(n, 'fr', 'autre sélection vaut', 'autres sélections valent')} exactement autant.`,
    moreAlternatives: (n: number) =>
      `Au moins ${counted(n, ['autre sélection vaut', 'autres sélections valent'], 'fr')} exactement autant.`,
  },
  {
    faults: {
      'missing-file': (file: string) => `${file} does not exist.`,
      unreadable: (file: string) => `${file} does not read as a text.`,
      'no-json': (file: string) => `${file} is no JSON.`,
      'no-json-line': (file: string, line: string) => `${file} is no JSON: look about line ${line}.`,
      shape: (file: string) =>
        `${file} has none of the three shapes that are read: “weights, profits, capacity”, “profits, constraints, caps” or “options, seats, budget”.`,
      missing: (file: string, place: string) => `${file}: “${place}” is missing.`,
      'not-a-number': (file: string, place: string) => `${file}, “${place}”: a number is expected.`,
      'not-a-list': (file: string, place: string) => `${file}, “${place}”: a list is expected.`,
      'not-an-object': (file: string, place: string) =>
        `${file}, “${place}”: an object in braces is expected.`,
      'unknown-key': (file: string, place: string) => `${file}, “${place}”: this name is not expected here.`,
      form: (file: string, place: string) => `${file}, “${place}”: this is not what is expected here.`,
      size: (file: string, place: string) => `${file}, “${place}”: a size is a whole number from 1 on.`,
      length: (file: string, place: string, wanted: number) =>
        `${file}, “${place}”: ${counted(wanted, ['number is', 'numbers are'], 'en')} expected, one for each item.`,
      decimals: (file: string, place: string) => `${file}, “${place}”: six decimals at most.`,
      'too-large': (file: string, place: string) =>
        `${file}, “${place}”: this number is too large to be exact with (a billion at most, decimals included).`,
      'defi-twice': (file: string, place: string) => `${file}, “${place}”: the same défi is there twice.`,
      'bounds-empty': (file: string, place: string) =>
        `${file}, “${place}”: give a minimum (min), a maximum (max) or both.`,
      'bounds-crossed': (file: string, place: string) =>
        `${file}, “${place}”: the minimum is greater than the maximum.`,
      'unknown-defi': (file: string, place: string, word: string) =>
        `${file}, “${place}”: no admissible défi has the dossier number “${word}”.`,
      'unknown-group': (file: string, place: string, word: string) =>
        `${file}, “${place}”: no group is called “${word}”.`,
    },
    whole: 'the file',
    infeasible: 'No choice keeps all limits.',
    conflict: 'No selection keeps all rules. These cannot hold together:',
    limit: 'This could not be worked out within the time: nothing is claimed.',
    optimum: (value: string) => `Greatest value, proven: ${value}`,
    items: (list: string) => `Items: ${list}`,
    none: 'none',
    choiceHeader: ['Size', 'Name'].join('\t'),
    header: ['Rank', 'Value', 'EIGs', 'Fund', 'Dossier', 'Team', 'Défi'].join('\t'),
    sums: (defis: string, seats: string, fund: string, cost: string) =>
      `${defis}, ${seats}, ${fund} paid by the fund (cost of the teams: ${cost})`,
    defis: (n: number, count: string) => `${count} ${plural(n, 'en', 'défi', 'défis')} selected`,
    seats: (n: number, count: string) => `${count} ${plural(n, 'en', 'seat', 'seats')}`,
    alternatives: (n: number, count: string) =>
      n === 0
        ? 'No other selection is worth as much.'
        : `${count} other ${plural(n, 'en', 'selection is', 'selections are')} worth exactly as much.`,
    moreAlternatives: (n: number) =>
      `At least ${counted(n, ['other selection is', 'other selections are'], 'en')} worth exactly as much.`,
  },
);
