import { groupTable } from '../table.ts'

export const animals = groupTable({
  name: 'animals',
  reference: 'Catalogue of Life, Animalia',
  columns: 'animal | class of animals',
  groups: `
    mammal: dog, whale, bat, horse, dolphin, mouse / platypus, seal, hedgehog, otter, walrus, mole / dugong, pangolin, aye-aye, echidna, tapir, okapi, manatee, numbat, tenrec
    bird: eagle, penguin, owl, ostrich, duck, parrot / kiwi, cassowary, puffin, ibis, toucan, emu / hoatzin, kagu, tinamou, hoopoe, rhea, dunnock, shrike, nuthatch
    reptile: snake, lizard, crocodile, turtle / iguana, gecko, chameleon, tortoise / tuatara, gharial, skink, caiman, anole, terrapin, slow-worm
    amphibian: frog, toad / newt, salamander / axolotl, caecilian, olm, hellbender, mudpuppy
    fish: salmon, shark, trout, tuna, goldfish / eel, seahorse, sturgeon, carp, piranha, stingray / coelacanth, gar, wrasse, tench, lungfish, remora, blenny
    insect: ant, bee, beetle, butterfly, mosquito / cricket, earwig, termite, dragonfly, aphid, mayfly / lacewing, weevil, katydid, thrips, sawfly, hoverfly
    arachnid: spider, scorpion / tick, mite, tarantula / harvestman, vinegaroon, pseudoscorpion
    crustacean: crab, lobster, shrimp / crayfish, barnacle, krill, woodlouse / copepod, langoustine, amphipod
    mollusc: snail, octopus, squid, clam / oyster, slug, mussel, cuttlefish, scallop / nautilus, chiton, limpet, whelk, cockle, abalone
    echinoderm: starfish / sea urchin, sea cucumber / brittle star, sand dollar, sea lily`,
  relation: {
    forward: [
      'What kind of animal is the {}?',
      'In which class of animals does the {} belong?',
      'How do zoologists class the {}?',
    ],
    member: [
      'Which of these is {a}?',
      'Which animal is {a}?',
      'Pick the {}.',
      'Which one do zoologists call {a}?',
    ],
    outsider: [
      'Which of these is not {a}?',
      'Three of these are of the kind "{}". Which one is not?',
      'Which animal is no {}?',
    ],
    pair: 'animal and kind',
  },
})
