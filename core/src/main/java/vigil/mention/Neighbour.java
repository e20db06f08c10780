package vigil.mention;

/** What a word beside a name tells of it; the words are in {@code places/neighbours.tsv}. */
enum Neighbour {
  /** "Street": the name before it is a street's. */
  STREET,
  /** "Creek": the name before it is part of another place's, or of a firm's. */
  SITE,
  /** "Police": an office or body of the place named before it. */
  BODY,
  /** "residents": people or things of the place named before them. */
  FOLK,
  /** "in": what follows may be a place. */
  INTO,
  /** "Northern": with the name behind it, a part of that place. */
  PART,
  /** "Los": the name behind it is only a part of one. */
  NAMING,
  /** "said": who is named before it is a person. */
  SAYING,
  /** "Judge": who is named behind it is a person. */
  TITLE,
  /** The letter of a party before the place that elected somebody: "D-Salem". */
  SEAT
}
