package vigil.mention;

/** What led from an actor's words to its identity. */
public enum ResolvedBy {
  /** An entry of the actors file by one of its names. */
  DICTIONARY,
  /** An office or title with a country or group. */
  TITLE,
  /** Another mention in the same report. */
  COREFERENCE,
  /** Nothing: the actor keeps its own words. */
  NONE
}
