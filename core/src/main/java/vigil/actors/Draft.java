package vigil.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity.Held;
import vigil.actors.Identity.Kind;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Name;
import vigil.actors.Identity.Use;
import vigil.plover.Sector;

/** An entry while its lines are read. For one thread. */
final class Draft {
  final String id;
  final String name;
  final Kind kind;
  @Nullable String country;
  List<Sector> sectors;
  final Days span;
  final Set<Name> names = new LinkedHashSet<>();
  final List<Held> roles = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final Set<String> sources = new LinkedHashSet<>();

  Draft(
      String id,
      String name,
      Kind kind,
      @Nullable String country,
      List<Sector> sectors,
      Days span,
      String source) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.country = country;
    this.sectors = sectors;
    this.span = span;
    sources.add(source);
  }

  /** What was known, to be added to. */
  static Draft of(Identity known) {
    Draft draft =
        new Draft(
            known.id(),
            known.name(),
            known.kind(),
            known.country(),
            known.sectors(),
            known.span(),
            known.sources().get(0));
    draft.names.addAll(known.names());
    draft.roles.addAll(known.roles());
    draft.links.addAll(known.links());
    draft.sources.addAll(known.sources());
    return draft;
  }

  void names(List<String> texts, Use use) {
    texts.stream().filter(t -> !t.equals(name)).map(t -> new Name(t, use)).forEach(names::add);
  }

  /** Takes what was not known. */
  void fill(@Nullable String itsCountry, List<Sector> itsSectors) {
    country = country == null ? itsCountry : country;
    sectors = sectors.isEmpty() ? itsSectors : sectors;
  }

  Identity identity() {
    return new Identity(
        id,
        name,
        kind,
        country,
        sectors,
        List.copyOf(names),
        roles,
        links,
        span,
        List.copyOf(sources));
  }
}
