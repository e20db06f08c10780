package vigil.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may change about an event. */
public enum EventField {
  /** PLOVER's type. */
  TYPE,
  /** The type's modes, parted by commas; none where nothing is given. */
  MODES,
  /** Asserted, historical, future, hypothetical or negated. */
  STATUS,
  /** Certain, probable, possible or unknown. */
  CERTAINTY,
  /** The first day. */
  FROM,
  /** The last day. */
  TO,
  /** Who acts: names parted by semicolons, each with a country's code in brackets if it has one. */
  ACTORS,
  /** To whom, in the same form. */
  RECIPIENTS,
  /** The name of the place. */
  PLACE,
  /** The place's country, by its code. */
  COUNTRY,
  /** The place's degrees north. */
  LATITUDE,
  /** The place's degrees east. */
  LONGITUDE,
  /** How many were killed: a number, or two with a hyphen between them. */
  KILLED,
  /** How many were injured, in the same form. */
  INJURED;

  /** As the command line spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a label. */
  public static Optional<EventField> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}
