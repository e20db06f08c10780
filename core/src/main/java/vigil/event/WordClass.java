package vigil.event;

/** What a function word does; the classes of {@code speech/grammar.tsv}. */
enum WordClass {
  DETERMINER,
  /** A determiner that is nobody when it stands alone. */
  ARTICLE,
  PRONOUN,
  PERSONAL,
  AUXILIARY,
  FILLER,
  PREPOSITION,
  SUBORDINATOR,
  COORDINATOR,
  RELATIVE,
  INDEFINITE,
  TIME,
  SUBJECTLESS,
  NOBODY,
  PLURAL,
  FIRST,
  BARE,
  /** Heads an item of a list or the kind of a piece: no speaker before a colon. */
  LABEL,
  STAGE,
  COPULA,
  /** Says when or how a document came out, behind its name. */
  ISSUED,
  /** Opens what an act of speech came after. */
  OCCASION,
  /** Opens a phrase that tells where. */
  LOCATIVE,
  /** Behind "a", it counts a plural. */
  SEVERAL,
  /** Takes a deed as its object: the speaker says that it is his own. */
  CLAIM,
  /** A verb's past without "ed", which no noun is spelt like: a speaker's phrase ends before it. */
  PAST,
  /** What somebody told, as it is called by those who deny it. */
  TALE
}
