package vigil.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All who are known beforehand: those of the shipped tables, and those that a user's files add.
 * Immutable, safe for any number of threads.
 */
public final class KnownActors {
  private final Map<String, Identity> shipped;
  private final Map<String, Identity> identities;
  private final List<Problem> conflicts;

  private KnownActors(
      Map<String, Identity> shipped, Map<String, Identity> identities, List<Problem> conflicts) {
    this.shipped = shipped;
    this.identities = Collections.unmodifiableMap(new LinkedHashMap<>(identities));
    this.conflicts = List.copyOf(conflicts);
  }

  /**
   * Those of the shipped tables.
   *
   * @throws vigil.data.DataException naming file and line of what is broken
   */
  public static KnownActors shipped() {
    Map<String, Identity> shipped = ActorTables.shipped();
    return new KnownActors(shipped, shipped, List.of());
  }

  /**
   * These and those of the facts, without double identities.
   *
   * @throws vigil.data.DataException naming file and line of a fact that cannot be taken; then none
   *     is
   */
  public KnownActors and(List<Fact> facts) {
    Union union = new Union(identities);
    union.add(facts);
    List<Problem> all = new ArrayList<>(conflicts);
    all.addAll(union.conflicts());
    return new KnownActors(shipped, union.identities(), all);
  }

  /** All of them, states first, those of users' files last. */
  public Collection<Identity> all() {
    return identities.values();
  }

  /** The entry with the identifier. */
  public @Nullable Identity identity(String id) {
    return identities.get(id);
  }

  /** The entry as the shipped tables alone have it. */
  public @Nullable Identity shipped(String id) {
    return shipped.get(id);
  }

  /** Where files tell the same thing differently; what was told first has stayed. */
  public List<Problem> conflicts() {
    return conflicts;
  }

  /** Those who bear the name in some spelling of letters, marks and hyphens, or the identifier. */
  public List<Identity> named(String name) {
    Identity byId = identities.get(name);
    if (byId != null) {
      return List.of(byId);
    }
    String key = NameFolding.key(name);
    List<Identity> exact = bearing(key, false);
    return exact.isEmpty() ? bearing(NameFolding.strong(key), true) : exact;
  }

  private List<Identity> bearing(String key, boolean strong) {
    return identities.values().stream().filter(identity -> bears(identity, key, strong)).toList();
  }

  private static boolean bears(Identity identity, String key, boolean strong) {
    return names(identity).stream()
        .map(NameFolding::key)
        .anyMatch(k -> (strong ? NameFolding.strong(k) : k).equals(key));
  }

  private static List<String> names(Identity identity) {
    List<String> names = new ArrayList<>(List.of(identity.name()));
    identity.names().forEach(n -> names.add(n.text()));
    return names;
  }
}
