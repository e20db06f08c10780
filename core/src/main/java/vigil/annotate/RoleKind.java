package vigil.annotate;

/** What a phrase is to a trigger. */
public enum RoleKind {
  ACTOR,
  RECIPIENT,
  PLACE,
  TIME,
  COUNT,
  /** Who says that it happened. */
  SOURCE,
  /** The words that show somebody saying it: "said", "according to". */
  CUE
}
