package vigil.mention;

/**
 * What function words do in a phrase that names actors; the words themselves are in {@code
 * actors/words.tsv}.
 */
enum WordClass {
  DETERMINER,
  /** "at least", "some": says only how exact a number is. */
  APPROXIMATOR,
  NUMBER,
  /** "dozens", "several": more than one, but no number. */
  MANY,
  PREPOSITION,
  /** "of", "from": what follows tells whose. */
  OF,
  CONJUNCTION,
  RELATIVE,
  HE,
  SHE,
  HIM,
  HIS,
  HER,
  IT,
  ITS,
  THEY,
  THEM,
  THEIR,
  /** "Nobody", "no one": whoever the words might mean, it is no actor. */
  NOBODY,
  /** A pronoun that this software does not resolve. */
  PRONOUN,
  FORMER,
  /** Before a name: "pro", "anti". */
  STANCE,
  /** After a name and a hyphen: "backed", "led"; the name is not the actor, nor its country. */
  BACKED,
  /** After a name and a hyphen: "based"; the name gives the country. */
  BASED,
  /** "ministry", "department": an institution whose name may hold "and". */
  INSTITUTION,
  /** "group", "movement": points back to a group. */
  GROUP_NOUN,
  /** "front", "brigades": the last word of a name that is a group's and no person's. */
  GROUP_NAME,
  /** Many people who act as one: "it" may stand for them. */
  COLLECTIVE,
  /** "allies", "critics": whose they are, they are not of the owner's country or group. */
  OUTSIDER,
  /** "east": alone it is a direction, whatever province bears the name. */
  COMPASS,
  /** "is", "became": what follows describes the subject. */
  COPULA,
  /** "announced", "mourned": a group says it of its own people. */
  ANNOUNCING,
  /** "said", "denied": "it" behind it is who says so. */
  SAYING,
  /** "mourned": what follows is lost. */
  MOURNING,
  /** "deaths", "loss": what a group announces of its own people. */
  LOSS,
  /** "country", "nation": points back to a state. */
  STATE_NOUN,
  /** "man", "leaders": points back to persons. */
  PERSON_NOUN,
  /** "two", "both", "pair" standing alone. */
  PAIR,
  /** A title or noun that is a surname after a given name: "Julie Bishop". */
  SURNAME,
  /** A given name, title or kinship word of women. */
  FEMALE,
  /** A given name, title or kinship word of men. */
  MALE,
  /** "met", "clashed": done by several together. */
  TOGETHER,

  /** "Has", "will": what stands before one is the subject of its own clause. */
  AUXILIARY,
  /** "against", "from": what follows as "-ing" is done by the object before. */
  CONTROL,
  /** "representative", "member": what it is of tells the sector. */
  DELEGATE,
  /**
   * "foreign", "international", "unidentified": from elsewhere, several countries or nobody knows.
   */
  ABROAD,
  /** "USS", "frigate": the name behind it is a ship's. */
  VESSEL,
  /** Begins a clause. */
  CLAUSE,
  /** No actor, and never an acronym written small. */
  FUNCTION
}
