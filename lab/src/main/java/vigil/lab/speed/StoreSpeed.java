package vigil.lab.speed;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vigil.plover.EventType;
import vigil.record.Arrival;
import vigil.record.Filter;
import vigil.record.Store;

/**
 * How fast a store takes reports in, and how fast it answers: {@code lab/store-speed.sh FILE
 * [REPORTS]}. A store of so many made-up reports is made where there is none; each question is put
 * eleven times after one that does not count, with other values each time, and the median and the
 * worst are told.
 */
public final class StoreSpeed {
  private static final int BATCH = 32;
  private static final int TIMES = 11;

  private final MadeUp madeUp = new MadeUp();
  private final PrintStream out;

  private StoreSpeed(PrintStream out) {
    this.out = out;
  }

  /** Something that is asked, with another value each time. */
  private interface Question {
    int answers(int time);
  }

  /** Makes the store where it lacks, and asks it. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    int reports = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    StoreSpeed speed = new StoreSpeed(System.out);
    if (!Files.exists(file)) {
      speed.fill(file, reports);
    }
    speed.ask(file);
  }

  private void fill(Path file, int reports) {
    long begun = System.nanoTime();
    long last = begun;
    try (Store store = Store.write(file, Clock.systemUTC())) {
      List<Arrival> batch = new ArrayList<>();
      for (int i = 0; i < reports; i++) {
        batch.add(madeUp.report(i));
        if (batch.size() == BATCH || i == reports - 1) {
          store.keep(batch, "lab");
          batch.clear();
        }
        if ((i + 1) % 5_000 == 0) {
          double seconds = (System.nanoTime() - last) / 1e9;
          last = System.nanoTime();
          say("%,9d reports, %.0f a second, %d MB of memory", i + 1, 5_000 / seconds, memory());
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    say("kept %,d reports in %.0f s: %.0f a second", reports, seconds, reports / seconds);
  }

  private static long memory() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void ask(Path file) {
    try (Store store = Store.read(file)) {
      var stats = store.stats(Long.MAX_VALUE);
      say("%,d reports, %,d events, %,d MB", stats.articles(), stats.events(), stats.bytes() >> 20);
      Filter page = Filter.ALL.limitedTo(0, 20);
      time(
          "actor, place and month",
          t -> events(store, month(page, t).withActor(actor(t)).withPlace(place(t))));
      time("frequent actor and month", t -> events(store, month(page, t).withActor(actor(0))));
      time("actor, all time", t -> events(store, page.withActor(actor(t))));
      time(
          "two frequent things, all time",
          t -> events(store, page.withActor(actor(t)).withPlace(place(0))));
      time(
          "country and type",
          t -> events(store, page.withPlace("SDN").withType(EventType.PROTEST)));
      time("speaker and month", t -> events(store, month(page, t).withSpeaker(madeUp.speaker(t))));
      time(
          "circle on the map and month",
          t -> events(store, month(page, t).around(new Filter.Near(10 + t, 20, 100))));
      time("latest events", t -> events(store, page));
      time(
          "search, two words",
          t -> reports(store, page.withWords(word(t * 3 + 40) + " " + word(t + 90))));
      time("search, a rare word", t -> reports(store, page.withWords(word(3_000 + t))));
      time(
          "search, a word of every second report",
          t -> reports(store, page.withWords(word(t + 8))));
      time(
          "search with actor",
          t -> reports(store, page.withWords(word(t + 100)).withActor(actor(t))));
      time(
          "search, as of half-way",
          t -> reports(store, page.withWords(word(t + 200)).asOf(stats.entries() / 2)));
      time(
          "a report",
          t -> store.report(String.valueOf(1 + t * 31), Long.MAX_VALUE).events().size());
    }
  }

  private static Filter month(Filter filter, int time) {
    LocalDate first = MadeUp.FIRST.plusMonths(7L * time);
    return filter.between(first, first.plusMonths(1).minusDays(1));
  }

  private String actor(int rank) {
    return "=" + madeUp.actor(rank);
  }

  private String place(int rank) {
    return "=" + madeUp.place(rank);
  }

  private String word(int rank) {
    return madeUp.word(rank);
  }

  private static int events(Store store, Filter filter) {
    return store.events(filter).size();
  }

  private static int reports(Store store, Filter filter) {
    return store.search(filter).size();
  }

  private void time(String what, Question question) {
    question.answers(TIMES);
    double[] millis = new double[TIMES];
    int answers = 0;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      answers += question.answers(i);
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    say(
        "%-40s %7.1f ms, worst %7.1f ms, %d answers",
        what, millis[TIMES / 2], millis[TIMES - 1], answers);
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
