#include "checker/claims/persons/nouns.h"

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {

bool is_person_noun(const Token& word) {
  // Nouns that name firms as often (operator, producer, owner) are left out.
  // clang-format off
  static const WordSet nouns{
      "accountant", "activist", "actor", "actress", "adventurer", "amputee", "anthropologist",
      "apprentice", "archaeologist", "archer", "architect", "artist", "assistant", "astronaut",
      "astronomer", "athlete", "attacker", "attendant", "auctioneer", "aunt", "author", "aviator",
      "baker", "ballerina", "banker", "barber", "barista", "baritone", "barrister", "bartender",
      "bassist", "batsman", "batswoman", "batter", "beekeeper", "bidder", "biker", "billionaire",
      "biographer", "biologist", "blacksmith", "blogger", "boatman", "bodyguard", "botanist",
      "bowler", "boxer", "boy", "boyfriend", "bricklayer", "brother", "businessman",
      "businesswoman", "butcher", "bystander", "cameraman", "campaigner", "captain", "cardiologist",
      "caretaker", "carpenter", "cartoonist", "cashier", "celebrant", "cellist", "chauffeur",
      "chef", "chemist", "choirmaster", "choreographer", "citizen", "civilian", "claimant",
      "cleaner", "clerk", "climber", "coach", "collaborator", "colleague", "collector", "colourist",
      "columnist", "comedian", "commuter", "compatriot", "complainant", "composer", "conductor",
      "confectioner", "convict", "cook", "cop", "costumer", "councillor", "councilman",
      "councilwoman", "courier", "cousin", "craftsman", "cricketer", "critic", "curator",
      "custodian", "cyclist", "dairyman", "dancer", "daughter", "defendant", "defender", "dentist",
      "designer", "diner", "dissident", "diver", "docker", "doctor", "dressmaker", "driver",
      "drummer", "economist", "editor", "electrician", "employee", "engineer", "engraver",
      "entrepreneur", "epidemiologist", "eyewitness", "farmer", "father", "female", "ferryman",
      "filmmaker", "financier", "firefighter", "fisherman", "fishmonger", "florist", "footballer",
      "forester", "forward", "freshman", "friend", "fugitive", "gangster", "gardener", "geologist",
      "geophysicist", "girl", "girlfriend", "goalkeeper", "goldsmith", "golfer", "graduate",
      "granddaughter", "grandfather", "grandmother", "grandson", "grocer", "groundsman",
      "guardsman", "guest", "guide", "guitarist", "gunman", "gymnast", "hairdresser", "hawker",
      "headmaster", "headmistress", "helmsman", "herder", "herdsman", "hiker", "historian",
      "homemaker", "homeowner", "hostage", "housewife", "hunter", "hurdler", "husband", "immigrant",
      "impresario", "incumbent", "industrialist", "informant", "inmate", "innkeeper", "instructor",
      "intern", "inventor", "islander", "janitor", "jeweller", "jockey", "joiner", "journalist",
      "juror", "keyboardist", "laborer", "labourer", "lamplighter", "landlady", "landlord",
      "landowner", "lawyer", "leaseholder", "lecturer", "librarian", "lifeguard", "linguist",
      "lobbyist", "locksmith", "lyricist", "machinist", "magnate", "male", "man", "manager",
      "mason", "mathematician", "mechanic", "medallist", "medic", "merchant", "midfielder",
      "midwife", "migrant", "millionaire", "missionary", "moneylender", "monk", "mother",
      "motorcyclist", "motorist", "mountaineer", "musician", "neighbor", "neighbour", "nephew",
      "neurologist", "neurosurgeon", "niece", "novelist", "nun", "nurse", "oligarch", "oncologist",
      "opener", "opponent", "optician", "organiser", "organist", "organizer", "orphan",
      "paediatrician", "painter", "parachutist", "paralegal", "paramedic", "parent", "parishioner",
      "passenger", "pathologist", "patient", "pedestrian", "pensioner", "perpetrator", "petitioner",
      "pharmacist", "philanthropist", "philosopher", "photographer", "physician", "physicist",
      "physiotherapist", "pianist", "pilot", "pitcher", "plaintiff", "playwright", "plumber",
      "poet", "policeman", "policewoman", "politician", "pollster", "porter", "postman",
      "postmaster", "potter", "preacher", "prisoner", "prodigy", "programmer", "prosecutor",
      "protester", "protestor", "psychiatrist", "psychologist", "publican", "pupil", "quarterback",
      "rabbi", "radiographer", "rancher", "rapper", "receptionist", "referee", "refugee", "rescuer",
      "resident", "restaurateur", "retiree", "rider", "rower", "runner", "sacristan", "sailor",
      "salesman", "saleswoman", "schoolboy", "schoolgirl", "schoolmate", "schoolteacher",
      "scientist", "screenwriter", "sculptor", "seafarer", "seaman", "seamstress", "seismologist",
      "shepherd", "shipbuilder", "shipowner", "shoemaker", "shopkeeper", "signalman", "singer",
      "sister", "skater", "skier", "skipper", "smuggler", "soldier", "soloist", "son", "songwriter",
      "soprano", "spinner", "spokesperson", "sprinter", "spy", "stationmaster", "steward",
      "stewardess", "stockbroker", "storekeeper", "strategist", "striker", "student", "stuntman",
      "substitute", "surfer", "surgeon", "surveyor", "survivor", "suspect", "swimmer", "tailor",
      "teacher", "technician", "teen", "teenager", "tenant", "tenor", "therapist", "toddler",
      "tourist", "trader", "trainee", "trainer", "translator", "traveller", "treasurer", "trucker",
      "trumpeter", "trustee", "tutor", "tycoon", "umpire", "uncle", "undergraduate", "undertaker",
      "urologist", "usher", "vendor", "verger", "vet", "veteran", "veterinarian", "victim",
      "villager", "violinist", "virologist", "visitor", "vocalist", "volcanologist", "volunteer",
      "waiter", "waitress", "walker", "warden", "watchman", "waterman", "weaver", "welder",
      "whistleblower", "widow", "widower", "wife", "winemaker", "winger", "witness", "woman",
      "worker", "wrestler", "writer", "youngster", "youth", "zookeeper", "zoologist"};
  // clang-format on
  return nouns.has(word);
}

}  // namespace crosscheck
