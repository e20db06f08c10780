package vigil.mention;

import vigil.document.Span;

/**
 * Words of a report that name or describe somebody, as coreference sees them.
 *
 * @param sentence 0-based number of the sentence
 * @param subject whether it is the first noun phrase of its clause that no preposition governs
 * @param set mentions of one coordination share the number
 */
record Mention(
    Actor actor,
    Kind kind,
    Sex sex,
    boolean plural,
    int sentence,
    Span span,
    boolean subject,
    int set) {

  /** What the name or noun tells of a person. */
  enum Sex {
    FEMALE,
    MALE,
    UNTOLD
  }

  /** What is mentioned. */
  enum Kind {
    PERSON,
    /** A group or organisation. */
    BODY,
    STATE,
    /** Persons without a name: "the rebels", "two women". */
    PEOPLE
  }
}
