import { factTable } from '../table.ts'

export const species = factTable({
  name: 'species',
  reference: 'Catalogue of Life, accepted names',
  columns: 'organism | scientific name | near',
  rows: `
    lion|Panthera leo|mammal; tiger|Panthera tigris|mammal; grey wolf|Canis lupus|mammal; house mouse|Mus musculus|mammal
    blue whale|Balaenoptera musculus|mammal; brown bear|Ursus arctos|mammal; polar bear|Ursus maritimus|mammal
    fruit fly|Drosophila melanogaster|animal; honey bee|Apis mellifera|animal; modern human|Homo sapiens|mammal
    rice|Oryza sativa|crop; maize|Zea mays|crop; potato|Solanum tuberosum|crop; sunflower|Helianthus annuus|plant

    leopard|Panthera pardus|mammal; jaguar|Panthera onca|mammal; cheetah|Acinonyx jubatus|mammal; red fox|Vulpes vulpes|mammal
    giant panda|Ailuropoda melanoleuca|mammal; brown rat|Rattus norvegicus|mammal; bread wheat|Triticum aestivum|crop
    tomato|Solanum lycopersicum|crop; tobacco|Nicotiana tabacum|crop; olive|Olea europaea|crop; grapevine|Vitis vinifera|crop
    baker's yeast|Saccharomyces cerevisiae|other; thale cress|Arabidopsis thaliana|plant; zebrafish|Danio rerio|animal
    mallard|Anas platyrhynchos|animal; house sparrow|Passer domesticus|animal; wild boar|Sus scrofa|mammal
    platypus|Ornithorhynchus anatinus|mammal; koala|Phascolarctos cinereus|mammal; garden pea|Pisum sativum|crop
    onion|Allium cepa|crop; garlic|Allium sativum|crop; carrot|Daucus carota|crop

    moose|Alces alces|mammal; reindeer|Rangifer tarandus|mammal; red deer|Cervus elaphus|mammal; barn owl|Tyto alba|animal
    European rabbit|Oryctolagus cuniculus|mammal; emu|Dromaius novaehollandiae|animal; soybean|Glycine max|crop
    barley|Hordeum vulgare|crop; oat|Avena sativa|crop; lettuce|Lactuca sativa|crop; date palm|Phoenix dactylifera|crop
    coconut|Cocos nucifera|crop; English oak|Quercus robur|plant; Scots pine|Pinus sylvestris|plant
    Norway spruce|Picea abies|plant; silver birch|Betula pendula|plant; European beech|Fagus sylvatica|plant
    great tit|Parus major|animal; common swift|Apus apus|animal; magpie|Pica pica|animal; common frog|Rana temporaria|animal
    Atlantic cod|Gadus morhua|animal; Atlantic salmon|Salmo salar|animal; European badger|Meles meles|mammal
    raccoon|Procyon lotor|mammal; wolverine|Gulo gulo|mammal; African elephant|Loxodonta africana|mammal
    Asian elephant|Elephas maximus|mammal; killer whale|Orcinus orca|mammal; sperm whale|Physeter macrocephalus|mammal
    cassava|Manihot esculenta|crop; flax|Linum usitatissimum|crop; walnut|Juglans regia|crop; hop|Humulus lupulus|crop`,
  relations: [
    {
      entity: 'organism',
      value: 'scientific name',
      forward: [
        'What is the scientific name of this species: {}?',
        'Which Latin name do biologists use for the {}?',
        'Under which binomial is the {} classed?',
      ],
      backward: [
        'Which species is {}?',
        'What is the common name of {}?',
        'The binomial {} names which species?',
      ],
      pair: 'species and scientific name',
      near: 'near',
    },
  ],
})
