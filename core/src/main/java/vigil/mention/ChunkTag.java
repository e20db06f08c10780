package vigil.mention;

/** What a word is to the noun phrases of its sentence. */
public enum ChunkTag {
  /** The first word of a noun phrase. */
  BEGIN,
  /** A further word of the noun phrase before it. */
  INSIDE,
  VERB,
  /** A preposition, or "that" and the like before a clause. */
  LINK,
  OTHER
}
