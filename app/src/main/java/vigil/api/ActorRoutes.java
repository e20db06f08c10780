package vigil.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.document.Span;
import vigil.record.FacetField;
import vigil.record.FacetValue;
import vigil.record.Filter;
import vigil.record.NetworkView;
import vigil.record.Place;
import vigil.record.Store;
import vigil.record.TieLine;
import vigil.record.TollLine;

/** Questions about actors, their ties, and tolls. */
final class ActorRoutes {
  private static final int COUNTERPARTS = 40;
  private static final int TIES = 200;
  private static final int MOST_ACTORS = 1_000_000;

  private final Answers answers;

  ActorRoutes(Answers answers) {
    this.answers = answers;
  }

  void list(Context ctx) {
    Asked asked = Asked.plain(ctx, "q", "limit", "cursor");
    answers.remembered(
        ctx,
        store -> {
          Place after = asked.after();
          int from = after == null ? 0 : (int) Math.min(MOST_ACTORS, Math.max(0, after.row()));
          int to = from + asked.limit();
          List<NetworkView.Node> some = store.views().actors(asked.text("q"), to);
          return new Page<>(
              some.subList(Math.min(from, some.size()), some.size()),
              store.views().countNames(asked.text("q")),
              some.size() < to ? null : Asked.cursor(new Place(0, to)));
        });
  }

  /** A part of a list that is there as a whole. */
  static <T> Page<T> part(List<T> all, Asked asked) {
    Place after = asked.after();
    int from = after == null ? 0 : (int) Math.min(all.size(), Math.max(0, after.row()));
    int to = Math.min(all.size(), from + asked.limit());
    String next = to < all.size() ? Asked.cursor(new Place(0, to)) : null;
    return new Page<>(all.subList(from, to), all.size(), next);
  }

  // ---- one actor

  /** With whom, in what. */
  private record Counterpart(
      String key,
      String name,
      Map<String, Long> types,
      long events,
      @Nullable LocalDate last,
      List<String> examples) {}

  /** What somebody was known to be, from when to when. */
  private record Role(
      String what,
      @Nullable String of,
      @Nullable String from,
      @Nullable String to,
      String source) {}

  private record Actor(
      String key,
      String name,
      @Nullable String id,
      @Nullable String country,
      List<String> sectors,
      long events,
      List<String> names,
      List<Role> roles,
      List<TieItem> ties,
      Map<String, Long> types,
      List<Counterpart> counterparts) {}

  void one(Context ctx) {
    Asked.plain(ctx);
    String key = ctx.pathParam("key");
    answers.remembered(ctx, store -> actor(store, key));
  }

  private static Actor actor(Store store, String key) {
    Filter filter = Filter.ALL.withActor("==" + key);
    long events = store.views().countEvents(filter);
    NetworkView around = store.views().network(filter, key, 1, false, COUNTERPARTS);
    List<TieItem> ties =
        store.views().ties(Filter.ALL, "=" + key, null, TIES).stream().map(TieItem::of).toList();
    Identity known = KnownActors.shipped().identity(key);
    if (events == 0 && ties.isEmpty()) {
      throw ProblemException.missing("nobody is named '" + key + "' in the store's events");
    }
    NetworkView.Node self =
        around.nodes().stream().filter(node -> node.key().equals(key)).findFirst().orElse(null);
    FacetValue told =
        store.views().facet(filter, FacetField.ACTOR, 500).stream()
            .filter(one -> one.value().equals("==" + key))
            .findFirst()
            .orElse(null);
    String name = known != null ? known.name() : told != null ? told.label() : key;
    return new Actor(
        key,
        name,
        known != null ? known.id() : self == null ? null : self.id(),
        known != null ? known.country() : self == null ? null : self.country(),
        self == null ? List.of() : self.sectors(),
        events,
        known == null ? List.of() : known.names().stream().map(Identity.Name::text).toList(),
        known == null ? List.of() : known.roles().stream().map(ActorRoutes::role).toList(),
        ties,
        counts(store.views().facet(filter, FacetField.TYPE, 16)),
        counterparts(around, key));
  }

  private static Role role(Identity.Held held) {
    return new Role(
        held.office().isEmpty()
            ? String.join(", ", held.sectors().stream().map(Enum::name).toList())
            : held.office(),
        held.of().isEmpty() ? null : held.of(),
        Objects.toString(held.days().from(), null),
        Objects.toString(held.days().to(), null),
        held.source());
  }

  private static Map<String, Long> counts(List<FacetValue> values) {
    Map<String, Long> counts = new LinkedHashMap<>();
    values.forEach(one -> counts.put(one.value(), one.count()));
    return counts;
  }

  private static List<Counterpart> counterparts(NetworkView around, String key) {
    Map<String, NetworkView.Node> nodes = new LinkedHashMap<>();
    around.nodes().forEach(node -> nodes.put(node.key(), node));
    Map<String, Counterpart> found = new LinkedHashMap<>();
    for (NetworkView.Edge edge : around.edges()) {
      String other = edge.source().equals(key) ? edge.target() : edge.source();
      NetworkView.Node node = nodes.get(other);
      if (node != null && (edge.source().equals(key) || edge.target().equals(key))) {
        found.merge(
            other,
            new Counterpart(
                other, node.name(), edge.types(), edge.events(), edge.to(), edge.examples()),
            ActorRoutes::both);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingLong((Counterpart one) -> -one.events))
        .toList();
  }

  private static Counterpart both(Counterpart one, Counterpart other) {
    Map<String, Long> types = new LinkedHashMap<>(one.types);
    other.types.forEach((type, many) -> types.merge(type, many, Long::sum));
    List<String> examples = new ArrayList<>(one.examples);
    examples.addAll(other.examples);
    LocalDate last =
        one.last == null || other.last != null && other.last.isAfter(one.last)
            ? other.last
            : one.last;
    return new Counterpart(one.key, one.name, types, one.events + other.events, last, examples);
  }

  // ---- ties and tolls

  private record Side(String key, String name, @Nullable String id) {}

  private record Words(Span span, String text) {}

  private record Said(String kind, @Nullable String name, @Nullable String text, String stance) {
    static List<Said> by(@Nullable String speaker) {
      return List.of(new Said(speaker == null ? "author" : "named", speaker, speaker, "asserts"));
    }
  }

  private record TieItem(
      long report,
      Side from,
      String relation,
      Side to,
      @Nullable LocalDate fromDate,
      @Nullable LocalDate toDate,
      Words evidence,
      List<Said> attribution,
      @Nullable String outlet,
      @Nullable LocalDate published) {
    static TieItem of(TieLine tie) {
      return new TieItem(
          tie.report(),
          new Side(tie.fromKey(), tie.from(), tie.fromId()),
          tie.relation(),
          new Side(tie.toKey(), tie.to(), tie.toId()),
          tie.fromDay(),
          tie.toDay(),
          new Words(tie.span(), tie.evidence()),
          Said.by(tie.speaker()),
          tie.outlet(),
          tie.published());
    }
  }

  private record TollItem(
      long report,
      long origin,
      @Nullable String side,
      String kind,
      @Nullable Integer value,
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer increment,
      @Nullable String since,
      @Nullable LocalDate asOf,
      @Nullable String note,
      Words evidence,
      List<Said> attribution,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable LocalDate published) {
    static TollItem of(TollLine toll) {
      return new TollItem(
          toll.report(),
          toll.origin(),
          toll.side(),
          toll.kind(),
          toll.value(),
          toll.low(),
          toll.high(),
          toll.increment(),
          toll.since(),
          toll.asOf(),
          toll.note(),
          new Words(toll.span(), toll.evidence()),
          Said.by(toll.speaker()),
          toll.title(),
          toll.outlet(),
          toll.published());
    }
  }

  void ties(Context ctx) {
    Asked asked =
        Asked.plain(
            ctx, "q", "from", "to", "report", "as_of", "actor", "relation", "limit", "cursor");
    answers.remembered(
        ctx,
        store -> {
          List<TieLine> all =
              store
                  .views()
                  .ties(asked.filter(store), asked.text("actor"), asked.text("relation"), 0);
          return part(all.stream().map(TieItem::of).toList(), asked);
        });
  }

  void tolls(Context ctx) {
    Asked asked =
        Asked.plain(ctx, "q", "from", "to", "report", "as_of", "side", "kind", "limit", "cursor");
    answers.remembered(
        ctx,
        store -> {
          List<TollLine> all =
              store.views().tolls(asked.filter(store), asked.text("side"), asked.text("kind"), 0);
          return part(all.stream().map(TollItem::of).toList(), asked);
        });
  }
}
