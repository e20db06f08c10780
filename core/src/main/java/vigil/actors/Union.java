package vigil.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity.Held;
import vigil.actors.Identity.Kind;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Tie;
import vigil.actors.Identity.Use;
import vigil.data.DataException;
import vigil.plover.Sector;

/**
 * Adds facts to the entries that are known. An entry with a name and the country of a known one is
 * that one. What is known stays; what contradicts it becomes a {@link Problem}. For one thread,
 * once.
 */
final class Union {
  private static final int SAME_DAYS = 62;
  private static final Set<Sector> ARMED =
      EnumSet.of(Sector.REB, Sector.UAF, Sector.PRM, Sector.IMG);

  private final Map<String, Identity> known;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();

  /** Identifiers of the facts that mean an entry known under another one. */
  private final Map<String, String> meant = new HashMap<>();

  private final List<Problem> conflicts = new ArrayList<>();

  Union(Map<String, Identity> known) {
    this.known = known;
    known.values().forEach(identity -> identity.called().forEach(n -> index(n, identity.id())));
  }

  List<Problem> conflicts() {
    return conflicts;
  }

  /** What was known with what was added. */
  Map<String, Identity> identities() {
    Map<String, Identity> all = new LinkedHashMap<>(known);
    drafts.forEach((id, draft) -> all.put(id, draft.identity()));
    return all;
  }

  void add(List<Fact> facts) {
    Map<String, List<String>> names = names(facts);
    facts.stream().filter(f -> f.says().entry()).forEach(f -> enter(f, names));
    facts.stream().filter(f -> !f.says().entry()).forEach(this::tell);
  }

  /** All names that the facts give to each of their entries. */
  private static Map<String, List<String>> names(List<Fact> facts) {
    Map<String, List<String>> names = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.says().entry() || fact.says() == Fact.Says.ALIAS) {
        names.computeIfAbsent(fact.id(), k -> new ArrayList<>(2)).add(fact.value());
      }
    }
    return names;
  }

  private void enter(Fact fact, Map<String, List<String>> names) {
    if (meant.containsKey(fact.id())) {
      throw error(fact, "the identifier '" + fact.id() + "' comes twice");
    }
    Kind kind = Kind.valueOf(fact.says().name());
    String country = kind == Kind.STATE ? fact.id() : country(fact);
    String same = same(fact, kind, country, names.getOrDefault(fact.id(), List.of()));
    if (same == null) {
      meant.put(fact.id(), fact.id());
      drafts.put(fact.id(), draft(fact, kind, country));
      index(fact.value(), fact.id());
    } else {
      meant.put(fact.id(), same);
      unite(Objects.requireNonNull(draft(same)), fact, country);
    }
  }

  private static Draft draft(Fact fact, Kind kind, @Nullable String country) {
    return new Draft(
        fact.id(), fact.value(), kind, country, fact.sectors(), fact.days(), fact.source());
  }

  private @Nullable String country(Fact fact) {
    String of = fact.of();
    if (of == null) {
      return null;
    }
    Identity state = known.get(of);
    Draft draft = drafts.get(of);
    boolean is =
        state != null && state.kind() == Kind.STATE || draft != null && draft.kind == Kind.STATE;
    if (!is) {
      throw error(fact, "'" + of + "' is no country");
    }
    return of;
  }

  /** The known entry that the fact's is: by its identifier, or by a name and the country. */
  private @Nullable String same(
      Fact fact, Kind kind, @Nullable String country, List<String> names) {
    if (known.containsKey(fact.id()) || drafts.containsKey(fact.id())) {
      return fact.id();
    }
    for (String name : names) {
      for (String id : byName.getOrDefault(NameFolding.key(name), List.of())) {
        if (fits(id, kind, country, name)) {
          return id;
        }
      }
    }
    return null;
  }

  private boolean fits(String id, Kind kind, @Nullable String country, String name) {
    Draft draft = drafts.get(id);
    Kind itsKind = draft != null ? draft.kind : Objects.requireNonNull(known.get(id)).kind();
    String its = draft != null ? draft.country : Objects.requireNonNull(known.get(id)).country();
    boolean states = (itsKind == Kind.STATE) == (kind == Kind.STATE);
    boolean whole = name.indexOf(' ') > 0 && (country == null || its == null);
    return states && (Objects.equals(country, its) || whole);
  }

  private void index(String name, String id) {
    String key = NameFolding.key(name);
    if (!key.isEmpty()) {
      byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
    }
  }

  /** The entry to add to. */
  private @Nullable Draft draft(String id) {
    Draft draft = drafts.get(id);
    Identity identity = known.get(id);
    if (draft == null && identity != null) {
      draft = Draft.of(identity);
      drafts.put(id, draft);
    }
    return draft;
  }

  private void unite(Draft draft, Fact fact, @Nullable String country) {
    draft.names(List.of(fact.value()), Use.ALIAS);
    draft.sources.add(fact.source());
    if (country != null && draft.country != null && !country.equals(draft.country)) {
      conflict(fact, draft.name + " is of " + draft.country + ", here of " + country);
    }
    boolean both = !fact.sectors().isEmpty() && !draft.sectors.isEmpty();
    if (both && Collections.disjoint(fact.sectors(), draft.sectors) && !armed(fact, draft)) {
      conflict(fact, draft.name + " is " + draft.sectors + ", here " + fact.sectors());
    }
    draft.fill(country, fact.sectors());
  }

  /** Lists differ in what they call those who fight against a state. */
  private static boolean armed(Fact fact, Draft draft) {
    return fact.sectors().stream().anyMatch(ARMED::contains)
        && draft.sectors.stream().anyMatch(ARMED::contains);
  }

  private void tell(Fact fact) {
    Draft draft = draft(meant.getOrDefault(fact.id(), fact.id()));
    if (draft == null) {
      throw error(fact, "no line says who '" + fact.id() + "' is");
    }
    switch (fact.says()) {
      case ALIAS -> alias(draft, fact);
      case PEOPLE -> draft.names(List.of(fact.value()), Use.PEOPLE);
      case SEAT -> draft.names(List.of(fact.value()), Use.SEAT);
      case PLACE -> draft.names(List.of(fact.value()), Use.PLACE);
      case ROLE -> role(draft, fact);
      case BACKER -> link(draft, fact, Tie.BACKED_BY);
      default -> link(draft, fact, Tie.PART_OF);
    }
  }

  /** The whole name of one does not become another's. */
  private void alias(Draft draft, Fact fact) {
    String key = NameFolding.key(fact.value());
    List<String> bearers = byName.getOrDefault(key, List.of());
    boolean others =
        key.indexOf(' ') > 0
            && bearers.stream().anyMatch(id -> !id.equals(draft.id))
            && !bearers.contains(draft.id);
    if (others) {
      conflict(fact, "'" + fact.value() + "' is " + bearers.get(0) + ", here " + draft.id);
    } else {
      draft.names(List.of(fact.value()), Use.ALIAS);
    }
  }

  private String meant(Fact fact, String of) {
    String id = meant.getOrDefault(of, of);
    if (!known.containsKey(id) && !drafts.containsKey(id)) {
      throw error(fact, "'" + of + "' is no identifier of the actors' files");
    }
    return id;
  }

  private void link(Draft draft, Fact fact, Tie tie) {
    if (fact.of() == null) {
      throw error(fact, "no backer or whole");
    }
    Link link = new Link(tie, meant(fact, fact.of()), fact.days(), fact.source());
    boolean told = draft.links.stream().anyMatch(l -> l.tie() == tie && l.to().equals(link.to()));
    if (!told) {
      draft.links.add(link);
    }
  }

  private void role(Draft draft, Fact fact) {
    String of = fact.of() == null ? "" : meant(fact, fact.of());
    Held role =
        new Held(fact.value(), of, fact.sectors(), fact.days(), fact.certainty(), fact.source());
    for (Held told : draft.roles) {
      if (told.days().overlap(role.days()) && says(told, role)) {
        compare(draft, fact, told, role);
        return;
      }
    }
    draft.roles.add(role);
    draft.sources.add(fact.source());
  }

  /** Whether the former role tells what the other one does. */
  private static boolean says(Held told, Held role) {
    if (!role.office().isEmpty() && !told.office().isEmpty()) {
      return told.office().equals(role.office()) && told.of().equals(role.of());
    }
    boolean elder = role.sectors().equals(List.of(Sector.ELI));
    return elder
        || told.of().equals(role.of()) && !Collections.disjoint(told.sectors(), role.sectors());
  }

  private void compare(Draft draft, Fact fact, Held told, Held role) {
    boolean offices = !role.office().isEmpty() && !told.office().isEmpty();
    if (offices && (apart(told.from(), role.from()) || apart(told.to(), role.to()))) {
      conflict(
          fact,
          draft.name
              + ", "
              + told.office()
              + " of "
              + told.of()
              + ": "
              + told.days()
              + " by "
              + told.source()
              + ", here "
              + role.days());
    }
  }

  private static boolean apart(
      java.time.@Nullable LocalDate one, java.time.@Nullable LocalDate other) {
    return one != null
        && other != null
        && Math.abs(java.time.temporal.ChronoUnit.DAYS.between(one, other)) > SAME_DAYS;
  }

  private void conflict(Fact fact, String what) {
    conflicts.add(new Problem(Problem.Kind.CONFLICT, fact.at(), what));
  }

  private static DataException error(Fact fact, String what) {
    return new DataException(fact.at() + ": " + what);
  }
}
