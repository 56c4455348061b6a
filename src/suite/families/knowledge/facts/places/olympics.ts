import { factTable } from '../table.ts'

export const olympics = factTable({
  name: 'Olympic cities',
  reference: 'International Olympic Committee, list of the Games',
  columns: 'Games | host | season',
  rows: `
    the Summer Games of 1896|Athens|summer; the Summer Games of 1936|Berlin|summer; the Summer Games of 1992|Barcelona|summer
    the Summer Games of 1996|Atlanta|summer; the Summer Games of 2000|Sydney|summer; the Summer Games of 2004|Athens|summer
    the Summer Games of 2008|Beijing|summer; the Summer Games of 2012|London|summer; the Summer Games of 2016|Rio de Janeiro|summer
    the Summer Games of 1972|Munich|summer; the Winter Games of 2014|Sochi|winter; the Winter Games of 2010|Vancouver|winter

    the Summer Games of 1960|Rome|summer; the Summer Games of 1964|Tokyo|summer; the Summer Games of 1968|Mexico City|summer
    the Summer Games of 1976|Montreal|summer; the Summer Games of 1980|Moscow|summer; the Summer Games of 1984|Los Angeles|summer
    the Summer Games of 1988|Seoul|summer; the Winter Games of 2006|Turin|winter; the Winter Games of 2002|Salt Lake City|winter
    the Winter Games of 1998|Nagano|winter; the Winter Games of 1994|Lillehammer|winter; the Winter Games of 1984|Sarajevo|winter

    the Summer Games of 1904|St. Louis|summer; the Summer Games of 1908|London|summer; the Summer Games of 1912|Stockholm|summer
    the Summer Games of 1920|Antwerp|summer; the Summer Games of 1924|Paris|summer; the Summer Games of 1928|Amsterdam|summer
    the Summer Games of 1948|London|summer; the Summer Games of 1952|Helsinki|summer; the Winter Games of 1924|Chamonix|winter
    the Winter Games of 1932|Lake Placid|winter; the Winter Games of 1948|St. Moritz|winter; the Winter Games of 1952|Oslo|winter
    the Winter Games of 1956|Cortina d'Ampezzo|winter; the Winter Games of 1964|Innsbruck|winter; the Winter Games of 1968|Grenoble|winter
    the Winter Games of 1972|Sapporo|winter; the Winter Games of 1988|Calgary|winter; the Winter Games of 1992|Albertville|winter`,
  relations: [
    {
      entity: 'Games',
      value: 'host',
      forward: [
        'Which city hosted {}?',
        'Where were {} held?',
        'In which city did the athletes meet for {}?',
      ],
      backward: ['Which Olympic Games did {} host?', 'Which of these Games were held in {}?'],
      near: 'season',
    },
  ],
})
