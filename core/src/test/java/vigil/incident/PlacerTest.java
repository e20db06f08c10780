package vigil.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.incident.IncidentJoin.Fit;
import vigil.incident.Telling.Party;
import vigil.incident.Telling.Spot;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/** Which incident the events of a report go to, on a shelf of incidents in plain maps. */
class PlacerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

  private final Shelf shelf = new Shelf();

  /** Looks at all incidents; an event's number is its report's times ten and its own. */
  private static final class Shelf implements Placer.Shelf<RuntimeException> {
    private final TreeMap<Long, List<Telling>> incidents = new TreeMap<>();
    private final Map<Long, Long> follows = new HashMap<>();
    private final Map<Telling, Long> ended = new HashMap<>();
    private Set<Long> decided = Set.of();

    @Override
    public Optional<Placer.Followed> followed(Telling event) {
      return Optional.ofNullable(follows.get(event.id()))
          .map(incident -> new Placer.Followed(incident, "copy"));
    }

    @Override
    public List<Long> candidates(Telling event) {
      return List.copyOf(incidents.keySet());
    }

    @Override
    public List<Telling> standing(long incident) {
      return List.copyOf(incidents.getOrDefault(incident, List.of()));
    }

    @Override
    public Optional<Long> heir(Telling event) {
      return Placement.replaced(event, ended.keySet(), t -> t).map(ended::get);
    }

    @Override
    public long next() {
      return incidents.isEmpty() ? 1 : incidents.lastKey() + 1;
    }

    @Override
    public void add(long incident, Telling event, @Nullable Fit fit) {
      incidents.computeIfAbsent(incident, i -> new ArrayList<>()).add(event);
    }

    @Override
    public boolean isDecided(long incident) {
      return decided.contains(incident);
    }

    @Override
    public void move(long ends, long keeps, Fit fit) {
      incidents.get(keeps).addAll(incidents.remove(ends));
    }

    private Set<Long> events(long incident) {
      return Set.copyOf(incidents.get(incident).stream().map(Telling::id).toList());
    }
  }

  private static Telling strike(long id, Party by, @Nullable Spot place) {
    return new Telling(
        id,
        id / 10,
        id / 10,
        EventType.ASSAULT,
        List.of(Mode.ASSAULT_AERIAL),
        Status.ASSERTED,
        List.of(by),
        List.of(),
        place,
        DAY,
        DAY,
        DAY.plusDays(1),
        List.of(),
        Set.of("bomb"),
        Set.of("bomb", "harbour", "crane", "night"),
        Set.of());
  }

  private static Party front() {
    return new Party("Northern Front", "front", true, "EST", Set.of("northern", "front"));
  }

  private static Spot town(String name, double north) {
    return new Spot(name, name, "EST", null, north, 24.75, true, true);
  }

  private void place(Map<Long, Long> decided, Telling... events) {
    List<Placer.Fresh> fresh =
        List.of(events).stream().map(e -> new Placer.Fresh(e, (int) (e.id() % 10))).toList();
    Placer.place(IncidentJoin.load(), shelf, fresh, decided);
  }

  @Test
  void theSameHappeningIsJoinedAndAnotherTownsIsNot() {
    place(Map.of(), strike(11, front(), town("Easthaven", 59.5)));
    place(Map.of(), strike(21, front(), town("Easthaven", 59.5)));
    place(Map.of(), strike(31, front(), town("Westford", 57.1)));

    assertThat(shelf.events(1)).containsExactlyInAnyOrder(11L, 21L);
    assertThat(shelf.events(2)).containsExactly(31L);
  }

  @Test
  void twoEventsOfAReportAreNeverOne() {
    Spot place = town("Easthaven", 59.5);
    place(Map.of(), strike(11, front(), place));
    place(Map.of(), strike(21, front(), place), strike(22, front(), place));

    assertThat(shelf.incidents).hasSize(2);
    assertThat(shelf.events(1)).containsExactlyInAnyOrder(11L, 21L);
  }

  @Test
  void whatRepeatsAnEventFollowsIt() {
    place(Map.of(), strike(11, front(), town("Easthaven", 59.5)));
    shelf.follows.put(21L, 1L);
    place(Map.of(), strike(21, front(), town("Westford", 57.1)));

    assertThat(shelf.events(1)).containsExactlyInAnyOrder(11L, 21L);
  }

  @Test
  void whatAPersonDecidedIsNotPlacedAnew() {
    Spot place = town("Easthaven", 59.5);
    place(Map.of(), strike(11, front(), place));
    place(Map.of(21L, 7L), strike(21, front(), place));

    assertThat(shelf.events(1)).containsExactly(11L);
  }

  @Test
  void whatTakesAnEventsPlaceGoesOnWithItsIncident() {
    Telling former = strike(11, front(), town("Easthaven", 59.5));
    shelf.ended.put(former, 5L);
    place(Map.of(), strike(21, front(), town("Easthaven", 59.5)));

    assertThat(shelf.events(5)).containsExactly(21L);
  }

  @Test
  void incidentsThatAnEventShowsToBeOneBecomeOneUnlessAPersonHasLookedAtThem() {
    Spot place = town("Easthaven", 59.5);
    shelf.incidents.put(1L, new ArrayList<>(List.of(strike(11, front(), place))));
    shelf.incidents.put(2L, new ArrayList<>(List.of(strike(21, front(), place))));
    shelf.decided = Set.of(2L);
    place(Map.of(), strike(31, front(), place));
    assertThat(shelf.incidents).hasSize(2);

    shelf.decided = Set.of();
    place(Map.of(), strike(41, front(), place));
    assertThat(shelf.incidents).hasSize(1);
    assertThat(shelf.events(1)).containsExactlyInAnyOrder(11L, 21L, 31L, 41L);
  }
}
