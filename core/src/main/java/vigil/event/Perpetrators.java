package vigil.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.event.Attribution.Stance;
import vigil.event.Perpetrator.Basis;
import vigil.mention.Actor;
import vigil.mention.Things;
import vigil.plover.EventType;
import vigil.plover.Status;

/** Tells by whom those who did a deed of violence are named, and whether they admit it. Pure. */
public final class Perpetrators {
  private static final Set<EventType> DEEDS = EnumSet.of(EventType.ASSAULT, EventType.COERCE);
  private static final Set<Status> DONE =
      EnumSet.of(Status.ASSERTED, Status.HISTORICAL, Status.NEGATED);

  private Perpetrators() {}

  /** The event's perpetrators, each once; none of an event that is no deed or is yet to come. */
  public static List<Perpetrator> of(Event event) {
    if (!DEEDS.contains(event.type()) || !DONE.contains(event.status())) {
      return List.of();
    }
    List<List<Attribution>> chains = new ArrayList<>(List.of(event.attribution()));
    event.mentions().forEach(m -> chains.add(m.attribution()));
    Map<String, Perpetrator> all = new LinkedHashMap<>();
    for (List<Attribution> chain : chains) {
      Attribution last = chain.get(chain.size() - 1);
      if (last.stance() == Stance.ADMITS && last.text() != null) {
        String name = last.name() == null ? last.text() : last.name();
        all.put(
            key(last.id(), name),
            new Perpetrator(name, last.id(), last.span(), Basis.ADMITTED, chain));
      }
    }
    for (Actor actor : event.actors()) {
      if (onlySpeaks(event, actor)
          || Things.shipped().craft(actor)
          || all.values().stream().anyMatch(p -> covers(p.span(), actor.span()))) {
        continue;
      }
      all.putIfAbsent(key(actor.id(), actor.name()), perpetrator(event, actor, chains));
    }
    for (List<Attribution> chain : chains) {
      Attribution last = chain.get(chain.size() - 1);
      if (last.stance() == Stance.DISOWNS && last.text() != null) {
        String name = last.name() == null ? last.text() : last.name();
        Perpetrator one = new Perpetrator(name, last.id(), last.span(), Basis.DENIED, chain);
        all.putIfAbsent(key(last.id(), name), one);
      }
    }
    return List.copyOf(all.values());
  }

  /** Whether the words for the actor are those for one who only says what others did. */
  private static boolean onlySpeaks(Event event, Actor actor) {
    return event.attribution().stream()
        .anyMatch(a -> a.stance() == Stance.ASSERTS && covers(a.span(), actor.span()));
  }

  private static boolean covers(@Nullable Span speaker, Span actor) {
    return speaker != null && speaker.overlaps(actor);
  }

  private static String key(@Nullable String id, String name) {
    return id == null ? name.toLowerCase(Locale.ROOT) : id;
  }

  private static Perpetrator perpetrator(Event event, Actor actor, List<List<Attribution>> chains) {
    List<Attribution> own = Attribution.tellers(event.attribution());
    for (List<Attribution> chain : chains) {
      Attribution last = chain.get(chain.size() - 1);
      if (same(last, actor)) {
        boolean denies = denies(last) || event.status() == Status.NEGATED;
        return named(actor, denies ? Basis.DENIED : Basis.ADMITTED, denies ? own : chain);
      }
    }
    boolean reported = own.stream().allMatch(Perpetrators::author);
    return named(actor, reported ? Basis.REPORTED : basis(own), own);
  }

  private static boolean denies(Attribution speaker) {
    return speaker.stance() == Stance.DENIES || speaker.stance() == Stance.DISOWNS;
  }

  private static boolean author(Attribution speaker) {
    return speaker.kind() == Attribution.Kind.AUTHOR;
  }

  /**
   * What news organisations pass on is reported, what others say of somebody else is accusation;
   * who denies another's deed accuses nobody.
   */
  private static Basis basis(List<Attribution> chain) {
    Attribution last = chain.get(chain.size() - 1);
    boolean media = last.kind() == Attribution.Kind.MEDIA;
    return last.stance() == Stance.DENIES ? Basis.DENIED : media ? Basis.REPORTED : Basis.ACCUSED;
  }

  private static boolean same(Attribution speaker, Actor actor) {
    if (covers(speaker.span(), actor.span())) {
      return true;
    }
    if (speaker.id() != null && actor.id() != null) {
      return speaker.id().equals(actor.id());
    }
    String name = speaker.name() == null ? speaker.text() : speaker.name();
    return name != null
        && begins(name.toLowerCase(Locale.ROOT), actor.name().toLowerCase(Locale.ROOT));
  }

  /** "Fighters of the movement" and "fighters", "the ministry" and "the ministry’s forces". */
  private static boolean begins(String one, String other) {
    return one.equals(other)
        || one.startsWith(other + " ")
        || other.startsWith(one + " ")
        || other.startsWith(one + "\u2019");
  }

  private static Perpetrator named(Actor actor, Basis basis, List<Attribution> by) {
    return new Perpetrator(actor.name(), actor.id(), actor.span(), basis, by);
  }
}
