package vigil.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vigil.record.Store;

/**
 * Answers questions about the store. An answer's ETag is the log's last entry with the question;
 * who has it already is told so, and nothing is asked. For many threads.
 */
final class Answers {
  private static final int REMEMBERED = 200;
  private static final int WORTH = 20;

  private final Stores stores;
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > REMEMBERED;
        }
      };

  Answers(Stores stores) {
    this.stores = stores;
  }

  /**
   * An answer that took long: of which state, after how many writes here, until when it will do,
   * and its JSON.
   */
  private record Remembered(long head, long writes, long until, byte[] json) {}

  /** A question of the store. */
  interface Question {
    Object of(Store store);
  }

  /** Answers with JSON. */
  void answer(Context ctx, Question question) {
    stores.read(
        store -> {
          if (isNew(ctx, store.head())) {
            write(ctx, Json.bytes(question.of(store)));
          }
          return true;
        });
  }

  /**
   * The same, remembered while the log stands still, and twenty times as long as it took to find
   * out while nothing is written here.
   */
  void remembered(Context ctx, Question question) {
    String key = question(ctx);
    Remembered known = known(key);
    if (known != null && known.writes == stores.writes() && System.nanoTime() < known.until) {
      tell(ctx, known);
      return;
    }
    stores.read(
        store -> {
          long head = store.head();
          Remembered answer = known != null && known.head == head ? known : null;
          tell(ctx, answer == null ? found(key, head, store, question) : answer);
          return true;
        });
  }

  private void tell(Context ctx, Remembered answer) {
    if (isNew(ctx, answer.head)) {
      write(ctx, answer.json);
    }
  }

  private Remembered found(String key, long head, Store store, Question question) {
    long writes = stores.writes();
    long begun = System.nanoTime();
    byte[] json = Json.bytes(question.of(store));
    long now = System.nanoTime();
    Remembered answer = new Remembered(head, writes, now + WORTH * (now - begun), json);
    synchronized (remembered) {
      remembered.put(key, answer);
    }
    return answer;
  }

  private @Nullable Remembered known(String key) {
    synchronized (remembered) {
      return remembered.get(key);
    }
  }

  private static String question(Context ctx) {
    String query = ctx.queryString();
    return ctx.path() + "?" + (query == null ? "" : query);
  }

  /** Whether the client has no answer of this state; it is told where it has. */
  private static boolean isNew(Context ctx, long head) {
    CRC32 sum = new CRC32();
    sum.update(question(ctx).getBytes(StandardCharsets.UTF_8));
    return isNew(ctx, "W/\"" + head + "-" + Long.toHexString(sum.getValue()) + "\"");
  }

  /** The same for an ETag of the answer's own. */
  static boolean isNew(Context ctx, String etag) {
    ctx.header("ETag", etag).header("Cache-Control", "no-cache");
    String has = ctx.header("If-None-Match");
    if (has != null && has.contains(etag)) {
      ctx.status(304);
      return false;
    }
    return true;
  }

  static void write(Context ctx, byte[] json) {
    ctx.contentType("application/json").result(json);
  }

  /** What the store answers, for routes that write otherwise. */
  <T> T read(Function<Store, T> work) {
    return stores.read(work);
  }
}
