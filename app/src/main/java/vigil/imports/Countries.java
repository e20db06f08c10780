package vigil.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;

/** Finds a state by a code of two or three letters, or by its name. Immutable. */
final class Countries {
  private final KnownActors known;
  private final Offices offices;
  private final Map<String, String> byTwo = new HashMap<>();

  Countries(KnownActors known, Offices offices) {
    this.known = known;
    this.offices = offices;
    for (String two : Locale.getISOCountries()) {
      byTwo.put(two, three(two));
    }
    byTwo.put("XK", "XKX");
  }

  private static String three(String two) {
    try {
      return new Locale("", two).getISO3Country();
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** ISO alpha-3 of a state that Vigil knows. */
  @Nullable String of(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    String three = code.length() == 2 ? byTwo.getOrDefault(code, "") : code;
    if (state(three)) {
      return three;
    }
    String byName = text.length() > 3 ? offices.owner(text) : null;
    return byName != null && state(byName) ? byName : null;
  }

  private boolean state(String id) {
    Identity identity = known.identity(id);
    return identity != null && identity.kind() == Identity.Kind.STATE;
  }
}
