package vigil.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.Identity.Held;
import vigil.actors.Identity.Link;
import vigil.actors.Identity.Use;
import vigil.actors.KnownActors;
import vigil.plover.Sector;
import vigil.record.Named;

/** What is known of an actor, in lines to read. Pure. */
public final class ActorText {
  private ActorText() {}

  /**
   * The lines of one actor.
   *
   * @param day the day whose roles are shown; all roles without one
   */
  public static String of(Identity identity, KnownActors known, @Nullable LocalDate day) {
    StringBuilder text = new StringBuilder();
    text.append(identity.name()).append(" (").append(small(identity.kind())).append(")\n");
    line(text, "identifier", identity.id());
    line(text, "country", identity.country() == null ? "" : name(identity.country(), known));
    line(text, "sectors", sectors(sectors(identity, day)));
    List<Held> roles = identity.roles().stream().filter(r -> day == null || r.on(day)).toList();
    roles.forEach(role -> line(text, "role", role(role, known)));
    if (day != null && roles.isEmpty() && !identity.roles().isEmpty()) {
      line(text, "role", identity.retired(day) ? "none any more on " + day : "none on " + day);
    }
    identity.links().forEach(link -> line(text, "", link(link, known)));
    names(text, "also", identity, Use.ALIAS);
    names(text, "people", identity, Use.PEOPLE);
    names(text, "seats", identity, Use.SEAT);
    line(text, "source", String.join("; ", identity.sources()));
    return text.toString();
  }

  private static List<Sector> sectors(Identity identity, @Nullable LocalDate day) {
    return identity
        .role(day)
        .map(Held::sectors)
        .filter(s -> !s.isEmpty())
        .orElse(identity.sectors());
  }

  private static void names(StringBuilder text, String what, Identity identity, Use use) {
    line(
        text,
        what,
        identity.names().stream()
            .filter(n -> n.use() == use)
            .map(Identity.Name::text)
            .collect(Collectors.joining(", ")));
  }

  private static String role(Held role, KnownActors known) {
    String office = role.office().isEmpty() ? sectors(role.sectors()) : role.office();
    String of = role.of().isEmpty() ? "" : " of " + name(role.of(), known);
    return office
        + of
        + ", "
        + days(role)
        + " ("
        + small(role.certainty())
        + ", "
        + role.source()
        + ")";
  }

  private static String days(Held role) {
    if (role.from() == null && role.to() == null) {
      return "no dates known";
    }
    return (role.from() == null ? "" : "from " + role.from() + " ")
        + (role.to() == null ? "on" : "to " + role.to());
  }

  private static String link(Link link, KnownActors known) {
    String says =
        switch (link.tie()) {
          case BACKED_BY -> "backed by ";
          case PART_OF -> "part of ";
          case BECAME -> "became or joined ";
        };
    return says + name(link.to(), known) + " (" + link.source() + ")";
  }

  private static String name(String id, KnownActors known) {
    Identity identity = known.identity(id);
    return identity == null || identity.name().equals(id) ? id : identity.name() + " (" + id + ")";
  }

  private static String sectors(List<Sector> sectors) {
    return sectors.stream().map(Sector::name).collect(Collectors.joining(", "));
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder text, String what, String value) {
    if (!value.isEmpty()) {
      text.append(String.format(Locale.ROOT, "  %-10s  %s%n", what, value).replace("\r", ""));
    }
  }

  /** Somebody in a store's events: how many, who, what is known of them. */
  public static String line(Named named) {
    String country = named.country() == null ? "" : named.country();
    String known = (country + " " + named.sectors()).strip();
    String id = named.id() == null ? "" : "  [" + named.id() + "]";
    return String.format(
        Locale.ROOT,
        "%7d  %s%s%s%n",
        named.events(),
        Quotes.plain(named.name()),
        known.isEmpty() ? "" : "  " + known,
        id);
  }
}
