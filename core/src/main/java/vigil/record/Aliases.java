package vigil.record;

import java.util.List;
import vigil.actors.Identity;
import vigil.actors.KnownActors;

/** Whom a name means by the shipped actors' files: "RSF" is the Rapid Support Forces. */
final class Aliases {
  private static final KnownActors KNOWN = KnownActors.shipped();

  private Aliases() {}

  /** The identifiers of those who bear the name, in any spelling. */
  static List<String> ids(String name) {
    return KNOWN.named(name).stream().map(Identity::id).toList();
  }
}
