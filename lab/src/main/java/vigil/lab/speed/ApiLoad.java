package vigil.lab.speed;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vigil.record.Store;

/**
 * How fast the HTTP API answers mixed questions that come at a steady rate, while reports are kept
 * beside: {@code lab/api-load.sh STORE [REQUESTS-A-SECOND [SECONDS]]}. The store is one of {@link
 * StoreSpeed}'s made-up reports. A time counts from the moment at which the question was due, so
 * that a slow answer makes none look fast; it ends with the last byte.
 */
public final class ApiLoad {
  private static final int KEPT_A_SECOND = 12;
  private static final int NEW = 5_000_000;

  private final MadeUp madeUp = new MadeUp();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final int reports;
  private final PrintStream out;
  private volatile boolean ended;

  private ApiLoad(String base, int reports, PrintStream out) {
    this.base = base;
    this.reports = reports;
    this.out = out;
  }

  /** The server's address, the store's file, how many reports it has, rate, and seconds. */
  public static void main(String[] args) throws InterruptedException {
    int reports = Integer.parseInt(args[2]);
    int rate = Integer.parseInt(args[3]);
    int seconds = Integer.parseInt(args[4]);
    ApiLoad load = new ApiLoad(args[0], reports, System.out);
    load.run(rate, Math.min(seconds, 10), "warming");
    Thread keeping = new Thread(() -> load.keep(Path.of(args[1])), "keeping");
    keeping.start();
    load.run(rate, seconds, "measured");
    load.ended = true;
    keeping.join();
  }

  /** Keeps new reports at a steady rate, as an ingestion does. */
  private void keep(Path file) {
    int many = 0;
    try (Store store = Store.write(file, Clock.systemUTC())) {
      long begun = System.nanoTime();
      while (!ended) {
        store.keep(List.of(madeUp.report(NEW + many)), "lab");
        many++;
        long due = begun + many * 1_000_000_000L / KEPT_A_SECOND;
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      }
      double taken = (System.nanoTime() - begun) / 1e9;
      out.printf(Locale.ROOT, "beside it %d reports kept, %.1f a second%n", many, many / taken);
    }
  }

  private void run(int rate, int seconds, String what) throws InterruptedException {
    int all = rate * seconds;
    long[] nanos = new long[all];
    AtomicInteger done = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    Random random = new Random(7);
    long begun = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = begun + i * 1_000_000_000L / rate;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      int place = i;
      HttpRequest request = HttpRequest.newBuilder(URI.create(base + question(random))).build();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .whenComplete(
              (answer, failure) -> {
                nanos[place] = System.nanoTime() - due;
                wrong.addAndGet(failure != null || answer.statusCode() != 200 ? 1 : 0);
                done.incrementAndGet();
              });
    }
    while (done.get() < all) {
      Thread.sleep(10);
    }
    tell(what, nanos, wrong.get(), (System.nanoTime() - begun) / 1e9);
  }

  private void tell(String what, long[] nanos, int wrong, double seconds) {
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%s: %d answers in %.1f s, %.0f a second; half within %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms,"
            + " longest %.0f ms; %d failed%n",
        what,
        nanos.length,
        seconds,
        nanos.length / seconds,
        millis(nanos, 0.5),
        millis(nanos, 0.95),
        millis(nanos, 0.99),
        millis(nanos, 1),
        wrong);
  }

  private static double millis(long[] nanos, double share) {
    return nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
  }

  /** What an analyst's desk asks, about as often as it does. */
  private String question(Random random) {
    int dice = random.nextInt(100);
    String actor = "actor=" + encoded("=" + madeUp.actor(rank(random, 300)));
    String month = month(random);
    if (dice < 25) {
      return "/events?" + actor + "&" + month;
    }
    if (dice < 40) {
      return "/events?place=" + encoded("=" + madeUp.place(rank(random, 200))) + "&" + month;
    }
    if (dice < 55) {
      return "/reports?q=" + encoded(madeUp.word(60 + rank(random, 3_000)));
    }
    if (dice < 70) {
      return "/reports/" + (1 + random.nextInt(reports));
    }
    if (dice < 76) {
      return "/reports/" + (1 + random.nextInt(reports)) + "/events/e" + (1 + random.nextInt(10));
    }
    if (dice < 82) {
      return "/incidents?limit=20&" + actor + "&" + month;
    }
    List<String> others = new ArrayList<>();
    others.add("/facets?fields=type,actor,place&" + actor + "&" + month);
    others.add("/timeline?by=week&lanes=type&" + actor);
    others.add("/map?" + actor + "&" + month);
    others.add("/network?depth=1&around=front&" + month);
    others.add("/stats");
    others.add("/review?limit=20");
    return others.get(random.nextInt(others.size()));
  }

  /** By Zipf's law. */
  private static int rank(Random random, int many) {
    return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1.0)) - 1);
  }

  private static String month(Random random) {
    LocalDate first = MadeUp.FIRST.plusMonths(random.nextInt(MadeUp.DAYS / 31));
    return "from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
