package vigil.incident;

/** What rules out that two tellings are of one happening, whatever else they have in common. */
public enum Barrier {
  /** One report tells both, and tells them apart. */
  SAME_REPORT,
  /** They are of types that nobody mistakes for one another. */
  TYPE,
  /** They are of one type, but not the same thing of it: a release is no withdrawal. */
  MODES,
  /** One tells of what was, the other of what may come. */
  REALITY,
  /** Their days have none in common. */
  DAYS,
  /** They are in two towns. */
  TOWN,
  /** They are in two countries. */
  COUNTRY,
  /** Others act, or it is done to others. */
  PARTIES,
  /** One numbers only captives, the other only dead, injured or missing. */
  COUNTS,
  /** One tells of an extension, an end, a trial or a memory of what the other tells. */
  STAGE
}
