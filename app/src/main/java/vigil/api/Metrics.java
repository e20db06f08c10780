package vigil.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;

/** Counts requests and their times, and tells them in Prometheus's text form. For many threads. */
public final class Metrics {
  private static final double[] BOUNDS = {
    0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();

  /** Times of one route. */
  private static final class Times {
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
    private final DoubleAdder sum = new DoubleAdder();

    void add(double seconds) {
      int at = 0;
      while (at < BOUNDS.length && seconds > BOUNDS[at]) {
        at++;
      }
      buckets.incrementAndGet(at);
      sum.add(seconds);
    }
  }

  /**
   * Counts an answer.
   *
   * @param route the route's path, not the request's
   * @param millis how long it took
   */
  public void count(String method, String route, int status, double millis) {
    String labels = "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"}";
    answers.computeIfAbsent(labels, key -> new AtomicLong()).incrementAndGet();
    times.computeIfAbsent(route, key -> new Times()).add(millis / 1000);
  }

  /** Answers with all that was counted, and the store's size. */
  void write(Context ctx, Answers store) {
    StringBuilder text = new StringBuilder();
    head(text, "vigil_http_requests_total", "counter", "Answers by route and status.");
    answers.forEach((labels, many) -> line(text, "vigil_http_requests_total" + labels, many.get()));
    head(text, "vigil_http_request_seconds", "histogram", "How long answers took.");
    times.forEach((route, one) -> times(text, route, one));
    head(text, "vigil_log_entries", "gauge", "Entries of the store's log.");
    line(text, "vigil_log_entries", store.read(s -> s.head()));
    Runtime runtime = Runtime.getRuntime();
    head(text, "vigil_memory_bytes", "gauge", "Memory in use.");
    line(text, "vigil_memory_bytes", runtime.totalMemory() - runtime.freeMemory());
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(text.toString());
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }

  private static void times(StringBuilder text, String route, Times one) {
    String name = "vigil_http_request_seconds";
    long many = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      many += one.buckets.get(i);
      String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
      line(text, name + "_bucket{route=\"" + route + "\",le=\"" + bound + "\"}", many);
    }
    text.append(name).append("_sum{route=\"").append(route).append("\"} ");
    text.append(String.format(Locale.ROOT, "%.6f", one.sum.sum())).append('\n');
    line(text, name + "_count{route=\"" + route + "\"}", many);
  }
}
