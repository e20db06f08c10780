package vigil.record;

import org.jspecify.annotations.Nullable;
import vigil.actors.NameFolding;

/** What tells an actor from every other: the identifier, else the folded name. */
final class ActorKey {
  private ActorKey() {}

  static String of(@Nullable String id, String name) {
    return id == null ? NameFolding.key(name) : id;
  }
}
