package vigil.api;

import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vigil.record.Action;
import vigil.record.LogLine;
import vigil.record.Store;

/**
 * Tells those who listen what comes into the store, as server-sent events: {@code report} for a new
 * report or version, {@code decision} for what a person decided, {@code incident} for a happening
 * that got events, {@code warning} for one that a rule raised or a person acknowledged. An event's
 * number is the log's entry, from which a client that lost the connection goes on. The store is
 * looked at once a second, while anybody listens.
 */
final class News implements AutoCloseable {
  private static final int MOST_LISTENERS = 200;
  private static final int MOST_AT_ONCE = 200;
  private static final int BEATS = 10;

  private final Stores stores;
  private final List<SseClient> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(News::thread);
  private long seen = -1; // before the first listener
  private int beats;

  News(Stores stores) {
    this.stores = stores;
    clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "news");
    thread.setDaemon(true);
    return thread;
  }

  /** Something to tell. */
  private record Told(String kind, String json, String id) {}

  /** Lets a client listen, from where it lost the connection or from now on. */
  void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.close();
      return;
    }
    client.keepAlive();
    client.onClose(() -> listeners.remove(client));
    begin();
    Long last = number(client.ctx().header("Last-Event-ID"));
    if (last != null) {
      stores.read(store -> news(store, last)).forEach(told -> send(client, told));
    }
    client.sendComment("listening");
    listeners.add(client);
  }

  /** From now on is from the first listener's coming. */
  private synchronized void begin() {
    if (seen < 0) {
      seen = stores.read(Store::head);
    }
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private synchronized void look() {
    try {
      if (!listeners.isEmpty()) {
        tell();
      }
    } catch (RuntimeException e) {
      // the store is busy or gone for a moment; the next look may find it
    }
  }

  private void tell() {
    long head = stores.read(Store::head);
    List<Told> all = seen == head ? List.of() : stores.read(store -> news(store, seen));
    seen = head;
    beats = (beats + 1) % BEATS;
    for (SseClient client : listeners) {
      all.forEach(told -> send(client, told));
      if (beats == 0) {
        client.sendComment("here"); // lest the connection is thought dead
      }
      if (client.terminated()) {
        listeners.remove(client);
      }
    }
  }

  private static void send(SseClient client, Told told) {
    client.sendEvent(told.kind, told.json, told.id);
  }

  private static List<Told> news(Store store, long after) {
    List<Told> news = new ArrayList<>();
    for (LogLine line : store.views().log(after, MOST_AT_ONCE)) {
      String kind = kind(line.what());
      if (kind != null) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("what", line.what());
        told.put("subject", line.subject());
        told.put("who", line.who());
        if (line.what() == Action.WARN) {
          told.put("title", title(store, line.subject()));
        }
        news.add(new Told(kind, json(told), String.valueOf(line.entry())));
      }
    }
    String head = String.valueOf(store.head());
    for (long incident : store.views().incidentsSince(after, MOST_AT_ONCE)) {
      news.add(new Told("incident", json(Map.of("id", incident)), head));
    }
    return news;
  }

  /** What is warned of. */
  private static String title(Store store, String subject) {
    long number = Long.parseLong(subject.substring(subject.indexOf(' ') + 1));
    return store.warnings().one(number).warning().what();
  }

  private static @Nullable String kind(Action action) {
    return switch (action) {
      case KEEP, REVISE, RECODE -> "report";
      case ACCEPT, PUBLISH, REJECT, CHANGE, RESTORE, REOPEN, JOIN, SPLIT -> "decision";
      case WARN, ACKNOWLEDGE -> "warning";
      default -> null;
    };
  }

  private static String json(Map<String, Object> told) {
    return new String(Json.bytes(told), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    listeners.forEach(SseClient::close);
  }
}
