package vigil.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vigil.record.Store;
import vigil.record.StoreException;

/**
 * Answers questions about the store. An answer's ETag is the log's last entry with the question;
 * who has it already is told so, and nothing is asked. For many threads.
 *
 * <p>What takes seconds to find out is answered as it was when it was last found out, and found out
 * anew in the background; such an answer says so by {@link #BEHIND}.
 */
final class Answers implements AutoCloseable {
  /** The header of an answer that is being found out anew. */
  static final String BEHIND = "Vigil-Behind";

  private static final int REMEMBERED = 200;
  private static final int WORTH = 20;
  private static final int REST = 2;
  private static final long COSTLY_NANOS = 2_000_000_000L;
  private static final int WAIT_SECONDS = 25;

  private final Stores stores;
  private final long costly;
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Map<String, CompletableFuture<Remembered>> coming = new ConcurrentHashMap<>();
  private final ExecutorService background = Executors.newSingleThreadExecutor(Answers::thread);

  Answers(Stores stores) {
    this(stores, COSTLY_NANOS);
  }

  /**
   * Answers about a store.
   *
   * @param costly nanoseconds from which on an answer is told as it was
   */
  Answers(Stores stores, long costly) {
    this.stores = stores;
    this.costly = costly;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "answers");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * An answer that took long: of which state, after how many writes here, until when it will do,
   * how long it took, and its JSON.
   */
  private record Remembered(long head, long writes, long until, long took, byte[] json) {
    /**
     * Whether it was found out so lately that it is not worth to do so again, whatever was written.
     */
    boolean isFresh(long nanos) {
      return nanos - (until - WORTH * took) < REST * took;
    }
  }

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
   * out while nothing is written here. What took seconds is told as it was while it is found out
   * anew.
   */
  void remembered(Context ctx, Question question) {
    String key = question(ctx);
    Remembered known = known(key);
    if (known != null && known.writes == stores.writes() && System.nanoTime() < known.until) {
      tell(ctx, known);
    } else if (known != null && known.took > costly) {
      if (!known.isFresh(System.nanoTime())) {
        prepare(key, question);
      }
      ctx.header(BEHIND, "true");
      tell(ctx, known);
    } else if (coming.containsKey(key)) {
      tell(ctx, awaited(comes(key, question)));
    } else {
      tell(ctx, now(key, known, question));
    }
  }

  private Remembered now(String key, @Nullable Remembered known, Question question) {
    try {
      return stores.read(store -> standing(key, known, store, question));
    } catch (StoreException e) {
      if (e.problem() == StoreException.Problem.TOO_LONG) {
        prepare(key, question); // without haste; who asks again gets it
      }
      throw e;
    }
  }

  /** Finds an answer out before anybody asks for it. */
  void prepare(String key, Question question) {
    var unused = comes(key, question);
  }

  /** The answer that the background finds out; each once at a time. */
  private CompletableFuture<Remembered> comes(String key, Question question) {
    return coming.computeIfAbsent(
        key, k -> CompletableFuture.supplyAsync(() -> found(key, question), background));
  }

  private Remembered found(String key, Question question) {
    try {
      return stores.alone(store -> standing(key, known(key), store, question));
    } finally {
      coming.remove(key);
    }
  }

  private static Remembered awaited(CompletableFuture<Remembered> comes) {
    try {
      return comes.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notYet();
    } catch (TimeoutException e) {
      throw notYet();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException notYet() {
    return new ProblemException(
        503, "Still counting", "the record is large, and this is being counted; ask again shortly");
  }

  private void tell(Context ctx, Remembered answer) {
    if (isNew(ctx, answer.head)) {
      write(ctx, answer.json);
    }
  }

  /** What is known, where the log stands still; else what the store says now. */
  private Remembered standing(
      String key, @Nullable Remembered known, Store store, Question question) {
    long writes = stores.writes();
    long begun = System.nanoTime();
    long head = store.head();
    Remembered same = known != null && known.head == head ? known : null;
    byte[] json = same == null ? Json.bytes(question.of(store)) : same.json;
    long now = System.nanoTime();
    long took = same == null ? now - begun : same.took;
    Remembered answer = new Remembered(head, writes, now + WORTH * took, took, json);
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

  /** Ends what goes on in the background. */
  @Override
  public void close() {
    background.shutdownNow();
  }
}
