package vigil.annotate;

/** What a name names. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  LOCATION
}
